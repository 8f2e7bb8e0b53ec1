/* What a reader of .xlsx must get right, and some readers do not: each a tiny workbook of ours. */
#include "unit.h"
#include "book.h"

#include "workbook/archive.h"

#define TEXTS(list) "<sst " MAIN ">" list "</sst>"
#define STYLES(formats, xfs) "<styleSheet " MAIN "><numFmts>" formats "</numFmts><cellStyleXfs>" \
    "<xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" xfs "</cellXfs></styleSheet>"

static const char one_row[] = ROWS("<row><c><v>1</v></c></row>");

/* A sheet with texts or styles. */
static const char *
with(const char *sheet, const char *part, const char *text)
{
	struct book b = { 0 };

	book_part(&b, FIRST_SHEET, sheet);
	book_part(&b, part, text);
	book_xlsx(&b);
	return cells_of(&b, 0);
}

/* A number in a cell with a format. */
static const char *
styled(const char *value, const char *code)
{
	char sheet[500], styles[1000];

	snprintf(sheet, sizeof sheet, ROWS("<row><c s=\"1\"><v>%s</v></c></row>"), value);
	snprintf(styles, sizeof styles, STYLES("<numFmt numFmtId=\"164\" formatCode=\"%s\"/>",
	    "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/>"), code);
	return with(sheet, "xl/styles.xml", styles);
}

/* The same by the number of the format. */
static const char *
numbered(const char *value, int id, const char *book)
{
	struct book b = { 0 };
	char sheet[500], styles[1000];

	snprintf(sheet, sizeof sheet, ROWS("<row><c s=\"1\"><v>%s</v></c></row>"), value);
	snprintf(styles, sizeof styles, STYLES("", "<xf numFmtId=\"0\"/>"
	    "<xf numFmtId=\"%d\" applyNumberFormat=\"0\"/>"), id);
	book_part(&b, FIRST_SHEET, sheet);
	book_part(&b, "xl/styles.xml", styles);
	if (book != NULL)
		book_part(&b, "xl/workbook.xml", book);
	book_xlsx(&b);
	return cells_of(&b, 0);
}

static void
sheets_in_the_order_of_the_workbook(void **state)
{
	struct book b = { 0 };

	(void)state;
	for (int again = 0; again < 2; again++) {
		book_part(&b, "xl/workbook.xml", "<workbook " MAIN "><sheets><sheet name=\"Log\" sheetId=\"2\" "
		    "r:id=\"b\"/><sheet name=\"Liste\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>");
		book_part(&b, "xl/_rels/workbook.xml.rels", RELATIONS(
		    RELATED("a", "worksheet", "worksheets/sheet1.xml")
		    RELATED("b", "worksheet", "worksheets/sheet2.xml")));
		book_part(&b, FIRST_SHEET, ROWS("<row><c><v>1</v></c></row>"));
		book_part(&b, "xl/worksheets/sheet2.xml", ROWS("<row><c><v>2</v></c></row>"));
		book_xlsx(&b);
		if (again)
			assert_string_equal(sheets_of(&b), "Log, Liste");
		else
			assert_string_equal(cells_of(&b, 0), "A1=n:2");
	}
}

/* The part of the sheet as `target` in the relations of the part `book`. */
static const char *
placed(const char *book, const char *relations, const char *target, const char *sheet)
{
	struct book b = { 0 };
	char text[1000];

	snprintf(text, sizeof text, RELATIONS(RELATED("x", "officeDocument", "%s")), book);
	book_part(&b, "_rels/.rels", text);
	book_part(&b, book + (*book == '/'), "<workbook " MAIN "><sheets><sheet name=\"Ark1\" sheetId=\"1\" "
	    "r:id=\"s1\"/></sheets></workbook>");
	snprintf(text, sizeof text, RELATIONS(RELATED("s1", "worksheet", "%s")), target);
	book_part(&b, relations, text);
	book_part(&b, sheet, one_row);
	book_part(&b, "[Content_Types].xml", "<Types/>");
	book_make(&b);
	return cells_of(&b, 0);
}

