#include <limits.h>

#include "unit.h"

#include "analysis/figure.h"
#include "analysis/figurewords.h"
#include "base/date.h"
#include "base/number.h"
#include "centre/actor.h"
#include "field/recommendation.h"
#include "field/terms.h"

/* All of a year; nothing is known. */
static struct figures
of_2026(void)
{
	struct period year = { date_day(2026, 1, 1), date_day(2026, 12, 31) };

	return (struct figures){ .asked = year, .period = year, .of_meetings = year, .ends = INT_MAX,
	    .log_begins = INT_MIN, .open_month = INT_MIN };
}

static const char *
keep(struct buf *b)
{
	static char text[1000];

	snprintf(text, sizeof text, "%s", buf_text(b));
	buf_release(b);
	return text;
}

static const char *
data(const struct figures *f, const char *code, enum language language)
{
	struct buf b = { 0 };

	figurewords_data(&b, f, recommendation_find(code, strlen(code)), language);
	return keep(&b);
}

static const char *
conflict(const struct figures *f, const char *code, int status)
{
	struct buf b = { 0 };

	figurewords_conflict(&b, f, recommendation_find(code, strlen(code)), status, LANG_EN);
	return keep(&b);
}

static void
of_what_is_not_known_nothing_is_said(void **state)
{
	struct figures f = of_2026();

	(void)state;
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		assert_string_equal(data(&f, recommendations[i].code, LANG_DA), "");
		assert_string_equal(conflict(&f, recommendations[i].code, STATUS_JA), "");
	}
}

static void
figures_of_one_recommendation_are_parted_by_semicolons(void **state)
{
	struct figures f = of_2026();

	(void)state;
	f.item[INDICATOR_FORUM_CONVENER] = (struct figure){ .known = 1, .value = 1, .of = 1, .has_of = 1 };
	assert_string_equal(data(&f, "3.2", LANG_DA), "forummet har en fast mødeindkalder");
	assert_string_equal(data(&f, "3.1", LANG_DA), "");
	f.item[INDICATOR_MEETINGS_HELD] = (struct figure){ .known = 1, .value = 6, .of = 11, .has_of = 1 };
	f.item[INDICATOR_BOARD_MEETINGS] = (struct figure){ .known = 1, .value = 0 };
	assert_string_equal(data(&f, "3.1", LANG_EN), "6 joint meetings were held in 2026, and the forum's rhythm "
	    "would make 11; no meeting of the forum was recorded in that time");
}

static void
meetings_are_of_their_own_period(void **state)
{
	struct figures f = of_2026();

	(void)state;
	f.of_meetings.first = date_day(2026, 7, 1);
	f.item[INDICATOR_MEETINGS_HELD] = (struct figure){ .known = 1, .value = 1 };
	assert_string_equal(data(&f, "3.1", LANG_EN), "one joint meeting was held from July to December 2026");
}

static void
names_come_by_the_alphabet_and_sectors_in_their_own_order(void **state)
{
	static const char *name[] = { "Ågården", "Zenit", "Ældresagen" };
	struct figures f = of_2026();

	(void)state;
	f.item[INDICATOR_RUNNING_OUT] = (struct figure){ .known = 1, .value = 1000 * NUMBER_ONE,
	    .of = 2000 * NUMBER_ONE, .has_of = 1, .name = name, .names = 3 };
	/* By the alphabet of the language: Danish has æ and å behind z. */
	assert_string_equal(data(&f, "1.3", LANG_DA),
	    "inden for 12 måneder udløber aftaler om 1.000 kr. om året (Zenit, Ældresagen og Ågården)");
	assert_string_equal(data(&f, "1.3", LANG_EN),
	    "within 12 months agreements worth 1,000 kr. a year run out (Ældresagen, Ågården and Zenit)");
	assert_string_equal(name[0], "Ågården");
	f.item[INDICATOR_SECTORS_HOUSED] = (struct figure){ .known = 1, .value = 2,
	    .sectors = 1u << SECTOR_FRIVILLIG | 1u << SECTOR_KOMMUNAL };
	assert_string_equal(data(&f, "1.4", LANG_DA),
	    "de, der har til huse her, kommer fra 2 sektorer: kommunal og frivillig");
}

