#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/processor.h"
#include "base/wide.h"
#include "output/sheetline.h"

enum { SEPARATOR = ';', DATE = 10 };

_Static_assert((int)SHEETLINE_NEAR >= (int)WIDE && (int)CSV_NEAR >= (int)WIDE, "what is read behind a cell");

struct sheetline_piece {
	enum sheetline_kind kind;	/* a number is a text, too */
	int at;			/* the first column of the file; -1: there is none */
	size_t first, n;	/* cells of the line */
	size_t numbers;		/* so many of them, the first ones, are such */
};

/* ---- 64 bytes at a time ---- */

/*
 * What a processor does in its own way.  swap: copy 64 bytes, in which commas become semicolons; letters: with which a
 * cell may begin; special: which may stand in none.
 */
struct way {
	const struct wide *wide;
	void (*swap)(char *to, const char *from);
	uint64_t (*letters)(const char *);
	uint64_t (*special)(const char *);
};

/* What both differ in. */
enum { COMMA_OR_SEPARATOR = ',' ^ SEPARATOR };

WORD_INLINE void
swap_plain(char *to, const char *from)
{
	for (size_t i = 0; i < WIDE; i += 8) {
		uint64_t w = word_load(from + i);

		w ^= (word_same(w, ',') >> 7) * COMMA_OR_SEPARATOR;
		memcpy(to + i, &w, sizeof w);
	}
}

/* Of Danish letters beyond ASCII the first byte is the last of these. */
WORD_INLINE uint64_t
letters_by(const char *text, const struct wide *wide)
{
	return wide->within(text, 'a', 26) | wide->within(text, 'A', 26) | wide->within(text, '0', 10) | wide->same(text, '\xc3');
}

WORD_INLINE uint64_t
special_by(const char *text, const struct wide *wide)
{
	return wide->below(text, ' ') | wide->same(text, '"') | wide->same(text, SEPARATOR);
}

WORD_INLINE uint64_t
letters_plain(const char *text)
{
	return letters_by(text, &wide_plain);
}

WORD_INLINE uint64_t
special_plain(const char *text)
{
	return special_by(text, &wide_plain);
}

static const struct way by_plain = { &wide_plain, swap_plain, letters_plain, special_plain };

#ifdef WORD_SSE2

WIDE_AVX2 WORD_INLINE void
swap_avx2(char *to, const char *from)
{
	const __m256i comma = _mm256_set1_epi8(','), change = _mm256_set1_epi8(COMMA_OR_SEPARATOR);
	__m256i a = wide_load32(from), b = wide_load32(from + 32);

	a = _mm256_xor_si256(a, _mm256_and_si256(_mm256_cmpeq_epi8(a, comma), change));
	b = _mm256_xor_si256(b, _mm256_and_si256(_mm256_cmpeq_epi8(b, comma), change));
	_mm256_storeu_si256((__m256i *)(void *)to, a);
	_mm256_storeu_si256((__m256i *)(void *)(to + 32), b);
}

WIDE_AVX512 WORD_INLINE void
swap_avx512(char *to, const char *from)
{
	__m512i v = _mm512_loadu_si512(from);
	__mmask64 commas = _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8(','));

	_mm512_storeu_si512(to, _mm512_mask_mov_epi8(v, commas, _mm512_set1_epi8(SEPARATOR)));
}

/* The same, made bits of once; capital letters are small ones but for a bit. */
WIDE_AVX2 WORD_INLINE __m256i
within32(__m256i v, char from, char n)
{
	return _mm256_cmpgt_epi8(_mm256_add_epi8(v, _mm256_set1_epi8((char)(128 - from - n))), _mm256_set1_epi8((char)(127 - n)));
}

WIDE_AVX2 WORD_INLINE uint64_t
letters32(const char *text)
{
	__m256i v = wide_load32(text), digits = within32(v, '0', 10), danish = _mm256_cmpeq_epi8(v, _mm256_set1_epi8('\xc3'));

	return wide_bits32(_mm256_or_si256(_mm256_or_si256(digits, danish),
	    within32(_mm256_or_si256(v, _mm256_set1_epi8('a' ^ 'A')), 'a', 26)));
}

