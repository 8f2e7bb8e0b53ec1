#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/processor.h"
#include "base/text.h"
#include "base/translate.h"
#include "base/wide.h"
#include "csv/cell.h"
#include "csv/csv.h"
#include "schema/fieldcell.h"
#include "schema/fieldjudge.h"
#include "schema/rowjudge.h"
#include "schema/timeorder.h"
#include "schema/value.h"

/* Of a row of many wrong items the first are enough. */
enum { MOST_FINDINGS = 1000 };

/* A value by itself.  Most were met before, and found good in the same field. */
static void
judge_value(struct rowjudge *j, size_t i, const char *text, size_t len)
{
	_Static_assert(SCHEMA_MOST <= 32, "a memo keeps 32 bits");
	size_t fields, before = j->found.n;

	if (!memo_find(&j->good, text, len, &fields))
		fields = 0;
	if (fields & SCHEMA_BIT(i) || (j->is_text && field_is_free(&j->schema->field[i])))
		return;
	if (!j->is_text && text_invalid(text, len) < len)
		findings_add(&j->found, FINDING_NO_TEXT, i, TOPIC_ENCODING, translate("this is not UTF-8"));
	else
		fieldjudge_value(&j->found, j->schema, &j->schema->field[i], text, len);
	/* Of long free texts each is another, and there is little to judge. */
	if (j->found.n == before && (len <= MEMO_SHORT || !field_is_free(&j->schema->field[i])))
		memo_keep(&j->good, text, len, fields | SCHEMA_BIT(i));
}

/* Which column, for who counts characters to the place? */
static void
add_missing(struct rowjudge *j, size_t i)
{
	struct buf text = { 0 };

	buf_addf(&text, translate("'%s' is empty: a value is missing here"), j->schema->field[i].name);
	findings_add(&j->found, FINDING_MISSING, i, TOPIC_VALUE, text.data);
	buf_release(&text);
}

static void
judge_field(struct rowjudge *j, size_t i, struct csv_field cell)
{
	const struct field *f = &j->schema->field[i];
	struct csv_field item;

	if (cell.len == 0) {
		if (f->flags & FIELD_REQUIRED)
			add_missing(j, i);
		return;
	}
	if (!(f->flags & FIELD_LIST)) {
		judge_value(j, i, cell.text, cell.len);
		return;
	}
	if (!j->is_text && text_invalid(cell.text, cell.len) < cell.len) {
		findings_add(&j->found, FINDING_NO_TEXT, i, TOPIC_ENCODING, translate("this is not UTF-8"));
		return;
	}
	while (j->found.n < MOST_FINDINGS && cell_next(&cell, fieldcell_separator(f), &item))
		judge_value(j, i, item.text, item.len);
}

/* Was it met, and found good?  Then it has its place again. */
static int
recall(struct rowjudge *j, size_t i, struct csv_field cell, struct memo_text *place)
{
	size_t fields;

	if (!memo_find_near(&j->good, cell.text, cell.len, &fields))
		return 0;
	*place = (struct memo_text){ .len = (uint32_t)cell.len, .value = (uint32_t)fields };
	memcpy(place->text, cell.text, cell.len);
	return (fields & SCHEMA_BIT(i)) != 0;
}

/* The same of so few bytes that they are a number; of none it is the field that tells. */
static int
recall_brief(struct rowjudge *j, size_t i, struct csv_field cell, uint64_t text, struct rowjudge_brief *place)
{
	size_t fields = 0;

	if (cell.len > 0 && !memo_find_near(&j->good, cell.text, cell.len, &fields))
		return 0;
	if (cell.len == 0 && !(j->schema->field[i].flags & FIELD_REQUIRED))
		fields = SCHEMA_BIT(i) | (place->text == 0 ? place->fields : 0);
	*place = (struct rowjudge_brief){ text, (uint32_t)fields };
	return (fields & SCHEMA_BIT(i)) != 0;
}

