#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "cli/latelog.h"
#include "field/schemas.h"
#include "overlap.h"
#include "yaml/yaml.h"

/* Only to know a room by its name: mc-check judges them. */
static void
read_resources(struct house *h)
{
	struct centre quiet = centre_quietly(&h->centre);

	if (recordlist_open(&h->resources, &quiet, &resource_schema))
		while (recordlist_next(&h->resources, SCHEMA_BIT(RESOURCE_ID)))
			;
}

/* A centre close by is the folder of that name beside this one. */
static void
read_beside(struct house *h, const struct yaml_node *name)
{
	struct buf path = { 0 };

	buf_addf(&path, "%s/../%s", h->centre.path, name->text);
	if (strchr(name->text, '/') != NULL || strcmp(name->text, h->centre.id) == 0 || !centre_is(path.data)) {
		diag_warning(&name->place, TOPIC_REFERENCE, "there is no centre '%s' beside this one",
		    shown(name->text, name->len));
	} else {
		struct beside *b = &h->beside[h->besides];

		if (centre_open(&b->centre, path.data)) {
			h->good &= centre_read(&b->centre, SCHEMA_BIT(CENTRE_NAME));
			h->good &= activities_read(&b->activities, &b->centre, ~0ul);
			h->besides++;
		}
	}
	buf_release(&path);
}

static void
read_near(struct house *h)
{
	const struct yaml_node *root = centre_root(&h->centre);
	const struct yaml_node *near = root != NULL ? yaml_get(root, "near") : NULL;
	size_t n = yaml_items(near);

	h->beside = mem_zero(n + 1, sizeof *h->beside);
	if (n == 0)
		diag_note("'%s' names no centres close by; they are 'near' in centre.yaml", h->centre.path);
	for (size_t i = 0; i < n; i++) {
		const struct yaml_node *name = yaml_item_node(near, i);

		if (name->kind == YAML_SCALAR && name->len > 0)
			read_beside(h, name);
	}
	centre_speaks(h->centre.path);
}

static void
read_actors(struct house *h, const struct request *r)
{
	static const unsigned long fields = SCHEMA_BIT(ACTOR_ID) | SCHEMA_BIT(ACTOR_NAME) |
	    SCHEMA_BIT(ACTOR_PRESENCE) | SCHEMA_BIT(ACTOR_SINCE) | SCHEMA_BIT(ACTOR_LEFT);
	/* Who is there is as it is today, where no period was asked for. */
	int day = r->dated && r->period.last < r->today ? r->period.last : r->today;

	if (!actors_read(&h->actors, &h->centre, fields | (r->question == TARGETS ? SCHEMA_BIT(ACTOR_TARGETS) : 0)))
		h->good = 0;
	else if (r->question != TARGETS)
		together_read(&h->together, &h->actors, day);
}

void
house_read(struct house *h, const char *path, const struct request *r)
{
	unsigned long faults = diag_faults();

	*h = (struct house){ 0 };
	if (!centre_open(&h->centre, path))
		return;
	h->good = centre_read(&h->centre, SCHEMA_BIT(CENTRE_LANGUAGE) |
	    (r->question == NEAR ? SCHEMA_BIT(CENTRE_NEAR) : 0));
	if (r->question == PRESENCE || r->question == TARGETS || r->question == GAPS) {
		/* What lies after today is planned, and counts nowhere. */
		struct period past = period_until(&r->period, r->today);

		read_actors(h, r);
		if (r->question == PRESENCE && h->good && !together_count(&h->together, &h->centre, &past))
			h->good = 0;
		if (!r->dated && h->good && h->together.ever > 0)
			latelog_tell(&h->centre, entry_schema.file, h->together.begins, &r->period, r->today);
		/* What is added up is added up whole. */
		h->good = centre_is_told(h->centre.path, h->good, faults, r->skip);
		return;
	}
	h->good &= activities_read(&h->activities, &h->centre, ~0ul);
	read_resources(h);
	if (r->question == NEAR)
		read_near(h);
	if (r->question == NEW)
		h->good &= initiatives_read(&h->initiatives, &h->centre, ~0ul);
}

void
house_release(struct house *h)
{
	overlaps_release(&h->overlaps);
	together_release(&h->together);
	for (size_t i = 0; i < h->besides; i++) {
		activities_release(&h->beside[i].activities);
		centre_close(&h->beside[i].centre);
	}
	free(h->beside);
	initiatives_release(&h->initiatives);
	activities_release(&h->activities);
	recordlist_release(&h->resources);
	actors_release(&h->actors);
	centre_close(&h->centre);
}
