/*
 * import - the parts of mc-import: what a centre knows, and what is done with the rows.
 */
#ifndef MC_IMPORT_H
#define MC_IMPORT_H

#include "base/buf.h"
#include "base/intern.h"
#include "centre/centre.h"
#include "sheet/import.h"
#include "sheet/names.h"
#include "sheet/rules.h"

/* Of a file that is read. */
enum { LARGEST = 256 << 20 };

/* The options, in the order of their table. */
enum { ENCODING, SEPARATOR, DECIMAL, DATES, COLUMN, HEADER, SAVE, DRY_RUN, REJECTS,
    ALL_OR_NOTHING, ALLOW_DUPLICATES, REPLACE, SHEET, FILL_DOWN, YEAR, OUTPUT, TODAY };

/* What was asked for. */
struct request {
	const char *file;	/* "-": standard input */
	char *value[TODAY + 1];	/* of each option; NULL: not given */
	struct importrules rules;	/* wanted */
	unsigned long header;
	char **fill_down;	/* headings */
	size_t fills;
	int year;
	int today;
};

/* What is on record about the centre. */
struct known {
	struct centre centre;
	struct names names;
	struct intern extra;	/* further columns of the log */
};

/* The log must be usable; its further columns are learnt. */
int known_read_log(struct known *);
void known_release(struct known *);

/* The bytes of the file; 0 if they cannot be had. */
int source_read(const char *path, struct buf *bytes);

/* Its rows: of text, or of a sheet of a workbook; 0 if it is refused as a whole. */
int source_rows(const struct request *, struct sheetimport *, const struct buf *bytes);

/* Print the rows that would be added, and write nothing. */
void rows_dry_run(const struct request *, const struct sheetimport *, const struct centre *);

/* Refused rows to their file, the others to the log; 0 if nothing was added. */
int rows_add(const struct request *, const struct sheetimport *, const struct centre *);

/* The file is the centre's own log: all of it, or nothing. */
int rows_replace(struct request *, struct sheetimport *, const struct centre *);

#endif
