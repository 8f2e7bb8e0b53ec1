/*
 * reliance - what of the collaborations of a period rests on one actor.
 *
 *	struct reliances all;
 *	struct reliance one;
 *
 *	reliances_begin(&all, &period);
 *	entries_each(&centre, 0, reliances_use, &all, &read);
 *	reliances_end(&all);
 *	reliance_of(&one, &all, "en-faelles-indsats");
 *	printf("%lu of %lu\n", one.entries, all.entries);
 *	reliance_release(&one);
 *	reliances_release(&all);
 *
 * A pair is any two of an entry's actors.  The entries of the period are kept as lists of
 * numbers, so that it can be asked of many actors; what is asked of one costs what its own
 * entries hold.
 */
#ifndef MC_ANALYSIS_RELIANCE_H
#define MC_ANALYSIS_RELIANCE_H

#include <stddef.h>
#include <stdint.h>

#include "analysis/ties.h"
#include "base/intern.h"
#include "base/period.h"

struct entries;
struct entry;

struct reliances {
	struct period period;
	unsigned long ever;	/* entries of the whole log; and the days of the first and the last */
	int first, last;
	unsigned long entries;	/* of the period, as the rest here */
	struct intern ids;	/* of its actors */
	size_t pairs;
	/* for reliance.c */
	struct reliances_entry *entry;
	size_t entry_cap;
	uint32_t *member;	/* of all entries, one after the other; the first began it */
	size_t members, member_cap;
	struct ties ties;
	size_t *at;		/* of each actor and one more: where its entries begin in `in` */
	uint32_t *in;
};

void reliances_begin(struct reliances *, const struct period *);
void reliances_use(void *reliances, const struct entries *, const struct entry *);
void reliances_end(struct reliances *);
void reliances_release(struct reliances *);

/*
 * Two others, by their numbers in `ids`; a < b in the bytes of the ids.  Where `with` is all
 * there is, they met only where it was, too.
 */
struct reliance_pair {
	uint32_t a, b;
	unsigned long with, entries;	/* entries of the two with it, and in all */
};

/* Another actor. */
struct reliance_other {
	uint32_t id;
	unsigned long with, entries;
};

struct reliance {
	unsigned long entries, led;	/* its own, and those of these that it began */
	size_t pairs;		/* of two others, in all entries of the period */
	struct reliance_pair *pair;	/* those of its entries, by the bytes of the ids */
	size_t n;
	size_t only;		/* so many of these met in no other entry */
	struct reliance_other *other;	/* those of its entries, by the bytes of the ids */
	size_t others;
};

void reliance_of(struct reliance *, const struct reliances *, const char *id);
void reliance_release(struct reliance *);

/* In how many entries of the period were both of two? */
unsigned long reliances_together(const struct reliances *, const char *a, const char *b);

/* In how many was at least one of those that are marked, by the numbers of their ids; and began it? */
unsigned long reliances_with_any(const struct reliances *, const char *marked, unsigned long *led);

#endif
