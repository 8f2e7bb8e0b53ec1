#include <string.h>

#include "base/misread.h"
#include "csv/write.h"
#include "sheet/heading.h"
#include "sheet/logline.h"
#include "sheet/reader.h"
#include "sheet/row.h"

/* A field's text; its name, if there is no row. */
static struct csv_field
field_of(const struct sheettable *t, const struct sheetrow *row, int field)
{
	const char *name = t->schema->field[field].name;

	if (row != NULL)
		return (struct csv_field){ buf_text(&row->cell[field]), row->cell[field].len };
	return (struct csv_field){ name, strlen(name) };
}

/*
 * What stands in place i in the rows, of which each is there: behind the fields in their
 * order the further columns of the log that are kept.  It is where it was read, or
 * in `room`, which is empty.
 */
static struct csv_field
further_cell_of(const struct logline *l, struct sheetrow *row, const struct reader *in,
    size_t i, struct buf *room)
{
	int column, field;

	i = l->kept[i - l->table->fields];
	if (row == NULL)
		return (struct csv_field){ intern_text(l->extra, i), intern_len(l->extra, i) };
	/* A field that not every log has is judged as one. */
	field = schema_index(l->table->schema, intern_text(l->extra, i), intern_len(l->extra, i));
	if (field >= 0 && heading_column(row->head, field) >= 0)
		return field_of(l->table, row, field);
	column = heading_column(row->head, COLUMN_KEPT + (int)i);
	if (column < 0)
		return (struct csv_field){ "", 0 };
	/* For programs to go on with, unlike what is for people to read. */
	if (reader_kind(in, (size_t)column) != CELL_TEXT)
		return reader_field(in, (size_t)column);
	return sheetrow_line(room, in, (size_t)column);
}

/* Is there a place i in a log that is mended?  It loses no column, whatever it is called. */
static int
has_log_place(const struct logline *l, size_t i)
{
	int holds = l->head->column[i];

	return holds != COLUMN_BLANK && (holds < 0 || holds >= (int)l->table->schema->n ||
	    heading_column(l->head, holds) == (int)i);
}

/* The same of a log that is mended, whatever stands there. */
static struct csv_field
log_cell_of(const struct logline *l, struct sheetrow *row, const struct reader *in,
    size_t i, struct buf *room)
{
	int holds = l->head->column[i];

	if (holds >= 0 && holds < (int)l->table->schema->n)
		return field_of(l->table, row, holds);
	if (row != NULL) {
		sheetrow_text(room, in, i, 1);
		sheetrow_mend(row, room);
	} else if (!misread_mend(l->head->name[i], strlen(l->head->name[i]), room)) {
		buf_adds(room, l->head->name[i]);
	}
	return (struct csv_field){ buf_text(room), room->len };
}

void
logline_add(const struct logline *l, struct sheetrow *row, const struct reader *in, struct buf *rows)
{
	size_t places = l->whole ? l->head->n : l->table->fields + l->kepts;
	struct buf room = { 0 };
	int first = 1;

	for (size_t i = 0; i < places; i++) {
		struct csv_field cell;

		if (l->whole && !has_log_place(l, i))
			continue;
		if (!l->whole && i < l->table->fields) {
			cell = field_of(l->table, row, (int)i);
		} else {
			buf_clear(&room);
			cell = (l->whole ? log_cell_of : further_cell_of)(l, row, in, i, &room);
		}
		if (!first)
			buf_addc(rows, ',');
		first = 0;
		if (cell.len > 0)
			csv_add_field(rows, cell.text, cell.len);
	}
	buf_addc(rows, '\n');
	buf_release(&room);
}
