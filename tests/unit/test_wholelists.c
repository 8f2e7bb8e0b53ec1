#include "unit.h"

#include "analysis/axisrecall.h"
#include "analysis/rowcount.h"
#include "analysis/wholelists.h"
#include "base/buf.h"

static void
items_are_known_by_their_list(void **state)
{
	static const uint32_t number[] = { 7, 3, 5 };
	struct wholelists w = { 0 };

	(void)state;
	wholelists_keep(&w, "a b c", 5, number, 3);
	wholelists_keep(&w, "of more bytes than a text that is kept", 38, number, 3);
	wholelists_keep(&w, "b c", 3, number + 1, 2);
	assert_int_equal(w.lists.texts.n, 2);
	assert_int_equal(w.items, 3);
	assert_int_equal(w.lists.first[1], 3);
	assert_int_equal(w.lists.first[2], 5);
	assert_int_equal(w.lists.number[w.lists.first[1]], 3);
	wholelists_release(&w);
}

static void
who_looks_in_vain_is_told_so(void **state)
{
	struct wholelists w = { 0 };

	(void)state;
	/* All are new at first; then most are known. */
	assert_true(wholelists_are_known(&w, 0, QUICKTEXTS_MOST - 1));
	assert_true(wholelists_are_known(&w, 1000 * QUICKTEXTS_MOST, 1));
	assert_true(wholelists_have_paid(&w));
	/* What was known long ago is no reason to look on. */
	assert_true(wholelists_are_known(&w, 7 * QUICKTEXTS_MOST, QUICKTEXTS_MOST - 1));
	assert_false(wholelists_are_known(&w, 0, 1));
	wholelists_release(&w);
	assert_false(wholelists_are_known(&w, 0, QUICKTEXTS_MOST));
	assert_false(wholelists_have_paid(&w));
}

/* ---- rows that are counted by them ---- */

static uint32_t seed;

static size_t
any(size_t n)
{
	seed = seed * 1664525 + 1013904223;
	return seed / 65536 % n;
}

/* So many rows of two or three of some actors from one on; longer lists, too. */
static void
add_rows(struct buf *log, size_t rows, size_t from, size_t actors)
{
	while (rows-- > 0) {
		size_t a = from + any(actors), b = from + any(actors);

		buf_addf(log, "20%02zu-%02zu-05,%s,x%zu x%zu", 20 + any(4), 1 + any(12),
		    any(3) == 0 ? "samskabe" : "samordne", a, b == a ? a + 1 : b);
		if (any(50) == 0)
			buf_addf(log, " of_that_many_bytes_that_no_list_is_known_%zu", any(3));
		buf_addc(log, '\n');
	}
}

/* Count the rows in the way of lists that are recalled together; what is not known of a row is read. */
static void
count_together(struct rowcount *c, struct axis *rows, struct axis *columns, struct csv *csv, size_t *most_known)
{
	struct axis *list = c->list, *other = c->other;
	char text[65536];
	size_t len = 0;
	uint32_t value[LISTCELLS_ROWS];
	struct listcells *cells = axislists_begin(list, text);

	while (csv_next(csv)) {
		struct csv_field cell = csv_field(csv, list->column);

		/* Read for what is new in it, and for the other axis; and then recalled. */
		assert_true(axis_read(rows, csv) && axis_read(columns, csv));
		axis_begin(rows);
		axis_begin(columns);
		memcpy(text + len, cell.text, cell.len);
		if (other != NULL)
			value[cells->rows] = (uint32_t)other->value[0];
		listcells_add(cells, (struct csv_field){ text + len, cell.len });
		len += cell.len;
		memset(text + len, ',', 2 * CSV_NEAR);
		len++;
		if (cells->rows < LISTCELLS_ROWS)
			continue;
		assert_int_equal(axislists_recall(list), LISTCELLS_ROWS);
		rowcount_lists(c, LISTCELLS_ROWS, other != NULL ? value : NULL);
		if (list->lists->n_known > *most_known)
			*most_known = list->lists->n_known;
		axislists_begin(list, text);
		len = 0;
	}
	assert_int_equal(cells->rows, 0);
}

/* Is the table the same as when each row is counted by itself? */
static void
check_table(const char *row_name, const char *column_name, const struct buf *log, int are_known)
{
	struct tally t[2] = { { 0 }, { 0 } };
	struct rowcount c[2] = { { 0 }, { 0 } };
	struct axis rows, columns;
	size_t known = 0;

	axis_init(&rows, row_name);
	axis_init(&columns, column_name);
	for (int by_lists = 0; by_lists < 2; by_lists++) {
		struct csv *csv = csv_open_text(log->data, log->len, "f.csv");

		assert_true(axis_find(&rows, csv) && axis_find(&columns, csv));
		axisrecall_begin(&rows);
		axisrecall_begin(&columns);
		rowcount_begin(&c[by_lists], &t[by_lists], &rows, &columns, 1);
		assert_non_null(c[by_lists].list);
		if (by_lists) {
			count_together(&c[1], &rows, &columns, csv, &known);
			assert_int_equal(c[1].no_wholes, !are_known);
			assert_true(known > LISTCELLS_ROWS / 2);
		} else {
			while (csv_next(csv)) {
				assert_true(axis_read(&rows, csv) && axis_read(&columns, csv));
				rowcount_row(&c[0], &rows, &columns, NULL);
			}
		}
		rowcount_settle(&c[by_lists], &rows, &columns);
		assert_null(c[by_lists].list->lists->wholes);
		csv_close(csv);
	}
	axis_order(&rows, NULL);
	axis_order(&columns, NULL);
	for (size_t i = 0; i <= rows.n_order; i++)
		for (size_t k = 0; k <= columns.n_order; k++) {
			size_t row = i < rows.n_order ? rows.order[i] : TALLY_TOTAL;
			size_t column = k < columns.n_order ? columns.order[k] : TALLY_TOTAL;

			assert_int_equal(tally_count(&t[1], row, column), tally_count(&t[0], row, column));
		}
	assert_int_equal(t[1].n, t[0].n);
	for (int i = 0; i < 2; i++) {
		rowcount_release(&c[i]);
		tally_release(&t[i]);
	}
	axis_release(&rows);
	axis_release(&columns);
}

static void
check_tables(const struct buf *log, int are_known)
{
	check_table("actor", "month", log, are_known);
	check_table("quarter", "actor", log, are_known);
	check_table("pair", "form", log, are_known);
	check_table("actor", "actor", log, are_known);
}

/* In bytes that are full, too: 64 * 700 rows of 132 lists. */
static void
rows_of_few_lists_are_counted(void **state)
{
	struct buf log = { 0 };

	(void)state;
	buf_adds(&log, "date,form,actors\n");
	add_rows(&log, 64 * 700, 10, 12);
	check_tables(&log, 1);
	buf_release(&log);
}

/* Some lists at first, and then ever others: they are given up, and what was counted is there. */
static void
rows_of_many_lists_are_counted(void **state)
{
	struct buf log = { 0 };

	(void)state;
	buf_adds(&log, "date,form,actors\n");
	add_rows(&log, 64 * 50, 10, 5);
	for (size_t i = 0; i < 10; i++)
		add_rows(&log, 64 * 20, 100 + 100 * i, 90);
	check_tables(&log, 0);
	buf_release(&log);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(items_are_known_by_their_list),
		cmocka_unit_test(who_looks_in_vain_is_told_so),
		cmocka_unit_test(rows_of_few_lists_are_counted),
		cmocka_unit_test(rows_of_many_lists_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
