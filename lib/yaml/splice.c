#include <string.h>

#include "base/diag.h"
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
	if (at == 0 && e->bytes.len >= 3 && memcmp(e->bytes.data, "\xef\xbb\xbf", 3) == 0)
		at = 3;
	return at;
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

/* Pass over blanks, line ends and comments. */
static size_t
skip_gap(const struct yamledit *e, size_t at)
{
	while (at < e->bytes.len && memchr(" \t\r\n#", e->bytes.data[at], 5) != NULL)
		at = e->bytes.data[at] == '#' ? yamlsplice_line_end(e, at) : at + 1;
	return at;
}

size_t
yamlsplice_hyphen(const struct yamledit *e, const struct yaml_node *list, size_t index)
{
	return index == 0 ? list->start : skip_gap(e, list->item[index - 1]->end);
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

void
yamlsplice_insert(struct yamledit *e, const struct yaml_node *in, size_t at,
    const struct buf *lines, int airy)
{
	struct buf out = { 0 };
	size_t where = at > 0 ? yamlsplice_line_end(e, in->item[at - 1]->end) :
	    yamlsplice_line_start(e, in->kind == YAML_MAP ? in->key[0]->start : in->start);
	const char *eol = yamlsplice_eol(e, where);

	if (at > 0)
		buf_addf(&out, "%s%s", eol, airy ? eol : "");
	buf_add(&out, lines->data, lines->len);
	if (at == 0)
		buf_addf(&out, "%s%s", eol, airy ? eol : "");
	buf_splice(&e->bytes, where, 0, out.data, out.len);
	buf_release(&out);
}

void
yamlsplice_remove(struct yamledit *e, size_t start, size_t end, enum yamlsplice_what what)
{
	int before = start == 0 ||
	    yamlsplice_is_blank(e, yamlsplice_line_start(e, start - 1), start);

	if (before && ((what == SPLICE_LAST_ENTRY && start > 0) ||
	    (what != SPLICE_LINES && yamlsplice_is_blank_line(e, end)))) {
		if (start > 0)
			start = yamlsplice_line_start(e, start - 1);
		else
			end = yamlsplice_next_line(e, end);
	}
	/* The last line had no line end: neither has the one before it. */
	if (end == e->bytes.len && end > 0 && e->bytes.data[end - 1] != '\n' && start > 0)
		start = yamlsplice_line_end(e, start - 1);
	buf_splice(&e->bytes, start, end - start, NULL, 0);
}

/* Does the place lie inside a scalar, its first byte aside? */
static int
is_in_scalar(const struct yaml_node *node, size_t at)
{
	if (node->kind == YAML_SCALAR)
		return node->start < at && at < node->end;
	for (size_t i = 0; i < node->n; i++)
		if (is_in_scalar(node->item[i], at) ||
		    (node->kind == YAML_MAP && is_in_scalar(node->key[i], at)))
			return 1;
	return 0;
}

/*
 * The end of the last scalar that ends between two places; `from` if none does.
 * What stands behind a | or > is no part of the text, though all of it may be empty.
 */
static size_t
last_end(const struct yaml_node *node, size_t from, size_t to)
{
	size_t last = from;

	if (node->kind == YAML_SCALAR && node->style == YAML_BLOCK && node->start >= from &&
	    node->start < to)
		return node->start + 1;
	if (node->kind == YAML_SCALAR)
		return node->end > from && node->end <= to ? node->end : from;
	for (size_t i = 0; i < node->n; i++) {
		size_t end = last_end(node->item[i], from, to);

		last = end > last ? end : last;
		end = node->kind == YAML_MAP ? last_end(node->key[i], from, to) : from;
		last = end > last ? end : last;
	}
	return last;
}

/* The comment of a line that holds some of an item; its end if there is none. */
static size_t
find_comment(const struct yamledit *e, const struct yaml_node *item, size_t start, size_t end)
{
	size_t i = last_end(item, start, end);

	if (is_in_scalar(item, start) && i == start)
		return end;	/* a line of a text */
	/* Behind all texts of the line a '#' begins one, whatever is before it. */
	while (i < end && e->bytes.data[i] != '#')
		i++;
	return i;
}

int
yamlsplice_has_comment(const struct yamledit *e, const struct yaml_node *item, size_t start,
    size_t end)
{
	for (size_t line = start; line < end; line = yamlsplice_next_line(e, line)) {
		size_t stop = yamlsplice_line_end(e, line);

		stop = stop < end ? stop : end;
		if (find_comment(e, item, line, stop) < stop)
			return 1;
	}
	return 0;
}

void
yamlsplice_remove_item(struct yamledit *e, size_t start, size_t named,
    const struct yaml_node *item, enum yamlsplice_what what)
{
	size_t from = yamlsplice_line_start(e, start);
	size_t to = yamlsplice_next_line(e, item->end);
	struct buf kept = { 0 };

	for (size_t line = from; line < to; line = yamlsplice_next_line(e, line)) {
		size_t end = yamlsplice_line_end(e, line), next = yamlsplice_next_line(e, line);
		size_t comment = find_comment(e, item, line < named && named < end ? named : line, end);

		if (comment == end)
			continue;
		buf_add(&kept, e->bytes.data + line, strspn(e->bytes.data + line, " "));
		buf_add(&kept, e->bytes.data + comment, next - comment);
	}
	if (kept.len > 0)
		buf_splice(&e->bytes, from, to - from, kept.data, kept.len);
	else
		yamlsplice_remove(e, from, to, what);
	buf_release(&kept);
}

/* ---- brackets ---- */

/* The comma between two items, comments aside; `to` if there is none. */
static size_t
find_comma(const struct yamledit *e, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		if (e->bytes.data[i] == ',')
			return i;
		if (e->bytes.data[i] == '#')
			i = yamlsplice_line_end(e, i);
	}
	return to;
}

