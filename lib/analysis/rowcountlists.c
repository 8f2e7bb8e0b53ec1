#include "analysis/rowcount.h"
#include "analysis/tallypieces.h"

/* In a file with no more lists it costs more to know them as wholes than it saves. */
enum { FEW_LISTS = 2000 };

/* What is counted: items of many lists, each with the value of its row. */
struct items {
	const uint32_t *number;		/* of each item */
	const uint16_t *row;		/* and its row */
	size_t n;
	const uint32_t *value;		/* of each row */
	size_t numbers, values;		/* all are less */
};

/*
 * From one of them on, in one loop, however few each list has, up to one that takes longer; which that is.
 * are_inside: all of them have a place.
 */
WORD_INLINE size_t
count_quick(struct tally *t, const struct items *given, size_t i, int by_rows, int are_inside)
{
	const struct items s = *given;
	const size_t rows = t->rows, columns = t->columns;
	unsigned char *dense = t->dense;
	size_t fresh = 0;

	for (; i < s.n; i++) {
		size_t item = s.number[i] + (size_t)1, one = s.value[s.row[i]] + (size_t)1;
		size_t row = by_rows ? item : one, column = by_rows ? one : item;	/* the total is 0 */
		size_t at = row * columns + column;

		if ((!are_inside && (row >= rows || column >= columns)) || dense[at] == TALLY_BYTE - 1)
			break;
		fresh += dense[at] == 0;
		dense[at]++;
	}
	tally_new_cells(t, fresh);
	return i;
}

static void
count_items(struct tally *t, int by_rows, const struct items *s)
{
	size_t rows = by_rows ? s->numbers : s->values, columns = by_rows ? s->values : s->numbers;

	for (size_t i = 0; i < s->n; i++) {
		int are_inside = (rows < t->rows && columns < t->columns) || tally_widen(t, rows, columns);

		if (are_inside)
			i = by_rows ? count_quick(t, s, i, 1, 1) : count_quick(t, s, i, 0, 1);
		else
			i = count_quick(t, s, i, by_rows, 0);
		if (i < s->n) {
			size_t item = s->number[i], one = s->value[s->row[i]];

			tally_add(t, by_rows ? item : one, by_rows ? one : item, 1, NULL);
		}
	}
}

/* ---- lists that are counted as wholes ---- */

/* Rows of a list, and of a value of the other axis. */
static void
count_whole(struct rowcount *c, size_t list, size_t other, uint64_t rows)
{
	const struct wholelists *w = &c->whole;
	const uint32_t *number = w->lists.number + w->lists.first[list];
	size_t n = w->lists.first[list + 1] - w->lists.first[list];

	if (rows == 0)
		return;
	if (c->way == ROWCOUNT_BY_SQUARE) {
		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; k <= i; k++)
				tally_add_pairs(c->tally, number[i], number[k], rows);
		return;
	}
	rowcount_of_one(c, other, rows);
	if (c->list->of_pairs) {
		axis_take_pairs(c->list, number, n);
		for (size_t i = 0; i < c->list->n; i++)
			tally_add(c->tally, c->list->value[i], other, rows, NULL);
		axis_begin(c->list);
		return;
	}
	for (size_t i = 0; i < n; i++)
		if (c->way == ROWCOUNT_BY_ROWS)
			tally_add(c->tally, number[i], other, rows, NULL);
		else
			tally_add(c->tally, other, number[i], rows, NULL);
}

static void
take_whole(void *taker, const struct tally_piece *p)
{
	if (p->kind == TALLY_IS_COUNT)
		count_whole(taker, p->row, p->column, p->count);
	else
		for (size_t i = 0; i < p->n; i++)
			count_whole(taker, p->row, i, p->counts[i]);
}

void
rowcount_settle_wholes(struct rowcount *c)
{
	rowcount_flush(c);	/* places that wait are those of a tally that does not grow */
	for (size_t i = 0; i < c->whole.lists.texts.n; i++)
		count_whole(c, i, 0, c->whole.rows[i]);
	tallypieces_each(&c->whole.tally, take_whole, c);
	wholelists_release(&c->whole);
	if (c->list != NULL && c->list->lists != NULL)
		c->list->lists->wholes = NULL;
}

/* Is their tally at hand, and what comes into the other one from it later no cell too many? */
static int
is_room_for_wholes(const struct rowcount *c, size_t values)
{
	const struct wholelists *w = &c->whole;
	size_t cells = c->other != NULL ? w->tally.n : w->lists.texts.n;

	return (w->lists.texts.n + 1) * values <= WHOLELISTS_CELLS &&
	    c->tally->n + cells * w->items * w->items <= TALLY_MOST / 2;
}

/* Count the rows whose lists are known as wholes; from now on the others' are. */
static void
count_wholes(struct rowcount *c, const uint32_t *value)
{
	struct celllists *l = c->list->lists;
	struct wholelists *w = &c->whole;
	size_t values = c->other != NULL ? c->other->values.n : 1;

	l->wholes = &w->lists.texts;
	for (size_t i = 0; i < l->n_known && c->other == NULL; i++)
		w->rows[l->known[i]]++;
	if (c->other != NULL)
		count_items(&w->tally, 1, &(struct items){ l->known, l->known_row, l->n_known, value, w->lists.texts.n, values });
	if (!wholelists_are_known(w, l->n_known, l->n_left) || !is_room_for_wholes(c, values)) {
		c->no_wholes = !wholelists_have_paid(w);
		rowcount_settle_wholes(c);
		return;
	}
	for (size_t i = 0; i < l->n_left; i++) {
		size_t row = l->left[i];

		wholelists_keep(w, l->cells.text + l->cells.from[row], (size_t)l->cells.to[row] - l->cells.from[row],
		    l->number + l->first[i], (size_t)l->first[i + 1] - l->first[i]);
	}
}

void
rowcount_lists(struct rowcount *c, size_t n, const uint32_t *value)
{
	const struct celllists *l = c->list->lists;

	if (c->way == ROWCOUNT_BY_SQUARE || c->list->of_pairs) {
		rowcount_pairs(c, value);
	} else {
		rowcount_widen_ones(c, c->other->values.n);
		for (size_t i = 0; i < l->n_left; i++)
			c->of_one[value[l->left[i]]]++;
		count_items(c->tally, c->way == ROWCOUNT_BY_ROWS, &(struct items){ l->number, l->row,
		    l->first[l->n_left], value, c->list->values.n, c->other->values.n });
	}
	c->n_lists += n;
	if (c->n_lists > FEW_LISTS && !c->no_wholes)
		count_wholes(c, value);
}
