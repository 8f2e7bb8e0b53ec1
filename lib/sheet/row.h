/*
 * row - make an entry, or a row of another file, of one of a spreadsheet, or say why it is none.
 *
 *	struct sheetrow row = { .head = &head, .rules = &wanted, .found = &found, ... };
 *
 *	if (!sheetrow_take(&row, &in))
 *		reject(row.reason.data);
 *	sheetrow_release(&row);
 *
 * Every fault is reported at its place, and collected in `reason`.
 */
#ifndef MC_SHEET_ROW_H
#define MC_SHEET_ROW_H

#include "base/buf.h"
#include "base/diag.h"
#include "centre/entryjudge.h"
#include "sheet/heading.h"
#include "sheet/naming.h"

struct reader;

struct sheetrow {
	const struct heading *head;
	const struct rules *rules;	/* what is wanted */
	const struct found *found;	/* how the file is read */
	struct naming *actors, *initiatives, *resources;
	const char *shown;	/* the file, for messages */
	const char *centre;	/* its id */
	struct entryjudge judge;	/* who knows the day */
	int year;		/* of dates that tell none, or 0 */
	int opened;		/* the first day of the house, or INT_MIN */
	int slips_pass;		/* .mc-check lets them */
	int as_is;		/* ids that nobody knows, and days to come, are taken too */
	struct buf cell[SCHEMA_MOST];	/* its fields, in their normal form */
	struct buf reason;
	struct buf doubt;	/* if as_is: what would be wrong else, or empty */
	unsigned long faults;	/* in this row */
	unsigned long clocks;	/* of all rows: times that were taken as hours, ... */
	struct buf clock;	/* ... the first of them: "07:30 as 7,5" */
	unsigned long mended;	/* texts that were decoded twice, ... */
	struct buf word;	/* ... the first of them: "'Ã¸l' as 'øl'" */
	unsigned long rounded;	/* numbers with more digits than a spreadsheet knows, ... */
	struct buf digits;	/* ... the first of them */
	unsigned long shares;	/* hours that may be parts of a day, ... */
	struct place share;	/* ... where the first of them stands, ... */
	struct buf part;	/* ... and what it is: "'0,0625' would be 1:30" */
};

int sheetrow_take(struct sheetrow *, const struct reader *);

/* What of all rows is told once. */
void sheetrow_tell(const struct sheetrow *);

/*
 * A text of the log that was decoded twice becomes what it was, if it can be told; anywhere
 * else the original is to be saved once more.
 */
void sheetrow_mend(struct sheetrow *, struct buf *text);

/* A fault of the row as a whole, or of a column from 0 on. */
void sheetrow_fault(struct sheetrow *, const struct reader *, long column,
    enum topic, const char *what);

/* A cell as it looks, with NULs left out, and line breaks as spaces if flat. */
void sheetrow_text(struct buf *, const struct reader *, size_t column, int flat);

/* Is there a CPR number in the text, or what is left of a masked one? */
int sheetrow_is_personal(const char *text, size_t len);
void sheetrow_release(struct sheetrow *);

#endif
