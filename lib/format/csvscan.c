#include <string.h>

#include "format/csvscan.h"

#ifdef __x86_64__
#include <immintrin.h>
#define HAS_SSE2 1
#endif

#define INLINE static inline __attribute__((always_inline))

/* What is looked at in one go: 4 KiB, some forty rows. */
enum { WORDS = 64 };

/* Bits for 64 bytes: bit n tells of byte n. */
struct seen {
	uint64_t newline, comma;
	uint64_t other;		/* quotes, NULs and carriage returns */
};

/* A way to look: at all bytes; which of them are a certain one; bits of a word. */
typedef struct seen looker(const char *);
typedef uint64_t finder(const char *, char);
typedef unsigned counter(uint64_t);

struct marks {
	size_t words, lines;
	uint64_t ends[WORDS + CSVSCAN_WORDS];	/* of fields; zeros behind the last */
	uint16_t before[WORDS];		/* how many ends in the words before */
	uint16_t line[CSVSCAN_ROWS + 64];	/* where the newlines are */
	int returns;		/* lines that end in CRLF are among them */
};

/*
 * What the last byte of a block is to the next: within quotes, a closing one,
 * a CR.  And FIRST: a field may begin behind it, or the second of two quotes.
 */
enum { INSIDE = 1, CLOSED = 2, CR = 4, FIRST = 8 };

/* Is each byte within quotes, or an opening one? */
INLINE uint64_t
quoted_bytes(uint64_t quote, uint64_t inside)
{
	quote ^= quote << 1;
	quote ^= quote << 2;
	quote ^= quote << 4;
	quote ^= quote << 8;
	quote ^= quote << 16;
	quote ^= quote << 32;
	return quote ^ -inside;
}

/*
 * A block with quotes, or something odd: take out of *ends what ends no field;
 * the answer is the bytes at which a line turns out to be wrong.
 */
INLINE uint64_t
judge(unsigned *pending, const struct seen *seen, uint64_t quote, uint64_t cr, uint64_t *ends)
{
	uint64_t within = quoted_bytes(quote, *pending & INSIDE);
	uint64_t opening = quote & within, closing = quote & ~within;
	uint64_t divider = seen->comma | seen->newline | quote;
	uint64_t behind_closing = closing << 1 | (*pending & CLOSED) / CLOSED;
	uint64_t behind_cr = cr << 1 | (*pending & CR) / CR;
	/* A quote opens a field or follows one that closed: a doubled one. */
	uint64_t wrong = opening & ~(divider << 1 | (*pending & FIRST) / FIRST);

	wrong |= behind_closing & ~(divider | cr);
	wrong |= behind_cr & ~seen->newline;
	wrong |= seen->newline & within;
	wrong |= seen->other & ~(quote | cr);		/* a NUL */
	/* Of a CRLF the CR ends the field. */
	*ends = (*ends & ~within & ~behind_cr) | cr;
	*pending = (unsigned)(within >> 63) * INSIDE | (unsigned)(closing >> 63) * CLOSED |
	    (unsigned)(cr >> 63) * CR | (unsigned)(divider >> 63) * FIRST;
	return wrong;
}

/* Note where newlines are: mostly one or two, which takes no branch. */
INLINE void
note_lines(struct marks *m, size_t base, uint64_t newline, unsigned n)
{
	const uint64_t top = (uint64_t)1 << 63;		/* so that there is a bit */
	uint16_t *line = m->line + m->lines;

	line[0] = (uint16_t)(base + (size_t)__builtin_ctzll(newline | top));
	newline &= newline - 1;
	line[1] = (uint16_t)(base + (size_t)__builtin_ctzll(newline | top));
	for (unsigned i = 2; i < n; i++) {
		newline &= newline - 1;
		line[i] = (uint16_t)(base + (size_t)__builtin_ctzll(newline));
	}
	m->lines += n;
}

/* Mark the blocks of a text that begins a line, up to the first that is wrong. */
INLINE void
mark(struct marks *m, const char *text, size_t len, looker *look, finder *find, counter *count)
{
	unsigned pending = FIRST;
	size_t words = len / 64 < WORDS ? len / 64 : WORDS, w, fields = 0;

	m->lines = 0;
	m->returns = 0;
	for (w = 0; w < words && m->lines < CSVSCAN_ROWS; w++) {
		const char *block = text + 64 * w;
		struct seen seen = look(block);
		uint64_t ends = seen.comma | seen.newline;

		if ((seen.other | (pending & (INSIDE | CLOSED | CR))) != 0) {
			uint64_t quote = find(block, '"');
			uint64_t cr = quote != seen.other ? find(block, '\r') : 0;
			uint64_t wrong = judge(&pending, &seen, quote, cr, &ends);

			m->returns |= cr != 0;
			if (wrong != 0) {
				seen.newline &= (wrong & -wrong) - 1;
				words = w + 1;
			}
		} else {
			pending = (unsigned)(ends >> 63) * FIRST;
		}
		note_lines(m, 64 * w, seen.newline, count(seen.newline));
		m->ends[w] = ends;
		m->before[w] = (uint16_t)fields;
		fields += count(ends);
	}
	m->words = w;
	for (int i = 0; i < CSVSCAN_WORDS; i++)
		m->ends[w + (size_t)i] = 0;
}

