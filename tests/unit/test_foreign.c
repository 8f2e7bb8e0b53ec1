#include "unit.h"

#include "sheet/harmless.h"
#include "sheet/reader.h"

/* All records: LINE:[!]field|field, one a line; `!` is a broken one. */
static const char *
records(const char *text, size_t len, char separator, size_t columns)
{
	static char all[4096];
	struct reader in;
	size_t at = 0;

	reader_open(&in, text, len, separator);
	in.columns = columns;
	all[0] = '\0';
	while (reader_next(&in)) {
		at += (size_t)snprintf(all + at, sizeof all - at, "%s%lu:%s", at > 0 ? "\n" : "",
		    in.line, in.record.broken != NULL ? "!" : "");
		for (size_t i = 0; i < in.n; i++)
			at += (size_t)snprintf(all + at, sizeof all - at, "%s%.*s", i > 0 ? "|" : "",
			    (int)reader_field(&in, i).len, reader_field(&in, i).text);
	}
	reader_close(&in);
	return all;
}

#define RECORDS(text, columns) records(text, sizeof text - 1, ';', columns)

static void
reads_records(void **state)
{
	(void)state;
	assert_string_equal(RECORDS("a;b\nc;d\n", 2), "1:a|b\n2:c|d");
	assert_string_equal(RECORDS("a;b\r\nc;d", 2), "1:a|b\n2:c|d");
	assert_string_equal(RECORDS("a;b\rc;d\r", 2), "1:a|b\n2:c|d");
	assert_string_equal(RECORDS("\n\na;b\n\n;\n", 2), "3:a|b\n5:|");
	assert_string_equal(RECORDS("a;\"b;\"\"c\"\"\"\n", 2), "1:a|b;\"c\"");
	assert_string_equal(RECORDS(" a ; b \n", 2), "1: a | b ");
	assert_string_equal(RECORDS("", 2), "");
	assert_string_equal(RECORDS("\r\n\r\n", 2), "");
}

