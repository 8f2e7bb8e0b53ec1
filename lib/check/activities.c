#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/fold.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/nearlist.h"
#include "base/safe.h"
#include "base/translate.h"
#include "calendar/activities.h"
#include "calendar/clock.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "check/activities.h"
#include "schema/openweek.h"
#include "schema/slip.h"
#include "schema/value.h"
#include "yaml/yaml.h"

enum {
	DAY = 24 * 60, WEEK = 7 * DAY,
	/* Weekdays, and days of a month counted from either end, all come within five weeks. */
	LOOKED_AT = 35 * DAY, MOST_LOOKED_AT = 40
};

struct checking {
	const struct centre *centre;
	const struct actors *actors;
	const struct recordlist *resources;
	int64_t now;		/* the midnight with which today begins */
	struct openweek open;	/* total 0: not known */
	struct buf hours;	/* the same as they are written */
	struct intern names;	/* of the resources, folded, and their ids; each of the first that has it */
	size_t *named, cap;
	struct nearlist near;
};

/* ---- what is known of the house ---- */

/* Of hours that are not all understood nothing is known. */
static void
read_hours(struct checking *k)
{
	const struct yaml_node *open = yaml_get(centre_root(k->centre), "open");

	if (openweek_add_items(&k->open, open, NULL) < 0)
		k->open.total = 0;
	for (size_t i = 0; i < yaml_items(open); i++)
		buf_addf(&k->hours, "%s%s", i > 0 ? ", " : "", yaml_item(open, i));
}

static void
add_name(struct checking *k, size_t record, const char *name)
{
	struct fold f = { 0 };
	size_t known = k->names.n, at;

	fold_text(&f, name, strlen(name));
	at = intern_add(&k->names, buf_text(&f.text), f.text.len);
	k->named = mem_grow(k->named, &k->cap, k->names.n, sizeof *k->named);
	if (at == known)
		k->named[at] = record;
	fold_release(&f);
}

static void
read_names(struct checking *k)
{
	for (size_t i = 0; i < k->resources->n; i++)
		add_name(k, i, yaml_text(k->resources->record[i], "id"));
	for (size_t i = 0; i < k->resources->n; i++)
		if (*yaml_text(k->resources->record[i], "name") != '\0')
			add_name(k, i, yaml_text(k->resources->record[i], "name"));
}

/* ---- does it take place? ---- */

/* Where a value stands; a record without it stands for it. */
static const struct place *
place_of(const struct activity *a, const char *key)
{
	const struct yaml_node *value = yaml_get(a->map, key);

	return value != NULL ? &value->place : &a->map->place;
}

/* Has it any time at all?  If not, that is told. */
static int
takes_place(const struct activity *a)
{
	const char *id = yaml_text(a->map, "id");
	struct activity always = *a;
	struct occurrence any;

	/* Nothing begins before its start. */
	if (activity_next(a, a->start, &any))
		return 1;
	always.excepts = 0;
	if (activity_next(&always, a->start, &any))
		slip_say(place_of(a, "except"), "'except' takes out all times of '%s', so that it never takes place", id);
	else
		slip_say(place_of(a, "repeat"), "no time comes of this rule from its 'start' on, so that '%s' never "
		    "takes place", id);
	return 0;
}

/* A day from today on that 'except' leaves out, and on which nothing would be: the day that was meant may be another. */
static void
check_excepts(struct checking *k, const struct activity *a)
{
	char date[CLOCK_TEXT];

	for (size_t i = 0; i < a->excepts; i++) {
		int64_t at = (int64_t)a->except[i] * DAY;

		if (at < k->now || activity_leaves_out(a, a->except[i]))
			continue;
		clock_day(date, at);
		slip_say(place_of(a, "except"), "'except' leaves out %s, on which '%s' would not be anyway; is it another day?",
		    date, yaml_text(a->map, "id"));
	}
}

/* ---- who holds it ---- */

