/*
 * spy - stands in for a program of ours and tells when that ends as none should.
 *
 *	bin/mc-log		a copy of this, before the real one in PATH
 *	bin/.real		a link to the folder of the real ones
 *	bin/.died		a folder: who died, as links that lead nowhere
 *
 * A case tells the status of its last program, and of others what it asks for;
 * a crash is told of each.  The programs end with 0, 1 or 2.  With anything else,
 * or by a signal, a link is made in .died whose text says what was run and how it
 * ended: a link, for one is made whole, and where no file may grow.  SIGPIPE is
 * no fault; nor are signals that a case sends itself, if it says MAY_DIE=1.
 *
 *	MUTANT='MODE PROGRAM [N]' bin/mc-log ...
 *
 * makes a bad copy of a program, in its Nth run or in all, for tests/run -m:
 * MODE is `true` (does nothing), `mute` (prints nothing, but to .runs/said) or
 * `crash` (crashes when all is done).  Runs are counted in the folder .runs, if
 * there is one.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

enum { PATH_SIZE = 4096 };

static volatile sig_atomic_t child;

static void
quit(const char *what)
{
	fprintf(stderr, "spy: %s: %s\n", what, strerror(errno));
	exit(126);
}

/* The path this was run by; where the system does not tell it, tests/spied does. */
static void
find_self(char path[PATH_SIZE], const char *argv0)
{
	ssize_t n = readlink("/proc/self/exe", path, PATH_SIZE - 1);
	const char *name = strrchr(argv0, '/'), *home = getenv("SPY_HOME");

	if (n > 0)
		path[n] = '\0';
	else
		snprintf(path, PATH_SIZE, "%s/%s", home != NULL ? home : ".",
		    name != NULL ? name + 1 : argv0);
}

/* ---- bad copies ---- */

/* Which run of the program is this?  0: they are not counted. */
static unsigned
count(const char *home, const char *program)
{
	char path[2 * PATH_SIZE];

	for (unsigned n = 1; ; n++) {
		snprintf(path, sizeof path, "%s/.runs/%s %u", home, program, n);
		if (symlink("-", path) == 0)
			return n;
		if (errno != EEXIST)
			return 0;
	}
}

/* Is this run to be that of a bad copy, of this mode? */
static int
is_mutant(const char *mode, const char *program, unsigned run)
{
	const char *asked = getenv("MUTANT");
	char m[16], p[256];
	unsigned n = run;

	return asked != NULL && sscanf(asked, "%15s %255s %u", m, p, &n) >= 2 &&
	    strcmp(m, mode) == 0 && strcmp(p, program) == 0 && n == run;
}

/* ---- how it ended ---- */

static void
tell(const char *home, char *argv[], int status)
{
	char text[1024], path[2 * PATH_SIZE];
	size_t n = 0;

	for (; *argv != NULL && n < 800; argv++)
		n += (size_t)snprintf(text + n, 200, "%.150s ", *argv);
	if (WIFSIGNALED(status))
		snprintf(text + n, 60, "- killed by signal %d", WTERMSIG(status));
	else
		snprintf(text + n, 60, "- status %d", WEXITSTATUS(status));
	for (char *s = text; *s != '\0'; s++)
		if ((unsigned char)*s < ' ')
			*s = '?';
	snprintf(path, sizeof path, "%s/.died/%ld", home, (long)getpid());
	if (symlink(text, path) != 0)
		quit(path);
}

static int
is_fault(int status)
{
	if (WIFEXITED(status))
		return WEXITSTATUS(status) > 2;
	switch (WTERMSIG(status)) {
	case SIGPIPE:
		return 0;
	case SIGALRM: case SIGHUP: case SIGINT: case SIGKILL: case SIGTERM:
		return getenv("MAY_DIE") == NULL;
	default:
		return 1;
	}
}

static void
end_by(int signo)
{
	struct rlimit none = { 0, 0 };
	sigset_t all;

	setrlimit(RLIMIT_CORE, &none);
	signal(signo, SIG_DFL);
	sigemptyset(&all);
	sigprocmask(SIG_SETMASK, &all, NULL);
	raise(signo);
	exit(128 + signo);
}

/* ---- running it ---- */

static void
pass_on(int signo)
{
	kill((pid_t)child, signo);
}

static void
forward_signals(void)
{
	static const int forwarded[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGALRM, SIGUSR1 };
	struct sigaction old, to = { .sa_handler = pass_on };

	for (size_t i = 0; i < sizeof forwarded / sizeof *forwarded; i++)
		if (sigaction(forwarded[i], NULL, &old) == 0 && old.sa_handler != SIG_IGN)
			sigaction(forwarded[i], &to, NULL);
}

/* What it would have said is kept: was it anything at all? */
static void
mute(const char *home)
{
	char path[2 * PATH_SIZE];
	int said;

	snprintf(path, sizeof path, "%s/.runs/said", home);
	said = open(path, O_WRONLY | O_CREAT | O_APPEND, 0666);
	if (said < 0)
		quit(path);
	dup2(said, STDOUT_FILENO);
	dup2(said, STDERR_FILENO);
	close(said);
}

/* Killed is who is spied on, too: also where the kill came before that was asked for. */
static void
run(const char *real, char *argv[], const sigset_t *mask, pid_t spy)
{
#ifdef __linux__
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != spy)
		_exit(0);
#else
	(void)spy;
#endif
	sigprocmask(SIG_SETMASK, mask, NULL);
	execv(real, argv);
	quit(real);
}

int
main(int argc, char *argv[])
{
	char self[PATH_SIZE], real[2 * PATH_SIZE], *program;
	sigset_t all, mask;
	pid_t me;
	int status;
	unsigned n;

	(void)argc;
	find_self(self, argv[0]);
	program = strrchr(self, '/');
	*program++ = '\0';
	snprintf(real, sizeof real, "%s/.real/%s", self, program);
	n = count(self, program);
	if (is_mutant("true", program, n))
		return 0;

	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, &mask);
	me = getpid();
	child = fork();
	if (child < 0)
		quit("fork");
	if (child == 0) {
		if (is_mutant("mute", program, n))
			mute(self);
		run(real, argv, &mask, me);
	}
	/* A pipe ends when the program does. */
	for (int fd = 0; fd < 10; fd++)
		close(fd);
	forward_signals();
	sigprocmask(SIG_SETMASK, &mask, NULL);
	while (waitpid((pid_t)child, &status, 0) < 0)
		if (errno != EINTR)
			return 126;
	if (is_mutant("crash", program, n))
		status = SIGSEGV;
	if (is_fault(status))
		tell(self, argv, status);
	if (WIFSIGNALED(status))
		end_by(WTERMSIG(status));
	return WEXITSTATUS(status);
}
