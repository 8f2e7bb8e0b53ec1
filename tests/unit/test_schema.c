#include "unit.h"

#include "base/buf.h"
#include "base/diag.h"
#include "schema/schema.h"
#include "schema/value.h"
#include "schema/yamlcheck.h"
#include "yaml/yaml.h"

static const struct vocab_term colour_terms[] = {
	{ "roed", "rød", "red", "x" }, { "graa", "grå", "grey", "x" }, { "gul", "gul", "yellow", "x" }
};
static const struct vocab colours = { "colour", colour_terms, N_OF(colour_terms), NULL };

static const struct field part_fields[] = {
	{ "name", FIELD_TEXT, FIELD_REQUIRED, NULL, NULL, "" },
	{ "weight", FIELD_DECIMAL, 0, NULL, NULL, "" }
};
static const struct schema part = { "things.yaml", "part", part_fields, N_OF(part_fields),
    NULL };

enum { ID, NAME, COLOUR, COLOURS, MADE, YEAR, AT, CLOCK, OPEN, PRICE, COUNT, GRADE, TAGS,
    MAKERS, PART, PARTS, ROLES, FIELDS };
static const struct field fields[FIELDS] = {
	[ID] = { "id", FIELD_ID, FIELD_REQUIRED, NULL, NULL, "" },
	[NAME] = { "name", FIELD_TEXT, FIELD_REQUIRED, NULL, NULL, "" },
	[COLOUR] = { "colour", FIELD_CODE, 0, &colours, NULL, "" },
	[COLOURS] = { "colours", FIELD_CODE, FIELD_LIST, &colours, NULL, "" },
	[MADE] = { "made", FIELD_DATE, 0, NULL, NULL, "" },
	[YEAR] = { "opened", FIELD_YEAR, 0, NULL, NULL, "" },
	[AT] = { "at", FIELD_TIME, 0, NULL, NULL, "" },
	[CLOCK] = { "clock", FIELD_CLOCK, 0, NULL, NULL, "" },
	[OPEN] = { "hours", FIELD_HOURS, FIELD_LIST, NULL, NULL, "" },
	[PRICE] = { "price", FIELD_DECIMAL, 0, NULL, NULL, "" },
	[COUNT] = { "people", FIELD_COUNT, 0, NULL, NULL, "" },
	[GRADE] = { "grade", FIELD_GRADE, 0, NULL, NULL, "" },
	[TAGS] = { "tags", FIELD_WORD, FIELD_LIST, NULL, NULL, "" },
	[MAKERS] = { "makers", FIELD_ACTOR, FIELD_LIST, NULL, NULL, "" },
	[PART] = { "core", FIELD_MAP, 0, NULL, &part, "" },
	[PARTS] = { "parts", FIELD_MAP, FIELD_LIST, NULL, &part, "" },
	[ROLES] = { "roles", FIELD_BY_CODE, 0, &colours, NULL, "" }
};
static const struct schema thing = { "things.yaml", "thing", fields, FIELDS, NULL };

static int
is_good(int field, const char *text)
{
	return field_wrong(&fields[field], text, strlen(text)) == NULL;
}

/* Each of the texts, which NULL ends, must be good (or bad) for the field. */
static void
try_all(int field, int good, const char *const *text)
{
	for (; *text != NULL; text++)
		if (is_good(field, *text) != good)
			fail_msg("'%s' is %sright for '%s'", *text, good ? "" : "not ", fields[field].name);
}

#define GOOD(field, ...) try_all(field, 1, (const char *const[]){ __VA_ARGS__, NULL })
#define BAD(field, ...) try_all(field, 0, (const char *const[]){ __VA_ARGS__, NULL })

/* ---- single values ---- */

static void
an_id_is_judged(void **state)
{
	(void)state;
	GOOD(ID, "sumak", "1-2.a_b", "\u00e5sen");
	BAD(ID, "", "Sumak", "a b", "total", "-a", "a\u030a", "\xe6");
	GOOD(MAKERS, "sumak");
	BAD(MAKERS, "Sumak");
	assert_non_null(strstr(value_wrong_id("total", 5), "total"));
	assert_non_null(strstr(value_wrong_id("Sumak", 5), "'Sumak'"));
	assert_null(value_wrong_id("sumak", 5));
	assert_non_null(strstr(value_wrong_id("-a", 2), "begins with"));
	assert_non_null(strstr(value_wrong_id("-a", 1), "'-' is not an id, which begins with"));
	assert_non_null(strstr(value_wrong_id("-A", 2), "write small letters"));
}

