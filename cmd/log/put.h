/*
 * put - the bytes of a row as one of the stream: part of copy.c.
 *
 *	to = put_line(to, copying, &at, &wide_plain);
 *
 * Each gives where what it wrote ends.  Behind that PUT_BEHIND bytes may be written.
 */
#ifndef MC_LOG_PUT_H
#define MC_LOG_PUT_H

#include "base/wide.h"
#include "csv/csv.h"
#include "log.h"

enum { PUT_BEHIND = WIDE };

/* As wide_put(), of much text: up to three times so many in one go, the last ones not beyond its end. */
WORD_INLINE char *
put_text(char *to, const char *text, size_t len, const struct wide *wide)
{
	size_t last = len > WIDE ? len - WIDE : 0, second = last < WIDE ? last : WIDE;

	wide->copy(to, text);
	if (last == 0)
		return to + len;
	wide->copy(to + second, text + second);
	for (size_t i = 2 * WIDE; i < last; i += WIDE)
		wide->copy(to + i, text + i);
	wide->copy(to + last, text + last);
	return to + len;
}

/* Must what stands between quotes be quoted? */
WORD_INLINE int
put_needs_quotes(struct csv_field inner, const struct wide *wide)
{
	uint64_t special = wide->special(inner.text) & wide_low(inner.len);

	for (size_t i = WIDE; i < inner.len; i += WIDE)
		special |= wide->special(inner.text + i) & wide_low(inner.len - i);
	return special != 0;
}

/* Cell by cell, without quotes that are not needed. */
WORD_INLINE char *
put_cells(char *to, const struct log_copying *c, const struct csv_glance *at, const uint16_t *end,
    const struct wide *wide)
{
	for (size_t i = 0; i < c->n; i++) {
		if (c->cell[i] >= 0) {
			struct csv_field cell = csv_glance_field(at, end, (size_t)c->cell[i]);

			if (*cell.text == '"') {
				struct csv_field inner = { cell.text + 1, cell.len - 2 };

				/* No jump: half the notes hold a comma. */
				size_t no_quotes = !put_needs_quotes(inner, wide);
				cell.text += no_quotes;
				cell.len -= 2 * no_quotes;
			}
			to = wide_put(to, cell.text, cell.len, wide);
		}
		*to++ = ',';
	}
	return to - 1;
}

/* The same of a row of whose quotes all are needed. */
WORD_INLINE char *
put_pieces(char *to, const struct log_copying *c, const struct csv_glance *at, const uint16_t *end,
    const struct wide *wide)
{
	for (size_t i = 0; i < c->pieces; i++) {
		struct piece piece = c->piece[i];

		if (piece.first >= 0) {
			const char *start = piece.first > 0 ? at->text + end[piece.first - 1] + 1 : at->line;

			to = wide_put(to, start, (size_t)(at->text + end[piece.last] - start), wide);
		}
		*to++ = ',';
	}
	return to - 1;
}

#ifdef WORD_SSE2

/*
 * A line of so many columns without its quotes, where none is needed; NULL: some are.  None is where
 * all commas part two fields, and each quote is the first or the last byte of one.
 */
WIDE_AVX512 WORD_INLINE char *
put_unquoted_avx512(char *to, const char *text, size_t len, size_t columns)
{
	uint64_t needed = 0;
	size_t commas = 0;

	for (size_t i = 0; i < len; i += WIDE) {
		uint64_t mask = wide_low(len - i), last = len - i <= WIDE ? mask ^ mask >> 1 : 0;
		uint64_t comma = wide_same_avx512(text + i, ',') & mask, quote = wide_same_avx512(text + i, '"') & mask;
		uint64_t begins = i > 0 ? wide_same_avx512(text + i - 1, ',') : comma << 1 | 1;
		uint64_t ends = wide_same_avx512(text + i + 1, ',') | last;

		needed |= quote & ~(begins | ends);
		commas += (size_t)__builtin_popcountll(comma);
		mask ^= quote;
		_mm512_storeu_si512(to, _mm512_maskz_compress_epi8(mask, _mm512_loadu_si512(text + i)));
		to += __builtin_popcountll(mask);
	}
	return needed == 0 && commas == columns - 1 ? to : NULL;
}

#endif

/* A row as one of the stream: as a line, which must be canonical, its columns in the stream's order. */
WORD_INLINE char *
put_line(char *to, const struct log_copying *c, const struct csv_glance *at, const uint16_t *end,
    const struct wide *wide)
{
	struct csv_field line = csv_glance_line(at);

	(void)end;
	to = wide_put(to, c->first.data, c->first.len, wide);
	to = put_text(to, line.text, line.len, wide);
	*to = '\n';
	return to + 1;
}

/* Any other, whose fields end there. */
WORD_INLINE char *
put_row(char *to, const struct log_copying *c, const struct csv_glance *at, const uint16_t *end,
    const struct wide *wide)
{
	to = wide_put(to, c->first.data, c->first.len, wide);
	to = at->canonical ? put_pieces(to, c, at, end, wide) : put_cells(to, c, at, end, wide);
	*to = '\n';
	return to + 1;
}

#ifdef WORD_SSE2

/*
 * The same; a line that is none of the stream is first taken for one without its quotes: so many
 * programs write, all of whose fields are quoted.
 */
WIDE_AVX512 WORD_INLINE char *
put_row_avx512(char *to, const struct log_copying *c, const struct csv_glance *at, const uint16_t *end,
    const struct wide *wide)
{
	struct csv_field line = csv_glance_line(at);
	char *text = wide_put(to, c->first.data, c->first.len, wide), *last = NULL;

	if (at->canonical)
		last = put_pieces(text, c, at, end, wide);
	else if (c->in_order)
		last = put_unquoted_avx512(text, line.text, line.len, at->columns);
	if (last == NULL)
		last = put_cells(text, c, at, end, wide);
	*last = '\n';
	return last + 1;
}

#endif

#endif
