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
					check(csvscan_by(k), &text, &odds[i], end, 1, 0);
					check(csvscan_by(k), &text, &odds[i], end, 1, 1);
				}
			}
	buf_release(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_odd_in_a_long_text_is_seen_in_each_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
