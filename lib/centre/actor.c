#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/number.h"
#include "base/when.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "field/terms.h"
#include "schema/fieldcell.h"
#include "schema/yamlcheck.h"
#include "yaml/yaml.h"

static int
code_of(const struct actor *a, enum actor_field f)
{
	return vocab_find(actor_schema.field[f].vocab, a->cell[f], strlen(a->cell[f]));
}

/* Cells of what the record tells; most fields of most records are missing. */
static void
read_cells(struct actor *a, const struct yaml_node *map, struct arena *cells)
{
	const struct yaml_node *value[ACTOR_FIELDS];
	struct buf cell = { 0 };

	schema_values(&actor_schema, map, value);
	for (size_t i = 0; i < ACTOR_FIELDS; i++) {
		a->cell[i] = "";
		if (value[i] == NULL)
			continue;
		buf_clear(&cell);
		fieldcell_add(&cell, &actor_schema.field[i], value[i]);
		a->cell[i] = arena_text(cells, buf_text(&cell), cell.len);
	}
	buf_release(&cell);
}

static void
read_actor(struct actor *a, const struct yaml_node *map, struct arena *cells)
{
	int kind, day;

	*a = (struct actor){ .place = map->place, .node = map, .since = INT_MIN, .left = NEVER,
	    .until = NEVER };
	read_cells(a, map, cells);
	kind = code_of(a, ACTOR_KIND);
	if (*a->cell[ACTOR_SECTOR] == '\0' && kind_sector(kind) != NULL)
		a->cell[ACTOR_SECTOR] = kind_sector(kind);
	a->sector = code_of(a, ACTOR_SECTOR);
	a->presence = code_of(a, ACTOR_PRESENCE);
	a->basis = code_of(a, ACTOR_BASIS);
	a->mandate = code_of(a, ACTOR_MANDATE);
	if (date_parse(a->cell[ACTOR_SINCE], strlen(a->cell[ACTOR_SINCE]), &day))
		a->since = day;
	if (date_parse(a->cell[ACTOR_LEFT], strlen(a->cell[ACTOR_LEFT]), &day))
		a->left = day;
	if (date_parse(a->cell[ACTOR_UNTIL], strlen(a->cell[ACTOR_UNTIL]), &day))
		a->until = day;
	/* What is wrong with nothing would be said in the centre's language, which is asked of its file. */
	if (*a->cell[ACTOR_COLLAB_HOURS] == '\0' || number_parse(a->cell[ACTOR_COLLAB_HOURS],
	    strlen(a->cell[ACTOR_COLLAB_HOURS]), &a->collab_hours) != NULL)
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

int
actors_read(struct actors *all, const struct centre *c, unsigned long fields)
{
	*all = (struct actors){ 0 };
	if (!recordlist_open(&all->list, c, &actor_schema))
		return 0;
	all->item = mem_zero(all->list.most, sizeof *all->item);
	while (recordlist_next(&all->list, fields)) {
		read_actor(&all->item[all->n], all->list.map, &all->cells);
		check_sector(&all->item[all->n++], fields);
	}
	return 1;
}

void
actors_release(struct actors *all)
{
	arena_release(&all->cells);
	free(all->item);
	recordlist_release(&all->list);
	*all = (struct actors){ 0 };
}

const struct actor *
actors_find(const struct actors *all, const char *id, size_t len)
{
	long i = recordlist_find(&all->list, id, len);

	return i >= 0 ? &all->item[i] : NULL;
}

const char *
actor_called(const struct actor *a)
{
	return *a->cell[ACTOR_NAME] != '\0' ? a->cell[ACTOR_NAME] : a->cell[ACTOR_ID];
}

const char *
actors_called(const struct actors *all, const char *id)
{
	const struct actor *a = actors_find(all, id, strlen(id));

	return a != NULL ? actor_called(a) : id;
}

const char *
actors_nearest(const struct actors *all, const char *id, size_t len)
{
	return nearest_id(&all->list.ids, id, len);
}

int
actor_in_house(const struct actor *a, int day)
{
	return actor_was_in_house(a, day, day);
}

int
actor_was_in_house(const struct actor *a, int first, int last)
{
	return (a->presence == PRESENCE_FAST || a->presence == PRESENCE_JAEVNLIGT) &&
	    first <= last && a->since <= last && a->left >= first;
}

int
actor_is_there(const struct actor *a, int day)
{
	return a->since <= day && a->left >= day;
}

const struct actor *
actors_gone(const struct actors *all, const char *id, int day)
{
	const struct actor *a = actors_find(all, id, strlen(id));

	return a != NULL && a->left < day ? a : NULL;
}

void
actors_add_called(struct buf *b, const struct actors *all, const char *id, int day, enum language l)
{
	const struct actor *gone = actors_gone(all, id, day);

	buf_adds(b, actors_called(all, id));
	if (gone != NULL)
		buf_addf(b, LANG(l, " (flyttede %s)", " (left %s)"), when_on(l, gone->left));
}

int
actor_is_voluntary(const struct actor *a)
{
	return a->sector == SECTOR_BEBOER || a->sector == SECTOR_FRIVILLIG;
}

int
actor_is_from_outside(const struct actor *a)
{
	return a != NULL && (a->presence == PRESENCE_ADHOC || a->presence == PRESENCE_EKSTERN);
}

int
actor_is_group(const struct actor *a)
{
	return a != NULL && actor_is_voluntary(a) &&
	    (a->presence == PRESENCE_FAST || a->presence == PRESENCE_JAEVNLIGT);
}

int
actor_is_employed(const struct actor *a)
{
	return a->sector >= 0 && a->sector != SECTOR_FRIVILLIG && a->sector != SECTOR_BEBOER;
}
