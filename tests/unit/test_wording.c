#include "unit.h"

#include "base/fold.h"
#include "field/terms.h"
#include "sheet/wording.h"

/* Every word of the tables means what its row says. */
static void
words_are_found(void **state)
{
	const struct wording *const tables[] = {
		&heading_wording, &total_wording, &period_wording
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
	assert_string_equal(wording_heading(&heading_wording, ENTRY_NOTE), "Bemærkning");
	assert_string_equal(wording_heading(&heading_wording, ENTRY_VISITORS), "Udefra");
}

/* Other names of a code are taken for it; what a code is only meant for is not. */
static void
other_names_are_taken(void **state)
{
	static const struct vocab *const vocabs[] = {
		&form_vocab, &channel_vocab, &meeting_kind_vocab, &basis_vocab, &yes_no_vocab
	};

	(void)state;
	for (size_t t = 0; t < N_OF(vocabs); t++)
		for (const struct vocab_other *o = vocabs[t]->other; *o->word != '\0'; o++) {
			int code = vocab_find(vocabs[t], o->code, strlen(o->code));
			int read = wording_read(wording_of(vocabs[t]), o->word, strlen(o->word));

			assert_true(code >= 0);
			if (read != (o->is_same ? code : -1))
				fail_msg("'%s' is taken for something else", o->word);
		}
	assert_int_equal(wording_find(&form_wording, "samskabe", 8), FORM_SAMSKABE);
	assert_int_equal(wording_find(wording_of(&channel_vocab), "moede", 5), 0);
	assert_int_equal(wording_find(&form_wording, "", 0), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_found),
		cmocka_unit_test(other_names_are_taken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
