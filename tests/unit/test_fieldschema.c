#include <string.h>

#include "base/buf.h"
#include "describe/fieldschema.h"
#include "unit.h"

static struct buf got;

/* What is added to an open list, without the blanks between its parts. */
static struct fieldschema
begin(void)
{
	buf_release(&got);
	return (struct fieldschema){ .json = { .out = &got }, .language = LANG_EN };
}

static void
assert_got(const char *wanted)
{
	struct buf plain = { 0 };
	int inside = 0;

	for (const char *s = buf_text(&got); *s != '\0'; s++) {
		inside ^= *s == '"';
		if (inside || strchr(" \n\t", *s) == NULL)
			buf_addc(&plain, *s);
	}
	assert_string_equal(buf_text(&plain), wanted);
	buf_release(&plain);
	buf_release(&got);
}

static void
one_type_is_no_list(void **state)
{
	static const char *const one[] = { "string", NULL }, *const two[] = { "string", "number", NULL };
	struct fieldschema w = begin();

	(void)state;
	json_open(&w.json, NULL, '{');
	fieldschema_type(&w, one);
	json_close(&w.json);
	assert_got("{\"type\":\"string\"}");
	w = begin();
	json_open(&w.json, NULL, '{');
	fieldschema_type(&w, two);
	json_close(&w.json);
	assert_got("{\"type\":[\"string\",\"number\"]}");
}

/* An editor that is told of `null` offers to write it, and it is a text to us. */
static void
nothing_is_said_without_null(void **state)
{
	struct fieldschema w = begin();

	(void)state;
	fieldschema_nothing(&w);
	assert_got("{\"not\":{\"type\":[\"string\",\"number\",\"boolean\",\"object\",\"array\"]}}");
}

static void
codes_say_what_they_are_for(void **state)
{
	static const struct vocab_term term[] = { { .code = "ja", .en = "yes", .da = "ja" } };
	static const struct vocab v = { .name = "answer", .term = term, .n = 1 };
	struct fieldschema w = begin();

	(void)state;
	fieldschema_codes(&w, &v, "is it");
	assert_got("{\"const\":\"ja\",\"description\":\"is it: yes\"}");
}

static void
numbers_have_bounds(void **state)
{
	static const struct field grade = { "grade", FIELD_GRADE, 0, NULL, NULL, "" };
	struct fieldschema w = begin();
	const char *pattern;

	(void)state;
	fieldschema_scalar(&w, &grade);
	assert_non_null(strstr(buf_text(&got), "\"integer\""));
	assert_non_null(strstr(buf_text(&got), "\"minimum\": 1"));
	assert_non_null(strstr(buf_text(&got), "\"maximum\": 5"));
	/* From end to end, or a reader finds it anywhere in a text. */
	assert_non_null(pattern = strstr(buf_text(&got), "\"pattern\": \"^("));
	assert_non_null(strstr(pattern, ")$\""));
	buf_release(&got);
}

static void
a_record_names_what_it_must_have(void **state)
{
	static const struct field field[] = {
		{ "id", FIELD_ID, FIELD_REQUIRED, NULL, NULL, "who" }, { "day", FIELD_DATE, 0, NULL, NULL, "when" }
	};
	static const struct schema s = { .file = "x.yaml", .field = field, .n = 2 };
	struct fieldschema w = begin();

	(void)state;
	json_open(&w.json, NULL, '{');
	fieldschema_properties(&w, &s);
	json_close(&w.json);
	assert_int_equal(strncmp(buf_text(&got), "{", 1), 0);
	assert_non_null(strstr(buf_text(&got), "\"required\""));
	assert_null(strstr(strstr(buf_text(&got), "\"day\""), "\"required\""));
	/* Only what may be left out may stand there without a value. */
	assert_non_null(strstr(strstr(buf_text(&got), "\"day\""), "\"not\""));
	*strstr(got.data, "\"day\"") = '\0';
	assert_null(strstr(got.data, "\"not\""));
	buf_release(&got);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_type_is_no_list), cmocka_unit_test(nothing_is_said_without_null),
		cmocka_unit_test(codes_say_what_they_are_for), cmocka_unit_test(numbers_have_bounds),
		cmocka_unit_test(a_record_names_what_it_must_have),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
