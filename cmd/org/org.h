/*
 * org - a centre, and who has to do with it on a day; what mc-org prints and draws.
 *
 *	house_read(&h, "kvarterhuset", day, NULL);
 *	if (h.good)
 *		org_dot(&text, &h);
 *	house_release(&h);
 */
#ifndef MC_ORG_H
#define MC_ORG_H

#include "analysis/relation.h"
#include "base/lang.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/funding.h"
#include "centre/meeting.h"

struct buf;

struct house {
	struct centre centre;
	struct actors actors;
	struct funding funding;
	struct meetings meetings;
	struct relations relations;
	enum language language;
	int day;
	int good;		/* read, and nothing in it at fault, or that may be passed over */
};

/* language NULL: the centre's own; skip: what is at fault is left out. */
void house_read(struct house *, const char *path, int day, const char *language, int skip);
void house_release(struct house *);

/* The drawing, in the language of Graphviz. */
void org_dot(struct buf *, const struct house *);

#endif
