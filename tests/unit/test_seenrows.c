#include "unit.h"

#include "base/buf.h"
#include "check/seenrows.h"
#include "csv/csv.h"

enum { BEHIND = 4096 };

/* Each of so many rows, of which one in three stood there before: one by one, and as many at once as may be. */
static void
rows_that_stood_before_are_known(void **state)
{
	enum { ROWS = 20000 };

	(void)state;
	for (size_t way = 0; seenrows_by(way / 2) != NULL; way++) {
		struct seenrows seen = { .way = seenrows_by(way / 2) };
		struct buf text = { 0 };
		struct csv *csv;
		int i = 0;

		buf_adds(&text, "id,text\n");
		for (int k = 0; k < ROWS; k++)
			buf_addf(&text, "%d,a row of so many letters\n", k % 3 == 2 ? k / 2 - k / 2 % 3 : k);
		for (int k = 0; k < BEHIND; k++)
			buf_addc(&text, '\n');
		csv = csv_open_text_quiet(text.data, text.len, "log.csv");
		while (csv_next(csv)) {
			struct csv_glance at = csv_glance(csv);
			size_t left = at.newline == NULL ? 1 : (size_t)(at.last - at.newline) + 1, n = 1;
			uint64_t number[SEENROWS_MOST];
			uint32_t before;

			if (way % 2 == 0 || at.newline == NULL) {
				before = (uint32_t)seenrows_add(&seen, csv_line(csv));
			} else {
				n = left < SEENROWS_MOST ? left : SEENROWS_MOST;
				seenrows_fetch(&seen, &at, n, number);
				before = seenrows_add_fetched(&seen, number, n);
			}
			for (size_t k = 0; k < n; k++, i++) {
				assert_int_equal(before >> k & 1, i % 3 == 2);
				if (k + 1 < n)
					assert_int_equal(csv_next(csv), 1);
			}
		}
		assert_int_equal(i, ROWS);
		seenrows_release(&seen);
		csv_close(csv);
		buf_release(&text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_that_stood_before_are_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