static void
targets_of_every_kind(void **state)
{
	static const char rels[] = "xl/_rels/workbook.xml.rels";

	(void)state;
	assert_string_equal(placed("xl/workbook.xml", rels, "worksheets/sheet1.xml", FIRST_SHEET), "A1=n:1");
	assert_string_equal(placed("xl/workbook.xml", rels, "/xl/worksheets/sheet1.xml", FIRST_SHEET), "A1=n:1");
	assert_string_equal(placed("xl/workbook.xml", rels, "../xl/worksheets/sheet1.xml", FIRST_SHEET), "A1=n:1");
	assert_string_equal(placed("xl/workbook.xml", rels, "./worksheets/./sheet1.xml", FIRST_SHEET), "A1=n:1");
	assert_string_equal(placed("/xl/workbook.xml", rels, "../../../ark.xml", "ark.xml"), "A1=n:1");
	assert_string_equal(placed("bog/projekt.xml", "bog/_rels/projekt.xml.rels", "ark/et.xml", "bog/ark/et.xml"),
	    "A1=n:1");
	assert_string_equal(placed("projekt.xml", "_rels/projekt.xml.rels", "et.xml", "et.xml"), "A1=n:1");
}

static void
charts_and_hidden_sheets_are_told_apart(void **state)
{
	struct book b = { 0 };

	(void)state;
	book_part(&b, "xl/workbook.xml", "<workbook " MAIN "><sheets>"
	    "<sheet name=\"Figur &amp; &lt;tal&gt; &quot;&#230;\" sheetId=\"1\" r:id=\"a\"/><sheet name=\"Lister\" sheetId=\"2\" state=\"hidden\" r:id=\"b\"/>"
	    "<sheet name=\"Meget\" sheetId=\"3\" state=\"veryHidden\" r:id=\"b\"/>"
	    "<sheet name=\"Log\" sheetId=\"4\" state=\"visible\" r:id=\"b\"/></sheets></workbook>");
	book_part(&b, "xl/_rels/workbook.xml.rels", RELATIONS(
	    RELATED("a", "chartsheet", "chartsheets/sheet1.xml")
	    RELATED("b", "worksheet", "worksheets/sheet1.xml")));
	book_part(&b, FIRST_SHEET, one_row);
	book_xlsx(&b);
	assert_string_equal(sheets_of(&b), "Figur & <tal> \"\xc3\xa6 (no table), Lister (hidden), Meget (hidden), Log");
}

static void
names_by_their_namespace(void **state)
{
	struct book b = { 0 };

	(void)state;
	assert_string_equal(xlsx_of("<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
	    "<x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"), "A1=n:1");
	assert_string_equal(xlsx_of("<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\">"
	    "<sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"), "A1=n:1");
	/* All of it strict. */
	book_part(&b, "_rels/.rels", RELATIONS("<Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/"
	    "officeDocument/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>"));
	book_part(&b, "xl/workbook.xml", "<w:workbook xmlns:w=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" "
	    "xmlns:q=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"><w:sheets>"
	    "<w:sheet name=\"Ark1\" sheetId=\"1\" q:id=\"s1\"/></w:sheets></w:workbook>");
	book_part(&b, "xl/_rels/workbook.xml.rels", RELATIONS("<Relationship Id=\"s1\" Type=\"http://purl.oclc.org/"
	    "ooxml/officeDocument/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>"));
	book_part(&b, FIRST_SHEET, one_row);
	book_xlsx(&b);
	assert_string_equal(cells_of(&b, 0), "A1=n:1");
}

static void
what_stands_nowhere_stands_next(void **state)
{
	(void)state;
	assert_string_equal(xlsx_of(ROWS("<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row>"
	    "<row r=\"4\"><c><v>4</v></c></row><row><c><v>5</v></c></row>")),
	    "A1=n:1 | D1=n:2 | E1=n:3 | A4=n:4 | A5=n:5");
	assert_string_equal(xlsx_of(ROWS("<row><c><v>1</v></c></row><row/><row><c><v>2</v></c></row><row><c><v>3</v></c></row>")),
	    "A1=n:1 | A3=n:2 | A4=n:3");
	/* Out of order, and twice: the first one counts. */
	assert_string_equal(xlsx_of(ROWS("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>"
	    "<row r=\"1\"><c r=\"A1\"><v>3</v></c><c r=\"A1\"><v>4</v></c></row>")),
	    "A1=n:3 | A2=n:2 | B2=n:1");
}

