#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "workbook/archive.h"
#include "workbook/cells.h"
#include "workbook/ods.h"
#include "workbook/odsvalue.h"
#include "workbook/sheets.h"
#include "workbook/xmlpart.h"

static const struct xmlspace spaces[] = {
	{ "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office" },
	{ "urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table" },
	{ "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text" },
	{ "urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style" },
	{ "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest" },
	{ "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", "calcext" },
	{ NULL, NULL }
};

/* The elements of both readings. */
enum { CELL, PARAGRAPH, ROW, COVERED_CELL, COLUMN, HEADING, BLANKS, TAB, BREAK, LIST, ITEM, NOTE, RUBY,
    TABLE, HEADER_ROWS, ROW_GROUP, ROWS, COLUMNS, COLUMN_GROUP, HEADER_COLUMNS, DOCUMENT, BODY, SPREADSHEET,
    STYLE, TABLE_STYLE, ENCRYPTION };

static const struct xmlplace places[] = {
	[CELL] = { "table:table-cell", XML_ANYWHERE }, [COVERED_CELL] = { "table:covered-table-cell", XML_ANYWHERE },
	[PARAGRAPH] = { "text:p", XML_ANYWHERE }, [HEADING] = { "text:h", XML_ANYWHERE },
	[ROW] = { "table:table-row", XML_ANYWHERE }, [COLUMN] = { "table:table-column", XML_ANYWHERE },
	[BLANKS] = { "text:s", XML_ANYWHERE }, [TAB] = { "text:tab", XML_ANYWHERE },
	[BREAK] = { "text:line-break", XML_ANYWHERE }, [LIST] = { "text:list", XML_ANYWHERE },
	[ITEM] = { "text:list-item", XML_ANYWHERE }, [NOTE] = { "text:note", XML_ANYWHERE },
	[RUBY] = { "text:ruby-text", XML_ANYWHERE },
	[HEADER_ROWS] = { "table:table-header-rows", XML_ANYWHERE }, [ROW_GROUP] = { "table:table-row-group", XML_ANYWHERE },
	[ROWS] = { "table:table-rows", XML_ANYWHERE }, [COLUMNS] = { "table:table-columns", XML_ANYWHERE },
	[COLUMN_GROUP] = { "table:table-column-group", XML_ANYWHERE },
	[HEADER_COLUMNS] = { "table:table-header-columns", XML_ANYWHERE },
	[DOCUMENT] = { "office:document-content", XML_TOP }, [BODY] = { "office:body", DOCUMENT },
	[SPREADSHEET] = { "office:spreadsheet", BODY }, [TABLE] = { "table:table", SPREADSHEET },
	[STYLE] = { "style:style", XML_ANYWHERE }, [TABLE_STYLE] = { "style:table-properties", XML_ANYWHERE },
	[ENCRYPTION] = { "manifest:encryption-data", XML_ANYWHERE }, { NULL, 0 }
};

/* The first four may hold a value, of which the first that does counts. */
enum { NUMBER_VALUE, DATE_VALUE, TIME_VALUE, BOOLEAN_VALUE, STRING_VALUE, TYPE, SAYS_ERROR, FORMULA, COLUMNS_REPEATED,
    ROWS_REPEATED, COLUMNS_SPANNED, ROWS_SPANNED, VISIBILITY, BLANK_COUNT, NAME, STYLE_NAME, OWN_STYLE, DISPLAY };

static const char *const attributes[] = {
	[NUMBER_VALUE] = "office:value", [DATE_VALUE] = "office:date-value", [TIME_VALUE] = "office:time-value",
	[BOOLEAN_VALUE] = "office:boolean-value", [STRING_VALUE] = "office:string-value",
	[TYPE] = "office:value-type", [SAYS_ERROR] = "calcext:value-type", [FORMULA] = "table:formula",
	[COLUMNS_REPEATED] = "table:number-columns-repeated", [ROWS_REPEATED] = "table:number-rows-repeated",
	[COLUMNS_SPANNED] = "table:number-columns-spanned", [ROWS_SPANNED] = "table:number-rows-spanned",
	[VISIBILITY] = "table:visibility", [BLANK_COUNT] = "text:c", [NAME] = "table:name",
	[STYLE_NAME] = "style:name", [OWN_STYLE] = "table:style-name", [DISPLAY] = "table:display", NULL
};