/* The same of a cell that was seen at a glance, with its quotes within as they stand. */
WORD_INLINE int
was_met(struct rowjudge *j, size_t i, struct csv_field cell)
{
	struct memo_text *place;
	struct memo_key key;
	size_t fields;

	/* Most values are numbers.  Whether there is one takes the same steps: of most columns one does not know. */
	if (cell.len <= sizeof(uint64_t)) {
		/* (No cell has a NUL, so that no two texts are one number.) */
		uint64_t text = word_near(cell.text, cell.len);
		struct rowjudge_brief *brief = &j->lately->brief[text * 0x9e3779b97f4a7c15u >> (64 - ROWJUDGE_BITS)];

		return (brief->text == text && brief->fields & SCHEMA_BIT(i)) || recall_brief(j, i, cell, text, brief);
	}
	if (cell.len > MEMO_SHORT)
		return memo_find_near(&j->good, cell.text, cell.len, &fields) && fields & SCHEMA_BIT(i);
	key = memo_key(cell.text, cell.len, 1);
	place = &j->lately->few[memo_place(&key, ROWJUDGE_BITS)];
	return (memo_is(place, &key) && place->value & SCHEMA_BIT(i)) || recall(j, i, cell, place);
}

static int
is_list(const struct rowjudge *j, size_t i)
{
	return (j->schema->field[i].flags & FIELD_LIST) != 0;
}

/* The bits of all fields of a schema. */
static unsigned long
all_of(const struct schema *s)
{
	return ~0ul >> (8 * sizeof(unsigned long) - s->n);
}

/* Room for what is met, once a field is judged: of most logs none is, and the zeros would take four pages of memory. */
static void
make_room(struct rowjudge *j)
{
	if (j->lately == NULL)
		j->lately = mem_zero(1, sizeof *j->lately);
}

void
rowjudge_fields(struct rowjudge *j, const struct csv *csv, const int *column)
{
	const struct csv_glance at = csv_glance(csv);
	const uint16_t *end = at.newline != NULL ? csv_glance_ends(&at) : NULL;
	unsigned long left = j->fields & all_of(j->schema);

	if (left != 0)
		make_room(j);
	/* Most files lack most columns of which nothing must be said. */
	for (; left != 0; left &= left - 1) {
		size_t i = word_first(left);
		int is_there = column[i] >= 0;

		if (!is_there && !(j->schema->field[i].flags & FIELD_REQUIRED))
			continue;
		if (end == NULL || !is_there || is_list(j, i) || !was_met(j, i, csv_glance_inner(&at, end, (size_t)column[i])))
			judge_field(j, i, is_there ? csv_field(csv, column[i]) : (struct csv_field){ "", 0 });
	}
}

static int
by_column(const void *a, const void *b)
{
	const struct rowjudge_column *x = a, *y = b;

	return (x->column > y->column) - (x->column < y->column);
}

/* Which columns stand side by side that may be empty: each of the first ones tells how many. */
static void
find_beside(struct rowjudge *j)
{
	for (size_t k = 0, n; k < j->n_quick; k += n > 0 ? n : 1) {
		struct rowjudge_column *c = &j->quick[k];

		for (n = 0; k + n < j->n_quick && c[0].column > 0 && c[n].column == c[0].column + n &&
		    !(j->schema->field[c[n].field].flags & FIELD_REQUIRED); n++)
			;
		c->beside = (uint16_t)n;
	}
}

void
rowjudge_columns(struct rowjudge *j, unsigned long fields, const int *column)
{
	free(j->met);
	free(j->words);
	j->met = NULL;
	j->words = NULL;
	j->n_quick = 0;
	j->is_quick = j->schema->times == NULL;
	fields &= j->fields & all_of(j->schema);
	if (fields != 0)
		make_room(j);
	for (unsigned long left = fields; left != 0; left &= left - 1) {
		size_t i = word_first(left);

		if (column[i] >= 0)
			j->quick[j->n_quick++] = (struct rowjudge_column){ .field = (uint16_t)i, .column = (uint16_t)column[i] };
		if (is_list(j, i) || (column[i] < 0 && j->schema->field[i].flags & FIELD_REQUIRED))
			j->is_quick = 0;
	}
	if (j->n_quick > 0)
		qsort(j->quick, j->n_quick, sizeof *j->quick, by_column);
	find_beside(j);
}

