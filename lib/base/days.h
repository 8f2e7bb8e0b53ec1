/*
 * days - what dates were found to be: a number for each, found without a search.
 *
 *	struct days months = { 0 };
 *	size_t value;
 *
 *	if (!days_find(&months, "2026-10-05", 10, &value)) {
 *		value = judge("2026-10-05", 10);
 *		days_keep(&months, "2026-10-05", 10, value);
 *	}
 *	days_release(&months);
 *
 * A date's place is reckoned from its digits.  Dates of other years than 1900 to 2199 are
 * not kept, nor what is not shaped as one; what is no day (31 February) has a place, too,
 * and is not found as long as nobody keeps it.  Room is taken as years are met, 4 KiB each.
 */
#ifndef MC_BASE_DAYS_H
#define MC_BASE_DAYS_H

#include <stddef.h>
#include <stdint.h>

#include "base/wide.h"
#include "base/word.h"

enum { DAYS_MONTH = 40, DAYS_YEAR = 1024, DAYS_CENTURY = 100 * DAYS_YEAR };	/* places */
enum { DAYS_FIRST_CENTURY = 19, DAYS_PLACES = 3 * DAYS_CENTURY };

struct days {
	uint32_t *value;	/* + 1; 0: unknown */
	size_t last;		/* the place of the one kept last */
};

void days_keep(struct days *, const char *text, size_t len, size_t value);
/* The same of all days of the month of one, which is a day. */
void days_keep_month(struct days *, const char *text, size_t len, size_t value);
void days_unkeep(struct days *);	/* the one kept last is unknown again: there must be one */
void days_clear(struct days *);
void days_release(struct days *);

/* The place of a text shaped YYYY-MM-DD, which no other has; 0: it has none. */
static inline int
days_reckon(const char *text, size_t len, size_t *place)
{
	const uint64_t high = 0x8080808080808080u;
	uint64_t x, wrong;
	uint32_t day;

	if (len != 10)
		return 0;
	/* "0000-00-" and "00": what is left of digits is their value, of dashes nothing. */
	x = word_load(text) ^ 0x2d30302d30303030u;
	day = ((unsigned char)text[8] | (uint32_t)(unsigned char)text[9] << 8) ^ 0x3030;
	/* A byte that is too large reaches its highest bit: over 9, of a month over 1, of a day over 3. */
	wrong = (((x + 0x7f767e7f76767676u) | x) & high) | (((day + 0x767c) | day) & 0x8080);
	/* Each two digits; then century, year and month, in bytes 0, 2 and 5, are added up in byte 5. */
	x = (x * 10 + (x >> 8)) & 0x0000ff0000ff00ffu;
	x *= (uint64_t)DAYS_CENTURY << 40 | (uint64_t)DAYS_YEAR << 24 | DAYS_MONTH;
	*place = (size_t)(x >> 40) + ((day * 10 + (day >> 8)) & 0xff) - DAYS_FIRST_CENTURY * DAYS_CENTURY;
	return (wrong == 0) & (*place < DAYS_PLACES);
}

/* The same of a text of ten bytes, where six more may be read: each processor may have its own way. */
typedef int days_way(const char *text, size_t *place);

WORD_INLINE int
days_reckon_plain(const char *text, size_t *place)
{
	return days_reckon(text, 10, place);
}

#ifdef WORD_SSE2

/* Each byte is known from its own place; then two digits are added up, and two such numbers. */
WIDE_AVX2 WORD_INLINE int
days_reckon_avx2(const char *text, size_t *place)
{
	__m128i v = _mm_sub_epi8(_mm_loadu_si128((const __m128i *)(const void *)text),
	    _mm_setr_epi8('0', '0', '0', '0', '-', '0', '0', '-', '0', '0', 0, 0, 0, 0, 0, 0));
	__m128i right = _mm_cmpeq_epi8(v, _mm_min_epu8(v,
	    _mm_setr_epi8(9, 9, 9, 9, 0, 1, 9, 0, 3, 9, -1, -1, -1, -1, -1, -1)));
	__m128i digits = _mm_shuffle_epi8(v, _mm_setr_epi8(0, 1, 2, 3, 5, 6, 8, 9, -1, -1, -1, -1, -1, -1, -1, -1));
	__m128i numbers = _mm_maddubs_epi16(digits, _mm_set1_epi16(1 << 8 | 10));
	/* The year, and the place of month and day in it. */
	uint64_t sums = (uint64_t)_mm_cvtsi128_si64(_mm_madd_epi16(numbers,
	    _mm_setr_epi16(100, 1, DAYS_MONTH, 1, 0, 0, 0, 0)));

	*place = (size_t)(uint32_t)sums * DAYS_YEAR + (size_t)(sums >> 32) - DAYS_FIRST_CENTURY * DAYS_CENTURY;
	return (_mm_movemask_epi8(right) == 0xffff) & (*place < DAYS_PLACES);
}

#endif

static inline size_t
days_place(const char *text, size_t len)
{
	size_t place;

	return days_reckon(text, len, &place) ? place : DAYS_PLACES;
}

