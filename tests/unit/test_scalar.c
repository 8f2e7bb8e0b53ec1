#include "unit.h"

#include "base/buf.h"
#include "base/diag.h"
#include "yaml/scalar.h"

static struct buf out;

static int
release(void **state)
{
	(void)state;
	buf_release(&out);
	return 0;
}

static const char *
scalar(const char *text, enum yaml_style wanted, int in_flow)
{
	buf_clear(&out);
	scalar_add(&out, text, wanted, in_flow);
	return out.data;
}

static void
ordinary_text_is_plain(void **state)
{
	static const char *const same[] = {
		"sumak", "Caf\u00e9 Sumak", "2026-10-05", "09:00", "ma-fr 09:00-15:00", "0.5", "a,b", "it's",
		"say \"hi\"", "a#b", "a:b", "C++", "x]", "a - b", "-5", "?x", ":x", "https://x.dk/a#b",
		"a & b", "100 %", "\u00e6", "\U0001f600", "a\u00a0b", "true", "~", "\\n", "<<", "="
	};

	(void)state;
	for (size_t i = 0; i < N_OF(same); i++)
		assert_string_equal(scalar(same[i], YAML_PLAIN, 0), same[i]);
}

static void
what_yaml_would_misread_gets_single_quotes(void **state)
{
	static const char *const texts[] = {
		"", " a", "a ", "a: b", "a:", "a #b", "#a", "- a", "-", "?", "? a", ": a", "[a", "{a",
		"]a", "}a", ",a", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "\"a", "---", "...", "--- a"
	};
	char want[64];

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++) {
		snprintf(want, sizeof want, "'%s'", texts[i]);
		assert_string_equal(scalar(texts[i], YAML_PLAIN, 0), want);
	}
	assert_string_equal(scalar("'a", YAML_PLAIN, 0), "'''a'");
}

static void
inside_brackets_commas_and_brackets_need_quotes(void **state)
{
	static const char *const quoted[] = {
		"a,b", "a]", "a}b", "a[b", "{", "a{b", "ja, men", "-", "- a", "?a", ":a", "a:b", "http://x"
	};
	static const char *const same[] = {
		"sumak", "ma-fr 09:00-15:00", "09:00", "b\u00f8rn og unge", "2026-10-05", "a-b", "-y", "--b", "0.5"
	};
	char want[64];

	(void)state;
	for (size_t i = 0; i < N_OF(quoted); i++) {
		snprintf(want, sizeof want, "'%s'", quoted[i]);
		assert_string_equal(scalar(quoted[i], YAML_PLAIN, 1), want);
	}
	for (size_t i = 0; i < N_OF(same); i++)
		assert_string_equal(scalar(same[i], YAML_PLAIN, 1), same[i]);
}

static void
the_style_stays_as_long_as_the_text_allows(void **state)
{
	(void)state;
	assert_string_equal(scalar("a", YAML_SINGLE, 0), "'a'");
	assert_string_equal(scalar("it's", YAML_SINGLE, 0), "'it''s'");
	assert_string_equal(scalar("a\\b", YAML_SINGLE, 0), "'a\\b'");
	assert_string_equal(scalar("a", YAML_DOUBLE, 0), "\"a\"");
	assert_string_equal(scalar("it's \"x\" \\", YAML_DOUBLE, 0), "\"it's \\\"x\\\" \\\\\"");
	assert_string_equal(scalar("", YAML_SINGLE, 0), "''");
	assert_string_equal(scalar("", YAML_DOUBLE, 0), "\"\"");
	assert_string_equal(scalar("\u00e6", YAML_DOUBLE, 0), "\"\u00e6\"");
}

static void
what_cannot_be_seen_is_escaped(void **state)
{
	(void)state;
	for (int style = YAML_PLAIN; style <= YAML_DOUBLE; style++) {
		enum yaml_style s = (enum yaml_style)style;

		assert_string_equal(scalar("a\nb", s, 0), "\"a\\nb\"");
		assert_string_equal(scalar("a\tb", s, 0), "\"a\\tb\"");
		assert_string_equal(scalar("a\x1b[0m", s, 0), "\"a\\x1b[0m\"");
		assert_string_equal(scalar("\x7f", s, 0), "\"\\x7f\"");
		assert_string_equal(scalar("\r\n", s, 0), "\"\\x0d\\n\"");
		assert_string_equal(scalar("\xc2\x85", s, 0), "\"\\u0085\"");
		assert_string_equal(scalar("a\u202e", s, 0), "\"a\\u202e\"");
		assert_string_equal(scalar("\ufeff", s, 0), "\"\\ufeff\"");
		assert_string_equal(scalar("\u2028", s, 0), "\"\\u2028\"");
	}
}

static void
expect(const char *yaml, const char *text)
{
	struct yaml *doc;
	const struct yaml_node *node;
	int same;

	doc = yamldoc_parse(yaml, strlen(yaml), "f.yaml");
	node = doc != NULL ? doc->root : NULL;
	if (node != NULL && node->kind == YAML_LIST && node->n > 0)
		node = node->item[0];
	if (node != NULL && node->kind == YAML_MAP && node->n > 0)
		node = node->item[0];
	same = node != NULL && node->kind == YAML_SCALAR && node->len == strlen(text) &&
	    memcmp(node->text, text, node->len) == 0;
	yamldoc_free(doc);
	if (!same)
		fail_msg("'%s' was written as %s", text, yaml);
}

