#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/number.h"
#include "base/safe.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "field/terms.h"
#include "schema/value.h"
#include "schema/yamlcheck.h"
#include "yaml/yaml.h"

static int
code_of(const struct actor *a, enum actor_field f)
{
	return vocab_find(actor_schema.field[f].vocab, a->cell[f], strlen(a->cell[f]));
}

static void
read_actor(struct actor *a, const struct yaml_node *map)
{
	int kind, day;

	*a = (struct actor){ .place = map->place, .node = map, .left = NEVER };
	for (size_t i = 0; i < ACTOR_FIELDS; i++) {
		const struct field *f = &actor_schema.field[i];
		struct buf cell = { 0 };

		field_add_cell(&cell, f, yaml_get(map, f->name));
		a->cell[i] = buf_detach(&cell);
	}
	kind = code_of(a, ACTOR_KIND);
	if (*a->cell[ACTOR_SECTOR] == '\0' && kind_sector(kind) != NULL) {
		free(a->cell[ACTOR_SECTOR]);
		a->cell[ACTOR_SECTOR] = mem_copy(kind_sector(kind), strlen(kind_sector(kind)));
	}
	a->sector = code_of(a, ACTOR_SECTOR);
	a->presence = code_of(a, ACTOR_PRESENCE);
	a->basis = code_of(a, ACTOR_BASIS);
	if (date_parse(a->cell[ACTOR_LEFT], strlen(a->cell[ACTOR_LEFT]), &day))
		a->left = day;
	if (number_parse(a->cell[ACTOR_COLLAB_HOURS], strlen(a->cell[ACTOR_COLLAB_HOURS]),
	    &a->collab_hours) != NULL)
		a->collab_hours = UNKNOWN;
}

/* fond and andet have no sector of their own. */
static void
check_sector(const struct actor *a, unsigned long fields)
{
	int kind = code_of(a, ACTOR_KIND);

	if (fields & SCHEMA_BIT(ACTOR_SECTOR) && kind >= 0 && kind_sector(kind) == NULL &&
	    *a->cell[ACTOR_SECTOR] == '\0')
		diag_fault(&a->place, TOPIC_KEYS, "an actor of kind '%s' needs a 'sector'",
		    a->cell[ACTOR_KIND]);
}

static void
index_ids(struct actors *all)
{
	all->by_id = mem_zero(all->n, sizeof *all->by_id);
	for (size_t i = 0; i < all->n; i++) {
		const char *id = all->item[i].cell[ACTOR_ID];
		size_t known = all->ids.n, number;

		if (*id == '\0')
			continue;
		number = intern_add(&all->ids, id, strlen(id));
		if (number == known) {
			all->by_id[number] = i;
			continue;
		}
		diag_fault(&yaml_get(all->item[i].node, "id")->place, TOPIC_DUPLICATE,
		    "the id '%s' is taken, by the actor in line %lu", shown(id, strlen(id)),
		    all->item[all->by_id[number]].place.line);
	}
}

int
actors_read(struct actors *all, const struct centre *c, unsigned long fields)
{
	const struct yaml_node *root;

	*all = (struct actors){ .file = centre_file(c, "actors.yaml") };
	all->missing = access(all->file, F_OK) != 0;
	all->doc = yamldoc_read(all->file);
	root = all->doc != NULL ? all->doc->root : NULL;
	if (all->doc == NULL || !schema_check_list(&actor_schema, root))
		return 0;
	if (root != NULL) {
		all->item = mem_zero(root->n, sizeof *all->item);
		for (size_t i = 0; i < root->n; i++) {
			struct actor *a = &all->item[all->n];

			if (root->item[i]->kind != YAML_MAP)
				continue;	/* which was reported */
			if (fields == ~0ul)
				schema_check_map(&actor_schema, root->item[i]);
			else
				schema_check_fields(&actor_schema, root->item[i], fields);
			read_actor(a, root->item[i]);
			check_sector(a, fields);
			all->n++;
		}
	}
	index_ids(all);
	return 1;
}

void
actors_release(struct actors *all)
{
	for (size_t i = 0; i < all->n; i++)
		for (size_t k = 0; k < ACTOR_FIELDS; k++)
			free(all->item[i].cell[k]);
	free(all->item);
	free(all->by_id);
	intern_release(&all->ids);
	yamldoc_free(all->doc);
	free(all->file);
	*all = (struct actors){ 0 };
}

const struct actor *
actors_find(const struct actors *all, const char *id, size_t len)
{
	size_t i = intern_find(&all->ids, id, len);

	return i != INTERN_NONE ? &all->item[all->by_id[i]] : NULL;
}

const char *
actors_nearest(const struct actors *all, const char *id, size_t len)
{
	return nearest_in(&all->ids, id, len);
}

int
actor_in_house(const struct actor *a, int today)
{
	return (a->presence == PRESENCE_FAST || a->presence == PRESENCE_JAEVNLIGT) &&
	    a->left >= today;
}