static void
texts_in_pieces(void **state)
{
	static const char sheet[] = ROWS("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>2</v></c></row>");

	(void)state;
	assert_string_equal(with(sheet, "xl/sharedStrings.xml", TEXTS("<si><r><rPr><b/></rPr><t xml:space=\"preserve\">"
	    "Caf\xc3\xa9 </t></r><r><t>Sumak</t></r><rPh sb=\"0\" eb=\"1\"><t>kafe</t></rPh><extLst><ext xmlns:z=\"urn:z\">"
	    "<z:t>fremmed</z:t></ext></extLst></si><si/><si><t>sidst</t></si>")),
	    "A1=t:Caf\xc3\xa9 Sumak | B1=t:sidst");
	/* Of a text without a number nothing can be said. */
	assert_string_equal(with(sheet, "xl/sharedStrings.xml", TEXTS("<si><t>en</t></si>")), "A1=t:en | B1=e:#REF!");
	assert_string_equal(xlsx_of(ROWS("<row><c t=\"inlineStr\"><is><r><t>Caf\xc3\xa9 </t></r><r><t>Sumak</t></r>"
	    "<rPh><t>x</t></rPh></is></c><c t=\"inlineStr\"><is><t>  to  </t></is></c></row>")),
	    "A1=t:Caf\xc3\xa9 Sumak | B1=t:  to  ");
}

static void
escaped_characters(void **state)
{
	(void)state;
	assert_string_equal(with(ROWS("<row><c t=\"s\"><v>0</v></c></row>"), "xl/sharedStrings.xml",
	    TEXTS("<si><t>a_x000D_b _x0041_ _x005F_x0041_ _x00e6_ _xD83D__xDE00_ _x12_ _x000d _xD83D_|</t></si>")),
	    "A1=t:a\rb A _x0041_ \xc3\xa6 \xf0\x9f\x98\x80 _x12_ _x000d |");
	assert_string_equal(xlsx_of(ROWS("<row><c t=\"str\"><v>_x0041_</v></c></row>")), "A1=t:A");
}

static void
texts_that_look_like_something(void **state)
{
	(void)state;
	assert_string_equal(xlsx_of(ROWS("<row><c t=\"str\"><v>42</v></c><c t=\"inlineStr\"><is><t>0123</t></is></c>"
	    "<c t=\"inlineStr\"><is><t>05-10-2026</t></is></c><c t=\"inlineStr\"><is><t>=1+1</t></is></c></row>")),
	    "A1=t:42 | B1=t:0123 | C1=t:05-10-2026 | D1=t:=1+1");
}

static void
yes_no_and_errors(void **state)
{
	(void)state;
	assert_string_equal(xlsx_of(ROWS("<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c>"
	    "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>")), "A1=b:true | B1=b:false | C1=e:#N/A | D1=e:#DIV/0!");
}

static void
days_that_are_written_out(void **state)
{
	(void)state;
	assert_string_equal(xlsx_of(ROWS("<row><c t=\"d\"><v>2026-10-05</v></c><c t=\"d\"><v>2026-10-05T14:30:00</v></c>"
	    "<c t=\"d\"><v>2026-10-04T22:00:00Z</v></c></row>")),
	    "A1=t:2026-10-05 | B1=t:2026-10-05T14:30:00 | C1=t:2026-10-04T22:00:00Z");
}

static void
formulas_keep_their_value(void **state)
{
	(void)state;
	assert_string_equal(xlsx_of(ROWS("<row><c><f>1+1</f></c><c t=\"str\"><f>\"\"</f><v></v></c><c><f t=\"shared\" si=\"0\"/>"
	    "<v>3</v></c><c><f>1+1</f><v/></c><c t=\"str\"><f>A1</f><v>ja</v></c></row>")),
	    "A1=u:=1+1 | C1=n:3 | D1=u:=1+1 | E1=t:ja");
}

