#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/straight.h"
#include "base/translate.h"

int
straight_write(const char *text, size_t len, size_t *done)
{
	*done = 0;
	if (len > 0 && fflush(stdout) == EOF)
		return errno;
	while (*done < len) {
		ssize_t n = write(STDOUT_FILENO, text + *done, len - *done);

		if (n >= 0)
			*done += (size_t)n;
		else if (errno != EINTR)
			return errno;
	}
	return 0;
}

noreturn void
straight_lost(int error)
{
	die("cannot write standard output: %s", translate_error(error));
}

void
straight_print(const char *text, size_t len)
{
	size_t done;
	int error = straight_write(text, len, &done);

	if (error != 0)
		straight_lost(error);
}
