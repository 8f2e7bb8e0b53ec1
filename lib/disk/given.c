#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "disk/file.h"
#include "disk/given.h"
#include "disk/missing.h"

int
given_read(const char *path, size_t limit, struct buf *b)
{
	int fd = STDIN_FILENO, good;
	enum file_found found = strcmp(path, "-") == 0 ? FILE_FOUND : file_open_any(path, &fd);

	if (found == FILE_MISSING)
		missing_say(path);
	if (found != FILE_FOUND)
		return 0;
	good = file_read_stream(fd, diag_label(path), limit, b);
	if (fd != STDIN_FILENO)
		close(fd);
	return good;
}
