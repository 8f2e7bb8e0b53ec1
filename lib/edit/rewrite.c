#include <signal.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "disk/durable.h"
#include "disk/replace.h"
#include "edit/rewrite.h"
#include "edit/undo.h"

/* Bytes of the lines at the beginning that are the same. */
static size_t
same_before(const struct buf *old, const char *new, size_t len)
{
	size_t n = 0, line = 0;

	for (; n < old->len && n < len && old->data[n] == new[n]; n++)
		if (old->data[n] == '\n')
			line = n + 1;
	return line;
}

/* The same at the end, of what is not the same at the beginning. */
static size_t
same_behind(const struct buf *old, const char *new, size_t len, size_t before)
{
	size_t n = 0, line = 0;

	while (n < old->len - before && n < len - before &&
	    old->data[old->len - 1 - n] == new[len - 1 - n]) {
		n++;
		if ((n == old->len - before || old->data[old->len - 1 - n] == '\n') &&
		    (n == len - before || new[len - 1 - n] == '\n'))
			line = n;
	}
	return line;
}

int
rewrite_commit(const struct centre *c, struct replacement *edit, const char *file,
    const char *text, size_t len)
{
	size_t before = same_before(&edit->bytes, text, len);
	size_t behind = same_behind(&edit->bytes, text, len, before);
	struct buf old = { 0 }, new = { 0 };
	struct undo_change u;
	const char *forgot = NULL;
	sigset_t signals;
	int done = 0;

	buf_add(&old, buf_text(&edit->bytes) + before, edit->bytes.len - before - behind);
	buf_add(&new, text + before, len - before - behind);
	durable_block(&signals);
	if (undo_prepare(&u, c, edit, file, (off_t)before, &old, &new)) {
		forgot = u.forgot;
		done = replace_commit(edit, text, len);
		undo_settle(&u, done);
	}
	sigprocmask(SIG_SETMASK, &signals, NULL);
	if (done && forgot != NULL)
		diag_note("%s: 'undo' will not know what was changed: %s; git does, if it was committed",
		    file, translate(forgot));
	buf_release(&old);
	buf_release(&new);
	return done;
}
