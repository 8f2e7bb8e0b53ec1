#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/safe.h"
#include "base/whole.h"
#include "cli/opt.h"
#include "disk/file.h"
#include "counted.h"
#include "part.h"
#include "threads.h"

enum { MOST = 64, BY_ITSELF = 4, SMALL = 32 << 20, PIECE = 64 << 10 };

/* ---- how many ---- */

void
threads_check(const char *text)
{
	if (whole_number(text, MOST) == 0)
		opts_usage("'%s' is no number of threads; write one from 1 to %d",
		    shown(text, strlen(text)), MOST);
}

unsigned
threads_number(const char *text)
{
	return text != NULL ? (unsigned)whole_number(text, MOST) : 0;
}

/* For a file of so many bytes, if no number was given. */
static unsigned
number_for(unsigned long long size)
{
	long n = size < SMALL ? 1 : sysconf(_SC_NPROCESSORS_ONLN);

	return n < 1 ? 1 : n > BY_ITSELF ? BY_ITSELF : (unsigned)n;
}

/* ---- the parts ---- */

struct work {
	struct request *request;
	struct csv *csv;
	const struct further *further;
	struct part file;		/* which is open */
	unsigned long long header;	/* ends there */
};

/* Count the parts from one on, counted from 0, up to another. */
static void
count_parts(const struct work *w, int fd, unsigned from, unsigned to)
{
	csv_narrow(w->csv, fd, part_begin(&w->file, from, w->header), part_begin(&w->file, to, w->header));
	matrix_rows(w->request, w->csv, w->further);
}

/* In a process of its own: count a part, and tell.  What it has to say is not said, but told by its status. */
static _Noreturn void
count_apart(const struct work *w, unsigned part, int to)
{
	int null = open("/dev/null", O_WRONLY), fd;
	FILE *out = fdopen(to, "w");
	struct stat a, b;

	/* A file of the same name: a descriptor of one's own has a place of its own to read from. */
	if (null < 0 || dup2(null, STDERR_FILENO) < 0 || out == NULL ||
	    file_open_quietly(w->file.path, &fd) != FILE_FOUND || fstat(fd, &a) != 0 ||
	    fstat(w->file.fd, &b) != 0 || a.st_dev != b.st_dev || a.st_ino != b.st_ino)
		_exit(2);
	count_parts(w, fd, part, part + 1);
	if (diag_status() != 0 || diag_warnings() > 0 || csv_left_out(w->csv) > 0)
		_exit(1);
	setvbuf(out, NULL, _IOFBF, PIECE);
	counted_tell(w->request, csv_rows(w->csv), out);
	_exit(fclose(out) == 0 ? 0 : 2);
}

/* ---- the processes, by their parts ---- */

struct worker {
	pid_t pid;		/* 0: there is none */
	int from;
};

static void
begin_worker(struct worker worker[], unsigned part, const struct work *w)
{
	int pipes[2];

	if (pipe(pipes) != 0)
		return;
	worker[part] = (struct worker){ fork(), pipes[0] };
	if (worker[part].pid == 0) {
		close(pipes[0]);
		/* Or who writes to them would not notice that nobody listens any more. */
		for (unsigned i = 1; i < part; i++)
			if (worker[i].pid > 0)
				close(worker[i].from);
		count_apart(w, part, pipes[1]);
	}
	close(pipes[1]);
	if (worker[part].pid > 0)
		return;
	close(pipes[0]);
	worker[part].pid = 0;
}

/* Who still tells is ended by that; 1 if it ended well. */
static int
end_worker(struct worker *worker)
{
	int status;

	if (worker->pid == 0)
		return 0;
	close(worker->from);
	return waitpid(worker->pid, &status, 0) == worker->pid && status == 0;
}

/* Add what one counted, if it told all, and ended well. */
static int
join_worker(struct worker *worker, struct request *r)
{
	struct buf told = { 0 };
	int good = worker->pid > 0 && file_read_stream(worker->from, NULL, 0, &told);

	good &= end_worker(worker);
	good = good && counted_join(r, (struct csv_field){ told.data, told.len });
	buf_release(&told);
	return good;
}

int
threads_count(struct request *r, struct csv *csv, const char *path, const struct further *f)
{
	struct work w = { r, csv, f, { .path = path, .fd = -1 }, csv_after_header(csv) };
	struct worker worker[MOST] = { { 0 } };
	unsigned n = 0, next = 1;
	struct stat st;

	/* Pairs are known by the numbers of their actors, which are others in each process. */
	if (r->rows.of_pairs || r->columns.of_pairs)
		return 0;
	if (r->threads == 1 || path == NULL || strcmp(path, "-") == 0 ||
	    file_open_quietly(path, &w.file.fd) != FILE_FOUND)
		return 0;
	if (fstat(w.file.fd, &st) == 0) {
		w.file.size = (unsigned long long)st.st_size;
		n = r->threads > 0 ? r->threads : number_for(w.file.size);
	}
	if (n < 2 || w.file.size <= w.header) {
		close(w.file.fd);
		return 0;
	}
	w.file.of = n;
	for (unsigned i = 1; i < n; i++)
		begin_worker(worker, i, &w);
	count_parts(&w, w.file.fd, 0, 1);
	while (next < n && join_worker(&worker[next], r))
		next++;
	/* From the first that is to be looked at closely on, all that is left. */
	if (next < n) {
		rowcount_begin(&r->count, &r->tally, &r->rows, &r->columns, r->amount == NULL);
		count_parts(&w, w.file.fd, next, n);
	}
	while (++next < n)
		end_worker(&worker[next]);
	return 1;
}
