/*
 * cprline - lines that can be seen at a glance to hold no CPR number, as most do.
 *
 *	n = cprline_clear(text, len, &characters);
 *	if (n == 0)
 *		take it character by character (cpr.h)
 *
 * A number ends with four digits side by side, and has six before them (cpr.h).
 */
#ifndef MC_BASE_CPRLINE_H
#define MC_BASE_CPRLINE_H

#include <stddef.h>

/*
 * The bytes of the first line of the text, with its line end, if surely none is in it; then also
 * how many characters it has with that, as cpr_character() counts them.  0: there may be one, or
 * the line goes on behind the text.
 */
size_t cprline_clear(const char *text, size_t len, size_t *characters);

#endif
