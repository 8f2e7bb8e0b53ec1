#include "unit.h"

#include "sheet/headingtext.h"
#include "sheet/reader.h"

static struct cells sheet;

static int
release(void **state)
{
	(void)state;
	cells_release(&sheet);
	return 0;
}

static void
cell(unsigned row, unsigned column, const char *text)
{
	assert_int_equal(cells_add(&sheet, row, column, CELL_TEXT, text, strlen(text)), 1);
}

static void
merge(unsigned row, unsigned column, unsigned last_row, unsigned last_column)
{
	cells_add_merged(&sheet, (struct cells_merged){ row, column, last_row, last_column, 0 });
}

/* The headings of a row of the sheet, from 1, each with a '|' behind it; in a static buffer. */
static const char *
headings(unsigned long line)
{
	static char told[1000];
	struct sheetsource source = { .cells = &sheet };
	struct reader in;

	*told = '\0';
	cells_ready(&sheet);
	reader_open_source(&in, &source, ';');
	while (reader_next(&in))
		if (in.line == line)
			for (size_t i = 0; i < headingtext_columns(&in); i++) {
				struct csv_field text = headingtext_of(&in, i, headingtext_first(&in, i));

				snprintf(told + strlen(told), sizeof told - strlen(told), "%.*s|", (int)text.len, text.text);
			}
	reader_close(&in);
	return told;
}

static void
those_of_a_plain_row_are_its_fields(void **state)
{
	struct reader in;

	(void)state;
	cell(0, 0, "Dato");
	cell(0, 2, "Form");
	assert_string_equal(headings(1), "Dato||Form|");
	cells_release(&sheet);
	/* So are those of CSV; an apostrophe that keeps a formula from being run is none of it. */
	reader_open(&in, "Dato;'=Form\n", 12, ';');
	assert_int_equal(reader_next(&in), 1);
	assert_int_equal(headingtext_columns(&in), 2);
	assert_int_equal(headingtext_first(&in, 1), 1);
	assert_int_equal(headingtext_of(&in, 1, 1).len, 5);
	assert_memory_equal(headingtext_of(&in, 1, 1).text, "=Form", 5);
	reader_close(&in);
}

static void
merged_cells_reach_as_far_as_they_cover(void **state)
{
	(void)state;
	cell(0, 0, "Dato");
	cell(0, 1, "Deltagere");
	merge(0, 1, 0, 3);
	assert_string_equal(headings(1), "Dato|Deltagere|Deltagere|Deltagere|");
}

/*
 *	Dato | Hvem          | Form
 *	     | Aktør | Antal |
 */
static void
what_was_merged_from_above_is_a_heading_and_what_stands_over_two_is_not(void **state)
{
	(void)state;
	cell(0, 0, "Dato");
	cell(0, 1, "Hvem");
	cell(0, 3, "Form");
	cell(1, 1, "Aktør");
	cell(1, 2, "Antal");
	merge(0, 0, 1, 0);
	merge(0, 1, 0, 2);
	merge(0, 3, 1, 3);
	assert_string_equal(headings(2), "Dato|Aktør|Antal|Form|");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(those_of_a_plain_row_are_its_fields, release),
		cmocka_unit_test_teardown(merged_cells_reach_as_far_as_they_cover, release),
		cmocka_unit_test_teardown(what_was_merged_from_above_is_a_heading_and_what_stands_over_two_is_not, release),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
