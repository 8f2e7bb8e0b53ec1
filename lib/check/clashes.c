#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/overlap.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "centre/csvfile.h"
#include "centre/recordlist.h"
#include "check/clashes.h"
#include "csv/csv.h"
#include "field/schemas.h"
#include "schema/slip.h"
#include "yaml/yaml.h"

enum { DAY = 24 * 60, WEEK = 7, YEARS_AHEAD = 10 * 366 };

/* What takes a resource for a while: spans of minutes, counted on. */
struct takers {
	struct span *span;
	const struct yaml_node **activity;	/* NULL: a booking */
	struct place *place;			/* of a booking */
	size_t *actor;				/* that booked */
	size_t n, cap, activity_cap, place_cap, actor_cap;
	struct intern resources, actors;
	int first_day, last_day;		/* of the bookings */
};

static void
add(struct takers *t, size_t resource, int from, int until, const struct yaml_node *activity,
    struct place place, size_t actor)
{
	t->span = mem_grow(t->span, &t->cap, t->n + 1, sizeof *t->span);
	t->activity = mem_grow(t->activity, &t->activity_cap, t->n + 1, sizeof *t->activity);
	t->place = mem_grow(t->place, &t->place_cap, t->n + 1, sizeof *t->place);
	t->actor = mem_grow(t->actor, &t->actor_cap, t->n + 1, sizeof *t->actor);
	t->activity[t->n] = activity;
	t->place[t->n] = place;
	t->actor[t->n] = actor;
	/* The end belongs to the next. */
	t->span[t->n++] = (struct span){ resource, from, until - 1 };
}

/* A day, and the minutes of it; -1 of a bare date. */
static int
read_moment(const char *text, size_t len, int *day, int *minute)
{
	if ((len != 10 && len != 16) || !date_parse(text, 10, day) ||
	    *day <= INT_MIN / 1500 || *day >= INT_MAX / 1500)
		return 0;
	*minute = -1;
	if (len == 16) {
		if (text[10] != 'T' || text[13] != ':')
			return 0;
		*minute = ((text[11] - '0') * 10 + text[12] - '0') * 60 +
		    (text[14] - '0') * 10 + text[15] - '0';
	}
	return 1;
}

static size_t
booking(const char *name)
{
	return (size_t)schema_index(&booking_schema, name, strlen(name));
}

/* A minute of a time, counted on. */
static int
minute_of(struct csv_field f, int *minute)
{
	int day, rest;

	if (!read_moment(f.text, f.len, &day, &rest) || rest < 0)
		return 0;
	*minute = day * DAY + rest;
	return 1;
}

/* Those that take time: what was called off or refused (behind `booket`) does not. */
static void
read_bookings(struct takers *t, struct csvfile *in)
{
	size_t start = booking("start"), end = booking("end"), status = booking("status");
	int good, from, until;

	while ((good = csvfile_next(in)) >= 0) {
		struct csv_field resource = csvfile_field(in, booking("resource"));
		struct csv_field actor = csvfile_field(in, booking("actor"));
		int code = csvfile_code(in, status);

		if (!good || resource.len == 0 || code > 0 ||
		    !minute_of(csvfile_field(in, start), &from) ||
		    !minute_of(csvfile_field(in, end), &until) || until <= from)
			continue;
		if (t->n == 0 || from / DAY < t->first_day)
			t->first_day = from / DAY;
		if (t->n == 0 || until / DAY > t->last_day)
			t->last_day = until / DAY;
		add(t, intern_add(&t->resources, resource.text, resource.len), from, until, NULL,
		    csv_place(in->csv, in->column[start]), intern_add(&t->actors, actor.text, actor.len));
	}
}

/* ---- activities ---- */

struct rule {
	int step;		/* days of a step: 1 or 7; 0: once */
	int interval, count, last;
	unsigned weekdays;	/* bits, Monday first */
};

static int
is_key(const char *part, size_t len, const char *key, const char **value, size_t *n)
{
	size_t k = strlen(key);

	if (len <= k || strncmp(part, key, k) != 0 || part[k] != '=')
		return 0;
	*value = part + k + 1;
	*n = len - k - 1;
	return 1;
}

