/*
 * workbook - read any bytes as a workbook, and see that what comes of it is cells.
 *
 * An input is the bytes of a file, or an `x` or `o` and the XML of a sheet, which is then put
 * into an archive, beside sound parts.  The cells of each sheet are in order, inside of
 * a sheet, and their texts of their kinds; what cannot be read is reported; and rows
 * made of them are as any other rows.  Made are sound sheets, spoiled in their XML or as bytes.
 */
#define TARGET "workbook"
#define SOME 1500
#include "fuzz.h"

#include <zip.h>

#include "base/date.h"
#include "sheet/import.h"
#include "sheet/reader.h"
#include "workbook/archive.h"
#include "workbook/bookfile.h"
#include "workbook/cellvalue.h"

static unsigned long books, sheets, cells_seen;

/* ---- archives ---- */

struct part {
	const char *name, *text;
	size_t len;
};

static void
put_archive(struct buf *out, const struct part *part, size_t n)
{
	zip_error_t error;
	zip_source_t *source;
	zip_stat_t st;
	zip_t *zip;

	zip_error_init(&error);
	source = zip_source_buffer_create(NULL, 0, 0, &error);
	zip = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error);
	check(zip != NULL, "no archive");
	zip_source_keep(source);
	for (size_t i = 0; i < n; i++) {
		zip_int64_t at = zip_file_add(zip, part[i].name, zip_source_buffer(zip, part[i].text,
		    part[i].len, 0), ZIP_FL_ENC_UTF_8);

		/* So that spoiled bytes come through. */
		zip_set_file_compression(zip, (zip_uint64_t)at, ZIP_CM_STORE, 0);
	}
	check(zip_close(zip) == 0 && zip_source_open(source) == 0 && zip_source_stat(source, &st) == 0,
	    "no archive");
	check(zip_source_read(source, buf_room(out, (size_t)st.size + 1), st.size) == (zip_int64_t)st.size,
	    "no archive");
	out->len += (size_t)st.size;
	zip_source_close(source);
	zip_source_free(source);
}

#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" " \
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define RELATIONS "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
#define RELATION "<Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define TEXT(name, text) { name, text, sizeof text - 1 }

