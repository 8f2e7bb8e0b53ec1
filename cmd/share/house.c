#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/shellword.h"
#include "base/translate.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "schema/vocab.h"
#include "yaml/yaml.h"
#include "share.h"

const char *
thing_text(const struct thing *t, const char *key)
{
	return t->map != NULL ? yaml_text(t->map, key) : "";
}

const char *
house_actor(const struct house *h, const char *id)
{
	return actors_called(&h->actors, id);
}

const struct thing *
house_thing(const struct house *h, const char *text)
{
	for (size_t i = 0; i < h->things; i++)
		if (strcmp(h->thing[i].id, text) == 0 || strcmp(thing_text(&h->thing[i], "name"), text) == 0)
			return &h->thing[i];
	return NULL;
}

void
house_no_thing(const struct house *h, const char *text)
{
	const char *near = nearest_id(&h->taken.resources, text, strlen(text));

	if (near != NULL)
		diag_trouble("unknown resource '%s' in '%s'; did you mean '%s'?", shown(text, strlen(text)),
		    h->centre.path, near);
	else
		diag_trouble("unknown resource '%s'; 'mc-share %s' lists those there are",
		    shown(text, strlen(text)), shellword(h->centre.path));
}

static int
by_id(const void *x, const void *y)
{
	const struct thing *a = x, *b = y;

	return strcmp(a->id, b->id);
}

static int
by_from(const void *x, const void *y)
{
	const struct busy *a = x, *b = y;

	return (a->from > b->from) - (a->from < b->from);
}

/* When each thing is taken: what overlaps or touches is one stretch. */
static void
take_busy(struct house *h)
{
	size_t *cap = mem_zero(h->things + 1, sizeof *cap);
	size_t *at = mem_zero(h->things + 1, sizeof *at);	/* of each number its thing */

	for (size_t i = 0; i < h->things; i++)
		at[h->thing[i].number] = i;
	for (size_t i = 0; i < h->taken.n; i++) {
		const struct taking *item = &h->taken.item[i];
		struct thing *t = &h->thing[at[item->resource]];

		t->busy = mem_grow(t->busy, &cap[at[item->resource]], t->n + 1, sizeof *t->busy);
		t->busy[t->n++] = (struct busy){ item->from, item->until };
	}
	for (size_t i = 0; i < h->things; i++) {
		struct thing *t = &h->thing[i];
		size_t n = 0;

		if (t->n > 0)
			qsort(t->busy, t->n, sizeof *t->busy, by_from);
		for (size_t k = 0; k < t->n; k++)
			if (n == 0 || t->busy[k].from > t->busy[n - 1].until)
				t->busy[n++] = t->busy[k];
			else if (t->busy[k].until > t->busy[n - 1].until)
				t->busy[n - 1].until = t->busy[k].until;
		t->n = n;
	}
	free(cap);
	free(at);
}

/* What is in the list, and what was only booked. */
static void
take_things(struct house *h)
{
	h->thing = mem_zero(h->taken.resources.n + 1, sizeof *h->thing);
	for (size_t i = 0; i < h->taken.resources.n; i++) {
		struct thing *t = &h->thing[h->things++];
		const char *id = intern_text(&h->taken.resources, i), *kind, *until;
		long at = recordlist_find(&h->resources, id, intern_len(&h->taken.resources, i));

		*t = (struct thing){ .id = id, .number = i, .kind = -1, .until = INT_MAX };
		if (at < 0)
			continue;
		t->map = h->resources.record[at];
		kind = thing_text(t, "kind");
		until = thing_text(t, "until");
		t->kind = vocab_find(&resource_kind_vocab, kind, strlen(kind));
		if (!date_parse(until, strlen(until), &t->until))
			t->until = INT_MAX;
	}
	qsort(h->thing, h->things, sizeof *h->thing, by_id);
}

/* As far as they are understood. */
static void
read_open(struct house *h)
{
	openweek_add_items(&h->open, yaml_get(centre_root(&h->centre), "open"), NULL);
	h->open_known = h->open.total > 0;
	if (!h->open_known)
		openweek_always(&h->open);
}

