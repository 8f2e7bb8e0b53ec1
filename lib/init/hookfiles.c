#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/git.h"
#include "base/translate.h"
#include "disk/replace.h"
#include "init/githook.h"
#include "init/hookfiles.h"

/* Make a script, if it is not there; 0 if something else is. */
static int
make_script(const char *path, const char *text, const char *other)
{
	struct stat st;
	struct buf now = { 0 };
	mode_t mode;
	int same;

	switch (replace_create(path, text, strlen(text))) {
	case FILE_MISSING:
		/* Who may read it may run it; on a disk without modes all may be run. */
		if (stat(path, &st) != 0 || ((mode = st.st_mode | (st.st_mode & 0444) >> 2) != st.st_mode &&
		    chmod(path, mode) != 0))
			diag_trouble("cannot make '%s' a program: %s", path, translate_error(errno));
		return 1;
	case FILE_FOUND:
		same = file_read(path, 0, &now) == FILE_FOUND &&
		    (strcmp(buf_text(&now), text) == 0 || strcmp(buf_text(&now), other) == 0);
		buf_release(&now);
		return same;
	default:
		return 1;
	}
}

/* Is our script called from the hook that is there? */
static int
is_called(const char *path, const char *script)
{
	struct buf text = { 0 };
	int called = access(path, F_OK) == 0 && file_read(path, 0, &text) == FILE_FOUND &&
	    strstr(buf_text(&text), script) != NULL;

	buf_release(&text);
	return called;
}

/* The repository's folder, told from the centre's on where it lies above that. */
static int
find_common(struct buf *path, const char *folder, const struct git *git)
{
	struct buf own = { 0 };
	int found = git_ask_path(path, git, GIT("rev-parse", "--git-common-dir")) == 0;

	buf_addf(&own, "%s/.git", git->root);
	if (found && strcmp(path->data, own.data) == 0) {
		buf_clear(path);
		buf_adds(path, folder);
		for (const char *s = git->inside; *s != '\0'; s++)
			if (*s == '/')
				buf_adds(path, "/..");
		buf_adds(path, "/.git");
	}
	buf_release(&own);
	return found;
}

/* Where git looks for hooks; 0 where that may serve many repositories. */
static int
find_hooks(struct buf *path, const struct git *git, const char *common)
{
	struct buf said = { 0 };
	int elsewhere = git_setting(&said, git, "core.hooksPath");

	if (!elsewhere)
		buf_addf(path, "%s/hooks", common);
	else if (strncmp(said.data, "~/", 2) == 0 && getenv("HOME") != NULL)
		buf_addf(path, "%s%s", getenv("HOME"), said.data + 1);
	else
		buf_addf(path, "%s%s%s", *said.data != '/' ? git->root : "",
		    *said.data != '/' ? "/" : "", said.data);
	buf_release(&said);
	return !elsewhere;
}

/* 0 if somebody's own is in its place, which does not call ours. */
static int
set_hook(const struct githook *h, const char *hooks, int ours)
{
	struct buf path = { 0 };
	int set;

	buf_addf(&path, "%s/%s", hooks, h->name);
	set = is_called(path.data, h->script) || (ours && make_script(path.data, h->text, h->text));
	buf_release(&path);
	return set;
}

/* Those that are not set, in two lines: one may well be wanted without the other. */
static void
tell_hooks(const char *hooks, int ours, const struct buf *others, int first_set)
{
	if (!first_set)
		diag_trouble("'%s/%s' is %s and was left alone; to check what is staged add this line: "
		    "%s", hooks, githooks[0].name,
		    ours ? translate("somebody's own") : translate("where core.hooksPath points"),
		    githooks[0].line);
	if (others->len > 0)
		diag_trouble("hooks in '%s' are %s and were left alone: %s; to look through what merges, "
		    "cherry-picks, rebases and patches bring in and what is pushed add to each this "
		    "line: %s", hooks,
		    ours ? translate("somebody's own") : translate("where core.hooksPath points"),
		    others->data, githooks[1].line);
}

void
hookfiles_make(const char *folder, const struct git *git, enum language language)
{
	struct buf common = { 0 }, hooks = { 0 }, path = { 0 }, others = { 0 };
	struct buf text = { 0 }, other = { 0 };	/* a script, and in the other language */
	int ours, first_set;

	if (!find_common(&common, folder, git)) {
		diag_trouble("git cannot tell where its hooks are in '%s'", folder);
		goto out;
	}
	buf_addf(&path, "%s/hooks", common.data);
	mkdir(path.data, 0777);		/* what is wrong shows below */
	ours = find_hooks(&hooks, git, common.data);
	for (const struct githook_script *s = githook_scripts; s->name != NULL; s++) {
		buf_clear(&path);
		buf_addf(&path, "%s/hooks/%s", common.data, s->name);
		buf_clear(&text);
		githook_add_script(&text, s, language);
		buf_clear(&other);
		githook_add_script(&other, s, language == LANG_DA ? LANG_EN : LANG_DA);
		if (!make_script(path.data, text.data, other.data))
			diag_note("'%s' is there already; left alone", path.data);
	}
	first_set = set_hook(&githooks[0], hooks.data, ours);
	for (const struct githook *h = githooks + 1; h->name != NULL; h++)
		if (!set_hook(h, hooks.data, ours))
			buf_addf(&others, "%s%s", others.len > 0 ? ", " : "", h->name);
	tell_hooks(hooks.data, ours, &others, first_set);
out:
	buf_release(&others);
	buf_release(&common);
	buf_release(&hooks);
	buf_release(&path);
	buf_release(&text);
	buf_release(&other);
}