static void
a_code_is_judged(void **state)
{
	(void)state;
	GOOD(COLOUR, "roed", "r\u00f8d", "gr\u00e5", "graa", "gul");
	BAD(COLOUR, "", "Gul", "gul ", "rod", "blaa", "gul gul");
	assert_non_null(strstr(value_wrong_code(&colours, "guul", 4), "did you mean 'gul'"));
	/* What is near none gets the whole list. */
	assert_non_null(strstr(value_wrong_code(&colours, "orange", 6), "roed, graa, gul"));
}

static void
a_date_is_judged(void **state)
{
	(void)state;
	GOOD(MADE, "2026-10-05", "2024-02-29");
	BAD(MADE, "", "2026", "2026-02-29", "05-10-2026", "2026-10-05 ");
	assert_non_null(strstr(value_wrong_date("5/10/26", 7), "write 2026-10-05"));
	assert_null(value_wrong_date("2026-10-05", 10));
}

static void
a_year_may_be_a_date(void **state)
{
	(void)state;
	GOOD(YEAR, "2009", "1849", "9999", "2009-05-01");
	BAD(YEAR, "", "209", "0009", "20099", "2009-05", "2009-13-01", "to", "200a", "-200");
}

static void
a_time_is_a_date_and_a_clock(void **state)
{
	(void)state;
	GOOD(AT, "2026-10-05T15:00", "2026-10-05T00:00", "2026-10-05T23:59");
	BAD(AT, "", "2026-10-05", "2026-10-05 15:00", "2026-10-05T15", "2026-10-05T15:60",
	    "2026-10-05T25:00", "2026-02-30T15:00", "2026-10-05T15:00:00", "2026-10-05T9:00",
	    "2026-10-05T15:00Z", "2026-10-05T24:01", "2026-10-05t15:00");
	GOOD(CLOCK, "00:00", "09:30", "23:59");
	BAD(CLOCK, "", "9:30", "24:01", "12:60", "12.30", "1230", "12:3", "12:300", "-1:00", "29:00");
}

static void
opening_hours_are_days_and_a_stretch_of_time(void **state)
{
	(void)state;
	GOOD(OPEN, "ma-fr 09:00-15:00", "ma 09:00-15:00", "loe-soe 10:00-14:00", "l\u00f8 10:00-14:00",
	    "fr 20:00-24:00", "on 00:00-24:00", "l\u00f8-s\u00f8 10:00-10:01", "ti-to 08:15-08:45");
	BAD(OPEN, "", "ma", "ma-fr", "09:00-15:00", "ma-fr 9:00-15:00", "ma-fr 09:00", "ma-fr 15:00-09:00",
	    "ma-fr 09:00-09:00", "ma- 09:00-15:00", "-fr 09:00-15:00", "ma-fr  09:00-15:00",
	    "ma-fr 09:00-15:00 ", "ma-fr 09:00 - 15:00", "mo-fr 09:00-15:00", "Ma-fr 09:00-15:00",
	    "mandag 09:00-15:00", "ma-fr 09:00-25:00", "ma-fr 09:00-15:60", "ma-ti-on 09:00-15:00",
	    "ma-fr 09.00-15.00", "ma-fr 09:00-15:00x", "ma fr 09:00-15:00");
}

static void
numbers_are_not_below_zero(void **state)
{
	(void)state;
	GOOD(PRICE, "0", "0.5", "135000000", "0.000001");
	BAD(PRICE, "", "-1", "-0.5", "0,5", "1e3", "to", "0.0000001", "10000000000000");
	GOOD(COUNT, "0", "1", "007", "999999999999999");
	BAD(COUNT, "", "-1", "0.5", "1.0", "en", "1 ", "+1", "9999999999999999");
	GOOD(GRADE, "1", "2", "3", "4", "5");
	BAD(GRADE, "", "0", "6", "10", "1.5", "-1", "en");
}

static void
text_is_anything(void **state)
{
	(void)state;
	GOOD(NAME, "", "x", "Caf\u00e9 Sumak; eller?", "a\nb");
	GOOD(TAGS, "alle", "b\u00f8rn og unge");
}

static void
faults_of_dates_are_told_apart(void **state)
{
	(void)state;
	assert_int_equal(field_topic(&fields[MADE]), TOPIC_DATE);
	assert_int_equal(field_topic(&fields[YEAR]), TOPIC_DATE);
	assert_int_equal(field_topic(&fields[AT]), TOPIC_DATE);
	assert_int_equal(field_topic(&fields[COLOUR]), TOPIC_VALUE);
	assert_int_equal(field_topic(&fields[PRICE]), TOPIC_VALUE);
}

static struct yaml *
parse(const char *text)
{
	struct yaml *doc = yamldoc_parse(text, strlen(text), "f.yaml");

	if (doc == NULL)
		fail_msg("this is YAML: %s", text);
	return doc;
}

