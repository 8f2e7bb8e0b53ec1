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
cannot_write(const char *shown, const char *why)
{
	diag_trouble("cannot write '%s': %s; it is unchanged", shown, why);
	return 0;
}

/* Give the temporary file its name, unless somebody else was faster. */
static enum file_found
name_new(char **name, const char *path)
{
	/* link, unlike rename, never replaces what somebody just made */
	if (link(*name, path) == 0)
		return FILE_MISSING;
	if (errno == EEXIST || access(path, F_OK) == 0)
		return FILE_FOUND;
	/* a file system without hard links */
	if (rename(*name, path) != 0)
		return FILE_TROUBLE;
	free(*name);
	*name = NULL;
	return FILE_MISSING;
}

enum file_found
edit_create(const char *path, const char *data, size_t len)
{
	sigset_t old;
	char *name;
	int fd = -1;
	enum file_found found = FILE_TROUBLE;

	durable_block(&old);
	name = durable_temporary(path, data, len, NULL, &fd);
	if (name != NULL)
		found = name_new(&name, path);
	if (found == FILE_MISSING && !durable_sync_folder(path)) {
		/* Nobody else has written to it: it is locked. */
		found = FILE_TROUBLE;
		if (unlink(path) != 0)
			diag_note("'%s' was made, but may be gone after a power cut", path);
	}
	if (found == FILE_MISSING)
		durable_sweep(path);
	if (found == FILE_TROUBLE)
		diag_trouble("cannot write '%s': %s", path, strerror(errno));
	if (name != NULL)
		unlink(name);
	free(name);
	if (fd >= 0)
		close(fd);
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
	if (durable_lock(e->path, path, O_RDWR, &e->fd) == FILE_TROUBLE) {
		edit_end(e);
		return 0;
	}
	if (e->fd >= 0 && fstat(e->fd, &e->read) != 0) {
		diag_trouble("cannot read '%s': %s", path, strerror(errno));
		edit_end(e);
		return 0;
	}
	if (e->fd >= 0 && !file_read_open(e->fd, path, limit, &e->bytes)) {
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

/* The new content of a file, under its temporary name. */
struct rewrite {
	char *name;
	int fd;			/* locked, so that nobody writes to it before all is done */
};

static int
prepare(struct rewrite *r, const struct edit *e, const char *data, size_t len)
{
	struct stat st;

	if (fstat(e->fd, &st) != 0)
		return 0;
	r->name = durable_temporary(e->path, data, len, &st, &r->fd);
	return r->name != NULL;
}

/* Put the old content back in place of the new. */
static void
put_back(const struct edit *e)
{
	struct rewrite old = { NULL, -1 };

	if (!prepare(&old, e, buf_text(&e->bytes), e->bytes.len) ||
	    rename(old.name, e->path) != 0) {
		diag_trouble("cannot restore '%s': %s; it holds the new content", e->shown,
		    strerror(errno));
		if (old.name != NULL)
			unlink(old.name);
	} else if (!durable_sync_folder(e->path)) {
		diag_note("'%s' is unchanged now, but may be changed after a power cut",
		    e->shown);
	}
	if (old.fd >= 0)
		close(old.fd);
	free(old.name);
}

/* Rename all, and see to it that it is on disk; NULL, or why not.  `done` counts. */
static const char *
rename_all(struct rewrite *r, const struct edit *edits, size_t n, size_t *done, size_t *at)
{
	for (*at = 0; *at < n; (*at)++) {
		if (!durable_is_as(edits[*at].path, edits[*at].fd, &edits[*at].read))
			return "somebody else is writing it; try again";
		if (rename(r[*at].name, edits[*at].path) != 0)
			return strerror(errno);
		(*done)++;
	}
	for (*at = 0; *at < n; (*at)++)
		if (!durable_sync_folder(edits[*at].path))
			return strerror(errno);
	return NULL;
}

int
edit_commit_all(struct edit *edits, const struct buf *contents, size_t n)
{
	struct rewrite *r = mem_zero(n, sizeof *r);
	size_t done = 0, at;
	const char *why = NULL;
	sigset_t old;

	durable_block(&old);
	for (size_t i = 0; i < n; i++)
		r[i].fd = -1;
	for (at = 0; at < n && why == NULL; at += why == NULL)
		if (!prepare(&r[at], &edits[at], buf_text(&contents[at]), contents[at].len))
			why = strerror(errno);
	if (why == NULL)
		why = rename_all(r, edits, n, &done, &at);
	if (why != NULL) {
		cannot_write(edits[at].shown, why);
		for (size_t i = 0; i < done; i++)
			put_back(&edits[i]);
	}
	for (size_t i = 0; i < n; i++) {
		if (r[i].name != NULL && i >= done)
			unlink(r[i].name);
		if (r[i].fd >= 0)
			close(r[i].fd);
		free(r[i].name);
	}
	free(r);
	sigprocmask(SIG_SETMASK, &old, NULL);
	return why == NULL;
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
