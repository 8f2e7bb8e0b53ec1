#include <stdlib.h>
#include <string.h>

#include "analysis/overlaps.h"
#include "base/buf.h"
#include "base/fold.h"
#include "base/mem.h"
#include "calendar/activities.h"
#include "centre/recordlist.h"
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

/* ---- owners ---- */

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
add_owners(struct reading *r, struct wordlist *list, const struct yaml_node *value, char kind)
{
	const char *text;

	for (size_t i = 0; (text = yaml_item(value, i)) != NULL; i++) {
		if (*text == '\0')
			continue;
		begin_key(r, kind);
		buf_adds(&r->key, text);
		wordlists_add(&r->o->owners, list, r->key.data, r->key.len, text);
	}
}

static struct wordlist
read_owners(struct reading *r, const struct yaml_node *map)
{
	struct wordlist list = wordlists_begin(&r->o->owners);

	add_owners(r, &list, yaml_get(map, "organisers"), 'o');
	add_owners(r, &list, yaml_get(map, "initiative"), 'i');
	wordlists_end(&r->o->owners, &list);
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
	size_t called, known = o->rooms.n, i;

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
	i = intern_add(&o->rooms, r->key.data, r->key.len);
	if (i == known) {
		o->room = mem_grow(o->room, &o->room_cap, i + 1, sizeof *o->room);
		o->room[i] = (struct overlaps_room){ written, name };
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
		    .whole = all->item[i].whole, .house = house->id != NULL ? house->name : NULL };
		item->id = item_id(&r, map);
		item->title = activity_title(item->activity);
		item->targets = wordlists_read_targets(&o->targets, yaml_get(map, "targets"));
		item->themes = wordlists_read(&o->themes, yaml_get(map, "themes"));
		item->owners = read_owners(&r, map);
		item->room = read_room(&r, map);
	}
	fold_release(&r.fold);
	buf_release(&r.key);
	intern_release(&r.called);
	free(r.record);
}

void
overlaps_release(struct overlaps *o)
{
	wordlists_release(&o->targets);
	wordlists_release(&o->themes);
	wordlists_release(&o->owners);
	intern_release(&o->rooms);
	intern_release(&o->ids);
	free(o->room);
	free(o->item);
}

/* ---- in common ---- */

size_t
overlaps_common_target(const struct overlaps *o, size_t a, size_t b)
{
	return wordlists_common(&o->targets, &o->item[a].targets, &o->item[b].targets, 0);
}

size_t
overlaps_common_theme(const struct overlaps *o, size_t a, size_t b)
{
	return wordlists_common(&o->themes, &o->item[a].themes, &o->item[b].themes, 0);
}

int
overlaps_share_owner(const struct overlaps *o, size_t a, size_t b)
{
	return wordlists_common(&o->owners, &o->item[a].owners, &o->item[b].owners, 0) != INTERN_NONE;
}

const char *
overlaps_target(const struct overlaps *o, const struct overlap *p, size_t i)
{
	size_t number = wordlists_common(&o->targets, &o->item[p->a].targets, &o->item[p->b].targets, i);

	return number != INTERN_NONE ? wordlists_text(&o->targets, number) : NULL;
}

static int
in_one_room(const struct overlaps *o, const struct overlap *p)
{
	return o->item[p->a].room != INTERN_NONE && o->item[p->a].room == o->item[p->b].room;
}

const char *
overlaps_room(const struct overlaps *o, const struct overlap *p)
{
	return in_one_room(o, p) ? o->room[o->item[p->a].room].written : "";
}

const char *
overlaps_room_name(const struct overlaps *o, const struct overlap *p)
{
	return in_one_room(o, p) ? o->room[o->item[p->a].room].name : "";
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
