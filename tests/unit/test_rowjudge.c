#include "unit.h"

#include "csv/csv.h"
#include "schema/rowjudge.h"

enum { NAME, MAKERS, PRICE, FROM, UNTIL, SEEN, FIELDS };
static const struct field fields[FIELDS] = {
	[NAME] = { "name", FIELD_TEXT, FIELD_REQUIRED, NULL, NULL, "" },
	[MAKERS] = { "makers", FIELD_ACTOR, FIELD_LIST, NULL, NULL, "" },
	[PRICE] = { "price", FIELD_DECIMAL, 0, NULL, NULL, "" },
	[FROM] = { "from", FIELD_DATE, 0, NULL, NULL, "" },
	[UNTIL] = { "until", FIELD_DATE, 0, NULL, NULL, "" },
	[SEEN] = { "seen", FIELD_TIME, 0, NULL, NULL, "" }
};
static const struct timeorder times[] = { { "from", "until" }, { "from", "seen" }, { NULL, NULL } };
static const struct schema thing = { "things.csv", "thing", fields, FIELDS, times };

/* Judge the one row of a text. */
static void
judge(struct rowjudge *j, const char *text)
{
	struct csv *csv = csv_open_text(text, strlen(text), "things.csv");
	int column[FIELDS];

	assert_true(csv_next(csv));
	for (size_t i = 0; i < FIELDS; i++)
		column[i] = csv_column(csv, fields[i].name);
	rowjudge_row(j, csv, column);
	csv_close(csv);
}

static void
is_found(const struct rowjudge *j, size_t i, enum finding_kind kind, size_t field, const char *text)
{
	assert_true(i < j->found.n);
	assert_int_equal(j->found.item[i].kind, kind);
	assert_int_equal(j->found.item[i].field, field);
	assert_string_equal(buf_text(&j->found.item[i].text), text);
}

static void
each_field_is_judged_by_its_type(void **state)
{
	struct rowjudge j = { .schema = &thing, .fields = ~0ul };

	(void)state;
	judge(&j, "name,makers,price\nvase,a b,1.5\n");
	assert_int_equal(j.found.n, 0);
	assert_true(rowjudge_is_right(&j));
	judge(&j, "name,makers,price\n,A b c!,x\n");
	assert_int_equal(j.found.n, 4);
	is_found(&j, 0, FINDING_MISSING, NAME, "a value is missing here");
	is_found(&j, 1, FINDING_WRONG, MAKERS,
	    "'A' is not an id; write small letters, digits, '-', '_' and '.'");
	is_found(&j, 2, FINDING_WRONG, MAKERS,
	    "'c!' is not an id; write small letters, digits, '-', '_' and '.'");
	assert_int_equal(j.found.item[3].field, PRICE);
	assert_false(rowjudge_is_right(&j));
	/* A column that is not there is empty, and what is not asked is not found. */
	judge(&j, "price\n1\n");
	is_found(&j, 0, FINDING_MISSING, NAME, "a value is missing here");
	j.fields = SCHEMA_BIT(PRICE);
	judge(&j, "price\n1\n");
	assert_int_equal(j.found.n, 0);
	rowjudge_release(&j);
}

static void
a_doubt_leaves_a_row_right(void **state)
{
	struct rowjudge j = { .schema = &thing, .fields = ~0ul };

	(void)state;
	judge(&j, "name,price\nvase,540.000\n");
	assert_int_equal(j.found.n, 1);
	is_found(&j, 0, FINDING_DOUBT, PRICE,
	    "'540.000' is read as a decimal; if thousands are meant, write 540000");
	assert_true(rowjudge_is_right(&j));
	rowjudge_release(&j);
}

/* What was met is good in the fields in which it was, and in no other; and so is nothing. */
static void
what_was_met_is_good_in_its_field_alone(void **state)
{
	static const char text[] = "name,price,seen\nvase,1.5,\nvase,1.5,\n1.5,,\n,1.5,\nvase,vase,\nvase,,1.5\n"
	    "a vase of thirty-two bytes here!,a vase of thirty-two bytes here!,\n"
	    "a vase of more than thirty-two bytes,,a vase of more than thirty-two bytes\n,,\n";
	static const size_t wrong[] = { 0, 0, 0, 1, 1, 1, 1, 1, 1 };
	struct rowjudge j = { .schema = &thing, .fields = ~0ul };
	const int column[FIELDS] = { [NAME] = 0, [MAKERS] = -1, [PRICE] = 1, [FROM] = -1, [UNTIL] = -1, [SEEN] = 2 };

	(void)state;
	/* Twice, so that all of it was met. */
	for (int round = 0; round < 2; round++) {
		struct csv *csv = csv_open_text(text, strlen(text), "things.csv");

		for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
			assert_true(csv_next(csv));
			rowjudge_row(&j, csv, column);
			assert_int_equal(j.found.n, wrong[i]);
		}
		csv_close(csv);
	}
	rowjudge_release(&j);
}

static void
bytes_that_are_no_text_are_found_once(void **state)
{
	struct rowjudge j = { .schema = &thing, .fields = ~0ul };

	(void)state;
	judge(&j, "name,makers\nvase,a \xe6\xe6 b\n");
	assert_int_equal(j.found.n, 1);
	assert_int_equal(j.found.item[0].kind, FINDING_NO_TEXT);
	assert_int_equal(j.found.item[0].topic, TOPIC_ENCODING);
	assert_false(rowjudge_is_right(&j));
	rowjudge_release(&j);
}

static void
all_pairs_of_times_are_asked(void **state)
{
	struct rowjudge j = { .schema = &thing, .fields = ~0ul };

	(void)state;
	judge(&j, "name,from,until,seen\nvase,2026-05-02,2026-05-02,2026-05-02T00:00\n");
	assert_int_equal(j.found.n, 0);
	judge(&j, "name,from,until,seen\nvase,2026-05-02,2026-05-01,2026-05-01T23:59\n");
	assert_int_equal(j.found.n, 2);
	is_found(&j, 0, FINDING_ORDER, UNTIL,
	    "'until' (2026-05-01) is before 'from' (2026-05-02); turn them round");
	is_found(&j, 1, FINDING_ORDER, SEEN,
	    "'seen' (2026-05-01T23:59) is before 'from' (2026-05-02); turn them round");
	assert_false(rowjudge_is_right(&j));
	/* Of an end that is no day, nobody can say. */
	judge(&j, "name,from,until\nvase,2026-05-02,2026\n");
	assert_int_equal(j.found.n, 1);
	assert_int_equal(j.found.item[0].kind, FINDING_WRONG);
	judge(&j, "name,until\nvase,2026-05-02\n");
	assert_int_equal(j.found.n, 0);
	rowjudge_release(&j);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_field_is_judged_by_its_type),
		cmocka_unit_test(a_doubt_leaves_a_row_right),
		cmocka_unit_test(what_was_met_is_good_in_its_field_alone),
		cmocka_unit_test(bytes_that_are_no_text_are_found_once),
		cmocka_unit_test(all_pairs_of_times_are_asked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
