#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/edit.h"
#include "base/git.h"
#include "base/safe.h"
#include "domain/centre.h"
#include "domain/gitsetup.h"
#include "domain/records.h"

#define DRIVER "mc-merge"
/*
 * Where mc-merge cannot be run, or cannot do it (2), git would keep our side
 * and say no more than that there is a conflict: then git merges by lines.
 */
#define CALL DRIVER " --marker-size=%L --path=%P %O %A %B || { test $? = 1 && exit 1; " \
    "git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B; }"
#define SCRIPT "hooks/mc-check-staged"

#define GIT(...) ((const char *const[]){ __VA_ARGS__, NULL })

static const char script[] =
    "#!/bin/sh\n"
    "# Made by mc-init --git.  Run mc-check on each centre in which something is\n"
    "# staged: on what is staged, whatever the files in the work tree are.\n"
    "\n"
    "tmp=$(mktemp -d) || exit\n"
    "trap 'rm -rf \"$tmp\"' EXIT\n"
    "trap 'exit 2' HUP INT TERM\n"
    "bad=0\n"
    "git -c core.quotePath=false ls-files -- centre.yaml '*/centre.yaml' >\"$tmp/list\" || exit\n"
    "mkdir \"$tmp/staged\" && git checkout-index --all --prefix=\"$tmp/staged/\" || exit\n"
    "while IFS= read -r file; do\n"
    "\tfolder=${file%centre.yaml} folder=${folder%/}\n"
    "\tcase $file in\n"
    "\t\\\"*)\tprintf '%s: cannot be checked; give the folder another name\\n' \"$file\" >&2\n"
    "\t\tbad=1\n"
    "\t\tcontinue ;;\n"
    "\tesac\n"
    "\tGIT_LITERAL_PATHSPECS=1 git diff --cached --quiet -- \"${folder:-.}\" && continue\n"
    "\tif ! command -v mc-check >/dev/null; then\n"
    "\t\techo 'mc-check is not in PATH, so what is staged cannot be checked.' >&2\n"
    "\t\tbad=1\n"
    "\t\tbreak\n"
    "\tfi\n"
    "\t(\n"
    "\t\tunset $(git rev-parse --local-env-vars)\n"
    "\t\tcd \"$tmp/staged\" && exec mc-check -- \"${folder:-.}\" </dev/null\n"
    "\t) || bad=1\n"
    "done <\"$tmp/list\"\n"
    "test $bad = 0 && exit\n"
    "echo 'Nothing was committed. Put it right and add it, or commit with --no-verify.' >&2\n"
    "exit 1\n";

static const char hook[] =
    "#!/bin/sh\n"
    "# Made by mc-init --git.\n"
    "exec \"$(git rev-parse --git-common-dir)/" SCRIPT "\"\n";

/* ---- attributes ---- */

/* Ask for the attribute of each file: a line "log.csv: merge: VALUE" each. */
static int
ask_attributes(struct buf *out, const char *folder)
{
	const char *argv[3 + CSV_SCHEMAS + 1] = { "check-attr", "merge", "--" };

	for (size_t i = 0; csv_schemas[i] != NULL; i++)
		argv[3 + i] = csv_schemas[i]->file;
	return git_ask(out, folder, argv) == 0;
}

/* The value in the next such line, and its length. */
static const char *
next_value(const char **line, size_t *len)
{
	const char *sign = strstr(*line, ": merge: "), *value;

	if (sign == NULL)
		return NULL;
	value = sign + strlen(": merge: ");
	*len = strcspn(value, "\n");
	*line = value + *len;
	return value;
}

static int
is_word(const char *value, size_t len, const char *word)
{
	return len == strlen(word) && memcmp(value, word, len) == 0;
}

