#include "unit.h"

#include "metids.h"
#include "csv/celllists.h"
#include "csv/csv.h"

struct met {
	struct celllists lists;
	struct memo ids;
};

static void
meet_them(struct met *m)
{
	struct buf id = { 0 };

	*m = (struct met){ .lists = { .separator = ' ', .least = 2, .most = 1 } };
	for (size_t i = 0; i < MET; i++) {
		buf_clear(&id);
		metids_add(&id, i);
		memo_keep(&m->ids, id.data, id.len, i);
	}
	celllists_need(&m->lists, MET);
	buf_release(&id);
}

static void
release(struct met *m)
{
	celllists_release(&m->lists);
	memo_release(&m->ids);
}

/* The cells of some lists, one behind the other, each a word less than the text of all. */
static void
add_lists(struct celllists *lists, struct buf *b, const size_t *from, size_t n, size_t items)
{
	struct buf one = { 0 };
	size_t start[CELLLISTS_ROWS], len[CELLLISTS_ROWS];

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
	celllists_begin(lists, b->data);
	for (size_t i = 0; i < n; i++)
		celllists_add(lists, (struct csv_field){ b->data + start[i], len[i] });
	buf_release(&one);
}

static void
each_way_knows_all_that_was_met(void **state)
{
	struct met m;
	struct buf b = { 0 };
	celllists_way *way;

	(void)state;
	meet_them(&m);
	for (size_t w = 0; (way = celllists_by(w)) != NULL; w++)
		for (size_t from = 0; from < MET; from++)
			for (size_t n = 2; n <= CELLLISTS_FEW + 1; n++) {
				const size_t begins[] = { from, (from * 7 + 1) % MET, from };

				add_lists(&m.lists, &b, begins, 3, n);
				if (n > CELLLISTS_FEW) {
					assert_int_equal(way(&m.lists, &m.ids), 0);
					continue;
				}
				assert_int_equal(way(&m.lists, &m.ids), 3);
				for (size_t i = 0; i < 3; i++) {
					assert_int_equal(m.lists.first[i], i * n);
					for (size_t k = 0; k < n; k++)
						assert_int_equal(m.lists.number[i * n + k], (begins[i] + k * 67) % MET);
				}
				assert_int_equal(m.lists.first[3], 3 * n);
			}
	assert_null(celllists_by(4));
	buf_release(&b);
	release(&m);
}

/* Nothing is recalled of a list with anything new, with one twice, or with blanks of its own, nor of those behind it. */
static void
each_way_leaves_the_rest(void **state)
{
	static const char *const wrong[] = {
		"a0 a0", "a0 a64xxxxxxxxxxxxxxxxxxxxxxxx a0", "a0 b", "a0  a1x", " a0", "a0 ", "", "a0;a1x", "a1", "a0",
		"a0 a1xx", "a0 a1x a2xx a3xxx a4xxxx a5xxxxx a6xxxxxx a7xxxxxxx a8xxxxxxxx a9xxxxxxxxx a0"
	};
	struct met m;
	celllists_way *way;

	(void)state;
	meet_them(&m);
	for (size_t w = 0; (way = celllists_by(w)) != NULL; w++)
		for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
			char text[400] = "a1x a0,";
			struct celllists *lists = &m.lists;
			size_t len = strlen(wrong[i]);

			celllists_begin(lists, text);
			strcpy(text + 7, wrong[i]);
			strcpy(text + 7 + len, ",a0 a1x");
			celllists_add(lists, (struct csv_field){ text, 6 });
			celllists_add(lists, (struct csv_field){ text + 7, len });
			celllists_add(lists, (struct csv_field){ text + 7 + len + 1, 6 });
			assert_int_equal(way(&m.lists, &m.ids), 1);
			assert_int_equal(lists->first[1], 2);
			assert_int_equal(lists->number[0], 1);
		}
	release(&m);
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
	size_t most = below(x, 8) == 0 ? CELLLISTS_FEW + 2 : 6, items = 1 + below(x, most), good = items >= 2 && items <= CELLLISTS_FEW;
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
	struct met m;
	struct buf b = { 0 };
	celllists_way *way;
	uint32_t x = 1;

	(void)state;
	meet_them(&m);
	for (size_t turn = 0; turn < 3000; turn++) {
		static uint32_t number[CELLLISTS_ROWS][CELLLISTS_FEW + 2];
		size_t start[CELLLISTS_ROWS], len[CELLLISTS_ROWS], items[CELLLISTS_ROWS];
		size_t rows = 1 + below(&x, CELLLISTS_ROWS), good = rows;

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
		for (size_t w = 0; (way = celllists_by(w)) != NULL; w++) {
			celllists_begin(&m.lists, b.data);
			for (size_t i = 0; i < rows; i++)
				celllists_add(&m.lists, (struct csv_field){ b.data + start[i], len[i] });
			assert_int_equal(way(&m.lists, &m.ids), good);
			assert_int_equal(m.lists.n_left, good);
			for (size_t i = 0; i < good; i++) {
				assert_int_equal(m.lists.first[i + 1] - m.lists.first[i], items[i]);
				assert_memory_equal(m.lists.number + m.lists.first[i], number[i], items[i] * sizeof number[i][0]);
				for (size_t k = m.lists.first[i]; k < m.lists.first[i + 1]; k++)
					assert_int_equal(m.lists.row[k], i);
			}
		}
	}
	buf_release(&b);
	release(&m);
}

