#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "calendar/clock.h"
#include "calendar/events.h"
#include "calendar/portable.h"
#include "calendar/summertime.h"

enum { TWO_AT_NIGHT = 2 * CLOCK_HOUR, THREE_AT_NIGHT = 3 * CLOCK_HOUR };

struct making {
	struct events *out;
	const struct activity *of;
	const struct events_span *span;
	char *rule;		/* NULL: it has none that is portable */
	size_t first;		/* of its events in `out` */
	size_t slots;		/* of these, so many are one for each time of the day */
	int64_t met;		/* the latest time */
};

static struct event *
add_event(struct events *all, int64_t from, int64_t until)
{
	struct event *e;

	all->item = mem_grow(all->item, &all->cap, all->n + 1, sizeof *all->item);
	e = &all->item[all->n++];
	*e = (struct event){ .from = from, .until = until, .last = from };
	return e;
}

static void
add_single(struct making *m, const struct occurrence *o)
{
	add_event(m->out, o->from, o->until)->is_one = m->of->rule != NULL;
}

static void
add_without(struct event *e, int64_t at)
{
	e->without = mem_grow(e->without, &e->without_cap, e->withouts + 1, sizeof *e->without);
	e->without[e->withouts++] = at;
}

/* ---- which times calendars disagree on ---- */

static int
may_begin_at(const struct activity *a, enum rule_list list, int own, int number)
{
	if (!rule_has(a->rule, list))
		return own == number;
	for (int i = 0; i < a->rule->list[list].n; i++)
		if (a->rule->item[a->rule->list[list].from + i] == number)
			return 1;
	return 0;
}

/* In the hour that a night leaves out or has twice; or at midnight without an end, which calcurse refuses. */
static int
begins_oddly(const struct activity *a)
{
	int hour = clock_minute_of(a->start) / CLOCK_HOUR, minute = clock_minute_of(a->start) % CLOCK_HOUR;

	return !a->whole && (may_begin_at(a, RULE_HOURS, hour, 2) || (a->length <= 0 &&
	    may_begin_at(a, RULE_HOURS, hour, 0) && may_begin_at(a, RULE_MINUTES, minute, 0)));
}

/* Can a night lie between its start and its end? */
static int
may_cross_night(const struct activity *a)
{
	int start = rule_has(a->rule, RULE_HOURS) ? 0 : clock_minute_of(a->start);

	return !a->whole && a->length > 0 && (rule_has(a->rule, RULE_HOURS) ||
	    (start < THREE_AT_NIGHT && start + a->length > TWO_AT_NIGHT) ||
	    start + a->length > CLOCK_DAY + TWO_AT_NIGHT);
}

/* Is its night an hour longer or shorter than others? */
static int
is_odd(const struct activity *a, const struct occurrence *o)
{
	return !a->whole && a->length > 0 &&
	    summertime_utc(o->until) - summertime_utc(o->from) != a->length;
}

/* ---- time by time ---- */

static struct event *
slot_of(struct making *m, int64_t at)
{
	for (size_t i = 0; i < m->slots; i++) {
		struct event *e = &m->out->item[m->first + i];

		if (clock_minute_of(e->from) == clock_minute_of(at))
			return e;
	}
	return NULL;
}

/* Room for one more beside the others of its kind, which stand before the single ones. */
static void
begin_slot(struct making *m, const struct occurrence *o)
{
	struct event *e = add_event(m->out, o->from, o->until), made = *e;
	size_t at = m->first + m->slots;

	memmove(m->out->item + at + 1, m->out->item + at, (m->out->n - 1 - at) * sizeof *e);
	m->out->item[at] = made;
	m->slots++;
}

