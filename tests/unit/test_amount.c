#include "unit.h"

#include "base/buf.h"
#include "sheet/duration.h"
#include "sheet/money.h"

/* What is read, or "!" and why not. */
static const char *
get_amount(const char *text, enum amount_sign sign, int sure)
{
	static char answer[300];
	struct buf out = { 0 }, why = { 0 };
	int good = amount_read(text, strlen(text), sign, sure, &out, &why);

	snprintf(answer, sizeof answer, "%s%s", good ? "" : "!",
	    good ? buf_text(&out) : buf_text(&why));
	buf_release(&out);
	buf_release(&why);
	return answer;
}

#define COMMA(text) get_amount(text, AMOUNT_COMMA, 0)
#define POINT(text) get_amount(text, AMOUNT_POINT, 0)

static void
reads(void **state)
{
	(void)state;
	assert_string_equal(COMMA("3"), "3");
	assert_string_equal(COMMA("0,5"), "0.5");
	assert_string_equal(COMMA("0,50"), "0.50");
	assert_string_equal(COMMA("1.234,5"), "1234.5");
	assert_string_equal(COMMA("12.345.678"), "12345678");
	assert_string_equal(COMMA("1 234"), "1234");
	assert_string_equal(COMMA("1\u00a0234,5"), "1234.5");
	assert_string_equal(POINT("1,234.5"), "1234.5");
	assert_string_equal(POINT("0.125"), "0.125");
	assert_string_equal(COMMA(",5"), "0.5");
	assert_string_equal(COMMA(",125 t"), "0.125");
	assert_string_equal(POINT(".5"), "0.5");
	assert_string_equal(get_amount(",5", AMOUNT_UNKNOWN, 0), "0.5");
	assert_string_equal(COMMA("1 1/2"), "1.5");
	assert_string_equal(POINT("12 1/4 t"), "12.25");
	assert_string_equal(COMMA("3/4 time"), "0.75");
	assert_string_equal(COMMA("1/2"), "!'1/2' is not a number; write '0,5' if that is what is meant");
	assert_true(*COMMA("11/2") == '!' && *COMMA("1/2 2026") == '!' && *COMMA("1 1/20") == '!');
	assert_string_equal(get_amount(",5", AMOUNT_COMMA, 1), "0.5");
	/* beyond doubt, whatever the rest of the file has */
	assert_string_equal(COMMA("1.5"), "1.5");
	assert_string_equal(POINT("1,5"), "1.5");
	assert_string_equal(COMMA("1,234"), "1.234");
}

static void
passes_over_units(void **state)
{
	(void)state;
	assert_string_equal(COMMA("1,5 t"), "1.5");
	assert_string_equal(COMMA("2 timer"), "2");
	assert_string_equal(COMMA("2t."), "2");
	assert_string_equal(COMMA("12 GÆSTER"), "12");
	assert_int_equal(*COMMA("12 kr."), '!');
	assert_int_equal(*COMMA("t"), '!');
}

static void
reads_halves_and_minutes(void **state)
{
	static const struct { const char *text; long minutes; } cases[] = {
		{ "90 min", 90 }, { "90 min.", 90 }, { "45 minut", 45 }, { "1 t 30 min", 90 }, { "1 time og 20 minutter", 80 },
		{ "halvanden time", 90 }, { " Halvanden  t. ", 90 }, { "en halv time", 30 }, { "Et kvarter", 15 }, { "tre kvarter", 45 },
		{ "half an hour", 30 }, { "anden time", -1 }, { "kvarterer", -1 }, { "halvanden t..", -1 }, { "time", -1 },
		{ "90", -1 }, { "1 t", -1 }, { "30 min 1 t", -1 }, { "min", -1 }, { "", -1 }, { "1,5 min", -1 }
	};

	static const struct { const char *text; long minutes; } clocks[] = {
		{ "1:30", 90 }, { "01:30:00", 90 }, { "00:05", 5 }, { "26:30", 1590 }, { "1:60", -1 }, { "1:30:15", -1 },
		{ "1000:00", -1 }, { "1:3", -1 }, { "1.30", -1 }, { ":30", -1 }, { "", -1 }, { "1:30 t", -1 }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(clocks); i++)
		if (duration_clock(clocks[i].text, strlen(clocks[i].text)) != clocks[i].minutes)
			fail_msg("'%s'", clocks[i].text);
	assert_string_equal(COMMA("\xc2\xbd"), "0.5");
	assert_string_equal(POINT("1\xc2\xbc t"), "1.25");
	assert_string_equal(get_amount("2 \xc2\xbe", AMOUNT_UNKNOWN, 0), "2.75");
	assert_int_equal(*COMMA("1,5\xc2\xbd"), '!');
	assert_int_equal(*COMMA("\xc2\xbd\xc2\xbd"), '!');
	for (size_t i = 0; i < N_OF(cases); i++)
		if (duration_minutes(cases[i].text, strlen(cases[i].text)) != cases[i].minutes)
			fail_msg("'%s'", cases[i].text);
}

