#include "unit.h"

#include "analysis/pairs.h"

static size_t
pair(struct pairs *p, const char *a, const char *b)
{
	size_t x = pairs_item(p, a, strlen(a)), y = pairs_item(p, b, strlen(b));

	return pairs_value(p, x, y);
}

/* The labels in order, each in brackets. */
static const char *
in_order(struct pairs *p)
{
	static char out[400];
	size_t n, at = 0;
	uint32_t *order = pairs_order(p, &n);

	out[0] = '\0';
	for (size_t i = 0; i < n; i++)
		at += (size_t)snprintf(out + at, sizeof out - at, "[%s]", pairs_label(p, order[i]));
	free(order);
	return out;
}

static void
a_pair_is_one_whichever_comes_first(void **state)
{
	struct pairs p = { 0 };
	size_t value = pair(&p, "sumak", "basen");

	(void)state;
	assert_true(value == pair(&p, "basen", "sumak"));
	assert_true(value == pairs_text(&p, "basen sumak", 11));
	assert_string_equal(pairs_label(&p, value), "basen sumak");
	pairs_release(&p);
}

/* What only looks like a label of two is a text by itself. */
static void
other_texts_are_themselves(void **state)
{
	static const char *const texts[] = { "", "a", "b a", "a a", "a  b", " a b", "a b ", "a b c", " " };
	struct pairs p = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		size_t value = pairs_text(&p, texts[i], strlen(texts[i]));

		assert_string_equal(pairs_label(&p, value), texts[i]);
		assert_true(value != pair(&p, "a", "b"));
	}
	assert_string_equal(in_order(&p), "[][ ][ a b][a][a  b][a a][a b][a b ][a b c][b a]");
	pairs_release(&p);
}

static void
they_stand_in_the_order_of_bytes(void **state)
{
	struct pairs p = { 0 };

	(void)state;
	pair(&p, "x-y", "a");
	pair(&p, "x", "z");
	pair(&p, "x-y", "b");
	pair(&p, "\xc3\xa6", "x");
	pair(&p, "x", "x-y");
	pairs_text(&p, "", 0);
	assert_string_equal(in_order(&p), "[][a x-y][b x-y][x x-y][x z][x \xc3\xa6]");
	pairs_release(&p);
}

/* A tab is below a blank, and an item with one below what begins like it. */
static void
also_with_blanks_in_items(void **state)
{
	struct pairs p = { 0 };

	(void)state;
	pair(&p, "x", "z");
	pair(&p, "x\ty", "z");
	assert_string_equal(in_order(&p), "[x\ty z][x z]");
	pairs_release(&p);
}

static void
what_a_row_brought_is_forgotten(void **state)
{
	struct pairs p = { 0 };

	(void)state;
	pair(&p, "a", "b");
	pairs_begin(&p);
	pair(&p, "a", "b");
	pair(&p, "a", "c");
	pairs_forget(&p);
	assert_string_equal(in_order(&p), "[a b]");
	pairs_release(&p);
}

/* More items than have a place in the half square. */
static void
there_may_be_many_items(void **state)
{
	struct pairs p = { 0 };
	char text[16];
	size_t value;

	(void)state;
	for (int i = 0; i < PAIRS_SIDES + 10; i++)
		pairs_item(&p, text, (size_t)snprintf(text, sizeof text, "i%d", i));
	value = pair(&p, "i8200", "i3");
	assert_true(value == pair(&p, "i3", "i8200"));
	assert_true(value == pairs_text(&p, "i3 i8200", 8));
	assert_true(value != pair(&p, "i8200", "i4"));
	assert_string_equal(pairs_label(&p, value), "i3 i8200");
	pair(&p, "i8191", "i8190");
	pair(&p, "i1", "i0");
	assert_string_equal(in_order(&p), "[i0 i1][i3 i8200][i4 i8200][i8190 i8191]");
	pairs_release(&p);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_pair_is_one_whichever_comes_first),
		cmocka_unit_test(other_texts_are_themselves),
		cmocka_unit_test(they_stand_in_the_order_of_bytes),
		cmocka_unit_test(also_with_blanks_in_items),
		cmocka_unit_test(what_a_row_brought_is_forgotten),
		cmocka_unit_test(there_may_be_many_items),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
