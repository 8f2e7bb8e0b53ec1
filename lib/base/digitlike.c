#include <string.h>
#include <uninorm.h>

#include "base/cpr.h"
#include "base/digitlike.h"

enum { SIDE_BY_SIDE = 64, LONGEST_FORM = 18, MARK = 0xfeff };

/* What one becomes, in whatever company it stands: to be put together again, as NFKC does, makes nothing ASCII. */
static int
becomes_one(uint32_t c)
{
	ucs4_t form[LONGEST_FORM];
	size_t n = LONGEST_FORM;

	if (u32_normalize(UNINORM_NFKD, &c, 1, form, &n) != form)
		return 1;
	for (size_t i = 0; i < n; i++)
		if (form[i] - '0' < 10 || (form[i] < 0x80 && form[i] != '\0' && strchr("@([", (int)form[i]) != NULL))
			return 1;
	return 0;
}

int
digitlike_is(uint32_t c)
{
	static uint64_t digits[CPR_STRAY / SIDE_BY_SIDE];
	static unsigned char known[CPR_STRAY / SIDE_BY_SIDE];
	size_t block = c / SIDE_BY_SIDE;

	if (c >= CPR_STRAY)
		return 1;
	for (uint32_t i = 0; i < SIDE_BY_SIDE && !known[block]; i++) {
		uint32_t each = (uint32_t)block * SIDE_BY_SIDE + i;

		digits[block] |= (uint64_t)(cpr_is_digit(each) || becomes_one(each)) << i;
	}
	known[block] = 1;
	return digits[block] >> c % SIDE_BY_SIDE & 1;
}

size_t
digitlike_pass(const char *text, size_t len)
{
	uint32_t c;
	size_t n = cpr_character(text, len, &c);

	return n > 1 && c != MARK && !digitlike_is(c) ? n : 0;
}
