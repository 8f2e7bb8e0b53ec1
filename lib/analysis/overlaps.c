#include <stdlib.h>
#include <string.h>

#include "analysis/overlaps.h"
#include "base/buf.h"
#include "base/fold.h"
#include "base/mem.h"
#include "calendar/activities.h"
#include "centre/recordlist.h"
#include "field/target.h"
#include "yaml/yaml.h"

const char *const overlaps_kind[] = { "rum", "folk", "tema" };

/* What the items of a house are read with. */
struct reading {
	struct overlaps *o;
	const struct overlaps_house *house;
	struct fold fold;
	struct buf key;
	/* What resources may be called, folded, and of each text which record it is. */
	struct intern called;
	size_t *record, cap;
};

/* ---- words ---- */

static size_t
add_word(struct overlaps_words *w, const char *key, size_t len, const char *written)
{
	size_t known = w->folded.n, i = intern_add(&w->folded, key, len);

	if (i == known) {
		w->written = mem_grow(w->written, &w->cap, i + 1, sizeof *w->written);
		w->written[i] = written;
	}
	return i;
}

/* A word that is a house's own: what stands before the zero tells them apart. */
static void
begin_key(struct reading *r, char kind)
{
	buf_clear(&r->key);
	buf_adds(&r->key, r->house->id != NULL ? r->house->id : "");
	buf_addc(&r->key, '\0');
	buf_addc(&r->key, kind);
}

static void
add_number(struct overlaps *o, struct overlaps_list *list, size_t number)
{
	o->number = mem_grow(o->number, &o->numbers_cap, o->numbers + 1, sizeof *o->number);
	o->number[o->numbers++] = number;
	list->n++;
}