static void
days_by_their_style(void **state)
{
	static const int ids[] = { 14, 15, 16, 17, 22, 27, 30, 36, 50, 58 };

	(void)state;
	for (size_t i = 0; i < N_OF(ids); i++)
		assert_string_equal(numbered("46300", ids[i], NULL), "A1=d:2026-10-05");
	assert_string_equal(styled("46300", "[$-406]d. mmmm yyyy"), "A1=d:2026-10-05");
	assert_string_equal(styled("46300", "0.0&quot; dage&quot;"), "A1=n:46300");
	/* Style 0 is that of cellXfs, not of cellStyleXfs; and one that is none is none. */
	assert_string_equal(with(ROWS("<row><c><v>46300</v></c><c s=\"9\"><v>46300</v></c></row>"), "xl/styles.xml",
	    STYLES("", "<xf numFmtId=\"0\"/>")), "A1=n:46300 | B1=n:46300");
	/* Who says none has style 0, whatever that is. */
	assert_string_equal(with(ROWS("<row><c><v>46300</v></c><c s=\"0\"><v>46300</v></c><c s=\"1\"><v>46300</v></c></row>"),
	    "xl/styles.xml", STYLES("", "<xf numFmtId=\"14\"/><xf numFmtId=\"0\"/>")),
	    "A1=d:2026-10-05 | B1=d:2026-10-05 | C1=n:46300");
}

static void
times_and_durations(void **state)
{
	(void)state;
	assert_string_equal(styled("1.1041666666666667", "[h]:mm"), "A1=h:26:30");
	assert_string_equal(styled("0.3125", "h:mm"), "A1=c:07:30");
	assert_string_equal(styled("1.0", "[h]:mm"), "A1=h:24:00");
	assert_string_equal(styled("-0.0625", "[h]:mm"), "A1=h:-01:30");
	assert_string_equal(styled("0.3125", "dd-mm-yyyy hh:mm"), "A1=c:07:30");
	assert_string_equal(styled("46300.3125", "hh:mm"), "A1=d:2026-10-05 07:30");
	assert_string_equal(numbered("0.25", 9, NULL), "A1=p:0.25");
}

static void
two_ways_to_count_days(void **state)
{
#define SINCE(word) "<workbook " MAIN "><workbookPr date1904=\"" word "\"/><sheets><sheet name=\"A\" sheetId=\"1\" " \
    "r:id=\"s1\"/></sheets></workbook>"

	(void)state;
	assert_string_equal(numbered("44838", 14, SINCE("1")), "A1=d:2026-10-05");
	assert_string_equal(numbered("44838", 14, SINCE("true")), "A1=d:2026-10-05");
	assert_string_equal(numbered("46300", 14, SINCE("0")), "A1=d:2026-10-05");
	assert_string_equal(numbered("0", 14, SINCE("1")), "A1=d:1904-01-01");
	/* Excel: 1 is 1 January 1900, 60 a day that never was, 61 the 1 March. */
	assert_string_equal(numbered("1", 14, NULL), "A1=d:1900-01-01");
	assert_string_equal(numbered("59", 14, NULL), "A1=d:1900-02-28");
	assert_string_equal(numbered("60", 14, NULL), "A1=e:29-02-1900");
	assert_string_equal(numbered("61", 14, NULL), "A1=d:1900-03-01");
	assert_string_equal(numbered("-1", 14, NULL), "A1=e:########");
	assert_string_equal(numbered("2958465", 14, NULL), "A1=d:9999-12-31");
	assert_string_equal(numbered("2958466", 14, NULL), "A1=e:########");
	assert_string_equal(numbered("1e300", 14, NULL), "A1=e:########");
	assert_string_equal(numbered("1e300", 46, NULL), "A1=e:########");
}

static void
fractions_of_a_second_are_noise(void **state)
{
	(void)state;
	assert_string_equal(numbered("46300.604166666664", 22, NULL), "A1=d:2026-10-05 14:30");
	assert_string_equal(numbered("46300.99999999999", 22, NULL), "A1=d!:2026-10-06");
}

static void
digits_that_count(void **state)
{
	(void)state;
	assert_string_equal(xlsx_of(ROWS("<row><c><v>0.30000000000000004</v></c><c><v>2.2999999999999998</v></c>"
	    "<c><v>1E-3</v></c><c><v>4.63E4</v></c><c><v>1.5e-7</v></c><c><v>123456789012345680000</v></c><c><v>-0</v></c>"
	    "<c><v>100</v></c><c><v>1.0</v></c></row>")), "A1=n:0.3 | B1=n:2.3 | C1=n:0.001 | D1=n:46300 | "
	    "E1=n:0.00000015 | F1=n:123456789012346000000 | G1=n:0 | H1=n:100 | I1=n:1");
}

