#include "unit.h"

#include "sheet/dateparts.h"

static struct dateparts
parts(const char *text)
{
	struct dateparts p;

	if (!dateparts_read(&p, text, strlen(text)))
		fail_msg("'%s' was not taken apart", text);
	return p;
}

static void
takes_dates_apart(void **state)
{
	struct dateparts p = parts("mandag den 5. oktober 2026");

	(void)state;
	assert_int_equal(p.n, 2);
	assert_int_equal(p.weekday, 0);
	assert_int_equal(p.month, 10);
	assert_int_equal(p.number[0], 5);
	assert_int_equal(p.number[1], 2026);
	p = parts("05/10/26");
	assert_int_equal(p.n, 3);
	assert_int_equal(p.weekday, -1);
	assert_int_equal(p.month, 0);
	assert_int_equal(p.slashes, 2);
	assert_int_equal(p.digits[0], 2);
	assert_int_equal(p.number[2], 26);
}

static void
passes_over_the_time(void **state)
{
	(void)state;
	assert_true(parts("10/5/2026 3:00 PM").half);
	assert_true(parts("2026-10-05T23:30+02:00").zoned);
	assert_false(parts("2026-10-05T00:00Z").zoned);
	assert_int_equal(parts("5.10.2026 kl. 13-15").n, 3);
}

static void
stops_at_what_is_no_date(void **state)
{
	static const char *const texts[] = { "", "sumak", "5. oktober 2026 sumak", "123456789", "5 + 6" };
	struct dateparts p;

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++)
		if (dateparts_read(&p, texts[i], strlen(texts[i])))
			fail_msg("'%s' was taken apart", texts[i]);
	assert_false(dateparts_read(&p, "5/10/2026/11", 12));
	assert_true(p.many);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_dates_apart),
		cmocka_unit_test(passes_over_the_time),
		cmocka_unit_test(stops_at_what_is_no_date),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
