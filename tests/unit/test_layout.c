#include "unit.h"

#include "field/columns.h"
#include "output/layout.h"
#include "output/table.h"

static void
what_fits_is_left_as_it_is(void **state)
{
	struct layout_column c[] = { { .width = 10 }, { .width = 20 }, { .width = 6 } };

	(void)state;
	layout_fit(c, 3, 40);	/* 10 + 2 + 20 + 2 + 6 */
	assert_int_equal(c[0].width, 10);
	assert_int_equal(c[1].width, 20);
	assert_int_equal(c[2].width, 6);
}

/* 60 columns less four blanks are 56: 10 for the first, 23 for each of the others. */
static void
the_longest_are_cut_to_the_same(void **state)
{
	struct layout_column c[] = { { .width = 10 }, { .width = 200 }, { .width = 70 } };

	(void)state;
	layout_fit(c, 3, 60);
	assert_int_equal(c[0].width, 10);
	assert_int_equal(c[1].width, 23);
	assert_int_equal(c[2].width, 23);
}

/* A heading of 16 letters above a figure of 10, and one of 12 above a figure of one. */
static void
figures_are_not_cut_and_their_headings_are(void **state)
{
	struct layout_column c[] = {
		{ .width = 16, .least = 10 }, { .width = 12, .least = 1 }, { .width = 90 }
	};

	(void)state;
	layout_fit(c, 3, 31);	/* 27 to share: 10, 5 and 12 */
	assert_int_equal(c[0].width, 10);
	assert_int_equal(c[1].width, 5);
	assert_int_equal(c[2].width, 12);
}

static void
the_last_are_left_out_when_nothing_else_helps(void **state)
{
	struct layout_column c[] = { { .width = 9 }, { .width = 7, .least = 7 },
		{ .width = 7, .least = 7 }, { .width = 5, .why = LAYOUT_EMPTY } };

	(void)state;
	layout_fit(c, 4, 14);	/* 4 + 2 + 7 are 13, and one more for the first */
	assert_int_equal(c[0].width, 5);
	assert_int_equal(c[1].width, 7);
	assert_int_equal(c[2].why, LAYOUT_NO_ROOM);
	assert_int_equal(c[3].why, LAYOUT_EMPTY);
	layout_fit(c, 4, 3);
	assert_int_equal(c[1].why, LAYOUT_NO_ROOM);
	assert_int_equal(c[0].width, 3);
}

static void
the_last_go_before_what_is_wished_for_is_cut(void **state)
{
	struct layout_column c[] = { { .width = 10, .least = 10 }, { .width = 60, .wish = 20 },
		{ .width = 9 }, { .width = 30 } };
	struct layout_column few[] = { { .width = 10, .least = 10 }, { .width = 60, .wish = 20 } };

	(void)state;
	layout_fit(c, 4, 50);	/* 10 + 2 + 20 + 2 + 9 are 43, and 7 more for the second */
	assert_int_equal(c[3].why, LAYOUT_NO_ROOM);
	assert_int_equal(c[1].width, 27);
	assert_int_equal(c[2].width, 9);
	/* Of few none goes for a wish. */
	layout_fit(few, 2, 24);
	assert_int_equal(few[1].why, LAYOUT_SHOWN);
	assert_int_equal(few[1].width, 12);
}

/* Four letters of many columns say nothing: at least eight, or the last ones go. */
static void
many_columns_are_not_cut_to_nothing(void **state)
{
	struct layout_column c[10] = { 0 };
	size_t shown = 0;

	(void)state;
	for (size_t i = 0; i < N_OF(c); i++)
		c[i].width = 30;
	layout_fit(c, N_OF(c), 80);	/* 8 x 8 + 7 x 2 are 78 */
	for (size_t i = 0; i < N_OF(c); i++)
		if (c[i].why == LAYOUT_SHOWN) {
			assert_true(c[i].width >= 8);
			shown++;
		}
	assert_int_equal(shown, 8);
}

