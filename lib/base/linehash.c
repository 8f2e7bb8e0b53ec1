#include "base/hash.h"
#include "base/linehash.h"
#include "base/processor.h"
#include "base/wide.h"
#include "base/word.h"

/* Lines are rarely longer than a piece; of those that are, the pieces' numbers are a text again. */
enum { PIECE = 256, WORDS = PIECE / 8 };

/* A number of two words. */
struct pair {
	uint64_t low, high;
};

static struct {
	uint64_t word[WORDS], other[WORDS];	/* the latter for who has words of 32 bits, and takes all twice */
	struct pair low, high, len;	/* by which the last three are multiplied */
	int made;
} key;

static void
make_key(void)
{
	uint64_t *all[] = { key.word, key.other, &key.low.low, &key.low.high, &key.high.low, &key.high.high, &key.len.low,
	    &key.len.high };
	char number[8] = "line";

	for (size_t k = 0; k < sizeof all / sizeof *all; k++)
		for (size_t i = 0; i < (k < 2 ? WORDS : 1); i++) {
			number[6] = (char)k;
			number[7] = (char)i;
			all[k][i] = hash_bytes(number, sizeof number);
		}
	key.made = 1;
}

static inline void
add(struct pair *sum, uint64_t low, uint64_t high)
{
	sum->low += low;
	sum->high += high + (sum->low < low);
}

/* ---- a piece ---- */

/* The product of two words, which the key was added to. */
static inline void
take(struct pair *sum, uint64_t first, uint64_t second, size_t at)
{
	uint64_t high, low = linehash_product(first + key.word[at], second + key.word[at + 1], &high);

	add(sum, low, high);
}

static inline struct pair
sum_plain(const char *text, size_t len)
{
	struct pair sum = { 0, 0 };
	size_t i = 0;

	for (; len - i >= 16; i += 16)
		take(&sum, word_load(text + i), word_load(text + i + 8), i / 8);
	/* What is left: the last sixteen bytes, some of them once more, take no steps of their own. */
	if (len >= 16 && i < len)
		take(&sum, word_load(text + len - 16), word_load(text + len - 8), i / 8);
	else if (i < len)
		take(&sum, word_few(text, len), len > 8 ? word_few(text + 8, len - 8) : 0, 0);
	return sum;
}

#ifdef WORD_SSE2

/* Two sums of products, of words of 32 bits: one tells less than of longer words, so there are two, by two keys. */
struct sums {
	__m256i one, other;
};

/* The products of words that stand side by side, which a key was added to. */
WIDE_AVX2 WORD_INLINE __m256i
products32(__m256i text, const uint64_t *by)
{
	__m256i words = _mm256_add_epi32(text, wide_load32((const char *)by));

	return _mm256_mul_epu32(words, _mm256_srli_epi64(words, 32));
}

WIDE_AVX2 WORD_INLINE void
take32(struct sums *sums, __m256i text, size_t at)
{
	sums->one = _mm256_add_epi64(sums->one, products32(text, key.word + at / 8));
	sums->other = _mm256_add_epi64(sums->other, products32(text, key.other + at / 8));
}

/* 32 bytes at a time; of what is left the last 32, some of them once more, or twice 16 so, or all. */
WIDE_AVX2 WORD_INLINE struct pair
sum_avx2(const char *text, size_t len)
{
	struct sums s = { _mm256_setzero_si256(), _mm256_setzero_si256() };
	__m256i both;
	__m128i sum;
	size_t i = 0;

	for (; len - i >= 32; i += 32)
		take32(&s, wide_load32(text + i), i);
	if (i < len && len >= 32)
		take32(&s, wide_load32(text + len - 32), i);
	else if (len >= 16 && i < len)
		take32(&s, _mm256_set_m128i(word16_load(text + len - 16), word16_load(text)), 0);
	else if (i < len)
		take32(&s, _mm256_set_m128i(_mm_setzero_si128(), word16_few(text, len)), 0);
	both = _mm256_add_epi64(_mm256_unpacklo_epi64(s.one, s.other), _mm256_unpackhi_epi64(s.one, s.other));
	sum = _mm_add_epi64(_mm256_castsi256_si128(both), _mm256_extracti128_si256(both, 1));
	return (struct pair){ (uint64_t)_mm_cvtsi128_si64(sum), (uint64_t)_mm_extract_epi64(sum, 1) };
}

