#include "unit.h"

#include "base/commalist.h"

enum { MOST = 100 };

/* What printf makes of the same. */
static void
as_printf_would(const unsigned char *byte, size_t n)
{
	char got[MOST * 4 + COMMALIST_NEAR], expected[MOST * 4 + 1] = "", *to = got;
	size_t at = 0, done = 0;

	while (done < n && byte[done] < COMMALIST_BELOW)
		at += (size_t)snprintf(expected + at, sizeof expected - at, ",%d", byte[done++]);
	assert_int_equal(commalist_put(&to, byte, n), done);
	assert_int_equal(to - got, at);
	assert_memory_equal(got, expected, at);
}

static void
bytes_are_written_each_after_a_comma(void **state)
{
	unsigned char byte[MOST];

	(void)state;
	/* another number at each place, of one digit, of two, of three, and one that is none */
	for (size_t n = 0; n <= 40; n++)
		for (size_t at = 0; at <= n; at++) {
			static const unsigned char other[] = { 9, 10, 99, 100, 127, 128, 255 };

			for (size_t i = 0; i < sizeof other; i++) {
				memset(byte, (int)(at % 10), sizeof byte);
				byte[at] = other[i];
				as_printf_would(byte, n);
			}
		}
	for (size_t i = 0; i < MOST; i++)
		byte[i] = (unsigned char)(i * 37 % 128);
	as_printf_would(byte, MOST);
}

static void
a_number_may_be_large(void **state)
{
	static const uint64_t number[] = { 0, 9, 10, 99, 100, 127, 128, 1000, 4294967296, UINT64_MAX };

	(void)state;
	for (size_t i = 0; i < N_OF(number); i++) {
		char got[COMMALIST_LONGEST], expected[32];
		int len = snprintf(expected, sizeof expected, ",%llu", (unsigned long long)number[i]);

		assert_int_equal(commalist_add(got, number[i]) - got, len);
		assert_memory_equal(got, expected, (size_t)len);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_are_written_each_after_a_comma),
		cmocka_unit_test(a_number_may_be_large),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
