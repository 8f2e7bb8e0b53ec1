#include "unit.h"

#include "base/contact.h"
#include "base/cpr.h"
#include "base/digitlike.h"

/* No digit is passed over, and nothing of which normalisation makes a number or an address. */
static void
none_is_missed(void **state)
{
	unsigned among = 0;

	(void)state;
	for (uint32_t c = 0x80; c < 0x20000; c++) {
		char text[5], many[8 * 4 + 1] = "";
		size_t n = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

		if (digitlike_is(c)) {
			among++;
			continue;
		}
		assert_false(cpr_is_digit(c));
		if (c >> 11 == 0x1b)
			continue;	/* half of a character */
		for (size_t i = 0; i < n; i++)
			text[i] = (char)(i > 0 ? 0x80 | (c >> 6 * (n - 1 - i) & 0x3f) :
			    (n == 2 ? 0xc0 : n == 3 ? 0xe0 : 0xf0) | c >> 6 * (n - 1));
		text[n] = '\0';
		for (int i = 0; i < 8; i++)
			strcat(many, text);
		assert_int_equal(contact_in(many, 8 * n, 0), 0);
	}
	/* They are few. */
	assert_true(among > 500 && among < 4000);
}

static void
what_is_passed_has_its_length(void **state)
{
	(void)state;
	assert_int_equal(digitlike_pass("\u00b0x", 3), 2);
	assert_int_equal(digitlike_pass("\u2013x", 4), 3);
	assert_int_equal(digitlike_pass("\U0001f600x", 5), 4);
	assert_int_equal(digitlike_pass("\U0001f600x", 3), 0);
	assert_int_equal(digitlike_pass("\u2013", 2), 0);
	assert_int_equal(digitlike_pass("\u2460", 3), 0);
	assert_int_equal(digitlike_pass("\uff20", 3), 0);
	assert_int_equal(digitlike_pass("\ufeff", 3), 0);
	assert_int_equal(digitlike_pass("\x80", 1), 0);
	assert_int_equal(digitlike_pass("a", 1), 0);
	assert_true(digitlike_is(0x110000));
	assert_true(digitlike_is(CPR_STRAY + 0x80));
	assert_true(digitlike_is(0xffffffffu));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(none_is_missed),
		cmocka_unit_test(what_is_passed_has_its_length),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