static void
values_in_pieces(void **state)
{
	(void)state;
	assert_string_equal(xlsx_of(ROWS("<row><c><v> 1.5 </v></c><c><v>1<!-- x -->2</v></c><c><v><![CDATA[3]]>4</v></c>"
	    "<c t=\"str\"><v>sm&#230;&amp;&lt;</v></c><c><v>tre</v></c></row>")),
	    "A1=n:1.5 | B1=n:12 | C1=n:34 | D1=t:sm\xc3\xa6&< | E1=t:tre");
}

static void
merged_cells_are_known(void **state)
{
	(void)state;
	assert_string_equal(xlsx_of(SHEET("<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells count=\"2\">"
	    "<mergeCell ref=\"A2:A3\"/><mergeCell ref=\"A1:B1\"/></mergeCells>")), "A1=n:1 (A1:B1) (A2:A3)");
}

static void
what_is_said_of_the_size_is_not_believed(void **state)
{
	(void)state;
	assert_string_equal(xlsx_of(SHEET("<dimension ref=\"A1\"/><sheetData><row spans=\"1:1\"><c r=\"A1\"><v>1</v></c>"
	    "<c r=\"C1\"><v>2</v></c></row></sheetData>")), "A1=n:1 | C1=n:2");
	assert_string_equal(xlsx_of(ROWS("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"0\"/></row>"
	    "<row r=\"1048576\"><c r=\"A1048576\" s=\"0\"/></row>")), "A1=n:1");
	assert_string_equal(xlsx_of(ROWS("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")), "XFD1048576=n:1");
}

static void
hidden_rows_and_columns_are_read_and_counted(void **state)
{
	(void)state;
	assert_string_equal(xlsx_of(SHEET("<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row><c><v>1</v></c>"
	    "<c><v>2</v></c></row><row hidden=\"1\"><c><v>3</v></c><c><v>4</v></c></row><row hidden=\"1\"/></sheetData>")),
	    "A1=n:1 | B1=n:2 | A2=n:3 | B2=n:4 hidden 1 rows 1 columns");
}

/* ASCII as UTF-16. */
static void
wide_part(struct book *b, const char *name, const char *text, int big)
{
	size_t n = strlen(text);
	char *wide = calloc(n + 1, 2);

	if (wide == NULL)
		abort();
	wide[big] = (char)0xff;
	wide[!big] = (char)0xfe;
	for (size_t i = 0; i < n; i++)
		wide[2 * i + 2 + (size_t)big] = text[i];
	book_bytes(b, name, wide, 2 * n + 2);
	free(wide);
}

static void
parts_of_every_kind(void **state)
{
	struct book b = { 0 };

	(void)state;
	for (int big = 0; big < 2; big++) {
		wide_part(&b, FIRST_SHEET, one_row, big);
		book_xlsx(&b);
		/* The mark of little-endian is FF FE. */
		assert_string_equal(cells_of(&b, 0), "A1=n:1");
	}
	book_part(&b, FIRST_SHEET, ROWS("<row><c t=\"s\"><v>0</v></c></row>"));
	book_part(&b, "xl/SharedStrings.xml", TEXTS("<si><t>ja</t></si>"));
	book_part(&b, "xl/_rels/workbook.xml.rels", RELATIONS(
	    RELATED("s1", "worksheet", "worksheets/sheet1.xml") RELATED("s2", "sharedStrings", "sharedStrings.xml")));
	b.stored[0] = b.stored[1] = 1;
	book_xlsx(&b);
	assert_string_equal(cells_of(&b, 0), "A1=t:ja");
}

static size_t
put_number(char *to, unsigned long n, size_t bytes)
{
	for (size_t i = 0; i < bytes; i++)
		to[i] = (char)(n >> 8 * i & 0xff);
	return bytes;
}

/* The sum of APPNOTE.TXT 4.4.7, bit by bit. */
static unsigned long
crc_of(const char *text)
{
	unsigned long crc = 0xffffffff;

	for (; *text != '\0'; text++) {
		crc ^= (unsigned char)*text;
		for (int i = 0; i < 8; i++)
			crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
	}
	return crc ^ 0xffffffff;
}

/* What both headers of a part say between the version and the name. */
static size_t
put_facts(char *to, const char *text, int is_known)
{
	size_t n = put_number(to, 1 << 3, 2);

	n += put_number(to + n, 0, 2 + 4);
	n += put_number(to + n, is_known ? crc_of(text) : 0, 4);
	for (int i = 0; i < 2; i++)
		n += put_number(to + n, is_known ? (unsigned long)strlen(text) : 0, 4);
	return n;
}

