/*
 * beside - several centres, put in the order in which they stand beside each other.
 *
 *	struct beside b;
 *
 *	beside_begin(&b, report, n, &wish);
 *	for (size_t i = 0; i < b.n; i++)
 *		puts(b.house[i].name);
 *	beside_release(&b);
 *
 * Like beside like: by type, in the order of the types, then those that mix two, then those of
 * which it cannot be told; among those of one type by name.  Never by a figure.
 */
#ifndef MC_REPORT_BESIDE_H
#define MC_REPORT_BESIDE_H

#include "report.h"

struct beside_house {
	const char *name;	/* for readers, its own: no two houses have the same */
	long rank;		/* houses_rank() and so on */
	const struct report *r;
};

struct beside {
	struct beside_house *house;
	size_t n;
	enum language language;
	int day;		/* of the houses, the money and the answers */
	struct period period, year;	/* as asked for; of the log: the twelve months */
};

/* Those that have a report, each once.  The language is the one asked for, or the first's. */
void beside_begin(struct beside *, const struct report *, size_t n, const struct report_wish *);
void beside_release(struct beside *);

/* Of what the twelve months of a house's log tell: from its first day on.  0: of none of it. */
int beside_covered(const struct report *, struct period *);

/* The recommendations of the checklist that are answered. */
int beside_answered(const struct report *);

/* The actors that are there on the day, of a sector or a presence (UNKNOWN: not given); of how many. */
enum beside_by { BY_SECTOR, BY_PRESENCE };
size_t beside_actors(const struct report *, enum beside_by, int code);
size_t beside_actors_there(const struct report *);

/* The year in which it opened, and the dwellings of the area that it serves; -1: not given. */
int beside_opened(const struct report *);
int64_t beside_dwellings(const struct report *);
/* The fields of centre.yaml that these are in. */
#define BESIDE_OF_CENTRE (SCHEMA_BIT(CENTRE_OPENED) | SCHEMA_BIT(CENTRE_DWELLINGS))

/* The kinds of room that are noted, a bit each of room_vocab; 0: none is. */
unsigned long beside_rooms(const struct report *);
/* The kind of the forum, and its rhythm; -1: not given. */
int beside_forum(const struct report *);
int beside_rhythm(const struct report *);

/* The agreements that run on the day, and the last days of those that are a project's, the first to end first. */
struct beside_money {
	size_t agreements, unknown;	/* of these, of unknown basis */
	int *until;			/* INT_MAX: its end is not given */
	size_t projects;
};
/* 0: no agreements are recorded, so nothing is known. */
int beside_money(struct beside_money *, const struct report *);
void beside_money_release(struct beside_money *);

/* What the houses could ask each other: a sentence each, at most so many of a kind; see asks.c. */
void beside_asks(const struct beside *, void (*use)(void *arg, const char *sentence), void *arg);

/* The whole of it, as a document and as JSON. */
void beside_write(const struct beside *, struct document *);
void beside_json(const struct beside *, struct json *);
/* What its figures mean, what they rest on, and the rows they were counted from: see explain.c. */
void explain_overview(struct buf *, const struct beside *);

/* Its heading, without what it is for: "4 centres side by side: October 2026". */
void beside_add_title(struct buf *, const struct beside *);

#endif