/* Without a period: the days that the list of bookings tells of, and where it is empty the year until today. */
static struct period
span_of(const struct house *h, const struct request *r)
{
	if (r->dated || r->question == FREE || r->question == EXCHANGE)
		return r->period;
	if (h->taken.bookings > 0)
		return (struct period){ h->taken.first_day, h->taken.last_day };
	return (struct period){ date_add_months(r->today, -12) + 1, r->today };
}

/* Hours and shares rest on days that nobody named. */
static void
tell_span(const struct house *h, const struct request *r)
{
	char first[DATE_TEXT], last[DATE_TEXT];

	if (r->dated || (r->question != USE && r->question != FAIR && r->question != USERS) || h->things == 0)
		return;
	date_format(first, h->span.first);
	date_format(last, h->span.last);
	if (h->taken.bookings > 0)
		diag_note("%s: counted from %s to %s, from the first booking to the last; -p names other days",
		    h->centre.path, first, last);
	else
		diag_note("%s: counted from %s to %s, since nothing is booked; -p names other days", h->centre.path,
		    first, last);
}

static void
warn_unplain(const struct house *h)
{
	const struct yaml_node *first = h->taken.first_unplain;

	if (h->taken.unplain > 0)
		diag_warning(&first->place, TOPIC_VALUE, translate_count(h->taken.unplain,
		    "'%s' repeats by a rule that is not read here; only its first time is counted",
		    "'%s' and other activities repeat by rules that are not read here; only their first "
		    "time is counted"), yaml_text(first, "id"));
}

void
house_read(struct house *h, const char *path, const struct request *r)
{
	static const unsigned long of_centre = SCHEMA_BIT(CENTRE_OPEN) | SCHEMA_BIT(CENTRE_LANGUAGE) |
	    SCHEMA_BIT(CENTRE_BOOKING_BY);
	static const unsigned long of_actors = SCHEMA_BIT(ACTOR_ID) | SCHEMA_BIT(ACTOR_NAME) |
	    SCHEMA_BIT(ACTOR_PRESENCE) | SCHEMA_BIT(ACTOR_SINCE) | SCHEMA_BIT(ACTOR_LEFT);
	unsigned long faults = diag_faults();

	*h = (struct house){ 0 };
	if (!centre_open(&h->centre, path))
		return;
	/* All of them, so that all faults are told. */
	h->good = centre_read(&h->centre, of_centre);
	h->good &= actors_read(&h->actors, &h->centre, of_actors);
	h->good &= recordlist_open(&h->resources, &h->centre, &resource_schema);
	while (h->good && recordlist_next(&h->resources, ~0ul))
		;
	h->good &= taken_bookings(&h->taken, &h->centre);
	for (size_t i = 0; i < h->resources.ids.n; i++)
		intern_add(&h->taken.resources, intern_text(&h->resources.ids, i),
		    intern_len(&h->resources.ids, i));
	h->span = span_of(h, r);
	if (h->span.first == PERIOD_OPEN)
		h->span.first = h->taken.bookings > 0 ? h->taken.first_day : h->span.last;
	/* Minutes of further days are no numbers of ours. */
	if (h->span.first < -TAKEN_MOST_DAYS)
		h->span.first = -TAKEN_MOST_DAYS;
	if (h->span.last > TAKEN_MOST_DAYS)
		h->span.last = TAKEN_MOST_DAYS;
	taken_activities(&h->taken, &h->centre, h->span.first, h->span.last);
	h->good = centre_is_told(path, h->good, faults, r->skip);
	if (h->good) {
		warn_unplain(h);
		read_open(h);
		take_things(h);
		tell_span(h, r);
		take_busy(h);
	}
}

void
house_release(struct house *h)
{
	for (size_t i = 0; i < h->things; i++)
		free(h->thing[i].busy);
	free(h->thing);
	gifts_release(&h->gifts);
	taken_release(&h->taken);
	recordlist_release(&h->resources);
	actors_release(&h->actors);
	centre_close(&h->centre);
}
