/*
 * plainwords - words of offers and needs that do not say what is offered or needed.
 *
 *	plainword_kind(LANG_DA, "stor", 4)	PLAINWORD_WEAK: of "stor sal" the sal counts
 *	plainword_kind(LANG_DA, "til", 3)	PLAINWORD_PURPOSE: what follows says what for
 *
 * The word is one that base/fold.h folded.  The lists are the toolkit's own: what stood in
 * the way when offers and needs were compared.  A weak word counts where nothing stronger
 * is there, as in "tid"; the small words of the language never do.
 */
#ifndef MC_FIELD_PLAINWORDS_H
#define MC_FIELD_PLAINWORDS_H

#include <stddef.h>

#include "base/language.h"

enum plainword {
	PLAINWORD_NONE,		/* it says something */
	PLAINWORD_SMALL,	/* "på", "og" */
	PLAINWORD_PURPOSE,	/* "til": small, too */
	PLAINWORD_WEAK,		/* "stor", "hjælp" */
	PLAINWORD_EVERYBODY	/* "alle": small, too; of targets see field/target.h */
};

enum plainword plainword_kind(enum language, const char *word, size_t len);

#endif
