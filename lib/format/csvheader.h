/*
 * csvheader - the names of a CSV file's columns, and where they stand.
 *
 *	struct csvheader h = { .shown = "log.csv" };
 *
 *	csvheader_take(&h, line, len, number, field, n);
 *	column = csvheader_need(&h, "form");
 *	csvheader_release(&h);
 *
 * Behind the csv_* functions of the same names (csv.h), which say more.
 */
#ifndef MC_CSVHEADER_H
#define MC_CSVHEADER_H

#include <stddef.h>

#include "base/diag.h"
#include "format/csvfield.h"

struct csvheader {
	const char *shown;	/* the file's name for messages; borrowed */
	char **name;
	size_t columns;
	char *line;
	size_t len;
	unsigned long number;	/* of its line */
	int checked;		/* that no name stands twice */
	int told;		/* that a spreadsheet parted its fields */
};

void csvheader_take(struct csvheader *, const char *line, size_t len, unsigned long number,
    const struct csv_field *, size_t n);
void csvheader_check(struct csvheader *);
int csvheader_column(const struct csvheader *, const char *name);
int csvheader_use(const struct csvheader *, const char *name);
int csvheader_need(struct csvheader *, const char *name);
struct place csvheader_place(const struct csvheader *, int column);
void csvheader_release(struct csvheader *);

#endif
