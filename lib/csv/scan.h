/*
 * scan - rows seen at a glance: where their fields end, by bit masks.
 *
 *	struct csvscan seen;
 *	const uint16_t *end = seen.end;
 *
 *	csvscan_rows(&seen, text, len, 9);
 *	for (i = 0; i < seen.rows; i++, end += 9)
 *		text[end[2]] is the comma after the row's third field,
 *		text[end[8]] what ends its line: LF, or the CR of a CRLF
 *
 * The fast way through a file: 64 bytes at a time, each looked at once.  It
 * stops at the first line that is not surely a row: well within the next
 * eight kilobytes, ended by LF or CRLF, neither blank nor of another number of
 * fields, without NUL or stray CR, its quotes around whole fields and
 * closed.  That line is for libcsv to judge.  What is answered is what libcsv
 * would answer (tests/fuzz compares them).  Reads nothing beyond the text;
 * owns nothing.
 */
#ifndef MC_CSV_SCAN_H
#define MC_CSV_SCAN_H

#include <stddef.h>
#include <stdint.h>

enum { CSVSCAN_BYTES = 8 << 10 };

struct csvscan {
	size_t rows;
	int canonical;		/* surely no field of them is quoted without need */
	uint16_t end[CSVSCAN_BYTES];	/* of each field, a byte's offset in the text */
};

/* What the next lines are, as far as they are rows of so many columns. */
void csvscan_rows(struct csvscan *, const char *text, size_t len, size_t columns);

/*
 * The ways to look that this processor has, fastest first, by number; NULL
 * after the last.  csvscan_rows() takes number 0; tests take them all.
 */
typedef void csvscan_way(struct csvscan *, const char *text, size_t len, size_t columns);
csvscan_way *csvscan_by(size_t number);

#endif
