#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/processor.h"
#include "base/text.h"
#include "base/wide.h"
#include "csv/write.h"
#include "output/json.h"
#include "output/jsoncell.h"
#include "output/rowtext.h"

_Static_assert((int)ROWTEXT_NEAR == (int)WIDE, "what is read behind a cell");

/* ---- cells that do not stand in the line as they are ---- */

static void
add_tsv(struct buf *b, const char *text, size_t len)
{
	for (size_t i = 0, n; i < len; i += n) {
		for (n = 0; i + n < len && (unsigned char)text[i + n] > '\r'; n++)
			;
		if (n > 0) {
			buf_add(b, text + i, n);
			continue;
		}
		n = 1;
		if (text[i] == '\r' && i + 1 < len && text[i + 1] == '\n')
			continue;
		buf_addc(b, text[i] == '\t' || text[i] == '\n' || text[i] == '\r' ?
		    ' ' : text[i]);
	}
}

/* ---- 64 bytes at a time ---- */

/*
 * How it is known whether a cell may stand in the line as it is.  Where what parts cells in the file is nothing
 * special here, a whole line of it is looked at for all cells that are in it.
 */
struct look {
	uint64_t (*find)(const char *, const struct wide *);	/* bytes that may not */
	int (*is_odd)(struct csv_field, uint64_t beyond);	/* ... and the text as a whole, with these beyond ASCII */
	int by_line;
};

WORD_INLINE uint64_t
find_csv(const char *text, const struct wide *wide)
{
	return wide->special(text) | wide->same(text, '\n') | wide->same(text, '\r');
}

WORD_INLINE uint64_t
find_tsv(const char *text, const struct wide *wide)
{
	return wide->below(text, '\r' + 1);
}

WORD_INLINE uint64_t
find_json(const char *text, const struct wide *wide)
{
	return wide->below(text, ' ') | wide->same(text, '"') | wide->same(text, '\\') | wide->same(text, '\x7f');
}

WORD_INLINE int
is_never_odd(struct csv_field text, uint64_t beyond)
{
	(void)text;
	(void)beyond;
	return 0;
}

WORD_INLINE int
is_no_unicode(struct csv_field text, uint64_t beyond)
{
	return beyond != 0 && text_invalid(text.text, text.len) < text.len;
}

static const struct look look_csv = { find_csv, is_never_odd, 0 }, look_tsv = { find_tsv, is_never_odd, 1 },
	look_json = { find_json, is_no_unicode, 1 };

/* Look at a text, and copy it the while, unless to is NULL: may it stand there so? */
WORD_INLINE int
look_over(char *to, struct csv_field text, const struct wide *wide, const struct look *look)
{
	uint64_t odd = 0, beyond = 0;
	size_t i = 0;

	do {
		uint64_t mask = wide_low(text.len - i);

		if (to != NULL)
			wide->copy(to + i, text.text + i);
		odd |= look->find(text.text + i, wide) & mask;
		beyond |= wide->beyond(text.text + i) & mask;
	} while ((i += WIDE) < text.len && (to != NULL || odd == 0));
	return odd == 0 && !look->is_odd(text, beyond);
}

/* Put a cell; may it stand there so?  One within a line that may be does. */
WORD_INLINE int
put_cell(char *to, struct csv_field cell, struct csv_field line, const struct wide *wide, const struct look *look)
{
	size_t i = 0;

	if (!csv_field_is_in(cell, line))
		return look_over(to, cell, wide, look);
	do
		wide->copy(to + i, cell.text + i);
	while ((i += WIDE) < cell.len);
	return 1;
}

/* Room for what is left of a row from a cell on, with what may be written behind it. */
static char *
room_from(const struct rowtext *t, struct buf *out, const struct csv_field *cell, size_t i)
{
	size_t bytes = t->fixed + 2 * WIDE;

	for (; i < t->n; i++)
		bytes += cell[i].len;
	return out->cap - out->len > bytes ? out->data + out->len : buf_room(out, bytes);
}

/* The same of a cell that may not; where the next one goes. */
static char *
add_odd(const struct rowtext *t, struct buf *out, char *to, const struct csv_field *cell, size_t i)
{
	out->len = (size_t)(to - out->data);
	t->add_odd(out, cell[i].text, cell[i].len);
	return room_from(t, out, cell, i + 1);
}

WORD_INLINE void
add_row(const struct rowtext *t, struct buf *out, const struct csv_field *cell, struct csv_field near,
    const struct wide *wide, const struct look *look)
{
	const struct buf *before = t->before;
	char *to = room_from(t, out, cell, 0);
	size_t n = t->n, i;

	/* Most rows end in cells without a value. */
	while (n > 0 && cell[n - 1].len == 0)
		n--;
	if (!look->by_line || near.len == 0 || !look_over(NULL, near, wide, look))
		near.len = 0;
	for (i = 0; i < n; i++) {
		to = wide_put(to, before[i].data, before[i].len, wide);
		to = put_cell(to, cell[i], near, wide, look) ? to + cell[i].len : add_odd(t, out, to, cell, i);
	}
	to = wide_put(to, t->behind[n].data, t->behind[n].len, wide);
	out->len = (size_t)(to - out->data);
}

