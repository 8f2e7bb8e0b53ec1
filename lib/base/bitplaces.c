#include "base/bitplaces.h"

/* Four bits below others: where they are and how many, and the same of the others. */
#define BOTH(low, n_low, high, n_high) \
	((uint64_t)(low) | ((high) + (0x04040404u & (((uint64_t)1 << 8 * (n_high)) - 1))) << 8 * (n_low))

/* All that may stand below some. */
#define BELOW(high, n) \
	BOTH(0, 0, high, n), BOTH(0, 1, high, n), BOTH(1, 1, high, n), BOTH(0x0100, 2, high, n), \
	BOTH(2, 1, high, n), BOTH(0x0200, 2, high, n), BOTH(0x0201, 2, high, n), BOTH(0x020100, 3, high, n), \
	BOTH(3, 1, high, n), BOTH(0x0300, 2, high, n), BOTH(0x0301, 2, high, n), BOTH(0x030100, 3, high, n), \
	BOTH(0x0302, 2, high, n), BOTH(0x030200, 3, high, n), BOTH(0x030201, 3, high, n), BOTH(0x03020100, 4, high, n)

const uint64_t bitplaces[256 + 1] = {
	BELOW(0, 0), BELOW(0, 1), BELOW(1, 1), BELOW(0x0100, 2),
	BELOW(2, 1), BELOW(0x0200, 2), BELOW(0x0201, 2), BELOW(0x020100, 3),
	BELOW(3, 1), BELOW(0x0300, 2), BELOW(0x0301, 2), BELOW(0x030100, 3),
	BELOW(0x0302, 2), BELOW(0x030200, 3), BELOW(0x030201, 3), BELOW(0x03020100, 4)
};

const unsigned char bitplaces_joined[9][16] = {
	{ 8, 9, 10, 11, 12, 13, 14, 15, 0, 0, 0, 0, 0, 0, 0, 0 },
	{ 0, 8, 9, 10, 11, 12, 13, 14, 15, 0, 0, 0, 0, 0, 0, 0 },
	{ 0, 1, 8, 9, 10, 11, 12, 13, 14, 15, 0, 0, 0, 0, 0, 0 },
	{ 0, 1, 2, 8, 9, 10, 11, 12, 13, 14, 15, 0, 0, 0, 0, 0 },
	{ 0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 0, 0, 0, 0 },
	{ 0, 1, 2, 3, 4, 8, 9, 10, 11, 12, 13, 14, 15, 0, 0, 0 },
	{ 0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 13, 14, 15, 0, 0 },
	{ 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 0 },
	{ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 }
};
