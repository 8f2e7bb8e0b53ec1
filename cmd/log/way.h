/*
 * way - how each processor looks at rows of a log that are judged together: part of judge.c and begins.c.
 */
#ifndef MC_LOG_WAY_H
#define MC_LOG_WAY_H

#include "base/dayplaces.h"
#include "base/idlook.h"
#include "base/memo.h"
#include "base/wide.h"
#include "csv/rowstart.h"

/* So many bytes, at most WIDE, as lists and codes mostly have, where WIDE of them take a processor two steps. */
struct few {
	size_t n;
	void (*copy)(char *to, const char *from);
	uint64_t (*blanks)(const char *);
	uint64_t (*same)(const char *, char);
	uint64_t (*beyond)(const char *);	/* which are not in ASCII? */
};

/* What a processor does in its own way.  Each is given as a constant, so that it is done in place. */
struct way {
	const struct wide *wide;
	struct few few;
	const struct rowstart_way *start;
	dayplaces_way *places;
	memo_way *find;
};

WORD_INLINE uint64_t
blanks_plain(const char *text)
{
	return wide_same_plain(text, ' ');
}

static const struct way by_plain = { &wide_plain, { WIDE, wide_copy_plain, blanks_plain, wide_same_plain, wide_beyond_plain },
	&rowstart_plain, dayplaces_plain, memo_find_first };
#ifdef WORD_SSE2

WIDE_AVX2 WORD_INLINE void
copy32(char *to, const char *from)
{
	_mm256_storeu_si256((__m256i *)(void *)to, wide_load32(from));
}

/* (Blanks that are read are not made anew for each row, as one that is given would be.) */
WIDE_AVX2 WORD_INLINE uint64_t
blanks32(const char *text)
{
	return wide_bits32(_mm256_cmpeq_epi8(wide_load32(text), wide_load32(idlook_bytes.blank)));
}

WIDE_AVX2 WORD_INLINE uint64_t
same32(const char *text, char c)
{
	return wide_bits32(_mm256_cmpeq_epi8(wide_load32(text), _mm256_set1_epi8(c)));
}

WIDE_AVX2 WORD_INLINE uint64_t
beyond32(const char *text)
{
	return wide_bits32(wide_load32(text));
}

static const struct way by_avx2 = { &wide_avx2, { 32, copy32, blanks32, same32, beyond32 },
	&rowstart_avx2, dayplaces_avx2, memo_find_first_avx2 };

WIDE_AVX512 WORD_INLINE uint64_t
blanks_avx512(const char *text)
{
	return wide_same_avx512(text, ' ');
}

static const struct way by_avx512 = { &wide_avx512, { WIDE, wide_copy_avx512, blanks_avx512, wide_same_avx512, wide_beyond_avx512 },
	&rowstart_avx2, dayplaces_avx512, memo_find_first_avx2 };

#endif

#endif