/* ---- which sheets there are ---- */

struct listing {
	struct workbook *workbook;
	struct buf style;	/* the one that is open */
	char **hiding;		/* the styles of sheets that are not shown */
	size_t n, cap;
	int encrypted;
};

static void
list_sheet(const struct xmlpart *x, struct listing *l)
{
	struct xmlvalue name = x->value[NAME];
	struct workbook_sheet *sheet;

	if (l->workbook->n >= 10000)
		return;
	sheet = sheets_add(l->workbook, name.len > 0 ? name.text : "", name.len);
	for (size_t i = 0; i < l->n; i++)
		sheet->hidden |= xmlvalue_is(x->value[OWN_STYLE], l->hiding[i]);
}

/* An element of the manifest, or of the content while it is not read for its cells alone. */
static void
list_element(const struct xmlpart *x, struct listing *l, int place)
{
	if (place == STYLE) {
		buf_clear(&l->style);
		buf_add(&l->style, x->value[STYLE_NAME].text, x->value[STYLE_NAME].len);
	} else if (place == TABLE_STYLE && xmlvalue_is(x->value[DISPLAY], "false") && l->n < 10000) {
		l->hiding = mem_grow(l->hiding, &l->cap, l->n + 1, sizeof *l->hiding);
		l->hiding[l->n++] = mem_copy(buf_text(&l->style), l->style.len);
	} else if (place == TABLE) {
		list_sheet(x, l);
	} else if (place == ENCRYPTION) {
		l->encrypted = 1;
	}
}

static void
on_listed(struct xmlpart *x, int place)
{
	list_element(x, x->arg, place);
}

/* ---- the cells of one ---- */

/* Of the sheets that are read on the way, which is most often all of them, so much is kept. */
enum { MOST_AHEAD = CELLS_MOST, MOST_TEXT_AHEAD = 64 << 20 };

struct reading {
	struct workbook *workbook;
	struct cells *cells;
	struct listing *listing;	/* of the sheets, on the way; NULL: there is one already */
	struct cells now;		/* on the way: the sheet that is open */
	size_t ahead, text_ahead;	/* cells and bytes that are kept */
	long wanted, tables;		/* the sheet that is read; and those begun so far */
	int active;
	unsigned passing;		/* elements open whose text is no cell's */
	unsigned long row, column;	/* of the next ones */
	unsigned long rows;		/* how often the row is repeated */
	int hidden_row;
	size_t row_begins;		/* its first cell in cells */
	unsigned char hidden[CELLS_COLUMNS];
	unsigned long columns;		/* described so far */
	/* the cell that is open */
	int in_cell, covered;
	unsigned long times;		/* how often the cell is repeated */
	unsigned paragraphs, open;	/* paragraphs, and how deep in one */
	int loose;			/* the last letter is a blank that may go */
	struct odsvalue of;
};

/* It is told when the sheet is asked for, and is read again. */
static void
refuse(struct xmlpart *x, struct reading *r)
{
	if (r->listing != NULL) {
		cells_release(r->cells);
		r->active = 0;
		return;
	}
	sheets_too_many(r->workbook);
	x->failed = 1;
}

static int
is_hidden(const struct xmlpart *x)
{
	return x->value[VISIBILITY].text != NULL && !xmlvalue_is(x->value[VISIBILITY], "visible");
}