WIDE_AVX2 WORD_INLINE uint64_t
letters_avx2(const char *text)
{
	return letters32(text) | letters32(text + 32) << 32;
}

WIDE_AVX2 WORD_INLINE uint64_t
special32(const char *text)
{
	__m256i v = wide_load32(text), low = _mm256_cmpeq_epi8(_mm256_min_epu8(v, _mm256_set1_epi8(' ' - 1)), v);

	return wide_bits32(_mm256_or_si256(low, _mm256_or_si256(_mm256_cmpeq_epi8(v, _mm256_set1_epi8('"')),
	    _mm256_cmpeq_epi8(v, _mm256_set1_epi8(SEPARATOR)))));
}

WIDE_AVX2 WORD_INLINE uint64_t
special_avx2(const char *text)
{
	return special32(text) | special32(text + 32) << 32;
}

WIDE_AVX512 WORD_INLINE uint64_t
letters_avx512(const char *text)
{
	return letters_by(text, &wide_avx512);
}

WIDE_AVX512 WORD_INLINE uint64_t
special_avx512(const char *text)
{
	return special_by(text, &wide_avx512);
}

static const struct way by_avx2 = { &wide_avx2, swap_avx2, letters_avx2, special_avx2 },
	by_avx512 = { &wide_avx512, swap_avx512, letters_avx512, special_avx512 };

#endif

/* ---- cells side by side ---- */

/* Of the 64 bytes before: did a cell end with the last one, and was that a blank? */
struct edge {
	uint64_t begins, blank;
};

/* Bytes of 64 that may not stand so; commas part cells.  Of a blank at a cell's end the comma behind it may not. */
WORD_INLINE uint64_t
find_odd(const char *text, uint64_t commas, struct edge *edge, const struct way *way)
{
	uint64_t begins = commas << 1 | edge->begins, blanks = way->wide->same(text, ' ');
	uint64_t odd = way->special(text) | (begins & ~way->letters(text) & ~commas) | ((blanks << 1 | edge->blank) & commas);

	edge->begins = commas >> 63;
	edge->blank = blanks >> 63;
	return odd;
}

/*
 * Of the first 64 bytes of cells, so many of which are numbers: those that are not surely part of one, and the points
 * of the others.  A point stands between digits, one or two before the cell's end; no number begins with a nought
 * before another digit, or has eight digits.
 */
WORD_INLINE uint64_t
find_points(const char *text, size_t len, uint64_t commas, uint64_t *points, const struct wide *wide)
{
	uint64_t there = wide_low(len), ends = commas | (uint64_t)1 << len, digits = wide->within(text, '0', 10) & there;
	uint64_t noughts = wide->same(text, '0') & (commas << 1 | 1), many = digits & digits >> 1;

	*points = wide->same(text, '.') & there;
	many &= many >> 2;
	many &= many >> 4;
	return many | (noughts & digits >> 1) |
	    (*points & ~(digits << 1 & digits >> 1 & (ends >> 2 | ends >> 3)));
}

/* The first of the points becomes a comma: nothing jumps on whether there is one; then the others. */
WORD_INLINE void
swap_points(char *to, uint64_t points)
{
	to[points != 0 ? word_first(points) : WIDE] = ',';
	for (points &= points - (points != 0); points != 0; points &= points - 1)
		to[word_first(points)] = ',';
}

/*
 * Copy cells that stand side by side, the first bytes of which are numbers.  Where one may not stand so its number is
 * given, and where it begins; else how many bytes they are.  Up to 64 bytes behind them are written, too.
 */
