/*
 * gistwords - the words of a short text as numbers, by how much each says of what it is about.
 *
 *	struct gistwords_reader reader = { .language = LANG_DA };
 *	struct gistwords w;
 *
 *	gistwords_read(&w, &reader, "mad til festen", 14);	strong: mad; purpose: fest
 *	n = gistwords_counting(&w, &stem, &weak);		1: mad
 *	gistwords_release(&reader);
 *
 * A word is the concept of its stem (base/stem.h).  Small words (field/plainwords.h), numbers and what
 * stands in parentheses are left out.  What stands behind "til" or "for" says for what, and counts
 * where nothing before it does; weak words count where nothing else is there.
 */
#ifndef MC_ANALYSIS_GISTWORDS_H
#define MC_ANALYSIS_GISTWORDS_H

#include <stddef.h>

#include "base/buf.h"
#include "base/fold.h"
#include "base/intern.h"
#include "base/language.h"

enum { GISTWORDS_MOST = 32 };	/* of each kind; further ones are left out */

/* What it takes to read texts; all 0 but the language, which may change from text to text. */
struct gistwords_reader {
	struct intern concepts;		/* stems, and what else is to have a number beside them */
	enum language language;
	struct fold fold;
	struct buf text;
};

/* In the order of the text; a word that stands twice is there twice. */
struct gistwords {
	size_t strong[GISTWORDS_MOST], purpose[GISTWORDS_MOST], weak[GISTWORDS_MOST];
	size_t strongs, purposes, weaks;
};

/* Of a text, UTF-8. */
void gistwords_read(struct gistwords *, struct gistwords_reader *, const char *text, size_t len);

/* Those that count, in memory of the words, and how many; and are they none but weak ones? */
size_t gistwords_counting(const struct gistwords *, const size_t **stem, int *weak);

/* Is a stem among the words, of whatever kind? */
int gistwords_has(const struct gistwords *, size_t stem);

void gistwords_release(struct gistwords_reader *);

#endif
