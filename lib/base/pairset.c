#include <stdlib.h>
#include <string.h>

#include "base/halfsquare.h"
#include "base/mem.h"
#include "base/pairset.h"
#include "base/processor.h"
#include "base/wide.h"

/* Words of the bits of a square. */
static size_t
words(size_t side)
{
	return (halfsquare_at(side, 0) + 63) / 64;
}

static inline void
mark(uint64_t *bits, size_t place)
{
	bits[place / 64] |= (uint64_t)1 << place % 64;
}

/* Bits for twice as many numbers: those of their pairs that were hashed are not, any more. */
static void
widen(struct pairset *s)
{
	struct pairset wide = { .side = s->side == 0 ? PAIRSET_LEAST : s->side * 2 };
	size_t at = 0, a, b;

	/* (In one piece, and zero: of what is not met the system gives no memory.) */
	wide.bits = mem_zero(words(wide.side), sizeof *wide.bits);
	if (s->side > 0)
		memcpy(wide.bits, s->bits, words(s->side) * sizeof *wide.bits);
	while (pairtable_next(&s->far, &at, &a, &b) != NULL)
		if (b < wide.side)
			mark(wide.bits, halfsquare_at(a, b));
		else
			pairtable_need(&wide.far, a, b);
	pairset_release(s);
	*s = wide;
}

/*
 * Do twice as many bits take no more than what is hashed, or little?  Of numbers that are not met they take nothing,
 * and each pair that is hashed costs what many do that have a bit.
 */
enum { WORTH = 4 };

static int
is_crowded(const struct pairset *s)
{
	return words(s->side * 2) * sizeof *s->bits <= s->far.slots * sizeof *s->far.slot * WORTH;
}

void
pairset_add(struct pairset *s, size_t a, size_t b)
{
	if (a == b)
		return;
	if (s->side == 0)
		widen(s);
	if ((a > b ? a : b) < s->side) {
		mark(s->bits, halfsquare_at(a, b));
		return;
	}
	pairtable_need(&s->far, a, b);
	if (is_crowded(s))
		widen(s);
}

/* Each two of some numbers, all of which have bits. */
static void
mark_all(uint64_t *bits, const uint32_t *number, size_t n)
{
	for (size_t k = 1; k < n; k++)
		for (size_t i = 0; i < k; i++)
			mark(bits, halfsquare_at(number[i], number[k]));
}

void
pairset_add_all(struct pairset *s, const uint32_t *number, size_t n)
{
	size_t highest = 0;

	for (size_t i = 0; i < n; i++)
		highest = number[i] > highest ? number[i] : highest;
	if (highest >= s->side) {
		for (size_t k = 1; k < n; k++)
			for (size_t i = 0; i < k; i++)
				pairset_add(s, number[i], number[k]);
		return;
	}
	mark_all(s->bits, number, n);
}

enum { ALIKE = 8 };

/*
 * Lists of so many numbers, ALIKE at most, all of which have bits.  n is a constant: no loop ends where nobody could
 * guess it.
 */
WORD_INLINE void
mark_lists(uint64_t *bits, const struct pairset_lists *l, const uint8_t *list, size_t lists, size_t n)
{
	for (size_t i = 0; i < lists; i++) {
		const uint32_t *number = l->number + l->first[list[i]];
		size_t row[ALIKE];

		WORD_UNROLL
		for (size_t k = 0; k < n; k++)
			row[k] = halfsquare_at(number[k], 0);
		WORD_UNROLL
		for (size_t k = 1; k < n; k++)
			WORD_UNROLL
			for (size_t m = 0; m < k; m++) {
				/* (The place is the one that lies behind: in the row of the higher number.) */
				size_t a = row[k] + number[m], b = row[m] + number[k];

				mark(bits, a > b ? a : b);
			}
	}
}

/* The numbers of a list, and how many. */
static const uint32_t *
numbers_of(const struct pairset_lists *l, size_t list, size_t *n)
{
	*n = (size_t)l->first[list + 1] - l->first[list];
	return l->number + l->first[list];
}

