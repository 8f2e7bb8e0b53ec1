#include "unit.h"

#include "base/buf.h"
#include "base/fold.h"
#include "field/survey.h"
#include "field/terms.h"

/* A column by each of its names; no two columns are called the same, in whatever language. */
static void
each_name_is_of_one_column(void **state)
{
	size_t n = survey_columns();
	char **name = calloc(3 * n, sizeof *name);
	struct fold f = { 0 };

	(void)state;
	for (size_t i = 0; i < 3 * n; i++) {
		struct buf b = { 0 };

		if (i % 3 == 2)
			survey_add_code(&b, i / 3);
		else
			survey_add_heading(&b, i / 3, i % 3 == 0 ? LANG_DA : LANG_EN);
		fold_words(&f, b.data, b.len);
		name[i] = strdup(f.text.data);
		buf_release(&b);
		assert_true(strlen(name[i]) > 0);
		for (size_t k = 0; k < i; k++)
			if (k / 3 != i / 3 && strcmp(name[k], name[i]) == 0)
				fail_msg("'%s' is two columns", name[i]);
	}
	for (size_t i = 0; i < 3 * n; i++)
		free(name[i]);
	free(name);
	fold_release(&f);
}

/* What tells the types apart is asked, each question of typology.h once, in its words. */
static void
each_look_is_asked_once(void **state)
{
	int asked[LOOKS] = { 0 };

	(void)state;
	for (int q = 0; q < SURVEY_QUESTIONS; q++)
		for (int i = 0; i < 2; i++)
			if (survey_about[q].look[i] >= 0) {
				struct buf b = { 0 };

				asked[survey_about[q].look[i]]++;
				survey_add_question(&b, (enum survey_question)q, LANG_DA);
				assert_non_null(strstr(b.data, looks[survey_about[q].look[i]].question_da));
				buf_release(&b);
			}
	for (int i = 0; i < LOOKS; i++)
		assert_int_equal(asked[i], 1);
}

/* Every field of centre.yaml that tells the type is the answer to an item, or an actor is. */
static void
each_field_that_tells_the_type_is_asked_for(void **state)
{
	(void)state;
	for (size_t f = 0; f < CENTRE_FIELDS; f++) {
		int asked = f == CENTRE_OWNER || f == CENTRE_RUN_BY;

		if (!(CENTRE_TELLS_TYPE & SCHEMA_BIT(f)))
			continue;
		for (int i = 0; i < SURVEY_ITEMS; i++)
			asked |= survey_items[i].schema == &centre_schema && survey_items[i].field == f;
		if (!asked)
			fail_msg("'%s' is not asked for", centre_schema.field[f].name);
	}
}

static void
people_write_codes_in_many_ways(void **state)
{
	static const struct { const struct vocab *vocab; const char *text, *code; } table[] = {
		{ &kind_vocab, "Boligselskab", "boligorganisation" }, { &kind_vocab, "frivillig organisation", "frivillig-organisation" },
		{ &kind_vocab, "social enterprise", "socialoekonomisk" }, { &rhythm_vocab, "Hver måned", "maaned" },
		{ &rhythm_vocab, "MÅNEDLIGT", "maaned" }, { &rhythm_vocab, "hver anden uge", NULL },
		{ &room_vocab, "køkken", "koekken" }, { &focus_vocab, "Børn og unge", "boern-unge" },
		{ &yes_no_vocab, "x", "ja" }, { &basis_vocab, "projektmidler", "projekt" }, { &kind_vocab, "", NULL }
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		int code = survey_code(table[i].vocab, table[i].text, strlen(table[i].text));

		if (table[i].code == NULL)
			assert_int_equal(code, -1);
		else if (code < 0 || strcmp(table[i].vocab->term[code].code, table[i].code) != 0)
			fail_msg("'%s'", table[i].text);
	}
	assert_true(survey_is_unknown("Ved ikke", 8) && survey_is_unknown("??", 2));
	assert_false(survey_is_unknown("", 0) || survey_is_unknown("ved kirken", 10));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_name_is_of_one_column), cmocka_unit_test(each_look_is_asked_once),
		cmocka_unit_test(each_field_that_tells_the_type_is_asked_for),
		cmocka_unit_test(people_write_codes_in_many_ways)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
