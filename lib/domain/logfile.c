#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/append.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/durable.h"
#include "base/text.h"
#include "domain/centre.h"
#include "domain/entry.h"
#include "domain/logfile.h"
#include "domain/rowadd.h"
#include "format/csv.h"

/* Is every field of the row what it should be? */
static int
is_whole_row(const struct entries *log)
{
	for (size_t i = 0; i < ENTRY_FIELDS; i++) {
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

/* Remember what was added.  That this fails is no matter to the row. */
static void
remember(const struct centre *c, const struct buf *added)
{
	char *path = centre_file(c, ".mc-undo");
	char *name;

	durable_sweep(path);
	name = durable_temporary(path, added->data, added->len, NULL, NULL);
	if (name == NULL || rename(name, path) != 0) {
		diag_note("the row is in, but 'undo' will not know it: %s", strerror(errno));
		if (name != NULL)
			unlink(name);
	}
	free(name);
	free(path);
}

int
logfile_add(const struct centre *c, const struct buf cell[ENTRY_FIELDS])
{
	return rowadd(c, &entry_schema, cell, is_whole, remember);
}

int
logfile_append(const struct centre *c, rowadd_make *make, void *arg)
{
	return rowadd_lines(c, &entry_schema, make, arg, is_whole, NULL);
}

/*
 * Are the bytes at the end what an add writes: one whole row, behind the line
 * end that a row before it lacked or behind the header of an empty file?
 */
static int
is_one_row(const struct append *a, off_t at, const struct buf *bytes)
{
	struct buf text = { 0 };
	const char *row = bytes->data, *end = row + bytes->len;
	struct entries log;
	struct entry e;
	int one;

	if (at > 0 && *row == '\r')
		row++;
	if (at > 0 && *row == '\n')
		row++;
	else if (at > 0 && !append_is_line_start(a, at))
		return 0;
	if (at > 0)
		buf_add(&text, a->head.data, a->head.len);
	buf_add(&text, row, (size_t)(end - row));
	one = entries_open_text(&log, text.data, text.len, a->shown, 2) &&
	    entries_next(&log, &e) && e.good && end[-1] == '\n' &&
	    !entries_next(&log, &e) && csv_left_out(log.csv) == 0;
	entries_close(&log);
	buf_release(&text);
	return one;
}

/* Cut the remembered bytes off the end of the log, if they are there. */
static int
take_back(const struct centre *c, const char *path, const struct buf *memory)
{
	struct append a;
	off_t at;
	int done = 0, loud;

	if (memory->len == 0) {
		diag_trouble("nothing to undo in '%s': the last add was undone, or there was none",
		    c->path);
		return 0;
	}
	if (!append_begin(&a, path, c->path, NULL))
		return 0;
	loud = diag_hush(1);
	at = a.size - (off_t)memory->len;
	if (at < 0 || !append_ends_with(&a, at, memory->data, memory->len) ||
	    !is_one_row(&a, at, memory))
		at = -1;
	diag_hush(loud);
	if (at < 0)
		diag_trouble("nothing undone: the row that the last add wrote is no longer "
		    "the last in '%s'", path);
	else
		done = append_cut(&a, at, memory->data);
	append_end(&a);
	return done;
}

int
logfile_undo(const struct centre *c)
{
	char *path = centre_file(c, "log.csv"), *undo = centre_file(c, ".mc-undo");
	struct buf memory = { 0 };
	int done = file_read(undo, (size_t)32 << 20, &memory) != FILE_TROUBLE &&
	    take_back(c, path, &memory);

	if (done)
		unlink(undo);
	buf_release(&memory);
	free(undo);
	free(path);
	return done;
}