WORD_INLINE size_t
copy_cells(char *to, struct csv_field text, size_t numbers, size_t *cell, const struct way *way)
{
	struct edge edge = { 1, 0 };
	size_t begins = 0, n = 0;

	for (size_t i = 0; i == 0 || i < text.len; i += WIDE) {
		uint64_t there = wide_low(text.len - i), commas = way->wide->same(text.text + i, ',') & there;
		uint64_t odd = find_odd(text.text + i, commas, &edge, way) & there, points = 0;

		way->swap(to + i, text.text + i);
		if (i == 0 && numbers > 0) {
			odd |= numbers < WIDE ? find_points(text.text, numbers, commas, &points, way->wide) : 1;
			swap_points(to, points);
		}
		if (odd != 0)
			commas &= (odd & -odd) - 1;
		n += way->wide->count(commas);
		if (commas != 0)
			begins = i + word_last(commas) + 1;
		if (odd != 0) {
			*cell = n;
			return begins;
		}
	}
	if (text.len > begins && text.text[text.len - 1] == ' ') {
		*cell = n;
		return begins;
	}
	*cell = n + 1;
	return text.len;
}

/* ---- a cell by itself ---- */

static int
has_odd_ends(struct csv_field cell)
{
	char first = *cell.text;

	return cell.len > 0 && ((!ascii_is_letter(first) && !ascii_is_digit(first) && first != '\xc3') ||
	    cell.text[cell.len - 1] == ' ');
}

WORD_INLINE int
put_cell(char *to, struct csv_field cell, const struct way *way)
{
	uint64_t odd = 0;

	for (size_t i = 0; i < cell.len; i += WIDE) {
		const char *at = cell.text + i;

		way->wide->copy(to + i, at);
		odd |= way->special(at) & wide_low(cell.len - i);
	}
	return odd == 0 && !has_odd_ends(cell);
}

/* Room for so many bytes, and for what may be written behind them. */
static inline char *
room(struct buf *out, size_t bytes)
{
	bytes += 2 * WIDE;
	return out->cap - out->len > bytes ? out->data + out->len : buf_room(out, bytes);
}

/* Where the next cell goes; there is room for so many bytes more. */
WORD_INLINE char *
add_cell(const struct sheetline *l, struct buf *out, char *to, struct csv_field cell, size_t more,
    const struct way *way)
{
	out->len = (size_t)(to - out->data);
	to = room(out, cell.len + more);
	if (put_cell(to, cell, way))
		return to + cell.len;
	l->add_odd(out, cell.text, cell.len);
	return room(out, more);
}

char *
sheetline_put_date(char *to, const char *date)
{
	memcpy(to, date + 8, 2);
	memcpy(to + 3, date + 5, 2);
	memcpy(to + 6, date, 4);
	to[2] = to[5] = '-';
	return to + DATE;
}

/* ---- a row ---- */

/* One that is quoted, if without its quotes it may stand so: a number by itself, or a text, commas and all. */
WORD_INLINE int
put_inner(char *to, struct csv_field inner, int is_number, const struct way *way)
{
	size_t cells;

	return is_number ? copy_cells(to, inner, inner.len, &cells, way) == inner.len && cells == 1 :
	    put_cell(to, inner, way);
}

/* Those of a piece; of one that may not stand so it is asked what is in it, and then they go on. */
WORD_INLINE char *
put_piece(const struct sheetline *l, struct buf *out, char *to, const struct csv_glance *at, const uint16_t *end,
    const struct sheetline_piece *p, size_t most, const struct way *way)
{
	const char *last = at->text + end[p->at + (int)p->n - 1];

	for (size_t i = 0, cells;; *to++ = SEPARATOR) {
		const char *text = csv_glance_field(at, end, (size_t)p->at + i).text;
		size_t numbers = p->numbers > i ? (size_t)(at->text + end[(size_t)p->at + p->numbers - 1] - text) : 0;
		struct csv_field cell;

		if (*text != '"') {
			to += copy_cells(to, (struct csv_field){ text, (size_t)(last - text) }, numbers, &cells, way);
			i += cells;
			if (i == p->n)
				return to;
		}
		cell = csv_glance_field(at, end, (size_t)p->at + i);
		if (*cell.text == '"' && put_inner(to, (struct csv_field){ cell.text + 1, cell.len - 2 }, i < p->numbers, way))
			to += cell.len - 2;
		else
			to = add_cell(l, out, to, l->ask(l->arg, p->first + i, at), most, way);
		if (++i == p->n)
			return to;
	}
}

