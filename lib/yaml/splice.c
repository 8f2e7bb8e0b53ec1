#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/text.h"
#include "yaml/scalar.h"
#include "yaml/splice.h"
#include "yaml/tree.h"

/* ---- lines ---- */

size_t
yamlsplice_line_start(const struct yamledit *e, size_t at)
{
	while (at > 0 && e->bytes.data[at - 1] != '\n')
		at--;
	/* A BOM is no part of the first line. */
	return at == 0 ? text_bom(e->bytes.data, e->bytes.len) : at;
}

size_t
yamlsplice_line_end(const struct yamledit *e, size_t at)
{
	while (at < e->bytes.len && e->bytes.data[at] != '\n')
		at++;
	if (at < e->bytes.len && at > 0 && e->bytes.data[at - 1] == '\r')
		at--;
	return at;
}

size_t
yamlsplice_next_line(const struct yamledit *e, size_t at)
{
	while (at < e->bytes.len && e->bytes.data[at] != '\n')
		at++;
	return at + (at < e->bytes.len);
}

int
yamlsplice_is_blank(const struct yamledit *e, size_t from, size_t to)
{
	return from + strspn(e->bytes.data + from, " \r\n") >= to;
}

int
yamlsplice_is_blank_line(const struct yamledit *e, size_t at)
{
	return at >= e->bytes.len ||
	    yamlsplice_is_blank(e, at, yamlsplice_next_line(e, at));
}

size_t
yamlsplice_skip_gap(const struct yamledit *e, size_t at)
{
	while (at < e->bytes.len && memchr(" \t\r\n#", e->bytes.data[at], 5) != NULL)
		at = e->bytes.data[at] == '#' ? yamlsplice_line_end(e, at) : at + 1;
	return at;
}

size_t
yamlsplice_hyphen(const struct yamledit *e, const struct yaml_node *list, size_t index)
{
	return index == 0 ? list->start : yamlsplice_skip_gap(e, list->item[index - 1]->end);
}

const char *
yamlsplice_eol(const struct yamledit *e, size_t at)
{
	const char *data = buf_text(&e->bytes);
	const char *nl = at < e->bytes.len ? memchr(data + at, '\n', e->bytes.len - at) : NULL;

	/* The last line has none: as the one before it. */
	for (size_t i = e->bytes.len; nl == NULL && i > 0; i--)
		if (data[i - 1] == '\n')
			nl = data + i - 1;
	return nl != NULL && nl > data && nl[-1] == '\r' ? "\r\n" : "\n";
}

/* ---- plans ---- */

struct yamledit_splice {
	size_t at, gone;
	size_t put, n;		/* bytes of e.put */
	size_t number;
};

void
yamlsplice_plan(struct yamledit *e, size_t at, size_t gone, const char *bytes, size_t n)
{
	e->splice = mem_grow(e->splice, &e->cap, e->splices + 1, sizeof *e->splice);
	e->splice[e->splices] = (struct yamledit_splice){ at, gone, e->put.len, n, e->splices };
	e->splices++;
	buf_add(&e->put, bytes, n);
}

static int
by_place(const void *a, const void *b)
{
	const struct yamledit_splice *x = a, *y = b;

	return x->at != y->at ? (x->at < y->at ? -1 : 1) :
	    (x->number > y->number) - (x->number < y->number);
}

/* Make what was planned, in one pass over the bytes. */
static void
make_splices(struct yamledit *e)
{
	struct buf out = { 0 };
	size_t done = 0;

	if (e->splices == 0)
		return;
	qsort(e->splice, e->splices, sizeof *e->splice, by_place);
	for (size_t i = 0; i < e->splices; i++) {
		const struct yamledit_splice *s = &e->splice[i];

		if (s->at > done)
			buf_add(&out, e->bytes.data + done, s->at - done);
		buf_add(&out, buf_text(&e->put) + s->put, s->n);
		if (s->at + s->gone > done)
			done = s->at + s->gone;
	}
	buf_add(&out, e->bytes.data + done, e->bytes.len - done);
	buf_release(&e->bytes);
	e->bytes = out;
	e->splices = 0;
	buf_clear(&e->put);
}

/* ---- tree and bytes ---- */

int
yamlsplice_refuse(const struct yamledit *e, const struct place *at)
{
	struct place place = at != NULL ? *at : (struct place){ 0 };

	place.file = e->shown;
	diag_trouble("%s: cannot change this without touching what stands around it; "
	    "edit the file by hand", diag_place(&place));
	return 0;
}

/* Does each node begin behind the one before it, from *at on? */
static int
is_in_order(const struct yaml_node *node, size_t *at)
{
	if (node->start < *at || node->end < node->start)
		return 0;
	if (node->kind != YAML_SCALAR)
		*at = node->start;
	for (size_t i = 0; i < node->n; i++)
		if ((node->kind == YAML_MAP && !is_in_order(node->key[i], at)) ||
		    !is_in_order(node->item[i], at))
			return 0;
	if (node->end < *at)
		return 0;
	*at = node->end;
	return 1;
}

int
yamlsplice_is_sound(const struct yamledit *e, const struct yaml *doc)
{
	size_t at = 0;

	return doc->root == NULL || (is_in_order(doc->root, &at) && at <= e->bytes.len);
}

int
yamlsplice_check(struct yamledit *e, const struct place *place)
{
	struct place wrong;
	int several = e->splices > 1, same;
	struct yaml *now;

	make_splices(e);
	now = yamldoc_try(buf_text(&e->bytes), e->bytes.len, e->shown);
	same = now != NULL && yaml_equal(e->doc->root, now->root) && yamlsplice_is_sound(e, now);
	/* Of several changes tell the one that went wrong. */
	if (several && !same && now != NULL && now->root != NULL && e->doc->root != NULL) {
		const struct yaml_node *other = yaml_difference(e->doc->root, now->root);

		if (other != NULL && other->place.line > 0) {
			wrong = other->place;
			place = &wrong;
		}
	}
	if (same)
		yamltree_adopt(e->doc->root, now->root);
	yamldoc_free(now);
	return same ? 1 : yamlsplice_refuse(e, place);
}

void
yamlsplice_add_text(struct buf *b, const char *text, int in_flow)
{
	scalar_add(b, text, scalar_looks_typed(text) ? YAML_DOUBLE : YAML_PLAIN, in_flow);
}

void
yamlsplice_add_list(struct buf *b, char *const *text, size_t n)
{
	buf_addc(b, '[');
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			buf_adds(b, ", ");
		yamlsplice_add_text(b, text[i], 1);
	}
	buf_addc(b, ']');
}
