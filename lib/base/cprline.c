#include "base/cpr.h"
#include "base/cprline.h"
#include "base/word.h"

/* Of sixteen bytes, a bit each. */
struct sight {
	unsigned digit, beyond;
	unsigned lead;		/* begins a letter of two bytes, U+00C0 to U+063F: none is a digit, or is made of one */
	unsigned second;	/* is the second byte of a letter */
};

static inline struct sight
look(word16 w)
{
	struct sight s = { .beyond = word16_beyond(w) };
#ifdef WORD_SSE2
	__m128i digit = _mm_sub_epi8(w, _mm_set1_epi8('0'));

	s.digit = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(digit, _mm_set1_epi8(9)), digit));
	if (s.beyond != 0) {
		__m128i lead = _mm_sub_epi8(w, _mm_set1_epi8('\xc3'));

		s.lead = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(lead, _mm_set1_epi8(0xd8 - 0xc3)), lead));
		s.second = s.beyond & ~(unsigned)_mm_movemask_epi8(_mm_slli_epi16(w, 1));
	}
#else
	for (unsigned i = 0; i < 16; i++) {
		unsigned c = (unsigned)((i < 8 ? w.first : w.second) >> i % 8 * 8) & 0xff;

		s.digit |= (unsigned)(c - '0' < 10) << i;
		s.lead |= (unsigned)(c >= 0xc3 && c <= 0xd8) << i;
		s.second |= (unsigned)(c >= 0x80 && c < 0xc0) << i;
	}
#endif
	return s;
}

static inline unsigned
count(unsigned bits)
{
	bits -= bits >> 1 & 0x5555;
	bits = (bits & 0x3333) + (bits >> 2 & 0x3333);
	bits = (bits + (bits >> 4)) & 0x0f0f;
	return (bits + (bits >> 8)) & 0x1f;
}

int
cprline_is_clear(const char *line, size_t len, size_t *characters)
{
	size_t digits = 0, behind = 0;	/* bytes that are a letter's second */
	unsigned awaited = 0;
	unsigned run = 0;		/* a bit a byte, three of those before first */

	for (size_t i = 0; i < len; i += 16) {
		struct sight s = look(len - i >= 16 ? word16_load(line + i) : word16_few(line + i, len - i));

		digits += count(s.digit);
		run = run >> 16 | s.digit << 3;
		if ((run & run >> 1 & run >> 2 & run >> 3) != 0 && digits >= CPR_DIGITS)
			return 0;
		if ((s.beyond | awaited) != 0) {
			if ((s.lead | s.second) != s.beyond || s.second != ((s.lead << 1 & 0xffff) | awaited))
				return 0;
			behind += count(s.second);
			awaited = s.lead >> 15;
		}
	}
	*characters = len - behind;
	return awaited == 0;
}
