#include "unit.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/process.h"

/* Run a command of the shell; its environment is empty but for X. */
static int
shell(const char *command, const struct buf *in, struct buf *out, unsigned seconds, size_t limit)
{
	struct process p = { .folder = ".", .seconds = seconds, .limit = limit };
	int status;

	process_find(&p, "sh");
	words_add(&p.args, "sh");
	words_add(&p.args, "-c");
	words_add(&p.args, command);
	words_join(&p.env, "X", "æøå");
	status = process_run(&p, in, out);
	process_release(&p);
	return status;
}

static void
it_gets_what_it_is_given_and_no_more(void **state)
{
	struct buf in = { 0 }, out = { 0 };

	(void)state;
	setenv("SECRET", "s", 1);
	assert_int_equal(shell("echo $X$SECRET; exit 3", NULL, &out, 60, 100), 3);
	assert_string_equal(out.data, "æøå\n");
	buf_adds(&in, "en linje\n");
	buf_clear(&out);
	assert_int_equal(shell("while read -r line; do echo \"<$line>\"; done", &in, &out, 60, 100), 0);
	assert_string_equal(out.data, "<en linje>\n");
	buf_clear(&out);
	assert_int_equal(shell("read -r line; echo \"$line\" >&2; exit 4", NULL, &out, 60, 100), 4);
	assert_int_equal(out.len, 0);
	/* It need not read all that it is given, little or much. */
	assert_int_equal(shell("exit 5", &in, &out, 60, 100), 5);
	for (int i = 0; i < 20000; i++)
		buf_adds(&in, "en linje\n");
	assert_int_equal(shell("exit 5", &in, &out, 60, 100), 5);
	buf_release(&in);
	buf_release(&out);
}

static void
it_answers_again_and_again(void **state)
{
	struct process p = { .folder = ".", .seconds = 60 };
	struct process_running r;
	struct buf in = { 0 }, out = { 0 };

	(void)state;
	process_find(&p, "sh");
	words_add(&p.args, "sh");
	words_add(&p.args, "-c");
	words_add(&p.args, "while read -r line && test \"$line\" != slut; do echo \"<$line>\"; done; exit 6");
	assert_int_equal(process_begin(&p, &r), 1);
	for (const char *line = "en\n"; line != NULL; line = strcmp(line, "en\n") == 0 ? "to\n" : NULL) {
		buf_clear(&in);
		buf_clear(&out);
		buf_adds(&in, line);
		assert_int_equal(process_tell(&r, &in), 1);
		while (out.len == 0 || out.data[out.len - 1] != '\n')
			assert_int_equal(process_hear(&r, &out), 1);
		assert_string_equal(out.data, strcmp(line, "en\n") == 0 ? "<en>\n" : "<to>\n");
	}
	/* It may end before we do, and be told what it does not hear. */
	buf_clear(&in);
	buf_adds(&in, "slut\n");
	assert_int_equal(process_tell(&r, &in), 1);
	assert_int_equal(process_hear(&r, &out), 0);
	assert_int_equal(process_tell(&r, &in), 1);
	assert_int_equal(process_end(&r), 6);
	while (in.len <= 4096)
		buf_adds(&in, "for meget ");
	assert_int_equal(process_begin(&p, &r), 1);
	assert_int_equal(process_tell(&r, &in), 0);
	assert_int_equal(process_end(&r), 6);
	p.folder = "nowhere";
	assert_int_equal(process_begin(&p, &r), 1);
	assert_int_equal(process_hear(&r, &out), 0);
	assert_int_equal(process_end(&r), 126);
	process_release(&p);
	buf_release(&in);
	buf_release(&out);
}

static void
it_is_ended_when_it_does_not_end(void **state)
{
	struct buf out = { 0 };

	(void)state;
	assert_int_equal(shell("while :; do :; done", NULL, &out, 1, 100), PROCESS_ENDED);
	assert_int_equal(shell("while :; do echo y; done", NULL, &out, 60, 100000), PROCESS_ENDED);
	assert_true(out.len <= 100000);
	buf_release(&out);
}

/* Under what runs the programs of another processor there may be no limit of memory. */
static int
memory_can_be_limited(void)
{
	pid_t child = fork();
	int status = 0;

	if (child == 0) {
		struct rlimit little = { 8 << 20, 8 << 20 };
		void *volatile much = &little;

		if (setrlimit(RLIMIT_AS, &little) == 0)
			much = malloc(64 << 20);
		_exit(much == NULL);
	}
	return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

/* A shell that keeps all it ever said soon needs more than a few megabytes. */
static void
it_has_no_more_memory_than_it_may(void **state)
{
	struct process p = { .folder = ".", .seconds = 60, .limit = 100, .memory = 8 << 20 };
	int status;

	(void)state;
	if (!memory_can_be_limited())
		skip();
	process_find(&p, "sh");
	words_add(&p.args, "sh");
	words_add(&p.args, "-c");
	words_add(&p.args, "x=0123456789 i=0; while test $i -lt 24; do x=$x$x i=$((i + 1)); done");
	words_add(&p.env, "A=b");
	status = process_run(&p, NULL, NULL);
	assert_true(status > 0 || status == PROCESS_ENDED);
	p.args.item[2][0] = '#';
	assert_int_equal(process_run(&p, NULL, NULL), 0);
	process_release(&p);
}

/* Who starts us may ignore what children do, and block signals. */
static void
it_is_waited_for(void **state)
{
	struct buf out = { 0 };
	sigset_t alarms, old;

	(void)state;
	sigemptyset(&alarms);
	sigaddset(&alarms, SIGALRM);
	sigprocmask(SIG_BLOCK, &alarms, &old);
	signal(SIGCHLD, SIG_IGN);
	assert_int_equal(shell("exit 7", NULL, &out, 60, 100), 7);
	assert_int_equal(shell("while :; do :; done", NULL, &out, 1, 100), PROCESS_ENDED);
	assert_true(signal(SIGCHLD, SIG_DFL) == SIG_IGN);
	sigprocmask(SIG_SETMASK, &old, NULL);
	buf_release(&out);
}

/* A folder that somebody sent may hold a program of that name. */
static void
only_absolute_folders_are_looked_through(void **state)
{
	char *path = strdup(getenv("PATH")), *here = realpath(".", NULL);
	struct process p = { .folder = "." };
	struct buf list = { 0 };

	(void)state;
	put("mc-test-program", "#!/bin/sh\nexit 0\n");
	chmod("mc-test-program", 0755);
	setenv("PATH", ".::bin:/nowhere:", 1);
	process_path(&list);
	assert_string_equal(list.data, "/nowhere");
	assert_int_equal(process_find(&p, "mc-test-program"), 0);
	words_add(&p.args, "mc-test-program");
	words_join(&p.env, "A", "b");
	assert_int_equal(process_run(&p, NULL, NULL), PROCESS_NOT_RUN);
	setenv("PATH", here, 1);
	assert_int_equal(process_find(&p, "mc-test-program"), 1);
	assert_int_equal(process_run(&p, NULL, NULL), 0);
	setenv("PATH", path, 1);
	process_release(&p);
	buf_release(&list);
	free(path);
	free(here);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(it_gets_what_it_is_given_and_no_more),
		IN_SCRATCH(it_answers_again_and_again),
		IN_SCRATCH(it_is_ended_when_it_does_not_end),
		IN_SCRATCH(it_has_no_more_memory_than_it_may),
		IN_SCRATCH(it_is_waited_for),
		IN_SCRATCH(only_absolute_folders_are_looked_through),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
