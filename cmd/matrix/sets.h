/*
 * sets - which parts of which logs were read, and is any missing?
 *
 *	struct sets s = { 0 };
 *
 *	sets_take(&s, &origin, &place);		for each table
 *	if (sets_are_whole(&s, &all))		all: what all of them were made of
 *		...
 *	sets_release(&s);
 *
 * Parts of one log are a set: all N of N, none twice, each beginning where the one before
 * ends, of a log of one size with one header, first and last line.  Tables that are no parts
 * stand by themselves, as many as there are.  Work grows with what is read, but for a sort.
 */
#ifndef MC_MATRIX_SETS_H
#define MC_MATRIX_SETS_H

#include "base/diag.h"
#include "base/intern.h"
#include "origin.h"

struct sets_set;

struct sets {
	struct intern names, logs;	/* what tells one set, one log, from others */
	struct sets_set *set;		/* by the numbers of names */
	size_t cap;
	struct origin alone;		/* of the tables that are no parts */
};

/* The place's file is borrowed. */
void sets_take(struct sets *, const struct origin *, const struct place *);

/* Each fault is reported; 0 if there is one. */
int sets_are_whole(struct sets *, struct origin *all);

void sets_release(struct sets *);

#endif
