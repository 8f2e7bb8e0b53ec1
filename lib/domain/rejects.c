#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/edit.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/safe.h"
#include "domain/centre.h"
#include "domain/rejects.h"

/* The folder that holds a path, links resolved; NULL if there is none. */
static char *
folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *folder = slash == NULL ? mem_copy(".", 1) :
	    mem_copy(path, slash == path ? 1 : (size_t)(slash - path));
	char *real = realpath(folder, NULL);

	free(folder);
	return real;
}

/* Is the folder a centre, or does it lie in one? */
static int
is_in_centre(const char *real)
{
	char *folder = mem_copy(real, strlen(real)), *slash;
	int is = centre_is(folder);

	while (!is && (slash = strrchr(folder, '/')) != NULL && folder[1] != '\0') {
		slash[slash == folder] = '\0';
		is = centre_is(folder);
	}
	free(folder);
	return is;
}

int
rejects_begin(struct rejects *r, const char *file, const char *path)
{
	struct buf name = { 0 };
	struct stat mine, input;
	const char *what;
	char *folder;
	int good = 0;

	buf_addf(&name, "%s%s", path != NULL ? path : file, path != NULL ? "" : ".rejects.csv");
	*r = (struct rejects){ .path = mem_copy(name.data, name.len) };
	buf_addc(&name, '~');
	r->older = name.data;
	what = shown(r->path, strlen(r->path));
	folder = folder_of(r->path);
	if (folder == NULL)
		diag_trouble("cannot write the rejects to '%s': %s", what, strerror(errno));
	else if (is_in_centre(folder))
		diag_trouble("the rejects would be inside a centre, in '%s'; "
		    "give another place with --rejects FILE", what);
	else if (stat(r->path, &mine) == 0 && stat(file, &input) == 0 &&
	    mine.st_dev == input.st_dev && mine.st_ino == input.st_ino)
		diag_trouble("the rejects would be written over the file itself, '%s'", what);
	else if (lstat(r->path, &mine) == 0 && !S_ISREG(mine.st_mode))
		diag_trouble("cannot write the rejects to '%s': it is not a regular file", what);
	else
		good = 1;
	free(folder);
	return good;
}

/* Is it there with the very same content? */
static int
is_there(const char *path, const char *data, size_t len)
{
	struct buf old = { 0 };
	int loud = diag_hush(1), same;

	same = file_read(path, len + 1, &old) == FILE_FOUND && old.len == len &&
	    memcmp(old.data, data, len) == 0;
	diag_hush(loud);
	buf_release(&old);
	return same;
}

int
rejects_write(struct rejects *r, const char *data, size_t len)
{
	if (is_there(r->path, data, len))
		return 1;
	if (rename(r->path, r->older) == 0) {
		r->moved = 1;
		diag_note("'%s' was there already; it is '%s' now",
		    shown(r->path, strlen(r->path)), shown(r->older, strlen(r->older)));
	} else if (errno != ENOENT) {
		diag_trouble("cannot write '%s': %s", shown(r->path, strlen(r->path)),
		    strerror(errno));
		return 0;
	}
	switch (edit_create(r->path, data, len)) {
	case FILE_MISSING:
		r->written = 1;
		return 1;
	case FILE_FOUND:
		diag_trouble("somebody else made '%s' just now; try again",
		    shown(r->path, strlen(r->path)));
		return 0;
	case FILE_TROUBLE:
		break;
	}
	rejects_undo(r);
	return 0;
}

void
rejects_undo(struct rejects *r)
{
	if (r->written)
		unlink(r->path);
	if (r->moved)
		rename(r->older, r->path);
	r->written = r->moved = 0;
}

void
rejects_end(struct rejects *r)
{
	free(r->path);
	free(r->older);
	*r = (struct rejects){ 0 };
}
