#include <string.h>

#include "workbook/archive.h"
#include "workbook/cells.h"
#include "workbook/ods.h"
#include "workbook/odslist.h"
#include "workbook/odstext.h"
#include "workbook/odsvalue.h"
#include "workbook/sheets.h"

/* Of the sheets that are read on the way, which is most often all of them, so much is kept. */
enum { MOST_AHEAD = CELLS_MOST, MOST_TEXT_AHEAD = 64 << 20 };

struct reading {
	struct workbook *workbook;
	struct cells *cells;
	struct odslist *listing;	/* of the sheets, on the way; NULL: there is one already */
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
	struct odstext text;		/* what it shows */
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
	return x->value[ODS_VISIBILITY].text != NULL && !xmlvalue_is(x->value[ODS_VISIBILITY], "visible");
}

static void
begin_row(const struct xmlpart *x, struct reading *r)
{
	r->rows = xmlvalue_number(x->value[ODS_ROWS_REPEATED], 1);
	r->column = 0;
	r->row_begins = r->cells->n;
	r->hidden_row = is_hidden(x);
}

static void
describe_columns(const struct xmlpart *x, struct reading *r)
{
	unsigned long n = xmlvalue_number(x->value[ODS_COLUMNS_REPEATED], 1);
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
	unsigned long rows = xmlvalue_number(value[ODS_ROWS_SPANNED], 1);
	unsigned long columns = xmlvalue_number(value[ODS_COLUMNS_SPANNED], 1);

	r->in_cell = 1;
	r->covered = covered;
	r->times = xmlvalue_number(value[ODS_COLUMNS_REPEATED], 1);
	odstext_begin(&r->text);
	r->of.is_given = 0;
	buf_clear(&r->of.value);
	buf_clear(&r->of.formula);
	r->of.type = odsvalue_type(value[ODS_TYPE].text, value[ODS_TYPE].len);
	add_value(&r->of.formula, value[ODS_FORMULA]);
	for (int i = ODS_NUMBER_VALUE; i <= ODS_BOOLEAN_VALUE && r->of.value.len == 0; i++)
		add_value(&r->of.value, value[i]);
	r->of.error = xmlvalue_is(value[ODS_SAYS_ERROR], "error");
	/* A text that is given so goes before what is shown. */
	if (!r->of.error && value[ODS_STRING_VALUE].text != NULL && r->of.type == ODSTYPE_TEXT) {
		r->of.is_given = 1;
		add_value(&r->of.value, value[ODS_STRING_VALUE]);
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
			if (added)
				r->cells->item[r->cells->n - 1].flags = c.flags;
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

/* While the sheets are listed, those that are shown are read: which of them is meant, their cells tell. */
static void
begin_table(struct reading *r)
{
	const struct workbook *w = r->workbook;
	long table = r->tables++;

	r->active = r->listing == NULL ? table == r->wanted : table + 1 == (long)w->n && !w->sheet[table].hidden;
	r->passing = 0;
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
		odslist_element(r->listing, x, place);
	if (!r->active) {
		if (place == ODS_TABLE)
			begin_table(r);
		return;
	}
	if (r->passing > 0) {
		r->passing++;
		return;
	}
	if (r->in_cell) {
		r->passing = !odstext_element(&r->text, x, place);
		return;
	}
	switch (place) {
	case ODS_ROW:
		begin_row(x, r);
		break;
	case ODS_CELL:
	case ODS_COVERED_CELL:
		begin_cell(x, r, place == ODS_COVERED_CELL);
		break;
	case ODS_COLUMN:
		describe_columns(x, r);
		break;
	case ODS_HEADER_ROWS:
	case ODS_ROW_GROUP:
	case ODS_ROWS:
	case ODS_COLUMNS:
	case ODS_COLUMN_GROUP:
	case ODS_HEADER_COLUMNS:
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
	else if (place == ODS_CELL || place == ODS_COVERED_CELL)
		end_cell(x, r);
	else if (r->in_cell)
		odstext_end(&r->text);
	else if (place == ODS_ROW)
		end_row(x, r);
	else if (place == ODS_TABLE)
		end_table(x, r);
}

static void
on_text(struct xmlpart *x, int place, const char *text, size_t len)
{
	struct reading *r = x->arg;

	(void)place;
	if (r->active && r->in_cell && r->passing == 0)
		odstext_add(&r->text, text, len);
}

static int
read_content(struct reading *r)
{
	struct xmlpart x = { .spaces = odsnames_spaces, .places = odsnames_places, .attributes = odsnames_attributes,
	    .start = on_start, .end = on_end, .text = on_text, .arg = r };
	struct archive *a = r->workbook->archive;
	int good;

	r->text.of = &r->of;
	good = xmlpart_read(&x, a, archive_find(a, "content.xml"));

	odsvalue_release(&r->of);
	return good;
}

static void
on_manifest(struct xmlpart *x, int place)
{
	odslist_element(x->arg, x, place);
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
	struct odslist l = { .workbook = w };
	struct xmlpart manifest = { .spaces = odsnames_spaces, .places = odsnames_places,
	    .attributes = odsnames_attributes, .start = on_manifest, .arg = &l };
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
	odslist_release(&l);
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
