#include "unit.h"

#include "base/intern.h"

static void
numbers_follow_the_order_of_first_meeting(void **state)
{
	struct intern in = { 0 };

	(void)state;
	assert_int_equal(intern_add(&in, "sumak", 5), 0);
	assert_int_equal(intern_add(&in, "basen", 5), 1);
	assert_int_equal(intern_add(&in, "sumak", 5), 0);
	assert_int_equal(intern_add(&in, "uu", 2), 2);
	assert_int_equal(intern_add(&in, "basen", 5), 1);
	assert_int_equal(in.n, 3);
	assert_string_equal(intern_text(&in, 1), "basen");
	assert_int_equal(intern_len(&in, 2), 2);
	intern_release(&in);
	assert_int_equal(in.n, 0);
}

static void
what_was_never_added_is_not_found(void **state)
{
	struct intern in = { 0 };

	(void)state;
	assert_true(intern_find(&in, "sumak", 5) == INTERN_NONE);
	intern_add(&in, "sumak", 5);
	assert_int_equal(intern_find(&in, "sumak", 5), 0);
	assert_true(intern_find(&in, "suma", 4) == INTERN_NONE);
	assert_true(intern_find(&in, "sumakk", 6) == INTERN_NONE);
	assert_true(intern_find(&in, "Sumak", 5) == INTERN_NONE);
	assert_true(intern_find(&in, "", 0) == INTERN_NONE);
	assert_int_equal(in.n, 1);
	intern_release(&in);
}

static void
a_text_may_hold_any_byte(void **state)
{
	struct intern in = { 0 };

	(void)state;
	assert_int_equal(intern_add(&in, "", 0), 0);
	assert_int_equal(intern_add(&in, "\0", 1), 1);
	assert_int_equal(intern_add(&in, "\0\0", 2), 2);
	assert_int_equal(intern_add(&in, "a", 1), 3);
	assert_int_equal(intern_add(&in, "a\0", 2), 4);
	assert_int_equal(intern_add(&in, "a\0b", 3), 5);
	assert_int_equal(intern_add(&in, "\xff\x80", 2), 6);
	assert_int_equal(intern_add(&in, "\0\0\0\0\0\0\0\0", 8), 7);
	assert_int_equal(intern_add(&in, "", 0), 0);
	assert_int_equal(intern_find(&in, "a\0b", 3), 5);
	assert_int_equal(intern_len(&in, 5), 3);
	assert_memory_equal(intern_text(&in, 5), "a\0b", 4);
	intern_release(&in);
}

static void
texts_are_copied(void **state)
{
	struct intern in = { 0 };
	char text[] = "sumak";

	(void)state;
	intern_add(&in, text, 5);
	memset(text, 'x', 5);
	assert_int_equal(intern_find(&in, "sumak", 5), 0);
	assert_string_equal(intern_text(&in, 0), "sumak");
	intern_release(&in);
}

static void
texts_stay_where_they_are_among_thousands(void **state)
{
	struct intern in = { 0 };
	const char *first, *tenth;
	char text[32];

	(void)state;
	for (size_t round = 0; round < 2; round++)
		for (size_t i = 0; i < 20000; i++) {
			int n = snprintf(text, sizeof text, "aktør-%zu", i);

			assert_int_equal(intern_add(&in, text, (size_t)n), i);
			if (round == 0 && i == 10) {
				first = intern_text(&in, 0);
				tenth = intern_text(&in, 10);
			}
		}
	assert_int_equal(in.n, 20000);
	assert_ptr_equal(intern_text(&in, 0), first);
	assert_ptr_equal(intern_text(&in, 10), tenth);
	assert_string_equal(intern_text(&in, 19999), "aktør-19999");
	intern_release(&in);
}

static void
the_latest_can_be_forgotten(void **state)
{
	struct intern in = { 0 };
	char text[8];

	(void)state;
	for (int i = 0; i < 200; i++)
		intern_add(&in, text, (size_t)snprintf(text, sizeof text, "%d", i));
	intern_keep(&in, 300);
	assert_int_equal(in.n, 200);
	intern_keep(&in, 70);
	assert_int_equal(in.n, 70);
	assert_int_equal(intern_find(&in, "69", 2), 69);
	assert_true(intern_find(&in, "70", 2) == INTERN_NONE);
	assert_int_equal(intern_add(&in, "199", 3), 70);
	assert_int_equal(intern_add(&in, "7", 1), 7);
	intern_keep(&in, 0);
	assert_true(intern_find(&in, "7", 1) == INTERN_NONE);
	assert_int_equal(intern_add(&in, "7", 1), 0);
	intern_release(&in);
}

static void
what_is_settled_keeps_its_texts(void **state)
{
	struct intern in = { 0 };

	(void)state;
	intern_settle(&in);
	assert_int_equal(intern_add(&in, "sumak", 5), 0);
	assert_int_equal(intern_add(&in, "uu", 2), 1);
	intern_settle(&in);
	assert_int_equal(in.n, 2);
	assert_string_equal(intern_text(&in, 0), "sumak");
	assert_int_equal(intern_len(&in, 1), 2);
	intern_release(&in);
}

static void
long_texts_and_many(void **state)
{
	static char longest[100000];
	struct intern in = { 0 };
	char text[8];

	(void)state;
	memset(longest, 'x', sizeof longest);
	assert_true(intern_find(&in, "0", 1) == INTERN_NONE);
	for (int i = 0; i < 1000; i++) {
		intern_add(&in, text, (size_t)snprintf(text, sizeof text, "%d", i));
		if (i % 100 == 0)
			intern_add(&in, longest, sizeof longest - (size_t)i);
	}
	assert_int_equal(in.n, 1010);
	assert_int_equal(intern_find(&in, longest, sizeof longest - 900), 910);
	assert_int_equal(intern_len(&in, 1), sizeof longest);
	assert_string_equal(intern_text(&in, 1009), "999");
	intern_keep(&in, 2);
	assert_int_equal(intern_find(&in, longest, sizeof longest), 1);
	assert_int_equal(intern_add(&in, longest, 5), 2);
	intern_release(&in);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_follow_the_order_of_first_meeting),
		cmocka_unit_test(what_was_never_added_is_not_found),
		cmocka_unit_test(a_text_may_hold_any_byte),
		cmocka_unit_test(texts_are_copied),
		cmocka_unit_test(texts_stay_where_they_are_among_thousands),
		cmocka_unit_test(what_is_settled_keeps_its_texts),
		cmocka_unit_test(the_latest_can_be_forgotten),
		cmocka_unit_test(long_texts_and_many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
