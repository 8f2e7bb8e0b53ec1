#include "unit.h"

#include "base/buf.h"
#include "base/number.h"
#include "base/phrase.h"
#include "base/quantity.h"

static const char meeting[] = "et møde|møder", actor[] = "en aktør|aktører";

static void
a_count_has_its_word(void **state)
{
	(void)state;
	assert_string_equal(quantity(LANG_DA, 0, meeting), "ingen møder");
	assert_string_equal(quantity(LANG_DA, 1, meeting), "ét møde");
	assert_string_equal(quantity(LANG_DA, 1, actor), "én aktør");
	assert_string_equal(quantity(LANG_DA, 2, meeting), "2 møder");
	assert_string_equal(quantity(LANG_DA, 1000, actor), "1.000 aktører");
	assert_string_equal(quantity(LANG_EN, 0, "a meeting|meetings"), "no meetings");
	assert_string_equal(quantity(LANG_EN, 1, "an entry|entries"), "one entry");
	assert_string_equal(quantity(LANG_EN, 2000, "an entry|entries"), "2,000 entries");
}

static void
a_count_may_stand_without_its_word(void **state)
{
	(void)state;
	assert_string_equal(quantity(LANG_DA, 0, "et|"), "ingen");
	assert_string_equal(quantity(LANG_DA, 1, "et|"), "ét");
	assert_string_equal(quantity(LANG_DA, 1, "en|"), "én");
	assert_string_equal(quantity(LANG_DA, 12, "en|"), "12");
	assert_string_equal(quantity(LANG_EN, 0, "a|"), "none");
	assert_string_equal(quantity(LANG_EN, 1, "a|"), "one");
	assert_string_equal(quantity(LANG_DA, 0, ""), "ingen");
	assert_string_equal(quantity(LANG_DA, 3, ""), "3");
}

static void
a_word_may_be_several(void **state)
{
	(void)state;
	assert_string_equal(quantity(LANG_DA, 1, "en aktør i huset|aktører i huset"), "én aktør i huset");
	assert_string_equal(quantity(LANG_DA, 5, "en aktør i huset|aktører i huset"), "5 aktører i huset");
	/* "etage" begins with "et" and is no article. */
	assert_string_equal(quantity(LANG_DA, 1, "en etage|etager"), "én etage");
}

static void
some_of_a_set_in_danish(void **state)
{
	(void)state;
	assert_string_equal(quantity_some(LANG_DA, 0, 0, actor), "ingen aktører");
	assert_string_equal(quantity_some(LANG_DA, 0, 1, actor), "den ene aktør");
	assert_string_equal(quantity_some(LANG_DA, 1, 1, actor), "den ene aktør");
	assert_string_equal(quantity_some(LANG_DA, 1, 1, meeting), "det ene møde");
	assert_string_equal(quantity_some(LANG_DA, 0, 1, "et andet par|andre par|andet par"), "det eneste andet par");
	assert_string_equal(quantity_some(LANG_DA, 1, 1, "en anden aktør|andre aktører|anden aktør"), "den eneste anden aktør");
	assert_string_equal(quantity_some(LANG_DA, 0, 2, actor), "ingen af de 2 aktører");
	assert_string_equal(quantity_some(LANG_DA, 1, 2, actor), "1 af de 2 aktører");
	assert_string_equal(quantity_some(LANG_DA, 2, 2, actor), "begge aktører");
	assert_string_equal(quantity_some(LANG_DA, 0, 4, meeting), "ingen af de 4 møder");
	assert_string_equal(quantity_some(LANG_DA, 2, 4, meeting), "2 af de 4 møder");
	assert_string_equal(quantity_some(LANG_DA, 4, 4, meeting), "alle 4 møder");
	assert_string_equal(quantity_some(LANG_DA, 1000, 2000, actor), "1.000 af de 2.000 aktører");
	assert_string_equal(quantity_some(LANG_DA, 3, 7, ""), "3 af de 7");
}

static void
some_of_a_set_in_english(void **state)
{
	static const char noun[] = "an actor|actors";

	(void)state;
	assert_string_equal(quantity_some(LANG_EN, 0, 0, noun), "no actors");
	assert_string_equal(quantity_some(LANG_EN, 0, 1, noun), "the one actor");
	assert_string_equal(quantity_some(LANG_EN, 0, 4, noun), "none of the 4 actors");
	assert_string_equal(quantity_some(LANG_EN, 0, 2, noun), "neither of the 2 actors");
	assert_string_equal(quantity_some(LANG_EN, 2, 4, noun), "2 of the 4 actors");
	assert_string_equal(quantity_some(LANG_EN, 2, 2, noun), "both actors");
	assert_string_equal(quantity_some(LANG_EN, 4, 4, noun), "all 4 actors");
}

