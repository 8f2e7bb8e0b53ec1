#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/cpr.h"
#include "base/diag.h"
#include "base/git.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "centre/exempt.h"
#include "check/cpr.h"
#include "check/cprbeside.h"
#include "field/schemas.h"

enum { PIECE = 128 << 10 };

struct scan {
	const struct exempt *exempt;
	const struct cprbeside *searched;	/* a file of them; NULL: none */
	struct buf ignored;	/* paths that git passes over, each with a NUL */
	char **passed;		/* these, in order */
	size_t n, cap;
};

/* What could not be looked at may hold anything. */
static void
tell_unread(const char *path, int why)
{
	struct place p = { path, 0, 0 };

	diag_unread(&p, TOPIC_CPR, "cannot be read: %s; what stands there was not searched for "
	    "CPR numbers", translate_error(why));
}

/* ---- what git does not take ---- */

/*
 * Ask git which files it would pass over.  Where there is no git it would take
 * all that is here.
 */
static void
ask_ignored(struct scan *s, const char *folder)
{
	struct git git;

	if (git_open(&git, folder) && git_ask(&s->ignored, &git, NULL, GIT("ls-files", "-z",
	    "--others", "--ignored", "--exclude-standard", "--directory", "--",
	    *git.inside != '\0' ? git.inside : ".")) == 0) {
		size_t inside = strlen(git.inside);

		for (size_t i = 0; i < s->ignored.len;) {
			char *path = s->ignored.data + i;
			size_t len = strlen(path);

			i += len + 1;
			if (len <= inside)
				continue;	/* all of the folder: then nothing is told apart */
			if (path[len - 1] == '/')
				path[len - 1] = '\0';
			s->passed = mem_grow(s->passed, &s->cap, s->n + 1, sizeof *s->passed);
			s->passed[s->n++] = path + inside;
		}
		if (s->n > 1)
			qsort(s->passed, s->n, sizeof *s->passed, text_by_bytes);
	}
	git_close(&git);
}

static int
is_ignored(const struct scan *s, const char *name)
{
	return s->n > 0 && bsearch(&name, s->passed, s->n, sizeof *s->passed, text_by_bytes) != NULL;
}

/* ---- files ---- */

/* Is it one of the files of formats.md, of which faults are told where it is checked? */
static int
is_ours(const char *name)
{
	for (size_t i = 0; all_schemas[i] != NULL; i++)
		if (strcmp(all_schemas[i]->file, name) == 0)
			return 1;
	return strcmp(name, "import.yaml") == 0 || strcmp(name, ".mc-check") == 0;
}

static void
tell(void *arg, const struct cprfile_hit *hit)
{
	struct place p = { arg, hit->line, hit->column };

	if (hit->line == 0)
		diag_fault(&p, TOPIC_CPR, "at byte %zu %s text is shaped like a CPR number; take it out "
		    "(git remembers it), or exempt the file in .mc-check", hit->byte + 1, hit->as);
	else if (hit->as != NULL)
		diag_fault(&p, TOPIC_CPR, "as %s reads it this holds what is shaped like a CPR number; "
		    "take it out (git remembers it), or exempt the file or key in .mc-check", hit->as);
	else
		diag_fault(&p, TOPIC_CPR, "this is shaped like a CPR number; take it out "
		    "(git remembers it), or exempt the file or column in .mc-check");
}

/* Read on until a piece is full, or the file ends; -1: it cannot be read. */
static ssize_t
read_piece(int fd, char *piece)
{
	size_t len = 0;
	ssize_t n;

	while (len < PIECE && (n = read(fd, piece + len, PIECE - len)) != 0) {
		if (n < 0 && errno != EINTR)
			return -1;
		len += n > 0 ? (size_t)n : 0;
	}
	return (ssize_t)len;
}

static void
scan_open(const struct scan *s, int fd, char *path, const char *name)
{
	static char piece[PIECE];
	struct cprfile f;
	const char *wrong;
	ssize_t n;
	int failed = 0;

	if (s->searched != NULL && cprbeside_is(s->searched, fd, name)) {
		diag_more_faults(path, TOPIC_CPR, cprbeside_tell(s->searched, tell, path));
		return;
	}
	cprfile_begin(&f, name, s->exempt, tell, path);
	do {
		if (lseek(fd, 0, SEEK_SET) != 0)
			failed = errno;
		while (failed == 0 && (n = read_piece(fd, piece)) != 0)
			if (n < 0)
				failed = errno;
			else
				cprfile_take(&f, piece, (size_t)n);
	} while (cprfile_again(&f) && failed == 0);
	wrong = cprfile_end(&f);
	if (failed != 0) {
		tell_unread(path, failed);
	} else if (wrong != NULL && !is_ours(name)) {
		struct place p = { path, 0, 0 };

		diag_unread(&p, TOPIC_CPR, "%s", wrong);
	}
}

