/*
 * headingtext - the texts of a row of headings, where cells of a workbook were merged.
 *
 *	for (size_t i = 0; i < headingtext_columns(&in); i++) {
 *		struct csv_field text = headingtext_of(&in, i, i);
 *
 * The record that the reader holds is the row.  A merged cell's text is in its first place, and the
 * others are empty.  One that was merged from a line above down to this one is a heading of this
 * row, too: headings that are in two lines are so, but for those that stand above several others.
 */
#ifndef MC_SHEET_HEADINGTEXT_H
#define MC_SHEET_HEADINGTEXT_H

#include <stddef.h>

#include "csv/field.h"

struct reader;

enum { HEADINGTEXT_COLUMNS = 4096 };	/* further ones have no headings */

/* How many columns have one: those of the record, with what merged cells at its end cover. */
size_t headingtext_columns(const struct reader *);

/* Of cells that were merged in this line and that column i is among, the first column; else i. */
size_t headingtext_first(const struct reader *, size_t i);

/* The text over column i: what reaches down to it, or else the field `at` of the record.  Good until the next record. */
struct csv_field headingtext_of(const struct reader *, size_t i, size_t at);

#endif
