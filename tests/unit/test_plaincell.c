#include "unit.h"

#include "base/buf.h"
#include "base/safeadd.h"
#include "base/text.h"
#include "output/markdown.h"
#include "output/plaincell.h"

static unsigned
chance(unsigned n)
{
	static uint64_t x = 20261130;

	x = x * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(x >> 33) % n;
}

/* Pieces at random: what is said to be plain is shown as it stands, and is so wide; and most of it is. */
static void
what_is_plain_is_shown_as_it_stands(void **state)
{
	static const char *const pieces[] = {
		"a", "et bord, ", "\u00e6\u00f8\u00e5", "\u00d7", "12", "3.5", "-", "(ny)", "kaffe & te", "w", ".", "0", "\"",
		"http", ":", "//", "www.", "x.dk", "@", "&amp;", "*", "_", "`", "[", "]", "\\", "|", "~", "^", "$", "{", "<",
		"#", "010190-1234", "\u2013", "\u202e", "\t", "\n", "\x7f", "\xc3", "\xa5", "\u00a0", "\u0301"
	};
	size_t plain[2] = { 0 }, rounds = 200000;

	(void)state;
	for (size_t round = 0; round < rounds; round++) {
		int markdown = (int)(round & 1);
		struct buf text = { 0 }, shown = { 0 };
		size_t width;

		for (unsigned n = chance(6); n > 0; n--)
			buf_adds(&text, pieces[chance(chance(3) == 0 ? N_OF(pieces) : 13)]);
		if (markdown)
			markdown_add(&shown, buf_text(&text), text.len, 0);
		else
			safeadd(&shown, buf_text(&text), text.len);
		if (plaincell_is(buf_text(&text), text.len, markdown, &width)) {
			assert_string_equal(buf_text(&text), buf_text(&shown));
			assert_int_equal(width, text_width(buf_text(&text), text.len));
			plain[markdown]++;
		}
		buf_release(&text);
		buf_release(&shown);
	}
	assert_true(plain[0] > rounds / 4 && plain[1] > rounds / 5);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_plain_is_shown_as_it_stands),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
