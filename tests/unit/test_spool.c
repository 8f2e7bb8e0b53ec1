#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <signal.h>

#include "unit.h"

#include "disk/spool.h"

static void
keep(struct spool *s, const char *text)
{
	assert_int_equal(spool_put(s, text, strlen(text)), 1);
}

static void
what_is_near_comes_in_order_and_ends(void **state)
{
	struct spool s = { 0 };
	struct buf record = { 0 };

	(void)state;
	keep(&s, "b");
	keep(&s, "");
	keep(&s, "a\nc");
	assert_null(s.far);
	assert_int_equal(spool_take(&s, &record), 1);
	assert_string_equal(record.data, "b");
	assert_int_equal(spool_take(&s, &record), 1);
	assert_int_equal(record.len, 0);
	assert_int_equal(spool_take(&s, &record), 1);
	assert_string_equal(record.data, "a\nc");
	assert_int_equal(spool_take(&s, &record), 0);
	assert_int_equal(spool_take(&s, &record), 0);
	spool_release(&s);
	assert_int_equal(spool_take(&s, &record), 0);
	spool_release(&s);
	buf_release(&record);
}

/* Records of 0 to 99 999 bytes, of which each byte tells which it is: some 5 MB, of which 1 MiB is in memory. */
static void
what_is_far_comes_back_as_it_was(void **state)
{
	enum { RECORDS = 100, STEP = 1010 };
	static char text[RECORDS * STEP];
	struct spool s = { 0 };
	struct buf record = { 0 };

	(void)state;
	for (size_t i = 0; i < RECORDS; i++) {
		memset(text, (int)('!' + i % 90), i * STEP);
		assert_int_equal(spool_put(&s, text, i * STEP), 1);
		assert_true(s.near.len <= SPOOL_NEAR);
	}
	assert_non_null(s.far);
	for (size_t i = 0; i < RECORDS; i++) {
		assert_int_equal(spool_take(&s, &record), 1);
		assert_int_equal(record.len, i * STEP);
		memset(text, (int)('!' + i % 90), i * STEP);
		assert_memory_equal(record.data, text, i * STEP);
	}
	assert_int_equal(spool_take(&s, &record), 0);
	spool_release(&s);
	buf_release(&record);
}

static void
where_it_has_no_room_that_is_said(void **state)
{
	struct rlimit before, few;
	char *large = calloc(1, SPOOL_NEAR);
	struct spool s = { 0 }, full = { 0 }, late = { 0 };
	struct buf record = { 0 };

	(void)state;
	setenv("TMPDIR", "/no/such/folder", 1);
	keep(&s, "a");
	errno = 0;
	assert_int_equal(spool_put(&s, large, SPOOL_NEAR), 0);
	assert_int_equal(errno, ENOENT);
	spool_release(&s);
	unsetenv("TMPDIR");
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &before);
	few = (struct rlimit){ SPOOL_NEAR / 2, before.rlim_max };
	setrlimit(RLIMIT_FSIZE, &few);
	errno = 0;
	assert_int_equal(spool_put(&full, large, SPOOL_NEAR), 0);
	assert_int_equal(errno, EFBIG);
	/* What is written at the end only may be what is too much. */
	few.rlim_cur = SPOOL_NEAR + 4096;
	setrlimit(RLIMIT_FSIZE, &few);
	assert_int_equal(spool_put(&late, large, SPOOL_NEAR), 1);
	assert_int_equal(spool_put(&late, large, 8192), 1);
	errno = 0;
	assert_int_equal(spool_take(&late, &record), -1);
	assert_int_equal(errno, EFBIG);
	setrlimit(RLIMIT_FSIZE, &before);
	spool_release(&full);
	spool_release(&late);
	buf_release(&record);
	free(large);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_near_comes_in_order_and_ends),
		cmocka_unit_test(what_is_far_comes_back_as_it_was),
		cmocka_unit_test(where_it_has_no_room_that_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
