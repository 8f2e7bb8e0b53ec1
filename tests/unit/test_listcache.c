#include "unit.h"

#include "base/listcache.h"

/* What is found for a text; -1: nothing. */
static int
found(const struct listcache *m, const char *text)
{
	size_t value;

	return listcache_find(m, text, strlen(text), &value) ? (int)value : -1;
}

static void
what_was_kept_is_found(void **state)
{
	struct listcache m = { 0 };

	(void)state;
	assert_int_equal(found(&m, "sumak nordbybo"), -1);
	assert_true(listcache_keep(&m, "sumak nordbybo", 14, 7));
	assert_true(listcache_keep(&m, "sumak", 5, 8));
	assert_int_equal(found(&m, "sumak nordbybo"), 7);
	assert_int_equal(found(&m, "sumak"), 8);
	assert_int_equal(found(&m, "nordbybo sumak"), -1);
	listcache_clear(&m);
	assert_int_equal(found(&m, "sumak"), -1);
	listcache_release(&m);
	assert_int_equal(found(&m, "sumak"), -1);
}

/* Of each length, a text with one other byte anywhere is another text. */
static void
texts_that_differ_anywhere_are_told_apart(void **state)
{
	char text[] = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRST";

	(void)state;
	assert_int_equal(strlen(text), LISTCACHE_LONGEST);
	for (size_t len = 1; len <= LISTCACHE_LONGEST; len++) {
		struct listcache m = { 0 };
		size_t value;

		assert_true(listcache_keep(&m, text, len, len));
		assert_true(listcache_find(&m, text, len, &value));
		assert_int_equal(value, len);
		for (size_t i = 0; i < len; i++) {
			text[i] ^= 1;
			assert_false(listcache_find(&m, text, len, &value));
			text[i] ^= 1;
		}
		if (len > 1)
			assert_false(listcache_find(&m, text, len - 1, &value));
		listcache_release(&m);
	}
}

static void
empty_and_long_texts_are_not_kept(void **state)
{
	char text[LISTCACHE_LONGEST + 1];
	struct listcache m = { 0 };
	size_t value;

	(void)state;
	memset(text, 'x', sizeof text);
	assert_false(listcache_keep(&m, text, 0, 1));
	assert_false(listcache_keep(&m, text, sizeof text, 2));
	assert_false(listcache_find(&m, text, 0, &value));
	assert_false(listcache_find(&m, text, sizeof text, &value));
	listcache_release(&m);
}

/* It grows without forgetting, up to its bound. */
static void
all_that_it_holds_are_found(void **state)
{
	struct listcache m = { 0 };
	char text[64];

	(void)state;
	for (int i = 0; i < LISTCACHE_MOST; i++) {
		snprintf(text, sizeof text, i % 2 ? "aktoer%02d aktoer%02d" :
		    "boligforeningen%d kvarterhuset%02d", i / 100, i % 100);
		assert_int_equal(found(&m, text), -1);
		assert_true(listcache_keep(&m, text, strlen(text), (size_t)i));
	}
	assert_false(listcache_keep(&m, "one more", 8, 1));
	for (int i = 0; i < LISTCACHE_MOST; i++) {
		snprintf(text, sizeof text, i % 2 ? "aktoer%02d aktoer%02d" :
		    "boligforeningen%d kvarterhuset%02d", i / 100, i % 100);
		assert_int_equal(found(&m, text), i);
	}
	listcache_release(&m);
}

/* Ids that differ in a digit or two: the hash must not throw them together. */
static void
lists_of_like_ids_are_spread(void **state)
{
	struct listcache m = { 0 };
	size_t taken = 0, value;
	char *seen;

	(void)state;
	for (int i = 0; i < 1600; i++) {
		char text[32];

		snprintf(text, sizeof text, "aktoer%02d aktoer%02d", i / 40, i % 40);
		assert_true(listcache_keep(&m, text, strlen(text), (size_t)i));
		assert_true(listcache_find(&m, text, strlen(text), &value));
	}
	seen = calloc((size_t)1 << m.bits, 1);
	for (size_t i = 0; i < m.n; i++) {
		size_t at = listcache_place(&m.slot[i], m.bits);

		taken += !seen[at];
		seen[at] = 1;
	}
	/* By chance some 1520 of 16384 places; a weak hash found 250. */
	assert_int_equal(m.bits, 14);
	assert_true(taken > 1450);
	free(seen);
	listcache_release(&m);
}

/* Sixteen bytes whose words, as listcache_place() joins them, are always the same. */
static void
make_meeting(char text[16], uint64_t number)
{
	uint64_t last = number * 0x9e3779b97f4a7c15u;
	uint64_t first = listcache_turn(last, 43);

	memcpy(text, &first, 8);
	memcpy(text + 8, &last, 8);
}

static void
of_texts_that_meet_only_some_are_kept(void **state)
{
	struct listcache m = { 0 };
	char text[16];
	size_t kept = 0, value;

	(void)state;
	assert_true(listcache_keep(&m, "sumak basen", 11, 7));
	for (uint64_t i = 1; i < 2000; i++) {
		make_meeting(text, i);
		assert_false(listcache_find(&m, text, 16, &value));
		if (!listcache_keep(&m, text, 16, i))
			continue;
		assert_true(listcache_find(&m, text, 16, &value));
		assert_true(value == i);
		kept++;
	}
	/* Each time the places are made anew those come first that were kept first. */
	assert_within(kept, LISTCACHE_STEPS - 1, LISTCACHE_STEPS);
	assert_int_equal(found(&m, "sumak basen"), 7);
	listcache_release(&m);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_kept_is_found),
		cmocka_unit_test(texts_that_differ_anywhere_are_told_apart),
		cmocka_unit_test(empty_and_long_texts_are_not_kept),
		cmocka_unit_test(all_that_it_holds_are_found),
		cmocka_unit_test(lists_of_like_ids_are_spread),
		cmocka_unit_test(of_texts_that_meet_only_some_are_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
