/* Which elements are plain, how they are cut, and that what is not is left to the library. */
#include "unit.h"
#include "book.h"
#include "workbook/plainxml.h"

/* The pieces of an element: "<c r='A1'><v>7</v></c>", each reference in brackets; "" if it is not plain, "..." if cut off. */
static const char *
cut(const char *text)
{
	static char out[4000];
	struct plainxml p;
	size_t n, len = strlen(text), a = 0, end = 0;

	plainxml_begin(&p);
	n = plainxml_cut(&p, text, len);
	*out = '\0';
	if (n == 0)
		strcpy(out, p.is_cut_off ? "..." : "");
	for (size_t i = 0; n > 0 && i < p.n; i++) {
		const struct plainxml_piece *piece = &p.piece[i];
		const struct plainxml_name *name = &p.name[piece->name];

		if (piece->kind == PLAINXML_TEXT) {
			end += (size_t)sprintf(out + end, piece->text >= text && piece->text < text + len ? "%.*s" : "[%.*s]",
			    (int)piece->len, piece->text);
			continue;
		}
		end += (size_t)sprintf(out + end, "<%s%.*s", piece->kind == PLAINXML_END ? "/" : "", name->len, name->text);
		for (unsigned k = 0; k < piece->attributes; k++, a++)
			end += (size_t)sprintf(out + end, " %.*s='%.*s'", p.name[p.attribute[a].name].len,
			    p.name[p.attribute[a].name].text, (int)p.attribute[a].len, p.attribute[a].text);
		end += (size_t)sprintf(out + end, ">");
	}
	plainxml_release(&p);
	return out;
}

static void
plain_elements(void **state)
{
	struct plainxml p;

	(void)state;
	assert_string_equal(cut("<c r=\"A1\" t=\"s\"><v>7</v></c><c/>"), "<c r='A1' t='s'><v>7</v></c>");
	assert_string_equal(cut("<table:table-cell  office:value=\"1.5\" /><x>"), "<table:table-cell office:value='1.5'></table:table-cell>");
	assert_string_equal(cut("<t xml:space=\"preserve\"> en\n\tto ]] > ]> '\"</t>"), "<t xml:space='preserve'> en\n\tto ]] > ]> '\"</t>");
	assert_string_equal(cut("<t>R&amp;D &lt;&gt;&quot;&apos;</t>"), "<t>R[&]D [<][>][\"][']</t>");
	assert_string_equal(cut("<c f=\"A&amp;&quot;x&quot;\" g=\"&lt;\" h=\"'>\"/>"), "<c f='A&\"x\"' g='<' h=''>'></c>");
	assert_string_equal(cut("<t>Caf\xc3\xa9 \xf0\x9f\x8e\x89</t>"), "<t>Caf\xc3\xa9 \xf0\x9f\x8e\x89</t>");
	plainxml_begin(&p);
	assert_int_equal(plainxml_cut(&p, "<a><b/></a> ", 12), 11);
	assert_int_equal(p.n, 4);
	assert_int_equal(p.piece[1].name, p.piece[2].name);
	assert_int_equal(plainxml_cut(&p, "<b/>", 4), 4);
	assert_int_equal(p.piece[0].name, 1);
	plainxml_release(&p);
}