WORD_INLINE void
add_row(const struct sheetline *l, struct buf *out, const struct csv_glance *at, const struct way *way)
{
	const uint16_t *end = csv_glance_ends(at);
	/* All that stands in the line, and a separator behind each piece. */
	size_t most = (size_t)(at->text + *at->newline - at->line) + l->n + 2;
	char *to = room(out, most);

	for (size_t i = 0; i < l->pieces; i++) {
		const struct sheetline_piece *p = &l->piece[i];

		if (p->kind == SHEETLINE_DATE)
			to = sheetline_put_date(to, csv_glance_inner(at, end, (size_t)p->at).text);
		else if (p->kind == SHEETLINE_ASKED)
			to = add_cell(l, out, to, l->ask(l->arg, p->first, at), most, way);
		else if (p->at >= 0)
			to = put_piece(l, out, to, at, end, p, most, way);
		*to++ = SEPARATOR;
	}
	to[-1] = '\r';
	*to++ = '\n';
	out->len = (size_t)(to - out->data);
}

static void
row_plain(const struct sheetline *l, struct buf *out, const struct csv_glance *at)
{
	add_row(l, out, at, &by_plain);
}

#ifdef WORD_SSE2

WIDE_AVX2 static void
row_avx2(const struct sheetline *l, struct buf *out, const struct csv_glance *at)
{
	add_row(l, out, at, &by_avx2);
}

WIDE_AVX512 static void
row_avx512(const struct sheetline *l, struct buf *out, const struct csv_glance *at)
{
	add_row(l, out, at, &by_avx512);
}

#endif

sheetline_way *
sheetline_by(size_t number)
{
	static sheetline_way *const way[] = WIDE_WAYS(row);

	return way[processor_way(number)];
}

void
sheetline_add_row(const struct sheetline *l, struct buf *out, const struct csv_glance *at)
{
	l->way(l, out, at);
}

void
sheetline_add(const struct sheetline *l, struct buf *out, const struct csv_field *cell)
{
	for (size_t i = 0; i < l->n; i++) {
		char *to = add_cell(l, out, buf_room(out, 0), cell[i], 2, &by_plain);

		*to++ = SEPARATOR;
		out->len = (size_t)(to - out->data);
	}
	out->len--;
	buf_add(out, "\r\n", 2);
}

/* ---- the plan ---- */

/* Does a column stand beside those of a piece in both?  Numbers are the first ones of theirs. */
static int
goes_on(const struct sheetline_piece *p, const struct sheetline_column *c)
{
	return p->kind == SHEETLINE_TEXT && p->at >= 0 && c->kind <= SHEETLINE_NUMBER &&
	    c->at == p->at + (int)p->n && (c->kind == SHEETLINE_TEXT || p->numbers == p->n);
}

void
sheetline_begin(struct sheetline *l, const struct sheetline_column *columns, size_t n,
    void (*add_odd)(struct buf *, const char *, size_t),
    struct csv_field (*ask)(void *, size_t, const struct csv_glance *), void *arg)
{
	*l = (struct sheetline){ .column = columns, .n = n, .way = sheetline_by(0), .add_odd = add_odd, .ask = ask,
	    .arg = arg };
	for (size_t i = 0; i < n; i++) {
		enum sheetline_kind kind = columns[i].kind == SHEETLINE_NUMBER ? SHEETLINE_TEXT : columns[i].kind;

		if (i == 0 || !goes_on(&l->piece[l->pieces - 1], &columns[i])) {
			l->piece = mem_grow(l->piece, &l->cap, l->pieces + 1, sizeof *l->piece);
			l->piece[l->pieces++] = (struct sheetline_piece){ .kind = kind, .at = columns[i].at, .first = i };
		}
		l->piece[l->pieces - 1].n++;
		l->piece[l->pieces - 1].numbers += columns[i].kind == SHEETLINE_NUMBER;
	}
}

void
sheetline_release(struct sheetline *l)
{
	free(l->piece);
	*l = (struct sheetline){ 0 };
}
