#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/ascii.h"
#include "base/diag.h"
#include "base/safe.h"
#include "base/translate.h"
#include "cli/opt.h"
#include "disk/file.h"
#include "disk/lines.h"
#include "disk/missing.h"
#include "part.h"

enum { MOST_PARTS = 1000000 };

/* ---- which part ---- */

static unsigned long long
number(const char **s)
{
	unsigned long long n = 0;

	while (ascii_is_digit(**s) && n <= MOST_PARTS)
		n = n * 10 + (unsigned long long)(*(*s)++ - '0');
	return n;
}

static int
is_read(struct part *p, const char *text)
{
	*p = (struct part){ .fd = -1 };
	p->number = number(&text);
	if (*text++ != '/')
		return 0;
	p->of = number(&text);
	return *text == '\0' && p->number >= 1 && p->number <= p->of && p->of <= MOST_PARTS;
}

void
part_check(const char *text)
{
	struct part p;

	if (!is_read(&p, text))
		opts_usage("'%s' is no part; write 3/16 for the third of 16, of at most %d",
		    shown(text, strlen(text)), MOST_PARTS);
}

void
part_read(struct part *p, const char *text)
{
	part_check(text);
	is_read(p, text);
}

/* ---- where it lies ---- */

static size_t
read_at(const struct part *p, char *bytes, size_t most, unsigned long long at)
{
	ssize_t n;

	do
		n = pread(p->fd, bytes, most, (off_t)at);
	while (n < 0 && errno == EINTR);
	if (n < 0)
		die("cannot read '%s': %s", p->path, translate_error(errno));
	return (size_t)n;
}

unsigned long long
part_begin(const struct part *p, unsigned long long i, unsigned long long header)
{
	/* size * i / N, which may not fit. */
	unsigned long long at = p->size / p->of * i + p->size % p->of * i / p->of;
	char bytes[16384];
	const char *nl;
	size_t n;

	if (at <= header)
		return header < p->size ? header : p->size;
	for (at--; at < p->size && (n = read_at(p, bytes, sizeof bytes, at)) > 0; at += n) {
		nl = memchr(bytes, '\n', n);
		if (nl != NULL)
			at += (unsigned long long)(nl - bytes) + 1;
		if (nl != NULL)
			break;
	}
	return at < p->size ? at : p->size;
}

static void
find_last(const struct part *p, struct origin *o)
{
	char bytes[LINES_SAMPLE];
	size_t n = p->size < sizeof bytes ? (size_t)p->size : sizeof bytes;
	const char *last;

	n = read_at(p, bytes, n, p->size - n);
	last = lines_last(bytes, &n);
	o->last = origin_digest(ORIGIN_DIGEST, last, n);
}

struct csv *
part_open(struct part *p, const char *path, struct origin *o)
{
	enum file_found found = file_open_regular(path, &p->fd);
	unsigned long long header;
	struct csv_field line;
	struct stat st;
	struct csv *csv;

	p->path = path;
	if (found == FILE_MISSING)
		missing_say(path);
	if (found != FILE_FOUND)
		return NULL;
	if (fstat(p->fd, &st) != 0)
		die("cannot read '%s': %s", path, translate_error(errno));
	p->size = (unsigned long long)st.st_size;
	p->seconds = (long long)st.st_mtim.tv_sec;
	p->nanoseconds = st.st_mtim.tv_nsec;
	csv = csv_open(fcntl(p->fd, F_DUPFD_CLOEXEC, 3), path);
	if (csv_columns(csv) == 0)
		return csv;
	header = csv_after_header(csv);
	line = csv_peek(csv);
	o->first = origin_digest(ORIGIN_DIGEST, line.text, line.len);
	o->header = ORIGIN_DIGEST;
	for (size_t i = 0; i < csv_columns(csv); i++)
		o->header = origin_check(o->header, csv_name(csv, i), strlen(csv_name(csv, i)));
	find_last(p, o);
	o->part = p->number;
	o->parts = p->of;
	o->size = p->size;
	o->from = part_begin(p, p->number - 1, header);
	o->to = part_begin(p, p->number, header);
	csv_narrow(csv, fcntl(p->fd, F_DUPFD_CLOEXEC, 3), o->from, o->to);
	return csv;
}

void
part_close(struct part *p)
{
	struct stat st;

	if (p->fd < 0)
		return;
	/* Rows that others add behind what was read do no harm; all else may. */
	if (fstat(p->fd, &st) != 0 || (unsigned long long)st.st_size < p->size ||
	    ((unsigned long long)st.st_size == p->size &&
	    ((long long)st.st_mtim.tv_sec != p->seconds || st.st_mtim.tv_nsec != p->nanoseconds)))
		diag_trouble("'%s' was changed while it was read", p->path);
	close(p->fd);
	p->fd = -1;
}
