#include <string.h>
#include <sys/stat.h>

#include "base/diag.h"
#include "base/mem.h"
#include "cli/inputs.h"

char *const *
inputs_given(char *const *argv)
{
	static char standard_input[] = "-";
	static char *const only_input[] = { standard_input, NULL };
	int named = 0;

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
