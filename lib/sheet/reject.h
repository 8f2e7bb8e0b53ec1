/*
 * reject - a refused row, written for a person to mend and import again.
 *
 *	reject_head(&rejects, row.head, NULL);
 *	reject_add(&rejects, &row, &in, NULL);
 *
 * The reason is in the first column, then the cells as they were, but for a day's year that a
 * spreadsheet would put in wrongly, parted as in the file; their headings go before the first row, and before those below
 * others.  The text is UTF-8 with
 * a mark, so that a spreadsheet reads it right; CPR numbers are masked, and
 * what it would run as a formula is made harmless.
 */
#ifndef MC_SHEET_REJECT_H
#define MC_SHEET_REJECT_H

struct buf;
struct reader;
struct heading;
struct sheetrow;

/* besides: the heading of an empty column after the reason, to be filled in; or NULL. */
void reject_head(struct buf *, const struct heading *, const char *besides);
void reject_add(struct buf *, const struct sheetrow *, const struct reader *, const char *besides);

#endif
