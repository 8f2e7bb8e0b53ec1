#include "unit.h"

#include "base/date.h"
#include "sheet/dateproof.h"

/* o: open, m: the month is first, d: the day is; today is 1 November 2026. */
static char
order(const char *const *text)
{
	struct dateproof p = { .today = date_day(2026, 11, 1) };
	char is;

	for (; *text != NULL; text++)
		dateproof_see(&p, *text, strlen(*text));
	is = dateproof_is_month_first(&p) ? 'm' : dateproof_is_open(&p) ? 'o' : 'd';
	dateproof_release(&p);
	return is;
}

#define ORDER(...) order((const char *const[]){ __VA_ARGS__, NULL })

static void
what_shows_the_order(void **state)
{
	(void)state;
	assert_int_equal(ORDER("10/05/2026"), 'o');
	assert_int_equal(ORDER("05/05/2026"), 'd');
	assert_int_equal(ORDER("10/05/2026", "13/05/2026"), 'd');
	/* Of other ways to write a day nothing is asked. */
	assert_int_equal(ORDER("10-05-2026", "5/10 2026", "2026-10-05"), 'd');
	/* The day first they lie after today, the month first they do not. */
	assert_int_equal(ORDER("05/12/2026"), 'm');
	/* The other way round is no proof: some days are planned. */
	assert_int_equal(ORDER("10/05/2026", "11/05/2026"), 'o');
	/* Only this order goes up. */
	assert_int_equal(ORDER("03/09/2026", "08/09/2026", "01/10/2026", "07/10/2026"), 'd');
	assert_int_equal(ORDER("01/09/2026", "02/05/2026", "03/04/2026", "04/01/2026"), 'm');
	/* Both do, or too few. */
	assert_int_equal(ORDER("01/02/2026", "03/04/2026", "05/06/2026", "07/08/2026"), 'o');
	assert_int_equal(ORDER("08/09/2026", "01/10/2026"), 'o');
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(what_shows_the_order) };

	diag_init("mc");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
