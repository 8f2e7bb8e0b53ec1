#include "sheet/headingunit.h"
#include "unit.h"

static void
a_heading_says_hours_or_minutes_or_nothing(void **state)
{
	static const struct { const char *name; int unit; } t[] = {
		{ "Timer", HEADINGUNIT_HOURS }, { "Tid (timer)", HEADINGUNIT_HOURS }, { "Tid\n(timer)", HEADINGUNIT_HOURS },
		{ "Tid [t]", HEADINGUNIT_HOURS }, { "MINUTTER", HEADINGUNIT_MINUTES }, { "Tidsforbrug (min.)", HEADINGUNIT_MINUTES },
		{ "Varighed i min", HEADINGUNIT_MINUTES }, { "Timer (minutter)", HEADINGUNIT_OPEN }, { "t:min", HEADINGUNIT_OPEN },
		{ "Tid", 0 }, { "Varighed", 0 }, { "Minimum", 0 }, { "Timer (min. 0,5)", 0 }, { "", 0 }, { "()", 0 },
	};

	(void)state;
	for (size_t i = 0; i < N_OF(t); i++)
		if (headingunit_of(t[i].name) != t[i].unit)
			fail_msg("'%s' is %d", t[i].name, headingunit_of(t[i].name));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_heading_says_hours_or_minutes_or_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
