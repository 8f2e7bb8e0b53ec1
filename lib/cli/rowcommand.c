#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/shellword.h"
#include "base/translate.h"
#include "base/whole.h"
#include "centre/centre.h"
#include "centre/csvfile.h"
#include "cli/assign.h"
#include "cli/option.h"
#include "cli/rowcells.h"
#include "cli/rowcommand.h"
#include "cli/rowsaid.h"
#include "csv/csv.h"
#include "csv/write.h"
#include "edit/rowedit.h"
#include "edit/turn.h"
#include "edit/undone.h"
#include "edit/widen.h"

/* A line of the file; what is no such number is fatal. */
static unsigned long
line_of(const char *word)
{
	unsigned long line = whole_number(word, ULONG_MAX);

	if (line == 0)
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

/* The row below its header: that of the file, or the one that went with it. */
static void
add_table(struct buf *text, const struct centre *c, const struct schema *s, const struct undone *undone)
{
	struct csvfile in;

	buf_add(text, buf_text(&undone->head), undone->head.len);
	if (text->len == 0 && csvfile_open(&in, c, s, 0))
		for (size_t i = 0; i < csv_columns(in.csv); i++) {
			buf_adds(text, i > 0 ? "," : "");
			csv_add_field(text, csv_name(in.csv, i), strlen(csv_name(in.csv, i)));
		}
	if (undone->head.len == 0)
		csvfile_close(&in);
	buf_addc(text, '\n');
	buf_add(text, buf_text(&undone->row), undone->row.len);
}

/* What one knows the row by: its day, form and actors, but no note.  Nothing where it cannot be read. */
static void
add_known_by(struct buf *b, const struct centre *c, const struct schema *s, const struct undone *undone)
{
	struct centre quiet = centre_quietly(c);
	struct buf *cell = mem_zero(s->n, sizeof *cell), text = { 0 };
	struct names names = { 0 };
	struct csv *csv;

	add_table(&text, &quiet, s, undone);
	names_read_actors(&names, &quiet);
	csv = csv_open_text_quiet(text.data, text.len, s->file);
	for (size_t i = 0, read = (size_t)csv_next(csv); i < s->n && read; i++) {
		struct csv_field field = csv_field(csv, csv_column(csv, s->field[i].name));

		buf_add(&cell[i], field.text, field.len);
	}
	rowsaid_add(b, s, cell, &names, translate_language());
	for (size_t i = 0; i < s->n; i++)
		buf_release(&cell[i]);
	free(cell);
	csv_close(csv);
	buf_release(&text);
	names_release(&names);
}

static void
tell_undone(const struct centre *c, const struct schema *s, const struct undone *undone)
{
	struct buf said = { 0 }, row = { 0 };

	switch (undone->what) {
	case UNDONE_ADDED:
		buf_addf(&said, translate_count(undone->rows, "taken back: %lu row that was added "
		    "to '%s'", "taken back: %lu rows that were added to '%s'"), undone->rows, s->file);
		break;
	case UNDONE_CHANGED:
		buf_addf(&said, undone->rows == 1 ?
		    translate("taken back: a row of '%s' is as it was before it was changed") :
		    translate("taken back: '%s' is as it was before the last change"), s->file);
		break;
	case UNDONE_REMOVED:
		buf_addf(&said, translate_count(undone->rows, "taken back: %lu row that was taken out "
		    "of '%s' is there again", "taken back: %lu rows that were taken out of '%s' are "
		    "there again"), undone->rows, s->file);
		break;
	}
	if (undone->rows > 0)
		add_known_by(&row, c, s, undone);
	if (row.len > 0 && undone->rows == 1)
		buf_addf(&said, ": %s", row.data);
	else if (row.len > 0)
		buf_addf(&said, translate("; the first of them: %s"), row.data);
	diag_note("%s", buf_text(&said));
	buf_release(&row);
	buf_release(&said);
}

int
rowcommand_undo(const struct opts *o, char *const *argv)
{
	const struct schema *s = o->command->keeps;
	struct undone undone;
	struct centre c;

	if (centre_find(&c, argv[0])) {
		if (turn_take(&c)) {
			if (undone_take(&c, s->file, &undone) && is_told())
				tell_undone(&c, s, &undone);
			undone_release(&undone);
		}
		centre_close(&c);
	}
	return diag_finish();
}

/* Only what the format knows: a column of the file's own is its owner's to write. */
int
rowcommand_column(const struct opts *o, char *const *argv)
{
	const struct schema *s = o->command->keeps;
	enum widen_done done = WIDEN_FAILED;
	struct centre c;

	for (size_t i = 1; argv[i] != NULL; i++)
		assign_field(s, argv[i], strlen(argv[i]));
	if (centre_find(&c, argv[0])) {
		if (turn_take(&c))
			done = widen(&c, s, argv + 1);
		if (is_told() && done >= WIDEN_BEGUN) {
			for (size_t i = 1; argv[i] != NULL; i++)
				diag_note("'%s' has the column '%s' now", s->file, argv[i]);
			if (done == WIDEN_DONE)
				diag_note("to take it back: %s undo %s", diag_program(), shellword(c.path));
		} else if (is_told() && done == WIDEN_NOTHING)
			diag_note("nothing to change: '%s' has that column already", s->file);
		centre_close(&c);
	}
	return diag_finish();
}