static int
number(const char *text, size_t len)
{
	int n = 0;

	for (size_t i = 0; i < len; i++) {
		if (text[i] < '0' || text[i] > '9' || n > 99999)
			return 0;
		n = n * 10 + text[i] - '0';
	}
	return n;
}

/* MO,WE as bits; 0 if there is more to it. */
static unsigned
weekdays_of(const char *text, size_t len)
{
	static const char names[] = "MOTUWETHFRSASU";
	unsigned days = 0;

	for (size_t i = 0; i < len; i += 3) {
		size_t k = 0;

		while (k < WEEK && (len - i < 2 || memcmp(text + i, names + 2 * k, 2) != 0))
			k++;
		if (k == WEEK || (i + 2 < len && text[i + 2] != ','))
			return 0;
		days |= 1u << k;
	}
	return days;
}

static int
take_part(struct rule *r, const char *part, size_t len)
{
	const char *value;
	size_t n;

	if (is_key(part, len, "FREQ", &value, &n)) {
		r->step = n == 5 && memcmp(value, "DAILY", 5) == 0 ? 1 :
		    n == 6 && memcmp(value, "WEEKLY", 6) == 0 ? WEEK : 0;
		return r->step > 0;
	}
	if (is_key(part, len, "INTERVAL", &value, &n))
		return (r->interval = number(value, n)) > 0;
	if (is_key(part, len, "COUNT", &value, &n))
		return (r->count = number(value, n)) > 0;
	if (is_key(part, len, "BYDAY", &value, &n))
		return (r->weekdays = weekdays_of(value, n)) > 0;
	if (is_key(part, len, "UNTIL", &value, &n) && n >= 8) {
		char date[DATE_TEXT] = { value[0], value[1], value[2], value[3], '-', value[4], value[5],
		    '-', value[6], value[7], '\0' };

		return date_parse(date, 10, &r->last);
	}
	return is_key(part, len, "WKST", &value, &n) && n == 2 && memcmp(value, "MO", 2) == 0;
}

/* A rule that is not plain is none: then the first time is known, and no more. */
static struct rule
read_rule(const char *text)
{
	struct rule r = { .interval = 1, .count = INT_MAX, .last = INT_MAX };
	int good = 1;

	if (strncmp(text, "RRULE:", 6) == 0)
		text += 6;
	while (good && *text != '\0') {
		size_t len = strcspn(text, ";");

		good = take_part(&r, text, len);
		text += len + (text[len] == ';');
	}
	if (!good || (r.step == 1 && r.weekdays != 0))
		r.step = 0;
	return r;
}

static int
is_excepted(const struct yaml_node *except, int day)
{
	int other;

	for (size_t i = 0; except != NULL && except->kind == YAML_LIST && i < except->n; i++)
		if (except->item[i]->kind == YAML_SCALAR &&
		    date_parse(except->item[i]->text, except->item[i]->len, &other) && other == day)
			return 1;
	return 0;
}

static int
takes_place(const struct rule *r, int start, int day)
{
	int weekday = date_weekday(day);

	if (day == start || r->step == 0)
		return day == start;
	if (r->step == 1)
		return (day - start) % r->interval == 0;
	return ((day - weekday) - (start - date_weekday(start))) / WEEK % r->interval == 0 &&
	    ((r->weekdays != 0 ? r->weekdays : 1u << date_weekday(start)) >> weekday & 1);
}

static void
add_activity(struct takers *t, const struct yaml_node *map)
{
	const char *room = yaml_text(map, "room"), *start = yaml_text(map, "start");
	const char *end = yaml_text(map, "end");
	size_t resource = intern_find(&t->resources, room, strlen(room));
	struct rule r = read_rule(yaml_text(map, "repeat"));
	int first, from, last, until, length, met = 0;

	if (resource == INTERN_NONE || !read_moment(start, strlen(start), &first, &from))
		return;
	if (!read_moment(end, strlen(end), &last, &until)) {
		last = first;
		until = -1;
		if (from >= 0)
			return;		/* nobody knows how long */
	}
	length = (last - first) * DAY + (until < 0 ? DAY : until) - (from < 0 ? 0 : from);
	if (length <= 0 || length > YEARS_AHEAD * DAY)
		return;
	for (int day = first; day <= t->last_day && day <= r.last && met < r.count &&
	    day - first <= YEARS_AHEAD; day++) {
		int at = day * DAY + (from < 0 ? 0 : from);

		if (!takes_place(&r, first, day)) {
			if (r.step == 0)
				break;
			continue;
		}
		met++;
		if (at + length > t->first_day * DAY && !is_excepted(yaml_get(map, "except"), day))
			add(t, resource, at, at + length, map, (struct place){ NULL, 0, 0 }, 0);
	}
}

