#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "format/scalar.h"
#include "format/yamledit.h"

/* ---- places in the bytes ---- */

static size_t
line_start(const struct yamledit *e, size_t at)
{
	while (at > 0 && e->bytes.data[at - 1] != '\n')
		at--;
	/* A BOM is no part of the first line. */
	if (at == 0 && e->bytes.len >= 3 && memcmp(e->bytes.data, "\xef\xbb\xbf", 3) == 0)
		at = 3;
	return at;
}

/* The end of a line's text: its LF or CRLF, or the end of the file. */
static size_t
line_end(const struct yamledit *e, size_t at)
{
	while (at < e->bytes.len && e->bytes.data[at] != '\n')
		at++;
	if (at < e->bytes.len && at > 0 && e->bytes.data[at - 1] == '\r')
		at--;
	return at;
}

/* The start of the line after the one that holds `at`. */
static size_t
next_line(const struct yamledit *e, size_t at)
{
	while (at < e->bytes.len && e->bytes.data[at] != '\n')
		at++;
	return at + (at < e->bytes.len);
}

static int
is_blank(const struct yamledit *e, size_t from, size_t to)
{
	return from + strspn(e->bytes.data + from, " \r\n") >= to;
}

/* Is the line that begins at `at` blank?  Both ends of the file count as such. */
static int
is_blank_line(const struct yamledit *e, size_t at)
{
	return at >= e->bytes.len || is_blank(e, at, next_line(e, at));
}

static int
blank_before(const struct yamledit *e, size_t start)
{
	return start == 0 || is_blank(e, line_start(e, start - 1), start);
}

static size_t
indent_of(const struct yamledit *e, const struct yaml_node *node)
{
	return node->start - line_start(e, node->start);
}

static void
add_spaces(struct buf *b, size_t n)
{
	while (n-- > 0)
		buf_addc(b, ' ');
}

/* ---- the tree ---- */

static struct yaml_node *
new_scalar(const char *text)
{
	struct yaml_node *node = mem_zero(1, sizeof *node);

	node->len = strlen(text);
	node->text = mem_copy(text, node->len);
	return node;
}

static void
drop(struct yaml_node *node)
{
	struct yaml doc = { node };
	struct yaml *copy = mem_zero(1, sizeof *copy);

	*copy = doc;
	yamldoc_free(copy);
}

/* Put an item (and, in a map, its key) at an index. */
static void
tree_insert(struct yaml_node *in, size_t at, struct yaml_node *key, struct yaml_node *item)
{
	in->item = mem_grow(in->item, &in->cap, in->n + 1, sizeof *in->item);
	memmove(in->item + at + 1, in->item + at, (in->n - at) * sizeof *in->item);
	in->item[at] = item;
	if (in->kind == YAML_MAP) {
		in->key = mem_grow(in->key, &in->key_cap, in->n + 1, sizeof *in->key);
		memmove(in->key + at + 1, in->key + at, (in->n - at) * sizeof *in->key);
		in->key[at] = key;
	}
	in->n++;
}

static void
tree_remove(struct yaml_node *in, size_t at)
{
	drop(in->item[at]);
	memmove(in->item + at, in->item + at + 1, (in->n - at - 1) * sizeof *in->item);
	if (in->kind == YAML_MAP) {
		drop(in->key[at]);
		memmove(in->key + at, in->key + at + 1, (in->n - at - 1) * sizeof *in->key);
	}
	in->n--;
}

/* The value that a fragment of YAML stands for, taken out of its document. */
static struct yaml_node *
parsed(const char *text)
{
	struct yaml *doc = yamldoc_parse(text, strlen(text), "the new value");
	struct yaml_node *root = doc != NULL ? doc->root : NULL;

	if (doc != NULL)
		doc->root = NULL;
	yamldoc_free(doc);
	return root;
}

/* ---- begin, check, end ---- */

int
yamledit_begin(struct yamledit *e, const char *data, size_t len, const char *shown_as)
{
	const char *nl = len > 0 ? memchr(data, '\n', len) : NULL;

	*e = (struct yamledit){ .shown = shown_as };
	e->eol = nl != NULL && nl > data && nl[-1] == '\r' ? "\r\n" : "\n";
	buf_add(&e->bytes, data, len);
	e->doc = yamldoc_parse(e->bytes.data, len, shown_as);
	return e->doc != NULL;
}

