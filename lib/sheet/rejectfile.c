#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "disk/file.h"
#include "disk/newname.h"
#include "disk/replace.h"
#include "sheet/rejectfile.h"

enum { MOST_DIGITS = 9, MOST_TRIES = 100 };	/* of numbered backups */

/* The folder that holds a path, links resolved; NULL if there is none. */
static char *
real_folder(const char *path)
{
	char *folder = path_folder(path);
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
rejectfile_begin(struct rejectfile *r, const char *file, const char *path)
{
	struct buf name = { 0 };
	struct stat mine, input;
	const char *what;
	char *folder;
	int good = 0;

	buf_addf(&name, "%s%s", path != NULL ? path : file, path != NULL ? "" : ".rejects.csv");
	*r = (struct rejectfile){ .path = name.data };
	what = shown(r->path, strlen(r->path));
	folder = real_folder(r->path);
	if (folder == NULL)
		diag_trouble("cannot write the rejects to '%s': %s", what, translate_error(errno));
	else if (is_in_centre(folder))
		diag_trouble("the rejects would be inside a centre, in '%s'; "
		    "give another place with --rejects FILE", what);
	else if (stat(r->path, &mine) == 0 && stat(file, &input) == 0 &&
	    mine.st_dev == input.st_dev && mine.st_ino == input.st_ino)
		diag_trouble("the rejects would be written over the file itself, '%s'", what);
	else if (lstat(r->path, &mine) == 0 && !S_ISREG(mine.st_mode))
		diag_trouble("cannot write the rejects to '%s': it is not a regular file", what);
	else
		good = newname_may(r->path);
	free(folder);
	return good;
}

/* Is it there with the very same content? */
static int
is_there(const char *path, const char *data, size_t len)
{
	struct buf old = { 0 };
	int same;

	same = file_read_quietly(path, len + 1, &old) == FILE_FOUND && old.len == len &&
	    memcmp(old.data, data, len) == 0;
	buf_release(&old);
	return same;
}

/* ---- the ones before ---- */

/* N of "NAME.~N~"; 0 if the name is not of that kind. */
static unsigned long
backup_number(const char *file, const char *name)
{
	size_t len = strlen(name), digits;

	if (strncmp(file, name, len) != 0 || strncmp(file + len, ".~", 2) != 0)
		return 0;
	file += len + 2;
	digits = strspn(file, "0123456789");
	if (digits == 0 || digits > MOST_DIGITS || strcmp(file + digits, "~") != 0)
		return 0;
	return strtoul(file, NULL, 10);
}

/* The greatest number of the files beside a path; 0: there are none, or the folder cannot be read. */
static unsigned long
last_backup(const char *path)
{
	const char *name = path_name(path);
	char *folder = real_folder(path);
	DIR *dir = folder != NULL ? opendir(folder) : NULL;
	const struct dirent *entry;
	unsigned long last = 0, n;

	while (dir != NULL && (entry = readdir(dir)) != NULL)
		if ((n = backup_number(entry->d_name, name)) > last)
			last = n;
	if (dir != NULL)
		closedir(dir);
	free(folder);
	return last;
}

/* Give a file another name that nothing has; 0 with errno. */
static int
move(const char *from, const char *to)
{
	struct stat st;
	int saved;

	/* link, unlike rename, never replaces what somebody just made */
	if (link(from, to) == 0) {
		if (unlink(from) == 0)
			return 1;
		saved = errno;
		unlink(to);
		errno = saved;
		return 0;
	}
	if (errno == EEXIST || errno == ENOENT)
		return 0;
	/* a file system without hard links, or a file of somebody else's */
	if (lstat(to, &st) == 0) {
		errno = EEXIST;
		return 0;
	}
	return errno == ENOENT && rename(from, to) == 0;
}

/* Keep the file that is there under a number of its own. */
static int
keep_older(struct rejectfile *r)
{
	unsigned long n = last_backup(r->path);

	for (int tries = 0; tries < MOST_TRIES; tries++) {
		struct buf name = { 0 };
		int saved;

		buf_addf(&name, "%s.~%lu~", r->path, ++n);
		if (move(r->path, name.data)) {
			r->older = name.data;
			return 1;
		}
		saved = errno;
		buf_release(&name);
		errno = saved;
		if (errno == ENOENT)
			return 1;
		if (errno != EEXIST)
			break;
	}
	diag_trouble("cannot keep '%s', which is there already: %s; move it away, or give "
	    "--rejects FILE", shown(r->path, strlen(r->path)), translate_error(errno));
	return 0;
}

int
rejectfile_write(struct rejectfile *r, const char *data, size_t len)
{
	if (is_there(r->path, data, len))
		return 1;
	if (!keep_older(r))
		return 0;
	switch (replace_create(r->path, data, len)) {
	case FILE_MISSING:
		r->written = 1;
		return 1;
	case FILE_FOUND:
		diag_trouble("somebody else made '%s' just now; try again",
		    shown(r->path, strlen(r->path)));
		break;
	case FILE_TROUBLE:
		break;
	}
	rejectfile_undo(r);
	return 0;
}

void
rejectfile_tell(const struct rejectfile *r)
{
	if (r->older != NULL)
		diag_note("'%s' was there already; it is '%s' now",
		    shown(r->path, strlen(r->path)), shown(r->older, strlen(r->older)));
}

void
rejectfile_undo(struct rejectfile *r)
{
	if (r->written)
		unlink(r->path);
	if (r->older != NULL && !move(r->older, r->path))
		diag_note("'%s' stays: %s", shown(r->older, strlen(r->older)), translate_error(errno));
	free(r->older);
	r->older = NULL;
	r->written = 0;
}

void
rejectfile_end(struct rejectfile *r)
{
	free(r->path);
	free(r->older);
	*r = (struct rejectfile){ 0 };
}