/* Who writes as it goes tells the size of a part behind it, and in front a nought. */
static void
sizes_that_stand_behind(void **state)
{
	static const char *const part[][2] = {
		{ "[Content_Types].xml", "<Types/>" },
		{ "_rels/.rels", RELATIONS(RELATED("a", "officeDocument", "xl/workbook.xml")) },
		{ "xl/workbook.xml", "<workbook " MAIN "><sheets><sheet name=\"Ark1\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>" },
		{ "xl/_rels/workbook.xml.rels", RELATIONS(RELATED("s1", "worksheet", "worksheets/sheet1.xml")) },
		{ FIRST_SHEET, one_row },
	};
	static char zip[8000], list[2000];
	size_t n = 0, all = 0;

	(void)state;
	for (size_t i = 0; i < N_OF(part); i++) {
		size_t at = n, name = strlen(part[i][0]), len = strlen(part[i][1]);

		n += put_number(zip + n, 0x04034b50, 4) + put_number(zip + n + 4, 20, 2);
		n += put_facts(zip + n, part[i][1], 0);
		n += put_number(zip + n, (unsigned long)name, 2) + put_number(zip + n + 2, 0, 2);
		memcpy(zip + n, part[i][0], name);
		memcpy(zip + n + name, part[i][1], len);
		n += name + len;
		n += put_number(zip + n, 0x08074b50, 4) + put_number(zip + n + 4, crc_of(part[i][1]), 4);
		n += put_number(zip + n, (unsigned long)len, 4) + put_number(zip + n + 4, (unsigned long)len, 4);
		all += put_number(list + all, 0x02014b50, 4) + put_number(list + all + 4, 20, 2);
		all += put_number(list + all, 20, 2);
		all += put_facts(list + all, part[i][1], 1);
		all += put_number(list + all, (unsigned long)name, 2) + put_number(list + all + 2, 0, 2 + 2 + 2 + 2);
		all += put_number(list + all, 0, 4) + put_number(list + all + 4, (unsigned long)at, 4);
		memcpy(list + all, part[i][0], name);
		all += name;
	}
	memcpy(zip + n, list, all);
	put_number(zip + n + all, 0x06054b50, 4);
	put_number(zip + n + all + 4, 0, 4);
	put_number(zip + n + all + 8, N_OF(part), 2);
	put_number(zip + n + all + 10, N_OF(part), 2);
	put_number(zip + n + all + 12, (unsigned long)all, 4);
	put_number(zip + n + all + 16, (unsigned long)n, 4);
	put_number(zip + n + all + 20, 0, 2);
	assert_string_equal(cells_in(zip, n + all + 22, 0), "A1=n:1");
}

static void
rows_of_other_namespaces_are_none(void **state)
{
	(void)state;
	assert_string_equal(xlsx_of(SHEET("<sheetData><row><c><v>1</v></c></row></sheetData><extLst><ext uri=\"x\">"
	    "<z:worksheet xmlns:z=\"urn:z\"><z:sheetData><z:row><z:c><z:v>2</z:v></z:c></z:row></z:sheetData></z:worksheet>"
	    "<sheetData><row><c><v>3</v></c></row></sheetData></ext></extLst>")), "A1=n:1");
}

/* ---- what is refused ---- */

static const char *
refused(struct book *b)
{
	struct workbook *w;
	struct cells c = { 0 };
	const char *said;

	book_xlsx(b);
	hush();
	w = bookfile_open(b->bytes, b->size, "ark.xlsx");
	if (w != NULL)
		bookfile_read(w, 0, &c);
	said = heard();
	cells_release(&c);
	bookfile_close(w);
	book_release(b);
	return said;
}

static void
entities_and_document_types(void **state)
{
	struct book b = { 0 };

	(void)state;
	book_part(&b, FIRST_SHEET, "<!DOCTYPE x [<!ENTITY e \"1\">]>" ROWS("<row><c><v>&e;</v></c></row>"));
	assert_string_equal(refused(&b), "mc: ark.xlsx: xl/worksheets/sheet1.xml: it has a document type, or is nested far "
	    "deeper than any workbook; open the workbook in the spreadsheet and save it anew\n");
	book_part(&b, FIRST_SHEET, ROWS("<row><c><v>&e;</v></c></row>"));
	assert_string_equal(refused(&b), "mc: ark.xlsx: xl/worksheets/sheet1.xml: damaged: it is no XML; get the file once "
	    "more, or open it in the spreadsheet and save it anew\n");
	book_part(&b, FIRST_SHEET, "");
	assert_true(strstr(refused(&b), "it is no XML") != NULL);
}

