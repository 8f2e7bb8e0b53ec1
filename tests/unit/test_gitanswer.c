#include "unit.h"

#include "base/gitanswer.h"

#define ID "ce013625030ba8dba906f756967f9e9ca394464a"

static int
read_line(struct gitanswer *a, const char *line)
{
	return gitanswer_read(a, line, strlen(line));
}

static void
an_object_has_an_id_a_type_and_a_size(void **state)
{
	struct gitanswer a;

	(void)state;
	assert_int_equal(read_line(&a, ID " blob 6"), 1);
	assert_int_equal(a.id_len, 40);
	assert_string_equal(a.type, "blob");
	assert_int_equal(a.size, 6);
	assert_int_equal(read_line(&a, ID " commit 0"), 1);
	assert_string_equal(a.type, "commit");
	assert_int_equal(a.size, 0);
	assert_int_equal(read_line(&a, ID " tree 5000000000"), 1);
	assert_string_equal(a.type, "tree");
	assert_true(a.size == 5000000000);
	assert_int_equal(read_line(&a, ID " tag 150"), 1);
	assert_string_equal(a.type, "tag");
}

/* Nothing behind the length is looked at. */
static void
a_line_ends_where_it_is_said_to(void **state)
{
	struct gitanswer a;

	(void)state;
	assert_int_equal(gitanswer_read(&a, ID " blob 67", sizeof ID + 6), 1);
	assert_int_equal(a.size, 6);
	assert_int_equal(gitanswer_read(&a, ID " blob 67", sizeof ID + 5), 0);
	assert_int_equal(gitanswer_read(&a, "", 0), 0);
}

static void
what_is_not_there_is_no_object(void **state)
{
	static const char *const lines[] = {
		ID " missing", "HEAD~2:log.csv missing", "HEAD:to blob 5 missing", "ab ambiguous", " missing", "missing", " ",
		"5", " 5", "blob 5", ID " blob ", ID " blob 5x", ID " blob -5", ID "  5", ID " blobs 5", ID " blo 5",
		ID " blob 18446744073709551616",
	};
	struct gitanswer a;

	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		assert_int_equal(read_line(&a, lines[i]), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_object_has_an_id_a_type_and_a_size),
		cmocka_unit_test(a_line_ends_where_it_is_said_to),
		cmocka_unit_test(what_is_not_there_is_no_object),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
