#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"

enum { FIRST = 64 };	/* bytes: most cells and many lines are no longer */

void
buf_grow(struct buf *b, size_t more)
{
	size_t need;

	if (more >= SIZE_MAX - b->len)
		die("out of memory");
	need = b->len + more + 1;
	b->data = mem_grow(b->data, &b->cap, need < FIRST ? FIRST : need, 1);
}

static inline void
reserve(struct buf *b, size_t more)
{
	if (more >= b->cap - b->len)
		buf_grow(b, more);
}

char *
buf_room(struct buf *b, size_t n)
{
	reserve(b, n);
	return b->data + b->len;
}

void
buf_add(struct buf *b, const char *bytes, size_t n)
{
	reserve(b, n);
	if (n > 0)
		memcpy(b->data + b->len, bytes, n);
	b->len += n;
	b->data[b->len] = '\0';
}

void
buf_adds(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

void
buf_fill(struct buf *b, char c, size_t n)
{
	reserve(b, n);
	memset(b->data + b->len, c, n);
	b->len += n;
	b->data[b->len] = '\0';
}

void
buf_addu(struct buf *b, unsigned long long n)
{
	char digits[24];
	size_t at = sizeof digits;

	do
		digits[--at] = (char)('0' + n % 10);
	while ((n /= 10) > 0);
	buf_add(b, digits + at, sizeof digits - at);
}

void
buf_addv(struct buf *b, const char *fmt, va_list ap)
{
	va_list again;
	int n;

	/* Most have room at once. */
	reserve(b, FIRST - 1);
	va_copy(again, ap);
	n = vsnprintf(b->data + b->len, b->cap - b->len, fmt, again);
	va_end(again);
	if (n < 0)
		die("cannot format a text");
	if ((size_t)n >= b->cap - b->len) {
		reserve(b, (size_t)n);
		vsnprintf(b->data + b->len, (size_t)n + 1, fmt, ap);
	}
	b->len += (size_t)n;
}

void
buf_addf(struct buf *b, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	buf_addv(b, fmt, ap);
	va_end(ap);
}

void
buf_truncate(struct buf *b, size_t len)
{
	b->len = len;
	b->data[len] = '\0';
}

void
buf_splice(struct buf *b, size_t at, size_t gone, const char *bytes, size_t n)
{
	if (at > b->len || gone > b->len - at)
		die("a place outside of a text: this is a fault of the program");
	reserve(b, n);
	memmove(b->data + at + n, b->data + at + gone, b->len - at - gone);
	if (n > 0)
		memcpy(b->data + at, bytes, n);
	b->len = b->len - gone + n;
	b->data[b->len] = '\0';
}

void
buf_release(struct buf *b)
{
	free(b->data);
	*b = (struct buf){ 0 };
}

char *
buf_detach(struct buf *b)
{
	char *text;

	buf_add(b, "", 0);	/* a NUL at least */
	text = b->data;
	*b = (struct buf){ 0 };
	return text;
}
