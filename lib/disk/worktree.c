#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/git.h"
#include "base/mem.h"
#include "base/shellword.h"
#include "base/translate.h"
#include "disk/file.h"
#include "disk/worktree.h"

/* What is looked at, and what was found out. */
struct look {
	const char *folder;	/* as given */
	struct git git;
	struct buf dotgit;	/* .git of the root */
	struct buf repository;	/* its folder, links resolved: of this work tree, */
	struct buf common;	/* and of all its work trees */
	struct buf *why;
};

#define WHY(look, ...) buf_addf((look)->why, __VA_ARGS__)

/* Cut the last part off an absolute path; 0 when there is none left. */
static int
cut(char *path)
{
	char *slash = strrchr(path, '/');

	if (path[1] == '\0')
		return 0;
	slash[slash == path] = '\0';
	return 1;
}

/* Whatever it is, be it a link to nothing. */
static int
has_name(const char *folder, const char *name)
{
	struct buf path = { 0 };
	struct stat st;
	int has;

	buf_addf(&path, "%s/%s", folder, name);
	has = lstat(path.data, &st) == 0;
	buf_release(&path);
	return has;
}

/* The folder, or where it is not there yet, the one that is to hold it; NULL: none. */
static char *
existing(const char *folder)
{
	char *path = mem_copy(folder, strlen(folder)), *real, *slash;

	while ((real = realpath(path, NULL)) == NULL) {
		slash = strrchr(path, '/');
		if (slash == NULL) {
			real = realpath(".", NULL);
			break;
		}
		slash[slash == path] = '\0';
		if (slash == path) {
			real = realpath("/", NULL);
			break;
		}
	}
	free(path);
	return real;
}

/* Is the folder, or one above it, a repository itself, as git knows one?  Its path, or NULL. */
static char *
repository_around(const char *real)
{
	char *path = mem_copy(real, strlen(real));

	do
		if (has_name(path, "HEAD") && has_name(path, "objects") && has_name(path, "refs"))
			return path;
	while (cut(path));
	free(path);
	return NULL;
}

/* Resolve the links of what git answered; 0: git could not, or there is no such folder. */
static int
ask_real(struct buf *path, const struct git *git, const char *const argv[])
{
	char *real = git_ask_path(path, git, argv) == 0 ? realpath(path->data, NULL) : NULL;

	buf_clear(path);
	buf_adds(path, real != NULL ? real : "");
	free(real);
	return path->len > 0;
}

static int
same(const char *one, const char *other)
{
	struct stat a, b;

	return stat(one, &a) == 0 && stat(other, &b) == 0 && a.st_dev == b.st_dev &&
	    a.st_ino == b.st_ino;
}

/* ---- is it ours to read? ---- */

/* May we not read the folder, whatever git thinks of it?  errno says why. */
static int
is_closed(const char *path)
{
	struct stat st;

	return stat(path, &st) != 0 ? errno == EACCES : S_ISDIR(st.st_mode) && access(path, R_OK | X_OK) != 0;
}

static enum worktree
not_readable(struct look *l)
{
	struct stat root, dotgit;
	uid_t me = geteuid();

	if (!git_is_there()) {
		WHY(l, translate("cannot run git; is it installed?"));
		return WORKTREE_NO_GIT;
	}
	if (is_closed(l->dotgit.data)) {
		WHY(l, translate("cannot read '%s': %s"), l->dotgit.data, translate_error(errno));
		return WORKTREE_UNREADABLE;
	}
	if (lstat(l->git.root, &root) == 0 && lstat(l->dotgit.data, &dotgit) == 0 &&
	    (root.st_uid != me || dotgit.st_uid != me)) {
		WHY(l, translate("'%s' belongs to another user, so git does not read its repository; if you "
		    "trust what is in it: git config --global --add safe.directory '%s'"),
		    l->git.root, l->git.root);
		return WORKTREE_FOREIGN;
	}
	WHY(l, translate("git cannot read the repository '%s'; 'git -C %s rev-parse HEAD' says why"),
	    l->dotgit.data, shellword(l->folder));
	return WORKTREE_UNREADABLE;
}

/* ---- does the repository know of this work tree? ---- */

/* What a file of one line holds, as a path from a folder; 0: no such file. */
static int
read_path(struct buf *path, const char *folder, const char *name)
{
	struct buf file = { 0 }, text = { 0 };
	int found;

	buf_addf(&file, "%s/%s", folder, name);
	found = access(file.data, F_OK) == 0 && file_read(file.data, 65536, &text) == FILE_FOUND &&
	    text.len > 0;
	buf_clear(path);
	if (found) {
		text.data[strcspn(text.data, "\n")] = '\0';
		if (*text.data != '/')
			buf_addf(path, "%s/", folder);
		buf_adds(path, text.data);
	}
	buf_release(&file);
	buf_release(&text);
	return found;
}

/* One of the linked work trees that the common repository keeps a list of? */
static int
is_linked(const struct look *l)
{
	struct buf list = { 0 }, back = { 0 };
	char *parent = mem_copy(l->repository.data, l->repository.len);
	int is;

	buf_addf(&list, "%s/worktrees", l->common.data);
	is = cut(parent) && same(parent, list.data) &&
	    read_path(&back, l->repository.data, "gitdir") && same(back.data, l->dotgit.data);
	free(parent);
	buf_release(&list);
	buf_release(&back);
	return is;
}

