#include "unit.h"

#include "sheet/metcell.h"

enum { DATE, NOTE };

static struct metcell met;

static void
keep(int field, const char *text, const char *value)
{
	metcell_keep(&met, field, text, strlen(text), (struct csv_field){ value, strlen(value) }, *text == 'n' ? 0 : 5);
}

/* The value, or NULL. */
static const char *
found(int field, const char *text)
{
	struct csv_field value;
	unsigned marks;

	if (!metcell_find(&met, field, text, strlen(text), 0, &value, &marks))
		return NULL;
	assert_int_equal(marks, *text == 'n' ? 0 : 5);
	return value.text;
}

static void
keeps_each_field_by_itself(void **state)
{
	(void)state;
	assert_null(found(DATE, "5/10-26"));
	keep(DATE, "5/10-26", "2026-10-05");
	keep(NOTE, "5/10-26", "5/10-26");
	assert_string_equal(found(DATE, "5/10-26"), "2026-10-05");
	assert_string_equal(found(NOTE, "5/10-26"), "5/10-26");
	metcell_release(&met);
	assert_null(found(DATE, "5/10-26"));
}

/* Texts that never come again cost no memory, and no text of another field. */
static void
gives_up_what_is_always_new(void **state)
{
	char text[32];

	(void)state;
	keep(DATE, "5/10-26", "2026-10-05");
	for (int i = 0; i < METCELL_MOST * 3; i++) {
		snprintf(text, sizeof text, "nr. %d", i);
		keep(NOTE, text, text);
	}
	assert_null(found(NOTE, text));
	assert_int_equal(met.of[NOTE].values.n, 0);
	/* But for empty ones. */
	keep(NOTE, "", "");
	assert_string_equal(found(NOTE, ""), "");
	assert_string_equal(found(DATE, "5/10-26"), "2026-10-05");
	metcell_release(&met);
	keep(NOTE, "a", "a");
	assert_string_equal(found(NOTE, "a"), "a");
	metcell_release(&met);
}

/* Where they do come again, it goes on with others when it is full. */
static void
begins_anew_where_it_is_of_use(void **state)
{
	char text[32];

	(void)state;
	for (int i = 0; i < METCELL_MOST + 1; i++) {
		snprintf(text, sizeof text, "nr. %d", i);
		keep(NOTE, text, text);
		assert_string_equal(found(NOTE, text), text);
	}
	assert_null(found(NOTE, "nr. 0"));
	metcell_release(&met);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_each_field_by_itself),
		cmocka_unit_test(gives_up_what_is_always_new),
		cmocka_unit_test(begins_anew_where_it_is_of_use),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
