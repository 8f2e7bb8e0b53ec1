#include "unit.h"

#include "metids.h"
#include "csv/cellnumbers.h"
#include "csv/csv.h"

static void
meet_them(struct memo *ids)
{
	struct buf id = { 0 };

	*ids = (struct memo){ 0 };
	for (size_t i = 0; i < MET; i++) {
		buf_clear(&id);
		metids_add(&id, i);
		memo_keep(ids, id.data, id.len, i);
	}
	buf_release(&id);
}

/* The cells of some lists, one behind the other, each a word less than the text of all. */
static void
add_lists(struct cellnumbers *lists, struct buf *b, const size_t *from, size_t n, size_t items)
{
	struct buf one = { 0 };
	size_t start[CELLNUMBERS_ROWS], len[CELLNUMBERS_ROWS];

	buf_clear(b);
	for (size_t i = 0; i < n; i++) {
		struct csv_field cell = metids_list(&one, from[i], 67, items);

		start[i] = b->len;
		len[i] = cell.len;
		buf_add(b, cell.text, cell.len);
		buf_addc(b, ',');
	}
	for (size_t i = 0; i < 2 * CSV_NEAR; i++)
		buf_addc(b, ' ');
	cellnumbers_begin(lists, b->data);
	for (size_t i = 0; i < n; i++)
		cellnumbers_add(lists, (struct csv_field){ b->data + start[i], len[i] });
	buf_release(&one);
}

static void
each_way_knows_all_that_was_met(void **state)
{
	static struct cellnumbers lists;
	struct memo ids;
	struct buf b = { 0 };
	cellnumbers_way *way;

	(void)state;
	meet_them(&ids);
	for (size_t w = 0; (way = cellnumbers_by(w)) != NULL; w++)
		for (size_t from = 0; from < MET; from++)
			for (size_t n = 2; n <= CELLNUMBERS_FEW + 1; n++) {
				const size_t begins[] = { from, (from * 7 + 1) % MET, from };

				add_lists(&lists, &b, begins, 3, n);
				if (n > CELLNUMBERS_FEW) {
					assert_int_equal(way(&lists, &ids), 0);
					continue;
				}
				assert_int_equal(way(&lists, &ids), 3);
				for (size_t i = 0; i < 3; i++) {
					assert_int_equal(lists.first[i], i * n);
					for (size_t k = 0; k < n; k++)
						assert_int_equal(lists.number[i * n + k], (begins[i] + k * 67) % MET);
				}
				assert_int_equal(lists.first[3], 3 * n);
			}
	assert_null(cellnumbers_by(4));
	buf_release(&b);
	memo_release(&ids);
}

/* Of a list with anything new, with blanks of its own or of one actor nothing is recalled, nor of those behind it. */
static void
each_way_leaves_the_rest(void **state)
{
	static const char *const wrong[] = {
		"a0 a0", "a0 a0 a1x", "a0 b", "a0  a1x", " a0", "a0 ", "", " ", "a0;a1x", "a1", "a0", "a0 a1xx",
		"a0 a1x a2xx a3xxx a4xxxx a5xxxxx a6xxxxxx a7xxxxxxx a8xxxxxxxx a9xxxxxxxxx b"
	};
	static struct cellnumbers lists;
	struct memo ids;
	cellnumbers_way *way;

	(void)state;
	meet_them(&ids);
	for (size_t w = 0; (way = cellnumbers_by(w)) != NULL; w++)
		for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
			char text[400] = "a1x a0,";
			size_t len = strlen(wrong[i]);

			cellnumbers_begin(&lists, text);
			strcpy(text + 7, wrong[i]);
			strcpy(text + 7 + len, ",a0 a1x");
			cellnumbers_add(&lists, (struct csv_field){ text, 6 });
			cellnumbers_add(&lists, (struct csv_field){ text + 7, len });
			cellnumbers_add(&lists, (struct csv_field){ text + 7 + len + 1, 6 });
			assert_int_equal(way(&lists, &ids), 1);
			assert_int_equal(lists.first[1], 2);
			assert_int_equal(lists.number[0], 1);
		}
	memo_release(&ids);
}