/* ---- tables of fields ---- */

static void
fields_are_found_by_name(void **state)
{
	const char *names[SCHEMA_MOST + 1];

	(void)state;
	assert_int_equal(schema_index(&thing, "name", 4), NAME);
	assert_int_equal(schema_index(&thing, "name", 3), -1);
	assert_int_equal(schema_index(&thing, "Name", 4), -1);
	assert_int_equal(schema_index(&thing, "", 0), -1);
	assert_ptr_equal(schema_field(&thing, "tagsxyz", 4), &fields[TAGS]);
	assert_null(schema_field(&thing, "other", 5));
	schema_order(&thing, names);
	for (size_t i = 0; i < FIELDS; i++)
		assert_string_equal(names[i], fields[i].name);
	assert_null(names[FIELDS]);
}

static void
a_slip_in_a_name_is_noticed(void **state)
{
	(void)state;
	assert_string_equal(schema_slip(&thing, "colr", 4, 0), "colour");
	assert_string_equal(schema_slip(&thing, "Price", 5, 0), "price");
	assert_string_equal(schema_slip(&thing, "maekrs", 6, 0), "makers");
	assert_null(schema_slip(&thing, "remark", 6, 0));
	assert_null(schema_slip(&thing, "x", 1, 0));
	assert_string_equal(schema_slip(&thing, "coloru", 6, 0), "colour");
	assert_string_equal(schema_slip(&thing, "coloru", 6, SCHEMA_BIT(COLOUR)), "colours");
	/* What stands there already is hardly meant, but nothing else may be near. */
	assert_string_equal(schema_slip(&thing, "colr", 4, ~0ul), "colour");
}

static void
find_with_a_nul(const char *unused)
{
	(void)unused;
	_exit(schema_index(&thing, "id\0", 3) == -1 && schema_index(&thing, "id\0x", 4) == -1 ? 3 : 4);
}

static void
a_nul_is_no_end_of_a_name(void **state)
{
	(void)state;
	assert_int_equal(exit_status(find_with_a_nul, ""), 3);
}

/* ---- maps of a file ---- */

/* All that is said of a map, without the program's name. */
static const char *
judge(const char *yaml)
{
	struct yaml *doc = parse(yaml);
	const char *said;

	hush();
	schema_check_map(&thing, doc->root);
	said = heard();
	yamldoc_free(doc);
	return said;
}

/* Is exactly one message given, at that place? */
static void
judge_at(const char *yaml, const char *place)
{
	const char *said = judge(yaml);
	char want[64];

	snprintf(want, sizeof want, "mc: f.yaml:%s: ", place);
	if (!begins(said, want) || strchr(said, '\n') != strrchr(said, '\n'))
		fail_msg("%s: said at another place than %s: %s", yaml, place, said);
}

static void
a_map_that_is_right_is_passed_in_silence(void **state)
{
	(void)state;
	assert_string_equal(judge("id: a\nname: A\n"), "");
	assert_string_equal(judge("id: a\nname: A\nremark: x\n"), "");
	assert_string_equal(judge("id: a\nname: A\ncolour:\ntags:\ncore:\nparts:\nroles:\n"), "");
	assert_string_equal(judge("id: a\nname: A\ncolours: [roed, gr\u00e5]\ntags: [x, y z]\nmakers: [b]\n"
	    "core: {name: c, weight: 0.5}\nparts: [{name: d}, {name: e}]\n"
	    "roles: {roed: [a, b], gr\u00e5: [c]}\nhours: [ma 09:00-10:00]\n"), "");
}

static void
what_is_required_is_missed(void **state)
{
	(void)state;
	judge_at("id: a\n", "1:1");
	judge_at("# c\n\nname: A\n", "3:1");
	judge_at("id: a\nname:\n", "1:1");
	judge_at("id: a\nname: A\ncore: {weight: 1}\n", "3:7");
	judge_at("id: a\nname: A\nparts:\n- name: x\n- weight: 1\n", "5:3");
	assert_non_null(strstr(judge("name: A\n"), "'id'"));
}

static void
a_wrong_value_is_told_at_its_place(void **state)
{
	(void)state;
	judge_at("id: A\nname: A\n", "1:5");
	judge_at("id: a\nname: A\ncolour: blaa\n", "3:9");
	judge_at("id: a\nname: A\ncolours: [gul, blaa]\n", "3:16");
	judge_at("id: a\nname: A\ncolours:\n  - gul\n  - blaa\n", "5:5");
	judge_at("id: a\nname: A\nmade: 31-02-2026\n", "3:7");
	judge_at("id: a\nname: A\ncore: {name: c, weight: x}\n", "3:25");
	judge_at("id: a\nname: A\nroles: {blaa: [a]}\n", "3:9");
	judge_at("id: a\nname: A\nroles: {gul: [a, B]}\n", "3:18");
}

