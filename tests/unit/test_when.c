#include "unit.h"

#include "base/date.h"
#include "base/period.h"
#include "base/when.h"

static const char *
in(enum language language, const char *text)
{
	struct period p;

	if (!period_parse(&p, text, date_day(2026, 11, 1)))
		fail_msg("'%s' is a period", text);
	return when_in(language, &p);
}

static void
a_period_has_its_word(void **state)
{
	(void)state;
	assert_string_equal(in(LANG_DA, "2026"), "i 2026");
	assert_string_equal(in(LANG_DA, "2026-Q3"), "i 3. kvartal 2026");
	assert_string_equal(in(LANG_DA, "2026-10"), "i oktober 2026");
	assert_string_equal(in(LANG_DA, "2026-W42"), "i uge 42 i 2026");
	assert_string_equal(in(LANG_DA, "2026-10-05"), "den 5. oktober 2026");
	assert_string_equal(in(LANG_EN, "2026"), "in 2026");
	assert_string_equal(in(LANG_EN, "2026-10"), "in October 2026");
	assert_string_equal(in(LANG_EN, "2026-W42"), "in week 42 of 2026");
	assert_string_equal(in(LANG_EN, "2026-10-05"), "on 5 October 2026");
}

static void
other_periods_have_both_ends(void **state)
{
	(void)state;
	assert_string_equal(in(LANG_DA, "last-12-months"), "fra november 2025 til oktober 2026");
	assert_string_equal(in(LANG_DA, "2026-01..2026-05"), "fra januar til maj 2026");
	assert_string_equal(in(LANG_DA, "2026-01-15..2026-02-20"),
	    "fra den 15. januar til den 20. februar 2026");
	assert_string_equal(in(LANG_DA, "2025-12-15..2026-02-20"),
	    "fra den 15. december 2025 til den 20. februar 2026");
	assert_string_equal(in(LANG_DA, "2026-10-02..2026-10-14"), "fra den 2. til den 14. oktober 2026");
	assert_string_equal(in(LANG_DA, "..2026-10-14"), "til og med den 14. oktober 2026");
	assert_string_equal(in(LANG_EN, "last-12-months"), "from November 2025 to October 2026");
	assert_string_equal(in(LANG_EN, "2026-01-15..2026-02-20"), "from 15 January to 20 February 2026");
	assert_string_equal(in(LANG_EN, "2026-10-02..2026-10-14"), "from 2 to 14 October 2026");
	assert_string_equal(in(LANG_EN, "..2026-10-14"), "up to 14 October 2026");
}

static void
a_period_is_spoken_of(void **state)
{
	struct period p;

	(void)state;
	assert_true(period_parse(&p, "2026-10", 0));
	assert_string_equal(when_whole(LANG_DA, &p), "oktober 2026");
	assert_true(period_parse(&p, "2026-W44", 0));
	assert_string_equal(when_whole(LANG_DA, &p), "uge 44 i 2026");
	assert_true(period_parse(&p, "2025-12-22..2026-01-04", 0));
	assert_string_equal(when_whole(LANG_DA, &p), "tiden fra den 22. december 2025 til den 4. januar 2026");
	assert_string_equal(when_whole(LANG_EN, &p), "the time from 22 December 2025 to 4 January 2026");
	assert_true(period_parse(&p, "2026-01-05", 0));
	assert_string_equal(when_whole(LANG_DA, &p), "den 5. januar 2026");
	assert_true(period_parse(&p, "..2026-06", 0));
	assert_string_equal(when_whole(LANG_DA, &p), "tiden til og med den 30. juni 2026");
	assert_string_equal(when_whole(LANG_EN, &p), "the time up to 30 June 2026");
}

static void
a_day_has_its_article(void **state)
{
	int day = date_day(2026, 10, 5);

	(void)state;
	assert_string_equal(when_day(LANG_DA, day), "den 5. oktober 2026");
	assert_string_equal(when_day(LANG_EN, day), "5 October 2026");
	assert_string_equal(when_on(LANG_DA, day), "den 5. oktober 2026");
	assert_string_equal(when_on(LANG_EN, day), "on 5 October 2026");
	assert_string_equal(when_since(LANG_DA, day), "siden den 5. oktober 2026");
	assert_string_equal(when_since(LANG_EN, day), "since 5 October 2026");
}

static void
one_day_is_not_said_twice(void **state)
{
	int day = date_day(2026, 10, 5);

	(void)state;
	assert_string_equal(when_from(LANG_DA, day, day), "den 5. oktober 2026");
	assert_string_equal(when_from(LANG_EN, day, day), "on 5 October 2026");
	assert_string_equal(when_from(LANG_DA, day, day + 1), "fra den 5. til den 6. oktober 2026");
	assert_string_equal(when_from(LANG_EN, day, day + 365), "from 5 October 2026 to 5 October 2027");
}

static void
a_day_is_said_by_its_month(void **state)
{
	int day = date_day(2026, 9, 30);

	(void)state;
	assert_string_equal(when_in_month(LANG_DA, day), "i september 2026");
	assert_string_equal(when_since_month(LANG_DA, day), "siden september 2026");
	assert_string_equal(when_since_month(LANG_EN, day), "since September 2026");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_period_has_its_word),
		cmocka_unit_test(other_periods_have_both_ends),
		cmocka_unit_test(a_period_is_spoken_of),
		cmocka_unit_test(a_day_has_its_article),
		cmocka_unit_test(one_day_is_not_said_twice),
		cmocka_unit_test(a_day_is_said_by_its_month),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
