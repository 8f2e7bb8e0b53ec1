#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/git.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/translate.h"
#include "disk/durable.h"

/* The git work tree that holds the folder, or the folder itself. */
static char *
root_of(const char *folder)
{
	char *root = git_root(folder);

	return root != NULL ? root : realpath(folder, NULL);
}

/* The file that a write to path would change, or NULL with the reason told. */
char *
durable_target(const char *path, const char *folder)
{
	struct stat st;
	char *real, *root;
	size_t n;
	int found = lstat(path, &st) == 0, inside;

	if (!found && errno != ENOENT) {
		diag_trouble("cannot write '%s': %s", path, translate_error(errno));
		return NULL;
	}
	if (!found || !S_ISLNK(st.st_mode))
		return mem_copy(path, strlen(path));
	real = realpath(path, NULL);
	if (real == NULL) {
		diag_trouble("cannot write '%s': it is a link to nothing", path);
		return NULL;
	}
	root = root_of(folder);
	n = root != NULL ? strlen(root) : 0;
	inside = root != NULL && strncmp(real, root, n) == 0 &&
	    (real[n] == '/' || root[n - 1] == '/') && strstr(real + n, "/.git/") == NULL;
	free(root);
	if (inside)
		return real;
	diag_trouble("cannot write '%s': it is a link that leaves the centre's tree", path);
	free(real);
	return NULL;
}

void
durable_block(sigset_t *old)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGHUP);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGQUIT);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGTSTP);
	sigprocmask(SIG_BLOCK, &set, old);
}

int
durable_is_stopped(void)
{
	sigset_t waiting;

	return sigpending(&waiting) == 0 && (sigismember(&waiting, SIGHUP) > 0 ||
	    sigismember(&waiting, SIGINT) > 0 || sigismember(&waiting, SIGQUIT) > 0 ||
	    sigismember(&waiting, SIGTERM) > 0);
}

