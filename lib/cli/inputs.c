#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/mem.h"
#include "cli/inputs.h"

static int (*is_centre)(const char *path);

void
inputs_know_centres(int (*is)(const char *path))
{
	is_centre = is;
}

int
inputs_here(void)
{
	return is_centre != NULL && is_centre(".");
}

char *const *
inputs_given(char *const *argv)
{
	static char standard_input[] = "-", here[] = ".";
	static char *const only_input[] = { standard_input, NULL }, *const only_here[] = { here, NULL };
	int named = 0;

	if (*argv == NULL && isatty(STDIN_FILENO)) {
		if (inputs_here())
			return only_here;
		die(is_centre != NULL ?
		    "name a centre or a file, for standard input is the terminal; '-' reads what you type" :
		    "name a file, for standard input is the terminal; '-' reads what you type");
	}

	for (char *const *arg = argv; *arg != NULL; arg++)
		named += strcmp(*arg, "-") == 0;
	if (named > 1)
		die("'-' is given twice, but standard input can be read once only");
	return *argv != NULL ? argv : only_input;
}

int
inputs_is_folder(const char *operand)
{
	struct stat st;

	return strcmp(operand, "-") != 0 && stat(operand, &st) == 0 && S_ISDIR(st.st_mode);
}

void *
inputs_array(char *const *argv, size_t size, size_t *n)
{
	*n = 0;
	while (argv[*n] != NULL)
		(*n)++;
	return mem_zero(*n, size);
}
