#include "unit.h"

#include "base/buf.h"
#include "centre/exempt.h"
#include "check/cprbeside.h"
#include "csv/csv.h"

#define HEADER "date,form,actors,note\n"

static struct buf told;
static unsigned long more;

static void
tell(void *arg, const struct cprfile_hit *hit)
{
	(void)arg;
	buf_addf(&told, "%lu:%lu ", hit->line, hit->column);
}

static void
write_log(const char *text, size_t len)
{
	FILE *f = fopen("log.csv", "w");

	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, len, f), len);
	assert_int_equal(fclose(f), 0);
}

/* What was found while a reader of rows went through log.csv; NULL: it is to be searched. */
static const char *
found_beside(const char *name, void (*between)(void))
{
	struct cprbeside b = { 0 };
	struct exempt none = { 0 };
	int fd = open("log.csv", O_RDONLY), again, is;
	struct csv *csv;

	buf_clear(&told);
	cprbeside_begin(&b, fd, name, &none);
	hush();
	csv = csv_open_watched(fd, "log.csv", cprbeside_take, &b);
	csv_be_quiet(csv);
	while (csv_next(csv))
		;
	csv_close(csv);
	heard();
	if (between != NULL)
		between();
	again = open("log.csv", O_RDONLY);
	is = cprbeside_is(&b, again, "log.csv");
	if (is)
		more = cprbeside_tell(&b, tell, NULL);
	close(again);
	cprbeside_release(&b);
	return is ? buf_text(&told) : NULL;
}

static void
numbers_are_found_while_rows_are_read(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_adds(&text, "\xef\xbb\xbf" HEADER "2024-05-12,samskabe,a b,010190-1234\n\nno row 020290-1234");
	write_log(text.data, text.len);
	assert_string_equal(found_beside("log.csv", NULL), "2:25 4:8 ");
	/* Across the pieces that are read. */
	buf_clear(&text);
	buf_adds(&text, HEADER);
	for (int i = 0; i < 50000; i++)
		buf_adds(&text, "2024-05-12,samskabe,a b,a note\n");
	buf_adds(&text, "2024-05-12,samskabe,a b,010190-1234\n");
	write_log(text.data, text.len);
	assert_string_equal(found_beside("log.csv", NULL), "50002:25 ");
	buf_release(&text);
}

static void
change(void)
{
	write_log(HEADER, sizeof HEADER - 1);
}

/* Of another file, one that was written since, that was not read to its end, or in UTF-16. */
static void
else_nothing_is_known(void **state)
{
	(void)state;
	write_log(HEADER "2024-05-12,samskabe,a b,\n", sizeof HEADER + 24);
	assert_string_equal(found_beside("log.csv", NULL), "");
	assert_null(found_beside("other.csv", NULL));
	assert_null(found_beside("log.yaml", NULL));
	assert_null(found_beside("log.csv", change));
	write_log("date,\"form\n2024-05-12,010190-1234\n", 33);
	assert_null(found_beside("log.csv", NULL));
	write_log("\xff\xfe" "d\0a\0t\0e\0\n\0", 12);
	assert_null(found_beside("log.csv", NULL));
}

static void
of_very_many_the_first_are_told_and_the_others_counted(void **state)
{
	struct buf text = { 0 }, expected = { 0 };

	(void)state;
	buf_adds(&text, HEADER);
	for (int i = 0; i < CPRBESIDE_MOST + 7; i++) {
		buf_adds(&text, "2024-05-12,samskabe,a b,010190-1234\n");
		if (i < CPRBESIDE_MOST)
			buf_addf(&expected, "%d:25 ", i + 2);
	}
	write_log(text.data, text.len);
	assert_string_equal(found_beside("log.csv", NULL), expected.data);
	assert_int_equal(more, 7);
	buf_release(&text);
	buf_release(&expected);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(numbers_are_found_while_rows_are_read),
		IN_SCRATCH(else_nothing_is_known),
		IN_SCRATCH(of_very_many_the_first_are_told_and_the_others_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
