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

static size_t
add_utf8(char *s, unsigned long c)
{
	size_t n = 0;

	if (c < 0x80) {
		s[n++] = (char)c;
	} else if (c < 0x800) {
		s[n++] = (char)(0xc0 | c >> 6);
		s[n++] = (char)(0x80 | (c & 63));
	} else {
		s[n++] = (char)(0xe0 | c >> 12);
		s[n++] = (char)(0x80 | (c >> 6 & 63));
		s[n++] = (char)(0x80 | (c & 63));
	}
	return n;
}

/* A letter that is made of two when it is folded, or was between others, is whole the first time. */
static void
folds_once(void **state)
{
	/* a ring, an acute accent, a caron, a dot below */
	static const char *const behind[] = {
		"", "\u030a", "\u030a\u030a", "\u0301", "\u030c\u0323", "\u200b\u030a", "\u00ad\u030c", "(x)\u030a", "\u1161"
	};
	char string[40], once[80];

	(void)state;
	/* the ring stays on the last a of "aaa" no second time */
	assert_string_equal(text("\u00c6aa\u030a\u030a"), "aeaaa");
	assert_string_equal(text("J\u030c"), "\u01f0");
	assert_string_equal(text("e\u200b\u0301"), "\u00e9");
	assert_string_equal(text("a\u00ad\u030argang"), "aargang");
	assert_string_equal(text("\u0130\u0301"), "\u00ed");
	/* an å with an accent is another letter, decomposed or not */
	assert_string_equal(text("A\u030a\u0301"), "\u01fb");
	assert_string_equal(text("\u00d8\u0301"), "\u01ff");
	for (unsigned long c = 1; c < 0xffff; c++) {
		if (c >= 0xd800 && c < 0xe000)
			continue;
		for (size_t i = 0; i < (c < 0x3000 ? sizeof behind / sizeof *behind : 1); i++) {
			size_t n = add_utf8(string, c);

			strcpy(string + n, behind[i]);
			strcpy(once, text(string));
			assert_string_equal(text(once), once);
			strcpy(once, words(string));
			assert_string_equal(words(once), once);
		}
	}
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

static void
words_are_the_same_whatever_stands_between(void **state)
{
	(void)state;
	assert_true(fold_same_words("Åhuset, Nord", "aahuset  NORD"));
	assert_true(fold_same_words("", "(ingen)"));
	assert_false(fold_same_words("Åhuset", "Ahuset"));
	assert_false(fold_same_words("Huset", ""));
}

/* What cannot begin so never folds to it. */
static void
the_first_letter_tells_what_words_cannot_begin_with(void **state)
{
	static const char *const texts[] = { "Dato", "dato", "DATO", "(x) dato", "D\u030aato", "7 dage", "-", "", "æble", "Ære",
	    "dø", " dato", "\u00addato", "a\u030a", "aa", "Å", "o\u0308", "\u212b" };

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++)
		for (size_t k = 0; k < N_OF(texts); k++) {
			char first[2];

			fold_words(&f, texts[i], strlen(texts[i]));
			first[0] = *buf_text(&f.text);
			first[1] = '\0';
			fold_words(&f, texts[k], strlen(texts[k]));
			if (!fold_may_begin(texts[k], strlen(texts[k]), first))
				assert_int_not_equal(*buf_text(&f.text), *first);
		}
	assert_false(fold_may_begin("Samskabe", 8, "dato"));
	assert_false(fold_may_begin("18.10.2018", 10, "dato"));
	assert_false(fold_may_begin("Sø", 3, "dato"));
	assert_true(fold_may_begin("Dag", 3, "dato"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_the_same_whatever_stands_between),
		cmocka_unit_test(the_first_letter_tells_what_words_cannot_begin_with),
		cmocka_unit_test(folds_texts),
		cmocka_unit_test(folds_words),
		cmocka_unit_test(folds_once),
		cmocka_unit_test(remembers_places),
	};

	return cmocka_run_group_tests(tests, NULL, release);
}
