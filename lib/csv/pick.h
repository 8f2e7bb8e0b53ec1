/*
 * pick - some fields of each row that is seen at a glance.
 *
 *	struct csvpick pick = { 0 };
 *	struct csv_field cell[CSVPICK_MOST];
 *	size_t form, date;
 *
 *	csvpick_add(&pick, csv_column(in, "form"));
 *	csvpick_add(&pick, csv_column(in, "date"));
 *	form = csvpick_at(&pick, csv_column(in, "form"));
 *	while (at.newline != NULL && csv_glance_next(&at)) {
 *		csvpick_cells(&pick, &at, cell);
 *		use(cell[form]);
 *	}
 *
 * They are given without the quotes around them, as csv_glance_inner() gives them.
 */
#ifndef MC_CSV_PICK_H
#define MC_CSV_PICK_H

#include "csv/csv.h"

enum { CSVPICK_MOST = 8 };

struct csvpick {
	size_t n;
	int column[CSVPICK_MOST];	/* from left to right */
};

/* One more column, -1 being none; there must be room. */
static inline void
csvpick_add(struct csvpick *p, int column)
{
	size_t i = p->n;

	for (size_t k = 0; k < p->n; k++)
		if (p->column[k] == column)
			return;
	if (column < 0)
		return;
	for (; i > 0 && p->column[i - 1] > column; i--)
		p->column[i] = p->column[i - 1];
	p->column[i] = column;
	p->n++;
}

/* Which of the cells is of a column, once all were added; of none, the first. */
static inline size_t
csvpick_at(const struct csvpick *p, int column)
{
	size_t i = 0;

	while (i < p->n && p->column[i] != column)
		i++;
	return i < p->n ? i : 0;
}

WORD_INLINE void
csvpick_cells(const struct csvpick *p, const struct csv_glance *at, struct csv_field *cell)
{
	const uint16_t *end = csv_glance_ends(at);

	for (size_t i = 0; i < p->n; i++)
		cell[i] = csv_glance_inner(at, end, (size_t)p->column[i]);
}

/* Where a field ends, and the ones behind it, one after the other: bits tell of the 64 bytes from a place on. */
struct csvpick_walk {
	const char *from;
	uint64_t bits;
};

WORD_INLINE const char *
csvpick_end(struct csvpick_walk *w, const struct csv_glance *at)
{
	const char *end;

	if (w->bits == 0) {
		size_t next = csvscan_next(at->ends, (size_t)(w->from - at->text) + 64);

		w->from = at->text + next;
		w->bits = csvscan_window(at->ends, next);
	}
	end = w->from + word_first(w->bits);
	w->bits &= w->bits - 1;
	return end;
}

#endif
