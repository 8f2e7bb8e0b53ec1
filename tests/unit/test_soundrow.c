#include "unit.h"

#include "base/buf.h"
#include "base/date.h"
#include "check/soundrow.h"
#include "csv/csv.h"

#define HEADER "date,form,actors,initiative,channel,hours,residents,visitors,note\n"

enum { BEHIND = 4096 };	/* rows are seen at a glance where enough stands behind them */

static int today;

/* What of the rows behind the first ones, which are learnt, is sound: a sign each; so many at once. */
static const char *
judged_by(soundrow_way *way, size_t at_once, int learnt, const char *rows)
{
	static struct buf answer;
	static struct soundrow s;
	struct buf text = { 0 };
	struct csv *csv;
	int column[ENTRY_ALL], day[SOUNDROW_MOST];

	buf_clear(&answer);
	buf_adds(&text, HEADER);
	buf_adds(&text, rows);
	for (size_t i = 0; i < BEHIND; i++)
		buf_addc(&text, '\n');
	csv = csv_open_text_quiet(text.data, text.len, "log.csv");
	for (size_t i = 0; i < ENTRY_ALL; i++)
		column[i] = csv_column(csv, entry_schema.field[i].name);
	soundrow_begin(&s, column, today);
	s.way = way;
	for (int i = 0; i < learnt; i++) {
		assert_int_equal(csv_next(csv), 1);
		soundrow_learn(&s, csv);
	}
	while (csv_next(csv)) {
		struct csv_glance at = csv_glance(csv);
		size_t left = at.newline == NULL ? 0 : (size_t)(at.last - at.newline) + 1;
		size_t n = left < at_once ? left : at_once;
		uint32_t sound;

		assert_true(n > 0);
		sound = soundrow_some(&s, &at, n, day);
		for (size_t i = 0; i < n; i++)
			buf_addc(&answer, sound >> i & 1 ? '+' : '-');
		at = csv_glance_row(&at, n - 1);
		csv_go_on(csv, &at);
	}
	soundrow_release(&s);
	csv_close(csv);
	buf_release(&text);
	return buf_text(&answer);
}

/* The same in each way that the processor has. */
static void
assert_judged(int learnt, const char *rows, const char *expected)
{
	for (size_t i = 0; soundrow_by(i) != NULL; i++)
		for (size_t at_once = 1; at_once <= SOUNDROW_MOST; at_once = at_once * 2 + 1)
			assert_string_equal(judged_by(soundrow_by(i), at_once, learnt, rows), expected);
}

#define LONG_ID "house-of-the-many-letters-in-its-name"
#define LONG_LIST LONG_ID "-a " LONG_ID "-b " LONG_ID "-c"

static void
values_that_were_met_are_sound(void **state)
{
	(void)state;
	assert_judged(2, "2024-05-12,samskabe,a b c " LONG_LIST ",i1,moede,2,3,40,note\n"
	    "2024-05-12,samskabe,a b,,,,,,\n"
	    "2024-05-12,samskabe,a b c,i1,moede,2,3,40,another\n"
	    "2024-05-12,samskabe,c a,,moede,2,,40,\n"
	    "2024-05-12,samskabe,c a ,,moede,2,,40,\n"
	    "2024-05-12,samskabe,c " LONG_ID "-b,,moede,2,,40,\n"
	    "2024-05-12,samskabe," LONG_LIST ",,moede,2,,40,\n"
	    "\"2024-05-12\",\"samskabe\",\"c a\",\"\",moede,\"2\",,40,\n", "++++++");
}

/* Lists of so few letters that each is known as a whole, as long as no longer one was met; each is asked of twice. */
static void
brief_lists_are_known_as_they_were(void **state)
{
	static const char rows[] = "2024-05-12,samskabe,c a,,,,,,\n"
	    "2024-05-12,samskabe,\"b a c\",,,,,,\n"
	    "2024-05-12,samskabe,b a ,,,,,,\n"
	    "2024-05-12,samskabe,ab c,,,,,,\n"
	    "2024-05-12,samskabe,a c a,,,,,,\n"
	    "2024-05-12,samskabe,c,,,,,,\n"
	    "2024-05-12,samskabe,,,,,,,\n"
	    "2024-05-12,samskabe,a b d,,,,,,\n"
	    "2024-05-12,samskabe,a b c long,,,,,,\n";
	struct buf text = { 0 };

	(void)state;
	buf_addf(&text, "2024-05-12,samskabe,a b c,,,,,,\n%s%s", rows, rows);
	assert_judged(1, text.data, "+++------+++------");
	buf_clear(&text);
	buf_addf(&text, "2024-05-12,samskabe,a b c long,,,,,,\n%s%s", rows, rows);
	assert_judged(1, text.data, "+++-----++++-----+");
	buf_release(&text);
}

/* An actor that is none, or stands twice, or alone; a value that was met in another field; none where one must be. */
static void
others_are_not(void **state)
{
	(void)state;
	assert_judged(1, "2024-05-12,samskabe,a b c " LONG_LIST ",i1,moede,2,3,40,note\n"
	    "2024-05-12,samskabe,a b d,i1,moede,2,3,40,note\n"
	    "2024-05-12,samskabe,a b a,i1,moede,2,3,40,note\n"
	    "2024-05-12,samskabe,a " LONG_LIST " a,i1,moede,2,3,40,note\n"
	    "2024-05-12,samskabe," LONG_LIST " " LONG_ID "-b,i1,moede,2,3,40,note\n"
	    "2024-05-12,samskabe," LONG_LIST " " LONG_ID "-d,i1,moede,2,3,40,note\n"
	    "2024-05-12,samskabe,a,i1,moede,2,3,40,note\n"
	    "2024-05-12,samskabe,a  b,i1,moede,2,3,40,note\n"
	    "2024-05-12,samskabe,,i1,moede,2,3,40,note\n"
	    "2024-05-12,moede,a b,i1,moede,2,3,40,note\n"
	    "2024-05-12,,a b,i1,moede,2,3,40,note\n"
	    "2024-05-12,samskabe,a b,,moede,2,3,40,note\n"
	    "2024-05-12,samskabe,a b,i1,moede,40,3,40,note\n"
	    "2024-05-12,samskabe,a b,i12,moede,2,3,40,note\n"
	    "2024-05-12,samskabe,a b," LONG_ID "-a,moede,2,3,40,note\n", "--------------");
}

