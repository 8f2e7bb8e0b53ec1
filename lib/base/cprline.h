/*
 * cprline - lines that can be seen at a glance to hold no CPR number, as most do.
 *
 *	if (!cprline_is_clear(line, len, &characters))
 *		take it character by character (cpr.h)
 *
 * A number ends with four digits side by side, and has six before them (cpr.h).
 */
#ifndef MC_BASE_CPRLINE_H
#define MC_BASE_CPRLINE_H

#include <stddef.h>

/*
 * Surely none in the line, which is given without its line end?  Then also how many characters
 * it has, as cpr_character() counts them.  0: there may be one.
 */
int cprline_is_clear(const char *line, size_t len, size_t *characters);

#endif
