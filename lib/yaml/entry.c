#include <string.h>

#include "yaml/block.h"
#include "yaml/brackets.h"
#include "yaml/edit.h"
#include "yaml/splice.h"
#include "yaml/tree.h"

/* Are the entries of the root parted by blank lines? */
static int
is_spaced(const struct yamledit *e, const struct yaml_node *root)
{
	if (root->n < 2)
		return 0;
	return yamlsplice_is_blank_line(e,
	    yamlsplice_next_line(e, root->item[root->n - 2]->end));
}

/* Keys and values, on lines of their own or between braces. */
static void
add_pairs(struct buf *b, const struct yamledit_pair *pair, size_t n, size_t indent,
    const char *eol)
{
	int flow = eol == NULL;

	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			buf_adds(b, flow ? ", " : eol);
		if (i > 0 && !flow)
			buf_fill(b, ' ', indent);
		buf_addf(b, "%s: ", pair[i].key);
		if (pair[i].text != NULL)
			yamlsplice_add_text(b, pair[i].text, flow);
		else
			yamlsplice_add_list(b, pair[i].list, pair[i].n);
	}
}

static void
add_braces(struct buf *b, const struct yamledit_pair *pair, size_t n)
{
	buf_addc(b, '{');
	add_pairs(b, pair, n, 0, NULL);
	buf_addc(b, '}');
}

/* Append to the end of a file that holds nothing, or comments only. */
static int
add_first(struct yamledit *e, const struct buf *lines, const char *eol)
{
	/* A file without a last line end stays one. */
	int ended = yamlsplice_line_start(e, e->bytes.len) == e->bytes.len;

	if (!ended)
		buf_adds(&e->bytes, eol);
	buf_add(&e->bytes, lines->data, lines->len);
	if (ended)
		buf_adds(&e->bytes, eol);
	e->doc->root = yamltree_parsed(lines->data);
	return yamlsplice_check(e, NULL);
}

/* The blanks before the hyphen of the last item of a block list. */
static size_t
hyphen_indent(const struct yamledit *e, const struct yaml_node *list)
{
	size_t start = yamlsplice_line_start(e, yamlsplice_hyphen(e, list, list->n - 1));

	return strspn(e->bytes.data + start, " ");
}

/* Take the value of a new entry out of the collection it was parsed in. */
static struct yaml_node *
only_item(struct yaml_node *parsed)
{
	struct yaml_node *item = parsed->item[0];

	if (parsed->kind == YAML_MAP)
		yaml_drop(parsed->key[0]);
	parsed->n = 0;
	yaml_drop(parsed);
	return item;
}

/* Between brackets. */
static int
append_in_flow(struct yamledit *e, struct yaml_node *list, const struct yamledit_pair *pair,
    size_t n)
{
	struct buf out = { 0 };
	size_t where = list->n > 0 ? list->item[list->n - 1]->end : list->start + 1;

	add_braces(&out, pair, n);
	yamltree_insert(list, list->n, NULL, yamltree_parsed(out.data));
	if (list->n > 1)
		buf_splice(&out, 0, 0, ", ", 2);
	buf_splice(&e->bytes, where, 0, out.data, out.len);
	buf_release(&out);
	return yamlsplice_check(e, &list->place);
}

/*
 * Items on lines of their own, written as the last item is: with braces or without.  All go in
 * behind that one, in their order, and are looked at once.
 */
static int
append_in_block(struct yamledit *e, struct yaml_node *list, const struct yamledit_item *item,
    size_t n, int spaced)
{
	size_t last = list->n, indent = hyphen_indent(e, list);
	int braces = list->item[last - 1]->style == YAML_FLOW;

	for (size_t i = 0; i < n; i++) {
		struct buf lines = { 0 };

		buf_fill(&lines, ' ', indent);
		buf_adds(&lines, "- ");
		if (braces)
			add_braces(&lines, item[i].pair, item[i].n);
		else
			add_pairs(&lines, item[i].pair, item[i].n, lines.len, yamlsplice_eol(e, e->bytes.len));
		yamlblock_insert(e, list, last, &lines, spaced);
		yamltree_insert(list, list->n, NULL, only_item(yamltree_parsed(lines.data)));
		buf_release(&lines);
	}
	return yamlsplice_check(e, &list->place);
}

static int
add_to_nothing(struct yamledit *e, const struct yamledit_item *item)
{
	struct buf lines = { 0 };
	const char *eol = yamlsplice_eol(e, e->bytes.len);
	int done;

	buf_adds(&lines, "- ");
	add_pairs(&lines, item->pair, item->n, lines.len, eol);
	done = add_first(e, &lines, eol);
	buf_release(&lines);
	return done;
}

int
yamledit_add_all(struct yamledit *e, const struct yamledit_item *item, size_t n)
{
	struct yaml_node *list = e->doc->root;

	if (list != NULL && list->kind != YAML_LIST)
		return yamlsplice_refuse(e, &list->place);
	for (; n > 0 && (list == NULL || list->style == YAML_FLOW); item++, n--) {
		if (!(list == NULL ? add_to_nothing(e, item) : append_in_flow(e, list, item->pair, item->n)))
			return 0;
		list = e->doc->root;
	}
	return n == 0 || append_in_block(e, list, item, n, is_spaced(e, list));
}

