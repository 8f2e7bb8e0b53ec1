/* The five forms are explained whole, in both languages. */
#include <string.h>

#include "unit.h"

#include "field/forms.h"

static void
each_is_whole(void **state)
{
	(void)state;
	for (int i = 0; i < FORMS; i++)
		for (int l = 0; l < FORM_LANGUAGES; l++) {
			const struct form_about *f = &form_about[i];
			const char *const text[] = { f->says[l], f->fits[l], f->helps[l], f->hinders[l],
			    f->example[l], f->differs[l] };

			for (size_t k = 0; k < sizeof text / sizeof *text; k++) {
				assert_non_null(text[k]);
				assert_int_equal(text[k][strlen(text[k]) - 1], '.');
			}
		}
}

/* Each text tells the form from a neighbour by its code, and is about another one. */
static void
each_names_a_neighbour(void **state)
{
	(void)state;
	for (int i = 0; i < FORMS; i++)
		for (int l = 0; l < FORM_LANGUAGES; l++) {
			int others = 0;

			for (int k = 0; k < FORMS; k++)
				others += k != i &&
				    strstr(form_about[i].differs[l], form_vocab.term[k].code) != NULL;
			assert_true(others >= 1);
		}
}

static void
doubts_name_both(void **state)
{
	(void)state;
	assert_int_equal(form_doubts_count, 3);
	for (size_t i = 0; i < form_doubts_count; i++)
		for (int l = 0; l < FORM_LANGUAGES; l++) {
			assert_non_null(strstr(form_doubts[i].question[l],
			    form_vocab.term[form_doubts[i].a].code));
			assert_non_null(strstr(form_doubts[i].question[l],
			    form_vocab.term[form_doubts[i].b].code));
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_is_whole),
		cmocka_unit_test(each_names_a_neighbour),
		cmocka_unit_test(doubts_name_both),
	};

	return cmocka_run_group_tests_name("forms", tests, NULL, NULL);
}
