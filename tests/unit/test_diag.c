#include "unit.h"

#include "base/diag.h"

static void
a_softened_fault_is_a_warning_and_leaves_the_status(void **state)
{
	const struct place p = { "a.csv", 1, 1 };
	unsigned long warnings;
	const char *text;
	int was, is;

	(void)state;
	assert_int_equal(diag_status(), 0);
	hush();
	warnings = diag_warnings();
	was = diag_soften(1);
	diag_fault(&p, TOPIC_VALUE, "wrong");
	is = diag_soften(was);
	text = heard();
	assert_int_equal(was, 0);
	assert_int_equal(is, 1);
	assert_string_equal(text, "mc: a.csv:1:1: warning: wrong\n");
	assert_int_equal(diag_faults(), 0);
	assert_int_equal(diag_warnings() - warnings, 1);
	assert_int_equal(diag_status(), 0);
	hush();
	diag_fault(&p, TOPIC_VALUE, "wrong");
	text = heard();
	assert_string_equal(text, "mc: a.csv:1:1: wrong\n");
	assert_int_equal(diag_status(), 1);
}

static void
a_message_names_program_file_line_and_column(void **state)
{
	const struct place whole = { "a.csv", 0, 0 }, line = { "a.csv", 7, 0 },
	    column = { "a.csv", 7, 3 }, in = { "-", 1, 2 };
	const char *text;

	(void)state;
	hush();
	diag_fault(&whole, TOPIC_FILE, "empty");
	diag_fault(&line, TOPIC_VALUE, "'%s' is wrong", "x");
	diag_warning(&column, TOPIC_VALUE, "odd");
	diag_fault(&in, TOPIC_VALUE, "wrong");
	diag_note("%d rows", 3);
	text = heard();
	assert_string_equal(text,
	    "mc: a.csv: empty\n"
	    "mc: a.csv:7: 'x' is wrong\n"
	    "mc: a.csv:7:3: warning: odd\n"
	    "mc: <stdin>:1:2: wrong\n"
	    "mc: 3 rows\n");
}

static void
a_message_obeys_no_data_and_shows_no_number(void **state)
{
	const struct place p = { "a\x1b.csv", 1, 1 };
	const char *text;

	(void)state;
	hush();
	diag_fault(&p, TOPIC_VALUE, "'%s' is wrong", "0101901234\n\u202e");
	text = heard();
	assert_string_equal(text, "mc: a?.csv:1:1: '010190-****?\?' is wrong\n");
}

/* A name that ends in a date, and a line of four digits. */
static void
a_place_is_no_number(void **state)
{
	const struct place p = { "05-10-26", 1234, 5 }, q = { "0510261234.csv", 1234, 5 };
	const char *text;

	(void)state;
	hush();
	diag_fault(&p, TOPIC_VALUE, "wrong");
	diag_fault(&q, TOPIC_VALUE, "wrong");
	text = heard();
	assert_string_equal(text, "mc: 05-10-26:1234:5: wrong\n"
	    "mc: 051026-****.csv:1234:5: wrong\n");
}

/* S2: the lengths of what is put together are counted, whatever they are. */
static void
complain_under_a_long_name(const char *length)
{
	size_t n = strtoul(length, NULL, 10);
	char *name = malloc(n + 1);
	const struct place p = { name, 1, 1 };

	memset(name, 'x', n);
	name[n] = '\0';
	diag_init(name);
	diag_fault(&p, TOPIC_VALUE, "'%s' is wrong", name);
	die("'%s' is wrong", name);
}

static void
s2_no_name_is_too_long(void **state)
{
	static const char *const length[] = { "3000", "4093", "4094", "4095", "4096", "4097", "8190",
	    "8191", "8192", "8193", "9000", "100000" };

	(void)state;
	for (size_t i = 0; i < N_OF(length); i++)
		assert_int_equal(exit_status(complain_under_a_long_name, length[i]), 2);
}

static void
what_is_too_long_is_cut_behind_a_letter(void **state)
{
	const struct place p = { "a.csv", 1, 1 };
	char *name = calloc(1, 20001);
	const char *text;

	(void)state;
	/* Of two lengths, so that one of them would be cut inside a letter. */
	for (size_t start = 0; start < 2; start++) {
		for (size_t i = start; i + 1 < 20000; i += 2)
			memcpy(name + i, "æ", 2);
		memset(name, 'a', start);
		hush();
		diag_fault(&p, TOPIC_VALUE, "%s", name);
		text = heard();
		assert_int_equal(strlen(text) > 8000, 1);
		assert_null(strchr(text, '?'));
		assert_non_null(strstr(text, "æ…\n"));
	}
	free(name);
}

