/*
 * cprline - lines that can be seen at a glance to hold no CPR number, as most do.
 *
 *	clear = cprlines_clear(text, len);		at the beginning of a line, or where no number is begun
 *	pass clear.bytes; what stands there is to be taken character by character (cpr.h)
 *
 * A number (cpr.h) ends with four digits side by side.  Before them stand three times two, and
 * at most three signs between.
 */
#ifndef MC_BASE_CPRLINE_H
#define MC_BASE_CPRLINE_H

#include <stddef.h>

/*
 * Whole lines, with their line ends, and their characters as cpr_character() counts them.  `stop` is where something
 * further on may be a number's last digit, or no character: at the text's end, if nothing is; and up to there
 * no number ends.  In the line behind those passed one begins behind `lead` more bytes, if any: before it nothing is
 * anything of a number, and all is UTF-8.  `number`: the next bytes, so many, are one, and its line ends there; 0: who
 * knows.
 */
struct cprlines {
	size_t bytes, characters;
	unsigned long lines;
	size_t lead, lead_characters, number, stop;
};

/*
 * Those that the text begins with in none of which surely is a number, nor a digit beyond ASCII (base/digitlike.h), nor
 * what is no UTF-8; none: there may be one in the first line, or it goes on behind the text.
 */
struct cprlines cprlines_clear(const char *text, size_t len);

/*
 * The ways to look that this processor has, fastest first, by number; NULL after the last.
 * cprlines_clear() takes number 0; tests take them all.
 */
typedef struct cprlines cprlines_way(const char *text, size_t len);
cprlines_way *cprlines_by(size_t number);

#endif