static inline int
days_at(const struct days *d, size_t place, size_t *value)
{
	if (d->value == NULL || d->value[place] == 0)
		return 0;
	*value = d->value[place] - 1;
	return 1;
}

static inline int
days_find(const struct days *d, const char *text, size_t len, size_t *value)
{
	size_t place;

	return days_reckon(text, len, &place) && days_at(d, place, value);
}

/*
 * Of a table of dates themselves: a day as base/date.h numbers it, and so much more, that none is
 * below 0.  A date is parsed when it is met first; 0: it is none.
 */
enum { DAYS_MORE = 1 << 20 };

int days_learn_date(struct days *, const char *text, size_t len, size_t *value);

static inline int
days_find_date(struct days *d, const char *text, size_t len, int *day)
{
	size_t value;

	if (!days_find(d, text, len, &value) && !days_learn_date(d, text, len, &value))
		return 0;
	*day = (int)value - DAYS_MORE;
	return 1;
}

/*
 * The values of DAYS_FEW dates of ten bytes, which begin there in a text, and each of which is below 1 << 31; they
 * take less than each by itself.  Six bytes behind each may be read, too.  0: not all are known.
 */
enum { DAYS_FEW = 8 };

typedef int days_few_way(const struct days *, const char *text, const uint16_t *at, uint32_t *value);

WORD_INLINE int
days_find_few_by(const struct days *d, const char *text, const uint16_t *at, uint32_t *value, days_way *reckon)
{
	size_t place, found = 0;
	int are = 1;

	for (size_t i = 0; i < DAYS_FEW; i++) {
		are &= reckon(text + at[i], &place) && days_at(d, place, &found);
		value[i] = (uint32_t)found;
	}
	return are;
}

/*
 * The places of eight dates of ten bytes, which begin there in a text, with a comma behind each if `comma`; 0: one has
 * none.  Six bytes behind each may be read, too.
 */
WORD_INLINE int
days_places8_plain(const char *text, const uint16_t *at, int comma, uint32_t *place)
{
	int are = 1;
	size_t one;

	for (size_t i = 0; i < DAYS_FEW; i++) {
		are &= days_reckon_plain(text + at[i], &one) && (!comma || text[at[i] + 10] == ',');
		place[i] = (uint32_t)one;
	}
	return are;
}

WORD_INLINE int
days_find_few_plain(const struct days *d, const char *text, const uint16_t *at, uint32_t *value)
{
	return days_find_few_by(d, text, at, value, days_reckon_plain);
}

#ifdef WORD_SSE2

/* As days_reckon_avx2() does it, of two texts: the numbers of each, century, year in it, month and day; or not `right`. */
WIDE_AVX2 WORD_INLINE __m256i
days_numbers2(const char *text, size_t first, size_t second, int comma, __m256i *right)
{
	const __m256i least = _mm256_broadcastsi128_si256(
	    _mm_setr_epi8('0', '0', '0', '0', '-', '0', '0', '-', '0', '0', ',', 0, 0, 0, 0, 0));
	const __m256i most = _mm256_broadcastsi128_si256(
	    _mm_setr_epi8(9, 9, 9, 9, 0, 1, 9, 0, 3, 9, comma ? 0 : -1, -1, -1, -1, -1, -1));
	const __m256i digits = _mm256_broadcastsi128_si256(
	    _mm_setr_epi8(0, 1, 2, 3, 5, 6, 8, 9, -1, -1, -1, -1, -1, -1, -1, -1));
	__m256i v = _mm256_sub_epi8(_mm256_inserti128_si256(_mm256_castsi128_si256(word16_load(text + first)),
	    word16_load(text + second), 1), least);

	*right = _mm256_and_si256(*right, _mm256_cmpeq_epi8(v, _mm256_min_epu8(v, most)));
	return _mm256_maddubs_epi16(_mm256_shuffle_epi8(v, digits), _mm256_set1_epi16(1 << 8 | 10));
}

/*
 * The places of eight dates, as days_places8() gives them; and their numbers, those of the first, second, fifth and
 * sixth, and of the others.  0: something is wrong.
 */
WIDE_AVX2 WORD_INLINE int
days_numbers8_avx2(const char *text, const uint16_t *at, int comma, __m256i *place, __m256i numbers[2])
{
	const __m256i parts = _mm256_broadcastsi128_si256(_mm_setr_epi16(100, 1, DAYS_MONTH, 1, 100, 1, DAYS_MONTH, 1));
	const __m256i last = _mm256_set1_epi32(DAYS_PLACES - 1);
	__m256i right = _mm256_set1_epi8(-1), sums[2], year, within;

	for (size_t i = 0; i < 2; i++) {
		const uint16_t *few = at + 2 * i;

		numbers[i] = _mm256_unpacklo_epi64(days_numbers2(text, few[0], few[4], comma, &right),
		    days_numbers2(text, few[1], few[5], comma, &right));
		sums[i] = _mm256_madd_epi16(numbers[i], parts);
	}
	year = _mm256_castps_si256(_mm256_shuffle_ps(_mm256_castsi256_ps(sums[0]), _mm256_castsi256_ps(sums[1]), 0x88));
	within = _mm256_castps_si256(_mm256_shuffle_ps(_mm256_castsi256_ps(sums[0]), _mm256_castsi256_ps(sums[1]), 0xdd));
	*place = _mm256_sub_epi32(_mm256_add_epi32(_mm256_slli_epi32(year, 10), within),
	    _mm256_set1_epi32(DAYS_FIRST_CENTURY * DAYS_CENTURY));
	right = _mm256_and_si256(right, _mm256_cmpeq_epi32(*place, _mm256_min_epu32(*place, last)));
	return _mm256_movemask_epi8(right) == -1;
}

