/*
 * bitplaces - where the bits of a byte are: a table.
 *
 *	bitplaces[0x26]		0x050201: its bits are 1, 2 and 5
 *
 * The n-th byte of a word, the lowest being the first, is the place of the n-th bit; then there are zeros.  By
 * such numbers some processors move bytes about: those of the bits come to the front.  Behind the last word
 * there is one more, so that two may be read.
 */
#ifndef MC_BASE_BITPLACES_H
#define MC_BASE_BITPLACES_H

#include <stdint.h>

extern const uint64_t bitplaces[256 + 1];

/* Of two lists of up to eight items, of which the first has so many, one is made in this order. */
extern const unsigned char bitplaces_joined[9][16];

#endif
