/* What a reader of .ods must get right, and some readers do not: each a tiny workbook of ours. */
#include "unit.h"
#include "book.h"

#include "workbook/archive.h"

/* One row of cells. */
#define ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define P(text) "<text:p>" text "</text:p>"
#define STRING(inside) "<table:table-cell office:value-type=\"string\">" inside "</table:table-cell>"
#define FLOAT(n) "<table:table-cell office:value-type=\"float\" office:value=\"" n "\">" P("x") "</table:table-cell>"

static const char *
cells_are(const char *cells)
{
	char content[4000];

	snprintf(content, sizeof content, ODS_ROWS("<table:table-row>%s</table:table-row>"), cells);
	return ods_of(content);
}

static void
dates_by_their_value(void **state)
{
	(void)state;
	assert_string_equal(cells_are("<table:table-cell office:value-type=\"date\" office:date-value=\"2026-10-05\">"
	    P("5. oktober") "</table:table-cell><table:table-cell office:value-type=\"date\" "
	    "office:date-value=\"2026-10-05T00:00:00\">" P("Mon Oct  5 00:00:00 2026") "</table:table-cell>"
	    "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-10-05T14:29:59.9999\"/>"
	    "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-10-05T23:59:59.9\"/>"
	    "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-13-05\"/>"),
	    "A1=d:2026-10-05 | B1=d:2026-10-05 | C1=d:2026-10-05 14:30 | D1=d!:2026-10-06 | E1=t:2026-13-05");
	/* In a time zone it may be another day: the text stays, and is judged as one. */
	assert_string_equal(cells_are("<table:table-cell office:value-type=\"date\" "
	    "office:date-value=\"2026-10-04T22:00:00.000Z\"/>"), "A1=t:2026-10-04T22:00:00.000Z");
}

static void
rows_and_cells_over_again(void **state)
{
	(void)state;
	assert_string_equal(ods_of(ODS_ROWS("<table:table-row table:number-rows-repeated=\"3\">" FLOAT("1") "</table:table-row>"
	    "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>" ROW(FLOAT("2"))
	    "<table:table-row table:number-rows-repeated=\"1048569\"><table:table-cell table:number-columns-repeated=\"16384\"/>"
	    "</table:table-row>")), "A1=n:1 | A2=n:1 | A3=n:1 | A6=n:2");
	assert_string_equal(cells_are("<table:table-cell table:number-columns-repeated=\"2\"/>"
	    "<table:table-cell table:number-columns-repeated=\"3\" office:value-type=\"float\" office:value=\"7\"/>"
	    STRING(P("ja")) "<table:table-cell table:number-columns-repeated=\"16378\"/>"),
	    "C1=n:7 | D1=n:7 | E1=n:7 | F1=t:ja");
}

static void
covered_cells_count_and_are_not_read(void **state)
{
	(void)state;
	assert_string_equal(cells_are("<table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"1\" "
	    "office:value-type=\"string\">" P("a") "</table:table-cell><table:covered-table-cell/>" FLOAT("1")
	    "<table:covered-table-cell table:number-columns-repeated=\"2\" office:value-type=\"string\">" P("skjult")
	    "</table:covered-table-cell>" FLOAT("2")), "A1=t:a | C1=n:1 | F1=n:2 (A1:B1)");
}

static void
notes_and_pictures_are_not_read(void **state)
{
	(void)state;
	assert_string_equal(cells_are(STRING("<office:annotation><text:p>Ib, 5. oktober: husk</text:p></office:annotation>" P("ja"))
	    STRING(P("en<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>fod</text:p>"
	    "</text:note-body></text:note>") "<draw:frame><draw:text-box><text:p>ramme</text:p></draw:text-box></draw:frame>")
	    STRING(P("<text:ruby><text:ruby-base>to</text:ruby-base><text:ruby-text>tre</text:ruby-text></text:ruby>"))),
	    "A1=t:ja | B1=t:en | C1=t:to");
}

