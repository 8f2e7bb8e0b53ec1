#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/git.h"

char *
git_root(const char *folder)
{
	char *root = realpath(folder, NULL), *slash;
	struct buf git = { 0 };

	while (root != NULL) {
		buf_clear(&git);
		buf_addf(&git, "%s/.git", root);
		if (access(git.data, F_OK) == 0)
			break;
		slash = strrchr(root, '/');
		if (root[1] == '\0') {
			free(root);
			root = NULL;
		} else {
			slash[slash == root] = '\0';
		}
	}
	buf_release(&git);
	return root;
}

/* In the child: become git.  Does not return. */
static void
become(const char *folder, const char *const argv[], int out)
{
	static const char *const local[] = { "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE",
	    "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_CONFIG",
	    "GIT_NAMESPACE", NULL };
	static char git[] = "git", in[] = "-C";
	char *args[24] = { git, in, (char *)folder };
	size_t n = 3;
	int null = open("/dev/null", O_RDWR);

	for (size_t i = 0; local[i] != NULL; i++)
		unsetenv(local[i]);
	setenv("LC_ALL", "C", 1);
	setenv("GIT_OPTIONAL_LOCKS", "0", 1);
	setenv("GIT_TERMINAL_PROMPT", "0", 1);
	while (n < sizeof args / sizeof *args - 1 && (args[n] = (char *)*argv++) != NULL)
		n++;
	args[n] = NULL;
	dup2(null, STDIN_FILENO);
	dup2(out >= 0 ? out : null, STDOUT_FILENO);
	if (out >= 0)
		dup2(null, STDERR_FILENO);
	execvp("git", args);
	_exit(127);
}

static void
read_all(int fd, struct buf *out)
{
	char piece[4096];
	ssize_t n;

	while ((n = read(fd, piece, sizeof piece)) != 0)
		if (n > 0)
			buf_add(out, piece, (size_t)n);
		else if (errno != EINTR)
			break;
	if (out->len > 0 && out->data[out->len - 1] == '\n')
		out->data[--out->len] = '\0';
}

int
git_ask(struct buf *out, const char *folder, const char *const argv[])
{
	int fd[2] = { -1, -1 }, status = -1;
	pid_t child;

	if (out != NULL && pipe(fd) != 0)
		return -1;
	child = fork();
	if (child == 0) {
		if (out != NULL)
			close(fd[0]);
		become(folder, argv, fd[1]);
	}
	if (out != NULL) {
		close(fd[1]);
		buf_clear(out);
		if (child > 0)
			read_all(fd[0], out);
		close(fd[0]);
	}
	if (child < 0)
		return -1;
	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return WIFEXITED(status) && WEXITSTATUS(status) != 127 ? WEXITSTATUS(status) : -1;
}