static void
what_is_not_plain(void **state)
{
	static const char *const not[] = {
		" <a/>", "a", "</a>", "<a></b>", "<a><b></a></b>", "<a></a >", "<a\n/>", "<a b='1'/>", "<a b=1/>", "<a b/>", "<a b = \"1\"/>",
		"<a b=\"1\"c=\"2\"/>", "<a b=\"1\" b=\"2\"/>", "<a b=\"<\"/>", "<a b=\"\n\"/>", "<a b=\"&#10;\"/>", "<a b=\"&x;\"/>",
		"<a xmlns=\"x\"/>", "<a xmlns:x=\"x\"/>", "<xmlns:a/>", "<a>&#230;</a>", "<a>&x;</a>", "<a>& </a>", "<a>]]></a>", "<a>\r\n</a>",
		"<a>\1</a>", "<a><!-- --></a>", "<a><![CDATA[x]]></a>", "<a><?x?></a>", "<1/>", "<-a/>", "<a:/>", "<:a/>", "<a:b:c/>", "<a:1/>",
		"<\xc3\xa6/>", "<a \xc3\xa6=\"\"/>", "<a>\xff</a>", "<a>\xc3</a>", "<a b=\"\xed\xa0\x80\"/>", "<a>\xef\xbf\xbe</a>", "<a>\xef\xbf\xbf</a>",
		"<a/ >", "<a/x>", "< a/>", "<>"
	};
	char deep[400] = "", wide[600] = "<a";

	(void)state;
	for (size_t i = 0; i < sizeof not / sizeof *not; i++)
		assert_string_equal(cut(not[i]), "");
	assert_string_equal(cut("<a>\xef\xbf\xbd\xef\xbb\xbf</a>"), "<a>\xef\xbf\xbd\xef\xbb\xbf</a>");
	for (int i = 0; i < 21; i++)
		strcat(deep, "<a>");
	strcat(deep, "x");
	assert_string_equal(cut(deep), "");
	for (int i = 0; i < 25; i++)
		sprintf(wide + strlen(wide), " b%d=\"\"", i);
	strcat(wide, "/>");
	assert_string_equal(cut(wide), "");
	assert_string_equal(cut("<a2345678901234567890123456789012345678901234567890123456789012x/>"), "");
}

/* Wherever a plain element is cut off, that is told; an element that is cut off is never taken for a whole one. */
static void
cut_off_anywhere(void **state)
{
	static const char whole[] = "<r a=\"x&amp;y\" b=\"\"><c/>t&lt;u<v  x=\"1\" >\xc3\xa6</v></r>";
	char part[sizeof whole];

	(void)state;
	for (size_t len = 0; len < sizeof whole - 1; len++) {
		snprintf(part, sizeof part, "%.*s", (int)len, whole);
		assert_string_equal(cut(part), "...");
	}
	assert_string_not_equal(cut(whole), "...");
	assert_string_not_equal(cut(whole), "");
}

/* ---- plain or not, the cells are the same ---- */

/* Declared so, a part is read by the library alone. */
#define ODDLY_DECLARED "<?xml version=\"1.0\" encoding = \"UTF-8\"?>"
#define DECLARED "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"

static void
assert_alike(const char *(*cells)(const char *), const char *sheet, const char *expected)
{
	static const char *const begins[] = { "", DECLARED, ODDLY_DECLARED };
	char text[4000];

	for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
		snprintf(text, sizeof text, "%s%s", begins[i], sheet);
		assert_string_equal(cells(text), expected);
	}
}

#define CELL(text) "<c t=\"inlineStr\"><is><t>" text "</t></is></c>"

static void
rows_of_both_kinds(void **state)
{
	(void)state;
	/* What is not plain stands before, between and behind what is. */
	assert_alike(xlsx_of, ROWS("\n<row>" CELL("a") "</row>\n <row>" CELL("&#230;") "</row><!-- <row> --><row>" CELL("b&amp;c")
	    "</row><row r='9'>" CELL("d") "</row><row>" CELL("<![CDATA[</row><row>]]>") "</row><?x <row> ?><row/><row>" CELL("e") "</row>"),
	    "A1=t:a | A2=t:\xc3\xa6 | A3=t:b&c | A9=t:d | A10=t:</row><row> | A12=t:e");
	assert_alike(xlsx_of, ROWS("<row>" CELL("a") "</row><row>" CELL("]]>") "</row>"), "-");
	assert_alike(xlsx_of, ROWS("<row>" CELL("a") "</row><row>" CELL("b") "</raw>"), "-");
	assert_alike(xlsx_of, ROWS("<row>" CELL("a") "</row><row>" CELL("\xff") "</row>"), "-");
	assert_alike(xlsx_of, ROWS("<row>" CELL("a") "</row><row r=\"3\" r=\"3\">" CELL("b") "</row>"), "-");
	assert_alike(ods_of, ODS_ROWS("<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a <text:span>b</text:span></text:p>"
	    "</table:table-cell></table:table-row>\n<table:table-row><table:table-cell office:value-type='float' office:value='1.5'/>"
	    "</table:table-row><table:table-row><table:table-cell office:value-type=\"float\" office:value=\"2\"/></table:table-row>"),
	    "A1=t:a b | A2=n:1.5 | A3=n:2");
}

#define STRICT "http://purl.oclc.org/ooxml/spreadsheetml/main"
#define LOOSE "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

