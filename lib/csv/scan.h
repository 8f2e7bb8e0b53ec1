/*
 * scan - rows seen at a glance: where they and their fields end, as bits.
 *
 *	struct csvscan seen;
 *
 *	csvscan_rows(&seen, text, len, 9);
 *	for (i = 0; i < seen.rows; i++)
 *		text[seen.newline[i]] is the newline behind the row
 *	seen.ends[k / 64] >> k % 64 & 1	does text[k] end a field of them?
 *
 * The fast way through a file: 64 bytes at a time, each looked at once (after Langdale and
 * Lemire, "Parsing gigabytes of JSON per second", VLDB Journal 28, 2019).  It
 * stops at the first line that is not surely a row: well within the next
 * CSVSCAN_BYTES, ended by LF or CRLF, neither blank nor of another number of
 * fields, without NUL or stray CR, its quotes around whole fields and
 * closed.  That line is for libcsv to judge.  What is answered is what libcsv
 * would answer (tests/fuzz compares them).  Reads nothing beyond the text;
 * owns nothing.
 *
 * A field ends at its comma, the last one at the newline, or at the CR before it.  Listing
 * where all of them are takes longer than to look; who reads few of them asks the bits
 * (csvscan_next(), and csv.h).
 */
#ifndef MC_CSV_SCAN_H
#define MC_CSV_SCAN_H

#include <stddef.h>
#include <stdint.h>

#include "base/word.h"

enum { CSVSCAN_BYTES = 16 << 10, CSVSCAN_WORDS = CSVSCAN_BYTES / 64, CSVSCAN_COLUMNS = 64 };

/*
 * Quotes around fields, a bit for each byte: where one opens; and where the field ends, behind the one that closes:
 * that there is one, and that the two need not be there.
 */
struct csvquotes {
	uint64_t opening[CSVSCAN_WORDS], closed[CSVSCAN_WORDS], spare[CSVSCAN_WORDS];
};

/*
 * `any_quotes` is for the caller to set: he does not ask whether they are canonical; and `few_ends`: he asks for
 * the ends of few rows, or of few fields by their bits.
 */
struct csvscan {
	size_t rows;
	int any_quotes, few_ends;
	int at_fault;		/* the look before this one came to a line that is wrong; 0 at first */
	int canonical;		/* surely no field of them is quoted without need */
	int knows_quotes;	/* their `quotes` were listed, if they are not canonical; not each way does that */
	/* Writes where their fields end to end[]; NULL: that is done. */
	void (*list)(struct csvscan *, size_t columns);
	int is_dense;		/* see sweep.h; 0 at first */
	size_t of_columns;	/* of which the next is; 0 at first */
	uint64_t row_ends[CSVSCAN_COLUMNS];	/* see sweep8.h */
	uint64_t ends[CSVSCAN_WORDS + 2];	/* whoever asks for some of them may read two words behind the last */
	uint16_t newline[CSVSCAN_BYTES + 64];
	uint16_t end[CSVSCAN_BYTES + 64];	/* row by row, as many as there are columns */
	struct csvquotes quotes;
};

/* What the next lines are, as far as they are rows of so many columns. */
void csvscan_rows(struct csvscan *, const char *text, size_t len, size_t columns);

/* Bits for the 64 bytes from an offset on. */
static inline uint64_t
csvscan_window(const uint64_t *ends, size_t from)
{
	const uint64_t *word = ends + from / 64;

	return word[0] >> from % 64 | word[1] << 1 << (63 - from % 64);
}

/* Those of the 64 bytes up to an offset, which is the highest; before the first byte there are none. */
static inline uint64_t
csvscan_window_to(const uint64_t *ends, size_t to)
{
	const uint64_t *word = ends + to / 64;
	uint64_t before = to >= 64 ? word[-1] : 0;

	return word[0] << (63 - to % 64) | before >> 1 >> to % 64;
}

/* The first end from an offset on; there must be one. */
static inline size_t
csvscan_next(const uint64_t *ends, size_t from)
{
	const uint64_t *word = ends + from / 64;
	uint64_t bits = *word >> from % 64 << from % 64;

	while (bits == 0)
		bits = *++word;
	return (size_t)(word - ends) * 64 + word_first(bits);
}

/*
 * Bits for CSVSCAN_NEAR bytes at least, from an offset on.  Where the first byte of a word is its lowest it is fetched
 * as it stands.
 */
enum { CSVSCAN_NEAR = 57 };

static inline uint64_t
csvscan_near(const uint64_t *ends, size_t from)
{
#ifdef WORD_SSE2
	return word_load((const char *)ends + from / 8) >> from % 8;
#else
	return csvscan_window(ends, from);
#endif
}

/* As csvscan_next(), where it mostly is within twice as many: nothing jumps on in which. */
static inline size_t
csvscan_next_near(const uint64_t *ends, size_t from)
{
	uint64_t bits = csvscan_near(ends, from), behind = csvscan_near(ends, from + CSVSCAN_NEAR);
	uint64_t is_behind = -(uint64_t)(bits == 0);

	bits |= behind & is_behind;
	from += CSVSCAN_NEAR & is_behind;
	return bits != 0 ? from + word_first(bits) : csvscan_next(ends, from);
}

/* The last one up to an offset; there must be one. */
static inline size_t
csvscan_before(const uint64_t *ends, size_t to)
{
	const uint64_t *word = ends + to / 64;
	uint64_t bits = *word << (63 - to % 64) >> (63 - to % 64);

	while (bits == 0)
		bits = *--word;
	return (size_t)(word - ends) * 64 + word_last(bits);
}

/*
 * The ways to look that this processor has, fastest first, by number; NULL
 * after the last.  csvscan_rows() takes number 0; tests take them all.
 */
typedef void csvscan_way(struct csvscan *, const char *text, size_t len, size_t columns);
csvscan_way *csvscan_by(size_t number);

#endif
