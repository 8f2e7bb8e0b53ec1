/*
 * pack - a tiny workbook for a test, from readable text.
 *
 *	pack ark.xlsx <<'END'
 *	== sheet Log
 *	Dato | Form | Aktører | Timer
 *	@46300 | samvirke | uu basen | #1.5
 *	== sheet Lister hidden
 *	videndele
 *	END
 *
 * A cell is a text, or by its first sign: # a number, @ a count of days shown as a
 * date, ^ as a month (in .ods always okt 26), : as a time of day, ~ as a duration, % a share, ? yes (1) or no (0), ! an error,
 * = a formula without a value.  A line `merge A2:A3` merges cells; `book ATTRIBUTES` says
 * something of the whole, such as date1904="1".  FILE.ods is written of the same text, as
 * far as .ods has it.  `== part NAME` begins a part of the archive, as it stands; `blanks N`
 * in it are so many blanks.
 *
 *	pack -p ark.xlsx xl/worksheets/sheet1.xml
 *
 * prints a part.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

enum { MOST = 30 };

struct text {
	char *data;
	size_t len, cap;
};

struct dossier {
	char name[100];
	int hidden;
	struct text body, merged;
	unsigned long row;
};

static struct dossier sheet[MOST];
static struct text part[MOST];
static char part_name[MOST][200];
static size_t sheets, parts;
static char book[200];
static int ods;

static void
add(struct text *t, const char *s, size_t n)
{
	if (t->len + n + 1 > t->cap) {
		t->cap = (t->len + n + 1) * 2;
		t->data = realloc(t->data, t->cap);
		if (t->data == NULL)
			exit(2);
	}
	memcpy(t->data + t->len, s, n);
	t->data[t->len += n] = '\0';
}

static void
put(struct text *t, const char *s)
{
	add(t, s, strlen(s));
}

/* As XML has it. */
static void
put_text(struct text *t, const char *s, size_t n)
{
	for (; n > 0; n--, s++)
		if (*s == '&')
			put(t, "&amp;");
		else if (*s == '<')
			put(t, "&lt;");
		else if (*s == '"')
			put(t, "&quot;");
		else
			add(t, s, 1);
}

static void
put_between(struct text *t, const char *before, const char *s, size_t n, const char *behind)
{
	put(t, before);
	put_text(t, s, n);
	put(t, behind);
}

/* ---- .xlsx ---- */

static void
xlsx_cell(struct text *t, char kind, const char *s, size_t n)
{
	switch (kind) {
	case '#':
		put_between(t, "<c><v>", s, n, "</v></c>");
		break;
	case '@':
		put_between(t, "<c s=\"1\"><v>", s, n, "</v></c>");
		break;
	case '^':
		put_between(t, "<c s=\"5\"><v>", s, n, "</v></c>");
		break;
	case ':':
		put_between(t, "<c s=\"2\"><v>", s, n, "</v></c>");
		break;
	case '~':
		put_between(t, "<c s=\"3\"><v>", s, n, "</v></c>");
		break;
	case '%':
		put_between(t, "<c s=\"4\"><v>", s, n, "</v></c>");
		break;
	case '?':
		put_between(t, "<c t=\"b\"><v>", s, n, "</v></c>");
		break;
	case '!':
		put_between(t, "<c t=\"e\"><v>", s, n, "</v></c>");
		break;
	case '=':
		put_between(t, "<c><f>", s, n, "</f></c>");
		break;
	case '\0':
		put(t, "<c/>");
		break;
	default:
		put_between(t, "<c t=\"inlineStr\"><is><t>", s, n, "</t></is></c>");
	}
}

#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" " \
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define RELATIONS "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
#define RELATION "<Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

static struct text *
begin_part(const char *name)
{
	snprintf(part_name[parts], sizeof part_name[0], "%s", name);
	return &part[parts++];
}

