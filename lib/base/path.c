#include <string.h>

#include "base/mem.h"
#include "base/path.h"

const char *
path_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? slash + 1 : path;
}

char *
path_folder(const char *path)
{
	const char *slash = strrchr(path, '/');

	if (slash == NULL)
		return mem_copy(".", 1);
	return mem_copy(path, slash == path ? 1 : (size_t)(slash - path));
}
