#include "unit.h"

#include "base/buf.h"
#include "centre/centre.h"
#include "centre/entryeach.h"

/* What is given of an entry, and its fields, as a line. */
static void
use(void *arg, const struct entries *log, const struct entry *e)
{
	struct csv_field hours = entries_field(log, ENTRY_HOURS), actors = entries_field(log, ENTRY_ACTORS);
	struct buf *b = arg;

	buf_addf(b, "%d %d %.*s %.*s:", e->day, e->form, (int)hours.len, hours.text, (int)actors.len, actors.text);
	for (size_t i = 0; i < e->actors; i++)
		buf_addf(b, " %.*s=%u", (int)e->actor[i].len, e->actor[i].text, (unsigned)e->number[i]);
	buf_addc(b, '\n');
}

/* The same of all good entries, one after the other; how many were left out. */
static unsigned long
one_by_one(struct buf *b, const struct centre *c, unsigned long fields)
{
	struct entries log;
	struct entry e;
	unsigned long left_out;

	if (!entries_open_centre(&log, c))
		return 0;
	entries_judge_fields(&log, fields);
	log.numbered = 1;
	while (entries_next(&log, &e))
		if (e.good)
			use(b, &log, &e);
		else
			csv_leave_out(log.csv);
	left_out = csv_left_out(log.csv);
	entries_close(&log);
	return left_out;
}

/* Each way gives the same entries of a log, and leaves out the same rows. */
static void
compare(const char *log)
{
	struct centre c;

	put("centre.yaml", "name: B\n");
	put("log.csv", log);
	assert_true(centre_open(&c, "."));
	for (unsigned long fields = 0; fields <= SCHEMA_BIT(ENTRY_HOURS); fields += SCHEMA_BIT(ENTRY_HOURS)) {
		struct buf right = { 0 }, got = { 0 };
		struct entries_read read;
		unsigned long left_out;

		hush();
		left_out = one_by_one(&right, &c, fields);
		entries_each(&c, fields, use, &got, &read);
		heard();
		assert_string_equal(buf_text(&got), buf_text(&right));
		assert_true(got.len > 0);
		assert_int_equal(read.left_out, left_out);
		buf_release(&got);
		buf_release(&right);
	}
	centre_close(&c);
}

static uint32_t seed;

static uint32_t
below(uint32_t n)
{
	seed = seed * 1103515245u + 12345;
	return (seed >> 16) % n;
}

/* A row with something odd in it, each in its turn. */
static void
add_odd(struct buf *b, uint32_t kind)
{
	static const char *const rows[] = {
		"2026-10-05,samskabe,a1\n", "2026-13-05,samskabe,a1 a2\n", "2026-10-05,samle,a1 a2,1\n", "\n",
		"2026-10-05,samskabe,a1 a2,x\n", "2026-10-05,samskabe,a1 a2 a1,2\n", "2026-10-05,samskabe,a1 a1,2\n",
		"\"2026-10-05\",\"samskabe\",\"a1 a2\",\"3\"\n", "2026-10-05,samskabe, a1  a3 ,4\n", "2026-10-05,samskabe,a1 a2\n",
		"2026-10-05,samskabe,a1 A!,1\n", "2026-10-05,samskabe,a1 \"a2\",1\n", "2026-10-05,samskabe,,1\n",
		"1750-10-05,samordne,a1 a2,1\r\n", "2026-10-05,samskabe,a1 \xff,1\n", "\"2026-10-05\",samskabe,a1 a2,1\n",
		"2026-10-05,\"samskabe\",a1 a2,1\n", "2026-10-05,samskaber,a1 a2,1\n", "\"2026-10-05,\",\"samskabe\",a1 a2,1\n",
	};

	if (kind < sizeof rows / sizeof *rows) {
		buf_adds(b, rows[kind]);
		return;
	}
	/* A long list, of actors with long ids. */
	buf_adds(b, "2026-10-05,videndele,");
	for (uint32_t i = 0; i < 40; i++)
		buf_addf(b, "%sactor-with-quite-a-long-id-indeed-%u", i > 0 ? " " : "", (unsigned)i);
	buf_adds(b, ",7\n");
}

