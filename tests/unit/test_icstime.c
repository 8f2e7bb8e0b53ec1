#include "unit.h"

#include "calendar/clock.h"
#include "calendar/icstime.h"

static enum icstime_found
found(struct icstime *t, const char *text)
{
	return icstime_read(t, text, strlen(text));
}

/* 1970-01-02 is day 1; 5 July 2026 is summer, two hours before UTC. */
static void
times_are_those_of_the_clock(void **state)
{
	struct icstime t;

	(void)state;
	assert_int_equal(found(&t, "19700102"), ICSTIME_GOOD);
	assert_int_equal(t.at, CLOCK_DAY);
	assert_true(t.whole);
	assert_int_equal(found(&t, "19700102t013059"), ICSTIME_GOOD);
	assert_int_equal(t.at, CLOCK_DAY + CLOCK_HOUR + 30);
	assert_int_equal(t.seconds, 59);
	assert_false(t.whole);
	assert_int_equal(found(&t, "19700103T000000"), ICSTIME_GOOD);
	assert_int_equal(t.at, 2 * CLOCK_DAY);
	assert_false(t.whole);
	assert_false(t.utc);
	assert_int_equal(found(&t, "20161231T235960z"), ICSTIME_GOOD);	/* a second that was put in */
	assert_int_equal(t.seconds, 60);
	assert_true(t.utc);
	assert_int_equal(found(&t, "20260705T230000Z"), ICSTIME_GOOD);
	assert_int_equal(t.at - t.in_utc, 2 * CLOCK_HOUR);
	assert_int_equal(clock_minute_of(t.at), CLOCK_HOUR);
}

static void
what_is_no_time_is_told_by_its_fault(void **state)
{
	static const char *const no_form[] = {
		"", "2026", "2026-11-05", "2026110x", "20261105X160000", "20261105T16:000", "20261105T1600", "20261105T160000+",
		"20261105T160000ZZ"
	};
	struct icstime t;

	(void)state;
	for (size_t i = 0; i < sizeof no_form / sizeof *no_form; i++)
		assert_int_equal(found(&t, no_form[i]), ICSTIME_NO_FORM);
	assert_int_equal(found(&t, "20260229"), ICSTIME_NO_DAY);
	assert_string_equal(t.date, "2026-02-29");
	assert_int_equal(found(&t, "20261105T240000"), ICSTIME_NO_CLOCK);
	assert_int_equal(found(&t, "20261105T166000"), ICSTIME_NO_CLOCK);
	assert_int_equal(found(&t, "20261105T160061"), ICSTIME_NO_CLOCK);
	assert_int_equal(found(&t, "00000000"), ICSTIME_NO_DAY);
}

static void
times_are_written_as_they_are_read(void **state)
{
	char text[ICSTIME_TEXT];
	struct icstime t;

	(void)state;
	assert_int_equal(found(&t, "20261105T160700"), ICSTIME_GOOD);
	icstime_moment(text, t.at, "");
	assert_string_equal(text, "20261105T160700");
	icstime_moment(text, t.at, "Z");
	assert_string_equal(text, "20261105T160700Z");
	icstime_day(text, clock_day_of(t.at));
	assert_string_equal(text, "20261105");
}

static void
durations_are_days_and_minutes(void **state)
{
	static const char *const none[] = { "", "P", "PT", "1H", "P1H", "PT1D", "-PT1H", "PTT1H", "PT1", "P99999999D",
		"P0T1H", "P1DT0", "P1D2", "P1Y" };
	struct icsduration d;

	(void)state;
	assert_true(icstime_duration(&d, "P1DT2H30M", 9));
	assert_int_equal(d.days, 1);
	assert_int_equal(d.minutes, 150);
	assert_true(icstime_duration(&d, "+P2W", 4));
	assert_int_equal(d.days, 14);
	assert_int_equal(d.minutes, 0);
	assert_true(icstime_duration(&d, "P0DT2H0M0S", 10));
	assert_int_equal(d.days, 0);
	assert_int_equal(d.minutes, 120);
	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		assert_false(icstime_duration(&d, none[i], strlen(none[i])));
}

static int64_t
at(const char *text)
{
	struct icstime t;

	assert_int_equal(found(&t, text), ICSTIME_GOOD);
	return t.at;
}

/* The clock goes on from 02:00 to 03:00 on 28 March 2027, and back from 03:00 to 02:00 on 25 October 2026. */
static void
days_are_those_of_the_calendar_and_hours_pass(void **state)
{
	static const struct {
		const char *start, *lasts, *end;
	} tries[] = {
		{ "20261105T160000", "PT1H30M", "20261105T173000" },
		{ "20270327T120000", "P1D", "20270328T120000" },
		{ "20270327T120000", "PT24H", "20270328T130000" },
		{ "20270328T013000", "PT2H", "20270328T043000" },
		{ "20270328T015900", "PT1M", "20270328T030000" },
		{ "20270328T013000", "PT29M", "20270328T015900" },
		{ "20270328T013000", "PT30M", "20270328T030000" },
		{ "20270328T023000", "PT1H", "20270328T043000" },
		{ "20261024T120000", "PT24H", "20261025T110000" },
		{ "20261024T120000", "P1DT2H", "20261025T140000" },
		{ "20261024T013000", "P1DT3H", "20261025T033000" },
		{ "20261025T013000", "PT1H", "20261025T023000" },
		{ "20261025T013000", "PT2H", "20261025T023000" },
		{ "20261025T013000", "PT3H", "20261025T033000" },
		{ "20261018T120000", "P1W", "20261025T120000" },
	};
	struct icsduration d;

	(void)state;
	for (size_t i = 0; i < sizeof tries / sizeof *tries; i++) {
		assert_true(icstime_duration(&d, tries[i].lasts, strlen(tries[i].lasts)));
		assert_int_equal(icstime_after(at(tries[i].start), &d), at(tries[i].end));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(times_are_those_of_the_clock),
		cmocka_unit_test(what_is_no_time_is_told_by_its_fault),
		cmocka_unit_test(times_are_written_as_they_are_read),
		cmocka_unit_test(durations_are_days_and_minutes),
		cmocka_unit_test(days_are_those_of_the_calendar_and_hours_pass),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
