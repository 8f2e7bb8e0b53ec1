#include "unit.h"

#include <string.h>

#include "base/buf.h"
#include "base/masked.h"

static void
check(const char *text, const char *expected)
{
	struct buf b = { 0 };

	buf_adds(&b, "a: ");
	masked_add(&b, text, strlen(text));
	assert_string_equal(b.data + 3, expected);
	assert_int_equal(b.len, strlen(expected) + 3);
	buf_release(&b);
}

static void
numbers_are_masked_and_all_else_stands_as_it_is(void **state)
{
	(void)state;
	check("Anna 010190-1234", "Anna 010190-****");
	check("0101901234", "010190-****");
	check("010190-1234, 311299 1234.", "010190-****, 311299-****.");
	check("b\x1b[c\n\xff", "b\x1b[c\n\xff");
	check("41190-1234", "41190-1234");
	check("", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_masked_and_all_else_stands_as_it_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
