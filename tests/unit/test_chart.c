#include "unit.h"

#include <string.h>

#include "base/buf.h"
#include "output/chart.h"
#include "output/svg.h"

static struct buf out;

static int
release(void **state)
{
	(void)state;
	buf_release(&out);
	return 0;
}

/* How often does it stand in what was drawn? */
static int
times(const char *what)
{
	int n = 0;

	for (const char *p = out.data; (p = strstr(p, what)) != NULL; p++)
		n++;
	return n;
}

static void
a_long_text_is_cut_inside_its_room_and_whole_in_its_title(void **state)
{
	struct svg s;

	(void)state;
	svg_begin(&s, &out, "p", 100, 20, "t", "");
	svg_text(&s, 0, 10, 60, SVG_START, SVG_INK, 10, "Mmmmmmmm <&>");
	svg_end(&s);
	/* ten a letter of m; 60 less the size for the dots: five of them */
	assert_non_null(strstr(out.data, "><title>Mmmmmmmm &lt;&amp;&gt;</title>Mmmmm…</text>"));
}

static void
texts_break_at_blanks(void **state)
{
	struct svg s;

	(void)state;
	svg_begin(&s, &out, "p", 100, 20, "t", "");
	assert_int_equal(svg_lines(&s, 0, 10, 60, 2, SVG_START, SVG_INK, 10, "mmmm mmmm"), 2);
	assert_non_null(strstr(out.data, ">mmmm</text>"));
	assert_int_equal(svg_lines(&s, 0, 10, 60, 2, SVG_START, SVG_INK, 10, ""), 1);
	svg_end(&s);
}

static void
bars_stand_in_relation_and_unknown_is_not_none(void **state)
{
	static const char *const row[] = { "a", "b", "c", "d" }, *const column[] = { "n" };
	static const int64_t value[] = { 4000000, 2000000, 0, CHART_UNKNOWN };

	(void)state;
	chart_draw(&out, CHART_BARS, &(struct chart){ .id = "x", .title = "t", .description = "", .language = LANG_DA,
	    .rows = 4, .columns = 1, .row = row, .column = column, .value = value });
	/* room for a bar: 480 - 168 - 96 */
	assert_non_null(strstr(out.data, "width=\"216\" height=\"18\""));
	assert_non_null(strstr(out.data, "width=\"108\" height=\"18\""));
	assert_int_equal(times("height=\"18\""), 2);
	assert_int_equal(times(">ikke oplyst</text>"), 1);
	assert_int_equal(times(">0</text>"), 1);
}

static void
values_beyond_reason_are_drawn_too(void **state)
{
	static const char *const row[] = { "a", "b" }, *const column[] = { "n", "m" };
	static const int64_t value[] = { INT64_MAX, INT64_MIN + 1, CHART_UNKNOWN, -1 };

	(void)state;
	for (int kind = 0; kind < CHART_KINDS; kind++) {
		buf_clear(&out);
		chart_draw(&out, (enum chart_kind)kind, &(struct chart){ .id = "x", .title = "t", .description = "d. ",
		    .language = LANG_EN, .rows = 2, .columns = 2, .row = row, .column = column, .value = value });
		assert_null(strstr(out.data, "=\"-"));
		buf_clear(&out);
		chart_draw(&out, (enum chart_kind)kind, &(struct chart){ .id = "x", .title = "t", .description = "",
		    .language = LANG_EN });
		assert_non_null(strstr(out.data, "</svg>"));
	}
}

static void
cells_are_the_darker_the_larger(void **state)
{
	static const char *const name[] = { "a", "b" }, *const month[] = { "jan.", "feb." };
	static const int64_t value[] = { 4000000, 2000000, 0, CHART_UNKNOWN };
	struct chart c = { .id = "x", .title = "t", .description = "", .language = LANG_DA, .rows = 2, .columns = 2,
	    .row = name, .column = name, .value = value };

	(void)state;
	/* 8 per cent, and 42 more for the largest */
	chart_draw(&out, CHART_HEAT, &c);
	assert_int_equal(times("fill-opacity"), 2);
	assert_int_equal(times("fill-opacity=\"0.50\""), 1);
	assert_int_equal(times("fill-opacity=\"0.29\""), 1);
	assert_int_equal(times(">0</text>"), 1);
	/* Rows that are called as the columns are tell what the letters above these say. */
	assert_int_equal(times(">A</text>"), 2);
	assert_int_equal(times(">a</text>"), 1);
	buf_clear(&out);
	c.column = month;
	chart_draw(&out, CHART_HEAT, &c);
	assert_int_equal(times(">A</text>"), 0);
	assert_int_equal(times(">jan.</text>"), 1);
}

/* The sample of a line that stands before its name: what it is drawn of, without the places. */
static void
sample_of(char *sample, size_t size, const char *name)
{
	char whole[20];
	const char *end, *start;
	size_t n = 0;
	int is_dashes = 0;

	snprintf(whole, sizeof whole, ">%s</text>", name);
	start = end = strstr(out.data, whole);
	assert_non_null(end);
	while (strncmp(start, "<line", 5) != 0)
		assert_true(--start > out.data);
	for (; start < end && n + 1 < size; start++) {
		is_dashes = is_dashes ? *start != '"' : strncmp(start - 11, "dasharray=\"", 11) == 0;
		if (is_dashes || *start < '0' || *start > '9')
			sample[n++] = *start;
	}
	sample[n] = '\0';
	assert_true(n + 1 < size);
}

static void
no_two_lines_have_the_same_signs(void **state)
{
	enum { LINES = 60 };
	static char name[LINES][8], sample[LINES][1000];
	static const char *row[LINES], *const column[] = { "n", "m" };
	static int64_t value[LINES * 2];

	(void)state;
	for (int i = 0; i < LINES; i++) {
		snprintf(name[i], sizeof name[i], "r%d", i);
		row[i] = name[i];
		value[i * 2] = i * (int64_t)1000000;
	}
	chart_draw(&out, CHART_LINES, &(struct chart){ .id = "x", .title = "t", .description = "d. ", .language = LANG_EN,
	    .rows = LINES, .columns = 2, .row = row, .column = column, .value = value });
	for (int i = 0; i < LINES; i++) {
		sample_of(sample[i], sizeof sample[i], name[i]);
		for (int k = 0; k < i; k++)
			assert_string_not_equal(sample[i], sample[k]);
	}
	/* forty have letters: A to Z, AA to AN; at both ends of the line, and beside the name */
	assert_int_equal(times(">A</text>"), 3);
	assert_int_equal(times(">AN</text>"), 3);
	assert_int_equal(times(">AO</text>"), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(a_long_text_is_cut_inside_its_room_and_whole_in_its_title, release),
		cmocka_unit_test_teardown(texts_break_at_blanks, release),
		cmocka_unit_test_teardown(bars_stand_in_relation_and_unknown_is_not_none, release),
		cmocka_unit_test_teardown(cells_are_the_darker_the_larger, release),
		cmocka_unit_test_teardown(no_two_lines_have_the_same_signs, release),
		cmocka_unit_test_teardown(values_beyond_reason_are_drawn_too, release),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