static void
refuses(void **state)
{
	static const char *const no_times[] = { "1:60", "1:3", "1:300", "1:30:15", "1000:00", "1:30 kl." };

	(void)state;
	assert_string_equal(COMMA("ca. 3"), "!'ca. 3' is not a number; write '3' if that is "
	    "what is meant, and the rest in the note");
	assert_string_equal(COMMA("1:30"), "!'1:30' is not a number; write hours as a number: 1,5 for 1:30 hours");
	assert_string_equal(COMMA("102:15:00"), "!'102:15:00' is not a number; write hours as a number: 102,25 for 102:15:00 hours");
	for (size_t i = 0; i < N_OF(no_times); i++)
		assert_non_null(strstr(COMMA(no_times[i]), "; write hours as a number, as 1,5 for 1:30 hours"));
	assert_string_equal(COMMA("=1+1"), "!'=1+1' is not a number but a formula; save the values");
	assert_string_equal(COMMA("01-maj"), "!'01-maj' is not a number; write one, such as 3 or "
	    "1,5 (a spreadsheet may have taken it for a date)");
	assert_int_equal(*COMMA("-3"), '!');
	assert_int_equal(*COMMA(""), '!');
	assert_int_equal(*COMMA("3."), '!');
	assert_int_equal(*COMMA(",5,"), '!');
	assert_int_equal(*COMMA(",,5"), '!');
	assert_int_equal(*COMMA(","), '!');
	assert_int_equal(*COMMA(",234.567"), '!');
	assert_int_equal(*COMMA("1,2,3"), '!');
	assert_int_equal(*COMMA("1.23.456"), '!');
	assert_int_equal(*COMMA("12 34"), '!');
}

/* A number without its 0, or with more around it, is not made another number. */
static void
advises_no_other_number(void **state)
{
	static const char *const below[] = { "-2", "- 2", "\u22122", "\u2013 2", "(2)", "-,5" };

	(void)state;
	assert_string_equal(POINT(",5"),
	    "!',5' is not a number; write '0,5' if that is what is meant");
	assert_non_null(strstr(COMMA(".5"), "write '0.5' if"));
	assert_non_null(strstr(COMMA("ca. ,5"), "write '0,5' if"));
	assert_non_null(strstr(COMMA("ca.5"), "write '5' if"));
	assert_non_null(strstr(COMMA("a,5"), "write one, such as"));
	assert_non_null(strstr(COMMA("~.5"), "write '0.5' if"));
	assert_string_equal(COMMA("#DIV/0!"), "!'#DIV/0!' is not a number but an error of the "
	    "spreadsheet; put its formula right, or write what you know");
	assert_non_null(strstr(COMMA("#I/T"), "an error of the spreadsheet"));
	assert_non_null(strstr(COMMA("Err:502"), "an error of the spreadsheet"));
	assert_non_null(strstr(COMMA("###"), "too narrow"));
	for (size_t i = 0; i < N_OF(below); i++)
		if (strstr(COMMA(below[i]), "; write one, such as 3 or 1,5") == NULL)
			fail_msg("'%s' gave %s", below[i], COMMA(below[i]));
}

