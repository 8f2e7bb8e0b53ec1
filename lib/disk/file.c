#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/translate.h"
#include "disk/file.h"

/* Whom a file is opened for: trouble is reported, or only returned. */
enum manner { ANY, REGULAR, QUIET };

static enum file_found
open_checked(const char *path, int *fd, enum manner manner)
{
	struct stat st;

	/* O_NONBLOCK: a FIFO without a writer must not hold us up. */
	*fd = open(path, O_RDONLY | O_CLOEXEC | (manner != ANY ? O_NONBLOCK : 0));
	if (*fd < 0 && errno == ENOENT && lstat(path, &st) == 0) {
		if (manner != QUIET)
			diag_trouble("cannot read '%s': it is a link to nothing", path);
		return FILE_TROUBLE;
	}
	if (*fd < 0 && errno == ENOENT)
		return FILE_MISSING;
	if (*fd < 0 || fstat(*fd, &st) != 0) {
		if (manner != QUIET)
			diag_trouble("cannot read '%s': %s", path, translate_error(errno));
		return FILE_TROUBLE;
	}
	if (S_ISREG(st.st_mode) || (manner == ANY && !S_ISDIR(st.st_mode)))
		return FILE_FOUND;
	if (manner != QUIET)
		diag_trouble("cannot read '%s': it is %s, not a regular file", path,
		    S_ISDIR(st.st_mode) ? translate("a directory") :
		    S_ISFIFO(st.st_mode) ? translate("a FIFO") : translate("a device or a socket"));
	close(*fd);
	return FILE_TROUBLE;
}

enum file_found
file_open_regular(const char *path, int *fd)
{
	return open_checked(path, fd, REGULAR);
}

enum file_found
file_open_any(const char *path, int *fd)
{
	return open_checked(path, fd, ANY);
}

enum file_found
file_open_quietly(const char *path, int *fd)
{
	return open_checked(path, fd, QUIET);
}

/* Read to the end, from an offset on or (-1) from where the descriptor stands.  No label: quietly. */
static int
read_all(int fd, off_t at, const char *label, size_t limit, struct buf *b)
{
	char piece[65536];
	ssize_t n;

	while ((n = at >= 0 ? pread(fd, piece, sizeof piece, at) :
	    read(fd, piece, sizeof piece)) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			if (label != NULL)
				diag_trouble("cannot read '%s': %s", label, translate_error(errno));
			return 0;
		}
		if (limit > 0 && (size_t)n > limit - b->len) {
			if (label != NULL)
				diag_trouble("'%s' is larger than %zu MiB", label, limit >> 20);
			return 0;
		}
		buf_add(b, piece, (size_t)n);
		at += at >= 0 ? n : 0;
	}
	return 1;
}

int
file_read_open(int fd, const char *shown, size_t limit, struct buf *b)
{
	return read_all(fd, 0, shown, limit, b);
}

ssize_t
file_read_at(int fd, const char *shown, off_t at, size_t most, struct buf *b)
{
	char *piece = buf_room(b, most);
	ssize_t n;

	do
		n = pread(fd, piece, most, at);
	while (n < 0 && errno == EINTR);
	if (n < 0) {
		diag_trouble("cannot read '%s': %s", shown, translate_error(errno));
		return -1;
	}
	b->len += (size_t)n;
	b->data[b->len] = '\0';
	return n;
}

int
file_read_stream(int fd, const char *shown, size_t limit, struct buf *b)
{
	return read_all(fd, -1, shown, limit, b);
}

static enum file_found
read_file(const char *path, size_t limit, struct buf *b, int quiet)
{
	int fd;
	enum file_found found = open_checked(path, &fd, quiet ? QUIET : REGULAR);

	if (found != FILE_FOUND)
		return found;
	if (!read_all(fd, 0, quiet ? NULL : path, limit, b))
		found = FILE_TROUBLE;
	close(fd);
	return found;
}

enum file_found
file_read(const char *path, size_t limit, struct buf *b)
{
	return read_file(path, limit, b, 0);
}

enum file_found
file_read_quietly(const char *path, size_t limit, struct buf *b)
{
	return read_file(path, limit, b, 1);
}
