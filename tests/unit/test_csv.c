#include "csv/remedy.h"
#include "sheet/saved.h"
#include "unit.h"

#include "base/buf.h"
#include "base/diag.h"
#include "csv/csv.h"
#include "csv/write.h"

/* What a text reads as: rows on lines, each field in brackets; and the messages. */
struct reading {
	struct buf rows;
	char said[4096];
	unsigned long faults, read, left_out;
};

static struct reading got;

static void
read_with(struct csv *(*open_it)(const char *, size_t), const char *text, size_t len)
{
	unsigned long before = diag_faults();
	struct csv *in;

	buf_release(&got.rows);
	buf_adds(&got.rows, "");
	hush();
	in = open_it(text, len);
	while (csv_next(in)) {
		for (size_t i = 0; i < csv_columns(in); i++) {
			struct csv_field f = csv_field(in, (int)i);

			buf_addc(&got.rows, '[');
			buf_add(&got.rows, f.text, f.len);
			buf_addc(&got.rows, ']');
		}
		buf_addc(&got.rows, '\n');
	}
	got.read = csv_rows(in);
	got.left_out = csv_left_out(in);
	csv_close(in);
	snprintf(got.said, sizeof got.said, "%.*s", (int)sizeof got.said - 1, heard());
	got.faults = diag_faults() - before;
}

static struct csv *
open_text(const char *text, size_t len)
{
	return csv_open_text(text, len, "f.csv");
}

static struct csv *
open_file(const char *text, size_t len)
{
	put_bytes("f", text, len);
	return csv_open(open("f", O_RDONLY), "f.csv");
}

/* Read it both from text and from a file: that must be the same. */
static void
read_bytes(const char *text, size_t len)
{
	char *rows, said[4096];

	read_with(open_file, text, len);
	rows = strdup(buf_text(&got.rows));
	strcpy(said, got.said);
	read_with(open_text, text, len);
	assert_string_equal(buf_text(&got.rows), rows);
	assert_string_equal(got.said, said);
	free(rows);
}

/* The rows behind the header `a,b,c`, each ended with a newline. */
static const char *
rows_of(const char *lines)
{
	char text[4096];

	snprintf(text, sizeof text, "a,b,c\n%s", lines);
	read_bytes(text, strlen(text));
	return got.rows.data;
}

/* The place of the first fault, as `LINE:COLUMN`; "" if there was none. */
static const char *
first_place(void)
{
	static char place[64];

	if (!begins(got.said, "mc: f.csv:"))
		return "";
	snprintf(place, sizeof place, "%.*s", (int)strcspn(got.said + 10, " ") - 1, got.said + 10);
	return place;
}

/* ---- what RFC 4180 says ---- */

static void
fields_are_parted_by_commas(void **state)
{
	(void)state;
	assert_string_equal(rows_of("1,2,3\nx,y,z\n"), "[1][2][3]\n[x][y][z]\n");
	assert_int_equal(got.read, 2);
	assert_string_equal(rows_of(",,\n"), "[][][]\n");
	assert_string_equal(rows_of("1,,\n,2,\n,,3\n"), "[1][][]\n[][2][]\n[][][3]\n");
	assert_string_equal(got.said, "");
}

static void
the_last_line_may_lack_its_end(void **state)
{
	(void)state;
	assert_string_equal(rows_of("1,2,3"), "[1][2][3]\n");
	assert_string_equal(rows_of("1,2,\"3\""), "[1][2][3]\n");
	assert_string_equal(rows_of("1,2,"), "[1][2][]\n");
	assert_string_equal(got.said, "");
}

static void
lines_may_end_in_crlf(void **state)
{
	const char *text = "a,b\r\n1,2\r\n\"3\",\"4\"\r\n";

	(void)state;
	read_bytes(text, strlen(text));
	assert_string_equal(got.rows.data, "[1][2]\n[3][4]\n");
	assert_string_equal(got.said, "");
}

