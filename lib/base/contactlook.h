/*
 * contactlook - could there be a telephone number or an e-mail address in a text?
 *
 *	if (contactlook_in(note, len) == CONTACTLOOK_MAY_BE && contact_in(note, len, 0))
 *		...
 *
 * Most texts that hold none are known sooner than by base/contact.h, and none is passed over that holds one.
 */
#ifndef MC_BASE_CONTACTLOOK_H
#define MC_BASE_CONTACTLOOK_H

#include <stddef.h>
#include <stdint.h>

enum {
	CONTACTLOOK_MAY_BE = 1,
	CONTACTLOOK_LETTERS	/* surely none, but letters and signs beyond ASCII that the Danish letters are not */
};

/* One of these, or 0: surely none, and only ASCII and characters that begin with the byte 0xc3. */
int contactlook_in(const char *text, size_t len);

/* The same, faster, where 63 bytes behind the text may be read. */
int contactlook_near(const char *text, size_t len);

/* The same of some, CONTACTLOOK_MOST at most: which of them are not 0?  The first is the lowest bit. */
enum { CONTACTLOOK_MOST = 32 };

struct contactlook_text {
	const char *text;
	size_t len;
};

uint32_t contactlook_some(const struct contactlook_text *, size_t n);

/*
 * The ways to look that this processor has, fastest first, by number; NULL after the last.
 * The three take number 0; tests take them all.
 */
typedef int contactlook_way(const char *text, size_t len, int near);
contactlook_way *contactlook_by(size_t number);
typedef uint32_t contactlook_some_way(const struct contactlook_text *, size_t n);
contactlook_some_way *contactlook_some_by(size_t number);

#endif
