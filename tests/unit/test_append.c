#include "unit.h"

#include <signal.h>
#include <sys/resource.h>
#include <time.h>

#include "base/diag.h"
#include "disk/append.h"

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
the_end_can_be_read_and_cut_off(void **state)
{
	struct append a;
	struct buf end = { 0 };

	(void)state;
	put("f", "h\nrow 1\nrow 2\n");
	assert_true(append_begin(&a, "f", ".", NULL));
	buf_adds(&end, "> ");
	assert_true(append_read(&a, 8, &end));
	assert_string_equal(end.data, "> row 2\n");
	buf_clear(&end);
	assert_true(append_read(&a, 14, &end));
	assert_int_equal(end.len, 0);
	assert_true(append_is_line_start(&a, 0));
	assert_true(append_is_line_start(&a, 8));
	assert_false(append_is_line_start(&a, 7));
	assert_true(append_cut(&a, 8, "row 2\n"));
	append_end(&a);
	assert_true(holds("f", "h\nrow 1\n"));
	buf_release(&end);
}

static void
nothing_is_cut_off_a_file_that_somebody_wrote_meanwhile(void **state)
{
	struct append a;
	const char *said;
	int done;

	(void)state;
	put("f", "h\nrow 1\nrow 2\n");
	assert_true(append_begin(&a, "f", ".", NULL));
	put("new", "h\nrow 0\n");
	assert_int_equal(rename("new", "f"), 0);
	hush();
	done = append_cut(&a, 8, "row 2\n");
	said = heard();
	append_end(&a);
	assert_false(done);
	assert_non_null(strstr(said, "unchanged"));
	assert_true(holds("f", "h\nrow 0\n"));
	assert_true(append_begin(&a, "f", ".", NULL));
	put("f", "h\n");
	hush();
	done = append_cut(&a, 2, "row 0\n");
	heard();
	append_end(&a);
	assert_false(done);
	assert_true(holds("f", "h\n"));
}

/* Lines of so many bytes in all; for free(). */
static char *
lines_of(size_t len, char c)
{
	char *text = malloc(len + 1);

	for (size_t i = 0; i < len; i++)
		text[i] = i % 50 == 49 || i + 1 == len ? '\n' : c;
	text[len] = '\0';
	return text;
}

static void
more_than_goes_at_once_goes_into_a_new_file(void **state)
{
	enum { OLD = 200000, ROOM = APPEND_AT_ONCE - OLD % APPEND_AT_ONCE };	/* in its last page */
	char *old = lines_of(OLD, 'o'), *all = malloc(400000);
	struct stat before, after;
	const char *said;

	(void)state;
	for (size_t n = ROOM - 1; n <= ROOM + 1; n++) {
		char *new = lines_of(n, 'n');

		put("log.csv", old);
		assert_int_equal(chmod("log.csv", 0640), 0);
		assert_int_equal(stat("log.csv", &before), 0);
		assert_int_equal(append("log.csv", new, NULL, &said), APPEND_DONE);
		assert_string_equal(said, "");
		assert_int_equal(stat("log.csv", &after), 0);
		assert_int_equal(before.st_ino == after.st_ino, n <= ROOM);
		assert_int_equal(after.st_mode & 07777, 0640);
		strcpy(all, old);
		strcat(all, new);
		assert_true(holds("log.csv", all));
		assert_int_equal(names_in("."), 1);
		free(new);
	}
	/* An empty file, and one that is missing. */
	put("log.csv", "");
	assert_int_equal(append("log.csv", old, NULL, &said), APPEND_DONE);
	assert_true(holds("log.csv", old));
	assert_int_equal(remove("log.csv"), 0);
	assert_int_equal(append("log.csv", old, HEADER, &said), APPEND_DONE);
	strcpy(all, HEADER);
	strcat(all, old);
	assert_true(holds("log.csv", all));
	assert_int_equal(names_in("."), 1);
	free(old);
	free(all);
}

/* In another process, which is killed as soon as there is more in the file than before. */
static void
append_killed(const char *path, const char *lines)
{
	struct stat st;
	off_t before;
	pid_t child;
	int fd = open(path, O_RDONLY), status;

	assert_int_equal(fstat(fd, &st), 0);
	before = st.st_size;
	child = fork();
	if (child == 0) {
		const char *said;

		append(path, lines, NULL, &said);
		_exit(0);
	}
	do
		assert_int_equal(fstat(fd, &st), 0);
	while (st.st_size == before && waitpid(child, &status, WNOHANG) == 0);
	if (st.st_size != before) {
		kill(child, SIGKILL);
		waitpid(child, &status, 0);
	}
	close(fd);
}

