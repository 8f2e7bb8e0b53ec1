/*
 * contact - does a text hold a telephone number or an e-mail address?
 *
 *	if (contact_in(note, len, 0) & CONTACT_PHONE)
 *		...
 *
 * A telephone number is one with its country (`+45 22334455`, `0045...`), or eight
 * Danish digits, the first from 2 to 9, in one of the usual groupings.  In twos
 * they are hardly anything else; eight together or four and four are none where they
 * are a day, two years, an amount, or after a word as `CVR` or `konto`.  In other
 * groupings, as amounts have them, they are one after a word as `tlf.` or `ring`.
 */
#ifndef MC_BASE_CONTACT_H
#define MC_BASE_CONTACT_H

#include <stddef.h>

enum contact { CONTACT_PHONE = 1, CONTACT_MAIL = 2 };

/*
 * Which of them the text holds, as bits.  sure: only what is hardly anything else,
 * for text that may as well be a list of numbers.
 */
unsigned contact_in(const char *text, size_t len, int sure);

/* "a telephone number", "an e-mail address", or both. */
const char *contact_words(unsigned contacts);

#endif
