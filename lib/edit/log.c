#include "base/buf.h"
#include "base/diag.h"
#include "base/text.h"
#include "centre/entry.h"
#include "csv/csv.h"
#include "disk/append.h"
#include "edit/addrow.h"
#include "edit/log.h"
#include "edit/undo.h"
#include "schema/value.h"

/* Is every field of the row what it should be? */
static int
is_whole_row(const struct entries *log)
{
	for (size_t i = 0; i < ENTRY_ALL; i++) {
		const struct field *f = &entry_schema.field[i];
		struct csv_field cell = entries_field(log, (enum entry_field)i);

		if (text_invalid(cell.text, cell.len) < cell.len ||
		    (!(f->flags & FIELD_LIST) && cell.len > 0 &&
		    field_wrong(f, cell.text, cell.len) != NULL))
			return 0;
	}
	return 1;
}

/* A header and one row: is that a whole entry? */
static int
is_whole(const struct buf *text, const struct append *a)
{
	struct entries log;
	struct entry e;
	int whole = entries_open_text(&log, text->data, text->len, a->shown,
	    append_tail_line(a)) && entries_next(&log, &e) && e.good && is_whole_row(&log);

	entries_close(&log);
	return whole;
}

int
logfile_add(const struct centre *c, const struct buf cell[ENTRY_ALL])
{
	return rowadd(c, &entry_schema, cell, is_whole, undo_remember);
}

int
logfile_append(const struct centre *c, rowadd_make *make, void *arg)
{
	return rowadd_lines(c, &entry_schema, make, arg, is_whole, undo_remember);
}

int
logfile_undo(const struct centre *c)
{
	return undo_last(c, entry_schema.file);
}
