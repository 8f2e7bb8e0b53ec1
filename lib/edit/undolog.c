#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "centre/centre.h"
#include "disk/durable.h"
#include "edit/undolog.h"

enum { LARGEST = 1 << 20 };

static const char first_line[] = "mc-undo 2\n", first_line_1[] = "mc-undo 1\n";

void
undolog_release_step(struct undostep *s)
{
	free(s->file);
	free(s->why);
	buf_release(&s->old);
}

void
undolog_release(struct undolog *m)
{
	while (m->n > 0)
		undolog_release_step(&m->step[--m->n]);
	free(m->step);
	free(m->path);
	free(m->aside);
	buf_release(&m->text);
}

uint64_t
undolog_sum(uint64_t sum, const char *data, size_t len)
{
	/* FNV-1a: it stays the same from run to run. */
	for (size_t i = 0; i < len; i++)
		sum = (sum ^ (unsigned char)data[i]) * 0x100000001b3u;
	return sum;
}

/* ---- its text ---- */

static void
add_escaped(struct buf *b, const struct buf *old)
{
	for (size_t i = 0; i < old->len; i++) {
		unsigned char c = (unsigned char)old->data[i];

		if (c < ' ' || c >= 0x7f || c == '%')
			buf_addf(b, "%%%02X", c);
		else
			buf_addc(b, (char)c);
	}
}

/* What is no pair of digits stays, and then is not written alike. */
static void
add_unescaped(struct buf *b, const char *text, size_t len)
{
	char pair[3] = "";

	for (size_t i = 0; i < len; i++) {
		if (text[i] != '%' || len - i < 3) {
			buf_addc(b, text[i]);
			continue;
		}
		memcpy(pair, text + i + 1, 2);
		buf_addc(b, (char)strtoul(pair, NULL, 16));
		i += 2;
	}
}

static void
add_step(struct buf *b, const struct undostep *s)
{
	if (s->why != NULL) {
		buf_addf(b, "closed %s %s\n", s->file, s->why);
		return;
	}
	if (!s->is_change) {
		buf_addf(b, "append %s %jd %jd %016" PRIx64 "\n", s->file, s->before, s->after, s->sum);
		return;
	}
	buf_addf(b, "change %s %jd %jd %016" PRIx64 " %jd %jd ", s->file, s->at, s->len, s->sum,
	    s->before, s->after);
	add_escaped(b, &s->old);
	buf_addc(b, '\n');
}

void
undolog_text(struct buf *b, const struct undolog *m)
{
	buf_adds(b, first_line);
	for (size_t i = 0; i < m->n; i++)
		add_step(b, &m->step[i]);
}

/* "cpr", "long", or "rename" or "merge" and two words. */
static int
is_reason(const char *why)
{
	size_t n = strcspn(why, " "), first;

	if (strcmp(why, "cpr") == 0 || strcmp(why, "long") == 0)
		return 1;
	if (strncmp(why, "rename ", 7) != 0 && strncmp(why, "merge ", 6) != 0)
		return 0;
	first = strcspn(why += n + 1, " ");
	return first > 0 && why[first] == ' ' && why[first + 1] != '\0' &&
	    strchr(why + first + 1, ' ') == NULL;
}

static int
is_possible(const struct undostep *s)
{
	intmax_t old = (intmax_t)s->old.len;

	if (s->why != NULL)
		return is_reason(s->why);
	if (!s->is_change)
		return s->before >= 0 && s->before < s->after;
	return s->at >= 0 && s->len >= 0 && s->len <= UNDOLOG_MOST_NEW && s->after >= 0 && s->len <= s->after &&
	    s->at <= s->after - s->len && s->before >= old && s->before - old == s->after - s->len;
}

/* 0 if the line is not, byte for byte, what is written of a step. */
static int
parse_step(struct undostep *s, const char *line, size_t len)
{
	struct buf text = { 0 }, same = { 0 };
	const char *name;
	char *end;
	size_t n;
	int good;

	*s = (struct undostep){ 0 };
	buf_add(&text, line, len);	/* it ends with a NUL */
	if (memchr(text.data, '\0', len) != NULL || len < 8 || (strncmp(line, "append ", 7) != 0 &&
	    strncmp(line, "change ", 7) != 0 && strncmp(line, "closed ", 7) != 0)) {
		buf_release(&text);
		return 0;
	}
	s->is_change = line[1] == 'h';
	name = text.data + 7;
	n = strcspn(name, " ");
	s->file = mem_copy(name, n);
	end = (char *)(uintptr_t)name + n;
	if (line[1] == 'l') {
		s->why = mem_copy(*end == ' ' ? end + 1 : "", *end == ' ' ?
		    len - (size_t)(end + 1 - text.data) - 1 : 0);
	} else if (s->is_change) {
		s->at = strtoimax(end, &end, 10);
		s->len = strtoimax(end, &end, 10);
		s->sum = strtoumax(end, &end, 16);
		s->before = strtoimax(end, &end, 10);
		s->after = strtoimax(end, &end, 10);
		if (*end == ' ')
			add_unescaped(&s->old, end + 1, text.len - 1 - (size_t)(end + 1 - text.data));
	} else {
		s->before = strtoimax(end, &end, 10);
		s->after = strtoimax(end, &end, 10);
		s->sum = strtoumax(end, NULL, 16);
	}
	add_step(&same, s);
	good = n > 0 && is_possible(s) && same.len == len && memcmp(same.data, line, len) == 0;
	buf_release(&text);
	buf_release(&same);
	return good;
}

