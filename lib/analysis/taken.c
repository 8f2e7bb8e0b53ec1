#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/taken.h"
#include "base/date.h"
#include "base/mem.h"
#include "centre/centre.h"
#include "csv/csv.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "yaml/yaml.h"

enum { WEEK = 7, YEARS_AHEAD = 10 * 366 };

static struct taking *
add(struct taken *t, size_t resource, int from, int until)
{
	t->item = mem_grow(t->item, &t->cap, t->n + 1, sizeof *t->item);
	t->item[t->n] = (struct taking){ .resource = resource, .actor = INTERN_NONE, .from = from,
	    .until = until };
	return &t->item[t->n++];
}

/* A day, and the minutes of it; -1 of a bare date. */
static int
read_moment(const char *text, size_t len, int *day, int *minute)
{
	if ((len != 10 && len != 16) || !date_parse(text, 10, day) ||
	    *day < -TAKEN_MOST_DAYS || *day > TAKEN_MOST_DAYS)
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

int
taken_minute(const char *text, size_t len, int *minute)
{
	int day, rest;

	if (!read_moment(text, len, &day, &rest) || rest < 0)
		return 0;
	*minute = day * TAKEN_DAY + rest;
	return 1;
}

int
taken_day(int minute)
{
	return minute / TAKEN_DAY - (minute % TAKEN_DAY < 0);
}

void
taken_format(char text[TAKEN_TEXT], int minute)
{
	int day = taken_day(minute);
	unsigned rest = (unsigned)(minute - day * TAKEN_DAY);

	date_format(text, day);
	snprintf(text + DATE_TEXT - 1, TAKEN_TEXT - DATE_TEXT + 1, "T%02u:%02u", rest / 60 % 24, rest % 60);
}

/* ---- bookings ---- */

static void
take_row(struct taken *t, struct csv *csv, const int *column)
{
	struct csv_field start = csv_field(csv, column[BOOKING_START]);
	struct csv_field end = csv_field(csv, column[BOOKING_END]);
	struct csv_field resource = csv_field(csv, column[BOOKING_RESOURCE]);
	struct csv_field actor = csv_field(csv, column[BOOKING_ACTOR]);
	struct csv_field status = csv_field(csv, column[BOOKING_STATUS]);
	int code = status.len == 0 ? BOOKING_BOOKET :
	    vocab_find(&booking_status_vocab, status.text, status.len);
	struct taking new = { .place = csv_place(csv, column[BOOKING_START]) };

	if (resource.len == 0 || !taken_minute(start.text, start.len, &new.from) ||
	    !taken_minute(end.text, end.len, &new.until) || new.until <= new.from ||
	    (code != BOOKING_BOOKET && code != BOOKING_AFVIST))
		return;
	new.resource = intern_add(&t->resources, resource.text, resource.len);
	new.actor = intern_add(&t->actors, actor.text, actor.len);
	if (code == BOOKING_AFVIST) {
		t->refused = mem_grow(t->refused, &t->refused_cap, t->refusals + 1, sizeof *t->refused);
		t->refused[t->refusals++] = new;
		return;
	}
	if (t->n == 0 || taken_day(new.from) < t->first_day)
		t->first_day = taken_day(new.from);
	if (t->n == 0 || taken_day(new.until) > t->last_day)
		t->last_day = taken_day(new.until);
	*add(t, new.resource, new.from, new.until) = new;
	t->bookings = t->n;
}

int
taken_bookings(struct taken *t, const struct centre *c)
{
	int open = csvfile_open(&t->in, c, &booking_schema,
	    ~(SCHEMA_BIT(BOOKING_PURPOSE) | SCHEMA_BIT(BOOKING_ASKED))), good;

	t->missing = t->in.missing;
	while (open && (good = csvfile_next(&t->in)) >= 0)
		if (good)
			take_row(t, t->in.csv, t->in.column);
	return open;
}

void
taken_rows(struct taken *t, struct csv *csv)
{
	int column[BOOKING_FIELDS];

	for (size_t i = 0; i < BOOKING_FIELDS; i++)
		column[i] = csv_column(csv, booking_schema.field[i].name);
	while (csv_next(csv))
		take_row(t, csv, column);
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

/* A time of an activity, which may be a whole day. */
struct when {
	int first, from;	/* its day, and the minute of it */
	int length;		/* minutes */
};

/* 0: nobody knows when, or how long. */
static int
read_when(struct when *w, const struct yaml_node *map)
{
	const char *start = yaml_text(map, "start"), *end = yaml_text(map, "end");
	int last, until;

	if (!read_moment(start, strlen(start), &w->first, &w->from))
		return 0;
	if (!read_moment(end, strlen(end), &last, &until)) {
		if (w->from >= 0)
			return 0;
		last = w->first;
		until = -1;
	}
	w->length = (last - w->first) * TAKEN_DAY + (until < 0 ? TAKEN_DAY : until) -
	    (w->from < 0 ? 0 : w->from);
	if (w->from < 0)
		w->from = 0;
	return w->length > 0 && w->length <= YEARS_AHEAD * TAKEN_DAY;
}

static void
add_activity(struct taken *t, const struct yaml_node *map, int first_day, int last_day)
{
	const char *room = yaml_text(map, "room");
	size_t resource = intern_find(&t->resources, room, strlen(room));
	struct rule r = read_rule(yaml_text(map, "repeat"));
	struct when w;
	int met = 0;

	if (resource == INTERN_NONE || !read_when(&w, map))
		return;
	if (r.step == 0 && *yaml_text(map, "repeat") != '\0' && t->unplain++ == 0)
		t->first_unplain = map;
	for (int day = w.first; day <= last_day && day <= r.last && met < r.count &&
	    day - w.first <= YEARS_AHEAD; day++) {
		int at = day * TAKEN_DAY + w.from;

		if (!takes_place(&r, w.first, day)) {
			if (r.step == 0)
				break;
			continue;
		}
		met++;
		if (at + w.length > first_day * TAKEN_DAY && !is_excepted(yaml_get(map, "except"), day))
			add(t, resource, at, at + w.length)->activity = map;
	}
}

void
taken_activities(struct taken *t, const struct centre *c, int first_day, int last_day)
{
	static const char *const used[] = { "id", "room", "start", "end", "except" };
	unsigned long fields = 0;

	for (size_t i = 0; i < sizeof used / sizeof *used; i++)
		fields |= SCHEMA_BIT(schema_index(&activity_schema, used[i], strlen(used[i])));
	if (recordlist_open(&t->activities, c, &activity_schema))
		while (recordlist_next(&t->activities, fields))
			add_activity(t, t->activities.map, first_day, last_day);
}

void
taken_release(struct taken *t)
{
	if (t->in.csv != NULL)
		csvfile_close(&t->in);
	recordlist_release(&t->activities);
	intern_release(&t->resources);
	intern_release(&t->actors);
	free(t->item);
	free(t->refused);
}

/* ---- questions ---- */

int
taken_organises(const struct yaml_node *activity, const char *actor, size_t len)
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

int
taken_collide(const struct taken *t, const struct taking *a, const struct taking *b)
{
	const struct taking *booking = a->activity == NULL ? a : b;
	const struct taking *other = a->activity == NULL ? b : a;

	if (booking->activity != NULL || a->resource != b->resource || a->until <= b->from ||
	    b->until <= a->from)
		return 0;
	return other->activity == NULL || !taken_organises(other->activity,
	    intern_text(&t->actors, booking->actor), intern_len(&t->actors, booking->actor));
}

const char *
taken_by(const struct taken *t, const struct taking *item)
{
	return item->activity != NULL ? yaml_text(item->activity, "id") :
	    intern_text(&t->actors, item->actor);
}
