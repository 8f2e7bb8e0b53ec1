#include <string.h>

#include "base/idlist.h"
#include "base/idlook.h"
#include "base/processor.h"
#include "base/wide.h"

/* As struct idlook_seen of sixteen bytes; before the first of a text, which begins an item, nothing is read. */
struct sight {
	unsigned wrong, total, blank;
};

#ifdef WORD_SSE2

static inline __m128i
load(const char *text)
{
	return _mm_loadu_si128((const __m128i *)(const void *)text);
}

static inline __m128i
same(__m128i v, char c)
{
	return _mm_cmpeq_epi8(v, _mm_set1_epi8(c));
}

/* Bytes from `first` on, so many of them and one. */
static inline __m128i
within(__m128i v, char first, char more)
{
	__m128i x = _mm_sub_epi8(v, _mm_set1_epi8(first));

	return _mm_cmpeq_epi8(_mm_min_epu8(x, _mm_set1_epi8(more)), x);
}

static inline struct sight
look(const char *text, int is_first)
{
	__m128i v = load(text);
	__m128i before = is_first ? _mm_or_si128(_mm_slli_si128(v, 1), _mm_cvtsi32_si128(' ')) : load(text - 1);
	__m128i begins = same(before, ' '), blank = same(v, ' ');
	__m128i plain = _mm_or_si128(within(v, 'a', 25), within(v, '0', 9));
	__m128i inside = _mm_or_si128(_mm_or_si128(within(v, '-', 1), same(v, '_')), blank);
	__m128i first = same(v, IDLOOK_LATIN);
	/* ß to ÿ, but for the sign of division */
	__m128i second = _mm_andnot_si128(same(v, '\xb7'), within(v, '\x9f', 0x20));
	__m128i right = _mm_or_si128(_mm_or_si128(plain, first),
	    _mm_or_si128(_mm_andnot_si128(begins, inside), second));
	/* A second byte stands behind a first one, and nowhere else. */
	__m128i torn = _mm_xor_si128(second, same(before, IDLOOK_LATIN));
	/* Perhaps `total`, which is no id. */
	__m128i total = _mm_and_si128(_mm_and_si128(begins, same(v, 't')), same(load(text + 4), 'l'));
	__m128i wrong = _mm_or_si128(torn, _mm_cmpeq_epi8(right, _mm_setzero_si128()));

	return (struct sight){ (unsigned)_mm_movemask_epi8(wrong), (unsigned)_mm_movemask_epi8(total),
		(unsigned)_mm_movemask_epi8(blank) };
}

#else

static inline int
is_within(unsigned char c, unsigned char first, unsigned char last)
{
	return c >= first && c <= last;
}

/* The same, one by one. */
static inline struct sight
look(const char *text, int is_first)
{
	struct sight s = { 0 };
	unsigned char before = is_first ? ' ' : (unsigned char)text[-1];

	for (int i = 0; i < 16; i++) {
		unsigned char c = (unsigned char)text[i];
		int second = is_within(c, 0x9f, 0xbf) && c != 0xb7;
		int plain = is_within(c, 'a', 'z') || is_within(c, '0', '9');
		int inside = c == '-' || c == '.' || c == '_' || c == ' ';
		int right = plain || c == (unsigned char)IDLOOK_LATIN || second || (inside && before != ' ');

		if (!right || second != (before == (unsigned char)IDLOOK_LATIN))
			s.wrong |= 1u << i;
		s.total |= (unsigned)(before == ' ' && c == 't' && text[i + 4] == 'l') << i;
		s.blank |= (unsigned)(c == ' ') << i;
		before = c;
	}
	return s;
}

#endif

/* Only those that stand in the text, so many bytes of which are left. */
static inline struct sight
within_text(struct sight s, size_t left)
{
	unsigned mask = left < 16 ? (1u << left) - 1 : 0xffff;

	return (struct sight){ s.wrong & mask, s.total & mask, s.blank & mask };
}

/* ---- the ways ---- */

static int
sure_plain(const char *text, size_t len)
{
	struct sight s;
	size_t i = 0;

	if (len < 3 || !idlook_ends_well(text, len))
		return 0;
	s = within_text(look(text, 1), len);
	/* Up to the first blank; then what is left need only be right. */
	while ((s.wrong | s.total | s.blank) == 0) {
		i += 16;
		if (i >= len)
			return 0;
		s = within_text(look(text + i, 0), len - i);
	}
	if ((s.wrong | s.total) != 0 || !idlook_differs(text, len, i + word_first(s.blank)))
		return 0;
	while ((i += 16) < len) {
		s = within_text(look(text + i, 0), len - i);
		if ((s.wrong | s.total) != 0)
			return 0;
	}
	return 1;
}

/* Is any item that begins at one of the bits `total`?  Behind each there is a blank. */
static int
any_is_total(const char *text, uint64_t begins)
{
	for (; begins != 0; begins &= begins - 1)
		if (memcmp(text + word_first(begins), "total ", 6) == 0)
			return 1;
	return 0;
}

static int
ids_plain(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i += 16) {
		struct sight s = within_text(look(text + i, 0), len - i);

		if (s.wrong != 0 || any_is_total(text + i, s.total))
			return 0;
	}
	return 1;
}

