/*
 * lines - read a file line by line in bounded memory.
 *
 *	struct lines in;
 *
 *	lines_open(&in, fd, "log.csv");
 *	while (lines_next(&in))
 *		use(in.line, in.len, in.number);
 *	lines_close(&in);
 *
 * A BOM is passed over; a line ends in LF or CRLF, or with the file.  A line
 * over 16 MiB is reported, counted in too_long and passed over.  A file that
 * cannot be read on is fatal, unless it is lent: then it ends there.
 *
 * Who finds line ends for himself looks at what is unread in memory, and
 * passes over what he took:
 *
 *	text = lines_unread(&in, &len);
 *	lines_pass(&in, text + 6, 1);		"abcde\n..."
 *
 * A part of a large file is read by itself, and a message names the line of the file all
 * the same: lines before the part are counted when one is asked for.
 */
#ifndef MC_DISK_LINES_H
#define MC_DISK_LINES_H

#include <stddef.h>

/* Who watches is told of a file's bytes as they are read, in order; of none at its end. */
typedef void lines_watch(void *watcher, const char *bytes, size_t n);

enum { LINES_SAMPLE = 4096 };	/* so much of the first line and the last is shown */

struct lines {
	const char *shown;	/* the file's name for messages; borrowed */
	const char *line;	/* the current line, good until the next */
	size_t len;
	unsigned long number;	/* of it, from 1; of a part, in the part: see lines_number() */
	unsigned long too_long;
	int fd;			/* -1: all of it is in the buffer */
	int is_file;		/* and no pipe, which may have more to say later */
	unsigned long long bytes;	/* of such a file, as it was opened */
	int open_end;		/* the current line is the file's last, and does not end in LF */
	int quiet;		/* what is too long is counted, and not reported */
	lines_watch *watch;	/* NULL: nobody does */
	void *watcher;
	int lent, failed;	/* not ours to close; could not be read on (reported) */
	unsigned long long before;	/* the buffer, so many bytes of the file */
	int narrowed, part_fd;	/* a part is read, and its file is held open by this */
	unsigned long long from, to;
	unsigned long lines_before;	/* the part, in the file, once they were counted */
	int counted;
	char *buffer;
	size_t size, start, end;	/* unread bytes are start..end */
};

void lines_open(struct lines *, int fd, const char *shown);	/* takes fd */
void lines_open_watched(struct lines *, int fd, const char *shown, lines_watch *, void *watcher);
void lines_open_lent(struct lines *, int fd, const char *shown);	/* leaves it open */
void lines_open_text(struct lines *, const char *text, size_t len, const char *shown);
int lines_next(struct lines *);		/* 1 a line, 0 the end */
/* What is in memory after the current line; perhaps nothing though the file goes on. */
static inline const char *
lines_unread(const struct lines *in, size_t *len)
{
	*len = in->end - in->start;
	return in->buffer + in->start;
}

/* Some lines of it, up to here, were read by others. */
static inline void
lines_pass(struct lines *in, const char *end, unsigned long lines)
{
	in->start = (size_t)(end - in->buffer);
	in->number += lines;
}

/*
 * Read on behind what is in memory, where nobody is waited for: it is a file, or no line is
 * whole.  0: nothing came.  What was read of it may be elsewhere then.
 */
int lines_read_on(struct lines *);

/* How many bytes of the file stand before one of the current line. */
static inline unsigned long long
lines_offset(const struct lines *in, const char *at)
{
	return in->before + (unsigned long long)(at - in->buffer);
}

/*
 * The line after the current one, which it stays, or of a long one the first LINES_SAMPLE bytes;
 * reads on until they are there.  Good until the next call.
 */
const char *lines_peek(struct lines *, size_t *len);

/* Of the bytes that a file ends with, its last line. */
const char *lines_last(const char *text, size_t *len);

/*
 * From here on read bytes from..to of the file only, where a line begins and one ends; takes fd,
 * which is open on that file.  A file that ends before `to` is fatal.
 */
void lines_narrow(struct lines *, int fd, unsigned long long from, unsigned long long to);

/* The current line's number in the file. */
unsigned long lines_number(struct lines *);

void lines_stop(struct lines *);	/* no further line */
void lines_close(struct lines *);

#endif
