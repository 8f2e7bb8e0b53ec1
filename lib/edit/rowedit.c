#include <signal.h>
#include <stdlib.h>

#include "base/diag.h"
#include "centre/centre.h"
#include "disk/durable.h"
#include "disk/file.h"
#include "disk/lines.h"
#include "edit/rowedit.h"
#include "edit/undo.h"

/* The line ends with LF, CRLF, or the file. */
static int
find_end(struct rowedit *e)
{
	struct buf end = { 0 };
	ssize_t n = file_read_at(e->edit.fd, e->path, e->at + (off_t)e->row.len, 2, &end);

	if (n > 0)
		e->end = *end.data == '\n' ? 1 : (size_t)n;
	buf_release(&end);
	return n >= 0;
}

static int
no_row(const struct rowedit *e, unsigned long header, unsigned long last)
{
	if (e->line <= header && e->line > 0 && last >= e->line)
		diag_trouble("line %lu of '%s' is its header, and no row", e->line, e->path);
	else if (last >= e->line)
		diag_trouble("line %lu of '%s' is blank, and no row", e->line, e->path);
	else
		diag_trouble("'%s' has no line %lu; the last is line %lu", e->path, e->line, last);
	return 0;
}

static int
find_line(struct rowedit *e)
{
	struct lines in;
	unsigned long header = 0, last = 0;
	int found = 0;

	lines_open_lent(&in, e->edit.fd, e->path);
	while (last < e->line && lines_next(&in)) {
		last = in.number;
		if (header == 0 && in.len > 0) {
			header = last;
			buf_add(&e->head, in.line, in.len);
		} else if (last == e->line && in.len > 0) {
			buf_add(&e->row, in.line, in.len);
			e->at = (off_t)lines_offset(&in, in.line);
			found = 1;
		}
	}
	found = !in.failed && (found ? find_end(e) : no_row(e, header, last));
	lines_close(&in);
	return found;
}

int
rowedit_begin(struct rowedit *e, const struct centre *c, const struct schema *s,
    unsigned long line)
{
	*e = (struct rowedit){ .centre = c, .schema = s, .line = line,
	    .path = centre_file(c, s->file), .edit = { .fd = -1 } };
	if (!replace_lock(&e->edit, e->path, c->path))
		return 0;
	if (e->edit.fd < 0) {
		diag_trouble("cannot write '%s': no such file", e->path);
		return 0;
	}
	return find_line(e);
}

/* The old bytes become the new ones; that they were is written down before. */
static int
change(struct rowedit *e, const struct buf *old, const struct buf *new)
{
	struct undo_change u;
	sigset_t before;
	int done = 0;

	durable_block(&before);
	if (replace_splice(&e->edit, e->at, (off_t)old->len, buf_text(new), new->len) &&
	    undo_prepare(&u, e->centre, &e->edit, e->schema->file, e->at, old, new)) {
		e->forgot = u.forgot;
		done = replace_commit_all(&e->edit, 1) == REPLACE_DONE;
		undo_settle(&u, done);
	}
	sigprocmask(SIG_SETMASK, &before, NULL);
	return done;
}

int
rowedit_put(struct rowedit *e, const struct buf *row)
{
	return change(e, &e->row, row);
}

int
rowedit_remove(struct rowedit *e)
{
	struct buf old = { 0 }, none = { 0 };
	int done = file_read_at(e->edit.fd, e->path, e->at, e->row.len + e->end, &old) >= 0 &&
	    change(e, &old, &none);

	buf_release(&old);
	return done;
}

void
rowedit_end(struct rowedit *e)
{
	replace_end(&e->edit);
	free(e->path);
	buf_release(&e->head);
	buf_release(&e->row);
}