static void
blanks_and_line_breaks(void **state)
{
	(void)state;
	assert_string_equal(cells_are(STRING(P("en") P("to")) STRING(P("a<text:s text:c=\"3\"/>b<text:s/>c<text:tab/>d<text:line-break/>e"))
	    STRING(P("<text:span>Caf\xc3\xa9 </text:span><text:a xlink:href=\"http://x\">Sumak</text:a>"))
	    STRING(P("\n  en \n\t to  "))  STRING(P("") P("to"))),
	    "A1=t:en\nto | B1=t:a   b c\td\ne | C1=t:Caf\xc3\xa9 Sumak | D1=t:en to | E1=t:\nto");
}

static void
a_text_that_is_given_goes_before_what_is_shown(void **state)
{
	(void)state;
	assert_string_equal(cells_are("<table:table-cell office:value-type=\"string\" office:string-value=\"rigtig\">" P("vist")
	    "</table:table-cell><table:table-cell office:value-type=\"string\" office:string-value=\"alene\"/>"
	    "<table:table-cell office:value-type=\"string\" office:string-value=\"\">" P("vist") "</table:table-cell>"),
	    "A1=t:rigtig | B1=t:alene");
}

static void
times(void **state)
{
	(void)state;
	assert_string_equal(cells_are("<table:table-cell office:value-type=\"time\" office:time-value=\"PT26H30M00S\"/>"
	    "<table:table-cell office:value-type=\"time\" office:time-value=\"P1DT2H30M\"/>"
	    "<table:table-cell office:value-type=\"time\" office:time-value=\"PT07H29M59.9S\"/>"
	    "<table:table-cell office:value-type=\"time\" office:time-value=\"-PT1H\"/>"
	    "<table:table-cell office:value-type=\"time\" office:time-value=\"PT90S\"/>"
	    "<table:table-cell office:value-type=\"time\" office:time-value=\"P1Y\"/>"),
	    "A1=h:26:30 | B1=h:26:30 | C1=c:07:30 | D1=h:-01:00 | E1=c:00:01:30 | F1=t:P1Y");
}

static void
shares_money_yes_and_no(void **state)
{
	(void)state;
	assert_string_equal(cells_are("<table:table-cell office:value-type=\"percentage\" office:value=\"0.25\">" P("25 %") "</table:table-cell>"
	    "<table:table-cell office:value-type=\"currency\" office:currency=\"DKK\" office:value=\"1234.5\">" P("1.234,50 kr.") "</table:table-cell>"
	    "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\">" P("SAND") "</table:table-cell>"
	    "<table:table-cell table:formula=\"of:=FALSE()\" office:value-type=\"float\" office:value=\"0\"/>"
	    "<table:table-cell office:value-type=\"float\" office:value=\"0.30000000000000004\"/>"),
	    "A1=p:0.25 | B1=n:1234.5 | C1=b:true | D1=b:false | E1=n:0.3");
}

static void
formulas_without_a_value_and_errors(void **state)
{
	(void)state;
	assert_string_equal(cells_are("<table:table-cell table:formula=\"of:=1+1\"/>"
	    "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" "
	    "calcext:value-type=\"error\">" P("#DIV/0!") "</table:table-cell>"
	    "<table:table-cell table:formula=\"of:=X\" office:value-type=\"float\" office:value=\"0\">" P("Err:508") "</table:table-cell>"
	    "<table:table-cell table:formula=\"of:=&quot;&quot;\" office:value-type=\"string\" office:string-value=\"\"/>"
	    "<table:table-cell table:formula=\"of:=A2\" office:value-type=\"string\">" P("ja") "</table:table-cell>"
	    STRING(P("#1"))),
	    "A1=u:=1+1 | B1=e:#DIV/0! | C1=e:Err:508 | E1=t:ja | F1=t:#1");
}

static void
rows_in_groups(void **state)
{
	(void)state;
	assert_string_equal(ods_of(ODS_ROWS("<table:table-column table:number-columns-repeated=\"2\"/>"
	    "<table:table-header-rows>" ROW(FLOAT("1")) "</table:table-header-rows><table:table-row-group table:display=\"false\">"
	    "<table:table-rows>" ROW(FLOAT("2")) "<table:table-row-group>" ROW(FLOAT("3")) "</table:table-row-group></table:table-rows>"
	    "</table:table-row-group>" ROW(FLOAT("4")))), "A1=n:1 | A2=n:2 | A3=n:3 | A4=n:4");
}