/* Lines are looked through sixteen bytes at a time, and quotes of whole fields without the parser. */
static void
reads_lines_of_any_length(void **state)
{
	static const char *const ends[] = { "\n", "\r", "\r\n" };
	char text[200], want[200];

	(void)state;
	for (size_t e = 0; e < N_OF(ends); e++)
		for (int n = 0; n < 40; n++) {
			snprintf(text, sizeof text, "%.*s;b%sc;d%s", n, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ends[e], ends[e]);
			snprintf(want, sizeof want, "1:%.*s|b\n2:c|d", n, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
			assert_string_equal(records(text, strlen(text), ';', 2), want);
			snprintf(text, sizeof text, "\"%.*s\";\"b\"%sc;d%s", n, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ends[e], ends[e]);
			assert_string_equal(records(text, strlen(text), ';', 2), want);
		}
	assert_string_equal(RECORDS("\"\";\"\"\n", 2), "1:|");
	assert_string_equal(RECORDS("\"a\";\n", 2), "1:a|");
	assert_string_equal(RECORDS("\"\"\"\";\"\"\"\"\"\"\n", 2), "1:\"|\"\"");
	assert_string_equal(RECORDS("a;\"b\" ;c\nd;e\n", 2), "1:!a|\"b\" |c\n2:d|e");
	/* What was taken of it before is not kept. */
	assert_string_equal(RECORDS("\"a;b\";c\"\nd;e\n", 2), "1:!\"a|b\"|c\"\n2:d|e");
}

static void
reads_line_breaks(void **state)
{
	(void)state;
	assert_string_equal(RECORDS("a;\"b\nc\";d\ne;f;g\n", 3), "1:a|b\nc|d\n3:e|f|g");
	assert_string_equal(RECORDS("a;\"b\r\n\r\nc\"\r\nd;e\r\n", 2), "1:a|b\r\n\r\nc\n4:d|e");
}

/* What is no record is its first line; the rest is read as ever. */
static void
goes_on_after_what_is_broken(void **state)
{
	(void)state;
	assert_string_equal(RECORDS("a;b\"c\nd;e\n", 2), "1:!a|b\"c\n2:d|e");
	assert_string_equal(RECORDS("a;\"b\"c\nd;e\n", 2), "1:!a|\"b\"c\n2:d|e");
	assert_string_equal(RECORDS("a;\"b\nd;e\n", 2), "1:!a|\"b\n2:d|e");
	assert_string_equal(RECORDS("a;\"b\nc\nd\"e\nf;g\n", 2), "1:!a|\"b\n2:c\n3:!d\"e\n4:f|g");
	assert_string_equal(RECORDS("a;\"", 2), "1:!a|\"");
	assert_int_equal(strncmp(RECORDS("a;b\0c\nd;e\n", 2), "1:!a|b", 6), 0);
	assert_non_null(strstr(RECORDS("a;b\0c\nd;e\n", 2), "\n2:d|e"));
}

/* A quote that closes by chance, rows further down, swallows none of them. */
static void
finds_swallowed_rows(void **state)
{
	(void)state;
	assert_string_equal(RECORDS("1;2;\"x\n1;2;3\n1;2;\"y\"\n", 3),
	    "1:!1|2|\"x\n2:1|2|3\n3:1|2|y");
	assert_string_equal(RECORDS("1;2;\"x\n1;2;3\n\";2;3\n", 3), "1:!1|2|\"x\n2:1|2|3\n3:!\"|2|3");
	/* what only looks a little like one is text */
	assert_string_equal(RECORDS("1;2;\"x\n1;2\"\n1;2;3\n", 3), "1:1|2|x\n1;2\n3:1|2|3");
}

static void
opens_rows_in_one_cell(void **state)
{
	(void)state;
	assert_string_equal(RECORDS("\"a;b;\"\"c;d\"\"\"\n", 3), "1:a|b|c;d");
	assert_string_equal(RECORDS("\"a;b\"\n", 0), "1:a;b");
	assert_string_equal(RECORDS("\"a;b\"\n", 1), "1:a;b");
}

static void
caps_fields(void **state)
{
	enum { MUCH = 3 << 20 };
	char *text = malloc(MUCH);
	struct reader in;

	(void)state;
	assert_non_null(text);
	memset(text, 'x', MUCH);
	memcpy(text, "a;\"", 3);
	memcpy(text + MUCH - 8, "\"\nb;c;d\n", 8);
	reader_open(&in, text, MUCH, ';');
	assert_true(reader_next(&in));
	assert_string_equal(in.record.broken, "the field is over 1 MiB");
	assert_true(reader_next(&in));
	assert_null(in.record.broken);
	assert_int_equal(in.n, 3);
	reader_close(&in);
	free(text);
}

static void
caps_numbers_of_fields(void **state)
{
	enum { MANY = 100000 };
	char *text = malloc(MANY);
	struct reader in;

	(void)state;
	assert_non_null(text);
	memset(text, ';', MANY);
	memcpy(text + MANY - 7, "\nb;c;d\n", 7);
	reader_open(&in, text, MANY, ';');
	assert_true(reader_next(&in));
	assert_string_equal(in.record.broken, "more than 16384 fields");
	assert_true(in.n <= 16385);
	assert_true(reader_next(&in));
	assert_null(in.record.broken);
	assert_int_equal(in.n, 3);
	reader_close(&in);
	free(text);
}

static void
tells_places(void **state)
{
	static const char text[] = "\xc3\xa6;\"b;\nc\";d\n";
	struct reader in;
	unsigned long line, column;

	(void)state;
	reader_open(&in, text, sizeof text - 1, ';');
	assert_true(reader_next(&in));
	reader_place(&in, 0, &line, &column);
	assert_int_equal(line * 100 + column, 101);
	reader_place(&in, 1, &line, &column);
	assert_int_equal(line * 100 + column, 103);
	reader_place(&in, 2, &line, &column);
	assert_int_equal(line * 100 + column, 204);
	reader_close(&in);
}

static void
s4_places_may_be_asked_for_in_any_order(void **state)
{
	static const char text[] = "first;line\n\xc3\xa6;\"b;\n\xc3\xb8\";d;e\r\nx\n";
	/* A field that is not there stands at the end of the line. */
	static const unsigned long place[] = { 201, 203, 304, 306, 307 };
	static const size_t order[] = { 4, 3, 3, 0, 2, 4, 2, 1, 0, 9, 1, 3 };
	struct reader in;
	unsigned long line, column;

	(void)state;
	reader_open(&in, text, sizeof text - 1, ';');
	assert_true(reader_next(&in));
	reader_place(&in, 1, &line, &column);
	assert_int_equal(line * 100 + column, 107);
	assert_true(reader_next(&in));
	for (size_t i = 0; i < N_OF(order); i++) {
		reader_place(&in, order[i], &line, &column);
		assert_int_equal(line * 100 + column, place[order[i] < 4 ? order[i] : 4]);
	}
	assert_true(reader_next(&in));
	reader_place(&in, 0, &line, &column);
	assert_int_equal(line * 100 + column, 401);
	reader_close(&in);
}

/* What is written harmless, and what comes back. */
static void
makes_harmless(void **state)
{
	static const struct { const char *in, *out; } cases[] = {
		{ "=1+1", "'=1+1" }, { "+45", "'+45" }, { "-1", "'-1" }, { "@x", "'@x" },
		{ "\tx", "\"'\tx\"" }, { "'=x", "''=x" }, { "''-", "'''-" },
		{ "a=b", "a=b" }, { "'a", "'a" }, { "'", "'" }, { "", "" }, { "a;b", "\"a;b\"" },
		{ "a\"b", "\"a\"\"b\"" }, { " a", "\" a\"" }, { "a\nb", "\"a\nb\"" },
		{ "=\"x\";y", "\"'=\"\"x\"\";y\"" }, { "a,b", "a,b" },
		/* A11: other forms of the signs; the end of a line */
		{ "＝1+1", "'＝1+1" }, { "＋45", "'＋45" }, { "－1", "'－1" }, { "＠x", "'＠x" },
		{ "﹦1", "'﹦1" }, { "﹣1", "'﹣1" }, { "⁺1", "'⁺1" }, { "'＝x", "''＝x" },
		{ "\n=1", "\"'\n=1\"" }, { "\r=1", "\"'\r=1\"" }, { "æ=1", "æ=1" }, { "１", "１" },
		{ "−1", "'−1" }, { "\xff=1", "\xff=1" }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(cases); i++) {
		struct buf b = { 0 };
		struct reader in;
		struct csv_field back;

		harmless_add(&b, cases[i].in, strlen(cases[i].in), ';');
		assert_string_equal(buf_text(&b), cases[i].out);
		buf_adds(&b, ";\n");
		reader_open(&in, b.data, b.len, ';');
		assert_true(reader_next(&in));
		back = harmless_strip(reader_field(&in, 0));
		assert_int_equal(back.len, strlen(cases[i].in));
		assert_memory_equal(back.text, cases[i].in, back.len);
		reader_close(&in);
		buf_release(&b);
	}
}

/* Wherever a sign stands, it is found; only what is in the text counts. */
static void
finds_signs_anywhere(void **state)
{
	char text[70];

	(void)state;
	for (size_t len = 1; len <= 66; len++)
		for (size_t at = 0; at < len; at++) {
			struct buf b = { 0 };

			memset(text, 'a', sizeof text);
			text[len] = text[len + 1] = '"';
			harmless_add(&b, text, len, ';');
			assert_int_equal(b.len, len);
			text[at] = ';';
			harmless_add(&b, text, len, ';');
			assert_int_equal(b.len, 2 * len + 2);
			text[at] = '"';
			harmless_add(&b, text, len, ';');
			assert_int_equal(b.len, 3 * len + 5);
			assert_memory_equal(b.data + 2 * len + 3 + at, "\"\"", 2);
			text[at] = '\0';
			harmless_add(&b, text, len, ';');
			assert_int_equal(b.len, 4 * len + 7);
			assert_memory_equal(b.data + 3 * len + 5 + at, "\xef\xbf\xbd", 3);
			buf_release(&b);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_records),
		cmocka_unit_test(reads_line_breaks),
		cmocka_unit_test(goes_on_after_what_is_broken),
		cmocka_unit_test(finds_swallowed_rows),
		cmocka_unit_test(opens_rows_in_one_cell),
		cmocka_unit_test(caps_fields),
		cmocka_unit_test(caps_numbers_of_fields),
		cmocka_unit_test(reads_lines_of_any_length),
		cmocka_unit_test(tells_places),
		cmocka_unit_test(s4_places_may_be_asked_for_in_any_order),
		cmocka_unit_test(makes_harmless),
		cmocka_unit_test(finds_signs_anywhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