static void
a_kill_leaves_all_lines_or_none(void **state)
{
	static const size_t size[] = { 100, APPEND_AT_ONCE, 60000 };
	char *all = malloc(70000);

	(void)state;
	for (int i = 0; i < 120; i++) {
		char *lines = lines_of(size[i % 3], 'n'), *old = lines_of(4050, 'o');

		put("log.csv", old);
		append_killed("log.csv", lines);
		strcpy(all, old);
		strcat(all, lines);
		assert_true(holds("log.csv", old) || holds("log.csv", all));
		free(lines);
		free(old);
	}
	free(all);
}

static void
and_behind_a_link_into_the_folder_of_the_file(void **state)
{
	char *new = lines_of(100000, 'n');
	const char *said;
	struct stat st;

	(void)state;
	assert_int_equal(mkdir("x", 0777), 0);
	put("x/log.csv", "");
	assert_int_equal(symlink("x/log.csv", "log.csv"), 0);
	assert_int_equal(append("log.csv", new, NULL, &said), APPEND_DONE);
	assert_int_equal(lstat("log.csv", &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_true(holds("x/log.csv", new));
	assert_int_equal(names_in("x"), 1);
	assert_int_equal(names_in("."), 2);
	free(new);
}

/* Nobody may be root, whom no mode stops. */
static void
become(uid_t id)
{
	if (getuid() == 0)
		assert_int_equal(seteuid(id), 0);
}

static void
where_no_new_file_can_be_made_only_what_goes_at_once_does(void **state)
{
	char *new = lines_of(APPEND_MOST_IN_PLACE + 1, 'n');
	enum append_done done, less;
	const char *said;

	(void)state;
	put("log.csv", HEADER);
	assert_int_equal(chmod("log.csv", 0666), 0);
	assert_int_equal(chmod(".", 0555), 0);
	become(65534);
	less = append("log.csv", "1\n", NULL, &said);
	done = append("log.csv", new, NULL, &said);
	become(0);
	assert_int_equal(chmod(".", 0755), 0);
	assert_int_equal(less, APPEND_DONE);
	assert_int_equal(done, APPEND_TROUBLE);
	assert_non_null(strstr(said, "unchanged"));
	assert_non_null(strstr(said, "let its folder be written"));
	assert_true(holds("log.csv", HEADER "1\n"));
	assert_int_equal(names_in("."), 1);
	free(new);
}

/* In a folder as /tmp, where a file's name can be taken by its owner only. */
static void
where_the_new_file_may_not_have_the_name_a_row_goes_into_the_old(void **state)
{
	char *old = lines_of(APPEND_AT_ONCE - 1, 'o'), *more = lines_of(APPEND_MOST_IN_PLACE + 1, 'n');
	char all[APPEND_AT_ONCE + 3];
	enum append_done row, rows;
	struct stat before, after;
	const char *said;

	(void)state;
	if (getuid() != 0)
		skip();
	put("log.csv", old);
	assert_int_equal(chmod("log.csv", 0666), 0);
	assert_int_equal(chmod(".", 01777), 0);
	assert_int_equal(stat("log.csv", &before), 0);
	become(65534);
	row = append("log.csv", "12\n", NULL, &said);
	assert_string_equal(said, "");
	rows = append("log.csv", more, NULL, &said);
	become(0);
	assert_int_equal(chmod(".", 0755), 0);
	assert_int_equal(row, APPEND_DONE);
	assert_int_equal(rows, APPEND_TROUBLE);
	assert_non_null(strstr(said, "unchanged; more than 64 KiB at once"));
	snprintf(all, sizeof all, "%s12\n", old);
	assert_true(holds("log.csv", all));
	assert_int_equal(stat("log.csv", &after), 0);
	assert_int_equal(before.st_ino, after.st_ino);
	assert_int_equal(names_in("."), 1);
	free(old);
	free(more);
}

static void
where_the_new_file_has_no_room_the_old_stays(void **state)
{
	char *old = lines_of(100000, 'o'), *new = lines_of(100000, 'n');
	struct rlimit was, limit;
	enum append_done done;
	const char *said;

	(void)state;
	put("log.csv", old);
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &was), 0);
	limit = was;
	limit.rlim_cur = 150000;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
	done = append("log.csv", new, NULL, &said);
	setrlimit(RLIMIT_FSIZE, &was);
	signal(SIGXFSZ, SIG_DFL);
	assert_int_equal(done, APPEND_TROUBLE);
	assert_non_null(strstr(said, "make room"));
	assert_true(holds("log.csv", old));
	assert_int_equal(names_in("."), 1);
	free(old);
	free(new);
}

