/*
 * contacts - who met whom: the entries of a log, kept as lists of actors.
 *
 *	struct contacts c = { .keeps = 1 };
 *
 *	contacts_add(&c, &cell, &entry, 0);		entry by entry
 *	contacts_tally(&c, &period, forms);
 *	contacts_settle(&c);
 *	... c.tie[0 .. c.ties-1], c.who[0 .. c.ids.n-1] ...
 *	contacts_release(&c);
 *
 * In an entry the first actor takes the initiative towards each of the others, and any
 * two of its actors have a contact.  The same few actors meet again and again: an entry
 * with a list of actors that was there before costs one search.  Without `keeps` an
 * entry is counted as it comes and forgotten, so that memory grows with ties and not
 * with rows; with it the entries stay, and can be counted again for other periods.
 * Who asks for counts only sets `lean`, too, and not `keeps`: they stand in a square, and
 * there are no ties.  Of thousands of actors it would be too large: then `lean` goes off.
 */
#ifndef MC_NET_CONTACTS_H
#define MC_NET_CONTACTS_H

#include <stddef.h>
#include <stdint.h>

#include "base/intern.h"
#include "base/halfsquare.h"
#include "base/listcache.h"
#include "base/memo.h"
#include "base/period.h"
#include "centre/lognumbers.h"
#include "csv/field.h"

struct entry;

/* When, to the row: entries of one day are in the order of the log. */
struct contacts_moment {
	int32_t day;
	uint32_t row;
};

/* Two actors, by number; a < b.  There may be millions of them. */
struct contacts_tie {
	uint32_t a, b;
	uint32_t count;		/* entries with both */
	uint32_t led[2];	/* of these, led by a, by b */
	struct contacts_moment begun, ended;	/* the first and the last contact */
	unsigned char forms;	/* bits of enum form */
	unsigned char first_form, last_form;
};

struct contacts_actor {
	unsigned long entries, led;
	unsigned long latest;	/* which of all lists it was last met in, from 1 */
};

struct contacts_list;

/* An entry that is kept. */
struct contacts_entry {
	int day;
	uint32_t list;
	unsigned char form;
};

struct contacts {
	int keeps;
	int lean;		/* how often two met is all that is asked: see contacts_met() */
	struct intern ids;
	struct contacts_actor *who;	/* by number of the id */
	size_t who_cap;
	struct contacts_tie *tie;
	size_t ties, tie_cap;
	uint32_t *slot;		/* number of a tie + 1; 0 is free; where it is lean, a count */
	size_t slots;
	int hashed;		/* the table of ties is, for there are many actors */
	struct contacts_list *list;
	size_t lists, list_cap;
	uint32_t *member;	/* of the lists: different actors, the first in front */
	size_t members, member_cap;
	struct contacts_entry *entry;
	size_t entries, entry_cap;
	unsigned long tallied;	/* entries counted since the last contacts_tally() */
	uint32_t row;
	int first, last;	/* the days of all entries that were added, if any */
	unsigned long added;
	struct listcache met;
	struct memo numbers;	/* of ids that were met before */
	struct lognumbers of_log;	/* the same of a log whose actors are numbered */
	unsigned long met_lists;
};

/* A list that was met, whole, as it stands in its cell; 0: it is not known. */
int contacts_recall(struct contacts *, struct csv_field actors, size_t *list);

/* The list of an entry; kept for contacts_recall() by the cell it stands in. */
size_t contacts_list(struct contacts *, struct csv_field cell, const struct entry *);

/*
 * Add an entry with such a list.  Where entries are kept it is counted by
 * contacts_tally(), else at once.
 */
void contacts_add(struct contacts *, size_t list, int day, int form);

/* The different actors of a list, by number; the first took the initiative. */
const uint32_t *contacts_members(const struct contacts *, size_t list, size_t *n);

/* Count, of the entries that were kept, those of a period (NULL: all) and of some forms (bits). */
void contacts_tally(struct contacts *, const struct period *, unsigned forms);

/* Make ties of what was counted; before they are looked at. */
void contacts_settle(struct contacts *);

/* How often two met, where it is lean. */
static inline uint32_t
contacts_met(const struct contacts *c, size_t a, size_t b)
{
	return c->slot[halfsquare_at(a, b)];
}

/* The table of ties is not searched any more; contacts_tally() makes it anew. */
void contacts_forget_table(struct contacts *);

void contacts_release(struct contacts *);

#endif
