#include <string.h>

#include "centre/dossier.h"
#include "centre/lostfiles.h"

int
dossier_read_more(struct dossier *s, const char *path, unsigned long fields, unsigned long actor_fields)
{
	static const unsigned long of_centre = SCHEMA_BIT(CENTRE_NAME) |
	    SCHEMA_BIT(CENTRE_PLACE) | SCHEMA_BIT(CENTRE_LANGUAGE) | SCHEMA_BIT(CENTRE_FORUM);
	static const unsigned long of_actors = SCHEMA_BIT(ACTOR_ID) | SCHEMA_BIT(ACTOR_NAME) |
	    SCHEMA_BIT(ACTOR_KIND) | SCHEMA_BIT(ACTOR_SECTOR) | SCHEMA_BIT(ACTOR_PRESENCE) |
	    SCHEMA_BIT(ACTOR_SINCE) | SCHEMA_BIT(ACTOR_LEFT) | SCHEMA_BIT(ACTOR_BASIS) |
	    SCHEMA_BIT(ACTOR_MANDATE) | SCHEMA_BIT(ACTOR_TASKS) |
	    SCHEMA_BIT(ACTOR_COLLAB_HOURS) | SCHEMA_BIT(ACTOR_STRENGTHS) |
	    SCHEMA_BIT(ACTOR_MOTIVATION) | SCHEMA_BIT(ACTOR_CONDITIONS);
	static const unsigned long of_initiatives = ~(SCHEMA_BIT(INITIATIVE_TARGETS) |
	    SCHEMA_BIT(INITIATIVE_THEMES) | SCHEMA_BIT(INITIATIVE_PLAN) |
	    SCHEMA_BIT(INITIATIVE_OUTCOME));
	int good;

	*s = (struct dossier){ 0 };
	if (!centre_open(&s->centre, path))
		return 0;
	lostfiles_warn_if_bare(&s->centre);
	/* All of them, so that all faults are told. */
	good = centre_read(&s->centre, of_centre | fields);
	good &= actors_read(&s->actors, &s->centre, of_actors | actor_fields);
	good &= answers_read(&s->answers, &s->centre);
	good &= initiatives_read(&s->initiatives, &s->centre, of_initiatives);
	initiatives_leave_out(&s->initiatives);
	good &= funding_read(&s->funding, &s->centre,
	    ~SCHEMA_BIT(FUNDING_NOTE));
	good &= meetings_read(&s->meetings, &s->centre);
	return good;
}

int
dossier_read(struct dossier *s, const char *path, unsigned long fields)
{
	return dossier_read_more(s, path, fields, 0);
}

void
dossier_release(struct dossier *s)
{
	meetings_release(&s->meetings);
	funding_release(&s->funding);
	initiatives_release(&s->initiatives);
	answers_release(&s->answers);
	actors_release(&s->actors);
	centre_close(&s->centre);
}

unsigned long
dossier_left_out(const struct dossier *s)
{
	return s->funding.left_out + s->meetings.left_out + s->initiatives.left_out;
}

const char *
dossier_name(const struct dossier *s, const char *id)
{
	return actors_called(&s->actors, id);
}
