/*
 * overlap - what the files of mc-overlap share.
 *
 *	struct house h;
 *
 *	house_read(&h, "kvarterhuset", &request);
 *	if (h.good)
 *		view_pairs(&request, &h);
 *	house_release(&h);
 */
#ifndef MC_OVERLAP_PARTS_H
#define MC_OVERLAP_PARTS_H

#include "analysis/overlapsweep.h"
#include "analysis/together.h"
#include "base/buf.h"
#include "base/period.h"
#include "calendar/activities.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/initiative.h"
#include "centre/recordlist.h"
#include "output/rows.h"

enum question { PAIRS, NEAR, PRESENCE, TARGETS, GAPS, NEW, QUESTIONS };

/* What is thought of and does not exist yet: --new. */
struct plan {
	const char *title, *targets, *themes, *room, *repeat;	/* as typed, lists parted by commas; or NULL */
	const char *start, *end;				/* as the files have them, or NULL */
	struct yaml *doc;					/* the same as a record of activities.yaml */
	struct activities activities;				/* that record */
};

struct request {
	enum question question;
	struct period period;
	int today, all, skip, dated;	/* dated: the period was given */
	struct plan plan;
	struct rows *out;
};

/* A centre close by, and its activities. */
struct beside {
	struct centre centre;
	struct activities activities;
};

struct house {
	struct centre centre;
	struct activities activities;
	struct recordlist resources;
	struct actors actors;
	struct initiatives initiatives;
	struct together together;
	struct beside *beside;
	size_t besides;
	struct overlaps overlaps;
	int good;
};

/* Read what the question needs; what is wrong is reported. */
void house_read(struct house *, const char *path, const struct request *);
void house_release(struct house *);

/* Make a record of a plan; what is wrong with it is fatal. */
void plan_make(struct plan *);
void plan_release(struct plan *);

/* A cell: what two lists have in common. */
void put_common(struct rows *, const struct wordlists *, const struct wordlist *, const struct wordlist *);

/* The names of the columns, and the rows of a house. */
extern const char *const pairs_columns[], *const presence_columns[], *const gaps_columns[], *const new_columns[];
void view_pairs(const struct request *, struct house *);
void view_presence(const struct request *, struct house *);
void view_gaps(const struct request *, struct house *);
void view_new(const struct request *, struct house *);

/* Of all houses at once: a column an actor. */
void view_targets(const struct request *, const struct house *, size_t n, enum rows_format);

#endif
