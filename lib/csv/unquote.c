#include "base/bitplaces.h"
#include "base/processor.h"
#include "base/wide.h"
#include "csv/unquote.h"

#ifdef WORD_SSE2

/*
 * Where quotes are in the words from that of one byte on, which begins a row, to that of another: where they were not
 * kept, as behind a line that is no row.  A field that opens needs no quotes if a one that is added there is
 * carried on to where it closes.
 */
WORD_INLINE void
find_quotes(struct csvquotes *quotes, const struct csv_glance *at, size_t from, size_t to, const struct wide *wide)
{
	const uint64_t before = wide_low(from % 64);
	uint64_t mask = ~before, begin = before + 1, closing_last = 0, spare_last = 0;
	unsigned char carry = 0;

	for (size_t i = from / 64; i <= to / 64; i++, mask = ~(uint64_t)0) {
		const char *text = at->text + 64 * i;
		uint64_t quote = wide->same(text, '"') & mask;
		uint64_t comma = wide->same(text, ','), end = at->ends[i];
		uint64_t divider = (comma & end) | wide->same(text, '\n');
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

/* What a processor does in its own way.  Each is given as a constant, so that it is done in place. */
struct pen {
	const struct wide *wide;
	/*
	 * Which bytes are left out of the words from that of one byte on to that of another: the quotes of fields that
	 * need none.  A field may go on from word to word: so the last word comes first.
	 */
	void (*find)(uint64_t *bits, const struct csvquotes *, size_t from, size_t to);
	/* What stays of a word; where that ends. */
	char *(*put)(char *to, const char *text, uint64_t spare);
};

/* ---- 32 bytes ---- */

/* Of the quotes that open in a word those that are needed: of each field the last that opens before it ends. */
WIDE_AVX2 WORD_INLINE uint64_t
needed_openings(uint64_t opening, uint64_t closed, uint64_t needed, uint64_t further)
{
	uint64_t keep = 0;

	if (further && opening > closed)
		keep = (uint64_t)1 << word_last(opening);
	for (; needed != 0; needed &= needed - 1) {
		uint64_t before = opening & ((needed & -needed) - 1);

		keep |= before != 0 ? (uint64_t)1 << word_last(before) : 0;
	}
	return keep;
}

/* Mostly all fields that end in a word need none: then none of those do that begin in it. */
WIDE_AVX2 WORD_INLINE void
find_spare_avx2(uint64_t *bits, const struct csvquotes *quotes, size_t from, size_t to)
{
	uint64_t further = 0;	/* is what goes on in the words behind a field that needs its quotes? */
	uint64_t next = 0;

	for (size_t i = to / 64 + 1; i-- > from / 64; ) {
		uint64_t opening = quotes->opening[i], closed = quotes->closed[i], spare = quotes->spare[i];
		uint64_t needed = closed & ~spare;

		if ((needed | further) != 0) {
			opening &= ~needed_openings(opening, closed, needed, further);
			if (closed != 0)
				further = needed & closed & -closed;
		}
		bits[i] = opening | spare >> 1 | next << 63;
		next = spare;
	}
}

/* What stays of eight bytes; the others of the word are of those behind. */
WIDE_AVX2 WORD_INLINE char *
put8(char *to, const char *text, uint64_t rest)
{
	__m128i bytes = _mm_loadl_epi64((const __m128i *)(const void *)text);
	__m128i places = word16_load((const char *)(bitplaces + (rest & 0xff)));

	_mm_storel_epi64((__m128i *)(void *)to, _mm_shuffle_epi8(bytes, places));
	return to + wide_count(rest & 0xff);
}

WIDE_AVX2 WORD_INLINE char *
put_rest_avx2(char *to, const char *text, uint64_t spare)
{
	const uint64_t rest = ~spare;

	/* In long texts nothing is left out. */
	if (spare == 0) {
		wide_copy_avx2(to, text);
		return to + WIDE;
	}
	to = put8(to, text, rest);
	to = put8(to, text + 8, rest >> 8);
	to = put8(to, text + 16, rest >> 16);
	to = put8(to, text + 24, rest >> 24);
	to = put8(to, text + 32, rest >> 32);
	to = put8(to, text + 40, rest >> 40);
	to = put8(to, text + 48, rest >> 48);
	return put8(to, text + 56, rest >> 56);
}

static const struct pen pen_avx2 = { &wide_avx2, find_spare_avx2, put_rest_avx2 };

/* ---- 64 bytes ---- */

/* In a word the n-th quote that opens is of the n-th field that ends behind it.  Nothing jumps on what is in a word. */
WIDE_AVX512 WORD_INLINE void
find_spare_avx512(uint64_t *bits, const struct csvquotes *quotes, size_t from, size_t to)
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

WIDE_AVX512 WORD_INLINE char *
put_rest_avx512(char *to, const char *text, uint64_t spare)
{
	_mm512_storeu_si512(to, wide_pack(_mm512_loadu_si512(text), ~spare));
	return to + wide_count(~spare);
}

static const struct pen pen_avx512 = { &wide_avx512, find_spare_avx512, put_rest_avx512 };

/* ---- the ways ---- */

WORD_INLINE void
know_quotes(const struct csv_glance *at, const struct pen *pen)
{
	struct csvscan *seen = at->seen;

	if (!seen->knows_quotes)
		find_quotes(&seen->quotes, at, (size_t)(at->line - at->text), *at->last, pen->wide);
	seen->knows_quotes = 1;
}

WIDE_AVX2 WORD_INLINE void
unquote_rows(struct unquoted *u, const struct csv_glance *at, size_t rows, const struct pen *pen)
{
	size_t from = (size_t)(at->line - at->text), last = at->newline[rows - 1];
	uint64_t spare[CSVSCAN_WORDS];
	uint16_t begins[CSVSCAN_WORDS];		/* where the bytes of each word are */
	char *to = u->text;

	know_quotes(at, pen);
	pen->find(spare, &at->seen->quotes, from, last);
	spare[from / 64] |= wide_low(from % 64);
	for (size_t i = from / 64; i <= last / 64; i++) {
		begins[i] = (uint16_t)(to - u->text);
		to = pen->put(to, at->text + 64 * i, spare[i]);
	}
	for (size_t i = 0; i < rows; i++) {
		size_t old = at->newline[i];

		u->newline[i] = (uint16_t)(begins[old / 64] + wide_count(~spare[old / 64] & wide_low(old % 64)));
	}
}

WIDE_AVX2 WORD_INLINE size_t
unquote_one(char *to, const struct csv_glance *at, const struct pen *pen)
{
	struct csv_field line = csv_glance_line(at);
	size_t from = (size_t)(line.text - at->text), end = from + line.len;
	uint64_t spare[CSVSCAN_WORDS];
	char *start = to;

	/* For one row those of all that come behind it are not looked for. */
	if (!at->seen->knows_quotes)
		return 0;
	pen->find(spare, &at->seen->quotes, from, end);
	spare[from / 64] |= wide_low(from % 64);
	spare[end / 64] |= ~wide_low(end % 64);
	for (size_t i = from / 64; i <= end / 64; i++)
		to = pen->put(to, at->text + 64 * i, spare[i]);
	return (size_t)(to - start);
}

WIDE_AVX2 static void
rows_avx2(struct unquoted *u, const struct csv_glance *at, size_t rows)
{
	unquote_rows(u, at, rows, &pen_avx2);
}

WIDE_AVX512 static void
rows_avx512(struct unquoted *u, const struct csv_glance *at, size_t rows)
{
	unquote_rows(u, at, rows, &pen_avx512);
}

WIDE_AVX2 static size_t
one_avx2(char *to, const struct csv_glance *at)
{
	return unquote_one(to, at, &pen_avx2);
}

WIDE_AVX512 static size_t
one_avx512(char *to, const struct csv_glance *at)
{
	return unquote_one(to, at, &pen_avx512);
}

#endif

const struct unquote_way *
unquote_by(size_t number)
{
#ifdef WORD_SSE2
	static const struct unquote_way avx512 = { rows_avx512, one_avx512 }, avx2 = { rows_avx2, one_avx2 };
	static const struct unquote_way *const way[] = { &avx512, &avx2, NULL, NULL };

	return way[processor_way(number)];
#else
	(void)number;
	return NULL;
#endif
}

static const struct unquote_way *
fastest(void)
{
	static const struct unquote_way *way;
	static int known;

	if (!known)
		way = unquote_by(0);
	known = 1;
	return way;
}

size_t
unquote_line(char *to, const struct csv_glance *at)
{
	const struct unquote_way *way = fastest();

	return way != NULL ? way->line(to, at) : 0;
}

int
unquote(struct unquoted *u, const struct csv_glance *at, size_t rows)
{
	const struct unquote_way *way = fastest();

	if (way != NULL)
		way->rows(u, at, rows);
	return way != NULL;
}