static void
begin_row(const struct xmlpart *x, struct reading *r)
{
	r->rows = xmlvalue_number(x->value[ROWS_REPEATED], 1);
	r->column = 0;
	r->row_begins = r->cells->n;
	r->hidden_row = is_hidden(x);
}

static void
describe_columns(const struct xmlpart *x, struct reading *r)
{
	unsigned long n = xmlvalue_number(x->value[COLUMNS_REPEATED], 1);
	int hidden = is_hidden(x);

	for (; n > 0 && r->columns < CELLS_COLUMNS; n--)
		r->hidden[r->columns++] = (unsigned char)hidden;
}

static void
add_value(struct buf *b, struct xmlvalue v)
{
	if (v.len > 0)
		buf_add(b, v.text, v.len);
}

static void
begin_cell(const struct xmlpart *x, struct reading *r, int covered)
{
	const struct xmlvalue *value = x->value;
	unsigned long rows = xmlvalue_number(value[ROWS_SPANNED], 1);
	unsigned long columns = xmlvalue_number(value[COLUMNS_SPANNED], 1);

	r->in_cell = 1;
	r->covered = covered;
	r->times = xmlvalue_number(value[COLUMNS_REPEATED], 1);
	r->paragraphs = r->open = 0;
	r->of.is_given = 0;
	r->loose = 0;
	buf_clear(&r->of.text);
	buf_clear(&r->of.value);
	buf_clear(&r->of.formula);
	r->of.type = odsvalue_type(value[TYPE].text, value[TYPE].len);
	add_value(&r->of.formula, value[FORMULA]);
	for (int i = NUMBER_VALUE; i <= BOOLEAN_VALUE && r->of.value.len == 0; i++)
		add_value(&r->of.value, value[i]);
	r->of.error = xmlvalue_is(value[SAYS_ERROR], "error");
	/* A text that is given so goes before what is shown. */
	if (!r->of.error && value[STRING_VALUE].text != NULL && r->of.type == ODSTYPE_TEXT) {
		r->of.is_given = 1;
		add_value(&r->of.value, value[STRING_VALUE]);
	}
	if (!covered && (rows > 1 || columns > 1) && r->row < CELLS_ROWS && r->column < CELLS_COLUMNS &&
	    rows <= CELLS_ROWS && columns <= CELLS_COLUMNS)
		cells_add_merged(r->cells, (struct cells_merged){ (unsigned)r->row, (unsigned)r->column,
		    (unsigned)(r->row + rows - 1), (unsigned)(r->column + columns - 1), 0 });
}

static void
end_cell(struct xmlpart *x, struct reading *r)
{
	size_t before = r->cells->n;
	struct cell *c;

	r->in_cell = 0;
	if (r->covered) {
		r->column += r->times;
		return;
	}
	for (unsigned long i = 0; i < r->times; i++, r->column++) {
		if (i > 0 && r->cells->n == before) {
			r->column += r->times - i;
			break;
		}
		if (r->column >= CELLS_COLUMNS || r->row >= CELLS_ROWS) {
			/* What is empty out there is nothing. */
			if (i == 0 && r->of.value.len + r->of.text.len + r->of.formula.len == 0)
				continue;
			refuse(x, r);
			return;
		}
		if (!odsvalue_add(&r->of, r->cells, (unsigned)r->row, (unsigned)r->column)) {
			refuse(x, r);
			return;
		}
		if (r->cells->n == before)
			continue;
		c = &r->cells->item[r->cells->n - 1];
		if (r->hidden[c->column] == 1) {
			r->hidden[c->column] = 2;
			r->cells->hidden_columns++;
		}
	}
}

