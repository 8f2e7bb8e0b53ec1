#include <stdlib.h>

#include "base/diag.h"
#include "base/mem.h"
#include "cli/option.h"
#include "field/schemas.h"
#include "house.h"

static void
use_rows(void *arg, const struct entries *log, const struct entries_rows *rows)
{
	(void)log;
	activity_add_rows(arg, rows);
}

void
house_read(struct house *h, const char *path, const struct request *r)
{
	static const unsigned long of_actors = SCHEMA_BIT(ACTOR_ID) | SCHEMA_BIT(ACTOR_NAME) |
	    SCHEMA_BIT(ACTOR_SINCE) | SCHEMA_BIT(ACTOR_LEFT) | SCHEMA_BIT(ACTOR_TARGETS) |
	    SCHEMA_BIT(ACTOR_STRENGTHS) | SCHEMA_BIT(ACTOR_OFFERS) | SCHEMA_BIT(ACTOR_NEEDS);
	static const unsigned long of_resources = SCHEMA_BIT(RESOURCE_ID) | SCHEMA_BIT(RESOURCE_NAME) |
	    SCHEMA_BIT(RESOURCE_OWNER) | SCHEMA_BIT(RESOURCE_UNTIL);
	const struct period passed = period_until(&r->period, r->today);
	unsigned long faults = diag_faults();

	activity_init(&h->activity, &passed, ACTIVITY_TIMES);
	if (!centre_open(&h->centre, path))
		return;
	/* All of them, so that all faults are told. */
	h->good = centre_read(&h->centre, SCHEMA_BIT(CENTRE_NAME) | SCHEMA_BIT(CENTRE_LANGUAGE));
	h->good &= actors_read(&h->actors, &h->centre, of_actors);
	h->good &= recordlist_open(&h->resources, &h->centre, &resource_schema);
	while (h->good && recordlist_next(&h->resources, of_resources))
		;
	h->good &= ownsynonyms_read(&h->synonyms, &h->centre);
	h->good &= entries_each_rows(&h->centre, 0, use_rows, &h->activity, &h->log);
	h->good = centre_is_told(path, h->good, faults, r->skip);
	h->known = mem_zero(h->actors.n + 1, sizeof *h->known);
	for (size_t i = 0; i < h->actors.n; i++)
		h->known[i].number = activity_number(&h->activity, h->actors.item[i].cell[ACTOR_ID]);
	if (h->good)
		h->language = option_language_or(r->language, centre_language(&h->centre));
}

void
house_release(struct house *h)
{
	for (size_t i = 0; i < h->actors.n && h->known != NULL; i++)
		free(h->known[i].means);
	free(h->known);
	activity_release(&h->activity);
	ownsynonyms_release(&h->synonyms);
	recordlist_release(&h->resources);
	actors_release(&h->actors);
	centre_close(&h->centre);
}
