#include <stdlib.h>
#include <string.h>

#include "analysis/tally.h"
#include "base/intern.h"
#include "base/mem.h"
#include "wholetable.h"

void
wholetable_begin(struct wholetable *w)
{
	*w = (struct wholetable){ .rows = w->rows, .columns = w->columns, .diagonal = 1,
		.column = w->column, .column_cap = w->column_cap,
		.seen = w->seen, .seen_cap = w->seen_cap, .turn = w->turn + 1 };
}

static int
same_label(const struct wholetable *w, size_t row, size_t column)
{
	return strcmp(intern_text(&w->rows->values, row), intern_text(&w->columns->values, column)) == 0;
}

/* Is the row, which begins, the first of its name? */
static int
is_new_row(struct wholetable *w, size_t row)
{
	size_t i = row + 1, cap = w->seen_cap;	/* of the totals 0 */

	w->seen = mem_grow(w->seen, &w->seen_cap, i + 1, sizeof *w->seen);
	for (; cap < w->seen_cap; cap++)
		w->seen[cap] = 0;
	if (w->seen[i] == w->turn)
		return 0;
	w->seen[i] = w->turn;
	return 1;
}

/* A total, and the cells that it is of. */
static void
fit_total(struct wholetable *w, const struct axis *a, const struct linefit *cells, int64_t total)
{
	int of_one = axis_has_one_value(a);

	if (linefit_holds(cells, total, of_one))
		return;
	if (of_one)
		w->differs = 1;
	else
		w->differs_lists = 1;
}

static void
fit_value(struct wholetable *w, size_t row, size_t column, int64_t value)
{
	struct wholetable_column *c = &w->column[w->at];

	if (value < 0)
		w->negative = 1;
	if (column != TALLY_TOTAL)
		linefit_add(&w->of_row, value);
	else
		fit_total(w, w->columns, &w->of_row, value);
	if (row != TALLY_TOTAL)
		linefit_add(&c->cells, value);
	else
		fit_total(w, w->rows, &c->cells, value);
	if (w->diagonal && w->at + 1 == w->met)
		c->own = value;
}

/* A row ends that may be one of co-occurrence. */
static void
keep_row(struct wholetable *w)
{
	if (w->diagonal && w->met > 0 && w->met <= w->width)
		w->column[w->met - 1].row = w->of_row;
}

/* Another row: it begins when the one before has all columns. */
static void
begin_row(struct wholetable *w, size_t row)
{
	if (w->met == 1)
		w->width = w->at;
	if ((w->met > 0 && w->at != w->width) || !is_new_row(w, row))
		w->broken = 1;
	keep_row(w);
	w->row = row;
	w->met++;
	w->at = 0;
	w->of_row = (struct linefit){ 0 };
}

int
wholetable_cell(struct wholetable *w, size_t row, size_t column, int64_t value)
{
	w->cells++;
	w->totals |= row == TALLY_TOTAL || column == TALLY_TOTAL;
	if (w->met == 0 || row != w->row)
		begin_row(w, row);
	if (w->met == 1) {
		w->column = mem_grow(w->column, &w->column_cap, w->at + 1, sizeof *w->column);
		w->column[w->at] = (struct wholetable_column){ .value = column };
	} else if (w->at >= w->width || w->column[w->at].value != column) {
		w->broken = 1;
	}
	if (!w->broken)
		fit_value(w, row, column, value);
	if (w->at == 0 && row != TALLY_TOTAL)
		w->diagonal &= (w->met == 1 || w->met <= w->width) &&
		    w->column[w->met - 1].value != TALLY_TOTAL &&
		    same_label(w, row, w->column[w->met - 1].value);
	w->last = column;
	w->at++;
	return !w->broken;
}

size_t
wholetable_likely(const struct wholetable *w, size_t row)
{
	size_t at = row == w->row ? w->at : 0;

	if (w->met == 0 || (w->met == 1 && row == w->row) || at >= w->width + (w->met == 1))
		return TALLY_TOTAL;
	return w->column[at].value;
}

int
wholetable_ends(const struct wholetable *w, int lacks)
{
	size_t width = w->met == 1 ? w->at : w->width;

	if (w->cells == 0)
		return 0;
	if (w->totals)
		return w->row == TALLY_TOTAL && w->last == TALLY_TOTAL && (lacks || w->at == width);
	return w->diagonal && w->met == width && w->at == width && width > 1 &&
	    strcmp(w->rows->name, w->columns->name) == 0;
}

/* Who stands together: how often, by rows as by columns, and never more often than either stands somewhere. */
static int
square_fits(const struct wholetable *w, int excused)
{
	for (size_t i = 0; i < w->width; i++) {
		const struct wholetable_column *c = &w->column[i];
		const struct linefit *row = i + 1 == w->met ? &w->of_row : &c->row;

		if (!row->is_beyond && !c->cells.is_beyond && row->sum != c->cells.sum)
			return 0;
		if (!excused && (c->own < row->most || c->own < c->cells.most))
			return 0;
	}
	return 1;
}

int
wholetable_fits(const struct wholetable *w, int excused)
{
	excused |= w->negative;
	if (w->differs || (w->differs_lists && !excused))
		return 0;
	return w->totals || !w->diagonal || w->width != w->met || square_fits(w, excused);
}

void
wholetable_release(struct wholetable *w)
{
	free(w->column);
	free(w->seen);
}