static void
take_time(struct making *m, const struct occurrence *o)
{
	int day = clock_day_of(o->from);
	int out = activity_is_excepted(m->of, day) ||
	    (m->span->passes_over != NULL && m->span->passes_over(day));
	int alone = m->rule == NULL || is_odd(m->of, o);
	struct event *e = m->rule != NULL ? slot_of(m, o->from) : NULL;

	m->met = o->from;
	if (!out && alone) {
		add_single(m, o);
		e = m->rule != NULL ? slot_of(m, o->from) : NULL;
	}
	if (!out && !alone && e == NULL)
		begin_slot(m, o);
	else if (!out && !alone)
		e->last = o->from;
	else if (e != NULL)
		add_without(e, o->from);
}

/* How many times of the day its rule has. */
static size_t
times_of_day(const struct rule *r)
{
	int hours = r->list[RULE_HOURS].n, minutes = r->list[RULE_MINUTES].n;

	return (size_t)(hours > 0 ? hours : 1) * (size_t)(minutes > 0 ? minutes : 1);
}

/* What a calendar can go on with by itself, needs to be looked at only up to here. */
static int64_t
looked_at_until(const struct making *m)
{
	const struct activity *a = m->of;
	int64_t until = a->excepts > 0 ? ((int64_t)a->except[a->excepts - 1] + 1) * CLOCK_DAY : a->start;

	return may_cross_night(a) && until < m->span->last ? m->span->last : until;
}

static int
goes_on(const struct making *m)
{
	return m->span->open && m->rule != NULL && m->of->rule->count == 0 && m->span->passes_over == NULL;
}

/* The calendar is the same again after 400 years: what has not come by then does not. */
static int64_t
end_of_time(const struct activity *a)
{
	return a->start + (int64_t)400 * 366 * CLOCK_DAY;
}

/* All times that have to be looked at; 0: they are too many. */
static int
look_at_times(struct making *m)
{
	struct activity bare = *m->of;	/* what is excepted is asked for, too */
	struct activity_times times;
	struct occurrence o = { 0 };
	int on = goes_on(m), more;
	int64_t first = m->span->open ? bare.start : m->span->first, enough = on ? looked_at_until(m) : 0;
	int ends = m->span->open && (bare.rule == NULL || bare.rule->count > 0);

	bare.excepts = 0;
	activity_times_begin(&times, &bare, first, on || ends ? end_of_time(m->of) : m->span->last);
	while ((more = activity_times_next(&times, &o)) > 0) {
		if (on && o.from >= enough && m->slots == times_of_day(bare.rule))
			break;
		take_time(m, &o);
	}
	activity_times_end(&times);
	return more >= 0;
}

/* Give the events of each time of the day their rule, and an end. */
static void
end_slots(struct making *m)
{
	int on = goes_on(m);

	for (size_t i = 0; i < m->slots; i++) {
		struct event *e = &m->out->item[m->first + i];

		e->has_others = times_of_day(m->of->rule) > 1;
		if (on && m->of->rule->until >= e->last)
			e->last = m->of->rule->until;
		while (e->withouts > 0 && e->without[e->withouts - 1] > e->last)
			e->withouts--;
		if (e->last > e->from)
			e->rule = mem_copy(m->rule, strlen(m->rule));
	}
}

static void
drop(struct events *all, size_t from)
{
	for (size_t i = from; i < all->n; i++) {
		free(all->item[i].rule);
		free(all->item[i].without);
	}
	all->n = from;
}

int
events_of(struct events *out, const struct activity *a, const struct events_span *span)
{
	struct making m = { .out = out, .of = a, .span = span, .first = out->n };
	struct buf text = { 0 };
	int good;

	if (!a->dated)
		return 1;
	if (a->rule != NULL && !begins_oddly(a) &&
	    portable_rule(&text, a->rule, clock_day_of(a->start)))
		m.rule = text.data;
	good = look_at_times(&m);
	if (good)
		end_slots(&m);
	else
		drop(out, m.first);
	buf_release(&text);
	return good;
}

void
events_clear(struct events *all)
{
	drop(all, 0);
}

void
events_release(struct events *all)
{
	drop(all, 0);
	free(all->item);
}
