/*
 * word - eight bytes at a time, or sixteen, on any processor.
 *
 *	uint64_t commas = word_same(word_load(text), ',');
 *
 *	if (commas != 0)
 *		the first is text[word_first(commas) / 8]
 *
 * The first byte is the lowest of the word, whatever the machine's order of bytes.
 */
#ifndef MC_BASE_WORD_H
#define MC_BASE_WORD_H

#include <stdint.h>
#include <string.h>

/* Some small compilers have the processor, but not its instructions; `make PORTABLE=1` takes none. */
#if defined(__x86_64__) && !defined(__TINYC__) && !defined(WORD_PORTABLE)
#include <immintrin.h>
#define WORD_SSE2 1
#endif

/* For what is done for each item of each row: a call would cost as much as it does. */
#ifdef __GNUC__
#define WORD_INLINE static inline __attribute__((always_inline))
#else
#define WORD_INLINE static inline
#endif

/* Loops of so few turns take more time to count them than for what they do. */
#if defined(__GNUC__) && !defined(__clang__)
#define WORD_UNROLL _Pragma("GCC unroll 8")
#else
#define WORD_UNROLL
#endif

static inline uint64_t
word_load(const char *text)
{
	uint64_t w = 0;

	/* Of a loop over eight bytes not every compiler makes one load. */
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	memcpy(&w, text, sizeof w);
#else
	for (int i = 0; i < 8; i++)
		w |= (uint64_t)(unsigned char)text[i] << 8 * i;
#endif
	return w;
}

/* The first n bytes, at most 8, none behind them being read; then NULs. */
static inline uint64_t
word_few(const char *text, size_t n)
{
	uint64_t word = 0;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	uint32_t first, last;

	/* Two halves that lie over each other; a call for so few bytes would take longer. */
	if (n >= 8) {
		memcpy(&word, text, 8);
	} else if (n >= 4) {
		memcpy(&first, text, 4);
		memcpy(&last, text + n - 4, 4);
		word = first | (uint64_t)last << 8 * (n - 4);
	} else if (n > 0) {
		word = (uint64_t)(unsigned char)text[0] | (uint64_t)(unsigned char)text[n / 2] << 8 * (n / 2) |
		    (uint64_t)(unsigned char)text[n - 1] << 8 * (n - 1);
	}
#else
	memcpy(&word, text, n < 8 ? n : 8);
#endif
	return word;
}

/* The same where eight bytes may be read: nothing depends on how many are wanted. */
static inline uint64_t
word_near(const char *text, size_t n)
{
	return word_load(text) & (n < 8 ? ((uint64_t)1 << 8 * n) - 1 : ~(uint64_t)0);
}

/* The highest bit of each byte that is the one looked for. */
static inline uint64_t
word_same(uint64_t word, char c)
{
	const uint64_t low = 0x7f7f7f7f7f7f7f7fu;
	uint64_t x = word ^ 0x0101010101010101u * (unsigned char)c;

	return ~(((x & low) + low) | x | low);
}

/* Of each byte the highest bit, moved together. */
static inline unsigned
word_bits(uint64_t high)
{
	return (unsigned)((high >> 7) * 0x0102040810204080u >> 56);
}

/* How many bits has it?  The compiler's own way is a call where it may not take the processor's. */
WORD_INLINE unsigned
word_count(uint64_t w)
{
	w -= w >> 1 & 0x5555555555555555u;
	w = (w & 0x3333333333333333u) + (w >> 2 & 0x3333333333333333u);
	return (unsigned)(((w + (w >> 4)) & 0x0f0f0f0f0f0f0f0fu) * 0x0101010101010101u >> 56);
}

/* Where is the lowest bit of a word that has one? */
static inline unsigned
word_first(uint64_t bits)
{
#ifdef __GNUC__
	return (unsigned)__builtin_ctzll(bits);
#else
	unsigned n = 0;

	for (; (bits & 1) == 0; bits >>= 1)
		n++;
	return n;
#endif
}

/* ... and the highest? */
static inline unsigned
word_last(uint64_t bits)
{
#ifdef __GNUC__
	return 63 - (unsigned)__builtin_clzll(bits);
#else
	unsigned n = 0;

	while ((bits >>= 1) != 0)
		n++;
	return n;
#endif
}

/* Sixteen bytes: those of a text, or its first n, at most 16, none behind them being read, and then NULs. */
#ifdef WORD_SSE2
typedef __m128i word16;
#else
typedef struct { uint64_t first, second; } word16;
#endif

static inline word16
word16_load(const char *text)
{
#ifdef WORD_SSE2
	return _mm_loadu_si128((const __m128i *)(const void *)text);
#else
	return (word16){ word_load(text), word_load(text + 8) };
#endif
}