/* The bits of a row that begins at a place.  Two shifts, for there is none by 64. */
INLINE void
take_ends(struct csvscan_row *row, const uint64_t *ends, size_t start)
{
	ends += start / 64;
	for (int i = 0; i < CSVSCAN_WORDS; i++)
		row->ends[i] = ends[i] >> start % 64 | ends[i + 1] << 1 << (63 - start % 64);
}

INLINE size_t
scan(struct csvscan_row *row, const char *text, size_t len, size_t columns,
    looker *look, finder *find, counter *count)
{
	struct marks m;
	size_t n, start = 0, before = 0;

	mark(&m, text, len, look, find, count);
	for (n = 0; n < m.lines && n < CSVSCAN_ROWS; n++, row++) {
		size_t at = m.line[n], end = at;
		size_t upto = m.before[at / 64] +
		    count(m.ends[at / 64] & (((uint64_t)2 << at % 64) - 1));

		if (m.returns && at > 0 && text[at - 1] == '\r')
			end--;
		if (upto - before != columns || end == start)
			break;
		take_ends(row, m.ends, start);
		row->len = (uint16_t)(end - start);
		row->taken = (uint16_t)(at + 1 - start);
		before = upto;
		start = at + 1;
	}
	return n;
}

/* ---- eight bytes at a time, for any processor ---- */

INLINE uint64_t
load_word(const char *p)
{
	uint64_t w = 0;

	for (int i = 0; i < 8; i++)
		w |= (uint64_t)(unsigned char)p[i] << 8 * i;
	return w;
}

/* A bit for each byte of a word that is the one looked for. */
INLINE uint64_t
same_bytes(uint64_t word, char c)
{
	const uint64_t low = 0x7f7f7f7f7f7f7f7fu;
	uint64_t x = word ^ 0x0101010101010101u * (unsigned char)c;
	uint64_t zero = ~(((x & low) + low) | x | low);	/* the high bit of each such byte */

	return (zero >> 7) * 0x0102040810204080u >> 56;
}

INLINE struct seen
look_words(const char *block)
{
	struct seen s = { 0 };

	for (int i = 0; i < 8; i++) {
		uint64_t w = load_word(block + 8 * i);

		s.newline |= same_bytes(w, '\n') << 8 * i;
		s.comma |= same_bytes(w, ',') << 8 * i;
		s.other |= (same_bytes(w, '"') | same_bytes(w, '\r') |
		    same_bytes(w, '\0')) << 8 * i;
	}
	return s;
}

INLINE uint64_t
find_words(const char *block, char c)
{
	uint64_t bits = 0;

	for (int i = 0; i < 8; i++)
		bits |= same_bytes(load_word(block + 8 * i), c) << 8 * i;
	return bits;
}

INLINE unsigned
count_any(uint64_t w)
{
	w -= w >> 1 & 0x5555555555555555u;
	w = (w & 0x3333333333333333u) + (w >> 2 & 0x3333333333333333u);
	return (unsigned)(((w + (w >> 4)) & 0x0f0f0f0f0f0f0f0fu) * 0x0101010101010101u >> 56);
}

static size_t
scan_words(struct csvscan_row *row, const char *text, size_t len, size_t columns)
{
	return scan(row, text, len, columns, look_words, find_words, count_any);
}

#ifdef HAS_SSE2

/* ---- sixteen bytes: any x86-64 ---- */

INLINE uint64_t
same16(__m128i v, char c)
{
	return (uint64_t)(unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_set1_epi8(c)));
}

INLINE struct seen
look_sse2(const char *block)
{
	struct seen s = { 0 };

	for (int i = 0; i < 4; i++) {
		__m128i v = _mm_loadu_si128((const __m128i *)(const void *)(block + 16 * i));
		__m128i other = _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('"')),
		    _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('\r')),
		    _mm_cmpeq_epi8(v, _mm_setzero_si128())));

		s.newline |= same16(v, '\n') << 16 * i;
		s.comma |= same16(v, ',') << 16 * i;
		s.other |= (uint64_t)(unsigned)_mm_movemask_epi8(other) << 16 * i;
	}
	return s;
}

