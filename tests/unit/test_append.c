#include "unit.h"

#include <signal.h>
#include <sys/resource.h>

#include "base/append.h"
#include "base/diag.h"

#define HEADER "date,form,actors\n"

/* Append a line; the messages in *said. */
static enum append_done
append(const char *path, const char *line, const char *first, const char **said)
{
	struct append a;
	enum append_done done = APPEND_TROUBLE;

	hush();
	if (append_begin(&a, path, ".", first)) {
		done = append_commit(&a, line, strlen(line));
		append_end(&a);
	}
	*said = heard();
	return done;
}

static void
a_line_goes_to_the_end(void **state)
{
	const char *said;

	(void)state;
	put("log.csv", HEADER "1\n");
	assert_int_equal(append("log.csv", "2\n", NULL, &said), APPEND_DONE);
	assert_int_equal(append("log.csv", "3\n4\n", NULL, &said), APPEND_DONE);
	assert_string_equal(said, "");
	assert_true(holds("log.csv", HEADER "1\n2\n3\n4\n"));
	assert_int_equal(names_in("."), 1);
}

static void
a_file_that_is_missing_is_made_first(void **state)
{
	const char *said;

	(void)state;
	assert_int_equal(append("log.csv", "1\n", HEADER, &said), APPEND_DONE);
	assert_true(holds("log.csv", HEADER "1\n"));
	assert_int_equal(append("log.csv", "2\n", HEADER, &said), APPEND_DONE);
	assert_true(holds("log.csv", HEADER "1\n2\n"));
	assert_int_equal(names_in("."), 1);
}

static void
unless_nothing_is_given_to_make_it_of(void **state)
{
	const char *said;

	(void)state;
	assert_int_equal(append("log.csv", "1\n", NULL, &said), APPEND_TROUBLE);
	assert_int_equal(names_in("."), 0);
	assert_int_equal(append("none/log.csv", "1\n", HEADER, &said), APPEND_TROUBLE);
	assert_non_null(strstr(said, "none/log.csv"));
}

/* What append_begin finds in a file. */
static void
look_at(const char *text, const char *head, const char *tail, unsigned long line)
{
	struct append a;

	put("f", text);
	assert_true(append_begin(&a, "f", ".", NULL));
	assert_int_equal(a.size, strlen(text));
	assert_string_equal(buf_text(&a.head), head);
	assert_string_equal(buf_text(&a.tail), tail);
	assert_int_equal(append_tail_line(&a), line);
	append_end(&a);
}

static void
the_first_line_and_what_follows_the_last_are_told(void **state)
{
	struct append a;
	char text[5000];

	(void)state;
	look_at("", "", "", 1);
	look_at("\n", "\n", "", 2);
	look_at("a\n", "a\n", "", 2);
	look_at("a", "a", "a", 1);
	look_at("a\r\nb\n", "a\r\n", "", 3);
	look_at("a\nb\nc", "a\n", "c", 3);
	look_at("a\n\n\nb,\"x", "a\n", "b,\"x", 4);
	/* First lines around the size of what is read at a time. */
	for (int n = 4090; n <= 4100; n++) {
		memset(text, 'h', (size_t)n);
		strcpy(text + n, "\nx");
		put("f", text);
		text[n + 1] = '\0';
		assert_true(append_begin(&a, "f", ".", NULL));
		assert_string_equal(a.head.data, text);
		assert_string_equal(a.tail.data, "x");
		append_end(&a);
	}
}

static void
a_long_tail_is_found_whole(void **state)
{
	struct append a;
	char *text = malloc(20000);

	(void)state;
	for (size_t n = 4094; n <= 8194; n += n == 4098 ? 4092 : 1) {
		text[0] = 'h';
		text[1] = '\n';
		for (size_t i = 0; i < n; i++)
			text[2 + i] = (char)('a' + i % 26);
		put_bytes("f", text, n + 2);
		assert_true(append_begin(&a, "f", ".", NULL));
		assert_int_equal(a.head.len, 2);
		assert_int_equal(a.tail.len, n);
		assert_memory_equal(a.tail.data, text + 2, n);
		assert_int_equal(append_tail_line(&a), 2);
		append_end(&a);
	}
	free(text);
}

static void
the_end_can_be_compared_and_cut_off(void **state)
{
	struct append a;

	(void)state;
	put("f", "h\nrow 1\nrow 2\n");
	assert_true(append_begin(&a, "f", ".", NULL));
	assert_true(append_ends_with(&a, 8, "row 2\n", 6));
	assert_false(append_ends_with(&a, 8, "row 3\n", 6));
	assert_false(append_ends_with(&a, 2, "row 1\n", 6));	/* not the end */
	assert_false(append_ends_with(&a, 9, "row 2\n", 6));
	assert_false(append_ends_with(&a, 8, "row 2", 5));
	assert_true(append_cut(&a, 8, "row 2\n"));
	append_end(&a);
	assert_true(holds("f", "h\nrow 1\n"));
}

