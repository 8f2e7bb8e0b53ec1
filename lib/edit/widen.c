#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "centre/centre.h"
#include "csv/csv.h"
#include "disk/replace.h"
#include "edit/conflict.h"
#include "edit/rewrite.h"
#include "edit/widen.h"
#include "schema/schema.h"

/* What the header gets, ",volunteers"; 0 (reported): a line of the file is no row, or it has no header. */
static int
read_header(struct buf *more, const struct replacement *edit, const struct schema *s, char *const *name)
{
	struct csv *csv = csv_open_text(edit->bytes.data, edit->bytes.len, edit->shown);
	unsigned long faults = diag_faults();
	int good = csv_columns(csv) > 0;

	csv_check_names(csv);
	for (size_t i = 0; i < s->n && good; i++)
		if (s->field[i].flags & FIELD_REQUIRED)
			good = csv_need(csv, s->field[i].name) >= 0;
	while (csv_next(csv))
		;
	for (; *name != NULL && good; name++)
		if (csv_column(csv, *name) < 0)
			buf_addf(more, ",%s", *name);
	csv_close(csv);
	return good && diag_faults() == faults;
}

/* Each line that is not blank with its cells more: the names in the first, none in the others. */
static void
widen_lines(struct buf *out, const struct buf *in, const struct buf *more)
{
	const char *end = in->data + in->len;
	int rows = 0;

	for (const char *s = in->data; s < end; ) {
		const char *newline = memchr(s, '\n', (size_t)(end - s));
		const char *next = newline != NULL ? newline + 1 : end;
		const char *stop = newline != NULL ? newline : end;

		if (stop > s && stop[-1] == '\r')
			stop--;
		buf_add(out, s, (size_t)(stop - s));
		if (stop > s && rows++ == 0)
			buf_add(out, more->data, more->len);
		else if (stop > s)
			for (size_t i = 0; i < more->len; i++)
				if (more->data[i] == ',')
					buf_addc(out, ',');
		buf_add(out, stop, (size_t)(next - stop));
		s = next;
	}
}

enum widen_done
widen(const struct centre *c, const struct schema *s, char *const *name)
{
	char *path = centre_file(c, s->file);
	struct buf more = { 0 }, text = { 0 };
	enum widen_done done = WIDEN_FAILED;
	struct replacement edit;

	if (replace_begin_large(&edit, path, c->path, 0)) {
		if (edit.fd < 0)
			diag_trouble("cannot write '%s': no such file", path);
		else if (conflict_is_free(edit.fd, path) && read_header(&more, &edit, s, name)) {
			done = WIDEN_NOTHING;
			if (more.len > 0) {
				widen_lines(&text, &edit.bytes, &more);
				done = rewrite_commit(c, &edit, s->file, text.data, text.len) ?
				    WIDEN_DONE : WIDEN_FAILED;
			}
		}
		replace_end(&edit);
	}
	buf_release(&more);
	buf_release(&text);
	free(path);
	return done;
}
