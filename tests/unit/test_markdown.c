#include "unit.h"

#include "base/buf.h"
#include "output/markdown.h"

static const char *
written(const char *text, int at_start)
{
	static struct buf b;

	buf_clear(&b);
	markdown_add(&b, text, strlen(text), at_start);
	return buf_text(&b);
}

/* A11: what some reader of Markdown takes for something else, anywhere in a text. */
static void
a11_signs_are_signs_wherever_they_stand(void **state)
{
	static const struct { const char *in, *out; } table[] = {
		{ "a*b* `c` [d](e) ![f](g)", "a\\*b\\* \\`c\\` \\[d\\](e) !\\[f\\](g)" },
		{ "a_b_c __d__", "a\\_b\\_c \\_\\_d\\_\\_" },
		{ "a\\b", "a\\\\b" }, { "a|b", "a&#124;b" }, { "~~a~~", "&#126;&#126;a&#126;&#126;" },
		{ "a^2^", "a&#94;2&#94;" }, { "$x$", "&#36;x&#36;" }, { "x {.y}", "x &#123;.y}" },
		{ "<b>x</b>", "&lt;b>x&lt;/b>" },
		{ "a & b &c R&D &amp; &#38; &#x26; &copy", "a & b &c R&D &amp;amp; &amp;#38; &amp;#x26; &copy" },
		{ "&; &#; &a;", "&; &amp;#; &amp;a;" },
		{ ":smile: :+1: :100:", "&#58;smile: &#58;+1: &#58;100:" },
		{ "kl. 10:30:15, 1:2", "kl. 10:30:15, 1:2" }, { "9:00-10:00", "9:00-10:00" }, { "a: b: c", "a: b: c" },
		{ "@ung a@b.dk (@x) @ 1", "&#64;ung a@b.dk (&#64;x) @ 1" },
		{ "a # b", "a # b" }, { "C#", "C&#35;" }, { "a ##", "a &#35;&#35;" },
		{ "a - b + c > d = e.", "a - b + c > d = e." }, { "", "" }, { " ", " " },
		{ "a\nb\r\nc", "a b  c" }, { "a\tb\x1b", "a?b?" }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++)
		assert_string_equal(written(table[i].in, 0), table[i].out);
}

static void
a11_at_the_start_there_are_more(void **state)
{
	static const struct { const char *in, *out; } table[] = {
		{ "# a", "\\# a" }, { "- a", "\\- a" }, { "+ a", "\\+ a" }, { "> a", "\\> a" },
		{ "=== a", "&#61;== a" }, { ": a", "&#58; a" }, { "* a", "\\* a" },
		{ "    a", "a" }, { "     - a", "\\- a" }, { "   ", "" },
		{ "1. a", "1\\. a" }, { "1986) a", "1986\\) a" }, { "5.", "5\\." },
		{ "1.a", "1.a" }, { "1.5 a", "1.5 a" },
		{ "a. x", "a\\. x" }, { "H. C.", "H\\. C." }, { "i) x", "i\\) x" }, { "iv. x", "iv\\. x" },
		{ "Mix. x", "Mix\\. x" }, { "ab. x", "ab. x" }, { "I dag.", "I dag." },
		{ "(1) x", "\\(1) x" }, { "(a) x", "\\(a) x" }, { "(@x) y", "\\(&#64;x) y" },
		{ "(Klub) x", "(Klub) x" }, { "#", "&#35;" }, { ". a", "\\. a" }, { ") a", "\\) a" }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++)
		assert_string_equal(written(table[i].in, 1), table[i].out);
	assert_string_equal(written("1. a", 0), "1. a");
	assert_string_equal(written("# a", 0), "# a");
}

static void
a11_an_address_stays_whole_or_is_no_link(void **state)
{
	static const struct { const char *in, *out; } table[] = {
		{ "http://a.dk?x=1&y=2", "http://a.dk?x=1&y=2" },
		{ "se https://a.dk/b_c/~d#e, og", "se https://a.dk/b_c/~d#e, og" },
		{ "(http://a.dk/@x)", "(http://a.dk/@x)" },
		{ "http://a.dk/_x_", "http&#58;//a.dk/\\_x\\_" },
		{ "http://a.dk/~a/~b", "http&#58;//a.dk/&#126;a/&#126;b" },
		{ "http://a.dk/*x* y*", "http&#58;//a.dk/\\*x\\* y\\*" },
		{ "http://a.dk?a&amp;b", "http&#58;//a.dk?a&amp;amp;b" },
		{ "http://a.dk/<b>", "http&#58;//a.dk/&lt;b>" },
		{ "http://a.dk/æ", "http&#58;//a.dk/æ" },
		{ "http://_x/http://_y", "http&#58;//\\_x/http&#58;//\\_y" },
		{ "www.a.dk", "www&#46;a.dk" }, { "awww.a.dk", "awww.a.dk" },
		{ "ftp://a_", "ftp&#58;//a\\_" }, { "a://b", "a://b" }, { "://", "&#58;//" }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++)
		assert_string_equal(written(table[i].in, 1), table[i].out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a11_signs_are_signs_wherever_they_stand),
		cmocka_unit_test(a11_at_the_start_there_are_more),
		cmocka_unit_test(a11_an_address_stays_whole_or_is_no_link),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
