/*
 * plaincell - is a cell of a table shown just as it stands, as most are?
 *
 *	if (plaincell_is(text, len, 0, &width))
 *		put it, `width` columns of a terminal wide
 *	else
 *		find out what is shown of it
 */
#ifndef MC_OUTPUT_PLAINCELL_H
#define MC_OUTPUT_PLAINCELL_H

#include <stddef.h>

/*
 * 1 only of what safe_show() (base/safe.h), or markdown_add() inside a block, leaves as it is: ASCII and the letters
 * of U+00C0 to U+00FF, without what is markup, and with too few digits for a CPR number.
 */
int plaincell_is(const char *text, size_t len, int markdown, size_t *width);

#endif
