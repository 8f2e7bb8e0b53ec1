/*
 * matrix - what is asked of mc-matrix, and the ways to read for it.
 *
 *	struct request r = { 0 };
 *
 *	axis_init(&r.rows, "form");
 *	axis_init(&r.columns, "month");
 *	matrix_read(&r, csv);		or matrix_merge(&r, csv), file by file
 */
#ifndef MC_MATRIX_H
#define MC_MATRIX_H

#include "analysis/axis.h"
#include "analysis/rowcount.h"
#include "analysis/tally.h"
#include "base/buf.h"
#include "base/days.h"
#include "base/period.h"
#include "csv/csv.h"
#include "csv/rowstart.h"
#include "output/rows.h"
#include "origin.h"
#include "sets.h"
#include "share.h"

struct field;
struct glanceeight;

struct request {
	struct axis rows, columns;
	struct tally tally;
	struct rowcount count;	/* of the current file */
	const char *amount;	/* the column that is added up, or NULL */
	const struct field *amount_field;	/* what it holds in the current file; NULL: any number */
	int is_pointless;	/* of people or of kr. */
	unsigned long numbers, others;	/* of its values: so many are numbers, and so many a day or a word */
	int mean, lengthy, skip, dated, apart;
	int centre;		/* the column, while one id of two centres is looked out for; or -1 */
	int is_told;		/* of such */
	struct buf first_centre;	/* and a NUL, once there is one */
	enum squareness { NO_FILE_YET, SQUARE, NOT_SQUARE } squareness;	/* of the files */
	int unusable;		/* a file lacks a column that is needed, or is cut short */
	const char *path;	/* of the one file, where there is no other; or NULL */
	unsigned threads;	/* that count it; 0: what is fit */
	struct origin origin;	/* of what was read; of a part it begins as part.h made it */
	enum with_totals { NO_TABLE_YET, WITHOUT_TOTALS, WITH_TOTALS } totals;	/* --merge */
	struct buf sum;		/* --merge: what the first part adds up, and a NUL; "": it counts rows */
	int sum_differs;	/* another one does not, which is told */
	struct sets sets;
	struct share share;	/* of what the cells are shares, if they are */
	struct period period;
	struct days days;	/* dates that were met: 1 in the period, 0 outside it */
	struct glanceeight *eight;	/* what is known of the rows of the current file, or NULL */
	struct rowstart words;	/* of the current file: those of the only axis that is a column of one value */
};

/*
 * Count the rows of a file, or add up their amounts; and the second half of that, when it is
 * known which columns are needed further.
 */
void matrix_read(struct request *, struct csv *);
struct further;
void matrix_rows(struct request *, struct csv *, const struct further *);

/*
 * A sum of amounts that is 0, in a long table.  A plain 0 there is a cell without rows,
 * which adds nothing to one of another part whose rows have no amount: that stays empty.
 */
#define MATRIX_KNOWN_ZERO "0.0"

/* Add up what long tables, one after another, say; after the last: are all of them there? */
void matrix_merge(struct request *, struct csv *);
void matrix_end_merge(struct request *);

/*
 * Are amounts added up along an axis of unlike things, kroner and people?  Then there are no totals.
 * Names of such columns are what mc-conditions --indicators, mc-net and mc-overview write.
 */
int matrix_has_unlike(const struct request *);

/* Write the table, whose axes are in order. */
void matrix_write(struct request *, enum rows_format);

/*
 * When all is read: where nothing in it is a number, the column is hardly the one that was
 * meant.  Of a part of a larger table that cannot be told.
 */
void matrix_check_kinds(const struct request *);

/*
 * The number to add, counted as one.  1: there is one; 0: the cell is empty, or holds a value
 * of another kind, which is a warning; -1: it is not a number, which is a fault.  Of a table
 * of ours (NULL) there is no other kind.
 */
int matrix_amount(struct request *, const struct csv *, int column, int64_t *amount);

/*
 * The column that is added up, of the current file: is it one of ours, by which its numbers are judged?
 * Then it may be one of people or of kr., where a number with a point is looked at closely: 1.200 is not 1.2.
 */
int matrix_judge_amounts(struct request *, const struct csv *, int column);

#endif