static void
a_quoted_field_may_hold_commas_and_quotes(void **state)
{
	(void)state;
	assert_string_equal(rows_of("\"1,5\",2,3\n"), "[1,5][2][3]\n");
	assert_string_equal(rows_of("1,\"say \"\"hi\"\"\",3\n"), "[1][say \"hi\"][3]\n");
	assert_string_equal(rows_of("\"\"\"\",\"\"\"\"\"\",\",\"\n"), "[\"][\"\"][,]\n");
	assert_string_equal(rows_of("\"\",\"\",\"\"\n"), "[][][]\n");
	assert_string_equal(rows_of("\"1\",2,\"3\"\n"), "[1][2][3]\n");
	assert_string_equal(rows_of("\"a\"\",\"\"b\",2,3\n"), "[a\",\"b][2][3]\n");
	assert_string_equal(got.said, "");
}

static void
spaces_are_part_of_a_field(void **state)
{
	(void)state;
	assert_string_equal(rows_of(" 1 , 2 ,\t3\t\n"), "[ 1 ][ 2 ][\t3\t]\n");
	assert_string_equal(rows_of("\" 1 \", 2 , \n"), "[ 1 ][ 2 ][ ]\n");
	assert_string_equal(got.said, "");
}

static void
fields_keep_their_bytes(void **state)
{
	(void)state;
	assert_string_equal(rows_of("r\u00f8d,\"gr\u00f8d, \u00e5\",\u20ac\n"), "[r\u00f8d][gr\u00f8d, \u00e5][\u20ac]\n");
	/* Encoding is looked at by whoever uses the field. */
	assert_string_equal(rows_of("K\xf8kken,\"\xff,\",\x1b\n"), "[K\xf8kken][\xff,][\x1b]\n");
	assert_string_equal(got.said, "");
}

/* ---- the stricter rules ---- */

static void
a_blank_line_is_nothing(void **state)
{
	(void)state;
	assert_string_equal(rows_of("\n1,2,3\n\n\r\n4,5,6\n\n"), "[1][2][3]\n[4][5][6]\n");
	assert_int_equal(got.left_out, 0);
	assert_string_equal(got.said, "");
}

static void
an_empty_value_in_a_single_column_is_a_row(void **state)
{
	const char *text = "a\n1\n\"\"\n\n2\n";

	(void)state;
	read_bytes(text, strlen(text));
	assert_string_equal(got.rows.data, "[1]\n[]\n[2]\n");
}

/* Rows seen at a glance: as many bytes behind them must be there. */
static void
fields_with_quotes_in_them_stay_until_the_next_row(void **state)
{
	static const char row[] = "\"say \"\"x\"\"\",plain,\"\"\"\"\"\",\"a, \"\"b\"\", \"\"\"\"c\"\n";
	static const char *const cells[] = { "say \"x\"", "plain", "\"\"", "a, \"b\", \"\"c" };
	struct buf text = { 0 };
	struct csv_field field[4];
	struct csv *in;
	size_t rows = 0;

	(void)state;
	buf_adds(&text, "p,q,r,s\n");
	for (int i = 0; i < 50; i++)
		buf_adds(&text, row);
	in = csv_open_text(text.data, text.len, "f.csv");
	for (; csv_next(in); rows++) {
		/* Twice; in every other row from the last one on. */
		for (int i = 0; i < 8; i++) {
			int column = (rows % 2 ? 7 - i : i) % 4;

			field[column] = csv_field(in, column);
		}
		for (int i = 0; i < 4; i++) {
			assert_int_equal(field[i].len, strlen(cells[i]));
			assert_memory_equal(field[i].text, cells[i], field[i].len);
		}
	}
	assert_int_equal(rows, 50);
	csv_close(in);
	buf_release(&text);
}

