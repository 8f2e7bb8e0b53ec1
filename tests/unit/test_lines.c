#include "unit.h"

#include "base/buf.h"
#include "base/diag.h"
#include "disk/lines.h"

/* A reader over a file that holds the bytes; the file is gone already. */
static void
open_bytes(struct lines *in, const char *bytes, size_t len)
{
	put_bytes("lines", bytes, len);
	lines_open(in, open("lines", O_RDONLY), "lines");
	remove("lines");
}

/* The lines, each in brackets behind its number, as read from a file and from text. */
static const char *
read_all(const char *bytes, size_t len, int from_file)
{
	static char out[4096];
	size_t n = 0;
	struct lines in;

	if (from_file)
		open_bytes(&in, bytes, len);
	else
		lines_open_text(&in, bytes, len, "text");
	out[0] = '\0';
	while (lines_next(&in))
		n += (size_t)snprintf(out + n, sizeof out - n, "%lu[%.*s]", in.number,
		    (int)in.len, in.line);
	assert_int_equal(lines_next(&in), 0);
	lines_close(&in);
	return out;
}

static void
a_line_ends_in_lf_or_crlf_or_with_the_file(void **state)
{
	static const struct { const char *text, *lines; } table[] = {
		{ "", "" }, { "\n", "1[]" }, { "\r\n", "1[]" }, { "a", "1[a]" }, { "a\n", "1[a]" },
		{ "a\r\n", "1[a]" }, { "a\nb", "1[a]2[b]" }, { "a\r\nb\n", "1[a]2[b]" },
		{ "\n\na\n\n", "1[]2[]3[a]4[]" }, { "a\n\r\nb", "1[a]2[]3[b]" },
		{ "\u00e6\n\u00f8", "1[\u00e6]2[\u00f8]" },
		/* a CR elsewhere is a byte of the line */
		{ "a\rb\n", "1[a\rb]" }, { "a\r\r\n", "1[a\r]" }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		size_t n = strlen(table[i].text);

		assert_string_equal(read_all(table[i].text, n, 1), table[i].lines);
		assert_string_equal(read_all(table[i].text, n, 0), table[i].lines);
	}
}

static void
a_bom_is_passed_over_at_the_start_only(void **state)
{
	(void)state;
	for (int from_file = 0; from_file < 2; from_file++) {
		assert_string_equal(read_all("\xef\xbb\xbf", 3, from_file), "");
		assert_string_equal(read_all("\xef\xbb\xbf" "a\nb\n", 7, from_file), "1[a]2[b]");
		assert_string_equal(read_all("\xef\xbb", 2, from_file), "1[\xef\xbb]");
		assert_string_equal(read_all("a\n\xef\xbb\xbf" "b", 6, from_file),
		    "1[a]2[\xef\xbb\xbf" "b]");
		assert_string_equal(read_all("\xef\xbb\xbf\xef\xbb\xbf" "a", 7, from_file),
		    "1[\xef\xbb\xbf" "a]");
	}
}

static void
a_nul_is_a_byte_like_any_other(void **state)
{
	struct lines in;

	(void)state;
	open_bytes(&in, "a\0b\n\0\n", 6);
	assert_int_equal(lines_next(&in), 1);
	assert_int_equal(in.len, 3);
	assert_memory_equal(in.line, "a\0b", 3);
	assert_int_equal(lines_next(&in), 1);
	assert_int_equal(in.len, 1);
	assert_int_equal(lines_next(&in), 0);
	lines_close(&in);
}

static void
lines_may_lie_across_the_pieces_that_are_read(void **state)
{
	enum { LINES = 3000 };
	size_t len = 0, longest = 700;
	char *text = malloc(LINES * (longest + 3));
	struct lines in;

	(void)state;
	/* Line i holds i*7 % 700 letters; some end in CRLF. */
	for (size_t i = 0; i < LINES; i++) {
		memset(text + len, (int)('a' + i % 26), i * 7 % longest);
		len += i * 7 % longest;
		if (i % 3 == 0)
			text[len++] = '\r';
		text[len++] = '\n';
	}
	open_bytes(&in, text, len);
	for (size_t i = 0; i < LINES; i++) {
		assert_int_equal(lines_next(&in), 1);
		assert_int_equal(in.number, i + 1);
		assert_int_equal(in.len, i * 7 % longest);
		for (size_t k = 0; k < in.len; k++)
			if (in.line[k] != (char)('a' + i % 26))
				fail_msg("byte %zu of line %zu", k, i + 1);
	}
	assert_int_equal(lines_next(&in), 0);
	lines_close(&in);
	free(text);
}

