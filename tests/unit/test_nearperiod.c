#include "unit.h"

#include "base/buf.h"
#include "base/date.h"
#include "base/nearperiod.h"
#include "base/period.h"

/* Today is Sunday 1 November 2026, in week 44. */
static const struct { const char *said, *means; } table[] = {
	{ "uge 42", "2026-W42" }, { "Uge 7 2025", "2025-W07" }, { "u42", "2026-W42" }, { "week 3, 2027", "2027-W03" },
	{ "uge 42 i 2026", "2026-W42" },
	{ "oktober 2026", "2026-10" }, { "Oktober", "2026-10" }, { "okt. 2025", "2025-10" }, { "May", "2026-05" },
	{ "10-2026", "2026-10" }, { "9/2026", "2026-09" },
	{ "14.10.2026", "2026-10-14" }, { "5/10 2026", "2026-10-05" }, { "5. oktober 2026", "2026-10-05" },
	{ "d. 5. oktober", "2026-10-05" },
	{ "3. kvartal 2026", "2026-Q3" }, { "kvartal 4", "2026-Q4" }, { "Q3 2026", "2026-Q3" },
	{ "sidste måned", "last-month" }, { "seneste 12 måneder", "last-12-months" }, { "denne måned", "2026-11" },
	{ "i dag", "2026-11-01" },
	{ "sidste uge", "2026-W43" }, { "denne uge", "2026-W44" }, { "last-week", "2026-W43" },
	{ "i år", "2026" }, { "sidste år", "2025" }, { "2026-10-5", "2026-10-05" }, { "2026-9", "2026-09" },
	/* from one to another, where one has the year of both */
	{ "1.10.2026..5.10.2026", "2026-10-01..2026-10-05" }, { "2026-10-01..2026-10-5", "2026-10-01..2026-10-05" },
	{ "1. oktober - 5. oktober 2025", "2025-10-01..2025-10-05" }, { "fra 28. sep. til 5/10 2026", "2026-09-28..2026-10-05" },
	{ "oktober til november 2025", "2025-10..2025-11" }, { "uge 40 \u2013 uge 42", "2026-W40..2026-W42" },
	{ "5.10.26", "2026-10-05" }, { "05-10-26", "2026-10-05" }, { "i går", "2026-10-31" }, { "igår", "2026-10-31" },
	{ "yesterday", "2026-10-31" }, { "1.10.26-5.10.26", "2026-10-01..2026-10-05" },
	{ "01-10-2026-05-10-2026", "2026-10-01..2026-10-05" }, { "okt-dec", "2026-10..2026-12" },
	{ "2025-2026", "2025..2026" }, { "1-2-3", NULL }, { "5-", NULL }, { "99-99-99", NULL }, { "5/10", NULL }, { "5/10/26", NULL }, { "5/10/2026", NULL },
	{ "15/10/26", "2026-10-15" },
	{ "2025..oktober 2026", "2025..2026-10" }, { "1.10.2026..", "2026-10-01.." },
	{ "fra engang til oktober", NULL }, { "oktober til engang", NULL }, { " - ", NULL }, { "..", NULL },
	{ "sidste måned..denne måned", NULL },
	/* neither these: no such week, day, quarter; a year of two digits; more than a period */
	{ "uge 54", NULL }, { "31.2.2026", NULL }, { "5. kvartal", NULL }, { "oktober 26", NULL }, { "13-2026", NULL },
	/* a week, or a month that slipped */
	{ "2026-42", NULL }, { "2026-13", NULL },
	{ "engang", NULL }, { "", NULL }, { "2026-10-05 og 2026-10-06 og 2026-10-07", NULL }, { "12345", NULL },
	{ "uge 42 2026 onsdag kl 10", NULL }, { "ugen", NULL }
};

static void
what_is_said_is_understood(void **state)
{
	struct period p;
	int today;

	(void)state;
	assert_true(date_parse("2026-11-01", 10, &today));
	for (size_t i = 0; i < N_OF(table); i++) {
		struct buf out = { 0 };

		nearperiod_add(&out, table[i].said, today);
		/* What is no period of the calendar is not offered. */
		if (out.len > 0 && !period_parse(&p, out.data, today))
			buf_clear(&out);
		assert_string_equal(buf_text(&out), table[i].means != NULL ? table[i].means : "");
		buf_release(&out);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_said_is_understood),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
