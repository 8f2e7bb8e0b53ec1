#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/processor.h"
#include "base/wide.h"
#include "output/sqltuple.h"

_Static_assert((int)SQLTUPLE_NEAR >= (int)WIDE && (int)CSV_NEAR >= (int)WIDE, "what is read behind a cell");

struct sqltuple_part {
	int at;			/* -1: values that the file does not have, side by side */
	size_t none;		/* how many bytes these are */
	size_t quotes;		/* of a text: one on either side */
	int is_code;
	size_t beside;		/* so many columns of the file stand side by side from this one on; 0: it is no first one */
};

/* Before each value, and for one that is not there. */
#define BEFORE ", "
static const char none[] = BEFORE "NULL";
static const char null[WIDE] = "NULL";

enum { BEFORE_LEN = sizeof BEFORE - 1, NONE_LEN = sizeof none - 1, NULL_LEN = 4 };

/* ---- a value ---- */

/* A text some of whose bytes are to be doubled, or are doubled for CSV. */
WORD_INLINE char *
put_odd(char *to, struct csv_field text, int is_quoted, const struct wide *wide)
{
	for (size_t i = 0, n; i < text.len; i += n) {
		const char *at = text.text + i;
		size_t left = text.len - i;
		uint64_t odd = wide->same(at, '\'') | (is_quoted ? wide->same(at, '"') : 0);

		odd &= wide_low(left);
		n = odd != 0 ? word_first(odd) + 1 : left < WIDE ? left : WIDE;
		wide->copy(to, at);
		to += n;
		if (odd != 0 && to[-1] == '\'')
			*to++ = '\'';
		/* Two quotes are one. */
		else if (odd != 0)
			n++;
	}
	return to;
}

/* One that may have quotes around it, or apostrophes in it. */
WORD_INLINE char *
put_carefully(char *to, struct csv_field cell, size_t quotes, const struct wide *wide)
{
	int is_quoted = *cell.text == '"';
	struct csv_field inner = { cell.text + is_quoted, cell.len - 2 * (size_t)is_quoted };

	if (inner.len == 0) {
		memcpy(to, none, NONE_LEN);
		return to + NONE_LEN;
	}
	memcpy(to, BEFORE "'", BEFORE_LEN + 1);
	to = put_odd(to + BEFORE_LEN + quotes, inner, is_quoted, wide);
	*to = '\'';
	return to + quotes;
}

/* Any other: nothing jumps on whether it is there. */
WORD_INLINE char *
put_plainly(char *to, struct csv_field cell, size_t quotes, const struct wide *wide)
{
	int is_there = cell.len > 0;
	const char *text = is_there ? cell.text : null;
	size_t len = is_there ? cell.len : NULL_LEN;

	quotes &= -(size_t)is_there;
	memcpy(to, BEFORE "'", BEFORE_LEN + 1);
	to = wide_put_brief(to + BEFORE_LEN + quotes, text, len, wide);
	*to = '\'';
	return to + quotes;
}

/* ---- a row ---- */

static inline char *
room(struct buf *out, size_t bytes)
{
	bytes += 2 * WIDE;
	return out->cap - out->len > bytes ? out->data + out->len : buf_room(out, bytes);
}

/* What a tuple ends with; where that ends. */
static inline char *
put_end(char *to)
{
	memcpy(to, "),\n", 3);
	return to + 3;
}

WORD_INLINE int
any_apostrophe(const char *text, size_t len, const struct wide *wide)
{
	uint64_t any = 0;

	for (size_t i = 0; i < len; i += WIDE)
		any |= wide->same(text + i, '\'') & wide_low(len - i);
	return any != 0;
}

WORD_INLINE int
add_row(const struct sqltuple *t, struct buf *out, struct csv_field key, const struct csv_glance *at,
    const struct wide *wide)
{
	const uint16_t *end = csv_glance_ends(at);
	size_t len = (size_t)(at->text + *at->newline - at->line);
	/* Each byte may be an apostrophe; and what stands around each value. */
	char *to = room(out, key.len + 2 * len + t->none.len + t->parts * (NONE_LEN + 2));
	int is_careful = any_apostrophe(at->line, len, wide);
	uint64_t beyond = 0;

	to = wide_put_brief(to, key.text, key.len, wide);
	for (const struct sqltuple_part *p = t->part; p < t->part + t->parts; p++) {
		struct csv_field cell;

		if (p->at < 0) {
			to = wide_put(to, t->none.data, p->none, wide);
			continue;
		}
		/* Of most files many columns are never used: they end one behind the other. */
		if (p->beside > 0 && (size_t)(end[p->at + (int)p->beside - 1] - end[p->at - 1]) == p->beside) {
			to = wide_put(to, t->none.data, p->beside * NONE_LEN, wide);
			p += p->beside - 1;
			continue;
		}
		cell = csv_glance_field(at, end, (size_t)p->at);
		if (p->is_code)
			beyond |= wide->beyond(cell.text) & wide_low(cell.len);
		if (is_careful || *cell.text == '"')
			to = put_carefully(to, cell, p->quotes, wide);
		else
			to = put_plainly(to, cell, p->quotes, wide);
	}
	if (beyond != 0)
		return 0;
	out->len = (size_t)(put_end(to) - out->data);
	return 1;
}

