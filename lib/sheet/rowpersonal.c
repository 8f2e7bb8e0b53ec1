#include <string.h>

#include "base/date.h"
#include "base/translate.h"
#include "sheet/reader.h"
#include "sheet/rowpersonal.h"

static void
refuse_personal(struct sheetrow *r, const struct reader *in, long column)
{
	sheetrow_fault(r, in, column, TOPIC_CPR, translate("a CPR number, or what is left of one; "
	    "it names a person: take it out"));
}

/* The fields of the row that hold something, or all of them, with commas between; in r->text. */
static void
join_cells(struct sheetrow *r, int all)
{
	size_t n = r->head->table->schema->n, len = n;
	char *to;

	buf_clear(&r->text);
	for (size_t i = 0; i < n; i++)
		len += r->cell[i].len;
	to = buf_room(&r->text, len);
	for (size_t i = 0; i < n; i++) {
		if (r->cell[i].len > 0)
			memcpy(to, r->cell[i].data, r->cell[i].len);
		else if (!all)
			continue;
		to += r->cell[i].len;
		*to++ = ',';
	}
	r->text.len = (size_t)(to - r->text.data);
}

/*
 * May a cell be personal, or several side by side?  In a plain record each cell stands as it is, or a line
 * end for a blank, and is found there as well; of fields whatever is found where empty ones lie between is found,
 * too, where they do not.
 */
static int
may_be_personal(struct sheetrow *r, const struct reader *in)
{
	const struct record *line = &in->record;

	if (in->sheet == NULL && (!line->is_plain || in->fills > 0 ||
	    sheetrow_is_personal(line->text + line->start, line->end - line->start)))
		return 1;
	join_cells(r, 0);
	return sheetrow_is_personal(buf_text(&r->text), r->text.len);
}

/* A number, a day or a time of a sheet that is too short for ten digits, however it is shown. */
static int
has_few_digits(const struct reader *in, size_t column)
{
	const struct cell *c = reader_cell(in, column);

	switch (c != NULL ? (enum cell_kind)c->kind : CELL_TEXT) {
	case CELL_NUMBER:
	case CELL_CLOCK:
	case CELL_DURATION:
		return c->len < 10;
	case CELL_PERCENT:
		/* Two more in front of the sign. */
		return c->len < 8;
	case CELL_DATE:
		return c->len < DATE_TEXT;
	case CELL_BOOLEAN:
		return 1;
	case CELL_TEXT:
	case CELL_ERROR:
	case CELL_UNCALCULATED:
		break;
	}
	return 0;
}

int
rowpersonal_is(struct sheetrow *r, const struct reader *in, size_t column)
{
	struct csv_field cell;

	if (has_few_digits(in, column))
		return 0;
	cell = sheetrow_line(&r->text, in, column);
	return sheetrow_is_personal(cell.text, cell.len);
}

/* Is a column the only one of a field whose cell was met before? */
static int
is_met(const struct sheetrow *r, size_t column)
{
	int field = column < r->head->n ? r->head->column[column] : -1;

	return field >= 0 && field < SCHEMA_MOST && r->is_met[field];
}

/* Look for CPR numbers in each cell, and in what was read from the cells. */
void
rowpersonal_check(struct sheetrow *r, const struct reader *in)
{
	int may_be = may_be_personal(r, in);

	for (size_t i = 0; i < in->n && (may_be || in->sheet != NULL); i++) {
		/* The reason of an earlier refusal may well show a masked one. */
		if ((i < r->head->n && r->head->column[i] == HEADING_REASON) || is_met(r, i))
			continue;
		if (rowpersonal_is(r, in, i))
			refuse_personal(r, in, (long)i);
	}
	if (!may_be)
		return;
	for (size_t i = 0; i < r->head->table->schema->n && r->faults == 0; i++)
		if (sheetrow_is_personal(buf_text(&r->cell[i]), r->cell[i].len))
			refuse_personal(r, in, heading_column(r->head, (int)i));
	/* Cells that are none by themselves may make a number side by side. */
	join_cells(r, 1);
	if (r->faults == 0 && sheetrow_is_personal(buf_text(&r->text), r->text.len))
		sheetrow_fault(r, in, 0, TOPIC_CPR, translate("cells that stand side by side are together "
		    "shaped like a CPR number; it names a person: take it out; "
		    "an amount can be written as 101200.0"));
}