static void
a_bom_is_passed_over(void **state)
{
	const char *text = "\xef\xbb\xbf" "a,b\n1,2\n";
	struct csv *in = csv_open_text(text, strlen(text), "f.csv");

	(void)state;
	assert_int_equal(csv_column(in, "a"), 0);
	assert_int_equal(csv_header_place(in, 1).column, 3);
	csv_close(in);
}

static void
an_open_quote_costs_its_line_only(void **state)
{
	(void)state;
	assert_string_equal(rows_of("1,2,3\n1,\"2,3\n4,5,6\n"), "[1][2][3]\n[4][5][6]\n");
	assert_string_equal(first_place(), "3:3");
	assert_int_equal(got.left_out, 1);
	assert_int_equal(got.faults, 1);
	assert_non_null(strstr(got.said, "1 row left out"));
	assert_string_equal(rows_of("\"a\nb\",2,3\n4,5,6\n"), "[4][5][6]\n");
	assert_string_equal(first_place(), "2:1");
	assert_int_equal(got.left_out, 2);
	assert_string_equal(rows_of("1,2,\"\"\"\n4,5,\"6\"\n"), "[4][5][6]\n");
	assert_string_equal(first_place(), "2:5");
	assert_string_equal(rows_of("1,2,\""), "");
	assert_string_equal(first_place(), "2:5");
}

static void
a_quote_inside_a_field_is_a_fault(void **state)
{
	static const struct { const char *line; int column; } table[] = {
		/* the quote that should not stand there; or what follows it */
		{ "a\"b,2,3", 2 }, { "ab\",2,3", 3 }, { "1, \"2\",3", 4 }, { "\"a\" ,2,3", 3 },
		{ "\"a\"b,2,3", 3 }, { "\"a\"\"b\"c,2,3", 6 }, { "\"1\",2,\"3\"x", 9 },
		{ "\u00e6\u00f8\"\u00e5,2,3", 3 }, { "\"\u00e6,\u00f8\",a\"b,3", 8 }
	};
	char text[64];

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		snprintf(text, sizeof text, "%s\n4,5,6\n", table[i].line);
		assert_string_equal(rows_of(text), "[4][5][6]\n");
		assert_int_equal(got.left_out, 1);
		assert_int_equal(got.faults, 1);
		assert_true(begins(first_place(), "2:"));
		if (atoi(first_place() + 2) != table[i].column &&
		    (table[i].line[0] != '"' || atoi(first_place() + 2) != table[i].column + 1))
			fail_msg("%s: at %s, not 2:%d", table[i].line, first_place(),
			    table[i].column);
	}
}

static void
a_row_has_as_many_fields_as_the_header(void **state)
{
	(void)state;
	assert_string_equal(rows_of("1,2\n1,2,3,4\nx\n1,2,3\n"), "[1][2][3]\n");
	assert_int_equal(got.left_out, 3);
	assert_int_equal(got.faults, 3);
	assert_non_null(strstr(got.said, "mc: f.csv:2:1: "));
	assert_non_null(strstr(got.said, "mc: f.csv:3:1: "));
	assert_non_null(strstr(got.said, "mc: f.csv:4:1: "));
	assert_non_null(strstr(got.said, "3 rows left out"));
	assert_string_equal(rows_of("1,5,2,3\n\"1,5\",2,3\n"), "[1,5][2][3]\n");
	assert_int_equal(got.read, 1);
}

/* Two lines that lack fields are no row together, wherever the second of them ends. */
static void
lines_too_short_make_no_row_together(void **state)
{
	struct buf text = { 0 };

	(void)state;
	for (size_t pad = 0; pad < 200; pad++) {
		buf_clear(&text);
		buf_adds(&text, "p,q,r,s\na,b\nc");
		buf_fill(&text, 'x', pad);
		buf_adds(&text, ",d\r\n");
		for (int i = 0; i < 12; i++)
			buf_adds(&text, "1,2,3,4\n");
		read_bytes(text.data, text.len);
		assert_int_equal(got.read, 12);
		assert_int_equal(got.left_out, 2);
	}
	buf_release(&text);
}

