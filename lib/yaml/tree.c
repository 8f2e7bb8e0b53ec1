#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "yaml/tree.h"

struct yaml_node *
yamltree_scalar(const char *text)
{
	struct yaml_node *node = mem_zero(1, sizeof *node);

	yaml_put_text(node, text, strlen(text));
	return node;
}

struct yaml_node *
yamltree_parsed(const char *text)
{
	/* Of a tree read so no node is in the document's arena. */
	struct yaml *doc = yamldoc_try_closely(text, strlen(text), "the new value");
	struct yaml_node *root = doc != NULL ? doc->root : NULL;

	if (doc != NULL)
		doc->root = NULL;
	yamldoc_free(doc);
	return root;
}

void
yamltree_insert(struct yaml_node *in, size_t at, struct yaml_node *key, struct yaml_node *item)
{
	yaml_make_room(in);
	memmove(in->item + at + 1, in->item + at, (in->n - at) * sizeof *in->item);
	in->item[at] = item;
	if (in->kind == YAML_MAP) {
		yaml_forget_index(in);
		memmove(in->key + at + 1, in->key + at, (in->n - at) * sizeof *in->key);
		in->key[at] = key;
	}
	in->n++;
}

void
yamltree_remove(struct yaml_node *in, size_t at)
{
	yaml_drop(in->item[at]);
	memmove(in->item + at, in->item + at + 1, (in->n - at - 1) * sizeof *in->item);
	if (in->kind == YAML_MAP) {
		yaml_forget_index(in);
		yaml_drop(in->key[at]);
		memmove(in->key + at, in->key + at + 1, (in->n - at - 1) * sizeof *in->key);
	}
	in->n--;
}

void
yamltree_keep(struct yaml_node *list, const char *keep)
{
	size_t n = 0;

	for (size_t i = 0; i < list->n; i++)
		if (keep[i])
			list->item[n++] = list->item[i];
		else
			yaml_drop(list->item[i]);
	list->n = n;
}

void
yamltree_set_text(struct yaml_node *node, const char *text)
{
	yaml_put_text(node, text, strlen(text));
}

void
yamltree_adopt(struct yaml_node *node, const struct yaml_node *places)
{
	if (node == NULL)
		return;
	node->style = places->style;
	node->in_flow = places->in_flow;
	node->place = places->place;
	node->start = places->start;
	node->end = places->end;
	for (size_t i = 0; i < node->n; i++) {
		if (node->kind == YAML_MAP)
			yamltree_adopt(node->key[i], places->key[i]);
		yamltree_adopt(node->item[i], places->item[i]);
	}
}
