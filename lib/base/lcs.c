#include <stdint.h>
#include <stdlib.h>

#include "base/lcs.h"
#include "base/mem.h"

/* So deep are pieces divided by what is rare; then into blocks of so many. */
enum { DEEPEST = 40, BLOCK = 1000 };

/* A pair that ends a common subsequence, and the one before it. */
struct pair {
	size_t i, j;
	size_t before;		/* LCS_NONE: none */
};

struct work {
	const size_t *a, *b;
	size_t *partner;
	size_t most;		/* so many pairs are looked at in one go */
	/* Of each symbol, in the piece at hand: how often, and where last in b. */
	size_t *in_a, *in_b, *last;
	size_t *same;		/* of each place in b: where the same stood before */
	/* Of each length: the subsequence that ends first in b. */
	size_t *end, *final;
	struct pair *pair;
	size_t pairs, cap;
};

/* A piece of both: from..to, the end not included. */
struct piece {
	size_t a, a_end, b, b_end;
};

static void
count(struct work *w, const struct piece *p)
{
	for (size_t i = p->a; i < p->a_end; i++)
		w->in_a[w->a[i]]++;
	for (size_t j = p->b; j < p->b_end; j++) {
		size_t s = w->b[j];

		w->same[j] = w->in_b[s]++ > 0 ? w->last[s] : LCS_NONE;
		w->last[s] = j;
	}
}

static void
forget(struct work *w, const struct piece *p)
{
	for (size_t i = p->a; i < p->a_end; i++)
		w->in_a[w->a[i]] = 0;
	for (size_t j = p->b; j < p->b_end; j++)
		w->in_b[w->b[j]] = 0;
}

/* The number of pairs of equal values, of those values that make at most `often` pairs. */
static size_t
pairs_below(const struct work *w, const struct piece *p, size_t often)
{
	size_t n = 0;

	for (size_t i = p->a; i < p->a_end; i++) {
		size_t s = w->a[i];

		if (w->in_b[s] <= often / w->in_a[s])
			n += w->in_b[s];
	}
	return n;
}

/* Extend the subsequences by the pair; the j of one i come from the last. */
static size_t
extend(struct work *w, size_t length, size_t i, size_t j)
{
	size_t low = 0, high = length;

	if (length > 0 && w->end[length - 1] < j)
		low = length;
	while (low < high && low != length) {
		size_t middle = low + (high - low) / 2;

		if (w->end[middle] < j)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < length && w->end[low] == j)
		return length;
	w->pair = mem_grow(w->pair, &w->cap, w->pairs + 1, sizeof *w->pair);
	w->pair[w->pairs] = (struct pair){ i, j, low > 0 ? w->final[low - 1] : LCS_NONE };
	w->end[low] = j;
	w->final[low] = w->pairs++;
	return low == length ? length + 1 : length;
}

/* Match what occurs at most `often` times; returns how many pairs were matched. */
static size_t
match(struct work *w, const struct piece *p, size_t often)
{
	size_t length = 0;

	w->pairs = 0;
	for (size_t i = p->a; i < p->a_end; i++) {
		size_t s = w->a[i];

		if (w->in_b[s] == 0 || w->in_b[s] > often / w->in_a[s])
			continue;
		for (size_t j = w->last[s]; j != LCS_NONE; j = w->same[j])
			length = extend(w, length, i, j);
	}
	if (length > 0)
		for (size_t k = w->final[length - 1]; k != LCS_NONE; k = w->pair[k].before)
			w->partner[w->pair[k].i] = w->pair[k].j;
	return length;
}

static void solve(struct work *, struct piece, int depth);

/* The k-th of n places that divide a sequence; the product may be too large for a size_t. */
static size_t
divide(size_t length, size_t k, size_t n)
{
	return (size_t)((uint64_t)length * k / n);
}

/* Nothing is rare: match blocks that stand at the like place in both. */
static void
solve_blocks(struct work *w, const struct piece *p)
{
	size_t na = p->a_end - p->a, nb = p->b_end - p->b, n = (na > nb ? na : nb) / BLOCK + 1;

	for (size_t k = 0; k < n; k++)
		solve(w, (struct piece){ p->a + divide(na, k, n), p->a + divide(na, k + 1, n),
		    p->b + divide(nb, k, n), p->b + divide(nb, k + 1, n) }, 0);
}

static void
solve(struct work *w, struct piece p, int depth)
{
	size_t often = SIZE_MAX, found, a, b;
	struct piece between;

	while (p.a < p.a_end && p.b < p.b_end && w->a[p.a] == w->b[p.b])
		w->partner[p.a++] = p.b++;
	while (p.a < p.a_end && p.b < p.b_end && w->a[p.a_end - 1] == w->b[p.b_end - 1])
		w->partner[--p.a_end] = --p.b_end;
	if (p.a == p.a_end || p.b == p.b_end)
		return;
	count(w, &p);
	if (pairs_below(w, &p, often) > w->most)
		for (often = 1; pairs_below(w, &p, often * 4) <= w->most;)
			often *= 4;
	found = match(w, &p, often);
	forget(w, &p);
	if (often == SIZE_MAX)
		return;
	if (found == 0) {
		solve_blocks(w, &p);
		return;
	}
	a = p.a, b = p.b;
	for (size_t i = p.a; i <= p.a_end; i++) {
		if (i < p.a_end && w->partner[i] == LCS_NONE)
			continue;
		found = i < p.a_end ? w->partner[i] : p.b_end;
		between = (struct piece){ a, i, b, found };
		if (depth < DEEPEST)
			solve(w, between, depth + 1);
		else
			solve_blocks(w, &between);
		a = i + 1, b = found + 1;
	}
}

void
lcs(const size_t *a, size_t na, const size_t *b, size_t nb, size_t symbols, size_t *partner)
{
	size_t least = na < nb ? na : nb;
	struct work w = { .a = a, .b = b, .partner = partner,
	    .most = ((size_t)1 << 20) + 4 * (na + nb) };

	for (size_t i = 0; i < na; i++)
		partner[i] = LCS_NONE;
	w.in_a = mem_zero(symbols, sizeof *w.in_a);
	w.in_b = mem_zero(symbols, sizeof *w.in_b);
	w.last = mem_zero(symbols, sizeof *w.last);
	w.same = mem_zero(nb, sizeof *w.same);
	w.end = mem_zero(least, sizeof *w.end);
	w.final = mem_zero(least, sizeof *w.final);
	solve(&w, (struct piece){ 0, na, 0, nb }, 0);
	free(w.in_a);
	free(w.in_b);
	free(w.last);
	free(w.same);
	free(w.end);
	free(w.final);
	free(w.pair);
}
