/*
 * put - the bytes of a row as one of the stream: part of copy.c.
 *
 *	to = put_line(to, copying, &at, end, &wide_plain);
 *
 * Each gives where what it wrote ends.  Behind that PUT_BEHIND bytes may be written.
 */
#ifndef MC_LOG_PUT_H
#define MC_LOG_PUT_H

#include "base/wide.h"
#include "csv/csv.h"
#include "csv/unquote.h"
#include "log.h"

enum { PUT_BEHIND = WIDE, PUT_SHORT = 16 };	/* bytes */

/* As wide_put(), of much text. */
WORD_INLINE char *
put_text(char *to, const char *text, size_t len, const struct wide *wide)
{
	if (len > WIDE)
		wide->copy_many(to, text, len);
	else
		wide->copy(to, text);
	return to + len;
}

/* What each row begins with. */
WORD_INLINE char *
put_first(char *to, const struct log_copying *c, const struct wide *wide)
{
	if (c->first.len > PUT_SHORT)
		return wide_put(to, c->first.data, c->first.len, wide);
	memcpy(to, c->first.data, PUT_SHORT);
	return to + c->first.len;
}

/* A line of the stream, but for what it begins with. */
WORD_INLINE char *
put_whole(char *to, const struct log_copying *c, struct csv_field line, const struct wide *wide)
{
	to = put_text(put_first(to, c, wide), line.text, line.len, wide);
	*to = '\n';
	return to + 1;
}

/* A row, which must be canonical, its columns in the stream's order; of its fields none is looked for. */
WORD_INLINE char *
put_line(char *to, const struct log_copying *c, const struct csv_glance *at, const uint16_t *end,
    const struct wide *wide)
{
	(void)end;
	return put_whole(to, c, csv_glance_line(at), wide);
}

/* A row whose fields end there, of whose quotes all are needed. */
WORD_INLINE char *
put_pieces(char *to, const struct log_copying *c, const struct csv_glance *at, const uint16_t *end,
    const struct wide *wide)
{
	to = put_first(to, c, wide);
	for (const struct pieces *p = c->pieces; p < c->pieces + c->n_pieces; p++)
		for (size_t i = 0; i < p->n; i++) {
			if (p->last[i] >= 0) {
				const char *start = p->before[i] >= 0 ? at->text + end[p->before[i]] + 1 : at->line;

				to = wide_put(to, start, (size_t)(at->text + end[p->last[i]] - start), wide);
			}
			*to++ = ',';
		}
	to[-1] = '\n';
	return to;
}

#ifdef WORD_SSE2

/* Where in the text some pieces of a row begin, and how long they are with the byte behind each, mostly a comma. */
struct put_found {
	_Alignas(WIDE) uint16_t start[LOG_PIECES];
	uint16_t len[LOG_PIECES];
};

/* Find pieces that are not far; a bit for each that is longer than PUT_SHORT. */
WIDE_AVX512 WORD_INLINE uint32_t
put_find_avx512(const struct pieces *p, const struct csv_glance *at, const uint16_t *end, struct put_found *f)
{
	const __m512i one = _mm512_set1_epi16(1), ends = _mm512_loadu_si512(end);
	const __m512i before = _mm512_loadu_si512(p->before), last = _mm512_loadu_si512(p->last);
	__m512i start = _mm512_add_epi16(_mm512_permutexvar_epi16(before, ends), one);
	__m512i len = _mm512_add_epi16(_mm512_permutexvar_epi16(last, ends), one);

	start = _mm512_mask_set1_epi16(start, _mm512_movepi16_mask(before), (short)(at->line - at->text));
	len = _mm512_mask_sub_epi16(one, ~_mm512_movepi16_mask(last), len, start);
	_mm512_store_si512(f->start, start);
	_mm512_storeu_si512(f->len, len);
	return _mm512_cmpgt_epu16_mask(len, _mm512_set1_epi16(PUT_SHORT));
}

/*
 * The same.  A piece that was never long in this file is copied in little: nothing else depends on how long
 * it is.
 */
WIDE_AVX512 WORD_INLINE char *
put_pieces_avx512(char *to, const struct log_copying *c, const struct csv_glance *at, const uint16_t *end,
    const struct wide *wide)
{
	struct pieces *p = c->pieces;
	struct put_found f;
	uint32_t more;

	if (c->n_pieces > 1 || p->far)
		return put_pieces(to, c, at, end, wide);
	to = put_first(to, c, wide);
	more = p->more |= put_find_avx512(p, at, end, &f);
	for (size_t i = 0; i < p->n; i++, more >>= 1) {
		const char *text = at->text + f.start[i];

		if (more & 1)
			wide_put(to, text, f.len[i], wide);
		else
			memcpy(to, text, PUT_SHORT);
		to += f.len[i];
		to[-1] = ',';
	}
	to[-1] = '\n';
	return to;
}