/* Lines for the files that no attribute speaks of; one that speaks otherwise stays. */
static void
add_lines(struct buf *b, const char *folder, const char *answer)
{
	const char *value;
	size_t len;

	for (size_t i = 0; csv_schemas[i] != NULL; i++) {
		value = next_value(&answer, &len);
		if (value == NULL || is_word(value, len, DRIVER))
			continue;
		if (is_word(value, len, "unspecified"))
			buf_addf(b, "/%s merge=" DRIVER "\n", csv_schemas[i]->file);
		else
			diag_trouble("'%s/%s' has the attribute merge=%s already, which is left "
			    "alone; to merge it by rows make that merge=" DRIVER,
			    folder, csv_schemas[i]->file, shown(value, len));
	}
}

static void
set_attributes(const char *folder, enum language language)
{
	struct buf answer = { 0 }, lines = { 0 }, path = { 0 }, text = { 0 };
	struct edit edit;

	if (!ask_attributes(&answer, folder))
		diag_trouble("git cannot tell the attributes of the files in '%s'", folder);
	else
		add_lines(&lines, folder, buf_text(&answer));
	buf_addf(&path, "%s/.gitattributes", folder);
	if (lines.len > 0 && edit_begin(&edit, path.data, folder)) {
		buf_add(&text, buf_text(&edit.bytes), edit.bytes.len);
		if (text.len > 0 && text.data[text.len - 1] != '\n')
			buf_addc(&text, '\n');
		buf_adds(&text, LANG(language,
		    "# Flet række for række, så to, der tilføjer samtidig, ikke støder sammen.\n",
		    "# Merge row by row, so that two who add at once do not collide.\n"));
		buf_add(&text, lines.data, lines.len);
		edit_commit(&edit, text.data, text.len);
		edit_end(&edit);
	}
	buf_release(&answer);
	buf_release(&lines);
	buf_release(&path);
	buf_release(&text);
}

/* ---- the driver ---- */

static int
has_driver(const char *folder, struct buf *call)
{
	return git_ask(call, folder, GIT("config", "merge." DRIVER ".driver")) == 0 && call->len > 0;
}

static void
set_driver(const char *folder)
{
	struct buf call = { 0 };

	if (has_driver(folder, &call)) {
		if (strcmp(call.data, CALL) != 0)
			diag_note("the merge driver is configured already, as '%s'; left alone",
			    shown(call.data, call.len));
	} else if (git_ask(NULL, folder, GIT("config", "merge." DRIVER ".name",
	    "rows of a CSV file")) != 0 ||
	    git_ask(NULL, folder, GIT("config", "merge." DRIVER ".driver", CALL)) != 0) {
		diag_trouble("git cannot configure the merge driver in '%s'", folder);
	}
	buf_release(&call);
}

/* ---- the hook ---- */

/* Make a script, if it is not there; 0 if something else is. */
static int
make_script(const char *path, const char *text)
{
	struct stat st;
	struct buf now = { 0 };
	int same;

	switch (edit_create(path, text, strlen(text))) {
	case FILE_MISSING:
		/* Who may read it may run it. */
		if (stat(path, &st) != 0 ||
		    chmod(path, st.st_mode | (st.st_mode & 0444) >> 2) != 0)
			diag_trouble("cannot make '%s' a program: %s", path, strerror(errno));
		return 1;
	case FILE_FOUND:
		same = file_read(path, 0, &now) == FILE_FOUND &&
		    strcmp(buf_text(&now), text) == 0;
		buf_release(&now);
		return same;
	default:
		return 1;
	}
}

/* Is our script called from the hook that is there? */
static int
is_called(const char *path)
{
	struct buf text = { 0 };
	int called = access(path, F_OK) == 0 && file_read(path, 0, &text) == FILE_FOUND &&
	    strstr(buf_text(&text), strrchr(SCRIPT, '/') + 1) != NULL;

	buf_release(&text);
	return called;
}

/* What git says of a path is told from the folder on. */
static int
ask_path(struct buf *path, const char *folder, const char *const argv[])
{
	struct buf answer = { 0 };
	int found = git_ask(&answer, folder, argv) == 0 && answer.len > 0;

	buf_clear(path);
	if (found && *answer.data != '/')
		buf_addf(path, "%s/", folder);
	buf_adds(path, buf_text(&answer));
	buf_release(&answer);
	return found;
}

