#include "unit.h"

#include "base/buf.h"
#include "base/contactlook.h"
#include "base/encoding.h"
#include "base/misread.h"

static const char *
misread(const char *text)
{
	const char *why = misread_wrong(text, strlen(text));

	return why != NULL ? why : "";
}

static void
finds_what_was_misread(void **state)
{
	(void)state;
	assert_non_null(strstr(misread("BelÃ¸b"), "'BelÃ¸b' was decoded twice, for 'Beløb'"));
	assert_non_null(strstr(misread("KÃ¦lderen pÃ¥ BÃ˜rge"), "for 'Kælderen på BØrge'"));
	assert_non_null(strstr(misread("â€œja"), "decoded twice"));
	assert_non_null(strstr(misread("bel\ufffdb"), "letters were lost"));
	assert_non_null(strstr(misread("k›kken"), "--encoding cp850"));
	assert_non_null(strstr(misread("k¿kken"), "--encoding macintosh"));
	/* and what was not */
	assert_string_equal(misread("Beløb på 5 €, »citat« – så"), "");
	/* Wherever it stands: of plain text sixteen bytes are passed at a time. */
	for (size_t i = 0; i < 40; i++) {
		char text[80];

		snprintf(text, sizeof text, "%.*sÃ¸", (int)i, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
		assert_non_null(strstr(misread(text), "was decoded twice"));
		snprintf(text, sizeof text, "%.*sæøåk¿k", (int)i, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
		assert_non_null(strstr(misread(text), "--encoding macintosh"));
	}
	assert_string_equal(misread("Ãn"), "");
	assert_string_equal(misread("¿qué? ‘hej’"), "");
	assert_string_equal(misread("Ã"), "");
	assert_string_equal(misread(""), "");
}

/*
 * Each letter and sign of ISO 8859-1 and of the typographic kind, its bytes read as ISO 8859-1 and as
 * Windows-1252: mc-check asks only of texts of which contactlook_in() is not 0.
 */
static void
what_was_decoded_twice_is_seen_at_a_glance_to_have_such_letters(void **state)
{
	static const char *const letters[] = {
		"æ", "ø", "å", "Æ", "Ø", "Å", "é", "ü", "ö", "ä", "ß", "°", "»", "½", "–", "’", "“", "…", "€"
	};

	(void)state;
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
		struct buf latin = { 0 }, windows = { 0 };

		for (const char *s = letters[i]; *s != '\0'; s++)
			buf_addf(&latin, "%c%c", 0xc0 | (unsigned char)*s >> 6, 0x80 | ((unsigned char)*s & 0x3f));
		encoding_convert(encoding_find("cp1252"), letters[i], strlen(letters[i]), &windows);
		assert_true(misread_is_twice(latin.data, latin.len));
		assert_true(0 != contactlook_in(latin.data, latin.len));
		/* Some bytes are no letter of Windows-1252. */
		if (windows.len > strlen(letters[i])) {
			assert_true(0 != contactlook_in(windows.data, windows.len));
			assert_true(misread_is_twice(windows.data, windows.len));
		}
		assert_false(misread_is_twice(letters[i], strlen(letters[i])));
		buf_release(&latin);
		buf_release(&windows);
	}
	assert_false(misread_is_twice("Øåen, »ÅÆØ« – 5 °C", strlen("Øåen, »ÅÆØ« – 5 °C")));
	assert_false(misread_is_twice("\xc3", 1));
	assert_false(misread_is_twice("", 0));
}

static const char *
lost(const char *text)
{
	const char *why = misread_lost(text, strlen(text));

	return why != NULL ? why : "";
}

static void
finds_lost_letters(void **state)
{
	static const char *const lossy[] = {
		"K?kken", "b?rn", "snak om b?rn og unge", "K??kken", "Bes?g i k\u00f8kkenet",
		"r?\u00f8d", "unge/b?rn"
	};
	static const char *const whole[] = {
		"", "?", "hvorfor?", "Hvem kommer? Vi ved det ikke", "?ben", "a?", "?a", "Hvad???nu",
		"se https://hus.dk/kalender?uge=42", "hus.dk/a?b", "www.hus.dk?side", "x?id=3",
		"(ja?) nej", "3?b", "Ja?Nej"
	};

	(void)state;
	assert_string_equal(lost("K?kken til b?rn"), "'K?kken til b?rn' seems to have lost letters; "
	    "save the original once more, as UTF-8, or set a blank behind the question mark");
	for (size_t i = 0; i < N_OF(lossy); i++)
		if (*lost(lossy[i]) == '\0')
			fail_msg("nothing is said of '%s'", lossy[i]);
	for (size_t i = 0; i < N_OF(whole); i++)
		assert_string_equal(lost(whole[i]), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_what_was_misread),
		cmocka_unit_test(what_was_decoded_twice_is_seen_at_a_glance_to_have_such_letters),
		cmocka_unit_test(finds_lost_letters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
