#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "disk/durable.h"
#include "disk/newfolder.h"

enum { SIX = 6 };		/* letters behind the mark of a temporary name */

/* The length of the path up to the last part, and of the last part, as far as a name may go. */
static void
split(const char *folder, int *above, int *base)
{
	const char *slash = strrchr(folder, '/');
	size_t n;

	*above = slash != NULL ? (int)(slash - folder) + 1 : 0;
	n = strlen(folder + *above);
	if (n > 200)		/* a name has 255 bytes at most; cut it behind a letter */
		for (n = 200; n > 0 && ((unsigned char)folder[*above + (int)n] & 0xc0) == 0x80; n--)
			;
	*base = (int)n;
}

int
newfolder_make(struct buf *b, const char *folder)
{
	unsigned long turn = (unsigned long)getpid();
	int above, base;

	split(folder, &above, &base);
	do {
		buf_clear(b);
		buf_addf(b, "%.*s.%.*s" DURABLE_MARK "%0*lx", above, folder, base, folder + above,
		    SIX, turn++ & 0xffffff);
		if (mkdir(b->data, 0777) == 0)
			return 1;
	} while (errno == EEXIST);
	return 0;
}

int
newfolder_remove(const char *path, const char *const *names, size_t n)
{
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

	if (fd < 0)
		return 0;
	for (size_t i = 0; i < n; i++)
		unlinkat(fd, names[i], 0);
	close(fd);
	return unlinkat(AT_FDCWD, path, AT_REMOVEDIR) == 0;
}

void
newfolder_sweep(const char *folder, const char *const *names, size_t n)
{
	struct buf parent = { 0 }, path = { 0 };
	size_t mark = strlen(DURABLE_MARK);
	struct dirent *entry;
	int above, base;
	DIR *dir;

	split(folder, &above, &base);
	buf_addf(&parent, "%.*s", above, folder);
	dir = opendir(above > 0 ? parent.data : ".");
	while (dir != NULL && (entry = readdir(dir)) != NULL) {
		const char *name = entry->d_name;

		if (name[0] != '.' || strncmp(name + 1, folder + above, (size_t)base) != 0 ||
		    strncmp(name + 1 + base, DURABLE_MARK, mark) != 0 ||
		    strlen(name + 1 + base + mark) != SIX)
			continue;
		buf_clear(&path);
		buf_addf(&path, "%s%s", buf_text(&parent), name);
		newfolder_remove(path.data, names, n);
	}
	if (dir != NULL)
		closedir(dir);
	buf_release(&parent);
	buf_release(&path);
}

static int
write_new(const char *path, const struct buf *text)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	int done = fd >= 0 && durable_write(fd, text->data, text->len);
	int saved = errno;

	if (fd >= 0 && close(fd) != 0 && done) {
		done = 0;
		saved = errno;
	}
	errno = saved;
	return done;
}

static int
sync_file(const char *path, const struct buf *text)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC), done, saved;

	(void)text;
	done = fd >= 0 && durable_sync(fd);
	saved = errno;
	if (fd >= 0)
		close(fd);
	errno = saved;
	return done;
}

/* Do it with each file; the first with which it cannot be done, or n. */
static size_t
each(int (*do_it)(const char *, const struct buf *), const char *twin, const char *const *names,
    const struct buf *texts, size_t n)
{
	struct buf path = { 0 };
	size_t i;
	int saved;

	for (i = 0; i < n; i++) {
		buf_clear(&path);
		buf_addf(&path, "%s/%s", twin, names[i]);
		if (texts[i].len > 0 && !do_it(path.data, &texts[i]))
			break;
	}
	saved = errno;
	buf_release(&path);
	errno = saved;
	return i;
}

size_t
newfolder_fill(const char *twin, const char *const *names, const struct buf *texts, size_t n)
{
	return each(write_new, twin, names, texts, n);
}

size_t
newfolder_sync(const char *twin, const char *const *names, const struct buf *texts, size_t n)
{
	size_t failed = each(sync_file, twin, names, texts, n);
	struct buf path = { 0 };

	buf_addf(&path, "%s/%s", twin, n > 0 ? names[0] : "");
	if (failed == n && !durable_sync_folder(path.data))
		failed = n > 0 ? n - 1 : 0;
	buf_release(&path);
	return failed;
}
