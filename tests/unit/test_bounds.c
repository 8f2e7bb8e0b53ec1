#include "unit.h"

#include "field/schemas.h"
#include "schema/bounds.h"

static const struct field *
field_of(const struct schema *s, const char *name)
{
	const struct field *f = schema_field(s, name, strlen(name));

	assert_non_null(f);
	return f;
}

/* Is it doubted at all, taken for a count of days, or for a telephone number? */
enum { NOT, LOT, DAYS, PHONE };

static int
doubt(const struct schema *s, const char *name, const char *text)
{
	const char *says = bounds_doubt(s, field_of(s, name), text, strlen(text));
	int of = says == NULL ? NOT : strstr(says, " is a lot for ") != NULL ? LOT :
	    strstr(says, " looks like a spreadsheet's count of days (") != NULL ? DAYS :
	    strstr(says, " looks like a telephone number, ") != NULL ? PHONE : -1;
	const char *refused = bounds_refuse(s, field_of(s, name), text, strlen(text));

	/* What is only large is taken from a spreadsheet, and warned of. */
	assert_int_equal(refused != NULL, of == DAYS || of == PHONE);
	return of;
}

static int
hours(const char *text)
{
	return doubt(&entry_schema, "hours", text);
}

static void
the_bound_itself_may_be_meant(void **state)
{
	(void)state;
	assert_int_equal(hours("200"), NOT);
	assert_int_equal(hours("200.000001"), LOT);
	assert_int_equal(hours("201"), LOT);
	assert_int_equal(doubt(&entry_schema, "residents", "3000"), NOT);
	assert_int_equal(doubt(&entry_schema, "residents", "3001"), LOT);
	assert_int_equal(doubt(&actor_schema, "collab_hours", "101"), LOT);
}

static void
what_has_no_bound_is_not_doubted(void **state)
{
	const struct field *f = field_of(&entry_schema, "hours");

	(void)state;
	assert_int_equal(doubt(&entry_schema, "note", "9999"), NOT);
	/* `capacity` has one of resources.yaml alone. */
	assert_int_equal(doubt(&resource_schema, "capacity", "5001"), LOT);
	assert_null(bounds_doubt(&actor_schema, field_of(&resource_schema, "capacity"), "5001", 4));
	assert_null(bounds_doubt(NULL, f, "9999", 4));
	/* That is told of as a CPR number. */
	assert_int_equal(hours("0101901234"), NOT);
}

static void
what_is_too_large_for_a_number_is_a_lot(void **state)
{
	(void)state;
	assert_int_equal(hours("99999999999999999999"), LOT);
}

/* 32874 is 1 January 1990, 58440 the last day of 2059. */
static void
a_count_of_days_is_told_as_its_day(void **state)
{
	const struct field *f = field_of(&entry_schema, "hours");

	(void)state;
	assert_int_equal(hours("32873"), LOT);
	assert_int_equal(hours("32874"), DAYS);
	assert_int_equal(hours("58440"), DAYS);
	assert_int_equal(hours("58441"), LOT);
	/* Half a day is noon. */
	assert_int_equal(hours("45931.5"), DAYS);
	/* 44927 is 1 January 2023: 365 + 366 + 273 days more are 1 October 2025. */
	assert_string_equal(bounds_doubt(&entry_schema, f, "45931", 5),
	    "'45931' looks like a spreadsheet's count of days (2025-10-01), not like 'hours'");
	assert_string_equal(bounds_refuse(&entry_schema, f, "45931", 5),
	    "'45931' looks like a spreadsheet's count of days (2025-10-01), not like 'hours'; write the number, or "
	    "leave the cell empty");
}

static void
eight_digits_are_a_telephone_number(void **state)
{
	(void)state;
	assert_int_equal(hours("19999999"), LOT);
	assert_int_equal(hours("20000000"), PHONE);
	assert_int_equal(hours("99999999"), PHONE);
	assert_int_equal(hours("100000000"), LOT);
	assert_int_equal(hours("20000000.5"), LOT);
	/* With the code of the country. */
	assert_int_equal(hours("4520000000"), PHONE);
	assert_int_equal(hours("4519999999"), LOT);
	assert_int_equal(hours("4620000000"), LOT);
	assert_int_equal(hours("4420000000"), LOT);
}

static void
kr_may_have_as_many_digits(void **state)
{
	(void)state;
	assert_int_equal(doubt(&funding_schema, "amount", "50000000"), NOT);
	assert_int_equal(doubt(&funding_schema, "amount", "50000001"), LOT);
	assert_int_equal(doubt(&funding_schema, "amount", "99999999"), LOT);
}

static void
days_have_bounds_by_file_and_field(void **state)
{
	const struct bound_day *b = bounds_day(&entry_schema, field_of(&entry_schema, "date"));

	(void)state;
	assert_non_null(b);
	assert_string_equal(b->file, "log.csv");
	assert_string_equal(b->field, "date");
	assert_string_equal(bounds_day(&meeting_schema, field_of(&meeting_schema, "date"))->file, "meetings.csv");
	assert_null(bounds_day(&entry_schema, field_of(&entry_schema, "hours")));
	assert_null(bounds_day(NULL, field_of(&entry_schema, "date")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_bound_itself_may_be_meant),
		cmocka_unit_test(what_has_no_bound_is_not_doubted),
		cmocka_unit_test(what_is_too_large_for_a_number_is_a_lot),
		cmocka_unit_test(a_count_of_days_is_told_as_its_day),
		cmocka_unit_test(eight_digits_are_a_telephone_number),
		cmocka_unit_test(kr_may_have_as_many_digits),
		cmocka_unit_test(days_have_bounds_by_file_and_field),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
