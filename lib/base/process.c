#define _DEFAULT_SOURCE	/* vfork, where it is hidden else */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/process.h"

/* ---- what it needs ---- */

void
words_add(struct words *w, const char *word)
{
	w->item = mem_grow(w->item, &w->cap, w->n + 2, sizeof *w->item);
	w->item[w->n++] = mem_copy(word, strlen(word));
	w->item[w->n] = NULL;
}

void
words_join(struct words *w, const char *name, const char *value)
{
	struct buf word = { 0 };

	buf_addf(&word, "%s=%s", name, value);
	words_add(w, word.data);
	buf_release(&word);
}

void
words_release(struct words *w)
{
	for (size_t i = 0; i < w->n; i++)
		free(w->item[i]);
	free(w->item);
	*w = (struct words){ 0 };
}

void
process_path(struct buf *path)
{
	const char *all = getenv("PATH");

	if (all == NULL)
		all = "/usr/local/bin:/usr/bin:/bin";
	for (size_t len; *all != '\0'; all += len + (all[len] == ':')) {
		len = strcspn(all, ":");
		if (*all != '/')
			continue;
		if (path->len > 0)
			buf_addc(path, ':');
		buf_add(path, all, len);
	}
}

int
process_find(struct process *p, const char *name)
{
	struct buf path = { 0 }, program = { 0 };
	const char *part;
	int found = 0;

	process_path(&path);
	part = buf_text(&path);
	for (size_t len; *part != '\0'; part += len + (part[len] == ':')) {
		len = strcspn(part, ":");
		buf_clear(&program);
		buf_add(&program, part, len);
		buf_addf(&program, "/%s", name);
		if (access(program.data, X_OK) != 0)
			continue;
		words_add(&p->programs, program.data);
		found = 1;
	}
	buf_release(&program);
	buf_release(&path);
	return found;
}

void
process_release(struct process *p)
{
	words_release(&p->programs);
	words_release(&p->args);
	words_release(&p->env);
}

/* ---- the child ---- */

/* No more memory than that; what cannot be limited is not. */
static void
limit_memory(size_t bytes)
{
	struct rlimit most;

	if (bytes == 0 || getrlimit(RLIMIT_DATA, &most) != 0 || most.rlim_cur <= bytes)
		return;
	most.rlim_cur = bytes;
	setrlimit(RLIMIT_DATA, &most);
}

/* Become the program, with what it reads and writes. */
static _Noreturn void
become(const struct process *p, int in, int out)
{
	static const int usual[] = { SIGPIPE, SIGALRM, SIGCHLD };
	int null = open("/dev/null", O_RDWR);
	sigset_t none;

	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
		signal(usual[i], SIG_DFL);
	if (chdir(p->folder) != 0 || dup2(in >= 0 ? in : null, STDIN_FILENO) < 0 ||
	    dup2(out >= 0 ? out : null, STDOUT_FILENO) < 0 ||
	    (!p->complains && dup2(null, STDERR_FILENO) < 0))
		_exit(126);
	if (null > STDERR_FILENO)
		close(null);
	alarm(p->seconds);	/* this and the limit stay set for the program */
	limit_memory(p->memory);
	for (size_t i = 0; i < p->programs.n; i++)
		execve(p->programs.item[i], p->args.item, p->env.item);
	_exit(127);
}

/*
 * The process of the program.  It borrows our memory until it has become that, where the system is known to
 * let it: to copy the map of a few MiB, and to be given each page again that we write to, takes a tenth of what git
 * takes to start.  Nothing of ours is written meanwhile, for become() has all it writes on its stack, and
 * no program of ours handles signals.
 */
#ifndef __linux__
#define vfork fork
#endif
static pid_t
begin(const struct process *p, int in, int out)
{
	pid_t child = vfork();

	if (child == 0)
		become(p, in, out);
	return child;
}

static void
write_all(int fd, const struct buf *in)
{
	size_t done = 0;

	while (done < in->len) {
		ssize_t n = write(fd, in->data + done, in->len - done);

		if (n > 0)
			done += (size_t)n;
		else if (n == 0 || errno != EINTR)
			break;
	}
}

/*
 * Write what the program reads: at once where a pipe has room for it, whether or not the program is still
 * there, for we hold its other end.  Else in a process, for we read meanwhile what the program writes.
 */
