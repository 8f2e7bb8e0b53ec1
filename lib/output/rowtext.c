#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/processor.h"
#include "base/wide.h"
#include "csv/write.h"
#include "output/json.h"
#include "output/jsoncell.h"
#include "output/rowlook.h"
#include "output/rowtext.h"
#include "output/typedcell.h"

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

/* Put a cell; may it stand there so?  One within a line that may be does. */
WORD_INLINE int
put_cell(char *to, struct csv_field cell, struct csv_field line, const struct wide *wide, const struct rowlook *look)
{
	size_t i = 0;

	if (line.len == 0 || !csv_field_is_of(cell, line))
		return rowlook_over(to, cell, wide, look);
	do
		wide->copy(to + i, cell.text + i);
	while ((i += WIDE) < cell.len);
	return 1;
}

/* Room for what is left of a row from a cell on, of the first n cells, with what may be written behind it. */
static char *
room_from(const struct rowtext *t, struct buf *out, const struct csv_field *cell, size_t i, size_t n)
{
	size_t bytes = t->fixed.len + 2 * WIDE;

	for (; i < n; i++)
		bytes += cell[i].len;
	return out->cap - out->len > bytes ? out->data + out->len : buf_room(out, bytes);
}

/* The same of a cell that may not; where the next one goes. */
static char *
add_odd(const struct rowtext *t, struct buf *out, char *to, const struct csv_field *cell, size_t i, size_t n)
{
	out->len = (size_t)(to - out->data);
	t->add_odd(out, cell[i].text, cell[i].len);
	return room_from(t, out, cell, i + 1, n);
}

/* What stands before a cell, where it is brief: the most texts of cells are so, too, which is found out of each column. */
enum { BRIEF = WIDE / 2 };

struct rowtext_brief {
	char text[BRIEF];
	size_t len;
};

/* Most rows end in cells without a value. */
static inline size_t
without_end(const struct csv_field *cell, size_t n)
{
	while (n > 0 && cell[n - 1].len == 0)
		n--;
	return n;
}

/* No further cell has a value: what stands between them is all there is. */
WORD_INLINE char *
put_rest(const struct rowtext *t, char *to, size_t from, const struct wide *wide)
{
	const char *rest = t->before[from].text;

	return wide_put(to, rest, (size_t)(t->fixed.data + t->fixed.len - rest), wide);
}

/* A row all of whose cells may stand in the line as they are. */
WORD_INLINE void
add_sound(struct rowtext *t, struct buf *out, const struct csv_field *cell, size_t n, const struct wide *wide)
{
	const struct rowtext_brief *brief = t->brief;
	uint64_t is_long = t->is_long;
	char *to = room_from(t, out, cell, 0, n);

	for (size_t i = 0; i < n; i++) {
		struct csv_field text = cell[i];

		wide->copy_half(to, brief[i].text);
		to += brief[i].len;
		wide->copy_half(to, text.text);
		if (is_long >> i % 64 & 1)
			for (size_t k = BRIEF; k < text.len; k += WIDE)
				wide->copy(to + k, text.text + k);
		else if (text.len > BRIEF) {
			is_long |= (uint64_t)1 << i % 64;
			wide_put(to, text.text, text.len, wide);
		}
		to += text.len;
	}
	t->is_long = is_long;
	out->len = (size_t)(put_rest(t, to, n, wide) - out->data);
}

WORD_INLINE void
add_row(const struct rowtext *t, struct buf *out, const struct csv_field *cell, size_t n, struct csv_field near,
    const struct wide *wide, const struct rowlook *look)
{
	const struct csv_field *before = t->before;
	char *to = room_from(t, out, cell, 0, n);

	for (size_t i = 0; i < n; i++) {
		to = wide_put(to, before[i].text, before[i].len, wide);
		to = put_cell(to, cell[i], near, wide, look) ? to + cell[i].len : add_odd(t, out, to, cell, i, n);
	}
	out->len = (size_t)(put_rest(t, to, n, wide) - out->data);
}

/* ---- values of JSON that have types ---- */

/* Room for what is left of a row: each byte of a list may be an item. */
static char *
typed_room(const struct rowtext *t, struct buf *out, const struct csv_field *cell, size_t i)
{
	size_t bytes = t->fixed.len + 2 * WIDE;

	for (; i < t->n; i++)
		bytes += 4 * cell[i].len + 8;
	return out->cap - out->len > bytes ? out->data + out->len : buf_room(out, bytes);
}

WORD_INLINE void
add_typed(const struct rowtext *t, struct buf *out, const struct csv_field *cell, struct csv_field near, const struct wide *wide,
    const struct rowlook *look)
{
	const struct csv_field *before = t->before;
	const size_t n = t->n;
	char *to = typed_room(t, out, cell, 0), *behind;
	size_t i;

	if (near.len == 0 || !rowlook_over(NULL, near, wide, look))
		near.len = 0;
	for (i = 0; i < n; i++) {
		to = wide_put(to, before[i].text, before[i].len, wide);
		behind = csv_field_is_in(cell[i], near) || rowlook_over(NULL, cell[i], wide, look) ?
		    typedcell_put(to, cell[i], t->kind[i], wide) : NULL;
		if (behind == NULL) {
			out->len = (size_t)(to - out->data);
			jsoncell_add(out, t->kind[i], cell[i].text, cell[i].len);
			behind = typed_room(t, out, cell, i + 1);
		}
		to = behind;
	}
	to = wide_put(to, before[i].text, before[i].len, wide);
	out->len = (size_t)(to - out->data);
}