static void
say(const char *what)
{
	const struct place p = { "a.csv", 1, 1 };

	for (; *what != '\0'; what++)
		switch (*what) {
		case 'w':
			diag_warning(&p, TOPIC_VALUE, "a warning");
			break;
		case 'n':
			diag_note("a note");
			break;
		case 'f':
			diag_fault(&p, TOPIC_VALUE, "a fault");
			break;
		case 'u':
			diag_unread(&p, TOPIC_VALUE, "unread");
			break;
		case 't':
			diag_trouble("a trouble");
			break;
		case 'i':
			diag_ignore(TOPIC_VALUE);
			break;
		case 'd':
			die("the end");
		}
	_exit(diag_finish());
}

static void
the_worst_that_was_said_is_the_status(void **state)
{
	(void)state;
	/* Each in a process of its own; the tests before left a status here. */
	assert_int_equal(diag_status(), 1);
	assert_int_equal(exit_status(say, "t"), 2);
	assert_int_equal(exit_status(say, "tf"), 2);
	assert_int_equal(exit_status(say, "u"), 2);
	assert_int_equal(exit_status(say, "uf"), 2);
	assert_int_equal(exit_status(say, "iu"), 1);	/* as it was before */
	assert_int_equal(exit_status(say, "fd"), 2);
	assert_int_equal(exit_status(say, "fw"), 1);
}

static void
the_same_line_is_not_said_twice_on_end(void **state)
{
	const struct place p = { "a.csv", 1, 1 }, q = { "a.csv", 2, 1 };
	unsigned long faults = diag_faults();
	const char *text;

	(void)state;
	hush();
	diag_fault(&p, TOPIC_VALUE, "wrong");
	diag_fault(&p, TOPIC_VALUE, "wrong");
	diag_fault(&q, TOPIC_VALUE, "wrong");
	diag_fault(&p, TOPIC_VALUE, "wrong");
	text = heard();
	assert_string_equal(text,
	    "mc: a.csv:1:1: wrong\n"
	    "mc: a.csv:2:1: wrong\n"
	    "mc: a.csv:1:1: wrong\n");
	assert_int_equal(diag_faults() - faults, 3);
}

static void
warnings_are_counted_apart_from_faults(void **state)
{
	const struct place p = { "a.csv", 1, 1 };
	unsigned long faults, warnings;

	(void)state;
	hush();
	faults = diag_faults();
	warnings = diag_warnings();
	diag_warning(&p, TOPIC_VALUE, "odd");
	diag_warning(&p, TOPIC_VALUE, "very odd");
	diag_fault(&p, TOPIC_VALUE, "wrong");
	heard();
	assert_int_equal(diag_warnings() - warnings, 2);
	assert_int_equal(diag_faults() - faults, 1);
}

/* The name of a file may be freed, as that of a centre is once it is done. */
static void
complain_about_files_that_come_and_go(const char *unused)
{
	(void)unused;
	for (int i = 0; i < 5; i++) {
		char *name = malloc(16);
		struct place p = { name, 1, 1 };

		snprintf(name, 16, "%d/log.csv", i);
		diag_fault(&p, TOPIC_VALUE, "wrong");
		free(name);
	}
	/* A sanitizer that steps in leaves 1. */
	diag_trouble("so far so good");
	_exit(diag_finish());
}

static void
a_name_need_not_outlive_its_message(void **state)
{
	(void)state;
	assert_int_equal(exit_status(complain_about_files_that_come_and_go, ""), 2);
}

static void
after_a_thousand_messages_about_a_file_others_are_still_heard(void **state)
{
	char name[] = "many.csv";
	struct place p = { name, 1, 1 };
	const char *text;
	size_t lines = 0;

	(void)state;
	hush();
	for (int i = 0; i < 1010; i++)
		diag_fault(&p, TOPIC_VALUE, "x%d", i);
	/* Another file, whose name happens to stand where the first's stood. */
	strcpy(name, "few.csv");
	diag_fault(&p, TOPIC_VALUE, "y");
	text = heard();
	for (const char *s = text; (s = strchr(s, '\n')) != NULL; s++)
		lines++;
	assert_int_equal(lines, 1001);
	assert_non_null(strstr(text, "mc: few.csv:1:1: y\n"));
}

