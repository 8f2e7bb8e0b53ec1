#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "csv/csv.h"
#include "disk/file.h"
#include "edit/conflict.h"
#include "edit/likerows.h"
#include "edit/rowkey.h"
#include "edit/rowsplice.h"
#include "schema/schema.h"
#include "schema/value.h"

/* Among so many rows of a kind one that is like is sought; a day has no more. */
enum { MOST_OF_A_KIND = 1000 };

/* A row of the file that may be like one of ours: its key, by columns. */
struct candidate {
	unsigned long line;
	char *key;
	size_t len;
	int taken;
};

/* Rows that are the same in what they must have. */
struct group {
	struct candidate *item;
	size_t n, cap;
};

struct search {
	struct likerows *l;
	const struct csv *batch;
	struct intern whole, rough;	/* keys of the batch's rows */
	unsigned long *met;		/* of each whole key: rows of the batch that the file holds */
	struct group *group;		/* of each rough key */
	struct buf key;
};

/* The rows of the batch: number[i] is the rough key of row i, and its whole key is kept. */
static void
learn_batch(struct search *s, struct csv *in, size_t **number, char ***key)
{
	int *column = rowkey_columns(in, in);
	size_t cap = 0, keycap = 0, metcap = 0, n = 0;

	while (csv_next(in)) {
		size_t known = s->whole.n, whole;

		rowkey_make(&s->key, s->l->schema, in, column, in);
		whole = intern_add(&s->whole, s->key.data, s->key.len);
		s->met = mem_grow(s->met, &metcap, whole + 1, sizeof *s->met);
		if (whole >= known)
			s->met[whole] = 0;
		s->met[whole] += !s->l->is_new[n];
		*key = mem_grow(*key, &keycap, n + 1, sizeof **key);
		(*key)[n] = mem_copy(s->key.data, s->key.len);
		rowkey_make_rough(&s->key, s->l->schema, in, column, in);
		*number = mem_grow(*number, &cap, n + 1, sizeof **number);
		(*number)[n] = !s->l->is_new[n] ? INTERN_NONE :
		    intern_add(&s->rough, s->key.data, s->key.len);
		n++;
	}
	s->l->n = n;
	s->l->columns = csv_columns(in);
	free(column);
}

static void
see_row(void *arg, const struct csv *row, const int *column, unsigned long line)
{
	struct search *s = arg;
	struct group *g;
	size_t i;

	rowkey_make_rough(&s->key, s->l->schema, row, column, s->batch);
	i = intern_find(&s->rough, s->key.data, s->key.len);
	if (i == INTERN_NONE)
		return;
	g = &s->group[i];
	rowkey_make(&s->key, s->l->schema, row, column, s->batch);
	i = intern_find(&s->whole, s->key.data, s->key.len);
	if (i != INTERN_NONE && s->met[i] > 0) {
		s->met[i]--;
		return;
	}
	if (g->n >= MOST_OF_A_KIND)
		return;
	g->item = mem_grow(g->item, &g->cap, g->n + 1, sizeof *g->item);
	g->item[g->n++] = (struct candidate){ line, mem_copy(s->key.data, s->key.len), s->key.len, 0 };
}

/* Two cells that are the same as sets. */
static int
is_same_set(const char *a, const char *b, char separator)
{
	struct buf x = { 0 }, y = { 0 };
	int same;

	rowkey_add_set(&x, a, strlen(a), separator);
	rowkey_add_set(&y, b, strlen(b), separator);
	same = strcmp(buf_text(&x), buf_text(&y)) == 0;
	buf_release(&x);
	buf_release(&y);
	return same;
}

/* Are the cells of a row and of a candidate the same but for what one lacks? */
static int
is_like(const struct search *s, const char *ours, const char *theirs, struct likerow *like)
{
	like->is_turned = 0;
	for (size_t i = 0; i < s->l->columns; i++) {
		const char *name = csv_name(s->batch, i);
		const struct field *f = schema_field(s->l->schema, name, strlen(name));

		like->fills[i] = *ours != '\0' && *theirs == '\0';
		like->lacks[i] = *ours == '\0' && *theirs != '\0';
		if (*ours != '\0' && *theirs != '\0' && strcmp(ours, theirs) != 0) {
			if (f == NULL || !(f->flags & FIELD_LIST) ||
			    !is_same_set(ours, theirs, field_separator(f)))
				return 0;
			like->is_turned = 1;
		}
		ours += strlen(ours) + 1;
		theirs += strlen(theirs) + 1;
	}
	return 1;
}

