#include "base/cpr.h"
#include "base/cprline.h"
#include "base/word.h"

static const uint64_t high = 0x8080808080808080u, ones = 0x0101010101010101u;

/* The highest bit of each byte that is a digit. */
static inline uint64_t
digits_of(uint64_t w)
{
	uint64_t x = w ^ '0' * ones;

	return ~(x | ((x & ~high) + (0x80 - 10) * ones)) & high;
}

/* ... that begins a letter of two bytes, U+00C0 to U+063F: none is a digit, or is made of one. */
static inline uint64_t
leads_of(uint64_t w)
{
	uint64_t y = w & ~high;

	return w & (y + (0x80 - 0x43) * ones) & ~(y + (0x80 - 0x59) * ones) & high;
}

static inline unsigned
count(uint64_t bytes)
{
	return (unsigned)((bytes >> 7) * ones >> 56);
}

int
cprline_is_clear(const char *line, size_t len, size_t *characters)
{
	size_t digits = 0, behind = 0;	/* bytes that are a letter's second */
	uint64_t awaited = 0;
	unsigned run = 0;		/* a bit a byte, three of the word before first */

	for (size_t i = 0; i < len; i += 8) {
		uint64_t w, digit, beyond;

		if (len - i >= 8) {
			w = word_load(line + i);
		} else {
			char rest[8] = "       ";

			memcpy(rest, line + i, len - i);
			w = word_load(rest);
		}
		digit = digits_of(w);
		digits += count(digit);
		run = run >> 8 | word_bits(digit) << 3;
		if ((run & run >> 1 & run >> 2 & run >> 3) != 0 && digits >= CPR_DIGITS)
			return 0;
		beyond = w & high;
		if ((beyond | awaited) != 0) {
			uint64_t lead = leads_of(w), second = beyond & ~(w << 1);

			if ((lead | second) != beyond || second != (lead << 8 | awaited))
				return 0;
			behind += count(second);
			awaited = lead >> 56;
		}
	}
	*characters = len - behind;
	return awaited == 0;
}