static void
a_new_file_takes_nothing_away_that_others_wrote_meanwhile(void **state)
{
	char *new = lines_of(100000, 'n');
	struct append a;
	FILE *fp;

	(void)state;
	put("log.csv", HEADER "1\n");
	assert_true(append_begin(&a, "log.csv", ".", NULL));
	fp = fopen("log.csv", "a");
	assert_true(fp != NULL && fputs("2\n", fp) >= 0 && fclose(fp) == 0);
	assert_int_equal(append_commit(&a, new, strlen(new)), APPEND_AGAIN);
	append_end(&a);
	assert_true(holds("log.csv", HEADER "1\n2\n"));
	assert_true(append_begin(&a, "log.csv", ".", NULL));
	put("theirs", HEADER "3\n");
	assert_int_equal(rename("theirs", "log.csv"), 0);
	assert_int_equal(append_commit(&a, new, strlen(new)), APPEND_AGAIN);
	append_end(&a);
	assert_true(holds("log.csv", HEADER "3\n"));
	assert_int_equal(names_in("."), 1);
	free(new);
}

static void
who_waits_for_the_old_file_writes_to_the_new(void **state)
{
	const struct timespec a_while = { 0, 100000000 };
	char *new = lines_of(100000, 'n'), *all = malloc(200000);
	struct append a;
	struct stat st;
	const char *said;
	int status;

	(void)state;
	put("log.csv", HEADER);
	assert_true(append_begin(&a, "log.csv", ".", NULL));
	fflush(NULL);
	for (int i = 0; i < 3; i++)
		if (fork() == 0)
			_exit(append("log.csv", "row\n", NULL, &said) != APPEND_DONE);
	/* Not opened here: to close it would give up the lock. */
	nanosleep(&a_while, NULL);
	assert_int_equal(stat("log.csv", &st), 0);
	assert_int_equal(st.st_size, strlen(HEADER));
	assert_int_equal(append_commit(&a, new, strlen(new)), APPEND_DONE);
	nanosleep(&a_while, NULL);
	strcpy(all, HEADER);
	strcat(all, new);
	/* The new one is locked, too. */
	assert_int_equal(stat("log.csv", &st), 0);
	assert_int_equal(st.st_size, strlen(all));
	append_end(&a);
	for (int i = 0; i < 3; i++) {
		assert_true(wait(&status) > 0);
		assert_int_equal(status, 0);
	}
	strcat(all, "row\nrow\nrow\n");
	assert_true(holds("log.csv", all));
	assert_int_equal(names_in("."), 1);
	free(new);
	free(all);
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
		IN_SCRATCH(the_end_can_be_read_and_cut_off),
		IN_SCRATCH(nothing_is_cut_off_a_file_that_somebody_wrote_meanwhile),
		IN_SCRATCH(more_than_goes_at_once_goes_into_a_new_file),
		IN_SCRATCH(a_kill_leaves_all_lines_or_none),
		IN_SCRATCH(and_behind_a_link_into_the_folder_of_the_file),
		IN_SCRATCH(where_no_new_file_can_be_made_only_what_goes_at_once_does),
		IN_SCRATCH(where_the_new_file_may_not_have_the_name_a_row_goes_into_the_old),
		IN_SCRATCH(where_the_new_file_has_no_room_the_old_stays),
		IN_SCRATCH(a_new_file_takes_nothing_away_that_others_wrote_meanwhile),
		IN_SCRATCH(who_waits_for_the_old_file_writes_to_the_new),
		IN_SCRATCH(a_file_that_was_replaced_meanwhile_is_told),
		IN_SCRATCH(a_row_that_was_written_short_is_taken_back),
		IN_SCRATCH(what_is_no_regular_file_is_refused),
		IN_SCRATCH(rows_of_several_writers_are_whole_and_all_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
