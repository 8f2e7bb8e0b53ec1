#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/overlap.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/funding.h"
#include "centre/initiative.h"
#include "check/plans.h"
#include "csv/once.h"
#include "field/terms.h"
#include "schema/value.h"
#include "yaml/yaml.h"

/* Where a value stands; a record without it stands for it. */
static const struct place *
place_of(const struct yaml_node *map, const char *key)
{
	const struct yaml_node *value = yaml_get(map, key);

	return value != NULL ? &value->place : &map->place;
}

/* ---- actors ---- */

void
plancheck_actors(const struct actors *all, int today)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = &all->item[i];
		const char *until = a->cell[ACTOR_UNTIL];
		int day;

		if (a->basis == BASIS_PROJEKT && a->presence == PRESENCE_FAST &&
		    a->left >= today && date_parse(until, strlen(until), &day) && day < today)
			diag_fault(place_of(a->node, "until"), TOPIC_PLAN,
			    "the project funding of '%s' ran out on %s, but it is still housed here; "
			    "set a new 'until', or 'left' if it moved out",
			    a->cell[ACTOR_ID], until);
	}
}

/* ---- who has left ---- */

static void
gone(const struct actors *all, const struct yaml_node *node, const char *key, int today)
{
	const struct actor *a = node != NULL && node->kind == YAML_SCALAR ? actors_gone(all, node->text, today) : NULL;

	if (a != NULL)
		diag_warning(&node->place, TOPIC_PLAN, "'%s' left on %s, and '%s' still names it; who is it now?",
		    a->cell[ACTOR_ID], a->cell[ACTOR_LEFT], key);
}

/* ---- initiatives ---- */

static void
check_phase(const struct initiative *t, int today)
{
	if (t->phase >= 0 && t->phase != PHASE_AFSLUTTET && initiative_is_over(t, today))
		diag_fault(place_of(t->node, "ended"), TOPIC_PLAN,
		    "'%s' ended on %s, but its phase is '%s'; set phase to 'afsluttet', or take "
		    "'ended' out", t->cell[INITIATIVE_ID], t->cell[INITIATIVE_ENDED],
		    phase_vocab.term[t->phase].code);
	else if (t->phase == PHASE_AFSLUTTET && t->ended != NO_DAY && t->ended > today)
		diag_fault(place_of(t->node, "ended"), TOPIC_PLAN,
		    "the phase of '%s' is 'afsluttet', but its last day, %s, is after today; set 'ended' to the day on which it "
		    "ended, or the phase back", t->cell[INITIATIVE_ID], t->cell[INITIATIVE_ENDED]);
	for (size_t i = 0; i < t->partners; i++)
		if (t->phase >= 0 && t->partner[i].since > t->phase) {
			const struct yaml_node *map = yaml_get(t->node, "partners")->item[i];

			diag_fault(place_of(map, "since"), TOPIC_PLAN,
			    "the partner '%s' joined in '%s', but '%s' has only come to '%s'",
			    shown(t->partner[i].actor, strlen(t->partner[i].actor)),
			    phase_vocab.term[t->partner[i].since].code,
			    t->cell[INITIATIVE_ID], phase_vocab.term[t->phase].code);
		}
}

/* Of actors, or of maps that name one each. */
static void
warn_twice(const struct yaml_node *list, struct once *met)
{
	once_begin(met);
	for (size_t i = 0; list != NULL && list->kind == YAML_LIST && i < list->n; i++) {
		const struct yaml_node *item = list->item[i], *actor = item->kind == YAML_MAP ? yaml_get(item, "actor") : item;

		if (actor != NULL && actor->kind == YAML_SCALAR && actor->len > 0 &&
		    !once_add(met, (struct csv_field){ actor->text, actor->len }))
			diag_warning(&actor->place, TOPIC_ACTORS, "the actor '%s' stands twice", shown(actor->text, actor->len));
	}
}

/* Who stands twice is counted twice, as a partner, and perhaps somebody else was meant. */
static void
check_once(const struct initiative *t)
{
	const struct yaml_node *roles = yaml_get(t->node, "roles");
	struct once met = { 0 };

	warn_twice(yaml_get(t->node, "partners"), &met);
	for (size_t i = 0; roles != NULL && roles->kind == YAML_MAP && i < roles->n; i++)
		warn_twice(roles->item[i], &met);
	warn_twice(yaml_get(t->node, "stakeholders"), &met);
	once_release(&met);
}