/* Is an actor one of the activity's organisers? */
static int
organises(const struct yaml_node *activity, const char *actor, size_t len)
{
	const struct yaml_node *all = yaml_get(activity, "organisers");

	if (all == NULL)
		return 0;
	if (all->kind == YAML_SCALAR)
		return all->len == len && memcmp(all->text, actor, len) == 0;
	for (size_t i = 0; all->kind == YAML_LIST && i < all->n; i++)
		if (all->item[i]->kind == YAML_SCALAR && all->item[i]->len == len &&
		    memcmp(all->item[i]->text, actor, len) == 0)
			return 1;
	return 0;
}

/* ---- telling ---- */

static void
warn(const struct takers *t, size_t i, const char *says)
{
	slip_warn(&t->place[i], says);
}

/* The bookings stand first. */
static void
tell_bookings(const struct takers *t, size_t bookings)
{
	size_t *first = mem_zero(bookings + 1, sizeof *first);
	struct buf says = { 0 };

	overlap_find(t->span, bookings, first);
	for (size_t i = 0; i < bookings; i++) {
		if (first[i] == OVERLAP_NONE)
			continue;
		buf_clear(&says);
		buf_addf(&says, translate("'%s' is booked already for some of this time, in line %lu"),
		    shown(intern_text(&t->resources, t->span[i].group),
		    intern_len(&t->resources, t->span[i].group)), t->place[first[i]].line);
		warn(t, i, says.data);
	}
	buf_release(&says);
	free(first);
}

/* Of each booking the first activity that is in its way. */
static void
tell_activities(struct takers *t, size_t bookings)
{
	size_t activities = t->n - bookings;
	struct span *span = mem_zero(t->n + 1, sizeof *span);
	size_t *first = mem_zero(t->n + 1, sizeof *first);
	struct buf says = { 0 };

	for (size_t i = 0; i < t->n; i++)
		span[i] = t->span[i < activities ? bookings + i : i - activities];
	overlap_find(span, t->n, first);
	for (size_t i = 0; i < bookings; i++) {
		size_t at = first[activities + i];
		const struct yaml_node *activity = at < activities ? t->activity[bookings + at] : NULL;

		if (activity == NULL || organises(activity, intern_text(&t->actors, t->actor[i]),
		    intern_len(&t->actors, t->actor[i])))
			continue;
		buf_clear(&says);
		buf_addf(&says, translate("the activity '%s' has '%s' for some of this time; are both meant?"),
		    yaml_text(activity, "id"), shown(intern_text(&t->resources, t->span[i].group),
		    intern_len(&t->resources, t->span[i].group)));
		warn(t, i, says.data);
	}
	buf_release(&says);
	free(span);
	free(first);
}

void
clashes_check(const struct centre *c)
{
	struct takers t = { 0 };
	struct csvfile in;
	struct recordlist activities;
	struct centre quiet = centre_quietly(c);	/* the faults of both files were told */
	int open = csvfile_open(&in, &quiet, &booking_schema, ~0ul);
	size_t bookings;

	if (open)
		read_bookings(&t, &in);
	bookings = t.n;
	open = recordlist_open(&activities, &quiet, &activity_schema);
	while (open && bookings > 0 && recordlist_next(&activities, 0))
		add_activity(&t, activities.map);
	tell_bookings(&t, bookings);
	if (t.n > bookings)
		tell_activities(&t, bookings);
	recordlist_release(&activities);
	csvfile_close(&in);
	intern_release(&t.resources);
	intern_release(&t.actors);
	free(t.span);
	free(t.activity);
	free(t.place);
	free(t.actor);
}
