#include <string.h>

#include "base/buf.h"
#include "base/fold.h"
#include "field/municipality.h"
#include "unit.h"

static void
the_word_for_what_it_is_does_not_tell_them_apart(void **state)
{
	static const char *const same[] = { "Nordby", "Nordby Kommune", "nordby  kommune", "NORDBY KOMMUNE",
	    "Nordby.", "Nordby (kommune)" };
	static const char *const own[] = { "Kommune", "Kommuneby", "Nordby kommunes", "" };
	struct fold f = { 0 };

	(void)state;
	for (size_t i = 0; i < N_OF(same); i++) {
		municipality_fold(&f, same[i], strlen(same[i]));
		assert_string_equal(buf_text(&f.text), "nordby");
	}
	for (size_t i = 0; i < N_OF(own); i++) {
		municipality_fold(&f, own[i], strlen(own[i]));
		assert_string_not_equal(buf_text(&f.text), "nordby");
		assert_int_equal(f.text.len, strlen(own[i]));
	}
	fold_release(&f);
}

/* Nor does how people part a name of two. */
static void
signs_do_not_tell_them_apart(void **state)
{
	static const char *const same[] = { "Lyngby-Taarbæk", "Lyngby Tårbæk kommune", "lyngby - taarbæk" };
	struct fold f = { 0 };

	(void)state;
	for (size_t i = 0; i < N_OF(same); i++) {
		municipality_fold(&f, same[i], strlen(same[i]));
		assert_string_equal(buf_text(&f.text), "lyngby taarbaek");
	}
	municipality_fold(&f, "?", 1);
	assert_string_equal(buf_text(&f.text), "?");
	fold_release(&f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_word_for_what_it_is_does_not_tell_them_apart),
		cmocka_unit_test(signs_do_not_tell_them_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
