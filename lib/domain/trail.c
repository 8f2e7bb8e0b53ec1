#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/git.h"
#include "base/intern.h"
#include "base/mem.h"
#include "domain/records.h"
#include "domain/trail.h"

#define MARK centre_schema.file	/* what makes a folder a centre */

int
trail_look(struct buf *is, const struct git *git, const char *commit, const char *folder,
    const char *file)
{
	struct buf path = { 0 };
	int status;

	buf_addf(&path, "%s%s", folder, file);
	status = git_ask(is, git, NULL, GIT("ls-tree", "--full-tree", "-z", commit, "--", path.data));
	buf_release(&path);
	if (status != 0)
		return -1;
	if (is->len > 0)
		is->data[is->len = strcspn(is->data, "\t")] = '\0';
	return is->len > 0;
}

/* ---- what a commit moved ---- */

/* Names of changes: "R100", from, to, or "A", path, each with a NUL behind it. */
struct changes {
	const struct buf *names;
	size_t at;
	char kind;
	const char *from, *to;	/* the same, unless it was renamed */
};

static const char *
next_name(struct changes *c)
{
	const char *name = c->at < c->names->len ? c->names->data + c->at : NULL;

	if (name != NULL)
		c->at += strlen(name) + 1;
	return name;
}

static int
next_change(struct changes *c)
{
	const char *kind = next_name(c);

	c->from = c->to = kind != NULL ? next_name(c) : NULL;
	if (c->from == NULL)
		return 0;
	c->kind = *kind;
	if (c->kind == 'R' || c->kind == 'C')
		c->to = next_name(c);
	return c->to != NULL;
}

/* The length of the folder of a path that ends in a name; -1: it does not. */
static long
folder_of(const char *path, const char *name)
{
	size_t all = strlen(path), tail = strlen(name);

	if (all < tail || strcmp(path + all - tail, name) != 0 ||
	    (all > tail && path[all - tail - 1] != '/'))
		return -1;
	return (long)(all - tail);
}

/*
 * The folder whose files became those of `folder`: of those that lost their MARK
 * the one from which most came, first of all the MARK itself.  0: there is none.
 */
static int
find_source(struct buf *source, const struct buf *names, const char *folder)
{
	struct changes c = { .names = names };
	struct intern left = { 0 };
	size_t *came, best = INTERN_NONE, n = strlen(folder), i;
	long len;

	while (next_change(&c))
		if ((c.kind == 'D' || c.kind == 'R') && (len = folder_of(c.from, MARK)) >= 0)
			intern_add(&left, c.from, (size_t)len);
	came = mem_zero(left.n, sizeof *came);
	c.at = 0;
	while (next_change(&c)) {
		if (c.kind != 'R' || strncmp(c.to, folder, n) != 0 ||
		    (len = folder_of(c.from, c.to + n)) < 0 ||
		    (i = intern_find(&left, c.from, (size_t)len)) == INTERN_NONE)
			continue;
		/* Of two with as many, that of the MARK. */
		came[i] += strcmp(c.to + n, MARK) == 0 ? 3 : 2;
		if (best == INTERN_NONE || came[i] > came[best])
			best = i;
	}
	if (best != INTERN_NONE) {
		buf_clear(source);
		buf_add(source, intern_text(&left, best), intern_len(&left, best));
	}
	free(came);
	intern_release(&left);
	return best != INTERN_NONE;
}

/* ---- the way back ---- */

/* Names of what changed, and of what was renamed for at least so much of it. */
#define DIFF(alike) "--name-status", "-r", (alike), "-l1000", "-z", "--no-ext-diff", \
    "--no-textconv", "--ignore-submodules=all"

/*
 * Files that were moved and not changed are found by their ids alone, in a clone too
 * that does not hold them; only where there are none is it asked which are alike.
 */
static const char *const alike[] = { "-M100%", "-M", NULL };

/* Does one of the changes bring the MARK of a folder? */
static int
is_brought(const struct buf *names, const char *folder)
{
	struct changes c = { .names = names };
	size_t n = strlen(folder);

	while (next_change(&c))
		if (c.kind != 'D' && strncmp(c.to, folder, n) == 0 && strcmp(c.to + n, MARK) == 0)
			return 1;
	return 0;
}

/* Before the first commit that has it, a folder may be staged, as moved or as new. */
static enum trail
before_staged(struct buf *folder, const struct git *git)
{
	struct buf names = { 0 };
	enum trail found = TRAIL_UNTRACKED;

	for (size_t i = 0; alike[i] != NULL && found != TRAIL_FOUND && found != TRAIL_BROKEN; i++)
		if (git_ask(&names, git, NULL, GIT("diff-index", "--cached", DIFF(alike[i]),
		    "HEAD")) != 0)
			found = TRAIL_BROKEN;
		else if (find_source(folder, &names, buf_text(folder)))
			found = TRAIL_FOUND;
		else if (is_brought(&names, buf_text(folder)))
			found = TRAIL_NONE;
	buf_release(&names);
	return found;
}

