#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/reliance.h"
#include "base/mem.h"
#include "centre/entry.h"

struct reliances_entry {
	size_t at;		/* its members begin here */
	size_t n;
};

void
reliances_begin(struct reliances *all, const struct period *p)
{
	*all = (struct reliances){ .period = *p, .first = INT_MAX, .last = INT_MIN };
}

static int
by_number(const void *x, const void *y)
{
	uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;

	return (a > b) - (a < b);
}

/* Who stands twice counts once; the first stays the first. */
static size_t
each_once(uint32_t *member, size_t n)
{
	uint32_t first = member[0];
	size_t kept = 0;

	qsort(member, n, sizeof *member, by_number);
	for (size_t i = 0; i < n; i++)
		if (kept == 0 || member[kept - 1] != member[i])
			member[kept++] = member[i];
	for (size_t i = 0; i < kept; i++)
		if (member[i] == first) {
			member[i] = member[0];
			member[0] = first;
		}
	return kept;
}

void
reliances_use(void *arg, const struct entries *log, const struct entry *e)
{
	struct reliances *all = arg;
	uint32_t *member;
	size_t n;

	(void)log;
	all->ever++;
	all->first = e->day < all->first ? e->day : all->first;
	all->last = e->day > all->last ? e->day : all->last;
	if (!period_holds(&all->period, e->day))
		return;
	all->member = mem_grow(all->member, &all->member_cap, all->members + e->actors, sizeof *all->member);
	member = all->member + all->members;
	for (size_t i = 0; i < e->actors; i++)
		member[i] = (uint32_t)intern_add(&all->ids, e->actor[i].text, e->actor[i].len);
	n = each_once(member, e->actors);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < i; k++) {
			uint32_t *entries = ties_of(&all->ties, member[i], member[k]);

			all->pairs += *entries == 0;
			++*entries;
		}
	all->entry = mem_grow(all->entry, &all->entry_cap, all->entries + 1, sizeof *all->entry);
	all->entry[all->entries++] = (struct reliances_entry){ all->members, n };
	all->members += n;
}

/* The entries of each actor, one actor after the other. */
void
reliances_end(struct reliances *all)
{
	size_t *next = mem_zero(all->ids.n + 1, sizeof *next);

	all->at = mem_zero(all->ids.n + 2, sizeof *all->at);
	all->in = mem_zero(all->members + 1, sizeof *all->in);
	for (size_t i = 0; i < all->members; i++)
		all->at[all->member[i] + 1]++;
	for (size_t i = 0; i < all->ids.n; i++)
		all->at[i + 1] += all->at[i];
	memcpy(next, all->at, all->ids.n * sizeof *next);
	for (size_t i = 0; i < all->entries; i++)
		for (size_t k = 0; k < all->entry[i].n; k++)
			all->in[next[all->member[all->entry[i].at + k]]++] = (uint32_t)i;
	free(next);
}

void
reliances_release(struct reliances *all)
{
	intern_release(&all->ids);
	ties_release(&all->ties);
	free(all->entry);
	free(all->member);
	free(all->at);
	free(all->in);
	*all = (struct reliances){ 0 };
}

/* ---- one actor ---- */

static int
by_key(const void *x, const void *y)
{
	uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;

	return (a > b) - (a < b);
}

static const struct intern *sorted_ids;	/* qsort() hands nothing on */

static int
by_bytes(uint32_t a, uint32_t b)
{
	return strcmp(intern_text(sorted_ids, a), intern_text(sorted_ids, b));
}

static int
by_pair(const void *x, const void *y)
{
	const struct reliance_pair *p = x, *q = y;
	int first = by_bytes(p->a, q->a);

	return first != 0 ? first : by_bytes(p->b, q->b);
}

static int
by_other(const void *x, const void *y)
{
	return by_bytes(((const struct reliance_other *)x)->id, ((const struct reliance_other *)y)->id);
}

struct keys {
	uint64_t *item;
	size_t n, cap;
};

static void
add_key(struct keys *k, uint64_t key)
{
	k->item = mem_grow(k->item, &k->cap, k->n + 1, sizeof *k->item);
	k->item[k->n++] = key;
}

