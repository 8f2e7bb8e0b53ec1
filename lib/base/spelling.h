/*
 * spelling - words in ASCII that people may write with å, ø and æ.
 *
 *	if (spelling_is("jaevnligt", text, len))
 *		...				"jævnligt" is one, too
 */
#ifndef MC_BASE_SPELLING_H
#define MC_BASE_SPELLING_H

#include <stddef.h>

enum { SPELLING_MOST = 64 };

/*
 * The text with aa, oe and ae for å, ø and æ; returns its length.  0 if it is
 * too long or has other letters that are not ASCII.
 */
size_t spelling_plain(char out[SPELLING_MOST], const char *text, size_t len);

/* Is the text that word, spelt either way? */
int spelling_is(const char *word, const char *text, size_t len);

#endif