static void
check_organiser(struct checking *k, const struct activity *a, const struct yaml_node *node,
    const struct occurrence *next)
{
	const struct actor *who = node->kind == YAML_SCALAR ?
	    actors_find(k->actors, node->text, node->len) : NULL;
	const char *id = yaml_text(a->map, "id");
	int day = clock_day_of(next->from);
	char date[CLOCK_TEXT];

	clock_day(date, next->from);
	if (who != NULL && who->left != NEVER && day > who->left)
		slip_say(&node->place, "'%s' left on %s, and '%s' takes place on %s; who holds it?",
		    who->cell[ACTOR_ID], who->cell[ACTOR_LEFT], id, date);
	else if (who != NULL && who->since != INT_MIN && day < who->since)
		slip_say(&node->place, "'%s' is here since %s, and '%s' takes place on %s; who holds it?",
		    who->cell[ACTOR_ID], who->cell[ACTOR_SINCE], id, date);
}

static void
check_organisers(struct checking *k, const struct activity *a, const struct occurrence *next)
{
	const struct yaml_node *all = yaml_get(a->map, "organisers");

	for (size_t i = 0; i < yaml_items(all); i++)
		check_organiser(k, a, yaml_item_node(all, i), next);
}

/* ---- where ---- */

/* Does centre.yaml name it among the rooms of the house? */
static int
is_room_of_house(const struct checking *k, const struct yaml_node *room)
{
	const struct yaml_node *rooms = yaml_get(centre_root(k->centre), "rooms");

	for (size_t i = 0; i < yaml_items(rooms); i++)
		if (yaml_equal(yaml_item_node(rooms, i), room))
			return 1;
	return 0;
}

/* A resource that the house has no more when it is wanted. */
static void
check_until(const struct activity *a, const struct yaml_node *room,
    const struct yaml_node *resource, const struct occurrence *next)
{
	const char *until = yaml_text(resource, "until");
	char date[CLOCK_TEXT];
	int day;

	if (next == NULL || !date_parse(until, strlen(until), &day) || clock_day_of(next->from) <= day)
		return;
	clock_day(date, next->from);
	slip_say(&room->place, "'%s' is there until %s, and '%s' takes place on %s; where?",
	    yaml_text(resource, "id"), until, yaml_text(a->map, "id"), date);
}

/* What it is called as; free text is a place of its own, but what looks like an id should be one. */
static void
check_unknown(struct checking *k, const struct yaml_node *room)
{
	struct fold f = { 0 };
	const char *near;
	size_t at;

	fold_text(&f, room->text, room->len);
	at = intern_find(&k->names, buf_text(&f.text), f.text.len);
	fold_release(&f);
	if (at != INTERN_NONE) {
		slip_say(&room->place, "'%s' is the name of the resource '%s'; write its id",
		    shown(room->text, room->len), yaml_text(k->resources->record[k->named[at]], "id"));
		return;
	}
	if (value_wrong_id(room->text, room->len) != NULL || is_room_of_house(k, room))
		return;
	near = diag_is_full(room->place.file) ? NULL :
	    nearlist_in(&k->near, &k->resources->ids, room->text, room->len);
	if (near != NULL)
		slip_say(&room->place, "no resource is called '%s'; did you mean '%s'?",
		    shown(room->text, room->len), near);
	else
		slip_say(&room->place, "no resource is called '%s'; add it with mc-share add, or write a place "
		    "that is not shared with a capital", shown(room->text, room->len));
}

static void
check_room(struct checking *k, const struct activity *a, const struct occurrence *next)
{
	const struct yaml_node *room = yaml_get(a->map, "room");
	long at;

	/* Where no resource is written down, none can be called unknown. */
	if (k->resources->n == 0 || room == NULL || room->kind != YAML_SCALAR || room->len == 0)
		return;
	at = recordlist_find(k->resources, room->text, room->len);
	if (at >= 0)
		check_until(a, room, k->resources->record[at], next);
	else
		check_unknown(k, room);
}

/* ---- when ---- */