static void
what_is_no_cell_is_not_read(void **state)
{
	(void)state;
	assert_string_equal(ods_of(ODS_CONTENT("", "<table:tracked-changes><table:cell-content-change><table:previous>"
	    "<table:change-track-table-cell office:value-type=\"string\"><text:p>gammel</text:p></table:change-track-table-cell>"
	    "</table:previous></table:cell-content-change></table:tracked-changes>"
	    "<table:table table:name=\"Ark1\"><table:shapes><draw:frame><table:table>" ROW(STRING(P("i ramme"))) "</table:table></draw:frame>"
	    "</table:shapes>" ROW(STRING(P("ja"))) "</table:table>")), "A1=t:ja");
	assert_string_equal(cells_are(STRING("<table:table>" ROW(STRING(P("inde"))) "</table:table>" P("ude")) FLOAT("1")),
	    "A1=t:ude | B1=n:1");
}

static void
sheets_hidden_by_their_style(void **state)
{
	struct book b = { 0 };
	static const char content[] = ODS_CONTENT("<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties "
	    "table:display=\"false\"/></style:style><style:style style:name=\"ta2\" style:family=\"table\">"
	    "<style:table-properties table:display=\"true\"/></style:style>",
	    "<table:table table:name=\"Lister\" table:style-name=\"ta1\">" ROW(FLOAT("1")) "</table:table>"
	    "<table:table table:name=\"Log\" table:style-name=\"ta2\">" ROW(FLOAT("2")) "</table:table>");

	(void)state;
	book_part(&b, "content.xml", content);
	book_ods(&b);
	assert_string_equal(sheets_of(&b), "Lister (hidden), Log");
	book_part(&b, "content.xml", content);
	book_ods(&b);
	assert_string_equal(cells_of(&b, 1), "A1=n:2");
}

/* The text of the first cell of a sheet of a workbook that is open. */
static const char *
first_cell(struct workbook *w, size_t sheet)
{
	static char text[100];
	struct cells c = { 0 };

	assert_true(bookfile_read(w, sheet, &c));
	assert_int_equal(c.n, 1);
	snprintf(text, sizeof text, "%s", cells_text(&c, &c.item[0]));
	cells_release(&c);
	return text;
}

static void
each_sheet_is_read_as_often_as_it_is_asked_for(void **state)
{
	static const size_t asked[] = { 1, 1, 0, 2, 1, 2, 0 };
	const char *const is[] = { "skjult", "ja", "nej" };
	struct book b = { 0 };

	(void)state;
	for (size_t first = 0; first < 3; first++) {
		struct workbook *w;

		book_part(&b, "content.xml", ODS_CONTENT("<style:style style:name=\"ta1\" style:family=\"table\">"
		    "<style:table-properties table:display=\"false\"/></style:style>",
		    "<table:table table:name=\"a\" table:style-name=\"ta1\">" ROW(STRING(P("skjult"))) "</table:table>"
		    "<table:table table:name=\"b\">" ROW(STRING(P("ja"))) "</table:table>"
		    "<table:table table:name=\"c\">" ROW(STRING(P("nej"))) "</table:table>"));
		book_ods(&b);
		w = bookfile_open(b.bytes, b.size, "ark");
		assert_non_null(w);
		for (size_t i = first; i < sizeof asked / sizeof *asked; i++)
			assert_string_equal(first_cell(w, asked[i]), is[asked[i]]);
		bookfile_close(w);
		book_release(&b);
	}
}

