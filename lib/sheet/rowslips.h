/*
 * rowslips - what is odd in a row that is added all the same: contacts in texts, days that are
 * hardly meant.
 *
 *	struct rowslips s;
 *
 *	rowslips_begin(&s, path, table, &exempt, &doubt);
 *	for each row that is added
 *		rowslips_tell(&s, &row, &lines);	warnings, at the cells
 *	rowslips_end(&s);				and of days far from all others
 *	rowslips_release(&s);
 */
#ifndef MC_SHEET_ROWSLIPS_H
#define MC_SHEET_ROWSLIPS_H

#include "centre/bookingdoubt.h"
#include "schema/schema.h"

struct bound_day;
struct daydoubt;
struct exempt;
struct sheetlines;
struct sheetrow;
struct sheettable;

struct rowslips {
	const char *shown;	/* the file, for messages; all is borrowed */
	const struct sheettable *table;
	const struct exempt *exempt;
	struct daydoubt *doubt;	/* NULL: days are not asked about */
	struct bookingdoubt bookings;	/* of a table of bookings, where days are asked about */
	const struct bound_day *bound[SCHEMA_MOST];	/* of each field; NULL: it holds no day */
	unsigned char text[SCHEMA_MOST], day[SCHEMA_MOST];	/* the fields of texts, and of days */
	size_t texts, days;
};

void rowslips_begin(struct rowslips *, const char *shown, const struct sheettable *, const struct exempt *,
    struct daydoubt *);

/* The row that was taken from the current line. */
void rowslips_tell(struct rowslips *, const struct sheetrow *, const struct sheetlines *);
void rowslips_end(const struct rowslips *);
void rowslips_release(struct rowslips *);

#endif
