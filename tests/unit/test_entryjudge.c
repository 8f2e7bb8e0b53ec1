#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/date.h"
#include "centre/entryjudge.h"

static int
day_of(const char *text)
{
	int day;

	assert_true(date_parse(text, strlen(text), &day));
	return day;
}

static void
is_found(const struct entryjudge *j, size_t i, enum finding_kind kind, enum topic topic,
    const char *text)
{
	assert_true(i < j->n);
	assert_int_equal(j->finding[i].kind, kind);
	assert_int_equal(j->finding[i].topic, topic);
	assert_string_equal(buf_text(&j->finding[i].text), text);
}

static void
judge_day(struct entryjudge *j, const char *iso, const char *written)
{
	entryjudge_next(j);
	entryjudge_day(j, day_of(iso), written, strlen(written));
}

static void
days(void **state)
{
	struct entryjudge j = { .today = day_of("2026-11-01") };

	(void)state;
	judge_day(&j, "2026-11-01", "2026-11-01");
	assert_int_equal(j.n, 0);
	judge_day(&j, "1900-01-01", "1900-01-01");
	assert_int_equal(j.n, 0);
	judge_day(&j, "2026-11-02", "2.11.2026");
	is_found(&j, 0, FINDING_AFTER_TODAY, TOPIC_DATE,
	    "'2.11.2026' is after today, 2026-11-01; log what took place");
	judge_day(&j, "1899-12-31", "1899-12-31");
	is_found(&j, 0, FINDING_HARDLY_MEANT, TOPIC_DATE,
	    "'1899-12-31' is hardly meant: the years are from 1900 to 2199");
	/* It is not to be let pass as an old one may be. */
	judge_day(&j, "2200-01-01", "2200-01-01");
	is_found(&j, 0, FINDING_AFTER_TODAY, TOPIC_DATE,
	    "'2200-01-01' is hardly meant: the years are from 1900 to 2199");
	assert_int_equal(j.n, 1);
	assert_int_equal(j.finding[0].field, ENTRY_DATE);
	entryjudge_release(&j);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
