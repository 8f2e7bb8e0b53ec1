/*
 * csvfile - the rows of one of a centre's small CSV files: funding, meetings.
 *
 *	struct csvfile in;
 *
 *	if (csvfile_open(&in, &centre, &funding_schema, ~0ul))
 *		while ((good = csvfile_next(&in)) >= 0)
 *			use(csvfile_field(&in, FUNDING_SOURCE));
 *	csvfile_close(&in);
 *
 * A missing file reads as one without rows.  The given fields are judged; a
 * row that holds a wrong value is reported and told apart, so that a filter can pass it
 * on and a program that sums up can leave it out.  log.csv has a reader of its
 * own, entry.h.
 */
#ifndef MC_CENTRE_CSVFILE_H
#define MC_CENTRE_CSVFILE_H

#include "csv/csv.h"
#include "schema/rowjudge.h"
#include "schema/schema.h"

struct centre;

struct csvfile {
	const struct schema *schema;
	const struct centre *centre;	/* whose it is */
	struct csv *csv;
	char *file;		/* the path, for messages */
	int missing;
	int quiet;		/* the centre's, see centre_quietly() */
	int column[SCHEMA_MOST];	/* of each field, or -1 */
	struct rowjudge judge;	/* of the fields that were given */
	unsigned long left_out;	/* once closed: rows that were none */
};

/* 0 if it cannot be read or lacks a required column, which is reported. */
int csvfile_open(struct csvfile *, const struct centre *, const struct schema *,
    unsigned long fields);

/* 1 a good row, 0 one with a wrong value (reported), -1 the end. */
int csvfile_next(struct csvfile *);

/* The same of the row that csv_next() found: for who sees of most rows that they are right, many at a time. */
int csvfile_judge(struct csvfile *);
struct csv_field csvfile_field(const struct csvfile *, size_t field);

/* A day or a number in the current row; the default where the cell is empty. */
int csvfile_day(const struct csvfile *, size_t field, int none);
int csvfile_code(const struct csvfile *, size_t field);	/* -1: none */
void csvfile_close(struct csvfile *);

#endif
