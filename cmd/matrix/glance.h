/*
 * glance - count rows seen at a glance, of which all was met before.
 *
 *	struct csv_glance at = csv_glance(csv);
 *
 *	if (glance_count(&r, &at, &further))
 *		all of them are counted
 *	else
 *		look closely at the row of `at`; those before it are
 *
 * Most rows of a log bring nothing new: the day and the form were judged in a row before.  Such
 * a row is counted, or passed over, without asking anything again.
 */
#ifndef MC_MATRIX_GLANCE_H
#define MC_MATRIX_GLANCE_H

#include "csv/fewends.h"
#include "matrix.h"

/* Columns of the current file that are read besides those of the axes, or -1. */
struct further {
	int date, amount, centre;
	int is_single;		/* each row is one of one cell */
	int is_pointless;	/* an amount with a point is looked at closely */
	struct axis *time, *words;	/* the two axes, where they are a day's and a column's; or NULL */
	int begins;		/* rows begin with these two columns */
	struct fewends few;	/* of all columns that are read */
};

int glance_count(struct request *, struct csv_glance *, const struct further *);

/* Is a day that was not met in the period?  From now on that is known.  0: it is no day. */
int glance_learn_day(struct request *, struct csv_field date, size_t *is_held);

/* Is it still to be seen whether ids are of more than one centre? */
static inline int
glance_is_watching(const struct request *r)
{
	return r->centre >= 0 && !r->is_told;
}

#endif
