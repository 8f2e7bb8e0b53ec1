#include "unit.h"

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_day_is_in_its_month),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
