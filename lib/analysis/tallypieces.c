#include <stdlib.h>

#include "analysis/tallypieces.h"
#include "base/halfsquare.h"
#include "base/mem.h"
#include "base/word.h"

static void
give(void (*take)(void *, const struct tally_piece *), void *taker, enum tally_kind kind,
    size_t row, size_t column, uint64_t count)
{
	struct tally_piece piece = { .kind = kind, .row = row, .column = column, .count = count };

	if (count > 0)
		take(taker, &piece);
}

/* Counts up to the last that is not 0, if there is one. */
static void
give_row(void (*take)(void *, const struct tally_piece *), void *taker, enum tally_kind kind,
    size_t row, const unsigned char *counts, size_t n)
{
	struct tally_piece piece = { .kind = kind, .row = row, .counts = counts };

	while (n > 0 && counts[n - 1] == 0)
		n--;
	piece.n = n;
	if (n > 0)
		take(taker, &piece);
}

/* Of rows that are listed: the row of each place of the dense table; the total's is no row. */
static size_t *
listed_rows(const struct tally *t)
{
	size_t *row = mem_zero(t->rows + 1, sizeof *row), at = 0, nothing, number;
	const uint32_t *place;

	row[0] = TALLY_TOTAL;
	while ((place = pairtable_next(&t->listed, &at, &nothing, &number)) != NULL)
		row[*place] = number - 1;
	return row;
}

struct taker {
	void (*take)(void *, const struct tally_piece *);
	void *arg;
};

static void
give_pair(void *taker, size_t a, size_t b, uint64_t count)
{
	const struct taker *t = taker;

	give(t->take, t->arg, TALLY_IS_PAIR, b, a, count);
}

void
tallypieces_each(struct tally *t, void (*take)(void *, const struct tally_piece *), void *taker)
{
	size_t *listed = t->n_listed > 0 ? listed_rows(t) : NULL;
	size_t rows = listed != NULL ? t->n_listed : t->rows;

	for (size_t i = 0; i < t->sides; i++) {
		const unsigned char *row = t->triangle + halfsquare_at(i, 0);

		give_row(take, taker, TALLY_ARE_PAIRS, i, row, i + 1);
		for (size_t k = 0; k <= i; k++)
			if (row[k] >= TALLY_KEPT)
				give(take, taker, TALLY_IS_PAIR, i, k, tally_triangle_at(t, i, k) - row[k]);
	}
	for (size_t place = 0; place < rows; place++) {
		const unsigned char *row = t->dense + place * t->columns;	/* the total first */
		size_t r = listed != NULL ? listed[place] : place - 1;

		give(take, taker, TALLY_IS_COUNT, r, TALLY_TOTAL, row[0]);
		give_row(take, taker, TALLY_ARE_COUNTS, r, row + 1, t->columns - 1);
	}
	free(listed);
	pairruns_each(&t->far, give_pair, &(struct taker){ take, taker });
	for (size_t i = 0; i < t->cells.slots; i++) {
		const struct tally_cell *cell = &t->cells.cell[i];
		struct tally_piece piece = { .kind = TALLY_IS_SUM, .count = cell->count,
			.row = tallycells_row(cell), .column = tallycells_column(cell), .sum = cell->sum };

		if (cell->key == 0 || piece.column == TALLY_OF_TRIANGLE)
			continue;
		if (cell->sum.high == 0 && cell->sum.low == 0 && cell->count > 0)
			piece.kind = TALLY_IS_COUNT;	/* perhaps the rest of a byte */
		take(taker, &piece);
	}
}

/* Eight places of a row at a time: are all of them empty, as most are? */
static int
are_empty(const struct tally_piece *p, size_t i)
{
	return i + 8 <= p->n && word_load((const char *)p->counts + i) == 0;
}

/* Add to a row of the dense table what fits there; the rest one by one. */
static void
join_counts(struct tally *t, const struct tally_piece *p, const size_t *columns)
{
	const size_t place = p->row + 1;	/* the total is 0, and so is its column */
	size_t fresh = 0;

	for (size_t i = 0; i < p->n; i++) {
		size_t column = columns != NULL ? columns[i] : i;
		int is_inside = t->n_listed == 0 && place < t->rows && column + 1 < t->columns;
		unsigned char *byte = is_inside ? &t->dense[place * t->columns + column + 1] : NULL;

		if (are_empty(p, i)) {
			i += 7;
		} else if (byte != NULL && *byte + p->counts[i] < TALLY_BYTE) {
			fresh += (*byte == 0) & (p->counts[i] != 0);
			*byte = (unsigned char)(*byte + p->counts[i]);
		} else if (p->counts[i] != 0) {
			tally_add(t, p->row, column, p->counts[i], NULL);
		}
	}
	tally_new_cells(t, fresh);
}

static void
join_pairs(struct tally *t, const struct tally_piece *p, const size_t *columns)
{
	for (size_t i = 0; i < p->n; i++)
		if (are_empty(p, i))
			i += 7;
		else if (p->counts[i] != 0)
			tally_add_pairs(t, p->row, columns != NULL ? columns[i] : i, p->counts[i]);
}

void
tallypieces_join(struct tally *t, const struct tally_piece *p, const size_t *columns)
{
	switch (p->kind) {
	case TALLY_IS_PAIR:
		tally_add_pairs(t, p->row, p->column, p->count);
		break;
	case TALLY_IS_COUNT:
		tally_add(t, p->row, p->column, p->count, NULL);
		break;
	case TALLY_IS_SUM:
		tally_add_sum(t, p->row, p->column, p->count, &p->sum);
		break;
	case TALLY_ARE_COUNTS:
		join_counts(t, p, columns);
		break;
	case TALLY_ARE_PAIRS:
		join_pairs(t, p, columns);
		break;
	}
}
