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

#define TABLE "/office:document-content/office:body/office:spreadsheet/table:table"

/* ---- which sheets there are ---- */

struct listing {
	struct workbook *workbook;
	struct buf style;	/* the one that is open */
	char **hiding;		/* the styles of sheets that are not shown */
	size_t n, cap;
	int encrypted;
};

static void
list_sheet(struct xmlpart *x, struct listing *l)
{
	struct workbook_sheet *sheet;
	struct buf name = { 0 }, style = { 0 };

	if (l->workbook->n >= 10000)
		return;
	xmlpart_attribute(x, "table:name", &name);
	xmlpart_attribute(x, "table:style-name", &style);
	sheet = sheets_add(l->workbook, buf_text(&name), name.len);
	for (size_t i = 0; i < l->n; i++)
		sheet->hidden |= strcmp(l->hiding[i], buf_text(&style)) == 0;
	buf_release(&name);
	buf_release(&style);
}

static void
on_listed(struct xmlpart *x, const char *name)
{
	struct listing *l = x->arg;
	struct buf display = { 0 };

	if (strcmp(name, "style:style") == 0) {
		buf_clear(&l->style);
		xmlpart_attribute(x, "style:name", &l->style);
	} else if (strcmp(name, "style:table-properties") == 0 &&
	    xmlpart_attribute(x, "table:display", &display) &&
	    strcmp(display.data, "false") == 0 && l->n < 10000) {
		l->hiding = mem_grow(l->hiding, &l->cap, l->n + 1, sizeof *l->hiding);
		l->hiding[l->n++] = mem_copy(buf_text(&l->style), l->style.len);
	} else if (strcmp(name, "table:table") == 0 && xmlpart_at(x, TABLE)) {
		list_sheet(x, l);
	} else if (strcmp(name, "manifest:encryption-data") == 0) {
		l->encrypted = 1;
	}
	buf_release(&display);
}

int
ods_is(const struct archive *a)
{
	return archive_find(a, "content.xml") >= 0;
}

int
ods_open(struct workbook *w)
{
	struct listing l = { .workbook = w };
	struct xmlpart manifest = { .spaces = spaces, .start = on_listed, .arg = &l };
	struct xmlpart content = manifest;
	long part = archive_find(w->archive, "META-INF/manifest.xml");
	int good;

	good = part < 0 || xmlpart_read(&manifest, w->archive, part);
	if (good && l.encrypted)
		good = sheets_fault(w, "protected by a password; save the workbook without one");
	good = good && xmlpart_read(&content, w->archive, archive_find(w->archive, "content.xml"));
	if (good && w->n == 0)
		good = sheets_fault(w, "this is a document of an office program, but no workbook "
		    "(.xlsx, .ods)");
	for (size_t i = 0; i < l.n; i++)
		free(l.hiding[i]);
	free(l.hiding);
	buf_release(&l.style);
	return good;
}

/* ---- the cells of one ---- */

