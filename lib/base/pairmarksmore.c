/* Many pairs at once, of pairmarks.h. */
#include "base/pairmarks.h"
#include "base/processor.h"
#include "base/wide.h"

/* ---- ways ---- */


static inline int
is_asked(unsigned marks, unsigned with, unsigned without)
{
	return (marks & (with | without)) == with;
}

static size_t
list_plain(const unsigned char *place, size_t n, unsigned with, unsigned without, unsigned char *at, unsigned char *marks)
{
	size_t found = 0;

	for (size_t i = 0, end; i < n; i = end) {
		end = n - i < 8 ? n : i + 8;
		/* Of what is rare most have none. */
		if (end - i == 8 && word_load((const char *)place + i) == 0)
			continue;
		/* (Each is written, and kept if it is asked for: which are nobody could guess.) */
		for (; i < end; i++) {
			at[found] = (unsigned char)i;
			marks[found] = place[i];
			found += (size_t)is_asked(place[i], with, without);
		}
	}
	return found;
}

static size_t
count_plain(const unsigned char *place, size_t n, unsigned with, unsigned without)
{
	size_t found = 0;

	for (size_t i = 0; i < n; i++)
		found += (size_t)is_asked(place[i], with, without);
	return found;
}

#ifdef WORD_SSE2

/* Which of 32 are asked for? */
WIDE_AVX2 WORD_INLINE unsigned
asked32(const unsigned char *place, __m256i both, __m256i with)
{
	return (unsigned)wide_bits32(_mm256_cmpeq_epi8(_mm256_and_si256(wide_load32((const char *)place), both), with));
}

WIDE_AVX2 static size_t
list_avx2(const unsigned char *place, size_t n, unsigned with, unsigned without, unsigned char *at, unsigned char *marks)
{
	const __m256i both = _mm256_set1_epi8((char)(with | without)), all = _mm256_set1_epi8((char)with);
	size_t found = 0, i = 0;

	for (; i + 32 <= n; i += 32)
		for (unsigned left = asked32(place + i, both, all); left != 0; left &= left - 1) {
			size_t k = i + (size_t)__builtin_ctz(left);

			at[found] = (unsigned char)k;
			marks[found++] = place[k];
		}
	for (; i < n; i++)
		if (is_asked(place[i], with, without)) {
			at[found] = (unsigned char)i;
			marks[found++] = place[i];
		}
	return found;
}

WIDE_AVX2 static size_t
count_avx2(const unsigned char *place, size_t n, unsigned with, unsigned without)
{
	const __m256i both = _mm256_set1_epi8((char)(with | without)), all = _mm256_set1_epi8((char)with);
	size_t found = 0, i = 0;

	for (; i + 32 <= n; i += 32)
		found += (size_t)__builtin_popcount(asked32(place + i, both, all));
	return found + count_plain(place + i, n - i, with, without);
}

/* Some, no more than 64; those behind are as if without marks. */
WIDE_AVX512 WORD_INLINE __m512i
load(const unsigned char *place, size_t n)
{
	return _mm512_maskz_loadu_epi8(wide_low(n), place);
}

WIDE_AVX512 WORD_INLINE uint64_t
asked64(__m512i some, unsigned with, unsigned without)
{
	return _mm512_cmpeq_epi8_mask(_mm512_and_si512(some, _mm512_set1_epi8((char)(with | without))),
	    _mm512_set1_epi8((char)with));
}

WIDE_AVX512 static size_t
list_avx512(const unsigned char *place, size_t n, unsigned with, unsigned without, unsigned char *at, unsigned char *marks)
{
	const __m512i numbers = _mm512_setr_epi64(
	    0x0706050403020100, 0x0f0e0d0c0b0a0908, 0x1716151413121110, 0x1f1e1d1c1b1a1918,
	    0x2726252423222120, 0x2f2e2d2c2b2a2928, 0x3736353433323130, 0x3f3e3d3c3b3a3938);
	size_t found = 0;

	for (size_t i = 0; i < n; i += 64) {
		__m512i some = load(place + i, n - i);
		uint64_t asked = asked64(some, with, without);

		_mm512_storeu_si512(at + found, wide_pack(_mm512_add_epi8(numbers, _mm512_set1_epi8((char)i)), asked));
		_mm512_storeu_si512(marks + found, wide_pack(some, asked));
		found += (size_t)__builtin_popcountll(asked);
	}
	return found;
}

WIDE_AVX512 static size_t
count_avx512(const unsigned char *place, size_t n, unsigned with, unsigned without)
{
	size_t found = 0;

	for (size_t i = 0; i < n; i += 64)
		found += (size_t)__builtin_popcountll(asked64(load(place + i, n - i), with, without));
	return found;
}

static const struct pairmarks_way way_avx2 = { list_avx2, count_avx2 }, way_avx512 = { list_avx512, count_avx512 };

#endif

static const struct pairmarks_way way_plain = { list_plain, count_plain };

const struct pairmarks_way *
pairmarks_by(size_t number)
{
#ifdef WORD_SSE2
	static const struct pairmarks_way *const way[] = { &way_avx512, &way_avx2, &way_plain, NULL };
#else
	static const struct pairmarks_way *const way[] = { &way_plain, &way_plain, &way_plain, NULL };
#endif

	return way[processor_way(number)];
}

static const struct pairmarks_way *
fastest(void)
{
	static const struct pairmarks_way *way;

	if (way == NULL)
		way = pairmarks_by(0);
	return way;
}

/* ---- one after the other ---- */

/* Those that are hashed are told one by one. */
static int
next_far(const struct pairmarks *m, unsigned with, unsigned without, struct pairmarks_some *s)
{
	const uint32_t *marks;

	s->n = 0;
	while (s->n == 0 && (marks = pairtable_next(&m->far, &s->far, &s->from, &s->b)) != NULL) {
		s->at[0] = 0;
		s->marks[0] = (unsigned char)*marks;
		s->n = (size_t)is_asked((unsigned)*marks, with, without);
	}
	return s->n > 0;
}

int
pairmarks_more(const struct pairmarks *m, unsigned with, unsigned without, struct pairmarks_some *s)
{
	const struct pairmarks_way *way = fastest();

	while (s->row < m->rows) {
		size_t left = s->row - s->next, n = left < PAIRMARKS_AT_ONCE ? left : PAIRMARKS_AT_ONCE;

		s->b = s->row;
		s->from = s->next;
		s->n = way->list(m->square + halfsquare_at(s->row, 0) + s->from, n, with, without, s->at, s->marks);
		s->next += n;
		if (s->next == s->row) {
			s->next = 0;
			s->row++;
		}
		if (s->n > 0)
			return 1;
	}
	return next_far(m, with, without, s);
}

size_t
pairmarks_count(const struct pairmarks *m, unsigned with, unsigned without)
{
	/* (The diagonal is empty.) */
	size_t n = fastest()->count(m->square, halfsquare_at(m->rows, 0), with, without), at = 0, a, b;
	const uint32_t *marks;

	while ((marks = pairtable_next(&m->far, &at, &a, &b)) != NULL)
		n += (size_t)is_asked((unsigned)*marks, with, without);
	return n;
}
