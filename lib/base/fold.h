/*
 * fold - words as people compare them.
 *
 *	struct fold f = { 0 };
 *
 *	fold_text(&f, "Café  SUMAK", len);		"café sumak"
 *	fold_words(&f, "Aktør(er):", len);		"aktoer"
 *	fold_release(&f);
 *
 * Small letters in NFC; å, ø, æ as aa, oe, ae; blanks of every kind as one
 * space, none at the ends.  fold_text keeps line breaks (as \n) and
 * punctuation, fold_words keeps only letters and digits and leaves out what
 * stands in parentheses.  fold_blanks leaves letters as they are, in NFC.
 */
#ifndef MC_BASE_FOLD_H
#define MC_BASE_FOLD_H

#include <stddef.h>

#include "base/buf.h"

struct fold {
	struct buf text;
	struct buf source;	/* the text in NFC */
	size_t *at;		/* of each byte of text: its offset in source; one more for the end */
	size_t cap;
};

/* Each begins anew.  The text must be UTF-8. */
void fold_text(struct fold *, const char *text, size_t len);
void fold_words(struct fold *, const char *text, size_t len);
void fold_blanks(struct fold *, const char *text, size_t len);
void fold_release(struct fold *);

/* May the words of a text begin as these, which are folded?  Of most texts the first letter tells. */
int fold_may_begin(const char *text, size_t len, const char *words);

/* Have two texts the same words? */
int fold_same_words(const char *a, const char *b);

#endif
