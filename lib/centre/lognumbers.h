/*
 * lognumbers - the numbers that a program gives to the actors of a log, by those that the log gives them.
 *
 *	size_t *mine = lognumbers_of(&numbers, e.log, e.number[i]);
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

#include <stddef.h>

struct lognumbers {
	size_t *mine;		/* by the log's number */
	size_t n, cap;
	unsigned long log;	/* which log that is (struct entry) */
};

/* Room for the number, and another log's are forgotten. */
void lognumbers_grow(struct lognumbers *, unsigned long log, size_t number);
void lognumbers_release(struct lognumbers *);

/* Of an actor by its number in a log (struct entry): the caller's own number and 1, or 0. */
static inline size_t *
lognumbers_of(struct lognumbers *l, unsigned long log, size_t number)
{
	if (l->log != log || number >= l->n)
		lognumbers_grow(l, log, number);
	return &l->mine[number];
}

#endif
