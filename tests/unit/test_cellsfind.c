#include "unit.h"

#include "csv/cell.h"
#include "csv/cellsfind.h"

/* Cells that lie side by side, each with the blank behind it; all ways say the same as a search of each cell. */
static uint32_t
find(const char *const *cell, size_t n, const char *item)
{
	char text[CELLSFIND_MOST * 70 + CELLSFIND_NEAR] = " ";
	uint16_t begins[CELLSFIND_MOST + 1];
	size_t len = 1;
	struct csv_field wanted = { item, strlen(item) };
	uint32_t found, each = 0;

	for (size_t i = 0; i < n; i++) {
		begins[i] = (uint16_t)len;
		len += (size_t)sprintf(text + len, "%s ", cell[i]);
	}
	begins[n] = (uint16_t)len;
	found = cellsfind(text, begins, n, wanted);
	for (size_t i = 0; cellsfind_by(i) != NULL; i++)
		assert_int_equal(cellsfind_by(i)(text, begins, n, wanted), found);
	for (size_t i = 0; i < n; i++)
		each |= (uint32_t)cell_has_near((struct csv_field){ text + begins[i],
		    begins[i + 1] - begins[i] - 1u }, ' ', wanted) << i;
	assert_int_equal(found, each);
	return found;
}

static void
an_item_is_found_where_it_is_whole(void **state)
{
	static const char *const cell[] = { "sumak basen skole", "skole1 sumak", "x-sumak sumak-x", "a", "basen sumak" };

	(void)state;
	assert_int_equal(find(cell, 5, "sumak"), 1 << 0 | 1 << 1 | 1 << 4);
	assert_int_equal(find(cell, 5, "skole"), 1 << 0);
	assert_int_equal(find(cell, 5, "a"), 1 << 3);
	assert_int_equal(find(cell, 5, "k"), 0);
	assert_int_equal(find(cell, 0, "a"), 0);
	/* The same first and last byte, and between them another one. */
	assert_int_equal(find(cell, 5, "bosen"), 0);
	/* What is behind the last cell is not searched. */
	assert_int_equal(find(cell, 3, "a"), 0);
}

/* As many cells as there may be, so that items lie at each place of a step. */
static void
cells_may_lie_anywhere(void **state)
{
	char text[CELLSFIND_MOST][70];
	const char *cell[CELLSFIND_MOST];
	const char *const item[] = { "a", "bb", "skole-b", "en-forening-hvis-navn-er-laengere-end-de-fleste-andre-i-byen-x0" };

	(void)state;
	for (size_t k = 0; k < N_OF(item); k++)
		for (size_t by = 0; by < 60; by++) {
			uint32_t want = 0;

			for (size_t i = 0; i < CELLSFIND_MOST; i++) {
				size_t len = (i * 7 + by) % 60;
				int has = len + 2 + strlen(item[k]) < sizeof text[i] && i % 3 > 0;

				memset(text[i], 'x', len + 1);
				text[i][len + 1] = '\0';
				if (has)
					strcat(strcat(text[i], " "), item[k]);
				want |= (uint32_t)has << i;
				cell[i] = text[i];
			}
			assert_int_equal(find(cell, CELLSFIND_MOST, item[k]), want);
		}
}

/* A cell that is not there, not even as its blank, holds nothing. */
static void
a_cell_may_be_left_out(void **state)
{
	static const char text[16 + CELLSFIND_NEAR] = " a b a b ";
	static const uint16_t begins[] = { 1, 5, 5, 9 };

	(void)state;
	for (size_t i = 0; cellsfind_by(i) != NULL; i++)
		assert_int_equal(cellsfind_by(i)(text, begins, 3, (struct csv_field){ "a", 1 }), 1 << 0 | 1 << 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_item_is_found_where_it_is_whole),
		cmocka_unit_test(cells_may_lie_anywhere),
		cmocka_unit_test(a_cell_may_be_left_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
