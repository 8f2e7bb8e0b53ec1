/*
 * record - one record after the other of the CSV that spreadsheets write, cut into its fields.
 *
 *	struct record r = { .text = text, .len = len, .separator = ';' };
 *
 *	while (r.end < r.len) {
 *		record_read(&r, r.end);
 *		for (size_t i = 0; i < r.n; i++)
 *			puts the r.field[i].len bytes at r.field[i].text
 *	}
 *	record_release(&r);
 *
 * Fields may be quoted and hold line ends.  What is no record by RFC 4180 (a quote inside a field, one
 * that is not closed, a NUL) is one line, as it stands, of which `broken` tells what is wrong.
 */
#ifndef MC_SHEET_RECORD_H
#define MC_SHEET_RECORD_H

#include "base/buf.h"
#include "csv/field.h"

struct record {
	/* in; borrowed */
	const char *text;
	size_t len;
	char separator;
	size_t columns;		/* once set, open quotes and rows in one cell are found out */
	/* out */
	size_t start, end;	/* its bytes, line end included */
	unsigned long lines;	/* how many it has */
	size_t n;
	struct csv_field *field;	/* where they stand in the text, or in `cells`: good until the next */
	const char *broken;	/* why it cannot be read; else NULL */
	int in_one_cell;	/* the whole row stood in one quoted field */
	int is_plain;		/* each field stands in it as it is, in quotes perhaps; line ends in them are LF */
	/* for record.c */
	size_t cap;
	struct buf cells;	/* fields that do not stand in the text as they are, one behind the other */
	size_t stop;		/* where its last line ends, before its line end */
	void *parser;
	int ended;
};

/* The record that begins at an offset below len, which is no line end. */
void record_read(struct record *, size_t start);

/* The offset after the line that begins at `at`, and after its line end. */
size_t record_line_end(const struct record *, size_t at);

/* Another record than the next is going to be read. */
void record_forget(struct record *);
void record_release(struct record *);

#endif
