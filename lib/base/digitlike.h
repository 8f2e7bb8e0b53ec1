/*
 * digitlike - which characters beyond ASCII are digits, or may become some, or the sign of an address.
 *
 *	uint32_t c;
 *	size_t n = cpr_character(s, len, &c);
 *
 *	if (n > 0 && !digitlike_is(c))
 *		no CPR number, telephone number or address is in it, nor in what NFKC makes of it
 *
 * Most are none: dashes, quotation marks, letters of other alphabets, small pictures.  The tables of Unicode
 * are asked once for 64 that lie side by side, when the first of them is met.
 */
#ifndef MC_BASE_DIGITLIKE_H
#define MC_BASE_DIGITLIKE_H

#include <stddef.h>
#include <stdint.h>

/* Is it a digit (base/cpr.h), or does NFKC make one of it, or `@`, `(`, `[`?  What is no character of Unicode may be any. */
int digitlike_is(uint32_t character);

/*
 * The bytes of the character that UTF-8 text begins with, if it is beyond ASCII and none of these, nor a byte order mark;
 * else 0, as of a text that ends in the midst of it.
 */
size_t digitlike_pass(const char *text, size_t len);

#endif
