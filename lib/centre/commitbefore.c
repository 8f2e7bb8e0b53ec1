#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/gitlook.h"
#include "base/intern.h"
#include "base/mem.h"
#include "centre/commitbefore.h"

enum { MOST = 64 };	/* commits; of more git is asked, for then it takes less */
enum { AT_ONCE = 8, ASIDE_AT_ONCE = 2 };	/* in one question: of a line, and of what was merged into it, which is short mostly */
enum { UNEVEN = 4 };	/* by so much more may the first of them lie close together than they all do */
enum { PARENTS = 4 };

struct commit {
	int is_known, is_waiting;
	long long time;
	size_t tree;		/* what is in it, by number */
	size_t parent[PARENTS], parents;	/* by their numbers */
};

struct walk {
	struct gitlook *look;
	struct intern ids, trees;
	struct commit *commit;	/* by number of its id */
	size_t commits, cap;
	size_t *waiting, waits, waits_cap;	/* whose parents were not looked at, in the order in which they were met */
	size_t taken[MOST], takes;		/* those that were */
};

static size_t
number_of(struct walk *w, const char *id, size_t len)
{
	size_t number = intern_add(&w->ids, id, len);

	w->commit = mem_grow(w->commit, &w->cap, w->ids.n, sizeof *w->commit);
	for (; w->commits < w->ids.n; w->commits++)
		w->commit[w->commits] = (struct commit){ 0 };
	return number;
}

/* ---- what a commit says of itself: a line `tree ID`, one `parent ID` each, `author ...`, `committer NAME <...> SECONDS ZONE` ---- */

/* The rest of a line that begins with a word; *at is behind it.  NULL: it does not. */
static const char *
line_of(const char **at, const char *end, const char *word, size_t *len)
{
	size_t n = strlen(word);
	const char *line = *at, *stop = memchr(line, '\n', (size_t)(end - line));

	if (stop == NULL || (size_t)(stop - line) < n || memcmp(line, word, n) != 0)
		return NULL;
	*at = stop + 1;
	*len = (size_t)(stop - line) - n;
	return line + n;
}

/* One that is not as it should be stays unknown. */
static void
know(struct walk *w, const struct gitlook_object *o)
{
	size_t number = number_of(w, o->id, o->id_len), len;
	const char *at = o->bytes, *end = o->bytes + o->len, *who, *sign, *parent, *tree;
	struct commit c = { .is_known = 1 };
	char *behind;

	if (w->commit[number].is_known || (tree = line_of(&at, end, "tree ", &len)) == NULL)
		return;
	c.tree = intern_add(&w->trees, tree, len);
	while ((parent = line_of(&at, end, "parent ", &len)) != NULL) {
		if (c.parents == PARENTS)
			return;
		c.parent[c.parents++] = number_of(w, parent, len);
	}
	if (line_of(&at, end, "author ", &len) == NULL || (who = line_of(&at, end, "committer ", &len)) == NULL)
		return;
	sign = memchr(who, '>', len);
	if (sign == NULL || who + len - sign < 3 || sign[1] != ' ' || sign[2] < '0' || sign[2] > '9' ||
	    memchr(sign + 1, '>', len - (size_t)(sign + 1 - who)) != NULL)
		return;
	c.time = strtoll(sign + 2, &behind, 10);
	if (*behind == ' ')
		w->commit[number] = c;
}

/* HEAD; by its id the others are named: to find out what HEAD is takes longer than the rest. */
static int
know_first(struct walk *w, size_t *first)
{
	struct gitlook_object o;
	struct buf name = { 0 };
	int is = 0;

	buf_adds(&name, "HEAD\n");
	if (gitlook_ask(w->look, &name) && gitlook_next(w->look, &o, "commit")) {
		*first = number_of(w, o.id, o.id_len);
		know(w, &o);
		is = w->commit[*first].is_known;
	}
	buf_release(&name);
	return is;
}

/* The parents of a commit, and some of those before them; 0: they are not all known now. */
static int
know_parents(struct walk *w, size_t of)
{
	const struct commit c = w->commit[of];
	struct gitlook_object o;
	struct buf names = { 0 };
	size_t asked = 0;
	int are = 1;

	for (size_t i = 0; i < c.parents; i++)
		for (size_t k = 0; !w->commit[c.parent[i]].is_known && k < (i == 0 ? AT_ONCE : ASIDE_AT_ONCE); k++, asked++)
			buf_addf(&names, "%s~%zu\n", intern_text(&w->ids, c.parent[i]), k);
	if (asked > 0 && gitlook_ask(w->look, &names))
		while (asked-- > 0)
			if (gitlook_next(w->look, &o, "commit"))
				know(w, &o);
	for (size_t i = 0; i < c.parents; i++)
		are &= w->commit[c.parent[i]].is_known;
	buf_release(&names);
	return are;
}

