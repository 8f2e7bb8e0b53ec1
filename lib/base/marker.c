#include <string.h>

#include "base/marker.h"

int
marker_is(const char *line, size_t len)
{
	enum { SIGNS = 7 };
	size_t n = 0;

	while (n < len && line[n] == *line)
		n++;
	return n == SIGNS && memchr("<|=>", *line, 4) != NULL &&
	    (len == SIGNS || memchr(" \r\n", line[SIGNS], 3) != NULL);
}
