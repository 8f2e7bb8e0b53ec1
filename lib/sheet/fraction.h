/*
 * fraction - halves and quarters as people write them: 1½, 2 1/4.
 *
 *	struct buf b = { 0 };
 *
 *	fraction_write_out("1½ t", 6, ',', &b)			1; "1,5 t"
 *	fraction_write_out("1/2", 3, ',', &b)			0: it may be the first of February
 */
#ifndef MC_SHEET_FRACTION_H
#define MC_SHEET_FRACTION_H

#include <stddef.h>

struct buf;

struct fraction {
	const char *sign;	/* "½" */
	const char *digits;	/* that stand behind the sign of the decimals: "5" */
};

/* The fraction at the start of a text; NULL: there is none. */
const struct fraction *fraction_at(const char *text, size_t len);

/*
 * Append the text with its first fraction as decimals behind such a sign, whether or not a unit follows.  0: there is
 * none that can be no day, or the number before it has decimals already.
 */
int fraction_write_out(const char *text, size_t len, char point, struct buf *);

#endif
