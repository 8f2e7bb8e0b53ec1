#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/text.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "cli/inputs.h"
#include "cli/manycentres.h"
#include "disk/missing.h"
#include "field/schemas.h"

static void
add(struct manycentres_paths *p, const char *path)
{
	p->path = mem_grow(p->path, &p->cap, p->n + 2, sizeof *p->path);
	p->path[p->n++] = mem_copy(path, strlen(path));
	p->path[p->n] = NULL;
}

static void
add_path(struct buf *b, const char *folder, const char *name)
{
	buf_clear(b);
	if (strcmp(folder, ".") != 0)
		buf_addf(b, "%s%s", folder, folder[strlen(folder) - 1] == '/' ? "" : "/");
	buf_adds(b, name);
}

/* What a folder holds; 0 if that is neither a centre nor a survey. */
static int
look_into(struct manycentres *in, const char *folder)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;
	struct buf path = { 0 };
	size_t before = in->centres.n;
	int surveyed;

	if (dir == NULL) {
		diag_trouble("cannot read '%s': %s", folder, translate_error(errno));
		return 1;
	}
	while ((entry = readdir(dir)) != NULL) {
		add_path(&path, folder, entry->d_name);
		if (entry->d_name[0] != '.' && centre_is(path.data))
			add(&in->centres, path.data);
	}
	closedir(dir);
	if (in->centres.n > before)
		qsort(in->centres.path + before, in->centres.n - before, sizeof *in->centres.path, text_by_bytes);
	add_path(&path, folder, survey_schema.file);
	surveyed = access(path.data, F_OK) == 0;
	if (surveyed)
		add(&in->surveys, folder);
	buf_release(&path);
	return surveyed || in->centres.n > before;
}

static void
take(struct manycentres *in, const char *operand)
{
	char *folder;

	if (inputs_is_folder(operand)) {
		if (centre_is(operand))
			add(&in->centres, operand);
		else if (!look_into(in, operand))
			diag_trouble("'%s' is not a centre and holds none; make one with mc-init", operand);
		return;
	}
	if (access(operand, F_OK) != 0) {
		if (errno == ENOENT)
			missing_say(operand);
		else
			diag_trouble("cannot read '%s': %s", operand, translate_error(errno));
		return;
	}
	if (strcmp(path_name(operand), survey_schema.file) != 0) {
		diag_trouble("'%s' is neither a centre nor a survey.csv; give the folder that holds them, "
		    "and what else is in it is passed over", operand);
		return;
	}
	folder = path_folder(operand);
	add(&in->surveys, folder);
	free(folder);
}

void
manycentres_find(struct manycentres *in, char *const *argv)
{
	*in = (struct manycentres){ 0 };
	if (*argv == NULL)
		take(in, ".");
	for (; *argv != NULL; argv++)
		take(in, *argv);
}

static void
release(struct manycentres_paths *p)
{
	for (size_t i = 0; i < p->n; i++)
		free(p->path[i]);
	free(p->path);
}

void
manycentres_release(struct manycentres *in)
{
	release(&in->centres);
	release(&in->surveys);
	*in = (struct manycentres){ 0 };
}
