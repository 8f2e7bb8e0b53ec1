/*
 * dayplaces - many dates at once: are they surely days, and between which ones?
 *
 *	uint32_t place[DAYPLACES];
 *
 *	if (dayplaces_avx512(text, at, 1, place))
 *		text + at[0] to text + at[7] begin with days, and a comma is behind each
 *
 *	struct dayspan year = dayspan(first, last);
 *
 *	dayspan_holds(&year, place[0])
 *
 * A place is that of base/days, which grows with the day.  That a date is one is seen by itself, so that none
 * need be remembered: which ones a log has makes no difference.  Those of other years than 1900 to 2199, and 29
 * February, are not surely days: look closely at them.
 */
#ifndef MC_BASE_DAYPLACES_H
#define MC_BASE_DAYPLACES_H

#include "base/days.h"

enum { DAYPLACES = 8 };

/* A bit for each place within a year that is a day of each year. */
extern const unsigned char dayplaces_sure[DAYS_YEAR / 8];

static inline int
dayplaces_is_sure(size_t place)
{
	size_t within = place % DAYS_YEAR;

	return dayplaces_sure[within / 8] >> within % 8 & 1;
}

/*
 * The places of texts of ten bytes, which begin there in a text, with a comma behind each if `comma`; 0: not
 * all are surely days.  Six bytes behind each may be read, too.
 */
typedef int dayplaces_way(const char *text, const uint16_t *at, int comma, uint32_t *place);

WORD_INLINE int
dayplaces_by(const char *text, const uint16_t *at, int comma, uint32_t *place, days_way *reckon)
{
	int are = 1;
	size_t one;

	for (size_t i = 0; i < DAYPLACES; i++) {
		are &= reckon(text + at[i], &one) && dayplaces_is_sure(one) && (!comma || text[at[i] + 10] == ',');
		place[i] = (uint32_t)one;
	}
	return are;
}

WORD_INLINE int
dayplaces_plain(const char *text, const uint16_t *at, int comma, uint32_t *place)
{
	return dayplaces_by(text, at, comma, place, days_reckon_plain);
}

#ifdef WORD_SSE2

/* Which of four days, as days_numbers8_avx2() tells their numbers, are in no month: they are the highest two bytes of each. */
WIDE_AVX2 WORD_INLINE __m256i
dayplaces_none4(__m256i numbers)
{
	const __m256i days = _mm256_broadcastsi128_si256(
	    _mm_setr_epi8(0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0, 0));
	/* What is added leaves the highest bit to those above 15, of which nothing is looked up. */
	__m256i month = _mm256_add_epi8(_mm256_srli_epi64(numbers, 32), _mm256_set1_epi8(0x70));
	__m256i day = _mm256_srli_epi64(numbers, 48);
	__m256i most = _mm256_and_si256(_mm256_shuffle_epi8(days, month), _mm256_set1_epi64x(0xff));

	return _mm256_or_si256(_mm256_cmpgt_epi32(day, most), _mm256_cmpeq_epi64(day, _mm256_setzero_si256()));
}

WIDE_AVX2 WORD_INLINE int
dayplaces_avx2(const char *text, const uint16_t *at, int comma, uint32_t *place)
{
	__m256i places, numbers[2], none;

	if (!days_numbers8_avx2(text, at, comma, &places, numbers))
		return 0;
	_mm256_storeu_si256((__m256i *)(void *)place, places);
	none = _mm256_or_si256(dayplaces_none4(numbers[0]), dayplaces_none4(numbers[1]));
	return _mm256_testz_si256(none, none);
}

WIDE_AVX512 WORD_INLINE int
dayplaces_avx512(const char *text, const uint16_t *at, int comma, uint32_t *place)
{
	const __m512i one = _mm512_set1_epi32(1);
	uint64_t wrong = 0;
	__m512i within, places = days_places8(text, at, comma, &within, &wrong);
	/* 128 bytes are looked up, of which each number takes one; the others of it are those of 0, which is no day. */
	__m512i sure = _mm512_permutex2var_epi8(_mm512_loadu_si512(dayplaces_sure), _mm512_srli_epi32(within, 3),
	    _mm512_loadu_si512(dayplaces_sure + 64));

	sure = _mm512_and_si512(sure, _mm512_sllv_epi32(one, _mm512_and_si512(within, _mm512_set1_epi32(7))));
	_mm256_storeu_si256((__m256i *)(void *)place, _mm512_castsi512_si256(places));
	return (wrong | (_mm512_testn_epi32_mask(sure, sure) & 0xff)) == 0;
}

#endif

/* ---- from one day to another ---- */

struct dayspan {
	uint32_t first, n;	/* places */
};

/* Both included, as base/date.h numbers them; those that have places.  None, where the last comes before the first. */
struct dayspan dayspan(int first, int last);

static inline int
dayspan_holds(const struct dayspan *s, uint32_t place)
{
	return place - s->first < s->n;		/* one before the first is beyond the last, too */
}

#endif
