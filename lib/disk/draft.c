#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "disk/draft.h"
#include "disk/durable.h"

enum { PIECE = 128 << 10 };

struct draft {
	char *name;		/* NULL once it has the file's own */
	int fd, old;
	int changed;		/* a mere copy puts something right, and is not stopped */
	off_t taken;		/* so far of the old content */
	off_t seen_at;		/* what of it is in memory */
	size_t seen;
	char window[PIECE];
	struct buf out;		/* not yet written */
};

struct draft *
draft_begin(const char *path, int old)
{
	struct draft *d = mem_zero(1, sizeof *d);
	struct stat st;

	d->fd = -1;
	d->old = old;
	if (fstat(old, &st) == 0)
		d->name = durable_make(path, &st, &d->fd);
	if (d->name != NULL)
		return d;
	draft_end(d);
	return NULL;
}

static int
write_out(struct draft *d)
{
	if (d->changed && durable_is_stopped()) {
		errno = ECANCELED;
		return 0;
	}
	if (!durable_write(d->fd, buf_text(&d->out), d->out.len))
		return 0;
	buf_clear(&d->out);
	return 1;
}

static int
add(struct draft *d, const char *data, size_t len)
{
	if (d->out.len + len > PIECE && !write_out(d))
		return 0;
	if (len > PIECE)
		return durable_write(d->fd, data, len);
	buf_add(&d->out, data, len);
	return 1;
}

/* The old content goes over up to an offset. */
static int
copy_until(struct draft *d, off_t until)
{
	while (d->taken < until) {
		off_t in = d->taken - d->seen_at;
		size_t n;

		if (in < 0 || in >= (off_t)d->seen) {
			ssize_t got = pread(d->old, d->window, PIECE, d->taken);

			if (got < 0 && errno == EINTR)
				continue;
			if (got == 0)
				errno = EIO;	/* somebody cut it off */
			if (got <= 0)
				return 0;
			d->seen_at = d->taken;
			d->seen = (size_t)got;
			in = 0;
		}
		n = d->seen - (size_t)in;
		if ((off_t)n > until - d->taken)
			n = (size_t)(until - d->taken);
		if (!add(d, d->window + in, n))
			return 0;
		d->taken += (off_t)n;
	}
	return 1;
}

int
draft_splice(struct draft *d, off_t at, off_t gone, const char *data, size_t len)
{
	d->changed = 1;
	if (!copy_until(d, at) || !add(d, data, len))
		return 0;
	d->taken = at + gone;
	return 1;
}

int
draft_finish(struct draft *d, off_t size)
{
	return copy_until(d, size) && write_out(d) && durable_sync(d->fd);
}

int
draft_name(struct draft *d, const char *path)
{
	if (rename(d->name, path) != 0)
		return 0;
	free(d->name);
	d->name = NULL;
	return 1;
}

int
draft_is_named(const struct draft *d)
{
	return d != NULL && d->name == NULL;
}

void
draft_end(struct draft *d)
{
	int saved = errno;

	if (d == NULL)
		return;
	if (d->name != NULL)
		unlink(d->name);
	if (d->fd >= 0)
		close(d->fd);
	free(d->name);
	buf_release(&d->out);
	free(d);
	errno = saved;
}
