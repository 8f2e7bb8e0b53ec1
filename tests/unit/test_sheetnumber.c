#include "unit.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "workbook/cellvalue.h"

static const char *
written(double value)
{
	static struct buf out;

	buf_clear(&out);
	cellvalue_format(&out, value);
	return out.data;
}

static double
number(const char *text)
{
	double value = -1;

	assert_true(cellvalue_read(text, strlen(text), &value));
	return value;
}

/* What the library makes of 15 digits, as a decimal; nothing beyond six places or below a millionth. */
static const char *
by_the_library(double value)
{
	static char text[64];
	int whole = value == 0 ? 1 : (int)floor(log10(fabs(value)) + 1e-9) + 1;
	char *end;

	snprintf(text, sizeof text, "%.*f", whole > 14 ? 0 : 15 - (whole > 0 ? whole : 1), value);
	if (strchr(text, '.') != NULL) {
		for (end = text + strlen(text); end[-1] == '0'; end--)
			;
		end[-(end[-1] == '.')] = '\0';
	}
	return text;
}

static void
a_number_is_read_and_written_as_by_the_library(void **state)
{
	unsigned long seed = 1;

	(void)state;
	for (int i = 0; i < 200000; i++) {
		char text[40];
		long n;
		double value;

		seed = seed * 6364136223846793005ul + 1442695040888963407ul;
		n = (long)(seed >> 33) % (i % 3 == 0 ? 100 : i % 3 == 1 ? 100000 : 2000000000);
		snprintf(text, sizeof text, "%ld.%0*lu", n, (int)(seed >> 20 & 3) + 1, (seed >> 40) % 10);
		value = number(text);
		assert_true(value == strtod(text, NULL));
		assert_string_equal(written(value), by_the_library(value));
		assert_true(number(written(value)) == value);
	}
}

static void
numbers_at_the_edges_are_what_they_were(void **state)
{
	(void)state;
	assert_string_equal(written(0), "0");
	assert_string_equal(written(-0.0), "0");
	assert_string_equal(written(-0.5), "-0.5");
	assert_string_equal(written(46300), "46300");
	assert_string_equal(written(0.1 + 0.2), "0.3");
	assert_string_equal(written(1.0 / 3), "0.333333333333333");
	assert_string_equal(written(0.00001), "0.00001");
	assert_string_equal(written(99999999999.0), "99999999999");
	assert_string_equal(written(123456789012345678.0), "123456789012346000");
	assert_true(number("0007.50") == 7.5);
	assert_true(number("-0") == 0 && signbit(number("-0")));
	assert_true(number("5.") == 5 && number(".5") == 0.5 && number("+5") == 5 && number(" 1e3\n") == 1000);
	assert_true(number("999999999999999") == 999999999999999.0);
	assert_true(number("1234567890123456789") == 1234567890123456789.0);
	for (const char *const *s = (const char *const[]){ "", "-", ".", "1.2.3", "1-", "--1", "1,5", NULL }; *s != NULL; s++)
		assert_false(cellvalue_read(*s, strlen(*s), &(double){ 0 }));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_number_is_read_and_written_as_by_the_library),
		cmocka_unit_test(numbers_at_the_edges_are_what_they_were),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
