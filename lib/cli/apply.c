#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/safe.h"
#include "cli/apply.h"
#include "cli/assign.h"
#include "yaml/edit.h"

/* The items of a list as it will be; of what was taken the places stay. */
struct items {
	struct intern text;
	struct {
		size_t text;
		size_t before;	/* the place, from 1, of the one before with this text; 0: none */
		int gone;
	} *item;
	size_t n, cap, read;	/* the first were read from the file */
	size_t *last;		/* of each text: the place, from 1, of its last item; 0: none */
	size_t texts;
};

static void
items_release(struct items *it)
{
	intern_release(&it->text);
	free(it->item);
	free(it->last);
	*it = (struct items){ 0 };
}

static int
items_have(const struct items *it, const char *text)
{
	size_t i = intern_find(&it->text, text, strlen(text));

	return i != INTERN_NONE && it->last[i] > 0;
}

static void
items_add(struct items *it, const char *text)
{
	size_t i = intern_add(&it->text, text, strlen(text));

	if (it->text.n > it->texts) {
		it->last = mem_grow(it->last, &it->texts, it->text.n, sizeof *it->last);
		memset(it->last + i, 0, (it->texts - i) * sizeof *it->last);
	}
	it->item = mem_grow(it->item, &it->cap, it->n + 1, sizeof *it->item);
	it->item[it->n].text = i;
	it->item[it->n].before = it->last[i];
	it->item[it->n].gone = 0;
	it->last[i] = ++it->n;
}

/* Take all items with a text. */
static void
items_take(struct items *it, const char *text)
{
	size_t i = intern_find(&it->text, text, strlen(text));

	if (i == INTERN_NONE)
		return;
	for (size_t at = it->last[i]; at > 0; at = it->item[at - 1].before)
		it->item[at - 1].gone = 1;
	it->last[i] = 0;
}

/* The items that a file has; a list that cannot be changed is fatal. */
static void
items_read(struct items *it, const struct field *f, const struct yaml_node *list)
{
	if (!yaml_is_empty(list) && list->kind != YAML_LIST)
		die("%s: '%s' is no list here; edit the file by hand", diag_place(&list->place), f->name);
	for (size_t i = 0; list != NULL && i < list->n; i++) {
		const struct yaml_node *item = list->item[i];

		if (item->kind != YAML_SCALAR)
			die("%s: '%s' holds a list or a map; edit the file by hand",
			    diag_place(&item->place), f->name);
		items_add(it, item->text);
	}
	it->read = it->n;
}

static void
items_apply(struct items *it, const struct assign *a)
{
	if (a->how == ASSIGN_SET)
		items_release(it);
	for (size_t i = 0; i < a->n && a->how == ASSIGN_TAKE; i++)
		if (!items_have(it, a->item[i]))
			die("'%s' is not in '%s'", shown(a->item[i], strlen(a->item[i])),
			    a->field->name);
	for (size_t i = 0; i < a->n; i++)
		if (a->how == ASSIGN_TAKE)
			items_take(it, a->item[i]);
		else if (!items_have(it, a->item[i]))
			items_add(it, a->item[i]);
}

/* The texts of the first n items, but for those that are gone; how many. */
static size_t
items_left(const struct items *it, size_t n, char **text)
{
	size_t left = 0;

	for (size_t i = 0; i < n; i++)
		if (!it->item[i].gone)
			text[left++] = (char *)(uintptr_t)intern_text(&it->text, it->item[i].text);
	return left;
}

/* What was taken goes, and then what is new comes: the others stay as they are. */
static int
items_write(const struct items *it, struct yamledit *e, struct yaml_node *map, const char *key,
    const char *const *order)
{
	char **now = mem_zero(it->n, sizeof *now);
	size_t n = items_left(it, it->read, now);
	int done = 1;

	if (n > 0 && n < it->read)
		done = yamledit_set_list(e, map, key, now, n, order);
	n = items_left(it, it->n, now);
	if (done)
		done = n > 0 ? yamledit_set_list(e, map, key, now, n, order) :
		    yamledit_unset(e, map, key);
	free(now);
	return done;
}

/* What all words about one key make of it, which is written once. */
static int
apply_key(const struct assign *a, size_t n, const struct field *f, struct yamledit *e,
    struct yaml_node *map, const char *const *order)
{
	const struct yaml_node *old = yaml_get(map, f->name);
	enum yaml_kind kind = f->flags & FIELD_LIST ? YAML_LIST : YAML_SCALAR;
	const struct assign *last = NULL;
	struct items items = { 0 };
	int begun = 0, emptied = 0, done = 1;

	for (size_t i = 0; i < n; i++) {
		if (a[i].field != f)
			continue;
		last = &a[i];
		emptied |= last->n == 0;
		if (kind == YAML_LIST && !begun && last->n > 0)
			items_read(&items, f, old);
		if (kind == YAML_LIST)
			items_apply(&items, last);
		begun = 1;
	}
	/* What it was may be of another kind. */
	if (emptied && old != NULL && old->kind != kind)
		done = yamledit_unset(e, map, f->name);
	if (!done)
		;
	else if (kind == YAML_LIST)
		done = items_write(&items, e, map, f->name, order);
	else
		done = last->n > 0 ? yamledit_set(e, map, f->name, last->item[0], order) :
		    yamledit_unset(e, map, f->name);
	items_release(&items);
	return done;
}

int
apply_words(const struct assign *a, size_t n, struct yamledit *e, struct yaml_node *map)
{
	const char *order[SCHEMA_MOST + 1];
	char met[SCHEMA_MOST] = { 0 };
	int done = 1;

	for (size_t i = 0; i < n && done; i++) {
		size_t field = (size_t)(a[i].field - a[i].schema->field);

		schema_order(a[i].schema, order);
		if (!met[field])
			done = apply_key(a + i, n - i, a[i].field, e, map, order);
		met[field] = 1;
	}
	return done;
}

int
apply_word(const struct assign *a, struct yamledit *e, struct yaml_node *map)
{
	return apply_words(a, 1, e, map);
}
