/*
 * streamrow - print the rows of a CSV file as rows of a stream.
 *
 *	struct stream s = { .schema = &funding_schema, .centre = 1 };
 *
 *	stream_learn_header(&s, csv);
 *	out = streamrow_begin(format, &s);
 *	while (csv_next(csv))
 *		streamrow(out, &s, "kvarterhuset", csv);
 *	rows_end(out);
 */
#ifndef MC_OUTPUT_STREAMROW_H
#define MC_OUTPUT_STREAMROW_H

#include "output/rows.h"
#include "schema/stream.h"

/* Begin rows with the columns of a stream; rows_end() ends them. */
struct rows *streamrow_begin(enum rows_format, const struct stream *);

/* The kinds of its columns, the first being `first`, where somebody else began the rows. */
void streamrow_kinds(struct rows *, const struct stream *, size_t first);

/* A cell as streams have it: codes may be written with å, ø and æ, and come in ASCII. */
struct csv_field streamrow_code(const struct vocab *, struct csv_field);

/* For rows_row(): the line of the current row, where what is behind it may be read. */
struct csv_field streamrow_near(const struct csv *);

/* The current row of a file, of a centre with that id. */
void streamrow(struct rows *, const struct stream *, const char *centre, const struct csv *);

#endif