void
yamledit_end(struct yamledit *e)
{
	buf_release(&e->bytes);
	yamldoc_free(e->doc);
	e->doc = NULL;
}

static int
refuse(const struct yamledit *e, unsigned long line)
{
	diag_trouble("%s:%lu: cannot change this without touching what stands around it; "
	    "edit the file by hand", e->shown, line);
	return 0;
}

/* The bytes were changed, and the tree: do they still say the same? */
static int
check(struct yamledit *e, unsigned long line)
{
	struct yaml *now = yamldoc_parse(e->bytes.data, e->bytes.len, e->shown);
	int same = now != NULL && yaml_equal(now->root, e->doc->root);

	yamldoc_free(e->doc);
	e->doc = now;
	return same ? 1 : refuse(e, line);
}

/* ---- scalars ---- */

int
yamledit_replace(struct yamledit *e, struct yaml_node *node, const char *text)
{
	struct buf out = { 0 };
	unsigned long line = node->place.line;

	if (yaml_is_empty(node))
		buf_addc(&out, ' ');
	scalar_add(&out, text, node->style == YAML_BLOCK ? YAML_PLAIN : node->style,
	    node->in_flow);
	buf_splice(&e->bytes, node->start, node->end - node->start, out.data, out.len);
	buf_release(&out);
	free(node->text);
	node->len = strlen(text);
	node->text = mem_copy(text, node->len);
	return check(e, line);
}

/* ---- keys ---- */

static size_t
rank(const char *key, const char *const *order)
{
	size_t i = 0;

	while (order[i] != NULL && strcmp(order[i], key) != 0)
		i++;
	return i;
}

/* The index behind the last key that goes before this one. */
static size_t
place_for(const struct yaml_node *map, const char *key, const char *const *order)
{
	size_t at = 0, mine = rank(key, order);

	for (size_t i = 0; i < map->n; i++)
		if (rank(map->key[i]->text, order) <= mine)
			at = i + 1;
	return at;
}

/* Are the entries of the root parted by blank lines? */
static int
is_airy(const struct yamledit *e, const struct yaml_node *root)
{
	if (root->n < 2)
		return 0;
	return is_blank_line(e, next_line(e, root->item[root->n - 2]->end));
}

/*
 * Put lines into a block collection: behind the end of the line of the item
 * before, or before the line of the first.  `lines` holds no last line end.
 */
static void
insert_lines(struct yamledit *e, const struct yaml_node *in, size_t at, const struct buf *lines,
    int airy)
{
	struct buf out = { 0 };
	size_t where;

	if (at > 0) {
		where = line_end(e, in->item[at - 1]->end);
		buf_adds(&out, e->eol);
		if (airy)
			buf_adds(&out, e->eol);
		buf_add(&out, lines->data, lines->len);
	} else {
		where = line_start(e, in->key[0]->start);
		buf_add(&out, lines->data, lines->len);
		buf_adds(&out, e->eol);
		if (airy)
			buf_adds(&out, e->eol);
	}
	buf_splice(&e->bytes, where, 0, out.data, out.len);
	buf_release(&out);
}

/* Put `key: value` into a map at an index; value is YAML text. */
static int
insert_key(struct yamledit *e, struct yaml_node *map, size_t at, const char *key,
    const char *value)
{
	struct buf out = { 0 };
	unsigned long line = map->place.line;
	struct yaml_node *item = parsed(value);

	if (item == NULL)
		return refuse(e, line);
	if (map->style == YAML_FLOW) {
		size_t where = at > 0 ? map->item[at - 1]->end :
		    map->n > 0 ? map->key[0]->start : map->start + 1;

		buf_addf(&out, "%s%s: %s%s", at > 0 ? ", " : "", key, value,
		    at == 0 && map->n > 0 ? ", " : "");
		buf_splice(&e->bytes, where, 0, out.data, out.len);
	} else {
		size_t indent = indent_of(e, map->key[0]);
		size_t start = line_start(e, map->key[0]->start);

		if (at == 0 && !is_blank(e, start, map->key[0]->start)) {
			/* Behind a "- ": the new key takes that place. */
			buf_addf(&out, "%s: %s%s", key, value, e->eol);
			add_spaces(&out, indent);
			buf_splice(&e->bytes, map->key[0]->start, 0, out.data, out.len);
		} else {
			add_spaces(&out, indent);
			buf_addf(&out, "%s: %s", key, value);
			insert_lines(e, map, at, &out, 0);
		}
	}
	buf_release(&out);
	tree_insert(map, at, new_scalar(key), item);
	return check(e, line);
}

