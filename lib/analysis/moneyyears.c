#include <stdlib.h>

#include "analysis/moneyyears.h"
#include "base/date.h"
#include "base/mem.h"
#include "centre/funding.h"

static int
by_first_day(const void *a, const void *b)
{
	const struct moneyyears_row *x = a, *y = b;

	return x->from != y->from ? (x->from < y->from ? -1 : 1) : (x->row > y->row) - (x->row < y->row);
}

static int
by_row(const void *a, const void *b)
{
	const struct moneyyears_row *x = a, *y = b;

	return (x->row > y->row) - (x->row < y->row);
}

void
moneyyears_begin(struct moneyyears *y, const struct funding *f, int first, int last)
{
	*y = (struct moneyyears){ .year = first - 1, .last = last, .funding = f };
	y->begin = mem_zero(f->n, sizeof *y->begin);
	y->active = mem_zero(f->n, sizeof *y->active);
	y->next = mem_zero(f->n, sizeof *y->next);
	for (size_t i = 0; i < f->n; i++)
		y->begin[i] = (struct moneyyears_row){ f->item[i].from, i };
	if (f->n > 1)
		qsort(y->begin, f->n, sizeof *y->begin, by_first_day);
}

/* Those of the rows so far that are active still, and m that began since, both in the file's order. */
static size_t
go_on(struct moneyyears *y, const struct moneyyears_row *began, size_t m)
{
	int day = date_day(y->year, 1, 1);
	size_t i = 0, k = 0, out = 0;

	while (i < y->n || k < m) {
		size_t next = k == m || (i < y->n && y->active[i] < began[k].row) ? y->active[i++] : began[k++].row;

		if (y->funding->item[next].last >= day)
			y->next[out++] = next;
	}
	return out;
}

int
moneyyears_next(struct moneyyears *y)
{
	size_t before = y->begun, *swap = y->active;

	if (y->year >= y->last)
		return 0;
	y->year++;
	while (y->begun < y->funding->n && y->begin[y->begun].from <= date_day(y->year, 12, 31))
		y->begun++;
	if (y->begun - before > 1)
		qsort(y->begin + before, y->begun - before, sizeof *y->begin, by_row);
	y->n = go_on(y, y->begin + before, y->begun - before);
	y->active = y->next;
	y->next = swap;
	y->row = y->active;
	return 1;
}

void
moneyyears_end(struct moneyyears *y)
{
	free(y->begin);
	free(y->active);
	free(y->next);
	*y = (struct moneyyears){ 0 };
}
