/*
 * csvscan - rows seen at a glance: lines, and where their fields end, by bit masks.
 *
 *	struct csvscan_row row[CSVSCAN_ROWS];
 *	size_t n = csvscan_rows(row, text, len, 9);
 *
 *	for (i = 0; i < n; text += row[i++].taken)
 *		if (csvscan_field(&row[i], text, 2, &field))
 *			...
 *
 * The fast way through a file: 64 bytes at a time, each looked at once.  It
 * stops at the first line that is not surely a row: shorter than four
 * kilobytes, ended by LF or CRLF well before the end of the text, neither
 * blank nor of another number of fields, without NUL or stray CR, its
 * quotes around whole fields and closed.  That line is for libcsv to judge.
 * What is answered is what libcsv would answer (tests/fuzz compares them).
 * Reads nothing beyond the text; owns nothing.
 */
#ifndef MC_CSVSCAN_H
#define MC_CSVSCAN_H

#include <stddef.h>
#include <stdint.h>

#include "format/csvfield.h"

enum { CSVSCAN_ROWS = 128, CSVSCAN_WORDS = 2 };

struct csvscan_row {
	uint64_t ends[CSVSCAN_WORDS];	/* a bit for each of its first bytes that ends a field */
	uint16_t len, taken;	/* of the line: without its end, and with it */
	uint16_t quotes;	/* how many there are */
};

/* How many of the next lines are rows of so many columns, and what they are. */
size_t csvscan_rows(struct csvscan_row *, const char *text, size_t len, size_t columns);

/* A field with its quotes; 0 if it does not end within the bytes there are bits for. */
static inline int
csvscan_field(const struct csvscan_row *row, const char *line, size_t column,
    struct csv_field *field)
{
	uint64_t ends = row->ends[0];
	size_t start = 0, base = 0, word = 0;

	for (;; column--) {
		while (ends == 0) {
			if (++word == CSVSCAN_WORDS)
				return 0;
			base += 64;
			ends = row->ends[word];
		}
		if (column == 0)
			break;
		start = base + (size_t)__builtin_ctzll(ends) + 1;
		ends &= ends - 1;
	}
	*field = (struct csv_field){ line + start, base + (size_t)__builtin_ctzll(ends) - start };
	return 1;
}

/* The same of the first n fields at once. */
static inline int
csvscan_fields(const struct csvscan_row *row, const char *line, struct csv_field *field, size_t n)
{
	uint64_t ends = row->ends[0];
	size_t start = 0, base = 0, word = 0;

#pragma GCC unroll 8
	for (size_t i = 0; i < n; i++, ends &= ends - 1) {
		size_t end;

		while (ends == 0) {
			if (++word == CSVSCAN_WORDS)
				return 0;
			base += 64;
			ends = row->ends[word];
		}
		end = base + (size_t)__builtin_ctzll(ends);
		field[i] = (struct csv_field){ line + start, end - start };
		start = end + 1;
	}
	return 1;
}

/*
 * The ways to look that this processor has, fastest first, by number; NULL
 * behind the last.  csvscan_rows() takes number 0; tests take them all.
 */
typedef size_t csvscan_way(struct csvscan_row *, const char *text, size_t len, size_t columns);
csvscan_way *csvscan_by(size_t number);

#endif
