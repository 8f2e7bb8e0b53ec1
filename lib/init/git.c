#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/git.h"
#include "base/process.h"
#include "base/safe.h"
#include "base/shellword.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "disk/replace.h"
#include "disk/worktree.h"
#include "field/schemas.h"
#include "init/git.h"
#include "init/hookfiles.h"

#define DRIVER "mc-merge"
/*
 * Where mc-merge cannot be run, or cannot do it (2), git would keep our side
 * and say no more than that there is a conflict: then git merges by lines.
 */
#define CALL DRIVER " --marker-size=%L --path=%P %O %A %B || { test $? = 1 && exit 1; " \
    "git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B; }"

/* ---- attributes ---- */

/* Ask for the attribute of each file: its name, "merge" and the value, with a NUL behind each. */
static int
ask_attributes(struct buf *out, const struct git *git)
{
	struct words argv = { 0 };
	struct buf path = { 0 };
	int status;

	words_add(&argv, "check-attr");
	words_add(&argv, "-z");
	words_add(&argv, "merge");
	words_add(&argv, "--");
	for (size_t i = 0; all_schemas[i] != NULL; i++) {
		buf_clear(&path);
		buf_addf(&path, "%s%s", git->inside, all_schemas[i]->file);
		words_add(&argv, path.data);
	}
	status = git_ask(out, git, NULL, (const char *const *)argv.item);
	words_release(&argv);
	buf_release(&path);
	return status == 0;
}

/* The value in the next three of them; at takes the place from where to go on. */
static const char *
next_value(const struct buf *answer, size_t *at)
{
	const char *value = NULL;

	for (int i = 0; i < 3; i++) {
		if (*at >= answer->len)
			return NULL;
		value = answer->data + *at;
		*at += strlen(value) + 1;
	}
	return value;
}

/* Lines for the files that no attribute speaks of; one that speaks otherwise stays. */
static void
add_lines(struct buf *b, const char *folder, const struct buf *answer)
{
	const char *value;
	size_t at = 0;

	for (size_t i = 0; all_schemas[i] != NULL; i++) {
		value = next_value(answer, &at);
		if (value == NULL || strcmp(value, DRIVER) == 0)
			continue;
		if (strcmp(value, "unspecified") == 0)
			buf_addf(b, "/%s merge=" DRIVER "\n", all_schemas[i]->file);
		else
			diag_trouble("'%s/%s' has the attribute merge=%s already, which is left "
			    "alone; to merge it by rows make that merge=%s", folder,
			    all_schemas[i]->file, shown(value, strlen(value)), DRIVER);
	}
}

static void
set_attributes(const char *folder, const struct git *git, enum language language)
{
	struct buf answer = { 0 }, lines = { 0 }, path = { 0 }, text = { 0 };
	struct replacement edit;

	if (!ask_attributes(&answer, git))
		diag_trouble("git cannot tell the attributes of the files in '%s'", folder);
	else
		add_lines(&lines, folder, &answer);
	buf_addf(&path, "%s/.gitattributes", folder);
	if (lines.len > 0 && replace_begin(&edit, path.data, folder)) {
		buf_add(&text, buf_text(&edit.bytes), edit.bytes.len);
		if (text.len > 0 && text.data[text.len - 1] != '\n')
			buf_addc(&text, '\n');
		buf_adds(&text, LANG(language,
		    "# Flet række for række og post for post, så to, der tilføjer samtidig, ikke støder sammen.\n",
		    "# Merge row by row and record by record, so that two who add at once do not collide.\n"));
		buf_add(&text, lines.data, lines.len);
		replace_commit(&edit, text.data, text.len);
		replace_end(&edit);
	}
	buf_release(&answer);
	buf_release(&lines);
	buf_release(&path);
	buf_release(&text);
}

/* ---- the driver ---- */

static int
has_driver(const struct git *git, struct buf *call)
{
	return git_setting(call, git, "merge." DRIVER ".driver") && call->len > 0;
}

