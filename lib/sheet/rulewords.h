/*
 * rulewords - what the sheets of a centre call its actors, or the forms: `HP` is `basen`.
 *
 *	struct rulewords actors = { 0 };
 *
 *	rulewords_take(&actors, "HP=basen");		of an option: it goes before the file
 *	rulewords_add(&actors, "hp", "sumak", &place);	of import.yaml: not heard
 *	rulewords_find(&actors, "HP", 2);		"basen"
 *	rulewords_release(&actors);
 *
 * Capitals and blanks of a word do not matter.  What it means is known later: the ids of
 * actors when these are read (rulewords_name), forms at once.
 */
#ifndef MC_SHEET_RULEWORDS_H
#define MC_SHEET_RULEWORDS_H

#include <stddef.h>

#include "base/diag.h"
#include "base/intern.h"

struct naming;

struct ruleword {
	char *word, *means;	/* as they were written */
	struct place place;	/* its file NULL: an option said so */
};

struct rulewords {
	struct ruleword *item;
	size_t n, cap;
	struct intern folded;	/* of each item the word, folded */
};

/* WORD=MEANING of an option; NULL, or what is wrong: good until the next call. */
const char *rulewords_take(struct rulewords *, const char *text);

/* One of import.yaml; NULL, or what is wrong.  The place's file is borrowed. */
const char *rulewords_add(struct rulewords *, const char *word, const char *means,
    const struct place *);

/* What the last word that was taken means, as it is to be kept. */
void rulewords_keep(struct rulewords *, const char *means);

/* What a word means, or NULL: no rule is about it. */
const char *rulewords_find(const struct rulewords *, const char *word, size_t len);

/*
 * The actors are called so, too, and are not taken for others that are called the same;
 * what was said by a name is kept by the id.
 * 0, reported: there is no such actor, or the word is the id of another.
 */
int rulewords_name(struct rulewords *, struct naming *actors);
void rulewords_release(struct rulewords *);

#endif