static void
a_nul_is_a_fault_at_its_place(void **state)
{
	static const char text[] = "a,b\n\u00e6,\0x\n1,2\n\"\0\",2\n";

	(void)state;
	read_bytes(text, sizeof text - 1);
	assert_string_equal(got.rows.data, "[1][2]\n");
	assert_string_equal(first_place(), "2:3");
	assert_non_null(strstr(got.said, "f.csv:4:2: "));
	assert_int_equal(got.left_out, 2);
}

static void
a_carriage_return_inside_a_line_is_a_fault(void **state)
{
	(void)state;
	assert_string_equal(rows_of("1,2\r,3\n\"1\r2\",2,3\n4,5,6\n"), "[4][5][6]\n");
	assert_string_equal(first_place(), "2:4");
	assert_non_null(strstr(got.said, "f.csv:3:3: "));
	assert_int_equal(got.left_out, 2);
}

static void
a_field_is_at_most_1_mib(void **state)
{
	size_t mib = 1 << 20;
	char *text = malloc(mib + 64);

	(void)state;
	/* x repeated, plain and in quotes; just as many, and one too many */
	for (int quoted = 0; quoted < 2; quoted++)
		for (size_t more = 0; more < 2; more++) {
			size_t n = 0;

			n += (size_t)sprintf(text, "a,b\n1,%s", quoted ? "\"" : "");
			memset(text + n, 'x', mib + more);
			n += mib + more;
			n += (size_t)sprintf(text + n, "%s\n2,3\n", quoted ? "\"" : "");
			read_with(open_text, text, n);
			assert_int_equal(got.read, 2 - more);
			assert_int_equal(got.left_out, more);
			assert_string_equal(first_place(), more ? "2:3" : "");
		}
	free(text);
}

static void
an_empty_file_has_no_header(void **state)
{
	static const char *const texts[] = { "", "\n", "\r\n\n", "\xef\xbb\xbf", "\xef\xbb\xbf\n" };

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++) {
		read_bytes(texts[i], strlen(texts[i]));
		assert_int_equal(got.read, 0);
		assert_int_equal(got.faults, 1);
		assert_true(begins(got.said, "mc: f.csv: "));
	}
}

static void
a_header_alone_has_no_rows(void **state)
{
	(void)state;
	read_bytes("a,b", 3);
	assert_int_equal(got.read, 0);
	assert_string_equal(got.said, "");
}

static void
a_missing_file_has_no_columns_and_no_rows(void **state)
{
	struct csv *in;
	const char *said;
	int next, columns, need;

	(void)state;
	hush();
	in = csv_open_missing("f.csv");
	columns = (int)csv_columns(in);
	next = csv_next(in);
	need = csv_need(in, "date");
	csv_close(in);
	said = heard();
	assert_int_equal(columns, 0);
	assert_int_equal(next, 0);
	assert_int_equal(need, -1);
	assert_string_equal(said, "");
}

static void
without_a_readable_header_there_are_no_rows(void **state)
{
	static const char *const texts[] = { "a,\"b\n1,2\n", "a,b\"\n1,2\n", "a\rb\n1\n" };

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++) {
		read_bytes(texts[i], strlen(texts[i]));
		assert_int_equal(got.read, 0);
		assert_int_equal(got.faults, 1);
		assert_true(begins(got.said, "mc: f.csv:1:"));
	}
}

/* ---- columns and places ---- */