/* For any columns and any width: it fits, and all that is over is used. */
static void
it_always_fits(void **state)
{
	unsigned seed = 7;

	(void)state;
	for (int round = 0; round < 3000; round++) {
		struct layout_column c[12] = { 0 };
		size_t n, width, used = 0, shown = 0, cut = 0;
		unsigned r[26];

		for (int i = 0; i < 26; i++) {
			seed = seed * 1103515245u + 12345u;
			r[i] = seed >> 16 & 0x7fff;
		}
		n = 1 + r[24] % 12;
		width = 1 + r[25] % 150;
		for (size_t i = 0; i < n; i++) {
			c[i].width = 1 + r[i] % 60;
			c[i].least = r[12 + i] % 3 == 0 ? 1 + r[i] % 20 : 0;
			c[i].wish = r[12 + i] % 5 == 0 ? 20 : 0;
			if (c[i].least > c[i].width)
				c[i].least = c[i].width;
		}
		layout_fit(c, n, width);
		for (size_t i = 0; i < n; i++)
			if (c[i].why == LAYOUT_SHOWN) {
				used += c[i].width + (shown++ > 0 ? LAYOUT_BETWEEN : 0);
				cut += c[i].width < c[i].wanted;
				assert_true(n == 1 || shown == 1 || c[i].width >= c[i].least);
			}
		assert_true(shown > 0 && used <= width);
		assert_true(cut == 0 || used == width);
	}
}

static void
letters_stay_whole(void **state)
{
	const char *e = "caf" "e\xcc\x81" "s";			/* e and an accent */
	const char *wide = "\xe4\xb8\xad\xe6\x96\x87" "a";	/* two that take two columns */

	(void)state;
	assert_int_equal(layout_cut("kvarter", 7, 4), 4);
	assert_int_equal(layout_cut("kvarter", 7, 9), 7);
	assert_int_equal(layout_cut(e, 7, 4), 6);
	assert_int_equal(layout_cut(e, 7, 3), 3);
	assert_int_equal(layout_cut(wide, 7, 3), 3);
	assert_int_equal(layout_cut(wide, 7, 5), 7);
	assert_int_equal(layout_cut("\xc3\xa6\xc3\xb8\xc3\xa5", 6, 2), 4);
}

/* A table of three columns, one row a line of `rows`, as a terminal of `width` gets it. */
static void
expect_table(const char *const *name, const char *const *cell, size_t rows, size_t width,
    const char *right, const char *left_out)
{
	struct buf out = { 0 }, list = { 0 };
	struct table t;

	table_begin(&t, 0, 3, name);
	table_fit(&t, width, 0, columns_use);
	for (size_t i = 0; i < rows * 3; i++)
		table_cell(&t, &out, cell[i], strlen(cell[i]));
	table_left_out(&t, &out, &list);
	table_end(&t, &out);
	assert_string_equal(buf_text(&out), right);
	assert_string_equal(buf_text(&list), left_out);
	buf_release(&out);
	buf_release(&list);
}

static void
a_table_leaves_out_what_says_nothing(void **state)
{
	static const char *const name[] = { "centre", "lead", "note" };
	static const char *const cell[] = { "huset", "", "fælles køkken", "huset", "", "" };
	static const char *const two[] = { "huset", "", "kaffe", "gården", "a", "" };

	(void)state;
	expect_table(name, cell, 2, 9, "note\n---------\nfælles k…\n\n", "centre (huset), lead");
	expect_table(name, two, 2, 80, "centre  lead  note\n------  ----  -----\n"
	    "huset         kaffe\ngården  a\n", "");
	/* Nothing to look at, or nothing that would be left. */
	expect_table(name, NULL, 0, 80, "centre  lead  note\n------  ----  ----\n", "");
	static const char *const alone[] = { "huset", "", "" };
	expect_table(name, alone, 1, 80, "centre  lead  note\n------  ----  ----\nhuset\n", "");
}

