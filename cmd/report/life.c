/* Reads what goes on in the house, and counts it for the period. */
#include <stdlib.h>
#include <string.h>

#include "analysis/overlapsweep.h"
#include "base/collate.h"
#include "base/date.h"
#include "base/mem.h"
#include "calendar/clock.h"
#include "centre/entryeach.h"
#include "field/terms.h"
#include "life.h"
#include "yaml/yaml.h"

/* ---- activities ---- */

/* Of one size each, so that there is nothing between them. */
struct pair_key {
	size_t a, b, kind;
};

static void
found(void *arg, const struct overlaps *o, const struct overlap *pair)
{
	struct life *life = arg;
	const struct pair_key key = { pair->a, pair->b, pair->kind };
	size_t known = life->pairs.n, at;

	(void)o;
	if (pair->kind == OVERLAP_TEMA) {
		life->themes++;
		return;
	}
	at = intern_add(&life->pairs, (const char *)&key, sizeof key);
	if (at == known) {
		life->pair = mem_grow(life->pair, &life->cap, at + 1, sizeof *life->pair);
		life->pair[at] = (struct life_pair){ .a = pair->a, .b = pair->b, .kind = pair->kind,
		    .first = clock_day_of(pair->from), .one = *pair };
		life->n = at + 1;
	}
	life->pair[at].times++;
}

const struct life_pair *
life_pair_of(const struct life *life, size_t a, size_t b, enum overlap_kind kind)
{
	const struct pair_key key = { a, b, kind };
	size_t at = intern_find(&life->pairs, (const char *)&key, sizeof key);

	return at != INTERN_NONE ? &life->pair[at] : NULL;
}

static void
count_activities(struct life *life)
{
	struct occurrences all = { 0 };

	activities_expand(&life->activities, &life->period, &all);
	life->times = all.n;
	occurrences_release(&all);
	overlaps_add(&life->overlaps, &life->activities, &(struct overlaps_house){ .resources = &life->resources });
	overlapsweep_run(&life->overlaps, &life->period, &(struct overlapsweep){ .found = found, .arg = life });
}

const char *
life_title(const struct life *life, size_t item)
{
	return activity_title(life->overlaps.item[item].activity);
}

/* ---- what is shared ---- */

static void
take_thing(struct life *life, size_t number)
{
	const char *id = intern_text(&life->taken.resources, number), *name = "", *kind = "", *until = "";
	long at = recordlist_find(&life->resources, id, intern_len(&life->taken.resources, number));
	struct life_thing *t = &life->thing[life->things++];
	int day;

	if (at >= 0) {
		name = yaml_text(life->resources.record[at], "name");
		kind = yaml_text(life->resources.record[at], "kind");
		until = yaml_text(life->resources.record[at], "until");
	}
	*t = (struct life_thing){ .name = *name != '\0' ? name : id, .id = id, .number = number,
	    .kind = vocab_find(&resource_kind_vocab, kind, strlen(kind)),
	    .gone = date_parse(until, strlen(until), &day) && day < life->period.first };
	usage_of(&t->use, &life->taken, number, &life->period, NULL);
}

static void
count_sharing(struct life *life, enum language l)
{
	for (size_t i = 0; i < life->resources.ids.n; i++)
		intern_add(&life->taken.resources, intern_text(&life->resources.ids, i),
		    intern_len(&life->resources.ids, i));
	if (life->taken.resources.n == 0)
		return;
	taken_times(&life->taken, &life->activities, life->period.first, life->period.last);
	gifts_loans(&life->gifts, &life->taken, &life->resources);
	life->thing = mem_zero(life->taken.resources.n, sizeof *life->thing);
	for (size_t i = 0; i < life->taken.resources.n; i++)
		take_thing(life, i);
	collate_sort(life->thing, life->things, sizeof *life->thing, l);
}

/* ---- the whole ---- */