int
rowjudge_was_met(struct rowjudge *j, const struct csv_glance *at)
{
	const uint16_t *end = csv_glance_ends(at);
	const size_t n = j->n_quick;

	if (!j->is_quick)
		return 0;
	for (size_t k = 0; k < n; k++)
		if (!was_met(j, j->quick[k].field, csv_glance_inner(at, end, j->quick[k].column)))
			return 0;
	return 1;
}

int
rowjudge_list_was_met(struct rowjudge *j, size_t field, struct csv_field list)
{
	char separator = fieldcell_separator(&j->schema->field[field]);
	struct csv_field item;

	if (j->lately == NULL || list.text[list.len - 1] == separator)
		return 0;
	while (cell_next_near(&list, separator, &item))
		if (item.len == 0 || !was_met(j, field, item))
			return 0;
	return 1;
}

/*
 * Where a cell of less than eight bytes stands among those of its column that were met.  Of the factors that were
 * tried it is the first with which no two of 0 to 249 meet in one place, of 0 to 99 in quotes, of 0 to 24 and their
 * halves with a decimal point, or of our short codes: of two that meet each would be searched for again.
 */
WORD_INLINE size_t
column_place(uint64_t cell)
{
	return (size_t)(cell * 0x0089febc2734aa5bu >> (64 - ROWJUDGE_COLUMN_BITS));
}

/*
 * Which cells of a column, which is not the first, are such, and were met as they stand, with their quotes: a bit for
 * each row.  Nothing jumps on what a cell is.
 */
WORD_INLINE uint64_t
find_short(const struct rowjudge_column *c, const struct csv_glance *at, size_t n)
{
	const uint64_t *met = c->met;
	const char *text = at->text;
	const size_t columns = at->columns;
	const uint16_t *end = at->end + n * columns + c->column;
	uint64_t bits = 0;

	while (n-- > 0) {
		size_t start, len;
		uint64_t cell;

		end -= columns;
		start = end[-1] + (size_t)1;
		len = end[0] - start;
		cell = word_load(text + start) & (((uint64_t)1 << 8 * (len & 7)) - 1);
		bits = bits << 1 | (((met[column_place(cell)] ^ cell) | (len & ~(size_t)7)) == 0);
	}
	return bits;
}

/* A cell of eight to sixteen bytes, as codes are, among those that were met; NULL: it is none. */
WORD_INLINE word16 *
place_of_word(const struct rowjudge_column *c, const char *cell, size_t len, word16 *text)
{
	if (len - 8 > 8)
		return NULL;
	*text = word16_and(word16_load(cell), word16_load(memo_mask + MEMO_SHORT - len));
	return &c->words[word_load(cell) * 0x9e3779b97f4a7c15u >> (64 - ROWJUDGE_WORD_BITS)];
}

/* A cell that was not found so: was it met?  Then it is found the next time. */
static int
was_met_in(struct rowjudge *j, const struct rowjudge_column *c, const struct csv_glance *at, size_t row)
{
	const uint16_t *end = at->end + row * at->columns + c->column;
	const char *start = c->column > 0 ? at->text + end[-1] + 1 : csv_glance_row(at, row).line;
	size_t len = (size_t)(at->text + *end - start), quotes = *start == '"';
	word16 text, *word = place_of_word(c, start, len, &text);

	if (word != NULL && word16_are(*word, text, *word, text))
		return 1;
	if (!was_met(j, c->field, (struct csv_field){ start + quotes, len - 2 * quotes }))
		return 0;
	if (word != NULL)
		*word = text;
	if (len < 8) {
		uint64_t number = word_near(start, len);

		c->met[column_place(number)] = number;
	}
	return 1;
}

/* Are so many columns that stand side by side, of which none is the first, empty in all of the rows?  Then they end one behind the other. */
WORD_INLINE int
are_empty(const struct rowjudge_column *c, const struct csv_glance *at, size_t n)
{
	const uint16_t *end = at->end + c->column;
	const size_t columns = at->columns, beside = c->beside;
	size_t more = 0;

	for (; n-- > 0; end += columns)
		more |= (size_t)end[beside - 1] - end[-1] - beside;
	return more == 0;
}

