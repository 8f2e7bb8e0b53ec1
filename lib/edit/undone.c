#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/shellword.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "disk/append.h"
#include "disk/durable.h"
#include "disk/file.h"
#include "disk/replace.h"
#include "edit/undo.h"
#include "edit/undolog.h"
#include "edit/undone.h"

static int
tell_nothing(const struct centre *c, const char *file)
{
	diag_trouble("nothing to undo in '%s': the last edit of '%s' was undone, or none is remembered",
	    c->path, file);
	return 0;
}

/* Why the last thing that was done to the file is not taken back. */
static void
tell_closed(const struct centre *c, const char *file, const char *why)
{
	const char *from = why + strcspn(why, " ") + 1, *to = from;

	if (strcmp(why, "cpr") == 0) {
		diag_trouble("nothing undone: the last change of '%s' took out what is shaped like a CPR "
		    "number, and that is not kept", file);
	} else if (strcmp(why, "long") == 0) {
		diag_trouble("nothing undone: the last change of '%s' was too long to be kept; if the folder "
		    "is in git, git can bring it back", file);
	} else {
		int len = (int)strcspn(from, " ");

		to = from + len + 1;
		if (*why == 'm')
			diag_trouble("nothing undone: last, '%.*s' became '%s' in all files; if "
			    "the folder is in git, git can bring it back", len, from, to);
		else
			diag_trouble("nothing undone: last, '%.*s' got the id '%s' in all files; "
			    "mc-actors rename %s %s %.*s gives it the old one", len, from, to, shellword(c->path), to, len,
			    from);
	}
}

/* The newest step of the file; NULL if nothing is there to be taken back, reported. */
static const struct undostep *
recall_newest(struct undolog *m, const struct centre *c, const char *file)
{
	enum file_found found;
	size_t i;

	if (!undolog_read(m, c, &found)) {
		if (found == FILE_FOUND)
			diag_trouble("nothing undone: '%s' holds nothing that can be undone in '%s'; "
			    "remove it", m->path, file);
		return NULL;
	}
	i = undolog_newest(m, file);
	if (i == m->n) {
		unlink(m->aside);	/* a kill may have left it */
		tell_nothing(c, file);
		return NULL;
	}
	if (m->step[i].why == NULL)
		return &m->step[i];
	tell_closed(c, file, m->step[i].why);
	return NULL;
}

/* Take the newest step out, and lay the new memory beside the old; 0 with errno if it cannot. */
static int
take_newest(struct undolog *m, const char *file, struct undostep *gone)
{
	struct buf text = { 0 };
	int done, saved;

	*gone = undolog_take(m, undolog_newest(m, file));
	undolog_text(&text, m);
	done = undolog_lay_aside(m, &text, 1);
	saved = errno;
	buf_release(&text);
	errno = saved;
	return done;
}

/* The same before the step is taken back: without it rows would go again and again. */
static int
lay_rest_aside(struct undolog *m, const char *file, struct undostep *gone)
{
	int done = take_newest(m, file, gone);

	if (!done)
		diag_trouble("nothing undone: '%s', which remembers it, cannot be written: %s",
		    m->path, translate_error(errno));
	return done;
}

/* The file is as it was before the step: a kill came, or somebody took it back by hand. */
static int
pass_over(struct undolog *m, const char *label, const struct undostep *s)
{
	struct undostep gone = *s;
	int is_change = s->is_change;

	if (take_newest(m, gone.file, &gone)) {
		undolog_put_in_place(m);
		undolog_release_step(&gone);
	}
	if (is_change)
		diag_trouble("nothing to undo: '%s' is as it was before the last change", label);
	else
		diag_trouble("nothing to undo: '%s' is as large as before the last add", label);
	return 0;
}

static int
is_changed(const char *label)
{
	diag_trouble("nothing undone: '%s' is no longer as the last edit left it; "
	    "put right in an editor what should be", label);
	return 0;
}

/* The step is taken back: its memory goes, and the rest takes its place. */
static int
settle(struct undolog *m, int done)
{
	if (!done)
		unlink(m->aside);
	else if (!undolog_put_in_place(m))
		diag_note("it is undone, but '%s' still remembers it: %s", m->path,
		    translate_error(errno));
	return done;
}

static unsigned long
lines_in(const struct buf *bytes)
{
	const char *s = buf_text(bytes), *end = s + bytes->len;
	unsigned long n = 0;

	for (; s < end && (s = memchr(s, '\n', (size_t)(end - s))) != NULL; s++)
		n++;
	return n;
}

/* The same; the last line may have no end. */
static unsigned long
rows_in(const struct buf *bytes)
{
	return lines_in(bytes) + (bytes->len > 0 && bytes->data[bytes->len - 1] != '\n');
}

/* The first line from there on, and where the next one begins. */
static const char *
take_line(struct buf *line, const char *from, const char *end)
{
	const char *newline = from < end ? memchr(from, '\n', (size_t)(end - from)) : NULL;
	const char *stop = newline != NULL ? newline : end;

	buf_add(line, from, (size_t)(stop - from) - (stop > from && stop[-1] == '\r'));
	return newline != NULL ? newline + 1 : end;
}

/* Which rows were added: a file that was empty got its header with them, another perhaps a line end. */
static void
tell_added(struct undone *undone, const struct buf *bytes, int with_header)
{
	const char *s = buf_text(bytes), *end = s + bytes->len;

	*undone = (struct undone){ .what = UNDONE_ADDED, .rows = lines_in(bytes) };
	if (bytes->len == 0)
		return;
	if (with_header || *s == '\r' || *s == '\n') {
		s = take_line(&undone->head, s, end);
		undone->rows--;
	}
	take_line(&undone->row, s, end);
}

