#include <string.h>

#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "centre/beside.h"
#include "centre/centre.h"
#include "csv/cell.h"
#include "schema/fieldcell.h"
#include "sheet/names.h"
#include "yaml/yaml.h"

/* The records of a list, by their ids and what they are called. */
static int
read_list(struct naming *n, struct recordlist *list, const struct centre *c,
    const struct schema *schema, const char *called)
{
	n->thing = schema->thing;
	if (!beside_open(list, c, schema))
		return 0;
	while (recordlist_next(list, 0)) {
		const struct yaml_node *id = yaml_get(list->map, "id");
		const struct yaml_node *title = yaml_get(list->map, called);

		if (!yaml_is_empty(id) && id->kind == YAML_SCALAR && text_is_id(id->text, id->len))
			naming_add(n, id->text,
			    title != NULL && title->kind == YAML_SCALAR ? title->text : NULL);
	}
	naming_ready(n);
	return 1;
}

int
names_read_initiatives(struct names *n, const struct centre *c)
{
	return read_list(&n->initiatives, &n->titles, c, &initiative_schema, "title");
}

int
names_read_resources(struct names *n, const struct centre *c)
{
	return read_list(&n->resources, &n->things, c, &resource_schema, "name");
}

int
names_read_actors(struct names *n, const struct centre *c)
{
	n->actors.thing = actor_schema.thing;
	if (!beside_actors(&n->list, c))
		return 0;
	for (size_t i = 0; i < n->list.n; i++) {
		const char *const *cell = n->list.item[i].cell;

		struct csv_field rest = { cell[ACTOR_AKA], strlen(cell[ACTOR_AKA]) }, aka;

		/* A record may have an id of a wrong form; no row may name it. */
		if (!text_is_id(cell[ACTOR_ID], strlen(cell[ACTOR_ID])))
			continue;
		naming_add(&n->actors, cell[ACTOR_ID], cell[ACTOR_NAME]);
		while (cell_next(&rest, fieldcell_separator(&actor_schema.field[ACTOR_AKA]), &aka))
			naming_add_alias(&n->actors, cell[ACTOR_ID], aka.text, aka.len);
	}
	naming_ready(&n->actors);
	return 1;
}

int
names_read(struct names *n, const struct centre *c)
{
	return names_read_actors(n, c) && names_read_initiatives(n, c);
}

void
names_release(struct names *n)
{
	naming_release(&n->actors);
	naming_release(&n->initiatives);
	naming_release(&n->resources);
	actors_release(&n->list);
	recordlist_release(&n->titles);
	recordlist_release(&n->things);
	*n = (struct names){ 0 };
}

int
names_actors(struct names *n, const char *text, size_t len, struct buf *ids, struct buf *why)
{
	if (!text_is_id(text, len) || actors_find(&n->list, text, len) == NULL)
		return naming_split(&n->actors, text, len, ids, why);
	if (ids->len > 0)
		buf_addc(ids, ' ');
	buf_add(ids, text, len);
	return 1;
}

int
names_begin(struct names *n, const char *text, size_t len, struct buf *ids, struct buf *why)
{
	struct csv_field rest = { text, len }, item;
	struct buf ignored = { 0 };
	int bad = 0;

	/* As a whole first: a name may hold a comma. */
	if (len > 0 && names_actors(n, text, len, ids, &ignored)) {
		buf_release(&ignored);
		return 1;
	}
	buf_clear(ids);
	buf_release(&ignored);
	while (bad < NAMING_MOST_UNKNOWN && cell_next(&rest, ',', &item)) {
		const char *id = naming_beginning(&n->actors, item.text, item.len);

		if (id == NULL)
			bad += !names_actors(n, item.text, item.len, ids, why);
		else
			buf_addf(ids, "%s%s", ids->len > 0 ? " " : "", id);
	}
	return bad == 0;
}

int
names_initiative(struct names *n, const char *text, size_t len, struct buf *id, struct buf *why)
{
	if (n->initiatives.known.n > 0)
		return naming_one(&n->initiatives, text, len, id, why);
	if (text_is_id(text, len)) {
		buf_add(id, text, len);
		return 1;
	}
	buf_addf(why, translate("'%s' is not the id of an initiative, and initiatives.yaml lists "
	    "none; write one such as 'sommerfest-2026'"), shown(text, len));
	return 0;
}