static void
how_often(void **state)
{
	(void)state;
	assert_string_equal(quantity_times(LANG_DA, 1), "én gang");
	assert_string_equal(quantity_times(LANG_DA, 2), "2 gange");
	assert_string_equal(quantity_times(LANG_EN, 1), "once");
	assert_string_equal(quantity_times(LANG_EN, 2), "twice");
	assert_string_equal(quantity_times(LANG_EN, 3), "3 times");
	assert_string_equal(quantity_times(LANG_EN, 1200), "1,200 times");
}

static void
an_adjective_has_its_ending(void **state)
{
	static const char noun[] = "en ny aktør|nye aktører|nye aktør";

	(void)state;
	assert_string_equal(quantity_some(LANG_DA, 0, 1, noun), "den ene nye aktør");
	assert_string_equal(quantity_some(LANG_DA, 1, 4, noun), "1 af de 4 nye aktører");
	assert_string_equal(quantity_some(LANG_DA, 2, 2, noun), "begge nye aktører");
	assert_string_equal(quantity(LANG_DA, 1, noun), "én ny aktør");
	assert_string_equal(quantity(LANG_DA, 3, noun), "3 nye aktører");
}

static void
the_verb_follows(void **state)
{
	(void)state;
	assert_string_equal(quantity_not(LANG_DA, 0, 1), "ikke ");
	assert_string_equal(quantity_not(LANG_EN, 0, 1), "not ");
	assert_string_equal(quantity_not(LANG_DA, 1, 1), "");
	assert_string_equal(quantity_not(LANG_DA, 0, 4), "");
	assert_true(quantity_is_one(0, 1));
	assert_true(quantity_is_one(1, 4));
	assert_false(quantity_is_one(0, 4));
	assert_false(quantity_is_one(4, 4));
}

static void
shares_add_up(void **state)
{
	/* 90.5 and 9.5: the one that is first is rounded up. */
	const int64_t two[] = { 905000, 95000 };
	/* 33 1/3 each: one of them gets what is left. */
	const int64_t three[] = { 1, 1, 1 };
	/* 14.28 x 6 = 85.7 and 14.28: remainders are all the same. */
	const int64_t seven[] = { 1, 1, 1, 1, 1, 1, 1 };
	/* 62.5, 25, 12.5 */
	const int64_t eighths[] = { 5, 2, 1 };
	int percent[7], sum = 0;

	(void)state;
	quantity_percents(percent, two, 2);
	assert_int_equal(percent[0], 91);
	assert_int_equal(percent[1], 9);
	quantity_percents(percent, three, 3);
	assert_int_equal(percent[0], 34);
	assert_int_equal(percent[1], 33);
	assert_int_equal(percent[2], 33);
	quantity_percents(percent, eighths, 3);
	assert_int_equal(percent[0], 63);
	assert_int_equal(percent[1], 25);
	assert_int_equal(percent[2], 12);
	quantity_percents(percent, seven, 7);
	for (int i = 0; i < 7; i++)
		sum += percent[i];
	assert_int_equal(sum, 100);
}

static void
what_is_not_none_is_not_0_and_what_is_not_all_is_not_100(void **state)
{
	int percent[3];

	(void)state;
	quantity_percents(percent, (const int64_t[]){ 9999, 1, 0 }, 3);
	assert_int_equal(percent[0], QUANTITY_OVER_99);
	assert_int_equal(percent[1], QUANTITY_UNDER_1);
	assert_int_equal(percent[2], 0);
	quantity_percents(percent, (const int64_t[]){ 7, 0 }, 2);
	assert_int_equal(percent[0], 100);
	assert_int_equal(percent[1], 0);
	/* 10.000 of 1.445.000 kr. are 0.69 %: rounded up to 1, and the rest is 99. */
	quantity_percents(percent, (const int64_t[]){ 1435000, 10000 }, 2);
	assert_int_equal(percent[0], 99);
	assert_int_equal(percent[1], 1);
	quantity_percents(percent, (const int64_t[]){ 0, 0 }, 2);
	assert_int_equal(percent[0], 0);
}

static void
large_shares_are_exact(void **state)
{
	int percent[2];

	(void)state;
	quantity_percents(percent, (const int64_t[]){ INT64_MAX / 2, INT64_MAX / 2 + 1 }, 2);
	assert_int_equal(percent[0], 50);
	assert_int_equal(percent[1], 50);
	quantity_percents(percent, (const int64_t[]){ INT64_MAX - 1, 1 }, 2);
	assert_int_equal(percent[0], QUANTITY_OVER_99);
	assert_int_equal(percent[1], QUANTITY_UNDER_1);
	quantity_percents(percent, (const int64_t[]){ INT64_MAX, 0 }, 2);
	assert_int_equal(percent[0], 100);
}