/* A text that is new: plain unless another reader would misread it. */
static void
add_new(struct buf *b, const char *text, int in_flow)
{
	scalar_add(b, text, scalar_looks_typed(text) ? YAML_DOUBLE : YAML_PLAIN, in_flow);
}

static void
add_list(struct buf *b, char *const *text, size_t n)
{
	buf_addc(b, '[');
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			buf_adds(b, ", ");
		add_new(b, text[i], 1);
	}
	buf_addc(b, ']');
}

int
yamledit_set(struct yamledit *e, struct yaml_node *map, const char *key,
    const char *text, const char *const *order)
{
	struct yaml_node *old = yaml_get(map, key);
	struct buf value = { 0 };
	int done;

	if (old != NULL && old->kind == YAML_SCALAR)
		return yamledit_replace(e, old, text);
	if (old != NULL)
		return refuse(e, old->place.line);
	add_new(&value, text, map->style == YAML_FLOW);
	done = insert_key(e, map, place_for(map, key, order), key, value.data);
	buf_release(&value);
	return done;
}

/* Take whole lines out, and one of two blank lines around them. */
static void
remove_lines(struct yamledit *e, size_t start, size_t end)
{
	if (blank_before(e, start) && is_blank_line(e, end)) {
		if (start > 0)
			start = line_start(e, start - 1);
		else
			end = next_line(e, end);
	}
	/* The last line had no line end: neither has the one before it. */
	if (end == e->bytes.len && end > 0 && e->bytes.data[end - 1] != '\n' && start > 0)
		start = line_end(e, start - 1);
	buf_splice(&e->bytes, start, end - start, NULL, 0);
}

/* A comment behind a value on its line; the end of the line if there is none. */
static size_t
comment_after(const struct yamledit *e, size_t at)
{
	size_t end = line_end(e, at);
	const char *hash = memchr(e->bytes.data + at, '#', end - at);

	return hash != NULL ? (size_t)(hash - e->bytes.data) : end;
}

int
yamledit_unset(struct yamledit *e, struct yaml_node *map, const char *key)
{
	int at = yaml_index(map, key);
	unsigned long line = map->place.line;
	struct yaml_node *name, *item;
	size_t start, i;

	if (at < 0)
		return 1;
	i = (size_t)at;
	name = map->key[i];
	item = map->item[i];
	start = line_start(e, name->start);
	if (map->style == YAML_FLOW) {
		size_t from = i > 0 ? map->item[i - 1]->end : name->start;
		size_t to = i > 0 || map->n == 1 ? item->end : map->key[1]->start;

		buf_splice(&e->bytes, from, to - from, NULL, 0);
	} else if (!is_blank(e, start, name->start)) {
		if (map->n == 1)
			return refuse(e, line);
		/* Behind a "- ": the next key moves up. */
		buf_splice(&e->bytes, name->start, map->key[1]->start - name->start, NULL, 0);
	} else if (comment_after(e, item->end) < line_end(e, item->end)) {
		buf_splice(&e->bytes, name->start,
		    comment_after(e, item->end) - name->start, NULL, 0);
	} else {
		remove_lines(e, start, next_line(e, item->end));
	}
	tree_remove(map, i);
	if (map->n == 0 && map == e->doc->root && map->style == YAML_BLOCK) {
		drop(map);
		e->doc->root = NULL;
	}
	return check(e, line);
}

/* ---- lists ---- */

