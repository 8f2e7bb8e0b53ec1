#include "base/buf.h"
#include "centre/entry.h"
#include "edit/addrow.h"
#include "edit/log.h"
#include "edit/undo.h"

/* A header and one row: has its entry two actors or more? */
static int
is_whole(const struct buf *text)
{
	struct entries log;
	struct entry e;
	int whole = entries_open_text(&log, text->data, text->len) && entries_next(&log, &e) && e.good;

	entries_close(&log);
	return whole;
}

int
logfile_add(const struct centre *c, const struct buf cell[ENTRY_ALL], int today)
{
	return addrow(c, &entry_schema, cell, today, is_whole, undo_remember);
}

int
logfile_append(const struct centre *c, addrow_make *make, void *arg)
{
	return addrow_lines(c, &entry_schema, make, arg, is_whole, undo_remember);
}
