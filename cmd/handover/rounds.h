/*
 * rounds - which entries are of an initiative, and who began each.
 *
 *	struct rounds *all = rounds_begin(&period);
 *
 *	rounds_use(all, log, entry);		each entry of the log
 *	rounds_release(all);			NULL is allowed
 */
#ifndef MC_HANDOVER_ROUNDS_H
#define MC_HANDOVER_ROUNDS_H

#include "base/intern.h"
#include "base/period.h"
#include "centre/entry.h"

struct round {
	const char *initiative, *led_by;	/* ids, kept by the rounds */
	int day;
};

struct rounds {
	struct period period;	/* its last day is kept to also where the first is open */
	struct round *item;	/* in the order of the log */
	size_t n, cap;
	struct intern texts;
};

struct rounds *rounds_begin(const struct period *);
void rounds_use(struct rounds *, const struct entries *, const struct entry *);
void rounds_release(struct rounds *);

#endif
