#include "base/processor.h"
#include "base/utf8.h"
#include "base/wide.h"

/* Second bytes that may not follow the first ones before them (The Unicode Standard, table 3-7). */
WORD_INLINE uint64_t
not_allowed(const char *text, const struct wide *wide)
{
	uint64_t low = wide->within(text, 0x80, 0x20), lowest = wide->within(text, 0x80, 0x10);

	return (wide->same(text, '\xe0') << 1 & low) | (wide->same(text, '\xed') << 1 & ~low) |
	    (wide->same(text, '\xf0') << 1 & lowest) | (wide->same(text, '\xf4') << 1 & ~lowest);
}

/*
 * Of 64 bytes, which begin with a character, those of whole ones: all but the last, if it goes on behind
 * them.  0: something is wrong.  Characters of three bytes and of four are few, and asked for where there are some.
 */
WORD_INLINE size_t
whole_characters(const char *text, const struct wide *wide)
{
	uint64_t beyond = wide->beyond(text), two, three = 0, four = 0, later;

	if (beyond == 0)
		return WIDE;
	two = wide->within(text, 0xc2, 0x1e);
	later = wide->within(text, 0x80, 0x40);
	if ((two | later) != beyond) {
		three = wide->within(text, 0xe0, 0x10);
		four = wide->within(text, 0xf0, 5);
		if ((two | three | four | later) != beyond || not_allowed(text, wide) != 0)
			return 0;
	}
	if (((two | three | four) << 1 | (three | four) << 2 | four << 3) != later)
		return 0;
	if (((three | four) >> 61) == 0)
		return WIDE - (two >> 63);
	return four >> 61 & 1 ? WIDE - 3 : (three | four) >> 62 & 1 ? WIDE - 2 : WIDE - ((two | three | four) >> 63);
}

WORD_INLINE size_t
begins_by(const char *text, size_t len, const struct wide *wide)
{
	size_t i = 0, n;

	while (len - i >= WIDE && (n = whole_characters(text + i, wide)) > 0)
		i += n;
	return i;
}

#ifdef WORD_SSE2

WIDE_AVX512 static size_t
begins_avx512(const char *text, size_t len)
{
	return begins_by(text, len, &wide_avx512);
}

WIDE_AVX2 static size_t
begins_avx2(const char *text, size_t len)
{
	return begins_by(text, len, &wide_avx2);
}

#endif

static size_t
begins_plain(const char *text, size_t len)
{
	return begins_by(text, len, &wide_plain);
}

utf8_way *
utf8_by(size_t number)
{
	utf8_way *way[4] = { NULL };
	size_t n = 0;

#ifdef WORD_SSE2
	if (processor_has_avx512())
		way[n++] = begins_avx512;
	if (processor_has_avx2())
		way[n++] = begins_avx2;
#endif
	way[n] = begins_plain;
	return number <= n ? way[number] : NULL;
}

size_t
utf8_begins(const char *text, size_t len)
{
	static utf8_way *way;

	if (way == NULL)
		way = utf8_by(0);
	return way(text, len);
}
