#include "unit.h"

#include "base/buf.h"
#include "base/date.h"
#include "base/lang.h"
#include "base/period.h"

static struct buf out;

static int
release(void **state)
{
	(void)state;
	buf_release(&out);
	return 0;
}

static const char *
number(enum language language, int64_t millionths)
{
	buf_clear(&out);
	lang_add_number(&out, language, millionths);
	return out.data;
}

static const char *
count(enum language language, unsigned long n)
{
	buf_clear(&out);
	lang_add_count(&out, language, n);
	return out.data;
}

static const char *
day(enum language language, const char *date)
{
	int n = 0;

	date_parse(date, strlen(date), &n);
	buf_clear(&out);
	lang_add_day(&out, language, n);
	return out.data;
}

static const char *
period(enum language language, const char *text)
{
	struct period p;

	if (!period_parse(&p, text, date_day(2026, 11, 1)))
		fail_msg("'%s' is a period", text);
	buf_clear(&out);
	lang_add_period(&out, language, &p);
	return out.data;
}

static void
danish_numbers_have_a_decimal_comma_and_a_point_between_thousands(void **state)
{
	(void)state;
	assert_string_equal(number(LANG_DA, 0), "0");
	assert_string_equal(number(LANG_DA, 3500000), "3,5");
	assert_string_equal(number(LANG_DA, -500000), "-0,5");
	assert_string_equal(number(LANG_DA, 999000000), "999");
	assert_string_equal(number(LANG_DA, 1000000000), "1.000");
	assert_string_equal(number(LANG_DA, 1234500000), "1.234,5");
	assert_string_equal(number(LANG_DA, -1234567000001), "-1.234.567,000001");
	assert_string_equal(number(LANG_DA, 135000000000000), "135.000.000");
	assert_string_equal(number(LANG_DA, INT64_MAX), "9.223.372.036.854,775807");
	assert_string_equal(number(LANG_DA, INT64_MIN), "-9.223.372.036.854,775808");
}

static void
english_numbers_have_them_the_other_way_round(void **state)
{
	(void)state;
	assert_string_equal(number(LANG_EN, 3500000), "3.5");
	assert_string_equal(number(LANG_EN, 999999000000), "999,999");
	assert_string_equal(number(LANG_EN, -1234567000001), "-1,234,567.000001");
}

static void
counts_are_grouped_too(void **state)
{
	(void)state;
	assert_string_equal(count(LANG_DA, 0), "0");
	assert_string_equal(count(LANG_DA, 100), "100");
	assert_string_equal(count(LANG_DA, 1000), "1.000");
	assert_string_equal(count(LANG_EN, 1000), "1,000");
	assert_string_equal(count(LANG_DA, 10000000), "10.000.000");
}

static void
a_day_has_its_months_name(void **state)
{
	static const char *const da[] = {
		"januar", "februar", "marts", "april", "maj", "juni", "juli", "august",
		"september", "oktober", "november", "december"
	};
	static const char *const en[] = {
		"January", "February", "March", "April", "May", "June", "July", "August",
		"September", "October", "November", "December"
	};
	char date[16], want[32];

	(void)state;
	for (int month = 1; month <= 12; month++) {
		snprintf(date, sizeof date, "2026-%02d-05", month);
		snprintf(want, sizeof want, "5. %s 2026", da[month - 1]);
		assert_string_equal(day(LANG_DA, date), want);
		snprintf(want, sizeof want, "5 %s 2026", en[month - 1]);
		assert_string_equal(day(LANG_EN, date), want);
	}
	assert_string_equal(day(LANG_DA, "2024-02-29"), "29. februar 2024");
}

static void
a_period_is_named_as_people_do(void **state)
{
	(void)state;
	assert_string_equal(period(LANG_DA, "2026"), "2026");
	assert_string_equal(period(LANG_EN, "2026"), "2026");
	assert_string_equal(period(LANG_DA, "2026-10"), "oktober 2026");
	assert_string_equal(period(LANG_EN, "2026-10"), "October 2026");
	assert_string_equal(period(LANG_DA, "2026-Q3"), "3. kvartal 2026");
	assert_string_equal(period(LANG_DA, "2026-10-05"), "5. oktober 2026");
	assert_string_equal(period(LANG_EN, "2026-10-05"), "5 October 2026");
	assert_string_equal(period(LANG_DA, "last-month"), "oktober 2026");
}

