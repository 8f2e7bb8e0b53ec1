#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/diag.h"
#include "base/safe.h"
#include "base/translate.h"
#include "cli/option.h"
#include "csv/csv.h"
#include "disk/replace.h"
#include "edit/logrows.h"
#include "output/rows.h"
#include "sheet/rejectfile.h"
#include "sheet/rulesfile.h"
#include "import.h"

static void
print_rows(const struct request *r, const struct sheetimport *s, const struct logrows *b)
{
	struct csv *in = csv_open_text(s->rows.data, s->rows.len, "rows");
	const char **name = calloc(csv_columns(in) + 1, sizeof *name);
	struct rows *out;
	size_t n = 0;

	if (name == NULL)
		die("out of memory");
	for (size_t i = 0; i < csv_columns(in); i++)
		name[i] = csv_name(in, i);
	out = rows_begin(option_format(r->value[OUTPUT]), csv_columns(in), name);
	while (csv_next(in)) {
		if (b != NULL && !b->is_new[n++])
			continue;
		for (size_t i = 0; i < csv_columns(in); i++)
			rows_cell(out, csv_field(in, (int)i).text, csv_field(in, (int)i).len);
	}
	rows_end(out);
	free(name);
	csv_close(in);
}

/* The last line: what became of every row. */
static void
tell_counts(const struct request *r, const struct sheetimport *s, const struct logrows *b,
    int is_dry, const char *rejects)
{
	struct buf text = { 0 };
	unsigned long rows = s->taken + s->refused;

	buf_addf(&text, translate_count(rows, "%lu row: ", "%lu rows: "), rows);
	buf_addf(&text, is_dry ? translate("%lu to be added") : translate("%lu added"), b->added);
	if (b->known > 0)
		buf_addf(&text, translate(", %lu in the log already"), b->known);
	if (s->refused > 0)
		buf_addf(&text, translate(", %lu refused"), s->refused);
	if (rejects != NULL)
		buf_addf(&text, " (%s)", shown(rejects, strlen(rejects)));
	if (s->above > 0)
		buf_addf(&text, translate("; %lu above the headings"), s->above);
	if (s->headings > 0)
		buf_addf(&text, translate("; %lu of headings"), s->headings);
	if (s->totals > 0)
		buf_addf(&text, translate("; %lu of totals"), s->totals);
	if (s->parts > 0)
		buf_addf(&text, translate("; %lu of parts"), s->parts);
	if (s->plans > 0)
		buf_addf(&text, translate("; %lu of a date alone"), s->plans);
	if (s->sums > 0)
		buf_addf(&text, translate("; %lu of numbers alone"), s->sums);
	if (s->empty > 0)
		buf_addf(&text, translate("; %lu empty"), s->empty);
	diag_note("%s: %s", diag_label(r->file), text.data);
	buf_release(&text);
}

/* ---- the three things that can be done with the rows ---- */

void
rows_dry_run(const struct request *r, const struct sheetimport *s, const struct centre *c)
{
	struct logrows b = { .text = s->rows.data, .len = s->rows.len,
	    .allow_duplicates = r->value[ALLOW_DUPLICATES] != NULL };

	if (r->value[REPLACE] != NULL) {
		print_rows(r, s, NULL);
		return;
	}
	if (!logrows_compare(&b, c))
		return;
	if (s->refused > 0 && r->value[ALL_OR_NOTHING] != NULL) {
		memset(b.is_new, 0, b.n);
		b.added = 0;
	}
	print_rows(r, s, &b);
	tell_counts(r, s, &b, 1, NULL);
	logrows_release(&b);
}

/*
 * Adding failed: do the rows stand in the log all the same, for they could not be
 * taken out again?  Then the rejects stay too.
 */
static int
are_there(struct logrows b, const struct centre *c)
{
	int there;

	b.allow_duplicates = 0;
	b.is_new = NULL;
	there = logrows_compare(&b, c) && b.added == 0;
	logrows_release(&b);
	return there;
}

int
rows_add(const struct request *r, const struct sheetimport *s, const struct centre *c)
{
	struct logrows b = { .text = s->rows.data, .len = s->rows.len,
	    .allow_duplicates = r->value[ALLOW_DUPLICATES] != NULL };
	int some = s->taken > 0, refused = s->refused > 0, done = 1, tried = 0;
	struct rejects rejects = { 0 };
	struct importsave save = { 0 };

	if (refused && r->value[ALL_OR_NOTHING] != NULL) {
		tell_counts(r, s, &b, 0, NULL);
		if (r->value[ALLOW_DUPLICATES] != NULL)
			diag_note("with --allow-duplicates all rows are added or none: mend the "
			    "refused ones first");
		return 0;
	}
	if (refused)
		done = rejects_begin(&rejects, r->file, r->value[REJECTS]) &&
		    rejects_write(&rejects, s->rejects.data, s->rejects.len);
	if (done && r->value[SAVE] != NULL)
		done = importsave_write(&save, &r->rules, &s->found, c);
	if (done && some) {
		tried = 1;
		done = logrows_add(&b, c);
	}
	if (!done && (!tried || !are_there(b, c))) {
		importsave_undo(&save);
		rejects_undo(&rejects);
		diag_note("%s: nothing was added", diag_label(r->file));
	}
	rejects_tell(&rejects);
	if (done)
		tell_counts(r, s, &b, 0, rejects.path);
	importsave_end(&save);
	rejects_end(&rejects);
	logrows_release(&b);
	return done;
}

/* ---- the file is the log itself ---- */

/* Is the argument the centre's own log.csv? */
static int
is_own_log(const char *file, const char *log)
{
	struct stat a, b;

	return strcmp(file, "log.csv") == 0 || (stat(file, &a) == 0 && stat(log, &b) == 0 &&
	    a.st_dev == b.st_dev && a.st_ino == b.st_ino);
}

int
rows_replace(struct request *r, struct sheetimport *s, const struct centre *c)
{
	char *log = centre_file(c, "log.csv");
	struct replacement edit;
	int done = 0;

	if (!is_own_log(r->file, log))
		die("--replace mends '%s' itself; '%s' is another file: leave --replace out",
		    log, shown(r->file, strlen(r->file)));
	r->file = s->shown = log;
	if (!replace_begin_large(&edit, log, c->path, 0)) {
		free(log);
		return 0;
	}
	s->whole = 1;
	if (edit.fd < 0)
		diag_trouble("cannot read '%s': no such file", log);
	else if (sheetimport_read(s, buf_text(&edit.bytes), edit.bytes.len)) {
		if (s->refused > 0)
			diag_note("%s: nothing was changed: %lu of %lu rows would be lost; "
			    "mend them in it first", log, s->refused, s->refused + s->taken);
		else if (r->value[DRY_RUN] != NULL)
			rows_dry_run(r, s, c);
		else if (edit.bytes.len == s->rows.len &&
		    memcmp(edit.bytes.data, s->rows.data, s->rows.len) == 0)
			diag_note("%s: nothing to mend", log);
		else if ((done = replace_commit(&edit, s->rows.data, s->rows.len)))
			diag_note(translate_count(s->taken, "%s: mended; %lu row",
			    "%s: mended; %lu rows"), log, s->taken);
	}
	replace_end(&edit);
	r->file = s->shown = "log.csv";
	free(log);
	return done;
}
