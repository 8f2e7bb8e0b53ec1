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

static void
each_way_knows_all_that_was_met(void **state)
{
	struct axis a;
	struct buf b = { 0 };
	axisrecall_way *way;

	(void)state;
	meet_them(&a);
	for (size_t w = 0; (way = axisrecall_by(w)) != NULL; w++)
		for (size_t from = 0; from < MET; from++)
			for (size_t n = 1; n <= AXIS_FEW + 1; n++) {
				struct csv_field cell = list(&b, from, 67, n);

				assert_int_equal(way(&a, cell), n <= AXIS_FEW ? n : 0);
				for (size_t i = 0; i < n && n <= AXIS_FEW; i++)
					assert_int_equal(a.numbers.of[i], (from + i * 67) % MET);
			}
	assert_null(axisrecall_by(3));
	buf_release(&b);
	axis_release(&a);
}

/* Nothing is recalled of a list with anything new, with one twice, or with blanks of its own. */
static void
each_way_leaves_the_rest(void **state)
{
	static const char *const wrong[] = {
		"a0 a0", "a0 a64xxxxxxxxxxxxxxxxxxxxxxxx a0", "a0 b", "a0  a1x", " a0", "a0 ", "", "a0;a1x", "a1",
		"a0 a1xx", "a0 a1x a2xx a3xxx a4xxxx a5xxxxx a6xxxxxx a7xxxxxxx a8xxxxxxxx a9xxxxxxxxx a0"
	};
	struct axis a;
	axisrecall_way *way;

	(void)state;
	meet_them(&a);
	for (size_t w = 0; (way = axisrecall_by(w)) != NULL; w++)
		for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
			char text[300] = "";

			strcpy(text, wrong[i]);
			assert_int_equal(way(&a, (struct csv_field){ text, strlen(wrong[i]) }), 0);
		}
	axis_release(&a);
}

/* They are values, unless numbers are wanted. */
static void
numbers_become_values(void **state)
{
	struct axis a;
	struct buf b = { 0 };

	(void)state;
	meet_them(&a);
	assert_true(axisrecall_values(&a, list(&b, 7, 1, 3)));
	assert_int_equal(a.numbers.n, 0);
	assert_int_equal(a.n, 3);
	assert_int_equal(a.value[2], 9);
	a.numbers.wanted = 1;
	assert_true(axisrecall_values(&a, list(&b, 5, 1, 4)));
	assert_int_equal(a.numbers.n, 4);
	assert_int_equal(a.n, 0);
	axisrecall_expand(&a);
	assert_int_equal(a.numbers.n, 0);
	assert_int_equal(a.n, 4);
	assert_int_equal(a.value[0], 5);
	/* One alone is no entry of a log. */
	assert_false(axisrecall_values(&a, list(&b, 5, 1, 1)));
	buf_release(&b);
	axis_release(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_way_knows_all_that_was_met),
		cmocka_unit_test(each_way_leaves_the_rest),
		cmocka_unit_test(numbers_become_values),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
