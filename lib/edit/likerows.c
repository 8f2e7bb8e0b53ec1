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
#include "edit/rowbatch.h"
#include "edit/rowsplice.h"
#include "schema/schema.h"
#include "schema/value.h"

/* Among so many rows of a kind one that is like is sought; a day has no more. */
enum { MOST_OF_A_KIND = 1000 };

/* A row of the file that may be like one of ours: its key, by columns. */
struct candidate {
	unsigned long line;
	char *key;
	int taken;
};

/* Rows that are the same in what they must have. */
struct group {
	struct candidate *item;
	size_t n, cap;
};

struct search {
	struct likerows *l;
	struct rowbatch *batch;
	struct intern rough;		/* keys of the batch's rows that are new, and may be like one of the file's */
	size_t *number;			/* of each row: that of its rough key, or INTERN_NONE; NULL: not yet learnt */
	unsigned long *met;		/* of each whole key: rows of the batch that the file holds */
	struct group *group;		/* of each rough key */
};

static const char *
key_of(const struct search *s, size_t row)
{
	return intern_text(&s->batch->keys, s->batch->number[row]);
}

/* What is sought, once the file has a row to compare it with. */
static void
learn_batch(struct search *s)
{
	const struct rowbatch *batch = s->batch;
	struct rowkey *key = &s->batch->key;

	s->met = mem_zero(batch->keys.n + 1, sizeof *s->met);
	s->number = mem_zero(batch->n + 1, sizeof *s->number);
	for (size_t i = 0; i < batch->n; i++) {
		s->number[i] = INTERN_NONE;
		if (batch->number[i] == ROWBATCH_NEW)
			continue;
		s->met[batch->number[i]] += !s->l->is_new[i];
		if (!s->l->is_new[i])
			continue;
		rowkey_roughen(key, key_of(s, i));
		s->number[i] = intern_add(&s->rough, key->text.data, key->text.len);
	}
	s->group = mem_zero(s->rough.n + 1, sizeof *s->group);
}

static void
see_row(void *arg, const struct csv *row, const int *column, unsigned long line)
{
	struct search *s = arg;
	struct rowkey *key = &s->batch->key;
	struct group *g;
	size_t i;

	if (s->number == NULL)
		learn_batch(s);
	rowkey_make_rough(key, row, column);
	i = intern_find(&s->rough, buf_text(&key->text), key->text.len);
	if (i == INTERN_NONE)
		return;
	g = &s->group[i];
	rowkey_make(key, row, column);
	i = intern_find(&s->batch->keys, key->text.data, key->text.len);
	if (i != INTERN_NONE && s->met[i] > 0) {
		s->met[i]--;
		return;
	}
	if (g->n >= MOST_OF_A_KIND)
		return;
	g->item = mem_grow(g->item, &g->cap, g->n + 1, sizeof *g->item);
	g->item[g->n++] = (struct candidate){ line, mem_copy(key->text.data, key->text.len), 0 };
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

/* Do both tell something, and not the same?  Of a list the order is none of it. */
static int
is_other(const struct field *f, const char *a, const char *b)
{
	return *a != '\0' && *b != '\0' && strcmp(a, b) != 0 &&
	    (f == NULL || !(f->flags & FIELD_LIST) || !is_same_set(a, b, field_separator(f)));
}

/* Are the cells of a row and of a candidate the same but for what one lacks? */
static int
is_like(const struct search *s, const char *ours, const char *theirs, struct likerow *like)
{
	like->is_turned = 0;
	for (size_t i = 0; i < s->l->columns; i++) {
		const struct field *f = s->batch->key.field[i];

		like->fills[i] = *ours != '\0' && *theirs == '\0';
		like->lacks[i] = *ours == '\0' && *theirs != '\0';
		if (is_other(f, ours, theirs))
			return 0;
		if (*ours != '\0' && *theirs != '\0' && strcmp(ours, theirs) != 0)
			like->is_turned = 1;
		ours += strlen(ours) + 1;
		theirs += strlen(theirs) + 1;
	}
	return 1;
}

/* The rows of the file that are left, and that nothing else is like, in the order of both. */
static void
match_mended(struct search *s, size_t row)
{
	struct likerows *l = s->l;
	struct group *g = &s->group[s->number[row]];
	const char *ours = key_of(s, row), *theirs;
	size_t k = 0;

	while (k < g->n && g->item[k].taken)
		k++;
	if (k == g->n)
		return;
	g->item[k].taken = 1;
	l->item[row].mended = g->item[k].line;
	l->mended++;
	theirs = g->item[k].key;
	for (size_t i = 0; i < l->columns; i++) {
		l->other[i] |= is_other(s->batch->key.field[i], ours, theirs);
		ours += strlen(ours) + 1;
		theirs += strlen(theirs) + 1;
	}
}

static void
match(struct search *s)
{
	struct likerows *l = s->l;

	l->item = mem_zero(l->n + 1, sizeof *l->item);
	l->other = mem_zero(l->columns + 1, 1);
	l->flags = mem_zero(l->n + 1, 2 * l->columns + 1);
	for (size_t i = 0; i < l->n; i++) {
		struct likerow *like = &l->item[i];
		struct group *g = s->number != NULL && s->number[i] != INTERN_NONE ? &s->group[s->number[i]] : NULL;

		if (g == NULL)
			continue;
		like->fills = l->flags + i * 2 * l->columns;
		like->lacks = like->fills + l->columns;
		for (size_t k = 0; k < g->n && like->line == 0; k++) {
			if (g->item[k].taken || !is_like(s, key_of(s, i), g->item[k].key, like))
				continue;
			g->item[k].taken = 1;
			like->line = g->item[k].line;
			l->found++;
		}
	}
	for (size_t i = 0; i < l->n && s->number != NULL; i++)
		if (s->number[i] != INTERN_NONE && l->item[i].line == 0)
			match_mended(s, i);
}

int
likerows_find(struct likerows *l, const struct centre *c)
{
	char *path = centre_file(c, l->schema->file);
	struct search s = { .l = l, .batch = l->batch };
	int fd = -1, good = 1;
	enum file_found found = file_open_regular(path, &fd);

	l->n = l->batch->n;
	l->columns = csv_columns(l->batch->names);
	if (found == FILE_FOUND) {
		good = conflict_is_free(fd, path) && rowkey_each(fd, path, l->batch->names, see_row, &s);
		close(fd);
	}
	match(&s);
	for (size_t i = 0; i < s.rough.n; i++) {
		for (size_t k = 0; k < s.group[i].n; k++)
			free(s.group[i].item[k].key);
		free(s.group[i].item);
	}
	free(s.number);
	free(s.group);
	free(s.met);
	intern_release(&s.rough);
	free(path);
	return good && found != FILE_TROUBLE;
}

void
likerows_release(struct likerows *l)
{
	free(l->item);
	free(l->other);
	free(l->flags);
	l->item = NULL;
	l->other = l->flags = NULL;
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

void
likerows_tell_mended(const struct likerows *l, struct buf *lines, struct buf *columns)
{
	enum { NAMED = 5 };
	struct csv *in = csv_open_text(l->text, l->len, "rows");
	size_t n = 0;

	add_names(columns, in, l->other);
	for (size_t i = 0; i < l->n; i++) {
		if (l->item[i].mended == 0 || n++ >= NAMED)
			continue;
		buf_addf(lines, "%s%lu", n == 1 ? "" : n == l->mended ? translate(" and ") : ", ", l->item[i].mended);
	}
	if (n > NAMED)
		buf_adds(lines, ", ...");
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
