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
		.column = w->column, .column_cap = w->column_cap, .sum = w->sum, .sum_cap = w->sum_cap,
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

/* Up to the most that there is. */
static int64_t
add(int64_t sum, int64_t value)
{
	return sum > INT64_MAX - value ? INT64_MAX : sum + value;
}

/* Are the cells of a total there? */
static void
fit_value(struct wholetable *w, size_t row, size_t column, int64_t value)
{
	if (value < 0)
		w->negative = w->negative_row = 1;
	if (w->negative_row)
		return;
	if (column != TALLY_TOTAL)
		w->of_row = add(w->of_row, value);
	else if (value > w->of_row && axis_has_one_value(w->columns))
		w->broken = 1;
	if (row != TALLY_TOTAL)
		w->sum[w->at] = add(w->sum[w->at], value);
	else if (!w->negative && value > w->sum[w->at] && axis_has_one_value(w->rows))
		w->broken = 1;
}

/* Another row: it begins when the one before has all columns. */
static void
begin_row(struct wholetable *w, size_t row)
{
	if (w->met == 1)
		w->width = w->at;
	if ((w->met > 0 && w->at != w->width) || !is_new_row(w, row))
		w->broken = 1;
	w->row = row;
	w->met++;
	w->at = 0;
	w->of_row = w->negative_row = 0;
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
		w->column[w->at] = column;
		w->sum = mem_grow(w->sum, &w->sum_cap, w->at + 1, sizeof *w->sum);
		w->sum[w->at] = 0;
	} else if (w->at >= w->width || w->column[w->at] != column) {
		w->broken = 1;
	}
	if (!w->broken)
		fit_value(w, row, column, value);
	if (w->at == 0 && row != TALLY_TOTAL)
		w->diagonal &= (w->met == 1 || w->met <= w->width) &&
		    w->column[w->met - 1] != TALLY_TOTAL && same_label(w, row, w->column[w->met - 1]);
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
	return w->column[at];
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

void
wholetable_release(struct wholetable *w)
{
	free(w->column);
	free(w->sum);
	free(w->seen);
}