/* What is different behind the rows that were looked at is said. */
static void
later_rows_may_differ(void **state)
{
	static const char *const name[] = { "centre", "lead", "note" };
	struct buf out = { 0 }, list = { 0 };
	struct table t;

	(void)state;
	table_begin(&t, 0, 3, name);
	table_fit(&t, 80, 0, columns_use);
	for (int i = 0; i < 1001; i++) {
		table_cell(&t, &out, "huset", 5);
		table_cell(&t, &out, "sumak", i == 1000 ? 5 : 0);
		table_cell(&t, &out, "kaffe", 5);
	}
	table_left_out(&t, &out, &list);
	table_end(&t, &out);
	assert_string_equal(buf_text(&list), "centre (huset), lead (not the same after row 1000)");
	buf_release(&out);
	buf_release(&list);
}

/*
 * 30 columns hold no sentence of 35 beside two others: it stands below its row, and one that is
 * empty is no line.  Of two such columns each says which it is.  Where all fits, it is a column.
 */
static void
sentences_stand_below_their_row(void **state)
{
	static const char *const name[] = { "id", "lead", "says" };
	static const char *const two[] = { "data", "lead", "says" };
	static const char *const cell[] = { "kaffe", "sumak", "Hvem holder kaffen i gang om vinteren", "bal", "", "" };
	static const char *const short_of[] = { "a", "b", "c" };

	(void)state;
	expect_table(name, cell, 2, 30, "id     lead\n    says\n-----  -----\nkaffe  sumak\n"
	    "    Hvem holder kaffen i gang\n    om vinteren\nbal\n", "");
	expect_table(two, cell, 2, 30, "lead\n    data, says\n-----\nsumak\n    data: kaffe\n"
	    "    says: Hvem holder kaffen i\n    gang om vinteren\n\n    data: bal\n", "");
	expect_table(name, cell, 2, 51, "id     lead   says\n-----  -----  -------------------------------------\n"
	    "kaffe  sumak  Hvem holder kaffen i gang om vinteren\nbal\n", "");
	expect_table(name, short_of, 1, 30, "id  lead  says\n--  ----  ----\na   b     c\n", "");
}

/* Rows behind the first thousand are laid out as those, but a number with more digits is not cut. */
static void
later_sentences_stand_below_too(void **state)
{
	static const char *const name[] = { "id", "says" };
	static const char last[] = "1000\n    Hvem tager\n    opvasken så?\n";
	struct buf out = { 0 }, list = { 0 };
	struct table t;

	(void)state;
	table_begin(&t, 0, 2, name);
	table_fit(&t, 17, 0, columns_use);
	for (int i = 0; i < 1001; i++) {
		char id[16];
		int n = snprintf(id, sizeof id, "%d", i);

		table_cell(&t, &out, id, (size_t)n);
		table_cell(&t, &out, "Hvem tager opvasken så?", strlen("Hvem tager opvasken så?"));
	}
	table_left_out(&t, &out, &list);
	assert_true(out.len > sizeof last);
	assert_string_equal(buf_text(&out) + out.len - (sizeof last - 1), last);
	table_end(&t, &out);
	buf_release(&out);
	buf_release(&list);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_fits_is_left_as_it_is),
		cmocka_unit_test(the_longest_are_cut_to_the_same),
		cmocka_unit_test(figures_are_not_cut_and_their_headings_are),
		cmocka_unit_test(the_last_are_left_out_when_nothing_else_helps),
		cmocka_unit_test(the_last_go_before_what_is_wished_for_is_cut),
		cmocka_unit_test(many_columns_are_not_cut_to_nothing),
		cmocka_unit_test(it_always_fits),
		cmocka_unit_test(letters_stay_whole),
		cmocka_unit_test(a_table_leaves_out_what_says_nothing),
		cmocka_unit_test(later_rows_may_differ),
		cmocka_unit_test(sentences_stand_below_their_row),
		cmocka_unit_test(later_sentences_stand_below_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
