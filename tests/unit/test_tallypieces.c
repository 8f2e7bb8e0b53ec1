#include "unit.h"

#include "analysis/tallypieces.h"

static void
join(void *to, const struct tally_piece *piece)
{
	tallypieces_join(to, piece, NULL);
}

/* What is given piece by piece, of every kind, and twice, is twice what was there. */
static void
a_tally_is_added_to_another_piece_by_piece(void **state)
{
	static const size_t values[] = { 0, 3, 2 };
	struct tally from = { 0 }, to = { 0 };
	int64_t half = 500000, less = -1000000, total;

	(void)state;
	tally_add(&from, 5, 7, 3, NULL);
	tally_add(&from, 5, TALLY_TOTAL, 3, NULL);
	tally_add(&from, TALLY_TOTAL, 7, 3, NULL);
	tally_add(&from, TALLY_TOTAL, TALLY_TOTAL, 3, NULL);
	tally_add(&from, 300, 400, 1, &half);
	tally_add(&from, 300, 400, 1, &less);
	tally_add(&from, 8, 8, 0, NULL);		/* met, and unknown */
	for (size_t i = 0; i < 3; i++)
		for (size_t k = 0; k <= i; k++) {
			const struct tally_piece pair = { .kind = TALLY_IS_PAIR, .row = values[i],
				.column = values[k], .count = 400 };

			tallypieces_join(&from, &pair, NULL);
		}
	tally_add(&from, 6, 6, 100000, NULL);
	tallypieces_each(&from, join, &to);
	tallypieces_each(&from, join, &to);
	assert_int_equal(tally_at(&to, 5, 7)->count, 6);
	assert_int_equal(tally_at(&to, 5, TALLY_TOTAL)->count, 6);
	assert_int_equal(tally_at(&to, TALLY_TOTAL, 7)->count, 6);
	assert_int_equal(tally_at(&to, TALLY_TOTAL, TALLY_TOTAL)->count, 6);
	assert_int_equal(tally_at(&to, 300, 400)->count, 4);
	assert_true(tally_sum(&to, tally_at(&to, 300, 400), &total));
	assert_int_equal(total, -1000000);
	assert_int_equal(tally_at(&to, 8, 8)->count, 0);
	assert_int_equal(tally_at(&to, 6, 6)->count, 200000);
	assert_null(tally_at(&to, 7, 5));
	for (size_t i = 0; i < 3; i++)
		for (size_t k = 0; k < 3; k++)
			assert_int_equal(tally_at(&to, values[i], values[k])->count, 800);
	assert_null(tally_at(&to, 1, 0));
	tally_release(&from);
	tally_release(&to);
}

/* The rows of pairs of a small file, of which few of very many are met, have places as they came. */
static void
rows_that_are_listed_are_given_as_themselves(void **state)
{
	static const size_t rows[] = { 9, 700000, 3, 90000, 700000 };
	struct tally from = { .of_pairs = 1, .is_small = 1 }, to = { 0 };

	(void)state;
	for (size_t i = 0; i < 5; i++) {
		tally_add(&from, rows[i], 4, 10 + i, NULL);
		tally_add(&from, TALLY_TOTAL, 4, 10 + i, NULL);
	}
	tally_add(&from, 90000, 2, 1000, NULL);		/* more than a byte holds */
	assert_true(from.n_listed > 0);
	tallypieces_each(&from, join, &to);
	assert_int_equal(tally_at(&to, 9, 4)->count, 10);
	assert_int_equal(tally_at(&to, 700000, 4)->count, 25);
	assert_int_equal(tally_at(&to, 3, 4)->count, 12);
	assert_int_equal(tally_at(&to, 90000, 4)->count, 13);
	assert_int_equal(tally_at(&to, 90000, 2)->count, 1000);
	assert_int_equal(tally_at(&to, TALLY_TOTAL, 4)->count, 60);
	assert_null(tally_at(&to, 1, 4));
	assert_int_equal(to.n, 6);
	tally_release(&from);
	tally_release(&to);
}

/* What is met of a square table, of which only the diagonal and its neighbour are. */
static void
take_neighbours(void *arg, size_t row, const struct pairruns_cell *cell, size_t cells)
{
	size_t *rows = arg, n = 9000, first = row > 0 ? row - 1 : 0;

	assert_int_equal(row, (*rows)++);
	assert_int_equal(cells, row > 0 && row + 1 < n ? 3 : 2);
	for (size_t i = 0; i < cells; i++) {
		assert_int_equal(cell[i].column, first + i);
		assert_int_equal(cell[i].count, first + i == row ? 2 : 600);
	}
}

/* Pairs beyond those that have a place each are pieces, too, and told in any order. */
static void
pairs_of_very_many_are_given_and_told(void **state)
{
	enum { MANY = 9000 };
	static uint32_t order[MANY];
	struct tally from = { .is_whole = 1 }, to = { .is_whole = 1 };
	size_t rows = 0;

	(void)state;
	/* Backwards, so that each has another number than its rank. */
	for (size_t i = 0; i < MANY; i++) {
		order[MANY - 1 - i] = (uint32_t)i;
		tally_add_pairs(&from, i, i, 1);
		if (i > 0)
			tally_add_pairs(&from, i, i - 1, 300);
	}
	assert_true(from.far.pairs + from.far.lates > 0 && from.sides < MANY);
	tallypieces_each(&from, join, &to);
	tallypieces_each(&from, join, &to);
	assert_true(tally_has_met(&to));
	tally_each_met(&to, order, MANY, take_neighbours, &rows);
	assert_int_equal(rows, MANY);
	tally_release(&from);
	tally_release(&to);
}

/* Rows of counts go to the columns that are named, of a square table to either side of it. */
static void
a_row_is_added_under_other_numbers(void **state)
{
	static const unsigned char counts[] = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 200, 0, 3 };
	static const size_t columns[] = { 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 11, 40 };
	struct tally_piece piece = { .kind = TALLY_ARE_COUNTS, .row = 7, .counts = counts, .n = 12 };
	struct tally t = { 0 };

	(void)state;
	tallypieces_join(&t, &piece, columns);
	tallypieces_join(&t, &piece, columns);
	assert_int_equal(tally_at(&t, 7, 0)->count, 400);
	assert_int_equal(tally_at(&t, 7, 40)->count, 6);
	assert_null(tally_at(&t, 7, 9));
	assert_int_equal(t.n, 2);
	/* Of one that there is room for, too, each cell that was empty is one more. */
	piece.row = 5;
	tallypieces_join(&t, &piece, columns);
	assert_int_equal(tally_at(&t, 5, 0)->count, 200);
	assert_int_equal(tally_at(&t, 5, 40)->count, 3);
	assert_int_equal(t.n, 4);
	tally_release(&t);
	piece.kind = TALLY_ARE_PAIRS;
	piece.row = 7;
	tallypieces_join(&t, &piece, columns);
	tallypieces_join(&t, &piece, columns);
	assert_int_equal(tally_at(&t, 7, 0)->count, 400);
	assert_int_equal(tally_at(&t, 0, 7)->count, 400);
	assert_int_equal(tally_at(&t, 40, 7)->count, 6);
	assert_null(tally_at(&t, 7, 9));
	tally_release(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_tally_is_added_to_another_piece_by_piece),
		cmocka_unit_test(rows_that_are_listed_are_given_as_themselves),
		cmocka_unit_test(pairs_of_very_many_are_given_and_told),
		cmocka_unit_test(a_row_is_added_under_other_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