/* Further on in a list one may stand twice: who counts actors sees to it. */
static void
one_may_stand_twice(void **state)
{
	static const char text[] = "a0 a1x a0,                                                                      ";
	static struct cellnumbers lists;
	struct memo ids;
	cellnumbers_way *way;

	(void)state;
	meet_them(&ids);
	for (size_t w = 0; (way = cellnumbers_by(w)) != NULL; w++) {
		cellnumbers_begin(&lists, text);
		cellnumbers_add(&lists, (struct csv_field){ text, 9 });
		assert_int_equal(way(&lists, &ids), 1);
		assert_int_equal(lists.first[1], 3);
		assert_int_equal(lists.number[2], 0);
	}
	memo_release(&ids);
}

/* Before anybody was met nothing is known; of lists that follow a new one few are looked at, and then more and more. */
static void
few_are_looked_at_in_vain(void **state)
{
	const size_t known[CELLNUMBERS_ROWS] = { 0 };
	static struct cellnumbers lists = { .most = 1 };
	struct memo ids = { 0 };
	struct buf b = { 0 };

	(void)state;
	add_lists(&lists, &b, known, 1, 2);
	assert_int_equal(cellnumbers_recall(&lists, &ids), 0);
	meet_them(&ids);
	assert_int_equal(lists.most, 1);
	for (size_t n = 1; n <= CELLNUMBERS_ROWS; n *= 2) {
		assert_int_equal(lists.most, n);
		add_lists(&lists, &b, known, n, 2);
		assert_int_equal(cellnumbers_recall(&lists, &ids), n);
	}
	assert_int_equal(lists.most, CELLNUMBERS_ROWS);
	buf_clear(&b);
	buf_addf(&b, "a0 b%64s", "");
	cellnumbers_begin(&lists, b.data);
	cellnumbers_add(&lists, (struct csv_field){ b.data, 4 });
	assert_int_equal(cellnumbers_recall(&lists, &ids), 0);
	assert_int_equal(lists.most, 1);
	cellnumbers_release(&lists);
	buf_release(&b);
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
	static struct cellnumbers lists = { .most = 1 };
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
		cellnumbers_begin(&lists, cell.text);
		cellnumbers_add(&lists, cell);
		if (n <= 50000 && number[0] == number[1])
			continue;
		/* Several, all of which are known: one after the other. */
		if (n > 40000 && n <= 50000) {
			cellnumbers_add(&lists, cell);
			assert_int_equal(cellnumbers_recall(&lists, &ids), 2);
			assert_int_equal(lists.first[2], 2 * lists.first[1]);
			assert_memory_equal(lists.number + lists.first[1], number, lists.first[1] * sizeof *number);
			lists.rows = 1;
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

/* Where many are not in their first place there is more room soon. */
static void
a_crowded_memo_is_widened(void **state)
{
	const size_t all[CELLNUMBERS_ROWS] = { 0, 32, 64, 96, 128, 160 };
	static struct cellnumbers lists = { .most = 1 };
	struct memo ids;
	struct buf b = { 0 };
	int bits;

	(void)state;
	meet_them(&ids);
	bits = ids.bits;
	for (int i = 0; i < 3000; i++) {
		add_lists(&lists, &b, all, 6, CELLNUMBERS_FEW);
		assert_int_equal(cellnumbers_recall(&lists, &ids), 6);
	}
	assert_true(ids.bits > bits);
	assert_true(ids.n * 16 > (size_t)1 << (ids.bits - 1));
	cellnumbers_release(&lists);
	buf_release(&b);
	memo_release(&ids);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_way_knows_all_that_was_met),
		cmocka_unit_test(each_way_leaves_the_rest),
		cmocka_unit_test(one_may_stand_twice),
		cmocka_unit_test(few_are_looked_at_in_vain),
		cmocka_unit_test(lists_that_come_again_are_known),
		cmocka_unit_test(a_crowded_memo_is_widened),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
