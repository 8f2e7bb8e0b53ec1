/*
 * draft - an entry that is to be added, before it is judged and written.
 *
 *	struct draft_entry d = { .today = today };
 *
 *	if (draft_ask(&d, &centre))
 *		... d.cell, d.actors and d.initiative hold what was answered ...
 *
 * The caller releases its texts.
 */
#ifndef MC_LOG_DRAFT_H
#define MC_LOG_DRAFT_H

#include "base/buf.h"
#include "field/schemas.h"

struct centre;

struct draft_entry {
	struct buf cell[ENTRY_ALL];
	struct buf actors;	/* as they were typed, or ids */
	struct buf initiative;
	int today;
};

/* Ask one question after the other; 0 if the input ended before all that is needed was told. */
int draft_ask(struct draft_entry *, const struct centre *);

#endif
