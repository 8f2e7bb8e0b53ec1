/*
 * row - a row of a spreadsheet that becomes one of ours: its values so far, and what is wrong.
 *
 *	struct sheetrow row = { .head = &head, .rules = &wanted, .found = &found, ... };
 *
 *	sheetrow_fault(&row, &in, column, TOPIC_VALUE, "'3 x' is not a number");
 *	...				row.faults is 1 more, and row.reason says why
 *	sheetrow_release(&row);
 *
 * takerow.h fills it.  The functions here are for the modules that take a field.
 */
#ifndef MC_SHEET_ROW_H
#define MC_SHEET_ROW_H

#include "base/buf.h"
#include "base/diag.h"
#include "centre/entryjudge.h"
#include "sheet/heading.h"
#include "sheet/metcell.h"
#include "sheet/naming.h"

struct reader;

/* What is counted in all rows, and told at the end. */
enum sheetrow_count {
	COUNT_CLOCKS,		/* times that were taken as hours */
	COUNT_MENDED,		/* texts that were decoded twice */
	COUNT_ROUNDED,		/* numbers with more digits than a spreadsheet knows */
	COUNT_CUT,		/* numbers that a formula made, with more decimals than we keep */
	COUNT_POINTS,		/* hours with a point and minutes behind it perhaps ... */
	COUNT_NO_MINUTES,	/* ... and with a point and what are none */
	COUNT_SHARES,		/* hours that may be parts of a day */
	SHEETROW_COUNTS
};

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
	struct buf text;	/* of the cell that is being taken */
	struct buf reason;
	struct buf doubt;	/* if as_is: what would be wrong else, or empty */
	unsigned long faults;	/* in this row */
	unsigned long count[SHEETROW_COUNTS];	/* of all rows */
	unsigned counted;	/* of the current cell: which of these are one more for it, a bit each */
	/* The first of each: */
	struct buf clock;	/* "07:30 as 7,5" */
	int strangers;		/* an actor was refused of whom the list has nothing near */
	int odd_forms;		/* a form by a word that nobody said the meaning of */
	struct buf word;	/* "'Ã¸l' as 'øl'" */
	struct buf digits;
	struct buf decimals;
	struct place point;	/* and its place */
	struct buf minutes;	/* "'1.30' was taken as 1,3, and may be 1:30" */
	struct place share;
	struct buf part;	/* "'0,0625' would be 1:30" */
	struct metcell met;	/* cells below the headings in that line: of each nothing was told, but what it counts as */
	unsigned long met_below;
	unsigned char is_met[SCHEMA_MOST];	/* the field's cell is one of these, of a sheet: no CPR number is in it */
};

/* Report a fault of a column from 0 on (of the row as a whole: 0), and add it to `reason`. */
void sheetrow_fault(struct sheetrow *, const struct reader *, long column,
    enum topic, const char *what);

/* Add it to `reason` alone: it was reported. */
void sheetrow_refuse(struct sheetrow *, const char *what);

/* Report what is hardly meant, as a warning; the row is taken.  column -1: of the whole row. */
void sheetrow_warn(const struct sheetrow *, const struct reader *, int column, const char *text);

/* Add what the judge of entries found first to `why`; the judge begins again. */
void sheetrow_add_finding(struct sheetrow *, struct buf *why);

/* The current cell is one more; is it the first? */
int sheetrow_counts(struct sheetrow *, enum sheetrow_count);

/* If the text would be right but for a rule of import.yaml (RULE_DECIMAL, ...), add which. */
void sheetrow_blame(const struct sheetrow *, unsigned rule, struct csv_field, struct buf *why);

/* What a field of the row must be. */
const struct field *sheetrow_field(const struct sheetrow *, int field);

/* A value that the row must have is not there: which one, by the heading that the column should have. */
void sheetrow_say_missing(const struct sheetrow *, int field, struct buf *why);

/* Add a cell as it looks, with NULs left out, and line breaks as spaces if flat. */
void sheetrow_text(struct buf *, const struct reader *, size_t column, int flat);

/* The same, flat: most often the cell itself, else in `room`, where it is all that is there. */
struct csv_field sheetrow_line(struct buf *room, const struct reader *, size_t column);

/*
 * Mend a text of our own log that was decoded twice, if it is clear what it was.  Of any
 * other file the original is to be saved once more, and the text stays.
 */
void sheetrow_mend(struct sheetrow *, struct buf *text);

/* The text without blanks and line ends around it; it lives as long as the buffer. */
struct csv_field sheetrow_trim(const struct buf *);

/* Is it what R, pandas and databases write where there is nothing, just so: NA, NaN, NULL? */
int sheetrow_is_missing(const char *text, size_t len);

/* Is there no value: only blanks, or a dash alone? */
int sheetrow_is_nothing(const char *text, size_t len);

/* Is there a CPR number in the text, or what is left of a masked one? */
int sheetrow_is_personal(const char *text, size_t len);

/* After the last row: report what was rounded or mended, and hours that look like parts of a day. */
void sheetrow_tell(const struct sheetrow *);
void sheetrow_release(struct sheetrow *);

#endif