static void
xlsx_parts(void)
{
	struct text *list = begin_part("xl/workbook.xml"), *rels = begin_part("xl/_rels/workbook.xml.rels");
	char line[500];

	put(begin_part("[Content_Types].xml"), "<Types/>");
	put(begin_part("_rels/.rels"), RELATIONS RELATION "officeDocument\" Id=\"a\" Target=\"xl/workbook.xml\"/></Relationships>");
	put(begin_part("xl/styles.xml"), "<styleSheet " MAIN "><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
	    "<xf numFmtId=\"20\"/><xf numFmtId=\"46\"/><xf numFmtId=\"9\"/><xf numFmtId=\"17\"/></cellXfs></styleSheet>");
	put(list, "<workbook " MAIN "><workbookPr ");
	put(list, book);
	put(list, "/><sheets>");
	put(rels, RELATIONS RELATION "styles\" Id=\"s\" Target=\"styles.xml\"/>");
	for (size_t i = 0; i < sheets; i++) {
		struct text *t;

		snprintf(line, sizeof line, "xl/worksheets/sheet%zu.xml", i + 1);
		t = begin_part(line);
		put(t, "<worksheet " MAIN "><sheetData>");
		add(t, sheet[i].body.data, sheet[i].body.len);
		put(t, "</sheetData><mergeCells>");
		add(t, sheet[i].merged.data != NULL ? sheet[i].merged.data : "", sheet[i].merged.len);
		put(t, "</mergeCells></worksheet>");
		put_between(list, "<sheet name=\"", sheet[i].name, strlen(sheet[i].name), "\"");
		snprintf(line, sizeof line, " sheetId=\"%zu\" r:id=\"r%zu\"%s/>", i + 1, i + 1,
		    sheet[i].hidden ? " state=\"hidden\"" : "");
		put(list, line);
		snprintf(line, sizeof line, RELATION "worksheet\" Id=\"r%zu\" Target=\"worksheets/sheet%zu.xml\"/>", i + 1, i + 1);
		put(rels, line);
	}
	put(list, "</sheets></workbook>");
	put(rels, "</Relationships>");
}

/* ---- .ods ---- */

/* The day of a count of days. */
static void
put_day(struct text *t, double days)
{
	long z = (long)days - 25569 + 719468, era = z / 146097, doe = z - era * 146097;
	long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365, doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	long mp = (5 * doy + 2) / 153, month = mp < 10 ? mp + 3 : mp - 9;
	char text[60];

	snprintf(text, sizeof text, "%04ld-%02ld-%02ld", yoe + era * 400 + (month <= 2), month, doy - (153 * mp + 2) / 5 + 1);
	put(t, text);
}

static void
ods_cell(struct text *t, char kind, const char *s, size_t n)
{
	double value = strtod(s, NULL);
	char text[100];

	switch (kind) {
	case '#':
		put_between(t, "<table:table-cell office:value-type=\"float\" office:value=\"", s, n, "\"/>");
		break;
	case '@':
		put(t, "<table:table-cell office:value-type=\"date\" office:date-value=\"");
		put_day(t, value);
		put(t, "\"/>");
		break;
	case '^':
		put(t, "<table:table-cell office:value-type=\"date\" office:date-value=\"");
		put_day(t, value);
		put(t, "\"><text:p>okt 26</text:p></table:table-cell>");
		break;
	case ':':
	case '~':
		snprintf(text, sizeof text, "<table:table-cell office:value-type=\"time\" office:time-value=\"PT%ldM\"/>",
		    (long)(value * 1440 + 0.5));
		put(t, text);
		break;
	case '%':
		put_between(t, "<table:table-cell office:value-type=\"percentage\" office:value=\"", s, n, "\"/>");
		break;
	case '?':
		put(t, *s == '1' ? "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>" :
		    "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"false\"/>");
		break;
	case '!':
		put_between(t, "<table:table-cell office:value-type=\"string\" calcext:value-type=\"error\"><text:p>", s, n,
		    "</text:p></table:table-cell>");
		break;
	case '=':
		put_between(t, "<table:table-cell table:formula=\"of:=", s, n, "\"/>");
		break;
	case '\0':
		put(t, "<table:table-cell/>");
		break;
	default:
		put_between(t, "<table:table-cell office:value-type=\"string\"><text:p>", s, n, "</text:p></table:table-cell>");
	}
}

static void
ods_parts(void)
{
	struct text *t;

	put(begin_part("mimetype"), "application/vnd.oasis.opendocument.spreadsheet");
	t = begin_part("content.xml");
	put(t, "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
	    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
	    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
	    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
	    "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
	    "<office:automatic-styles><style:style style:name=\"gone\" style:family=\"table\">"
	    "<style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
	    "<office:body><office:spreadsheet>");
	for (size_t i = 0; i < sheets; i++) {
		put_between(t, "<table:table table:name=\"", sheet[i].name, strlen(sheet[i].name),
		    sheet[i].hidden ? "\" table:style-name=\"gone\">" : "\">");
		add(t, sheet[i].body.data, sheet[i].body.len);
		put(t, "</table:table>");
	}
	put(t, "</office:spreadsheet></office:body></office:document-content>");
}

