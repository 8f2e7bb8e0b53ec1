/*
 * book - tiny workbooks for the unit tests, made in memory from the text of their parts.
 *
 *	struct book b = { 0 };
 *
 *	book_part(&b, "xl/worksheets/sheet1.xml", ROWS("<row><c><v>1</v></c></row>"));
 *	book_xlsx(&b);			what is missing of an .xlsx
 *	cells_of(&b, 0)			"A1=n:1"
 *
 * In what cells_of() says t is a text, n a number, p a percentage, d a date, c a clock,
 * h a duration in hours, b a boolean, e an error, u a formula without a value.
 */
#ifndef MC_BOOK_H
#define MC_BOOK_H

#include <zip.h>

#include "workbook/bookfile.h"

#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" " \
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define RELATIONS(list) "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/" \
    "relationships\">" list "</Relationships>"
#define RELATED(id, type, target) "<Relationship Id=\"" id "\" Type=\"" RELATION type \
    "\" Target=\"" target "\"/>"
#define SHEET(inside) "<worksheet " MAIN ">" inside "</worksheet>"
#define ROWS(rows) SHEET("<sheetData>" rows "</sheetData>")
#define FIRST_SHEET "xl/worksheets/sheet1.xml"

#define ODS_SPACES "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" " \
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" " \
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" " \
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" " \
    "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" " \
    "xmlns:xlink=\"http://www.w3.org/1999/xlink\" " \
    "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
#define ODS_CONTENT(styles, tables) "<office:document-content " ODS_SPACES ">" \
    "<office:automatic-styles>" styles "</office:automatic-styles><office:body>" \
    "<office:spreadsheet>" tables "</office:spreadsheet></office:body></office:document-content>"
#define ODS_ROWS(rows) ODS_CONTENT("", "<table:table table:name=\"Ark1\">" rows "</table:table>")

struct book {
	char name[20][64];
	char *text[20];
	size_t len[20];
	int stored[20];
	size_t n;
	char *bytes;		/* of the whole file, once it is made */
	size_t size;
};

static inline void
book_bytes(struct book *b, const char *name, const char *text, size_t len)
{
	snprintf(b->name[b->n], sizeof b->name[0], "%s", name);
	b->text[b->n] = malloc(len + 1);
	if (b->text[b->n] == NULL)
		abort();
	memcpy(b->text[b->n], text, len);
	b->len[b->n++] = len;
}

static inline void
book_part(struct book *b, const char *name, const char *text)
{
	book_bytes(b, name, text, strlen(text));
}

static inline int
book_has(const struct book *b, const char *name)
{
	for (size_t i = 0; i < b->n; i++)
		if (strcmp(b->name[i], name) == 0)
			return 1;
	return 0;
}

/* Put the parts together; the memory is the caller's by book_release(). */
static inline void
book_make(struct book *b)
{
	zip_error_t error;
	zip_source_t *source, *part;
	zip_stat_t st;
	zip_t *zip;

	zip_error_init(&error);
	source = zip_source_buffer_create(NULL, 0, 0, &error);
	zip = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error);
	if (zip == NULL)
		abort();
	zip_source_keep(source);
	for (size_t i = 0; i < b->n; i++) {
		zip_int64_t at;

		part = zip_source_buffer(zip, b->text[i], b->len[i], 0);
		at = zip_file_add(zip, b->name[i], part, ZIP_FL_ENC_UTF_8);
		if (at < 0)
			abort();
		zip_set_file_compression(zip, (zip_uint64_t)at, b->stored[i] ? ZIP_CM_STORE :
		    ZIP_CM_DEFLATE, 0);
	}
	if (zip_close(zip) != 0 || zip_source_open(source) != 0 || zip_source_stat(source, &st) != 0)
		abort();
	b->size = (size_t)st.size;
	b->bytes = malloc(b->size + 1);
	if (b->bytes == NULL || zip_source_read(source, b->bytes, st.size) != (zip_int64_t)st.size)
		abort();
	zip_source_close(source);
	zip_source_free(source);
}

