#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/lang.h"
#include "base/translate.h"
#include "calendar.h"
#include "calendar/clock.h"
#include "calendar/events.h"
#include "calendar/icstime.h"
#include "calendar/rule.h"
#include "calendar/summertime.h"
#include "centre/actor.h"
#include "centre/revision.h"
#include "field/holiday.h"
#include "field/schemas.h"
#include "output/icalendar.h"
#include "yaml/yaml.h"

enum { MINUTE_SECONDS = 60 };
enum { ENDS_IN_OCTOBER = 1996 };	/* summer time, from this year on */

#define IN_DENMARK ";TZID=Europe/Copenhagen"

/*
 * Summer time as summertime.h has it, from 1981 on.  Until 1995 it ended in September, which only stands in a file with
 * events of then: icalendar 0.7.1 (npm) refuses a calendar whose zone ends its summer time by more than one rule.
 */
static const char *const summer[][2] = {
	{ "BEGIN", "VTIMEZONE" }, { "TZID", "Europe/Copenhagen" },
	{ "BEGIN", "DAYLIGHT" }, { "DTSTART", "19810329T020000" },
	{ "TZOFFSETFROM", "+0100" }, { "TZOFFSETTO", "+0200" }, { "TZNAME", "CEST" },
	{ "RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU" }, { "END", "DAYLIGHT" }
};
static const char *const winter_once[][2] = {
	{ "BEGIN", "STANDARD" }, { "DTSTART", "19810927T030000" },
	{ "TZOFFSETFROM", "+0200" }, { "TZOFFSETTO", "+0100" }, { "TZNAME", "CET" },
	{ "RRULE", "FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU;UNTIL=19950924T010000Z" }, { "END", "STANDARD" }
};
static const char *const winter[][2] = {
	{ "BEGIN", "STANDARD" }, { "DTSTART", "19961027T030000" },
	{ "TZOFFSETFROM", "+0200" }, { "TZOFFSETTO", "+0100" }, { "TZNAME", "CET" },
	{ "RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU" }, { "END", "STANDARD" },
	{ "END", "VTIMEZONE" }
};

/* What the events of one centre share. */
struct writing {
	struct buf *out;
	const struct house *house;
	const struct ics *asked;
	enum language language;
	struct actors actors;
	struct recordlist resources;
	char stamp[ICSTIME_TEXT];
	int64_t sequence;
	const struct activity *of;	/* the current one */
	int earliest;			/* year of an event */
};

/* ---- moments ---- */

static void
put_stamp(char text[ICSTIME_TEXT], int64_t seconds)
{
	int64_t minutes = seconds / MINUTE_SECONDS;

	icstime_moment(text, minutes, "Z");
	text[13] = (char)('0' + seconds % MINUTE_SECONDS / 10);
	text[14] = (char)('0' + seconds % 10);
}

/* DTSTART and its like: a day, or a time in Denmark. */
static void
add_moment(const struct writing *w, const char *name, int64_t at)
{
	struct buf property = { 0 };
	char text[ICSTIME_TEXT];

	buf_addf(&property, "%s%s", name, w->of->whole ? ";VALUE=DATE" : IN_DENMARK);
	if (w->of->whole)
		icstime_day(text, clock_day_of(at));
	else
		icstime_moment(text, at, "");
	icalendar_line(w->out, property.data, text);
	buf_release(&property);
}

/* ---- texts ---- */

/* The scalars of a key, whether it has one or a list of them. */
static size_t
texts_of(const struct activity *a, const char *key, struct yaml_node *const **node)
{
	const struct yaml_node *value = yaml_get(a->map, key);
	int at = yaml_index(a->map, key);

	if (yaml_is_empty(value) || value->kind == YAML_MAP)
		return 0;
	*node = value->kind == YAML_LIST ? value->item : &a->map->item[at];
	return value->kind == YAML_LIST ? value->n : 1;
}

static void
add_list(const struct writing *w, const char *name, const char *key)
{
	struct yaml_node *const *node;
	size_t n = texts_of(w->of, key, &node);
	struct buf value = { 0 };

	for (size_t i = 0; i < n; i++) {
		buf_adds(&value, i > 0 ? "," : "");
		if (node[i]->kind == YAML_SCALAR)
			icalendar_add_text(&value, node[i]->text, node[i]->len);
	}
	if (n > 0)
		icalendar_line(w->out, name, buf_text(&value));
	buf_release(&value);
}

static void
add_text(const struct writing *w, const char *name, const char *key)
{
	const char *text = yaml_text(w->of->map, key);

	if (*text != '\0')
		icalendar_text(w->out, name, text, strlen(text));
}