/* Lines that end about there: so many bytes of the file. */
static void
check_ends_near(size_t bytes)
{
	char *text = malloc(bytes + 16);
	struct lines in;

	for (size_t before = bytes - 3; before < bytes + 3; before++) {
		memset(text, 'a', before);
		memcpy(text + before, "\r\nb\n", 4);
		open_bytes(&in, text, before + 4);
		assert_int_equal(lines_next(&in), 1);
		assert_int_equal(in.len, before);
		assert_int_equal(lines_next(&in), 1);
		assert_int_equal(in.len, 1);
		assert_int_equal(in.line[0], 'b');
		assert_int_equal(lines_next(&in), 0);
		lines_close(&in);
	}
	free(text);
}

static void
a_line_end_may_lie_across_two_pieces(void **state)
{
	(void)state;
	/* The first piece, the last of its size, the next, which is larger, and a full buffer. */
	check_ends_near(8 << 10);
	check_ends_near(72 << 10);
	check_ends_near((72 << 10) + (9 << 10));
	check_ends_near(128 << 10);
}

static void
a_long_line_is_read_whole(void **state)
{
	size_t len = 3 << 20;
	char *text = malloc(len + 3);
	struct lines in;

	(void)state;
	memset(text, 'a', len);
	memcpy(text + len, "\nb", 2);
	open_bytes(&in, text, len + 2);
	assert_int_equal(lines_next(&in), 1);
	assert_int_equal(in.len, len);
	assert_int_equal(in.line[len - 1], 'a');
	assert_int_equal(lines_next(&in), 1);
	assert_int_equal(in.number, 2);
	assert_int_equal(in.too_long, 0);
	lines_close(&in);
	free(text);
}

static void
a_line_over_16_mib_is_passed_over_and_counted(void **state)
{
	struct lines in;
	unsigned long faults = diag_faults();
	const char *said;
	int first, second, third;
	FILE *fp;

	(void)state;
	if (getenv("SLOW_TOOL") != NULL)
		skip();
	/* The long line is a hole in the file. */
	put("long", "a\n");
	assert_int_equal(truncate("long", 17 << 20), 0);
	fp = fopen("long", "a");
	fputs("\nb\n", fp);
	fclose(fp);
	hush();
	lines_open(&in, open("long", O_RDONLY), "long");
	first = lines_next(&in) && in.number == 1 && in.len == 1 && *in.line == 'a';
	second = lines_next(&in) && in.number == 3 && in.len == 1 && *in.line == 'b';
	third = lines_next(&in);
	said = heard();
	assert_true(first);
	assert_true(second);
	assert_false(third);
	assert_int_equal(in.too_long, 1);
	assert_true(in.size <= 32 << 20);
	assert_int_equal(diag_faults(), faults + 1);
	assert_true(begins(said, "mc: long:2: "));
	lines_close(&in);
}

static void
after_a_stop_there_are_no_more(void **state)
{
	struct lines in;

	(void)state;
	open_bytes(&in, "a\nb\nc\n", 6);
	assert_int_equal(lines_next(&in), 1);
	lines_stop(&in);
	assert_int_equal(lines_next(&in), 0);
	lines_close(&in);
	lines_open_text(&in, "a\nb\nc\n", 6, "text");
	assert_int_equal(lines_next(&in), 1);
	lines_stop(&in);
	assert_int_equal(lines_next(&in), 0);
	lines_close(&in);
}

