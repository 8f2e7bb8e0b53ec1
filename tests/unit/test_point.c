#include <string.h>

#include "base/buf.h"
#include "base/period.h"
#include "base/phrase.h"
#include "field/point.h"
#include "field/pointword.h"
#include "unit.h"

static int
ends_in(const char *text, char c)
{
	return *text != '\0' && text[strlen(text) - 1] == c;
}

/* How many of the facts a sentence asks for: both languages ask for as many names and texts. */
static int
asks_for(const char *sentence, const char *what)
{
	int n = 0;

	for (const char *s = sentence; (s = strstr(s, what)) != NULL; s++)
		n++;
	return n;
}

static void
check_pair(const char *const text[2])
{
	static const char *const facts[] = { "{names}", "{what}", "{in}", "{day}" };

	assert_int_equal(text[0] == NULL, text[1] == NULL);
	for (size_t i = 0; text[0] != NULL && i < sizeof facts / sizeof *facts; i++)
		assert_int_equal(asks_for(text[0], facts[i]), asks_for(text[1], facts[i]));
}

static void
test_table(void **state)
{
	(void)state;
	for (int i = 0; i < POINTS; i++) {
		const struct point *p = &points[i];

		assert_string_equal(pointword_all[i], p->word);
		assert_int_equal(pointword_find(p->word, strlen(p->word)), i);
		for (int l = 0; l < 2; l++)
			assert_true(ends_in(p->question[l], '?'));
		check_pair(p->seen);
		check_pair(p->other);
		check_pair(p->more);
		check_pair(p->not_seen);
		/* What nobody can read has nothing that is seen; all others have. */
		assert_int_equal(p->seen[0] == NULL, p->reading == POINT_ASKED);
		assert_true(i == 0 || points[i - 1].form <= p->form);
		assert_true(i == 0 || points[i - 1].form < p->form || points[i - 1].side <= p->side);
	}
	assert_null(pointword_all[POINTS]);
}

/* The number that a rule goes by is told in its words, or in those of its sentences. */
static void
test_numbers(void **state)
{
	static const struct { enum point_id point; int least; const char *said; } numbers[] = {
		{ POINT_SAMME_TID, 60, "at least an hour a week" }, { POINT_MANGE_DELER, 3, "three or more" },
		{ POINT_KOORDINERING, 3, "three entries" }, { POINT_FORSKELLIGHED, 3, "three sectors" },
		{ POINT_BLIK_PAA_TVAERS, 3, "three other sectors" }, { POINT_PLATFORM, 12, "a year old or more" },
		{ POINT_TUNNELSYN, 12, "twelve months or more" }
	};
	size_t n = 0;

	(void)state;
	for (size_t i = 0; i < N_OF(numbers); i++) {
		const struct point *p = &points[numbers[i].point];

		assert_int_equal(p->least, numbers[i].least);
		assert_true(asks_for(p->rule, numbers[i].said) + asks_for(p->seen[1], numbers[i].said) > 0);
	}
	for (int i = 0; i < POINTS; i++)
		n += points[i].least != 0;
	assert_int_equal(n, N_OF(numbers));
}

static void
test_names(void **state)
{
	(void)state;
	assert_string_equal(point_source(POINT_SAMME_TID), "[R] Part 2, samvirke, fremmer 1");
	assert_string_equal(point_source(POINT_TUNNELSYN), "[R] Part 2, samskabe, begraenser 2");
	assert_int_equal(pointword_find("samme-målgruppe", strlen("samme-målgruppe")), POINT_SAMME_MAALGRUPPE);
	assert_int_equal(pointword_find("samme-maalgruppe", 16), POINT_SAMME_MAALGRUPPE);
	assert_int_equal(pointword_find("nyhed", 5), -1);
	assert_string_equal(pointword_nearest("tilid", 5), "tillid");
	assert_null(pointword_nearest("relationer", 10));
}

/* {what} is another text; it brings its stop, too. */
static void
test_what(void **state)
{
	struct buf out = { 0 };

	(void)state;
	phrase_add(&out, LANG_DA, "{names}: {what}.", &(struct phrase_facts){ .names = "A", .what = "Fonden Co." });
	assert_string_equal(buf_text(&out), "A: Fonden Co.");
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_table), cmocka_unit_test(test_numbers), cmocka_unit_test(test_names), cmocka_unit_test(test_what),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
