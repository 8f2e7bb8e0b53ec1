#include "base/processor.h"
#include "base/utf8.h"
#include "base/wide.h"

/* First bytes behind which not all second ones are allowed, where one is that is not (The Unicode Standard, table 3-7). */
WORD_INLINE uint64_t
not_allowed(const char *text, const struct wide *wide)
{
	uint64_t low = wide->within(text + 1, 0x80, 0x20), lowest = wide->within(text + 1, 0x80, 0x10);

	return (wide->same(text, '\xe0') & low) | (wide->same(text, '\xed') & ~low) |
	    (wide->same(text, '\xf0') & lowest) | (wide->same(text, '\xf4') & ~lowest);
}

/*
 * Is all right with 64 bytes, behind which there is one more?  *awaited: bits for the first of them that must go on with
 * what began before, and then for those behind.  Characters of three bytes and of four are asked for
 * where there are some.
 */
WORD_INLINE int
is_right(const char *text, uint64_t *awaited, const struct wide *wide)
{
	uint64_t beyond = wide->beyond(text), two, three = 0, four = 0, later, behind = *awaited;

	*awaited = 0;
	if ((beyond | behind) == 0)
		return 1;
	two = wide->within(text, 0xc2, 0x1e);
	later = wide->within(text, 0x80, 0x40);
	if ((two | later) != beyond) {
		three = wide->within(text, 0xe0, 0x10);
		four = wide->within(text, 0xf0, 5);
		if ((two | three | four | later) != beyond || not_allowed(text, wide) != 0)
			return 0;
	}
	*awaited = (two | three | four) >> 63 | (three | four) >> 62 | four >> 61;
	return (two << 1 | three << 1 | three << 2 | four << 1 | four << 2 | four << 3 | behind) == later;
}

WORD_INLINE size_t
begins_by(const char *text, size_t len, const struct wide *wide)
{
	uint64_t awaited = 0;
	size_t i = 0, back = 0;

	/* In steps of one length: none waits for the one before. */
	while (len - i > WIDE) {
		back = awaited != 0;
		if (!is_right(text + i, &awaited, wide))
			break;
		back = awaited != 0;
		i += WIDE;
	}
	/* Back to where a character begins. */
	if (back)
		while (((unsigned char)text[--i] & 0xc0) == 0x80)
			;
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
	static utf8_way *const way[] = WIDE_WAYS(begins);

	return way[processor_way(number)];
}

size_t
utf8_begins(const char *text, size_t len)
{
	static utf8_way *way;

	if (way == NULL)
		way = utf8_by(0);
	return way(text, len);
}
