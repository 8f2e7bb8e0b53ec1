/*
 * advisingparts - the points of advising.h, by what they are read from; for advising.c.
 *
 *	advising_from_log(&a);
 */
#ifndef MC_ANALYSIS_ADVISINGPARTS_H
#define MC_ANALYSIS_ADVISINGPARTS_H

#include "analysis/advised.h"
#include "base/intern.h"

enum { ADVISING_MOST = 5 };	/* examples in a sentence */

/* ---- what all of them need ---- */

/* A text that lives as long as the facts. */
struct buf *advising_text(struct advising *);

/* A point is known: seen or not, with these facts. */
struct phrase_facts *advising_tell(struct advising *, int point, int seen, int64_t value, int64_t of);
struct phrase_facts *advising_more(struct advising *, int point);

/* Names of actors as "a, b og c". */
const char *advising_names(struct advising *, const struct actor *const *, size_t n);
int advising_is_subject(const struct advising *, const struct actor *);

/* A list of things with the same word, "unge (Basen og UU)", of at most ADVISING_MOST. */
struct advising_words {
	struct intern words;		/* folded */
	struct advising_word {
		const char *text;	/* as the first one wrote it */
		const struct actor **actor;
		size_t n, cap;
	} *item;
	size_t cap, known;
};

/* "; og 3 til" behind ADVISING_MOST of n. */
void advising_add_others(struct buf *, enum language, size_t n);

/* The words of a list (or a scalar) of an actor; what leaves nobody out is none. */
void advising_words_add(struct advising_words *, const struct actor *, const char *key);

/* A word, however it is written; NULL: nobody has it. */
const struct advising_word *advising_words_find(const struct advising_words *, const char *);
void advising_words_add_one(struct advising_words *, const struct actor *, const char *);
void advising_words_release(struct advising_words *);

/* Words with two actors or more, as a text; NULL: there are none. */
const char *advising_words_shared(struct advising *, const struct advising_words *);

/* Do two lists have a word in common, other than one for everybody?  That word as the first has it, or NULL. */
const char *advising_common(const struct yaml_node *, const struct yaml_node *);

/* ---- the parts ---- */

void advising_from_actors(struct advising *);
void advising_from_exchange(struct advising *);
void advising_from_plans(struct advising *);
void advising_from_house(struct advising *);
void advising_from_log(struct advising *);

/* In how many entries of samvirke of the period two actors stood together. */
unsigned long advising_referrals(const struct advising *, const struct actor *, const struct actor *);

#endif
