#include "base/bitplaces.h"
#include "unit.h"

static void
each_byte_has_the_places_of_its_bits(void **state)
{
	(void)state;
	for (unsigned byte = 0; byte < 256; byte++) {
		uint64_t expected = 0;
		unsigned n = 0;

		for (unsigned place = 0; place < 8; place++)
			if (byte >> place & 1)
				expected |= (uint64_t)place << 8 * n++;
		assert_true(bitplaces[byte] == expected);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(each_byte_has_the_places_of_its_bits) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
