/*
 * contactlook - could there be a telephone number or an e-mail address in a text?
 *
 *	if (contactlook_in(note, len) && contact_in(note, len, 0))
 *		...
 *
 * 0 of most texts that hold none, sooner than base/contact.h can tell, and of none that holds one.
 */
#ifndef MC_BASE_CONTACTLOOK_H
#define MC_BASE_CONTACTLOOK_H

#include <stddef.h>

int contactlook_in(const char *text, size_t len);

/* The same, faster, where 63 bytes behind the text may be read. */
int contactlook_near(const char *text, size_t len);

/*
 * The ways to look that this processor has, fastest first, by number; NULL after the last.
 * The two take number 0; tests take them all.
 */
typedef int contactlook_way(const char *text, size_t len, int near);
contactlook_way *contactlook_by(size_t number);

#endif
