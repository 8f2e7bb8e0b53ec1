#include <stdlib.h>

#include "base/linehash.h"
#include "base/mem.h"
#include "base/processor.h"
#include "base/wide.h"
#include "check/seenrows.h"
#include "csv/csv.h"

enum { FIRST = 128, BUCKET = 8, LINE = 64, LARGE = 2 << 20 };

_Static_assert(BUCKET * sizeof(uint64_t) == LINE, "a bucket is what a processor fetches at once");

/*
 * What a processor does in its own way.  has: is the number in a bucket?  used: how many are there, the first ones of it?
 * split: part what is in bucket number `at` by whether it has a bit, into two that are empty; 0: not all of it belongs
 * to that bucket, or the others are not empty, and nothing was done.
 */
struct hand {
	int (*has)(const uint64_t *slot, uint64_t number);
	size_t (*used)(const uint64_t *slot);
	int (*split)(const uint64_t *slot, uint64_t at, uint64_t bit, uint64_t *without, uint64_t *with);
};

WORD_INLINE int
has_plain(const uint64_t *slot, uint64_t number)
{
	int has = 0;

	for (size_t i = 0; i < BUCKET; i++)
		has |= slot[i] == number;
	return has;
}

WORD_INLINE size_t
used_plain(const uint64_t *slot)
{
	size_t n = 0;

	for (size_t i = 0; i < BUCKET; i++)
		n += slot[i] != 0;
	return n;
}

WORD_INLINE int
split_plain(const uint64_t *slot, uint64_t at, uint64_t bit, uint64_t *without, uint64_t *with)
{
	if (*without != 0 || *with != 0)
		return 0;
	for (size_t i = 0; i < BUCKET && slot[i] != 0; i++)
		if ((slot[i] & (bit - 2)) != at)
			return 0;
	for (size_t i = 0; i < BUCKET && slot[i] != 0; i++)
		*(slot[i] & bit ? with++ : without++) = slot[i];
	return 1;
}

static const struct hand by_plain = { has_plain, used_plain, split_plain };

#ifdef WORD_SSE2

WIDE_AVX2 WORD_INLINE unsigned
same4(const uint64_t *slot, uint64_t number)
{
	__m256i same = _mm256_cmpeq_epi64(wide_load32((const char *)slot), _mm256_set1_epi64x((long long)number));

	return (unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(same));
}

WIDE_AVX2 WORD_INLINE int
has_avx2(const uint64_t *slot, uint64_t number)
{
	return (same4(slot, number) | same4(slot + 4, number)) != 0;
}

WIDE_AVX2 WORD_INLINE size_t
used_avx2(const uint64_t *slot)
{
	return BUCKET - wide_count(same4(slot, 0) | same4(slot + 4, 0) << 4);
}

/* A bit for each of eight. */
WIDE_AVX2 WORD_INLINE unsigned
bits8(__m256i first, __m256i second)
{
	return (unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(first)) |
	    (unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(second)) << 4;
}

/* Those of four that have a bit, one behind another, and then free slots; where the next goes. */
WIDE_AVX2 WORD_INLINE uint64_t *
put4(uint64_t *to, __m256i four, unsigned bits)
{
	/* Of each number the two halves, by the bits; and so many numbers. */
#define TWO(n) 2 * (n), 2 * (n) + 1
	static const int32_t order[16][8] = {
		{ 0 }, { TWO(0) }, { TWO(1) }, { TWO(0), TWO(1) }, { TWO(2) }, { TWO(0), TWO(2) }, { TWO(1), TWO(2) },
		{ TWO(0), TWO(1), TWO(2) }, { TWO(3) }, { TWO(0), TWO(3) }, { TWO(1), TWO(3) }, { TWO(0), TWO(1), TWO(3) },
		{ TWO(2), TWO(3) }, { TWO(0), TWO(2), TWO(3) }, { TWO(1), TWO(2), TWO(3) }, { TWO(0), TWO(1), TWO(2), TWO(3) }
	};
#undef TWO
	static const int64_t there[8] = { -1, -1, -1, -1 };
	size_t n = wide_count(bits);

	four = _mm256_permutevar8x32_epi32(four, wide_load32((const char *)order[bits]));
	_mm256_storeu_si256((__m256i *)(void *)to, _mm256_and_si256(four, wide_load32((const char *)(there + 4 - n))));
	return to + n;
}

