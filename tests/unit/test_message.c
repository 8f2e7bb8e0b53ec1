#include "unit.h"

#include "base/message.h"
#include "base/translate.h"

__attribute__((format(printf, 2, 3)))
static void
say(struct message *m, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	message_say(m, fmt, ap);
	va_end(ap);
}

static void
what_is_too_long_is_cut_behind_a_letter(void **state)
{
	static char longer[MESSAGE_MOST + 100], line[MESSAGE_SHOWN];
	static struct message m;
	size_t n;

	(void)state;
	for (int shift = 0; shift < 2; shift++) {
		memset(longer, 'a', 2);
		for (size_t i = (size_t)shift; i + 2 < sizeof longer; i += 2)
			memcpy(longer + i, "å", 2);
		for (int whole = 0; whole < 2; whole++) {
			if (whole)
				say(&m, "%s", longer);
			else
				say(&m, "[%s]", longer);
			n = message_show(line, 0, &m);
			assert_true(n < MESSAGE_MOST && n > MESSAGE_MOST - 8);
			assert_string_equal(line + n - 3, "…");
			assert_memory_equal(line + n - 5, "å", 2);
			assert_null(strchr(line, '?'));
		}
	}
	longer[MESSAGE_MOST - 1] = '\0';
	for (size_t i = 0; i < MESSAGE_MOST - 1; i++)
		longer[i] = 'x';
	say(&m, "%s", longer);
	assert_string_equal(m.text, longer);
}

static void
parts_are_made_fit_to_show_each_by_itself(void **state)
{
	static char line[MESSAGE_SHOWN];
	size_t n;

	(void)state;
	n = message_add_part(line, 0, "%s", "log-010203");
	n = message_add_part(line, n, ":%d", 1234);
	n = message_add_part(line, n, "%s", "\t");
	assert_string_equal(line, "log-010203:1234?");
	assert_int_equal(n, strlen(line));
}

static void
numbers_that_nobody_sees_are_alike(void **state)
{
	static struct message a, b, c;

	(void)state;
	say(&a, "'%s' is no actor", "010203-1111");
	say(&b, "'%s' is no actor", "010203-2222");
	say(&c, "'%s' is no actor", "01020-2222");
	assert_true(message_is_alike(&a, &a));
	assert_true(message_is_alike(&a, &b));
	assert_false(message_is_alike(&a, &c));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_too_long_is_cut_behind_a_letter),
		cmocka_unit_test(parts_are_made_fit_to_show_each_by_itself),
		cmocka_unit_test(numbers_that_nobody_sees_are_alike),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
