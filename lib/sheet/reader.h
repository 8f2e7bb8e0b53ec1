/*
 * reader - read the CSV of other programs, record by record.
 *
 *	struct reader in;
 *
 *	reader_open(&in, text, len, ';');
 *	while (reader_next(&in))
 *		use(reader_field(&in, 0));
 *	reader_close(&in);
 *
 * The text is UTF-8 and borrowed.  Fields may hold line breaks inside quotes,
 * lines may end in LF, CRLF or CR.  What is no record (a quote in the middle
 * of a field, one that does not close, a NUL, a field over 1 MiB, more than
 * 16384 of them) comes as its first line with in.record.broken set to the reason,
 * split as if quotes meant nothing; reading goes on with the line below it, so
 * nothing is passed over.
 *
 * The rows of a workbook's sheet are read in the same way, from their cells: then a
 * line is a row of the sheet, and a field has a kind.  What cannot be guessed wrong
 * there is given as it is.
 */
#ifndef MC_SHEET_READER_H
#define MC_SHEET_READER_H

#include <stddef.h>

#include "csv/field.h"
#include "sheet/record.h"
#include "workbook/cells.h"

/* Where records come from: the text of a CSV file, or else the cells of a sheet; borrowed. */
struct sheetsource {
	const char *text;
	size_t len;
	const struct cells *cells;
	const struct naming *actors;	/* whose names may be headings; or NULL */
	int is_own;		/* it is the centre's own file, which a spreadsheet saved */
};

struct reader {
	struct record record;	/* the current one, of CSV */
	size_t columns;		/* see record.h */
	unsigned long line;	/* of the current record */
	size_t n;		/* its fields */
	const struct cells *sheet;	/* whose rows are read; NULL: of CSV */
	/* for reader.c */
	size_t next_cell;
	const struct cell **cell;	/* of each field of the row; NULL: an empty one */
	size_t cell_cap;
	struct foreignfill *fill;	/* columns whose empty cells repeat the one above */
	size_t fills;
	struct foreignplace *place;	/* asked for last */
};

/* Begin before the first record; the text or the cells stay the caller's, and have to outlive the reader. */
void reader_open(struct reader *, const char *text, size_t len, char separator);
void reader_open_source(struct reader *, const struct sheetsource *, char separator);

/* Back to where it began. */
void reader_rewind(struct reader *);

/* 1, and in.record or the row of the sheet is the next; 0: there is none. */
int reader_next(struct reader *);

/* For reader_field(): a field of a sheet, or one that may be filled from above. */
struct csv_field reader_any_field(const struct reader *, size_t i);

/* A field, until the next record; it is empty beyond n. */
static inline struct csv_field
reader_field(const struct reader *in, size_t i)
{
	const struct cell *c;

	if (i >= in->n || in->fills > 0)
		return reader_any_field(in, i);
	if (in->sheet == NULL)
		return in->record.field[i];
	c = in->cell[i];
	return c != NULL ? (struct csv_field){ cells_text(in->sheet, c), c->len } : (struct csv_field){ "", 0 };
}

/*
 * The line and column where a field of the current record begins.  Asked for one
 * field after the other, from left to right, all cost one walk through the record.
 */
void reader_place(const struct reader *, size_t i, unsigned long *line, unsigned long *column);
void reader_close(struct reader *);

/* For reader_cell(): a cell that may be filled from above. */
const struct cell *reader_any_cell(const struct reader *, size_t i);

/* The cell of a field; NULL: it is empty, or CSV. */
static inline const struct cell *
reader_cell(const struct reader *in, size_t i)
{
	if (in->fills > 0)
		return reader_any_cell(in, i);
	return in->sheet != NULL && i < in->n ? in->cell[i] : NULL;
}

/* What a field is; of CSV all are text. */
static inline enum cell_kind
reader_kind(const struct reader *in, size_t i)
{
	const struct cell *c = reader_cell(in, i);

	return c != NULL ? (enum cell_kind)c->kind : CELL_TEXT;
}

/* Append a field as a person wrote it, or would in Danish: 1,5; 05-10-2026. */
void reader_add_look(const struct reader *, size_t i, struct buf *);

/*
 * From here on an empty field of this column is what the last one above is that was
 * noted.  reader_note() is for the current record, whose own fields may be empty: it
 * is filled, and what it holds is noted for those below.
 */
void reader_fill_down(struct reader *, size_t column);
void reader_note(struct reader *);

#endif
