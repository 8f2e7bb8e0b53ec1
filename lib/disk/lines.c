#define _GNU_SOURCE	/* F_SETPIPE_SZ, where there is one */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/progress.h"
#include "base/translate.h"
#include "disk/lines.h"

enum { PIECE = 128 << 10, LONGEST = 16 << 20 };

static void
close_fd(struct lines *in)
{
	if (in->fd > STDIN_FILENO && !in->lent)
		close(in->fd);
	in->fd = -1;
}

/* Read on: move what is unread to the front, and grow only if that is a full buffer. */
static void
fill(struct lines *in)
{
	ssize_t n;

	if (in->start > 0) {
		memmove(in->buffer, in->buffer + in->start, in->end - in->start);
		in->before += in->start;
		in->end -= in->start;
		in->start = 0;
	}
	if (in->end == in->size) {
		in->size *= 2;
		in->buffer = mem_resize(in->buffer, in->size, 1);
	}
	do
		n = read(in->fd, in->buffer + in->end, in->size - in->end);
	while (n < 0 && errno == EINTR);
	if (n < 0 && in->lent) {
		diag_trouble("cannot read '%s': %s", in->shown, translate_error(errno));
		in->failed = 1;
		n = 0;
	}
	if (n < 0)
		die("cannot read '%s': %s", diag_label(in->shown), translate_error(errno));
	if (n == 0)
		close_fd(in);
	in->end += (size_t)n;
	progress_read(diag_label(in->shown), (size_t)n);
}

static void
skip_bom(struct lines *in)
{
	while (in->fd >= 0 && in->end < 3)
		fill(in);
	if (in->end >= 3 && memcmp(in->buffer, "\xef\xbb\xbf", 3) == 0)
		in->start = 3;
}

static void
start(struct lines *in, int fd, int lent, const char *shown)
{
	*in = (struct lines){ .shown = shown, .fd = fd, .lent = lent, .size = PIECE };
	in->buffer = mem_resize(NULL, in->size, 1);
#ifdef F_SETPIPE_SZ
	fcntl(fd, F_SETPIPE_SZ, 1 << 20);	/* fewer switches; no matter if refused */
#endif
	skip_bom(in);
}

void
lines_open(struct lines *in, int fd, const char *shown)
{
	start(in, fd, 0, shown);
}

void
lines_open_lent(struct lines *in, int fd, const char *shown)
{
	start(in, fd, 1, shown);
}

void
lines_open_text(struct lines *in, const char *text, size_t len, const char *shown)
{
	*in = (struct lines){ .shown = shown, .fd = -1, .end = len };
	in->buffer = (char *)text;	/* size 0: neither written nor freed */
	skip_bom(in);
}

/* Pass over the rest of a line that is too long to be kept. */
static void
skip_line(struct lines *in)
{
	struct place p = { in->shown, ++in->number, 0 };
	const char *nl;

	if (!in->quiet)
		diag_fault(&p, TOPIC_SYNTAX, "the line is over 16 MiB; is a line end missing?");
	in->too_long++;
	while ((nl = memchr(in->buffer + in->start, '\n', in->end - in->start)) == NULL) {
		in->start = in->end;
		if (in->fd < 0)
			return;
		fill(in);
	}
	in->start = (size_t)(nl - in->buffer) + 1;
}

int
lines_next(struct lines *in)
{
	size_t looked = 0;
	const char *nl;

	for (;;) {
		nl = memchr(in->buffer + in->start + looked, '\n',
		    in->end - in->start - looked);
		if (nl != NULL || in->fd < 0)
			break;
		looked = in->end - in->start;
		if (looked >= LONGEST) {
			skip_line(in);
			looked = 0;
		} else {
			fill(in);
		}
	}
	if (in->start == in->end)
		return 0;
	in->line = in->buffer + in->start;
	in->len = nl != NULL ? (size_t)(nl - in->line) : in->end - in->start;
	in->start += in->len + (nl != NULL);
	in->number++;
	if (in->len > 0 && in->line[in->len - 1] == '\r')
		in->len--;
	return 1;
}

void
lines_stop(struct lines *in)
{
	close_fd(in);
	in->start = in->end;
}

void
lines_close(struct lines *in)
{
	close_fd(in);
	if (in->size > 0)
		free(in->buffer);
	in->buffer = NULL;
}
