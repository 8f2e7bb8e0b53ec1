#include "unit.h"

#include "workbook/cells.h"
#include "workbook/odsvalue.h"

/* What a cell of this type and value, shown as the text, is: its kind and text, or "" if there is none. */
static const char *
is(const char *type, const char *value, const char *formula, const char *text)
{
	static char out[100];
	struct odsvalue v = { .type = odsvalue_type(type, strlen(type)) };
	struct cells cells = { 0 };

	buf_adds(&v.value, value);
	buf_adds(&v.formula, formula);
	buf_adds(&v.text, text);
	assert_true(odsvalue_add(&v, &cells, 3, 2));
	*out = '\0';
	if (cells.n > 0) {
		assert_int_equal(cells.item[0].row, 3);
		assert_int_equal(cells.item[0].column, 2);
		snprintf(out, sizeof out, "%d %.*s", cells.item[0].kind, (int)cells.item[0].len,
		    cells_text(&cells, &cells.item[0]));
	}
	odsvalue_release(&v);
	cells_release(&cells);
	return out;
}

static const char *
cell(int kind, const char *text)
{
	static char out[100];

	snprintf(out, sizeof out, "%d %s", kind, text);
	return out;
}

static void
a_cell_is_what_its_type_says(void **state)
{
	(void)state;
	assert_string_equal(is("", "", "", ""), "");
	assert_string_equal(is("float", "1.5", "", "1,50"), cell(CELL_NUMBER, "1.5"));
	assert_string_equal(is("percentage", "0.5", "", "50 %"), cell(CELL_PERCENT, "0.5"));
	assert_string_equal(is("date", "2026-10-05", "", "5. okt."), cell(CELL_DATE, "2026-10-05"));
	assert_string_equal(is("date", "i morgen", "", ""), cell(CELL_TEXT, "i morgen"));
	assert_string_equal(is("boolean", "true", "", "SAND"), cell(CELL_BOOLEAN, "true"));
	assert_string_equal(is("float", "1", "of:=TRUE()", "SAND"), cell(CELL_BOOLEAN, "true"));
	assert_string_equal(is("string", "", "", "møde"), cell(CELL_TEXT, "møde"));
}

static void
what_went_wrong_is_no_value(void **state)
{
	(void)state;
	assert_string_equal(is("float", "0", "of:=1/0", "#DIV/0!"), cell(CELL_ERROR, "#DIV/0!"));
	assert_string_equal(is("string", "", "of:=[.A1]", "Fejl:508"), cell(CELL_ERROR, "Fejl:508"));
	assert_string_equal(is("", "", "of:=[.A1]", ""), cell(CELL_UNCALCULATED, "=[.A1]"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_cell_is_what_its_type_says),
		cmocka_unit_test(what_went_wrong_is_no_value),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
