#include <stdlib.h>
#include <string.h>

#include "analysis/tallycells.h"
#include "base/hash.h"
#include "base/mem.h"

static uint64_t
key_of(size_t row, size_t column)
{
	return (uint64_t)(row + 2) << 32 | (uint64_t)(column + 2);
}

static struct tally_cell *
probe(const struct tallycells *t, uint64_t key)
{
	size_t i = (size_t)hash_number(key) & (t->slots - 1);

	while (t->cell[i].key != 0 && t->cell[i].key != key)
		i = (i + 1) & (t->slots - 1);
	return &t->cell[i];
}

static void
grow(struct tallycells *t)
{
	struct tallycells old = *t;

	t->slots = t->slots == 0 ? 16 : t->slots * 2;
	t->cell = mem_zero(t->slots, sizeof *t->cell);
	for (size_t i = 0; i < old.slots; i++)
		if (old.cell[i].key != 0)
			*probe(t, old.cell[i].key) = old.cell[i];
	free(old.cell);
	if (t->near != NULL)
		memset(t->near, 0, t->near_rows * t->near_columns * sizeof *t->near);
}

/* A power of two that is more than a number. */
static size_t
above(size_t n)
{
	size_t power = 1;

	while (power <= n)
		power *= 2;
	return power;
}

/* From now on the cell in a slot is found without a search.  The table is as large as what was met. */
static void
keep_near(struct tallycells *t, size_t r, size_t c, size_t slot)
{
	if (r >= t->near_rows || c >= t->near_columns) {
		t->near_rows = r >= t->near_rows ? above(r) : t->near_rows;
		t->near_columns = c >= t->near_columns ? above(c) : t->near_columns;
		free(t->near);
		t->near = mem_zero(t->near_rows * t->near_columns, sizeof *t->near);
	}
	t->near[r * t->near_columns + c] = (uint32_t)slot + 1;
}

struct tally_cell *
tallycells_need(struct tallycells *t, size_t row, size_t column)
{
	size_t r = row + 1, c = column + 1;	/* the total is 0 */
	struct tally_cell *cell;

	if (r < t->near_rows && c < t->near_columns && t->near[r * t->near_columns + c] != 0)
		return &t->cell[t->near[r * t->near_columns + c] - 1];
	if (t->used * 4 >= t->slots * 3)
		grow(t);
	cell = probe(t, key_of(row, column));
	if (cell->key == 0) {
		cell->key = key_of(row, column);
		t->used++;
	}
	if (r < TALLYCELLS_NEAR && c < TALLYCELLS_NEAR)
		keep_near(t, r, c, (size_t)(cell - t->cell));
	return cell;
}

const struct tally_cell *
tallycells_find(const struct tallycells *t, size_t row, size_t column)
{
	const struct tally_cell *cell;

	if (t->slots == 0)
		return NULL;
	cell = probe(t, key_of(row, column));
	return cell->key != 0 ? cell : NULL;
}

void
tallycells_release(struct tallycells *t)
{
	free(t->cell);
	free(t->near);
	*t = (struct tallycells){ 0 };
}
