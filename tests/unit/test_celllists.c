#include "recalls.h"

#include "csv/celllists.h"
#include "csv/csv.h"

static struct celllists lists = { .separator = ' ', .least = 2 };

static int
is_way(size_t number)
{
	return celllists_by(number) != NULL;
}

static size_t
by(size_t way, const struct memo *ids)
{
	celllists_need(&lists, MET);
	return celllists_by(way)(&lists, ids);
}

static size_t
recall(struct memo *ids)
{
	return celllists_recall(&lists, ids, MET);
}

static const struct recalls recalls = { &lists.cells, lists.first, lists.number, is_way, by, recall };

static void
all_that_was_met_is_known(void **state)
{
	(void)state;
	each_way_knows_all_that_was_met(&recalls);
}

/* Nothing is recalled of a list with anything new, with one twice, or with blanks of its own. */
static void
the_rest_is_left(void **state)
{
	static const char *const wrong[] = {
		"a0 a0", "a0 a64xxxxxxxxxxxxxxxxxxxxxxxx a0", "a0 b", "a0  a1x", " a0", "a0 ", "", "a0;a1x", "a1", "a0",
		"a0 a1xx", "a0 a1x a2xx a3xxx a4xxxx a5xxxxx a6xxxxxx a7xxxxxxx a8xxxxxxxx a9xxxxxxxxx a0"
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
}

static void
a_memo_is_widened(void **state)
{
	(void)state;
	a_crowded_memo_is_widened(&recalls);
}

/* Keep some text that lies where another would. */
static void
take_the_place(struct quicktexts *q, const char *of)
{
	char text[32];
	size_t n = 0;
	struct memo_key key = memo_key(of, strlen(of), 0);
	const size_t place = quicktexts_place(&key);

	do {
		snprintf(text, sizeof text, "f%zu", n++);
		key = memo_key(text, strlen(text), 0);
	} while (quicktexts_place(&key) != place);
	quicktexts_keep(q, text, strlen(text));
}

/* Lists that are known as wholes are told by their numbers, and the others by their items, up to somebody new. */
static void
whole_lists_are_told_apart(void **state)
{
	static const char text[] = "a0 a40,a40 a0,a0 a80,a80 a0,a0 a40,a0 a99,a0 a80,a40 a0,"
	    "                                                                                ";
	struct memo ids;
	struct quicktexts wholes = { 0 };

	(void)state;
	meet_them(&ids);
	take_the_place(&wholes, "a0 a80");
	quicktexts_keep(&wholes, "a0 a80", 6);
	quicktexts_keep(&wholes, "a0 a40", 6);
	lists.wholes = &wholes;
	for (size_t way = 0; is_way(way); way++) {
		listcells_begin(&lists.cells, text);
		for (size_t i = 0; i < 8; i++)
			listcells_add(&lists.cells, (struct csv_field){ text + 7 * i, 6 });
		assert_int_equal(by(way, &ids), 5);
		assert_int_equal(lists.n_known, 3);
		/* Those that are in their places come first. */
		assert_int_equal(lists.known[1], 2);
		assert_int_equal(lists.known_row[1], 4);
		assert_int_equal(lists.known[2], 1);
		assert_int_equal(lists.known_row[2], 2);
		assert_int_equal(lists.n_left, 2);
		assert_int_equal(lists.left[1], 3);
		assert_int_equal(lists.first[2], 4);
		assert_int_equal(lists.row[lists.first[1]], 3);
		assert_int_equal(lists.number[lists.first[1]], 80);
	}
	lists.wholes = NULL;
	quicktexts_release(&wholes);
	memo_release(&ids);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_that_was_met_is_known),
		cmocka_unit_test(the_rest_is_left),
		cmocka_unit_test(new_lists_slow_it),
		cmocka_unit_test(a_memo_is_widened),
		cmocka_unit_test(whole_lists_are_told_apart),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	celllists_release(&lists);
	return failed;
}
