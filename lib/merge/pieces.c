#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "merge/pieces.h"

struct cut {
	const char *text;
	size_t from, to;
	const struct yaml_node *node;
};

static struct csv_field
span(const char *text, size_t from, size_t to)
{
	return (struct csv_field){ text + from, to - from };
}

static size_t
line_start(const struct cut *c, size_t at)
{
	while (at > c->from && c->text[at - 1] != '\n')
		at--;
	return at;
}

/* The first byte of the next line; of one that ended just before `at`, that is `at`. */
static size_t
next_line(const struct cut *c, size_t at)
{
	const char *end;

	if (at > c->from && c->text[at - 1] == '\n')
		return at;
	end = memchr(c->text + at, '\n', c->to - at);
	return end != NULL ? (size_t)(end - c->text) + 1 : c->to;
}

/* Where the item begins: its key, or its hyphen; c->to: it cannot be told. */
static size_t
mark_of(const struct cut *c, size_t i)
{
	size_t at;

	if (c->node->kind == YAML_MAP)
		return c->node->key[i]->start;
	at = c->node->item[i]->start;
	while (at > c->from && strchr(" \t\r\n", c->text[at - 1]) != NULL)
		at--;
	return at > c->from && c->text[at - 1] == '-' ? at - 1 : c->to;
}

/* The first key of the first item, or id: what tells the maps of a list apart. */
static const char *
telling_key(const struct yaml_node *list)
{
	const struct yaml_node *first = list->n > 0 ? list->item[0] : NULL;

	if (first == NULL || first->kind != YAML_MAP || first->n == 0)
		return NULL;
	return yaml_get(first, "id") != NULL ? "id" : first->key[0]->text;
}

static const struct yaml_node *
name_of(const struct yaml_node *node, size_t i, const char *telling)
{
	const struct yaml_node *name;

	if (node->kind == YAML_MAP)
		return node->key[i];
	name = node->item[i];
	if (telling != NULL)
		name = name->kind == YAML_MAP ? yaml_get(name, telling) : NULL;
	return name != NULL && name->kind == YAML_SCALAR && !yaml_is_empty(name) ? name : NULL;
}

/* Behind the item, and the comments below it that stand deeper than it does. */
static size_t
end_of(const struct cut *c, size_t i, size_t column)
{
	const struct yaml_node *item = c->node->item[i];
	size_t end = item->end;

	if (c->node->kind == YAML_MAP && c->node->key[i]->end > end)
		end = c->node->key[i]->end;
	end = next_line(c, end);
	while (end < c->to) {
		size_t deep = strspn(c->text + end, " ");

		if (c->text[end + deep] != '#' || deep <= column)
			break;
		end = next_line(c, end + deep + 1);
	}
	return end;
}

static int
add_piece(struct pieces *all, const struct cut *c, size_t i, const char *telling, size_t *end)
{
	struct piece *p = &all->item[i];
	size_t mark = mark_of(c, i), start;

	p->name = name_of(c->node, i, telling);
	p->value = c->node->item[i];
	if (mark >= c->to || mark < *end || p->name == NULL)
		return 0;
	start = line_start(c, mark);
	/* Two items on one line, or a first one behind its parent's hyphen. */
	if (start < *end)
		return 0;
	if (strspn(c->text + start, " ") < mark - start) {
		if (i > 0)
			return 0;
		all->is_inline = 1;
	}
	if (i == 0) {
		all->head = span(c->text, c->from, start);
		p->lead = span(c->text, start, start);
	} else {
		p->lead = span(c->text, *end, start);
	}
	*end = end_of(c, i, mark - start);
	p->body = span(c->text, start, *end);
	p->key = (struct csv_field){ p->name->text, p->name->len };
	return intern_add(&all->keys, p->key.text, p->key.len) == i;
}

int
pieces_cut(struct pieces *all, const char *text, size_t from, size_t to,
    const struct yaml_node *node)
{
	struct cut c = { text, from, to, node };
	const char *telling;
	size_t end = from;

	*all = (struct pieces){ .head = span(text, from, to), .tail = span(text, to, to) };
	if (node == NULL)
		return 1;
	if (node->kind == YAML_SCALAR || node->style != YAML_BLOCK || node->in_flow || node->n == 0)
		return 0;
	telling = node->kind == YAML_LIST ? telling_key(node) : NULL;
	all->item = mem_zero(node->n, sizeof *all->item);
	for (; all->n < node->n; all->n++)
		if (!add_piece(all, &c, all->n, telling, &end))
			return 0;
	all->tail = span(text, end, to);
	return 1;
}

void
pieces_release(struct pieces *all)
{
	free(all->item);
	intern_release(&all->keys);
	*all = (struct pieces){ 0 };
}

size_t
pieces_find(const struct pieces *all, struct csv_field key)
{
	return intern_find(&all->keys, key.text, key.len);
}
