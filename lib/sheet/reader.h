/*
 * reader - read the CSV of other programs, record by record.
 *
 *	struct foreign in;
 *
 *	foreign_open(&in, text, len, ';');
 *	while (foreign_next(&in))
 *		use(foreign_field(&in, 0));
 *	foreign_close(&in);
 *
 * The text is UTF-8 and borrowed.  Fields may hold line breaks inside quotes,
 * lines may end in LF, CRLF or CR.  What is no record (a quote in the middle
 * of a field, one that does not close, a NUL, a field over 1 MiB, more than
 * 16384 of them) comes as its first line with in.broken set to the reason,
 * split as if quotes meant nothing; reading goes on with the line below it, so
 * nothing is passed over.
 */
#ifndef MC_SHEET_READER_H
#define MC_SHEET_READER_H

#include <stddef.h>

#include "base/buf.h"
#include "csv/csv.h"

struct foreign {
	const char *text;
	size_t len;
	char separator;
	size_t columns;		/* once set, open quotes and rows in one cell are found out */
	unsigned long line;	/* of the current record */
	size_t start, end;	/* its bytes, line end included */
	size_t n;		/* its fields */
	const char *broken;	/* why it is none, else NULL */
	int in_one_cell;	/* the whole row stood in one quoted field */
	/* for reader.c */
	size_t *offset, cap;
	struct foreignplace *place;	/* asked for last */
	struct buf cells;
	void *parser;
	int ended;
	unsigned long next_line;
};

void foreign_open(struct foreign *, const char *text, size_t len, char separator);

/* Back to the first record; or to a place that in.end and in.next_line told. */
void foreign_rewind(struct foreign *);
int foreign_next(struct foreign *);
struct csv_field foreign_field(const struct foreign *, size_t i);	/* empty beyond n */

/*
 * The line and column where a field of the current record begins.  Asked for one
 * field after the other, from left to right, all cost one walk through the record.
 */
void foreign_place(const struct foreign *, size_t i, unsigned long *line, unsigned long *column);
void foreign_close(struct foreign *);

#endif
