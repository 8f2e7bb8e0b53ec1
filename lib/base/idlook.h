/*
 * idlook - base/idlist where a call would take too long: in a loop over rows.
 *
 *	if (idlook_avx512(text, len))
 *		it is surely a list of ids
 *
 * The list is not empty.  0: perhaps it is none, or its first id is longer than is looked at in one
 * step.  Only on processors for which base/processor.h has the same word.
 */
#ifndef MC_BASE_IDLOOK_H
#define MC_BASE_IDLOOK_H

#include "base/wide.h"

/* The first byte of the letters of two bytes from U+00C0 to U+00FF. */
#define IDLOOK_LATIN '\xc3'

/* Is what the text begins with, up to its first blank, another id than the next one? */
WORD_INLINE int
idlook_differs(const char *text, size_t len, size_t blank)
{
	unsigned other = word_equal16(text, text + blank + 1) ^ 0xffff;

	if (other != 0 && word_first(other) < blank)
		return 1;
	/* Where the first one ends the next goes on, unless the list ends there. */
	return blank < 16 && 2 * blank + 1 != len && (other >> blank & 1) != 0;
}

/* Such a byte is the last of no list. */
static inline int
idlook_ends_well(const char *text, size_t len)
{
	return text[len - 1] != ' ' && text[len - 1] != IDLOOK_LATIN;
}

#ifdef WORD_SSE2

/* Of 32 or 64 bytes, a bit each; the highest bits tell nothing where there are less. */
struct idlook_seen {
	uint64_t wrong;		/* it cannot stand there, as far as it and its neighbours tell */
	uint64_t total;		/* it begins an item that may be `total`, which is no id */
	uint64_t blank;
};

/*
 * Of each byte, in its lower four bits what would be wrong with it, and in its upper four what is
 * wrong with one behind it.  What is in both is wrong (after Keiser and Lemire, "Validating UTF-8
 * in less than one instruction per byte", Software 51, 2021).  And 64 times each of some bytes.
 * They are defined elsewhere, so that they are read, and not built anew for each row.
 */
extern const char idlook_pairs[256];
extern const struct idlook_bytes {
	char blank[64], t[64], l[64], low[64], begins[64];
	char behind_blank[64], before[64];	/* what a blank is in idlook_pairs; of each byte the number of the one before */
	char one_before[64];	/* the same of a second text, the first one's last byte being before its first */
} idlook_bytes;

/*
 * Five bytes are looked at twice: so that of each item that may be `total` the fifth letter is
 * seen with the first, and what stands before it.
 */
typedef struct idlook_seen idlook_way(const char *text);

WORD_INLINE int
idlook_by(const char *text, size_t len, idlook_way *first, idlook_way *next, size_t width)
{
	struct idlook_seen s = first(text);
	uint64_t mask = wide_low(len < width ? len : width);

	if (!idlook_ends_well(text, len) || ((s.wrong | s.total) & mask) != 0 || (s.blank & mask) == 0 ||
	    !idlook_differs(text, len, word_first(s.blank)))
		return 0;
	while (len > width) {
		text += width - 5;
		len -= width - 5;
		s = next(text);
		if (((s.wrong | s.total) & wide_low(len < width ? len : width)) != 0)
			return 0;
	}
	return 1;
}

/* ---- 32 bytes ---- */

/*
 * By the lower four bits of a byte and by its upper four: what is in both is what it is.
 * 1: a-o, 2: p-z, 4: digits, 8: blank - and ., 0x10: _ and the second byte of ß, 0x20: IDLOOK_LATIN,
 * 0x40 and 0x80: the second bytes of à to ÿ, but for the sign of division
 */
#define IDLOOK_C7 (char)0xc7
#define IDLOOK_LOWER (char)0xce, IDLOOK_C7, IDLOOK_C7, (char)0xe7, IDLOOK_C7, IDLOOK_C7, IDLOOK_C7, 0x47, \
	IDLOOK_C7, IDLOOK_C7, (char)0xc3, (char)0xc1, (char)0xc1, (char)0xc9, (char)0xc9, (char)0xd1
#define IDLOOK_UPPER 0, 0, 8, 4, 0, 0x10, 1, 2, 0, 0x10, 0x40, (char)0x80, 0x20, 0, 0, 0
#define IDLOOK_INNER 0x18	/* begins no id; nor does a second byte */

WIDE_AVX2 WORD_INLINE __m256i
idlook_same32(__m256i v, char c)
{
	return _mm256_cmpeq_epi8(v, _mm256_set1_epi8(c));
}

/* Not 0: it cannot stand there, `before` being those before each. */
WIDE_AVX2 WORD_INLINE __m256i
idlook_wrong32(__m256i v, __m256i before)
{
	const __m256i lower = _mm256_setr_epi8(IDLOOK_LOWER, IDLOOK_LOWER);
	const __m256i upper = _mm256_setr_epi8(IDLOOK_UPPER, IDLOOK_UPPER);
	const __m256i low = _mm256_set1_epi8(15), begins_none = _mm256_set1_epi8(IDLOOK_INNER);
	__m256i kind = _mm256_and_si256(_mm256_shuffle_epi8(lower, _mm256_and_si256(v, low)),
	    _mm256_shuffle_epi8(upper, _mm256_and_si256(_mm256_srli_epi16(v, 4), low)));
	__m256i first = _mm256_and_si256(_mm256_and_si256(idlook_same32(before, ' '), begins_none), kind);
	/* Every second byte of UTF-8 is below 0xc0, as a signed number. */
	__m256i torn = _mm256_xor_si256(_mm256_cmpgt_epi8(_mm256_set1_epi8((char)0xc0), v),
	    idlook_same32(before, IDLOOK_LATIN));

	return _mm256_or_si256(_mm256_or_si256(idlook_same32(kind, 0), torn), first);
}