/* ---- what is in one of its cells ---- */

WORD_INLINE char *
put_place(char *to, size_t place)
{
	char digit[24];
	size_t n = sizeof digit;

	if (place < 10) {
		*to = (char)('0' + place);
		return to + 1;
	}
	for (; place > 0; place /= 10)
		digit[--n] = (char)('0' + place % 10);
	memcpy(to, digit + n, sizeof digit - n);
	return to + (sizeof digit - n);
}

WORD_INLINE void
add_items(struct buf *out, struct csv_field key, struct csv_field list, const struct wide *wide)
{
	size_t begins = 0, place = 0;
	char *to = room(out, list.len + (list.len / 2 + 1) * (key.len + sizeof ", 18446744073709551615, ''),\n"));

	for (size_t i = 0; i <= list.len; i += WIDE) {
		size_t left = list.len - i;
		uint64_t end = (uint64_t)(left < WIDE) << left % WIDE;
		uint64_t ends = (wide->same(list.text + i, ' ') & wide_low(left)) | end;

		for (; ends != 0; ends &= ends - 1) {
			size_t at = i + word_first(ends);

			to = wide_put_brief(to, key.text, key.len, wide);
			memcpy(to, BEFORE, BEFORE_LEN);
			to = put_place(to + BEFORE_LEN, ++place);
			memcpy(to, BEFORE "'", BEFORE_LEN + 1);
			to = wide_put_brief(to + BEFORE_LEN + 1, list.text + begins, at - begins, wide);
			*to = '\'';
			to = put_end(to + 1);
			begins = at + 1;
		}
	}
	out->len = (size_t)(to - out->data);
}

WORD_INLINE void
add_named(struct buf *out, struct csv_field name, struct csv_field cell, const struct wide *wide)
{
	char *to = room(out, name.len + 2 * cell.len + sizeof ", ''),\n");

	to = put_carefully(wide_put(to, name.text, name.len, wide), cell, 1, wide);
	out->len = (size_t)(put_end(to) - out->data);
}

/* ---- the ways ---- */

#define WAY(how, wide, where) \
	where static int \
	row_##how(const struct sqltuple *t, struct buf *out, struct csv_field key, const struct csv_glance *at) \
	{ \
		return add_row(t, out, key, at, wide); \
	} \
	where static void \
	items_##how(struct buf *out, struct csv_field key, struct csv_field list) \
	{ \
		add_items(out, key, list, wide); \
	} \
	where static void \
	named_##how(struct buf *out, struct csv_field name, struct csv_field cell) \
	{ \
		add_named(out, name, cell, wide); \
	} \
	static const struct sqltuple_way by_##how[] = { { row_##how, items_##how, named_##how } };

WAY(plain, &wide_plain, )
#ifdef WORD_SSE2
WAY(avx2, &wide_avx2, WIDE_AVX2)
WAY(avx512, &wide_avx512, WIDE_AVX512)
#endif

const struct sqltuple_way *
sqltuple_by(size_t number)
{
	static const struct sqltuple_way *const way[] = WIDE_WAYS(by);

	return way[processor_way(number)];
}

int
sqltuple_add_row(const struct sqltuple *t, struct buf *out, struct csv_field key, const struct csv_glance *at)
{
	return t->way->row(t, out, key, at);
}

void
sqltuple_add_items(const struct sqltuple *t, struct buf *out, struct csv_field key, struct csv_field list)
{
	t->way->items(out, key, list);
}

void
sqltuple_add_named(const struct sqltuple *t, struct buf *out, struct csv_field name, struct csv_field cell)
{
	t->way->named(out, name, cell);
}

/* ---- the plan ---- */

/* (What stands before the first column is not known.) */
static void
find_beside(struct sqltuple *t)
{
	for (size_t i = 0, n; i < t->parts; i += n) {
		struct sqltuple_part *p = &t->part[i];

		for (n = 1; p->at > 0 && i + n < t->parts && p[n].at == p->at + (int)n; n++)
			;
		p->beside = n > 1 ? n : 0;
	}
}

void
sqltuple_begin(struct sqltuple *t, const struct sqltuple_column *columns, size_t n)
{
	*t = (struct sqltuple){ .way = sqltuple_by(0) };
	for (size_t i = 0; i < n; i++) {
		int is_none = columns[i].at < 0;

		buf_add(&t->none, none, NONE_LEN);
		if (!is_none || i == 0 || columns[i - 1].at >= 0) {
			t->part = mem_grow(t->part, &t->cap, t->parts + 1, sizeof *t->part);
			t->part[t->parts++] = (struct sqltuple_part){ .at = columns[i].at,
			    .quotes = columns[i].kind != SQLTUPLE_NUMBER, .is_code = columns[i].kind == SQLTUPLE_CODE };
		}
		if (is_none)
			t->part[t->parts - 1].none += NONE_LEN;
	}
	find_beside(t);
	/* So many bytes are read behind them. */
	buf_room(&t->none, WIDE);
}

void
sqltuple_release(struct sqltuple *t)
{
	free(t->part);
	buf_release(&t->none);
	*t = (struct sqltuple){ 0 };
}
