/*
 * lognumbers - the numbers that a program gives to the actors of a log, by those that the log gives them.
 *
 *	size_t *mine = lognumbers_of(&numbers, &e, i);
 *
 *	if (*mine == 0)
 *		*mine = intern_add(&ids, e.actor[i].text, e.actor[i].len) + 1;
 *	use(*mine - 1);
 *	lognumbers_release(&numbers);
 *
 * So an id is hashed once a log and not once an entry.
 */
#ifndef MC_CENTRE_LOGNUMBERS_H
#define MC_CENTRE_LOGNUMBERS_H

#include "centre/entry.h"

struct lognumbers {
	size_t *mine;		/* by the log's number */
	size_t n, cap;
	unsigned long log;	/* which log that is (struct entry) */
};

/* Room for the number, and another log's are forgotten. */
void lognumbers_grow(struct lognumbers *, const struct entry *, size_t number);
void lognumbers_release(struct lognumbers *);

/* Of the i-th actor of an entry whose actors are numbered: the caller's own number and 1, or 0. */
static inline size_t *
lognumbers_of(struct lognumbers *l, const struct entry *e, size_t i)
{
	if (l->log != e->log || e->number[i] >= l->n)
		lognumbers_grow(l, e, e->number[i]);
	return &l->mine[e->number[i]];
}

#endif
