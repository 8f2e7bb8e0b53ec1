#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "cli/option.h"
#include "cli/rowcells.h"
#include "cli/rowcommand.h"
#include "cli/rowsaid.h"
#include "csv/csv.h"
#include "edit/rowedit.h"
#include "edit/turn.h"
#include "edit/undo.h"

/* A line of the file; what is no such number is fatal. */
static unsigned long
line_of(const char *word)
{
	unsigned long line;
	char *end;

	errno = 0;
	line = strtoul(word, &end, 10);
	if (*word < '0' || *word > '9' || *end != '\0' || errno != 0 || line == 0)
		die("'%s' is no line of the file; option -n puts the number of each row first",
		    shown(word, strlen(word)));
	return line;
}

/* ---- what was done, in words, for who is there to read it ---- */

static int
is_told(void)
{
	return isatty(STDERR_FILENO);
}

/* A cell of a column of ours in words, another as it stands. */
static void
add_cell(struct buf *b, const struct rowedit *e, const char *column, struct csv_field cell,
    const struct names *names)
{
	const struct field *f = schema_field(e->schema, column, strlen(column));
	struct buf copy = { 0 };

	if (f == NULL) {
		buf_add(b, cell.text, cell.len);
		return;
	}
	buf_add(&copy, cell.text, cell.len);
	rowsaid_add_cell(b, e->schema, f, &copy, names, translate_language());
	buf_release(&copy);
}

/* "1. oktober 2026, samvirke, UU og Basen, timer 1,5": what the row holds. */
static void
add_words(struct buf *b, const struct rowedit *e, const struct buf *row)
{
	struct centre quiet = centre_quietly(e->centre);
	struct names names = { 0 };
	struct buf text = { 0 };
	struct csv *csv;

	names_read_actors(&names, &quiet);
	buf_addf(&text, "%s\n", buf_text(&e->head));
	buf_add(&text, buf_text(row), row->len);
	csv = csv_open_text_quiet(text.data, text.len, e->path);
	if (!csv_next(csv)) {
		buf_add(b, buf_text(row), row->len);
	} else for (size_t i = 0; i < csv_columns(csv); i++) {
		struct csv_field cell = csv_field(csv, (int)i);

		if (cell.len == 0)
			continue;
		buf_adds(b, b->len > 0 ? ", " : "");
		add_cell(b, e, csv_name(csv, i), cell, &names);
	}
	csv_close(csv);
	buf_release(&text);
	names_release(&names);
}

static void
tell_way_back(const struct rowedit *e)
{
	if (e->forgot != NULL)
		diag_note("'undo' will not know the row as it was: %s", translate(e->forgot));
	else if (is_told())
		diag_note("to take it back: %s undo %s", diag_program(), e->centre->path);
}

static void
tell(const struct rowedit *e, const struct buf *row)
{
	struct buf words = { 0 };

	if (is_told())
		add_words(&words, e, row != NULL ? row : &e->row);
	if (is_told() && row != NULL)
		diag_note("line %lu of '%s' is now: %s", e->line, e->path, buf_text(&words));
	else if (is_told())
		diag_note("taken out of '%s': %s", e->path, buf_text(&words));
	tell_way_back(e);
	buf_release(&words);
}

/* ---- the words ---- */

int
rowcommand_set(const struct opts *o, char *const *argv)
{
	int today = option_today(opts_value_of(o, "today"));
	const struct schema *s = o->command->keeps;
	unsigned long line = line_of(argv[1]);
	struct buf row = { 0 };
	struct rowedit e;
	struct centre c;

	if (centre_find(&c, argv[0])) {
		if (turn_take(&c)) {
			if (rowedit_begin(&e, &c, s, line) && rowcells_set(&row, &e, argv + 2, today)) {
				if (row.len == e.row.len && memcmp(row.data, e.row.data, row.len) == 0) {
					if (is_told())
						diag_note("nothing to change: line %lu of '%s' is so already",
						    line, e.path);
				} else if (rowedit_put(&e, &row)) {
					rowcells_slips(&e, &row, today);
					tell(&e, &row);
				}
			}
			rowedit_end(&e);
		}
		buf_release(&row);
		centre_close(&c);
	}
	return diag_finish();
}

int
rowcommand_rm(const struct opts *o, char *const *argv)
{
	const struct schema *s = o->command->keeps;
	unsigned long line = line_of(argv[1]);
	struct rowedit e;
	struct centre c;

	if (centre_find(&c, argv[0])) {
		if (turn_take(&c)) {
			if (rowedit_begin(&e, &c, s, line) && rowedit_remove(&e))
				tell(&e, NULL);
			rowedit_end(&e);
		}
		centre_close(&c);
	}
	return diag_finish();
}

int
rowcommand_undo(const struct opts *o, char *const *argv)
{
	const struct schema *s = o->command->keeps;
	struct undone undone;
	struct centre c;

	if (centre_find(&c, argv[0])) {
		if (turn_take(&c) && undo_last(&c, s->file, &undone) && is_told())
			switch (undone.what) {
			case UNDONE_ADDED:
				diag_note(translate_count(undone.rows, "taken back: %lu row that was added "
				    "to '%s'", "taken back: %lu rows that were added to '%s'"),
				    undone.rows, s->file);
				break;
			case UNDONE_CHANGED:
				if (undone.rows == 1)
					diag_note("taken back: a row of '%s' is as it was before it was changed",
					    s->file);
				else
					diag_note("taken back: '%s' is as it was before the last change", s->file);
				break;
			case UNDONE_REMOVED:
				diag_note(translate_count(undone.rows, "taken back: %lu row that was taken out "
				    "of '%s' is there again", "taken back: %lu rows that were taken out of '%s' are "
				    "there again"), undone.rows, s->file);
				break;
			}
		centre_close(&c);
	}
	return diag_finish();
}
