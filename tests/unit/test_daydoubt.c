#include "unit.h"

#include "base/date.h"
#include "centre/daydoubt.h"
#include "field/schemas.h"

/* Today is company for days of rows, and stands in none. */
static void
today_alone_is_not_asked_about(void **state)
{
	const struct bound_day *date = bounds_day(&meeting_schema, &meeting_schema.field[0]);
	int then = date_day(2016, 5, 1);
	struct daydoubt d = { .today = date_day(2026, 11, 1), .opened = -1000000 };

	(void)state;
	daydoubt_today(&d);
	for (int i = 0; i < 100; i++)
		daydoubt_count(&d, date, then + i, 3);
	assert_non_null(daydoubt_counted(&d, &meeting_schema, date, d.today));
	assert_int_equal(daydoubt_is_any_far(&d, &meeting_schema, date), 0);
	/* A row of that day is. */
	daydoubt_count(&d, date, d.today, 1);
	assert_int_equal(daydoubt_is_any_far(&d, &meeting_schema, date), 1);
	daydoubt_end(&d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(today_alone_is_not_asked_about),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
