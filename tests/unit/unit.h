/*
 * unit - what the unit tests share: a folder to write in, the messages, exits.
 *
 *	hush();
 *	n = diag_faults();
 *	... code that complains ...
 *	said = heard();			all that was said since hush()
 *	assert_int_equal(diag_faults() - n, 1);
 *	assert_true(begins(said, "mc: f.csv:2:3: "));
 *
 * Nothing may be asserted between hush() and heard(), or the reason is lost.
 * A test that writes is listed as IN_SCRATCH(test): it runs in an empty folder of its own.
 */
#ifndef MC_UNIT_H
#define MC_UNIT_H

/* clang-format off */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
/* clang-format on */
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/translate.h"

#define N_OF(array) (sizeof(array) / sizeof *(array))

/* cmocka 2 parts its assert_in_range() into two, which cmocka 1 does not have. */
#define assert_within(value, least, most) do { \
	long value_ = (long)(value); \
	if (value_ < (long)(least) || value_ > (long)(most)) \
		fail_msg("%s is %ld", #value, value_); \
} while (0)

/* A test that runs in an empty folder. */
#define IN_SCRATCH(test) cmocka_unit_test_setup_teardown(test, scratch_begin, scratch_end)

static int unit_stderr = -1, unit_pipe = -1;

/*
 * Catch what goes to standard error, up to what a pipe holds (64 KiB).  A
 * warning of our own goes before and unheard, for the same line is not said
 * twice on end.
 */
static inline void
hush(void)
{
	static int turn;
	const struct place p = { "unit", 0, 0 };
	int fd[2], null = open("/dev/null", O_WRONLY);

	if (null < 0 || pipe(fd) != 0)
		abort();
	fflush(stderr);
	unit_stderr = dup(STDERR_FILENO);
	dup2(null, STDERR_FILENO);
	close(null);
	translate_to(LANG_EN);		/* what the tests ask for, whatever a centre speaks */
	diag_warning(&p, TOPIC_FILE, "%d", ++turn);
	dup2(fd[1], STDERR_FILENO);
	close(fd[1]);
	unit_pipe = fd[0];
}

/* What was caught; a static buffer. */
static inline const char *
heard(void)
{
	static char text[70000];
	size_t len = 0;
	ssize_t n;

	fflush(stderr);
	dup2(unit_stderr, STDERR_FILENO);
	close(unit_stderr);
	while ((n = read(unit_pipe, text + len, sizeof text - 1 - len)) > 0)
		len += (size_t)n;
	close(unit_pipe);
	text[len] = '\0';
	return text;
}

/* The same for standard output: keep_output(); ...; kept_output().  A static buffer. */
static int unit_stdout = -1;
static FILE *unit_output;

static inline void
keep_output(void)
{
	unit_output = tmpfile();
	if (unit_output == NULL)
		abort();
	fflush(stdout);
	unit_stdout = dup(STDOUT_FILENO);
	dup2(fileno(unit_output), STDOUT_FILENO);
}

static inline const char *
kept_output(void)
{
	static char text[70000];

	fflush(stdout);
	dup2(unit_stdout, STDOUT_FILENO);
	close(unit_stdout);
	rewind(unit_output);
	text[fread(text, 1, sizeof text - 1, unit_output)] = '\0';
	fclose(unit_output);
	return text;
}

static inline int
begins(const char *text, const char *start)
{
	return strncmp(text, start, strlen(start)) == 0;
}

/* The exit status of a function that may exit; 99 if it returns, -1 if it dies. */
static inline int
exit_status(void (*run)(const char *), const char *argument)
{
	int status;
	pid_t child;

	fflush(NULL);
	child = fork();
	if (child == 0) {
		int null = open("/dev/null", O_WRONLY);

		dup2(null, STDERR_FILENO);
		run(argument);
		_exit(99);
	}
	if (child < 0 || waitpid(child, &status, 0) != child)
		abort();
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static char unit_folder[4096];
static int unit_back = -1;

static inline int
scratch_begin(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	snprintf(unit_folder, sizeof unit_folder, "%s/mc-unit.XXXXXX",
	    tmp != NULL && *tmp != '\0' ? tmp : "/tmp");
	unit_back = open(".", O_RDONLY);
	return mkdtemp(unit_folder) == NULL || unit_back < 0 || chdir(unit_folder) != 0;
}

static inline int
unit_remove(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	(void)st;
	(void)type;
	(void)ftw;
	return remove(path);
}

static inline int
scratch_end(void **state)
{
	(void)state;
	if (fchdir(unit_back) != 0)
		return 1;
	close(unit_back);
	return nftw(unit_folder, unit_remove, 8, FTW_DEPTH | FTW_PHYS);
}

/* Write a file, and read one (4 MiB at most) into memory for free(). */
static inline void
put_bytes(const char *path, const char *data, size_t len)
{
	FILE *fp = fopen(path, "w");

	if (fp == NULL || fwrite(data, 1, len, fp) != len || fclose(fp) != 0)
		abort();
}

static inline void
put(const char *path, const char *text)
{
	put_bytes(path, text, strlen(text));
}

static inline char *
get(const char *path)
{
	FILE *fp = fopen(path, "r");
	char *text = calloc(1, (4 << 20) + 1);

	if (fp == NULL || text == NULL)
		abort();
	text[fread(text, 1, 4 << 20, fp)] = '\0';
	fclose(fp);
	return text;
}

/* Does the file hold the text, and nothing else? */
static inline int
holds(const char *path, const char *text)
{
	char *now = get(path);
	int same = strcmp(now, text) == 0;

	free(now);
	return same;
}

/* How many names the folder holds. */
static int unit_counted;

static inline int
unit_count(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	(void)path;
	(void)st;
	(void)type;
	unit_counted += ftw->level == 1;
	return 0;
}

static inline int
names_in(const char *folder)
{
	unit_counted = 0;
	nftw(folder, unit_count, 8, FTW_PHYS);
	return unit_counted;
}

#endif
