#include "unit.h"

#include "base/fold.h"
#include "field/terms.h"
#include "sheet/wording.h"

/* Every word of the tables means what its row says. */
static void
words_are_found(void **state)
{
	const struct wording *const tables[] = {
		&heading_wording, &form_wording, &total_wording, &period_wording,
		wording_of(&channel_vocab), wording_of(&meeting_kind_vocab), wording_of(&basis_vocab)
	};
	struct fold f = { 0 };

	(void)state;
	for (size_t t = 0; t < N_OF(tables); t++)
		for (size_t i = 0; *tables[t]->word[i].word != '\0'; i++) {
			const struct wording_word *w = &tables[t]->word[i];

			wording_fold(&f, w->word, strlen(w->word));
			if (wording_find(tables[t], f.text.data, f.text.len) != w->means)
				fail_msg("'%s' means something else too", w->word);
		}
	fold_release(&f);
	assert_int_equal(wording_find(&form_wording, "samskabe", 8), FORM_SAMSKABE);
	assert_int_equal(wording_find(wording_of(&channel_vocab), "moede", 5), 0);
	assert_int_equal(wording_find(&form_wording, "", 0), -1);
	assert_string_equal(wording_heading(&heading_wording, ENTRY_NOTE), "Bemærkning");
	assert_string_equal(wording_heading(&heading_wording, ENTRY_VISITORS), "Udefra");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
