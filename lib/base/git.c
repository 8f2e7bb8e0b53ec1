#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/git.h"

enum { MOST_ARGUMENTS = 16, LARGEST = 64 << 20 };

static _Noreturn void
run(const char *folder, const char *const *arguments, int out)
{
	static const char *const unwanted[] = {
		"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_CONFIG",
		"GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR", "GIT_NAMESPACE"
	};
	const char *argv[MOST_ARGUMENTS + 4] = { "git", "-C", folder };
	int null = open("/dev/null", O_RDWR), n = 3;

	for (size_t i = 0; i < sizeof unwanted / sizeof *unwanted; i++)
		unsetenv(unwanted[i]);
	setenv("LC_ALL", "C", 1);
	setenv("GIT_OPTIONAL_LOCKS", "0", 1);
	setenv("GIT_TERMINAL_PROMPT", "0", 1);
	for (int i = 0; arguments[i] != NULL && n < MOST_ARGUMENTS + 3; i++)
		argv[n++] = arguments[i];
	if (null < 0 || dup2(null, STDIN_FILENO) < 0 || dup2(null, STDERR_FILENO) < 0 ||
	    dup2(out, STDOUT_FILENO) < 0)
		_exit(GIT_MISSING);
	execvp("git", (char *const *)argv);
	_exit(GIT_MISSING);
}

static int
wait_for(pid_t pid)
{
	int status;

	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return GIT_MISSING;
	return WIFEXITED(status) ? WEXITSTATUS(status) : GIT_MISSING;
}

int
git_read(const char *folder, const char *const *arguments, struct buf *out)
{
	char piece[4096];
	ssize_t n;
	int fd[2];
	pid_t pid;

	if (pipe(fd) != 0)
		return GIT_MISSING;
	pid = fork();
	if (pid == 0)
		run(folder, arguments, fd[1]);
	close(fd[1]);
	while (pid > 0 && out->len < LARGEST && ((n = read(fd[0], piece, sizeof piece)) > 0 ||
	    (n < 0 && errno == EINTR)))
		if (n > 0)
			buf_add(out, piece, (size_t)n);
	close(fd[0]);
	return pid > 0 ? wait_for(pid) : GIT_MISSING;
}
