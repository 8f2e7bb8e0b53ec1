#include <stdlib.h>
#include <string.h>

#include "base/halfsquare.h"
#include "base/listsizes.h"
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

/* Bits for more numbers: those of their pairs that were hashed are not, any more. */
static void
widen(struct pairset *s, size_t side)
{
	struct pairset wide = { .side = side };
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
	size_t highest = a > b ? a : b;

	if (a == b)
		return;
	if (s->side == 0)
		widen(s, PAIRSET_LEAST);
	if (highest >= s->side && highest < PAIRSET_MANY)
		widen(s, PAIRSET_MANY);
	if (highest < s->side) {
		mark(s->bits, halfsquare_at(a, b));
		return;
	}
	pairtable_need(&s->far, a, b);
	if (is_crowded(s))
		widen(s, s->side * 2);
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

/*
 * Lists of so many numbers, LISTSIZES_MOST at most, all of which have bits.  n is a constant: no loop ends where nobody
 * could guess it.
 */
WORD_INLINE void
mark_lists(uint64_t *bits, const struct pairset_lists *l, const uint8_t *list, size_t lists, size_t n)
{
	for (size_t i = 0; i < lists; i++) {
		const uint32_t *number = l->number + l->first[list[i]];
		size_t row[LISTSIZES_MOST];

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

/* Lists of two to LISTSIZES_MOST numbers are taken by how many they have. */
WORD_INLINE void
mark_by_length(uint64_t *bits, const struct pairset_lists *l)
{
	struct listsizes by;
	uint64_t longer = listsizes_sort(&by, l->first, l->lists);

#define MARK(size) mark_lists(bits, l, by.list[size], by.lists[size], size);
	LISTSIZES_EACH(MARK)
#undef MARK
	for (; longer != 0; longer &= longer - 1) {
		size_t n;
		const uint32_t *number = numbers_of(l, word_first(longer), &n);

		mark_all(bits, number, n);
	}
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

void
pairset_release(struct pairset *s)
{
	free(s->bits);
	pairtable_release(&s->far);
	*s = (struct pairset){ 0 };
}
