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

/* So many ends are walked along at most: more are listed sooner. */
enum { FEWENDS_MOST = 4 };

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

	if ((columns - base) * 2 <= few.n)
		few = (struct fewends){ base, columns - base, 1 };
	return few.n <= FEWENDS_MOST ? few : (struct fewends){ 0 };
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

/* Of a row, which begins at an offset and whose newline is at another one. */
WORD_INLINE void
fewends_row(const struct fewends *few, const uint64_t *ends, size_t line, size_t newline, uint16_t *end,
    fewends_way *last)
{
	size_t n = few->n;
	uint64_t bits;

	if (!few->from_behind) {
		uint64_t next = csvscan_window(ends, line + 64);

		bits = csvscan_window(ends, line);
		for (size_t i = 0; i < n; i++) {
			/* (The last one is now within 64 bytes, now not: nothing jumps on that.) */
			size_t is_next = bits == 0;

			line += 64 & -is_next;
			bits = is_next ? next : bits;
			if (bits == 0 || (is_next && i + 1 < n)) {
				line = csvscan_next(ends, line);
				bits = csvscan_window(ends, line);
				next = csvscan_window(ends, line + 64);
			}
			end[i] = (uint16_t)(line + word_first(bits));
			bits &= bits - 1;
		}
		return;
	}
	bits = csvscan_window_to(ends, newline);
	while (n > 0) {
		unsigned at;

		if (bits == 0) {
			newline = csvscan_before(ends, newline - 64);
			bits = csvscan_window_to(ends, newline);
		}
		at = last(bits);
		end[--n] = (uint16_t)(newline - 63 + at);
		bits &= ~((uint64_t)1 << at);
	}
}

#endif
