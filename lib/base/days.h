/*
 * days - what dates were found to be: a number for each, found without a search.
 *
 *	struct days months = { 0 };
 *	size_t value;
 *
 *	if (!days_find(&months, "2026-10-05", 10, &value)) {
 *		value = judge("2026-10-05", 10);
 *		days_keep(&months, "2026-10-05", 10, value);
 *	}
 *	days_release(&months);
 *
 * A date's place is reckoned from its digits.  Dates of other years than 1900 to 2199 are
 * not kept, nor what is not shaped as one; what is no day (31 February) has a place, too,
 * and is not found as long as nobody keeps it.  Room is taken as years are met, 2 KiB each.
 */
#ifndef MC_BASE_DAYS_H
#define MC_BASE_DAYS_H

#include <stddef.h>
#include <stdint.h>

#include "base/word.h"

enum { DAYS_FIRST_CENTURY = 19, DAYS_YEARS = 300, DAYS_PLACES = DAYS_YEARS << 9 };

struct days {
	uint32_t *value;	/* + 1; 0: unknown */
};

void days_keep(struct days *, const char *text, size_t len, size_t value);
void days_clear(struct days *);
void days_release(struct days *);

/* The place of a text shaped YYYY-MM-DD, which no other has; DAYS_PLACES: it has none. */
static inline size_t
days_place(const char *text, size_t len)
{
	const uint64_t high = 0x8080808080808080u;
	const unsigned char *s = (const unsigned char *)text;
	uint64_t x;
	unsigned first, second, century, year, month, day;

	if (len != 10)
		return DAYS_PLACES;
	/* "0000-00-": what is left of digits is their value, of dashes nothing. */
	x = word_load(text) ^ 0x2d30302d30303030u;
	first = s[8] - (unsigned)'0';
	second = s[9] - (unsigned)'0';
	/* A byte that is too large reaches its highest bit. */
	if ((((x + 0x7f76767f76767676u) | x) & high) != 0 || first > 3 || second > 9)
		return DAYS_PLACES;
	x = x * 10 + (x >> 8);		/* each two digits */
	century = (unsigned)(x & 0xff) - DAYS_FIRST_CENTURY;
	year = century * 100 + (unsigned)(x >> 16 & 0xff);
	month = (unsigned)(x >> 40 & 0xff);
	day = first * 10 + second;
	return century < DAYS_YEARS / 100 && month < 16 && day < 32 ?
	    (size_t)year << 9 | month << 5 | day : DAYS_PLACES;
}

static inline int
days_find(const struct days *d, const char *text, size_t len, size_t *value)
{
	size_t place = days_place(text, len);

	if (d->value == NULL || place == DAYS_PLACES || d->value[place] == 0)
		return 0;
	*value = d->value[place] - 1;
	return 1;
}

#endif
