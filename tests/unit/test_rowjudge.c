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
static const struct timeorder times[] = { { "from", "until", 0 }, { "from", "seen", 0 }, { NULL, NULL, 0 } };
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
	is_found(&j, 0, FINDING_MISSING, NAME, "'name' is empty: a value is missing here");
	is_found(&j, 1, FINDING_WRONG, MAKERS,
	    "'A' is not an id; write small letters, digits, '-', '_' and '.'");
	is_found(&j, 2, FINDING_WRONG, MAKERS,
	    "'c!' is not an id; write small letters, digits, '-', '_' and '.'");
	assert_int_equal(j.found.item[3].field, PRICE);
	assert_false(rowjudge_is_right(&j));
	/* A column that is not there is empty, and what is not asked is not found. */
	judge(&j, "price\n1\n");
	is_found(&j, 0, FINDING_MISSING, NAME, "'name' is empty: a value is missing here");
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

/* Rows that were seen together are asked at once: all of whose values were met is a bit each. */
static void
of_many_rows_it_is_known_which_were_met(void **state)
{
	static const struct field figures[] = {
		{ "a", FIELD_DECIMAL, 0, NULL, NULL, "" }, { "b", FIELD_DECIMAL, 0, NULL, NULL, "" },
		{ "note", FIELD_TEXT, FIELD_REQUIRED, NULL, NULL, "" }
	};
	static const struct schema sheet = { "sheet.csv", "line", figures, 3, NULL };
	/* A value that was met in another column was not in this one; a longer one begins as it does. */
	static const char text[] = "a,b,note\n1,2,vase\n1,2,vase\n1,2,kande\n2,2,vase\n1,1,vase\n1,2,\n,2,vase\n1,,vase\n"
	    "\"1\",2,vase\n1,\"2\",vase\n1,2,\"vase\"\n1,2,vas\n1,22222222,vase\n1,2222222,vase\n1,12345678,vase\n"
	    "1,123456789,vase\n1,2,a vase of more than thirty-two bytes\n1,2x,vase\n1,2,vase\r\n"
	    /* (Lines near the end are not seen together.) */
	    "1,2,\"this is a row of the file that is not asked for, and so is what comes behind it\"\n"
	    "1,2,\"this is a row of the file that is not asked for, and so is what comes behind it\"\n";
	enum { ROWS = 19 };
	/* After none, the first, and all were judged: wrong are the sixth and the last but one, and long notes are not kept. */
	static const uint64_t found[] = { 0, 0x407c3, 0x4ffdf };
	struct rowjudge j = { .schema = &sheet, .fields = ~0ul };
	const int column[] = { 0, 1, 2 };

	(void)state;
	for (int judged = 0; judged < 3; judged++) {
		struct csv *csv = csv_open_text(text, strlen(text), "sheet.csv");
		struct csv_glance first;

		assert_true(csv_next(csv));
		first = csv_glance(csv);
		assert_true(first.last - first.newline >= ROWS - 1);
		if (judged == 0)
			rowjudge_columns(&j, ~0ul, column);
		/* (Twice, for what was met is found in another way from then on.) */
		for (int twice = 0; twice < 2; twice++)
			assert_int_equal(rowjudge_were_met(&j, &first, ROWS), found[judged]);
		assert_int_equal(rowjudge_were_met(&j, &first, 1), found[judged] & 1);
		for (int i = 0; i < (judged == 0 ? 1 : ROWS); i++) {
			rowjudge_row(&j, csv, column);
			assert_true(csv_next(csv) || i == ROWS - 1);
		}
		csv_close(csv);
	}
	rowjudge_release(&j);
}

/* Which of three rows were met, where nothing was judged yet but the rows of `judged`. */
static uint64_t
met_of(unsigned long asked, const char *rows, int judged)
{
	static const struct field figures[] = {
		{ "a", FIELD_DECIMAL, 0, NULL, NULL, "" }, { "b", FIELD_DECIMAL, 0, NULL, NULL, "" },
		{ "c", FIELD_DECIMAL, 0, NULL, NULL, "" }, { "must", FIELD_TEXT, FIELD_REQUIRED, NULL, NULL, "" }
	};
	static const struct schema sheet = { "sheet.csv", "line", figures, 4, NULL };
	/* They stand side by side, in another order, with the one that must be there among them. */
	const int column[] = { 4, 1, 2, 3 };
	struct rowjudge j = { .schema = &sheet, .fields = asked };
	struct buf text = { 0 };
	struct csv_glance first;
	struct csv *csv;
	uint64_t met = 0;

	buf_addf(&text, "id,b,c,must,a\n%s", rows);
	/* (Lines near the end are not seen together.) */
	for (int i = 0; i < 3; i++)
		buf_adds(&text, "1,2,3,\"this is a row of the file that is not asked for, and so is what comes behind it\",4\n");
	csv = csv_open_text(text.data, text.len, "sheet.csv");
	assert_true(csv_next(csv));
	first = csv_glance(csv);
	rowjudge_columns(&j, ~0ul, column);
	for (int i = 0; i < judged; i++) {
		rowjudge_row(&j, csv, column);
		assert_true(csv_next(csv));
	}
	for (int twice = 0; twice < 2; twice++)
		met = rowjudge_were_met(&j, &first, 3);
	csv_close(csv);
	rowjudge_release(&j);
	buf_release(&text);
	return met;
}

