#include "base/processor.h"
#include "base/wide.h"
#include "csv/unquote.h"

#ifdef WORD_SSE2

enum { WORDS = CSVSCAN_WORDS + 8 };	/* eight at a time are looked at */
enum { LINE_WORDS = 8 };	/* of a line by itself, at most */

/* A bit for each byte of the rows. */
struct bits {
	uint64_t quote[WORDS], comma[WORDS], newline[WORDS];
	uint64_t ends[WORDS];		/* of fields */
	uint64_t inner[WORDS];		/* commas and quotes for which their fields are quoted */
	uint64_t spare[WORDS];		/* quotes that need not be there */
	uint64_t busy[WORDS / 64 + 1];	/* a bit for each word of `inner` that is not 0 */
};

WIDE_AVX512 WORD_INLINE void
look(struct bits *b, const char *text, size_t bytes)
{
	size_t words = (bytes + 63) / 64, i = 0;
	uint64_t mask = wide_low((bytes - 1) % 64 + 1);

	do {
		__m512i v = _mm512_loadu_si512(text + 64 * i);

		b->quote[i] = _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('"'));
		b->comma[i] = _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8(','));
		b->newline[i] = _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('\n'));
	} while (++i < words);
	/* What comes behind the rows is not asked. */
	b->quote[words - 1] &= mask;
	b->comma[words - 1] &= mask;
	b->newline[words - 1] &= mask;
	for (; i % 8 != 0; i++)
		b->quote[i] = b->comma[i] = b->newline[i] = 0;
}

/* Eight words of bits from an offset on, of which so many words are there. */
WIDE_AVX512 WORD_INLINE __m512i
window8(const uint64_t *bits, size_t from, size_t words)
{
	size_t first = from / 64, left = words - first;

	return _mm512_shrdv_epi64(_mm512_maskz_loadu_epi64((__mmask8)wide_low(left), bits + first),
	    _mm512_maskz_loadu_epi64((__mmask8)wide_low(left - 1), bits + first + 1), _mm512_set1_epi64((long long)(from % 64)));
}

/*
 * What is around fields, and what is in them?  A quote that opens a field follows the end of another, and one
 * that closes it comes before its own; a comma that ends no field is within quotes.
 */
WIDE_AVX512 WORD_INLINE void
judge(struct bits *b, const uint64_t *ends, size_t from, size_t words)
{
	__m512i before = _mm512_set1_epi64(-1);

	memset(b->busy, 0, sizeof b->busy);
	for (size_t i = 0; i < words; i += 8) {
		__m512i quote = _mm512_loadu_si512(b->quote + i), comma = _mm512_loadu_si512(b->comma + i);
		__m512i end = window8(ends, from + 64 * i, CSVSCAN_WORDS + 1);
		__m512i behind = window8(ends, from + 64 * i + 1, CSVSCAN_WORDS + 1);
		__m512i divider = _mm512_or_si512(_mm512_and_si512(comma, end), _mm512_loadu_si512(b->newline + i));
		__m512i begin = _mm512_shldi_epi64(divider, _mm512_alignr_epi64(divider, before, 7), 1);
		__m512i outer = _mm512_and_si512(quote, _mm512_or_si512(begin, behind));
		__m512i inner = _mm512_or_si512(_mm512_andnot_si512(end, comma), _mm512_andnot_si512(outer, quote));

		before = divider;
		_mm512_storeu_si512(b->ends + i, end);
		_mm512_storeu_si512(b->inner + i, inner);
		_mm512_storeu_si512(b->spare + i, outer);
		b->busy[i / 64] |= (uint64_t)_mm512_test_epi64_mask(inner, inner) << i % 64;
	}
}

/* Fields with something inner need their quotes. */
WIDE_AVX512 WORD_INLINE void
keep_some(struct bits *b, size_t words)
{
	size_t done = 0;	/* fields that end before there */

	for (size_t k = 0; k < words; k += 64)
		for (uint64_t busy = b->busy[k / 64]; busy != 0; busy &= busy - 1) {
			size_t word = k + word_first(busy), base = 64 * word;
			uint64_t inner = b->inner[word];

			while ((inner &= ~wide_low(done > base ? done - base : 0)) != 0) {
				size_t first = word, last = word, at = word_first(inner);
				uint64_t opening = b->spare[word] & wide_low(at);
				uint64_t end = b->ends[word] & ~wide_low(at);

				while (opening == 0)
					opening = b->spare[--first];
				while (end == 0)
					end = b->ends[++last];
				b->spare[first] &= ~((uint64_t)1 << word_last(opening));
				done = 64 * last + word_first(end);
				b->spare[(done - 1) / 64] &= ~((uint64_t)1 << (done - 1) % 64);
			}
		}
}