static void
set_hook(const char *folder)
{
	struct buf common = { 0 }, hooks = { 0 }, path = { 0 };
	int ours;

	if (!ask_path(&common, folder, GIT("rev-parse", "--git-common-dir")) ||
	    !ask_path(&hooks, folder, GIT("rev-parse", "--git-path", "hooks"))) {
		diag_trouble("git cannot tell where its hooks are in '%s'", folder);
		goto out;
	}
	buf_addf(&path, "%s/hooks", common.data);
	mkdir(path.data, 0777);		/* what is wrong shows below */
	/* Elsewhere (core.hooksPath) hooks may serve many repositories. */
	ours = strcmp(path.data, hooks.data) == 0;
	buf_clear(&path);
	buf_addf(&path, "%s/" SCRIPT, common.data);
	if (!make_script(path.data, script))
		diag_note("'%s' is there already; left alone", path.data);
	buf_addf(&hooks, "/pre-commit");
	if (!is_called(hooks.data) && (!ours || !make_script(hooks.data, hook)))
		diag_trouble("'%s' is %s and was left alone; to check what is staged add this line: "
		    "\"$(git rev-parse --git-common-dir)/" SCRIPT "\" || exit", hooks.data,
		    ours ? "somebody's own" : "where core.hooksPath points");
out:
	buf_release(&common);
	buf_release(&hooks);
	buf_release(&path);
}

/* ---- all of it ---- */

void
gitsetup_do(const char *folder, enum language language)
{
	struct buf answer = { 0 };
	int status = git_ask(&answer, folder, GIT("rev-parse", "--is-inside-work-tree"));

	if (status < 0) {
		diag_trouble("cannot run git; is it installed?");
	} else if (status != 0 && git_ask(NULL, folder, GIT("init", "-q")) != 0) {
		diag_trouble("git cannot make a repository in '%s'", folder);
	} else {
		if (status != 0)
			diag_note("'%s' is a git repository now", folder);
		set_attributes(folder, language);
		set_driver(folder);
		set_hook(folder);
	}
	buf_release(&answer);
}

/* Is there such a program in PATH? */
static int
can_be_run(const char *name)
{
	const char *folder = getenv("PATH");
	struct buf path = { 0 };
	int found = 0;

	while (folder != NULL && !found) {
		size_t len = strcspn(folder, ":");

		buf_clear(&path);
		buf_add(&path, len > 0 ? folder : ".", len > 0 ? len : 1);
		buf_addf(&path, "/%s", name);
		found = access(path.data, X_OK) == 0;
		folder = folder[len] == ':' ? folder + len + 1 : NULL;
	}
	buf_release(&path);
	return found;
}

void
gitsetup_check(const struct centre *c)
{
	char *root = diag_is_ignored(TOPIC_FILE) ? NULL : git_root(c->path);
	char *file = centre_file(c, ".gitattributes");
	struct place p = { access(file, F_OK) == 0 ? file : c->path, 0, 0 };
	struct buf answer = { 0 }, call = { 0 };

	if (root == NULL || !ask_attributes(&answer, c->path) ||
	    strstr(buf_text(&answer), ": merge: " DRIVER) == NULL)
		;
	else if (!has_driver(c->path, &call))
		diag_warning(&p, TOPIC_FILE, "merge=" DRIVER " is set, but git has no such driver in "
		    "this clone and will merge by lines; run 'mc-init %s --git'",
		    c->path);
	else if (!can_be_run(DRIVER))
		diag_warning(&p, TOPIC_FILE, "merge=" DRIVER " is set, but there is no " DRIVER
		    " in PATH, so that git will merge by lines; add the folder of these programs "
		    "to PATH");
	free(root);
	free(file);
	buf_release(&answer);
	buf_release(&call);
}