static void
asks_where_it_could_be_either(void **state)
{
	static const char either[] = "could be thousands or decimals";

	(void)state;
	assert_non_null(strstr(COMMA("1.234"), either));
	assert_non_null(strstr(POINT("1.234"), either));
	assert_non_null(strstr(POINT("1,234"), either));
	assert_non_null(strstr(get_amount("1,234", AMOUNT_UNKNOWN, 0), either));
	/* unless somebody said which */
	assert_string_equal(get_amount("1.234", AMOUNT_COMMA, 1), "1234");
	assert_string_equal(get_amount("1.234", AMOUNT_POINT, 1), "1.234");
	assert_string_equal(get_amount("1,234", AMOUNT_POINT, 1), "1234");
	assert_int_equal(*get_amount("1.5", AMOUNT_COMMA, 1), '!');
	assert_string_equal(get_amount(",5", AMOUNT_POINT, 1),
	    "!',5' has a decimal comma, but the decimal sign is '.'");
}

static enum amount_sign
evidence(const char *text)
{
	return amount_evidence(text, strlen(text));
}

static void
tells_the_sign(void **state)
{
	(void)state;
	assert_int_equal(evidence("0,5"), AMOUNT_COMMA);
	assert_int_equal(evidence("1.234,5"), AMOUNT_COMMA);
	assert_int_equal(evidence("0.5"), AMOUNT_POINT);
	assert_int_equal(evidence("1,234.50"), AMOUNT_POINT);
	assert_int_equal(evidence("1.234"), AMOUNT_UNKNOWN);
	assert_int_equal(evidence("1.234.567"), AMOUNT_UNKNOWN);
	assert_int_equal(evidence(",5"), AMOUNT_UNKNOWN);
	assert_int_equal(evidence("12"), AMOUNT_UNKNOWN);
	assert_int_equal(evidence("05.10.2026"), AMOUNT_UNKNOWN);
}

/* The same of money, with a decimal comma. */
static const char *
get_money(const char *text)
{
	static char answer[300];
	struct buf out = { 0 }, why = { 0 };

	buf_adds(&out, "=");
	snprintf(answer, sizeof answer, "%s", money_read(text, strlen(text), AMOUNT_COMMA, 1, &out, &why) ?
	    buf_text(&out) : "!");
	buf_release(&out);
	buf_release(&why);
	return answer;
}

static void
writes_millions_out(void **state)
{
	static const struct { const char *text, *is; } t[] = {
		{ "12 mio.", "=12000000" }, { "1,2 mio. kr.", "=1200000" }, { "0,5 MIO", "=500000" },
		{ "1,250 mio. kroner", "=1250000" }, { "kr. 3 millioner", "=3000000" }, { "1.200 mio.", "=1200000000" },
		{ "90 t.kr.", "=90000" }, { "1,2 mill. kr.", "=1200000" }, { "12,5 tusind", "=12500" }, { "1,2345678 mio.", "=1234567.8" },
		{ "0,0005 mio.", "=500" }, { "0 mio.", "=0" }, { "0,0000001 mio.", "=0.1" },
		{ "mio.", "!" }, { "12 mio. 3", "!" }, { "12 mio. mio.", "!" }, { "12 miosk", "!" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof t / sizeof *t; i++)
		assert_string_equal(get_money(t[i].text), t[i].is);
}

static int
below(amount_reader *read, const char *text)
{
	return amount_is_below(read, text, strlen(text), AMOUNT_COMMA, AMOUNT_GIVEN);
}

static void
knows_what_is_below_nothing(void **state)
{
	(void)state;
	assert_true(below(amount_read, "-3") && below(amount_read, " - 1,5 t"));
	assert_true(below(amount_read, "\u22122") && below(money_read, "-2.000 kr."));
	assert_false(below(amount_read, "-0") || below(amount_read, "-") || below(amount_read, "--3"));
	assert_false(below(amount_read, "3-4") || below(amount_read, "-x") || below(amount_read, ""));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads),
		cmocka_unit_test(passes_over_units),
		cmocka_unit_test(reads_halves_and_minutes),
		cmocka_unit_test(refuses),
		cmocka_unit_test(advises_no_other_number),
		cmocka_unit_test(asks_where_it_could_be_either),
		cmocka_unit_test(tells_the_sign),
		cmocka_unit_test(writes_millions_out),
		cmocka_unit_test(knows_what_is_below_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