/* ---- lines ---- */

static void
take_row(struct dossier *s, char *line)
{
	char *at = line, *end;

	put(&s->body, ods ? "<table:table-row>" : "<row>");
	do {
		size_t n;
		char kind;

		end = strchr(at, '|');
		n = end != NULL ? (size_t)(end - at) : strlen(at);
		while (n > 0 && *at == ' ') {
			at++;
			n--;
		}
		while (n > 0 && at[n - 1] == ' ')
			n--;
		kind = n > 0 ? *at : '\0';
		if (n > 1 && strchr("#@^:~%?!=", kind) != NULL) {
			at++;
			n--;
		} else if (n > 0) {
			kind = 't';
		}
		(ods ? ods_cell : xlsx_cell)(&s->body, kind, at, n);
		at = end != NULL ? end + 1 : at;
	} while (end != NULL);
	put(&s->body, ods ? "</table:table-row>" : "</row>");
}

static void
take_line(char *line)
{
	static int in_part;
	char word[100], name[200], more[100] = "";
	unsigned long n;

	if (sscanf(line, "== %99s %199[^\n]", word, name) == 2) {
		in_part = strcmp(word, "part") == 0;
		if ((in_part ? parts : sheets) + 10 > MOST)
			exit(2);
		if (in_part) {
			begin_part(name);
			return;
		}
		if (strlen(name) > 7 && strcmp(name + strlen(name) - 7, " hidden") == 0) {
			name[strlen(name) - 7] = '\0';
			sheet[sheets].hidden = 1;
		}
		snprintf(sheet[sheets++].name, sizeof sheet[0].name, "%.99s", name);
	} else if (in_part && sscanf(line, "blanks %lu", &n) == 1) {
		for (; n > 0; n--)
			put(&part[parts - 1], " ");
	} else if (in_part) {
		put(&part[parts - 1], line);
		put(&part[parts - 1], "\n");
	} else if (sscanf(line, "merge %99s", more) == 1) {
		put_between(&sheet[sheets - 1].merged, "<mergeCell ref=\"", more, strlen(more), "\"/>");
	} else if (strncmp(line, "book ", 5) == 0) {
		snprintf(book, sizeof book, "%s", line + 5);
	} else if (sheets > 0) {
		take_row(&sheet[sheets - 1], line);
	}
}

/* Print a part of an archive. */
static int
print_part(const char *path, const char *name)
{
	static char piece[100000];
	int error;
	zip_t *zip = zip_open(path, ZIP_RDONLY, &error);
	zip_file_t *file = zip != NULL ? zip_fopen(zip, name, 0) : NULL;
	zip_int64_t n;

	if (file == NULL)
		return 2;
	while ((n = zip_fread(file, piece, sizeof piece)) > 0)
		fwrite(piece, 1, (size_t)n, stdout);
	return 0;
}

int
main(int argc, char *argv[])
{
	static char line[100000];
	zip_t *zip;
	int error;

	if (argc == 4 && strcmp(argv[1], "-p") == 0)
		return print_part(argv[2], argv[3]);
	if (argc != 2 || (zip = zip_open(argv[1], ZIP_CREATE | ZIP_TRUNCATE, &error)) == NULL) {
		fputs("usage: pack FILE <TEXT\n", stderr);
		return 2;
	}
	ods = strlen(argv[1]) > 4 && strcmp(argv[1] + strlen(argv[1]) - 4, ".ods") == 0;
	while (fgets(line, sizeof line, stdin) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		take_line(line);
	}
	/* A part that is given goes before what would be made. */
	if (sheets > 0)
		(ods ? ods_parts : xlsx_parts)();
	for (size_t i = 0; i < parts; i++) {
		zip_source_t *source = zip_source_buffer(zip, part[i].data != NULL ? part[i].data : "", part[i].len, 0);

		if (zip_name_locate(zip, part_name[i], 0) < 0 && zip_file_add(zip, part_name[i], source, ZIP_FL_ENC_UTF_8) < 0)
			return 2;
	}
	return zip_close(zip) == 0 ? 0 : 2;
}
