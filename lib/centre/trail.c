#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/git.h"
#include "base/intern.h"
#include "base/mem.h"
#include "centre/trail.h"
#include "field/schemas.h"

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
		buf_truncate(is, strcspn(is->data, "\t"));
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

/* Is a path the MARK of a folder? */
static int
is_mark(const char *path, const char *folder)
{
	size_t n = strlen(folder);

	return strncmp(path, folder, n) == 0 && strcmp(path + n, MARK) == 0;
}

static void
take(struct buf *source, const char *path, size_t len)
{
	buf_clear(source);
	buf_add(source, path, len);
}

/* Of the folders whose MARK is gone, the one from which most files came; 0: none. */
static int
find_by_files(struct buf *source, const struct buf *names, const char *folder)
{
	struct changes c = { .names = names };
	struct intern left = { 0 };
	size_t *came, best = INTERN_NONE, n = strlen(folder), i;
	long len;

	while (next_change(&c))
		if (c.kind == 'D' && (len = folder_of(c.from, MARK)) >= 0)
			intern_add(&left, c.from, (size_t)len);
	came = mem_zero(left.n, sizeof *came);
	c.at = 0;
	while (next_change(&c))
		if (c.kind == 'R' && strncmp(c.to, folder, n) == 0 &&
		    (len = folder_of(c.from, c.to + n)) >= 0 &&
		    (i = intern_find(&left, c.from, (size_t)len)) != INTERN_NONE &&
		    (came[i]++, best == INTERN_NONE || came[i] > came[best]))
			best = i;
	if (best != INTERN_NONE)
		take(source, intern_text(&left, best), intern_len(&left, best));
	free(came);
	intern_release(&left);
	return best != INTERN_NONE;
}

/* The folder whose files became those of `folder`, by its MARK; 0: none. */
static int
find_by_mark(struct buf *source, const struct buf *names, const char *folder)
{
	struct changes c = { .names = names };
	long len;

	while (next_change(&c))
		if (c.kind == 'R' && is_mark(c.to, folder) && (len = folder_of(c.from, MARK)) >= 0) {
			take(source, c.from, (size_t)len);
			return 1;
		}
	return 0;
}

/* Does one of the changes bring the MARK of a folder? */
static int
is_brought(const struct buf *names, const char *folder)
{
	struct changes c = { .names = names };

	while (next_change(&c))
		if (c.kind != 'D' && is_mark(c.to, folder))
			return 1;
	return 0;
}

/* ---- the way back ---- */

#define DIFF "-r", "-l1000", "-z", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all"

/* What is found on one step back. */
enum step {
	STEP_MOVED,		/* the folder, which is replaced by where it was */
	STEP_NONE,		/* it came from nowhere */
	STEP_BROKEN		/* git cannot tell */
};

/*
 * From which folder a commit, or what is staged for one, moved its files; that takes
 * the folder's place.  A MARK that was moved and not changed is found by its id alone,
 * in a clone too that does not hold it.  One that was written anew is gone from
 * where other files came from.  The question has a place for how alike they are.
 */
static enum step
find_source(struct buf *folder, struct buf *names, const struct git *git, const char **argv,
    size_t place)
{
	static const char *const alike[] = { "-M100%", "-M" };

	for (size_t i = 0; i < sizeof alike / sizeof *alike; i++) {
		argv[place] = alike[i];
		if (git_ask(names, git, NULL, argv) != 0)
			return STEP_BROKEN;
		if (find_by_mark(folder, names, folder->data))
			return STEP_MOVED;
	}
	return find_by_files(folder, names, folder->data) ? STEP_MOVED : STEP_NONE;
}

/* Before the first commit that has it, a folder may be staged, as moved or as new. */
static enum step
before_staged(struct buf *folder, const struct git *git, int *is_staged)
{
	const char *argv[] = { "diff-index", "--cached", "--name-status", "", DIFF, "HEAD", NULL };
	struct buf names = { 0 };
	enum step step = find_source(folder, &names, git, argv, 3);

	*is_staged = step == STEP_NONE && is_brought(&names, folder->data);
	buf_release(&names);
	return step;
}

/* Where the folder of a commit was in one of its parents. */
static enum step
before_commit(struct buf *folder, const struct git *git, const char *parent, const char *commit)
{
	const char *argv[] = { "diff-tree", "--name-status", "", DIFF, parent, commit, NULL };
	struct buf names = { 0 };
	int there = trail_look(&names, git, parent, folder->data, MARK);
	enum step step = there < 0 ? STEP_BROKEN : there > 0 ? STEP_MOVED :
	    find_source(folder, &names, git, argv, 2);

	buf_release(&names);
	return step;
}