/* How often the key at a place stands in the sorted keys from there on. */
static size_t
run(const struct keys *k, size_t at)
{
	size_t n = 1;

	while (at + n < k->n && k->item[at + n] == k->item[at])
		n++;
	return n;
}

static size_t
entries_of(const struct reliances *all, size_t id)
{
	return all->at[id + 1] - all->at[id];
}

static void
take_pairs(struct reliance *one, const struct reliances *all, struct keys *k)
{
	one->pair = mem_zero(k->n + 1, sizeof *one->pair);
	for (size_t i = 0; i < k->n; i += run(k, i)) {
		struct reliance_pair *p = &one->pair[one->n++];
		uint32_t a = (uint32_t)(k->item[i] >> 32), b = (uint32_t)k->item[i];
		int turned = by_bytes(a, b) > 0;

		*p = (struct reliance_pair){ turned ? b : a, turned ? a : b, run(k, i),
		    ties_find(&all->ties, a, b) };
		one->only += p->with == p->entries;
	}
	if (one->n > 1)
		qsort(one->pair, one->n, sizeof *one->pair, by_pair);
}

static void
take_others(struct reliance *one, const struct reliances *all, struct keys *k)
{
	one->other = mem_zero(k->n + 1, sizeof *one->other);
	for (size_t i = 0; i < k->n; i += run(k, i)) {
		size_t id = k->item[i];

		one->other[one->others++] = (struct reliance_other){ (uint32_t)id, run(k, i),
		    entries_of(all, id) };
	}
	if (one->others > 1)
		qsort(one->other, one->others, sizeof *one->other, by_other);
}

void
reliance_of(struct reliance *one, const struct reliances *all, const char *id)
{
	size_t it = intern_find(&all->ids, id, strlen(id));
	struct keys pairs = { 0 }, others = { 0 };

	*one = (struct reliance){ .pairs = all->pairs };
	if (it == INTERN_NONE)
		return;
	for (size_t i = all->at[it]; i < all->at[it + 1]; i++) {
		const struct reliances_entry *e = &all->entry[all->in[i]];
		const uint32_t *member = all->member + e->at;

		one->entries++;
		one->led += member[0] == it;
		for (size_t x = 0; x < e->n; x++) {
			if (member[x] == it)
				continue;
			add_key(&others, member[x]);
			for (size_t y = 0; y < x; y++)
				if (member[y] != it)
					add_key(&pairs, member[x] < member[y] ?
					    (uint64_t)member[x] << 32 | member[y] : (uint64_t)member[y] << 32 | member[x]);
		}
	}
	if (pairs.n > 1)
		qsort(pairs.item, pairs.n, sizeof *pairs.item, by_key);
	if (others.n > 1)
		qsort(others.item, others.n, sizeof *others.item, by_key);
	sorted_ids = &all->ids;
	take_pairs(one, all, &pairs);
	take_others(one, all, &others);
	one->pairs -= one->others;
	free(pairs.item);
	free(others.item);
}

void
reliance_release(struct reliance *one)
{
	free(one->pair);
	free(one->other);
	*one = (struct reliance){ 0 };
}

/* ---- all of them ---- */

unsigned long
reliances_together(const struct reliances *all, const char *a, const char *b)
{
	size_t x = intern_find(&all->ids, a, strlen(a)), y = intern_find(&all->ids, b, strlen(b));

	return x != INTERN_NONE && y != INTERN_NONE && x != y ? ties_find(&all->ties, x, y) : 0;
}

unsigned long
reliances_with_any(const struct reliances *all, const char *marked, unsigned long *led)
{
	unsigned long n = 0;

	*led = 0;
	for (size_t i = 0; i < all->entries; i++) {
		const struct reliances_entry *e = &all->entry[i];
		const uint32_t *member = all->member + e->at;
		int any = 0;

		for (size_t k = 0; k < e->n; k++)
			any |= marked[member[k]];
		n += any != 0;
		*led += marked[member[0]] != 0;
	}
	return n;
}