/* The products of words of 32 bits that stand side by side, which a key was added to. */
WIDE_AVX512 WORD_INLINE __m512i
products(__m512i text, const uint64_t *by)
{
	__m512i words = _mm512_add_epi32(text, _mm512_loadu_si512(by));

	return _mm512_mul_epu32(words, _mm512_srli_epi64(words, 32));
}

/*
 * 64 bytes at a time, and NULs behind the text.  Of words of 32 bits one sum tells less, so there are two, by two keys.
 * How long the text is nobody could guess, but mostly how many times 64 bytes.
 */
WIDE_AVX512 WORD_INLINE struct pair
sum_avx512(const char *text, size_t len)
{
	__m512i one = _mm512_setzero_si512(), other = one, both;
	__m256i half;
	__m128i sum;

	for (size_t i = 0; i < len; i += WIDE) {
		__m512i here = _mm512_maskz_loadu_epi8(wide_low(len - i), text + i);

		one = _mm512_add_epi64(one, products(here, key.word + i / 8));
		other = _mm512_add_epi64(other, products(here, key.other + i / 8));
	}
	both = _mm512_add_epi64(_mm512_unpacklo_epi64(one, other), _mm512_unpackhi_epi64(one, other));
	half = _mm256_add_epi64(_mm512_castsi512_si256(both), _mm512_extracti64x4_epi64(both, 1));
	sum = _mm_add_epi64(_mm256_castsi256_si128(half), _mm256_extracti128_si256(half, 1));
	return (struct pair){ (uint64_t)_mm_cvtsi128_si64(sum), (uint64_t)_mm_extract_epi64(sum, 1) };
}

#endif

static inline void
spread(struct pair *sum, const struct pair *by, uint64_t word)
{
	uint64_t high, low = linehash_product(by->low, word, &high);

	add(sum, low, high + by->high * word);
}

typedef struct pair sum_way(const char *text, size_t len);

WORD_INLINE uint64_t
hash_piece(const char *text, size_t len, sum_way *way)
{
	struct pair sum = way(text, len), last = { 0, 0 };

	spread(&last, &key.low, sum.low);
	spread(&last, &key.high, sum.high);
	spread(&last, &key.len, len);
	/* Sums of lines that are alike lie in steps, and so would their slots. */
	return hash_mix(last.high);
}

/* ---- a line ---- */

WORD_INLINE uint64_t
hash_long(const char *text, size_t len, sum_way *way)
{
	char numbers[PIECE];
	size_t n = 0;

	for (size_t i = 0; i < len; i += PIECE) {
		uint64_t number = hash_piece(text + i, len - i < PIECE ? len - i : PIECE, way);

		if (n == PIECE) {
			uint64_t all = hash_piece(numbers, n, way);

			memcpy(numbers, &all, sizeof all);
			n = sizeof all;
		}
		memcpy(numbers + n, &number, sizeof number);
		n += sizeof number;
	}
	return hash_mix(hash_piece(numbers, n, way) ^ len);
}

WORD_INLINE void
hash_lines(const struct linehash_line *line, size_t n, uint64_t *number, sum_way *way)
{
	for (size_t i = 0; i < n; i++)
		number[i] = line[i].len <= PIECE ? hash_piece(line[i].text, line[i].len, way) :
		    hash_long(line[i].text, line[i].len, way);
}

static void
lines_plain(const struct linehash_line *line, size_t n, uint64_t *number)
{
	hash_lines(line, n, number, sum_plain);
}

#ifdef WORD_SSE2

WIDE_AVX512 static void
lines_avx512(const struct linehash_line *line, size_t n, uint64_t *number)
{
	hash_lines(line, n, number, sum_avx512);
}

WIDE_AVX2 static void
lines_avx2(const struct linehash_line *line, size_t n, uint64_t *number)
{
	hash_lines(line, n, number, sum_avx2);
}

#endif

linehash_way *
linehash_by(size_t number)
{
	static linehash_way *const way[] = WIDE_WAYS(lines);

	return way[processor_way(number)];
}

void
linehash_lines(const struct linehash_line *line, size_t n, uint64_t *number)
{
	static linehash_way *way;

	if (way == NULL)
		way = linehash_by(0);
	if (!key.made)
		make_key();
	way(line, n, number);
}
