#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/translate.h"
#include "disk/durable.h"
#include "disk/redirect.h"
#include "disk/replace.h"

static struct replacement file;	/* locked where it exists */
static char *temporary;		/* NULL: nothing is redirected */
static int out = -1;

static void
take_away(void)
{
	if (temporary != NULL)
		unlink(temporary);
	free(temporary);
	temporary = NULL;
	if (out >= 0)
		close(out);
	out = -1;
	replace_end(&file);
}

int
redirect_begin(const char *path)
{
	struct stat st;
	char *target = lstat(path, &st) == 0 && S_ISLNK(st.st_mode) ? realpath(path, NULL) : NULL;
	int locked;

	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode)) {
		diag_trouble("cannot write '%s': it is no ordinary file", path);
		free(target);
		return 0;
	}
	locked = replace_lock(&file, target != NULL ? target : path, "/");
	free(target);
	if (!locked)
		return 0;
	temporary = durable_make(file.path, file.fd >= 0 ? &file.read : NULL, &out);
	/* `out` stays open: closing it would let go of the lock. */
	if (temporary != NULL && dup2(out, STDOUT_FILENO) >= 0 && atexit(take_away) == 0)
		return 1;
	diag_trouble("cannot write '%s': %s", path, translate_error(errno));
	take_away();
	return 0;
}

/* Does the old file hold what was printed? */
static int
is_old(off_t size)
{
	char a[8192], b[8192];

	if (file.fd < 0 || file.read.st_size != size)
		return 0;
	for (off_t at = 0; at < size;) {
		ssize_t n = pread(file.fd, a, sizeof a, at);

		if (n <= 0 || pread(out, b, (size_t)n, at) != n || memcmp(a, b, (size_t)n) != 0)
			return 0;
		at += n;
	}
	return 1;
}

/* Give it the name of the old file; NULL, or why not. */
static const char *
name_it(void)
{
	if (!durable_sync(out))
		return translate_error(errno);
	if (file.fd < 0) {
		enum file_found found = durable_name_new(&temporary, file.path);

		if (found != FILE_MISSING)
			return found == FILE_FOUND ? translate("somebody else is writing it; try again") :
			    translate_error(errno);
		durable_sweep(file.path);	/* of one that was there the lock did */
	} else if (!durable_is_as(file.path, file.fd, &file.read))
		return translate("somebody else is writing it; try again");
	else if (rename(temporary, file.path) != 0)
		return translate_error(errno);
	return durable_sync_folder(file.path) ? NULL : translate_error(errno);
}

void
redirect_end(int keep)
{
	const char *why = NULL;
	struct stat st;
	sigset_t old;

	if (temporary == NULL)
		return;
	durable_block(&old);
	if (keep && fstat(out, &st) != 0)
		why = translate_error(errno);
	else if (keep && st.st_size > 0 && !is_old(st.st_size))
		why = name_it();
	if (why != NULL)
		diag_trouble("cannot write '%s': %s; it is unchanged", file.shown, why);
	take_away();
	sigprocmask(SIG_SETMASK, &old, NULL);
}
