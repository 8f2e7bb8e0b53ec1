#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "edit/mergerecord.h"

struct merging {
	struct yamledit *edit;
	struct yaml_node *from, *into;
	const char *order[SCHEMA_MOST + 1];
};

static size_t
find(const struct yaml_node *root, const char *id)
{
	size_t i = 0;

	while (root != NULL && i < root->n) {
		const struct yaml_node *node = yaml_get(root->item[i], "id");

		if (node != NULL && node->kind == YAML_SCALAR && strcmp(node->text, id) == 0)
			return i;
		i++;
	}
	return SIZE_MAX;
}

/* ---- lists ---- */

struct texts {
	char **text;	/* copies */
	size_t n, cap;
};

static void
add_text(struct texts *t, const char *text)
{
	for (size_t i = 0; i < t->n; i++)
		if (strcmp(t->text[i], text) == 0)
			return;
	t->text = mem_grow(t->text, &t->cap, t->n + 1, sizeof *t->text);
	t->text[t->n++] = mem_copy(text, strlen(text));
}

/* The items of a list, or the one text; 0 if it is more than that. */
static int
add_texts(struct texts *t, const struct yaml_node *node)
{
	if (node == NULL || yaml_is_empty(node))
		return 1;
	if (node->kind == YAML_SCALAR)
		add_text(t, node->text);
	for (size_t i = 0; i < node->n && node->kind == YAML_LIST; i++) {
		if (node->item[i]->kind != YAML_SCALAR)
			return 0;
		add_text(t, node->item[i]->text);
	}
	return node->kind != YAML_MAP;
}

static int
no_text(const struct yaml_node *node, const char *key)
{
	diag_fault(&node->place, TOPIC_VALUE, "'%s' holds more than texts; move it by hand first",
	    shown(key, strlen(key)));
	return 0;
}

/* What both say, each once; of `aka` the other's name besides. */
static int
unite(struct merging *m, const char *key)
{
	const struct yaml_node *old = yaml_get(m->into, key), *more = yaml_get(m->from, key);
	const struct yaml_node *name = yaml_get(m->from, "name"), *own = yaml_get(m->into, "name");
	struct texts t = { 0 };
	size_t before;
	int done = 1;

	if (!add_texts(&t, old))
		done = no_text(old, key);
	before = t.n;
	if (strcmp(key, "aka") == 0 && name != NULL && name->kind == YAML_SCALAR && name->len > 0 &&
	    own != NULL && own->kind == YAML_SCALAR && strcmp(name->text, own->text) != 0)
		add_text(&t, name->text);
	if (done && !add_texts(&t, more))
		done = no_text(more, key);
	if (done && t.n > before)
		done = yamledit_set_list(m->edit, m->into, key, t.text, t.n, m->order);
	while (t.n > 0)
		free(t.text[--t.n]);
	free(t.text);
	return done;
}

/* ---- single values ---- */

static int
take_one(struct merging *m, const char *key)
{
	const struct yaml_node *old = yaml_get(m->into, key), *new = yaml_get(m->from, key);

	if (new == NULL || yaml_is_empty(new))
		return 1;
	if (new->kind != YAML_SCALAR)
		return no_text(new, key);
	if (old == NULL || yaml_is_empty(old))
		return yamledit_set(m->edit, m->into, key, new->text, m->order);
	if (old->kind == YAML_SCALAR && strcmp(old->text, new->text) != 0)
		diag_note("'%s' stays '%s'; the other said '%s'", shown(key, strlen(key)),
		    shown(old->kind == YAML_SCALAR ? old->text : "", old->len),
		    shown(new->text, new->len));
	return 1;
}

/* Nothing that people wrote is lost. */
static int
keep_comments(struct yamledit *e, size_t from, size_t into)
{
	size_t n;

	if (!yamledit_keep_comments(e, from, into, &n))
		return 0;
	if (n > 0)
		diag_note(translate_count(n, "%zu comment of the record that went stands in the one that stays",
		    "%zu comments of the record that went stand in the one that stays"), n);
	return 1;
}

int
mergerecord(struct yamledit *e, const struct schema *s, const char *from, const char *into,
    int *changed)
{
	struct yaml_node *root = e->doc->root;
	size_t a = find(root, from), b = find(root, into);
	struct merging m = { .edit = e };
	int done = 1;

	*changed = 0;
	if (a == SIZE_MAX || b == SIZE_MAX)
		return 1;
	m.from = root->item[a];
	m.into = root->item[b];
	schema_order(s, m.order);
	for (size_t i = 0; i < s->n && done; i++)
		if (s->field[i].flags & FIELD_LIST)
			done = unite(&m, s->field[i].name);
		else if (s->field[i].type != FIELD_ID && strcmp(s->field[i].name, "name") != 0)
			done = take_one(&m, s->field[i].name);
	/* Keys of the record's own. */
	for (size_t i = 0; i < m.from->n && done; i++) {
		const char *key = m.from->key[i]->text;

		if (schema_field(s, key, strlen(key)) == NULL)
			done = take_one(&m, key);
	}
	*changed = 1;
	return done && keep_comments(e, a, b) && yamledit_remove(e, a);
}
