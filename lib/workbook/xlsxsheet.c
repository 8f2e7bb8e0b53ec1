#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/word.h"
#include "workbook/cells.h"
#include "workbook/cellvalue.h"
#include "workbook/sheets.h"
#include "workbook/xlsxparts.h"
#include "workbook/xlsxsheet.h"

/* What a cell holds, by its attribute t. */
enum cell_type { TYPE_NUMBER, TYPE_SHARED, TYPE_INLINE, TYPE_STRING, TYPE_BOOLEAN, TYPE_ERROR, TYPE_OTHER };

enum { ROW_DIGITS = 8 };	/* more than a row's number has, and no more than a word */

struct reading {
	struct workbook *workbook;
	const struct xlsxtexts *texts;
	const struct xlsxstyles *styles;
	struct cells *cells;
	unsigned long next_row, next_column;	/* of a row or cell that does not say where it is */
	uint64_t digits;	/* of the row, as it says it, in the bytes of a word ... */
	size_t n_digits;	/* ... or none */
	int hidden_row, hidden_counted;
	unsigned char hidden[CELLS_COLUMNS];	/* the columns: 1, or 2 once it held something */
	/* the cell that is open */
	unsigned row, column;
	enum cell_type type;
	int type_is_said;
	unsigned long style;
	struct buf value, inlined, formula;
	int has_value, has_inline, has_formula;
};

enum { WORKSHEET, COLUMNS, COLUMN, DATA, ROW, CELL, VALUE, FORMULA, INLINE, TEXT, PIECE, PIECE_TEXT, MERGES, MERGE };

static const struct xmlplace places[] = {
	[WORKSHEET] = { "m:worksheet", XML_TOP },
	[COLUMNS] = { "m:cols", WORKSHEET }, [COLUMN] = { "m:col", COLUMNS },
	[DATA] = { "m:sheetData", WORKSHEET }, [ROW] = { "m:row", DATA }, [CELL] = { "m:c", ROW },
	[VALUE] = { "m:v", CELL }, [FORMULA] = { "m:f", CELL },
	[INLINE] = { "m:is", CELL }, [TEXT] = { "m:t", INLINE }, [PIECE] = { "m:r", INLINE }, [PIECE_TEXT] = { "m:t", PIECE },
	[MERGES] = { "m:mergeCells", WORKSHEET }, [MERGE] = { "m:mergeCell", MERGES },
	{ NULL, 0 }
};

enum { PLACE, TYPE, STYLE, HIDDEN, MIN, MAX, REF };

static const char *const attributes[] = { [PLACE] = "r", [TYPE] = "t", [STYLE] = "s", [HIDDEN] = "hidden",
    [MIN] = "min", [MAX] = "max", [REF] = "ref", NULL };


/* ---- places ---- */

static void
begin_row(struct xmlpart *x, struct reading *r)
{
	unsigned long row = xmlvalue_number(x->value[PLACE], 0);

	r->n_digits = 0;
	if (row > 0 && row <= CELLS_ROWS) {
		r->next_row = row - 1;
		if (x->value[PLACE].len <= ROW_DIGITS) {
			r->n_digits = x->value[PLACE].len;
			r->digits = word_few(x->value[PLACE].text, r->n_digits);
		}
	}
	r->next_column = 0;
	r->hidden_row = xmlvalue_yes(x->value[HIDDEN]);
	r->hidden_counted = 0;
}

static enum cell_type
type_of(struct xmlvalue t)
{
	/* Most have a letter that says it. */
	if (t.len == 1)
		return *t.text == 's' ? TYPE_SHARED : *t.text == 'n' ? TYPE_NUMBER : *t.text == 'b' ? TYPE_BOOLEAN :
		    *t.text == 'e' ? TYPE_ERROR : TYPE_OTHER;
	return xmlvalue_is(t, "inlineStr") ? TYPE_INLINE : xmlvalue_is(t, "str") ? TYPE_STRING : TYPE_OTHER;
}

static int
read_place(struct xmlvalue v, unsigned *row, unsigned *column)
{
	return cellname_read(v.text, v.len, row, column);
}

/* B7 as most cells say it: a letter, and the digits that the row said. */
static int
is_in_row(const struct reading *r, struct xmlvalue v)
{
	return v.len == r->n_digits + 1 && r->n_digits > 0 && *v.text >= 'A' && *v.text <= 'Z' &&
	    word_few(v.text + 1, r->n_digits) == r->digits;
}

