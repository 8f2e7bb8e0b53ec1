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
#include "domain/records.h"
#include "format/csv.h"
#include "format/yaml.h"

enum { DEEPEST = 64 };

static int
ends_with(const char *name, const char *end)
{
	size_t n = strlen(name), m = strlen(end);

	return n >= m && strcmp(name + n - m, end) == 0;
}

/* Where in a text the search stands; from hit to hit no byte is counted again. */
struct walk {
	unsigned long line;
	size_t at, characters;	/* bytes of the text, characters of the line */
	size_t column;		/* of CSV */
	int quoted;
};

/* Go on to a byte of the text, counting lines, characters and columns. */
static void
walk_to(struct walk *w, const char *text, size_t at)
{
	while (w->at < at) {
		const char *nl = memchr(text + w->at, '\n', at - w->at);
		size_t to = nl != NULL ? (size_t)(nl - text) : at;

		for (size_t i = w->at; i < to; i++) {
			w->quoted ^= text[i] == '"';
			w->column += text[i] == ',' && !w->quoted;
		}
		w->characters += text_characters(text + w->at, to - w->at);
		w->at = to;
		if (nl != NULL) {
			w->line++;
			w->at++;
			w->characters = 0;
		}
	}
}

static void
report(const char *path, const struct walk *w)
{
	struct place p = { path, w->line, w->characters + 1 };

	diag_fault(&p, TOPIC_CPR, "this is shaped like a CPR number; take it out "
	    "(git remembers it), or exempt the file or column in .mc-check");
}

/* ---- by columns and keys, where some are exempted ---- */

/* Is the column in which the search stands let pass?  names: the header. */
static int
is_exempt_column(const struct exempt *e, const char *file, const struct csv *names,
    const struct walk *w)
{
	return w->column < csv_columns(names) && exempt_column(e, file,
	    csv_name(names, w->column), strlen(csv_name(names, w->column)));
}

/* The scalars of a file, in the order in which they stand, and the keys that they are under. */
struct leaves {
	struct leaf {
		const struct yaml_node *scalar, *key;
	} *item;
	size_t n, cap, next;
};

static void
find_leaves(struct leaves *l, const struct yaml_node *node, const struct yaml_node *key)
{
	if (node->kind == YAML_SCALAR) {
		l->item = mem_grow(l->item, &l->cap, l->n + 1, sizeof *l->item);
		l->item[l->n++] = (struct leaf){ node, key };
	}
	for (size_t i = 0; i < node->n; i++)
		find_leaves(l, node->item[i], node->kind == YAML_MAP ? node->key[i] : key);
}

/* The key under which the scalar that holds a byte stands, bytes being asked in order; NULL: none does. */
static const struct yaml_node *
key_at(struct leaves *l, size_t at)
{
	while (l->next < l->n && l->item[l->next].scalar->end <= at)
		l->next++;
	return l->next < l->n && l->item[l->next].scalar->start <= at ? l->item[l->next].key : NULL;
}

/* A YAML file of which some keys are exempted is looked at as a tree. */
static void
scan_yaml(const char *path, const char *name, const struct exempt *e)
{
	struct buf bytes = { 0 };
	int loud = diag_hush(1);
	struct yaml *doc = NULL;
	struct leaves leaves = { 0 };
	struct walk w = { .line = 1 };
	size_t n, at = 0;

	if (file_read(path, YAML_LARGEST, &bytes) == FILE_FOUND)
		doc = yamldoc_parse(buf_text(&bytes), bytes.len, path);
	diag_hush(loud);
	if (doc != NULL && doc->root != NULL)
		find_leaves(&leaves, doc->root, NULL);
	/* A BOM is no part of the first line. */
	if (bytes.len >= 3 && memcmp(bytes.data, "\ufeff", 3) == 0)
		w.at = 3;
	for (; (n = cpr_find(buf_text(&bytes), bytes.len, &at)) > 0; at += n) {
		const struct yaml_node *key = key_at(&leaves, at);

		walk_to(&w, bytes.data, at);
		if (key == NULL || !exempt_column(e, name, key->text, key->len))
			report(path, &w);
	}
	free(leaves.item);
	yamldoc_free(doc);
	buf_release(&bytes);
}

/* ---- line by line ---- */

/* Is it one of the files of formats.md? */
static int
is_ours(const char *name)
{
	for (size_t i = 0; all_schemas[i] != NULL; i++)
		if (strcmp(all_schemas[i]->file, name) == 0)
			return 1;
	return 0;
}

static int
next_line(struct lines *in)
{
	/* A line that is too long is another check's business. */
	int loud = diag_hush(1), more = lines_next(in);

	diag_hush(loud);
	return more;
}

/* name: the file's path from the centre's folder, as .mc-check has it. */
static void
scan_file(const char *path, const char *name, const struct exempt *e)
{
	int fd, by_column = exempt_some(e, name), loud;
	struct buf header = { 0 };
	struct csv *names = NULL;
	struct lines in;
	enum file_found found;

	if (exempt_file(e, name))
		return;
	if (by_column && ends_with(name, ".yaml")) {
		scan_yaml(path, name, e);
		return;
	}
	/* That one of ours cannot be read was told when it was checked. */
	loud = diag_hush(is_ours(name));
	found = file_open_regular(path, &fd);
	diag_hush(loud);
	if (found != FILE_FOUND)
		return;
	lines_open(&in, fd, path);
	while (next_line(&in)) {
		struct walk w = { .line = in.number };
		size_t n;

		/* A file with a NUL at its start is a picture or the like. */
		if (in.number == 1 && memchr(in.line, '\0', in.len) != NULL)
			break;
		if (by_column && names == NULL && in.len > 0) {
			loud = diag_hush(1);
			buf_add(&header, in.line, in.len);
			names = csv_open_text(header.data, header.len, path);
			diag_hush(loud);
		}
		for (size_t at = 0; (n = cpr_find(in.line, in.len, &at)) > 0; at += n) {
			walk_to(&w, in.line, at);
			if (names == NULL || !is_exempt_column(e, name, names, &w))
				report(path, &w);
		}
	}
	lines_close(&in);
	if (names != NULL)
		csv_close(names);
	buf_release(&header);
}

/* ---- folders ---- */

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
		/* A file of the centre may be a link; other links are not followed. */
		if ((is_ours(inner.data) ? stat(below.data, &st) : lstat(below.data, &st)) != 0)
			st.st_mode = 0;
		if (S_ISREG(st.st_mode))
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
