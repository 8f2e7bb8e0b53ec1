/*
 * cpr - find what is shaped like a Danish civil registration number.
 *
 *	size_t at = 0, n;
 *
 *	while ((n = cpr_find(text, len, &at)) > 0)
 *		at += n;
 *
 * The shape: two digits of a day, two of a month, two of the year, then four;
 * the day is one of that month, and no further digit stands on either side.
 * Between these four groups stand nothing or at most three signs, which are
 * all characters that are neither letters nor digits: hyphens, points, blanks,
 * control characters, marks without a width.  A digit is what NFKC makes one
 * of 0 to 9 (fullwidth, raised, in a circle), and what is one in another
 * script.  A character that NFKC makes several is read as those.
 *
 * 29 February always counts: the century is unknown.  The check digit
 * excludes nothing, for numbers without it have been given out since 2007
 * (CPR-kontoret, "Personnumre uden kontrolciffer").
 *
 * Text that comes in pieces, or in other encodings, is taken one character at a time:
 *
 *	struct cpr cpr;
 *
 *	cpr_begin(&cpr);
 *	for (...)
 *		if (cpr_take(&cpr, character, &place))
 *			it stands from cpr.first to cpr.last
 *	if (cpr_take(&cpr, CPR_EDGE, &place))
 *		the same
 */
#ifndef MC_BASE_CPR_H
#define MC_BASE_CPR_H

#include <stddef.h>
#include <stdint.h>

enum {
	CPR_DIGITS = 10,
	CPR_FAR = 4,			/* more signs than may stand between */
	CPR_LONGEST = CPR_DIGITS + 9,	/* characters of the longest spelling */
	CPR_MASK = 12			/* bytes of `010190-****` with its NUL */
};

/* Besides the code points of Unicode: */
#define CPR_STRAY 0x110000u	/* + a byte that is no UTF-8 */
#define CPR_EDGE 0xffffffffu	/* where text ends: nothing goes on after it */

/* Where a character is, as the caller counts. */
struct cpr_place {
	size_t byte, character, field;
};

struct cpr {
	struct cpr_place first, last;	/* digits of the number that was found last */
	char mask[CPR_MASK];		/* what may be shown of it */

	struct { struct cpr_place place; unsigned char value, gap; } digit[CPR_DIGITS];
	size_t n;			/* digits so far; the last ten are kept */
	unsigned char gap;		/* signs since the last; CPR_FAR: something else too */
};

void cpr_begin(struct cpr *);

/* The next character, and where it is.  1 if a number ends before it. */
int cpr_take(struct cpr *, uint32_t character, const struct cpr_place *);

/*
 * The same for many at once, as far as they are plain: ASCII, no line end, comma or
 * quotation mark, no digits at the end of the text.  Returns how many were taken;
 * *place is moved on.  *found: a number ended before the last of them.
 */
size_t cpr_take_plain(struct cpr *, const char *s, size_t len, struct cpr_place *place,
    int *found);

/* What is no digit would change nothing now, and need not be taken. */
static inline int
cpr_is_idle(const struct cpr *c)
{
	return c->gap == CPR_FAR;
}

/* May a number begin so?  The year is not regarded. */
int cpr_is_day(int day, int month);

/* Is there a digit in the character, or in what NFKC makes of it? */
int cpr_is_digit(uint32_t character);

/*
 * The character that UTF-8 text begins with, and its bytes; a byte that is no
 * UTF-8 is CPR_STRAY with it.  0: the text ends inside a character.
 */
size_t cpr_character(const char *s, size_t len, uint32_t *character);

/*
 * Bytes of the first such shape at or after *at, and its place in *at; else 0, and
 * *at is len.  What may be shown of it (`010190-****`) goes to mask, unless that is NULL.
 */
size_t cpr_find(const char *text, size_t len, size_t *at);
size_t cpr_find_masked(const char *text, size_t len, size_t *at, char mask[CPR_MASK]);

#endif
