#include "base/wide.h"
#include "csv/allends.h"

enum { MOSTLY = 8 };	/* fields that end within 64 bytes */

/* List the fields that end where a word has bits, and perhaps others behind; how many there are. */
typedef size_t list_word(uint16_t *list, uint64_t bits, size_t at);

/* The list of one word after the other; the first word without what stands before `from`. */
WORD_INLINE void
list_words(uint16_t *list, const uint64_t *ends, size_t from, size_t to, list_word *list_one)
{
	uint64_t bits = ends[from / 64] >> from % 64 << from % 64;

	for (size_t at = from & ~(size_t)63;;) {
		list += list_one(list, bits, at);
		at += 64;
		if (at > to)
			break;
		bits = ends[at / 64];
	}
}

/* Eight are listed whether or not they are there: a jump after each would be guessed wrong. */
WORD_INLINE size_t
list_plain(uint16_t *list, uint64_t bits, size_t at)
{
	const uint64_t top = (uint64_t)1 << 63;		/* so that there is a bit */
	size_t n = 0;

	do
		for (int i = 0; i < MOSTLY; i++) {
			list[n] = (uint16_t)(at + word_first(bits | top));
			n += bits != 0;
			bits &= bits - 1;
		}
	while (bits != 0);
	return n;
}

static void
all_plain(uint16_t *list, const uint64_t *ends, size_t from, size_t to)
{
	list_words(list, ends, from, to, list_plain);
}

#ifdef WORD_SSE2

#define EIGHT(n) n, n + 1, n + 2, n + 3, n + 4, n + 5, n + 6, n + 7
static const char upto64[64] = { EIGHT(0), EIGHT(8), EIGHT(16), EIGHT(24), EIGHT(32), EIGHT(40),
	EIGHT(48), EIGHT(56) };

WIDE_AVX512 WORD_INLINE void
put_32(uint16_t *list, __m256i places, size_t at)
{
	_mm512_storeu_si512(list, _mm512_add_epi16(_mm512_cvtepu8_epi16(places), _mm512_set1_epi16((short)at)));
}

/* Of 64 numbers those at the bits, drawn together; most words have less than 32. */
WIDE_AVX512 WORD_INLINE size_t
list_avx512(uint16_t *list, uint64_t bits, size_t at)
{
	__m512i places = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(upto64));
	size_t n = (size_t)__builtin_popcountll(bits);

	put_32(list, _mm512_castsi512_si256(places), at);
	if (n > 32)
		put_32(list + 32, _mm512_extracti64x4_epi64(places, 1), at);
	return n;
}

WIDE_AVX512 static void
all_avx512(uint16_t *list, const uint64_t *ends, size_t from, size_t to)
{
	list_words(list, ends, from, to, list_avx512);
}

#endif

csvallends_way *
csvallends_by(size_t number)
{
	csvallends_way *way[3] = { NULL };
	size_t n = 0;

#ifdef WORD_SSE2
	if (wide_has_avx512())
		way[n++] = all_avx512;
#endif
	way[n] = all_plain;
	return number <= n ? way[number] : NULL;
}

void
csvallends_list(uint16_t *list, const uint64_t *ends, size_t from, size_t to)
{
	static csvallends_way *way;

	if (way == NULL)
		way = csvallends_by(0);
	way(list, ends, from, to);
}
