/*
 * detect - find out from a spreadsheet's rows how its numbers and dates are written.
 *
 *	sheetlines_open(&lines, &source, &head);
 *	detect_values(&found, &wanted, today, &lines, is_kept);
 *	sheetlines_rewind(&lines);
 *
 * What is wanted goes before what is found.  What was neither wanted nor seen is used as
 * Danes write it, and is not proven.
 */
#ifndef MC_SHEET_DETECT_H
#define MC_SHEET_DETECT_H

#include <stddef.h>

struct found;
struct rules;
struct sheetlines;

/*
 * A year that a title tells, if all tell the same: "Samarbejder 2026".  Of the sheet's own name,
 * before detect_values(), which asks the lines above the headings.
 */
void detect_title(struct found *, const char *text, size_t len);

/*
 * Read all lines; they are at the first one.  Sets the decimal sign, the order of dates and
 * the year of the title in `found`.  is_kept[i] becomes 1 for the log's further column i if
 * a heading names it.
 */
void detect_values(struct found *, const struct rules *wanted, int today, struct sheetlines *,
    char *is_kept);

/*
 * Is it 0, 1, 2 ... or 1, 2, 3 ... in the first column of all rows, of two or more?  The lines
 * are at the first one.
 */
int detect_index(struct sheetlines *);

#endif
