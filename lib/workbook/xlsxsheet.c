#include <stdlib.h>
#include <string.h>

#include "workbook/cells.h"
#include "workbook/cellvalue.h"
#include "workbook/sheets.h"
#include "workbook/xlsxparts.h"
#include "workbook/xlsxsheet.h"

struct reading {
	struct workbook *workbook;
	const struct xlsxtexts *texts;
	const struct xlsxstyles *styles;
	struct cells *cells;
	unsigned long next_row, next_column;	/* of a row or cell that does not say where it is */
	int hidden_row, hidden_counted;
	unsigned char hidden[CELLS_COLUMNS];	/* the columns: 1, or 2 once it held something */
	/* the cell that is open */
	unsigned row, column;
	char type[12];
	unsigned long style;
	struct buf value, inlined, formula;
	int has_value, has_inline, has_formula;
};

#define CELL "/m:worksheet/m:sheetData/m:row/m:c"

/* ---- places ---- */

static void
begin_row(struct xmlpart *x, struct reading *r)
{
	unsigned long row = xmlpart_number(x, "r", 0);

	if (row > 0 && row <= CELLS_ROWS)
		r->next_row = row - 1;
	r->next_column = 0;
	r->hidden_row = xmlpart_yes(x, "hidden");
	r->hidden_counted = 0;
}

static void
begin_cell(struct xmlpart *x, struct reading *r)
{
	struct buf place = { 0 }, type = { 0 };
	unsigned row, column;

	r->row = (unsigned)r->next_row;
	r->column = (unsigned)r->next_column;
	if (xmlpart_attribute(x, "r", &place) && cellname_read(place.data, &row, &column)) {
		r->row = row;
		r->column = column;
	}
	r->next_column = r->column + 1ul;
	xmlpart_attribute(x, "t", &type);
	memset(r->type, 0, sizeof r->type);
	memcpy(r->type, buf_text(&type), type.len < sizeof r->type ? type.len : 0);
	r->style = xmlpart_number(x, "s", 0);
	buf_clear(&r->value);
	buf_clear(&r->inlined);
	buf_clear(&r->formula);
	r->has_value = r->has_inline = r->has_formula = 0;
	buf_release(&place);
	buf_release(&type);
}

static void
add_merged(struct xmlpart *x, struct reading *r)
{
	struct buf ref = { 0 };
	struct cells_merged m = { 0 };
	char *colon;

	if (xmlpart_attribute(x, "ref", &ref) && (colon = strchr(ref.data, ':')) != NULL) {
		*colon = '\0';
		if (cellname_read(ref.data, &m.row, &m.column) &&
		    cellname_read(colon + 1, &m.last_row, &m.last_column))
			cells_add_merged(r->cells, m);
	}
	buf_release(&ref);
}

static void
hide_columns(struct xmlpart *x, struct reading *r)
{
	unsigned long from = xmlpart_number(x, "min", 0), to = xmlpart_number(x, "max", 0);

	if (!xmlpart_yes(x, "hidden") || from == 0)
		return;
	for (; from <= to && from <= CELLS_COLUMNS; from++)
		r->hidden[from - 1] = 1;
}

/* ---- values ---- */

static int
add(struct reading *r, enum cell_kind kind, const char *text, size_t len)
{
	return len == 0 || cells_add(r->cells, r->row, r->column, kind, text, len);
}

/* The number of a style's format; if there is no such style, that of a plain number. */
static enum numberformat
format_of(const struct reading *r)
{
	return r->style < r->styles->n ? (enum numberformat)r->styles->format[r->style] :
	    NUMBERFORMAT_NUMBER;
}

/* A text that is named by its number. */
static int
add_shared(struct reading *r)
{
	double number;
	size_t i;

	if (!cellvalue_read(buf_text(&r->value), r->value.len, &number) || number < 0 ||
	    number >= (double)r->texts->n)
		return add(r, CELL_ERROR, "#REF!", 5);
	i = (size_t)number;
	if (r->texts->at[i + 1] == r->texts->at[i])
		return 1;
	return add(r, CELL_TEXT, r->texts->text.data + r->texts->at[i],
	    r->texts->at[i + 1] - r->texts->at[i]);
}

/* A formula whose value is not in the file; the formula itself, as far as the file gives it. */
static int
add_uncalculated(struct reading *r)
{
	buf_splice(&r->formula, 0, 0, "=", 1);
	return add(r, CELL_UNCALCULATED, r->formula.data, r->formula.len);
}

