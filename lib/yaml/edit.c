#include <stdlib.h>
#include <string.h>

#include "base/keywords.h"
#include "base/mem.h"
#include "yaml/block.h"
#include "yaml/brackets.h"
#include "yaml/edit.h"
#include "yaml/scalar.h"
#include "yaml/splice.h"
#include "yaml/tree.h"

int
yamledit_begin(struct yamledit *e, const char *data, size_t len, const char *label)
{
	*e = (struct yamledit){ .shown = label };
	buf_add(&e->bytes, data, len);
	e->doc = yamldoc_parse(e->bytes.data, len, label);
	if (e->doc != NULL)
		e->doc->is_mixed = 1;
	return e->doc != NULL && (yamlsplice_is_sound(e, e->doc) || yamlsplice_refuse(e, NULL));
}

void
yamledit_end(struct yamledit *e)
{
	buf_release(&e->bytes);
	buf_release(&e->put);
	free(e->splice);
	yamldoc_free(e->doc);
	*e = (struct yamledit){ .shown = e->shown };
}

/* ---- scalars ---- */

/* Is there a comment behind the | or > of a block scalar? */
static int
has_comment(const struct yamledit *e, const struct yaml_node *node)
{
	size_t end = yamlsplice_line_end(e, node->start);

	return memchr(e->bytes.data + node->start, '#', end - node->start) != NULL;
}

/* What goes before the value of a key that has none; in {a, b: c} even the colon is missing. */
static const char *
before_value(const struct yamledit *e, const struct yaml_node *empty)
{
	return empty->in_flow && empty->start > 0 && e->bytes.data[empty->start - 1] != ':' ?
	    ": " : " ";
}

/* Plan another text for a scalar; 0: it is refused. */
static int
plan_text(struct yamledit *e, struct yaml_node *node, const char *text)
{
	struct buf out = { 0 };

	if (node->kind != YAML_SCALAR || (node->style == YAML_BLOCK && has_comment(e, node)))
		return yamlsplice_refuse(e, &node->place);
	if (strcmp(node->text, text) == 0)
		return 1;
	if (yaml_is_empty(node))
		buf_adds(&out, before_value(e, node));
	scalar_add(&out, text, node->style == YAML_BLOCK ? YAML_PLAIN : node->style,
	    node->in_flow);
	yamlsplice_plan(e, node->start, node->end - node->start, out.data, out.len);
	buf_release(&out);
	yamltree_set_text(node, text);
	return 1;
}

int
yamledit_replace_all(struct yamledit *e, struct yaml_node *const *node, size_t n,
    const char *text)
{
	for (size_t i = 0; i < n; i++)
		if (!plan_text(e, node[i], text))
			return 0;
	return n == 0 || yamlsplice_check(e, &node[0]->place);
}

int
yamledit_replace(struct yamledit *e, struct yaml_node *node, const char *text)
{
	return yamledit_replace_all(e, &node, 1, text);
}

/* ---- keys ---- */

/* A key that the order does not have, -1, comes after all others. */
static size_t
rank(const char *key, const char *const *order)
{
	return (size_t)keywords_find(order, key, strlen(key));
}

size_t
yamledit_place(const struct yaml_node *map, const char *key, const char *const *order)
{
	size_t at = 0, mine = rank(key, order);

	for (size_t i = 0; i < map->n; i++)
		if (rank(map->key[i]->text, order) <= mine)
			at = i + 1;
	return at;
}

/* Put `key: value` into a map at an index; value is YAML text, perhaps on lines of its own. */
static int
insert_key(struct yamledit *e, struct yaml_node *map, size_t at, const char *key,
    const char *value)
{
	struct buf out = { 0 }, name = { 0 };
	struct yaml_node *item = yamltree_parsed(value);
	const char *gap = *value == '\n' || *value == '\r' ? "" : " ";

	if (item == NULL)
		return yamlsplice_refuse(e, &map->place);
	scalar_add(&name, key, YAML_PLAIN, map->style == YAML_FLOW);
	if (map->style == YAML_FLOW) {
		size_t where = at > 0 ? map->item[at - 1]->end :
		    map->n > 0 ? map->key[0]->start : map->start + 1;

		buf_addf(&out, "%s%s: %s%s", at > 0 ? ", " : "", name.data, value,
		    at == 0 && map->n > 0 ? ", " : "");
		buf_splice(&e->bytes, where, 0, out.data, out.len);
	} else {
		size_t first = map->key[0]->start, start = yamlsplice_line_start(e, first);

		if (at == 0 && !yamlsplice_is_blank(e, start, first)) {
			/* Behind a "- ": the new key takes that place. */
			buf_addf(&out, "%s:%s%s%s", name.data, gap, value, yamlsplice_eol(e, first));
			buf_fill(&out, ' ', first - start);
			buf_splice(&e->bytes, first, 0, out.data, out.len);
		} else {
			buf_fill(&out, ' ', first - start);
			buf_addf(&out, "%s:%s%s", name.data, gap, value);
			yamlblock_insert(e, map, at, &out, 0);
		}
	}
	buf_release(&out);
	buf_release(&name);
	yamltree_insert(map, at, yamltree_scalar(key), item);
	return yamlsplice_check(e, &map->place);
}

