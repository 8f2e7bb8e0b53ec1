/*
 * match - who has what another lacks, and who wants the same.
 *
 *	struct matches all;
 *
 *	matches_find(&all, house, 1, today, MATCH_ALL);
 *	for (size_t i = 0; i < all.n; i++)
 *		printf("%s: %s\n", all.item[i].need_of->cell[ACTOR_ID], all.item[i].need);
 *	matches_release(&all);
 *
 * Of the actors that are there on a day, whatever their presence: what is offered, or is a
 * strength, against what is needed (analysis/gist.h says when words fit); two with one
 * target, each with means that the other lacks; two with one need.  What somebody owns of the
 * resources counts as an offer where its own offers do not say it already.  What is not
 * written down is not known, and gives no match.  Several centres are matched as one.
 *
 * The order is that of the centres and ids: of who needs, then of who offers, then of the
 * kinds, then as it is written.  A pair with one target or need stands once, the lesser
 * first.  [R] 2.2, 2.4; Part 2, what helps samordning.
 */
#ifndef MC_ANALYSIS_MATCH_H
#define MC_ANALYSIS_MATCH_H

#include "base/language.h"
#include "centre/actor.h"
#include "field/terms.h"

struct recordlist;
struct ownsynonyms;

/* All borrowed, for as long as the matches are used. */
struct matchhouse {
	enum language language;
	const struct actors *actors;
	const struct recordlist *resources;	/* or NULL */
	const struct ownsynonyms *synonyms;	/* or NULL */
};

struct match {
	enum match_kind kind;
	size_t need_house, offer_house;		/* of the houses */
	const struct actor *need_of, *offer_of;
	const char *need, *offer;	/* as written; of a target or need in common each one's own */
	size_t need_at, offer_at;	/* as the texts stand in the files, counted from the first of all */
	int is_resource;		/* the offer is the name of one */
};

struct matches {
	struct match *item;
	size_t n, cap;
};

/* Of some kinds only: bit i stands for kind i. */
#define MATCH_BIT(kind) (1u << (kind))
#define MATCH_ALL (MATCH_BIT(MATCH_KINDS) - 1)
void matches_find(struct matches *, const struct matchhouse *, size_t houses, int today, unsigned kinds);
void matches_release(struct matches *);

/* Are the same actors and resources there on two days, so that both have the same matches? */
int matches_are_same(const struct matchhouse *, int day, int other);

#endif
