#include "unit.h"

#include "csv/lines.h"

/* The lines behind the header, rows with their first field: "R1 L... R2". */
static const char *
all(const char *text, size_t len)
{
	static char out[400];
	struct csvlines in;
	size_t n = 0;

	csvlines_open(&in, text, len, "x.csv");
	while (csvlines_next(&in)) {
		struct csv_field f = in.is_row ? csv_field(in.csv, 0) : in.line;

		n += (size_t)snprintf(out + n, sizeof out - n, "%s%c:%.*s", n > 0 ? " " : "",
		    in.is_row ? 'R' : 'L', (int)f.len, f.text);
	}
	csvlines_close(&in);
	out[n] = '\0';
	return out;
}

static const char *
lines(const char *text)
{
	return all(text, strlen(text));
}

static void
rows_and_what_is_none_come_in_order(void **state)
{
	unsigned long n = diag_faults();

	(void)state;
	assert_string_equal(lines("a,b\n1,2\n3,4\n"), "R:1 R:3");
	assert_string_equal(lines("a,b\n1\n\n\"3\",4\n\"open,5\n6,7"), "L:1 L: R:3 L:\"open,5 R:6");
	assert_string_equal(lines("a,b\nx\ny\n"), "L:x L:y");
	assert_string_equal(all("a\n1\0002\n3\n", 8), "L:1 R:3");
	assert_int_equal(diag_faults(), n);
}

static void
the_last_line_may_lack_its_end(void **state)
{
	(void)state;
	assert_string_equal(lines("a,b\r\n1,2\r\n3,4"), "R:1 R:3");
	assert_string_equal(lines("a,b\n1,2\nrest"), "R:1 L:rest");
	assert_string_equal(lines("a,b"), "");
	assert_string_equal(lines(""), "");
	assert_string_equal(lines("\n\r\n"), "");
}

static void
a_header_that_cannot_be_read_has_no_columns(void **state)
{
	struct csvlines in;
	const char *text = "\xef\xbb\xbf\r\n\"a,b\r\n1,2\r\n";

	(void)state;
	csvlines_open(&in, text, strlen(text), "x.csv");
	assert_int_equal(csv_columns(in.csv), 0);
	assert_true(in.bom && in.crlf);
	assert_int_equal(in.header.len, 4);
	assert_memory_equal(in.header.text, "\"a,b", 4);
	assert_true(csvlines_next(&in) && !in.is_row);
	assert_false(csvlines_next(&in));
	csvlines_close(&in);
}

static void
cells_keep_their_quotes(void **state)
{
	const char *row = "a,\"b, \"\"c\"\"\",,d";
	struct csv_field cell[8];

	(void)state;
	assert_int_equal(csvlines_cells((struct csv_field){ row, strlen(row) }, cell, 8), 4);
	assert_int_equal(cell[0].len, 1);
	assert_int_equal(cell[1].len, 10);
	assert_memory_equal(cell[1].text, "\"b, \"\"c\"\"\"", 10);
	assert_int_equal(cell[2].len, 0);
	assert_memory_equal(cell[3].text, "d", 1);
	assert_int_equal(csvlines_cells((struct csv_field){ row, strlen(row) }, cell, 2), 2);
	assert_int_equal(csvlines_cells((struct csv_field){ "", 0 }, cell, 8), 1);
	assert_int_equal(cell[0].len, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_and_what_is_none_come_in_order),
		cmocka_unit_test(the_last_line_may_lack_its_end),
		cmocka_unit_test(a_header_that_cannot_be_read_has_no_columns),
		cmocka_unit_test(cells_keep_their_quotes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
