#include "base/cpr.h"
#include "base/cprline.h"
#include "base/word.h"

/* Bits for 64 bytes: bit n tells of byte n. */
struct sight {
	uint64_t newline, digit, beyond;
	uint64_t lead;		/* begins a letter of two bytes, U+00C0 to U+063F: none is a digit, or is made of one */
	uint64_t later;		/* is the second byte of a letter */
};

/* Which of them begin such a letter? */
static inline unsigned
leads(word16 w)
{
#ifdef WORD_SSE2
	__m128i lead = _mm_sub_epi8(w, _mm_set1_epi8('\xc3'));

	return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(lead, _mm_set1_epi8(0xd8 - 0xc3)), lead));
#else
	unsigned bits = 0;

	for (unsigned i = 0; i < 16; i++) {
		unsigned c = (unsigned)((i < 8 ? w.first : w.second) >> i % 8 * 8) & 0xff;

		bits |= (unsigned)(c >= 0xc3 && c <= 0xd8) << i;
	}
	return bits;
#endif
}

/* Sixteen of them more. */
WORD_INLINE void
look_at(struct sight *s, word16 w, int at)
{
	s->newline |= (uint64_t)word16_same(w, '\n') << at;
	s->digit |= (uint64_t)word16_digits(w) << at;
	s->beyond |= (uint64_t)word16_beyond(w) << at;
}

WORD_INLINE void
look_beyond(struct sight *s, word16 w, int at)
{
	s->lead |= (uint64_t)leads(w) << at;
	s->later |= (uint64_t)word16_later(w) << at;
}

WORD_INLINE struct sight
look(const char *text)
{
	struct sight s = { 0 };
	word16 a = word16_load(text), b = word16_load(text + 16);
	word16 c = word16_load(text + 32), d = word16_load(text + 48);

	look_at(&s, a, 0);
	look_at(&s, b, 16);
	look_at(&s, c, 32);
	look_at(&s, d, 48);
	if (s.beyond != 0) {
		look_beyond(&s, a, 0);
		look_beyond(&s, b, 16);
		look_beyond(&s, c, 32);
		look_beyond(&s, d, 48);
	}
	return s;
}

/* The same at the last bytes of a text. */
static struct sight
look_at_end(const char *text, size_t len)
{
	char end[64] = { 0 };

	memcpy(end, text, len);
	return look(end);
}

/* Up to its line end, if there is one. */
static inline struct sight
of_line(struct sight s)
{
	uint64_t line = (s.newline & -s.newline) - 1;

	return (struct sight){ s.newline, s.digit & line, s.beyond & line, s.lead & line, s.later & line };
}

size_t
cprline_clear(const char *text, size_t len, size_t *characters)
{
	size_t digits = 0, behind = 0;	/* bytes that are a letter's second */
	uint64_t before = 0;		/* the digits of the 64 bytes before */
	uint64_t awaited = 0;

	for (size_t i = 0; i < len; i += 64) {
		struct sight s = of_line(len - i >= 64 ? look(text + i) : look_at_end(text + i, len - i));
		unsigned more = word_count(s.digit);
		/* Four in a row end here. */
		uint64_t four = s.digit & (s.digit << 1 | before >> 63) & (s.digit << 2 | before >> 62) &
		    (s.digit << 3 | before >> 61);

		if (four != 0 && digits + more >= CPR_DIGITS &&
		    digits + word_count(s.digit << (63 - word_last(four))) >= CPR_DIGITS)
			return 0;
		digits += more;
		before = s.digit;
		if ((s.beyond | awaited) != 0) {
			if ((s.lead | s.later) != s.beyond || s.later != (s.lead << 1 | awaited))
				return 0;
			behind += word_count(s.later);
			awaited = s.lead >> 63;
		}
		if (s.newline != 0) {
			size_t n = i + word_first(s.newline) + 1;

			*characters = n - behind;
			/* A letter's second byte is not the line end. */
			return awaited == 0 ? n : 0;
		}
	}
	return 0;
}
