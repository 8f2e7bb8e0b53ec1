#include <stdlib.h>
#include <string.h>

#include "base/intern.h"
#include "base/mem.h"
#include "yaml/yaml.h"

void
yaml_put_text(struct yaml_node *node, const char *text, size_t len)
{
	if (!node->text_in_arena)
		free(node->text);
	node->text_in_arena = 0;
	node->text = mem_copy(text, len);
	node->len = len;
}

/* The same array in a larger place. */
static struct yaml_node **
larger(const struct yaml_node *of, struct yaml_node **array, size_t cap)
{
	struct yaml_node **made = of->items_in_arena ? NULL : array;

	made = mem_resize(made, cap, sizeof *made);
	if (of->items_in_arena && of->n > 0)
		memcpy(made, array, of->n * sizeof *made);
	return made;
}

void
yaml_make_room(struct yaml_node *in)
{
	size_t cap = in->cap < 4 ? 4 : 2 * in->cap;

	if (in->n < in->cap)
		return;
	in->item = larger(in, in->item, cap);
	if (in->kind == YAML_MAP)
		in->key = larger(in, in->key, cap);
	in->items_in_arena = 0;
	in->cap = cap;
}

void
yaml_forget_index(struct yaml_node *map)
{
	if (map->index != NULL)
		intern_release(map->index);
	free(map->index);
	map->index = NULL;
}

void
yaml_drop(struct yaml_node *node)
{
	if (node == NULL)
		return;
	for (size_t i = 0; i < node->n; i++) {
		if (node->kind == YAML_MAP)
			yaml_drop(node->key[i]);
		yaml_drop(node->item[i]);
	}
	yaml_forget_index(node);
	if (!node->items_in_arena) {
		free(node->key);
		free(node->item);
	}
	if (!node->text_in_arena)
		free(node->text);
	if (!node->in_arena)
		free(node);
}

void
yamldoc_free(struct yaml *doc)
{
	if (doc == NULL)
		return;
	yaml_drop(doc->root);
	arena_release(&doc->arena);
	free(doc);
}

int
yaml_index_of(const struct yaml_node *map, const char *key, size_t len)
{
	size_t i = 0;

	if (map == NULL || map->kind != YAML_MAP)
		return -1;
	if (map->index != NULL)
		i = intern_find(map->index, key, len);
	else
		while (i < map->n && (map->key[i]->len != len ||
		    memcmp(map->key[i]->text, key, len) != 0))
			i++;
	return i < map->n ? (int)i : -1;
}

int
yaml_index(const struct yaml_node *map, const char *key)
{
	return yaml_index_of(map, key, strlen(key));
}

struct yaml_node *
yaml_get(const struct yaml_node *map, const char *key)
{
	int i = yaml_index(map, key);

	return i >= 0 ? map->item[i] : NULL;
}

const char *
yaml_text(const struct yaml_node *map, const char *key)
{
	const struct yaml_node *node = yaml_get(map, key);

	return node == NULL || node->kind != YAML_SCALAR ? "" : node->text;
}

const char *
yaml_text_or_id(const struct yaml_node *map, const char *key)
{
	const char *text = yaml_text(map, key);

	return *text != '\0' ? text : yaml_text(map, "id");
}

int
yaml_is_empty(const struct yaml_node *node)
{
	return node == NULL || (node->kind == YAML_SCALAR &&
	    node->style == YAML_PLAIN && node->len == 0);
}

size_t
yaml_items(const struct yaml_node *list)
{
	return yaml_is_empty(list) ? 0 : list->kind == YAML_LIST ? list->n : list->kind == YAML_SCALAR;
}

const struct yaml_node *
yaml_item_node(const struct yaml_node *list, size_t i)
{
	if (i >= yaml_items(list))
		return NULL;
	return list->kind == YAML_LIST ? list->item[i] : list;
}

const char *
yaml_item(const struct yaml_node *list, size_t i)
{
	const struct yaml_node *item = yaml_item_node(list, i);

	return item == NULL ? NULL : item->kind == YAML_SCALAR ? item->text : "";
}

int
yaml_lists(const struct yaml_node *list, const char *text)
{
	const char *item;

	for (size_t i = 0; (item = yaml_item(list, i)) != NULL; i++)
		if (*item != '\0' && strcmp(item, text) == 0)
			return 1;
	return 0;
}

const struct yaml_node *
yaml_difference(const struct yaml_node *a, const struct yaml_node *b)
{
	const struct yaml_node *found = NULL;

	if (a->kind != b->kind || a->n != b->n || a->len != b->len ||
	    (a->kind == YAML_SCALAR && memcmp(a->text, b->text, a->len) != 0))
		return a;
	for (size_t i = 0; i < a->n && found == NULL; i++) {
		if (a->kind == YAML_MAP)
			found = yaml_difference(a->key[i], b->key[i]);
		if (found == NULL)
			found = yaml_difference(a->item[i], b->item[i]);
	}
	return found;
}

int
yaml_equal(const struct yaml_node *a, const struct yaml_node *b)
{
	return a == NULL || b == NULL ? a == b : yaml_difference(a, b) == NULL;
}