WIDE_AVX512 WORD_INLINE void
write_rest(struct unquoted *u, const struct bits *b, const char *text, const uint16_t *newline, size_t from,
    size_t rows, size_t words)
{
	uint16_t at[WORDS];	/* where the bytes of each word are */
	char *to = u->text;

	for (size_t i = 0; i < words; i++) {
		at[i] = (uint16_t)(to - u->text);
		_mm512_storeu_si512(to, wide_pack(_mm512_loadu_si512(text + 64 * i), ~b->spare[i]));
		to += 64 - wide_count(b->spare[i]);
	}
	for (size_t i = 0; i < rows; i++) {
		size_t old = newline[i] - from;

		u->newline[i] = (uint16_t)(at[old / 64] + wide_count(~b->spare[old / 64] & wide_low(old % 64)));
	}
}

WIDE_AVX512 static void
unquote_avx512(struct unquoted *u, const struct csv_glance *at, size_t rows)
{
	size_t from = (size_t)(at->line - at->text), bytes = at->newline[rows - 1] + 1u - from, words = (bytes + 63) / 64;
	struct bits b;

	look(&b, at->line, bytes);
	judge(&b, at->ends, from, words);
	keep_some(&b, words);
	write_rest(u, &b, at->line, at->newline, from, rows, words);
}

/* ---- a line ---- */

/* A bit for each byte of a line: quotes around its fields; and those around fields that need none. */
struct line_bits {
	uint64_t opening[LINE_WORDS], closing[LINE_WORDS], spare[LINE_WORDS];
};

/*
 * Where quotes are; the answer has a bit for each quoted field: need its quotes not be there?  From where one
 * opens a one that is added is carried on to what it is quoted for, or to where it closes.
 */
WIDE_AVX512 WORD_INLINE uint64_t
look_at_line(struct line_bits *b, struct csv_field line, const uint64_t *ends, size_t from, size_t words)
{
	uint64_t fields = 0, before = 1;
	unsigned char carry = 0;
	unsigned n = 0;

	for (size_t i = 0; i < words; i++) {
		__m512i v = _mm512_loadu_si512(line.text + 64 * i);
		uint64_t mask = wide_low(line.len - 64 * i), end = csvscan_window(ends, from + 64 * i);
		uint64_t quote = _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('"')) & mask;
		uint64_t comma = _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8(',')) & mask;
		uint64_t opening = quote & (end << 1 | before), closing = quote & csvscan_window(ends, from + 64 * i + 1);
		uint64_t stop = (comma & ~end) | (quote & ~opening);
		unsigned long long sum;

		before = end >> 63;
		carry = _addcarry_u64(carry, ~stop, opening, &sum);
		b->opening[i] = opening;
		b->closing[i] = closing;
		b->spare[i] = closing & sum;
		fields |= _pext_u64(b->spare[i], closing) << n;
		n += wide_count(closing);
	}
	return fields;
}

/* The n-th quote that opens is of the field of the n-th that closes. */
WIDE_AVX512 static size_t
line_avx512(char *to, const struct csv_glance *at)
{
	struct csv_field line = csv_glance_line(at);
	size_t words = (line.len + 63) / 64;
	struct line_bits b;
	uint64_t fields;
	char *start = to;

	if (words > LINE_WORDS || at->columns >= 64)
		return 0;
	fields = look_at_line(&b, line, at->ends, (size_t)(line.text - at->text), words);
	for (size_t i = 0; i < words; i++) {
		uint64_t rest = ~(b.spare[i] | _pdep_u64(fields, b.opening[i])) & wide_low(line.len - 64 * i);

		fields >>= wide_count(b.opening[i]);
		_mm512_storeu_si512(to, wide_pack(_mm512_loadu_si512(line.text + 64 * i), rest));
		to += wide_count(rest);
	}
	return (size_t)(to - start);
}

#endif

size_t
unquote_line(char *to, const struct csv_glance *at)
{
#ifdef WORD_SSE2
	if (processor_way(0) == 0)
		return line_avx512(to, at);
#endif
	(void)to, (void)at;
	return 0;
}

int
unquote(struct unquoted *u, const struct csv_glance *at, size_t rows)
{
#ifdef WORD_SSE2
	if (processor_way(0) == 0) {
		unquote_avx512(u, at, rows);
		return 1;
	}
#endif
	(void)u, (void)at, (void)rows;
	return 0;
}
