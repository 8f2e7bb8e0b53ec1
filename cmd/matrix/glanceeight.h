/*
 * glanceeight - count rows of a day and a word, eight at a time.
 *
 *	if (glanceeight_is_worth(&r, &at, &further))
 *		n = glanceeight_count(&r, &at, &further);	so many of the next rows are counted
 *	else
 *		count one in another way, and say so: glanceeight_wait(&r);
 *
 * Nothing jumps on what a row says: all that is asked of eight rows is asked of each of them, and at the end
 * whether all was known.  If not, none of them is counted here, but what they say is learnt; and the next
 * rows are counted in another way, more of them each time that it was in vain.
 */
#ifndef MC_MATRIX_GLANCEEIGHT_H
#define MC_MATRIX_GLANCEEIGHT_H

#include "base/quicknumbers.h"
#include "csv/wordplaces.h"
#include "glance.h"

enum { GLANCEEIGHT = 8 };

struct glanceeight {
	size_t wait, left;	/* so many rows are counted in another way, after it was in vain; of these are left */
	struct wordplaces bare, quoted, apart;	/* behind a date, each quoted or none is; and those of which the length is known */
	struct quicknumbers numbers;
};

/* A file begins: is it one whose rows may be counted so? */
void glanceeight_begin(struct request *, const struct further *);

void glanceeight_release(struct request *);

/* How many of the next rows are counted. */
size_t glanceeight_count(struct request *, const struct csv_glance *, const struct further *);

/* Is it worth a try, with the next rows? */
static inline int
glanceeight_is_worth(const struct request *r, const struct csv_glance *at)
{
	return r->eight != NULL && r->eight->left == 0 && at->last - at->newline >= GLANCEEIGHT;
}

static inline void
glanceeight_wait(struct request *r)
{
	if (r->eight != NULL)
		r->eight->left -= r->eight->left > 0;
}

#endif
