/*
 * export - the parts of mc-export: what a table's cells are, and the ways to write them.
 */
#ifndef MC_EXPORT_H
#define MC_EXPORT_H

#include <stddef.h>
#include <stdint.h>

#include "csv/csv.h"
#include "output/sheetline.h"

enum value_kind { VALUE_TEXT, VALUE_DATE, VALUE_MOMENT, VALUE_NUMBER };

/* What a cell holds. */
struct value {
	enum value_kind kind;
	struct csv_field text;	/* as it is in the input, good until the next row */
	int day, minutes;	/* of a date; and the time after it */
};

/* What cell i of a row is; and the line, as `near` below. */
typedef struct csv_field dossier_ask(void *arg, size_t i, const struct csv_glance *, struct value *);

/*
 * Where it goes: a row of headings, then the others.  `near`: a line in which all values stand that are
 * as they are in the input, behind which CSV_NEAR bytes may be read.
 *
 * A dossier that copies rows as they stand has `copy`, and is told by `plan` where its cells are, and by which function
 * it may ask for one: for such a row, see output/sheetline.h.
 */
struct dossier {
	void (*headings)(struct dossier *, const char *const *names, size_t n);
	void (*row)(struct dossier *, const struct value *, size_t n, struct csv_field near);
	void (*plan)(struct dossier *, const struct sheetline_column *, size_t n, dossier_ask *, void *arg);
	void (*copy)(struct dossier *, const struct csv_glance *);	/* NULL: it does not */
	void (*end)(struct dossier *);		/* on standard output then */
	int is_plain;		/* columns are called, and ids written, as in the input */
	void *own;
};

struct period;

/*
 * The table of a centre's log, a file or standard input; what is wrong is reported.  With a period
 * the entries of a log that lie in it; a row in which something is wrong is passed on.
 */
void table_write(const char *from, const struct period *, struct dossier *);

/* Danish CSV; a workbook with one sheet; and a script of SQL that makes one table. */
void sheet_csv(struct dossier *);
void sheet_xlsx(struct dossier *, const char *name);
void sheet_sql(struct dossier *, const char *name);

/* Centres (operands, which end with NULL) as a script of SQL, on standard output. */
void sql_write(char *const *centre);

#endif
