/* What a page is made of, read before anything is written; and who or what it is of, found by its words. */
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "cli/known.h"
#include "field/schemas.h"
#include "page.h"
#include "schema/value.h"

static int
has_actor(const struct entry *e, const struct actor *a)
{
	const char *id = a->cell[ACTOR_ID];

	for (size_t i = 0; i < e->actors; i++)
		if (e->actor[i].len == strlen(id) && memcmp(e->actor[i].text, id, e->actor[i].len) == 0)
			return 1;
	return 0;
}

static void
use_entry(void *arg, const struct entries *log, const struct entry *e)
{
	struct page *p = arg;

	if (e->day > p->today)
		return;
	activity_add(&p->activity, e);
	if (p->one.id != NULL)
		oneactor_use(&p->one, log, e);
	if (p->pair[0] != NULL && period_holds(&p->passed, e->day) && has_actor(e, p->pair[0]) &&
	    has_actor(e, p->pair[1])) {
		p->pairlog.form[e->form]++;
		if (e->day > p->pairlog.last)
			p->pairlog.last = e->day;
	}
}

static void
read_resources(struct page *p)
{
	p->good &= recordlist_open(&p->resources, &p->sheet.centre, &resource_schema);
	while (p->good && recordlist_next(&p->resources, ~0ul))
		;
}

static void
find_plan(struct page *p, const char *id)
{
	long i = recordlist_find(&p->plans, id, strlen(id));

	if (i < 0)
		die("%s", value_unknown(plan_schema.thing, id, strlen(id), nearest_id(&p->plans.ids, id, strlen(id)),
		    p->sheet.centre.path));
	p->plan = p->plans.record[i];
}

static const struct actor *
find_actor(const struct page *p, const char *text)
{
	char *id = known_actor(&p->sheet.centre, text);
	const struct actor *a = actors_find(&p->sheet.actors, id, strlen(id));

	free(id);
	return a;
}

static void
find_initiative(struct page *p, const char *id)
{
	const struct initiatives *all = &p->sheet.initiatives;

	p->initiative = initiatives_find(all, id);
	if (p->initiative == NULL)
		die("%s", value_unknown(initiative_schema.thing, id, strlen(id),
		    nearest_id(&all->list.ids, id, strlen(id)), p->sheet.centre.path));
}

static void
find_pair(struct page *p, char *const *subject)
{
	for (int i = 0; i < 2 && subject[0] != NULL; i++)
		p->pair[i] = find_actor(p, subject[i]);
	if (p->pair[0] != NULL && p->pair[0] == p->pair[1])
		die("a sheet is of two different actors, and both are '%s'", p->pair[0]->cell[ACTOR_ID]);
}

/* What a page is of must be known, so that no page is of a slip. */
static void
find_subject(struct page *p, enum page_of of, char *const *words)
{
	const char *near, *subject = words[0];

	if (of == OF_ACTOR) {
		p->actor = find_actor(p, subject);
		oneactor_init(&p->one, p->actor->cell[ACTOR_ID], &p->passed);
	} else if (of == OF_PAIR) {
		find_pair(p, words);
	} else if (of == OF_PLAN) {
		find_plan(p, subject);
	} else if (of == OF_TARGET) {
		p->target = subject;
		near = guide_nearest(p);
		if (near != NULL)
			die("no actor has the target '%s'; did you mean '%s'?", shown(subject, strlen(subject)),
			    shown(near, strlen(near)));
	}
}

void
page_read(struct page *p, const char *path, enum page_of of, char *const *words, const char *initiative)
{
	activity_init(&p->activity, &p->passed, ACTIVITY_PAIRS | ACTIVITY_NEW);
	p->good = dossier_read(&p->sheet, path, ~0ul);
	if (p->sheet.centre.path == NULL)
		return;
	read_resources(p);
	if (of == OF_PAIR)
		p->good &= ownsynonyms_read(&p->synonyms, &p->sheet.centre);
	if (of == OF_PLAN)
		p->good &= recordlist_open(&p->plans, &p->sheet.centre, &plan_schema);
	while (of == OF_PLAN && p->good && recordlist_next(&p->plans, ~0ul))
		;
	if (p->good)
		find_subject(p, of, words);
	if (p->good && initiative != NULL)
		find_initiative(p, initiative);
	/* The log too, so that all faults are told. */
	p->good &= entries_each(&p->sheet.centre, ONEACTOR_FIELDS, use_entry, p, &p->log);
}

void
page_read_week(struct page *p, const char *path)
{
	if (!centre_open(&p->sheet.centre, path))
		return;
	p->good = centre_read(&p->sheet.centre, SCHEMA_BIT(CENTRE_NAME) | SCHEMA_BIT(CENTRE_PLACE) |
	    SCHEMA_BIT(CENTRE_LANGUAGE) | SCHEMA_BIT(CENTRE_OPEN));
	p->good &= actors_read(&p->sheet.actors, &p->sheet.centre, SCHEMA_BIT(ACTOR_ID) | SCHEMA_BIT(ACTOR_NAME));
	read_resources(p);
	p->good &= week_read(&p->week, &p->sheet.centre, &p->period);
}

void
page_release(struct page *p)
{
	oneactor_release(&p->one);
	activity_release(&p->activity);
	recordlist_release(&p->resources);
	recordlist_release(&p->plans);
	week_release(&p->week);
	ownsynonyms_release(&p->synonyms);
	dossier_release(&p->sheet);
}
