#include "unit.h"

#include "base/word.h"

/* Of eight bytes so many, whatever stands behind them. */
static void
takes_as_many_bytes_as_are_asked_for(void **state)
{
	static const char text[] = "12345678rest";

	(void)state;
	for (size_t n = 0; n <= 8; n++) {
		char alone[9] = "";

		memcpy(alone, text, n);
		assert_true(word_near(text, n) == word_load(alone));
		assert_true(word_few(text, n) == word_load(alone));
	}
}

/* Sixteen bytes, of which those of the range are told, also where it ends with the last byte there is. */
static void
tells_which_bytes_are_within(void **state)
{
	static const char text[] = "\x00/059:\x7f\x80\xbf\xc0\xc2\xdf\xe0\xf4\xfe\xff";

	(void)state;
	for (unsigned from = 0; from < 256; from++)
		for (unsigned n = 1; n <= 256 - from && n < 256; n++) {
			unsigned expected = 0;

			for (unsigned i = 0; i < 16; i++)
				expected |= (unsigned)((unsigned char)text[i] >= from && (unsigned char)text[i] < from + n) << i;
			assert_int_equal(word16_within(word16_load(text), (unsigned char)from, (unsigned char)n), expected);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_as_many_bytes_as_are_asked_for),
		cmocka_unit_test(tells_which_bytes_are_within),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
