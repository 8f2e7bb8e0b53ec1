/*
 * header - the names of a CSV file's columns, and where they are.
 *
 *	struct csvheader h = { .shown = "log.csv" };
 *
 *	csvheader_take(&h, line, len, number, field, n);
 *	column = csvheader_need(&h, "form");
 *	csvheader_release(&h);
 *
 * Behind the csv_* functions of the same names (csv.h), which say more.
 */
#ifndef MC_CSV_HEADER_H
#define MC_CSV_HEADER_H

#include <stddef.h>

#include "base/diag.h"
#include "base/intern.h"
#include "csv/field.h"

struct csvcursor;

struct csvheader {
	const char *shown;	/* the file's name for messages; borrowed */
	struct intern names;	/* each once */
	size_t *name;		/* of each column: its number there */
	size_t *first;		/* of each name: the first column that has it */
	size_t columns;
	char *line;
	size_t len;
	unsigned long number;	/* of its line */
	struct csvcursor *cursor;	/* where names are */
	int quiet;		/* nothing is reported */
	int checked;		/* that no name occurs twice */
	int told;		/* 1: it was reported that a spreadsheet changed the separators */
};

void csvheader_take(struct csvheader *, const char *line, size_t len, unsigned long number,
    const struct csv_field *, size_t n);
void csvheader_check(struct csvheader *);
const char *csvheader_name(const struct csvheader *, size_t column);
int csvheader_column(const struct csvheader *, const char *name);
int csvheader_use(const struct csvheader *, const char *name);
int csvheader_need(struct csvheader *, const char *name);
struct place csvheader_place(const struct csvheader *, int column);
void csvheader_release(struct csvheader *);

#endif
