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
#include "workbook/cells.h"

/* Of a file that is read. */
enum { LARGEST = 256 << 20 };

/* The options, in the order of their table. */
enum { ENCODING, SEPARATOR, DECIMAL, DATES, COLUMN, ACTOR, HEADER, SAVE, DRY_RUN, REJECTS,
    ALL_OR_NOTHING, ALLOW_DUPLICATES, UPDATE, REPLACE, INTO, FORM, SHEET, FILL_DOWN, YEAR,
    OUTPUT, TODAY };

/* What was asked for. */
struct request {
	const char *file;	/* "-": standard input */
	char *value[TODAY + 1];	/* of each option; NULL: not given */
	struct rules rules;	/* wanted */
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
	struct intern extra;	/* further columns of the file */
};

/* What the rows of the file may name: actors, initiatives, resources. */
int known_read_names(struct known *, const struct sheettable *);

/* The file that the rows go into must be usable; its further columns are learnt. */
int known_read_file(struct known *, const struct sheettable *);
void known_release(struct known *);

/* What is read, perhaps twice: a workbook is unpacked only once. */
struct source {
	const struct buf *bytes;
	struct cells cells;	/* of the sheet, once it was read ... */
	char *sheet;		/* ... which is called so; NULL: not yet */
};

/* Its rows: of text, or of a sheet of a workbook; 0 if it is refused as a whole. */
int source_rows(const struct request *, struct sheetimport *, struct source *);
void source_end(struct source *);

/* Rows refused without end are the end of the program, whichever way they were read. */
void source_must_fit(const struct sheetimport *);

/*
 * What is done with the rows of a file.  Each is like a row of the centre's file perhaps, and
 * is then asked about: the file is read once more, and these rows are refused.
 */
void import_take(const struct request *, struct sheetimport *, const struct centre *,
    const struct buf *bytes);

/* The rows are those of the centre's own file: all of them, or nothing. */
int replace_own(struct request *, struct sheetimport *, const struct centre *);
void replace_with(const struct request *, struct sheetimport *, const struct centre *,
    const struct buf *bytes);

/* Is the argument the centre's own file, of this schema? */
int replace_is_own(const char *file, const struct centre *, const struct schema *);

/* Print rows: all of them, or those that are marked. */
void import_print(const struct request *, const struct sheetimport *, const char *marked);

#endif