static int
begins_with(const struct buf *text, const char *first)
{
	return text->len >= strlen(first) && memcmp(text->data, first, strlen(first)) == 0;
}

/* Each step of a file begins where the one before it ended. */
static int
follows(const struct undolog *m, size_t i)
{
	size_t k = i;

	while (k > 0 && strcmp(m->step[k - 1].file, m->step[i].file) != 0)
		k--;
	return k == 0 || m->step[k - 1].why != NULL || m->step[i].why != NULL ||
	    m->step[k - 1].after == m->step[i].before;
}

static int
parse(struct undolog *m)
{
	const char *s, *end, *next;
	int is_old = begins_with(&m->text, first_line_1);

	if (!is_old && !begins_with(&m->text, first_line))
		return 0;
	end = m->text.data + m->text.len;
	for (s = m->text.data + strlen(first_line); s < end; s = next) {
		next = memchr(s, '\n', (size_t)(end - s));
		if (next++ == NULL)
			return 0;
		m->step = mem_grow(m->step, &m->cap, m->n + 1, sizeof *m->step);
		if (!parse_step(&m->step[m->n++], s, (size_t)(next - s)) || !follows(m, m->n - 1))
			return 0;
	}
	return m->n > 0 && (!is_old || (m->n == 1 && !m->step[0].is_change && m->step[0].why == NULL));
}

struct undostep
undolog_take(struct undolog *m, size_t i)
{
	struct undostep s = m->step[i];

	memmove(m->step + i, m->step + i + 1, (--m->n - i) * sizeof *m->step);
	return s;
}

static void
drop_step(struct undolog *m, size_t i)
{
	struct undostep gone = undolog_take(m, i);

	undolog_release_step(&gone);
}

/* 0 if the text is not of our form; then there are no steps. */
static int
take_text(struct undolog *m)
{
	int good = parse(m);

	while (!good && m->n > 0)
		drop_step(m, m->n - 1);
	return good;
}

static struct undolog
nothing_read(const struct centre *c)
{
	return (struct undolog){ .path = centre_file(c, ".mc-undo"),
	    .aside = centre_file(c, "..mc-undo.mc-new-undone") };
}

int
undolog_read(struct undolog *m, const struct centre *c, enum file_found *found)
{
	*m = nothing_read(c);
	*found = file_read(m->path, LARGEST, &m->text);
	return *found == FILE_FOUND ? take_text(m) : *found == FILE_MISSING;
}

void
undolog_read_quietly(struct undolog *m, const struct centre *c)
{
	*m = nothing_read(c);
	if (file_read_quietly(m->path, LARGEST, &m->text) == FILE_FOUND)
		take_text(m);
}

/* ---- writing it ---- */

void
undolog_sweep(const struct undolog *m)
{
	unlink(m->aside);	/* mostly none is there */
}

int
undolog_lay_aside(const struct undolog *m, const struct buf *text, int synced)
{
	int fd, done, saved;

	undolog_sweep(m);
	fd = open(m->aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (fd < 0)
		return 0;
	done = durable_write(fd, text->data, text->len) && (!synced || durable_sync(fd));
	saved = errno;
	close(fd);
	if (!done)
		unlink(m->aside);
	errno = saved;
	return done;
}

int
undolog_put_in_place(const struct undolog *m)
{
	int saved;

	if (m->n > 0 && rename(m->aside, m->path) == 0)
		return 1;
	saved = errno;
	unlink(m->aside);
	if (m->n == 0 && (unlink(m->path) == 0 || errno == ENOENT))
		return 1;
	if (m->n > 0)
		errno = saved;
	return 0;
}

int
undolog_write(const struct undolog *m, int synced)
{
	struct buf text = { 0 };
	int done;

	undolog_text(&text, m);
	done = undolog_lay_aside(m, &text, synced) && undolog_put_in_place(m) &&
	    (!synced || durable_sync_folder(m->path));
	buf_release(&text);
	return done;
}

size_t
undolog_newest(const struct undolog *m, const char *file)
{
	size_t i = m->n;

	while (i > 0 && strcmp(m->step[i - 1].file, file) != 0)
		i--;
	return i > 0 ? i - 1 : m->n;
}

void
undolog_forget(struct undolog *m, const char *file)
{
	size_t i;

	while ((i = undolog_newest(m, file)) < m->n)
		drop_step(m, i);
}

void
undolog_close(struct undolog *m, const char *file, const char *why)
{
	struct undostep s = { .file = mem_copy(file, strlen(file)), .why = mem_copy(why, strlen(why)) };

	undolog_forget(m, file);
	undolog_push(m, &s);
}

int
undolog_push(struct undolog *m, const struct undostep *s)
{
	struct buf text = { 0 };
	size_t i, bytes, first = 0;

	while ((i = undolog_newest(m, s->file)) < m->n && m->step[i].why == NULL &&
	    m->step[i].after != s->before)
		drop_step(m, i);
	m->step = mem_grow(m->step, &m->cap, m->n + 1, sizeof *m->step);
	m->step[m->n++] = *s;
	undolog_text(&text, m);
	bytes = text.len;
	for (; first + 1 < m->n && (bytes > UNDOLOG_MOST_BYTES || m->n - first > UNDOLOG_MOST_STEPS); first++) {
		buf_clear(&text);
		add_step(&text, &m->step[first]);
		bytes -= text.len;
	}
	buf_release(&text);
	while (first-- > 0)
		drop_step(m, 0);
	return bytes <= UNDOLOG_MOST_BYTES;
}
