#include "unit.h"

#include "workbook/numberformat.h"

/* d: a date, m: one without its day, c: the time of a day, h: a duration, p: a percentage, n: a number. */
static char
kind(enum numberformat f)
{
	return "npdmch"[f];
}

/* What Excel 365 and LibreOffice 7.4 make of 46300.604166666664 in a cell with such a format. */
static void
codes(void **state)
{
	static const struct { const char *code; char kind; } cases[] = {
		{ "[$-406]d. mmmm yyyy", 'd' }, { "[$-F800]dddd, mmmm dd, yyyy", 'd' },
		{ "dd-mm-yyyy;@", 'd' }, { "yyyy\"-W\"ww", 'm' }, { "mmmm", 'm' }, { "m", 'm' },
		{ "mmm\\-yy", 'm' }, { "[$-406]mmmm yyyy;@", 'm' }, { "mm/yyyy hh:mm", 'm' }, { "yyyy", 'm' },
		{ "d/m", 'd' }, { "dd/mm/yyyy hh:mm", 'd' }, { "hh:mm dd-mm", 'd' }, { "YYYY\\-MM\\-DD", 'd' },
		{ "[$-406]dddd \"den\" d. mmmm", 'd' }, { "[Red]dd-mm-yy;General", 'd' },
		{ "h:mm", 'c' }, { "hh:mm:ss", 'c' }, { "mm:ss", 'c' }, { "mm:ss.0", 'c' }, { "h:mm AM/PM", 'c' },
		{ "[$-F400]h:mm:ss AM/PM", 'c' }, { "h \"timer\" m", 'c' },
		{ "[h]:mm", 'h' }, { "[hh]:mm:ss", 'h' }, { "[m]", 'h' }, { "[ss]", 'h' }, { "[h]:mm;@", 'h' },
		{ "0%", 'p' }, { "0.00%", 'p' }, { "0%\" m\xc3\xb8" "dt\"", 'p' },
		{ "General", 'n' }, { "GENERAL", 'n' }, { "Standard", 'n' }, { "@", 'n' }, { "", 'n' },
		{ "0.0\" dage\"", 'n' }, { "0\\ \\d", 'n' }, { "0_d", 'n' }, { "0*d", 'n' }, { "\"dato: \"0", 'n' },
		{ "[Red]0", 'n' }, { "[>=100]0;[Red]0.0", 'n' }, { "[$kr.-406] #,##0.00", 'n' },
		{ "#,##0.00\\ \"kr.\"", 'n' }, { "General\" timer\"", 'n' }, { "0.00E+00", 'n' },
		{ "# ?/?", 'n' }, { "0;yyyy", 'n' }, { ";;;", 'n' }, { "0\"", 'n' }, { "0\\", 'n' }, { "[h", 'n' }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(cases); i++)
		if (kind(numberformat_of(cases[i].code)) != cases[i].kind)
			fail_msg("'%s' is %c", cases[i].code, kind(numberformat_of(cases[i].code)));
}

static void
numbers_of_their_own(void **state)
{
	static const char kinds[60] = "nnnnnnnnnpp" "nnn" "dddm" "cccc" "d" "nnnn" "dddddddddd" "nnnnnnnn"
	    "chc" "nn" "ddddddddd";

	(void)state;
	for (unsigned long i = 0; kinds[i] != '\0'; i++)
		if (kind(numberformat_builtin(i)) != kinds[i])
			fail_msg("%lu is %c", i, kind(numberformat_builtin(i)));
	assert_int_equal(numberformat_builtin(164), NUMBERFORMAT_NUMBER);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes),
		cmocka_unit_test(numbers_of_their_own),
	};

	diag_init("mc");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