/* An element is known by its namespace, and that changes from row to row. */
static void
namespaces_of_plain_rows(void **state)
{
	(void)state;
	assert_alike(xlsx_of, "<x:worksheet xmlns:x=\"" LOOSE "\" xmlns:y=\"urn:y\"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row>"
	    "<x:row><y:c><x:v>2</x:v></y:c><c><v>3</v></c></x:row><y:row><x:c><x:v>4</x:v></x:c></y:row>"
	    "<x:row xmlns:y=\"" STRICT "\"><y:c><x:v>5</x:v></y:c></x:row><x:row><x:c y:r=\"C9\"><x:v>6</x:v></x:c></x:row>"
	    "</x:sheetData></x:worksheet>", "A1=n:1 | A3=n:5 | A4=n:6");
	/* A prefix that is not declared is no damage, but what has it is not ours. */
	assert_alike(xlsx_of, SHEET("<sheetData><row><c><v>1</v></c></row><row><z:c><v>2</v></z:c><c><v>3</v></c></row>"
	    "<row><c><v>4</v></c></row></sheetData>"), "A1=n:1 | A2=n:3 | A3=n:4");
	/* The same attribute under two prefixes is given twice, which the library lets pass. */
	assert_alike(xlsx_of, "<worksheet xmlns=\"" LOOSE "\" xmlns:a=\"urn:y\" xmlns:b=\"urn:y\"><sheetData><row a:x=\"1\" b:x=\"2\">"
	    "<c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData></worksheet>", "A1=n:1 | A2=n:2");
}

/* Rows of other encodings are never taken for UTF-8. */
static void
other_encodings(void **state)
{
	(void)state;
	assert_string_equal(xlsx_of("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" ROWS("<row>" CELL("\xe6") "</row>")), "A1=t:\xc3\xa6");
	assert_string_equal(xlsx_of("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" ROWS("<row>" CELL("\xc3\xa6") "</row>")),
	    "A1=t:\xc3\x83\xc2\xa6");
	assert_string_equal(xlsx_of("<?xml version=\"1.0\" encoding = 'ISO-8859-1'?>" ROWS("<row>" CELL("\xc3\xa6") "</row>")),
	    "A1=t:\xc3\x83\xc2\xa6");
}

/* Longer than what is unpacked or waited for at once. */
static void
long_rows_and_many(void **state)
{
	struct buf sheet = { 0 }, bytes = { 0 };
	struct book b = { 0 };
	struct workbook *w;
	struct cells c = { 0 };

	(void)state;
	buf_adds(&sheet, "<worksheet " MAIN "><sheetData>");
	for (unsigned i = 0; i < 5000; i++)
		buf_addf(&sheet, "<row r=\"%u\"><c t=\"str\"><v>%sn%u</v></c></row>", i + 1, i % 7 == 0 ? "&#230;" : "", i);
	buf_adds(&sheet, "<row><c t=\"str\"><v>");
	buf_fill(&bytes, 'x', 200000);
	buf_add(&sheet, bytes.data, bytes.len);
	buf_adds(&sheet, "</v></c></row><row><c><v>7</v></c></row></sheetData></worksheet>");
	book_bytes(&b, FIRST_SHEET, sheet.data, sheet.len);
	book_xlsx(&b);
	w = bookfile_open(b.bytes, b.size, "ark");
	assert_non_null(w);
	assert_true(bookfile_read(w, 0, &c));
	assert_int_equal(c.n, 5002);
	for (unsigned i = 0; i < 5000; i++) {
		char text[20];

		snprintf(text, sizeof text, "%sn%u", i % 7 == 0 ? "\xc3\xa6" : "", i);
		assert_string_equal(cells_text(&c, &c.item[i]), text);
		assert_int_equal(c.item[i].row, i);
	}
	assert_int_equal(c.item[5000].len, 200000);
	assert_int_equal(c.item[5001].row, 5001);
	cells_release(&c);
	bookfile_close(w);
	book_release(&b);
	buf_release(&sheet);
	buf_release(&bytes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_elements),
		cmocka_unit_test(what_is_not_plain),
		cmocka_unit_test(cut_off_anywhere),
		cmocka_unit_test(rows_of_both_kinds),
		cmocka_unit_test(namespaces_of_plain_rows),
		cmocka_unit_test(other_encodings),
		cmocka_unit_test(long_rows_and_many)
	};

	diag_init("mc");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
