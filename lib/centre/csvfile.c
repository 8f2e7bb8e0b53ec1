#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "centre/centre.h"
#include "centre/csvfile.h"
#include "centre/reference.h"
#include "csv/cell.h"
#include "disk/file.h"
#include "schema/value.h"

int
rowfile_open(struct rowfile *r, const struct centre *c, const struct schema *schema,
    unsigned long fields)
{
	int fd;

	*r = (struct rowfile){ .schema = schema, .file = centre_file(c, schema->file),
	    .judged = fields };
	for (size_t i = 0; i < SCHEMA_MOST; i++)
		r->column[i] = -1;
	switch (file_open_regular(r->file, &fd)) {
	case FILE_MISSING:
		r->missing = 1;
		r->csv = csv_open_missing(r->file);
		return 1;
	case FILE_FOUND:
		r->csv = csv_open(fd, r->file);
		csv_check_names(r->csv);
		return reference_columns(schema, r->csv, r->column);
	case FILE_TROUBLE:
		break;
	}
	return 0;
}

static int
fault(const struct rowfile *r, size_t i, const char *what)
{
	struct place p = csv_place(r->csv, r->column[i]);

	diag_fault(&p, field_topic(&r->schema->field[i]), "%s", what);
	return 0;
}

static int
is_right(const struct rowfile *r, size_t i)
{
	const struct field *f = &r->schema->field[i];
	struct csv_field rest = rowfile_field(r, i), item;
	const char *wrong = NULL;

	if (rest.len == 0)
		return !(f->flags & FIELD_REQUIRED) || fault(r, i, "a value is missing here");
	if (!csv_check_text(r->csv, r->column[i]))
		return 0;
	if (!(f->flags & FIELD_LIST))
		wrong = field_wrong(f, rest.text, rest.len);
	else
		while (wrong == NULL && cell_next(&rest, field_separator(f), &item))
			wrong = field_wrong(f, item.text, item.len);
	return wrong == NULL || fault(r, i, wrong);
}

/* Do the ends of its time stand the right way round? */
static int
is_in_order(const struct rowfile *r)
{
	const struct schema *s = r->schema;
	int a = s->first != NULL ? schema_index(s, s->first, strlen(s->first)) : -1;
	int b = s->first != NULL ? schema_index(s, s->last, strlen(s->last)) : -1;
	struct csv_field first, last;
	const char *wrong;

	if (a < 0 || !(r->judged & SCHEMA_BIT(a)))
		return 1;
	first = rowfile_field(r, (size_t)a);
	last = rowfile_field(r, (size_t)b);
	wrong = schema_wrong_order(s, first.text, first.len, last.text, last.len);
	return wrong == NULL || fault(r, (size_t)b, wrong);
}

int
rowfile_next(struct rowfile *r)
{
	int good = 1;

	if (!csv_next(r->csv))
		return -1;
	for (size_t i = 0; i < r->schema->n; i++)
		if (r->judged & SCHEMA_BIT(i) && r->column[i] >= 0)
			good &= is_right(r, i);
	return good & is_in_order(r);
}

struct csv_field
rowfile_field(const struct rowfile *r, size_t field)
{
	return csv_field(r->csv, r->column[field]);
}

int
rowfile_day(const struct rowfile *r, size_t field, int none)
{
	struct csv_field cell = rowfile_field(r, field);
	int day;

	return date_parse(cell.text, cell.len, &day) ? day : none;
}

int
rowfile_code(const struct rowfile *r, size_t field)
{
	struct csv_field cell = rowfile_field(r, field);

	return vocab_find(r->schema->field[field].vocab, cell.text, cell.len);
}

void
rowfile_close(struct rowfile *r)
{
	if (r->csv != NULL) {
		r->left_out = csv_left_out(r->csv);
		csv_close(r->csv);
	}
	r->csv = NULL;
	free(r->file);
	r->file = NULL;
}