static void
a_pipe_is_read_as_it_fills(void **state)
{
	struct lines in;
	int fd[2];

	(void)state;
	assert_int_equal(pipe(fd), 0);
	assert_int_equal(write(fd[1], "a\nb", 3), 3);
	lines_open(&in, fd[0], "-");
	assert_int_equal(lines_next(&in), 1);
	assert_int_equal(in.len, 1);
	assert_int_equal(write(fd[1], "c\n\xc3", 3), 3);
	assert_int_equal(lines_next(&in), 1);
	assert_int_equal(in.len, 2);
	assert_memory_equal(in.line, "bc", 2);
	assert_int_equal(write(fd[1], "\xa6", 1), 1);
	close(fd[1]);
	assert_int_equal(lines_next(&in), 1);
	assert_int_equal(in.len, 2);
	assert_memory_equal(in.line, "\u00e6", 2);
	assert_int_equal(lines_next(&in), 0);
	lines_close(&in);
}

static void
read_a_folder(const char *path)
{
	struct lines in;

	lines_open(&in, open(path, O_RDONLY), path);
	lines_next(&in);
}

static void
what_cannot_be_read_is_fatal(void **state)
{
	(void)state;
	assert_int_equal(exit_status(read_a_folder, "."), 2);
}

static void
a_lent_file_stays_open_and_tells_where_a_line_stands(void **state)
{
	enum { LINES = 50000 };
	struct buf text = { 0 };
	struct lines in;
	int fd, n = 0;

	(void)state;
	buf_adds(&text, "\xef\xbb\xbf");
	for (int i = 0; i < LINES; i++)
		buf_addf(&text, "%d%s", i, i % 3 == 0 ? "\r\n" : "\n");
	put("f", text.data);
	fd = open("f", O_RDONLY);
	lines_open_lent(&in, fd, "f");
	while (lines_next(&in)) {
		char number[16];
		int len = snprintf(number, sizeof number, "%d", n);
		unsigned long long at = lines_offset(&in, in.line);

		assert_memory_equal(text.data + at, number, (size_t)len);
		assert_true(text.data[at - 1] == (n == 0 ? '\xbf' : '\n'));
		n++;
	}
	assert_int_equal(n, LINES);
	assert_false(in.failed);
	lines_close(&in);
	assert_int_equal(lseek(fd, 0, SEEK_CUR), text.len);
	close(fd);
	buf_release(&text);
}

static void
a_lent_file_that_cannot_be_read_ends(void **state)
{
	int fd = open(".", O_RDONLY), more;
	const char *said;
	struct lines in;

	(void)state;
	hush();
	lines_open_lent(&in, fd, "f");
	more = lines_next(&in);
	said = heard();
	assert_false(more);
	assert_true(in.failed);
	assert_non_null(strstr(said, "cannot read 'f': "));
	assert_int_equal(diag_status(), 2);
	lines_close(&in);
	assert_int_equal(close(fd), 0);
}

/* Of "head|one|two|three" the bytes of two: the line is the third of the file. */
static void
a_part_is_read_by_itself_and_its_lines_have_the_numbers_of_the_file(void **state)
{
	struct lines in;
	size_t len;

	(void)state;
	put_bytes("lines", "head\none\ntwo\nthree\n", 19);
	lines_open(&in, open("lines", O_RDONLY), "lines");
	assert_true(lines_next(&in));
	assert_memory_equal(lines_peek(&in, &len), "one", 3);
	assert_int_equal(len, 3);
	lines_narrow(&in, open("lines", O_RDONLY), 9, 13);
	assert_true(lines_next(&in));
	assert_int_equal(in.len, 3);
	assert_memory_equal(in.line, "two", 3);
	assert_int_equal(lines_number(&in), 3);
	assert_int_equal(lines_offset(&in, in.line), 9);
	assert_false(lines_next(&in));
	lines_close(&in);
	remove("lines");
}

/* Of "head|one|two|three" the bytes of two, and then those of three, by one descriptor. */
static void
a_part_further_on_is_read_after_another_and_has_the_numbers_of_the_file_too(void **state)
{
	struct lines in;
	int fd;

	(void)state;
	put_bytes("lines", "head\none\ntwo\nthree\n", 19);
	lines_open(&in, open("lines", O_RDONLY), "lines");
	assert_true(lines_next(&in));
	fd = open("lines", O_RDONLY);
	lines_narrow(&in, fd, 9, 13);
	assert_true(lines_next(&in));
	assert_int_equal(lines_number(&in), 3);
	assert_false(lines_next(&in));
	lines_narrow(&in, fd, 13, 19);
	assert_true(lines_next(&in));
	assert_int_equal(in.len, 5);
	assert_memory_equal(in.line, "three", 5);
	assert_int_equal(lines_number(&in), 4);
	assert_false(lines_next(&in));
	lines_close(&in);
	remove("lines");
}