static void
check_lead(const struct initiative *t, const struct actors *actors, int today)
{
	const char *lead = t->cell[INITIATIVE_LEAD];
	const struct actor *a = actors_find(actors, lead, strlen(lead));

	if (*lead == '\0')
		return;
	/* Where no partners are written down it is unknown who they are. */
	if (t->partners > 0 && !initiative_has_partner(t, lead))
		diag_warning(place_of(t->node, "lead"), TOPIC_PLAN,
		    "the lead '%s' is no partner of '%s'; add it with mc-initiatives join",
		    shown(lead, strlen(lead)), t->cell[INITIATIVE_ID]);
	if (a != NULL && a->left < today && t->phase != PHASE_AFSLUTTET)
		diag_fault(place_of(t->node, "lead"), TOPIC_PLAN,
		    "the lead '%s' left on %s; give '%s' another lead, or end it",
		    lead, a->cell[ACTOR_LEFT], t->cell[INITIATIVE_ID]);
}

static void
check_goals(const struct initiative *t, int today)
{
	char day[DATE_TEXT];

	for (size_t i = 0; i < t->goals; i++) {
		const struct goal *g = &t->goal[i];

		if (*g->measure == '\0')
			diag_warning(&g->node->place, TOPIC_PLAN,
			    "the goal '%s' has no 'measure', so it cannot be followed; 'mc-initiatives goal' gives it one "
			    "with measure=TEXT", shown(g->goal, strlen(g->goal)));
		for (size_t k = 0; k < g->readings; k++)
			if (g->reading[k].day > today) {
				date_format(day, g->reading[k].day);
				diag_fault(place_of(g->reading[k].node, "date"), TOPIC_DATE, "%s",
				    value_wrong_day(g->reading[k].day, today, day, strlen(day),
				    translate("a reading is of what was seen")));
			}
	}
}

void
plancheck_initiatives(const struct initiatives *all, const struct actors *actors, int today)
{
	for (size_t i = 0; i < all->n; i++) {
		check_phase(&all->item[i], today);
		check_once(&all->item[i]);
		check_lead(&all->item[i], actors, today);
		if (!initiative_is_over(&all->item[i], today))
			gone(actors, yaml_get(all->item[i].node, "anchor"), "anchor", today);
		check_goals(&all->item[i], today);
	}
}

/* ---- money and forum ---- */

void
plancheck_funding(const struct centre *c)
{
	struct funding f;
	char *path = centre_file(c, funding_schema.file);
	struct centre quiet = centre_quietly(c);
	struct span *span;
	size_t *first;

	/* Its faults are told where the file itself is checked. */
	funding_read(&f, &quiet, ~0ul);
	span = mem_zero(f.n, sizeof *span);
	first = mem_zero(f.n, sizeof *first);
	for (size_t i = 0; i < f.n; i++)
		span[i] = (struct span){ f.item[i].source, f.item[i].from, f.item[i].until };
	overlap_find(span, f.n, first);
	for (size_t i = 0; i < f.n; i++) {
		struct place p = { path, f.item[i].line, 1 };
		const char *source = funding_source(&f, f.item[i].source);

		if (first[i] != OVERLAP_NONE)
			diag_warning(&p, TOPIC_PLAN, "the source '%s' stands in line %lu too, for "
			    "some of the same days; both rows count",
			    shown(source, strlen(source)), f.item[first[i]].line);
	}
	free(span);
	free(first);
	funding_release(&f);
	free(path);
}

/* What is told of now, and has no day of its own: meetings, entries and who came when stay as they were. */
void
plancheck_gone(const struct centre *c, const struct actors *all, const struct recordlist *resources, int today)
{
	static const char *const of_centre[] = { "owner", "booking_by" };
	const struct yaml_node *root = centre_root(c), *run_by = yaml_get(root, "run_by");
	char *path = centre_file(c, answer_schema.file);
	struct yaml *answers = yamldoc_try_file(path);	/* what is not YAML was reported */

	for (size_t i = 0; i < sizeof of_centre / sizeof *of_centre; i++)
		gone(all, yaml_get(root, of_centre[i]), of_centre[i], today);
	for (size_t i = 0; run_by != NULL && run_by->kind == YAML_LIST && i < run_by->n; i++)
		gone(all, run_by->item[i], "run_by", today);
	gone(all, yaml_get(yaml_get(root, "forum"), "convener"), "convener", today);
	for (size_t i = 0; resources != NULL && i < resources->n; i++)
		gone(all, yaml_get(resources->record[i], "owner"), "owner", today);
	for (size_t i = 0; answers != NULL && answers->root != NULL && i < answers->root->n; i++)
		gone(all, yaml_get(answers->root->item[i], "responsible"), "responsible", today);
	yamldoc_free(answers);
	free(path);
}

void
plancheck_forum(const struct centre *c)
{
	const struct yaml_node *forum = yaml_get(centre_root(c), "forum");

	if (forum != NULL && forum->kind == YAML_MAP && yaml_is_empty(yaml_get(forum, "convener")))
		diag_warning(&forum->place, TOPIC_PLAN, "the forum has no 'convener'; "
		    "name the actor that calls its meetings, if there is one");
}
