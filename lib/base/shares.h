/*
 * shares - the shares of one whole in thousandths, which add up.
 *
 *	shares_thousandths(share, (int64_t[]){ 32, 52 }, 2);	381 and 619
 *	shares_part(1, 7);					143
 *	shares_format(text, 381);				"0.381"
 */
#ifndef MC_BASE_SHARES_H
#define MC_BASE_SHARES_H

#include <stddef.h>
#include <stdint.h>

enum { SHARES_TEXT = 16 };

/*
 * By the largest remainder; of two that are equal the first is rounded up.  Parts are not
 * negative, and fit together; of nothing at all each share is 0.
 */
void shares_thousandths(int share[], const int64_t part[], size_t n);

/*
 * What a part is of the whole, to the nearest thousandth, halves up: where parts have something in
 * common, and so do not add up.  0 <= part <= whole, and the whole is not 0.
 */
int shares_part(int64_t part, int64_t whole);

/* A decimal of three places. */
void shares_format(char text[SHARES_TEXT], int thousandths);

#endif