/* Three sheets, and room to unpack them once. */
static void
sheets_are_unpacked_once(void **state)
{
	static const char content[] = ODS_CONTENT("", "<table:table table:name=\"A\">" ROW(FLOAT("1")) "</table:table>"
	    "<table:table table:name=\"B\">" ROW(FLOAT("2") FLOAT("3")) "</table:table>"
	    "<table:table table:name=\"C\">" ROW(FLOAT("4")) ROW(FLOAT("5")) "</table:table>");
	struct archive_limits as_they_are = archive_limits;
	struct book b = { 0 };
	struct workbook *w;
	size_t cells = 0;

	(void)state;
	book_part(&b, "content.xml", content);
	book_ods(&b);
	archive_limits.unpacked = strlen(content) * 3 / 2;
	w = bookfile_open(b.bytes, b.size, "ark");
	assert_non_null(w);
	for (size_t i = 0; i < 3; i++) {
		struct cells c = { 0 };

		assert_true(bookfile_read(w, i, &c));
		cells = cells * 10 + c.n;
		cells_release(&c);
	}
	bookfile_close(w);
	archive_limits = as_they_are;
	assert_int_equal(cells, 122);
	book_release(&b);
}

static void
hidden_rows_and_columns(void **state)
{
	(void)state;
	assert_string_equal(ods_of(ODS_ROWS("<table:table-column/><table:table-column table:visibility=\"collapse\"/>"
	    ROW(FLOAT("1") FLOAT("2")) "<table:table-row table:visibility=\"filter\">" FLOAT("3") "</table:table-row>")),
	    "A1=n:1 | B1=n:2 | A2=n:3 hidden 1 rows 1 columns");
}

static void
the_null_date_is_of_numbers_only(void **state)
{
	(void)state;
	assert_string_equal(ods_of(ODS_CONTENT("", "<table:calculation-settings><table:null-date table:date-value=\"1904-01-01\"/>"
	    "</table:calculation-settings><table:table table:name=\"A\">" ROW("<table:table-cell office:value-type=\"date\" "
	    "office:date-value=\"2026-10-05\"/>" FLOAT("44838")) "</table:table>")), "A1=d:2026-10-05 | B1=n:44838");
}

/* ---- what is refused ---- */

static void
refusals(void **state)
{
	struct book b = { 0 };

	(void)state;
	book_part(&b, "META-INF/manifest.xml", "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
	    "<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>");
	book_part(&b, "content.xml", "\x01\x02");
	book_ods(&b);
	hush();
	cells_of(&b, 0);
	assert_string_equal(heard(), "mc: ark: protected by a password; save the workbook without one\n");
	book_part(&b, "content.xml", "<office:document-content " ODS_SPACES "><office:body><office:text><text:p>Hej</text:p></office:text>"
	    "</office:body></office:document-content>");
	book_ods(&b);
	hush();
	cells_of(&b, 0);
	assert_true(strstr(heard(), "a document of an office program, but no workbook") != NULL);
	/* A million rows of sixteen cells each. */
	book_part(&b, "content.xml", ODS_ROWS("<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell "
	    "table:number-columns-repeated=\"16\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>"));
	book_ods(&b);
	hush();
	cells_of(&b, 0);
	assert_true(strstr(heard(), "more than four million cells") != NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_by_their_value),
		cmocka_unit_test(rows_and_cells_over_again),
		cmocka_unit_test(covered_cells_count_and_are_not_read),
		cmocka_unit_test(notes_and_pictures_are_not_read),
		cmocka_unit_test(blanks_and_line_breaks),
		cmocka_unit_test(a_text_that_is_given_goes_before_what_is_shown),
		cmocka_unit_test(times),
		cmocka_unit_test(shares_money_yes_and_no),
		cmocka_unit_test(formulas_without_a_value_and_errors),
		cmocka_unit_test(rows_in_groups),
		cmocka_unit_test(what_is_no_cell_is_not_read),
		cmocka_unit_test(sheets_hidden_by_their_style),
		cmocka_unit_test(each_sheet_is_read_as_often_as_it_is_asked_for),
		cmocka_unit_test(sheets_are_unpacked_once),
		cmocka_unit_test(hidden_rows_and_columns),
		cmocka_unit_test(the_null_date_is_of_numbers_only),
		cmocka_unit_test(refusals),
	};

	diag_init("mc");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