int
yamledit_add(struct yamledit *e, const struct yamledit_pair *pair, size_t n)
{
	return yamledit_add_all(e, &(struct yamledit_item){ pair, n }, 1);
}

int
yamledit_append(struct yamledit *e, struct yaml_node *map, const char *key,
    const struct yamledit_pair *pair, size_t n, const char *const *order)
{
	struct yaml_node *list = yaml_get(map, key);
	struct buf value = { 0 };
	int done;

	if (!yaml_is_empty(list) && list->kind != YAML_LIST)
		return yamlsplice_refuse(e, &list->place);
	if (!yaml_is_empty(list))
		return list->style == YAML_FLOW ? append_in_flow(e, list, pair, n) :
		    append_in_block(e, list, &(struct yamledit_item){ pair, n }, 1, 0);
	/* The first one: an item a line, unless the map stands between braces. */
	if (list == NULL && map->style != YAML_FLOW) {
		size_t first = map->key[0]->start;

		buf_adds(&value, yamlsplice_eol(e, first));
		buf_fill(&value, ' ', first - yamlsplice_line_start(e, first) + 2);
		buf_adds(&value, "- ");
		add_braces(&value, pair, n);
	} else {
		buf_addc(&value, '[');
		add_braces(&value, pair, n);
		buf_addc(&value, ']');
	}
	done = yamledit_put(e, map, key, value.data, order);
	buf_release(&value);
	return done;
}

int
yamledit_add_map(struct yamledit *e, const char *key, const struct yamledit_pair *pair,
    size_t n, const char *const *order)
{
	struct yaml_node *map = e->doc->root;
	struct buf lines = { 0 };
	const char *eol = yamlsplice_eol(e, e->bytes.len);
	size_t indent = 0, at = 0;
	int done;

	if (map != NULL && map->kind != YAML_MAP)
		return yamlsplice_refuse(e, &map->place);
	if (map != NULL)
		at = yamledit_place(map, key, order);
	if (map != NULL && map->style != YAML_FLOW)
		indent = map->key[0]->start - yamlsplice_line_start(e, map->key[0]->start);
	if (map != NULL && map->style == YAML_FLOW) {
		size_t where = at > 0 ? map->item[at - 1]->end :
		    map->n > 0 ? map->key[0]->start : map->start + 1;

		buf_addf(&lines, "%s%s: ", at > 0 ? ", " : "", key);
		add_braces(&lines, pair, n);
		buf_adds(&lines, at == 0 && map->n > 0 ? ", " : "");
		buf_splice(&e->bytes, where, 0, lines.data, lines.len);
		buf_clear(&lines);
		add_braces(&lines, pair, n);
		yamltree_insert(map, at, yamltree_scalar(key), yamltree_parsed(lines.data));
		buf_release(&lines);
		return yamlsplice_check(e, &map->place);
	}
	buf_fill(&lines, ' ', indent);
	buf_addf(&lines, "%s:%s", key, eol);
	buf_fill(&lines, ' ', indent + 2);
	add_pairs(&lines, pair, n, indent + 2, eol);
	if (map == NULL) {
		done = add_first(e, &lines, eol);
	} else {
		yamlblock_insert(e, map, at, &lines, is_spaced(e, map));
		yamltree_insert(map, at, yamltree_scalar(key),
		    only_item(yamltree_parsed(lines.data)));
		done = yamlsplice_check(e, &map->place);
	}
	buf_release(&lines);
	return done;
}

int
yamledit_remove(struct yamledit *e, size_t index)
{
	struct yaml_node *list = e->doc->root, *item = list->item[index];
	struct place place = item->place;

	if (list->style == YAML_FLOW)
		yamlbrackets_cut(e, list, index);
	else
		/* Comments inside a record are about it, and go with it. */
		yamlblock_remove(e, yamlsplice_line_start(e, yamlsplice_hyphen(e, list, index)),
		    yamlsplice_next_line(e, item->end), index > 0 && index + 1 == list->n ?
		    YAMLBLOCK_LAST_ENTRY : YAMLBLOCK_ENTRY);
	yamltree_remove(list, index);
	if (list->n == 0 && list->style == YAML_BLOCK) {
		yaml_drop(list);
		e->doc->root = NULL;
	}
	return yamlsplice_check(e, &place);
}

int
yamledit_keep_comments(struct yamledit *e, size_t of, size_t into, size_t *n)
{
	const struct yaml_node *list = e->doc->root, *from = list->item[of], *to = list->item[into];
	size_t hyphen, indent, where;
	struct buf lines = { 0 };
	int done = 1;

	*n = 0;
	if (list->style == YAML_FLOW)
		return !yamlblock_has_comment(e, from, from->start, from->end) || yamlsplice_refuse(e, &from->place);
	hyphen = yamlsplice_hyphen(e, list, into);
	where = yamlsplice_line_start(e, hyphen);
	indent = hyphen - where;
	if (to->kind == YAML_MAP && to->style != YAML_FLOW && to->n > 1) {
		indent = to->key[1]->start - yamlsplice_line_start(e, to->key[1]->start);
		where = yamlsplice_next_line(e, to->item[0]->end);
	}
	*n = yamlblock_comments(e, list, of, indent, &lines);
	if (*n > 0) {
		yamlsplice_plan(e, where, 0, lines.data, lines.len);
		done = yamlsplice_check(e, &from->place);
	}
	buf_release(&lines);
	return done;
}