static void
a_file_that_was_replaced_meanwhile_is_told(void **state)
{
	struct append a;
	enum append_done done;

	(void)state;
	put("log.csv", HEADER "old\n");
	assert_true(append_begin(&a, "log.csv", ".", NULL));
	put("new", HEADER "new\n");
	assert_int_equal(rename("new", "log.csv"), 0);
	done = append_commit(&a, "row\n", 4);
	append_end(&a);
	assert_int_equal(done, APPEND_AGAIN);
	assert_true(holds("log.csv", HEADER "new\n"));
	assert_true(append_begin(&a, "log.csv", ".", NULL));
	assert_int_equal(append_commit(&a, "row\n", 4), APPEND_DONE);
	append_end(&a);
	assert_true(holds("log.csv", HEADER "new\nrow\n"));
}

static void
a_row_that_was_written_short_is_taken_back(void **state)
{
	char *text = calloc(1, 8193);
	struct rlimit old, limit;
	enum append_done done;
	const char *said;

	(void)state;
	/* Room for three more bytes; but for many messages. */
	memset(text, 'x', 8191);
	text[8191] = '\n';
	put("log.csv", text);
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
	limit = old;
	limit.rlim_cur = 8195;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
	done = append("log.csv", "0123456789\n", NULL, &said);
	setrlimit(RLIMIT_FSIZE, &old);
	signal(SIGXFSZ, SIG_DFL);
	assert_int_equal(done, APPEND_TROUBLE);
	assert_non_null(strstr(said, "unchanged"));
	assert_int_equal(diag_status(), 2);
	assert_true(holds("log.csv", text));
	free(text);
}

static void
what_is_no_regular_file_is_refused(void **state)
{
	const char *said;

	(void)state;
	assert_int_equal(mkdir("folder", 0777), 0);
	assert_int_equal(mkfifo("fifo", 0666), 0);
	assert_int_equal(append("folder", "1\n", HEADER, &said), APPEND_TROUBLE);
	assert_non_null(strstr(said, "folder"));
	assert_int_equal(append("fifo", "1\n", HEADER, &said), APPEND_TROUBLE);
	assert_non_null(strstr(said, "fifo"));
	assert_int_equal(append("/dev/null", "1\n", HEADER, &said), APPEND_TROUBLE);
	assert_non_null(strstr(said, "/dev/null"));
}

/* Five rows, each long enough to be torn if it went out in pieces. */
static void
write_rows(int who)
{
	char row[3000];

	memset(row, 'a' + who, sizeof row - 1);
	row[sizeof row - 1] = '\n';
	for (int i = 0; i < 5; i++) {
		struct append a;
		enum append_done done;

		do {
			if (!append_begin(&a, "log.csv", ".", HEADER))
				_exit(1);
			done = append_commit(&a, row, sizeof row);
			append_end(&a);
		} while (done == APPEND_AGAIN);
		if (done != APPEND_DONE)
			_exit(1);
	}
	_exit(0);
}

static void
rows_of_several_writers_are_whole_and_all_there(void **state)
{
	char *text, *row;
	int rows[4] = { 0 }, status;

	(void)state;
	fflush(NULL);
	for (int i = 0; i < 4; i++)
		if (fork() == 0)
			write_rows(i);
	for (int i = 0; i < 4; i++) {
		assert_true(wait(&status) > 0);
		assert_int_equal(status, 0);
	}
	text = get("log.csv");
	assert_true(begins(text, HEADER));
	for (row = text + strlen(HEADER); *row != '\0'; row += 3000) {
		char who[2] = { *row, '\0' };

		assert_within(*row, 'a', 'd');
		assert_int_equal(strspn(row, who), 2999);
		assert_int_equal(row[2999], '\n');
		rows[*row - 'a']++;
	}
	for (int i = 0; i < 4; i++)
		assert_int_equal(rows[i], 5);
	free(text);
	assert_int_equal(names_in("."), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(a_line_goes_to_the_end),
		IN_SCRATCH(a_file_that_is_missing_is_made_first),
		IN_SCRATCH(unless_nothing_is_given_to_make_it_of),
		IN_SCRATCH(the_first_line_and_what_follows_the_last_are_told),
		IN_SCRATCH(a_long_tail_is_found_whole),
		IN_SCRATCH(the_end_can_be_compared_and_cut_off),
		IN_SCRATCH(a_file_that_was_replaced_meanwhile_is_told),
		IN_SCRATCH(a_row_that_was_written_short_is_taken_back),
		IN_SCRATCH(what_is_no_regular_file_is_refused),
		IN_SCRATCH(rows_of_several_writers_are_whole_and_all_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
