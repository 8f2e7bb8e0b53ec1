#include "unit.h"

#include "base/buf.h"
#include "base/date.h"
#include "cli/timeword.h"

/* Today is Sunday 1 November 2026; what each means was worked out by hand. */
static const struct { const char *text, *day; int alone; const char *means; } said[] = {
	{ "2026-10-05T15:00", NULL, 0, "2026-10-05T15:00" },
	{ "5/10 kl. 15", NULL, 0, "2026-10-05T15:00" },
	{ "5. oktober 15.30", NULL, 0, "2026-10-05T15:30" },
	{ "16/11 kl. 17", NULL, 0, "2026-11-16T17:00" },
	{ "16. nov 17:30", NULL, 0, "2026-11-16T17:30" },
	{ "d. 3/1 kl 12", NULL, 0, "2027-01-03T12:00" },
	{ "5-2 10.15", NULL, 0, "2027-02-05T10:15" },
	{ "i morgen kl. 9", NULL, 0, "2026-11-02T09:00" },
	{ "I overmorgen 9:15", NULL, 0, "2026-11-03T09:15" },
	/* a weekday is one to come: Sunday is today, and Monday the day after */
	{ "mandag kl. 9", NULL, 0, "2026-11-02T09:00" },
	{ "søndag 10.30", NULL, 0, "2026-11-01T10:30" },
	{ "på mandag 10.30", NULL, 0, "2026-11-02T10:30" },
	{ "lør", NULL, 1, "2026-11-07" },
	{ "on Tuesday 14:00", NULL, 0, "2026-11-03T14:00" },
	{ "i mandags", NULL, 1, "2026-10-26" },
	{ "17.30", "2026-12-24", 0, "2026-12-24T17:30" },
	{ "den 16. november", NULL, 1, "2026-11-16" },
	{ "2026-11-16", NULL, 1, "2026-11-16" },
	/* handed on */
	{ "den 16. november", NULL, 0, "den 16. november" },
	{ "17.30", NULL, 0, "17.30" },
	{ "31/2 kl. 10", NULL, 0, "31/2 kl. 10" },
	{ "engang", NULL, 1, "engang" },
	{ "", NULL, 1, "" },
};

static void
times_are_read_as_they_are_said(void **state)
{
	int today;

	(void)state;
	assert_true(date_parse("2026-11-01", 10, &today));
	for (size_t i = 0; i < N_OF(said); i++) {
		struct buf out = { 0 };

		timeword_add(&out, said[i].text, said[i].day, today, said[i].alone);
		assert_string_equal(buf_text(&out), said[i].means);
		buf_release(&out);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(times_are_read_as_they_are_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
