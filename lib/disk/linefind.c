#include <string.h>
#include <unistd.h>

#include "disk/file.h"
#include "disk/linefind.h"
#include "disk/lines.h"

unsigned long
linefind_first(const char *path, const char *text, size_t len, unsigned long before)
{
	unsigned long found = 0;
	struct lines in;
	int fd;

	if (file_open_quietly(path, &fd) != FILE_FOUND)
		return 0;
	lines_open_lent(&in, fd, path);
	in.quiet = 1;
	while (found == 0 && lines_next(&in) && in.number < before)
		if (in.len == len && memcmp(in.line, text, len) == 0)
			found = in.number;
	lines_close(&in);
	close(fd);
	return found;
}