static void
columns_that_are_empty_are_good_unless_they_must_not_be(void **state)
{
	enum { A = 1, B = 2, C = 4, MUST = 8 };

	(void)state;
	assert_int_equal(met_of(A | B | C, "1,,,,\n2,,,,\n3,,,x,\n", 0), 7);
	assert_int_equal(met_of(B | C, "1,,,,\n2,,,,1\n3,,,x,\n", 0), 7);
	assert_int_equal(met_of(A | B | C, "1,,,,\n2,,5,,\n3,,,,\n", 0), 5);
	assert_int_equal(met_of(A | B | C, "1,,,,\n2,5,,,\n3,,,,5\n", 2), 3);	/* 5 was met as b, not as a */
	assert_int_equal(met_of(A | B | C, "1,,,,\n2,\"\",,,\n3,,,,x\n", 0), 3);
	assert_int_equal(met_of(A | B | C | MUST, "1,,,,\n2,,,,\n3,,,,\n", 0), 0);
	assert_int_equal(met_of(A | B | C | MUST, "1,,,,\n2,,,v,\n3,,,v,\n", 2), 6);
	assert_int_equal(met_of(MUST, "1,2,2,,2\n2,,,v,\n3,,,,\n", 2), 2);
}

/* Behind a list so many bytes may be read. */
static int
was_list_met(struct rowjudge *j, size_t field, const char *list)
{
	char text[200];

	snprintf(text, sizeof text, "%s,%0*d", list, 80, 0);
	return rowjudge_list_was_met(j, field, (struct csv_field){ text, strlen(list) });
}

static void
of_a_list_it_is_known_whether_all_its_items_were_met(void **state)
{
	static const struct field lists[] = {
		{ "actors", FIELD_ACTOR, FIELD_LIST | FIELD_REQUIRED, NULL, NULL, "" },
		{ "others", FIELD_ACTOR, FIELD_LIST, NULL, NULL, "" }, { "words", FIELD_TEXT, FIELD_LIST, NULL, NULL, "" }
	};
	static const struct schema sheet = { "sheet.csv", "line", lists, 3, NULL };
	static const char text[] = "actors,others,words\na  b,c a-longer-id-that-has-more-than-32-bytes,two words;Ø\n";
	const int column[] = { 0, 1, 2 };
	struct rowjudge j = { .schema = &sheet, .fields = ~0ul };
	struct csv *csv = csv_open_text(text, strlen(text), "sheet.csv");

	(void)state;
	assert_false(was_list_met(&j, 0, "a b"));
	assert_true(csv_next(csv));
	rowjudge_row(&j, csv, column);
	assert_true(was_list_met(&j, 0, "a b"));
	assert_true(was_list_met(&j, 0, "b"));
	assert_true(was_list_met(&j, 0, "b b a"));
	assert_false(was_list_met(&j, 0, "a c"));	/* it was met in another */
	assert_true(was_list_met(&j, 1, "a-longer-id-that-has-more-than-32-bytes c"));
	assert_true(was_list_met(&j, 2, "Ø;two words"));
	assert_false(was_list_met(&j, 2, "Ø two words"));
	/* An empty item, or one that is no id. */
	assert_false(was_list_met(&j, 0, "a  b"));
	assert_false(was_list_met(&j, 0, " a"));
	assert_false(was_list_met(&j, 0, "a "));
	assert_false(was_list_met(&j, 0, " "));
	assert_false(was_list_met(&j, 0, "a B"));
	csv_close(csv);
	rowjudge_release(&j);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_field_is_judged_by_its_type),
		cmocka_unit_test(a_doubt_leaves_a_row_right),
		cmocka_unit_test(what_was_met_is_good_in_its_field_alone),
		cmocka_unit_test(of_many_rows_it_is_known_which_were_met),
		cmocka_unit_test(columns_that_are_empty_are_good_unless_they_must_not_be),
		cmocka_unit_test(of_a_list_it_is_known_whether_all_its_items_were_met),
		cmocka_unit_test(bytes_that_are_no_text_are_found_once),
		cmocka_unit_test(all_pairs_of_times_are_asked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
