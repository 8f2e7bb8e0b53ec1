/*
 * durable - what a safe write is made of: target, lock, temporary, sync.
 *
 *	char *target = durable_target("centre/log.csv", "centre");
 *	int fd;
 *
 *	if (durable_lock(target, "centre/log.csv", O_RDWR, &fd) == FILE_FOUND)
 *		...
 *
 * For edit.c and append.c, which say what happens as a whole.  A function
 * that returns 0 or NULL without reporting leaves errno to say why.
 */
#ifndef MC_DISK_DURABLE_H
#define MC_DISK_DURABLE_H

#include <signal.h>
#include <stddef.h>
#include <sys/stat.h>

#include "disk/file.h"

/*
 * The file that a write to path would change; owned by the caller.  A link
 * is followed only where it ends inside the git work tree that holds the
 * folder or, without git, inside the folder; else NULL, reported.
 */
char *durable_target(const char *path, const char *folder);

/*
 * Open and lock (fcntl, exclusive).  The lock is of the file that the path
 * names at that moment: one that was replaced meanwhile is let go.  Reported.
 */
enum file_found durable_lock(const char *path, const char *shown, int flags, int *fd);

/*
 * Open and lock a folder (flock, exclusive; closing it lets go), and wait for who
 * has it.  Its lock knows nothing of those of the files in it.  -1 with errno; where
 * a file system locks no folders at all, it is merely open.
 */
int durable_lock_folder(const char *path);

/* Does the path still name the open file?  -1 with errno if that cannot be seen. */
int durable_is_named(const char *path, int fd);

/* Does it, and is the file as it was then?  Editors take no lock. */
int durable_is_as(const char *path, int fd, const struct stat *then);

/* A temporary file is called after what it is to replace: ".log.csv" DURABLE_MARK "XXXXXX". */
#define DURABLE_MARK ".mc-new-"

/* Hold back signals that would leave a write half done; old is for sigprocmask. */
void durable_block(sigset_t *old);

/* Does one wait that would end the program?  What takes long looks, and gives up. */
int durable_is_stopped(void);

/* Each 1, or 0 with errno: write all of it, wait until it is on the disk, or what is in the folder that holds path. */
int durable_write(int fd, const char *data, size_t len);
int durable_sync(int fd);
int durable_sync_folder(const char *path);

/* Copy the first bytes of a file to where the other stands; the same. */
int durable_copy(int from, int to, off_t len);

/*
 * Make a temporary file beside path, with the owner and mode of `like` or (NULL) of
 * a new file: empty, open and locked, so that who opens it by its new name has to
 * wait until it is closed.  Its name is the caller's.
 */
char *durable_make(const char *path, const struct stat *like, int *fd);

/* The same, written and synced. */
char *durable_temporary(const char *path, const char *data, size_t len,
    const struct stat *like, int *fd);

/*
 * Give a temporary file, whose name is freed with it where nothing else could be done, the name
 * of a file that must not be there: FILE_MISSING, and it has it now; FILE_FOUND, somebody else
 * was faster.
 */
enum file_found durable_name_new(char **name, const char *path);

/*
 * Remove the temporary files of path that killed programs left; durable_lock()
 * and replace_create() do.  Only for who holds the lock, for nobody else is writing one then.
 */
void durable_sweep(const char *path);

#endif
