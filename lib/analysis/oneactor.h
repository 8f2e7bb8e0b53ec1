/*
 * oneactor - what the log of a period says of one actor.
 *
 *	struct oneactor one;
 *
 *	oneactor_init(&one, "basen", &period);
 *	entries_each(&centre, ONEACTOR_FIELDS, use, &one, &read);	use() calls oneactor_use()
 *	printf("%lu entries\n", one.entries);
 *	oneactor_release(&one);
 *
 * The hours and people of an entry are those of all its actors together: what is one's
 * own share is not in the log.  A sum says of how many entries it is known.
 */
#ifndef MC_ANALYSIS_ONEACTOR_H
#define MC_ANALYSIS_ONEACTOR_H

#include "base/intern.h"
#include "base/number.h"
#include "base/period.h"
#include "centre/entryeach.h"
#include "csv/once.h"
#include "field/terms.h"

/* To be judged when the log is read. */
#define ONEACTOR_FIELDS (SCHEMA_BIT(ENTRY_HOURS) | SCHEMA_BIT(ENTRY_RESIDENTS) | SCHEMA_BIT(ENTRY_VISITORS))

struct oneactor_sum {
	struct number_sum sum;
	unsigned long known;	/* entries that say something, 0 included */
};

struct oneactor_with {
	unsigned long entries;
	int last;		/* the day of the last */
};

/* A note that is marked with '!': to be told. */
struct oneactor_note {
	int day;
	char *text;
};

struct oneactor {
	const char *id;		/* borrowed */
	struct period period;
	unsigned long entries;
	unsigned long led;	/* of these, as the first */
	unsigned long form[FORMS];
	struct oneactor_sum hours, residents, visitors;
	struct intern others;	/* the ids of those in the same entries */
	struct oneactor_with *with;	/* by their number */
	size_t with_cap;
	struct intern initiatives;	/* the ids of those that the entries name */
	unsigned long *in;	/* entries, by their number */
	size_t in_cap;
	struct oneactor_note *note;
	size_t notes, note_cap;
	struct once met;
};

void oneactor_init(struct oneactor *, const char *id, const struct period *);
void oneactor_use(struct oneactor *, const struct entries *, const struct entry *);
void oneactor_release(struct oneactor *);

/* Entries of an initiative. */
unsigned long oneactor_in(const struct oneactor *, const char *initiative);

#endif
