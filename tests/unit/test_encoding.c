#include "unit.h"

#include "base/buf.h"
#include "base/contactlook.h"
#include "base/encoding.h"

/* The name of the guess, and what the mark takes. */
static const char *
guess(const char *bytes, size_t len, size_t want_mark)
{
	size_t mark;
	int i = encoding_guess(bytes, len, &mark);

	assert_int_equal(mark, want_mark);
	return encodings[i].name;
}

#define GUESS(bytes, mark) guess(bytes, sizeof bytes - 1, mark)

static void
guesses(void **state)
{
	(void)state;
	assert_string_equal(GUESS("Dato;Form", 0), "utf-8");
	assert_string_equal(GUESS("\xef\xbb\xbf" "Dato", 3), "utf-8");
	assert_string_equal(GUESS("Bem\xc3\xa6rkning", 0), "utf-8");
	assert_string_equal(GUESS("Bem\xe6rkning", 0), "cp1252");
	assert_string_equal(GUESS("\xff\xfe" "D\0a\0", 2), "utf-16le");
	assert_string_equal(GUESS("\xfe\xff" "\0D\0a", 2), "utf-16be");
	assert_string_equal(GUESS("D\0a\0t\0o\0", 0), "utf-16le");
	assert_string_equal(GUESS("\0D\0a\0t\0o", 0), "utf-16be");
	assert_string_equal(GUESS("a\xe6\na\xc3\xa6\nb", 0), "mixed");
	assert_string_equal(GUESS("a\xe6\xc3\xa6\nb", 0), "cp1252");
	/* one NUL does not make it UTF-16 */
	assert_string_equal(GUESS("Dato;Form;Akt\0rer;Timer", 0), "utf-8");
	assert_string_equal(GUESS("", 0), "utf-8");
}

static size_t
converted(const char *name, const char *bytes, size_t len, const char *want)
{
	struct buf b = { 0 };
	size_t done = encoding_convert(encoding_find(name), bytes, len, &b);

	assert_string_equal(buf_text(&b), want);
	buf_release(&b);
	return done;
}

static void
converts(void **state)
{
	(void)state;
	assert_int_equal(converted("cp1252", "\xe6\xf8\xe5\x80", 4, "æøå€"), 4);
	assert_int_equal(converted("utf-16le", "\xe6\0\x3b\0", 4, "æ;"), 4);
	assert_int_equal(converted("utf-16be", "\0\xe6\0\x3b", 4, "æ;"), 4);
	assert_int_equal(converted("cp850", "\x91\x9b\x86", 3, "æøå"), 3);
	assert_int_equal(converted("macintosh", "\xbe\xbf\x8c", 3, "æøå"), 3);
	assert_int_equal(converted("utf-8", "a\xc3\xb8", 3, "aø"), 3);
	assert_int_equal(converted("mixed", "a\xe6\na\xc3\xa6\nb\xe5", 9, "aæ\naæ\nbå"), 9);
	/* where it stops */
	assert_int_equal(converted("mixed", "a\xe6\nb\x81", 5, "aæ\nb"), 4);
	assert_int_equal(converted("cp1252", "ab\x81" "c", 4, "ab"), 2);
	assert_int_equal(converted("utf-8", "ab\xff", 3, "ab"), 2);
	assert_int_equal(converted("utf-16le", "a\0b", 3, "a"), 2);
	assert_int_equal(encoding_find("ebcdic"), -1);
}

/* More than the piece in which it is done. */
static void
converts_much(void **state)
{
	static char bytes[20000];
	struct buf b = { 0 };

	(void)state;
	memset(bytes, 0xe6, sizeof bytes);
	assert_int_equal(encoding_convert(encoding_find("cp1252"), bytes, sizeof bytes, &b),
	    sizeof bytes);
	assert_int_equal(b.len, 2 * sizeof bytes);
	buf_release(&b);
}

static const char *
misread(const char *text)
{
	const char *why = encoding_misread(text, strlen(text));

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
		assert_true(encoding_is_twice(latin.data, latin.len));
		assert_true(0 != contactlook_in(latin.data, latin.len));
		/* Some bytes are no letter of Windows-1252. */
		if (windows.len > strlen(letters[i])) {
			assert_true(0 != contactlook_in(windows.data, windows.len));
			assert_true(encoding_is_twice(windows.data, windows.len));
		}
		assert_false(encoding_is_twice(letters[i], strlen(letters[i])));
		buf_release(&latin);
		buf_release(&windows);
	}
	assert_false(encoding_is_twice("Øåen, »ÅÆØ« – 5 °C", strlen("Øåen, »ÅÆØ« – 5 °C")));
	assert_false(encoding_is_twice("\xc3", 1));
	assert_false(encoding_is_twice("", 0));
}

static const char *
lost(const char *text)
{
	const char *why = encoding_lost(text, strlen(text));

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
		cmocka_unit_test(guesses),
		cmocka_unit_test(converts),
		cmocka_unit_test(converts_much),
		cmocka_unit_test(finds_what_was_misread),
		cmocka_unit_test(what_was_decoded_twice_is_seen_at_a_glance_to_have_such_letters),
		cmocka_unit_test(finds_lost_letters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
