#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/cpr.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/lines.h"
#include "base/mem.h"
#include "base/text.h"
#include "domain/centre.h"
#include "domain/cprscan.h"
#include "domain/exempt.h"

enum { DEEPEST = 8 };

/* The name of a column or key, as far as the file has told it. */
struct names {
	struct buf header;	/* of a CSV file: its first line */
	struct buf key;		/* of a YAML file: the last one met */
};

static int
ends_with(const char *name, const char *end)
{
	size_t n = strlen(name), m = strlen(end);

	return n >= m && strcmp(name + n - m, end) == 0;
}

/* Fields of a line of CSV: where field number `n` is, without its quotes. */
static size_t
field_at(const char *line, size_t len, size_t n, size_t *field_len)
{
	size_t start = 0, i = 0;
	int quoted = 0;

	for (;; i++) {
		if (i < len && line[i] == '"')
			quoted = !quoted;
		if (i < len && (line[i] != ',' || quoted))
			continue;
		if (n == 0 || i >= len)
			break;
		n--;
		start = i + 1;
	}
	*field_len = i - start;
	return start;
}

static int
is_exempt_in_csv(const struct exempt *e, const char *file, const struct names *names,
    const struct lines *in, size_t at)
{
	size_t column = 0, start, len;
	int quoted = 0;

	for (size_t i = 0; i < at; i++) {
		quoted ^= in->line[i] == '"';
		column += in->line[i] == ',' && !quoted;
	}
	start = field_at(buf_text(&names->header), names->header.len, column, &len);
	return exempt_column(e, file, buf_text(&names->header) + start, len);
}

/* Remember the key that a line of YAML begins with, if it does. */
static void
learn_key(struct names *names, const struct lines *in)
{
	const char *s = in->line, *end = s + in->len, *colon;

	while (s < end && (*s == ' ' || *s == '-'))
		s++;
	colon = memchr(s, ':', (size_t)(end - s));
	if (colon == NULL || *s == '#' || (colon + 1 < end && colon[1] != ' '))
		return;
	buf_clear(&names->key);
	buf_add(&names->key, s, (size_t)(colon - s));
}

static int
is_exempt(const struct exempt *e, const char *file, const struct names *names,
    const struct lines *in, size_t at)
{
	if (ends_with(file, ".csv"))
		return is_exempt_in_csv(e, file, names, in, at);
	if (ends_with(file, ".yaml"))
		return exempt_column(e, file, buf_text(&names->key), names->key.len);
	return 0;
}

/* name: the file's path from the centre's folder, as .mc-check has it. */
static void
scan_file(const char *path, const char *name, const struct exempt *e)
{
	int fd, by_column = exempt_some(e, name);
	struct names names = { 0 };
	struct lines in;

	if (exempt_file(e, name) || file_open_regular(path, &fd) != FILE_FOUND)
		return;
	lines_open(&in, fd, path);
	while (lines_next(&in)) {
		size_t n;

		/* A file with a NUL at its start is a picture or the like. */
		if (in.number == 1 && memchr(in.line, '\0', in.len) != NULL)
			break;
		if (by_column && in.number == 1)
			buf_add(&names.header, in.line, in.len);
		if (by_column && ends_with(name, ".yaml"))
			learn_key(&names, &in);
		for (size_t at = 0; (n = cpr_find(in.line, in.len, &at)) > 0; at += n) {
			struct place p = { path, in.number, text_characters(in.line, at) + 1 };

			if (by_column && is_exempt(e, name, &names, &in, at))
				continue;
			diag_fault(&p, TOPIC_CPR, "this is shaped like a CPR number; take it out "
			    "(git remembers it), or exempt the file or column in .mc-check");
		}
	}
	lines_close(&in);
	buf_release(&names.header);
	buf_release(&names.key);
}

static int
by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void
scan_folder(const char *path, const char *name, const struct exempt *e, int depth)
{
	DIR *dir = opendir(path);
	struct dirent *entry;
	char **names = NULL;
	size_t n = 0, cap = 0;

	if (dir == NULL) {
		diag_trouble("cannot read '%s': %s", path, strerror(errno));
		return;
	}
	while ((entry = readdir(dir)) != NULL) {
		names = mem_grow(names, &cap, n + 1, sizeof *names);
		names[n++] = mem_copy(entry->d_name, strlen(entry->d_name));
	}
	closedir(dir);
	if (n > 1)
		qsort(names, n, sizeof *names, by_bytes);
	for (size_t i = 0; i < n; i++) {
		struct buf below = { 0 }, inner = { 0 };
		struct stat st;

		buf_addf(&below, "%s%s%s", path, ends_with(path, "/") ? "" : "/", names[i]);
		buf_addf(&inner, "%s%s%s", name, *name != '\0' ? "/" : "", names[i]);
		if (lstat(below.data, &st) == 0 && S_ISREG(st.st_mode))
			scan_file(below.data, inner.data, e);
		else if (S_ISDIR(st.st_mode) && *names[i] != '.' && depth < DEEPEST)
			scan_folder(below.data, inner.data, e, depth + 1);
		buf_release(&below);
		buf_release(&inner);
		free(names[i]);
	}
	free(names);
}

void
cprscan_folder(const struct centre *c, const struct exempt *e)
{
	scan_folder(c->path, "", e, 0);
}