static void
columns_are_found_by_their_names(void **state)
{
	const char *text = "date,\"form, or\",\"say \"\"x\"\"\",date\n1,2,3,4\n";
	struct csv *in = csv_open_text(text, strlen(text), "f.csv");

	(void)state;
	assert_int_equal(csv_columns(in), 4);
	assert_string_equal(csv_name(in, 1), "form, or");
	assert_string_equal(csv_name(in, 2), "say \"x\"");
	assert_int_equal(csv_column(in, "date"), 0);	/* the first of two */
	assert_int_equal(csv_column(in, "form, or"), 1);
	assert_int_equal(csv_column(in, "Date"), -1);
	assert_int_equal(csv_column(in, ""), -1);
	assert_int_equal(csv_next(in), 1);
	assert_int_equal(csv_field(in, -1).len, 0);
	assert_int_equal(csv_header_place(in, 2).column, 17);
	assert_int_equal(csv_header_place(in, 3).column, 29);
	csv_close(in);
}

static void
a_column_that_stands_twice_is_a_fault(void **state)
{
	const char *text = "a,\u00e6,x,y,a,b,\u00e6\n", *said;
	struct csv *in = csv_open_text(text, strlen(text), "f.csv");
	unsigned long before = diag_faults();

	(void)state;
	hush();
	csv_check_names(in);
	said = heard();
	assert_int_equal(diag_faults() - before, 2);
	assert_non_null(strstr(said, "f.csv:1:9: "));
	assert_non_null(strstr(said, "f.csv:1:13: "));
	csv_close(in);
}

static void
in_a_wide_header_too(void **state)
{
	struct buf text = { 0 };
	unsigned long before = diag_faults();
	const char *said;
	struct csv *in;

	(void)state;
	for (int i = 0; i < 2000; i++)
		buf_addf(&text, "c%d,", i);
	buf_adds(&text, "c7\n");
	in = csv_open_text(text.data, text.len, "f.csv");
	hush();
	csv_check_names(in);
	said = heard();
	csv_close(in);
	buf_release(&text);
	assert_true(*said != '\0');
	assert_int_equal(diag_faults() - before, 1);
}

static void
only_a_column_that_is_used_matters(void **state)
{
	const char *text = "a,b,b,c\n", *said;
	struct csv *in = csv_open_text(text, strlen(text), "f.csv");
	unsigned long before = diag_faults();
	int a, b, d;

	(void)state;
	hush();
	a = csv_use(in, "a");
	d = csv_use(in, "d");
	b = csv_use(in, "b");
	said = heard();
	assert_int_equal(a, 0);
	assert_int_equal(b, 1);
	assert_int_equal(d, -1);
	assert_int_equal(diag_faults() - before, 1);
	assert_true(begins(said, "mc: f.csv:1:5: "));
	csv_close(in);
}

static void
a_file_is_opened_by_its_path(void **state)
{
	struct csv *in, *none, *folder;
	const char *said;

	(void)state;
	put("f.csv", "a\n1\n");
	in = csv_open_path("f.csv");
	assert_non_null(in);
	assert_int_equal(csv_next(in), 1);
	csv_close(in);
	hush();
	none = csv_open_path("none.csv");
	folder = csv_open_path(".");
	said = heard();
	assert_null(none);
	assert_null(folder);
	assert_non_null(strstr(said, "none.csv"));
	assert_int_equal(diag_status(), 2);
}

static void
a_missing_column_is_a_fault_with_its_remedy(void **state)
{
	static const struct { const char *header, *file, *part; } table[] = {
		{ "a,b", "log.csv", "no column 'date'" },
		{ "date;form;actors", "log.csv", "mc-import . log.csv --replace" },
		{ "date;form;actors", "x/y/log.csv", "mc-import x/y log.csv --replace" },
		{ "date;form;actors", "funding.csv", "spreadsheet" }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		struct csv *in = csv_open_text(table[i].header, strlen(table[i].header),
		    table[i].file);
		unsigned long before = diag_faults();
		const char *said;
		int column;

		hush();
		column = csv_need(in, "date");
		said = heard();
		assert_int_equal(column, -1);
		assert_int_equal(diag_faults() - before, 1);
		assert_non_null(strstr(said, table[i].part));
		csv_close(in);
	}
}

