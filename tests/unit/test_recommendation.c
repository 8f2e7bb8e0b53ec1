#include "unit.h"

#include "base/text.h"
#include "field/recommendation.h"

/* domain.md, section 4. */
static const struct { const char *code, *word, *title; } contract[RECOMMENDATIONS] = {
	{ "1.1", "ledelsesdialog", "Tal med ledelserne om, hvad samarbejdet er værd" },
	{ "1.2", "raaderum", "Afklar jævnligt råderum og kompetencer" },
	{ "1.3", "finansiering", "Hent driftsmidler hos parter, der er her for at blive" },
	{ "1.4", "bred-kreds", "Hav mange slags faste aktører i huset" },
	{ "1.5", "forankring", "Afsæt timer til at føre fælles indsatser videre" },
	{ "2.1", "inddragelse", "Tag de relevante parter med fra begyndelsen" },
	{ "2.2", "formaal", "Gør det klart, hvad samarbejdet skal gøre godt for" },
	{ "2.3", "roller", "Afstem forventninger og fordel roller i hver fase" },
	{ "2.4", "styrker", "Kend hinandens styrker" },
	{ "2.5", "vilkaar", "Tag hensyn til hinandens vilkår og drivkraft" },
	{ "2.6", "metoder", "Tilpas arbejdsmåden til beboernes behov" },
	{ "2.7", "interesse", "Vis interesse for de andres arbejde" },
	{ "2.8", "opsoegende", "Luk nye samarbejdspartnere ind" },
	{ "3.1", "moedefora", "Hold faste, fælles møder" },
	{ "3.2", "tovholder", "Giv én ansvaret som tovholder" },
	{ "3.3", "maal", "Sæt konkrete mål, og følg op på dem" },
	{ "3.4", "dokumentation", "Dokumentér samarbejdet" }
};

static int
find(const char *text)
{
	return recommendation_find(text, strlen(text));
}

static void
there_are_seventeen_in_the_order_of_their_codes(void **state)
{
	(void)state;
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		assert_string_equal(recommendations[i].code, contract[i].code);
		assert_string_equal(recommendations[i].word, contract[i].word);
		assert_string_equal(recommendations[i].title_da, contract[i].title);
		assert_int_equal(recommendations[i].condition, contract[i].code[0] - '0');
	}
}

static void
each_has_a_title_in_both_languages_and_a_source(void **state)
{
	(void)state;
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		const char *en = recommendations[i].title_en;

		assert_true(*en >= 'A' && *en <= 'Z');
		assert_int_equal(text_invalid(en, strlen(en)), strlen(en));
		assert_int_not_equal(en[strlen(en) - 1], '.');
		assert_true(begins(recommendations[i].source, "[R] Part 3, #"));
		assert_int_equal(recommendations[i].source[13], contract[i].code[0]);
		for (int k = 0; k < i; k++)
			assert_string_not_equal(recommendations[k].title_en, en);
	}
}

static void
the_words_are_the_keys_of_the_file(void **state)
{
	(void)state;
	for (int i = 0; i < RECOMMENDATIONS; i++)
		assert_string_equal(recommendation_words[i], recommendations[i].word);
	assert_null(recommendation_words[RECOMMENDATIONS]);
}

static void
the_conditions_have_the_reports_names(void **state)
{
	(void)state;
	assert_string_equal(condition_names[0].da, "Opbyg et holdbart organisatorisk fundament");
	assert_string_equal(condition_names[1].da, "Gør aktivt brug af hinanden");
	assert_string_equal(condition_names[2].da, "Skab system for samarbejdet");
	for (int i = 0; i < CONDITIONS; i++)
		assert_true(strlen(condition_names[i].en) > 0);
}

static void
one_is_found_by_its_code_and_by_its_word(void **state)
{
	(void)state;
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		assert_int_equal(find(contract[i].code), i);
		assert_int_equal(find(contract[i].word), i);
	}
	assert_int_equal(recommendation_find("3.25", 3), 14);
}

static void
the_word_may_have_danish_letters(void **state)
{
	(void)state;
	assert_int_equal(find("råderum"), 1);
	assert_int_equal(find("formål"), 6);
	assert_int_equal(find("vilkår"), 9);
	assert_int_equal(find("opsøgende"), 12);
	assert_int_equal(find("mødefora"), 13);
	assert_int_equal(find("mål"), 15);
}

static void
nothing_else_is_one(void **state)
{
	static const char *const no[] = {
		"", "1", "1.", "1.6", "0.1", "4.1", "1.10", "1.1 ", "2.9", "3.5", "11", "Maal", "tov", "maall",
		"total"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(no); i++)
		assert_int_equal(find(no[i]), -1);
}

static void
a_mistyped_word_gets_the_nearest(void **state)
{
	(void)state;
	assert_string_equal(recommendation_nearest("tovhoder", 8), "tovholder");
	assert_string_equal(recommendation_nearest("Finansering", 11), "finansiering");
	assert_null(recommendation_nearest("kaffe", 5));
}

static void
so_does_one_with_danish_letters(void **state)
{
	const char *near = recommendation_nearest("råderumm", strlen("råderumm"));

	(void)state;
	assert_non_null(near);
	assert_string_equal(near, "raaderum");
	near = recommendation_nearest("mødefor", strlen("mødefor"));
	assert_non_null(near);
	assert_string_equal(near, "moedefora");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(there_are_seventeen_in_the_order_of_their_codes),
		cmocka_unit_test(each_has_a_title_in_both_languages_and_a_source),
		cmocka_unit_test(the_words_are_the_keys_of_the_file),
		cmocka_unit_test(the_conditions_have_the_reports_names),
		cmocka_unit_test(one_is_found_by_its_code_and_by_its_word),
		cmocka_unit_test(the_word_may_have_danish_letters),
		cmocka_unit_test(nothing_else_is_one),
		cmocka_unit_test(a_mistyped_word_gets_the_nearest),
		cmocka_unit_test(so_does_one_with_danish_letters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
