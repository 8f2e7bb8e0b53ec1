/*
 * sheetreject - a refused row, written for a person to mend and import again.
 *
 *	sheetreject_add(&rejects, &row, &in);
 *
 * The reason stands in the first column, then the cells as they were, parted
 * as in the file; a header goes before the first row.  The text is UTF-8 with
 * a mark, so that a spreadsheet reads it right; CPR numbers are masked, and
 * what it would run as a formula is made harmless.
 */
#ifndef MC_SHEETREJECT_H
#define MC_SHEETREJECT_H

struct buf;
struct foreign;
struct sheetrow;

void sheetreject_add(struct buf *, const struct sheetrow *, const struct foreign *);

#endif