/* Whether it is shown or not; and of two that differ in what is masked nobody sees which it was. */
static void
what_is_said_twice_in_a_row_counts_once(void **state)
{
	struct place p = { "twice.csv", 1, 1 };

	(void)state;
	for (int i = 0; i < 2000; i++) {
		unsigned long faults, warnings;

		hush();
		faults = diag_faults();
		warnings = diag_warnings();
		p.line++;
		diag_fault(&p, TOPIC_VALUE, "wrong");
		diag_fault(&p, TOPIC_VALUE, "wrong");
		diag_fault(&p, TOPIC_VALUE, "'%s'", "010190-1234");
		diag_fault(&p, TOPIC_VALUE, "'%s'", "010190-1235");
		diag_fault(&p, TOPIC_VALUE, "'%s'", "010290-1235");
		diag_warning(&p, TOPIC_VALUE, "'%s'", "010290-1235");
		p.column = 3 - p.column;
		diag_warning(&p, TOPIC_VALUE, "'%s'", "010290-1235");
		diag_sheet("twice.csv", "Ark1");
		diag_warning(&p, TOPIC_VALUE, "%s", "wrong");
		diag_sheet("twice.csv", "Ark2");
		diag_warning(&p, TOPIC_VALUE, "%s", "wrong");
		diag_warning(&p, TOPIC_VALUE, "wrong");
		diag_sheet(NULL, NULL);
		heard();
		assert_int_equal(diag_faults() - faults, 3);
		assert_int_equal(diag_warnings() - warnings, 4);
	}
}

static void
what_is_ignored_is_neither_said_nor_counted(void **state)
{
	const struct place p = { "a.csv", 1, 1 };
	unsigned long faults, warnings;
	const char *text;

	(void)state;
	hush();
	faults = diag_faults();
	warnings = diag_warnings();
	diag_ignore(TOPIC_SPELLING);
	diag_fault(&p, TOPIC_SPELLING, "wrong");
	diag_warning(&p, TOPIC_SPELLING, "odd");
	text = heard();
	assert_string_equal(text, "");
	assert_int_equal(diag_faults(), faults);
	assert_int_equal(diag_warnings(), warnings);
}

static void
nothing_is_said_or_counted_while_it_is_hushed(void **state)
{
	const struct place p = { "a.csv", 9, 9 };
	unsigned long faults, warnings;
	const char *text;
	int was, is;

	(void)state;
	hush();
	faults = diag_faults();
	warnings = diag_warnings();
	was = diag_hush(1);
	diag_fault(&p, TOPIC_VALUE, "wrong");
	diag_warning(&p, TOPIC_VALUE, "odd");
	is = diag_hush(was);
	text = heard();
	assert_int_equal(was, 0);
	assert_int_equal(is, 1);
	assert_string_equal(text, "");
	assert_int_equal(diag_faults(), faults);
	assert_int_equal(diag_warnings(), warnings);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		/* The first: those behind it leave a status. */
		cmocka_unit_test(a_softened_fault_is_a_warning_and_leaves_the_status),
		cmocka_unit_test(a_message_names_program_file_line_and_column),
		cmocka_unit_test(a_message_obeys_no_data_and_shows_no_number),
		cmocka_unit_test(a_place_is_no_number),
		cmocka_unit_test(s2_no_name_is_too_long),
		cmocka_unit_test(what_is_too_long_is_cut_behind_a_letter),
		cmocka_unit_test(the_worst_that_was_said_is_the_status),
		cmocka_unit_test(the_same_line_is_not_said_twice_on_end),
		cmocka_unit_test(warnings_are_counted_apart_from_faults),
		cmocka_unit_test(what_is_ignored_is_neither_said_nor_counted),
		cmocka_unit_test(nothing_is_said_or_counted_while_it_is_hushed),
		cmocka_unit_test(a_name_need_not_outlive_its_message),
		cmocka_unit_test(what_is_said_twice_in_a_row_counts_once),
		cmocka_unit_test(after_a_thousand_messages_about_a_file_others_are_still_heard),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
