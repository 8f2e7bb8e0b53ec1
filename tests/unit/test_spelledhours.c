#include "unit.h"
#include "base/buf.h"
#include "schema/spelledhours.h"

/* What it means is worked out by hand: first day, last day, from, to in hours and minutes. */
static const struct { const char *text; int n; struct { int first, last, from, to; } span[4]; } spelled[] = {
	{ "ma-fr 9-15", 1, { { 0, 4, 900, 1500 } } },
	{ "Mandag til fredag kl. 9.30 til 16", 1, { { 0, 4, 930, 1600 } } },
	{ "ma, on og fr 10-12", 3, { { 0, 0, 1000, 1200 }, { 2, 2, 1000, 1200 }, { 4, 4, 1000, 1200 } } },
	{ "tirsdag og torsdag 10-16", 2, { { 1, 1, 1000, 1600 }, { 3, 3, 1000, 1600 } } },
	{ "ma og ti 9-10", 1, { { 0, 1, 900, 1000 } } },
	{ "ma-fr 9-12 og 13-16", 2, { { 0, 4, 900, 1200 }, { 0, 4, 1300, 1600 } } },
	{ "ma-to 9-16, fr 9-14; søndag lukket", 2, { { 0, 3, 900, 1600 }, { 4, 4, 900, 1400 } } },
	{ "ma-fr 8.00-16.00 lø 9-13", 2, { { 0, 4, 800, 1600 }, { 5, 5, 900, 1300 } } },
	{ "kl. 9-16 på hverdage", 1, { { 0, 4, 900, 1600 } } },
	{ "hver dag kl. 8-20", 1, { { 0, 6, 800, 2000 } } },
	{ "mandage og onsdage 17-19", 2, { { 0, 0, 1700, 1900 }, { 2, 2, 1700, 1900 } } },
	{ "mandag til og med torsdag 0900-1600", 1, { { 0, 3, 900, 1600 } } },
	{ "to 22-02", 2, { { 3, 3, 2200, 2400 }, { 4, 4, 0, 200 } } },
	{ "sø 22-1", 2, { { 6, 6, 2200, 2400 }, { 0, 0, 0, 100 } } },
	{ "fr-ma 10-12", 1, { { 4, 0, 1000, 1200 } } },
	{ "døgnåbent", 1, { { 0, 6, 0, 2400 } } },
	{ "Mon-Fri 9:00\u201315:00", 1, { { 0, 4, 900, 1500 } } },
	{ "lørdag lukket", 0, { { 0, 0, 0, 0 } } },
};

static void
any_usual_spelling_is_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_OF(spelled); i++) {
		struct hours h[4];
		size_t n;

		if (!spelledhours_parse(spelled[i].text, strlen(spelled[i].text), h, 4, &n) || n != (size_t)spelled[i].n)
			fail_msg("'%s': %zu", spelled[i].text, n);
		for (size_t k = 0; k < n; k++) {
			assert_int_equal(h[k].first, spelled[i].span[k].first);
			assert_int_equal(h[k].last, spelled[i].span[k].last);
			assert_int_equal(h[k].from / 60 * 100 + h[k].from % 60, spelled[i].span[k].from);
			assert_int_equal(h[k].to / 60 * 100 + h[k].to % 60, spelled[i].span[k].to);
		}
	}
}

static void
what_is_no_spelling_is_not_read(void **state)
{
	static const char *const wrong[] = { "", "ma", "ma 10", "9-16", "efter aftale", "ma-fr 9-15 efter aftale", "ma 9-9",
	    "ma 9-12-15", "ma 9-25", "ma-fr", "ma 9-", "ma -16", "og ma 9-16", "ma 9.60-10", "ma ti 9" };
	struct hours h[4];
	size_t n;

	(void)state;
	for (size_t i = 0; i < N_OF(wrong); i++)
		if (spelledhours_parse(wrong[i], strlen(wrong[i]), h, 4, &n))
			fail_msg("'%s' is read", wrong[i]);
	/* There is no room for them. */
	assert_false(spelledhours_parse("ma, on 9-10 og 11-12 og 13-14", 29, h, 4, &n));
}

static void
one_span_is_written_as_the_files_have_it(void **state)
{
	struct buf out = { 0 };

	(void)state;
	assert_true(spelledhours_forgive(&out, "mandag til torsdag kl. 9-16", 27));
	assert_string_equal(out.data, "ma-to 09:00-16:00");
	buf_clear(&out);
	assert_true(spelledhours_forgive(&out, "l\xc3\xb8rdag 10-24", 14));
	assert_string_equal(out.data, "loe 10:00-24:00");
	buf_clear(&out);
	assert_false(spelledhours_forgive(&out, "ma og on 9-16", 13));
	assert_false(spelledhours_forgive(&out, "efter aftale", 12));
	assert_int_equal(out.len, 0);
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_usual_spelling_is_read),
		cmocka_unit_test(what_is_no_spelling_is_not_read),
		cmocka_unit_test(one_span_is_written_as_the_files_have_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