#define WAY(name, wide, look) \
	static void \
	name(const struct rowtext *t, struct buf *out, const struct csv_field *cell, struct csv_field near) \
	{ \
		add_row(t, out, cell, near, wide, look); \
	}

WAY(csv_plain, &wide_plain, &look_csv)
WAY(tsv_plain, &wide_plain, &look_tsv)
WAY(json_plain, &wide_plain, &look_json)
#ifdef WORD_SSE2
WIDE_AVX2 WAY(csv_avx2, &wide_avx2, &look_csv)
WIDE_AVX2 WAY(tsv_avx2, &wide_avx2, &look_tsv)
WIDE_AVX2 WAY(json_avx2, &wide_avx2, &look_json)
WIDE_AVX512 WAY(csv_avx512, &wide_avx512, &look_csv)
WIDE_AVX512 WAY(tsv_avx512, &wide_avx512, &look_tsv)
WIDE_AVX512 WAY(json_avx512, &wide_avx512, &look_json)
#endif

rowtext_way *
rowtext_by(enum rowtext_format format, size_t number)
{
	static rowtext_way *const way[][4] = { WIDE_WAYS(csv), WIDE_WAYS(tsv), WIDE_WAYS(json) };

	return way[format][processor_way(number)];
}

/* ---- values of JSON that have types ---- */

static void
add_typed(const struct rowtext *t, struct buf *out, const struct csv_field *cell, struct csv_field near)
{
	(void)near;
	for (size_t i = 0; i < t->n; i++) {
		buf_add(out, t->before[i].data, t->before[i].len);
		jsoncell_add(out, t->kind[i], cell[i].text, cell[i].len);
	}
	buf_add(out, t->before[t->n].data, t->before[t->n].len);
}

/* ---- */

/* An object's keys must differ: the second `actor` is `actor_2`. */
static void
add_key(struct buf *out, const char *const *names, size_t column)
{
	struct buf key = { 0 };
	int before = 0;

	for (size_t i = 0; i < column && i < 100; i++)
		before += strcmp(names[i], names[column]) == 0;
	buf_adds(&key, names[column]);
	if (before > 0)
		buf_addf(&key, "_%d", before + 1);
	json_add_string(out, buf_text(&key), key.len);
	buf_adds(out, ": ");
	buf_release(&key);
}

/* What stands before a cell of JSON, or behind the last one. */
static void
add_before(const struct rowtext *t, struct buf *before, const char *const *names, size_t i)
{
	const char *quote = t->kind == NULL ? "\"" : "";

	buf_adds(before, i > 0 ? quote : "");
	buf_adds(before, i == t->n ? "}" : i > 0 ? ", " : ",\n{");
	if (i < t->n) {
		add_key(before, names, i);
		buf_adds(before, quote);
	}
}

static void
begin(struct rowtext *t, const char *const *names)
{
	static const char *const between[] = { ",", "\t" };

	t->before = mem_zero(t->n + 1, sizeof *t->before);
	t->behind = mem_zero(t->n + 1, sizeof *t->behind);
	for (size_t i = 0; i <= t->n; i++) {
		struct buf *before = &t->before[i];

		if (t->format == ROWTEXT_JSON)
			add_before(t, before, names, i);
		else if (i > 0)
			buf_adds(before, i == t->n ? "\n" : between[t->format]);
		t->fixed += before->len;
		for (size_t from = 0; from <= i; from++)
			buf_add(&t->behind[from], before->data, before->len);
		buf_room(before, WIDE);		/* which are read with it */
	}
	for (size_t i = 0; i <= t->n; i++)
		buf_room(&t->behind[i], WIDE);
}

void
rowtext_begin(struct rowtext *t, enum rowtext_format format, size_t n, const char *const *names,
    const enum cellkind *kinds)
{
	static rowtext_odd *const odd[] = { csv_add_field, add_tsv, json_add_inner };

	*t = (struct rowtext){ .format = format, .n = n, .kind = kinds, .add_odd = odd[format] };
	t->way = kinds != NULL ? add_typed : rowtext_by(format, 0);
	begin(t, names);
}

void
rowtext_add(struct rowtext *t, struct buf *out, const struct csv_field *cell, struct csv_field near)
{
	size_t start = out->len;

	/* A line with nothing on it would be no row. */
	if (t->format == ROWTEXT_CSV && t->n == 1 && cell->len == 0) {
		buf_adds(out, "\"\"\n");
		return;
	}
	t->way(t, out, cell, near);
	if (t->format == ROWTEXT_JSON && !t->lines)
		buf_splice(out, start, 1, "", 0);
	t->lines = 1;
}

void
rowtext_release(struct rowtext *t)
{
	for (size_t i = 0; i <= t->n && t->before != NULL; i++) {
		buf_release(&t->before[i]);
		buf_release(&t->behind[i]);
	}
	free(t->before);
	free(t->behind);
	*t = (struct rowtext){ 0 };
}
