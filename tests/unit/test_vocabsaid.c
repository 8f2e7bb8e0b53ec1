#include "unit.h"

#include "field/terms.h"
#include "schema/vocabsaid.h"

static int
said(const struct vocab *v, const char *text, enum vocabsaid words)
{
	return vocabsaid_find(v, text, strlen(text), words);
}

/* The code, its names and its other names are taken, however they are written. */
static void
names_are_found(void **state)
{
	(void)state;
	assert_int_equal(said(&presence_vocab, "fast", VOCABSAID_NAMES), 0);
	assert_int_equal(said(&presence_vocab, "Har  TIL huse", VOCABSAID_NAMES), 0);
	assert_int_equal(said(&rhythm_vocab, "månedligt", VOCABSAID_NAMES),
	    said(&rhythm_vocab, "maaned", VOCABSAID_NAMES));
	assert_int_equal(said(&yes_no_vocab, "Yes", VOCABSAID_NAMES), YES_NO_JA);
}

/* What a code is meant for is taken only where that is asked for. */
static void
what_is_meant_is_asked_for(void **state)
{
	(void)state;
	assert_int_equal(said(&channel_vocab, "telefon", VOCABSAID_NAMES), -1);
	assert_int_equal(said(&channel_vocab, "Telefon.", VOCABSAID_MEANT), CHANNEL_UFORMEL);
	assert_int_equal(said(&channel_vocab, "røgsignal", VOCABSAID_MEANT), -1);
}

static void
nothing_is_no_code(void **state)
{
	(void)state;
	assert_int_equal(said(&form_vocab, "", VOCABSAID_MEANT), -1);
	assert_int_equal(said(&form_vocab, "  (?) ", VOCABSAID_MEANT), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_found),
		cmocka_unit_test(what_is_meant_is_asked_for),
		cmocka_unit_test(nothing_is_no_code),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
