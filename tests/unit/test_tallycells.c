#include "unit.h"

#include "analysis/tallycells.h"

enum { ROWS = 700, COLUMNS = 30 };	/* more than are found without a search */

/* Each cell is one, wherever it is; what nobody needed is not there. */
static void
a_cell_is_found_again(void **state)
{
	static const size_t total = (size_t)-1;
	struct tallycells t = { 0 };
	size_t n = 0;

	(void)state;
	assert_null(tallycells_find(&t, 0, 0));
	tallycells_need(&t, total, 3)->count = 1;
	for (int turn = 0; turn < 2; turn++)
		for (size_t r = 0; r < ROWS; r++)
			for (size_t c = 0; c < COLUMNS; c++)
				tallycells_need(&t, r, c)->count += r * COLUMNS + c;
	assert_int_equal(t.used, ROWS * COLUMNS + 1);
	for (size_t r = 0; r < ROWS; r++)
		for (size_t c = 0; c < COLUMNS; c++)
			assert_int_equal(tallycells_find(&t, r, c)->count, 2 * (r * COLUMNS + c));
	assert_int_equal(tallycells_find(&t, total, 3)->count, 1);
	assert_null(tallycells_find(&t, 3, total));
	assert_null(tallycells_find(&t, ROWS, 0));
	for (size_t i = 0; i < t.slots; i++) {
		const struct tally_cell *cell = &t.cell[i];

		if (cell->key == 0 || tallycells_row(cell) == total)
			continue;
		assert_int_equal(cell->count, 2 * (tallycells_row(cell) * COLUMNS + tallycells_column(cell)));
		n++;
	}
	assert_int_equal(n, ROWS * COLUMNS);
	tallycells_release(&t);
	assert_null(tallycells_find(&t, 0, 0));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_cell_is_found_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