static void
set_driver(const char *folder, const struct git *git)
{
	struct buf call = { 0 };

	if (has_driver(git, &call)) {
		if (strcmp(call.data, CALL) != 0)
			diag_note("the merge driver is configured already, as '%s'; left alone",
			    shown(call.data, call.len));
	} else if (git_order(git->root, GIT("config", "--local", "merge." DRIVER ".name",
	    "rows of CSV files, records of YAML files")) != 0 ||
	    git_order(git->root, GIT("config", "--local", "merge." DRIVER ".driver", CALL)) != 0) {
		diag_trouble("git cannot configure the merge driver in '%s'", folder);
	}
	buf_release(&call);
}

/* ---- all of it ---- */

int
init_git_may(const char *folder)
{
	struct buf why = { 0 };
	enum worktree found = worktree_judge(folder, &why);

	if (found > WORKTREE_ORDINARY)
		diag_trouble("%s", why.data);
	buf_release(&why);
	return found <= WORKTREE_ORDINARY;
}

/* Who asked for git in a folder may not know that one above it has it. */
static void
tell_above(const char *folder, const struct git *git)
{
	char *real = realpath(folder, NULL);

	if (real != NULL && strcmp(real, git->root) != 0)
		diag_note("'%s' lies in the git repository of a folder above; its hooks and its way to merge are set up there",
		    folder);
	free(real);
}

void
init_git_do(const char *folder, enum language language)
{
	int status = diag_status();
	struct git git;

	if (!git_open(&git, folder)) {
		git_close(&git);
		/* Without a template: its hooks would be somebody's. */
		if (git_order(folder, GIT("init", "-q", "--template=")) == 0)
			diag_note("'%s' is a git repository now", folder);
		git_open(&git, folder);
	}
	if (git.root == NULL) {
		diag_trouble("git cannot make a repository in '%s'", folder);
	} else {
		set_attributes(folder, &git, language);
		set_driver(folder, &git);
		hookfiles_make(folder, &git, language);
		if (diag_status() == status)
			tell_above(folder, &git);
	}
	git_close(&git);
}

/* ---- the check ---- */

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

/* Does any of the files have our attribute? */
static int
is_wanted(const struct buf *answer)
{
	const char *value;
	size_t at = 0;

	while ((value = next_value(answer, &at)) != NULL)
		if (strcmp(value, DRIVER) == 0)
			return 1;
	return 0;
}

/* Why git could not tell the attributes; without git nothing need be said. */
static void
warn_of_silence(const struct centre *c)
{
	struct place p = { c->path, 0, 0 };
	struct buf why = { 0 };
	enum worktree found = worktree_judge(c->path, &why);

	if (found > WORKTREE_NO_GIT)
		diag_warning(&p, TOPIC_FILE, "%s", why.data);
	else if (found != WORKTREE_NO_GIT)
		diag_warning(&p, TOPIC_FILE, "git cannot tell how files are merged here; "
		    "'git -C %s check-attr merge log.csv' says why", shellword(c->path));
	buf_release(&why);
}

void
init_git_check(const struct centre *c)
{
	char *file = centre_file(c, ".gitattributes");
	struct stat st;
	int found = stat(file, &st) == 0;
	struct place p = { found ? file : c->path, 0, 0 };
	struct buf answer = { 0 }, call = { 0 };
	struct git git = { 0 };

	if (diag_is_ignored(TOPIC_FILE) || !git_open(&git, c->path)) {
		;
	} else if (found && !S_ISREG(st.st_mode)) {
		/* git would wait for what a pipe holds. */
		diag_warning(&p, TOPIC_FILE, "not a regular file, so git cannot read it");
	} else if (!ask_attributes(&answer, &git)) {
		warn_of_silence(c);
	} else if (!is_wanted(&answer)) {
		;
	} else if (!has_driver(&git, &call)) {
		diag_warning(&p, TOPIC_FILE, "merge=%s is set, but git has no such driver in "
		    "this clone and will merge by lines; run 'mc-init %s --git'",
		    DRIVER, shellword(c->path));
	} else if (!can_be_run(DRIVER)) {
		diag_warning(&p, TOPIC_FILE, "merge=%s is set, but there is no %s in PATH, so that "
		    "git will merge by lines; add the folder of these programs to PATH", DRIVER,
		    DRIVER);
	}
	git_close(&git);
	free(file);
	buf_release(&answer);
	buf_release(&call);
}
