#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "centre/centre.h"
#include "csv/csv.h"
#include "disk/lostfile.h"
#include "disk/replace.h"
#include "edit/addrow.h"
#include "edit/conflict.h"
#include "edit/rewrite.h"
#include "edit/widen.h"
#include "schema/schema.h"

/* Was it named already? */
static int
stands_before(char *const *name, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (strcmp(name[k], name[i]) == 0)
			return 1;
	return 0;
}

/* What the header gets, ",volunteers"; 0 (reported): a line of the file is no row, or it has no header. */
static int
read_header(struct buf *more, const struct buf *bytes, const char *shown, const struct schema *s, char *const *name)
{
	struct csv *csv = csv_open_text(bytes->data, bytes->len, shown);
	unsigned long faults = diag_faults();
	int good = csv_columns(csv) > 0;

	csv_check_names(csv);
	for (size_t i = 0; i < s->n && good; i++)
		if (s->field[i].flags & FIELD_REQUIRED)
			good = csv_need(csv, s->field[i].name) >= 0;
	while (csv_next(csv))
		;
	for (size_t i = 0; name[i] != NULL && good; i++)
		if (csv_column(csv, name[i]) < 0 && !stands_before(name, i))
			buf_addf(more, ",%s", name[i]);
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

/* The file, whose content is `bytes`, with its columns more. */
static enum widen_done
widen_file(const struct centre *c, struct replacement *edit, const struct buf *bytes, const struct schema *s, char *const *name)
{
	struct buf more = { 0 }, text = { 0 };
	enum widen_done done = WIDEN_FAILED;

	if (read_header(&more, bytes, edit->shown, s, name)) {
		widen_lines(&text, bytes, &more);
		if (more.len == 0 && edit->bytes.len > 0)
			done = WIDEN_NOTHING;
		else if (edit->fd < 0)
			done = replace_commit(edit, text.data, text.len) ? WIDEN_BEGUN : WIDEN_FAILED;
		else
			done = rewrite_commit(c, edit, s->file, text.data, text.len) ? WIDEN_DONE : WIDEN_FAILED;
	}
	buf_release(&more);
	buf_release(&text);
	return done;
}

enum widen_done
widen(const struct centre *c, const struct schema *s, char *const *name)
{
	char *path = centre_file(c, s->file);
	enum widen_done done = WIDEN_FAILED;
	struct buf header = { 0 };
	struct replacement edit;

	if (replace_begin_large(&edit, path, c->path, 0)) {
		addrow_begin_file(&header, s);
		if (edit.fd < 0 ? !lostfile_tell(path) : conflict_is_free(edit.fd, path))
			done = widen_file(c, &edit, edit.bytes.len > 0 ? &edit.bytes : &header, s, name);
		replace_end(&edit);
	}
	buf_release(&header);
	free(path);
	return done;
}
