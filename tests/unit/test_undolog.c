#include "unit.h"

#include <inttypes.h>

#include "base/mem.h"
#include "centre/centre.h"
#include "edit/undolog.h"

static char here[] = ".";
static const struct centre centre = { .path = here };

static struct undostep
added(const char *file, intmax_t before, intmax_t after)
{
	return (struct undostep){ .file = mem_copy(file, strlen(file)), .before = before,
	    .after = after, .sum = 0xab };
}

/* Is the file read, and how many steps has it?  -1: it is not of our form. */
static int
steps_of(const char *text)
{
	enum file_found found;
	struct undolog m;
	int n;

	put(".mc-undo", text);
	n = undolog_read(&m, &centre, &found) ? (int)m.n : -1;
	undolog_release(&m);
	return n;
}

/* What cannot be taken back has a reason that is known, and ends what goes before it. */
static void
what_is_closed_is_read(void **state)
{
	struct undostep one = added("log.csv", 10, 20), two = added("log.csv", 20, 30),
	    other = added("meetings.csv", 5, 7), again = added("log.csv", 40, 50);
	struct buf text = { 0 };
	struct undolog m = { 0 };

	(void)state;
	undolog_push(&m, &one);
	undolog_push(&m, &two);
	undolog_push(&m, &other);
	undolog_close(&m, "log.csv", "rename sumak cafe");
	assert_int_equal(m.n, 2);
	assert_int_equal(undolog_newest(&m, "meetings.csv"), 0);
	assert_int_equal(undolog_newest(&m, "log.csv"), 1);
	assert_string_equal(m.step[1].why, "rename sumak cafe");
	undolog_push(&m, &again);
	assert_int_equal(m.n, 3);
	undolog_text(&text, &m);
	assert_string_equal(text.data, "mc-undo 2\nappend meetings.csv 5 7 00000000000000ab\n"
	    "closed log.csv rename sumak cafe\nappend log.csv 40 50 00000000000000ab\n");
	assert_int_equal(steps_of(text.data), 3);
	buf_release(&text);
	undolog_release(&m);
	assert_int_equal(steps_of("mc-undo 2\nclosed log.csv merge a b\n"), 1);
	assert_int_equal(steps_of("mc-undo 2\nclosed log.csv cpr\n"), 1);
	assert_int_equal(steps_of("mc-undo 2\nclosed log.csv long\n"), 1);
	assert_int_equal(steps_of("mc-undo 1\nclosed log.csv long\n"), -1);
	assert_int_equal(steps_of("mc-undo 2\nclosed log.csv\n"), -1);
	assert_int_equal(steps_of("mc-undo 2\nclosed log.csv \n"), -1);
	assert_int_equal(steps_of("mc-undo 2\nclosed log.csv rename a\n"), -1);
	assert_int_equal(steps_of("mc-undo 2\nclosed log.csv rename a b c\n"), -1);
	assert_int_equal(steps_of("mc-undo 2\nclosed log.csv rename  b\n"), -1);
	assert_int_equal(steps_of("mc-undo 2\nclosed log.csv something\n"), -1);
	assert_int_equal(steps_of("mc-undo 2\nclosed  cpr\n"), -1);
}

/* The file is what undo.h says: what was added, and what was changed with the old bytes. */
static void
what_is_written_is_read(void **state)
{
	enum file_found found;
	struct undolog m;
	struct undostep one = added("log.csv", 982, 1022), two = added("log.csv", 1022, 1024);

	(void)state;
	assert_true(undolog_read(&m, &centre, &found));
	assert_int_equal(found, FILE_MISSING);
	two.is_change = 1;
	two.at = 120;
	two.len = 6;
	buf_adds(&two.old, "\xc3\xa6%\n");	/* four bytes, and two more are there now */
	assert_true(undolog_push(&m, &one) && undolog_push(&m, &two));
	assert_true(undolog_write(&m, 0));
	undolog_release(&m);
	assert_true(holds(".mc-undo", "mc-undo 2\n"
	    "append log.csv 982 1022 00000000000000ab\n"
	    "change log.csv 120 6 00000000000000ab 1022 1024 %C3%A6%25%0A\n"));
	assert_true(undolog_read(&m, &centre, &found));
	assert_int_equal(m.n, 2);
	assert_int_equal(m.step[1].at, 120);
	assert_string_equal(buf_text(&m.step[1].old), "\xc3\xa6%\n");
	assert_int_equal(undolog_newest(&m, "log.csv"), 1);
	assert_int_equal(undolog_newest(&m, "meetings.csv"), 2);
	undolog_forget(&m, "log.csv");
	assert_true(m.n == 0 && undolog_write(&m, 1));
	assert_int_equal(names_in("."), 0);
	undolog_release(&m);
}

static void
what_is_not_written_alike_is_none(void **state)
{
	(void)state;
	assert_int_equal(steps_of("mc-undo 2\nappend log.csv 1 2 00000000000000ab\n"), 1);
	assert_int_equal(steps_of("mc-undo 1\nappend log.csv 1 2 00000000000000ab\n"), 1);
	/* a step does not begin where the one before ended */
	assert_int_equal(steps_of("mc-undo 2\nappend log.csv 1 2 00000000000000ab\n"
	    "append log.csv 3 4 00000000000000ab\n"), -1);
	/* but each file has steps of its own */
	assert_int_equal(steps_of("mc-undo 2\nappend log.csv 1 2 00000000000000ab\n"
	    "append funding.csv 3 4 00000000000000ab\n"), 2);
	assert_int_equal(steps_of("mc-undo 2\nappend log.csv 2 1 00000000000000ab\n"), -1);
	assert_int_equal(steps_of("mc-undo 2\nappend log.csv 1 2 ab\n"), -1);
	assert_int_equal(steps_of("mc-undo 2\nappend log.csv 1 2 00000000000000ab"), -1);
	assert_int_equal(steps_of("mc-undo 3\n"), -1);
	assert_int_equal(steps_of("mc-undo 2\n"), -1);
	assert_int_equal(steps_of(""), -1);
}

/* The oldest goes where there are more than a hundred; what was cut off in between goes too. */
static void
what_is_too_much_goes(void **state)
{
	struct undolog m = { 0 };
	struct undostep s;

	(void)state;
	for (int i = 0; i < 101; i++) {
		s = added("log.csv", i, i + 1);
		assert_true(undolog_push(&m, &s));
	}
	assert_int_equal(m.n, 100);
	assert_int_equal(m.step[0].before, 1);
	/* The file is as it was after its fiftieth row: the 51 newer ones are gone. */
	s = added("log.csv", 50, 60);
	assert_true(undolog_push(&m, &s));
	assert_int_equal(m.n, 50);
	assert_int_equal(m.step[48].after, 50);
	s = added("log.csv", 60, 61);
	s.is_change = 1;
	for (int i = 0; i < UNDOLOG_MOST_BYTES; i++)
		buf_addc(&s.old, 'x');
	assert_false(undolog_push(&m, &s));
	undolog_release(&m);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(what_is_written_is_read),
		IN_SCRATCH(what_is_not_written_alike_is_none),
		cmocka_unit_test(what_is_too_much_goes),
		IN_SCRATCH(what_is_closed_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