static void
a_part_may_be_empty_at_the_end_or_hold_a_line_without_an_end(void **state)
{
	struct lines in;

	(void)state;
	put_bytes("lines", "head\none", 8);
	for (int empty = 0; empty < 2; empty++) {
		lines_open(&in, open("lines", O_RDONLY), "lines");
		assert_true(lines_next(&in));
		lines_narrow(&in, open("lines", O_RDONLY), empty ? 8 : 5, 8);
		assert_int_equal(lines_next(&in), !empty);
		assert_int_equal(in.open_end, !empty);
		assert_int_equal(lines_number(&in), empty ? 1 : 2);
		lines_close(&in);
	}
	remove("lines");
}

/* The last line is the same whatever ends it, and a long one is cut at its front. */
static void
the_last_line_is_found_in_what_a_file_ends_with(void **state)
{
	static const struct { const char *bytes, *last; } table[] = {
		{ "", "" }, { "a", "a" }, { "a\n", "a" }, { "a\r\n", "a" }, { "b\na\n", "a" },
		{ "b\r\na", "a" }, { "b\n\n", "" }, { "\n", "" }, { "\r\n", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		size_t len = strlen(table[i].bytes);
		const char *last = lines_last(table[i].bytes, &len);

		assert_int_equal(len, strlen(table[i].last));
		assert_memory_equal(last, table[i].last, len);
	}
}

/* What is shown of a line is at most LINES_SAMPLE bytes, and nothing is taken by it. */
static void
a_peek_shows_the_next_line_and_takes_nothing(void **state)
{
	static char bytes[LINES_SAMPLE + 100];
	struct lines in;
	size_t len;

	(void)state;
	memset(bytes, 'x', sizeof bytes);
	bytes[LINES_SAMPLE + 50] = '\n';
	open_bytes(&in, bytes, sizeof bytes);
	lines_peek(&in, &len);
	assert_int_equal(len, LINES_SAMPLE);
	assert_true(lines_next(&in));
	assert_int_equal(in.len, LINES_SAMPLE + 50);
	lines_peek(&in, &len);
	assert_int_equal(len, 49);
	assert_true(lines_next(&in));
	lines_peek(&in, &len);
	assert_int_equal(len, 0);
	assert_false(lines_next(&in));
	lines_close(&in);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(a_line_ends_in_lf_or_crlf_or_with_the_file),
		IN_SCRATCH(a_bom_is_passed_over_at_the_start_only),
		IN_SCRATCH(a_nul_is_a_byte_like_any_other),
		IN_SCRATCH(lines_may_lie_across_the_pieces_that_are_read),
		IN_SCRATCH(a_line_end_may_lie_across_two_pieces),
		IN_SCRATCH(a_long_line_is_read_whole),
		IN_SCRATCH(a_line_over_16_mib_is_passed_over_and_counted),
		IN_SCRATCH(after_a_stop_there_are_no_more),
		IN_SCRATCH(a_pipe_is_read_as_it_fills),
		IN_SCRATCH(what_cannot_be_read_is_fatal),
		IN_SCRATCH(a_lent_file_stays_open_and_tells_where_a_line_stands),
		IN_SCRATCH(a_lent_file_that_cannot_be_read_ends),
		IN_SCRATCH(a_part_is_read_by_itself_and_its_lines_have_the_numbers_of_the_file),
		IN_SCRATCH(a_part_further_on_is_read_after_another_and_has_the_numbers_of_the_file_too),
		IN_SCRATCH(a_part_may_be_empty_at_the_end_or_hold_a_line_without_an_end),
		cmocka_unit_test(the_last_line_is_found_in_what_a_file_ends_with),
		IN_SCRATCH(a_peek_shows_the_next_line_and_takes_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
