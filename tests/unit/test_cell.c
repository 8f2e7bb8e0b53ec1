#include "unit.h"

#include "csv/cell.h"

static uint32_t state = 1;

static uint32_t
below(uint32_t n)
{
	state = state * 1664525u + 1013904223u;
	return (state >> 8) % n;
}

/* As it is found item by item. */
static int
has(struct csv_field cell, struct csv_field wanted)
{
	struct csv_field item;

	while (cell_next_near(&cell, ' ', &item))
		if (item.len == wanted.len && memcmp(item.text, wanted.text, item.len) == 0)
			return 1;
	return 0;
}

/* Items of few letters, so that many begin and end alike; what stands behind the cell is none. */
static void
an_item_is_found_where_it_is(void **unused)
{
	int found = 0;

	(void)unused;
	for (int round = 0; round < 200000; round++) {
		char text[200], word[60];
		size_t len = below(100), n = 1 + below(round % 4 == 0 ? 40 : 4);
		struct csv_field cell = { text, len }, item = { word, n };

		for (size_t i = 0; i < sizeof text; i++)
			text[i] = " aab"[below(4)];
		for (size_t i = 0; i < n; i++)
			word[i] = "aab"[below(3)];
		/* Put it somewhere, now and then. */
		if (below(2) && n < len) {
			size_t at = below((uint32_t)(len - n + 1));

			memcpy(text + at, word, n);
			if (at > 0 && below(4))
				text[at - 1] = ' ';
			if (below(4))
				text[at + n] = ' ';
		}
		found += has(cell, item);
		assert_int_equal(cell_has_near(cell, ' ', item), has(cell, item));
	}
	assert_true(found > 10000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_item_is_found_where_it_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
