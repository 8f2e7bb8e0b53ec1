/*
 * lines - every line of a CSV text: rows, and lines that are not rows.
 *
 *	struct csvlines in;
 *
 *	csvlines_open(&in, text, len, "log.csv");
 *	while (csvlines_next(&in))
 *		if (in.is_row)
 *			use(csv_field(in.csv, 0));
 *		else
 *			keep(in.line);
 *	csvlines_close(&in);
 *
 * For programs that must lose nothing.  The text is borrowed; nothing is reported.
 * Blank lines and what csv.h calls no row are lines that are no row.
 */
#ifndef MC_CSV_LINES_H
#define MC_CSV_LINES_H

#include "csv/csv.h"

struct csvlines {
	struct csv *csv;	/* its columns: none if the header cannot be read */
	struct csv_field header;	/* its line; text is NULL if there is none */
	int bom, crlf;		/* how the text begins, how its header ends */
	struct csv_field line;	/* the current one, without its line end */
	int is_row;		/* then its fields are those of csv */
	const char *at, *end;
	const char *next_row;	/* NULL: no further one */
};

void csvlines_open(struct csvlines *, const char *text, size_t len, const char *shown);
int csvlines_next(struct csvlines *);	/* 1 a line, 0 the end */
void csvlines_close(struct csvlines *);

/*
 * The bytes of each field of a legal row, with its quotes; returns how many
 * there are, at most `most`.
 */
size_t csvlines_cells(struct csv_field line, struct csv_field *cell, size_t most);

#endif
