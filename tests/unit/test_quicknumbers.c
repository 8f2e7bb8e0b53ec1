#include "unit.h"

#include "base/quicknumbers.h"

static struct quicknumbers numbers;

/* Is it known, and as what?  Behind it stands what is none of it. */
static int
known(const char *number, int64_t *value)
{
	char text[64];

	snprintf(text, sizeof text, "%s,99999999", number);
	return quicknumbers_find(&numbers, text, strlen(number), value);
}

static int
learnt(const char *number, int64_t *value)
{
	char text[64];

	snprintf(text, sizeof text, "%s,99999999", number);
	return quicknumbers_learn(&numbers, text, strlen(number), value);
}

static void
a_number_is_known_once_it_was_read(void **state)
{
	static const struct { const char *text; int64_t value; } number[] = {
		{ "4.5", 4500000 }, { "0", 0 }, { "12", 12000000 }, { "12.5", 12500000 }, { "99999999", 99999999000000 },
	};
	int64_t value = 1;

	(void)state;
	for (size_t i = 0; i < sizeof number / sizeof *number; i++) {
		assert_false(known(number[i].text, &value));
		assert_true(learnt(number[i].text, &value));
		assert_int_equal(value, number[i].value);
		value = 1;
		assert_true(known(number[i].text, &value));
		assert_int_equal(value, number[i].value);
	}
	assert_false(known("12.50", &value));
	assert_false(known("2", &value));
}

static void
no_text_is_zero_and_a_long_one_is_not_kept(void **state)
{
	int64_t value = 1;

	(void)state;
	assert_true(known("", &value));
	assert_int_equal(value, 0);
	assert_true(learnt("123456789", &value));
	assert_int_equal(value, 123456789000000);
	assert_false(known("123456789", &value));
	assert_false(known("12345678", &value));
	assert_false(learnt("-1", &value));
	assert_false(learnt("1e3", &value));
	assert_false(known("-1", &value));
}

/* Many, of which some meet in one place: none is taken for another. */
static void
none_is_taken_for_another(void **state)
{
	char text[16];
	int64_t value;

	(void)state;
	for (int i = 0; i < 5000; i++) {
		snprintf(text, sizeof text, "%d", i);
		assert_true(known(text, &value) || learnt(text, &value));
		assert_int_equal(value, i * (int64_t)NUMBER_ONE);
		snprintf(text, sizeof text, "%d", i / 2);
		assert_true(known(text, &value) || learnt(text, &value));
		assert_int_equal(value, i / 2 * (int64_t)NUMBER_ONE);
		assert_true(known("", &value) || learnt("", &value));
		assert_int_equal(value, 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_number_is_known_once_it_was_read),
		cmocka_unit_test(no_text_is_zero_and_a_long_one_is_not_kept),
		cmocka_unit_test(none_is_taken_for_another),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
