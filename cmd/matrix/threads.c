#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "analysis/tallypieces.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "cli/opt.h"
#include "disk/file.h"
#include "part.h"
#include "threads.h"

enum { MOST = 64, BY_ITSELF = 4, SMALL = 32 << 20 };

/* ---- how many ---- */

static long
read_number(const char *text)
{
	char *end;
	long n = text[0] >= '0' && text[0] <= '9' ? strtol(text, &end, 10) : 0;

	return n >= 1 && n <= MOST && *end == '\0' ? n : 0;
}

void
threads_check(const char *text)
{
	if (read_number(text) == 0)
		opts_usage("'%s' is no number of threads; write one from 1 to %d",
		    shown(text, strlen(text)), MOST);
}

unsigned
threads_number(const char *text)
{
	return text != NULL ? (unsigned)read_number(text) : 0;
}

/* For a file of so many bytes, if no number was given. */
static unsigned
number_for(unsigned long long size)
{
	long n = size < SMALL ? 1 : sysconf(_SC_NPROCESSORS_ONLN);

	return n < 1 ? 1 : n > BY_ITSELF ? BY_ITSELF : (unsigned)n;
}

/* ---- in a process of its own: count, and tell ---- */

static void
tell_number(FILE *out, uint64_t n)
{
	fwrite(&n, sizeof n, 1, out);
}

static void
tell_text(FILE *out, const char *text, size_t len)
{
	tell_number(out, len);
	fwrite(text, 1, len, out);
}

static void
tell_axis(FILE *out, const struct axis *a)
{
	tell_number(out, a->values.n);
	for (size_t i = 0; i < a->values.n; i++)
		tell_text(out, intern_text(&a->values, i), intern_len(&a->values, i));
}

/* Of a piece no more than it needs: there may be millions. */
static void
tell_piece(void *out, const struct tally_piece *p)
{
	int is_row = p->kind == TALLY_ARE_COUNTS || p->kind == TALLY_ARE_PAIRS;
	uint32_t place[3] = { p->kind + 1, (uint32_t)p->row, (uint32_t)(is_row ? p->n : p->column) };

	fwrite(place, sizeof place, 1, out);
	if (is_row) {
		fwrite(p->counts, 1, p->n, out);
		return;
	}
	tell_number(out, p->count);
	if (p->kind == TALLY_IS_SUM)
		fwrite(&p->sum, sizeof p->sum, 1, out);
}

/* The last word is 0 if all is well; what tells it is read to its end. */
static _Noreturn void
count_part(struct request *r, struct csv *csv, const struct part *p, const struct further *f,
    int to)
{
	unsigned long long header = csv_after_header(csv);
	int null = open("/dev/null", O_WRONLY), fd;
	uint32_t end[3] = { 0 };
	struct stat a, b;
	FILE *out = fdopen(to, "w");

	/* A file of the same name: a descriptor of one's own has a place of its own to read from. */
	if (null < 0 || dup2(null, STDERR_FILENO) < 0 || out == NULL ||
	    file_open_quietly(p->path, &fd) != FILE_FOUND || fstat(fd, &a) != 0 ||
	    fstat(p->fd, &b) != 0 || a.st_dev != b.st_dev || a.st_ino != b.st_ino)
		_exit(2);
	csv_narrow(csv, fd, part_begin(p, p->number - 1, header), part_begin(p, p->number, header));
	matrix_rows(r, csv, f);
	if (diag_status() != 0 || diag_warnings() > 0 || csv_left_out(csv) > 0)
		_exit(1);
	tell_number(out, csv_rows(csv));
	tell_text(out, buf_text(&r->first_centre), r->first_centre.len);
	tell_axis(out, &r->rows);
	tell_axis(out, &r->columns);
	tell_number(out, r->numbers);
	tallypieces_each(&r->tally, tell_piece, out);
	fwrite(end, sizeof end, 1, out);
	_exit(fclose(out) == 0 ? 0 : 2);
}

/* ---- and be told ---- */

struct worker {
	pid_t pid;
	FILE *in;
};

static int
hear_number(FILE *in, uint64_t *n)
{
	return fread(n, sizeof *n, 1, in) == 1;
}

static int
hear_text(FILE *in, struct buf *text)
{
	char piece[4096];
	uint64_t len;

	buf_clear(text);
	if (!hear_number(in, &len))
		return 0;
	while (len > 0) {
		size_t n = len < sizeof piece ? (size_t)len : sizeof piece;

		if (fread(piece, 1, n, in) != n)
			return 0;
		buf_add(text, piece, n);
		len -= n;
	}
	return 1;
}

/* The numbers that the values of another process have here; NULL: not all were told. */
static size_t *
hear_axis(FILE *in, struct axis *a, size_t *n)
{
	struct buf text = { 0 };
	size_t *number = NULL, cap = 0;
	uint64_t values;

	*n = 0;
	if (!hear_number(in, &values))
		return NULL;
	number = mem_grow(number, &cap, 1, sizeof *number);
	for (; *n < values && hear_text(in, &text); ++*n) {
		number = mem_grow(number, &cap, *n + 1, sizeof *number);
		number[*n] = axis_value(a, buf_text(&text), text.len);
	}
	buf_release(&text);
	if (*n == values)
		return number;
	free(number);
	return NULL;
}

static size_t
number_of(uint32_t told, const size_t *number, size_t n)
{
	return told < n ? number[told] : TALLY_TOTAL;
}