/* Which begin an item that may be `total`. */
WIDE_AVX2 WORD_INLINE uint64_t
idlook_total32(__m256i v, __m256i before, const char *text)
{
	__m256i t = _mm256_and_si256(idlook_same32(before, ' '), idlook_same32(v, 't'));

	return wide_bits32(_mm256_and_si256(t, idlook_same32(wide_load32(text + 4), 'l')));
}

WIDE_AVX2 WORD_INLINE struct idlook_seen
idlook_seen32(__m256i v, __m256i before, const char *text)
{
	__m256i right = idlook_same32(idlook_wrong32(v, before), 0);

	return (struct idlook_seen){ wide_bits32(right) ^ UINT32_MAX, idlook_total32(v, before, text),
		wide_bits32(idlook_same32(v, ' ')) };
}

/* An item begins behind a blank, and at the beginning. */
WIDE_AVX2 WORD_INLINE struct idlook_seen
idlook_first32(const char *text)
{
	__m256i v = wide_load32(text), blank = _mm256_set1_epi8(' ');

	return idlook_seen32(v, _mm256_alignr_epi8(v, _mm256_permute2x128_si256(v, blank, 0x02), 15), text);
}

WIDE_AVX2 WORD_INLINE struct idlook_seen
idlook_next32(const char *text)
{
	return idlook_seen32(wide_load32(text), wide_load32(text - 1), text);
}

WIDE_AVX2 WORD_INLINE int
idlook_avx2(const char *text, size_t len)
{
	return idlook_by(text, len, idlook_first32, idlook_next32, 32);
}

/* ---- 64 bytes ---- */

WIDE_AVX512 WORD_INLINE __mmask64
idlook_same64(__m512i v, const char *bytes)
{
	return _mm512_cmpeq_epi8_mask(v, _mm512_loadu_si512(bytes));
}

WIDE_AVX512 WORD_INLINE __m512i
idlook_pairs64(__m512i v)
{
	__m512i ascii = _mm512_permutex2var_epi8(_mm512_loadu_si512(idlook_pairs), v,
	    _mm512_loadu_si512(idlook_pairs + 64));
	__m512i beyond = _mm512_permutex2var_epi8(_mm512_loadu_si512(idlook_pairs + 128), v,
	    _mm512_loadu_si512(idlook_pairs + 192));

	return _mm512_mask_blend_epi8(_mm512_movepi8_mask(v), ascii, beyond);
}

/* `before` is what its first byte says of the one that it stands for, the byte before the text. */
WIDE_AVX512 WORD_INLINE struct idlook_seen
idlook_seen64(const char *text, __m512i before)
{
	const struct idlook_bytes *b = &idlook_bytes;
	__m512i v = _mm512_loadu_si512(text), pairs = idlook_pairs64(v);
	__m512i behind = _mm512_srli_epi16(_mm512_mask_permutexvar_epi8(before, ~(uint64_t)1,
	    _mm512_loadu_si512(b->before), pairs), 4);
	__mmask64 torn = _mm512_test_epi8_mask(_mm512_and_si512(pairs, behind), _mm512_loadu_si512(b->low));
	__mmask64 total = idlook_same64(_mm512_maskz_loadu_epi8(~(uint64_t)0 >> 4, text + 4), b->l);

	total = _mm512_mask_cmpeq_epi8_mask(total, v, _mm512_loadu_si512(b->t));
	total = _mm512_mask_test_epi8_mask(total, behind, _mm512_loadu_si512(b->begins));
	return (struct idlook_seen){ torn, total, idlook_same64(v, b->blank) };
}

/* The same of 64 bytes of many; `last` is what was found of those before, and then of these. */
WIDE_AVX512 WORD_INLINE struct idlook_seen
idlook_on64(const char *text, __m512i *last)
{
	const struct idlook_bytes *b = &idlook_bytes;
	__m512i v = _mm512_loadu_si512(text), pairs = idlook_pairs64(v);
	__m512i behind = _mm512_srli_epi16(_mm512_permutex2var_epi8(*last, _mm512_loadu_si512(b->one_before), pairs), 4);
	__mmask64 torn = _mm512_test_epi8_mask(_mm512_and_si512(pairs, behind), _mm512_loadu_si512(b->low));
	__mmask64 total = idlook_same64(_mm512_loadu_si512(text + 4), b->l);

	*last = pairs;
	total = _mm512_mask_cmpeq_epi8_mask(total, v, _mm512_loadu_si512(b->t));
	total = _mm512_mask_test_epi8_mask(total, behind, _mm512_loadu_si512(b->begins));
	return (struct idlook_seen){ torn, total, idlook_same64(v, b->blank) };
}

/* An item begins there, as behind a blank. */
WIDE_AVX512 WORD_INLINE struct idlook_seen
idlook_first64(const char *text)
{
	return idlook_seen64(text, _mm512_loadu_si512(idlook_bytes.behind_blank));
}

/* The first byte was looked at. */
WIDE_AVX512 WORD_INLINE struct idlook_seen
idlook_next64(const char *text)
{
	return idlook_seen64(text, _mm512_setzero_si512());
}

WIDE_AVX512 WORD_INLINE int
idlook_avx512(const char *text, size_t len)
{
	return idlook_by(text, len, idlook_first64, idlook_next64, 64);
}

#endif

#endif