WORD_INLINE uint64_t
were_met(struct rowjudge *j, const struct csv_glance *at, size_t n)
{
	uint64_t met = ~(uint64_t)0 >> (ROWJUDGE_MOST - n);

	for (size_t k = 0; k < j->n_quick; k++) {
		const struct rowjudge_column *c = &j->quick[k];
		uint64_t left = met;

		/* Of most files many columns are never used. */
		if (c->beside > 0 && are_empty(c, at, n)) {
			k += c->beside - 1u;
			continue;
		}
		if (c->column > 0)
			left &= ~find_short(c, at, n);
		for (; left != 0; left &= left - 1)
			if (!was_met_in(j, c, at, word_first(left)))
				met &= ~(left & -left);
	}
	return met;
}

static uint64_t
were_met_plain(struct rowjudge *j, const struct csv_glance *at, size_t n)
{
	return were_met(j, at, n);
}

#ifdef WORD_SSE2

WIDE_AVX2 static uint64_t
were_met_avx2(struct rowjudge *j, const struct csv_glance *at, size_t n)
{
	return were_met(j, at, n);
}

/* (There is no better way with AVX-512.) */
#define were_met_avx512 were_met_avx2

#endif

static void
make_tables(struct rowjudge *j)
{
	const size_t size = (size_t)1 << ROWJUDGE_COLUMN_BITS;

	j->met = mem_zero(j->n_quick + 1, size * sizeof *j->met);
	j->words = mem_zero(j->n_quick + 1, sizeof *j->words << ROWJUDGE_WORD_BITS);
	for (size_t k = 0; k < j->n_quick; k++) {
		j->quick[k].met = j->met + k * size;
		j->quick[k].words = j->words + (k << ROWJUDGE_WORD_BITS);
		/* (No cell is that: of no bytes it is to be seen first, too.) */
		j->quick[k].met[column_place(0)] = ~(uint64_t)0;
	}
}

uint64_t
rowjudge_were_met(struct rowjudge *j, const struct csv_glance *at, size_t n)
{
	static uint64_t (*const way[])(struct rowjudge *, const struct csv_glance *, size_t) = WIDE_WAYS(were_met);
	static uint64_t (*fastest)(struct rowjudge *, const struct csv_glance *, size_t);

	if (!j->is_quick)
		return 0;
	if (fastest == NULL)
		fastest = way[processor_way(0)];
	if (j->met == NULL)
		make_tables(j);
	csv_glance_ends(at);
	return fastest(j, at, n);
}

void
rowjudge_times(struct rowjudge *j, const struct csv *csv, const int *column)
{
	const struct schema *s = j->schema;

	for (const struct timeorder *t = s->times; t != NULL && t->before != NULL; t++) {
		size_t a = (size_t)schema_index(s, t->before, strlen(t->before));
		size_t b = (size_t)schema_index(s, t->after, strlen(t->after));
		struct csv_field first = csv_field(csv, column[a]), last = csv_field(csv, column[b]);
		const char *wrong;

		if (!(j->fields & SCHEMA_BIT(a)))
			continue;
		wrong = timeorder_wrong(t, first.text, first.len, last.text, last.len);
		if (wrong != NULL)
			findings_add(&j->found, FINDING_ORDER, b, TOPIC_DATE, wrong);
	}
}

void
rowjudge_row(struct rowjudge *j, const struct csv *csv, const int *column)
{
	findings_clear(&j->found);
	rowjudge_fields(j, csv, column);
	rowjudge_times(j, csv, column);
}

int
rowjudge_is_right(const struct rowjudge *j)
{
	for (size_t i = 0; i < j->found.n; i++)
		if (j->found.item[i].kind != FINDING_DOUBT)
			return 0;
	return 1;
}

void
rowjudge_release(struct rowjudge *j)
{
	findings_release(&j->found);
	memo_release(&j->good);
	free(j->met);
	free(j->words);
	free(j->lately);
	j->met = NULL;
	j->words = NULL;
	j->lately = NULL;
}