static void
a_week_goes_by_its_number_and_its_own_year(void **state)
{
	const char *text = period(LANG_DA, "2026-W42");

	(void)state;
	assert_true(begins(text, "uge 42 "));
	assert_non_null(strstr(text, "2026"));
	text = period(LANG_DA, "2026-W01");	/* begins in 2025 */
	assert_true(begins(text, "uge 1 "));
	assert_non_null(strstr(text, "2026"));
	assert_null(strstr(text, "2025"));
	text = period(LANG_EN, "2026-W53");	/* ends in 2027 */
	assert_true(begins(text, "week 53 "));
	assert_null(strstr(text, "2027"));
}

static void
other_periods_name_both_ends(void **state)
{
	(void)state;
	assert_string_equal(period(LANG_DA, "2026-01..2026-06"), "januar til juni 2026");
	assert_string_equal(period(LANG_EN, "2026-01..2026-06"), "January to June 2026");
	assert_string_equal(period(LANG_DA, "last-12-months"), "november 2025 til oktober 2026");
	assert_string_equal(period(LANG_DA, "2026-10-01..2026-10-14"),
	    "1. til 14. oktober 2026");
	assert_string_equal(period(LANG_EN, "2026-10-01..2026-10-14"), "1 to 14 October 2026");
	assert_string_equal(period(LANG_DA, "2026-01-15.."), "15. januar til 1. november 2026");
	assert_string_equal(period(LANG_DA, "2026-01-15..2026-02-20"), "15. januar til 20. februar 2026");
	assert_string_equal(period(LANG_DA, "2025-12-15..2026-02-20"),
	    "15. december 2025 til 20. februar 2026");
}

static void
an_open_period_names_its_one_end(void **state)
{
	const char *text = period(LANG_DA, "..2026-10-14");

	(void)state;
	assert_non_null(strstr(text, "14. oktober 2026"));
	assert_int_not_equal(text[0], ' ');
	text = period(LANG_EN, "..2026-10-14");
	assert_non_null(strstr(text, "14 October 2026"));
	assert_int_not_equal(text[0], ' ');
}

static const char *
join(enum language language, size_t n)
{
	static const char *const names[] = { "a", "b", "c", "d" };

	buf_clear(&out);
	for (size_t i = 0; i < n; i++) {
		lang_add_joint(&out, language, i, n);
		buf_adds(&out, names[i]);
	}
	return buf_text(&out);
}

