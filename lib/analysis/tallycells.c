#include <stdlib.h>

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

	t->slots = t->slots == 0 ? 256 : t->slots * 2;
	t->cell = mem_zero(t->slots, sizeof *t->cell);
	for (size_t i = 0; i < old.slots; i++)
		if (old.cell[i].key != 0)
			*probe(t, old.cell[i].key) = old.cell[i];
	free(old.cell);
	free(t->near);
	t->near = mem_zero(TALLYCELLS_NEAR * TALLYCELLS_NEAR, sizeof *t->near);
}

struct tally_cell *
tallycells_need(struct tallycells *t, size_t row, size_t column)
{
	size_t r = row + 1, c = column + 1;	/* the total is 0 */
	int is_near = r < TALLYCELLS_NEAR && c < TALLYCELLS_NEAR;
	struct tally_cell *cell;

	if (is_near && t->near != NULL && t->near[r * TALLYCELLS_NEAR + c] != 0)
		return &t->cell[t->near[r * TALLYCELLS_NEAR + c] - 1];
	if (t->used * 4 >= t->slots * 3)
		grow(t);
	cell = probe(t, key_of(row, column));
	if (cell->key == 0) {
		cell->key = key_of(row, column);
		t->used++;
	}
	if (is_near)
		t->near[r * TALLYCELLS_NEAR + c] = (uint32_t)(cell - t->cell) + 1;
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
