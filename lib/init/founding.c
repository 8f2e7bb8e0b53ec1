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
#include "disk/durable.h"
#include "disk/newfolder.h"
#include "disk/replace.h"
#include "init/founding.h"

static int
is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* ---- a folder that is not there ---- */

/* Make those above that are missing; what is wrong shows when the folder is made. */
static void
make_parents(struct founding *f)
{
	char *part = mem_copy(f->folder, strlen(f->folder));

	for (char *s = part + 1; *part != '\0' && *s != '\0'; s++)
		if (*s == '/') {
			*s = '\0';
			if (mkdir(part, 0777) == 0) {
				f->parent = mem_grow(f->parent, &f->cap, f->parents + 1, sizeof *f->parent);
				f->parent[f->parents++] = (size_t)(s - part);
				durable_sync_folder(part);
			}
			*s = '/';
		}
	free(part);
}

/* Make and name it.  -1: somebody else made it meanwhile. */
static int
make_whole(struct founding *f)
{
	struct buf twin = { 0 };
	int failed = -1, named = 0, saved;

	make_parents(f);
	if (newfolder_make(&twin, f->folder)) {
		failed = (int)newfolder_fill(twin.data, template_files, f->text, TEMPLATES);
		if (failed == TEMPLATES)
			failed = (int)newfolder_sync(twin.data, template_files, f->text, TEMPLATES);
		named = failed == TEMPLATES && rename(twin.data, f->folder) == 0;
	}
	saved = errno;
	if (!named && failed >= 0)
		newfolder_remove(twin.data, template_files, TEMPLATES);
	buf_release(&twin);
	if (!named && is_folder(f->folder))
		return -1;
	if (!named && failed >= 0 && failed < TEMPLATES)
		diag_trouble("cannot write '%s/%s': %s", f->folder, template_files[failed],
		    translate_error(saved));
	else if (!named)
		diag_trouble("cannot make the folder '%s': %s", f->folder, translate_error(saved));
	if (!named)
		return 0;
	f->is_new = 1;
	for (int i = 0; i < TEMPLATES; i++)
		f->made[i] = 1;
	if (durable_sync_folder(f->folder))
		return 1;
	diag_trouble("cannot sync '%s': %s", f->folder, translate_error(errno));
	return 0;
}

/* ---- a folder that is there ---- */

static void
add_path(struct buf *b, const struct founding *f, int file)
{
	buf_clear(b);
	buf_addf(b, "%s/%s", f->folder, template_files[file]);
}

static void
say_there(const struct founding *f, int file, const char *path)
{
	if (!(f->quiet & 1u << file))
		diag_note("'%s' is there already; left alone", path);
}

/* What a killed program left beside a file that is there: who holds its lock takes it away. */
static void
sweep_beside(const char *path)
{
	int fd;

	if (durable_lock(path, NULL, O_RDWR, &fd) == FILE_FOUND)
		close(fd);
}

/* Make the missing ones from `first` on, centre.yaml last: without it the folder is no centre. */
static int
fill_in(struct founding *f, int first)
{
	int there[TEMPLATES] = { 0 }, good = 1;
	struct buf path = { 0 };
	struct stat st;

	for (int i = first; i < TEMPLATES; i++) {
		add_path(&path, f, i);
		there[i] = lstat(path.data, &st) == 0;
		if (there[i])
			say_there(f, i, path.data);
		if (there[i] && S_ISREG(st.st_mode))
			sweep_beside(path.data);
	}
	for (int i = TEMPLATES - 1; i >= first && good; i--) {
		enum file_found found = FILE_FOUND;

		add_path(&path, f, i);
		if (!there[i] && (found = replace_create(path.data, f->text[i].data, f->text[i].len)) ==
		    FILE_FOUND)
			say_there(f, i, path.data);
		f->made[i] = found == FILE_MISSING;
		good = found != FILE_TROUBLE;
	}
	buf_release(&path);
	return good;
}

/* ---- all of it ---- */

/* Back under another name, so that a kill leaves no half of it; what is somebody's stays. */
static void
remove_new(struct founding *f)
{
	struct buf twin = { 0 };

	if (newfolder_make(&twin, f->folder) && rename(f->folder, twin.data) == 0) {
		if (!newfolder_remove(twin.data, template_files, TEMPLATES))
			rename(twin.data, f->folder);	/* what cannot be removed is told there */
	} else if (twin.len > 0) {
		rmdir(twin.data);
	}
	buf_release(&twin);
}

/* Take away what was made. */
static void
take_away(struct founding *f)
{
	struct buf path = { 0 };

	if (f->is_new)
		remove_new(f);
	for (int i = 0; i < TEMPLATES; i++) {
		add_path(&path, f, i);
		if (f->made[i] && unlink(path.data) != 0 && errno != ENOENT)
			diag_trouble("cannot remove '%s' again: %s", path.data, translate_error(errno));
		f->made[i] = 0;
	}
	/* A folder in which somebody put something meanwhile stays. */
	if (f->is_new)
		rmdir(f->folder);
	f->is_new = 0;
	while (f->parents > 0) {
		buf_clear(&path);
		buf_add(&path, f->folder, f->parent[--f->parents]);
		rmdir(path.data);
	}
	buf_release(&path);
}

static int
make(struct founding *f, int first)
{
	struct stat st;
	sigset_t old;
	int good = -1;

	durable_block(&old);
	if (lstat(f->folder, &st) != 0) {
		good = make_whole(f);
	} else if (!is_folder(f->folder)) {
		diag_trouble("cannot make the folder '%s': something else has that name", f->folder);
		good = 0;
	}
	if (good < 0)
		good = fill_in(f, first);
	if (good)
		/* Who is making one, and loses it, goes on in the folder. */
		newfolder_sweep(f->folder, template_files, TEMPLATES);
	else
		take_away(f);
	sigprocmask(SIG_SETMASK, &old, NULL);
	return good;
}

int
founding_make(struct founding *f, const char *folder, const char *name, const char *place,
    enum language language, int git)
{
	/* What git is told goes into one that is there. */
	*f = (struct founding){ .folder = folder, .quiet = git ? 1u << TEMPLATE_ATTRIBUTES : 0 };
	for (int i = 0; i < TEMPLATES; i++)
		template_add(&f->text[i], (enum template)i, name, place, language);
	return make(f, 0);
}

int
founding_make_git(struct founding *f, const char *folder, enum language language)
{
	*f = (struct founding){ .folder = folder, .quiet = ~0u };
	for (int i = TEMPLATE_ATTRIBUTES; i <= TEMPLATE_IGNORE; i++)
		template_add(&f->text[i], (enum template)i, NULL, NULL, language);
	return make(f, TEMPLATE_ATTRIBUTES);
}

int
founding_count(const struct founding *f)
{
	int n = 0;

	for (int i = 0; i < TEMPLATES; i++)
		n += f->made[i];
	return n;
}

void
founding_undo(struct founding *f)
{
	sigset_t old;

	durable_block(&old);
	take_away(f);
	sigprocmask(SIG_SETMASK, &old, NULL);
}

void
founding_end(struct founding *f)
{
	for (int i = 0; i < TEMPLATES; i++)
		buf_release(&f->text[i]);
	free(f->parent);
	*f = (struct founding){ 0 };
}
