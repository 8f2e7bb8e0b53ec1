/*
 * plainorder - the order of names in plain letters, as a Danish or an English reader expects it.
 *
 *	if (plainorder_covers("Café Sumak", LANG_DA) && ...)
 *		order = plainorder_compare("Basen", "Æblehaven", LANG_DA);
 *
 * The order is that of the CLDR (root, and its tailoring for Danish: a capital before a
 * small letter, æ ø å last, aa as å), by the Unicode collation algorithm.  Most names hold no more
 * than letters, é ü ä ö among them, digits and a few signs, and to sort them the library that knows the whole
 * of it, and takes a millisecond to load, is not needed: see base/icuorder.h.
 */
#ifndef MC_BASE_PLAINORDER_H
#define MC_BASE_PLAINORDER_H

#include <stdint.h>

#include "base/lang.h"

/* Is all of the text among the signs that have their place here? */
int plainorder_covers(const char *text, enum language);

/* As strcmp(), of two texts that are covered; 0 only if they are the same. */
int plainorder_compare(const char *, const char *, enum language);

/*
 * Is it covered, and its first letters as numbers: of two texts the one whose numbers are less, the first before
 * the second, stands first.  Where they are the same, plainorder_compare() tells.
 */
enum { PLAINORDER_KEY = 2 };
int plainorder_key(uint64_t key[PLAINORDER_KEY], const char *, enum language);

/* Is the one behind the other by a letter that both have, so that it is whatever follows either? */
int plainorder_is_behind(const char *, const char *other, enum language);

#endif