/* Are the bytes what was added: whole lines, but for the line end that was missing before? */
static int
is_as_added(const struct append *a, const struct undostep *s, const struct buf *bytes)
{
	return bytes->len > 0 && undolog_sum(UNDOLOG_NO_SUM, bytes->data, bytes->len) == s->sum &&
	    bytes->data[bytes->len - 1] == '\n' && (*bytes->data == '\n' || *bytes->data == '\r' ||
	    append_is_line_start(a, s->before));
}

static int
cut(struct undolog *m, struct append *a, const struct undostep *s, struct undone *undone)
{
	struct buf bytes = { 0 };
	struct undostep gone = { 0 };
	int with_header = s->before == 0, done = 0;	/* the step is soon gone */

	if (a->size == s->before) {
		done = pass_over(m, a->shown, s);
	} else if (a->size != s->after) {
		is_changed(a->shown);
	} else if (append_read(a, s->before, &bytes)) {
		if (!is_as_added(a, s, &bytes))
			is_changed(a->shown);
		else if (lay_rest_aside(m, s->file, &gone))
			done = settle(m, append_cut(a, gone.before, bytes.data));
	}
	tell_added(undone, &bytes, with_header);
	undolog_release_step(&gone);
	buf_release(&bytes);
	return done;
}

static int
stands_there(const struct replacement *e, const struct undostep *s)
{
	struct buf there = { 0 };
	int same = s->old.len == 0 || (file_read_at(e->fd, e->shown, s->at, s->old.len, &there) ==
	    (ssize_t)s->old.len && memcmp(there.data, s->old.data, s->old.len) == 0);

	buf_release(&there);
	return same;
}

static int
is_as_changed(const struct replacement *e, const struct undostep *s)
{
	struct buf there = { 0 };
	uint64_t sum;
	int same = e->read.st_size == s->after && (s->len == 0 ||
	    file_read_at(e->fd, e->shown, s->at, (size_t)s->len, &there) == (ssize_t)s->len) &&
	    undo_sum(e->fd, e->shown, s->at, (size_t)s->len, &there, &sum) && sum == s->sum;

	buf_release(&there);
	return same;
}

static int
change_back(struct undolog *m, struct replacement *e, const struct undostep *s, struct undone *undone)
{
	struct undostep gone = { 0 };
	struct buf there = { 0 };
	sigset_t old;
	int done = 0;

	*undone = (struct undone){ .what = s->len > 0 ? UNDONE_CHANGED : UNDONE_REMOVED, .rows = rows_in(&s->old) };
	take_line(&undone->row, buf_text(&s->old), buf_text(&s->old) + s->old.len);
	if (s->len > 0 && (file_read_at(e->fd, e->shown, s->at, (size_t)s->len, &there) != (ssize_t)s->len ||
	    rows_in(&there) != undone->rows))
		undone->rows = 0;	/* some of them were added, or taken out */
	if (s->at == 0)
		undone->rows = 0;	/* the header, which is no row */
	buf_release(&there);
	if (is_as_changed(e, s)) {
		durable_block(&old);
		if (lay_rest_aside(m, s->file, &gone))
			done = settle(m, replace_splice(e, gone.at, gone.len, buf_text(&gone.old),
			    gone.old.len) && replace_commit_all(e, 1) == REPLACE_DONE);
		sigprocmask(SIG_SETMASK, &old, NULL);
	} else if (e->read.st_size == s->before && stands_there(e, s)) {
		done = pass_over(m, e->shown, s);
	} else {
		is_changed(e->shown);
	}
	undolog_release_step(&gone);
	return done;
}

/* The memory again, now that the file is locked: is its newest step of the same kind? */
static const struct undostep *
recall_again(struct undolog *m, const struct centre *c, const char *file, int is_change)
{
	const struct undostep *s = recall_newest(m, c, file);

	if (s == NULL || s->is_change == is_change)
		return s;
	diag_trouble("somebody else is writing '%s' just now; try again", m->path);
	return NULL;
}

static int
take_back(const struct centre *c, const char *path, const char *file, int is_change,
    struct undone *undone)
{
	const struct undostep *s;
	struct replacement e;
	struct append a;
	struct undolog m = { 0 };
	int done = 0;

	if (is_change && replace_lock(&e, path, c->path)) {
		if (e.fd < 0)
			is_changed(path);
		else if ((s = recall_again(&m, c, file, 1)) != NULL)
			done = change_back(&m, &e, s, undone);
		replace_end(&e);
	} else if (!is_change && append_begin(&a, path, c->path, NULL)) {
		if ((s = recall_again(&m, c, file, 0)) != NULL)
			done = cut(&m, &a, s, undone);
		append_end(&a);
	}
	undolog_release(&m);
	return done;
}

int
undone_take(const struct centre *c, const char *file, struct undone *undone)
{
	char *path = centre_file(c, file);
	struct undolog m;
	const struct undostep *s = recall_newest(&m, c, file);
	int done;

	*undone = (struct undone){ .what = UNDONE_ADDED };
	done = s != NULL && take_back(c, path, file, s->is_change, undone);

	undolog_release(&m);
	free(path);
	return done;
}

void
undone_release(struct undone *undone)
{
	buf_release(&undone->row);
	buf_release(&undone->head);
}
