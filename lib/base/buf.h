/*
 * buf - bytes that grow.
 *
 *	struct buf line = { 0 };
 *
 *	buf_addf(&line, "%d rows", n);
 *	puts(line.data);
 *	buf_release(&line);
 *
 * A zeroed struct is an empty buffer.  data is NULL until something is added.
 * After a function that adds, data ends in a NUL that len does not count; after
 * buf_room() it does not, until something is added.
 */
#ifndef MC_BASE_BUF_H
#define MC_BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>

struct buf {
	char *data;
	size_t len, cap;
};

void buf_add(struct buf *, const char *bytes, size_t n);
void buf_adds(struct buf *, const char *s);
void buf_fill(struct buf *, char c, size_t n);	/* n times c */
void buf_addu(struct buf *, unsigned long long n);	/* in decimal */
void buf_addf(struct buf *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void buf_addv(struct buf *, const char *fmt, va_list)
    __attribute__((format(printf, 2, 0)));

/* Room for n more bytes, to be written there; then add to len what was written. */
char *buf_room(struct buf *, size_t n);

/* For buf_addc(): there is no room for so many, and the NUL. */
void buf_grow(struct buf *, size_t more);

static inline void
buf_addc(struct buf *b, char c)
{
	if (1 >= b->cap - b->len)
		buf_grow(b, 1);
	b->data[b->len++] = c;
	b->data[b->len] = '\0';
}

/* Cut it off after len bytes; it must have had so many, and not be empty from the start. */
void buf_truncate(struct buf *, size_t len);

/* Replace `gone` bytes by n others. */
void buf_splice(struct buf *, size_t at, size_t gone, const char *bytes, size_t n);

/* Empty, memory kept. */
static inline void
buf_clear(struct buf *b)
{
	b->len = 0;
	if (b->data != NULL)
		*b->data = '\0';
}

void buf_release(struct buf *);

/* The text of the buffer, "" if nothing was ever added. */
static inline const char *
buf_text(const struct buf *b)
{
	return b->data != NULL ? b->data : "";
}

/* The same, and it is the caller's, to free(); the buffer is empty then. */
char *buf_detach(struct buf *);

#endif