static int
add_value(struct reading *r)
{
	const char *text = buf_text(&r->value), *type = r->type;
	double number;

	if (strcmp(type, "inlineStr") == 0 && r->has_inline) {
		xlsxparts_decode(&r->inlined, 0);
		return r->inlined.len == 0 || add(r, CELL_TEXT, r->inlined.data, r->inlined.len);
	}
	/* Some programs write <v/> for a formula that they do not calculate; an empty text says so. */
	if (!r->has_value || (r->value.len == 0 && *type == '\0'))
		return !r->has_formula || add_uncalculated(r);
	if (strcmp(type, "s") == 0)
		return add_shared(r);
	if (strcmp(type, "str") == 0 || strcmp(type, "inlineStr") == 0)
		xlsxparts_decode(&r->value, 0);
	if (r->value.len == 0)
		return 1;
	text = r->value.data;
	if (strcmp(type, "b") == 0) {
		int yes = strcmp(text, "1") == 0 || strcmp(text, "true") == 0;

		return add(r, CELL_BOOLEAN, yes ? "true" : "false", yes ? 4 : 5);
	}
	if (strcmp(type, "e") == 0)
		return add(r, CELL_ERROR, text, r->value.len);
	/* A day that is written out (t="d") is a text that says what it is; so is what is no number. */
	if ((*type != '\0' && strcmp(type, "n") != 0) ||
	    !cellvalue_read(text, r->value.len, &number))
		return add(r, CELL_TEXT, text, r->value.len);
	return cellvalue_add(r->cells, r->row, r->column, number, format_of(r));
}

static void
count_hidden(struct reading *r, size_t before)
{
	if (r->cells->n == before)
		return;
	if (r->hidden_row && !r->hidden_counted) {
		r->hidden_counted = 1;
		r->cells->hidden_rows++;
	}
	if (r->column < CELLS_COLUMNS && r->hidden[r->column] == 1) {
		r->hidden[r->column] = 2;
		r->cells->hidden_columns++;
	}
}

/* ---- elements ---- */

static void
on_start(struct xmlpart *x, const char *name)
{
	struct reading *r = x->arg;

	if (strcmp(name, "m:c") == 0 && xmlpart_at(x, CELL))
		begin_cell(x, r);
	else if (strcmp(name, "m:v") == 0 && xmlpart_at(x, CELL "/m:v"))
		r->has_value = 1;
	else if (strcmp(name, "m:f") == 0 && xmlpart_at(x, CELL "/m:f"))
		r->has_formula = 1;
	else if (strcmp(name, "m:is") == 0 && xmlpart_at(x, CELL "/m:is"))
		r->has_inline = 1;
	else if (strcmp(name, "m:row") == 0 && xmlpart_at(x, "/m:worksheet/m:sheetData/m:row"))
		begin_row(x, r);
	else if (strcmp(name, "m:col") == 0 && xmlpart_at(x, "/m:worksheet/m:cols/m:col"))
		hide_columns(x, r);
	else if (strcmp(name, "m:mergeCell") == 0 &&
	    xmlpart_at(x, "/m:worksheet/m:mergeCells/m:mergeCell"))
		add_merged(x, r);
}

static void
on_text(struct xmlpart *x, const char *text, size_t len)
{
	struct reading *r = x->arg;

	if (xmlpart_at(x, CELL "/m:v"))
		buf_add(&r->value, text, len);
	else if (xmlpart_at(x, CELL "/m:is/m:t") || xmlpart_at(x, CELL "/m:is/m:r/m:t"))
		buf_add(&r->inlined, text, len);
	else if (xmlpart_at(x, CELL "/m:f"))
		buf_add(&r->formula, text, len);
}

static void
on_end(struct xmlpart *x, const char *name)
{
	struct reading *r = x->arg;
	size_t before = r->cells->n;

	if (strcmp(name, "m:row") == 0 && xmlpart_at(x, "/m:worksheet/m:sheetData/m:row"))
		r->next_row++;
	if (strcmp(name, "m:c") != 0 || !xmlpart_at(x, CELL))
		return;
	if (r->row >= CELLS_ROWS || r->column >= CELLS_COLUMNS || !add_value(r)) {
		sheets_too_many(r->workbook);
		x->failed = 1;
	}
	count_hidden(r, before);
}

int
xlsxsheet_read(struct workbook *w, long part, const struct xlsxtexts *texts,
    const struct xlsxstyles *styles, struct cells *cells)
{
	static struct reading r;
	struct xmlpart x = { .spaces = xlsxparts_spaces, .start = on_start, .end = on_end,
	    .text = on_text, .arg = &r };
	int good;

	r = (struct reading){ .workbook = w, .texts = texts, .styles = styles, .cells = cells };
	good = xmlpart_read(&x, w->archive, part);
	buf_release(&r.value);
	buf_release(&r.inlined);
	buf_release(&r.formula);
	return good;
}
