#include "unit.h"

#include "metids.h"
#include "analysis/axisrecall.h"

/* An axis that met them, by twos. */
static void
meet_them(struct axis *a)
{
	struct buf log = { 0 };
	struct csv *csv;

	buf_adds(&log, "date,form,actors\n");
	for (size_t i = 0; i < MET; i += 2) {
		buf_adds(&log, "2026-10-05,samskabe,");
		metids_add(&log, i);
		buf_addc(&log, ' ');
		metids_add(&log, i + 1);
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

static void
numbers_become_values(void **state)
{
	struct axis a;
	struct buf b = { 0 };

	(void)state;
	meet_them(&a);
	assert_true(axisrecall_values(&a, metids_list(&b, 7, 1, 3)));
	assert_int_equal(a.n, 3);
	assert_int_equal(a.value[2], 9);
	/* One alone is no entry of a log. */
	assert_false(axisrecall_values(&a, metids_list(&b, 5, 1, 1)));
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
		cmocka_unit_test(numbers_become_values),
		cmocka_unit_test(days_of_known_months_are_learnt),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
