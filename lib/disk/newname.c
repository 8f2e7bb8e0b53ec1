#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/cpr.h"
#include "base/diag.h"
#include "base/mem.h"
#include "disk/newname.h"

/* Where the first name begins that is to be made and holds such a number; -1: none. */
static long
refused(const char *path)
{
	char *part = mem_copy(path, strlen(path));
	long found = -1;
	struct stat st;

	for (size_t from = 0, n; part[from] != '\0' && found < 0; from += n + (path[from + n] == '/')) {
		size_t at = 0;

		n = strcspn(part + from, "/");
		part[from + n] = '\0';
		if (cpr_find(part + from, n, &at) > 0 && lstat(part, &st) != 0)
			found = (long)from;
		part[from + n] = path[from + n];
	}
	free(part);
	return found;
}

static int
refuse_folder(void)
{
	diag_trouble("the folder's name holds what is shaped like a CPR number; personal numbers do not "
	    "belong in these files");
	return 0;
}

int
newname_may_folder(const char *folder)
{
	return refused(folder) < 0 || refuse_folder();
}

int
newname_may_stand(const char *folder)
{
	size_t at = 0;

	return cpr_find(folder, strlen(folder), &at) == 0 || refuse_folder();
}

int
newname_may(const char *file)
{
	long at = refused(file);

	if (at < 0)
		return 1;
	if (strchr(file + at, '/') != NULL)
		return newname_may_folder(file);
	diag_trouble("the file's name holds what is shaped like a CPR number; name it otherwise, for personal "
	    "numbers do not belong in these files");
	return 0;
}
