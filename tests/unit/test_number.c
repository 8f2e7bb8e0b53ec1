#include "unit.h"

#include "base/number.h"

/* The millionths of a text that is a number. */
static int64_t
value_of(const char *text)
{
	int64_t value = 0;
	const char *why = number_parse(text, strlen(text), &value);

	if (why != NULL)
		fail_msg("'%s' is a number, but: %s", text, why);
	return value;
}

static const char *
why_not(const char *text)
{
	int64_t value = 42;
	const char *why = number_parse(text, strlen(text), &value);

	if (why == NULL)
		fail_msg("'%s' is no number", text);
	return why;
}

static const char *
written(int64_t value)
{
	static char text[NUMBER_TEXT];

	number_format(text, value);
	return text;
}

static void
a_value_is_a_count_of_millionths(void **state)
{
	static const struct { const char *text; int64_t value; } table[] = {
		{ "0", 0 }, { "1", 1000000 }, { "-1", -1000000 }, { "0.5", 500000 },
		{ "0.1", 100000 }, { "0.000001", 1 }, { "-0.000001", -1 }, { "3.50", 3500000 },
		{ "00012", 12000000 }, { "0.000000", 0 }, { "-0", 0 }, { "-0.0", 0 },
		{ "12.345678", 12345678 }, { "135000000", 135000000000000 },
		{ "000000000000000000000000000000000001", 1000000 }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++)
		assert_int_equal(value_of(table[i].text), table[i].value);
}

static void
the_largest_value_has_64_bits(void **state)
{
	(void)state;
	assert_true(value_of("9223372036854.775807") == INT64_MAX);
	assert_true(value_of("-9223372036854.775807") == -INT64_MAX);
	assert_true(value_of("9223372036854") == INT64_C(9223372036854000000));
	assert_true(value_of("9223372036854.77580") == INT64_C(9223372036854775800));
}

static void
so_has_the_smallest(void **state)
{
	(void)state;
	assert_true(value_of("-9223372036854.775808") == INT64_MIN);
}

static void
what_does_not_fit_64_bits_is_too_large(void **state)
{
	static const char *const texts[] = {
		"9223372036854.775808", "-9223372036854.775809", "9223372036855", "-9223372036855",
		"9223372036854.8", "10000000000000", "9223372036854775807", "9223372036854775808",
		"18446744073709551616", "18446744073709.551616", "184467440737095516160",
		"99999999999999999999999999999999999999"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++)
		assert_string_equal(why_not(texts[i]), "the number is too large");
}

static void
there_are_six_places(void **state)
{
	(void)state;
	assert_string_equal(why_not("0.1234567"), "at most six decimals");
	assert_string_equal(why_not("-1.0000001"), "at most six decimals");
	assert_int_equal(value_of("0.123456"), 123456);
}

static void
a_decimal_comma_gets_its_remedy(void **state)
{
	(void)state;
	assert_string_equal(why_not("0,5"), "write 0.5, with a decimal point");
	assert_string_equal(why_not("-12,25"), "write -12.25, with a decimal point");
}

static void
the_remedy_is_a_number_itself(void **state)
{
	static const char *const texts[] = { "1,", ",5x", "1,5 timer", "1,2.3", ",", "-,5" };

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++)
		if (begins(why_not(texts[i]), "write ") && strstr(why_not(texts[i]), "point")) {
			char text[64];
			size_t n;

			snprintf(text, sizeof text, "%s", why_not(texts[i]) + 6);
			n = strcspn(text, ", ");
			text[n] = '\0';
			value_of(text);
		}
}

/* S6: advice is never cut, however long the number. */
static void
s6_advice_is_whole(void **state)
{
	char text[200];
	int64_t value;
	const char *advice;

	(void)state;
	memset(text, '0', 100);
	text[100] = ',';
	memset(text + 101, '2', 60);
	advice = number_parse(text, 161, &value);
	assert_non_null(advice);
	assert_string_equal(advice, "write 0000000000000000000000000000000000000000000000000000000000000000….22222222"
	    "2222222222222222222222222222222222222222222222222222, with a decimal point");
}