/* The row over again, as often as it says: where it holds something. */
static void
end_row(struct xmlpart *x, struct reading *r)
{
	size_t n = r->cells->n, first = r->row_begins;

	if (n > first && r->hidden_row)
		r->cells->hidden_rows += r->rows;
	for (unsigned long times = 1; times < r->rows && n > first; times++)
		for (size_t i = first; i < n; i++) {
			struct cell c = r->cells->item[i];
			const char *text = cells_text(r->cells, &c);
			struct buf copy = { 0 };
			int added;

			if (c.row + times >= CELLS_ROWS) {
				refuse(x, r);
				return;
			}
			buf_add(&copy, text, c.len);
			added = cells_add(r->cells, (unsigned)(c.row + times), c.column,
			    (enum cell_kind)c.kind, buf_text(&copy), c.len);
			buf_release(&copy);
			if (!added) {
				refuse(x, r);
				return;
			}
		}
	r->row += r->rows;
	if (r->row > CELLS_ROWS)
		r->row = CELLS_ROWS;
}

/* ---- the text of a cell ---- */

static void
add_blanks(struct reading *r, unsigned long n)
{
	buf_fill(&r->of.text, ' ', n < 10000 ? n : 10000);
	r->loose = 0;
}

static void
begin_in_cell(const struct xmlpart *x, struct reading *r, int place)
{
	int paragraph = place == PARAGRAPH || place == HEADING;

	if (r->open == 0 && paragraph) {
		if (!r->of.is_given && r->paragraphs++ > 0)
			buf_addc(&r->of.text, '\n');
		r->open = 1;
		r->loose = 0;
	} else if (r->open == 0) {
		/* Notes, pictures, sheets in a cell; but a list holds paragraphs. */
		r->passing = place != LIST && place != ITEM;
	} else if (place == BLANKS) {
		add_blanks(r, xmlvalue_number(x->value[BLANK_COUNT], 1));
		r->open++;
	} else if (place == TAB || place == BREAK) {
		buf_addc(&r->of.text, place == TAB ? '\t' : '\n');
		r->loose = 0;
		r->open++;
	} else if (strcmp(xmlpart_prefix(x), "text") != 0 || place == NOTE || place == RUBY) {
		r->passing = 1;
	} else {
		r->open++;
	}
}

static void
end_in_cell(struct reading *r)
{
	if (r->open == 1 && r->loose)
		buf_truncate(&r->of.text, r->of.text.len - 1);
	r->loose &= r->open != 1;
	r->open -= r->open > 0;
}

static int
is_blank(char c)
{
	return (unsigned char)c <= ' ' && (c == ' ' || c == '\t' || c == '\r' || c == '\n');
}

/* Blanks and line ends of the XML are one blank, and none at the ends of a paragraph. */
static void
add_text(struct reading *r, const char *text, size_t len)
{
	struct buf *b = &r->of.text;

	for (size_t i = 0; i < len;) {
		size_t run = i;

		while (run < len && !is_blank(text[run]))
			run++;
		if (run > i) {
			buf_add(b, text + i, run - i);
			r->loose = 0;
		}
		for (i = run; i < len && is_blank(text[i]); i++)
			if (!r->loose && b->len > 0 && b->data[b->len - 1] != '\n') {
				buf_addc(b, ' ');
				r->loose = 1;
			}
	}
}

/* ---- elements ---- */

/* While the sheets are listed, those that are shown are read: which of them is meant, their cells tell. */
static void
begin_table(struct reading *r)
{
	const struct workbook *w = r->workbook;
	long table = r->tables++;

	r->active = r->listing == NULL ? table == r->wanted : table + 1 == (long)w->n && !w->sheet[table].hidden;
	r->passing = r->open = 0;
	r->in_cell = r->hidden_row = 0;
	r->row = r->column = r->columns = 0;
	r->rows = 1;
	r->row_begins = 0;
	memset(r->hidden, 0, sizeof r->hidden);
}