void
yamlsplice_cut(struct yamledit *e, const struct yaml_node *in, size_t at)
{
	size_t start = in->kind == YAML_MAP ? in->key[at]->start : in->item[at]->start;
	size_t end = in->item[at]->end;
	size_t before = at > 0 ? in->item[at - 1]->end : start;
	size_t after = at + 1 == in->n ? end : in->kind == YAML_MAP ?
	    in->key[at + 1]->start : in->item[at + 1]->start;
	size_t comma;

	/* The only one may have a comma behind it: [a,]. */
	comma = skip_gap(e, end);
	if (in->n == 1 && comma < e->bytes.len && e->bytes.data[comma] == ',')
		buf_splice(&e->bytes, comma, 1, NULL, 0);
	/* The item and the gap to its neighbour ... */
	if (at > 0 && memchr(e->bytes.data + before, '#', start - before) == NULL) {
		buf_splice(&e->bytes, before, end - before, NULL, 0);
		return;
	}
	if (at == 0 && memchr(e->bytes.data + end, '#', after - end) == NULL) {
		buf_splice(&e->bytes, start, after - start, NULL, 0);
		return;
	}
	/* ... but where a comment stands in it, only the item and a comma. */
	if (at + 1 < in->n) {
		comma = find_comma(e, end, after);
		buf_splice(&e->bytes, comma, comma < after, NULL, 0);
	}
	buf_splice(&e->bytes, start, end - start, NULL, 0);
	if (at + 1 == in->n && at > 0) {
		comma = find_comma(e, before, start);
		buf_splice(&e->bytes, comma, comma < start, NULL, 0);
	}
}

/* ---- tree and bytes ---- */

int
yamlsplice_refuse(const struct yamledit *e, unsigned long line)
{
	diag_trouble("%s:%lu: cannot change this without touching what stands around it; "
	    "edit the file by hand", e->shown, line);
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
yamlsplice_check(struct yamledit *e, unsigned long line)
{
	int loud = diag_hush(1);
	struct yaml *now = yamldoc_parse(buf_text(&e->bytes), e->bytes.len, e->shown);
	int same = now != NULL && yaml_equal(now->root, e->doc->root) &&
	    yamlsplice_is_sound(e, now);

	diag_hush(loud);
	if (same)
		yamltree_adopt(e->doc->root, now->root);
	yamldoc_free(now);
	return same ? 1 : yamlsplice_refuse(e, line);
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