static void
what_is_no_number_is_refused(void **state)
{
	static const char *const texts[] = {
		"", "-", ".", "-.", "5.", "--1", "+1", "1e3", "1E3", "0x10", "inf", "nan", " 1", "1 ",
		"1.2.3", "1.234,5", "1,234,567", "1-", "1.-5", "\u00bd", "\u0661", "to", "1 000", "1'000",
		"0.5.", ("-\u2212" "1"), "1\t"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++)
		why_not(texts[i]);
}

static void
only_so_many_bytes_are_read(void **state)
{
	char *exact = malloc(4);
	int64_t value;

	(void)state;
	memcpy(exact, "12.5", 4);
	assert_null(number_parse(exact, 4, &value));
	assert_int_equal(value, 12500000);
	assert_null(number_parse(exact, 2, &value));
	assert_int_equal(value, 12000000);
	assert_non_null(number_parse(exact, 3, &value));
	assert_non_null(number_parse(exact, 0, &value));
	assert_non_null(number_parse("1\0" "2", 3, &value));
	free(exact);
}

/* Of texts of all kinds: what number_digits() takes is what number_parse() makes of it, and it takes all digits. */
static void
digits_are_the_same_number(void **state)
{
	uint32_t random = 1;

	(void)state;
	for (int i = 0; i < 200000; i++) {
		char text[24];
		size_t len = (size_t)i % 11, digits = 0;
		int64_t value = 0, right = 0;
		int is;

		for (size_t k = 0; k < sizeof text; k++) {
			random = random * 1103515245u + 12345;
			text[k] = i % 3 == 0 ? (char)(random >> 16) : (char)('0' + (random >> 16) % 10);
			digits += k < len && text[k] >= '0' && text[k] <= '9';
		}
		is = number_digits(text, len, &value);
		assert_int_equal(is, len > 0 && len <= 8 && digits == len);
		if (is) {
			assert_null(number_parse(text, len, &right));
			assert_true(value == right);
		}
	}
}

static void
a_value_is_written_without_trailing_zeros(void **state)
{
	(void)state;
	assert_string_equal(written(0), "0");
	assert_string_equal(written(1), "0.000001");
	assert_string_equal(written(-1), "-0.000001");
	assert_string_equal(written(500000), "0.5");
	assert_string_equal(written(-500000), "-0.5");
	assert_string_equal(written(1000000), "1");
	assert_string_equal(written(10000000), "10");
	assert_string_equal(written(100000000), "100");
	assert_string_equal(written(3500000), "3.5");
	assert_string_equal(written(1020300), "1.0203");
	assert_string_equal(written(INT64_MAX), "9223372036854.775807");
	assert_string_equal(written(INT64_MIN), "-9223372036854.775808");
}

static void
what_is_written_reads_back_the_same(void **state)
{
	uint64_t random = 1;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		int64_t value;

		random = random * 6364136223846793005u + 1442695040888963407u;
		value = (int64_t)(random >> (i % 63 + 1));
		assert_true(value_of(written(value)) == value);
		assert_true(value_of(written(-value)) == -value);
	}
}

/* Add the values up in all orders; they must all come to the same. */
static void
add_in_any_order(int64_t *value, size_t n, size_t done, int fits, int64_t total)
{
	if (done == n) {
		struct number_sum sum = { 0 };
		int64_t got = 0;

		for (size_t i = 0; i < n; i++)
			number_add(&sum, value[i]);
		assert_int_equal(!!number_total(&sum, &got), fits);
		assert_true(!fits || got == total);
		return;
	}
	for (size_t i = done; i < n; i++) {
		int64_t swap = value[done];

		value[done] = value[i];
		value[i] = swap;
		add_in_any_order(value, n, done + 1, fits, total);
		value[i] = value[done];
		value[done] = swap;
	}
}