/* Of more text than is seen at a glance only the first lists are recalled. */
static void
what_does_not_lie_side_by_side_is_left(void **state)
{
	struct met m;
	struct buf b = { 0 };
	celllists_way *way;

	(void)state;
	meet_them(&m);
	buf_addf(&b, "a0 %*s", CELLLISTS_TEXT - 3, "");
	buf_addf(&b, "%*s", 2 * CSV_NEAR, "");
	for (size_t w = 0; (way = celllists_by(w)) != NULL; w++) {
		celllists_begin(&m.lists, b.data);
		celllists_add(&m.lists, (struct csv_field){ b.data, CELLLISTS_TEXT });
		assert_int_equal(way(&m.lists, &m.ids), 0);
	}
	buf_release(&b);
	release(&m);
}

/* Of lists that follow a new one few are looked at, and then more and more. */
static void
few_are_looked_at_in_vain(void **state)
{
	const size_t known[CELLLISTS_ROWS] = { 0 };
	struct met m;
	struct buf b = { 0 };

	(void)state;
	meet_them(&m);
	assert_int_equal(m.lists.most, 1);
	for (size_t n = 1; n <= CELLLISTS_ROWS; n *= 2) {
		assert_int_equal(m.lists.most, n);
		add_lists(&m.lists, &b, known, n, 2);
		assert_int_equal(celllists_recall(&m.lists, &m.ids, MET), n);
	}
	assert_int_equal(m.lists.most, CELLLISTS_ROWS);
	buf_clear(&b);
	buf_addf(&b, "a0 b%64s", "");
	celllists_begin(&m.lists, b.data);
	celllists_add(&m.lists, (struct csv_field){ b.data, 4 });
	assert_int_equal(celllists_recall(&m.lists, &m.ids, MET), 0);
	assert_int_equal(m.lists.most, 1);
	buf_release(&b);
	release(&m);
}

/* Where many are not in their first place there is more room soon. */
static void
a_crowded_memo_is_widened(void **state)
{
	const size_t all[CELLLISTS_ROWS] = { 0, 32, 64, 96, 128, 160 };
	struct met m;
	struct buf b = { 0 };
	int bits;

	(void)state;
	meet_them(&m);
	bits = m.ids.bits;
	for (int i = 0; i < 3000; i++) {
		add_lists(&m.lists, &b, all, 6, CELLLISTS_FEW);
		assert_int_equal(celllists_recall(&m.lists, &m.ids, MET), 6);
	}
	assert_true(m.ids.bits > bits);
	assert_true(m.ids.n * 16 > (size_t)1 << (m.ids.bits - 1));
	buf_release(&b);
	release(&m);
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
	struct met m;
	struct quicktexts wholes = { 0 };
	celllists_way *way;

	(void)state;
	meet_them(&m);
	take_the_place(&wholes, "a0 a80");
	quicktexts_keep(&wholes, "a0 a80", 6);
	quicktexts_keep(&wholes, "a0 a40", 6);
	m.lists.wholes = &wholes;
	for (size_t w = 0; (way = celllists_by(w)) != NULL; w++) {
		celllists_begin(&m.lists, text);
		for (size_t i = 0; i < 8; i++)
			celllists_add(&m.lists, (struct csv_field){ text + 7 * i, 6 });
		assert_int_equal(way(&m.lists, &m.ids), 5);
		assert_int_equal(m.lists.n_known, 3);
		/* Those that are in their places come first. */
		assert_int_equal(m.lists.known[1], 2);
		assert_int_equal(m.lists.known_row[1], 4);
		assert_int_equal(m.lists.known[2], 1);
		assert_int_equal(m.lists.known_row[2], 2);
		assert_int_equal(m.lists.n_left, 2);
		assert_int_equal(m.lists.left[1], 3);
		assert_int_equal(m.lists.first[2], 4);
		assert_int_equal(m.lists.row[m.lists.first[1]], 3);
		assert_int_equal(m.lists.number[m.lists.first[1]], 80);
	}
	quicktexts_release(&wholes);
	release(&m);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_way_knows_all_that_was_met),
		cmocka_unit_test(each_way_leaves_the_rest),
		cmocka_unit_test(each_way_knows_what_was_drawn),
		cmocka_unit_test(what_does_not_lie_side_by_side_is_left),
		cmocka_unit_test(few_are_looked_at_in_vain),
		cmocka_unit_test(a_crowded_memo_is_widened),
		cmocka_unit_test(whole_lists_are_told_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