static void
a_value_of_the_wrong_kind_is_told(void **state)
{
	(void)state;
	judge_at("id: a\nname: [A]\n", "2:7");
	judge_at("id: a\nname: {x: y}\n", "2:7");
	judge_at("id: a\nname: A\ntags: alle\n", "3:7");
	judge_at("id: a\nname: A\ntags: {x: y}\n", "3:7");
	judge_at("id: a\nname: A\ntags: [[x]]\n", "3:8");
	judge_at("id: a\nname: A\ncore: x\n", "3:7");
	judge_at("id: a\nname: A\ncore: [x]\n", "3:7");
	judge_at("id: a\nname: A\nparts: {name: x}\n", "3:8");
	judge_at("id: a\nname: A\nparts: [x]\n", "3:9");
	judge_at("id: a\nname: A\nroles: [x]\n", "3:8");
}

static void
an_item_holds_no_separator(void **state)
{
	(void)state;
	judge_at("id: a\nname: A\ntags: [a;b]\n", "3:8");
	assert_string_equal(judge("id: a\nname: A;B\n"), "");
}

static void
an_unknown_key_that_is_near_a_known_one_is_a_warning(void **state)
{
	unsigned long faults = diag_faults();

	(void)state;
	judge_at("id: a\nname: A\ncolor: gul\n", "3:1");
	assert_non_null(strstr(judge("id: a\nname: A\ncolor: gul\n"), "warning: "));
	assert_int_equal(diag_faults(), faults);
}

static void
only_the_fields_that_are_asked_for_are_judged(void **state)
{
	struct yaml *doc = parse("colour: blaa\nprice: x\ncolor: y\n");
	const char *said;

	(void)state;
	hush();
	schema_check_fields(&thing, doc->root, SCHEMA_BIT(PRICE) | SCHEMA_BIT(TAGS));
	said = heard();
	yamldoc_free(doc);
	assert_true(begins(said, "mc: f.yaml:2:8: "));
	assert_ptr_equal(strchr(said, '\n'), strrchr(said, '\n'));
}

/* Is the root a list, and how does what is said of it and its items begin? */
static void
judge_list(const char *yaml, int good, const char *start)
{
	struct yaml *doc = parse(yaml);
	const char *said;
	int result;

	hush();
	result = schema_check_list(&thing, doc->root);
	said = heard();
	yamldoc_free(doc);
	assert_int_equal(!!result, good);
	if (!begins(said, start) || (*start == '\0' && *said != '\0'))
		fail_msg("%s: %s", yaml, said);
}

static void
a_file_of_records_is_a_list_of_maps(void **state)
{
	(void)state;
	judge_list("", 1, "");
	judge_list("[]", 1, "");
	judge_list("- id: a\n- id: b\n", 1, "");
	judge_list("id: a\n", 0, "mc: f.yaml:1:1: ");
	judge_list("# c\njust text\n", 0, "mc: f.yaml:2:1: ");
	judge_list("- id: a\n- b\n", 1, "mc: f.yaml:2:3: ");
	judge_list("- id: a\n- [b]\n", 1, "mc: f.yaml:2:3: ");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_id_is_judged),
		cmocka_unit_test(a_code_is_judged),
		cmocka_unit_test(a_date_is_judged),
		cmocka_unit_test(a_year_may_be_a_date),
		cmocka_unit_test(a_time_is_a_date_and_a_clock),
		cmocka_unit_test(opening_hours_are_days_and_a_stretch_of_time),
		cmocka_unit_test(numbers_are_not_below_zero),
		cmocka_unit_test(text_is_anything),
		cmocka_unit_test(faults_of_dates_are_told_apart),
		cmocka_unit_test(fields_are_found_by_name),
		cmocka_unit_test(a_slip_in_a_name_is_noticed),
		cmocka_unit_test(a_nul_is_no_end_of_a_name),
		cmocka_unit_test(a_map_that_is_right_is_passed_in_silence),
		cmocka_unit_test(what_is_required_is_missed),
		cmocka_unit_test(a_wrong_value_is_told_at_its_place),
		cmocka_unit_test(a_value_of_the_wrong_kind_is_told),
		cmocka_unit_test(an_item_holds_no_separator),
		cmocka_unit_test(an_unknown_key_that_is_near_a_known_one_is_a_warning),
		cmocka_unit_test(only_the_fields_that_are_asked_for_are_judged),
		cmocka_unit_test(a_file_of_records_is_a_list_of_maps),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
