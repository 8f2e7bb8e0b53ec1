#include <stdlib.h>

#include "base/mem.h"
#include "merge/copies.h"

struct copies_of {
	/* Of each side: so many were inserted, made of other rows, removed or made into others. */
	long inserted[VERSIONS], made[VERSIONS], lost[VERSIONS];
	long made_alike;	/* by both, of the same row */
	long base, gone;	/* in the base; removed or changed by either */
	/* What follows from it. */
	long take_ours, skip_theirs, rescue;
	int grew;		/* by one side at least */
};

static long
greater(long a, long b)
{
	return a > b ? a : b;
}

static struct copies_of *
find(const struct copies *c, size_t whole)
{
	return &c->of[c->number[whole]];
}

/* The same of a row that is not kept by both: it is counted from here on. */
static struct copies_of *
touch(struct copies *c, size_t whole)
{
	if (c->number[whole] == 0) {
		c->of = mem_grow(c->of, &c->cap, c->n + 1, sizeof *c->of);
		c->of[c->n] = (struct copies_of){ 0 };
		c->number[whole] = (uint32_t)c->n++;
	}
	return find(c, whole);
}

/* A row of the base that a side did not keep, and what it was made into. */
static void
touch_base(struct copies *c, struct versions *all, size_t i, size_t *const partner[VERSIONS])
{
	for (int v = VERSION_OURS; v <= VERSION_THEIRS; v++) {
		enum fate fate = changes_fate(all, i, v, partner[v][i]);

		if (fate != KEPT)
			touch(c, all->of[VERSION_BASE].row[i].whole);
		if (fate == CHANGED)
			touch(c, all->of[v].row[partner[v][i]].whole);
	}
}

static void
count_base(struct copies *c, struct versions *all, size_t i, size_t *const partner[VERSIONS])
{
	struct copies_of *row = find(c, all->of[VERSION_BASE].row[i].whole);
	enum fate fate[VERSIONS];

	for (int v = VERSION_OURS; v <= VERSION_THEIRS; v++)
		fate[v] = changes_fate(all, i, v, partner[v][i]);
	/* What stands between markers may yet go: it counts for nothing. */
	if (changes_clash(all, i, partner[VERSION_OURS][i], partner[VERSION_THEIRS][i]))
		return;
	for (int v = VERSION_OURS; v <= VERSION_THEIRS; v++)
		if (fate[v] == CHANGED)
			find(c, all->of[v].row[partner[v][i]].whole)->made[v]++;
	if (fate[VERSION_OURS] == CHANGED && fate[VERSION_THEIRS] == CHANGED)
		find(c, all->of[VERSION_OURS].row[partner[VERSION_OURS][i]].whole)->made_alike++;
	row->base++;
	row->lost[VERSION_OURS] += fate[VERSION_OURS] != KEPT;
	row->lost[VERSION_THEIRS] += fate[VERSION_THEIRS] != KEPT;
	row->gone += fate[VERSION_OURS] != KEPT || fate[VERSION_THEIRS] != KEPT;
}

static void
count_inserted(struct copies *c, const struct version *v, int version, const size_t *partner,
    size_t base)
{
	size_t j = 0;

	for (size_t i = 0; i <= base; i++) {
		size_t next = i < base ? partner[i] : v->n;

		if (next == LCS_NONE)
			continue;
		for (; j < next; j++)
			touch(c, v->row[j].whole)->inserted[version]++;
		j = next + 1;
	}
}

static void
decide(struct copies_of *row)
{
	long ours = row->inserted[VERSION_OURS] + row->made[VERSION_OURS];
	long theirs = row->inserted[VERSION_THEIRS] + row->made[VERSION_THEIRS];
	long made = row->made[VERSION_OURS] + row->made[VERSION_THEIRS] - row->made_alike;
	long take = greater(greater(ours, theirs) - made, 0);
	long there = row->base - row->gone + made + take, least, more;

	/* By how many did each side make it more or fewer? */
	ours -= row->lost[VERSION_OURS];
	theirs -= row->lost[VERSION_THEIRS];
	if (ours >= 0 && theirs >= 0)
		least = greater(ours, theirs);
	else if (ours <= 0 && theirs <= 0)
		least = -greater(-ours, -theirs);
	else
		least = ours + theirs;
	least += row->base;
	more = row->inserted[VERSION_OURS] + row->inserted[VERSION_THEIRS] - take;
	if (there < least && more > least - there)
		more = least - there;
	if (there < least)
		take += more, there += more;
	row->rescue = greater(least - there, 0);
	row->grew = ours > 0 || theirs > 0;
	row->take_ours = row->inserted[VERSION_OURS] < take ? row->inserted[VERSION_OURS] : take;
	row->skip_theirs = row->inserted[VERSION_THEIRS] - (take - row->take_ours);
}

void
copies_count(struct copies *c, struct versions *all, size_t *const partner[VERSIONS])
{
	/* Without a column that was taken out, wholes are keys. */
	size_t n = all->keys.n > all->wholes.n ? all->keys.n : all->wholes.n;

	*c = (struct copies){ .number = mem_zero(n, sizeof *c->number), .n = 1 };
	c->of = mem_grow(c->of, &c->cap, c->n, sizeof *c->of);
	*c->of = (struct copies_of){ 0 };
	for (int v = VERSION_OURS; v <= VERSION_THEIRS; v++)
		count_inserted(c, &all->of[v], v, partner[v], all->of[VERSION_BASE].n);
	for (size_t i = 0; i < all->of[VERSION_BASE].n; i++)
		touch_base(c, all, i, partner);
	for (size_t i = 0; i < all->of[VERSION_BASE].n; i++)
		count_base(c, all, i, partner);
	for (size_t i = 1; i < c->n; i++)
		decide(&c->of[i]);
}

int
copies_take(struct copies *c, int version, size_t whole)
{
	struct copies_of *row = find(c, whole);

	if (version == VERSION_OURS)
		return row->take_ours > 0 && row->take_ours-- > 0;
	return !(row->skip_theirs > 0 && row->skip_theirs-- > 0);
}

int
copies_rescue(struct copies *c, size_t whole, enum fate lost)
{
	struct copies_of *row = find(c, whole);

	return row->rescue > 0 && (lost == REMOVED || row->grew) && row->rescue-- > 0;
}

void
copies_release(struct copies *c)
{
	free(c->number);
	free(c->of);
	*c = (struct copies){ 0 };
}
