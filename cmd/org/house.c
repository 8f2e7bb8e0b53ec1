#include "base/diag.h"
#include "cli/option.h"
#include "field/schemas.h"
#include "org.h"

void
house_read(struct house *h, const char *path, int day, const char *language, int skip)
{
	static const unsigned long of_centre = SCHEMA_BIT(CENTRE_NAME) | SCHEMA_BIT(CENTRE_PLACE) |
	    SCHEMA_BIT(CENTRE_LANGUAGE) | SCHEMA_BIT(CENTRE_OWNER) | SCHEMA_BIT(CENTRE_RUN_BY) |
	    SCHEMA_BIT(CENTRE_FORUM);
	static const unsigned long of_actors = SCHEMA_BIT(ACTOR_ID) | SCHEMA_BIT(ACTOR_NAME) |
	    SCHEMA_BIT(ACTOR_KIND) | SCHEMA_BIT(ACTOR_SECTOR) | SCHEMA_BIT(ACTOR_PRESENCE) |
	    SCHEMA_BIT(ACTOR_SINCE) | SCHEMA_BIT(ACTOR_LEFT) | SCHEMA_BIT(ACTOR_TASKS);
	unsigned long faults = diag_faults();

	*h = (struct house){ .day = day };
	if (!centre_open(&h->centre, path))
		return;
	/* All of them, so that all faults are told. */
	h->good = centre_read(&h->centre, of_centre);
	h->good &= actors_read(&h->actors, &h->centre, of_actors);
	h->good &= funding_read(&h->funding, &h->centre, ~SCHEMA_BIT(FUNDING_NOTE));
	h->good &= meetings_read(&h->meetings, &h->centre);
	h->good = centre_is_told(path, h->good, faults, skip);
	h->language = option_language_or(language, centre_language(&h->centre));
	relations_take(&h->relations, &h->centre, &h->actors, &h->funding, &h->meetings, day);
}

void
house_release(struct house *h)
{
	relations_release(&h->relations);
	meetings_release(&h->meetings);
	funding_release(&h->funding);
	actors_release(&h->actors);
	centre_close(&h->centre);
}
