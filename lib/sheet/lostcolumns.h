/*
 * lostcolumns - columns of a spreadsheet whose values would be lost, for nothing says where they go.
 *
 *	struct lostcolumns lost = { .folder = "hus" };
 *
 *	lostcolumns_begin(&lost, &head);	again under each further heading
 *	...
 *	lostcolumns_see(&lost, path, &head, &in);	of each row that is taken
 *	...
 *	if (lostcolumns_refuse(&lost, path))
 *		...				nothing is added
 *	lostcolumns_release(&lost);
 *
 * A heading that the file has no column for is a fault, reported at the end with the options that
 * settle it.  A column without a heading, and one that no log has a place for, is a warning.
 */
#ifndef MC_SHEET_LOSTCOLUMNS_H
#define MC_SHEET_LOSTCOLUMNS_H

#include <stddef.h>

#include "base/buf.h"

struct heading;
struct naming;
struct reader;
struct sheettable;

struct lostcolumns {
	const char *folder;	/* in: the centre's, for commands that are told; borrowed */
	char *told;	/* of each column of the current heading: was its first value met, or is it not lost? */
	size_t untold;	/* how many are to be told of yet */
	char *actors;	/* of each: does it hold actors, without a heading? */
	struct lostcolumn { unsigned long line, column; char *text; } *dropped;	/* to be refused */
	size_t n, cap;
	struct buf may_have;	/* the columns of them that the table may have, with a blank before each, and how many */
	size_t may_haves;
	const char *program;	/* that adds them */
	const struct sheettable *open;	/* of a column that may be any field; NULL: there is none */
};

/* Rows of this heading follow. */
void lostcolumns_begin(struct lostcolumns *, const struct heading *);

/* Look at the current row; `label` is the file, for messages. */
void lostcolumns_see(struct lostcolumns *, const char *label, const struct heading *,
    const struct reader *);

/* 1 if a column must be decided on first, which is reported; else 0. */
int lostcolumns_refuse(const struct lostcolumns *, const char *label);
void lostcolumns_release(struct lostcolumns *);

/* Does the current row hold a value in a column without a heading? */
int lostcolumns_has_value(const struct heading *, const struct reader *);

/*
 * Of the rows to come: in which columns without a heading do they hold actors that are known?
 * What else stands in one of these is an actor, too.
 */
void lostcolumns_learn(struct lostcolumns *, struct naming *actors, const struct heading *,
    const struct reader *);

/* The column without a heading in which the row holds an actor, from 0 on, or -1. */
long lostcolumns_actor(const struct lostcolumns *, const struct heading *, const struct reader *);

/* lostcolumns_see() for a row that is refused: of its columns only those that hold actors. */
void lostcolumns_see_actors(struct lostcolumns *, struct naming *actors, const struct heading *,
    const struct reader *);

#endif
