#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/translate.h"
#include "disk/missing.h"

enum { MOST = 10000 };		/* entries of a folder that are looked at */

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Append the entry of a folder whose name is nearest to one; 0: none is near.  The order of the disk is no matter. */
static int
add_nearest(struct buf *b, const char *folder, const char *name, size_t len)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;
	struct nearest near;
	char **names = NULL;
	size_t n = 0, cap = 0;
	const char *best;

	if (dir == NULL)
		return 0;
	while ((entry = readdir(dir)) != NULL && n < MOST)
		if (entry->d_name[0] != '.') {
			names = mem_grow(names, &cap, n + 1, sizeof *names);
			names[n++] = mem_copy(entry->d_name, strlen(entry->d_name));
		}
	closedir(dir);
	if (n > 0)
		qsort(names, n, sizeof *names, by_name);
	nearest_begin(&near, name, len);
	for (size_t i = 0; i < n; i++)
		nearest_offer(&near, names[i]);
	best = nearest_best(&near);
	if (best != NULL)
		buf_adds(b, best);
	for (size_t i = 0; i < n; i++)
		free(names[i]);
	free(names);
	return best != NULL;
}

const char *
missing_near(const char *path)
{
	static struct buf meant;
	const char *rest = path + strspn(path, "/");
	struct stat st;
	int is_near = 1;

	/* As far as it is there; then the part that is not, as its neighbour is called; then the rest. */
	buf_clear(&meant);
	buf_add(&meant, path, (size_t)(rest - path));
	for (int missing = 0; is_near && *rest != '\0'; rest += strspn(rest, "/")) {
		size_t before = meant.len, len = strcspn(rest, "/");

		buf_add(&meant, rest, len);
		if (!missing && stat(buf_text(&meant), &st) != 0) {
			meant.len = before;
			meant.data[before] = '\0';
			missing = 1;
			is_near = add_nearest(&meant, before > 0 ? buf_text(&meant) : ".", rest, len);
		}
		rest += len;
		buf_add(&meant, rest, strspn(rest, "/"));
	}
	return is_near && stat(buf_text(&meant), &st) == 0 ? meant.data : NULL;
}

void
missing_say(const char *path)
{
	const char *meant = missing_near(path);

	if (meant != NULL)
		diag_trouble("cannot read '%s': no such file or folder; did you mean '%s'?", path, shown(meant, strlen(meant)));
	else
		diag_trouble("cannot read '%s': no such file or folder", path);
}