/* What a piece holds besides its place; `columns` are as many as it may have.  Good until the next. */
static int
hear_piece(FILE *in, struct tally_piece *p, uint32_t n, unsigned char *counts, size_t columns)
{
	if (p->kind == TALLY_ARE_COUNTS || p->kind == TALLY_ARE_PAIRS) {
		p->counts = counts;
		p->n = n;
		return n <= columns && fread(counts, 1, n, in) == n;
	}
	return hear_number(in, &p->count) &&
	    (p->kind != TALLY_IS_SUM || fread(&p->sum, sizeof p->sum, 1, in) == 1);
}

static int
hear_pieces(FILE *in, struct request *r, const size_t *row, size_t rows, const size_t *column,
    size_t columns)
{
	unsigned char *counts = mem_zero(columns + 1, 1);
	uint32_t place[3];
	int good = 0;

	while (fread(place, sizeof place, 1, in) == 1) {
		struct tally_piece p = { .row = number_of(place[1], row, rows),
			.column = number_of(place[2], column, columns) };

		good = place[0] == 0;
		if (good)
			break;
		p.kind = (enum tally_kind)(place[0] - 1);
		if (!hear_piece(in, &p, place[2], counts, columns))
			break;
		tallypieces_join(&r->tally, &p, column);
	}
	free(counts);
	return good;
}

/* Ids of two centres in two parts would be warned of in one. */
static int
hear_centre(FILE *in, struct request *r)
{
	struct buf centre = { 0 };
	int same;

	if (!hear_text(in, &centre))
		return 0;
	if (r->first_centre.data == NULL && centre.len > 0)
		buf_add(&r->first_centre, centre.data, centre.len);
	same = centre.len == 0 || (centre.len == r->first_centre.len &&
	    memcmp(centre.data, r->first_centre.data, centre.len) == 0);
	buf_release(&centre);
	return same;
}

static int
hear(FILE *in, struct request *r)
{
	size_t *row = NULL, *column = NULL, rows, columns;
	uint64_t number, numbers;
	int good = hear_number(in, &number) && hear_centre(in, r) &&
	    (row = hear_axis(in, &r->rows, &rows)) != NULL &&
	    (column = hear_axis(in, &r->columns, &columns)) != NULL && hear_number(in, &numbers) &&
	    hear_pieces(in, r, row, rows, column, columns);

	if (good) {
		r->origin.rows += number;
		r->numbers += (unsigned long)numbers;
	}
	free(row);
	free(column);
	return good;
}

/* One more, after those before it. */
static int
begin_worker(struct worker worker[], unsigned before, struct request *r, struct csv *csv,
    const struct part *p, const struct further *f)
{
	struct worker *w = &worker[before];
	int pipes[2];

	if (pipe(pipes) != 0)
		return 0;
	w->pid = fork();
	if (w->pid == 0) {
		close(pipes[0]);
		/* Or who writes to them would not notice that nobody listens any more. */
		for (unsigned i = 0; i < before; i++)
			fclose(worker[i].in);
		count_part(r, csv, p, f, pipes[1]);
	}
	close(pipes[1]);
	w->in = w->pid > 0 ? fdopen(pipes[0], "r") : NULL;
	if (w->in == NULL)
		close(pipes[0]);
	return w->in != NULL;
}

/* 1 if it told all, and ended well. */
static int
end_worker(struct worker *w, struct request *r, int good)
{
	int status = 0;

	good = good && w->in != NULL && hear(w->in, r);
	if (w->in != NULL)
		fclose(w->in);	/* who still tells is ended by that */
	if (w->pid > 0 && waitpid(w->pid, &status, 0) != w->pid)
		good = 0;
	return good && status == 0;
}

/* As if nothing had been counted. */
static void
forget(struct request *r, unsigned long numbers)
{
	tally_release(&r->tally);
	rowcount_release(&r->count);
	rowcount_begin(&r->count, &r->tally, &r->rows, &r->columns, r->amount == NULL);
	axis_forget(&r->rows);
	axis_forget(&r->columns);
	buf_release(&r->first_centre);
	r->origin.rows = 0;
	r->numbers = numbers;
}

int
threads_count(struct request *r, struct csv *csv, const char *path,
    const struct further *f)
{
	struct worker worker[MOST] = { { 0 } };
	struct part p = { .path = path, .fd = -1 };
	unsigned n = 0, begun = 0;
	struct stat st;
	int good = 1;

	/* Pairs are known by the numbers of their actors, which are others in each process. */
	if (r->rows.of_pairs || r->columns.of_pairs)
		return 0;
	if (r->threads == 1 || path == NULL || strcmp(path, "-") == 0 ||
	    file_open_quietly(path, &p.fd) != FILE_FOUND)
		return 0;
	if (fstat(p.fd, &st) == 0) {
		p.size = (unsigned long long)st.st_size;
		n = r->threads > 0 ? r->threads : number_for(p.size);
	}
	p.of = n;
	axis_begin(&r->rows);
	axis_begin(&r->columns);
	for (; n > 1 && begun < n && good; begun++) {
		p.number = begun + 1;
		good = begin_worker(worker, begun, r, csv, &p, f);
	}
	for (unsigned i = 0; i < begun; i++)
		good = end_worker(&worker[i], r, good);
	close(p.fd);
	if (n < 2)
		return 0;
	if (!good)
		forget(r, 0);
	return good;
}