/* The ends of a row's first fields in another order: those of the first eight come from there, the others from there. */
WIDE_AVX2 WORD_INLINE __m256i
put_ends_avx2(const uint16_t *end, const struct pieces_order *order)
{
	__m256i first = _mm256_broadcastsi128_si256(word16_load((const char *)end));
	__m256i others = _mm256_broadcastsi128_si256(word16_load((const char *)(end + 8)));

	return _mm256_or_si256(_mm256_shuffle_epi8(first, wide_load32(order->first)),
	    _mm256_shuffle_epi8(others, wide_load32(order->others)));
}

/* As put_find_avx512(), of LOG_PIECES_FEW pieces at most. */
WIDE_AVX2 WORD_INLINE uint32_t
put_find_avx2(const struct pieces *p, const struct csv_glance *at, const uint16_t *end, struct put_found *f)
{
	const __m256i one = _mm256_set1_epi16(1);
	__m256i start = _mm256_add_epi16(put_ends_avx2(end, &p->before_first), one), more;
	__m256i len = _mm256_add_epi16(put_ends_avx2(end, &p->to_last), one);

	start = _mm256_blendv_epi8(start, _mm256_set1_epi16((short)(at->line - at->text)),
	    wide_load32((const char *)p->before));
	len = _mm256_max_epi16(_mm256_sub_epi16(len, start), one);	/* what has no column is its comma */
	_mm256_store_si256((__m256i *)(void *)f->start, start);
	_mm256_storeu_si256((__m256i *)(void *)f->len, len);
	more = _mm256_cmpgt_epi16(len, _mm256_set1_epi16(PUT_SHORT));
	return (uint32_t)_mm_movemask_epi8(_mm_packs_epi16(_mm256_castsi256_si128(more), _mm256_extracti128_si256(more, 1)));
}

/* As put_pieces_avx512().  Stores are what takes long: a comma that is behind a short piece already is not written. */
WIDE_AVX2 WORD_INLINE char *
put_pieces_avx2(char *to, const struct log_copying *c, const struct csv_glance *at, const uint16_t *end,
    const struct wide *wide)
{
	struct pieces *p = c->pieces;
	struct put_found f;
	uint32_t more;

	if (c->n_pieces > 1 || !p->few)
		return put_pieces(to, c, at, end, wide);
	to = put_first(to, c, wide);
	p->more |= put_find_avx2(p, at, end, &f);
	more = p->more | p->bare;
	for (size_t i = 0, n = p->n; i < n; i++, more >>= 1) {
		const char *text = at->text + f.start[i];

		if (more & 1) {
			to = wide_put(to, text, f.len[i], wide);
			to[-1] = ',';
		} else {
			memcpy(to, text, PUT_SHORT);
			to += f.len[i];
		}
	}
	to[-1] = '\n';
	return to;
}

#endif

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
	to = put_first(to, c, wide);
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
	to[-1] = '\n';
	return to;
}

/* ---- many rows ---- */

/* How a row is written whose fields end there. */
typedef char *put_way(char *to, const struct log_copying *, const struct csv_glance *, const uint16_t *end,
    const struct wide *);

/* Some rows from the current one on, whose fields end there, with a bit for each that is wanted. */
struct put_rows {
	struct csv_glance at;
	size_t n;
	uint32_t wanted;
};

/* A row of all columns in the stream's order, without quotes that are not needed. */
WORD_INLINE char *
put_unquoted_line(char *to, const struct log_copying *c, const struct csv_glance *at, const uint16_t *end,
    const struct wide *wide)
{
	char *line = put_first(to, c, wide);
	size_t len = unquote_line(line, at);

	(void)end;
	if (len == 0)
		return put_cells(to, c, at, csv_glance_ends(at), wide);
	line[len] = '\n';
	return line + len + 1;
}

WORD_INLINE char *
put_each(char *to, const struct log_copying *c, const struct put_rows *rows, put_way *write, const struct wide *wide)
{
	const struct put_rows copy = *rows;	/* that nobody else knows need not be fetched anew for each row */
	const uint16_t *end = write == put_line || write == put_unquoted_line ? NULL : csv_glance_ends(&rows->at);

	for (uint32_t left = copy.wanted; left != 0; left &= left - 1) {
		size_t i = word_first(left);
		struct csv_glance row = csv_glance_row(&copy.at, i);

		to = write(to, c, &row, end != NULL ? end + i * copy.at.columns : NULL, wide);
	}
	return to;
}

/*
 * Rows of which some may have quotes that they do not need, all columns standing in the stream's order: they are
 * rid of those together, or where only few are wanted each by itself.
 */
WORD_INLINE char *
put_unquoted(char *to, const struct log_copying *c, const struct put_rows *rows, const struct wide *wide)
{
	struct unquoted *u = c->unquoted;

	if (2 * word_count(rows->wanted) < rows->n)
		return put_each(to, c, rows, put_unquoted_line, wide);
	if (!unquote(u, &rows->at, rows->n))
		return put_each(to, c, rows, put_cells, wide);
	for (uint32_t left = rows->wanted; left != 0; left &= left - 1) {
		size_t i = word_first(left);
		struct csv_glance row = { .text = u->text, .newline = u->newline + i };

		row.line = u->text + (i > 0 ? u->newline[i - 1] + 1u : 0);
		to = put_whole(to, c, csv_glance_line(&row), wide);
	}
	return to;
}

#endif