int
life_begin(struct report *r, enum language l)
{
	struct life *life = r->life = mem_zero(1, sizeof *life);
	const struct centre *c = &r->sheet.centre;
	int good;

	life->period = period_until(&r->summary.span[SPAN_PERIOD], r->today);
	if (life->period.first < -TAKEN_MOST_DAYS)
		life->period.first = -TAKEN_MOST_DAYS;
	life->gifts.period = period_until(&r->summary.span[SPAN_YEAR], r->today);
	good = recordlist_open(&life->resources, c, &resource_schema);
	while (good && recordlist_next(&life->resources, ~0ul))
		;
	good &= activities_read(&life->activities, c, ~0ul);
	good &= taken_bookings(&life->taken, c);
	if (life->activities.n + life->resources.n + life->taken.resources.n == 0) {
		life_release(r);
		r->life = NULL;
		return good;
	}
	if (good && !period_is_empty(&life->period)) {
		if (life->activities.n > 0)
			count_activities(life);
		count_sharing(life, l);
	}
	return good;
}

void
life_use_rows(struct report *r, const struct entries *log, const struct entries_rows *rows)
{
	struct gifts *gifts = &r->life->gifts;
	uint64_t left = entries_rows_of_form(rows, FORM_RESSOURCEUDVEKSLE) &
	    entries_rows_within(rows, gifts->period.first, gifts->period.last);

	while (left != 0)
		gifts_entry(gifts, log, entries_row(log, rows, entries_rows_take(rows, &left)));
}

void
life_release(struct report *r)
{
	struct life *life = r->life;

	if (life == NULL)
		return;
	for (size_t i = 0; i < life->things; i++)
		usage_release(&life->thing[i].use);
	free(life->thing);
	free(life->pair);
	intern_release(&life->pairs);
	gifts_release(&life->gifts);
	overlaps_release(&life->overlaps);
	activities_release(&life->activities);
	taken_release(&life->taken);
	recordlist_release(&life->resources);
	free(life);
}

int
life_has_activities(const struct report *r)
{
	return r->life != NULL && r->life->activities.n > 0 && !period_is_empty(&r->life->period);
}

int
life_is_shared(const struct report *r)
{
	return r->life != NULL && r->life->things > 0;
}

/* ---- questions ---- */

int
life_uses_rooms(const struct life *life)
{
	for (size_t i = 0; i < life->things; i++)
		if (life->thing[i].kind == RESOURCE_LOKALE && life->thing[i].use.minutes > 0)
			return 1;
	return 0;
}

static int
has_time(const struct life *life, const char *actor)
{
	for (size_t i = 0; i < life->things; i++)
		for (size_t k = 0; k < life->thing[i].use.n && life->thing[i].kind == RESOURCE_LOKALE; k++)
			if (strcmp(life->thing[i].use.item[k].actor, actor) == 0)
				return 1;
	return 0;
}

int
life_bookings_tell(const struct report *r)
{
	return taken_tells(&r->life->taken, r->life->period.last, r->today);
}

size_t
life_without(const struct report *r, const char ***name, int ids)
{
	const struct actors *all = &r->sheet.actors;
	size_t n = 0;

	*name = mem_zero(all->n + 1, sizeof **name);
	for (size_t i = 0; i < all->n; i++) {
		const char *id = all->item[i].cell[ACTOR_ID];

		if (actor_was_in_house(&all->item[i], r->life->period.first, r->life->period.last) &&
		    !has_time(r->life, id))
			(*name)[n++] = ids ? id : dossier_name(&r->sheet, id);
	}
	return n;
}

size_t
life_refused(const struct life *life, size_t **which)
{
	size_t n = 0;

	*which = mem_zero(life->taken.refusals + 1, sizeof **which);
	for (size_t i = 0; i < life->taken.refusals; i++)
		if (period_holds(&life->period, taken_day(life->taken.refused[i].from)))
			(*which)[n++] = i;
	return n;
}

const char *
life_thing_name(const struct life *life, size_t number)
{
	for (size_t i = 0; i < life->things; i++)
		if (life->thing[i].number == number)
			return life->thing[i].name;
	return intern_text(&life->taken.resources, number);
}