/* The key stands there with nothing behind it: fill it in. */
static int
fill_in(struct yamledit *e, struct yaml_node *map, size_t at, const char *value)
{
	struct buf out = { 0 };

	buf_addf(&out, "%s%s", before_value(e, map->item[at]), value + strspn(value, " \r\n"));
	buf_splice(&e->bytes, map->item[at]->start, 0, out.data, out.len);
	yaml_drop(map->item[at]);
	map->item[at] = yamltree_parsed(value);
	buf_release(&out);
	return yamlsplice_check(e, &map->place);
}

int
yamledit_put(struct yamledit *e, struct yaml_node *map, const char *key, const char *value,
    const char *const *order)
{
	int at = yaml_index(map, key);

	if (map->kind != YAML_MAP)
		return yamlsplice_refuse(e, &map->place);
	if (at < 0)
		return insert_key(e, map, yamledit_place(map, key, order), key, value);
	if (!yaml_is_empty(map->item[at]))
		return yamlsplice_refuse(e, &map->item[at]->place);
	return fill_in(e, map, (size_t)at, value);
}

int
yamledit_set(struct yamledit *e, struct yaml_node *map, const char *key,
    const char *text, const char *const *order)
{
	struct yaml_node *old = yaml_get(map, key);
	struct buf value = { 0 };
	int done;

	if (old != NULL)
		return yamledit_replace(e, old, text);
	yamlsplice_add_text(&value, text, map->style == YAML_FLOW);
	done = yamledit_put(e, map, key, value.data, order);
	buf_release(&value);
	return done;
}

int
yamledit_unset(struct yamledit *e, struct yaml_node *map, const char *key)
{
	int at = yaml_index(map, key), is_root = map == e->doc->root;
	struct place place;
	struct yaml_node *name, *item;
	size_t start;

	if (at < 0)
		return 1;
	name = map->key[at];
	item = map->item[at];
	place = name->place;
	start = yamlsplice_line_start(e, name->start);
	if (map->style == YAML_FLOW) {
		if (yamlblock_has_comment(e, item, name->end, item->end))
			return yamlsplice_refuse(e, &place);
		yamlbrackets_cut(e, map, (size_t)at);
	} else if (!yamlsplice_is_blank(e, start, name->start)) {
		/* Behind a "- ": the next key moves up. */
		if (map->n == 1 || at > 0 ||
		    yamlblock_has_comment(e, item, name->end, map->key[1]->start))
			return yamlsplice_refuse(e, &place);
		buf_splice(&e->bytes, name->start, map->key[1]->start - name->start, NULL, 0);
	} else {
		yamlblock_remove_item(e, name->start, name->end, item, !is_root ? YAMLBLOCK_LINES :
		    at > 0 && (size_t)at + 1 == map->n ? YAMLBLOCK_LAST_ENTRY : YAMLBLOCK_ENTRY);
	}
	yamltree_remove(map, (size_t)at);
	if (map->n == 0 && is_root && map->style == YAML_BLOCK) {
		yaml_drop(map);
		e->doc->root = NULL;
	}
	return yamlsplice_check(e, &place);
}

/* ---- lists ---- */

/* What parts the items between brackets: as it does now, where no comment is in it. */
static void
add_gap(struct buf *b, const struct yamledit *e, const struct yaml_node *list)
{
	size_t to = list->item[list->n - 1]->start;
	size_t from = list->n > 1 ? list->item[list->n - 2]->end : list->start + 1;
	const char *gap = e->bytes.data + from;

	if (memchr(gap, '#', to - from) != NULL ||
	    (list->n == 1 && memchr(gap, '\n', to - from) == NULL)) {
		buf_adds(b, ", ");
		return;
	}
	/* Before the only item there is no comma yet; else from the comma on. */
	if (list->n == 1)
		buf_addc(b, ',');
	else
		gap = memchr(gap, ',', to - from);
	buf_add(b, gap, (size_t)(e->bytes.data + to - gap));
}

/* What an item's line of a block list begins with: as the last has it, blanks, a hyphen, blanks. */
static void
add_hyphen(struct buf *b, const struct yamledit *e, const struct yaml_node *list)
{
	size_t hyphen = yamlsplice_hyphen(e, list, list->n - 1);
	size_t start = yamlsplice_line_start(e, hyphen), text = hyphen + 1;

	text += strspn(e->bytes.data + text, " ");
	buf_add(b, e->bytes.data + start, hyphen + 1 - start);
	buf_fill(b, ' ', text == list->item[list->n - 1]->start ? text - hyphen - 1 : 1);
}