static void
a_field_knows_its_place_in_characters(void **state)
{
	const char *text = "a,b,c,d\n\n\u00e6\u00f8,\"\u00e5,\"\"\",,\u20acx\n1,2,3,4\n";
	struct csv *in = csv_open_text(text, strlen(text), "f.csv");
	static const unsigned long columns[] = { 1, 4, 11, 12 };

	(void)state;
	assert_int_equal(csv_next(in), 1);
	for (int i = 0; i < 4; i++) {
		assert_int_equal(csv_place(in, i).line, 3);
		assert_int_equal(csv_place(in, i).column, columns[i]);
		assert_string_equal(csv_place(in, i).file, "f.csv");
	}
	assert_int_equal(csv_next(in), 1);
	assert_int_equal(csv_place(in, 3).line, 4);
	assert_int_equal(csv_place(in, 3).column, 7);
	csv_close(in);
}

static void
a_stray_byte_takes_one_column(void **state)
{
	const char *text = "a,b\nK\xf8kken \x96 caf\xe9,x\n";
	struct csv *in = csv_open_text(text, strlen(text), "f.csv");

	(void)state;
	assert_int_equal(csv_next(in), 1);
	assert_int_equal(csv_place(in, 1).column, 15);
	csv_close(in);
}

static void
blank_lines_before_the_header_are_counted(void **state)
{
	const char *text = "\n\na,b\n1,2\n";
	struct csv *in = csv_open_text(text, strlen(text), "f.csv");

	(void)state;
	assert_int_equal(csv_header_place(in, 1).line, 3);
	assert_int_equal(csv_header_place(in, 1).column, 3);
	assert_int_equal(csv_next(in), 1);
	assert_int_equal(csv_place(in, 0).line, 4);
	csv_close(in);
}

static void
the_raw_bytes_of_line_and_field_can_be_had(void **state)
{
	const char *text = "a,b,c\r\n1,\"x,\"\"y\"\"\",\u00e6\r\n";
	struct csv *in = csv_open_text(text, strlen(text), "f.csv");
	struct csv_field f;

	(void)state;
	assert_int_equal(csv_next(in), 1);
	f = csv_line(in);
	assert_int_equal(f.len, strlen("1,\"x,\"\"y\"\"\",\u00e6"));
	assert_memory_equal(f.text, "1,\"x,\"\"y\"\"\",\u00e6", f.len);
	f = csv_raw(in, 1);
	assert_int_equal(f.len, strlen("\"x,\"\"y\"\"\""));
	assert_memory_equal(f.text, "\"x,\"\"y\"\"\"", f.len);
	f = csv_raw(in, 2);
	assert_int_equal(f.len, 2);
	assert_memory_equal(f.text, "\u00e6", 2);
	csv_close(in);
}

static void
rows_cut_out_of_a_file_keep_their_line_numbers(void **state)
{
	const char *text = "a,b\n1,2\n3,4\n";
	struct csv *in = csv_open_text(text, strlen(text), "f.csv");

	(void)state;
	csv_set_line(in, 100);
	assert_int_equal(csv_next(in), 1);
	assert_int_equal(csv_place(in, 0).line, 100);
	assert_int_equal(csv_next(in), 1);
	assert_int_equal(csv_place(in, 0).line, 101);
	csv_close(in);
}

static void
a_field_that_is_no_utf8_is_a_fault_at_its_place(void **state)
{
	const char *text = "a,b\n\u00e6,K\xf8kken\n", *said;
	struct csv *in = csv_open_text(text, strlen(text), "f.csv");
	unsigned long before = diag_faults();
	int first, second;

	(void)state;
	assert_int_equal(csv_next(in), 1);
	hush();
	first = csv_check_text(in, 0);
	second = csv_check_text(in, 1);
	said = heard();
	assert_true(first);
	assert_false(second);
	assert_int_equal(diag_faults() - before, 1);
	assert_true(begins(said, "mc: f.csv:2:3: "));
	csv_close(in);
}