static void
begin_cell(struct xmlpart *x, struct reading *r)
{
	unsigned row, column;

	r->row = (unsigned)r->next_row;
	r->column = (unsigned)r->next_column;
	if (is_in_row(r, x->value[PLACE])) {
		r->column = (unsigned)(*x->value[PLACE].text - 'A');
	} else if (x->value[PLACE].len > 0 && read_place(x->value[PLACE], &row, &column)) {
		r->row = row;
		r->column = column;
	}
	r->next_column = r->column + 1ul;
	/* A longer word than any of these says nothing. */
	r->type_is_said = x->value[TYPE].len > 0 && x->value[TYPE].len < 12;
	r->type = r->type_is_said ? type_of(x->value[TYPE]) : TYPE_NUMBER;
	r->style = x->value[STYLE].len > 0 ? xmlvalue_number(x->value[STYLE], 0) : 0;
	buf_clear(&r->value);
	buf_clear(&r->inlined);
	buf_clear(&r->formula);
	r->has_value = r->has_inline = r->has_formula = 0;
}

static void
add_merged(struct xmlpart *x, struct reading *r)
{
	struct xmlvalue ref = x->value[REF];
	const char *colon = ref.len > 0 ? memchr(ref.text, ':', ref.len) : NULL;
	struct cells_merged m = { 0 };
	size_t first;

	if (colon == NULL)
		return;
	first = (size_t)(colon - ref.text);
	if (read_place((struct xmlvalue){ ref.text, first }, &m.row, &m.column) &&
	    read_place((struct xmlvalue){ colon + 1, ref.len - first - 1 }, &m.last_row, &m.last_column))
		cells_add_merged(r->cells, m);
}

static void
hide_columns(struct xmlpart *x, struct reading *r)
{
	unsigned long from = xmlvalue_number(x->value[MIN], 0), to = xmlvalue_number(x->value[MAX], 0);

	if (!xmlvalue_yes(x->value[HIDDEN]) || from == 0)
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
	size_t i = xmlvalue_number((struct xmlvalue){ r->value.data, r->value.len }, r->texts->n);

	if (i < r->texts->n)
		;
	else if (!cellvalue_read(buf_text(&r->value), r->value.len, &number) || number < 0 ||
	    number >= (double)r->texts->n)
		return add(r, CELL_ERROR, "#REF!", 5);
	else
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
	const char *text;
	int added = -1;

	if (r->type == TYPE_INLINE && r->has_inline) {
		xlsxparts_decode(&r->inlined, 0);
		return r->inlined.len == 0 || add(r, CELL_TEXT, r->inlined.data, r->inlined.len);
	}
	/* Some programs write <v/> for a formula that they do not calculate; an empty text says so. */
	if (!r->has_value || (r->value.len == 0 && !r->type_is_said))
		return !r->has_formula || add_uncalculated(r);
	if (r->type == TYPE_SHARED)
		return add_shared(r);
	if (r->type == TYPE_STRING || r->type == TYPE_INLINE)
		xlsxparts_decode(&r->value, 0);
	if (r->value.len == 0)
		return 1;
	text = r->value.data;
	if (r->type == TYPE_BOOLEAN) {
		int yes = strcmp(text, "1") == 0 || strcmp(text, "true") == 0;

		return add(r, CELL_BOOLEAN, yes ? "true" : "false", yes ? 4 : 5);
	}
	if (r->type == TYPE_ERROR)
		return add(r, CELL_ERROR, text, r->value.len);
	/* A day that is written out (t="d") is a text that says what it is; so is what is no number. */
	if (r->type == TYPE_NUMBER)
		added = cellvalue_add_written(r->cells, r->row, r->column, text, r->value.len, format_of(r));
	return added >= 0 ? added : add(r, CELL_TEXT, text, r->value.len);
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
on_start(struct xmlpart *x, int place)
{
	struct reading *r = x->arg;

	switch (place) {
	case CELL:
		begin_cell(x, r);
		break;
	case VALUE:
		r->has_value = 1;
		break;
	case INLINE:
		r->has_inline = 1;
		break;
	case FORMULA:
		r->has_formula = 1;
		break;
	case ROW:
		begin_row(x, r);
		break;
	case COLUMN:
		hide_columns(x, r);
		break;
	case MERGE:
		add_merged(x, r);
		break;
	default:
		break;
	}
}

static void
on_text(struct xmlpart *x, int place, const char *text, size_t len)
{
	struct reading *r = x->arg;

	if (place == VALUE)
		buf_add(&r->value, text, len);
	else if (place == TEXT || place == PIECE_TEXT)
		buf_add(&r->inlined, text, len);
	else if (place == FORMULA)
		buf_add(&r->formula, text, len);
}

static void
on_end(struct xmlpart *x, int place)
{
	struct reading *r = x->arg;
	size_t before = r->cells->n;

	if (place == ROW)
		r->next_row++;
	if (place != CELL)
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
	struct xmlpart x = { .spaces = xlsxparts_spaces, .places = places, .attributes = attributes,
	    .start = on_start, .end = on_end, .text = on_text, .arg = &r };
	int good;

	r = (struct reading){ .workbook = w, .texts = texts, .styles = styles, .cells = cells };
	good = xmlpart_read(&x, w->archive, part);
	buf_release(&r.value);
	buf_release(&r.inlined);
	buf_release(&r.formula);
	return good;
}