/* Fields with nothing in them, side by side: all of them were met so, though not in one row, or one was not. */
static void
empty_fields_are_sound_where_each_was_met_so(void **state)
{
	static const char seen[] = "2024-05-12,samskabe,a b,,moede,,3,,note\n"
	    "2024-05-12,samskabe,a b,i1,,2,,40,\n", other[] = "2024-05-12,samskabe,a b,i1,,2,,40,\n"
	    "2024-05-12,samskabe,a b,,,2,,40,\n", rows[] = "2024-05-12,samskabe,b a,,,,,,\n"
	    "2024-05-12,samskabe,b a,,,,,,\"\"\r\n"
	    "2024-05-12,samskabe,b a,,,,,\"\",note\n"
	    "2024-05-12,samskabe,b a,\"\",,,,,note\n"
	    "2024-05-12,samskabe,a c,,,,,,\n"
	    "2024-05-12,,a b,,,,,,\n"
	    "2024-05-12,samskabe,,,,,,,\n"
	    "2024-05-12,samskabe,b a,,,,,2,\n"
	    "2024-05-12,samskabe,b a,3,,,,,\n";
	struct buf text = { 0 };

	(void)state;
	buf_addf(&text, "%s%s", seen, rows);
	assert_judged(2, text.data, "++++-----");
	buf_clear(&text);
	buf_addf(&text, "%s%s", other, rows);
	assert_judged(2, text.data, "---------");
	buf_release(&text);
}

/* As many values as a table of some size, and the first of them again; lists of more letters than are looked at at once. */
static void
values_are_recalled_however_many_there_are(void **state)
{
	struct buf rows = { 0 }, expected = { 0 };

	(void)state;
	buf_adds(&rows, "2024-05-12,samskabe,a b");
	for (int i = 0; i < 100; i++)
		buf_addf(&rows, " a%d", i);
	buf_adds(&rows, ",i1,moede,2,3,40,\n");
	for (int i = 0; i < 3000; i++)
		buf_addf(&rows, "2024-05-12,samskabe,a b,n%d,moede,2,3,40,\n", i);
	for (int i = 0; i < 3000; i++) {
		buf_addf(&rows, "2024-05-12,samskabe,a%d a%d a%d a%d a%d a%d a%d a%d a%d a%d a%d a%d a%d a%d a%d a%d a%d,n%d,moede,2,3,40,\n",
		    i % 100, (i + 1) % 100, (i + 2) % 100, (i + 3) % 100, (i + 4) % 100, (i + 5) % 100, (i + 6) % 100,
		    (i + 7) % 100, (i + 8) % 100, (i + 9) % 100, (i + 10) % 100, (i + 11) % 100, (i + 12) % 100,
		    (i + 13) % 100, (i + 14) % 100, (i + 15) % 100, (i + 17) % 100 + i % 2, i);
		/* The last one is number 100, which is none, where i + 17 is 99 more than hundreds, and odd. */
		buf_addc(&expected, i % 2 == 1 && (i + 17) % 100 == 99 ? '-' : '+');
	}
	assert_judged(3001, rows.data, expected.data);
	buf_release(&rows);
	buf_release(&expected);
}

/* As many actors as the largest list has, the last of whom is there twice, or is not; and more. */
static void
lists_may_be_long(void **state)
{
	struct buf rows = { 0 };

	(void)state;
	for (int row = 0; row < 4; row++) {
		buf_adds(&rows, "2024-05-12,samskabe,a");
		for (int i = 1; i < (row == 1 ? 500 : ENTRY_MOST_ACTORS - 1); i++)
			buf_addf(&rows, " a%d", i);
		buf_addf(&rows, " a%d,,,,,,\n", row == 2 ? 7 : ENTRY_MOST_ACTORS);
	}
	buf_adds(&rows, "2024-05-12,samskabe,a a7 a8 a9,,,,,,\n");
	assert_judged(1, rows.data, "+-++");
	buf_release(&rows);
}

static void
a_new_day_is_judged_by_itself(void **state)
{
	(void)state;
	assert_judged(1, "2024-05-12,samskabe,a b,,,,,,\n"
	    "2024-05-13,samskabe,a b,,,,,,\n"
	    "2024-02-29,samskabe,a b,,,,,,\n"
	    "2023-02-29,samskabe,a b,,,,,,\n"
	    "2026-11-01,samskabe,a b,,,,,,\n"
	    "2026-11-02,samskabe,a b,,,,,,\n"
	    "0024-05-12,samskabe,a b,,,,,,\n"
	    "12-05-2024,samskabe,a b,,,,,,\n"
	    "2024-05-13,samskabe,a b,,,,,,\n", "++-+---+");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_that_were_met_are_sound),
		cmocka_unit_test(brief_lists_are_known_as_they_were),
		cmocka_unit_test(others_are_not),
		cmocka_unit_test(empty_fields_are_sound_where_each_was_met_so),
		cmocka_unit_test(values_are_recalled_however_many_there_are),
		cmocka_unit_test(lists_may_be_long),
		cmocka_unit_test(a_new_day_is_judged_by_itself),
	};

	today = date_day(2026, 11, 1);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
