#include "recalls.h"

#include "csv/cellnumbers.h"
#include "csv/csv.h"

static struct cellnumbers lists;

static int
is_way(size_t number)
{
	return cellnumbers_by(number) != NULL;
}

static size_t
by(size_t way, const struct memo *ids)
{
	return cellnumbers_by(way)(&lists, ids);
}

static size_t
recall(struct memo *ids)
{
	return cellnumbers_recall(&lists, ids);
}

static const struct recalls recalls = { &lists.cells, lists.first, lists.number, is_way, by, recall };

static void
all_that_was_met_is_known(void **state)
{
	(void)state;
	each_way_knows_all_that_was_met(&recalls);
}

/* Of a list with anything new, with blanks of its own or of one actor nothing is recalled. */
static void
the_rest_is_left(void **state)
{
	static const char *const wrong[] = {
		"a0 a0", "a0 a0 a1x", "a0 b", "a0  a1x", " a0", "a0 ", "", " ", "a0;a1x", "a1", "a0", "a0 a1xx",
		"a0 a1x a2xx a3xxx a4xxxx a5xxxxx a6xxxxxx a7xxxxxxx a8xxxxxxxx a9xxxxxxxxx b"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(wrong); i++)
		each_way_leaves(&recalls, wrong[i]);
}

static void
new_lists_slow_it(void **state)
{
	(void)state;
	few_are_looked_at_in_vain(&recalls);
	cellnumbers_release(&lists);
}

static void
a_memo_is_widened(void **state)
{
	(void)state;
	a_crowded_memo_is_widened(&recalls);
	cellnumbers_release(&lists);
}

/* Further on in a list one may stand twice: who counts actors sees to it. */
static void
one_may_stand_twice(void **state)
{
	static const char text[] = "a0 a1x a0,                                                                      ";
	struct memo ids;

	(void)state;
	meet_them(&ids);
	for (size_t way = 0; is_way(way); way++) {
		listcells_begin(&lists.cells, text);
		listcells_add(&lists.cells, (struct csv_field){ text, 9 });
		assert_int_equal(by(way, &ids), 1);
		assert_int_equal(lists.first[1], 3);
		assert_int_equal(lists.number[2], 0);
	}
	memo_release(&ids);
}

/* The cell of a list of two or three ids that are as short as can be. */
static size_t
add_short(struct buf *b, size_t list, uint32_t number[3])
{
	static const uint32_t ids[] = { 0, 40, 80, 120, 160 };
	const size_t from = b->len;

	for (size_t i = 0; i < 3; i++)
		number[i] = ids[(list / (i == 0 ? 1 : i * 5) + i) % 5];
	buf_addf(b, "a%u a%u", (unsigned)number[0], (unsigned)number[1]);
	if (list % 2 == 0)
		buf_addf(b, " a%u", (unsigned)number[2]);
	return b->len - from;
}

/* Of a long log the lists that come again are known as wholes, until too many are new. */
static void
lists_that_come_again_are_known(void **state)
{
	struct memo ids;
	struct buf b = { 0 }, one = { 0 };

	(void)state;
	meet_them(&ids);
	for (size_t n = 0; n < 60000; n++) {
		const size_t list = n % 3 == 0 ? 1 : n % 25;
		uint32_t number[3];
		struct csv_field cell;

		buf_clear(&b);
		cell.len = add_short(&b, list, number);
		buf_addf(&b, ",%130s", "");
		cell.text = b.data;
		if (n > 50000)
			cell = metids_list(&one, n % MET, 7, 2 + n % 30);
		listcells_begin(&lists.cells, cell.text);
		listcells_add(&lists.cells, cell);
		if (n <= 50000 && number[0] == number[1])
			continue;
		/* Several, all of which are known: one after the other. */
		if (n > 40000 && n <= 50000) {
			listcells_add(&lists.cells, cell);
			assert_int_equal(cellnumbers_recall(&lists, &ids), 2);
			assert_int_equal(lists.first[2], 2 * lists.first[1]);
			assert_memory_equal(lists.number + lists.first[1], number, lists.first[1] * sizeof *number);
			lists.cells.rows = 1;
		}
		assert_int_equal(cellnumbers_recall(&lists, &ids), 1);
		if (n == 12000 || n == 59999)
			assert_null(lists.known);
		if (n > 40000 && n <= 50000)
			assert_true(lists.known != NULL && lists.known[0] < 25);
		assert_int_equal(lists.missed, lists.known == NULL || lists.known[0] == QUICKTEXTS_NONE);
		if (n > 50000)
			continue;
		assert_int_equal(lists.first[1], 3 - list % 2);
		assert_memory_equal(lists.number, number, lists.first[1] * sizeof *number);
	}
	cellnumbers_release(&lists);
	buf_release(&one);
	buf_release(&b);
	memo_release(&ids);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_that_was_met_is_known),
		cmocka_unit_test(the_rest_is_left),
		cmocka_unit_test(one_may_stand_twice),
		cmocka_unit_test(new_lists_slow_it),
		cmocka_unit_test(lists_that_come_again_are_known),
		cmocka_unit_test(a_memo_is_widened),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