static const char *
actor_name(const struct writing *w, const struct yaml_node *id)
{
	return actors_called(&w->actors, id->text);
}

/* "Holdes af Basen og Kvindeforum. For unge og piger." */
static void
add_names(struct buf *b, const struct writing *w, const char *key, const char *before, int are_actors)
{
	struct yaml_node *const *node;
	const char *name[16];
	size_t n = texts_of(w->of, key, &node), used = 0;

	for (size_t i = 0; i < n && used < sizeof name / sizeof *name; i++)
		if (node[i]->kind == YAML_SCALAR && node[i]->len > 0)
			name[used++] = are_actors ? actor_name(w, node[i]) : node[i]->text;
	if (used == 0)
		return;
	buf_addf(b, "%s%s ", b->len > 0 ? " " : "", before);
	lang_add_names(b, w->language, name, used);
	buf_addc(b, '.');
}

static void
add_description(const struct writing *w)
{
	struct buf text = { 0 };

	add_names(&text, w, "organisers", LANG(w->language, "Holdes af", "Held by"), 1);
	add_names(&text, w, "targets", LANG(w->language, "For", "For"), 0);
	if (text.len > 0)
		icalendar_text(w->out, "DESCRIPTION", text.data, text.len);
	buf_release(&text);
}

/* The resource's name and the house's: whoever reads a calendar stands outside of both. */
static void
add_room(const struct writing *w)
{
	const char *room = yaml_text(w->of->map, "room"), *name;
	long at = recordlist_find(&w->resources, room, strlen(room));
	struct buf text = { 0 };

	if (*room == '\0')
		return;
	name = at >= 0 ? yaml_text(w->resources.record[at], "name") : "";
	buf_addf(&text, "%s, %s", *name != '\0' ? name : room, centre_name(&w->house->centre));
	icalendar_text(w->out, "LOCATION", text.data, text.len);
	icalendar_text(w->out, "X-MC-ROOM", room, strlen(room));
	buf_release(&text);
}

/* ---- events ---- */

/* ID@CENTRE; capitals, which no id has, tell the parts of an activity apart. */
static void
add_uid(const struct writing *w, const struct event *e)
{
	struct buf uid = { 0 };
	char at[ICSTIME_TEXT];

	buf_adds(&uid, yaml_text(w->of->map, "id"));
	if (w->of->whole)
		icstime_day(at, clock_day_of(e->from));
	else
		icstime_moment(at, e->from, "");
	if (e->is_one)
		buf_addf(&uid, "-D%s", at);
	else if (e->has_others)
		buf_addf(&uid, "-%s", at + 8);
	buf_addf(&uid, "@%s", w->house->centre.id);
	icalendar_text(w->out, "UID", uid.data, uid.len);
	buf_release(&uid);
}

/*
 * The last minute of a day, which has no second time of the event: calcurse 4.7 takes the day
 * of UNTIL in UTC, recurring_ical_events 2.0 the hour that was at its start, and
 * DateTime::Event::ICal 0.13 UTC's hour for that of the place.
 */
static int64_t
end_of_day(int64_t at)
{
	return (int64_t)clock_day_of(at) * CLOCK_DAY + CLOCK_DAY - 1;
}

static void
add_rule(const struct writing *w, const struct event *e)
{
	struct buf rule = { 0 };
	char text[ICSTIME_TEXT];

	if (e->rule == NULL)
		return;
	buf_adds(&rule, e->rule);
	if (e->last != RULE_NO_END) {
		if (w->of->whole)
			icstime_day(text, clock_day_of(e->last));
		else
			icstime_moment(text, summertime_utc(end_of_day(e->last)), "Z");
		buf_addf(&rule, ";UNTIL=%s", text);
	}
	icalendar_line(w->out, "RRULE", rule.data);
	for (size_t i = 0; i < e->withouts; i++)
		add_moment(w, "EXDATE", e->without[i]);
	buf_release(&rule);
}

/* A whole day ends with the next midnight, also where its file has it end at noon. */
static int64_t
end_of(const struct activity *a, const struct event *e)
{
	return a->whole ? (e->until + CLOCK_DAY - 1) / CLOCK_DAY * CLOCK_DAY : e->until;
}

/* What mc-calendar --import needs to have the activity again as its file has it. */
static void
add_record(const struct writing *w)
{
	add_text(w, "X-MC-START", "start");
	add_text(w, "X-MC-END", "end");
	add_text(w, "X-MC-REPEAT", "repeat");
	add_list(w, "X-MC-EXCEPT", "except");
}

