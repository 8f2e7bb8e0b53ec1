/*
 * calculated - cells in which a spreadsheet left no value.
 *
 *	const char *why = calculated_wrong("#DIV/0!", 7);
 *
 *	if (why != NULL)
 *		fault("'%s' is not a number%s", text, why);
 *
 * A formula that was saved as such, an error in the place of its result, and
 * the crosses of a column that was too narrow.
 */
#ifndef MC_SHEET_CALCULATED_H
#define MC_SHEET_CALCULATED_H

#include <stddef.h>

/* What to say after "'TEXT' is not a date"; NULL if the text is not one of these. */
const char *calculated_wrong(const char *text, size_t len);

#endif
