#define _GNU_SOURCE	/* F_SETPIPE_SZ, where there is one */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/progress.h"
#include "base/text.h"
#include "base/translate.h"
#include "disk/lines.h"

/*
 * What is read at once.  Memory that is touched for the first time costs more than the next call: the first
 * pieces are small, and then one is an EIGHTH of what was read so far, so that a small file is read into few pages.
 */
enum { PIECE = 128 << 10, FIRST = 8 << 10, EIGHTH = 8, LONGEST = 16 << 20 };

static void
close_fd(struct lines *in)
{
	if (in->fd > STDIN_FILENO && !in->lent)
		close(in->fd);
	in->fd = -1;
}

/* So many bytes are read next, at most. */
static size_t
next_piece(const struct lines *in)
{
	unsigned long long share = (in->before + in->end) / EIGHTH;

	return share < FIRST ? FIRST : share < PIECE ? (size_t)share : PIECE;
}

/* Read on: move what is unread to the front, and grow only if that is a full buffer. */
static void
fill(struct lines *in)
{
	size_t piece = next_piece(in), room;
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
	room = in->size - in->end;
	if (room > piece)
		room = piece;
	if (in->narrowed && room > in->to - in->before - in->end)
		room = (size_t)(in->to - in->before - in->end);
	do
		n = room > 0 ? read(in->fd, in->buffer + in->end, room) : 0;
	while (n < 0 && errno == EINTR);
	if (n == 0 && room > 0 && in->narrowed)
		die("'%s' became shorter while it was read", diag_label(in->shown));
	if (n < 0 && in->lent && !in->narrowed) {
		diag_trouble("cannot read '%s': %s", in->shown, translate_error(errno));
		in->failed = 1;
		n = 0;
	}
	if (n < 0)
		die("cannot read '%s': %s", diag_label(in->shown), translate_error(errno));
	if (n == 0)
		close_fd(in);
	if (in->watch != NULL && !in->failed)
		in->watch(in->watcher, in->buffer + in->end, (size_t)n);
	in->end += (size_t)n;
	progress_read(diag_label(in->shown), (size_t)n);
}

static void
skip_bom(struct lines *in)
{
	while (in->fd >= 0 && in->end < 3)
		fill(in);
	in->start = text_bom(in->buffer, in->end);
}

static void
start(struct lines *in, int fd, int lent, const char *shown, lines_watch *watch, void *watcher)
{
	struct stat st;

	*in = (struct lines){ .shown = shown, .fd = fd, .lent = lent, .size = PIECE, .watch = watch,
	    .watcher = watcher };
	in->is_file = fstat(fd, &st) == 0 && S_ISREG(st.st_mode);
	in->bytes = in->is_file ? (unsigned long long)st.st_size : 0;
	in->buffer = mem_resize(NULL, in->size, 1);
#ifdef F_SETPIPE_SZ
	fcntl(fd, F_SETPIPE_SZ, 1 << 20);	/* fewer switches; no matter if refused */
#endif
	skip_bom(in);
}

void
lines_open(struct lines *in, int fd, const char *shown)
{
	start(in, fd, 0, shown, NULL, NULL);
}

void
lines_open_watched(struct lines *in, int fd, const char *shown, lines_watch *watch, void *watcher)
{
	start(in, fd, 0, shown, watch, watcher);
}

void
lines_open_lent(struct lines *in, int fd, const char *shown)
{
	start(in, fd, 1, shown, NULL, NULL);
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
	struct place p = { in->shown, 0, 0 };
	const char *nl;

	in->number++;
	if (!in->quiet) {
		p.line = lines_number(in);
		diag_fault(&p, TOPIC_SYNTAX, "the line is over 16 MiB; is a line end missing?");
	}
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
lines_read_on(struct lines *in)
{
	size_t before = in->end - in->start;

	if (in->fd < 0 || (!in->is_file && memchr(in->buffer + in->start, '\n', before) != NULL))
		return 0;
	fill(in);
	return in->end - in->start > before;
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
	in->open_end = nl == NULL;
	in->number++;
	if (in->len > 0 && in->line[in->len - 1] == '\r')
		in->len--;
	return 1;
}

const char *
lines_peek(struct lines *in, size_t *len)
{
	const char *nl, *text;

	for (;;) {
		*len = in->end - in->start;
		if (*len > LINES_SAMPLE)
			*len = LINES_SAMPLE;
		nl = memchr(in->buffer + in->start, '\n', *len);
		if (nl != NULL || *len == LINES_SAMPLE || in->fd < 0)
			break;
		fill(in);
	}
	text = in->buffer + in->start;
	if (nl != NULL)
		*len = (size_t)(nl - text);
	if (*len > 0 && *len < LINES_SAMPLE && text[*len - 1] == '\r')
		--*len;
	return text;
}

const char *
lines_last(const char *text, size_t *len)
{
	size_t end = *len, start;

	end -= end > 0 && text[end - 1] == '\n';
	end -= end > 0 && text[end - 1] == '\r';
	for (start = end; start > 0 && text[start - 1] != '\n'; start--)
		;
	*len = end - start;
	return text + start;
}

void
lines_narrow(struct lines *in, int fd, unsigned long long from, unsigned long long to)
{
	close_fd(in);
	if (lseek(fd, (off_t)from, SEEK_SET) < 0)
		die("cannot read '%s': %s", diag_label(in->shown), translate_error(errno));
	in->fd = in->part_fd = fd;
	in->narrowed = in->lent = 1;	/* it is open until the close, for lines_number() */
	in->start = in->end = 0;
	in->number = in->counted = 0;
	in->before = in->from = from;
	in->to = to;
}

/* The lines before the part. */
static unsigned long
count_before(const struct lines *in)
{
	size_t size = 64 << 10;
	char *piece = mem_resize(NULL, size, 1);
	unsigned long long at = 0;
	unsigned long lines = 0;

	while (at < in->from) {
		size_t wanted = in->from - at < size ? (size_t)(in->from - at) : size;
		ssize_t n = pread(in->part_fd, piece, wanted, (off_t)at);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		for (ssize_t i = 0; i < n; i++)
			lines += piece[i] == '\n';
		at += (unsigned long long)n;
	}
	free(piece);
	return lines;
}

unsigned long
lines_number(struct lines *in)
{
	if (in->narrowed && !in->counted) {
		in->lines_before = count_before(in);
		in->counted = 1;
	}
	return in->lines_before + in->number;
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
	if (in->narrowed)
		close(in->part_fd);
	if (in->size > 0)
		free(in->buffer);
	in->buffer = NULL;
}