/* Put a text at the end of a list that has items, or into [ ]. */
static int
list_add(struct yamledit *e, struct yaml_node *list, const char *text)
{
	struct buf out = { 0 };
	unsigned long line = list->place.line;
	int flow = list->style == YAML_FLOW;

	if (flow && list->n == 0) {
		add_new(&out, text, 1);
		buf_splice(&e->bytes, list->start + 1, 0, out.data, out.len);
	} else if (flow) {
		buf_adds(&out, ", ");
		add_new(&out, text, 1);
		buf_splice(&e->bytes, list->item[list->n - 1]->end, 0, out.data, out.len);
	} else {
		const struct yaml_node *last = list->item[list->n - 1];
		size_t start = line_start(e, last->start);

		/* As the last item has it: blanks, a hyphen, blanks. */
		buf_add(&out, e->bytes.data + start, last->start - start);
		add_new(&out, text, 0);
		insert_lines(e, list, list->n, &out, 0);
	}
	buf_release(&out);
	tree_insert(list, list->n, NULL, new_scalar(text));
	return check(e, line);
}

static int
list_cut(struct yamledit *e, struct yaml_node *list, size_t at)
{
	const struct yaml_node *item = list->item[at];
	unsigned long line = item->place.line;

	if (list->style == YAML_FLOW) {
		size_t from = at > 0 ? list->item[at - 1]->end : item->start;
		size_t to = at > 0 || list->n == 1 ? item->end : list->item[1]->start;

		buf_splice(&e->bytes, from, to - from, NULL, 0);
	} else {
		remove_lines(e, line_start(e, item->start), next_line(e, item->end));
	}
	tree_remove(list, at);
	return check(e, line);
}

/* The list now: each change parses anew, so the map is found again by its place. */
static struct yaml_node *
find_by_start(struct yaml_node *node, enum yaml_kind kind, size_t start)
{
	if (node == NULL || node->start > start)
		return NULL;
	if (node->kind == kind && node->start == start)
		return node;
	for (size_t i = node->n; i > 0; i--) {
		struct yaml_node *found = find_by_start(node->item[i - 1], kind, start);

		if (found != NULL)
			return found;
	}
	return NULL;
}

static int
is_text(const struct yaml_node *node, const char *text)
{
	return node->kind == YAML_SCALAR && strcmp(node->text, text) == 0;
}

int
yamledit_set_list(struct yamledit *e, struct yaml_node *map, const char *key,
    char *const *text, size_t n, const char *const *order)
{
	struct yaml_node *list = yaml_get(map, key);
	struct buf value = { 0 };
	size_t start, i, same = 0, tail = 0;
	int done;

	if (list == NULL) {
		add_list(&value, text, n);
		done = insert_key(e, map, place_for(map, key, order), key, value.data);
		buf_release(&value);
		return done;
	}
	if (list->kind != YAML_LIST)
		return refuse(e, list->place.line);
	start = list->start;
	/* What is the same at both ends stays; between them texts change places. */
	while (same < list->n && same < n && is_text(list->item[same], text[same]))
		same++;
	while (tail < list->n - same && tail < n - same &&
	    is_text(list->item[list->n - 1 - tail], text[n - 1 - tail]))
		tail++;
	if (n > list->n)
		tail = 0;	/* what is new goes to the end */
	for (i = same; i < n - tail; i++) {
		done = i < list->n - tail ? yamledit_replace(e, list->item[i], text[i]) :
		    list_add(e, list, text[i]);
		if (!done)
			return 0;
		list = find_by_start(e->doc->root, YAML_LIST, start);
	}
	while (list->n > n) {
		if (!list_cut(e, list, i))
			return 0;
		list = find_by_start(e->doc->root, YAML_LIST, start);
	}
	return 1;
}

/* ---- records ---- */

static void
add_pairs(struct yamledit *e, struct buf *b, const struct yamledit_pair *pair, size_t n,
    size_t indent, int flow)
{
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && flow)
			buf_adds(b, ", ");
		if (i > 0 && !flow) {
			buf_adds(b, e->eol);
			add_spaces(b, indent);
		}
		buf_addf(b, "%s: ", pair[i].key);
		if (pair[i].text != NULL)
			add_new(b, pair[i].text, flow);
		else
			add_list(b, pair[i].list, pair[i].n);
	}
}