/* ---- the way back ---- */

static void
wait(struct walk *w, size_t number)
{
	if (w->commit[number].is_waiting)
		return;
	w->commit[number].is_waiting = 1;
	w->waiting = mem_grow(w->waiting, &w->waits_cap, w->waits + 1, sizeof *w->waiting);
	w->waiting[w->waits++] = number;
}

/* The latest of those that wait, of several the one that was met first. */
static size_t
take(struct walk *w)
{
	size_t best = 0, number;

	for (size_t i = 1; i < w->waits; i++)
		if (w->commit[w->waiting[i]].time > w->commit[w->waiting[best]].time)
			best = i;
	number = w->waiting[best];
	memmove(w->waiting + best, w->waiting + best + 1, (--w->waits - best) * sizeof *w->waiting);
	w->taken[w->takes++] = number;
	return number;
}

/* Where many are made each day they are surely too many. */
static int
are_surely_many(const struct walk *w, long long until)
{
	long long last = w->commit[w->taken[0]].time;

	return w->takes == AT_ONCE && (last - w->commit[w->taken[AT_ONCE - 1]].time) * (MOST / AT_ONCE * UNEVEN) < last - until;
}

/* The one that is found is the last that was taken. */
static enum commitbefore
walk_back(struct walk *w, long long until)
{
	size_t number;

	if (!know_first(w, &number))
		return COMMITBEFORE_UNKNOWN;
	wait(w, number);
	while (w->waits > 0 && w->takes < MOST) {
		number = take(w);
		if (w->commit[number].time <= until)
			return COMMITBEFORE_FOUND;
		if (are_surely_many(w, until) || !know_parents(w, number))
			return COMMITBEFORE_UNKNOWN;
		for (size_t i = 0; i < w->commit[number].parents; i++)
			wait(w, w->commit[number].parent[i]);
	}
	return w->waits > 0 ? COMMITBEFORE_UNKNOWN : COMMITBEFORE_NONE;
}

/* ---- the file ---- */

/* Is a name that of a file in a tree, whose entries are "100644 NAME", a NUL, and an id in bytes, half as many as it has digits? */
static int
has_file(const struct gitlook_object *tree, const char *name)
{
	const char *at = tree->bytes, *end = tree->bytes + tree->len, *stop, *called;

	for (; (stop = memchr(at, '\0', (size_t)(end - at))) != NULL; at = stop + 1 + tree->id_len / 2) {
		called = memchr(at, ' ', (size_t)(stop - at));
		if (called == NULL || (size_t)(end - stop) <= tree->id_len / 2)
			return 0;
		if (strcmp(called + 1, name) == 0)
			return at[0] == '1' && at[1] != '6';	/* (16.. is a repository of its own) */
	}
	return 0;
}

/*
 * Is a file in all that were taken?  Their folders are looked at, by what is known to be in each commit: to ask for
 * the file itself has git read the commit once more, and the file.
 */
static int
is_in_all(struct walk *w, const char *file)
{
	const char *slash = strrchr(file, '/'), *name = slash != NULL ? slash + 1 : file;
	struct gitlook_object o;
	struct buf names = { 0 };
	int is = 1;

	for (size_t i = 0; is && i < w->takes; i++) {
		if (i % AT_ONCE == 0) {
			buf_clear(&names);
			for (size_t k = i; k < w->takes && k < i + AT_ONCE; k++)
				buf_addf(&names, "%s:%.*s\n", intern_text(&w->trees, w->commit[w->taken[k]].tree),
				    slash != NULL ? (int)(slash - file) : 0, file);
			is = gitlook_ask(w->look, &names);
		}
		is = is && gitlook_next(w->look, &o, "tree") && has_file(&o, name);
	}
	buf_release(&names);
	return is;
}

enum commitbefore
commitbefore_find(struct buf *commit, int *is_kept, struct gitlook *look, const char *file, long long until)
{
	struct walk w = { .look = look };
	enum commitbefore found = walk_back(&w, until);

	*is_kept = 0;
	if (found == COMMITBEFORE_FOUND) {
		size_t last = w.taken[w.takes - 1];

		buf_clear(commit);
		buf_add(commit, intern_text(&w.ids, last), intern_len(&w.ids, last));
		/* What waits still may be a commit that is not reached from it. */
		*is_kept = w.waits == 0 && is_in_all(&w, file);
	}
	free(w.commit);
	free(w.waiting);
	intern_release(&w.ids);
	intern_release(&w.trees);
	return found;
}