/* name: the file's path from the centre's folder, as .mc-check has it. */
static void
scan_file(const struct scan *s, char *path, const char *name)
{
	struct stat st;
	/* O_NONBLOCK: it may have become a FIFO just now. */
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);

	if (fd < 0 || fstat(fd, &st) != 0) {
		if (errno != ENOENT)
			tell_unread(path, errno);
	} else if (S_ISREG(st.st_mode)) {
		scan_open(s, fd, path, name);
	}
	if (fd >= 0)
		close(fd);
}

/* Of a link git keeps where it leads, and no more. */
static void
scan_link(const struct scan *s, char *path, const char *name)
{
	char target[PATH_MAX];
	ssize_t n = readlink(path, target, sizeof target);
	size_t at = 0;
	struct place p = { path, 0, 0 };

	if (n < 0 && errno != ENOENT)
		tell_unread(path, errno);
	else if (n > 0 && cpr_find(target, (size_t)n, &at) > 0)
		diag_fault(&p, TOPIC_CPR, "it is a link to a name that holds what is shaped like a CPR "
		    "number; give that another (git remembers it), or exempt the link in .mc-check");
	/* A file of the centre may be a link; other links are not followed. */
	if (is_ours(name))
		scan_file(s, path, name);
}

/* ---- folders ---- */

static void scan_folder(const struct scan *, char *path, const char *name);

/* Its name and what is in it; what is neither file, folder nor link git does not take. */
static void
scan_known(const struct scan *s, char *path, const char *name, const char *entry, mode_t mode)
{
	struct place p = { path, 0, 0 };
	int exempted = exempt_file(s->exempt, name);
	size_t at = 0;

	if (!S_ISREG(mode) && !S_ISDIR(mode) && !S_ISLNK(mode))
		return;
	if (!exempted && cpr_find(entry, strlen(entry), &at) > 0)
		diag_fault(&p, TOPIC_CPR, "its name holds what is shaped like a CPR number; give it "
		    "another (git remembers it), or exempt it in .mc-check");
	if (S_ISDIR(mode))
		scan_folder(s, path, name);
	else if (!exempted && S_ISREG(mode))
		scan_file(s, path, name);
	else if (!exempted)
		scan_link(s, path, name);
}

/* What the folder holds under one name. */
static void
scan_entry(const struct scan *s, const char *folder, const char *above, const char *entry)
{
	struct buf path = { 0 }, name = { 0 };
	struct stat st;

	buf_addf(&path, "%s%s%s", folder, folder[strlen(folder) - 1] == '/' ? "" : "/", entry);
	buf_addf(&name, "%s%s%s", above, *above != '\0' ? "/" : "", entry);
	if (!is_ignored(s, name.data) && lstat(path.data, &st) == 0)
		scan_known(s, path.data, name.data, entry, st.st_mode);
	else if (!is_ignored(s, name.data) && errno != ENOENT)
		tell_unread(path.data, errno);
	buf_release(&path);
	buf_release(&name);
}

/* The names in a folder, in order; git never takes what is called .git. */
static char **
names_in(const char *path, size_t *n)
{
	DIR *dir = opendir(path);
	struct dirent *entry;
	char **names = NULL;
	size_t cap = 0;

	*n = 0;
	if (dir == NULL) {
		tell_unread(path, errno);
		return NULL;
	}
	for (errno = 0; (entry = readdir(dir)) != NULL; errno = 0) {
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0 ||
		    strcmp(entry->d_name, ".git") == 0)
			continue;
		names = mem_grow(names, &cap, *n + 1, sizeof *names);
		names[(*n)++] = mem_copy(entry->d_name, strlen(entry->d_name));
	}
	if (errno != 0)
		tell_unread(path, errno);
	closedir(dir);
	if (*n > 1)
		qsort(names, *n, sizeof *names, text_by_bytes);
	return names;
}

static void
scan_folder(const struct scan *s, char *path, const char *name)
{
	size_t n;
	char **names = names_in(path, &n);

	for (size_t i = 0; i < n; i++) {
		scan_entry(s, path, name, names[i]);
		free(names[i]);
	}
	free(names);
}

void
cprscan_folder(const struct centre *c, const struct exempt *e, const struct cprbeside *searched)
{
	struct scan s = { .exempt = e, .searched = searched };
	struct place p = { c->path, 0, 0 };
	size_t at = 0;

	if (diag_is_ignored(TOPIC_CPR))
		return;
	if (cpr_find(c->id, strlen(c->id), &at) > 0)
		diag_fault(&p, TOPIC_CPR, "the folder's name holds what is shaped like a CPR number; give it "
		    "another (git remembers it)");
	ask_ignored(&s, c->path);
	scan_folder(&s, c->path, "");
	free(s.passed);
	buf_release(&s.ignored);
}
