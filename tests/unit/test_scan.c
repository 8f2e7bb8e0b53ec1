#include "unit.h"

#include "base/buf.h"
#include "csv/scan.h"

enum { COLUMNS = 2, NOTE = 5000 };

/* Where in the note of a row something stands, and what is seen of the two rows of the text. */
struct odd {
	int opened, closed;	/* the note, by a quote */
	const char *text;
	size_t len;
	size_t rows;
	int canonical;		/* if both are seen */
};

static const struct odd odds[] = {
	{ 0, 0, "", 0, 2, 1 }, { 0, 0, ",", 1, 0, 0 }, { 0, 0, "\"", 1, 0, 0 }, { 0, 0, "\"\"", 2, 0, 0 },
	{ 0, 0, "\r", 1, 0, 0 }, { 0, 0, "\0", 1, 0, 0 }, { 0, 0, "\n", 1, 1, 0 }, { 0, 0, "\r\n", 2, 1, 0 },
	{ 1, 1, "", 0, 2, 0 }, { 1, 1, ",", 1, 2, 1 }, { 1, 1, "\"\"", 2, 2, 1 }, { 1, 1, "\"\"\"\"", 4, 2, 1 },
	{ 1, 1, "\"", 1, 0, 0 }, { 1, 1, "\"\"\"", 3, 0, 0 }, { 1, 1, "\",\"", 3, 0, 0 }, { 1, 1, "\r", 1, 0, 0 },
	{ 1, 1, "\0", 1, 0, 0 }, { 1, 1, "\n", 1, 0, 0 }, { 1, 1, "\r\n", 2, 0, 0 },
	{ 1, 0, "", 0, 0, 0 }, { 1, 0, "\"", 1, 0, 0 }, { 1, 0, "\"\r", 2, 0, 0 }, { 0, 1, "", 0, 0, 0 }
};

/* The two rows, of which the first ends at a place; together they fill blocks, and are seen by any way. */
static size_t
make(struct buf *text, const struct odd *odd, size_t at)
{
	size_t end;

	buf_clear(text);
	buf_adds(text, odd->opened ? "x,\"" : "x,");
	buf_fill(text, 'a', at - text->len);
	buf_add(text, odd->text, odd->len);
	buf_fill(text, 'a', NOTE - text->len);
	buf_adds(text, odd->closed ? "\"" : "");
	end = text->len;
	buf_adds(text, "\ny,");
	buf_fill(text, 'z', 63 - text->len % 64);
	buf_addc(text, '\n');
	return end;
}

static void
check(csvscan_way *way, const struct buf *text, const struct odd *odd, size_t end, int any_quotes, int few_ends)
{
	static struct csvscan seen;
	size_t rows = 0;
	int canonical = 1;
	const char *at = text->data;

	seen.at_fault = 0;
	seen.any_quotes = any_quotes;
	seen.few_ends = few_ends;
	for (;;) {
		way(&seen, at, text->len - (size_t)(at - text->data), COLUMNS);
		if (seen.rows == 0)
			break;
		if (rows == 0 && odd->rows == 2) {
			assert_int_equal(seen.newline[0], end);
			assert_int_equal(csvscan_next(seen.ends, 0), 1);
			assert_int_equal(csvscan_next(seen.ends, 2), end);
		}
		rows += seen.rows;
		canonical &= seen.canonical;
		at += seen.newline[seen.rows - 1] + 1;
	}
	assert_int_equal(rows, odd->rows);
	if (odd->rows == 2 && !any_quotes)
		assert_int_equal(canonical, odd->canonical);
}

/* Around the edges of blocks of 64 bytes, of which most are empty: they may be passed over many at a time. */
static void
what_is_odd_in_a_long_text_is_seen_in_each_place(void **state)
{
	struct buf text = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof odds / sizeof *odds; i++)
		for (size_t block = 1; block < 40; block++)
			for (size_t at = 64 * block - 3; at < 64 * block + 3; at++) {
				size_t end = make(&text, &odds[i], at);

				for (size_t k = 0; csvscan_by(k) != NULL; k++) {
					check(csvscan_by(k), &text, &odds[i], end, 0, 0);
					check(csvscan_by(k), &text, &odds[i], end, 0, 1);
					check(csvscan_by(k), &text, &odds[i], end, 1, 0);
					check(csvscan_by(k), &text, &odds[i], end, 1, 1);
				}
			}
	buf_release(&text);
}

/* So many rows of a text are seen, and no more, whatever is asked. */
static void
sees(const struct buf *text, size_t columns, size_t rows)
{
	static struct csvscan seen;

	for (size_t k = 0; csvscan_by(k) != NULL; k++)
		for (int asked = 0; asked < 4; asked++) {
			seen.at_fault = 0;
			seen.any_quotes = asked & 1;
			seen.few_ends = asked >> 1;
			csvscan_by(k)(&seen, text->data, text->len, columns);
			assert_int_equal(seen.rows, rows);
		}
}

/* What comes behind a CR that is the last byte is not known: perhaps no newline. */
static void
a_row_whose_cr_is_the_last_byte_is_not_seen(void **state)
{
	struct buf text = { 0 };

	(void)state;
	for (size_t blocks = 1; blocks < 140; blocks++) {
		buf_clear(&text);
		buf_adds(&text, "a,b\r\nc,");
		buf_fill(&text, 'd', 64 * blocks - 1 - text.len);
		buf_addc(&text, '\r');
		sees(&text, COLUMNS, 1);
	}
	buf_release(&text);
}

/* Numbers of fields are compared in sixteen bits, in some ways. */
static void
rows_of_few_fields_are_none_of_very_many(void **state)
{
	struct buf text = { 0 };

	(void)state;
	while (text.len < 64 * 10)
		buf_adds(&text, "a,b\n");
	sees(&text, 2, text.len / 4);
	sees(&text, 3, 0);
	for (size_t columns = 1 << 15; columns <= 1 << 18; columns *= 2)
		sees(&text, columns + 2, 0);
	buf_release(&text);
}

/* Lines of each length, and among them shorter or longer ones: how many lie in a block changes. */
static void
rows_of_each_length_are_seen(void **state)
{
	struct buf text = { 0 };

	(void)state;
	for (size_t columns = 1; columns < 150; columns += 1 + columns / 8) {
		size_t rows = 0;

		buf_clear(&text);
		for (; text.len < CSVSCAN_BYTES - 1000; rows++) {
			buf_fill(&text, ',', columns - 1);
			buf_fill(&text, 'x', 1 + (rows % 7 == 0 ? rows % 200 : rows % 3));
			buf_addc(&text, '\n');
		}
		buf_fill(&text, 'x', 63);
		sees(&text, columns, rows);
	}
	buf_release(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_odd_in_a_long_text_is_seen_in_each_place),
		cmocka_unit_test(a_row_whose_cr_is_the_last_byte_is_not_seen),
		cmocka_unit_test(rows_of_few_fields_are_none_of_very_many),
		cmocka_unit_test(rows_of_each_length_are_seen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
