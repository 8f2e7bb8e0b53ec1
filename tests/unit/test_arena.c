#include "unit.h"

#include <stdint.h>
#include <string.h>

#include "base/arena.h"

static void
texts_stay_where_they_are(void **state)
{
	struct arena a = { 0 };
	char *first = arena_text(&a, "sal", 3), *empty = arena_text(&a, "", 0);

	(void)state;
	for (int i = 0; i < 100000; i++)
		assert_string_equal(arena_text(&a, "basen", 5), "basen");
	assert_string_equal(first, "sal");
	assert_string_equal(empty, "");
	arena_release(&a);
	assert_null(a.last);
}

static void
room_is_aligned_behind_any_text_and_may_be_large(void **state)
{
	struct arena a = { 0 };

	(void)state;
	for (size_t n = 0; n < 300; n++) {
		char *text = arena_text(&a, "abcdefgh", n % 8);
		void **room = arena_room(&a, sizeof *room * (n + 1));

		assert_int_equal((uintptr_t)room % sizeof *room, 0);
		memset(room, 'x', sizeof *room * (n + 1));
		assert_int_equal(strlen(text), n % 8);
	}
	memset(arena_room(&a, 1 << 20), 'x', 1 << 20);
	arena_release(&a);
}

static void
the_last_text_gives_its_room_back(void **state)
{
	struct arena a = { 0 };
	char *first, *second, *large;
	char *long_one = memset(arena_room(&a, 1000), 'x', 1000);

	(void)state;
	large = arena_text(&a, long_one, 1000);
	arena_forget(&a, large);
	assert_ptr_equal(arena_text(&a, "mad", 3), large);
	arena_forget(&a, large);
	arena_release(&a);
	first = arena_text(&a, "sal", 3);
	second = arena_text(&a, "basen", 5);
	arena_forget(&a, second);
	assert_ptr_equal(arena_text(&a, "uu", 2), second);
	assert_string_equal(first, "sal");
	arena_release(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_stay_where_they_are),
		cmocka_unit_test(room_is_aligned_behind_any_text_and_may_be_large),
		cmocka_unit_test(the_last_text_gives_its_room_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
