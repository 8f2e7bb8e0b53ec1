/*
 * listparts - what parts the items of a list that people wrote: signs, and words as `og`.
 *
 *	for (size_t i = 0, n; i < len; i += n)
 *		if ((n = listparts_separator(s + i, len - i)) == 0) {
 *			n = listparts_item(s + i, len - i);
 *			s + i is an item of n bytes
 *		}
 *
 * Words are known in small letters and with one blank on each side, as folded text has them
 * (base/fold.h); signs wherever they stand.
 */
#ifndef MC_SHEET_LISTPARTS_H
#define MC_SHEET_LISTPARTS_H

#include <stddef.h>

/* The number of bytes of the separator at s, with the blanks around it; 0: no separator is there. */
size_t listparts_separator(const char *s, size_t len);

/* The end of the item at s: where the next separator begins. */
size_t listparts_item(const char *s, size_t len);

/* The end of the word at s: where the next blank is. */
size_t listparts_word(const char *s, size_t len);

/* Is the byte a sign that parts items, wherever it stands? */
int listparts_is_sign(char c);

/* Is it a word that parts items where blanks are around it? */
int listparts_is_word(const char *s, size_t len);

/* Does it begin with what parts items, or may it once it goes on? */
int listparts_may_begin(const char *s, size_t len);

/* Is there no separator in it, nor the beginning of one that may go on behind it? */
int listparts_are_none(const char *s, size_t len);

#endif