INLINE uint64_t
find_sse2(const char *block, char c)
{
	uint64_t bits = 0;

	for (int i = 0; i < 4; i++)
		bits |= same16(_mm_loadu_si128((const __m128i *)(const void *)
		    (block + 16 * i)), c) << 16 * i;
	return bits;
}

static size_t
scan_sse2(struct csvscan_row *row, const char *text, size_t len, size_t columns)
{
	return scan(row, text, len, columns, look_sse2, find_sse2, count_any);
}

/* ---- 32 bytes: x86-64 since 2013 ---- */

#define AVX2 __attribute__((target("avx2,bmi,bmi2,popcnt")))

AVX2 INLINE uint64_t
same32(__m256i v, char c)
{
	return (uint64_t)(unsigned)_mm256_movemask_epi8(
	    _mm256_cmpeq_epi8(v, _mm256_set1_epi8(c)));
}

AVX2 INLINE __m256i
load32(const char *p)
{
	return _mm256_loadu_si256((const __m256i *)(const void *)p);
}

/*
 * The bytes that end or quote something differ in their lower four bits, so
 * a byte is one of them if it is the one in a table of sixteen.
 */
AVX2 INLINE uint64_t
special32(__m256i v)
{
	const __m256i table = _mm256_setr_epi8(
	    0, 0, '"', 0, 0, 0, 0, 0, 0, 0, '\n', 0, ',', '\r', 0, 0,
	    0, 0, '"', 0, 0, 0, 0, 0, 0, 0, '\n', 0, ',', '\r', 0, 0);

	return (uint64_t)(unsigned)_mm256_movemask_epi8(
	    _mm256_cmpeq_epi8(v, _mm256_shuffle_epi8(table, v)));
}

AVX2 INLINE struct seen
look_avx2(const char *block)
{
	__m256i a = load32(block), b = load32(block + 32);
	struct seen s;

	s.newline = same32(a, '\n') | same32(b, '\n') << 32;
	s.comma = same32(a, ',') | same32(b, ',') << 32;
	s.other = (special32(a) | special32(b) << 32) ^ (s.newline | s.comma);
	return s;
}

AVX2 INLINE uint64_t
find_avx2(const char *block, char c)
{
	return same32(load32(block), c) | same32(load32(block + 32), c) << 32;
}

AVX2 INLINE unsigned
count_popcnt(uint64_t w)
{
	return (unsigned)__builtin_popcountll(w);
}

AVX2 static size_t
scan_avx2(struct csvscan_row *row, const char *text, size_t len, size_t columns)
{
	return scan(row, text, len, columns, look_avx2, find_avx2, count_popcnt);
}

/* ---- 64 bytes ---- */

#define AVX512 __attribute__((target("avx512f,avx512bw,bmi,bmi2,popcnt")))

AVX512 INLINE struct seen
look_avx512(const char *block)
{
	const __m512i table = _mm512_broadcast_i32x4(_mm_setr_epi8(
	    0, 0, '"', 0, 0, 0, 0, 0, 0, 0, '\n', 0, ',', '\r', 0, 0));
	__m512i v = _mm512_loadu_si512(block);
	struct seen s;

	s.newline = _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('\n'));
	s.comma = _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8(','));
	s.other = _mm512_cmpeq_epi8_mask(v, _mm512_shuffle_epi8(table, v)) ^
	    (s.newline | s.comma);
	return s;
}

AVX512 INLINE uint64_t
find_avx512(const char *block, char c)
{
	return _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(block), _mm512_set1_epi8(c));
}

AVX512 INLINE unsigned
count_avx512(uint64_t w)
{
	return (unsigned)__builtin_popcountll(w);
}

AVX512 static size_t
scan_avx512(struct csvscan_row *row, const char *text, size_t len, size_t columns)
{
	return scan(row, text, len, columns, look_avx512, find_avx512, count_avx512);
}

#endif

/* ---- all of them ---- */

csvscan_way *
csvscan_by(size_t number)
{
	csvscan_way *way[5] = { NULL };
	size_t n = 0;

#ifdef HAS_SSE2
	__builtin_cpu_init();
	if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("bmi2"))
		way[n++] = scan_avx512;
	if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2"))
		way[n++] = scan_avx2;
	way[n++] = scan_sse2;
#endif
	way[n] = scan_words;
	return number <= n ? way[number] : NULL;
}

size_t
csvscan_rows(struct csvscan_row *row, const char *text, size_t len, size_t columns)
{
	static csvscan_way *way;

	if (way == NULL)
		way = csvscan_by(0);
	return way(row, text, len, columns);
}
