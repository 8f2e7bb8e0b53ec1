#include "unit.h"

#include "analysis/axisrecall.h"
#include "base/buf.h"

/* Ids that are met: of all lengths about 16 and 32 bytes, and as many as share their lowest six bits. */
enum { MET = 200 };

static void
add_id(struct buf *b, size_t i)
{
	size_t len = i % 40;

	buf_addf(b, "a%zu", i);
	while (len-- > 0)
		buf_addc(b, 'x');
}

/* An axis that met them, by twos. */
static void
meet_them(struct axis *a)
{
	struct buf log = { 0 };
	struct csv *csv;

	buf_adds(&log, "date,form,actors\n");
	for (size_t i = 0; i < MET; i += 2) {
		buf_adds(&log, "2026-10-05,samskabe,");
		add_id(&log, i);
		buf_addc(&log, ' ');
		add_id(&log, i + 1);
		buf_addc(&log, '\n');
	}
	csv = csv_open_text(log.data, log.len, "f.csv");
	axis_init(a, "actor");
	assert_true(axis_find(a, csv));
	while (csv_next(csv))
		assert_true(axis_read(a, csv));
	csv_close(csv);
	buf_release(&log);
	axisrecall_begin(a);
}

/* A list of n ids from one on, each so many further, as a cell with enough behind it. */
static struct csv_field
list(struct buf *b, size_t from, size_t step, size_t n)
{
	struct csv_field cell;

	buf_clear(b);
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			buf_addc(b, ' ');
		add_id(b, (from + i * step) % MET);
	}
	cell.len = b->len;
	for (size_t i = 0; i < 2 * CSV_NEAR; i++)
		buf_addc(b, i % 2 ? ' ' : '"');
	cell.text = b->data;
	return cell;
}

/* The cells of some lists, one behind the other, each a word less than the text of all. */
static void
add_lists(struct axis *a, struct buf *b, const size_t *from, size_t n, size_t items)
{
	struct buf one = { 0 };
	size_t start[AXISLISTS_ROWS], len[AXISLISTS_ROWS];
	struct axislists *lists;

	buf_clear(b);
	for (size_t i = 0; i < n; i++) {
		struct csv_field cell = list(&one, from[i], 67, items);

		start[i] = b->len;
		len[i] = cell.len;
		buf_add(b, cell.text, cell.len);
		buf_addc(b, ',');
	}
	for (size_t i = 0; i < 2 * CSV_NEAR; i++)
		buf_addc(b, ' ');
	lists = axislists_begin(a, b->data);
	for (size_t i = 0; i < n; i++)
		axislists_add(lists, (struct csv_field){ b->data + start[i], len[i] });
	buf_release(&one);
}

static void
each_way_knows_all_that_was_met(void **state)
{
	struct axis a;
	struct buf b = { 0 };
	axislists_way *way;

	(void)state;
	meet_them(&a);
	for (size_t w = 0; (way = axislists_by(w)) != NULL; w++)
		for (size_t from = 0; from < MET; from++)
			for (size_t n = 2; n <= AXISLISTS_FEW + 1; n++) {
				const size_t begins[] = { from, (from * 7 + 1) % MET, from };

				add_lists(&a, &b, begins, 3, n);
				if (n > AXISLISTS_FEW) {
					assert_int_equal(way(&a), 0);
					continue;
				}
				assert_int_equal(way(&a), 3);
				for (size_t i = 0; i < 3; i++) {
					assert_int_equal(a.lists->first[i], i * n);
					for (size_t k = 0; k < n; k++)
						assert_int_equal(a.lists->number[i * n + k], (begins[i] + k * 67) % MET);
				}
				assert_int_equal(a.lists->first[3], 3 * n);
			}
	assert_null(axislists_by(4));
	buf_release(&b);
	axis_release(&a);
}

/* Nothing is recalled of a list with anything new, with one twice, or with blanks of its own, nor of those behind it. */
static void
each_way_leaves_the_rest(void **state)
{
	static const char *const wrong[] = {
		"a0 a0", "a0 a64xxxxxxxxxxxxxxxxxxxxxxxx a0", "a0 b", "a0  a1x", " a0", "a0 ", "", "a0;a1x", "a1", "a0",
		"a0 a1xx", "a0 a1x a2xx a3xxx a4xxxx a5xxxxx a6xxxxxx a7xxxxxxx a8xxxxxxxx a9xxxxxxxxx a0"
	};
	struct axis a;
	axislists_way *way;

	(void)state;
	meet_them(&a);
	for (size_t w = 0; (way = axislists_by(w)) != NULL; w++)
		for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
			char text[400] = "a1x a0,";
			struct axislists *lists = axislists_begin(&a, text);
			size_t len = strlen(wrong[i]);

			strcpy(text + 7, wrong[i]);
			strcpy(text + 7 + len, ",a0 a1x");
			axislists_add(lists, (struct csv_field){ text, 6 });
			axislists_add(lists, (struct csv_field){ text + 7, len });
			axislists_add(lists, (struct csv_field){ text + 7 + len + 1, 6 });
			assert_int_equal(way(&a), 1);
			assert_int_equal(lists->first[1], 2);
			assert_int_equal(lists->number[0], 1);
		}
	axis_release(&a);
}

