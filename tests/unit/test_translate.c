#include <stdlib.h>

#include <errno.h>

#include "unit.h"

#include "base/translate.h"

static int
nothing(void)
{
	return TRANSLATE_LOCALE;
}

static void
locale(const char *all, const char *messages, const char *lang)
{
	setenv("LC_ALL", all, 1);
	setenv("LC_MESSAGES", messages, 1);
	setenv("LANG", lang, 1);
}

/* LC_ALL goes before LC_MESSAGES and that before LANG; an empty one says nothing (POSIX). */
static void
of_locale(void **state)
{
	(void)state;
	translate_ask(nothing);
	locale("", "", "da_DK.UTF-8");
	assert_int_equal(translate_language(), LANG_DA);
	locale("C", "da_DK", "da_DK.UTF-8");
	assert_int_equal(translate_language(), LANG_EN);
	locale("", "da", "en_GB");
	assert_int_equal(translate_language(), LANG_DA);
	locale("", "en_GB", "da");
	assert_int_equal(translate_language(), LANG_EN);
	locale("da@x", "", "");
	assert_int_equal(translate_language(), LANG_DA);
	/* Not each name that begins so: dav is Taita. */
	locale("dav_KE", "", "");
	assert_int_equal(translate_language(), LANG_EN);
	unsetenv("LC_ALL");
	unsetenv("LC_MESSAGES");
	unsetenv("LANG");
	assert_int_equal(translate_language(), LANG_EN);
}

static void
texts(void **state)
{
	const char *unknown = "this is said by nobody";

	(void)state;
	locale("C", "", "");
	assert_string_equal(translate("out of memory"), "out of memory");
	assert_int_equal(translate_asked(LANG_EN), LANG_EN);
	assert_int_equal(translate_asked(LANG_DA), LANG_DA);
	translate_to(LANG_DA);
	assert_int_equal(translate_asked(LANG_EN), LANG_DA);
	assert_string_equal(translate("out of memory"), "ikke hukommelse nok");
	assert_ptr_equal(translate(unknown), unknown);
	assert_ptr_equal(translate(""), translate(""));
	assert_string_equal(translate_count(1, "%lu row: ", "%lu rows: "), "%lu række: ");
	assert_string_equal(translate_count(0, "%lu row: ", "%lu rows: "), "%lu rækker: ");
	assert_string_equal(translate_error(ENOENT), "filen eller mappen findes ikke");
	translate_to(LANG_EN);
	assert_string_equal(translate_error(ENOENT), "No such file or directory");
}

/* The table is searched by bytes: one that begins with an escape stands where its byte does. */
static void
last_and_first(void **state)
{
	(void)state;
	translate_to(LANG_DA);
	assert_string_equal(translate("Written: %s. Take it back: %s"),
	    "Skrevet: %s. Fortryd: %s");
	assert_string_equal(translate("\r%s: %llu MiB read"), "\r%s: %llu MiB læst");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(of_locale),
		cmocka_unit_test(texts),
		cmocka_unit_test(last_and_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
