#include "base/cprline.h"
#include "base/processor.h"
#include "base/wide.h"
#include "base/word.h"

/* Bits for 64 bytes: bit n tells of byte n. */
struct sight {
	uint64_t newline, digit, beyond;
	uint64_t lead;		/* begins a character of two bytes, U+00C0 to U+063F: none is a digit, or is made of one */
	uint64_t later;		/* is the second byte of one */
};

/* The last two are looked at where something is beyond ASCII. */
typedef void look_way(struct sight *, const char *text);

enum { FIRST_LEAD = 0xc3, LAST_LEAD = 0xd8 };

/* ---- 16 bytes at a time ---- */

/* Which of them begin such a character? */
static inline unsigned
leads(word16 w)
{
#ifdef WORD_SSE2
	__m128i lead = _mm_sub_epi8(w, _mm_set1_epi8((char)FIRST_LEAD));

	return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(lead,
	    _mm_set1_epi8(LAST_LEAD - FIRST_LEAD)), lead));
#else
	unsigned bits = 0;

	for (unsigned i = 0; i < 16; i++) {
		unsigned c = (unsigned)((i < 8 ? w.first : w.second) >> i % 8 * 8) & 0xff;

		bits |= (unsigned)(c >= FIRST_LEAD && c <= LAST_LEAD) << i;
	}
	return bits;
#endif
}

WORD_INLINE void
look16(struct sight *s, const char *text)
{
	*s = (struct sight){ 0 };
	for (int i = 0; i < 64; i += 16) {
		word16 w = word16_load(text + i);

		s->newline |= (uint64_t)word16_same(w, '\n') << i;
		s->digit |= (uint64_t)word16_digits(w) << i;
		s->beyond |= (uint64_t)word16_beyond(w) << i;
	}
	for (int i = 0; i < 64 && s->beyond != 0; i += 16) {
		word16 w = word16_load(text + i);

		s->lead |= (uint64_t)leads(w) << i;
		s->later |= (uint64_t)word16_later(w) << i;
	}
}

#ifdef WORD_SSE2

/* ---- 32, and 64 ---- */

/* The bytes from one on, so many. */
WIDE_AVX2 WORD_INLINE uint64_t
within32(__m256i v, int from, int n)
{
	__m256i x = _mm256_sub_epi8(v, _mm256_set1_epi8((char)from));

	return wide_bits32(_mm256_cmpeq_epi8(_mm256_min_epu8(x, _mm256_set1_epi8((char)(n - 1))), x));
}

WIDE_AVX2 WORD_INLINE void
look32(struct sight *s, const char *text)
{
	__m256i newline = _mm256_set1_epi8('\n'), a = wide_load32(text), b = wide_load32(text + 32);

	*s = (struct sight){
		wide_bits32(_mm256_cmpeq_epi8(a, newline)) | wide_bits32(_mm256_cmpeq_epi8(b, newline)) << 32,
		within32(a, '0', 10) | within32(b, '0', 10) << 32, wide_bits32(a) | wide_bits32(b) << 32, 0, 0 };
	if (s->beyond != 0) {
		s->lead = within32(a, FIRST_LEAD, LAST_LEAD - FIRST_LEAD + 1) |
		    within32(b, FIRST_LEAD, LAST_LEAD - FIRST_LEAD + 1) << 32;
		s->later = within32(a, 0x80, 0x40) | within32(b, 0x80, 0x40) << 32;
	}
}

WIDE_AVX512 WORD_INLINE uint64_t
within64(__m512i v, int from, int n)
{
	return _mm512_cmplt_epu8_mask(_mm512_sub_epi8(v, _mm512_set1_epi8((char)from)), _mm512_set1_epi8((char)n));
}

WIDE_AVX512 WORD_INLINE void
look64(struct sight *s, const char *text)
{
	__m512i v = _mm512_loadu_si512(text);

	*s = (struct sight){ _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('\n')), within64(v, '0', 10),
		_mm512_movepi8_mask(v), 0, 0 };
	if (s->beyond != 0) {
		s->lead = within64(v, FIRST_LEAD, LAST_LEAD - FIRST_LEAD + 1);
		s->later = within64(v, 0x80, 0x40);
	}
}

#endif

/* ---- where a number may end ---- */

/*
 * A block, and 32 bytes of the one before: all of a number is there that ends in the upper half,
 * for it is ten bytes long, and at most nine signs.
 */
struct stretch {
	uint64_t digit, sign, later;
};

