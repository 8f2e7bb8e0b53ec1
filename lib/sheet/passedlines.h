/*
 * passedlines - the lines of a sheet that are no rows: counted, and told.
 *
 *	struct passedlines passed = { 0 };
 *
 *	while (sheetlines_next(&l))
 *		if (!passedlines_take(&passed, path, &l))
 *			... it is a row ...
 *	passedlines_tell(&passed, path);
 */
#ifndef MC_SHEET_PASSEDLINES_H
#define MC_SHEET_PASSEDLINES_H

struct sheetlines;

struct passedlines {
	unsigned long empty, headings, totals, above, parts;
	unsigned long plans, sums;	/* of a date alone, of numbers alone: told once, for all together */
	/* for passedlines.c */
	unsigned long first_plan, first_sums;
};

/* Is the current line passed over?  If so it is counted, and told unless that is for the end. */
int passedlines_take(struct passedlines *, const char *shown, const struct sheetlines *);

/* After the last line. */
void passedlines_tell(const struct passedlines *, const char *shown);

#endif