#ifdef WORD_SSE2

/*
 * Wrong with a byte: 1: it is in no id; 2: it begins none; 4: it is the second byte of a letter; 8: it
 * is not.  Wrong behind it: 1 and 4, and behind a blank, or what is before a list, 2; but behind
 * IDLOOK_LATIN 1 and 8.
 */
#define NEVER 0x59
#define ENDS 0x79
#define PLAIN 0x58
#define INNER 0x5a
#define BLANK 0x7a
#define FIRST (char)0x98
#define SECOND 0x54
#define FOUR(kind) kind, kind, kind, kind
#define EIGHT(kind) FOUR(kind), FOUR(kind)
#define SIXTEEN(kind) EIGHT(kind), EIGHT(kind)

const char idlook_pairs[256] = {
	EIGHT(NEVER), NEVER, NEVER, ENDS, NEVER, FOUR(NEVER), SIXTEEN(NEVER),		/* a newline */
	BLANK, NEVER, ENDS, NEVER, EIGHT(NEVER), ENDS, INNER, INNER, NEVER,		/* blank " , - . */
	EIGHT(PLAIN), PLAIN, PLAIN, FOUR(NEVER), NEVER, NEVER,				/* 0-9 */
	SIXTEEN(NEVER),
	EIGHT(NEVER), FOUR(NEVER), NEVER, NEVER, NEVER, INNER,				/* _ */
	NEVER, EIGHT(PLAIN), FOUR(PLAIN), PLAIN, PLAIN, PLAIN,				/* a-o */
	EIGHT(PLAIN), PLAIN, PLAIN, PLAIN, FOUR(NEVER), NEVER,				/* p-z */
	SIXTEEN(NEVER),
	EIGHT(NEVER), FOUR(NEVER), NEVER, NEVER, NEVER, SECOND,				/* ß */
	SIXTEEN(SECOND),
	FOUR(SECOND), SECOND, SECOND, SECOND, NEVER, EIGHT(SECOND),			/* but for 0xb7 */
	NEVER, NEVER, NEVER, FIRST, FOUR(NEVER), EIGHT(NEVER),
	SIXTEEN(NEVER), SIXTEEN(NEVER), SIXTEEN(NEVER)
};

#define ALL(c) { SIXTEEN(c), SIXTEEN(c), SIXTEEN(c), SIXTEEN(c) }
const struct idlook_bytes idlook_bytes = { ALL(' '), ALL('t'), ALL('l'), ALL(15), ALL(2), ALL(BLANK), {
	0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
	28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53,
	54, 55, 56, 57, 58, 59, 60, 61, 62 }, {
	63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89,
	90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113,
	114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126 } };

WIDE_AVX2 static int
sure_avx2(const char *text, size_t len)
{
	return len > 0 && (idlook_avx2(text, len) || sure_plain(text, len));
}

WIDE_AVX512 static int
sure_avx512(const char *text, size_t len)
{
	return len > 0 && (idlook_avx512(text, len) || sure_plain(text, len));
}

WIDE_AVX2 static int
ids_avx2(const char *text, size_t len)
{
	__m256i wrong = _mm256_setzero_si256();
	size_t i = 0;

	for (; i + 32 <= len; i += 32) {
		__m256i v = wide_load32(text + i), before = wide_load32(text + i - 1);
		uint64_t total = idlook_total32(v, before, text + i);

		wrong = _mm256_or_si256(wrong, idlook_wrong32(v, before));
		if (total != 0 && any_is_total(text + i, total))
			return 0;
	}
	if (i < len) {
		struct idlook_seen s = idlook_next32(text + i);
		uint64_t mask = wide_low(len - i);

		if ((s.wrong & mask) != 0 || any_is_total(text + i, s.total & mask))
			return 0;
	}
	return _mm256_testz_si256(wrong, wrong);
}

WIDE_AVX512 static int
ids_avx512(const char *text, size_t len)
{
	__m512i last = _mm512_loadu_si512(idlook_bytes.behind_blank);
	uint64_t wrong = 0;

	for (size_t i = 0; i < len; i += 64) {
		struct idlook_seen s = idlook_on64(text + i, &last);
		uint64_t mask = wide_low(len - i);

		wrong |= s.wrong & mask;
		if ((s.total & mask) != 0 && any_is_total(text + i, s.total & mask))
			return 0;
	}
	return wrong == 0;
}

#endif

idlist_way *
idlist_by(size_t number)
{
	static idlist_way *const way[] = WIDE_WAYS(sure);

	return way[processor_way(number)];
}

/* The first call finds the way. */
static idlist_way find_way, *way = find_way;

static int
find_way(const char *text, size_t len)
{
	way = idlist_by(0);
	return way(text, len);
}

int
idlist_is_sure(const char *text, size_t len)
{
	return way(text, len);
}

idlist_way *
idlist_ids_by(size_t number)
{
	static idlist_way *const ways[] = WIDE_WAYS(ids);

	return ways[processor_way(number)];
}

int
idlist_are_ids(const char *text, size_t len)
{
	static idlist_way *fastest;

	if (fastest == NULL)
		fastest = idlist_ids_by(0);
	return fastest(text, len);
}
