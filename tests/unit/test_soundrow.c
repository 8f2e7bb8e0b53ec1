#include "unit.h"

#include "base/buf.h"
#include "base/date.h"
#include "check/soundrow.h"
#include "csv/csv.h"

#define HEADER "date,form,actors,initiative,channel,hours,residents,visitors,note\n"

enum { BEHIND = 4096 };	/* rows are seen at a glance where enough stands behind them */

static int today;

/* What of the rows behind the first, which is learnt, is sound: a sign each. */
static const char *
judged(const char *rows)
{
	static struct buf answer;
	static struct soundrow s;
	struct buf text = { 0 };
	struct csv *csv;
	int column[ENTRY_ALL], day;

	buf_clear(&answer);
	buf_adds(&text, HEADER);
	buf_adds(&text, rows);
	for (size_t i = 0; i < BEHIND; i++)
		buf_addc(&text, '\n');
	csv = csv_open_text_quiet(text.data, text.len, "log.csv");
	for (size_t i = 0; i < ENTRY_ALL; i++)
		column[i] = csv_column(csv, entry_schema.field[i].name);
	soundrow_begin(&s, column, today);
	assert_int_equal(csv_next(csv), 1);
	soundrow_learn(&s, csv);
	while (csv_next(csv)) {
		struct csv_glance at = csv_glance(csv);

		assert_true(at.newline != NULL);
		buf_addc(&answer, soundrow_is(&s, &at, &day) ? '+' : '-');
	}
	soundrow_release(&s);
	csv_close(csv);
	buf_release(&text);
	return buf_text(&answer);
}

static void
values_that_were_met_are_sound(void **state)
{
	(void)state;
	assert_string_equal(judged("2024-05-12,samskabe,a b c,i1,moede,2,3,40,note\n"
	    "2024-05-12,samskabe,a b c,i1,moede,2,3,40,another\n"
	    "2024-05-12,samskabe,c a,,moede,2,,40,\n"
	    "\"2024-05-12\",\"samskabe\",\"c a\",\"\",moede,\"2\",,40,\n"), "+++");
}

/* An actor that is none, or stands twice, or alone; a value that was met in another field; none where one must be. */
static void
others_are_not(void **state)
{
	(void)state;
	assert_string_equal(judged("2024-05-12,samskabe,a b c,i1,moede,2,3,40,note\n"
	    "2024-05-12,samskabe,a b d,i1,moede,2,3,40,note\n"
	    "2024-05-12,samskabe,a b a,i1,moede,2,3,40,note\n"
	    "2024-05-12,samskabe,a,i1,moede,2,3,40,note\n"
	    "2024-05-12,samskabe,a  b,i1,moede,2,3,40,note\n"
	    "2024-05-12,samskabe,,i1,moede,2,3,40,note\n"
	    "2024-05-12,moede,a b,i1,moede,2,3,40,note\n"
	    "2024-05-12,,a b,i1,moede,2,3,40,note\n"
	    "2024-05-12,samskabe,a b,i1,moede,40,3,40,note\n"
	    "2024-05-12,samskabe,a b,i12,moede,2,3,40,note\n"
	    "2024-05-12,samskabe,a b,i1-and-thirty-two-letters-and-more-of-it,moede,2,3,40,note\n"), "----------");
}

/* As many values as there are places for those met lately, and the first of them again. */
static void
values_are_recalled_however_many_there_are(void **state)
{
	struct buf rows = { 0 };
	const char *answer;

	(void)state;
	buf_adds(&rows, "2024-05-12,samskabe,a b,i1,moede,2,3,40,\n");
	for (int i = 0; i < 3000; i++)
		buf_addf(&rows, "2024-05-12,samskabe,a b,n%d,moede,2,3,40,\n"
		    "2024-05-12,samskabe,a b,i1,moede,,3,40,\n", i);
	answer = judged(rows.data);
	for (size_t i = 0; i < 6000; i++)
		assert_int_equal(answer[i], i % 2 == 0 ? '-' : '+');
	buf_release(&rows);
}

static void
a_new_day_is_judged_by_itself(void **state)
{
	(void)state;
	assert_string_equal(judged("2024-05-12,samskabe,a b,,,,,,\n"
	    "2024-05-13,samskabe,a b,,,,,,\n"
	    "2024-02-29,samskabe,a b,,,,,,\n"
	    "2023-02-29,samskabe,a b,,,,,,\n"
	    "2026-11-01,samskabe,a b,,,,,,\n"
	    "2026-11-02,samskabe,a b,,,,,,\n"
	    "0024-05-12,samskabe,a b,,,,,,\n"
	    "12-05-2024,samskabe,a b,,,,,,\n"
	    "2024-05-13,samskabe,a b,,,,,,\n"), "++-+---+");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_that_were_met_are_sound),
		cmocka_unit_test(others_are_not),
		cmocka_unit_test(values_are_recalled_however_many_there_are),
		cmocka_unit_test(a_new_day_is_judged_by_itself),
	};

	today = date_day(2026, 11, 1);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