/* Write a text in a style, and read it in each place where a scalar may stand. */
static void
write_and_read(const char *text, enum yaml_style style)
{
	static const char *const places[2][3] = {
		{ "k: %s\nl: x\n", "- k: %s # c\n  l: x\n", "- %s\n- x\n" },
		{ "[%s, z]", "{k: %s}", "{k: %s, l: x}" }
	};
	struct buf yaml = { 0 };

	for (int flow = 0; flow < 2; flow++) {
		const char *s = scalar(text, style, flow);

		assert_null(strpbrk(s, "\r\n"));
		for (size_t i = 0; i < 3; i++) {
			const char *mark = strstr(places[flow][i], "%s");

			buf_clear(&yaml);
			buf_add(&yaml, places[flow][i], (size_t)(mark - places[flow][i]));
			buf_adds(&yaml, s);
			buf_adds(&yaml, mark + 2);
			expect(yaml.data, text);
		}
	}
	buf_release(&yaml);
}

static void
troublesome_texts_read_back_the_same(void **state)
{
	static const char *const texts[] = {
		"", "sumak", "\u00e6\u00f8\u00e5", "a\nb", "\n", "a\n\nb\n", "a\tb", "\t", "\r", "a\r\nb",
		"\xc2\x85", "\u2028", "\u2029", "\u202e", "\ufeff", ("\ufeff" "a"), "\x1b[31m", "\x01", "\x7f",
		"\U0001f600", "\U0010fffd", "\ue000", "\u00a0", " \u00a0 ", "---", "--- a", "...", "%YAML",
		"null", "~", "yes", "0x1f", "1:2:3", "12:30:", "09:00,", "a  b", "  ", "'''", "\"\"\"",
		"\\", "\\\\", "\\x", "\\u00", "a \\", "a: b: c", "a # b # c", "[a]", "{a: b}", "[]", "{}",
		"!!str a", "&a b", "*a", "? a : b", "- - a", "| a", "> a", "a |", "<<: a", "a:\"b\"",
		"http://a.dk/?b=c,d#e", "a,b;c", "@a", "`a`", "http://a:80/", "1:x:2:", "0:1:"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++)
		for (int style = YAML_PLAIN; style <= YAML_DOUBLE; style++)
			write_and_read(texts[i], (enum yaml_style)style);
}

static void
any_mix_of_yamls_own_characters_reads_back_the_same(void **state)
{
	static const char letters[] = "a 1:-?#,[]{}&*!|>'\"%@`\\\n\t.~=";
	size_t n = sizeof letters - 1;
	char text[4] = "";

	(void)state;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++) {
			text[0] = letters[i];
			text[1] = letters[k];
			text[2] = '\0';
			write_and_read(text, YAML_PLAIN);
			text[2] = letters[(i * 5 + k * 11) % n];
			write_and_read(text, YAML_PLAIN);
		}
}

static void
a_character_that_the_reader_refuses_is_not_written_raw(void **state)
{
	(void)state;
	assert_null(strstr(scalar("a\uffff", YAML_PLAIN, 0), "\uffff"));
	assert_null(strstr(scalar("a\ufffe", YAML_PLAIN, 0), "\ufffe"));
}

static void
words_that_other_readers_take_for_more_than_text_are_known(void **state)
{
	static const char *const typed[] = {
		"yes", "no", "Yes", "NO", "true", "True", "FALSE", "on", "off", "y", "N", "null", "Null", "~"
	};
	/* PyYAML, Psych, Perl's and R's readers, js-yaml, Tcl: one of them at least makes something else of it. */
	static const char *const changed[] = {
		"1,5", "1.234,5", "0123", "00", "-07", "1_000", "1:30", "12:30:45", "10:00", "0x1f", "0o17", "0b11", "1e3",
		"1.5E-3", "+1", "+1.5", ".5", "-.5", "5.", ".inf", "-.Inf", ".NaN", "=", "<<", "2026-1-5", "2026-10-5", "2026-1-05"
	};
	static const char *const text[] = { "", "ja", "nej", "yess", "non", "nul", "sumak", "o", "tru",
		"0", "12", "-3", "1.5", "0.5", "2026", "2026-10-05", "2026-10-05T15:00", "ma-fr 09:00-15:00", "09:00-15:00",
		"1-2", "4-6-8", "5-10-2026", "1 000", "22 33 44 55", "+45 12", "3d", "0xen", "1e", "e3", "1:30 t", "10:00-12",
		"inf", "nan", "==", "<", "-", "+", ".", "2026-100-5", "5. juni", "2a", "1,5 t" };

	(void)state;
	for (size_t i = 0; i < N_OF(typed); i++)
		assert_true(scalar_looks_typed(typed[i]));
	for (size_t i = 0; i < N_OF(changed); i++)
		if (!scalar_looks_typed(changed[i]))
			fail_msg("%s is taken as it stands", changed[i]);
	for (size_t i = 0; i < N_OF(text); i++)
		if (scalar_looks_typed(text[i]))
			fail_msg("%s is taken for something else", text[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ordinary_text_is_plain),
		cmocka_unit_test(what_yaml_would_misread_gets_single_quotes),
		cmocka_unit_test(inside_brackets_commas_and_brackets_need_quotes),
		cmocka_unit_test(the_style_stays_as_long_as_the_text_allows),
		cmocka_unit_test(what_cannot_be_seen_is_escaped),
		cmocka_unit_test(troublesome_texts_read_back_the_same),
		cmocka_unit_test(any_mix_of_yamls_own_characters_reads_back_the_same),
		cmocka_unit_test(a_character_that_the_reader_refuses_is_not_written_raw),
		cmocka_unit_test(words_that_other_readers_take_for_more_than_text_are_known),
	};

	return cmocka_run_group_tests(tests, NULL, release);
}
