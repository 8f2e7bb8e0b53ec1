#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/durable.h"
#include "base/edit.h"
#include "base/mem.h"

static int
cannot_write(const char *shown)
{
	diag_trouble("cannot write '%s': %s; it is unchanged", shown, strerror(errno));
	return 0;
}

enum file_found
edit_create(const char *path, const char *data, size_t len)
{
	sigset_t old;
	char *name;
	enum file_found found = FILE_MISSING;

	durable_block(&old);
	name = durable_temporary(path, data, len, NULL, NULL);
	if (name == NULL) {
		diag_trouble("cannot write '%s': %s", path, strerror(errno));
		found = FILE_TROUBLE;
	} else {
		/* link, unlike rename, never replaces what somebody just made */
		if (link(name, path) == 0) {
			if (!durable_sync_folder(path))
				diag_note("cannot sync the folder of '%s': %s", path,
				    strerror(errno));
		} else if (errno == EEXIST || access(path, F_OK) == 0) {
			found = FILE_FOUND;
		} else if (rename(name, path) == 0) {
			/* a file system without hard links */
			durable_sync_folder(path);
			free(name);
			name = NULL;
		} else {
			diag_trouble("cannot write '%s': %s", path, strerror(errno));
			found = FILE_TROUBLE;
		}
		if (name != NULL)
			unlink(name);
		free(name);
	}
	sigprocmask(SIG_SETMASK, &old, NULL);
	return found;
}

int
edit_begin(struct edit *e, const char *path, const char *folder)
{
	return edit_begin_large(e, path, folder, (size_t)16 << 20);
}

int
edit_begin_large(struct edit *e, const char *path, const char *folder, size_t limit)
{
	*e = (struct edit){ .shown = mem_copy(path, strlen(path)), .fd = -1 };
	e->path = durable_target(path, folder);
	if (e->path == NULL) {
		edit_end(e);
		return 0;
	}
	if (durable_lock(e->path, path, O_RDWR, &e->fd) == FILE_TROUBLE ||
	    (e->fd >= 0 && !file_read_open(e->fd, path, limit, &e->bytes))) {
		edit_end(e);
		return 0;
	}
	return 1;
}

void
edit_end(struct edit *e)
{
	if (e->fd >= 0)
		close(e->fd);
	free(e->path);
	free(e->shown);
	buf_release(&e->bytes);
	*e = (struct edit){ .fd = -1 };
}

/* Write the new content beside the file. */
static char *
prepare(const struct edit *e, const char *data, size_t len)
{
	struct stat st;

	if (fstat(e->fd, &st) != 0)
		return NULL;
	return durable_temporary(e->path, data, len, &st, NULL);
}

int
edit_commit_all(struct edit *edits, const struct buf *contents, size_t n)
{
	char **name = mem_zero(n, sizeof *name);
	size_t done = 0, failed = n;
	sigset_t old;

	durable_block(&old);
	for (size_t i = 0; i < n && failed == n; i++)
		if ((name[i] = prepare(&edits[i], buf_text(&contents[i]),
		    contents[i].len)) == NULL)
			failed = i;
	for (; failed == n && done < n; done++)
		if (rename(name[done], edits[done].path) != 0) {
			failed = done;
			break;
		}
	if (failed < n) {
		cannot_write(edits[failed].shown);
		/* Put back what was renamed already. */
		for (size_t i = 0; i < done; i++) {
			char *back = prepare(&edits[i], buf_text(&edits[i].bytes),
			    edits[i].bytes.len);

			if (back == NULL || rename(back, edits[i].path) != 0)
				diag_trouble("cannot restore '%s': %s",
				    edits[i].shown, strerror(errno));
			free(back);
		}
	}
	for (size_t i = 0; i < n; i++) {
		if (name[i] != NULL && i >= done)
			unlink(name[i]);
		else if (name[i] != NULL && !durable_sync_folder(edits[i].path))
			diag_note("cannot sync the folder of '%s': %s",
			    edits[i].shown, strerror(errno));
		free(name[i]);
	}
	free(name);
	sigprocmask(SIG_SETMASK, &old, NULL);
	return failed == n;
}

int
edit_commit(struct edit *e, const char *data, size_t len)
{
	struct buf content = { (char *)data, len, 0 };
	enum file_found found;

	if (len == e->bytes.len && memcmp(data, buf_text(&e->bytes), len) == 0)
		return 1;
	if (e->fd >= 0)
		return edit_commit_all(e, &content, 1);
	found = edit_create(e->path, data, len);
	if (found == FILE_FOUND)
		diag_trouble("somebody else made '%s' just now; try again", e->shown);
	return found == FILE_MISSING;
}