static pid_t
feed(const int fd[2], int answer, const struct buf *in)
{
	pid_t child = -1;

	if (in->len <= PIPE_BUF)
		write_all(fd[1], in);
	else
		child = fork();
	if (child != 0)
		return child;
	close(fd[0]);
	close(answer);
	signal(SIGPIPE, SIG_DFL);
	write_all(fd[1], in);
	_exit(0);
}

/* ---- running it ---- */

/* A pipe that no program inherits but as its standard input or output. */
static int
make_pipe(int fd[2])
{
	if (pipe(fd) != 0)
		return 0;
	fcntl(fd[0], F_SETFD, FD_CLOEXEC);
	fcntl(fd[1], F_SETFD, FD_CLOEXEC);
	return 1;
}

static void
let_go(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/* Read to the end; 0 if there is too much. */
static int
read_all(int fd, const struct process *p, struct buf *out)
{
	char piece[16384];
	size_t all = 0;
	ssize_t n;

	while ((n = read(fd, piece, sizeof piece)) != 0) {
		if (n < 0 && errno != EINTR)
			break;
		if (n < 0)
			continue;
		if (p->take != NULL) {
			p->take(p->arg, piece, (size_t)n);
			continue;
		}
		all += (size_t)n;
		if (all > p->limit)
			return 0;
		buf_add(out, piece, (size_t)n);
	}
	return 1;
}

static int
wait_for(pid_t child)
{
	int status;

	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return PROCESS_NOT_RUN;
	if (WIFSIGNALED(status))
		return PROCESS_ENDED;
	return WEXITSTATUS(status) != 127 ? WEXITSTATUS(status) : PROCESS_NOT_RUN;
}

/* A program that reads, if it asks, and whose output is read, if it answers. */
static void
start(const struct process *p, struct process_running *r, int asks, int answers)
{
	/* Who ignores the end of children, as we may have been started, cannot wait for it. */
	struct sigaction usual = { .sa_handler = SIG_DFL };

	*r = (struct process_running){ .question = { -1, -1 }, .answer = { -1, -1 }, .child = -1 };
	sigaction(SIGCHLD, &usual, &r->before);
	if ((!answers || make_pipe(r->answer)) && (!asks || make_pipe(r->question)))
		r->child = begin(p, r->question[0], r->answer[1]);
}

static int
finish(struct process_running *r)
{
	int status = PROCESS_NOT_RUN;

	let_go(&r->answer[0]);
	if (r->child > 0)
		status = wait_for(r->child);
	sigaction(SIGCHLD, &r->before, NULL);
	return status;
}

int
process_run(const struct process *p, const struct buf *in, struct buf *out)
{
	int answers = out != NULL || p->take != NULL;
	struct process_running r;
	pid_t feeder = -1;
	int status;

	start(p, &r, in != NULL, answers);
	if (r.child > 0 && in != NULL)
		feeder = feed(r.question, r.answer[1], in);
	let_go(&r.question[0]);
	let_go(&r.question[1]);
	let_go(&r.answer[1]);
	if (r.child > 0 && answers && !read_all(r.answer[0], p, out))
		kill(r.child, SIGKILL);
	status = finish(&r);
	if (feeder > 0)
		wait_for(feeder);
	return status;
}

int
process_begin(const struct process *p, struct process_running *r)
{
	start(p, r, 1, 1);
	let_go(&r->answer[1]);
	if (r->child < 0)
		process_end(r);
	return r->child > 0;
}

int
process_tell(struct process_running *r, const struct buf *in)
{
	if (in->len > PIPE_BUF)
		return 0;
	/* (Whether or not it is still there, for we hold the other end of the pipe, too.) */
	write_all(r->question[1], in);
	return 1;
}

int
process_hear(struct process_running *r, struct buf *out)
{
	char piece[16384];
	ssize_t n;

	do
		n = read(r->answer[0], piece, sizeof piece);
	while (n < 0 && errno == EINTR);
	if (n > 0)
		buf_add(out, piece, (size_t)n);
	return n > 0;
}

int
process_end(struct process_running *r)
{
	let_go(&r->question[0]);
	let_go(&r->question[1]);
	return finish(r);
}
