#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pairruns.h"

enum { COUNT_BITS = 64 - 2 * PAIRRUNS_BITS, LATE = 1 << 15, PART = 16, SHORT = 12 };

#define COUNT_MOST (((uint64_t)1 << COUNT_BITS) - 1)

/* ---- a pair and its count in a word ---- */

static uint64_t
key_of(size_t a, size_t b)
{
	return (uint64_t)(a < b ? a : b) << PAIRRUNS_BITS | (uint64_t)(a < b ? b : a);
}

static uint64_t
key_in(uint64_t pair)
{
	return pair >> COUNT_BITS;
}

static uint64_t
count_in(uint64_t pair)
{
	return pair & COUNT_MOST;
}

static size_t
first_of(uint64_t pair)
{
	return (size_t)(pair >> (COUNT_BITS + PAIRRUNS_BITS));
}

static size_t
second_of(uint64_t pair)
{
	return (size_t)(pair >> COUNT_BITS & (PAIRRUNS_NUMBERS - 1));
}

/* ---- the order ---- */

/* Few. */
static void
sort_short(uint64_t *pair, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		uint64_t one = pair[i];
		size_t k = i;

		for (; k > 0 && pair[k - 1] > one; k--)
			pair[k] = pair[k - 1];
		pair[k] = one;
	}
}

/* Where they are, by one bit after the other, the highest first: no order of them takes longer. */
static void
sort_from(uint64_t *pair, size_t n, int bit)
{
	size_t low = 0, high = n;

	if (n <= SHORT || bit < 0) {
		sort_short(pair, bit < 0 ? 0 : n);
		return;
	}
	while (low < high) {
		uint64_t one = pair[low];

		if ((one >> bit & 1) == 0) {
			low++;
		} else {
			pair[low] = pair[--high];
			pair[high] = one;
		}
	}
	sort_from(pair, low, bit - 1);
	sort_from(pair + low, n - low, bit - 1);
}

static void
sort(uint64_t *pair, size_t n)
{
	sort_from(pair, n, 63);
}

/* Of pairs in order those that are one are put together as far as a word holds it; how many there are then. */
static size_t
join_same(uint64_t *pair, size_t n)
{
	size_t k = 0;

	for (size_t i = 0; i < n; i++) {
		if (k > 0 && key_in(pair[k - 1]) == key_in(pair[i]) &&
		    count_in(pair[i]) <= COUNT_MOST - count_in(pair[k - 1]))
			pair[k - 1] += count_in(pair[i]);
		else
			pair[k++] = pair[i];
	}
	return k;
}

/* What waited is among the others, from the last one on: so no other room is needed. */
static void
settle(struct pairruns *p)
{
	size_t n = p->pairs, k, to;

	if (p->lates == 0)
		return;
	sort(p->late, p->lates);
	k = join_same(p->late, p->lates);
	p->lates = 0;
	to = n + k;
	if (to > p->cap) {
		p->cap = to + to / PART;
		p->pair = mem_resize(p->pair, p->cap, sizeof *p->pair);
	}
	p->pairs = to;
	while (k > 0)
		if (n > 0 && p->pair[n - 1] > p->late[k - 1])
			p->pair[--to] = p->pair[--n];
		else
			p->pair[--to] = p->late[--k];
	p->pairs = join_same(p->pair, p->pairs);
}

void
pairruns_add(struct pairruns *p, size_t a, size_t b, uint64_t count)
{
	while (count > 0) {
		uint64_t some = count < COUNT_MOST ? count : COUNT_MOST;

		if (p->lates == p->late_cap) {
			settle(p);
			if (p->late_cap < LATE || p->late_cap < p->pairs / PART) {
				p->late_cap = p->pairs / PART < LATE ? LATE : p->pairs / PART;
				p->late = mem_resize(p->late, p->late_cap, sizeof *p->late);
			}
		}
		p->late[p->lates++] = key_of(a, b) << COUNT_BITS | some;
		count -= some;
	}
}

/* From i on those of one pair are passed, and added up. */
static uint64_t
take_pair(const struct pairruns *p, size_t *i)
{
	uint64_t key = key_in(p->pair[*i]), count = 0;

	while (*i < p->pairs && key_in(p->pair[*i]) == key)
		count += count_in(p->pair[(*i)++]);
	return count;
}