static void
where_the_log_begins_too_late_that_is_said_once(void **state)
{
	struct figures f = of_2026();

	(void)state;
	f.item[INDICATOR_MONTHS_WITH_ENTRIES] = (struct figure){ .is_late = 1, .begins = date_day(2027, 2, 3) };
	f.item[INDICATOR_ACTORS_LOGGED] = (struct figure){ .is_late = 1, .begins = date_day(2027, 2, 3) };
	assert_string_equal(data(&f, "3.4", LANG_EN),
	    "the log begins on 3 February 2027, and the figures are for 2026");
	/* Where something is known, that is told instead. */
	f.item[INDICATOR_ACTORS_LOGGED].known = 1;
	assert_null(strstr(data(&f, "3.4", LANG_EN), "the log begins"));
}

static void
a_log_and_a_list_of_meetings_begin_each_on_its_day(void **state)
{
	struct figures f = of_2026();

	(void)state;
	f.item[INDICATOR_MANDATE_KNOWN] = (struct figure){ .is_late = 1, .begins = date_day(2027, 2, 3) };
	f.item[INDICATOR_LEADERSHIP_TALKS] = (struct figure){ .is_late = 1, .begins = date_day(2027, 3, 4) };
	assert_string_equal(data(&f, "1.2", LANG_EN), "the log begins on 3 February 2027, "
	    "the list of meetings begins on 4 March 2027, and the figures are for 2026");
}

/* The month in which a log began is known where it makes all new; where they are known, or it began before, not. */
static void
all_are_new_where_the_log_begins_in_the_period(void **state)
{
	static const char all_new[] = "the log began in May 2026, so all are new in it";
	struct figures f = of_2026();

	(void)state;
	assert_null(strstr(data(&f, "2.8", LANG_EN), "all are new"));
	f.log_begins = date_day(2026, 5, 6);
	assert_string_equal(data(&f, "2.8", LANG_EN), all_new);
	f.item[INDICATOR_NEW_ACTORS] = (struct figure){ .known = 1, .value = 1, .has_of = 1, .of = 3 };
	assert_null(strstr(data(&f, "2.8", LANG_EN), "all are new"));
}

static void
a_contradiction_needs_enough_of_a_period(void **state)
{
	struct figures f = of_2026();
	struct figure *held = &f.item[INDICATOR_MEETINGS_HELD];

	(void)state;
	*held = (struct figure){ .known = 1, .value = 2, .of = 11, .has_of = 1 };
	assert_string_equal(conflict(&f, "3.1", STATUS_JA),
	    "the answer is yes, but 2 joint meetings were held in 2026, where its rhythm gives 11");
	assert_string_equal(conflict(&f, "3.1", STATUS_NEJ), "");
	assert_string_equal(conflict(&f, "3.2", STATUS_JA), "");
	held->is_short = 1;
	assert_string_equal(conflict(&f, "3.1", STATUS_JA), "");
	held->is_short = 0;
	/* 4 more that may have been held make 6 of 11: over half. */
	held->might = 4;
	assert_string_equal(conflict(&f, "3.1", STATUS_JA), "");
	held->might = 3;
	assert_string_not_equal(conflict(&f, "3.1", STATUS_JA), "");
}

static void
new_partners_are_neither_new_actors_nor_new_pairs(void **state)
{
	struct figures f = of_2026();

	(void)state;
	f.item[INDICATOR_NEW_ACTORS] = (struct figure){ .known = 1, .value = 0 };
	f.item[INDICATOR_NEW_PAIRS] = (struct figure){ .known = 1, .value = 1 };
	assert_string_equal(conflict(&f, "2.8", STATUS_JA), "");
	f.item[INDICATOR_NEW_PAIRS].value = 0;
	assert_string_not_equal(conflict(&f, "2.8", STATUS_JA), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(of_what_is_not_known_nothing_is_said),
		cmocka_unit_test(figures_of_one_recommendation_are_parted_by_semicolons),
		cmocka_unit_test(meetings_are_of_their_own_period),
		cmocka_unit_test(names_come_by_the_alphabet_and_sectors_in_their_own_order),
		cmocka_unit_test(where_the_log_begins_too_late_that_is_said_once),
		cmocka_unit_test(a_log_and_a_list_of_meetings_begin_each_on_its_day),
		cmocka_unit_test(all_are_new_where_the_log_begins_in_the_period),
		cmocka_unit_test(a_contradiction_needs_enough_of_a_period),
		cmocka_unit_test(new_partners_are_neither_new_actors_nor_new_pairs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
