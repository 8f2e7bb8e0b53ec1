#include "base/idlist.h"
#include "base/word.h"

/* The first byte of the letters of two bytes from U+00C0 to U+00FF. */
#define LATIN '\xc3'

/* Of sixteen bytes, a bit each; before the first of a text, which begins an item, nothing is read. */
struct sight {
	unsigned wrong;		/* it cannot stand there, as far as it and its neighbours tell */
	unsigned blank;
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
	__m128i first = same(v, LATIN);
	/* ß to ÿ, but for the sign of division */
	__m128i second = _mm_andnot_si128(same(v, '\xb7'), within(v, '\x9f', 0x20));
	__m128i right = _mm_or_si128(_mm_or_si128(plain, first),
	    _mm_or_si128(_mm_andnot_si128(begins, inside), second));
	/* A second byte stands behind a first one, and nowhere else. */
	__m128i torn = _mm_xor_si128(second, same(before, LATIN));
	/* Perhaps `total`, which is no id. */
	__m128i total = _mm_and_si128(_mm_and_si128(begins, same(v, 't')), same(load(text + 4), 'l'));
	__m128i wrong = _mm_or_si128(_mm_or_si128(torn, total),
	    _mm_cmpeq_epi8(right, _mm_setzero_si128()));

	return (struct sight){ (unsigned)_mm_movemask_epi8(wrong), (unsigned)_mm_movemask_epi8(blank) };
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
		int right = plain || c == (unsigned char)LATIN || second || (inside && before != ' ');

		if (!right || second != (before == (unsigned char)LATIN) ||
		    (before == ' ' && c == 't' && text[i + 4] == 'l'))
			s.wrong |= 1u << i;
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

	return (struct sight){ s.wrong & mask, s.blank & mask };
}

/* Is what the text begins with, up to its first blank, another id than the next one? */
static inline int
differs(const char *text, size_t len, size_t blank)
{
	unsigned other = ~word_equal16(text, text + blank + 1);
	/* Where the first one ends the next goes on, unless the list ends there. */
	size_t n = blank + (2 * blank + 1 != len);

	return (other & (n < 16 ? (1u << n) - 1 : 0xffff)) != 0;
}

int
idlist_is_sure(const char *text, size_t len)
{
	struct sight s;
	size_t i = 0;

	if (len < 3 || text[len - 1] == ' ' || text[len - 1] == LATIN)
		return 0;
	s = within_text(look(text, 1), len);
	/* Up to the first blank; then what is left need only be right. */
	while ((s.wrong | s.blank) == 0) {
		i += 16;
		if (i >= len)
			return 0;
		s = within_text(look(text + i, 0), len - i);
	}
	if (s.wrong != 0 || !differs(text, len, i + word_first(s.blank)))
		return 0;
	while ((i += 16) < len)
		if (within_text(look(text + i, 0), len - i).wrong != 0)
			return 0;
	return 1;
}
