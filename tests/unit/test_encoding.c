#include "unit.h"

#include "base/buf.h"
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(guesses),
		cmocka_unit_test(converts),
		cmocka_unit_test(converts_much),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
