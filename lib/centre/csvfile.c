#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "centre/centre.h"
#include "centre/csvfile.h"
#include "centre/reference.h"
#include "disk/file.h"

int
csvfile_open(struct csvfile *r, const struct centre *c, const struct schema *schema,
    unsigned long fields)
{
	int fd;

	*r = (struct csvfile){ .schema = schema, .centre = c, .file = centre_file(c, schema->file),
	    .quiet = c->quiet, .judge = { .schema = schema, .fields = fields } };
	for (size_t i = 0; i < SCHEMA_MOST; i++)
		r->column[i] = -1;
	switch (c->quiet ? file_open_quietly(r->file, &fd) : file_open_regular(r->file, &fd)) {
	case FILE_MISSING:
		r->missing = 1;
		r->csv = csv_open_missing(r->file);
		return 1;
	case FILE_FOUND:
		r->csv = c->quiet ? csv_open_quiet(fd, r->file) : csv_open(fd, r->file);
		csv_check_names(r->csv);
		return reference_columns(schema, r->csv, r->column);
	case FILE_TROUBLE:
		break;
	}
	return 0;
}

/* What is wrong with the current row; of a list the first item that is.  A doubt is mc-check's. */
static void
report(const struct csvfile *r)
{
	const struct findings *all = &r->judge.found;

	if (!rowjudge_is_right(&r->judge) && csv_tell_names(r->csv))
		return;
	for (size_t i = 0; i < all->n; i++) {
		const struct finding *f = &all->item[i];
		struct place p = csv_place(r->csv, r->column[f->field]);

		if (f->kind == FINDING_NO_TEXT)
			csv_check_text(r->csv, r->column[f->field]);
		else if (f->kind != FINDING_DOUBT && (f->kind != FINDING_WRONG || i == 0 ||
		    all->item[i - 1].field != f->field || all->item[i - 1].kind != f->kind))
			diag_fault(&p, f->topic, "%s", buf_text(&f->text));
	}
}

int
csvfile_judge(struct csvfile *r)
{
	rowjudge_row(&r->judge, r->csv, r->column);
	if (!r->quiet)
		report(r);
	return rowjudge_is_right(&r->judge);
}

int
csvfile_next(struct csvfile *r)
{
	return csv_next(r->csv) ? csvfile_judge(r) : -1;
}

struct csv_field
csvfile_field(const struct csvfile *r, size_t field)
{
	return csv_field(r->csv, r->column[field]);
}

int
csvfile_day(const struct csvfile *r, size_t field, int none)
{
	struct csv_field cell = csvfile_field(r, field);
	int day;

	return date_parse(cell.text, cell.len, &day) ? day : none;
}

int
csvfile_code(const struct csvfile *r, size_t field)
{
	struct csv_field cell = csvfile_field(r, field);

	return vocab_find(r->schema->field[field].vocab, cell.text, cell.len);
}

void
csvfile_close(struct csvfile *r)
{
	if (r->csv != NULL) {
		r->left_out = csv_left_out(r->csv);
		csv_close(r->csv);
	}
	r->csv = NULL;
	rowjudge_release(&r->judge);
	free(r->file);
	r->file = NULL;
}
