#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/path.h"
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

/* Is standard input what has nothing to say: /dev/null, as of cron, of a service and of ssh with a command? */
static int
is_nothing(void)
{
	struct stat input, nothing;

	return fstat(STDIN_FILENO, &input) == 0 && S_ISCHR(input.st_mode) && stat("/dev/null", &nothing) == 0 &&
	    input.st_rdev == nothing.st_rdev;
}

const char *
inputs_file(const char *given)
{
	if (given == NULL && isatty(STDIN_FILENO))
		die("name a file, for standard input is the terminal; '-' reads what you type");
	return given != NULL ? given : "-";
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

	if (*argv == NULL && inputs_here() && is_nothing())
		return only_here;

	for (char *const *arg = argv; *arg != NULL; arg++)
		named += strcmp(*arg, "-") == 0;
	if (named > 1)
		die("'-' is given twice, but standard input can be read once only");
	inputs_warn_twins(argv);
	return *argv != NULL ? argv : only_input;
}

/* ---- twins ---- */

struct input {
	const char *given;
	char *path;		/* the whole of it */
	const char *name;	/* its last part: the id of a centre */
};

static int
by_name(const void *va, const void *vb)
{
	const struct input *a = va, *b = vb;
	int order = strcmp(a->name, b->name);

	return order != 0 ? order : strcmp(a->path, b->path);
}

void
inputs_each_twins(char *const *argv, void (*found)(const char *one, const char *other))
{
	struct input *in;
	size_t all, n = 0;

	if (argv[0] == NULL || argv[1] == NULL)
		return;
	in = inputs_array(argv, sizeof *in, &all);
	for (size_t i = 0; i < all; i++) {
		char *path = strcmp(argv[i], "-") != 0 ? realpath(argv[i], NULL) : NULL;
		struct stat st;

		if (path != NULL && stat(path, &st) == 0 && S_ISDIR(st.st_mode))
			in[n++] = (struct input){ argv[i], path, path_name(path) };
		else
			free(path);
	}
	if (n > 1)
		qsort(in, n, sizeof *in, by_name);
	for (size_t i = 1; i < n; i++)
		if (strcmp(in[i - 1].name, in[i].name) == 0 &&
		    strcmp(in[i - 1].path, in[i].path) != 0)
			found(in[i - 1].given, in[i].given);
	for (size_t i = 0; i < n; i++)
		free(in[i].path);
	free(in);
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

static void
warn_twins(const char *one, const char *other)
{
	diag_warning(NULL, TOPIC_DUPLICATE, "the folders '%s' and '%s' have one name, so they are one centre "
	    "in what is written; rename one", one, other);
}

void
inputs_warn_twins(char *const *argv)
{
	inputs_each_twins(argv, warn_twins);
}