/* All of them in one go: which way one goes nobody could guess. */
WIDE_AVX2 WORD_INLINE int
split_avx2(const uint64_t *slot, uint64_t at, uint64_t bit, uint64_t *without, uint64_t *with)
{
	const __m256i zero = _mm256_setzero_si256(), mask = _mm256_set1_epi64x((long long)bit - 2);
	const __m256i place = _mm256_set1_epi64x((long long)at), one = _mm256_set1_epi64x((long long)bit);
	__m256i a = wide_load32((const char *)slot), b = wide_load32((const char *)(slot + 4));
	unsigned used = ~bits8(_mm256_cmpeq_epi64(a, zero), _mm256_cmpeq_epi64(b, zero)) & 0xff;
	unsigned here = bits8(_mm256_cmpeq_epi64(_mm256_and_si256(a, mask), place),
	    _mm256_cmpeq_epi64(_mm256_and_si256(b, mask), place));
	unsigned has = bits8(_mm256_cmpeq_epi64(_mm256_and_si256(a, one), one), _mm256_cmpeq_epi64(_mm256_and_si256(b, one), one));
	unsigned not = used & ~has;

	if (*without != 0 || *with != 0 || (used & ~here) != 0)
		return 0;
	put4(put4(without, a, not & 0xf), b, not >> 4);
	put4(put4(with, a, has & 0xf), b, has >> 4);
	return 1;
}

WIDE_AVX512 WORD_INLINE int
has_avx512(const uint64_t *slot, uint64_t number)
{
	return _mm512_cmpeq_epi64_mask(_mm512_loadu_si512(slot), _mm512_set1_epi64((long long)number)) != 0;
}

WIDE_AVX512 WORD_INLINE size_t
used_avx512(const uint64_t *slot)
{
	__m512i all = _mm512_loadu_si512(slot);

	return wide_count(_mm512_test_epi64_mask(all, all));
}

/* All of them in one go: which way one goes nobody could guess. */
WIDE_AVX512 WORD_INLINE int
split_avx512(const uint64_t *slot, uint64_t at, uint64_t bit, uint64_t *without, uint64_t *with)
{
	__m512i all = _mm512_loadu_si512(slot), place = _mm512_and_si512(all, _mm512_set1_epi64((long long)bit - 2));
	__mmask8 used = _mm512_test_epi64_mask(all, all), has = _mm512_test_epi64_mask(all, _mm512_set1_epi64((long long)bit));

	if (*without != 0 || *with != 0 || _mm512_mask_cmpneq_epi64_mask(used, place, _mm512_set1_epi64((long long)at)) != 0)
		return 0;
	_mm512_storeu_si512(without, _mm512_maskz_compress_epi64((__mmask8)(used & ~has), all));
	_mm512_storeu_si512(with, _mm512_maskz_compress_epi64(has, all));
	return 1;
}

static const struct hand by_avx2 = { has_avx2, used_avx2, split_avx2 },
	by_avx512 = { has_avx512, used_avx512, split_avx512 };

#endif

/* ---- the table ---- */

static inline uint64_t *
bucket_of(const struct seenrows *s, uint64_t number)
{
	return s->slot + ((number >> 1) & (s->buckets - 1)) * BUCKET;
}

/* 1: it was there.  One that finds its bucket full goes into the next that is not. */
WORD_INLINE int
add(struct seenrows *s, uint64_t number, const struct hand *hand)
{
	uint64_t *slot = bucket_of(s, number), *end = s->slot + s->buckets * BUCKET;
	size_t used;

	while (!hand->has(slot, number)) {
		used = hand->used(slot);
		if (used < BUCKET) {
			slot[used] = number;
			return 0;
		}
		slot += BUCKET;
		slot = slot == end ? s->slot : slot;
	}
	return 1;
}

