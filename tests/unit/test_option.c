#include "unit.h"

#include <time.h>

#include "base/date.h"
#include "cli/option.h"

/* ---- today ---- */

static void
today_is_what_is_given(void **state)
{
	(void)state;
	setenv("SOURCE_DATE_EPOCH", "0", 1);
	assert_int_equal(option_today("2026-11-01"), 20758);
	unsetenv("SOURCE_DATE_EPOCH");
	assert_int_equal(option_today("2026-11-01"), 20758);
}

static void
else_it_is_the_source_date_epoch_in_utc(void **state)
{
	static const char *const zones[] = { "UTC", "XXX-14", "XXX12", "CET-1CEST" };

	(void)state;
	for (size_t i = 0; i < N_OF(zones); i++) {
		setenv("TZ", zones[i], 1);
		tzset();
		setenv("SOURCE_DATE_EPOCH", "1793491200", 1);
		assert_int_equal(option_today(NULL), 20758);
		setenv("SOURCE_DATE_EPOCH", "1793491199", 1);
		assert_int_equal(option_today(NULL), 20757);
		setenv("SOURCE_DATE_EPOCH", "0", 1);
		assert_int_equal(option_today(NULL), 0);
	}
	unsetenv("SOURCE_DATE_EPOCH");
	unsetenv("TZ");
	tzset();
}

static void
else_it_is_the_day_of_the_clock_on_the_wall(void **state)
{
	int before, today;

	(void)state;
	/* Fourteen hours ahead; once more if midnight fell between. */
	setenv("TZ", "XXX-14", 1);
	tzset();
	unsetenv("SOURCE_DATE_EPOCH");
	do {
		before = (int)((time(NULL) + 14 * 3600) / 86400);
		today = option_today(NULL);
	} while (before != (int)((time(NULL) + 14 * 3600) / 86400));
	assert_int_equal(today, before);
	setenv("SOURCE_DATE_EPOCH", "", 1);
	assert_within(option_today(NULL) - before, 0, 1);
	unsetenv("SOURCE_DATE_EPOCH");
	unsetenv("TZ");
	tzset();
}

static void
take_today(const char *given)
{
	option_today(given);
}

static void
take_epoch(const char *epoch)
{
	setenv("SOURCE_DATE_EPOCH", epoch, 1);
	option_today(NULL);
}

static void
a_today_that_is_none_is_fatal(void **state)
{
	(void)state;
	assert_int_equal(exit_status(take_today, "2026-02-30"), 2);
	assert_int_equal(exit_status(take_today, "today"), 2);
	assert_int_equal(exit_status(take_today, ""), 2);
	assert_int_equal(exit_status(take_epoch, "yesterday"), 2);
	assert_int_equal(exit_status(take_epoch, "17934912.5"), 2);
	assert_int_equal(exit_status(take_epoch, "-86400"), 2);
	assert_int_equal(exit_status(take_epoch, " 0"), 2);
	assert_int_equal(exit_status(take_epoch, "0x10"), 2);
	assert_int_equal(exit_status(take_epoch, "99999999999999999999"), 2);
	assert_int_equal(exit_status(take_epoch, "999999999999999"), 2);
	assert_int_equal(exit_status(take_epoch, "253402300799"), 99);	/* 9999-12-31 */
	assert_int_equal(exit_status(take_epoch, "253402300800"), 2);
}

/* ---- languages, periods, formats ---- */

static void
take_language(const char *text)
{
	option_language(text);
}

static void
there_are_two_languages(void **state)
{
	(void)state;
	assert_int_equal(option_language("da"), LANG_DA);
	assert_int_equal(option_language("en"), LANG_EN);
	assert_int_equal(option_language_or("da", LANG_EN), LANG_DA);
	assert_int_equal(option_language_or(NULL, LANG_EN), LANG_EN);
	assert_int_equal(exit_status(take_language, "de"), 2);
	assert_int_equal(exit_status(take_language, ""), 2);
	assert_int_equal(exit_status(take_language, "DA"), 2);
}

static void
take_period(const char *text)
{
	option_period(text, 20758);
}

static void
an_option_that_is_no_period_is_fatal(void **state)
{
	struct period p = option_period("2026-Q3", 20758);

	(void)state;
	assert_int_equal(p.first, 20635);
	assert_int_equal(exit_status(take_period, "2026-10"), 99);
	assert_int_equal(exit_status(take_period, "2025-W53"), 2);
	assert_int_equal(exit_status(take_period, "W53"), 2);
	assert_int_equal(exit_status(take_period, ""), 2);
	assert_int_equal(exit_status(take_period, "-W"), 2);
	/* It ends before it begins: by itself, and because today is earlier. */
	assert_int_equal(exit_status(take_period, "2026-10..2026-09"), 2);
	assert_int_equal(exit_status(take_period, "2027-01-01.."), 2);
	assert_int_equal(exit_status(take_period, "..0001-01-01"), 99);
}

static void
take_format(const char *text)
{
	option_format(text);
}

static void
there_are_five_formats(void **state)
{
	(void)state;
	assert_int_equal(option_format("csv"), ROWS_CSV);
	assert_int_equal(option_format("md"), ROWS_MD);
	assert_int_equal(exit_status(take_format, "xml"), 2);
	assert_int_equal(exit_status(take_format, ""), 2);
	assert_int_equal(exit_status(take_format, "CSV"), 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(today_is_what_is_given),
		cmocka_unit_test(else_it_is_the_source_date_epoch_in_utc),
		cmocka_unit_test(else_it_is_the_day_of_the_clock_on_the_wall),
		cmocka_unit_test(a_today_that_is_none_is_fatal),
		cmocka_unit_test(there_are_two_languages),
		cmocka_unit_test(an_option_that_is_no_period_is_fatal),
		cmocka_unit_test(there_are_five_formats),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