static void
match(struct search *s, const size_t *number, char *const *key)
{
	struct likerows *l = s->l;

	l->item = mem_zero(l->n + 1, sizeof *l->item);
	l->flags = mem_zero(l->n + 1, 2 * l->columns + 1);
	for (size_t i = 0; i < l->n; i++) {
		struct likerow *like = &l->item[i];
		struct group *g = number[i] != INTERN_NONE ? &s->group[number[i]] : NULL;

		like->fills = l->flags + i * 2 * l->columns;
		like->lacks = like->fills + l->columns;
		for (size_t k = 0; g != NULL && k < g->n && like->line == 0; k++) {
			if (g->item[k].taken || !is_like(s, key[i], g->item[k].key, like))
				continue;
			g->item[k].taken = 1;
			like->line = g->item[k].line;
			l->found++;
		}
	}
}

int
likerows_find(struct likerows *l, const struct centre *c)
{
	char *path = centre_file(c, l->schema->file), **key = NULL;
	struct csv *in = csv_open_text(l->text, l->len, "rows");
	struct search s = { .l = l, .batch = in };
	size_t *number = NULL;
	int fd = -1, good = 1;
	enum file_found found = file_open_regular(path, &fd);

	learn_batch(&s, in, &number, &key);
	s.group = mem_zero(s.rough.n + 1, sizeof *s.group);
	if (found == FILE_FOUND) {
		good = conflict_is_free(fd, path) && rowkey_each(fd, path, in, see_row, &s);
		close(fd);
	}
	match(&s, number, key);
	for (size_t i = 0; i < s.rough.n; i++) {
		for (size_t k = 0; k < s.group[i].n; k++)
			free(s.group[i].item[k].key);
		free(s.group[i].item);
	}
	for (size_t i = 0; i < l->n; i++)
		free(key[i]);
	free(key);
	free(number);
	free(s.group);
	free(s.met);
	buf_release(&s.key);
	intern_release(&s.whole);
	intern_release(&s.rough);
	csv_close(in);
	free(path);
	return good && found != FILE_TROUBLE;
}

void
likerows_release(struct likerows *l)
{
	free(l->item);
	free(l->flags);
	l->item = NULL;
	l->flags = NULL;
}

/* ---- telling ---- */

/* 'hours' and 'note': the columns that are marked. */
static size_t
add_names(struct buf *b, const struct csv *in, const char *marked)
{
	size_t all = 0, n = 0;

	for (size_t i = 0; i < csv_columns(in); i++)
		all += marked[i] != 0;
	for (size_t i = 0; i < csv_columns(in); i++)
		if (marked[i]) {
			n++;
			buf_addf(b, "%s'%s'", n == 1 ? "" : n == all ? translate(" and ") : ", ",
			    csv_name(in, i));
		}
	return n;
}

void
likerows_tell(const struct likerows *l, size_t row, struct buf *b)
{
	const struct likerow *like = &l->item[row];
	struct csv *in = csv_open_text(l->text, l->len, "rows");
	struct buf fills = { 0 }, lacks = { 0 };
	size_t filled = add_names(&fills, in, like->fills);
	size_t lacked = add_names(&lacks, in, like->lacks);

	buf_addf(b, translate("like line %lu of %s"), like->line, l->schema->file);
	if (filled > 0)
		buf_addf(b, translate(" but for %s"), fills.data);
	else if (lacked == 0 && like->is_turned)
		buf_adds(b, translate(" but for the order"));
	if (lacked > 0)
		buf_addf(b, translate(", which has %s too"), lacks.data);
	if (filled > 0)
		buf_adds(b, translate(": --update fills it in, --allow-duplicates adds the row"));
	else
		buf_adds(b, translate(": --update leaves it as it is, --allow-duplicates adds the row"));
	buf_release(&fills);
	buf_release(&lacks);
	csv_close(in);
}

/* ---- filling in ---- */

int
likerows_fill(const struct likerows *l, const struct centre *c, unsigned long *filled)
{
	struct csv *in = csv_open_text(l->text, l->len, "rows");
	struct rowsplice r;
	size_t i = 0;
	int good = rowsplice_begin(&r, c, l->schema);

	*filled = 0;
	while (good && csv_next(in)) {
		const struct likerow *like = &l->item[i];

		if (like->line > 0 && memchr(like->fills, 1, l->columns) != NULL) {
			good = rowsplice_set(&r, like->line, in, like->fills);
			++*filled;
		} else if (like->line == 0 && l->is_new[i]) {
			good = rowsplice_add(&r, in);
		}
		i++;
	}
	good = good && rowsplice_commit(&r);
	rowsplice_end(&r);
	csv_close(in);
	return good;
}
