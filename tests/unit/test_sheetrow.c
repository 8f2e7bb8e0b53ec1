#include "unit.h"

#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "sheet/row.h"

/*
 * Less than seven bytes are not looked at: no character gives more than three digits for two of its
 * bytes, so that six of them hold nine at most, and a number has ten.
 */
static void
six_bytes_hold_no_ten_digits(void **state)
{
	(void)state;
	for (ucs4_t c = 0; c < 0x110000; c++) {
		uint8_t bytes[6];
		ucs4_t form[40];
		size_t n = N_OF(form), digits = 0;
		int len = u8_uctomb(bytes, c, sizeof bytes);

		if (len < 0)
			continue;	/* half of a pair is no character */
		assert_ptr_equal(u32_normalize(UNINORM_NFKC, &c, 1, form, &n), form);
		for (size_t i = 0; i < n; i++)
			digits += uc_decimal_value(form[i]) >= 0;
		assert_true(digits * 2 <= (size_t)len * 3);
	}
}

static void
a_number_is_seen_whole_or_masked(void **state)
{
	static const struct { const char *text; int is; } texts[] = {
		{ "0101901234", 1 }, { "010190-1234", 1 }, { "010190-****", 1 }, { "", 0 }, { "010190", 0 },
		{ "-****", 0 }, { "010190****", 0 }, { "a-****", 0 }, { "\uff10\uff11\uff10\uff11\uff19\uff10\uff11\uff12\uff13\uff14", 1 }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++)
		assert_int_equal(sheetrow_is_personal(texts[i].text, strlen(texts[i].text)), texts[i].is);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(six_bytes_hold_no_ten_digits),
		cmocka_unit_test(a_number_is_seen_whole_or_masked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
