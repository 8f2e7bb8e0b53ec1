#include "unit.h"

#include "base/buf.h"
#include "sheet/record.h"

/* All records: fields in brackets, how many lines each has, and ! with what is wrong. */
static const char *
records(const char *text, size_t len, size_t columns)
{
	static struct buf out;
	struct record r = { .text = text, .len = len, .separator = ';', .columns = columns };

	buf_clear(&out);
	while (r.end < len) {
		record_read(&r, r.end);
		buf_addf(&out, "%lu", r.lines);
		for (size_t i = 0; i < r.n; i++)
			buf_addf(&out, "[%.*s]", (int)r.field[i].len, r.field[i].text);
		buf_adds(&out, r.in_one_cell ? "=" : "");
		buf_adds(&out, r.broken != NULL ? "!" : r.is_plain ? "" : "*");
	}
	record_release(&r);
	return buf_text(&out);
}

static void
gives(const char *text, const char *wanted)
{
	assert_string_equal(records(text, strlen(text), 0), wanted);
}

/* * is what does not stand in the text as it is. */
static void
cuts_what_is_quoted(void **state)
{
	(void)state;
	gives("a;b\r\n\"a\";b\n\"a\";\"\"", "1[a][b]1[a][b]1[a][]");
	gives("\"a;b\";c\n", "1[a;b][c]");
	gives("a;\"b\nc\";\"d\n\"\r\n\"a\r\nb\";c\n\"a\rb\"", "3[a][b\nc][d\n]2[a\r\nb][c]*2[a\rb]*");
	gives("\"a\"\"b\";\"\"\"\";c\n", "1[a\"b][\"][c]*");
	gives("a;\"b\nc\";d\ne", "2[a][b\nc][d]1[e]");
	gives("\"\r\n\r\";\"b\r\n\"\r\ne;\"\"\"\n\"", "4[\r\n\r][b\r\n]*2[e][\"\n]*");
	gives("\"a\n\"\"\n\"\"b\";\"\nc\"\n", "4[a\n\"\n\"b][\nc]*");
}

static void
tells_what_is_none(void **state)
{
	static const char nul[] = "a;\"b\n\0\";c\n", alone[] = "a\0b\n";
	struct buf long_field = { 0 };

	(void)state;
	gives("a;b\"\nc", "1[a][b\"]!1[c]");
	gives("\"a\"b;c\nd", "1[\"a\"b][c]!1[d]");
	gives("\"a\nb\"c\nd", "1[\"a]!1[b\"c]!1[d]");
	gives("a;\"b\nc;d\n", "1[a][\"b]!1[c][d]");
	assert_string_equal(records(nul, sizeof nul - 1, 0), "1[a][\"b]!1[][c]!");
	assert_string_equal(records(alone, sizeof alone - 1, 0), "1[a]!");
	/* Rows behind an open quote are none of its field, where one knows what a row is. */
	gives("a;\"b;c\nd;e;f\n\";g;h\n", "3[a][b;c\nd;e;f\n][g][h]");
	assert_string_equal(records("a;\"b;c\nd;e;f\n\";g;h\n", 19, 3), "1[a][\"b][c]!1[d][e][f]1[\"][g][h]!");
	/* A title has no more than some lines. */
	buf_addc(&long_field, '"');
	buf_fill(&long_field, '\n', 20);
	buf_adds(&long_field, "\"\n");
	assert_true(records(long_field.data, long_field.len, 0)[0] == '2');
	buf_splice(&long_field, 1, 0, "\n\n", 2);
	assert_true(records(long_field.data, long_field.len, 0)[0] == '1');
	buf_release(&long_field);
}

static void
opens_a_row_in_one_cell(void **state)
{
	static const char row[] = "\"a;\"\"b\"\";c\"\n\"a\";b\n";

	(void)state;
	assert_string_equal(records(row, sizeof row - 1, 3), "1[a][b][c]=*1[a][b]");
	assert_string_equal(records(row, sizeof row - 1, 0), "1[a;\"b\";c]*1[a][b]");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cuts_what_is_quoted),
		cmocka_unit_test(tells_what_is_none),
		cmocka_unit_test(opens_a_row_in_one_cell),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
