/*
 * export - the parts of mc-export: what a table's cells are, and the two ways to write them.
 */
#ifndef MC_EXPORT_H
#define MC_EXPORT_H

#include <stddef.h>
#include <stdint.h>

#include "csv/csv.h"

enum value_kind { VALUE_TEXT, VALUE_DATE, VALUE_MOMENT, VALUE_NUMBER };

/* What a cell holds. */
struct value {
	enum value_kind kind;
	struct csv_field text;	/* as it is in the input, good until the next row */
	int day, minutes;	/* of a date; and the time after it */
};

/*
 * Where it goes: a row of headings, then the others.  `near`: a line in which all values stand that are
 * as they are in the input, for output/rowtext.h.
 */
struct dossier {
	void (*headings)(struct dossier *, const char *const *names, size_t n);
	void (*row)(struct dossier *, const struct value *, size_t n, struct csv_field near);
	void (*end)(struct dossier *);		/* on standard output then */
	void *own;
};

/* The table of a centre's log, a file or standard input; what is wrong is reported. */
void table_write(const char *from, struct dossier *);

/* Danish CSV; and a workbook with one sheet. */
void sheet_csv(struct dossier *);
void sheet_xlsx(struct dossier *, const char *name);

/* Centres (operands, which end with NULL) as a script of SQL, on standard output. */
void sql_write(char *const *centre);

#endif