/* Append to the end of a file that holds nothing, or comments only. */
static int
add_first(struct yamledit *e, const struct buf *lines)
{
	if (e->bytes.len > 0 && e->bytes.data[e->bytes.len - 1] != '\n')
		buf_adds(&e->bytes, e->eol);
	buf_add(&e->bytes, lines->data, lines->len);
	buf_adds(&e->bytes, e->eol);
	e->doc->root = parsed(lines->data);
	return check(e, 1);
}

/* The blanks before the hyphen of the last item of a block list. */
static size_t
hyphen_indent(const struct yamledit *e, const struct yaml_node *list)
{
	size_t start = line_start(e, list->item[list->n - 1]->start);

	return strspn(e->bytes.data + start, " ");
}

int
yamledit_add(struct yamledit *e, const struct yamledit_pair *pair, size_t n)
{
	struct yaml_node *list = e->doc->root;
	int flow = list != NULL && list->style == YAML_FLOW;
	struct buf lines = { 0 };
	int done;

	if (list != NULL && list->kind != YAML_LIST)
		return refuse(e, list->place.line);
	if (flow) {
		buf_adds(&lines, "{");
		add_pairs(e, &lines, pair, n, 0, 1);
		buf_adds(&lines, "}");
		tree_insert(list, list->n, NULL, parsed(lines.data));
		if (list->n > 1)
			buf_splice(&lines, 0, 0, ", ", 2);
		buf_splice(&e->bytes, list->n > 1 ? list->item[list->n - 2]->end :
		    list->start + 1, 0, lines.data, lines.len);
		buf_release(&lines);
		return check(e, list->place.line);
	}
	if (list != NULL)
		add_spaces(&lines, hyphen_indent(e, list));
	buf_adds(&lines, "- ");
	add_pairs(e, &lines, pair, n, lines.len, 0);
	if (list == NULL) {
		done = add_first(e, &lines);
	} else {
		struct yaml_node *item = parsed(lines.data);

		insert_lines(e, list, list->n, &lines, is_airy(e, list));
		tree_insert(list, list->n, NULL, item->item[0]);
		item->n = 0;
		drop(item);
		done = check(e, list->place.line);
	}
	buf_release(&lines);
	return done;
}

int
yamledit_add_map(struct yamledit *e, const char *key, const struct yamledit_pair *pair,
    size_t n, const char *const *order)
{
	struct yaml_node *map = e->doc->root, *item;
	struct buf lines = { 0 };
	size_t indent, at;
	int done;

	if (map != NULL && map->kind != YAML_MAP)
		return refuse(e, map->place.line);
	if (map != NULL && map->style == YAML_FLOW) {
		buf_adds(&lines, "{");
		add_pairs(e, &lines, pair, n, 0, 1);
		buf_adds(&lines, "}");
		done = insert_key(e, map, place_for(map, key, order), key, lines.data);
		buf_release(&lines);
		return done;
	}
	indent = map != NULL ? indent_of(e, map->key[0]) : 0;
	add_spaces(&lines, indent);
	buf_addf(&lines, "%s:%s", key, e->eol);
	add_spaces(&lines, indent + 2);
	add_pairs(e, &lines, pair, n, indent + 2, 0);
	if (map == NULL) {
		done = add_first(e, &lines);
	} else {
		at = place_for(map, key, order);
		item = parsed(lines.data);
		insert_lines(e, map, at, &lines, is_airy(e, map));
		tree_insert(map, at, new_scalar(key), item->item[0]);
		drop(item->key[0]);
		item->n = 0;
		drop(item);
		done = check(e, map->place.line);
	}
	buf_release(&lines);
	return done;
}

int
yamledit_remove(struct yamledit *e, size_t index)
{
	struct yaml_node *list = e->doc->root;

	if (list->style == YAML_BLOCK && list->n == 1) {
		unsigned long line = list->place.line;

		remove_lines(e, line_start(e, list->item[0]->start),
		    next_line(e, list->item[0]->end));
		drop(list);
		e->doc->root = NULL;
		return check(e, line);
	}
	return list_cut(e, list, index);
}
