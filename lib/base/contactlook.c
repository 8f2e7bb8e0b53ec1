#include "base/contactlook.h"
#include "base/digitlike.h"
#include "base/processor.h"
#include "base/wide.h"

enum { DIGITS = 8 };	/* of the shortest number */

/* Does NFKC make a digit of one of these characters, or such a sign?  It does of what is no character. */
static int
may_become_one(uint64_t begins, const char *text, size_t len)
{
	for (; begins != 0; begins &= begins - 1)
		if (digitlike_pass(text + word_first(begins), len - word_first(begins)) == 0)
			return 1;
	return 0;
}

/*
 * 64 bytes at a time.  A sign of an address, or what NFKC may make digits or signs; or digits enough for a number,
 * wherever they are.  Danish letters begin with 0xc3, and others are looked up.
 */
WORD_INLINE int
may_be_in(const char *s, size_t len, int near, const struct wide *wide)
{
	unsigned digits = 0;
	int found = 0;

	for (size_t i = 0; i < len; i += WIDE) {
		char end[WIDE] = { 0 };
		const char *text = s + i;
		uint64_t there = wide_low(len - i), beyond, special, other;

		if (!near && len - i < WIDE)
			text = memcpy(end, text, len - i);
		beyond = wide->beyond(text) & there;
		special = wide->same(text, '@') | wide->same(text, '(') | wide->same(text, '[');
		digits += word_count(wide->within(text, '0', 10) & there);
		if ((special & there) != 0 || digits >= DIGITS)
			return CONTACTLOOK_MAY_BE;
		if (beyond == 0)
			continue;
		other = beyond & ~(wide->within(text, 0x80, 0x40) | wide->same(text, '\xc3'));
		if (other != 0 && may_become_one(other, s + i, len - i))
			return CONTACTLOOK_MAY_BE;
		found |= other != 0 ? CONTACTLOOK_LETTERS : 0;
	}
	return found;
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