/* Does its configuration name this work tree, as that of a submodule does? */
static int
is_named(const struct look *l)
{
	struct buf tree = { 0 }, path = { 0 };
	int is = same(l->repository.data, l->common.data) &&
	    git_setting(&tree, &l->git, "core.worktree");

	if (is) {
		if (*tree.data != '/')
			buf_addf(&path, "%s/", l->repository.data);
		buf_adds(&path, tree.data);
		is = same(path.data, l->git.root);
	}
	buf_release(&tree);
	buf_release(&path);
	return is;
}

/* Nothing that is written to may be a link out of the repository. */
static int
has_no_link(struct look *l)
{
	static const char *const names[] = { "config", "hooks" };
	struct buf path = { 0 };
	struct stat st;
	int none = 1;

	for (size_t i = 0; i < sizeof names / sizeof *names && none; i++) {
		buf_clear(&path);
		buf_addf(&path, "%s/%s", l->common.data, names[i]);
		if (lstat(path.data, &st) == 0 && S_ISLNK(st.st_mode)) {
			WHY(l, translate("'%s' is a link, and what it leads to may be shared; put a %s of its "
			    "own there"), path.data, i == 0 ? "file" : "folder");
			none = 0;
		}
	}
	buf_release(&path);
	return none;
}

/* Why a repository that .git leads to is not taken. */
static void
say_other(struct look *l, int is_file)
{
	char *owner = mem_copy(l->common.data, l->common.len);
	int has_own = strcmp(strrchr(owner, '/'), "/.git") == 0 && cut(owner);

	if (!is_file)
		WHY(l, translate("'%s' keeps its history in '%s', which is not its own; use the folder of that"),
		    l->dotgit.data, l->common.data);
	else if (has_own)
		WHY(l, translate("'%s' names the repository '%s', which does not know of this work tree; use its "
		    "own, or if this is one of its: git -C '%s' worktree repair '%s'"),
		    l->dotgit.data, l->common.data, owner, l->git.root);
	else
		WHY(l, translate("'%s' names the repository '%s', which does not know of this work tree; if it is "
		    "that one's: git -C '%s' config core.worktree '%s'"), l->dotgit.data,
		    l->common.data, l->git.root, l->git.root);
	free(owner);
}

static int
knows_of_us(struct look *l)
{
	struct stat st;

	if (lstat(l->dotgit.data, &st) != 0 || S_ISLNK(st.st_mode)) {
		WHY(l, translate("'%s' is a link to the repository of another folder; use that folder"),
		    l->dotgit.data);
		return 0;
	}
	if (S_ISDIR(st.st_mode) ? same(l->repository.data, l->dotgit.data) &&
	    same(l->common.data, l->dotgit.data) : is_linked(l) || is_named(l))
		return has_no_link(l);
	say_other(l, !S_ISDIR(st.st_mode));
	return 0;
}

/* Is the root what git takes for the work tree? */
static int
is_top(struct look *l)
{
	struct buf top = { 0 }, said = { 0 };
	int is = ask_real(&top, &l->git, GIT("rev-parse", "--show-toplevel")) &&
	    strcmp(top.data, l->git.root) == 0;

	if (!is && git_setting(&said, &l->git, "core.worktree"))
		WHY(l, translate("the work tree of '%s' is '%s' (core.worktree), which is another folder; use "
		    "that, or: git -C '%s' config --unset core.worktree"), l->dotgit.data, said.data,
		    l->git.root);
	else if (!is)
		WHY(l, translate("the repository '%s' is set to have no work tree (core.bare); if it is to "
		    "have one: git -C '%s' config core.bare false"), l->dotgit.data, l->git.root);
	buf_release(&top);
	buf_release(&said);
	return is;
}

static enum worktree
judge_repository(struct look *l)
{
	buf_addf(&l->dotgit, "%s/.git", l->git.root);
	if (!ask_real(&l->repository, &l->git, GIT("rev-parse", "--absolute-git-dir")) ||
	    !ask_real(&l->common, &l->git, GIT("rev-parse", "--git-common-dir")))
		return not_readable(l);
	return is_top(l) && knows_of_us(l) ? WORKTREE_ORDINARY : WORKTREE_ELSEWHERE;
}

/* ---- all of it ---- */

enum worktree
worktree_judge(const char *folder, struct buf *why)
{
	struct buf unread = { 0 };
	struct look l = { .folder = folder, .why = why != NULL ? why : &unread };
	char *real = existing(folder), *around = real != NULL ? repository_around(real) : NULL;
	enum worktree found = WORKTREE_NONE;

	if (real != NULL)
		git_open(&l.git, real);
	if (around != NULL) {
		WHY(&l, translate("'%s' lies in the git repository '%s' itself, not in a work tree; put it "
		    "elsewhere"), folder, around);
		found = WORKTREE_INSIDE;
	} else if (l.git.root != NULL) {
		found = judge_repository(&l);
	} else if (!git_is_there()) {
		WHY(&l, translate("cannot run git; is it installed?"));
		found = WORKTREE_NO_GIT;
	} else if (has_name(folder, ".git")) {
		WHY(&l, translate("'%s/.git' is no repository; move it away"), folder);
		found = WORKTREE_BROKEN;
	}
	git_close(&l.git);
	free(real);
	free(around);
	buf_release(&l.dotgit);
	buf_release(&l.repository);
	buf_release(&l.common);
	buf_release(&unread);
	return found;
}
