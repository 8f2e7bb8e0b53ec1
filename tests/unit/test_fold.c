#include "unit.h"

#include "base/fold.h"

static struct fold f;

static const char *
text(const char *s)
{
	fold_text(&f, s, strlen(s));
	return f.text.data;
}

static const char *
words(const char *s)
{
	fold_words(&f, s, strlen(s));
	return f.text.data;
}

static void
folds_texts(void **state)
{
	(void)state;
	assert_string_equal(text("Café  SUMAK "), "café sumak");
	assert_string_equal(text("Børn og Unge"), "boern og unge");
	assert_string_equal(text("ÅØÆ"), "aaoeae");
	/* decomposed: A and a ring */
	assert_string_equal(text("A\u030argang"), "aargang");
	assert_string_equal(text("\ufeff a\u00a0b\u200bc\t"), "a bc");
	assert_string_equal(text("a \r\n\r\n b"), "a\nb");
	assert_string_equal(text("x, afd. 34"), "x, afd. 34");
	assert_string_equal(text(""), "");
}

static void
folds_words(void **state)
{
	(void)state;
	assert_string_equal(words("Aktør(er):"), "aktoer");
	assert_string_equal(words(" Antal\ntimer (i alt) *"), "antal timer");
	assert_string_equal(words("antal_timer-i alt"), "antal timer i alt");
	assert_string_equal(words("--"), "");
	assert_string_equal(words("a) b"), "a b");
}

/* Each byte knows where it came from. */
static void
remembers_places(void **state)
{
	(void)state;
	text("  Ærø, X");
	assert_string_equal(f.text.data, "aeroe, x");
	assert_int_equal(f.at[0], 2);
	assert_int_equal(f.at[2], 4);	/* r, behind the two bytes of Æ */
	assert_int_equal(f.at[f.text.len], f.source.len);
}

static int
release(void **state)
{
	(void)state;
	fold_release(&f);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(folds_texts),
		cmocka_unit_test(folds_words),
		cmocka_unit_test(remembers_places),
	};

	return cmocka_run_group_tests(tests, NULL, release);
}