/* Where it was in any of them; that becomes the tip ("": it has none). */
static enum step
before_added(struct buf *folder, struct buf *tip, const struct git *git, const char *commit)
{
	struct buf line = { 0 };
	enum step step = STEP_NONE;
	const char *at;

	if (git_ask(&line, git, NULL, GIT("rev-list", "--parents", "-n1", commit)) != 0)
		step = STEP_BROKEN;
	buf_clear(tip);
	/* The commit itself stands first. */
	at = strchr(buf_text(&line), ' ');
	while (step == STEP_NONE && at != NULL) {
		buf_clear(tip);
		buf_add(tip, at + 1, strcspn(at + 1, " "));
		at = strchr(at + 1, ' ');
		step = before_commit(folder, git, tip->data, commit);
	}
	buf_release(&line);
	return step;
}

int
trail_touching(struct buf *list, const struct git *git, const char *commit, const char *tip, const char *path)
{
	struct buf not = { 0 };
	int good;

	buf_addf(&not, "^%s", commit);
	good = git_ask(list, git, NULL, GIT("rev-list", "--topo-order", tip, not.data, "--", path)) == 0;
	buf_release(&not);
	return good;
}

/*
 * The newest commit up to tip, and not in `commit`, that added the MARK of a folder ("":
 * none); 0: git cannot tell.
 */
static int
find_added(struct buf *added, const struct git *git, const char *commit, const char *tip,
    const char *folder)
{
	struct buf path = { 0 }, list = { 0 };
	int good;

	buf_addf(&path, "%s%s", folder, MARK);
	buf_clear(added);
	good = trail_touching(&list, git, commit, tip, path.data);
	if (good && list.len > 0) {
		buf_addc(&list, '\n');
		good = git_ask(added, git, &list, GIT("diff-tree", "--name-only", "--stdin", "-m", "-r",
		    "--diff-filter=A", "--no-ext-diff", "--no-textconv", "--", path.data)) == 0;
	}
	if (added->len > 0)	/* a line with the commit, and one with the path */
		buf_truncate(added, strcspn(added->data, "\n"));
	buf_release(&path);
	buf_release(&list);
	return good;
}

/* From the tip on, back over every commit that brought the folder. */
static enum trail
follow(struct buf *folder, struct buf *tip, const struct git *git, const char *commit)
{
	struct buf added = { 0 };
	enum trail absent = TRAIL_CUT;

	while (absent != TRAIL_BROKEN) {
		if (!find_added(&added, git, commit, tip->data, folder->data)) {
			absent = TRAIL_BROKEN;
			break;
		}
		if (added.len == 0)
			break;
		switch (before_added(folder, tip, git, added.data)) {
		case STEP_MOVED:
			absent = TRAIL_CUT;
			break;
		case STEP_NONE:
			/* New, or it was there before that, and is put back. */
			absent = TRAIL_NEW;
			break;
		case STEP_BROKEN:
			absent = TRAIL_BROKEN;
			break;
		}
		if (tip->len == 0)
			break;
	}
	buf_release(&added);
	return absent;
}

enum trail
trail_follow(struct buf *then, const struct git *git, const char *commit)
{
	struct buf tip = { 0 }, is = { 0 };
	enum trail absent = TRAIL_CUT;
	int is_staged = 0;

	buf_clear(then);
	buf_adds(then, git->inside);
	switch (trail_look(&is, git, "HEAD", git->inside, MARK)) {
	case 1:
		break;
	case 0:
		switch (before_staged(then, git, &is_staged)) {
		case STEP_MOVED:
			break;
		case STEP_NONE:
			absent = is_staged ? TRAIL_NEW : TRAIL_UNTRACKED;
			break;
		case STEP_BROKEN:
			absent = TRAIL_BROKEN;
		}
		break;
	default:
		/* Or there is no commit yet from where to follow it. */
		absent = git_ask(&is, git, NULL, GIT("rev-parse", "--verify", "--quiet", "HEAD")) == 0 ?
		    TRAIL_BROKEN : TRAIL_UNTRACKED;
	}
	buf_adds(&tip, "HEAD");
	if (absent == TRAIL_CUT)
		absent = follow(then, &tip, git, commit);
	buf_release(&tip);
	buf_release(&is);
	return absent;
}