static void
a_heading_of_one_month_says_it_once(void **state)
{
	static const struct {
		const char *first, *last, *text;
	} given[] = {
		{ "2026-11-01", "2026-11-30", "nov. 2026" },
		{ "2026-01-01", "2026-06-30", "jan.-juni 2026" },
		{ "2025-11-01", "2026-11-30", "nov. 2025-nov. 2026" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof given / sizeof *given; i++) {
		int first = 0, last = 0;

		date_parse(given[i].first, strlen(given[i].first), &first);
		date_parse(given[i].last, strlen(given[i].last), &last);
		buf_clear(&out);
		lang_add_months_short(&out, LANG_DA, first, last);
		assert_string_equal(out.data, given[i].text);
	}
}

static void
names_are_joined_by_commas_and_a_word(void **state)
{
	(void)state;
	assert_string_equal(join(LANG_DA, 0), "");
	assert_string_equal(join(LANG_DA, 1), "a");
	assert_string_equal(join(LANG_DA, 2), "a og b");
	assert_string_equal(join(LANG_DA, 3), "a, b og c");
	assert_string_equal(join(LANG_DA, 4), "a, b, c og d");
	assert_string_equal(join(LANG_EN, 2), "a and b");
}

static void
clauses_have_a_comma_before_the_last_in_danish(void **state)
{
	static const char *const clause[] = { "hvem I er", "hvad I kan", "hvor I er" };

	(void)state;
	buf_clear(&out);
	lang_add_clauses(&out, LANG_DA, clause, 3);
	assert_string_equal(out.data, "hvem I er, hvad I kan, og hvor I er");
	buf_clear(&out);
	lang_add_clauses(&out, LANG_DA, clause, 1);
	assert_string_equal(out.data, "hvem I er");
	buf_clear(&out);
	lang_add_clauses(&out, LANG_EN, clause, 3);
	assert_string_equal(out.data, "hvem I er, hvad I kan and hvor I er");
}

static void
names_that_hold_a_comma_are_parted_by_semicolons(void **state)
{
	static const char *const comma[] = { "Kvindeforum", "UU, vejledningen", "Basen" };
	static const char *const and[] = { "zumba og yoga", "Kvindeforum" };
	static const char *const plain[] = { "Oghuset", "Basen", "Café Sumak" };

	(void)state;
	buf_clear(&out);
	lang_add_names(&out, LANG_DA, comma, 3);
	assert_string_equal(out.data, "Kvindeforum; UU, vejledningen; Basen");
	buf_clear(&out);
	lang_add_names(&out, LANG_DA, and, 2);
	assert_string_equal(out.data, "zumba og yoga; Kvindeforum");
	buf_clear(&out);
	lang_add_names(&out, LANG_DA, and, 1);
	assert_string_equal(out.data, "zumba og yoga");
	buf_clear(&out);
	lang_add_names(&out, LANG_EN, plain, 3);
	assert_string_equal(out.data, "Oghuset, Basen and Café Sumak");
}

static const char *
capital(const char *text)
{
	buf_clear(&out);
	buf_adds(&out, text);
	lang_capital(&out, 0);
	return buf_text(&out);
}

static void
a_sentence_begins_with_a_capital(void **state)
{
	(void)state;
	assert_string_equal(capital("alle"), "Alle");
	assert_string_equal(capital("én"), "Én");
	assert_string_equal(capital("økonomi"), "Økonomi");
	assert_string_equal(capital("ært"), "Ært");
	assert_string_equal(capital("år"), "År");
	assert_string_equal(capital("2 møder"), "2 møder");
	assert_string_equal(capital("Én"), "Én");
	assert_string_equal(capital(""), "");
}

static void
sixteen_texts_fit_in_one_sentence(void **state)
{
	const char *text[16];
	struct period p = { date_day(2026, 9, 28), date_day(2026, 9, 29) };

	(void)state;
	for (int i = 0; i < 16; i += 2) {
		text[i] = lang_day(LANG_DA, date_day(2026, 10, i + 1));
		text[i + 1] = i == 14 ? lang_period(LANG_DA, &p) : lang_count(LANG_DA, 1000ul * (unsigned)(i + 1));
	}
	assert_string_equal(text[0], "1. oktober 2026");
	assert_string_equal(text[1], "1.000");
	assert_string_equal(text[4], "5. oktober 2026");
	assert_string_equal(text[5], "5.000");
	assert_string_equal(text[15], "28. til 29. september 2026");
}

static void
each_language_has_its_word(void **state)
{
	(void)state;
	assert_string_equal(LANG(LANG_DA, "ja", "yes"), "ja");
	assert_string_equal(LANG(LANG_EN, "ja", "yes"), "yes");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(danish_numbers_have_a_decimal_comma_and_a_point_between_thousands),
		cmocka_unit_test(english_numbers_have_them_the_other_way_round),
		cmocka_unit_test(counts_are_grouped_too),
		cmocka_unit_test(a_day_has_its_months_name),
		cmocka_unit_test(a_period_is_named_as_people_do),
		cmocka_unit_test(a_week_goes_by_its_number_and_its_own_year),
		cmocka_unit_test(other_periods_name_both_ends),
		cmocka_unit_test(an_open_period_names_its_one_end),
		cmocka_unit_test(a_heading_of_one_month_says_it_once),
		cmocka_unit_test(names_are_joined_by_commas_and_a_word),
		cmocka_unit_test(clauses_have_a_comma_before_the_last_in_danish),
		cmocka_unit_test(names_that_hold_a_comma_are_parted_by_semicolons),
		cmocka_unit_test(a_sentence_begins_with_a_capital),
		cmocka_unit_test(sixteen_texts_fit_in_one_sentence),
		cmocka_unit_test(each_language_has_its_word),
	};

	return cmocka_run_group_tests(tests, NULL, release);
}
