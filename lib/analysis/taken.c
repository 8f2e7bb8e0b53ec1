#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/taken.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/when.h"
#include "calendar/recurrence.h"
#include "calendar/rule.h"
#include "centre/centre.h"
#include "csv/csv.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "yaml/yaml.h"

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

const char *
taken_in_words(enum language l, int from, int until)
{
	struct buf *b = lang_buffer();
	int one_day = taken_day(from) == taken_day(until);
	int of_day[2] = { from - taken_day(from) * TAKEN_DAY, until - taken_day(until) * TAKEN_DAY };

	buf_addf(b, one_day ? LANG(l, "%s fra kl. %02d.%02d til ", "%s from %02d:%02d to ") :
	    LANG(l, "fra %s kl. %02d.%02d til ", "from %s at %02d:%02d to "), one_day ? when_on(l, taken_day(from)) :
	    when_day(l, taken_day(from)), of_day[0] / 60, of_day[0] % 60);
	if (!one_day)
		buf_addf(b, LANG(l, "%s kl. ", "%s at "), when_day(l, taken_day(until)));
	buf_addf(b, LANG(l, "%02d.%02d", "%02d:%02d"), of_day[1] / 60, of_day[1] % 60);
	return b->data;
}

/* ---- bookings ---- */

void
taken_row(struct taken *t, struct csv *csv, const int *column)
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
	    !taken_minute(end.text, end.len, &new.until) || new.until <= new.from)
		return;
	if (t->rows++ == 0 || taken_day(new.from) < t->begins)
		t->begins = taken_day(new.from);
	if (code != BOOKING_BOOKET && code != BOOKING_AFVIST)
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
	if (t->n == 0 || taken_day(new.until - 1) > t->last_day)
		t->last_day = taken_day(new.until - 1);
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
			taken_row(t, t->in.csv, t->in.column);
	return open;
}

void
taken_rows(struct taken *t, struct csv *csv)
{
	int column[BOOKING_FIELDS];

	for (size_t i = 0; i < BOOKING_FIELDS; i++)
		column[i] = csv_column(csv, booking_schema.field[i].name);
	while (csv_next(csv))
		taken_row(t, csv, column);
}

int
taken_tells(const struct taken *t, int last_day, int today)
{
	return t->rows > 0 && (t->begins <= last_day || last_day >= today);
}

/* ---- activities ---- */

static void
add_time(struct taken *t, size_t resource, const struct activity *a, int64_t from, int first_day)
{
	int64_t most = (int64_t)TAKEN_MOST_DAYS * TAKEN_DAY;

	if (from > -most && from + a->length < most && from + a->length > (int64_t)first_day * TAKEN_DAY)
		add(t, resource, (int)from, (int)(from + a->length))->activity = a->map;
}

static void
add_activity(struct taken *t, const struct activity *a, int first_day, int last_day)
{
	int64_t end = ((int64_t)last_day + 1) * TAKEN_DAY, at;
	const char *room = yaml_text(a->map, "room");
	size_t resource = intern_find(&t->resources, room, strlen(room));
	struct recurrence r;

	if (resource == INTERN_NONE || a->length <= 0)
		return;
	if (!a->dated) {
		/* Of a rule that cannot be read the first time is known. */
		if (activity_wrong_rule(a->map) == NULL)
			return;
		if (t->unplain++ == 0)
			t->first_unplain = a->map;
		if (a->start < end)
			add_time(t, resource, a, a->start, first_day);
		return;
	}
	recurrence_begin(&r, a->rule, a->start, end);
	recurrence_skip(&r, (int64_t)first_day * TAKEN_DAY - a->length);
	while (recurrence_next(&r, &at) > 0 && at < end)
		if (!activity_is_excepted(a, taken_day((int)at)))
			add_time(t, resource, a, at, first_day);
	recurrence_end(&r);
}

void
taken_activities(struct taken *t, const struct centre *c, int first_day, int last_day)
{
	static const char *const used[] = { "id", "room", "start", "end", "except" };
	unsigned long fields = 0;

	for (size_t i = 0; i < sizeof used / sizeof *used; i++)
		fields |= SCHEMA_BIT(schema_index(&activity_schema, used[i], strlen(used[i])));
	if (activities_read(&t->activities, c, fields))
		taken_times(t, &t->activities, first_day, last_day);
}

void
taken_times(struct taken *t, const struct activities *all, int first_day, int last_day)
{
	for (size_t i = 0; i < all->n; i++)
		add_activity(t, &all->item[i], first_day, last_day);
}

void
taken_release(struct taken *t)
{
	csvfile_close(&t->in);
	activities_release(&t->activities);
	intern_release(&t->resources);
	intern_release(&t->actors);
	free(t->item);
	free(t->refused);
}

/* ---- questions ---- */

int
taken_organises(const struct yaml_node *activity, const char *actor, size_t len)
{
	const struct yaml_node *all = yaml_get(activity, "organisers"), *item;

	for (size_t i = 0; (item = yaml_item_node(all, i)) != NULL; i++)
		if (item->kind == YAML_SCALAR && item->len == len && memcmp(item->text, actor, len) == 0)
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