/* ---- the ways ---- */

/* May all cells that are in no line stand there as they are? */
WORD_INLINE int
are_sound(struct rowtext *t, const struct csv_field *cell, const struct rowtext_line *line, const struct wide *wide,
    const struct rowlook *look)
{
	if (t->is_sound >= 0)
		return t->is_sound;
	t->is_sound = 1;
	for (size_t i = line->from; i < line->to && t->is_sound; i++)
		t->is_sound = csv_field_is_of(cell[i], line->text) || rowlook_over(NULL, cell[i], wide, look);
	return t->is_sound;
}

#define WAY(name, wide, look) \
	static void \
	name(struct rowtext *t, struct buf *out, const struct csv_field *cell, const struct rowtext_line *line) \
	{ \
		int is = (look)->by_line && line->text.len > 0 && rowlook_over(NULL, line->text, wide, look); \
		size_t n = without_end(cell, line->filled); \
		\
		t->is_sound = line->again ? t->is_sound : -1; \
		if (is && t->brief != NULL && are_sound(t, cell, line, wide, look)) \
			add_sound(t, out, cell, n, wide); \
		else \
			add_row(t, out, cell, n, (struct csv_field){ line->text.text, is ? line->text.len : 0 }, wide, look); \
	}

#define TYPED(name, wide, look) \
	static void \
	name(struct rowtext *t, struct buf *out, const struct csv_field *cell, const struct rowtext_line *line) \
	{ \
		add_typed(t, out, cell, line->text, wide, look); \
	}

WAY(csv_plain, &wide_plain, &rowlook_csv)
WAY(tsv_plain, &wide_plain, &rowlook_tsv)
WAY(json_plain, &wide_plain, &rowlook_json)
TYPED(typed_plain, &wide_plain, &rowlook_json)
#ifdef WORD_SSE2
WIDE_AVX2 WAY(csv_avx2, &wide_avx2, &rowlook_csv)
WIDE_AVX2 WAY(tsv_avx2, &wide_avx2, &rowlook_tsv)
WIDE_AVX2 WAY(json_avx2, &wide_avx2, &rowlook_json_avx2)
WIDE_AVX2 TYPED(typed_avx2, &wide_avx2, &rowlook_json_avx2)
WIDE_AVX512 WAY(csv_avx512, &wide_avx512, &rowlook_csv)
WIDE_AVX512 WAY(tsv_avx512, &wide_avx512, &rowlook_tsv)
WIDE_AVX512 WAY(json_avx512, &wide_avx512, &rowlook_json)
WIDE_AVX512 TYPED(typed_avx512, &wide_avx512, &rowlook_json)
#endif

rowtext_way *
rowtext_by(enum rowtext_format format, size_t number)
{
	static rowtext_way *const way[][4] = { WIDE_WAYS(csv), WIDE_WAYS(tsv), WIDE_WAYS(json), WIDE_WAYS(typed) };

	return way[format][processor_way(number)];
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

	const char *text;

	t->before = mem_zero(t->n + 1, sizeof *t->before);
	for (size_t i = 0; i <= t->n; i++) {
		size_t from = t->fixed.len;

		if (t->format == ROWTEXT_JSON)
			add_before(t, &t->fixed, names, i);
		else if (i > 0)
			buf_adds(&t->fixed, i == t->n ? "\n" : between[t->format]);
		t->before[i].len = t->fixed.len - from;
	}
	buf_room(&t->fixed, WIDE);		/* which are read with it */
	text = t->fixed.data;
	for (size_t i = 0; i <= t->n; text += t->before[i++].len)
		t->before[i].text = text;
	t->brief = mem_zero(t->n + 1, sizeof *t->brief);
	for (size_t i = 0; i < t->n && t->brief != NULL; i++)
		if ((t->brief[i].len = t->before[i].len) <= BRIEF) {
			memcpy(t->brief[i].text, t->before[i].text, t->before[i].len);
		} else {
			free(t->brief);
			t->brief = NULL;
		}
}

void
rowtext_begin(struct rowtext *t, enum rowtext_format format, size_t n, const char *const *names,
    const enum cellkind *kinds)
{
	static rowtext_odd *const odd[] = { csv_add_field, add_tsv, json_add_inner };

	*t = (struct rowtext){ .format = format, .n = n, .kind = kinds, .add_odd = odd[format] };
	t->way = rowtext_by(kinds != NULL ? ROWTEXT_TYPED : format, 0);
	begin(t, names);
}

void
rowtext_add(struct rowtext *t, struct buf *out, const struct csv_field *cell, const struct rowtext_line *line)
{
	size_t start = out->len;

	/* A line with nothing on it would be no row. */
	if (t->format == ROWTEXT_CSV && t->n == 1 && (line->filled == 0 || cell->len == 0)) {
		buf_adds(out, "\"\"\n");
		return;
	}
	t->way(t, out, cell, line);
	if (t->format == ROWTEXT_JSON && !t->lines)
		buf_splice(out, start, 1, "", 0);
	t->lines = 1;
}

void
rowtext_release(struct rowtext *t)
{
	buf_release(&t->fixed);
	free(t->before);
	free(t->brief);
	*t = (struct rowtext){ 0 };
}