/* Lists of two to ALIKE numbers are taken by how many they have. */
WORD_INLINE void
mark_by_length(uint64_t *bits, const struct pairset_lists *l)
{
	uint8_t alike[ALIKE + 1][PAIRSET_LISTS];
	size_t lists[ALIKE + 1] = { 0 }, n;

	for (uint64_t left = l->lists; left != 0; left &= left - 1) {
		size_t list = word_first(left);
		const uint32_t *number = numbers_of(l, list, &n);

		if (n <= ALIKE)
			alike[n][lists[n]++] = (uint8_t)list;
		else
			mark_all(bits, number, n);
	}
#define MARK(n) mark_lists(bits, l, alike[n], lists[n], n)
	MARK(2);
	MARK(3);
	MARK(4);
	MARK(5);
	MARK(6);
	MARK(7);
	MARK(8);
#undef MARK
}

typedef void mark_way(uint64_t *bits, const struct pairset_lists *);

static void
mark_plain(uint64_t *bits, const struct pairset_lists *l)
{
	mark_by_length(bits, l);
}

#ifdef WORD_SSE2

/* (It shifts in one.) */
WIDE_AVX2 static void
mark_avx2(uint64_t *bits, const struct pairset_lists *l)
{
	mark_by_length(bits, l);
}

#define mark_avx512 mark_avx2

#endif

void
pairset_add_lists(struct pairset *s, const struct pairset_lists *l)
{
	size_t n;

	/* (For one list alone it is no use to put them in order.) */
	if (l->numbers <= s->side && (l->lists & (l->lists - 1)) != 0) {
		static mark_way *const way[] = WIDE_WAYS(mark);
		static mark_way *fastest;

		if (fastest == NULL)
			fastest = way[processor_way(0)];
		fastest(s->bits, l);
		return;
	}
	for (uint64_t left = l->lists; left != 0; left &= left - 1) {
		const uint32_t *number = numbers_of(l, word_first(left), &n);

		pairset_add_all(s, number, n);
	}
}

int
pairset_has(const struct pairset *s, size_t a, size_t b)
{
	size_t highest = a > b ? a : b, place = halfsquare_at(a, b);

	if (highest >= s->side)
		return pairtable_find(&s->far, a, b) != NULL;
	return a != b && (s->bits[place / 64] >> place % 64 & 1) != 0;
}

/* Bits of the first `side` numbers that are in both, but for the diagonal. */
static size_t
common_bits(const struct pairset *x, const struct pairset *y, size_t side)
{
	size_t n = 0;

	for (size_t i = 0; i < words(side); i++)
		n += word_count(x->bits[i] & y->bits[i]);
	for (size_t a = 0; a < side; a++) {
		size_t place = halfsquare_at(a, a);

		n -= x->bits[place / 64] & y->bits[place / 64] & (uint64_t)1 << place % 64 ? 1 : 0;
	}
	return n;
}

size_t
pairset_count(const struct pairset *s)
{
	return common_bits(s, s, s->side) + s->far.used;
}

size_t
pairset_common(const struct pairset *x, const struct pairset *y)
{
	const struct pairset *less = x->side < y->side ? x : y, *more = less == x ? y : x;
	size_t n = common_bits(x, y, less->side), at = 0, a, b;

	/* What the lesser has no bits for is hashed in it, wherever it is in the other. */
	while (pairtable_next(&less->far, &at, &a, &b) != NULL)
		n += (size_t)pairset_has(more, a, b);
	return n;
}

/* The first bit at a place or behind it; the end of the square: none. */
static size_t
next_place(const struct pairset *s, size_t place)
{
	size_t i = place / 64, n = words(s->side);
	uint64_t left;

	if (i == n)
		return halfsquare_at(s->side, 0);
	left = s->bits[i] & ~(uint64_t)0 << place % 64;
	while (left == 0 && ++i < n)
		left = s->bits[i];
	return i < n ? i * 64 + word_first(left) : halfsquare_at(s->side, 0);
}

int
pairset_next(const struct pairset *s, size_t *at, size_t *a, size_t *b)
{
	size_t square = halfsquare_at(s->side, 0), far;

	if (*at == 0)
		*b = 0;
	for (; *at < square; ++*at) {
		*at = next_place(s, *at);
		if (*at >= square)
			break;
		/* Row b holds those up to the diagonal. */
		while (halfsquare_at(*b + 1, 0) <= *at)
			++*b;
		*a = *at - halfsquare_at(*b, 0);
		if (*a != *b) {
			++*at;
			return 1;
		}
	}
	far = *at - square;
	if (pairtable_next(&s->far, &far, a, b) == NULL)
		return 0;
	*at = square + far;
	return 1;
}

void
pairset_release(struct pairset *s)
{
	free(s->bits);
	pairtable_release(&s->far);
	*s = (struct pairset){ 0 };
}
