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

static size_t
below(uint32_t *x, size_t n)
{
	*x = *x * 1664525 + 1013904223;
	return (*x >> 8) % n;
}

/*
 * A list drawn by a number, of 32 items at most or a few more: their numbers, and how many; 0: one is new or comes
 * twice, or they are too few or too many.
 */
static size_t
draw(struct buf *b, uint32_t *x, uint32_t *number)
{
	size_t most = below(x, 8) == 0 ? LISTCELLS_FEW + 2 : 6, items = 1 + below(x, most), good = items >= 2 && items <= LISTCELLS_FEW;
	size_t same = below(x, 40) == 0 ? below(x, items) : SIZE_MAX;

	for (size_t i = 0; i < items; i++) {
		size_t id = below(x, MET);

		if (same < i)
			id = number[same];
		if (i > 0)
			buf_addc(b, ' ');
		metids_add(b, id);
		for (size_t k = 0; k < i && good; k++)
			good = number[k] != id;
		number[i] = (uint32_t)id;
		if (below(x, 300) == 0) {
			buf_addc(b, '!');
			good = 0;
		}
	}
	return good ? items : 0;
}

/* Many lists of any length, laid side by side across words, up to the first that is to be left. */
static void
each_way_knows_what_was_drawn(void **state)
{
	struct memo ids;
	struct buf b = { 0 };
	uint32_t x = 1;

	(void)state;
	meet_them(&ids);
	for (size_t turn = 0; turn < 3000; turn++) {
		static uint32_t number[LISTCELLS_ROWS][LISTCELLS_FEW + 2];
		size_t start[LISTCELLS_ROWS], len[LISTCELLS_ROWS], items[LISTCELLS_ROWS];
		size_t rows = 1 + below(&x, LISTCELLS_ROWS), good = rows;

		buf_clear(&b);
		for (size_t i = 0; i < rows; i++) {
			start[i] = b.len;
			items[i] = draw(&b, &x, number[i]);
			len[i] = b.len - start[i];
			buf_addc(&b, ',');
			if (items[i] == 0 && good == rows)
				good = i;
		}
		buf_addf(&b, "%*s", 2 * CSV_NEAR, "");
		for (size_t way = 0; is_way(way); way++) {
			listcells_begin(&lists.cells, b.data);
			for (size_t i = 0; i < rows; i++)
				listcells_add(&lists.cells, (struct csv_field){ b.data + start[i], len[i] });
			assert_int_equal(by(way, &ids), good);
			assert_int_equal(lists.n_left, good);
			for (size_t i = 0; i < good; i++) {
				assert_int_equal(lists.first[i + 1] - lists.first[i], items[i]);
				assert_memory_equal(lists.number + lists.first[i], number[i], items[i] * sizeof number[i][0]);
				for (size_t k = lists.first[i]; k < lists.first[i + 1]; k++)
					assert_int_equal(lists.row[k], i);
			}
		}
	}
	buf_release(&b);
	memo_release(&ids);
}

/* Of more text than is seen at a glance only the first lists are recalled. */
static void
what_does_not_lie_side_by_side_is_left(void **state)
{
	struct memo ids;
	struct buf b = { 0 };

	(void)state;
	meet_them(&ids);
	buf_addf(&b, "a0 %*s", CELLLISTS_TEXT - 3, "");
	buf_addf(&b, "%*s", 2 * CSV_NEAR, "");
	for (size_t way = 0; is_way(way); way++) {
		listcells_begin(&lists.cells, b.data);
		listcells_add(&lists.cells, (struct csv_field){ b.data, CELLLISTS_TEXT });
		assert_int_equal(by(way, &ids), 0);
	}
	buf_release(&b);
	memo_release(&ids);
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
		cmocka_unit_test(each_way_knows_what_was_drawn),
		cmocka_unit_test(what_does_not_lie_side_by_side_is_left),
		cmocka_unit_test(new_lists_slow_it),
		cmocka_unit_test(a_memo_is_widened),
		cmocka_unit_test(whole_lists_are_told_apart),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	celllists_release(&lists);
	return failed;
}
