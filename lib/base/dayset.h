/*
 * dayset - on which days there was something, and in how many months.
 *
 *	struct dayset days = { 0 };
 *
 *	dayset_add(&days, day);
 *	printf("in %ld months\n", dayset_months(&days));
 *	dayset_release(&days);
 *
 * Days are numbered as in base/date.h.  Each has a bit, from the first year that was met to the last:
 * 48 bytes a year.
 */
#ifndef MC_BASE_DAYSET_H
#define MC_BASE_DAYSET_H

#include <stddef.h>
#include <stdint.h>

struct dayset {
	uint64_t *bits;
	size_t words;
	int begin;		/* the day of the first bit */
};

/* Room for a day, too. */
void dayset_widen(struct dayset *, int day);
long dayset_months(const struct dayset *);
int dayset_last(const struct dayset *);	/* INT_MIN: there was none */
void dayset_release(struct dayset *);

static inline void
dayset_add(struct dayset *s, int day)
{
	/* (Before the first bit it is a great number.) */
	if ((size_t)((int64_t)day - s->begin) >= s->words * 64)
		dayset_widen(s, day);
	s->bits[(size_t)(day - s->begin) / 64] |= (uint64_t)1 << (day - s->begin) % 64;
}

#endif
