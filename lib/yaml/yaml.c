#include <stdlib.h>
#include <string.h>

#include "yaml/yaml.h"

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
	free(node->key);
	free(node->item);
	free(node->text);
	free(node);
}

void
yamldoc_free(struct yaml *doc)
{
	if (doc == NULL)
		return;
	yaml_drop(doc->root);
	free(doc);
}

int
yaml_index(const struct yaml_node *map, const char *key)
{
	if (map != NULL && map->kind == YAML_MAP)
		for (size_t i = 0; i < map->n; i++)
			if (strcmp(map->key[i]->text, key) == 0)
				return (int)i;
	return -1;
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

int
yaml_is_empty(const struct yaml_node *node)
{
	return node == NULL || (node->kind == YAML_SCALAR &&
	    node->style == YAML_PLAIN && node->len == 0);
}

int
yaml_equal(const struct yaml_node *a, const struct yaml_node *b)
{
	if (a == NULL || b == NULL)
		return a == b;
	if (a->kind != b->kind || a->n != b->n || a->len != b->len ||
	    (a->kind == YAML_SCALAR && memcmp(a->text, b->text, a->len) != 0))
		return 0;
	for (size_t i = 0; i < a->n; i++)
		if ((a->kind == YAML_MAP && !yaml_equal(a->key[i], b->key[i])) ||
		    !yaml_equal(a->item[i], b->item[i]))
			return 0;
	return 1;
}
