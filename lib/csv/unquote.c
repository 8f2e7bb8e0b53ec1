#include "base/processor.h"
#include "base/wide.h"
#include "csv/unquote.h"

#ifdef WORD_SSE2

/*
 * Where quotes are in the words from that of one byte on, which begins a row, to that of another: where they were not
 * kept, as behind a line that is no row.  A field that opens needs no quotes if a one that is added there is
 * carried on to where it closes.
 */
WIDE_AVX512 static void
find_quotes(struct csvquotes *quotes, const struct csv_glance *at, size_t from, size_t to)
{
	const uint64_t before = wide_low(from % 64);
	uint64_t mask = ~before, begin = before + 1, closing_last = 0, spare_last = 0;
	unsigned char carry = 0;

	for (size_t i = from / 64; i <= to / 64; i++, mask = ~(uint64_t)0) {
		__m512i v = _mm512_loadu_si512(at->text + 64 * i);
		uint64_t quote = _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('"')) & mask;
		uint64_t comma = _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8(',')), end = at->ends[i];
		uint64_t divider = (comma & end) | _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('\n'));
		uint64_t opening = quote & (divider << 1 | begin), closing = quote & (end >> 1 | at->ends[i + 1] << 63);
		unsigned long long sum;

		carry = _addcarry_u64(carry, ~((comma & ~end) | (quote & ~opening)), opening, &sum);
		quotes->opening[i] = opening;
		quotes->closed[i] = closing << 1 | closing_last;
		quotes->spare[i] = (closing & sum) << 1 | spare_last;
		begin = divider >> 63;
		closing_last = closing >> 63;
		spare_last = (closing & sum) >> 63;
	}
}

/* 0: this processor has no fast way with them. */
static int
know_quotes(const struct csv_glance *at)
{
	struct csvscan *seen = at->seen;

	if (!seen->knows_quotes && processor_way(0) == 0) {
		find_quotes(&seen->quotes, at, (size_t)(at->line - at->text), *at->last);
		seen->knows_quotes = 1;
	}
	return seen->knows_quotes;
}

/*
 * Which bytes are left out of the words from that of one byte on to that of another: the quotes of fields that need
 * none.  In a word the n-th quote that opens is of the n-th field that ends behind it, but for one that goes on from
 * word to word: so the last word comes first.  Nothing jumps on what is in a word.
 */
WIDE_AVX512 WORD_INLINE void
find_spare(uint64_t *bits, const struct csvquotes *quotes, size_t from, size_t to)
{
	uint64_t further = 0;	/* is what goes on in the words behind a field that needs none? */
	uint64_t next = 0;

	for (size_t i = to / 64 + 1; i-- > from / 64; ) {
		uint64_t opening = quotes->opening[i], closed = quotes->closed[i], spare = quotes->spare[i];
		uint64_t first = (opening | closed) & -(opening | closed);
		uint64_t fields = _pext_u64(spare, closed) | further << wide_count(closed);

		bits[i] = _pdep_u64(fields >> ((closed & first) != 0), opening) | spare >> 1 | next << 63;
		further = fields & 1;
		next = spare;
	}
}

/* What stays of a word; where that ends. */
WIDE_AVX512 WORD_INLINE char *
put_rest(char *to, const char *text, uint64_t spare)
{
	_mm512_storeu_si512(to, wide_pack(_mm512_loadu_si512(text), ~spare));
	return to + wide_count(~spare);
}

WIDE_AVX512 static void
unquote_rows(struct unquoted *u, const struct csv_glance *at, size_t rows)
{
	size_t from = (size_t)(at->line - at->text), last = at->newline[rows - 1];
	uint64_t spare[CSVSCAN_WORDS];
	uint16_t begins[CSVSCAN_WORDS];		/* where the bytes of each word are */
	char *to = u->text;

	find_spare(spare, &at->seen->quotes, from, last);
	spare[from / 64] |= wide_low(from % 64);
	for (size_t i = from / 64; i <= last / 64; i++) {
		begins[i] = (uint16_t)(to - u->text);
		to = put_rest(to, at->text + 64 * i, spare[i]);
	}
	for (size_t i = 0; i < rows; i++) {
		size_t old = at->newline[i];

		u->newline[i] = (uint16_t)(begins[old / 64] + wide_count(~spare[old / 64] & wide_low(old % 64)));
	}
}

WIDE_AVX512 static size_t
unquote_one(char *to, const struct csv_glance *at)
{
	struct csv_field line = csv_glance_line(at);
	size_t from = (size_t)(line.text - at->text), end = from + line.len;
	uint64_t spare[CSVSCAN_WORDS];
	char *start = to;

	find_spare(spare, &at->seen->quotes, from, end);
	spare[from / 64] |= wide_low(from % 64);
	spare[end / 64] |= ~wide_low(end % 64);
	for (size_t i = from / 64; i <= end / 64; i++)
		to = put_rest(to, at->text + 64 * i, spare[i]);
	return (size_t)(to - start);
}

#endif

size_t
unquote_line(char *to, const struct csv_glance *at)
{
#ifdef WORD_SSE2
	if (know_quotes(at))
		return unquote_one(to, at);
#endif
	(void)to, (void)at;
	return 0;
}

int
unquote(struct unquoted *u, const struct csv_glance *at, size_t rows)
{
#ifdef WORD_SSE2
	if (know_quotes(at)) {
		unquote_rows(u, at, rows);
		return 1;
	}
#endif
	(void)u, (void)at, (void)rows;
	return 0;
}
