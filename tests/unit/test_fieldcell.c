#include "unit.h"

#include "base/buf.h"
#include "schema/fieldcell.h"
#include "schema/schema.h"
#include "yaml/yaml.h"

static const struct vocab_term colour_terms[] = {
	{ "roed", "rød", "red", "x" }, { "graa", "grå", "grey", "x" }, { "gul", "gul", "yellow", "x" }
};
static const struct vocab colours = { "colour", colour_terms, N_OF(colour_terms), NULL };

/* A map by the ids of actors, one by words. */
static const struct field by_actor_fields[] = { { "actor", FIELD_ACTOR, 0, NULL, NULL, "" } },
    by_word_fields[] = { { "word", FIELD_WORD, 0, NULL, NULL, "" } };
static const struct schema by_actor = { "things.yaml", "share", by_actor_fields, 1, NULL },
    by_word = { "things.yaml", "part", by_word_fields, 1, NULL };

enum { ID, NAME, COLOUR, COLOURS, OPEN, PRICE, TAGS, MAKERS, SHARES, PARTS, FIELDS };
static const struct field fields[FIELDS] = {
	[ID] = { "id", FIELD_ID, FIELD_REQUIRED, NULL, NULL, "" },
	[NAME] = { "name", FIELD_TEXT, FIELD_REQUIRED, NULL, NULL, "" },
	[COLOUR] = { "colour", FIELD_CODE, 0, &colours, NULL, "" },
	[COLOURS] = { "colours", FIELD_CODE, FIELD_LIST, &colours, NULL, "" },
	[OPEN] = { "hours", FIELD_HOURS, FIELD_LIST, NULL, NULL, "" },
	[PRICE] = { "price", FIELD_DECIMAL, 0, NULL, NULL, "" },
	[TAGS] = { "tags", FIELD_WORD, FIELD_LIST, NULL, NULL, "" },
	[MAKERS] = { "makers", FIELD_ACTOR, FIELD_LIST, NULL, NULL, "" },
	[SHARES] = { "shares", FIELD_MAP, FIELD_LIST, NULL, &by_actor, "" },
	[PARTS] = { "parts", FIELD_MAP, FIELD_LIST, NULL, &by_word, "" },
};

static const char *
normal(int field, const char *text)
{
	static char out[128];
	struct buf b = { 0 };

	fieldcell_add_normal(&b, &fields[field], text, strlen(text));
	snprintf(out, sizeof out, "%s", buf_text(&b));
	buf_release(&b);
	return out;
}

static void
codes_become_ascii_and_text_normal_form_c(void **state)
{
	(void)state;
	assert_string_equal(normal(COLOUR, "r\u00f8d"), "roed");
	assert_string_equal(normal(COLOUR, "gul"), "gul");
	assert_string_equal(normal(COLOUR, "bl\u00e5"), "bl\u00e5");
	assert_string_equal(normal(NAME, "a\u030a"), "\u00e5");
	assert_string_equal(normal(TAGS, "bo\u0308rn"), "b\u00f6rn");
	assert_string_equal(normal(ID, "cafe\u0301"), "caf\u00e9");
	assert_string_equal(normal(PRICE, "0.50"), "0.50");
	assert_string_equal(normal(NAME, ""), "");
}

static void
so_do_the_weekdays_of_hours(void **state)
{
	(void)state;
	assert_string_equal(normal(OPEN, "ma-fr 09:00-15:00"), "ma-fr 09:00-15:00");
	assert_string_equal(normal(OPEN, "l\u00f8-s\u00f8 10:00-14:00"), "loe-soe 10:00-14:00");
	assert_string_equal(normal(OPEN, "s\u00f8 10:00-14:00"), "soe 10:00-14:00");
}

static void
items_are_parted_by_a_space_or_a_semicolon(void **state)
{
	(void)state;
	assert_int_equal(fieldcell_separator(&fields[MAKERS]), ' ');
	assert_int_equal(fieldcell_separator(&fields[COLOURS]), ' ');
	assert_int_equal(fieldcell_separator(&fields[TAGS]), ';');
	assert_int_equal(fieldcell_separator(&fields[OPEN]), ';');
	/* of maps: by what they are named by */
	assert_int_equal(fieldcell_separator(&fields[SHARES]), ' ');
	assert_int_equal(fieldcell_separator(&fields[PARTS]), ';');
}

/* The cell of a field of a map that is given as YAML. */
static const char *
cell(int field, const char *yaml)
{
	static char out[128];
	struct yaml *doc = yamldoc_parse(yaml, strlen(yaml), "f.yaml");
	struct buf b = { 0 };

	if (doc == NULL)
		fail_msg("this is YAML: %s", yaml);
	fieldcell_add(&b, &fields[field], yaml_get(doc->root, fields[field].name));
	snprintf(out, sizeof out, "%s", buf_text(&b));
	buf_release(&b);
	yamldoc_free(doc);
	return out;
}

static void
a_cell_is_one_line(void **state)
{
	(void)state;
	assert_string_equal(cell(NAME, "name: a b\n"), "a b");
	assert_string_equal(cell(NAME, "id: a\n"), "");
	assert_string_equal(cell(NAME, "name:\n"), "");
	assert_string_equal(cell(NAME, "name: |\n  a\n  b\n"), "a b");
	assert_string_equal(cell(NAME, "name: |-\n  a\n  b\n"), "a b");
	assert_string_equal(cell(NAME, "name: >\n  a\n  b\n"), "a b");
	assert_string_equal(cell(NAME, "name: \"a\\r\\nb\\rc\"\n"), "a b c");
	assert_string_equal(cell(COLOUR, "colour: gr\u00e5\n"), "graa");
	assert_string_equal(cell(COLOURS, "colours: [gr\u00e5, gul]\n"), "graa gul");
	assert_string_equal(cell(TAGS, "tags:\n- b\u00f8rn og unge\n- alle\n"), "b\u00f8rn og unge;alle");
	assert_string_equal(cell(MAKERS, "makers: [b, a]\n"), "b a");
	assert_string_equal(cell(MAKERS, "makers: []\n"), "");
	assert_string_equal(cell(OPEN, "hours: [ma 09:00-10:00, ti 09:00-10:00]\n"),
	    "ma 09:00-10:00;ti 09:00-10:00");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes_become_ascii_and_text_normal_form_c),
		cmocka_unit_test(so_do_the_weekdays_of_hours),
		cmocka_unit_test(items_are_parted_by_a_space_or_a_semicolon),
		cmocka_unit_test(a_cell_is_one_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
