#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/append.h"
#include "base/diag.h"
#include "base/durable.h"
#include "base/edit.h"
#include "base/mem.h"

enum { LONGEST_LINE = 16 << 20 };

/* Read exactly so many bytes at an offset; 0 with errno set if they are not there. */
static int
read_at(int fd, char *data, size_t len, off_t at)
{
	while (len > 0) {
		ssize_t n = pread(fd, data, len, at);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return 0;
		data += n;
		len -= (size_t)n;
		at += n;
	}
	return 1;
}

/* Append so many bytes from an offset; 0 with errno set if they are not there. */
static int
read_on(struct buf *b, int fd, off_t at, size_t n)
{
	if (n == 0)
		return 1;
	if (!read_at(fd, buf_room(b, n), n, at))
		return 0;
	b->len += n;
	b->data[b->len] = '\0';
	return 1;
}

/* The first line that is not blank, and blank ones before it: read on until its end. */
static int
find_head(struct append *a)
{
	char piece[4096];
	size_t blank = 0;

	while ((off_t)a->head.len < a->size && a->head.len < LONGEST_LINE) {
		size_t rest = (size_t)a->size - a->head.len, from = a->head.len, at;
		size_t n = rest < sizeof piece ? rest : sizeof piece;
		const char *end;

		if (!read_at(a->fd, piece, n, (off_t)from))
			return 0;
		buf_add(&a->head, piece, n);
		if (blank == from)
			blank += strspn(a->head.data + from, "\r\n");
		at = blank > from ? blank : from;
		end = memchr(a->head.data + at, '\n', a->head.len - at);
		if (end != NULL) {
			at = (size_t)(end - a->head.data) + 1;
			buf_splice(&a->head, at, a->head.len - at, NULL, 0);
			break;
		}
	}
	return 1;
}

/* What stands after the last line end: look backwards until there is one, then read it. */
static int
find_tail(struct append *a)
{
	char piece[4096];
	off_t from = a->size;
	int found = 0;

	while (from > 0 && a->size - from < LONGEST_LINE && !found) {
		size_t n = from < (off_t)sizeof piece ? (size_t)from : sizeof piece, start = n;

		if (!read_at(a->fd, piece, n, from - (off_t)n))
			return 0;
		while (start > 0 && piece[start - 1] != '\n')
			start--;
		found = start > 0;
		from -= (off_t)(n - start);
	}
	return read_on(&a->tail, a->fd, from, (size_t)(a->size - from));
}

static int
look(struct append *a)
{
	struct stat st;

	if (fstat(a->fd, &st) != 0)
		return 0;
	a->size = st.st_size;
	return find_head(a) && find_tail(a);
}

unsigned long
append_tail_line(const struct append *a)
{
	unsigned long line = 1;
	char piece[65536];
	ssize_t n;

	for (off_t at = 0; (n = pread(a->fd, piece, sizeof piece, at)) > 0; at += n)
		for (const char *s = piece; (s = memchr(s, '\n', (size_t)(piece + n - s))) != NULL; s++)
			line++;
	return line;
}

int
append_begin(struct append *a, const char *path, const char *folder,
    const char *first)
{
	enum file_found found;

	*a = (struct append){ .shown = path, .fd = -1 };
	a->path = durable_target(path, folder);
	if (a->path == NULL)
		return 0;
	while ((found = durable_lock(a->path, path, O_RDWR | O_APPEND, &a->fd)) ==
	    FILE_MISSING)
		if (first == NULL || edit_create(a->path, first, strlen(first)) == FILE_TROUBLE)
			break;
	if (found == FILE_FOUND && look(a))
		return 1;
	if (found == FILE_MISSING && first == NULL)
		diag_trouble("cannot write '%s': no such file", path);
	if (found == FILE_FOUND)
		diag_trouble("cannot read '%s': %s", path, strerror(errno));
	append_end(a);
	return 0;
}

int
append_ends_with(const struct append *a, off_t at, const char *data, size_t len)
{
	char *there;
	int same;

	if (a->size != at + (off_t)len)
		return 0;
	there = mem_zero(len, 1);
	same = read_at(a->fd, there, len, at) && memcmp(there, data, len) == 0;
	free(there);
	return same;
}

int
append_is_line_start(const struct append *a, off_t at)
{
	char before;

	return at == 0 || (read_at(a->fd, &before, 1, at - 1) && before == '\n');
}

static int
cut(struct append *a, off_t size)
{
	int status;

	do
		status = ftruncate(a->fd, size);
	while (status != 0 && errno == EINTR);
	return status == 0 && durable_sync(a->fd);
}

int
append_cut(struct append *a, off_t size, const char *data)
{
	size_t len = (size_t)(a->size - size);
	struct stat st;
	sigset_t old;
	int done, saved;

	durable_block(&old);
	done = cut(a, size);
	saved = errno;
	if (!done && fstat(a->fd, &st) == 0 && st.st_size == size &&
	    !(durable_write(a->fd, data, len) && durable_sync(a->fd)))
		diag_trouble("cannot restore '%s': %s; look at its last line", a->shown,
		    strerror(errno));
	sigprocmask(SIG_SETMASK, &old, NULL);
	if (!done)
		diag_trouble("cannot write '%s': %s", a->shown, strerror(saved));
	return done;
}

/* Something failed behind the write: take out again what was written, and tell. */
static enum append_done
take_back(struct append *a, const char *doing)
{
	int saved = errno;
	struct stat st;
	const char *fate;

	if (cut(a, a->size))
		fate = "it is unchanged";
	else if (fstat(a->fd, &st) == 0 && st.st_size == a->size)
		fate = "it is unchanged now, but after a power cut the row may be there";
	else
		fate = "whether the row is in it is uncertain: look at its last line";
	diag_trouble("cannot %s '%s': %s; %s", doing, a->shown, strerror(saved), fate);
	return APPEND_TROUBLE;
}

enum append_done
append_commit(struct append *a, const char *data, size_t len)
{
	enum append_done done = APPEND_DONE;
	struct stat st;
	sigset_t old;
	int named;

	durable_block(&old);
	/* An editor takes no lock: what it wrote into the file is to be looked at, too. */
	if (fstat(a->fd, &st) == 0 && st.st_size != a->size)
		done = APPEND_AGAIN;
	else if (!durable_write(a->fd, data, len))
		done = take_back(a, "write");
	else if (!durable_sync(a->fd))
		done = take_back(a, "sync");
	else if ((named = durable_is_named(a->path, a->fd)) < 0)
		done = take_back(a, "look at");
	else if (!named) {
		/* The file that was locked lives on as a backup, perhaps. */
		cut(a, a->size);
		done = APPEND_AGAIN;
	}
	sigprocmask(SIG_SETMASK, &old, NULL);
	return done;
}

void
append_end(struct append *a)
{
	if (a->fd >= 0)
		close(a->fd);
	free(a->path);
	buf_release(&a->head);
	buf_release(&a->tail);
	*a = (struct append){ .fd = -1 };
}