/* Of lists that follow a new one few are looked at, and then more and more. */
static void
few_are_looked_at_in_vain(void **state)
{
	const size_t known[AXISLISTS_ROWS] = { 0 };
	struct axis a;
	struct buf b = { 0 };

	(void)state;
	meet_them(&a);
	assert_int_equal(a.lists->most, 1);
	for (size_t n = 1; n <= AXISLISTS_ROWS; n *= 2) {
		assert_int_equal(a.lists->most, n);
		add_lists(&a, &b, known, n, 2);
		assert_int_equal(axislists_recall(&a), n);
	}
	assert_int_equal(a.lists->most, AXISLISTS_ROWS);
	buf_clear(&b);
	buf_addf(&b, "a0 b%64s", "");
	axislists_add(axislists_begin(&a, b.data), (struct csv_field){ b.data, 4 });
	assert_int_equal(axislists_recall(&a), 0);
	assert_int_equal(a.lists->most, 1);
	buf_release(&b);
	axis_release(&a);
}

/* Where many are not in their first place there is more room soon. */
static void
a_crowded_memo_is_widened(void **state)
{
	const size_t all[AXISLISTS_ROWS] = { 0, 32, 64, 96, 128, 160 };
	struct axis a;
	struct buf b = { 0 };
	int bits;

	(void)state;
	meet_them(&a);
	bits = a.memo.bits;
	for (int i = 0; i < 3000; i++) {
		add_lists(&a, &b, all, 6, AXISLISTS_FEW);
		assert_int_equal(axislists_recall(&a), 6);
	}
	assert_true(a.memo.bits > bits);
	assert_true(a.memo.n * 16 > (size_t)1 << (a.memo.bits - 1));
	buf_release(&b);
	axis_release(&a);
}

static void
numbers_become_values(void **state)
{
	struct axis a;
	struct buf b = { 0 };

	(void)state;
	meet_them(&a);
	assert_true(axisrecall_values(&a, list(&b, 7, 1, 3)));
	assert_int_equal(a.n, 3);
	assert_int_equal(a.value[2], 9);
	/* One alone is no entry of a log. */
	assert_false(axisrecall_values(&a, list(&b, 5, 1, 1)));
	buf_release(&b);
	axis_release(&a);
}

/* A day of a month that was met needs no row that is judged; one of another month does. */
static void
days_of_known_months_are_learnt(void **state)
{
	static const char log[] = "date,form,actors\n2026-10-05,samskabe,a b\n";
	static const struct { const char *axis, *day; int known; } cases[] = {
		{ "month", "2026-10-06", 1 }, { "month", "2026-11-05", 0 }, { "month", "2026-10-32", 0 },
		{ "year", "2026-11-05", 1 }, { "year", "2025-10-05", 0 }, { "quarter", "2026-12-31", 1 },
		{ "quarter", "2026-09-30", 0 }, { "week", "2026-10-11", 1 }, { "week", "2026-10-12", 0 },
		{ "weekday", "2026-10-12", 1 }, { "weekday", "2026-10-06", 0 }, { "month", "2026-10-6", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct csv *csv = csv_open_text(log, sizeof log - 1, "f.csv");
		struct csv_field day = { cases[i].day, strlen(cases[i].day) };
		struct axis a;
		size_t value = 7;

		axis_init(&a, cases[i].axis);
		assert_true(axis_find(&a, csv) && csv_next(csv) && axis_read(&a, csv));
		axisrecall_begin(&a);
		assert_int_equal(axisrecall_one(&a, day, &value), cases[i].known);
		assert_int_equal(days_find(&a.days, day.text, day.len, &value), cases[i].known);
		assert_int_equal(cases[i].known ? value : 0, 0);
		assert_int_equal(a.values.n, 1);
		csv_close(csv);
		axis_release(&a);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_way_knows_all_that_was_met),
		cmocka_unit_test(each_way_leaves_the_rest),
		cmocka_unit_test(few_are_looked_at_in_vain),
		cmocka_unit_test(a_crowded_memo_is_widened),
		cmocka_unit_test(numbers_become_values),
		cmocka_unit_test(days_of_known_months_are_learnt),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
