#include "unit.h"

#include "base/intern.h"
#include "base/nearest.h"
#include "base/nearlist.h"

static void
the_nearest_is_found(void **state)
{
	static const char *const words[] = { "sumak", "nordbybo", "basen", "boligforeningen" };
	struct nearlist l = { 0 };

	(void)state;
	assert_true(nearlist_find(&l, "sumak", 5) == NEARLIST_NONE);
	for (size_t i = 0; i < 4; i++)
		nearlist_add(&l, words[i]);
	assert_int_equal(nearlist_find(&l, "sumka", 5), 0);
	assert_int_equal(nearlist_find(&l, "nordbyo", 7), 1);
	assert_int_equal(nearlist_find(&l, "Sumak", 5), 0);
	assert_int_equal(nearlist_find(&l, "boligforenigne", 14), 3);
	assert_true(nearlist_find(&l, "kirke", 5) == NEARLIST_NONE);
	assert_true(nearlist_find(&l, "", 0) == NEARLIST_NONE);
	assert_true(nearlist_find(&l, "\xff", 1) == NEARLIST_NONE);
	nearlist_release(&l);
}

static void
of_equally_near_ones_the_first_wins(void **state)
{
	struct nearlist l = { 0 };

	(void)state;
	nearlist_add(&l, "this word is longer than forty letters, and near nothing");
	nearlist_add(&l, "a2");
	nearlist_add(&l, "a1");
	assert_int_equal(nearlist_find(&l, "a3", 2), 1);
	nearlist_add(&l, "a3x");
	assert_int_equal(nearlist_find(&l, "a3", 2), 1);
	nearlist_release(&l);
}

static void
what_was_added_since_is_found_too(void **state)
{
	struct intern in = { 0 };
	struct nearlist l = { 0 };

	(void)state;
	intern_add(&in, "sumak", 5);
	assert_null(nearlist_in(&l, &in, "base", 4));
	intern_add(&in, "basen", 5);
	assert_string_equal(nearlist_in(&l, &in, "base", 4), "basen");
	assert_string_equal(nearlist_in(&l, &in, "sumac", 5), "sumak");
	assert_int_equal(l.added, 2);
	/* Who writes what is told here writes it right: what is no id is not told. */
	intern_add(&in, "kvin:der", 8);
	intern_add(&in, "skolen", 6);
	assert_null(nearlist_in(&l, &in, "kvinder", 7));
	assert_string_equal(nearlist_in(&l, &in, "skoln", 5), "skolen");
	assert_int_equal(l.added, 4);
	nearlist_release(&l);
	intern_release(&in);
}

/* A word of so many letters at most, of few different ones. */
static void
make_word(char text[64], unsigned *seed, unsigned most)
{
	static const char *const letters[] = { "a", "b", "c", "ø", "A", "1" };
	unsigned n;

	*seed = *seed * 1103515245u + 12345u;
	n = *seed >> 16 & 0x7fff;
	*text = '\0';
	for (n = 1 + n % most; n > 0; n--) {
		*seed = *seed * 1103515245u + 12345u;
		strcat(text, letters[(*seed >> 16 & 0x7fff) % 6]);
	}
}

/* Against what nearest.h finds when all are offered. */
static void
it_answers_as_one_by_one(void **state)
{
	enum { WORDS = 400 };
	static char word[WORDS][64];
	unsigned seed = 7;
	size_t found = 0;

	(void)state;
	for (unsigned most = 1; most < 16; most++) {
		struct nearlist l = { 0 };

		for (size_t i = 0; i < WORDS; i++) {
			make_word(word[i], &seed, most);
			nearlist_add(&l, word[i]);
		}
		for (int k = 0; k < 600; k++) {
			struct nearest near;
			char text[64];
			const char *best;
			size_t i;

			make_word(text, &seed, most + 2);
			nearest_begin(&near, text, strlen(text));
			for (i = 0; i < WORDS; i++)
				nearest_offer(&near, word[i]);
			best = nearest_best(&near);
			i = nearlist_find(&l, text, strlen(text));
			if (best == NULL)
				assert_true(i == NEARLIST_NONE);
			else
				assert_ptr_equal(word[i], best);
			found += best != NULL;
		}
		nearlist_release(&l);
	}
	assert_within(found, 1000, 15 * 600 - 1000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_nearest_is_found),
		cmocka_unit_test(of_equally_near_ones_the_first_wins),
		cmocka_unit_test(what_was_added_since_is_found_too),
		cmocka_unit_test(it_answers_as_one_by_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
