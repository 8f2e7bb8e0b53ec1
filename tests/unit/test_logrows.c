#include "unit.h"

#include "base/buf.h"
#include "centre/centre.h"
#include "edit/likerows.h"
#include "edit/logrows.h"
#include "field/schemas.h"

enum { BATCH = 200, KINDS = 40 };

static char here[] = ".";
static const struct centre centre = { .path = here };
static const char head[] = "date,form,actors,hours\n";

/* A row of some kind; odd ones have hours. */
static void
add_row(struct buf *b, int kind)
{
	buf_addf(b, "2026-01-%02d,samskabe,sumak nordbybo,%s\n", 1 + kind / 2, kind % 2 ? "2" : "");
}

/*
 * Rows of 40 kinds, each five times, and a log of some of these kinds: as many of a kind as the log has are known, the
 * first of them.  The log is far smaller than the rows, or about as large, by rows of no kind.
 */
static void
what_the_log_holds_is_known(int others)
{
	struct buf log = { 0 }, rows = { 0 };
	struct logrows b;
	int left[KINDS] = { 0 }, known = 0;

	buf_adds(&log, head);
	buf_adds(&rows, head);
	for (int kind = 0; kind < KINDS; kind += 7)
		for (int n = 0; n <= kind % 3; n++) {
			add_row(&log, kind);
			left[kind]++;
			known++;
		}
	for (int i = 0; i < others; i++)
		buf_addf(&log, "2020-01-01,samvirke,sumak nordbybo,%d\n", i + 1);
	for (int i = 0; i < BATCH; i++)
		add_row(&rows, i % KINDS);
	put("log.csv", log.data);
	b = (struct logrows){ .text = rows.data, .len = rows.len, .schema = &entry_schema };
	assert_int_equal(logrows_compare(&b, &centre), 1);
	assert_int_equal(b.n, BATCH);
	for (int i = 0; i < BATCH; i++) {
		assert_int_equal(b.is_new[i], left[i % KINDS] == 0);
		left[i % KINDS] -= left[i % KINDS] > 0;
	}
	assert_int_equal(b.known, known);
	assert_int_equal(b.added, BATCH - known);
	logrows_release(&b);
	buf_release(&log);
	buf_release(&rows);
}

static void
few_or_many_rows_in_the_log_are_known_alike(void **state)
{
	(void)state;
	what_the_log_holds_is_known(0);
	what_the_log_holds_is_known(BATCH);
}

/* A row with its hours, and one in the log without. */
static void
a_row_that_lacks_something_is_found(int others)
{
	struct buf log = { 0 }, rows = { 0 };
	struct logrows b;
	struct likerows like;

	buf_addf(&log, "%s2026-01-03,samskabe,nordbybo sumak,\n", head);
	for (int i = 0; i < others; i++)
		buf_addf(&log, "2020-01-01,samvirke,sumak nordbybo,%d\n", i + 1);
	buf_adds(&rows, head);
	for (int kind = 1; kind < 2 * KINDS; kind += 2)
		add_row(&rows, kind % KINDS + kind / KINDS);
	put("log.csv", log.data);
	b = (struct logrows){ .text = rows.data, .len = rows.len, .schema = &entry_schema };
	assert_int_equal(logrows_compare(&b, &centre), 1);
	assert_int_equal(b.added, KINDS);
	like = (struct likerows){ .schema = b.schema, .text = b.text, .len = b.len, .batch = &b.batch, .is_new = b.is_new };
	assert_int_equal(likerows_find(&like, &centre), 1);
	assert_int_equal(like.found, 1);
	/* The rows are of kinds 1, 3, 5: the third is of the 3rd of January, and has hours. */
	for (size_t i = 0; i < like.n; i++)
		assert_int_equal(like.item[i].line, i == 2 ? 2 : 0);
	assert_int_equal(like.item[2].fills[3], 1);
	assert_int_equal(like.item[2].is_turned, 1);
	likerows_release(&like);
	logrows_release(&b);
	buf_release(&log);
	buf_release(&rows);
}

static void
few_or_many_rows_are_like_alike(void **state)
{
	(void)state;
	a_row_that_lacks_something_is_found(0);
	a_row_that_lacks_something_is_found(BATCH);
}

/* Somebody wrote the rows into the log since they were compared with it: none is new any more. */
static void
a_log_that_changed_is_compared_anew(void **state)
{
	struct buf rows = { 0 };
	struct logrows b;

	(void)state;
	buf_adds(&rows, head);
	for (int i = 0; i < KINDS; i++)
		add_row(&rows, i);
	unlink("log.csv");
	b = (struct logrows){ .text = rows.data, .len = rows.len, .schema = &entry_schema };
	assert_int_equal(logrows_compare(&b, &centre), 1);
	assert_int_equal(b.added, KINDS);
	put("log.csv", head);
	assert_int_equal(logrows_compare(&b, &centre), 1);
	assert_int_equal(b.added, KINDS);
	put("log.csv", "date,form,actors,hours\n2026-01-03,samskabe,sumak nordbybo,2\n");
	assert_int_equal(logrows_compare(&b, &centre), 1);
	assert_int_equal(b.known, 1);
	assert_int_equal(b.is_new[5], 0);
	put("log.csv", rows.data);
	assert_int_equal(logrows_compare(&b, &centre), 1);
	assert_int_equal(b.known, KINDS);
	/* With duplicates no log is asked; and then it is, all the same. */
	b.allow_duplicates = 1;
	assert_int_equal(logrows_compare(&b, &centre), 1);
	assert_int_equal(b.added, KINDS);
	logrows_release(&b);
	assert_int_equal(logrows_compare(&b, &centre), 1);
	assert_int_equal(b.added, KINDS);
	b.allow_duplicates = 0;
	assert_int_equal(logrows_compare(&b, &centre), 1);
	assert_int_equal(b.known, KINDS);
	logrows_release(&b);
	buf_release(&rows);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(few_or_many_rows_in_the_log_are_known_alike),
		IN_SCRATCH(few_or_many_rows_are_like_alike),
		IN_SCRATCH(a_log_that_changed_is_compared_anew),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
