#include "unit.h"

#include "base/intern.h"
#include "base/memo.h"
#include "sheet/heading.h"
#include "sheet/headingsearch.h"
#include "sheet/linekind.h"
#include "sheet/naming.h"
#include "sheet/reader.h"

static const char headings[] = "Dato;Form;Aktører;Timer;Udefra;Bemærkning\n";
static struct heading head;
static struct naming actors;
static const struct intern none;
static const struct rules rules = IMPORTRULES_NONE;

static int
find(void **state)
{
	(void)state;
	naming_add(&actors, "uu", NULL);
	naming_add(&actors, "basen", "Basen");
	naming_ready(&actors);
	return !headingsearch(&head, &(struct sheetsource){ headings, strlen(headings), NULL, NULL, 0 }, &rules, 0, &none);
}

static int
release(void **state)
{
	(void)state;
	heading_release(&head);
	naming_release(&actors);
	return 0;
}

/* t: totals, p: a part, r: a row above, h: headings, -: none of these. */
static const char *
kinds(const char *line)
{
	static char is[5];
	struct reader in;
	struct memo meanings = { 0 };
	size_t n = 0;
	int is_heading;

	reader_open(&in, line, strlen(line), ';');
	assert_true(reader_next(&in));
	if (linekind_is_total(&head, &in))
		is[n++] = 't';
	if (linekind_is_part(&head, &in, &actors))
		is[n++] = 'p';
	/* Then these are not asked. */
	if (linekind_is_day(linekind_day(&head, &in)))
		assert_false(n > 0 || linekind_is_sums(&head, &in));
	if (linekind_is_row_above(&head, &in, &actors))
		is[n++] = 'r';
	/* Once more, by what is kept of it. */
	is_heading = headingsearch_is_one(&head, &in, &rules, &meanings);
	assert_int_equal(headingsearch_is_one(&head, &in, &rules, &meanings), is_heading);
	if (is_heading)
		is[n++] = 'h';
	memo_release(&meanings);
	if (n == 0)
		is[n++] = '-';
	is[n] = '\0';
	reader_close(&in);
	return is;
}

static void
tells_totals(void **state)
{
	(void)state;
	assert_string_equal(kinds("I alt;;;4;;"), "t");
	assert_string_equal(kinds("Antal i alt:;;;4;;"), "t");
	assert_string_equal(kinds("Timer i alt: 4,5;;;;;"), "t");
	assert_string_equal(kinds("I alt beboere;;;;4;"), "t");
	assert_string_equal(kinds("I ALT FOR OKTOBER 2026;;;4;;"), "t");
	assert_string_equal(kinds(";;;4;;Årstotal"), "t");
	assert_string_equal(kinds("2026;;;4;;I alt"), "t");
	assert_string_equal(kinds("I alt mangler;;;4;;"), "-");
	assert_string_equal(kinds("Totalforsvaret;;;4;;"), "-");
	assert_string_equal(kinds("06-10-2026;;;4;;I alt"), "r");
	assert_string_equal(kinds("06-10-26;;;4;;I alt"), "-");
	assert_string_equal(kinds(";samvirke;;4;;I alt"), "r");
}

static void
tells_parts(void **state)
{
	(void)state;
	assert_string_equal(kinds("Oktober;;;;;"), "p");
	assert_string_equal(kinds(";;marts 2026:"), "p");
	assert_string_equal(kinds("Uge 42"), "p");
	assert_string_equal(kinds("2026;;;;;"), "-");
	assert_string_equal(kinds("i;;;;;"), "-");
	assert_string_equal(kinds("5. oktober 2026;;;;;"), "-");
	assert_string_equal(kinds("Oktober;;;4;;"), "-");
	assert_string_equal(kinds("Efterårsferie;;;;;"), "p");
	assert_string_equal(kinds("Basen;;;;;"), "-");
	assert_string_equal(kinds(";;;;Efterårsferie"), "-");
}

static void
tells_rows_above(void **state)
{
	(void)state;
	assert_string_equal(kinds("uu og Basen;5/10-26;x;;;"), "r");
	assert_string_equal(kinds("Former:;samvirke;46302;;;"), "r");
	assert_string_equal(kinds("a;b;c;d;e;"), "r");
	assert_string_equal(kinds("a;b;c;d;;"), "-");
	assert_string_equal(kinds("uu;;;;;x"), "-");
	assert_string_equal(kinds("Former:;samvirke;samordne;samskabe;;"), "-");
	assert_string_equal(kinds("Udskrevet:;05-10-2026;;;;"), "-");
}

static void
tells_headings(void **state)
{
	(void)state;
	assert_string_equal(kinds("Hvem;Art;Dato"), "h");
	assert_string_equal(kinds(";Dato (dag);Noter"), "h");
	assert_string_equal(kinds("Aktør 1;Aktør 2;Form"), "h");
	assert_string_equal(kinds("Dato;Type;x;;;"), "h");
	assert_string_equal(kinds("Dato;Type;;;;"), "-");
	assert_string_equal(kinds("Type;Dato;x;;;"), "-");
	assert_string_equal(kinds("Notat;Partner;;;;"), "-");
	assert_string_equal(kinds("mandag den 5. oktober 2026;form;partner"), "r");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_totals),
		cmocka_unit_test(tells_parts),
		cmocka_unit_test(tells_rows_above),
		cmocka_unit_test(tells_headings),
	};

	return cmocka_run_group_tests(tests, find, release);
}