static inline struct stretch
stretch(uint64_t digit, uint64_t newline, uint64_t later)
{
	return (struct stretch){ digit, ~(digit | newline | later), later };
}

/* The places behind one more character that is a sign.  Letters beyond ASCII are taken for some. */
static inline uint64_t
behind_sign(uint64_t places, const struct stretch *s)
{
	places = places << 1 & s->sign;
	return places | (places << 1 & s->later);
}

/* These places, and those behind up to three signs. */
static inline uint64_t
in_reach(uint64_t places, const struct stretch *s)
{
	uint64_t one = behind_sign(places, s), two = behind_sign(one, s);

	return places | one | two | behind_sign(two, s);
}

/* The last digit of each that may be a number. */
static inline uint64_t
ends_in(const struct stretch *s)
{
	uint64_t pair = s->digit & s->digit << 1, four = pair & pair << 2;
	uint64_t day = pair & ~(s->digit << 2);
	uint64_t month = pair & in_reach(day, s) << 2, year = pair & in_reach(month, s) << 2;

	return four & in_reach(year, s) << 4;
}

/* Of a block, four digits side by side being there. */
static uint64_t
ends(const struct sight *before, const struct sight *now)
{
	const struct stretch upper = stretch(now->digit, now->newline, now->later);
	const struct stretch lower = stretch(before->digit >> 32 | now->digit << 32,
	    before->newline >> 32 | now->newline << 32, before->later >> 32 | now->later << 32);

	return ends_in(&lower) >> 32 | ends_in(&upper) >> 32 << 32;
}

static inline uint64_t
may_end(const struct sight *before, const struct sight *now)
{
	uint64_t pair = now->digit & (now->digit << 1 | before->digit >> 63);
	uint64_t four = pair & (now->digit << 2 | before->digit >> 62) & (now->digit << 3 | before->digit >> 61);
	/* A year that begins a line, as most lines of a log do, has nothing before it. */
	uint64_t alone = now->newline << 4 | before->newline >> 60;

	return (four & ~alone) != 0 ? ends(before, now) : 0;
}

/* ---- lines ---- */

/* Bytes beyond ASCII that are no such character; before: the block before ends in the midst of one. */
static inline uint64_t
not_of_two(const struct sight *s, uint64_t before)
{
	return ((s->lead | s->later) ^ s->beyond) | (s->later ^ (s->lead << 1 | before));
}

WORD_INLINE struct cprlines
clear_by(const char *text, size_t len, look_way *look)
{
	struct cprlines clear = { 0 };
	struct sight before = { 0 }, s;
	size_t later = 0;		/* bytes that are the second of a character */

	for (size_t i = 0; i < len; i += 64, before = s) {
		char end[64] = { 0 };
		uint64_t stop, newline;

		if (len - i < 64)
			memcpy(end, text + i, len - i);
		look(&s, len - i < 64 ? end : text + i);
		stop = may_end(&before, &s);
		if ((s.beyond | before.lead >> 63) != 0)
			stop |= not_of_two(&s, before.lead >> 63);
		newline = s.newline & ((stop & -stop) - 1);
		if (newline != 0) {
			unsigned last = word_last(newline);

			clear.lines += word_count(newline);
			clear.bytes = i + last + 1;
			clear.characters = clear.bytes - later - word_count(s.later & wide_low(last));
		}
		if (stop != 0)
			break;
		later += word_count(s.later);
	}
	return clear;
}

#ifdef WORD_SSE2

WIDE_AVX512 static struct cprlines
clear_avx512(const char *text, size_t len)
{
	return clear_by(text, len, look64);
}

WIDE_AVX2 static struct cprlines
clear_avx2(const char *text, size_t len)
{
	return clear_by(text, len, look32);
}

#endif

static struct cprlines
clear_plain(const char *text, size_t len)
{
	return clear_by(text, len, look16);
}

cprlines_way *
cprlines_by(size_t number)
{
	cprlines_way *way[4] = { NULL };
	size_t n = 0;

#ifdef WORD_SSE2
	if (processor_has_avx512())
		way[n++] = clear_avx512;
	if (processor_has_avx2())
		way[n++] = clear_avx2;
#endif
	way[n] = clear_plain;
	return number <= n ? way[number] : NULL;
}

struct cprlines
cprlines_clear(const char *text, size_t len)
{
	static cprlines_way *way;

	if (way == NULL)
		way = cprlines_by(0);
	return way(text, len);
}