static void
add_event(struct writing *w, const struct event *e)
{
	const char *title = activity_title(w->of);
	char sequence[24];
	int year = date_civil(clock_day_of(e->from)).year;

	if (year < w->earliest)
		w->earliest = year;
	snprintf(sequence, sizeof sequence, "%lld", (long long)w->sequence);
	icalendar_line(w->out, "BEGIN", "VEVENT");
	add_uid(w, e);
	icalendar_line(w->out, "DTSTAMP", w->stamp);
	icalendar_line(w->out, "SEQUENCE", sequence);
	add_moment(w, "DTSTART", e->from);
	if (e->until > e->from)
		add_moment(w, "DTEND", end_of(w->of, e));
	add_rule(w, e);
	icalendar_text(w->out, "SUMMARY", title, strlen(title));
	add_description(w);
	add_room(w);
	add_list(w, "CATEGORIES", "themes");
	add_text(w, "X-MC-ACTIVITY", "id");
	add_list(w, "X-MC-ORGANISERS", "organisers");
	add_list(w, "X-MC-TARGETS", "targets");
	add_text(w, "X-MC-INITIATIVE", "initiative");
	if (!w->asked->dated)
		add_record(w);
	icalendar_line(w->out, "END", "VEVENT");
}

static void
add_activities(struct writing *w)
{
	const struct activities *all = &w->house->activities;
	struct period p = house_period(w->house, &w->asked->period);
	struct events_span span = {
		.first = (int64_t)p.first * CLOCK_DAY, .last = ((int64_t)p.last + 1) * CLOCK_DAY,
		.open = !w->asked->dated, .passes_over = w->asked->not_on_holidays ? holiday_is_official : NULL
	};
	struct events events = { 0 };

	for (size_t i = 0; i < all->n; i++) {
		w->of = &all->item[i];
		if (!events_of(&events, w->of, &span))
			activity_tell_too_many(w->of);
		for (size_t k = 0; k < events.n; k++)
			add_event(w, &events.item[k]);
		events_clear(&events);
	}
	events_release(&events);
}

/* Returns the year of the earliest event of all, no later than `earliest`. */
static int
add_centre(struct buf *out, struct house *h, const struct ics *asked, int earliest)
{
	static const char *const files[] = {
		"activities.yaml", "actors.yaml", "centre.yaml", "resources.yaml", NULL
	};
	struct centre quiet = centre_quietly(&h->centre);
	struct writing w = { .out = out, .house = h, .asked = asked, .earliest = earliest };
	int64_t changed = revision_of(&h->centre, files);

	centre_speaks(h->centre.path);
	w.language = translate_asked(centre_spoken(h->centre.path));
	/* That rises with each commit, also in a clone without the earlier ones. */
	w.sequence = changed / MINUTE_SECONDS;
	put_stamp(w.stamp, changed);
	actors_read(&w.actors, &quiet, 0);
	if (recordlist_open(&w.resources, &quiet, &resource_schema))
		while (recordlist_next(&w.resources, 0))
			;
	add_activities(&w);
	recordlist_release(&w.resources);
	actors_release(&w.actors);
	return w.earliest;
}

static void
add_zone(struct buf *out, int earliest)
{
	for (size_t i = 0; i < sizeof summer / sizeof *summer; i++)
		icalendar_line(out, summer[i][0], summer[i][1]);
	for (size_t i = 0; earliest < ENDS_IN_OCTOBER && i < sizeof winter_once / sizeof *winter_once; i++)
		icalendar_line(out, winter_once[i][0], winter_once[i][1]);
	for (size_t i = 0; i < sizeof winter / sizeof *winter; i++)
		icalendar_line(out, winter[i][0], winter[i][1]);
}

void
calendar_ics(struct buf *out, struct house *all, size_t n, const struct ics *asked)
{
	struct buf events = { 0 };
	int earliest = ENDS_IN_OCTOBER;

	icalendar_line(out, "BEGIN", "VCALENDAR");
	icalendar_line(out, "VERSION", "2.0");
	icalendar_line(out, "PRODID", "-//mc//mc-calendar//EN");
	icalendar_line(out, "CALSCALE", "GREGORIAN");
	for (size_t i = 0; i < n; i++)
		centre_read(&all[i].centre, SCHEMA_BIT(CENTRE_NAME));
	if (n == 1)
		icalendar_text(out, "X-WR-CALNAME", centre_name(&all->centre), strlen(centre_name(&all->centre)));
	for (size_t i = 0; i < n; i++)
		earliest = add_centre(&events, &all[i], asked, earliest);
	add_zone(out, earliest);
	buf_add(out, events.data, events.len);
	buf_release(&events);
	icalendar_line(out, "END", "VCALENDAR");
}
