/*
 * nfkc - Unicode normalisation form KC: what other forms of letters, digits and signs stand for.
 *
 *	if (!nfkc_is_quickly(text, len))
 *		nfkc_add(&plain, text, len);	"２２…" becomes "22..."
 *
 * Most characters are themselves in that form and join no other: letters, dashes, quotation marks,
 * pictures.  Others become something by themselves: blanks of every kind, the three dots, ½.  Of both
 * libunistring is asked once, for 64 that lie side by side, when the first of them is met.  Only a text
 * with marks that join the letter before them, or with parts of Korean letters, is normalised whole
 * (Unicode Standard Annex 15: nothing else is put together).
 */
#ifndef MC_BASE_NFKC_H
#define MC_BASE_NFKC_H

#include <stddef.h>

struct buf;

/* Is each of its characters itself in that form, and joins none?  0: it may be in that form all the same. */
int nfkc_is_quickly(const char *text, size_t len);

/* Append it in that form; what is no UTF-8 as the library has it, U+FFFD. */
void nfkc_add(struct buf *, const char *text, size_t len);

#endif