static void
thousands_of_columns_are_read(void **state)
{
	enum { COLUMNS = 5000 };
	struct buf text = { 0 };
	struct csv *in;

	(void)state;
	for (int line = 0; line < 2; line++)
		for (int i = 0; i < COLUMNS; i++)
			buf_addf(&text, line == 1 && i == 3 ? "\"%d\"%c" : "%d%c", i * (line + 1),
			    i + 1 < COLUMNS ? ',' : '\n');
	in = csv_open_text(text.data, text.len, "f.csv");
	assert_int_equal(csv_columns(in), COLUMNS);
	assert_int_equal(csv_column(in, "4999"), 4999);
	assert_int_equal(csv_next(in), 1);
	assert_memory_equal(csv_field(in, 4999).text, "9998", 4);
	assert_int_equal(csv_next(in), 0);
	csv_close(in);
	buf_release(&text);
}

/* ---- writing ---- */

static const char *
written(const char *text)
{
	buf_clear(&got.rows);
	csv_add_field(&got.rows, text, strlen(text));
	return buf_text(&got.rows);
}

static void
only_what_needs_quotes_gets_them(void **state)
{
	(void)state;
	assert_string_equal(written(""), "");
	assert_string_equal(written("sumak nordbybo"), "sumak nordbybo");
	assert_string_equal(written(" x "), " x ");
	assert_string_equal(written("a;b"), "a;b");
	assert_string_equal(written("don't"), "don't");
	assert_string_equal(written("\u00e6"), "\u00e6");
	assert_string_equal(written("a,b"), "\"a,b\"");
	assert_string_equal(written("say \"hi\""), "\"say \"\"hi\"\"\"");
	assert_string_equal(written("\""), "\"\"\"\"");
	assert_string_equal(written(","), "\",\"");
}

static void
a_line_break_becomes_a_space(void **state)
{
	(void)state;
	assert_string_equal(written("a\nb"), "a b");
	assert_string_equal(written("a\r\nb"), "a b");
	assert_string_equal(written("a\rb"), "a b");
	assert_string_equal(written("a,\nb\n"), "\"a, b \"");
	assert_string_equal(written("a\n\nb"), "a  b");
	assert_string_equal(written("\r\n"), " ");
}

static void
what_is_written_reads_back_the_same(void **state)
{
	/* All texts of up to five of these characters, three to a row. */
	static const char letters[] = "a,\" ;";
	struct buf text = { 0 };
	struct csv *in;
	int all = 1;

	(void)state;
	for (int n = 0; n < 5; n++)
		all *= 5;
	buf_adds(&text, "x,y,z\n");
	for (int i = 0; i < all * 3; i++) {
		char field[6] = "";
		int rest = i / 3;

		for (int k = 0; k < (i % 6); k++, rest /= 5) {
			field[k] = letters[rest % 5];
			field[k + 1] = '\0';
		}
		csv_add_field(&text, field, strlen(field));
		buf_addc(&text, i % 3 < 2 ? ',' : '\n');
	}
	in = csv_open_text(text.data, text.len, "f.csv");
	for (int i = 0; i < all * 3; i++) {
		int rest = i / 3;

		if (i % 3 == 0)
			assert_int_equal(csv_next(in), 1);
		assert_int_equal(csv_field(in, i % 3).len, i % 6);
		for (int k = 0; k < (i % 6); k++, rest /= 5)
			assert_int_equal(csv_field(in, i % 3).text[k], letters[rest % 5]);
	}
	assert_int_equal(csv_next(in), 0);
	csv_close(in);
	buf_release(&text);
}

