/*
 * fewends - where a few fields of each row end, the others being passed over.
 *
 *	struct fewends few = fewends(columns, 1, 2);
 *	uint16_t room[FEWENDS_MOST];
 *
 *	if (few.n > 0 && at.seen->list != NULL)
 *		fewends_row(&few, at.ends, line, newline, room);
 *	third = room[fewends_at(&few, 2)];
 *
 * Where all fields end is listed at once for all rows that were seen together, and takes longer than to look
 * for them did.  Who reads the first fields of a row walks from its begin on, who reads the last ones back from
 * its newline: from bit to bit of those that a scan left (scan.h), past as few as there are.  It pays as long as
 * nobody has them listed.
 */
#ifndef MC_CSV_FEWENDS_H
#define MC_CSV_FEWENDS_H

#include <stddef.h>
#include <stdint.h>

#include "base/wide.h"
#include "base/word.h"
#include "csv/scan.h"

/* So many ends are walked along at most, of the last ones, and of the first ones: more are listed sooner. */
enum { FEWENDS_MOST = 7, FEWENDS_FIRST = 3 };

struct fewends {
	size_t base;		/* the first column whose end is looked for */
	size_t n;		/* and so many; 0: it does not pay */
	int from_behind;	/* they are the last ones of the row */
};

/* For who reads fields from a column to another one, of so many. */
static inline struct fewends
fewends(size_t columns, size_t first, size_t last)
{
	size_t base = first > 0 ? first - 1 : 0;	/* where it begins is where the one before it ends */
	struct fewends few = { .n = last + 1 };

	if (columns - base < few.n && few.n > FEWENDS_FIRST)
		few = (struct fewends){ base, columns - base, 1 };
	return few.n <= (few.from_behind ? FEWENDS_MOST : FEWENDS_FIRST) ? few : (struct fewends){ 0 };
}

/* Where the end of a column's field is put. */
static inline size_t
fewends_at(const struct fewends *few, size_t column)
{
	return column - few->base;
}

/* Where the last bit of a word is that has one: each processor may have its own way. */
typedef unsigned fewends_way(uint64_t bits);

WORD_INLINE unsigned
fewends_last_plain(uint64_t bits)
{
	return word_last(bits);
}

#ifdef WORD_SSE2

WIDE_AVX2 WORD_INLINE unsigned
fewends_last_avx2(uint64_t bits)
{
	return 63 - (unsigned)_lzcnt_u64(bits);
}

#endif

/*
 * The ends of the first three fields, of a row that begins at an offset.  The third is now within CSVSCAN_NEAR bytes,
 * now not: nothing jumps on that, which compilers see to only where it is reckoned.
 */
WORD_INLINE void
fewends_three(const uint64_t *ends, size_t line, size_t end[3])
{
	const uint64_t near = ((uint64_t)1 << CSVSCAN_NEAR) - 1;	/* (Further ones are there, or not.) */
	uint64_t first = csvscan_near(ends, line) & near, second = first & (first - 1), third = second & (second - 1);
	uint64_t is_further = -(uint64_t)(third == 0), last = third | (csvscan_near(ends, line + CSVSCAN_NEAR) & is_further);

	if (second == 0 || last == 0) {
		for (int i = 0; i < 3; i++, line = end[i - 1] + 1)
			end[i] = csvscan_next(ends, line);
		return;
	}
	end[0] = line + word_first(first);
	end[1] = line + word_first(second);
	end[2] = line + (CSVSCAN_NEAR & is_further) + word_first(last);
}

/* The same of the last n ends of a row whose newline is at an offset: of the first of them nothing jumps on that. */
WORD_INLINE void
fewends_last(const uint64_t *ends, size_t newline, size_t n, uint16_t *end, fewends_way *last)
{
	uint64_t window = csvscan_window_to(ends, newline), bits = window | 1, before;
	size_t is_before;

	/* (Bit 0 is always there; if it is taken, that was too far.) */
	for (size_t i = n - 1; i > 0; i--) {
		unsigned at = last(bits | 1);

		end[i] = (uint16_t)(newline - 63 + at);
		bits &= ~((uint64_t)1 << at);
	}
	if (bits == 0 || newline < 128) {
		for (size_t i = n; i > 0; newline = end[i] - (size_t)1)
			end[--i] = (uint16_t)csvscan_before(ends, newline);
		return;
	}
	before = csvscan_window_to(ends, newline - 64);
	bits ^= 1 & ~window;
	is_before = bits == 0;
	newline -= 64 & -is_before;
	bits = is_before ? before : bits;
	end[0] = (uint16_t)(bits != 0 ? newline - 63 + last(bits) : csvscan_before(ends, newline));
}

/* Of a row, which begins at an offset and whose newline is at another one. */
WORD_INLINE void
fewends_row(const struct fewends *few, const uint64_t *ends, size_t line, size_t newline, uint16_t *end,
    fewends_way *last)
{
	const size_t n = few->n;
	size_t three[3];

	if (few->from_behind) {
		fewends_last(ends, newline, n, end, last);
	} else if (n == 3) {
		fewends_three(ends, line, three);
		for (int i = 0; i < 3; i++)
			end[i] = (uint16_t)three[i];
	} else {
		for (size_t i = 0; i < n; i++, line = end[i - 1] + (size_t)1)
			end[i] = (uint16_t)csvscan_next(ends, line);
	}
}

#endif