static inline word16
word16_few(const char *text, size_t n)
{
	uint64_t first = word_few(text, n), second = n > 8 ? word_few(text + 8, n - 8) : 0;

#ifdef WORD_SSE2
	return _mm_set_epi64x((long long)second, (long long)first);
#else
	/* The lowest byte of a word is the first one of a text. */
	return (word16){ word_load((const char *)&first), word_load((const char *)&second) };
#endif
}

/* The bits that both have. */
static inline word16
word16_and(word16 a, word16 b)
{
#ifdef WORD_SSE2
	return _mm_and_si128(a, b);
#else
	return (word16){ a.first & b.first, a.second & b.second };
#endif
}

/* Are all of these bytes those, and all of those the other ones? */
static inline int
word16_are(word16 a, word16 b, word16 c, word16 d)
{
#ifdef WORD_SSE2
	return _mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(a, b), _mm_cmpeq_epi8(c, d))) == 0xffff;
#else
	return ((a.first ^ b.first) | (a.second ^ b.second) | (c.first ^ d.first) | (c.second ^ d.second)) == 0;
#endif
}

/* One number of all bytes: those of the second text are turned away from those of the first. */
static inline uint64_t
word16_mix(word16 a, word16 b)
{
	uint64_t first, second;

#ifdef WORD_SSE2
	b = _mm_shufflehi_epi16(_mm_shufflelo_epi16(b, 0x39), 0x39);
	a = _mm_xor_si128(a, b);
	first = (uint64_t)_mm_cvtsi128_si64(a);
	second = (uint64_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(a, a));
#else
	first = a.first ^ (b.first >> 16 | b.first << 48);
	second = a.second ^ (b.second >> 16 | b.second << 48);
#endif
	return first ^ (second << 29 | second >> 35);
}

/* A bit for each of them: is it the one looked for? */
static inline unsigned
word16_same(word16 w, char c)
{
#ifdef WORD_SSE2
	return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(w, _mm_set1_epi8(c)));
#else
	return word_bits(word_same(w.first, c)) | word_bits(word_same(w.second, c)) << 8;
#endif
}

/* Is it below a letter of ASCII, which is not NUL? */
static inline unsigned
word16_below(word16 w, char c)
{
#ifdef WORD_SSE2
	return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(w, _mm_set1_epi8((char)(c - 1))), w));
#else
	const uint64_t high = 0x8080808080808080u, limit = 0x0101010101010101u * (unsigned char)c;

	/* Of the highest bit nothing is left where it had to be borrowed. */
	return word_bits(~(((w.first | high) - limit) | w.first) & high) |
	    word_bits(~(((w.second | high) - limit) | w.second) & high) << 8;
#endif
}

/* Is it beyond ASCII? */
static inline unsigned
word16_beyond(word16 w)
{
#ifdef WORD_SSE2
	return (unsigned)_mm_movemask_epi8(w);
#else
	const uint64_t high = 0x8080808080808080u;

	return word_bits(w.first & high) | word_bits(w.second & high) << 8;
#endif
}

/* Is it one of n bytes from one on? */
static inline unsigned
word16_within(word16 w, unsigned char from, unsigned char n)
{
#ifdef WORD_SSE2
	__m128i x = _mm_sub_epi8(w, _mm_set1_epi8((char)from));

	return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(x, _mm_set1_epi8((char)(n - 1))), x));
#else
	unsigned bits = 0;

	for (unsigned i = 0; i < 16; i++) {
		unsigned c = (unsigned)((i < 8 ? w.first : w.second) >> i % 8 * 8) & 0xff;

		bits |= (unsigned)(c - from < n) << i;
	}
	return bits;
#endif
}

/* Is it a digit of ASCII? */
static inline unsigned
word16_digits(word16 w)
{
#ifdef WORD_SSE2
	return word16_within(w, '0', 10);
#else
	return word16_below(w, '9' + 1) & ~word16_below(w, '0');
#endif
}

/* Is it the second byte of a letter of UTF-8, or a later one? */
static inline unsigned
word16_later(word16 w)
{
#ifdef WORD_SSE2
	return (unsigned)_mm_movemask_epi8(_mm_cmpgt_epi8(_mm_set1_epi8('\xc0'), w));
#else
	return word16_beyond(w) & ~word16_beyond((word16){ w.first << 1, w.second << 1 });
#endif
}

static inline unsigned
word_same16(const char *text, char c)
{
	return word16_same(word16_load(text), c);
}

static inline unsigned
word_beyond16(const char *text)
{
	return word16_beyond(word16_load(text));
}

/* Is it the one that stands there in another text? */
static inline unsigned
word_equal16(const char *a, const char *b)
{
#ifdef WORD_SSE2
	__m128i v = _mm_loadu_si128((const __m128i *)(const void *)a);
	__m128i w = _mm_loadu_si128((const __m128i *)(const void *)b);

	return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(v, w));
#else
	return word_bits(word_same(word_load(a) ^ word_load(b), '\0')) |
	    word_bits(word_same(word_load(a + 8) ^ word_load(b + 8), '\0')) << 8;
#endif
}

#endif