static void
what_unpacks_to_far_too_much(void **state)
{
	static char blanks[70000];
	const struct archive_limits kept = archive_limits;
	struct book b = { 0 };

	(void)state;
	memset(blanks, ' ', sizeof blanks - 1);
	archive_limits.small = 60000;
	book_part(&b, FIRST_SHEET, blanks);
	assert_string_equal(refused(&b), "mc: ark.xlsx: xl/worksheets/sheet1.xml: it unpacks to far more than a workbook's "
	    "part holds\n");
	archive_limits = kept;
	archive_limits.unpacked = 60000;
	book_part(&b, FIRST_SHEET, blanks);
	assert_true(strstr(refused(&b), "it unpacks to far more") != NULL);
	archive_limits = kept;
	archive_limits.parts = 3;
	book_part(&b, FIRST_SHEET, one_row);
	assert_string_equal(refused(&b), "mc: ark.xlsx: an archive of far more parts than a workbook has\n");
	archive_limits = kept;
}

static void
no_workbooks(void **state)
{
	struct book b = { 0 };

	(void)state;
	book_part(&b, FIRST_SHEET, one_row);
	book_part(&b, "xl/workbook.bin", "x");
	assert_true(strstr(refused(&b), "a binary workbook (.xlsb)") != NULL);
	book_part(&b, "_rels/.rels", RELATIONS(RELATED("a", "officeDocument", "word/document.xml")));
	book_part(&b, "word/document.xml", "<document xmlns=\"urn:w\"/>");
	assert_true(strstr(refused(&b), "a document of an office program") != NULL);
	/* A part that is named and not there. */
	book_part(&b, "xl/workbook.xml", "<workbook " MAIN "><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"s1\"/></sheets>"
	    "</workbook>");
	assert_true(strstr(refused(&b), "the part of a sheet that the workbook names is missing") != NULL);
}

/* Cut short anywhere: refused, in words, or read as far as it says nothing else. */
static void
cut_short(void **state)
{
	struct book b = { 0 };
	size_t whole;
	int never = 1;

	(void)state;
	book_part(&b, FIRST_SHEET, one_row);
	book_xlsx(&b);
	whole = b.size;
	for (size_t n = 0; n < whole; n += 7) {
		struct workbook *w;

		hush();
		w = bookfile_open(b.bytes, n, "ark.xlsx");
		never &= *heard() != '\0' && w == NULL;
		bookfile_close(w);
	}
	assert_true(never);
	book_release(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sheets_in_the_order_of_the_workbook),
		cmocka_unit_test(targets_of_every_kind),
		cmocka_unit_test(charts_and_hidden_sheets_are_told_apart),
		cmocka_unit_test(names_by_their_namespace),
		cmocka_unit_test(what_stands_nowhere_stands_next),
		cmocka_unit_test(texts_in_pieces),
		cmocka_unit_test(escaped_characters),
		cmocka_unit_test(texts_that_look_like_something),
		cmocka_unit_test(yes_no_and_errors),
		cmocka_unit_test(days_that_are_written_out),
		cmocka_unit_test(formulas_keep_their_value),
		cmocka_unit_test(days_by_their_style),
		cmocka_unit_test(times_and_durations),
		cmocka_unit_test(two_ways_to_count_days),
		cmocka_unit_test(fractions_of_a_second_are_noise),
		cmocka_unit_test(digits_that_count),
		cmocka_unit_test(values_in_pieces),
		cmocka_unit_test(merged_cells_are_known),
		cmocka_unit_test(what_is_said_of_the_size_is_not_believed),
		cmocka_unit_test(hidden_rows_and_columns_are_read_and_counted),
		cmocka_unit_test(parts_of_every_kind),
		cmocka_unit_test(sizes_that_stand_behind),
		cmocka_unit_test(rows_of_other_namespaces_are_none),
		cmocka_unit_test(entities_and_document_types),
		cmocka_unit_test(what_unpacks_to_far_too_much),
		cmocka_unit_test(no_workbooks),
		cmocka_unit_test(cut_short),
	};

	diag_init("mc");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