static int
is_open(const struct checking *k, const struct occurrence *o)
{
	int64_t length = o->until > o->from ? o->until - o->from : 1;
	int from = (int)((o->from % WEEK + WEEK) % WEEK);	/* weeks are alike */

	return length <= WEEK ? openweek_minutes(&k->open, from, from + (int)length) == length :
	    k->open.total == WEEK;
}

/* Much takes place in the evening, and each commit would say so again: what lets it pass is said, too. */
static void
tell_hours(struct checking *k, const struct activity *a, const struct occurrence *o)
{
	const struct place *start = place_of(a, "start");
	char date[CLOCK_TEXT], from[CLOCK_TEXT], until[CLOCK_TEXT];

	clock_day(date, o->from);
	clock_start(from, o->from, 0);
	clock_end(until, o->from, o->until, 0);
	if (*until != '\0')
		slip_say(start, "'%s' takes place on %s from %s to %s, not within the opening hours (%s); "
		    "is somebody there to open? Then say so in .mc-check: slips activities.yaml:%lu # WHO",
		    yaml_text(a->map, "id"), date, from, until, buf_text(&k->hours), (unsigned long)start->line);
	else
		slip_say(start, "'%s' takes place on %s at %s, not within the opening hours (%s); "
		    "is somebody there to open? Then say so in .mc-check: slips activities.yaml:%lu # WHO",
		    yaml_text(a->map, "id"), date, from, buf_text(&k->hours), (unsigned long)start->line);
}

/*
 * The next time, 0 if there is none; and whether one of those that come soon is not within the
 * hours, the first of which is kept.
 */
static int
next_times(const struct checking *k, const struct activity *a, struct occurrence *next,
    struct occurrence *outside, int *is_outside)
{
	int asks = k->open.total > 0 && !a->whole, met = 0;
	struct activity_times t;
	struct occurrence o = { 0 };

	*is_outside = 0;
	activity_times_begin(&t, a, k->now, k->now + LOOKED_AT);
	while (met < (asks ? MOST_LOOKED_AT : 1) && !*is_outside && activity_times_next(&t, &o) > 0) {
		if (met++ == 0)
			*next = o;
		*is_outside = asks && !is_open(k, &o);
	}
	activity_times_end(&t);
	if (met == 0) {
		if (!activity_next(a, k->now, next))
			return 0;
		o = *next;
		*is_outside = asks && !is_open(k, &o);
	}
	*outside = o;
	return 1;
}

/* ---- all ---- */

static void
check(struct checking *k, const struct activity *a)
{
	struct occurrence next, outside;
	int comes, is_outside;

	if (!a->dated) {
		check_room(k, a, NULL);
		return;
	}
	if (!takes_place(a))
		return;
	check_excepts(k, a);
	comes = next_times(k, a, &next, &outside, &is_outside);
	check_room(k, a, comes ? &next : NULL);
	if (comes)
		check_organisers(k, a, &next);
	if (comes && is_outside)
		tell_hours(k, a, &outside);
}

static void
check_rules(const struct activities *all)
{
	for (size_t i = 0; i < all->n; i++) {
		const char *wrong = activity_wrong_rule(all->item[i].map);

		if (wrong != NULL)
			diag_fault(place_of(&all->item[i], "repeat"), TOPIC_VALUE, "%s", wrong);
	}
}

void
activitycheck_all(const struct centre *c, const struct actors *actors,
    const struct recordlist *resources, int today)
{
	struct checking k = { .centre = c, .actors = actors, .resources = resources,
	    .now = (int64_t)today * DAY };
	struct centre quiet = centre_quietly(c);	/* its other faults were told */
	struct activities all;

	if (activities_read(&all, &quiet, ~0ul) && all.n > 0) {
		check_rules(&all);
		if (slip_is_heeded()) {
			read_hours(&k);
			read_names(&k);
			for (size_t i = 0; i < all.n; i++)
				check(&k, &all.item[i]);
		}
	}
	activities_release(&all);
	buf_release(&k.hours);
	intern_release(&k.names);
	free(k.named);
	nearlist_release(&k.near);
}