int
durable_write(int fd, const char *data, size_t len)
{
	while (len > 0) {
		ssize_t n = write(fd, data, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return 0;
		data += n;
		len -= (size_t)n;
	}
	return 1;
}

int
durable_copy(int from, int to, off_t len)
{
	char piece[65536];
	off_t at = 0;

	while (at < len) {
		size_t most = len - at < (off_t)sizeof piece ? (size_t)(len - at) : sizeof piece;
		ssize_t n = pread(from, piece, most, at);

		if (n < 0 && errno == EINTR)
			continue;
		if (n == 0)
			errno = EIO;	/* somebody cut it off */
		if (n <= 0 || !durable_write(to, piece, (size_t)n))
			return 0;
		at += n;
	}
	return 1;
}

int
durable_sync(int fd)
{
	int status;

	do
		status = fsync(fd);
	while (status != 0 && errno == EINTR);
	return status == 0;
}

/* fsync the folder of a path, so that a new name in it is on disk. */
int
durable_sync_folder(const char *path)
{
	char *folder = path_folder(path);
	int fd = open(folder, O_RDONLY | O_CLOEXEC), saved;
	/* Some file systems cannot sync a folder; that is not our loss. */
	int ok = fd >= 0 && (durable_sync(fd) || errno == EINVAL);

	saved = errno;
	if (fd >= 0)
		close(fd);
	free(folder);
	errno = saved;
	return ok;
}

static int
lock(int fd)
{
	struct flock all = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	int status;

	do
		status = fcntl(fd, F_SETLKW, &all);
	while (status != 0 && errno == EINTR);
	return status == 0;
}

#define SIX "XXXXXX"

/*
 * Give it a mode.  A disk that keeps none, as Windows's under WSL or a share, refuses: there all
 * files have one and the same, and a new file may have that, too.
 */
static int
set_mode(int fd, mode_t mode, int is_new)
{
	struct stat st;

	return fchmod(fd, mode) == 0 || ((errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS) &&
	    (is_new || (fstat(fd, &st) == 0 && (st.st_mode & 07777) == mode)));
}

/* As the old file: its owner, or at least its group, and its mode. */
static int
make_like(int fd, const struct stat *like)
{
	/* The owner goes first: chown clears bits of the mode. */
	if ((like->st_uid != geteuid() || like->st_gid != getegid()) &&
	    fchown(fd, like->st_uid, like->st_gid) != 0 &&
	    fchown(fd, (uid_t)-1, like->st_gid) != 0)
		errno = 0;	/* allowed to fail: then the file is ours */
	return set_mode(fd, like->st_mode & 07777, 0);
}

/* A temporary name beside path, its end given. */
static char *
name_beside(const char *path, const char *six)
{
	const char *slash = strrchr(path, '/');
	int folder = slash != NULL ? (int)(slash - path) + 1 : 0;
	struct buf name = { 0 };

	buf_addf(&name, "%.*s.%s" DURABLE_MARK "%s", folder, path, path + folder, six);
	return name.data;
}

/* It did not come about: take it away, and keep the reason. */
static char *
unmake(char *name, int *fd)
{
	int saved = errno;

	if (*fd >= 0) {
		close(*fd);
		unlink(name);
	}
	*fd = -1;
	free(name);
	errno = saved;
	return NULL;
}

char *
durable_make(const char *path, const struct stat *like, int *fd)
{
	char *name = name_beside(path, SIX);
	mode_t mask = umask(0);

	umask(mask);
	*fd = mkstemp(name);
	if (*fd >= 0 && lock(*fd) &&
	    (like != NULL ? make_like(*fd, like) : set_mode(*fd, 0666 & ~mask, 1)))
		return name;
	return unmake(name, fd);
}

char *
durable_temporary(const char *path, const char *data, size_t len, const struct stat *like,
    int *fd)
{
	char *name = durable_make(path, like, fd);

	if (name != NULL && !(durable_write(*fd, data, len) && durable_sync(*fd)))
		return unmake(name, fd);
	return name;
}

enum file_found
durable_name_new(char **name, const char *path)
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

/* Remove what a killed program left beside path, which is ours alone now. */
void
durable_sweep(const char *path)
{
	const char *base = path_name(path);
	size_t n = strlen(base), mark = strlen(DURABLE_MARK);
	char *folder = path_folder(path);
	DIR *dir = opendir(folder);
	struct dirent *entry;

	while (dir != NULL && (entry = readdir(dir)) != NULL) {
		const char *name = entry->d_name;

		if (strlen(name) == 1 + n + mark + strlen(SIX) && name[0] == '.' &&
		    memcmp(name + 1, base, n) == 0 && memcmp(name + 1 + n, DURABLE_MARK, mark) == 0)
			unlinkat(dirfd(dir), name, 0);
	}
	if (dir != NULL)
		closedir(dir);
	free(folder);
}

int
durable_is_named(const char *path, int fd)
{
	struct stat mine, named;

	if (stat(path, &named) != 0)
		return errno == ENOENT ? 0 : -1;
	if (fstat(fd, &mine) != 0)
		return -1;
	return named.st_dev == mine.st_dev && named.st_ino == mine.st_ino;
}

int
durable_is_as(const char *path, int fd, const struct stat *then)
{
	struct stat st;

	return durable_is_named(path, fd) > 0 && fstat(fd, &st) == 0 &&
	    st.st_size == then->st_size && st.st_mtim.tv_sec == then->st_mtim.tv_sec &&
	    st.st_mtim.tv_nsec == then->st_mtim.tv_nsec;
}

/* Report, and let the file go. */
static enum file_found
not_locked(int *fd, int is_open, const char *shown, const char *why)
{
	if (shown != NULL)
		diag_trouble(is_open ? "cannot lock '%s': %s" : "cannot write '%s': %s", shown, why);
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
	return FILE_TROUBLE;
}

/* Open and lock path; FILE_FOUND only if the path still names what is locked. */
enum file_found
durable_lock(const char *path, const char *shown, int flags, int *fd)
{
	struct stat st;
	int named;

	for (;;) {
		*fd = open(path, flags | O_NONBLOCK | O_CLOEXEC);
		if (*fd < 0 && errno == ENOENT)
			return FILE_MISSING;
		if (*fd < 0 || fstat(*fd, &st) != 0)
			return not_locked(fd, 0, shown, translate_error(errno));
		if (!S_ISREG(st.st_mode))
			return not_locked(fd, 0, shown, translate("it is not a regular file"));
		if (!lock(*fd) || (named = durable_is_named(path, *fd)) < 0)
			return not_locked(fd, 1, shown, translate_error(errno));
		if (named) {
			durable_sweep(path);
			return FILE_FOUND;
		}
		close(*fd);	/* replaced while we waited: lock the new one */
	}
}

int
durable_lock_folder(const char *path)
{
	for (;;) {
		int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), status, named, saved;

		if (fd < 0)
			return -1;
		/* fcntl locks only what is open to write, which a folder never is. */
		do
			status = flock(fd, LOCK_EX);
		while (status != 0 && errno == EINTR);
		if (status != 0 && (errno == EOPNOTSUPP || errno == ENOSYS || errno == EINVAL))
			status = 0;
		named = status == 0 ? durable_is_named(path, fd) : -1;
		if (named > 0)
			return fd;
		saved = errno;
		close(fd);
		errno = saved;
		if (named < 0)
			return -1;
	}
}
