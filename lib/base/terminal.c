#define _DEFAULT_SOURCE	/* TIOCGWINSZ, where it is hidden else */
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/terminal.h"

enum { USUAL = 80, WIDEST = 10000 };

size_t
terminal_width(void)
{
	const char *columns = getenv("COLUMNS");
	long said = columns != NULL ? strtol(columns, NULL, 10) : 0;
#ifdef TIOCGWINSZ
	struct winsize size = { 0 };
#endif

	if (!isatty(STDOUT_FILENO))
		return 0;
#ifdef TIOCGWINSZ
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
#endif
	return said > 0 && said <= WIDEST ? (size_t)said : USUAL;
}