static void
wrap(struct buf *out, char kind, const char *text, size_t len)
{
	const struct part xlsx[] = {
		TEXT("[Content_Types].xml", "<Types/>"),
		TEXT("_rels/.rels", RELATIONS RELATION "officeDocument\" Id=\"a\" Target=\"xl/workbook.xml\"/></Relationships>"),
		TEXT("xl/workbook.xml", "<workbook " MAIN "><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>"),
		TEXT("xl/_rels/workbook.xml.rels", RELATIONS RELATION "worksheet\" Id=\"s1\" Target=\"sheet1.xml\"/>" RELATION
		    "sharedStrings\" Id=\"s2\" Target=\"texts.xml\"/>" RELATION "styles\" Id=\"s3\" Target=\"styles.xml\"/></Relationships>"),
		TEXT("xl/texts.xml", "<sst " MAIN "><si><t>Dato</t></si><si><r><t>Fo</t></r><r><t>rm</t></r></si><si/></sst>"),
		TEXT("xl/styles.xml", "<styleSheet " MAIN "><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd-mm\"/></numFmts><cellXfs>"
		    "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"46\"/><xf numFmtId=\"164\"/><xf numFmtId=\"9\"/><xf numFmtId=\"20\"/>"
		    "</cellXfs></styleSheet>"),
		{ "xl/sheet1.xml", text, len }
	};
	const struct part ods[] = { TEXT("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), { "content.xml", text, len } };

	if (kind == 'x')
		put_archive(out, xlsx, N_OF(xlsx));
	else
		put_archive(out, ods, N_OF(ods));
}

/* ---- what must hold ---- */

static void
check_cell(const struct cells *c, const struct cell *cell)
{
	const char *text = cells_text(c, cell);
	struct buf look = { 0 };
	double value;
	int day;

	check(cell->row < CELLS_ROWS && cell->column < CELLS_COLUMNS, "a cell outside of a sheet");
	check(cell->at + cell->len < c->texts.len && text[cell->len] == '\0', "a text that does not end");
	check(cell->len > 0, "an empty cell");
	switch ((enum cell_kind)cell->kind) {
	case CELL_NUMBER:
	case CELL_PERCENT:
		check(cellvalue_read(text, cell->len, &value), "no number");
		break;
	case CELL_DATE:
		check(cell->len >= 10 && date_parse(text, 10, &day), "no date");
		break;
	case CELL_CLOCK:
	case CELL_DURATION:
		cells_add_hours(c, cell, &look);
		check(cellvalue_read(look.data, look.len, &value), "no hours");
		buf_clear(&look);
		break;
	case CELL_BOOLEAN:
	case CELL_TEXT:
	case CELL_ERROR:
	case CELL_UNCALCULATED:
		break;
	}
	cells_add_danish(c, cell, &look);
	check(look.len > 0, "it looks like nothing");
	buf_release(&look);
}

static void
check_cells(const struct cells *c)
{
	struct reader in;
	size_t met = 0;

	for (size_t i = 0; i < c->n; i++) {
		const struct cell *cell = &c->item[i];

		check(i == 0 || cell->row > cell[-1].row || (cell->row == cell[-1].row && cell->column > cell[-1].column),
		    "cells out of order");
		check_cell(c, cell);
	}
	reader_open_source(&in, &(struct sheetsource){ "", 0, c, NULL, 0 }, ';');
	while (reader_next(&in))
		for (size_t i = 0; i < in.n; i++)
			met += reader_cell(&in, i) != NULL;
	check(met == c->n, "cells that are in no row");
	reader_close(&in);
	cells_seen += c->n;
}

static void
check_book(const char *text, size_t len)
{
	struct workbook *w = bookfile_open(text, len, "f");

	if (w == NULL)
		return;
	books++;
	check(w->n > 0, "a workbook without sheets");
	for (size_t i = 0; i < w->n && i < 5; i++) {
		struct cells c = { 0 };

		if (w->sheet[i].is_table && bookfile_read(w, i, &c)) {
			check_cells(&c);
			sheets++;
		}
		cells_release(&c);
	}
	bookfile_close(w);
}

static void
try_input(const char *text, size_t len)
{
	struct buf whole = { 0 };

	archive_limits.unpacked = 4 << 20;
	if (len > 0 && (*text == 'x' || *text == 'o'))
		wrap(&whole, *text, text + 1, len - 1);
	if (whole.len > 0)
		check_book(whole.data, whole.len);
	else
		check_book(text, len);
	buf_release(&whole);
}

/* ---- inputs ---- */

static void
put_xlsx(struct buf *out)
{
	static const char *const value[] = { "46300", "1.5", "0", "1", "60", "0.3125", "1e300", "-1", "99999999", "x", "", "46300.99999999999" };
	static const char *const type[] = { "", " t=\"s\"", " t=\"str\"", " t=\"inlineStr\"", " t=\"b\"", " t=\"e\"", " t=\"d\"", " t=\"n\"" };
	static const char *const odd[] = { "<f>1+1</f>", "<is><t>a</t></is>", "<is><r><t>_x0041_</t></r></is>", "<!-- x -->", "<![CDATA[1]]>", "&amp;", "&#230;" };

	buf_adds(out, "<worksheet " MAIN "><cols><col min=\"1\" max=\"3\" hidden=\"1\"/></cols><sheetData>");
	for (unsigned r = below(6); r > 0; r--) {
		buf_adds(out, one_in(4) ? "<row r=\"9\" hidden=\"1\">" : "<row>");
		for (unsigned c = below(6); c > 0; c--) {
			buf_addf(out, "<c%s s=\"%u\"%s>", one_in(6) ? " r=\"XFD7\"" : one_in(9) ? " r=\"B2\"" : "", below(8), PICK(type));
			if (one_in(4))
				buf_adds(out, PICK(odd));
			buf_addf(out, "<v>%s</v></c>", PICK(value));
		}
		buf_adds(out, "</row>");
	}
	buf_adds(out, "</sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>");
}

static void
put_ods(struct buf *out)
{
	static const char *const cell[] = {
		"office:value-type=\"float\" office:value=\"1.5\"", "office:value-type=\"date\" office:date-value=\"2026-10-05T14:30:00\"",
		"office:value-type=\"time\" office:time-value=\"PT26H30M\"", "office:value-type=\"percentage\" office:value=\"0.25\"",
		"office:value-type=\"boolean\" office:boolean-value=\"true\"", "office:value-type=\"string\"", "table:formula=\"of:=1\"",
		"table:number-columns-repeated=\"900\"", "office:value-type=\"float\" office:value=\"2\" table:number-columns-repeated=\"3\"",
		"office:value-type=\"date\" office:date-value=\"0000-99-99\"", "office:value-type=\"time\" office:time-value=\"P9999999999D\""
	};
	static const char *const text[] = { "<text:p>a<text:s text:c=\"3\"/>b</text:p>", "<text:p> </text:p>", "<office:annotation><text:p>n</text:p></office:annotation>",
		"<text:p>en</text:p><text:p/>", "" };

	buf_adds(out, "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
	    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
	    "<office:body><office:spreadsheet><table:table table:name=\"A\">");
	for (unsigned r = below(6); r > 0; r--) {
		buf_adds(out, one_in(4) ? "<table:table-row table:number-rows-repeated=\"7\">" : "<table:table-row>");
		for (unsigned c = below(6); c > 0; c--)
			buf_addf(out, "<table:table-cell %s>%s</table:table-cell>", PICK(cell), PICK(text));
		buf_adds(out, "</table:table-row>");
	}
	buf_adds(out, "</table:table></office:spreadsheet></office:body></office:document-content>");
}

static void
make_input(struct buf *out)
{
	struct buf xml = { 0 };
	char kind = "xo"[below(2)];

	if (kind == 'x')
		put_xlsx(&xml);
	else
		put_ods(&xml);
	if (!one_in(3))
		spoil(&xml, "<>/=\"&;x\0", 9);
	if (one_in(3)) {
		wrap(out, kind, buf_text(&xml), xml.len);
		spoil(out, "\0\1\xff" "PK", 5);
	} else {
		buf_addc(out, kind);
		buf_add(out, buf_text(&xml), xml.len);
	}
	buf_release(&xml);
}

static void
tell(void)
{
	printf(", %lu workbooks, %lu sheets read, %lu cells", books, sheets, cells_seen);
}
