#include "unit.h"

#include <limits.h>

#include "analysis/monthly.h"
#include "base/date.h"
#include "centre/entryeach.h"

/* Each day from before the first month until behind the last, or today, is in its own month. */
static void
check(int last, int today)
{
	int begin = date_month_first(last - MONTHLY + 1), end = date_month_last(last);
	unsigned long right[MONTHLY] = { 0 };
	struct monthly m;

	monthly_init(&m, last, today);
	for (int day = begin - 40; day <= end + 40; day++) {
		int form = FORM_SAMVIRKE;
		const struct entries_rows one = { .to = 1, .day = &day, .form = &form };

		monthly_use_rows(&m, &one);
		if (day >= begin && day <= end && day <= today)
			right[last - date_month(day)]++;
	}
	for (int i = 0; i < MONTHLY; i++) {
		assert_int_equal(monthly_count(&m, FORM_SAMVIRKE, last - i), right[i]);
		assert_int_equal(monthly_count(&m, FORM_SAMSKABE, last - i), 0);
	}
}

static void
each_day_is_in_its_month(void **state)
{
	int month = date_month(date_day(2023, 1, 1));

	(void)state;
	/* With and without a leap day, whatever month they end with. */
	for (int i = 0; i < 48; i++) {
		check(month + i, date_day(2100, 1, 1));
		check(month + i, date_month_first(month + i) - 10);
	}
}

/* The 24 months that end with October 2026 begin with November 2024. */
static void
months_are_known_from_the_first_entry_until_today(void **state)
{
	static const struct {
		int begins[3], today[3];	/* the log, 0: it is empty */
		int known, first[2], last[2];
	} tries[] = {
		{ { 2020, 1, 1 }, { 2026, 11, 1 }, 1, { 2024, 11 }, { 2026, 10 } },
		{ { 2024, 11, 1 }, { 2026, 11, 1 }, 1, { 2024, 11 }, { 2026, 10 } },
		{ { 2024, 11, 30 }, { 2026, 10, 31 }, 1, { 2024, 11 }, { 2026, 10 } },
		{ { 2024, 12, 1 }, { 2026, 9, 30 }, 1, { 2024, 12 }, { 2026, 9 } },
		{ { 2026, 10, 31 }, { 2027, 1, 1 }, 1, { 2026, 10 }, { 2026, 10 } },
		{ { 2026, 10, 5 }, { 2026, 10, 5 }, 1, { 2026, 10 }, { 2026, 10 } },
		{ { 2026, 11, 1 }, { 2026, 11, 1 }, 0, { 0 }, { 0 } },
		{ { 2026, 10, 1 }, { 2026, 9, 30 }, 0, { 0 }, { 0 } },
		{ { 0 }, { 2026, 11, 1 }, 0, { 0 }, { 0 } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof tries / sizeof *tries; i++) {
		const int *begins = tries[i].begins, *today = tries[i].today;
		struct monthly m;
		int first, last;

		monthly_init(&m, date_month(date_day(2026, 10, 1)), date_day(today[0], today[1], today[2]));
		assert_int_equal(m.first_day, INT_MAX);
		if (begins[0] != 0)
			m.first_day = date_day(begins[0], begins[1], begins[2]);
		assert_int_equal(monthly_span(&m, &first, &last), tries[i].known);
		if (tries[i].known) {
			assert_int_equal(first, date_month(date_day(tries[i].first[0], tries[i].first[1], 1)));
			assert_int_equal(last, date_month(date_day(tries[i].last[0], tries[i].last[1], 1)));
		}
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_day_is_in_its_month),
		cmocka_unit_test(months_are_known_from_the_first_entry_until_today),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
