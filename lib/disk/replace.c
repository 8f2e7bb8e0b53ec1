#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/translate.h"
#include "disk/draft.h"
#include "disk/durable.h"
#include "disk/replace.h"

static int
cannot_write(const char *shown, const char *why)
{
	diag_trouble("cannot write '%s': %s; it is unchanged", shown, why);
	return 0;
}

/* Why a draft failed, by its errno. */
static const char *
reason(int error)
{
	return error == ECANCELED ? translate("a signal stopped this") : translate_error(error);
}

enum file_found
replace_create(const char *path, const char *data, size_t len)
{
	sigset_t old;
	char *name;
	int fd = -1;
	enum file_found found = FILE_TROUBLE;

	durable_block(&old);
	name = durable_temporary(path, data, len, NULL, &fd);
	if (name != NULL)
		found = durable_name_new(&name, path);
	if (found == FILE_MISSING && !durable_sync_folder(path)) {
		/* Nobody else has written to it: it is locked. */
		found = FILE_TROUBLE;
		if (unlink(path) != 0)
			diag_note("'%s' was made, but may be gone after a power cut", path);
	}
	if (found == FILE_MISSING)
		durable_sweep(path);
	if (found == FILE_TROUBLE)
		diag_trouble("cannot write '%s': %s", path, translate_error(errno));
	if (name != NULL)
		unlink(name);
	free(name);
	if (fd >= 0)
		close(fd);
	sigprocmask(SIG_SETMASK, &old, NULL);
	return found;
}

int
replace_lock(struct replacement *e, const char *path, const char *folder)
{
	*e = (struct replacement){ .shown = mem_copy(path, strlen(path)), .fd = -1 };
	e->path = durable_target(path, folder);
	if (e->path == NULL || durable_lock(e->path, path, O_RDWR, &e->fd) == FILE_TROUBLE) {
		replace_end(e);
		return 0;
	}
	if (e->fd >= 0 && fstat(e->fd, &e->read) != 0) {
		diag_trouble("cannot read '%s': %s", path, translate_error(errno));
		replace_end(e);
		return 0;
	}
	return 1;
}

int
replace_begin(struct replacement *e, const char *path, const char *folder)
{
	return replace_begin_large(e, path, folder, (size_t)16 << 20);
}

int
replace_begin_large(struct replacement *e, const char *path, const char *folder, size_t limit)
{
	if (!replace_lock(e, path, folder))
		return 0;
	if (e->fd < 0 || file_read_open(e->fd, path, limit, &e->bytes))
		return 1;
	replace_end(e);
	return 0;
}

int
replace_splice(struct replacement *e, off_t at, off_t gone, const char *data, size_t len)
{
	if (e->draft == NULL)
		e->draft = draft_begin(e->path, e->fd);
	if (e->draft != NULL && draft_splice(e->draft, at, gone, data, len))
		return 1;
	cannot_write(e->shown, reason(errno));
	draft_end(e->draft);
	e->draft = NULL;
	return 0;
}

void
replace_end(struct replacement *e)
{
	draft_end(e->draft);
	if (e->fd >= 0)
		close(e->fd);
	free(e->path);
	free(e->shown);
	buf_release(&e->bytes);
	*e = (struct replacement){ .fd = -1 };
}

/* Put the old content, which the open file still is, back in place of the new. */
static int
put_back(const struct replacement *e)
{
	struct draft *d = draft_begin(e->path, e->fd);
	int done = d != NULL && draft_finish(d, e->read.st_size) && draft_name(d, e->path);

	if (!done)
		diag_trouble("cannot restore '%s': %s; it holds the new content", e->shown,
		    translate_error(errno));
	else if (!durable_sync_folder(e->path))
		diag_note("'%s' is unchanged now, but may be changed after a power cut",
		    e->shown);
	draft_end(d);
	return done;
}

/* Rename all, and see to it that it is on disk; NULL, or why not. */
static const char *
rename_all(struct replacement *edits, size_t n, size_t *at)
{
	for (*at = 0; *at < n; (*at)++) {
		struct replacement *e = &edits[*at];

		if (e->draft == NULL)
			continue;
		if (!durable_is_as(e->path, e->fd, &e->read))
			return translate("somebody else is writing it; try again");
		if (!draft_name(e->draft, e->path))
			return translate_error(errno);
	}
	for (*at = 0; *at < n; (*at)++)
		if (edits[*at].draft != NULL && !durable_sync_folder(edits[*at].path))
			return translate_error(errno);
	return NULL;
}

enum replace_done
replace_commit_all(struct replacement *edits, size_t n)
{
	enum replace_done done = REPLACE_DONE;
	const char *why = NULL;
	sigset_t old;
	size_t at;

	durable_block(&old);
	for (at = 0; at < n && why == NULL; at += why == NULL)
		if (edits[at].draft != NULL && !draft_finish(edits[at].draft, edits[at].read.st_size))
			why = reason(errno);
	if (why == NULL)
		why = rename_all(edits, n, &at);
	if (why != NULL) {
		cannot_write(edits[at].shown, why);
		done = REPLACE_NONE;
		for (size_t i = 0; i < n; i++)
			if (draft_is_named(edits[i].draft) && !put_back(&edits[i]))
				done = REPLACE_HALF;
	}
	for (size_t i = 0; i < n; i++) {
		draft_end(edits[i].draft);
		edits[i].draft = NULL;
	}
	sigprocmask(SIG_SETMASK, &old, NULL);
	return done;
}

int
replace_commit(struct replacement *e, const char *data, size_t len)
{
	enum file_found found;
	sigset_t old;
	int done;

	if (len == e->bytes.len && memcmp(data, buf_text(&e->bytes), len) == 0)
		return 1;
	if (e->fd >= 0) {
		durable_block(&old);
		done = replace_splice(e, 0, e->read.st_size, data, len) &&
		    replace_commit_all(e, 1) == REPLACE_DONE;
		sigprocmask(SIG_SETMASK, &old, NULL);
		return done;
	}
	found = replace_create(e->path, data, len);
	if (found == FILE_FOUND)
		diag_trouble("somebody else made '%s' just now; try again", e->shown);
	return found == FILE_MISSING;
}
