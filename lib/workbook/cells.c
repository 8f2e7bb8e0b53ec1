#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/number.h"
#include "workbook/cells.h"

enum { MOST_TEXT = 256 << 20 };	/* as much as a CSV file that is read may be */

int
cells_add(struct cells *s, unsigned row, unsigned column, enum cell_kind kind,
    const char *text, size_t len)
{
	struct cell *c;

	if (s->n >= CELLS_MOST || s->texts.len + len >= MOST_TEXT)
		return 0;
	if (s->n == s->cap)
		s->item = mem_grow(s->item, &s->cap, s->n + 1, sizeof *s->item);
	c = &s->item[s->n];
	*c = (struct cell){ .row = row, .column = (unsigned short)column, .kind = (unsigned char)kind,
	    .len = (unsigned)len, .at = (unsigned)s->texts.len };
	if (s->n > 0 && (row < c[-1].row || (row == c[-1].row && column <= c[-1].column)))
		s->unsorted = 1;
	s->n++;
	/* The NUL behind it is a part of it. */
	buf_add(&s->texts, text, len);
	s->texts.len++;
	return 1;
}

void
cells_add_merged(struct cells *s, struct cells_merged m)
{
	if (s->n_merged >= CELLS_MERGED)
		return;
	s->merged = mem_grow(s->merged, &s->merged_cap, s->n_merged + 1, sizeof *s->merged);
	s->merged[s->n_merged++] = m;
}

/* By place; then as they came, which is the order of their texts. */
static int
by_place(const void *a, const void *b)
{
	const struct cell *x = a, *y = b;

	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	if (x->column != y->column)
		return x->column < y->column ? -1 : 1;
	return x->at < y->at ? -1 : x->at > y->at;
}

static int
merged_by_place(const void *a, const void *b)
{
	const struct cells_merged *x = a, *y = b;

	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return x->column < y->column ? -1 : x->column > y->column;
}

void
cells_ready(struct cells *s)
{
	size_t kept = 0;

	buf_room(&s->texts, CELLS_BEYOND);
	if (s->n_merged > 0)
		qsort(s->merged, s->n_merged, sizeof *s->merged, merged_by_place);
	for (size_t i = 0; i < s->n_merged; i++) {
		struct cells_merged *m = &s->merged[i];

		m->reach = i > 0 && m[-1].reach > m->last_row ? m[-1].reach : m->last_row;
	}
	if (!s->unsorted)
		return;
	qsort(s->item, s->n, sizeof *s->item, by_place);
	for (size_t i = 0; i < s->n; i++)
		if (i == 0 || s->item[i].row != s->item[kept - 1].row ||
		    s->item[i].column != s->item[kept - 1].column)
			s->item[kept++] = s->item[i];
	s->n = kept;
	s->unsorted = 0;
}

void
cells_add_danish(const struct cells *s, const struct cell *c, struct buf *out)
{
	const char *text = cells_text(s, c);
	char percent[NUMBER_TEXT];
	int64_t value;

	switch ((enum cell_kind)c->kind) {
	case CELL_PERCENT:
		/* With more places than a number has here it stays what it is. */
		if (number_parse(text, c->len, &value) == NULL && value <= INT64_MAX / 100 &&
		    value >= INT64_MIN / 100) {
			number_format(percent, value * 100);
			for (const char *p = percent; *p != '\0'; p++)
				buf_addc(out, *p == '.' ? ',' : *p);
			buf_adds(out, " %");
			return;
		}
		/* fall through */
	case CELL_NUMBER:
		for (; *text != '\0'; text++)
			buf_addc(out, *text == '.' ? ',' : *text);
		return;
	case CELL_DATE:
		/* What the sheet does not show, nobody wrote. */
		if (!(c->flags & CELL_MONTH)) {
			buf_add(out, text + 8, 2);
			buf_addc(out, '-');
		}
		buf_add(out, text + 5, 2);
		buf_addc(out, '-');
		buf_add(out, text, 4);
		buf_add(out, text + 10, c->len - 10);
		return;
	case CELL_BOOLEAN:
		buf_adds(out, *text == 't' ? "SAND" : "FALSK");
		return;
	case CELL_TEXT:
	case CELL_CLOCK:
	case CELL_DURATION:
	case CELL_ERROR:
	case CELL_UNCALCULATED:
		buf_add(out, text, c->len);
		return;
	}
}

void
cells_add_hours(const struct cells *s, const struct cell *c, struct buf *out)
{
	const char *text = cells_text(s, c);
	long hours = 0, minutes = 0, seconds = 0;
	char number[NUMBER_TEXT];
	int negative = *text == '-';

	sscanf(text + negative, "%9ld:%2ld:%2ld", &hours, &minutes, &seconds);
	number_format(number, (int64_t)hours * NUMBER_ONE +
	    ((int64_t)(minutes * 60 + seconds) * NUMBER_ONE + 1800) / 3600);
	buf_addf(out, "%s%s", negative ? "-" : "", number);
}

const struct cell *
cells_at(const struct cells *s, unsigned row, unsigned column)
{
	size_t low = 0, high = s->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct cell *c = &s->item[middle];

		if (c->row < row || (c->row == row && c->column < column))
			low = middle + 1;
		else
			high = middle;
	}
	return low < s->n && s->item[low].row == row && s->item[low].column == column ? &s->item[low] : NULL;
}

const struct cells_merged *
cells_merged_at(const struct cells *s, unsigned row, unsigned column)
{
	size_t low = 0, high = s->n_merged;

	/* Those that begin up to this row; of these none before the last that reaches it. */
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (s->merged[middle].row <= row)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low > 0 && s->merged[low - 1].reach >= row; low--) {
		const struct cells_merged *m = &s->merged[low - 1];

		if (row <= m->last_row && column >= m->column && column <= m->last_column)
			return m;
	}
	return NULL;
}

void
cells_release(struct cells *s)
{
	free(s->item);
	free(s->merged);
	buf_release(&s->texts);
	*s = (struct cells){ 0 };
}