/* The newest commit up to tip, and not in `commit`, that added the MARK of a folder; "" none. */
static enum trail
find_added(struct buf *added, const struct git *git, const char *commit, const char *tip,
    const char *folder)
{
	struct buf path = { 0 }, not = { 0 }, list = { 0 };
	enum trail found = TRAIL_BROKEN;

	buf_addf(&path, "%s%s", folder, MARK);
	buf_addf(&not, "^%s", commit);
	buf_clear(added);
	if (git_ask(&list, git, NULL, GIT("rev-list", "--topo-order", tip, not.data, "--",
	    path.data)) == 0) {
		if (list.len > 0)
			buf_addc(&list, '\n');
		if (list.len == 0 || git_ask(added, git, &list, GIT("diff-tree", "--name-only",
		    "--stdin", "-m", "-r", "--diff-filter=A", "--no-ext-diff", "--no-textconv", "--",
		    path.data)) == 0)
			found = added->len > 0 ? TRAIL_FOUND : TRAIL_NONE;
		if (added->len > 0)	/* a line with the commit, and one with the path */
			added->data[added->len = strcspn(added->data, "\n")] = '\0';
	}
	buf_release(&path);
	buf_release(&not);
	buf_release(&list);
	return found;
}

/* From which folder of a parent a commit moved what it added; it takes the folder's place. */
static enum trail
before_commit(struct buf *folder, const struct git *git, const char *parent, const char *commit)
{
	struct buf names = { 0 };
	int there = trail_look(&names, git, parent, folder->data, MARK);
	enum trail found = there < 0 ? TRAIL_BROKEN : there > 0 ? TRAIL_FOUND : TRAIL_NONE;

	for (size_t i = 0; alike[i] != NULL && found == TRAIL_NONE; i++)
		if (git_ask(&names, git, NULL, GIT("diff-tree", DIFF(alike[i]), parent,
		    commit)) != 0)
			found = TRAIL_BROKEN;
		else if (find_source(folder, &names, folder->data))
			found = TRAIL_FOUND;
	buf_release(&names);
	return found;
}

/* The same of any of its parents, which becomes the tip; TRAIL_NONE: it came from nowhere. */
static enum trail
before_added(struct buf *folder, struct buf *tip, const struct git *git, const char *commit)
{
	struct buf line = { 0 };
	enum trail found = TRAIL_NONE;
	const char *at;

	if (git_ask(&line, git, NULL, GIT("rev-list", "--parents", "-n1", commit)) != 0)
		found = TRAIL_BROKEN;
	buf_clear(tip);
	/* The commit itself stands first. */
	at = strchr(buf_text(&line), ' ');
	while (found == TRAIL_NONE && at != NULL) {
		buf_clear(tip);
		buf_add(tip, at + 1, strcspn(at + 1, " "));
		at = strchr(at + 1, ' ');
		found = before_commit(folder, git, tip->data, commit);
	}
	buf_release(&line);
	return found;
}

enum trail
trail_follow(struct buf *then, const struct git *git, const char *commit)
{
	struct buf tip = { 0 }, added = { 0 }, is = { 0 };
	enum trail found = TRAIL_FOUND, absent;	/* what it means not to be there then */
	int there, born = 0;

	buf_clear(then);
	buf_adds(then, git->inside);
	buf_add(then, "", 0);
	buf_adds(&tip, "HEAD");
	if (git_ask(&is, git, NULL, GIT("rev-parse", "--verify", "--quiet", "HEAD")) != 0)
		found = TRAIL_NONE;	/* no commit yet from where to follow it */
	else if ((there = trail_look(&is, git, "HEAD", git->inside, MARK)) < 0)
		found = TRAIL_BROKEN;
	else if (there == 0)
		found = before_staged(then, git);
	absent = found;
	while (found == TRAIL_FOUND) {
		absent = born ? TRAIL_NONE : TRAIL_CUT;
		found = find_added(&added, git, commit, tip.data, then->data);
		if (found != TRAIL_FOUND)
			break;
		found = before_added(then, &tip, git, added.data);
		/* What came from nowhere is new, or was there before that and is put back. */
		born = found == TRAIL_NONE;
		if (born && tip.len > 0)
			found = TRAIL_FOUND;
	}
	/* No move leads back any further. */
	there = found == TRAIL_BROKEN ? -1 : trail_look(&is, git, commit, then->data, MARK);
	buf_release(&tip);
	buf_release(&added);
	buf_release(&is);
	return there < 0 ? TRAIL_BROKEN : there == 0 ? absent : TRAIL_FOUND;
}
