#include "unit.h"

#include "base/intern.h"
#include "base/nearest.h"

static size_t
distance(const char *word, const char *candidate)
{
	struct nearest near;

	nearest_begin(&near, word, strlen(word));
	nearest_offer(&near, candidate);
	return near.distance;
}

/* The best of the forms for a word; "" if none is near. */
static const char *
form_for(const char *word)
{
	static const char *const forms[] = {
		"videndele", "samvirke", "ressourceudveksle", "samordne", "samskabe"
	};
	struct nearest near;

	nearest_begin(&near, word, strlen(word));
	for (size_t i = 0; i < N_OF(forms); i++)
		nearest_offer(&near, forms[i]);
	return nearest_best(&near) != NULL ? nearest_best(&near) : "";
}

static void
each_slip_of_the_pen_counts_one(void **state)
{
	(void)state;
	assert_int_equal(distance("samskabe", "samskabe"), 0);
	assert_int_equal(distance("samskab", "samskabe"), 1);
	assert_int_equal(distance("samskabee", "samskabe"), 1);
	assert_int_equal(distance("samskape", "samskabe"), 1);
	assert_int_equal(distance("samsakbe", "samskabe"), 1);
	assert_int_equal(distance("asmskaeb", "samskabe"), 2);
	assert_int_equal(distance("kitten", "sitting"), 3);
	assert_int_equal(distance("saturday", "sunday"), 3);
	assert_int_equal(distance("sunday", "saturday"), 3);
	assert_int_equal(distance("abcdef", "ghijkl"), 6);
}

static void
a_swapped_pair_is_not_edited_again(void **state)
{
	(void)state;
	/* What sets optimal string alignment apart: 3, not 2. */
	assert_int_equal(distance("ca", "abc"), 3);
	assert_int_equal(distance("ab", "ba"), 1);
	assert_int_equal(distance("abcd", "badc"), 2);
}

static void
the_distance_is_the_same_both_ways(void **state)
{
	static const char *const words[] = {
		"sumak", "smuak", "basen", "basne", "uu", "en", "nordbybo", "nordby", "\u00e5sen"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(words); i++)
		for (size_t k = 0; k < N_OF(words); k++)
			assert_int_equal(distance(words[i], words[k]), distance(words[k], words[i]));
}

static void
capitals_do_not_count(void **state)
{
	(void)state;
	assert_int_equal(distance("SAMSKABE", "samskabe"), 0);
	assert_int_equal(distance("Basen", "basen"), 0);
	assert_int_equal(distance("basen", "BASEN"), 0);
}

static void
a_letter_is_one_letter_however_many_bytes_it_has(void **state)
{
	(void)state;
	assert_int_equal(distance("r\u00f8d", "rod"), 1);
	assert_int_equal(distance("\u00e5b\u00e6", "\u00e5b\u00f8"), 1);
	assert_int_equal(distance("\u00e6\u00f8\u00e5", "\u00f8\u00e6\u00e5"), 1);
	assert_int_equal(distance("\U0001f600x", "\U0001f601x"), 1);
}

static void
a_mistyped_form_is_found(void **state)
{
	(void)state;
	assert_string_equal(form_for("samskab"), "samskabe");
	assert_string_equal(form_for("samskaber"), "samskabe");
	assert_string_equal(form_for("Samskabe"), "samskabe");
	assert_string_equal(form_for("samrodne"), "samordne");
	assert_string_equal(form_for("samvrike"), "samvirke");
	assert_string_equal(form_for("vidensdele"), "videndele");
	assert_string_equal(form_for("resourceudveksle"), "ressourceudveksle");
	assert_string_equal(form_for("ressourceudveksling"), "ressourceudveksle");
}

static void
another_word_is_near_nothing(void **state)
{
	(void)state;
	assert_string_equal(form_for("mad"), "");
	assert_string_equal(form_for(""), "");
	assert_string_equal(form_for("x"), "");
	assert_string_equal(form_for("oktober"), "");
	assert_string_equal(form_for("bibliotek"), "");
	assert_string_equal(form_for("\xff\xfe"), "");
}

