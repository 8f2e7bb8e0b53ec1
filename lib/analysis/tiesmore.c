/* Many ties at once, of ties.h. */
#include "analysis/ties.h"
#include "base/halfsquare.h"
#include "base/processor.h"
#include "base/wide.h"

static inline int
is_asked(uint32_t n, const struct ties_asked *of)
{
	return ((n & (of->with | of->without)) == of->with) & (n >= of->least);
}

/* The least is 1: no place that is empty is asked for. */
static struct ties_asked
but_empty(const struct ties_asked *of)
{
	struct ties_asked asked = *of;

	asked.least += asked.least == 0;
	return asked;
}

/* ---- ways ---- */

/* How many of so many places are asked for. */
enum { STEP = 16 };

WORD_INLINE unsigned
count_step(const uint32_t *row, const struct ties_asked *of)
{
	unsigned n = 0;

	for (int i = 0; i < STEP; i++)
		n += (unsigned)is_asked(row[i], of);
	return n;
}

static size_t
list_plain(const uint32_t *row, size_t from, size_t to, const struct ties_asked *of, uint32_t *a, uint32_t *number)
{
	const struct ties_asked asked = *of;
	size_t n = 0;

	for (size_t end; from < to; from = end) {
		end = to - from < STEP ? to : from + STEP;
		/* Most steps have none of what is rare. */
		if (end - from == STEP && count_step(row + from, &asked) == 0)
			continue;
		/* (Each is written, and kept if it is asked for: which are nobody could guess.) */
		for (size_t i = from; i < end; i++) {
			a[n] = (uint32_t)i;
			number[n] = row[i];
			n += (size_t)is_asked(row[i], &asked);
		}
	}
	return n;
}

#ifdef WORD_SSE2

/* Which of eight are asked for. */
WIDE_AVX2 WORD_INLINE unsigned
asked8(const uint32_t *row, __m256i with, __m256i both, __m256i least)
{
	__m256i some = wide_load32((const char *)row);
	__m256i asked = _mm256_and_si256(_mm256_cmpeq_epi32(_mm256_and_si256(some, both), with),
	    _mm256_cmpeq_epi32(_mm256_max_epu32(some, least), some));

	return (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(asked));
}

WIDE_AVX2 static size_t
list_avx2(const uint32_t *row, size_t from, size_t to, const struct ties_asked *of, uint32_t *a, uint32_t *number)
{
	const __m256i with = _mm256_set1_epi32((int)of->with), both = _mm256_set1_epi32((int)(of->with | of->without));
	const __m256i least = _mm256_set1_epi32((int)of->least);
	size_t n = 0, step;

	for (; to - from >= 8; from += step) {
		uint32_t asked = asked8(row + from, with, both, least);

		step = to - from >= 32 ? 32 : 8;
		if (step == 32)
			asked |= asked8(row + from + 8, with, both, least) << 8 | asked8(row + from + 16, with, both, least) << 16 |
			    asked8(row + from + 24, with, both, least) << 24;
		/* Most steps have none of what is rare. */
		for (; asked != 0; asked &= asked - 1, n++) {
			a[n] = (uint32_t)from + word_first(asked);
			number[n] = row[a[n]];
		}
	}
	return n + list_plain(row, from, to, of, a + n, number + n);
}

WIDE_AVX512 static size_t
list_avx512(const uint32_t *row, size_t from, size_t to, const struct ties_asked *of, uint32_t *a, uint32_t *number)
{
	const __m512i with = _mm512_set1_epi32((int)of->with), both = _mm512_set1_epi32((int)(of->with | of->without));
	const __m512i least = _mm512_set1_epi32((int)of->least);
	__m512i at = _mm512_add_epi32(_mm512_set1_epi32((int)from),
	    _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
	size_t n = 0;

	for (; from < to; from += STEP) {
		__mmask16 there = (__mmask16)wide_low(to - from < STEP ? to - from : STEP), asked;
		__m512i some = _mm512_maskz_loadu_epi32(there, row + from);

		asked = _mm512_mask_cmpge_epu32_mask(_mm512_cmpeq_epi32_mask(_mm512_and_si512(some, both), with), some, least);
		if (asked != 0) {
			_mm512_storeu_si512(a + n, _mm512_maskz_compress_epi32(asked, at));
			_mm512_storeu_si512(number + n, _mm512_maskz_compress_epi32(asked, some));
			n += word_count(asked);
		}
		at = _mm512_add_epi32(at, _mm512_set1_epi32(STEP));
	}
	return n;
}

#endif

ties_way *
ties_by(size_t number)
{
	static ties_way *const way[] = WIDE_WAYS(list);

	return way[processor_way(number)];
}

static ties_way *
fastest(void)
{
	static ties_way *way;

	if (way == NULL)
		way = ties_by(0);
	return way;
}

/* ---- one after the other ---- */

/* Those that are hashed are told one by one. */
static int
next_far(const struct ties *t, const struct ties_asked *of, struct ties_some *s)
{
	const uint32_t *number;
	size_t a;

	while ((number = pairtable_next(&t->far, &s->far, &a, &s->b)) != NULL)
		if (is_asked(*number, of)) {
			s->a[0] = (uint32_t)a;
			s->number[0] = *number;
			s->n = 1;
			return 1;
		}
	s->n = 0;
	return 0;
}

int
ties_more(const struct ties *t, const struct ties_asked *given, struct ties_some *s)
{
	const struct ties_asked of = but_empty(given);
	ties_way *list = fastest();

	while (s->row < t->rows) {
		size_t from = s->at, left = s->row - from, to = left < TIES_AT_ONCE ? s->row : from + TIES_AT_ONCE;

		s->b = s->row;
		s->n = list(t->square + halfsquare_at(s->row, 0), from, to, &of, s->a, s->number);
		s->at = to;
		if (to == s->row) {
			s->at = 0;
			s->row++;
		}
		if (s->n > 0)
			return 1;
	}
	return next_far(t, &of, s);
}

size_t
ties_count(const struct ties *t, const struct ties_asked *of)
{
	struct ties_some some = { 0 };
	size_t n = 0;

	while (ties_more(t, of, &some))
		n += some.n;
	return n;
}