static void
end_table(struct xmlpart *x, struct reading *r)
{
	struct workbook_sheet *sheet = &r->workbook->sheet[r->tables - 1];

	r->active = 0;
	x->stop = r->listing == NULL;
	if (x->stop)
		return;
	if (r->ahead + r->now.n > MOST_AHEAD || r->text_ahead + r->now.texts.len > MOST_TEXT_AHEAD) {
		cells_release(&r->now);
		return;
	}
	r->ahead += r->now.n;
	r->text_ahead += r->now.texts.len;
	sheet->ahead = r->now;
	sheet->is_ahead = 1;
	r->now = (struct cells){ 0 };
}

static void
on_start(struct xmlpart *x, int place)
{
	struct reading *r = x->arg;

	if (r->listing != NULL)
		list_element(x, r->listing, place);
	if (!r->active) {
		if (place == TABLE)
			begin_table(r);
		return;
	}
	if (r->passing > 0) {
		r->passing++;
		return;
	}
	if (r->in_cell) {
		begin_in_cell(x, r, place);
		return;
	}
	switch (place) {
	case ROW:
		begin_row(x, r);
		break;
	case CELL:
	case COVERED_CELL:
		begin_cell(x, r, place == COVERED_CELL);
		break;
	case COLUMN:
		describe_columns(x, r);
		break;
	case HEADER_ROWS:
	case ROW_GROUP:
	case ROWS:
	case COLUMNS:
	case COLUMN_GROUP:
	case HEADER_COLUMNS:
		break;
	default:
		r->passing = 1;
	}
}

static void
on_end(struct xmlpart *x, int place)
{
	struct reading *r = x->arg;

	if (!r->active)
		return;
	if (r->passing > 0)
		r->passing--;
	else if (place == CELL || place == COVERED_CELL)
		end_cell(x, r);
	else if (r->in_cell)
		end_in_cell(r);
	else if (place == ROW)
		end_row(x, r);
	else if (place == TABLE)
		end_table(x, r);
}

static void
on_text(struct xmlpart *x, int place, const char *text, size_t len)
{
	struct reading *r = x->arg;

	(void)place;
	if (r->active && r->in_cell && r->open > 0 && r->passing == 0)
		add_text(r, text, len);
}

static int
read_content(struct reading *r)
{
	struct xmlpart x = { .spaces = spaces, .places = places, .attributes = attributes,
	    .start = on_start, .end = on_end, .text = on_text, .arg = r };
	struct archive *a = r->workbook->archive;
	int good = xmlpart_read(&x, a, archive_find(a, "content.xml"));

	odsvalue_release(&r->of);
	return good;
}

int
ods_is(const struct archive *a)
{
	return archive_find(a, "content.xml") >= 0;
}

int
ods_open(struct workbook *w)
{
	static struct reading r;
	struct listing l = { .workbook = w };
	struct xmlpart manifest = { .spaces = spaces, .places = places, .attributes = attributes,
	    .start = on_listed, .arg = &l };
	long part = archive_find(w->archive, "META-INF/manifest.xml");
	int good;

	r = (struct reading){ .workbook = w, .cells = &r.now, .listing = &l };
	good = part < 0 || xmlpart_read(&manifest, w->archive, part);
	if (good && l.encrypted)
		good = sheets_fault(w, "protected by a password; save the workbook without one");
	good = good && read_content(&r);
	if (good && w->n == 0)
		good = sheets_fault(w, "this is a document of an office program, but no workbook "
		    "(.xlsx, .ods)");
	cells_release(&r.now);
	for (size_t i = 0; i < l.n; i++)
		free(l.hiding[i]);
	free(l.hiding);
	buf_release(&l.style);
	return good;
}

int
ods_read(struct workbook *w, size_t sheet, struct cells *cells)
{
	static struct reading r;

	if (w->sheet[sheet].is_ahead) {
		*cells = w->sheet[sheet].ahead;
		w->sheet[sheet].ahead = (struct cells){ 0 };
		w->sheet[sheet].is_ahead = 0;
		return 1;
	}
	r = (struct reading){ .workbook = w, .cells = cells, .wanted = (long)sheet };
	return read_content(&r);
}
