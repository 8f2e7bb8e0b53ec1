#include "base/contactlook.h"
#include "base/processor.h"
#include "base/wide.h"

enum { DIGITS = 8 };	/* of the shortest number */

/*
 * 64 bytes at a time.  A sign of an address, or what NFKC may make digits or signs, for Danish letters begin with
 * 0xc3; or digits enough for a number, wherever they are.
 */
WORD_INLINE int
may_be_in(const char *s, size_t len, int near, const struct wide *wide)
{
	unsigned digits = 0;

	for (size_t i = 0; i < len; i += WIDE) {
		char end[WIDE] = { 0 };
		const char *text = s + i;
		uint64_t there = wide_low(len - i), beyond, special;

		if (!near && len - i < WIDE)
			text = memcpy(end, text, len - i);
		beyond = wide->beyond(text) & there;
		special = wide->same(text, '@') | wide->same(text, '(') | wide->same(text, '[');

		if (beyond != 0)
			special |= beyond & ~(wide->within(text, 0x80, 0x40) | wide->same(text, '\xc3'));
		digits += word_count(wide->within(text, '0', 10) & there);
		if ((special & there) != 0 || digits >= DIGITS)
			return 1;
	}
	return 0;
}

#ifdef WORD_SSE2

WIDE_AVX512 static int
look_avx512(const char *text, size_t len, int near)
{
	return may_be_in(text, len, near, &wide_avx512);
}

WIDE_AVX2 static int
look_avx2(const char *text, size_t len, int near)
{
	return may_be_in(text, len, near, &wide_avx2);
}

#endif

static int
look_plain(const char *text, size_t len, int near)
{
	return may_be_in(text, len, near, &wide_plain);
}

contactlook_way *
contactlook_by(size_t number)
{
	static contactlook_way *const way[] = WIDE_WAYS(look);

	return way[processor_way(number)];
}

static int
look(const char *text, size_t len, int near)
{
	static contactlook_way *way;

	if (way == NULL)
		way = contactlook_by(0);
	return way(text, len, near);
}

int
contactlook_in(const char *text, size_t len)
{
	return look(text, len, 0);
}

int
contactlook_near(const char *text, size_t len)
{
	return look(text, len, 1);
}