static inline void
book_xlsx(struct book *b)
{
	if (!book_has(b, "[Content_Types].xml"))
		book_part(b, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/"
		    "package/2006/content-types\"/>");
	if (!book_has(b, "_rels/.rels"))
		book_part(b, "_rels/.rels", RELATIONS(RELATED("a", "officeDocument", "xl/workbook.xml")));
	if (!book_has(b, "xl/workbook.xml"))
		book_part(b, "xl/workbook.xml", "<workbook " MAIN "><sheets><sheet name=\"Ark1\" "
		    "sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>");
	if (!book_has(b, "xl/_rels/workbook.xml.rels")) {
		char list[1000];

		snprintf(list, sizeof list, RELATIONS(RELATED("s1", "worksheet", "worksheets/sheet1.xml") "%s%s"),
		    book_has(b, "xl/sharedStrings.xml") ? RELATED("s2", "sharedStrings", "sharedStrings.xml") : "",
		    book_has(b, "xl/styles.xml") ? RELATED("s3", "styles", "styles.xml") : "");
		book_part(b, "xl/_rels/workbook.xml.rels", list);
	}
	book_make(b);
}

static inline void
book_ods(struct book *b)
{
	if (!book_has(b, "mimetype"))
		book_part(b, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
	book_make(b);
}

static inline void
book_release(struct book *b)
{
	for (size_t i = 0; i < b->n; i++)
		free(b->text[i]);
	free(b->bytes);
	*b = (struct book){ 0 };
}

/* What the cells of a sheet hold, or "-" if it could not be read; a static buffer. */
static inline const char *
cells_in(const char *bytes, size_t size, size_t sheet)
{
	static char out[8000];
	struct workbook *w = bookfile_open(bytes, size, "ark");
	struct cells c = { 0 };
	size_t n = 0;

	if (w == NULL || sheet >= w->n || !bookfile_read(w, sheet, &c)) {
		strcpy(out, "-");
	} else {
		*out = '\0';
		for (size_t i = 0; i < c.n; i++) {
			char place[CELLNAME_TEXT];

			cellname_write(place, c.item[i].row, c.item[i].column);
			n += (size_t)snprintf(out + n, sizeof out - n, "%s%s=%c%s:%s", i > 0 ? " | " : "",
			    place, "tnpdchbeu"[c.item[i].kind], c.item[i].flags & CELL_ROUNDED ? "!" : "",
			    cells_text(&c, &c.item[i]));
		}
		for (size_t i = 0; i < c.n_merged; i++) {
			char from[CELLNAME_TEXT], to[CELLNAME_TEXT];

			cellname_write(from, c.merged[i].row, c.merged[i].column);
			cellname_write(to, c.merged[i].last_row, c.merged[i].last_column);
			n += (size_t)snprintf(out + n, sizeof out - n, " (%s:%s)", from, to);
		}
		if (c.hidden_rows + c.hidden_columns > 0)
			snprintf(out + n, sizeof out - n, " hidden %lu rows %lu columns", c.hidden_rows,
			    c.hidden_columns);
	}
	cells_release(&c);
	bookfile_close(w);
	return out;
}

static inline const char *
cells_of(struct book *b, size_t sheet)
{
	const char *said = cells_in(b->bytes, b->size, sheet);

	book_release(b);
	return said;
}

/* The same of one sheet of .xlsx, of its rows; and of .ods. */
static inline const char *
xlsx_of(const char *sheet)
{
	struct book b = { 0 };

	book_part(&b, FIRST_SHEET, sheet);
	book_xlsx(&b);
	return cells_of(&b, 0);
}

static inline const char *
ods_of(const char *content)
{
	struct book b = { 0 };

	book_part(&b, "content.xml", content);
	book_ods(&b);
	return cells_of(&b, 0);
}

/* The sheets: "Log, Skjult (hidden), Figur (no table)". */
static inline const char *
sheets_of(struct book *b)
{
	static char out[2000];
	struct workbook *w = bookfile_open(b->bytes, b->size, "ark");
	size_t n = 0;

	strcpy(out, "-");
	for (size_t i = 0; w != NULL && i < w->n; i++)
		n += (size_t)snprintf(out + n, sizeof out - n, "%s%s%s%s", i > 0 ? ", " : "", w->sheet[i].name,
		    w->sheet[i].hidden ? " (hidden)" : "", w->sheet[i].is_table ? "" : " (no table)");
	bookfile_close(w);
	book_release(b);
	return out;
}

#endif