static void
a_share_alone(void **state)
{
	(void)state;
	assert_string_equal(quantity_percent(LANG_DA, 12000, 717000), "2 %");
	assert_string_equal(quantity_percent(LANG_DA, 1, 1000), "under 1 %");
	assert_string_equal(quantity_percent(LANG_EN, 999, 1000), "over 99%");
	assert_string_equal(quantity_percent(LANG_DA, 0, 1000), "0 %");
	assert_string_equal(quantity_percent(LANG_DA, 1000, 1000), "100 %");
}

static const char *
hours(enum language language, int64_t value, int64_t of)
{
	return phrase(language, LANG(language, "{some en aktør|aktører} har {not}sat timer af{unknown}",
	    "{some an actor|actors} {has|have} {not}set hours aside{unknown}"),
	    &(struct phrase_facts){ .value = value, .of = of });
}

static void
a_sentence_agrees_with_its_numbers(void **state)
{
	(void)state;
	assert_string_equal(hours(LANG_DA, 0, 1), "Den ene aktør har ikke sat timer af");
	assert_string_equal(hours(LANG_DA, 1, 1), "Den ene aktør har sat timer af");
	assert_string_equal(hours(LANG_DA, 0, 4), "Ingen af de 4 aktører har sat timer af");
	assert_string_equal(hours(LANG_DA, 1, 4), "1 af de 4 aktører har sat timer af");
	assert_string_equal(hours(LANG_DA, 4, 4), "Alle 4 aktører har sat timer af");
	assert_string_equal(hours(LANG_EN, 0, 1), "The one actor has not set hours aside");
	assert_string_equal(hours(LANG_EN, 0, 4), "None of the 4 actors have set hours aside");
	assert_string_equal(hours(LANG_EN, 1, 4), "1 of the 4 actors has set hours aside");
	assert_string_equal(hours(LANG_EN, 4, 4), "All 4 actors have set hours aside");
}

static void
a_sentence_takes_the_noun_of_its_facts(void **state)
{
	struct phrase_facts f = { .value = 1, .of = 3, .noun = "et mål|mål", .unknown = 2 };
	struct phrase_facts none = { .value = 0, .of = 1 }, one = { .value = 1, .of = 4 }, all = { .of = 3 };

	(void)state;
	assert_string_equal(phrase(LANG_DA, "{some} er {målbart|målbare}{unknown}", &f),
	    "1 af de 3 mål er målbart (for 2 er det ikke oplyst)");
	f = (struct phrase_facts){ .value = 3, .of = 3, .noun = "et mål|mål" };
	assert_string_equal(phrase(LANG_DA, "{all} er {målbart|målbare}", &f), "Alle 3 mål er målbare");
	assert_string_equal(phrase(LANG_DA, "{some} er {målbart|målbare}{unknown}", &f),
	    "Alle 3 mål er målbare");
	assert_string_equal(phrase(LANG_DA, "{value et møde|møder} {er|er} holdt",
	    &(struct phrase_facts){ .value = 1 }), "Ét møde er holdt");
	assert_string_equal(phrase(LANG_EN, "it {have} a lead", &none), "It does not have a lead");
	assert_string_equal(phrase(LANG_EN, "{some a|} {have} a lead", &one), "1 of the 4 has a lead");
	assert_string_equal(phrase(LANG_EN, "{some a|} {have} a lead", &all), "None of the 3 have a lead");
	assert_string_equal(phrase(LANG_DA, "den {have} en tovholder", &none), "Den har ikke en tovholder");
	assert_string_equal(phrase(LANG_DA, "{all en aktør|aktører} står i loggen", &all), "Alle 3 aktører står i loggen");
	assert_string_equal(phrase(LANG_DA, "{all en aktør|aktører} står i loggen", &none), "Den ene aktør står i loggen");
}

static void
a_sentence_on_money(void **state)
{
	const struct phrase_facts f = { .value = 645000LL * NUMBER_ONE, .of = 1445000LL * NUMBER_ONE,
	    .unit = PHRASE_KR };

	(void)state;
	assert_string_equal(phrase(LANG_DA, "{some kr.|kr. om året} er faste midler", &f),
	    "645.000 af de 1.445.000 kr. om året er faste midler");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_count_has_its_word),
		cmocka_unit_test(a_count_may_stand_without_its_word),
		cmocka_unit_test(a_word_may_be_several),
		cmocka_unit_test(some_of_a_set_in_danish),
		cmocka_unit_test(some_of_a_set_in_english),
		cmocka_unit_test(how_often),
		cmocka_unit_test(an_adjective_has_its_ending),
		cmocka_unit_test(the_verb_follows),
		cmocka_unit_test(shares_add_up),
		cmocka_unit_test(what_is_not_none_is_not_0_and_what_is_not_all_is_not_100),
		cmocka_unit_test(large_shares_are_exact),
		cmocka_unit_test(a_share_alone),
		cmocka_unit_test(a_sentence_agrees_with_its_numbers),
		cmocka_unit_test(a_sentence_takes_the_noun_of_its_facts),
		cmocka_unit_test(a_sentence_on_money),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
