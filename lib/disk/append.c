#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/translate.h"
#include "disk/append.h"
#include "disk/durable.h"
#include "disk/replace.h"

enum { LONGEST_LINE = 16 << 20 };

_Static_assert(sizeof (off_t) >= 8, "a log may be larger than 2 GiB");

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
		size_t from = a->head.len, at;
		off_t rest = a->size - (off_t)from;
		size_t n = rest < (off_t)sizeof piece ? (size_t)rest : sizeof piece;
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
	if (fstat(a->fd, &a->read) != 0)
		return 0;
	a->size = a->read.st_size;
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
		if (first == NULL || replace_create(a->path, first, strlen(first)) == FILE_TROUBLE)
			break;
	if (found == FILE_FOUND && look(a))
		return 1;
	if (found == FILE_MISSING && first == NULL)
		diag_trouble("cannot write '%s': no such file", path);
	if (found == FILE_FOUND)
		diag_trouble("cannot read '%s': %s", path, translate_error(errno));
	append_end(a);
	return 0;
}

int
append_read(const struct append *a, off_t at, struct buf *b)
{
	size_t len = (size_t)(a->size - at);

	if (read_at(a->fd, buf_room(b, len), len, at)) {
		b->len += len;
		b->data[b->len] = '\0';
		return 1;
	}
	diag_trouble("cannot read '%s': %s", a->shown, translate_error(errno));
	return 0;
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

static const char busy[] = MESSAGE("somebody else is writing it; try again");

/* Cut, and put back what was cut if that is not on disk, or of a file that is no longer the one. */
static const char *
cut_or_restore(struct append *a, off_t size, const char *data, const char **fate)
{
	const char *why = NULL;
	struct stat st;

	if (!cut(a, size))
		why = translate_error(errno);
	else if (durable_is_named(a->path, a->fd) <= 0)
		why = translate(busy);
	if (why != NULL && fstat(a->fd, &st) == 0 && st.st_size == size &&
	    !(durable_write(a->fd, data, (size_t)(a->size - size)) && durable_sync(a->fd)))
		*fate = translate("what was to be cut off could not be put back: look at its last line");
	return why;
}

int
append_cut(struct append *a, off_t size, const char *data)
{
	const char *why = translate(busy), *fate = translate("it is unchanged");
	sigset_t old;

	durable_block(&old);
	if (durable_is_as(a->path, a->fd, &a->read))
		why = cut_or_restore(a, size, data, &fate);
	sigprocmask(SIG_SETMASK, &old, NULL);
	if (why != NULL)
		diag_trouble("cannot write '%s': %s; %s", a->shown, why, fate);
	return why == NULL;
}

enum doing { WRITING, SYNCING, LOOKING };

/* Something failed behind the write: take out again what was written, and tell. */
static enum append_done
take_back(struct append *a, enum doing doing)
{
	int saved = errno;
	struct stat st;
	const char *fate;

	if (cut(a, a->size))
		fate = translate("it is unchanged");
	else if (fstat(a->fd, &st) == 0 && st.st_size == a->size)
		fate = translate("it is unchanged now, but after a power cut the row may be there");
	else
		fate = translate("whether the row is in it is uncertain: look at its last line");
	diag_trouble(doing == WRITING ? "cannot write '%s': %s; %s" :
	    doing == SYNCING ? "cannot sync '%s': %s; %s" : "cannot look at '%s': %s; %s",
	    a->shown, translate_error(saved), fate);
	return APPEND_TROUBLE;
}

static enum append_done
add_in_place(struct append *a, const char *data, size_t len)
{
	struct stat st;
	int named;

	/* An editor takes no lock: what it wrote into the file is to be looked at, too. */
	if (fstat(a->fd, &st) == 0 && st.st_size != a->size)
		return APPEND_AGAIN;
	if (!durable_write(a->fd, data, len))
		return take_back(a, WRITING);
	if (!durable_sync(a->fd))
		return take_back(a, SYNCING);
	if ((named = durable_is_named(a->path, a->fd)) < 0)
		return take_back(a, LOOKING);
	if (named)
		return APPEND_DONE;
	/* The file that was locked lives on as a backup, perhaps. */
	cut(a, a->size);
	return APPEND_AGAIN;
}

/* What would be right, where no new file can be had. */
static const char *
way_out(int error)
{
	switch (error) {
	case ENOSPC: case EDQUOT: case EFBIG:
		return translate("; more than 64 KiB at once needs room for the whole file once more: "
		    "make room, or add less at a time");
	case EACCES: case EPERM: case EROFS: case EBUSY:
		return translate("; more than 64 KiB at once goes into a new file that takes its name: "
		    "let its folder be written, or add less at a time");
	}
	return "";
}

static enum append_done
not_replaced(const struct append *a, int error)
{
	diag_trouble("cannot write '%s': %s; it is unchanged%s", a->shown, translate_error(error),
	    way_out(error));
	return APPEND_TROUBLE;
}

/* Where no new file can be made, or has no room, or may not take the name: what is little enough goes into the old. */
static enum append_done
without_new_file(struct append *a, const char *data, size_t len, int error)
{
	return len <= APPEND_MOST_IN_PLACE ? add_in_place(a, data, len) : not_replaced(a, error);
}

/*
 * The old content and the new lines in a new file, which is locked before it has the
 * name: whoever waits for the old one finds that replaced, and waits for this.
 */
static enum append_done
add_by_replacing(struct append *a, const char *data, size_t len)
{
	enum append_done done = APPEND_AGAIN;
	struct stat like;
	char *name;
	int fd, error = 0;

	if (!durable_is_as(a->path, a->fd, &a->read))
		return APPEND_AGAIN;
	name = fstat(a->fd, &like) == 0 ? durable_make(a->path, &like, &fd) : NULL;
	if (name == NULL)
		return without_new_file(a, data, len, errno);
	if (!durable_copy(a->fd, fd, a->size) || !durable_write(fd, data, len) ||
	    !durable_sync(fd))
		error = errno;
	if (durable_is_as(a->path, a->fd, &a->read)) {
		if (error == 0 && rename(name, a->path) != 0)
			error = errno;
		done = error == 0 ? APPEND_DONE : APPEND_TROUBLE;
	}
	if (done == APPEND_DONE) {
		close(a->fd);
		a->fd = fd;
		if (!durable_sync_folder(a->path))
			done = take_back(a, SYNCING);
	} else {
		unlink(name);
		close(fd);
		if (done == APPEND_TROUBLE)
			done = without_new_file(a, data, len, error);
	}
	free(name);
	return done;
}

/* Does it end in the page in which it begins? */
static int
is_in_one_page(const struct append *a, size_t len)
{
	return len <= APPEND_AT_ONCE && (size_t)(a->size % APPEND_AT_ONCE) + len <= APPEND_AT_ONCE;
}

enum append_done
append_commit(struct append *a, const char *data, size_t len)
{
	enum append_done done;
	sigset_t old;

	durable_block(&old);
	done = is_in_one_page(a, len) ? add_in_place(a, data, len) : add_by_replacing(a, data, len);
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