static void
of_equally_near_words_the_first_wins(void **state)
{
	struct nearest near;

	(void)state;
	nearest_begin(&near, "basan", 5);
	nearest_offer(&near, "basin");
	nearest_offer(&near, "basen");
	assert_string_equal(nearest_best(&near), "basin");
	nearest_offer(&near, "basan");
	assert_string_equal(nearest_best(&near), "basan");
}

static void
a_slip_is_two_letters_at_most(void **state)
{
	static const struct { const char *word, *known; int slip; } table[] = {
		{ "presense", "presence", 1 }, { "precense", "presence", 1 },
		{ "strenghts", "strengths", 1 }, { "collabhours", "collab_hours", 1 },
		{ "collab", "collab_hours", 0 }, { "motivtn", "motivation", 0 },
		{ "motivaton", "motivation", 1 }, { "xyz", "needs", 0 }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		struct nearest near;

		nearest_begin(&near, table[i].word, strlen(table[i].word));
		nearest_offer(&near, table[i].known);
		assert_int_equal(nearest_slip(&near) != NULL, table[i].slip);
	}
}

static void
a_short_word_is_not_turned_into_any_other(void **state)
{
	struct nearest near;

	(void)state;
	nearest_begin(&near, "a", 1);
	nearest_offer(&near, "b");
	assert_null(nearest_best(&near));
	nearest_begin(&near, "ja", 2);
	nearest_offer(&near, "nej");
	assert_null(nearest_best(&near));
	nearest_begin(&near, "jaa", 3);
	nearest_offer(&near, "ja");
	assert_string_equal(nearest_best(&near), "ja");
}

static void
a_word_that_is_too_long_is_near_nothing(void **state)
{
	char longest[NEAREST_LONGEST + 2], one_less[NEAREST_LONGEST + 2];
	struct nearest near;

	(void)state;
	memset(longest, 'a', sizeof longest);
	memset(one_less, 'a', sizeof one_less);
	longest[NEAREST_LONGEST] = '\0';
	one_less[NEAREST_LONGEST - 1] = '\0';
	nearest_begin(&near, longest, NEAREST_LONGEST);
	nearest_offer(&near, one_less);
	assert_string_equal(nearest_best(&near), one_less);
	longest[NEAREST_LONGEST] = 'a';
	longest[NEAREST_LONGEST + 1] = '\0';
	nearest_begin(&near, longest, NEAREST_LONGEST + 1);
	nearest_offer(&near, longest);
	nearest_offer(&near, one_less);
	assert_null(nearest_best(&near));
	nearest_begin(&near, one_less, NEAREST_LONGEST - 1);
	nearest_offer(&near, longest);
	assert_null(nearest_best(&near));
}

/* What is no id stands where it does, and is no advice. */
static void
of_what_is_known_only_ids_are_advised(void **state)
{
	struct intern known = { 0 };

	(void)state;
	intern_add(&known, "Basen!", 6);
	intern_add(&known, "basse", 5);
	assert_string_equal(nearest_in(&known, "basen", 5), "Basen!");
	assert_string_equal(nearest_id(&known, "basen", 5), "basse");
	assert_null(nearest_id(&known, "basen!", 6));
	intern_release(&known);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_slip_of_the_pen_counts_one),
		cmocka_unit_test(a_swapped_pair_is_not_edited_again),
		cmocka_unit_test(the_distance_is_the_same_both_ways),
		cmocka_unit_test(capitals_do_not_count),
		cmocka_unit_test(a_letter_is_one_letter_however_many_bytes_it_has),
		cmocka_unit_test(a_mistyped_form_is_found),
		cmocka_unit_test(another_word_is_near_nothing),
		cmocka_unit_test(of_equally_near_words_the_first_wins),
		cmocka_unit_test(a_slip_is_two_letters_at_most),
		cmocka_unit_test(a_short_word_is_not_turned_into_any_other),
		cmocka_unit_test(a_word_that_is_too_long_is_near_nothing),
		cmocka_unit_test(of_what_is_known_only_ids_are_advised),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