/* One that fills large pages begins with one: what stood out of them would be asked for in small ones. */
static void
begin(struct seenrows *s, size_t buckets)
{
	size_t at = buckets * LINE >= LARGE ? LARGE : LINE;

	s->buckets = buckets;
	s->room = mem_table(buckets * LINE + at, 1);
	s->slot = (uint64_t *)(void *)(s->room + -(uintptr_t)s->room % at);
}

/* Room for so many more: three of eight slots stay free, so that few buckets are full. */
WORD_INLINE void
make_room(struct seenrows *s, size_t more, const struct hand *hand)
{
	struct seenrows old = *s;

	if ((s->n + more) * 8 <= s->buckets * BUCKET * 5)
		return;
	begin(s, old.buckets == 0 ? FIRST : old.buckets * 2);
	for (size_t k = 0; k < old.buckets; k++) {
		const uint64_t *slot = old.slot + k * BUCKET;
		uint64_t *without = s->slot + k * BUCKET, *with = without + old.buckets * BUCKET;

		for (size_t i = hand->split(slot, k << 1, (uint64_t)old.buckets << 1, without, with) ? BUCKET : 0;
		    i < BUCKET && slot[i] != 0; i++)
			add(s, slot[i], hand);
	}
	free(old.room);
}

/* ---- rows ---- */

WORD_INLINE uint32_t
add_numbers(struct seenrows *s, const uint64_t *number, size_t n, const struct hand *hand)
{
	uint32_t before = 0;

	make_room(s, n, hand);
	for (size_t i = 0; i < n; i++)
		before |= (uint32_t)add(s, number[i], hand) << i;
	s->n += n - word_count(before);
	return before;
}

static uint32_t
numbers_plain(struct seenrows *s, const uint64_t *number, size_t n)
{
	return add_numbers(s, number, n, &by_plain);
}

#ifdef WORD_SSE2

WIDE_AVX2 static uint32_t
numbers_avx2(struct seenrows *s, const uint64_t *number, size_t n)
{
	return add_numbers(s, number, n, &by_avx2);
}

WIDE_AVX512 static uint32_t
numbers_avx512(struct seenrows *s, const uint64_t *number, size_t n)
{
	return add_numbers(s, number, n, &by_avx512);
}

#endif

seenrows_way *
seenrows_by(size_t number)
{
	static seenrows_way *const way[] = WIDE_WAYS(numbers);

	return way[processor_way(number)];
}

static void
find_numbers(const struct linehash_line *line, size_t n, uint64_t *number)
{
	linehash_lines(line, n, number);
	for (size_t i = 0; i < n; i++)
		number[i] |= 1;		/* 0 is free */
}

void
seenrows_fetch(const struct seenrows *s, const struct csv_glance *glance, size_t n, uint64_t *number)
{
	struct linehash_line line[SEENROWS_MOST] = { { NULL, 0 } };
	struct csv_glance at = *glance;

	for (size_t i = 0; i < n; i++, csv_glance_next(&at)) {
		struct csv_field row = csv_glance_line(&at);

		line[i] = (struct linehash_line){ row.text, row.len };
	}
	find_numbers(line, n, number);
#ifdef __GNUC__
	for (size_t i = 0; i < n && s->buckets > 0; i++)
		__builtin_prefetch(bucket_of(s, number[i]), 1);
#endif
}

uint32_t
seenrows_add_fetched(struct seenrows *s, const uint64_t *number, size_t n)
{
	if (s->way == NULL)
		s->way = seenrows_by(0);
	return s->way(s, number, n);
}

int
seenrows_add(struct seenrows *s, struct csv_field line)
{
	uint64_t number;

	find_numbers(&(struct linehash_line){ line.text, line.len }, 1, &number);
	return (int)seenrows_add_fetched(s, &number, 1);
}

void
seenrows_release(struct seenrows *s)
{
	free(s->room);
}
