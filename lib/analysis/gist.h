/*
 * gist - what short texts are about, as numbers, so that those that fit are found unread.
 *
 *	gists_init(&g);
 *	gists_speak(&g, LANG_DA, &own);
 *	need = gists_add(&g, "et stort lokale", 16);
 *	offer = gists_add(&g, "kursuslokaler", 13);
 *	gists_settle(&g);
 *	for (size_t i = 0; i < gists_keys(&g, offer, &key); i++)
 *		file `offer` under key[i];
 *	for (size_t i = 0; i < gists_keys(&g, need, &key); i++)
 *		look under gist_seeks(key[i]);			there is `offer`
 *	gists_release(&g);
 *
 * Two texts fit where they have a word in common that counts (gistwords.h): by its stem, or
 * by a line of synonyms (gistlines.h).  A longer word fits a shorter one that it ends in, if
 * that stands alone: "kursuslokale" and "lokaler".  A text without a word has no keys.
 */
#ifndef MC_ANALYSIS_GIST_H
#define MC_ANALYSIS_GIST_H

#include <stddef.h>

#include "analysis/gistlines.h"
#include "analysis/gistwords.h"
#include "base/language.h"

struct ownsynonyms;

struct gists {
	struct gistwords_reader reader;	/* its concepts are stems, and lines of synonyms */
	struct gistlines lines;		/* the synonyms in use */
	struct gist *item;		/* of each text */
	size_t n, cap;
	size_t *stem, stems, stem_cap;	/* of all texts, one after the other */
	size_t *key, keys, key_cap;	/* the same, once settled */
};

void gists_init(struct gists *);

/* The texts that follow are in this language, and of a centre with these words (NULL: none). */
void gists_speak(struct gists *, enum language, const struct ownsynonyms *);

/* A text, UTF-8; its number, from 0. */
size_t gists_add(struct gists *, const char *text, size_t len);

/* All texts are there. */
void gists_settle(struct gists *);

/* Under what text i is to be filed: how many keys, and where they are, in memory of the gists; each is below gists_most(). */
size_t gists_keys(const struct gists *, size_t i, const size_t **key);
size_t gists_most(const struct gists *);

/* Under what that is filed which fits a key: the key itself, or its other half. */
size_t gist_seeks(size_t key);

/*
 * All that a text says as one key, as of targets: two are equal if the texts are the same
 * but for small words and endings.  Before all is settled.  GIST_NOBODY: what
 * leaves nobody out (field/target.h), or nothing.
 */
#define GIST_NOBODY ((size_t)-1)
size_t gists_whole(struct gists *, const char *text, size_t len);

void gists_release(struct gists *);

#endif
