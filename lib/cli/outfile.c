#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/path.h"
#include "centre/centre.h"
#include "cli/outfile.h"
#include "disk/newname.h"
#include "disk/redirect.h"
#include "disk/replace.h"
#include "field/schemas.h"
#include "output/wrapped.h"

/* One that goes on further is written by nobody: the system refuses it. */
enum { MOST_LINKS = 64 };

/* A person named the file, so a link is followed wherever it leads. */
int
outfile_write(const char *path, const char *data, size_t len)
{
	char *target = realpath(path, NULL);
	const char *file = target != NULL ? target : path;
	struct replacement r;
	struct stat st;
	int done = 0;

	if (stat(file, &st) == 0 && !S_ISREG(st.st_mode))
		diag_trouble("cannot write '%s': it is no ordinary file", path);
	else if (replace_begin_large(&r, file, ".", (size_t)1 << 30)) {
		done = replace_commit(&r, data, len);
		replace_end(&r);
	}
	free(target);
	return done;
}

int
outfile_finish_text(const char *data, size_t len)
{
	wrapped_print(data, len);
	return diag_finish();
}

int
outfile_finish(const char *data, size_t len)
{
	if (len > 0)
		fwrite(data, 1, len, stdout);
	return diag_finish();
}

/* Is it the name of a file that a centre may hold, tables and lists or what programs are told there? */
static int
is_name_of_centre(const char *name)
{
	const char *const others[] = { sheetrule_schema.file, ".mc-check", ".mc-undo" };

	for (size_t i = 0; all_schemas[i] != NULL; i++)
		if (strcmp(all_schemas[i]->file, name) == 0)
			return 1;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (strcmp(others[i], name) == 0)
			return 1;
	return 0;
}

/* What a link says, seen from where we are: the caller's; NULL: it is none. */
static char *
next_of_link(const char *path, const char *folder)
{
	char to[PATH_MAX];
	ssize_t n = readlink(path, to, sizeof to);
	struct buf next = { 0 };

	if (n < 0 || (size_t)n == sizeof to)
		return NULL;
	if (*to != '/')
		buf_addf(&next, "%s/", folder);
	buf_add(&next, to, (size_t)n);
	return buf_detach(&next);
}

/*
 * Is it what people wrote, which nothing that was computed may take the place of?  By its own name or by
 * one that a link leads on to: a centre's file may itself be a link.
 */
static int
is_of_centre(const char *path)
{
	char *now = mem_copy(path, strlen(path));
	struct stat st;
	int is = 0;

	for (int links = 0; now != NULL && !is && links <= MOST_LINKS; links++) {
		char *folder = path_folder(now), *next = next_of_link(now, folder);

		/* The answers of many houses stand beside them, in no centre. */
		is = (is_name_of_centre(path_name(now)) && centre_is(folder)) ||
		    (strcmp(path_name(now), survey_schema.file) == 0 && stat(now, &st) == 0);
		free(folder);
		free(now);
		now = next;
	}
	free(now);
	return is;
}

void
outfile_begin(const char *path)
{
	if (path == NULL || strcmp(path, "-") == 0)
		return;
	if (is_of_centre(path))
		die("--output-file '%s': that is a file of a centre; name another", path);
	if (!newname_may(path) || !redirect_begin(path))
		exit(diag_finish());
}

int
outfile_end(int status)
{
	redirect_end(status < 2);
	return diag_status() > status ? diag_status() : status;
}
