/*
 * profile - the profile of a centre over the four types, with its evidence.
 *
 *	struct profile p;
 *
 *	profile_compute(&p, &centre, &actors, &funding, today);
 *	if (p.verdict != VERDICT_UVIST)
 *		puts(type_vocab.term[p.order[0]].code);
 *	profile_release(&p);
 *
 * For each question of typology.h the facts that speak are weighed; a criterion
 * gets its weight times the share of them that are among its codes.  The
 * points of a type are the sum over its criteria, its share those over all
 * points.  In the question of who is in the house, one who is housed weighs more
 * than a regular user, and that one more than one of whom it is not known; and it counts
 * in full only where somebody is housed.  All in whole thousandths, so nothing depends on an order.
 */
#ifndef MC_ANALYSIS_PROFILE_H
#define MC_ANALYSIS_PROFILE_H

#include "base/buf.h"
#include "base/lang.h"
#include "field/typology.h"

struct actors;
struct centre;
struct funding;

enum verdict { VERDICT_KLAR, VERDICT_BLANDET, VERDICT_UVIST, VERDICTS };
extern const char *const verdict_code[VERDICTS];

/* What there is to doubt: too little is known, or nothing told a type from the others. */
enum doubt {
	DOUBT_NONE,
	DOUBT_TOO_LITTLE,	/* `uvist` */
	DOUBT_FIRST,		/* of the type with most points: `uvist` */
	DOUBT_SECOND		/* of the second of a fusion, which profilewords.h does not name then */
};

/* What a criterion had to go on. */
struct evidence {
	int weight;		/* thousandths; 0: it did not speak */
	int64_t exact;		/* the same in billionths */
	int64_t value, of;	/* facts among its codes, facts in all; or a number */
	struct buf found;	/* their ids or codes, parted by spaces, in order */
};

struct profile {
	enum verdict verdict;
	enum doubt doubt;
	enum type doubted;	/* of which nothing tells */
	int told[TYPES];	/* a fact spoke that tells the type from the others */
	int64_t points[TYPES];	/* billionths */
	int share[TYPES];	/* thousandths, 1000 in all */
	enum type order[TYPES];	/* the largest first; in doubt as in the table */
	int equals, fused;	/* so many of the first are equals; make up the fusion, where it is one */
	int has_trait;		/* the second share is large enough to be heard in the words for a clear type */
	struct evidence *evidence;	/* for each of the criteria */
	size_t spoke;		/* of them */
	int64_t known;		/* the weight of the questions that were answered */
	int questions;		/* and how many */
	int known_as;		/* enum type, or -1: not told */
};

/* What of a centre's files it rests on, for who reads them. */
#define PROFILE_OF_CENTRE (SCHEMA_BIT(CENTRE_NAME) | SCHEMA_BIT(CENTRE_LANGUAGE) | CENTRE_TELLS_TYPE)
#define PROFILE_OF_ACTORS (SCHEMA_BIT(ACTOR_ID) | SCHEMA_BIT(ACTOR_KIND) | SCHEMA_BIT(ACTOR_PRESENCE) | \
    SCHEMA_BIT(ACTOR_LEFT))
#define PROFILE_OF_FUNDING (~(SCHEMA_BIT(FUNDING_BASIS) | SCHEMA_BIT(FUNDING_NOTE)))

void profile_compute(struct profile *, const struct centre *, const struct actors *,
    const struct funding *, int today);
void profile_release(struct profile *);

/* Is it called something else than what it clearly is? */
int profile_disagrees(const struct profile *);

/*
 * The questions whose answers speak for a type, the weightiest first, each as
 * one piece of evidence: all its criteria for the type together.  The facts
 * are to be released.  Returns how many.
 */
struct profile_answer {
	const struct criterion *criterion;	/* one of them, for its wording */
	int64_t weight, value, of;
	struct buf found;
};
size_t profile_answers(const struct profile *, enum type, struct profile_answer *, size_t most);

#endif