void
pairruns_each(struct pairruns *p, void (*use)(void *arg, size_t a, size_t b, uint64_t count), void *arg)
{
	settle(p);
	for (size_t i = 0; i < p->pairs;) {
		uint64_t pair = p->pair[i], count = take_pair(p, &i);

		use(arg, first_of(pair), second_of(pair), count);
	}
}

/* ---- row by row ---- */

/*
 * Each pair stands in the row of its lesser rank.  In which other rows they are is known by lists: each row stands in
 * that of the column of its next pair, and moves on when that column's row comes (after Gustavson, "Two fast
 * algorithms for sparse matrices", ACM Transactions on Mathematical Software 4, 1978).
 */
struct rows {
	const struct pairruns *p;
	size_t *at;		/* of each row its next pair */
	uint32_t *first, *next;	/* of each column the first of its rows, and of that the next; each + 1 */
	struct pairruns_cell *cell;	/* of the present row */
	size_t cells, cap;
};

static void
add_cell(struct rows *r, size_t column, uint64_t count)
{
	r->cell = mem_grow(r->cell, &r->cap, r->cells + 1, sizeof *r->cell);
	r->cell[r->cells++] = (struct pairruns_cell){ column, count };
}

static int
is_in_row(const struct rows *r, size_t i, size_t row)
{
	return i < r->p->pairs && first_of(r->p->pair[i]) == row;
}

/* A row waits for that of its next pair's column, if it has one. */
static void
wait(struct rows *r, size_t row)
{
	size_t column;

	if (!is_in_row(r, r->at[row], row))
		return;
	column = second_of(r->p->pair[r->at[row]]);
	r->next[row] = r->first[column];
	r->first[column] = (uint32_t)row + 1;
}

static int
by_column(const void *va, const void *vb)
{
	const struct pairruns_cell *a = va, *b = vb;

	return (a->column > b->column) - (a->column < b->column);
}

static void
find_cells(struct rows *r, size_t row)
{
	r->cells = 0;
	for (size_t before = r->first[row], next; before > 0; before = next) {
		size_t other = before - 1;

		next = r->next[other];
		add_cell(r, other, take_pair(r->p, &r->at[other]));
		wait(r, other);
	}
	if (r->cells > 1)
		qsort(r->cell, r->cells, sizeof *r->cell, by_column);
	for (size_t i = r->at[row]; is_in_row(r, i, row);) {
		size_t column = second_of(r->p->pair[i]);

		add_cell(r, column, take_pair(r->p, &i));
		/* The row itself waits for none. */
		if (column == row)
			r->at[row] = i;
	}
	wait(r, row);
}

void
pairruns_by_rows(struct pairruns *p, const uint32_t *rank, size_t n,
    void (*take)(void *arg, size_t row, const struct pairruns_cell *, size_t cells), void *arg)
{
	struct rows r = { .p = p, .at = mem_zero(n + 1, sizeof *r.at), .first = mem_zero(n + 1, sizeof *r.first),
	    .next = mem_zero(n + 1, sizeof *r.next) };

	settle(p);
	free(p->late);
	p->late = NULL;
	p->late_cap = 0;
	for (size_t i = 0; i < p->pairs; i++)
		p->pair[i] = key_of(rank[first_of(p->pair[i])], rank[second_of(p->pair[i])]) << COUNT_BITS | count_in(p->pair[i]);
	sort(p->pair, p->pairs);
	for (size_t row = 0, i = 0; row < n; row++) {
		while (i < p->pairs && first_of(p->pair[i]) < row)
			i++;
		r.at[row] = i;
	}
	for (size_t row = 0; row < n; row++) {
		find_cells(&r, row);
		take(arg, row, r.cell, r.cells);
	}
	free(r.at);
	free(r.first);
	free(r.next);
	free(r.cell);
	pairruns_release(p);
}

void
pairruns_release(struct pairruns *p)
{
	free(p->pair);
	free(p->late);
	*p = (struct pairruns){ 0 };
}
