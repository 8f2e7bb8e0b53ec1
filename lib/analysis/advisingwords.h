/*
 * advisingwords - words that people wrote, each with the actors that have it.  For the parts of advising.h.
 *
 *	struct advisingwords w = { 0 };
 *
 *	advisingwords_add(&w, actor, "needs");
 *	text = advisingwords_list(a, &w, 2);
 *	advisingwords_release(&w);
 *
 * Compared as people compare them; what leaves nobody out (field/target.h) is no word.  Actors and the texts of
 * their records are borrowed.
 */
#ifndef MC_ANALYSIS_ADVISINGWORDS_H
#define MC_ANALYSIS_ADVISINGWORDS_H

#include "analysis/advised.h"
#include "base/intern.h"

struct advisingwords {
	struct intern words;		/* folded */
	struct advisingword {
		const char *text;	/* as the first one wrote it */
		const struct actor **actor;
		size_t n, cap;
	} *item;
	size_t cap, known;
};

/* A word of an actor; all of a list (or a scalar) of its record. */
void advisingwords_add_one(struct advisingwords *, const struct actor *, const char *);
void advisingwords_add(struct advisingwords *, const struct actor *, const char *key);

/* A word, however it is written; NULL: nobody has it. */
const struct advisingword *advisingwords_find(const struct advisingwords *, const char *);

/* Those that so many actors have, as "unge (Basen og UU); kvinder (UU)", of at most ADVISED_MOST; NULL: there are none. */
const char *advisingwords_list(struct advising *, const struct advisingwords *, size_t actors);
void advisingwords_release(struct advisingwords *);

#endif