/* Rows of all kinds, in which most was met before, are the same however they are read. */
static void
entries_are_those_of_one_by_one(void **state)
{
	static const char *const forms[] = { "samskabe", "samordne", "samvirke", "videndele" };

	(void)state;
	for (int log = 0; log < 8; log++) {
		struct buf b = { 0 };

		seed = (uint32_t)log + 1;
		buf_adds(&b, "date,form,actors,hours\n");
		for (int i = 0; i < 3000; i++) {
			const char *quote;

			if (log > 1 && below(log < 5 ? 200 : 20) == 0) {
				add_odd(&b, below(20));
				continue;
			}
			quote = log == 4 || (log > 5 && below(2) == 0) ? "\"" : "";
			buf_addf(&b, "%s20%02u-%02u-%02u%s,%s%s%s,", quote, (unsigned)below(30), (unsigned)below(12) + 1,
			    (unsigned)below(28) + 1, quote, quote, forms[below(4)], quote);
			for (uint32_t k = 0, n = 2 + below(log == 1 ? 40 : 4), first = below(30); k < n; k++)
				buf_addf(&b, "%sa%u", k > 0 ? " " : "", (unsigned)(first + k * 7));
			buf_addf(&b, ",%u\n", (unsigned)below(5));
		}
		compare(b.data);
		buf_release(&b);
	}
}

/* Likewise of a long log in which the same few lists come again and again, and then others. */
static void
lists_may_come_again(void **state)
{
	struct buf b = { 0 };

	(void)state;
	seed = 7;
	buf_adds(&b, "date,form,actors,hours\n");
	for (int i = 0; i < 40000; i++) {
		unsigned first = i < 30000 ? below(20) : below(20) * 100 + below(100);

		buf_addf(&b, "2026-10-%02u,samskabe,a%u a%u%s,%u\n", (unsigned)below(28) + 1, first, first + 1,
		    first % 7 == 0 ? " a3 a4 a5" : "", (unsigned)below(5));
	}
	compare(b.data);
	buf_release(&b);
}

/* Likewise where date, form and actors stand far behind, and in quotes. */
static void
columns_may_stand_anywhere(void **state)
{
	struct buf b = { 0 };

	(void)state;
	for (int i = 1; i <= 20; i++)
		buf_addf(&b, "x%d,", i);
	buf_adds(&b, "actors,hours,date,form\n");
	for (int i = 0; i < 500; i++) {
		const char *quote = i % 3 == 0 ? "\"" : "";

		buf_adds(&b, ",,,,,,,,,,,,,,,,,,,,");
		buf_addf(&b, "%sa%d a%d%s,%d,%s2026-10-%02d%s,%ssamskabe%s\n", quote, i % 20, i % 20 + 5, quote, i % 7,
		    quote, i % 31 + 1, quote, quote, quote);
	}
	compare(b.data);
	buf_release(&b);
}

static void
a_missing_log_has_no_entries(void **state)
{
	struct centre c;
	struct entries_read read;

	(void)state;
	put("centre.yaml", "name: B\n");
	assert_true(centre_open(&c, "."));
	assert_true(entries_each(&c, 0, use, NULL, &read));
	assert_int_equal(read.missing, 1);
	put("log.csv", "date,form,actors\n");
	assert_true(entries_each(&c, 0, use, NULL, &read));
	assert_int_equal(read.missing, 0);
	assert_int_equal(read.rows, 0);
	centre_close(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(entries_are_those_of_one_by_one),
		IN_SCRATCH(lists_may_come_again),
		IN_SCRATCH(columns_may_stand_anywhere),
		IN_SCRATCH(a_missing_log_has_no_entries),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