WIDE_AVX2 WORD_INLINE int
days_places8_avx2(const char *text, const uint16_t *at, int comma, uint32_t *place)
{
	__m256i places, numbers[2];

	if (!days_numbers8_avx2(text, at, comma, &places, numbers))
		return 0;
	_mm256_storeu_si256((__m256i *)(void *)place, places);
	return 1;
}

/* (To gather the values takes longer than to fetch them one by one, on Zen 2.) */
WIDE_AVX2 WORD_INLINE int
days_find_few_avx2(const struct days *d, const char *text, const uint16_t *at, uint32_t *value)
{
	uint32_t place[DAYS_FEW], all = 0;

	if (d->value == NULL || !days_places8_avx2(text, at, 0, place))
		return 0;
	for (size_t i = 0; i < DAYS_FEW; i++)
		all |= value[i] = d->value[place[i]] - 1;
	return (int32_t)all >= 0;
}

/* As days_reckon_avx2() does it, of four texts: what is wrong, and the year and the place in it of each. */
WIDE_AVX512 WORD_INLINE __m512i
days_sums4(const char *text, const uint16_t *at, int comma, uint64_t *wrong)
{
	__m512i v = _mm512_castsi128_si512(word16_load(text + at[0])), digits;

	v = _mm512_inserti32x4(v, word16_load(text + at[1]), 1);
	v = _mm512_inserti32x4(v, word16_load(text + at[2]), 2);
	v = _mm512_inserti32x4(v, word16_load(text + at[3]), 3);
	v = _mm512_sub_epi8(v, _mm512_broadcast_i32x4(
	    _mm_setr_epi8('0', '0', '0', '0', '-', '0', '0', '-', '0', '0', ',', 0, 0, 0, 0, 0)));
	digits = _mm512_shuffle_epi8(v, _mm512_broadcast_i32x4(
	    _mm_setr_epi8(0, 1, 2, 3, 5, 6, 8, 9, -1, -1, -1, -1, -1, -1, -1, -1)));
	*wrong |= _mm512_cmpgt_epu8_mask(v, _mm512_broadcast_i32x4(
	    _mm_setr_epi8(9, 9, 9, 9, 0, 1, 9, 0, 3, 9, comma ? 0 : -1, -1, -1, -1, -1, -1)));
	return _mm512_madd_epi16(_mm512_maddubs_epi16(digits, _mm512_set1_epi16(1 << 8 | 10)),
	    _mm512_broadcast_i32x4(_mm_setr_epi16(100, 1, DAYS_MONTH, 1, 0, 0, 0, 0)));
}

/*
 * The places of eight dates of ten bytes, which begin there in a text, and where in their years those are, with a
 * comma behind each if `comma`; or something is wrong.  Six bytes behind each may be read, too.
 */
WIDE_AVX512 WORD_INLINE __m512i
days_places8(const char *text, const uint16_t *at, int comma, __m512i *within, uint64_t *wrong)
{
	__m512i a = days_sums4(text, at, comma, wrong), b = days_sums4(text, at + 4, comma, wrong), place;
	__m512i year = _mm512_permutex2var_epi32(a,
	    _mm512_setr_epi32(0, 4, 8, 12, 16, 20, 24, 28, 0, 4, 8, 12, 16, 20, 24, 28), b);

	*within = _mm512_permutex2var_epi32(a,
	    _mm512_setr_epi32(1, 5, 9, 13, 17, 21, 25, 29, 1, 5, 9, 13, 17, 21, 25, 29), b);
	place = _mm512_add_epi32(_mm512_slli_epi32(year, 10), *within);
	place = _mm512_sub_epi32(place, _mm512_set1_epi32(DAYS_FIRST_CENTURY * DAYS_CENTURY));
	*wrong |= _mm512_cmpge_epu32_mask(place, _mm512_set1_epi32(DAYS_PLACES));
	return place;
}

WIDE_AVX512 WORD_INLINE int
days_find_few_avx512(const struct days *d, const char *text, const uint16_t *at, uint32_t *value)
{
	uint64_t wrong = 0;
	__m512i within, place = days_places8(text, at, 0, &within, &wrong);
	__m256i found;

	if (wrong != 0 || d->value == NULL)
		return 0;
	found = _mm256_i32gather_epi32((const int *)d->value, _mm512_castsi512_si256(place), 4);
	found = _mm256_sub_epi32(found, _mm256_set1_epi32(1));
	_mm256_storeu_si256((__m256i *)(void *)value, found);
	return _mm256_movemask_ps(_mm256_castsi256_ps(found)) == 0;
}

#endif

#endif