/* Each two of what is special at each two places of a text that is looked at by sixteen bytes. */
static void
what_is_special_is_found_in_each_place(void **state)
{
	static const char special[] = ",\"\n\r";
	enum { LONG = 40 };
	struct buf text = { 0 }, wanted = { 0 };

	(void)state;
	for (int at = 0; at < LONG * LONG * 16; at++) {
		char field[LONG + 1];
		int quote;

		memset(field, 'a', LONG);
		field[LONG] = '\0';
		field[at % LONG] = special[at / (LONG * LONG) % 4];
		field[at / LONG % LONG] = special[at / (LONG * LONG) / 4];
		buf_clear(&text);
		buf_clear(&wanted);
		csv_add_field(&text, field, LONG);
		quote = strpbrk(field, ",\"") != NULL;
		if (quote)
			buf_addc(&wanted, '"');
		for (int i = 0; i < LONG; i++) {
			if (field[i] == '"')
				buf_addc(&wanted, '"');
			if (field[i] == '\n' || (field[i] == '\r' && field[i + 1] != '\n'))
				buf_addc(&wanted, ' ');
			else if (field[i] != '\r')
				buf_addc(&wanted, field[i]);
		}
		if (quote)
			buf_addc(&wanted, '"');
		assert_string_equal(buf_text(&text), buf_text(&wanted));
	}
	buf_release(&text);
	buf_release(&wanted);
}

static int
release(void **state)
{
	(void)state;
	buf_release(&got.rows);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(fields_are_parted_by_commas),
		IN_SCRATCH(the_last_line_may_lack_its_end),
		IN_SCRATCH(lines_may_end_in_crlf),
		IN_SCRATCH(a_quoted_field_may_hold_commas_and_quotes),
		IN_SCRATCH(spaces_are_part_of_a_field),
		IN_SCRATCH(fields_keep_their_bytes),
		IN_SCRATCH(a_blank_line_is_nothing),
		IN_SCRATCH(an_empty_value_in_a_single_column_is_a_row),
		cmocka_unit_test(a_bom_is_passed_over),
		cmocka_unit_test(fields_with_quotes_in_them_stay_until_the_next_row),
		IN_SCRATCH(lines_too_short_make_no_row_together),
		IN_SCRATCH(an_open_quote_costs_its_line_only),
		IN_SCRATCH(a_quote_inside_a_field_is_a_fault),
		IN_SCRATCH(a_row_has_as_many_fields_as_the_header),
		IN_SCRATCH(a_nul_is_a_fault_at_its_place),
		IN_SCRATCH(a_carriage_return_inside_a_line_is_a_fault),
		cmocka_unit_test(a_field_is_at_most_1_mib),
		IN_SCRATCH(an_empty_file_has_no_header),
		IN_SCRATCH(a_header_alone_has_no_rows),
		cmocka_unit_test(a_missing_file_has_no_columns_and_no_rows),
		IN_SCRATCH(without_a_readable_header_there_are_no_rows),
		cmocka_unit_test(columns_are_found_by_their_names),
		cmocka_unit_test(a_column_that_stands_twice_is_a_fault),
		cmocka_unit_test(in_a_wide_header_too),
		cmocka_unit_test(only_a_column_that_is_used_matters),
		IN_SCRATCH(a_file_is_opened_by_its_path),
		cmocka_unit_test(a_missing_column_is_a_fault_with_its_remedy),
		cmocka_unit_test(a_field_knows_its_place_in_characters),
		cmocka_unit_test(a_stray_byte_takes_one_column),
		cmocka_unit_test(blank_lines_before_the_header_are_counted),
		cmocka_unit_test(the_raw_bytes_of_line_and_field_can_be_had),
		cmocka_unit_test(rows_cut_out_of_a_file_keep_their_line_numbers),
		cmocka_unit_test(a_field_that_is_no_utf8_is_a_fault_at_its_place),
		cmocka_unit_test(thousands_of_columns_are_read),
		cmocka_unit_test(only_what_needs_quotes_gets_them),
		cmocka_unit_test(a_line_break_becomes_a_space),
		cmocka_unit_test(what_is_written_reads_back_the_same),
		cmocka_unit_test(what_is_special_is_found_in_each_place),
	};

	csvremedy_set(&saved);
	return cmocka_run_group_tests(tests, NULL, release);
}