static int
by_number(const void *a, const void *b)
{
	const size_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static void
sort_list(struct overlaps *o, struct overlaps_list *list)
{
	size_t *number = o->number + list->from, n = 0;

	if (list->n > 1)
		qsort(number, list->n, sizeof *number, by_number);
	for (size_t i = 0; i < list->n; i++)
		if (n == 0 || number[n - 1] != number[i])
			number[n++] = number[i];
	list->n = n;
	o->numbers = list->from + n;
}

/* The i-th text of a list, or of a scalar in its place; NULL: there are no more. */
static const struct yaml_node *
text_at(const struct yaml_node *value, size_t i)
{
	if (value == NULL || value->kind == YAML_MAP)
		return NULL;
	if (value->kind == YAML_SCALAR)
		return i == 0 && value->len > 0 ? value : NULL;
	return i < value->n ? value->item[i] : NULL;
}

static struct overlaps_list
read_words(struct reading *r, struct overlaps_words *words, const struct yaml_node *value, int targets)
{
	struct overlaps_list list = { .from = r->o->numbers };
	const struct yaml_node *text;

	for (size_t i = 0; (text = text_at(value, i)) != NULL; i++) {
		if (text->kind != YAML_SCALAR)
			continue;
		fold_text(&r->fold, text->text, text->len);
		if (r->fold.text.len > 0 && !(targets && target_is_all(r->fold.text.data)))
			add_number(r->o, &list, add_word(words, r->fold.text.data, r->fold.text.len, text->text));
	}
	sort_list(r->o, &list);
	return list;
}

static void
add_owners(struct reading *r, struct overlaps_list *list, const struct yaml_node *value, char kind)
{
	const struct yaml_node *text;

	for (size_t i = 0; (text = text_at(value, i)) != NULL; i++) {
		if (text->kind != YAML_SCALAR)
			continue;
		begin_key(r, kind);
		buf_add(&r->key, text->text, text->len);
		add_number(r->o, list, add_word(&r->o->owners, r->key.data, r->key.len, text->text));
	}
}

static struct overlaps_list
read_owners(struct reading *r, const struct yaml_node *map)
{
	struct overlaps_list list = { .from = r->o->numbers };

	add_owners(r, &list, yaml_get(map, "organisers"), 'o');
	add_owners(r, &list, yaml_get(map, "initiative"), 'i');
	sort_list(r->o, &list);
	return list;
}

/* ---- rooms ---- */

static void
call(struct reading *r, const char *text, size_t record)
{
	size_t known = r->called.n, i;

	fold_text(&r->fold, text, strlen(text));
	if (r->fold.text.len == 0)
		return;
	i = intern_add(&r->called, r->fold.text.data, r->fold.text.len);
	if (i == known) {
		r->record = mem_grow(r->record, &r->cap, i + 1, sizeof *r->record);
		r->record[i] = record;
	}
}

/* Ids go before names. */
static void
call_resources(struct reading *r)
{
	const struct recordlist *all = r->house->resources;

	for (size_t i = 0; all != NULL && i < all->n; i++)
		call(r, yaml_text(all->record[i], "id"), i);
	for (size_t i = 0; all != NULL && i < all->n; i++)
		call(r, yaml_text(all->record[i], "name"), i);
}

static size_t
read_room(struct reading *r, const struct yaml_node *map)
{
	const char *text = yaml_text(map, "room"), *written = text, *name = text;
	struct overlaps *o = r->o;
	size_t called, known = o->rooms.folded.n, i;

	fold_text(&r->fold, text, strlen(text));
	if (r->fold.text.len == 0)
		return INTERN_NONE;
	called = intern_find(&r->called, r->fold.text.data, r->fold.text.len);
	begin_key(r, called != INTERN_NONE ? 'r' : 't');
	if (called != INTERN_NONE) {
		const struct yaml_node *resource = r->house->resources->record[r->record[called]];

		written = yaml_text(resource, "id");
		name = *yaml_text(resource, "name") != '\0' ? yaml_text(resource, "name") : written;
		buf_adds(&r->key, written);
	} else {
		buf_add(&r->key, r->fold.text.data, r->fold.text.len);
	}
	i = add_word(&o->rooms, r->key.data, r->key.len, written);
	if (i == known) {
		o->room_name = mem_grow(o->room_name, &o->room_cap, i + 1, sizeof *o->room_name);
		o->room_name[i] = name;
	}
	return i;
}

/* ---- items ---- */

static const char *
item_id(struct reading *r, const struct yaml_node *map)
{
	const char *id = yaml_text(map, "id");
	struct buf whole = { 0 };
	size_t i;

	if (r->house->id == NULL)
		return id;
	buf_addf(&whole, "%s/%s", r->house->id, id);
	i = intern_add(&r->o->ids, whole.data, whole.len);
	buf_release(&whole);
	return intern_text(&r->o->ids, i);
}

void
overlaps_add(struct overlaps *o, const struct activities *all, const struct overlaps_house *house)
{
	struct reading r = { .o = o, .house = house };

	call_resources(&r);
	for (size_t i = 0; i < all->n; i++) {
		const struct yaml_node *map = all->item[i].map;
		struct overlaps_item *item;

		o->item = mem_grow(o->item, &o->cap, o->n + 1, sizeof *o->item);
		item = &o->item[o->n++];
		*item = (struct overlaps_item){ .activity = &all->item[i], .side = house->side,
		    .house = house->id != NULL ? house->name : NULL };
		item->id = item_id(&r, map);
		item->targets = read_words(&r, &o->targets, yaml_get(map, "targets"), 1);
		item->themes = read_words(&r, &o->themes, yaml_get(map, "themes"), 0);
		item->owners = read_owners(&r, map);
		item->room = read_room(&r, map);
	}
	fold_release(&r.fold);
	buf_release(&r.key);
	intern_release(&r.called);
	free(r.record);
}

static void
release_words(struct overlaps_words *w)
{
	intern_release(&w->folded);
	free(w->written);
}

void
overlaps_release(struct overlaps *o)
{
	release_words(&o->targets);
	release_words(&o->themes);
	release_words(&o->rooms);
	release_words(&o->owners);
	intern_release(&o->ids);
	free(o->room_name);
	free(o->number);
	free(o->item);
}

/* ---- in common ---- */

/* The i-th number, counted from 0, that stands in both; INTERN_NONE: there are fewer. */
static size_t
common(const struct overlaps *o, const struct overlaps_list *a, const struct overlaps_list *b, size_t i)
{
	const size_t *x = o->number + a->from, *y = o->number + b->from;
	const size_t *x_end = x + a->n, *y_end = y + b->n;

	while (x < x_end && y < y_end)
		if (*x < *y)
			x++;
		else if (*x > *y)
			y++;
		else if (i-- == 0)
			return *x;
		else
			x++, y++;
	return INTERN_NONE;
}

size_t
overlaps_common_target(const struct overlaps *o, size_t a, size_t b)
{
	return common(o, &o->item[a].targets, &o->item[b].targets, 0);
}

size_t
overlaps_common_theme(const struct overlaps *o, size_t a, size_t b)
{
	return common(o, &o->item[a].themes, &o->item[b].themes, 0);
}

int
overlaps_share_owner(const struct overlaps *o, size_t a, size_t b)
{
	return common(o, &o->item[a].owners, &o->item[b].owners, 0) != INTERN_NONE;
}

const char *
overlaps_target(const struct overlaps *o, const struct overlap *p, size_t i)
{
	size_t number = common(o, &o->item[p->a].targets, &o->item[p->b].targets, i);

	return number != INTERN_NONE ? o->targets.written[number] : NULL;
}

const char *
overlaps_theme(const struct overlaps *o, const struct overlap *p, size_t i)
{
	size_t number = common(o, &o->item[p->a].themes, &o->item[p->b].themes, i);

	return number != INTERN_NONE ? o->themes.written[number] : NULL;
}

static int
in_one_room(const struct overlaps *o, const struct overlap *p)
{
	return o->item[p->a].room != INTERN_NONE && o->item[p->a].room == o->item[p->b].room;
}

const char *
overlaps_room(const struct overlaps *o, const struct overlap *p)
{
	return in_one_room(o, p) ? o->rooms.written[o->item[p->a].room] : "";
}

const char *
overlaps_room_name(const struct overlaps *o, const struct overlap *p)
{
	return in_one_room(o, p) ? o->room_name[o->item[p->a].room] : "";
}

/* ---- order ---- */

struct ranked {
	const char *id;
	size_t item;
};

static int
by_id(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	int order = strcmp(x->id, y->id);

	return order != 0 ? order : (x->item > y->item) - (x->item < y->item);
}

size_t *
overlaps_order(const struct overlaps *o)
{
	struct ranked *all = mem_zero(o->n + 1, sizeof *all);
	size_t *order = mem_zero(o->n + 1, sizeof *order);

	for (size_t i = 0; i < o->n; i++)
		all[i] = (struct ranked){ o->item[i].id, i };
	qsort(all, o->n, sizeof *all, by_id);
	for (size_t i = 0; i < o->n; i++)
		order[i] = all[i].item;
	free(all);
	return order;
}