static void
the_order_never_decides_whether_a_sum_fits(void **state)
{
	int64_t far[] = { INT64_MAX, INT64_MAX, INT64_MAX, -INT64_MAX, -INT64_MAX, 5, -INT64_MAX };
	int64_t most[] = { INT64_MAX, INT64_MAX, -INT64_MAX, 1, -1 };
	int64_t least[] = { INT64_MIN, INT64_MIN, INT64_MAX, 1 };
	int64_t over[] = { INT64_MAX, INT64_MAX, -INT64_MAX, 1, 0 };
	int64_t under[] = { INT64_MIN, INT64_MIN, INT64_MAX, 0 };
	int64_t way_over[] = { INT64_MAX, INT64_MAX, INT64_MAX, INT64_MAX, -1 };
	int64_t tenths[] = { 100000, 200000, -300000, 100000, 200000, -300000 };

	(void)state;
	add_in_any_order(far, N_OF(far), 0, 1, 5);
	add_in_any_order(most, N_OF(most), 0, 1, INT64_MAX);
	add_in_any_order(least, N_OF(least), 0, 1, INT64_MIN);
	add_in_any_order(over, N_OF(over), 0, 0, 0);
	add_in_any_order(under, N_OF(under), 0, 0, 0);
	add_in_any_order(way_over, N_OF(way_over), 0, 0, 0);
	add_in_any_order(tenths, N_OF(tenths), 0, 1, 0);
}

static void
a_long_sum_comes_back_from_beyond_64_bits(void **state)
{
	struct number_sum sum = { 0 };
	int64_t total;

	(void)state;
	assert_true(number_total(&sum, &total));
	assert_int_equal(total, 0);
	for (int i = 0; i < 100000; i++)
		number_add(&sum, INT64_MAX - i);
	assert_false(number_total(&sum, &total));
	for (int i = 0; i < 100000; i++)
		number_add(&sum, i - INT64_MAX);
	assert_true(number_total(&sum, &total));
	assert_int_equal(total, 0);
	for (int i = 0; i < 100000; i++)
		number_add(&sum, INT64_MIN);
	assert_false(number_total(&sum, &total));
	for (int i = 0; i < 100000; i++) {
		number_add(&sum, INT64_MAX);
		number_add(&sum, 1);
	}
	number_add(&sum, -7);
	assert_true(number_total(&sum, &total));
	assert_int_equal(total, -7);
}

static void
a_sum_of_tenths_is_exact(void **state)
{
	struct number_sum sum = { 0 };
	int64_t total;

	(void)state;
	for (int i = 0; i < 1000; i++)
		number_add(&sum, value_of("0.1"));
	assert_true(number_total(&sum, &total));
	assert_string_equal(written(total), "100");
}

static void
a_mean_goes_to_the_nearest_millionth(void **state)
{
	(void)state;
	assert_string_equal(written(number_mean(value_of("1"), 3)), "0.333333");
	assert_string_equal(written(number_mean(value_of("2"), 3)), "0.666667");
	assert_string_equal(written(number_mean(value_of("-2"), 3)), "-0.666667");
	assert_string_equal(written(number_mean(value_of("1"), 4)), "0.25");
	assert_string_equal(written(number_mean(value_of("0.000005"), 10)), "0.000001");
	assert_string_equal(written(number_mean(value_of("0.000004"), 10)), "0");
	assert_string_equal(written(number_mean(value_of("-0.000004"), 10)), "0");
}

static void
halves_go_away_from_zero(void **state)
{
	(void)state;
	for (int value = -300; value <= 300; value++)
		for (int n = 1; n <= 60; n++) {
			int size = abs(value), mean = (2 * size + n) / (2 * n);

			assert_int_equal(number_mean(value, (uint64_t)n), value < 0 ? -mean : mean);
		}
	assert_int_equal(number_mean(1, 2), 1);
	assert_int_equal(number_mean(-1, 2), -1);
	assert_int_equal(number_mean(5, 2), 3);
	assert_int_equal(number_mean(-5, 2), -3);
}

