#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/cpr.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "disk/append.h"
#include "disk/file.h"
#include "disk/replace.h"
#include "edit/undo.h"
#include "edit/undolog.h"

enum { AROUND = 64 };	/* bytes on either side of a change that its sum includes */

static void
remember(struct undolog *m, const struct append *a, const struct buf *added)
{
	const char *name = path_name(a->shown);
	struct undostep s = { .file = mem_copy(name, strlen(name)), .before = a->size,
	    .after = a->size + (off_t)added->len, .sum = undolog_sum(UNDOLOG_NO_SUM, added->data, added->len) };

	undolog_push(m, &s);
	if (!undolog_write(m, 0))
		diag_note("what was added is in, but 'undo' will not know it: %s",
		    translate_error(errno));
}

void
undo_remember(const struct centre *c, const struct append *a, const struct buf *added)
{
	struct undolog m;

	undolog_read_quietly(&m, c);	/* a file that is not of our form is no loss */
	if (added->len > 0)
		remember(&m, a, added);
	else
		undolog_sweep(&m);
	undolog_release(&m);
}

/* ---- a change ---- */

int
undo_sum(int fd, const char *label, intmax_t at, size_t gone, const struct buf *new,
    uint64_t *sum)
{
	size_t lead = at < AROUND ? (size_t)at : AROUND;
	struct buf around = { 0 };
	ssize_t n = lead > 0 ? file_read_at(fd, label, at - (off_t)lead, lead, &around) : 0;
	int good = n >= 0;

	*sum = undolog_sum(UNDOLOG_NO_SUM, buf_text(&around), around.len);
	*sum = undolog_sum(*sum, buf_text(new), new->len);
	buf_clear(&around);
	good = good && file_read_at(fd, label, at + (off_t)gone, AROUND, &around) >= 0;
	*sum = undolog_sum(*sum, buf_text(&around), around.len);
	buf_release(&around);
	return good;
}

/* Add the step to the memory.  NULL, or why it cannot be kept. */
static const char *
push_change(struct undolog *m, struct undostep *s, const struct buf *old)
{
	char *file = mem_copy(s->file, strlen(s->file));
	const char *why = NULL;
	size_t at = 0;
	int is_number = cpr_find(buf_text(old), old->len, &at) > 0;

	if (is_number)
		why = MESSAGE("it held what is shaped like a CPR number");
	else if (s->len > UNDOLOG_MOST_NEW || old->len > UNDOLOG_MOST_BYTES)
		why = MESSAGE("it is too long");
	if (why != NULL) {
		undolog_release_step(s);
	} else {
		buf_add(&s->old, buf_text(old), old->len);
		why = undolog_push(m, s) ? NULL : MESSAGE("it is too long");
	}
	if (why != NULL)
		undolog_close(m, file, is_number ? "cpr" : "long");
	free(file);
	return why;
}

static int
write_memory(const struct undolog *m)
{
	if (undolog_write(m, 1))
		return 1;
	diag_trouble("cannot write '%s', which is to know the way back: %s; nothing "
	    "was changed", m->path, translate_error(errno));
	return 0;
}

int
undo_prepare(struct undo_change *u, const struct centre *c, const struct replacement *e,
    const char *file, off_t at, const struct buf *old, const struct buf *new)
{
	struct undostep s = { .file = mem_copy(file, strlen(file)), .is_change = 1, .at = at,
	    .len = (intmax_t)new->len, .before = e->read.st_size,
	    .after = e->read.st_size - (off_t)old->len + (off_t)new->len };
	struct undolog m;
	int done = undo_sum(e->fd, e->shown, at, old->len, new, &s.sum);

	*u = (struct undo_change){ 0 };
	undolog_read_quietly(&m, c);
	buf_add(&u->before, buf_text(&m.text), m.text.len);
	u->path = mem_copy(m.path, strlen(m.path));
	u->aside = mem_copy(m.aside, strlen(m.aside));
	if (done) {
		u->forgot = push_change(&m, &s, old);
		done = write_memory(&m);
	} else {
		undolog_release_step(&s);
	}
	undolog_release(&m);
	if (!done)
		undo_settle(u, 1);
	return done;
}

void
undo_settle(struct undo_change *u, int done)
{
	struct undolog m = { .path = u->path, .aside = u->aside, .n = 1 };

	/* Where that fails, the memory knows of a change that the file shows not to be made. */
	if (!done && u->before.len == 0)
		unlink(u->path);
	else if (!done && undolog_lay_aside(&m, &u->before, 1))
		undolog_put_in_place(&m);
	buf_release(&u->before);
	free(u->path);
	free(u->aside);
	*u = (struct undo_change){ 0 };
}

int
undo_close(const struct centre *c, const char *file, const char *what, const char *from,
    const char *to)
{
	struct buf why = { 0 };
	struct undolog m;
	int done = 1;

	undolog_read_quietly(&m, c);
	/* Where nothing was remembered there is nothing that one would miss. */
	if (undolog_newest(&m, file) < m.n) {
		buf_addf(&why, "%s %s %s", what, from, to);
		undolog_close(&m, file, why.data);
		done = write_memory(&m);
	}
	buf_release(&why);
	undolog_release(&m);
	return done;
}

void
undo_forget(const struct centre *c, const char *file)
{
	struct undolog m;

	undolog_read_quietly(&m, c);
	if (undolog_newest(&m, file) < m.n) {
		undolog_forget(&m, file);
		undolog_write(&m, 1);
	}
	undolog_release(&m);
}
