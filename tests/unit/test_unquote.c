#include "csv/unquote.h"
#include "unit.h"

#include "base/buf.h"
#include "base/wide.h"
#include "csv/csv.h"
#include "csv/write.h"

enum { COLUMNS = 3 };

static struct buf text, field, expected;
static unsigned seed = 1;

static unsigned
below(unsigned n)
{
	seed = seed * 1103515245u + 12345u;
	return (seed >> 16) % n;
}

/* A field of some letters, of whose bytes each so-manieth is a comma or a quote; as it stands in a line. */
static void
add_field(unsigned longest, unsigned rare)
{
	unsigned n = below(longest), needs = 0;

	buf_clear(&field);
	for (unsigned i = 0; i < n; i++) {
		unsigned odd = below(rare);

		buf_addc(&field, odd == 0 ? ',' : odd == 1 ? '"' : (char)('a' + i % 26));
		needs |= odd < 2;
	}
	if (needs || below(3) == 0) {
		buf_addc(&text, '"');
		for (size_t i = 0; i < field.len; i++)
			buf_adds(&text, field.data[i] == '"' ? "\"\"" : (char[]){ field.data[i], 0 });
		buf_addc(&text, '"');
	} else {
		buf_add(&text, field.data, field.len);
	}
	csv_add_field(&expected, buf_text(&field), field.len);
}

/* Alone, but for its end; or it is left to others. */
static void
line_stands_as_it_would_be_written(const struct unquote_way *way, const struct csv_glance *at, const char *line,
    size_t len)
{
	static char own[CSVSCAN_BYTES + WIDE];
	size_t n = way->line(own, at);

	assert_int_equal(n > 0, at->seen->knows_quotes);
	if (n == 0)
		return;
	assert_memory_equal(own, line, n);
	assert_true(line[n] == '\n' || (line[n] == '\r' && n + 2 == len));
}

/*
 * Rows of all kinds, from each on so many; they are seen in pieces, of which none is longer than a look.  Behind a
 * line that is no row they are looked at in another way.
 */
static void
rows_stand_as_they_would_be_written(const struct unquote_way *way, unsigned longest, unsigned rare, const char *eol,
    int faults)
{
	static struct unquoted rows;
	static size_t begins[1001];
	struct csv *csv;
	size_t row = 0, n = 0;

	buf_clear(&text);
	buf_clear(&expected);
	buf_adds(&text, "a,b,c\n");
	for (size_t i = 0; i < 1000; i++) {
		begins[i] = expected.len;
		if (faults && below(100) == 0)
			buf_adds(&text, "no row\n");
		for (int k = 0; k < COLUMNS; k++) {
			add_field(longest, rare);
			buf_adds(&text, k < COLUMNS - 1 ? "," : eol);
			buf_adds(&expected, k < COLUMNS - 1 ? "," : eol);
		}
	}
	begins[1000] = expected.len;
	csv = csv_open_text_quiet(text.data, text.len, "f.csv");
	for (size_t left = 0; csv_next(csv); row++, left -= left > 0) {
		struct csv_glance at = csv_glance(csv);
		size_t most;

		if (at.newline != NULL)
			line_stands_as_it_would_be_written(way, &at, expected.data + begins[row], begins[row + 1] - begins[row]);
		if (at.newline == NULL || left > 0)
			continue;
		most = (size_t)(at.last - at.newline) + 1;
		n = 1 + below(UNQUOTE_ROWS);
		if (n > most)
			n = most;
		way->rows(&rows, &at, n);
		for (size_t i = 0; i < n; i++)
			assert_int_equal(rows.newline[i] + 1, begins[row + i + 1] - begins[row]);
		assert_memory_equal(rows.text, expected.data + begins[row], rows.newline[n - 1] + 1u);
		left = n;
	}
	csv_close(csv);
}

static void
quotes_that_are_not_needed_are_left_out(void **state)
{
	const struct unquote_way *way;

	/* Where there is none cells are written one by one, which the cases of mc-log see to. */
	(void)state;
	for (size_t number = 0; (way = unquote_by(number)) != NULL; number++)
		for (unsigned rare = 3; rare < 3000; rare *= 3)
			for (unsigned longest = 2; longest < 200; longest *= 3) {
				rows_stand_as_they_would_be_written(way, longest, rare, "\n", 0);
				rows_stand_as_they_would_be_written(way, longest, rare, "\r\n", 0);
				rows_stand_as_they_would_be_written(way, longest, rare, "\n", 1);
			}
	buf_release(&text);
	buf_release(&field);
	buf_release(&expected);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(quotes_that_are_not_needed_are_left_out) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
