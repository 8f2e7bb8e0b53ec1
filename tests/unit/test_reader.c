#include "unit.h"

#include "base/buf.h"
#include "sheet/reader.h"

/* All records: fields in brackets, with the line of each. */
static void
read_all(const char *text, size_t len, struct buf *out)
{
	struct reader in;

	reader_open(&in, text, len, ';');
	while (reader_next(&in)) {
		buf_addf(out, "%lu:", in.line);
		for (size_t i = 0; i < in.n; i++) {
			struct csv_field f = reader_field(&in, i);

			buf_addf(out, "[%.*s]", (int)f.len, f.text);
		}
		assert_int_equal(reader_field(&in, in.n).len, 0);
		buf_adds(out, in.record.broken != NULL ? in.record.broken : "");
	}
	reader_close(&in);
}

static void
gives(const char *text, const char *wanted)
{
	struct buf out = { 0 };

	read_all(text, strlen(text), &out);
	assert_string_equal(buf_text(&out), wanted);
	buf_release(&out);
}

static void
parts_lines(void **state)
{
	(void)state;
	gives("", "");
	gives("a", "1:[a]");
	gives(";", "1:[][]");
	gives("a;b\nc;d\n", "1:[a][b]2:[c][d]");
	gives("a;b\r\n\r\nc;\r\n", "1:[a][b]3:[c][]");
	gives("a;b\rc;d", "1:[a][b]2:[c][d]");
	gives("a;\"b;\"\"c\nd\"\ne;f\n", "1:[a][b;\"c\nd]3:[e][f]");
	gives("a;b\nc;d\"\n", "1:[a][b]2:[c][d\"]a quote must open and close the whole field; "
	    "write it twice inside one, or take it out");
}

/* Lines of all lengths, with a separator at each place: as they stand, and with each field in quotes. */
static void
a_line_is_the_same_with_quotes(void **state)
{
	static const char *const ends[] = { "", "\n", "\r", "\r\n" };

	(void)state;
	for (size_t len = 1; len < 52; len++)
		for (size_t at = 0; at < len; at++)
			for (size_t e = 0; e < N_OF(ends); e++) {
				struct buf line = { 0 }, quoted = { 0 }, a = { 0 }, b = { 0 };

				buf_fill(&line, 'x', len);
				line.data[at] = ';';
				buf_addf(&quoted, "\"%.*s\";\"%s\"%sz\n", (int)at, line.data, line.data + at + 1, ends[e]);
				buf_addf(&line, "%sz\n", ends[e]);
				read_all(line.data, line.len, &a);
				if (e > 0) {
					read_all(quoted.data, quoted.len, &b);
					assert_string_equal(a.data, b.data);
				}
				buf_release(&line);
				buf_release(&quoted);
				buf_release(&a);
				buf_release(&b);
			}
}

static void
a_line_may_have_too_many_fields(void **state)
{
	struct buf line = { 0 }, out = { 0 };

	(void)state;
	buf_fill(&line, ';', 16383);
	read_all(line.data, line.len, &out);
	assert_int_equal(out.len, 2 + 2 * 16384);
	buf_addc(&line, ';');
	buf_clear(&out);
	read_all(line.data, line.len, &out);
	assert_non_null(strstr(out.data, "more than 16384 fields"));
	buf_release(&line);
	buf_release(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_lines),
		cmocka_unit_test(a_line_is_the_same_with_quotes),
		cmocka_unit_test(a_line_may_have_too_many_fields),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