struct reading {
	struct workbook *workbook;
	struct cells *cells;
	size_t wanted, tables;		/* the sheet that is read, and those begun so far */
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

static void
refuse(struct xmlpart *x, struct reading *r)
{
	sheets_too_many(r->workbook);
	x->failed = 1;
}

static void
begin_row(struct xmlpart *x, struct reading *r)
{
	struct buf visibility = { 0 };

	r->rows = xmlpart_number(x, "table:number-rows-repeated", 1);
	r->column = 0;
	r->row_begins = r->cells->n;
	r->hidden_row = xmlpart_attribute(x, "table:visibility", &visibility) &&
	    strcmp(visibility.data, "visible") != 0;
	buf_release(&visibility);
}

static void
describe_columns(struct xmlpart *x, struct reading *r)
{
	unsigned long n = xmlpart_number(x, "table:number-columns-repeated", 1);
	struct buf visibility = { 0 };
	int hidden = xmlpart_attribute(x, "table:visibility", &visibility) &&
	    strcmp(visibility.data, "visible") != 0;

	for (; n > 0 && r->columns < CELLS_COLUMNS; n--)
		r->hidden[r->columns++] = (unsigned char)hidden;
	buf_release(&visibility);
}

static void
begin_cell(struct xmlpart *x, struct reading *r, int covered)
{
	static const char *const values[] = { "office:value", "office:date-value",
	    "office:time-value", "office:boolean-value", NULL };
	unsigned long rows = xmlpart_number(x, "table:number-rows-spanned", 1);
	unsigned long columns = xmlpart_number(x, "table:number-columns-spanned", 1);
	struct buf kind = { 0 };

	r->in_cell = 1;
	r->covered = covered;
	r->times = xmlpart_number(x, "table:number-columns-repeated", 1);
	r->paragraphs = r->open = 0;
	r->of.is_given = 0;
	r->loose = 0;
	buf_clear(&r->of.text);
	buf_clear(&r->of.type);
	buf_clear(&r->of.value);
	buf_clear(&r->of.formula);
	xmlpart_attribute(x, "office:value-type", &r->of.type);
	xmlpart_attribute(x, "table:formula", &r->of.formula);
	for (size_t i = 0; values[i] != NULL && r->of.value.len == 0; i++)
		xmlpart_attribute(x, values[i], &r->of.value);
	r->of.error = xmlpart_attribute(x, "calcext:value-type", &kind) && strcmp(kind.data, "error") == 0;
	/* A text that is given so goes before what is shown. */
	if (!r->of.error && strcmp(buf_text(&r->of.type), "string") == 0)
		r->of.is_given = xmlpart_attribute(x, "office:string-value", &r->of.value);
	if (!covered && (rows > 1 || columns > 1) && r->row < CELLS_ROWS && r->column < CELLS_COLUMNS &&
	    rows <= CELLS_ROWS && columns <= CELLS_COLUMNS)
		cells_add_merged(r->cells, (struct cells_merged){ (unsigned)r->row, (unsigned)r->column,
		    (unsigned)(r->row + rows - 1), (unsigned)(r->column + columns - 1), 0 });
	buf_release(&kind);
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
begin_in_cell(struct xmlpart *x, struct reading *r, const char *name)
{
	int paragraph = strcmp(name, "text:p") == 0 || strcmp(name, "text:h") == 0;

	if (r->open == 0 && paragraph) {
		if (!r->of.is_given && r->paragraphs++ > 0)
			buf_addc(&r->of.text, '\n');
		r->open = 1;
		r->loose = 0;
	} else if (r->open == 0) {
		/* Notes, pictures, sheets in a cell; but a list holds paragraphs. */
		r->passing = strcmp(name, "text:list") != 0 && strcmp(name, "text:list-item") != 0;
	} else if (strcmp(name, "text:s") == 0) {
		add_blanks(r, xmlpart_number(x, "text:c", 1));
		r->open++;
	} else if (strcmp(name, "text:tab") == 0 || strcmp(name, "text:line-break") == 0) {
		buf_addc(&r->of.text, strcmp(name, "text:tab") == 0 ? '\t' : '\n');
		r->loose = 0;
		r->open++;
	} else if (strncmp(name, "text:", 5) != 0 || strcmp(name, "text:note") == 0 ||
	    strcmp(name, "text:ruby-text") == 0) {
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

/* Blanks and line ends of the XML are one blank, and none at the ends of a paragraph. */
static void
add_text(struct reading *r, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		int blank = strchr(" \t\r\n", text[i]) != NULL && text[i] != '\0';
		int begins = r->of.text.len == 0 || r->of.text.data[r->of.text.len - 1] == '\n';

		if (blank && (r->loose || begins))
			continue;
		buf_addc(&r->of.text, blank ? ' ' : text[i]);
		r->loose = blank;
	}
}

/* ---- elements ---- */

static void
on_start(struct xmlpart *x, const char *name)
{
	struct reading *r = x->arg;

	if (!r->active) {
		if (strcmp(name, "table:table") == 0 && xmlpart_at(x, TABLE))
			r->active = r->tables++ == r->wanted;
	} else if (r->passing > 0) {
		r->passing++;
	} else if (r->in_cell) {
		begin_in_cell(x, r, name);
	} else if (strcmp(name, "table:table-row") == 0) {
		begin_row(x, r);
	} else if (strcmp(name, "table:table-cell") == 0) {
		begin_cell(x, r, 0);
	} else if (strcmp(name, "table:covered-table-cell") == 0) {
		begin_cell(x, r, 1);
	} else if (strcmp(name, "table:table-column") == 0) {
		describe_columns(x, r);
	} else if (strcmp(name, "table:table-header-rows") != 0 &&
	    strcmp(name, "table:table-row-group") != 0 && strcmp(name, "table:table-rows") != 0 &&
	    strcmp(name, "table:table-columns") != 0 && strcmp(name, "table:table-column-group") != 0 &&
	    strcmp(name, "table:table-header-columns") != 0) {
		r->passing = 1;
	}
}

static void
on_end(struct xmlpart *x, const char *name)
{
	struct reading *r = x->arg;

	if (!r->active)
		return;
	if (r->passing > 0) {
		r->passing--;
	} else if (strcmp(name, "table:table-cell") == 0 ||
	    strcmp(name, "table:covered-table-cell") == 0) {
		end_cell(x, r);
	} else if (r->in_cell) {
		end_in_cell(r);
	} else if (strcmp(name, "table:table-row") == 0) {
		end_row(x, r);
	} else if (strcmp(name, "table:table") == 0) {
		x->stop = 1;
	}
}

static void
on_text(struct xmlpart *x, const char *text, size_t len)
{
	struct reading *r = x->arg;

	if (r->active && r->in_cell && r->open > 0 && r->passing == 0)
		add_text(r, text, len);
}

int
ods_read(struct workbook *w, size_t sheet, struct cells *cells)
{
	static struct reading r;
	struct xmlpart x = { .spaces = spaces, .start = on_start, .end = on_end, .text = on_text,
	    .arg = &r };
	int good;

	r = (struct reading){ .workbook = w, .cells = cells, .wanted = sheet };
	good = xmlpart_read(&x, w->archive, archive_find(w->archive, "content.xml"));
	odsvalue_release(&r.of);
	return good;
}