static void
a_mean_of_large_sums_does_not_overflow(void **state)
{
	(void)state;
	assert_true(number_mean(INT64_MAX, 1) == INT64_MAX);
	assert_true(number_mean(INT64_MAX, 2) == INT64_C(4611686018427387904));
	assert_true(number_mean(-INT64_MAX, 2) == INT64_C(-4611686018427387904));
	assert_true(number_mean(INT64_MIN, 2) == INT64_C(-4611686018427387904));
	assert_int_equal(number_mean(INT64_MAX, INT64_MAX), 1);
	assert_int_equal(number_mean(INT64_MAX, UINT64_MAX), 0);	/* just below a half */
	assert_int_equal(number_mean(INT64_MIN, UINT64_MAX), -1);	/* just above it */
	assert_int_equal(number_mean(INT64_MIN, (uint64_t)1 << 63), -1);
	assert_int_equal(number_mean(0, UINT64_MAX), 0);
}

static void
smallest_by_one(const char *unused)
{
	(void)unused;
	_exit(number_mean(INT64_MIN, 1) == INT64_MIN ? 3 : 4);
}

static void
the_mean_of_the_smallest_value_is_itself(void **state)
{
	(void)state;
	assert_int_equal(exit_status(smallest_by_one, ""), 3);
}

/* What is said to be as it is written here is so, and what most files hold is said to be. */
static void
knows_what_is_written_so(void **state)
{
	static const char *const normal[] = { "0", "5", "12", "100", "0.5", "1.25", "10.5", "999999", "0.000001" };
	char text[NUMBER_TEXT], made[NUMBER_TEXT];
	int64_t value;

	(void)state;
	for (size_t i = 0; i < N_OF(normal); i++)
		assert_true(number_is_normal(normal[i], strlen(normal[i])));
	for (unsigned n = 0; n < 200000; n++) {
		static const char signs[] = "0010059.-+ ,";
		size_t len = 0;

		for (unsigned left = n; left > 0; left /= 12)
			text[len++] = signs[left % 12];
		if (!number_is_normal(text, len))
			continue;
		assert_null(number_parse(text, len, &value));
		number_format(made, value);
		assert_int_equal(strlen(made), len);
		assert_memory_equal(made, text, len);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_value_is_a_count_of_millionths),
		cmocka_unit_test(the_largest_value_has_64_bits),
		cmocka_unit_test(so_has_the_smallest),
		cmocka_unit_test(what_does_not_fit_64_bits_is_too_large),
		cmocka_unit_test(there_are_six_places),
		cmocka_unit_test(a_decimal_comma_gets_its_remedy),
		cmocka_unit_test(the_remedy_is_a_number_itself),
		cmocka_unit_test(s6_advice_is_whole),
		cmocka_unit_test(what_is_no_number_is_refused),
		cmocka_unit_test(digits_are_the_same_number),
		cmocka_unit_test(only_so_many_bytes_are_read),
		cmocka_unit_test(a_value_is_written_without_trailing_zeros),
		cmocka_unit_test(what_is_written_reads_back_the_same),
		cmocka_unit_test(knows_what_is_written_so),
		cmocka_unit_test(the_order_never_decides_whether_a_sum_fits),
		cmocka_unit_test(a_long_sum_comes_back_from_beyond_64_bits),
		cmocka_unit_test(a_sum_of_tenths_is_exact),
		cmocka_unit_test(a_mean_goes_to_the_nearest_millionth),
		cmocka_unit_test(halves_go_away_from_zero),
		cmocka_unit_test(a_mean_of_large_sums_does_not_overflow),
		cmocka_unit_test(the_mean_of_the_smallest_value_is_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