/* Plan texts at the end of a list that has items, or in [ ]; the tree has them then. */
static void
plan_more(struct yamledit *e, struct yaml_node *list, char *const *text, size_t n)
{
	struct buf out = { 0 }, gap = { 0 };
	int flow = list->style == YAML_FLOW;

	if (!flow)
		add_hyphen(&gap, e, list);
	else if (list->n > 0)
		add_gap(&gap, e, list);
	for (size_t i = 0; i < n; i++) {
		if (!flow && i > 0)
			buf_adds(&out, yamlsplice_eol(e, list->item[list->n - 1]->end));
		if (flow && list->n == 0 && i > 0)
			buf_adds(&out, ", ");
		buf_add(&out, gap.data, gap.len);
		yamlsplice_add_text(&out, text[i], flow);
	}
	if (flow)
		yamlsplice_plan(e, list->n > 0 ? list->item[list->n - 1]->end : list->start + 1, 0,
		    out.data, out.len);
	else
		yamlblock_insert(e, list, list->n, &out, 0);
	for (size_t i = 0; i < n; i++)
		yamltree_insert(list, list->n, NULL, yamltree_scalar(text[i]));
	buf_release(&out);
	buf_release(&gap);
}

/* Plan that only the marked items stay; the tree has only those then.  0: it is refused. */
static int
plan_fewer(struct yamledit *e, struct yaml_node *list, const char *mark)
{
	for (size_t i = 0; i < list->n && list->style == YAML_FLOW; i++)
		if (!mark[i] && yamlblock_has_comment(e, list->item[i], list->item[i]->start,
		    list->item[i]->end))
			return yamlsplice_refuse(e, &list->place);
	if (list->style == YAML_FLOW)
		yamlbrackets_keep(e, list, mark);
	else
		yamlblock_keep_items(e, list, mark);
	yamltree_keep(list, mark);
	return 1;
}

static int
is_text(const struct yaml_node *node, const char *text)
{
	return node->kind == YAML_SCALAR && strcmp(node->text, text) == 0;
}

/* Are the texts items of the list, in its order? */
static int
is_part_of(char *const *text, size_t n, const struct yaml_node *list)
{
	size_t k = 0;

	for (size_t i = 0; i < list->n && k < n; i++)
		k += is_text(list->item[i], text[k]);
	return k == n && n < list->n;
}

/* Mark these items, found from the end. */
static void
mark_items(char *mark, const struct yaml_node *list, char *const *text, size_t n)
{
	for (size_t i = list->n; i > 0 && n > 0; i--)
		if (is_text(list->item[i - 1], text[n - 1])) {
			mark[i - 1] = 1;
			n--;
		}
}

/*
 * What is the same at both ends stays; between them texts change places, what is
 * new goes to the end, and what is too much goes.  0: it is refused.
 */
static int
plan_list(struct yamledit *e, struct yaml_node *list, char *const *text, size_t n, char *mark)
{
	size_t same = 0, tail = 0;

	while (same < list->n && same < n && is_text(list->item[same], text[same]))
		same++;
	while (n <= list->n && tail < n - same &&
	    is_text(list->item[list->n - 1 - tail], text[n - 1 - tail]))
		tail++;
	for (size_t i = same; i < n - tail && i < list->n; i++)
		if (!plan_text(e, list->item[i], text[i]))
			return 0;
	if (n > list->n)
		plan_more(e, list, text + list->n, n - list->n);
	if (n >= list->n)
		return 1;
	memset(mark, 1, n - tail);
	memset(mark + list->n - tail, 1, tail);
	return plan_fewer(e, list, mark);
}

int
yamledit_set_list(struct yamledit *e, struct yaml_node *map, const char *key,
    char *const *text, size_t n, const char *const *order)
{
	struct yaml_node *list = yaml_get(map, key);
	struct buf value = { 0 };
	char *mark;
	int done;

	if (yaml_is_empty(list)) {
		yamlsplice_add_list(&value, text, n);
		done = yamledit_put(e, map, key, value.data, order);
		buf_release(&value);
		return done;
	}
	if (list->kind != YAML_LIST)
		return yamlsplice_refuse(e, &list->place);
	mark = mem_zero(list->n, 1);
	if (is_part_of(text, n, list)) {
		mark_items(mark, list, text, n);
		done = plan_fewer(e, list, mark);
	} else {
		done = plan_list(e, list, text, n, mark);
	}
	free(mark);
	return done && yamlsplice_check(e, &list->place);
}
