#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "calendar/clock.h"
#include "calendar/icsevent.h"
#include "calendar/icsline.h"
#include "calendar/icsreading.h"
#include "calendar/icstime.h"
#include "calendar/icszones.h"
#include "calendar/recurrence.h"
#include "calendar/ruletext.h"
#include "calendar/summertime.h"

void
icsreading_refuse(struct icsreading *r, const char *fmt, ...)
{
	struct buf text = { 0 };
	va_list ap;

	if (r->e->wrong != NULL)
		return;
	va_start(ap, fmt);
	buf_addv(&text, translate(fmt), ap);
	va_end(ap);
	r->e->wrong = buf_detach(&text);
	r->e->line = r->line->number;
}

static const char *
value_shown(const struct icsreading *r)
{
	return shown(r->line->value, r->line->value_len);
}

void
icsreading_begin(struct icsreading *r, struct icsevent *e)
{
	*r = (struct icsreading){ .zones = r->zones, .line = r->line, .e = e };
	*e = (struct icsevent){ .line = r->line->number };
}

/* ---- moments ---- */

/* Years have four digits here, as in calendar files. */
static int
is_in_time(struct icsreading *r, int64_t at)
{
	if (at < (int64_t)date_day(10000, 1, 1) * CLOCK_DAY)
		return 1;
	icsreading_refuse(r, "it goes on after the year 9999; put the times right in the calendar that it comes from");
	return 0;
}

/* The moment of a value of the current line, in the zone that the line names. */
static int
moment(struct icsreading *r, struct icstime *m, const char *text, size_t len)
{
	const char *name = icsline_parameter(r->line, "TZID");
	enum icszone zone = name != NULL ? icszones_find(r->zones, name) : ICSZONE_DENMARK;

	if (icstime_read(m, text, len) != ICSTIME_GOOD) {
		icsreading_refuse(r, "'%s' is no time; a calendar file has 20261105 or 20261105T160000", shown(text, len));
		return 0;
	}
	if (m->whole || m->utc)
		return is_in_time(r, m->at);
	if (zone == ICSZONE_UNKNOWN) {
		icsreading_refuse(r, "the times are those of '%s', and not of Denmark; choose the zone of Copenhagen in the "
		    "calendar that it comes from, and export again", shown(name, strlen(name)));
		return 0;
	}
	if (zone == ICSZONE_UTC) {
		m->utc = 1;
		m->at = summertime_local(m->in_utc);
	}
	return is_in_time(r, m->at);
}

/* ---- properties ---- */

static void
take_text(struct icsreading *r, enum icstext i, int escaped)
{
	struct buf text = { 0 };

	if (r->e->text[i] != NULL)
		return;
	if (escaped)
		icsline_add_text(&text, r->line->value, r->line->value_len);
	else
		buf_add(&text, r->line->value, r->line->value_len);
	while (text.len > 0 && text.data[text.len - 1] == ' ')
		buf_truncate(&text, text.len - 1);
	while (text.len > 0 && *text.data == ' ')
		buf_splice(&text, 0, 1, "", 0);
	if (text.len > 0)
		r->e->text[i] = buf_detach(&text);
	buf_release(&text);
}

static void
take_list(struct icsreading *r, enum icslist i)
{
	struct icsitems *items = &r->e->list[i];
	const char *at = r->line->value;
	size_t left = r->line->value_len;

	while (left > 0) {
		size_t n = icsline_item(at, left);
		struct buf text = { 0 };

		icsline_add_text(&text, at, n);
		if (text.len > 0) {
			items->item = mem_grow(items->item, &items->cap, items->n + 1, sizeof *items->item);
			items->item[items->n++] = buf_detach(&text);
		}
		n += n < left;
		at += n;
		left -= n;
	}
}

static void
take_start(struct icsreading *r)
{
	struct icstime m;

	if (r->starts++ > 0 || !moment(r, &m, r->line->value, r->line->value_len))
		return;
	r->e->from = m.at;
	r->e->whole = m.whole;
	r->timed_utc = m.utc;
	r->utc_start = m.in_utc;
	r->day_shift = m.utc && clock_day_of(m.at) != clock_day_of(m.in_utc);
}

static void
take_end(struct icsreading *r)
{
	struct icstime m;

	if (r->ends++ > 0 || !moment(r, &m, r->line->value, r->line->value_len))
		return;
	/* 23:59:59 is what some have for midnight. */
	r->e->until = m.at + (m.seconds == 59);
}

static void
add_day_without(struct icsevent *e, int day)
{
	e->without = mem_grow(e->without, &e->without_cap, e->withouts + 1, sizeof *e->without);
	e->without[e->withouts++] = day;
}

/* Whether it is one of the event's times is known when all of it is read. */
static void
add_time_without(struct icsevent *e, int64_t at, unsigned long line)
{
	e->idle = mem_grow(e->idle, &e->idle_cap, e->idles + 1, sizeof *e->idle);
	e->idle[e->idles++] = (struct icswithout){ at, line };
}

/* Days and times that do not take place, in any of the ways in which calendars write them. */
static void
take_without(struct icsreading *r)
{
	const char *at = r->line->value;
	size_t left = r->line->value_len;

	while (left > 0) {
		size_t n = icsline_item(at, left);
		struct icstime m;

		if (!moment(r, &m, at, n))
			return;
		if (m.whole)
			add_day_without(r->e, clock_day_of(m.at));
		else
			add_time_without(r->e, m.at, r->line->number);
		n += n < left;
		at += n;
		left -= n;
	}
}

static void
take_change(struct icsreading *r)
{
	const char *range = icsline_parameter(r->line, "RANGE");
	struct icstime m;

	r->e->is_change = 1;
	r->e->changes_all_after = range != NULL && strcasecmp(range, "THISANDFUTURE") == 0;
	if (moment(r, &m, r->line->value, r->line->value_len))
		r->e->changes = m.at;
}

/* What is kept as it is written. */
static void
take_texts(struct icsreading *r)
{
	static const struct {
		const char *name;
		enum icstext text;
		int escaped;
	} texts[] = {
		{ "UID", ICS_UID, 1 }, { "SUMMARY", ICS_TITLE, 1 }, { "LOCATION", ICS_ROOM, 1 },
		{ "X-MC-ACTIVITY", ICS_MC_ACTIVITY, 1 }, { "X-MC-INITIATIVE", ICS_MC_INITIATIVE, 1 },
		{ "X-MC-ROOM", ICS_MC_ROOM, 1 }, { "X-MC-START", ICS_MC_START, 1 },
		{ "X-MC-END", ICS_MC_END, 1 }, { "X-MC-REPEAT", ICS_MC_REPEAT, 1 }
	};
	static const struct {
		const char *name;
		enum icslist list;
	} lists[] = {
		{ "CATEGORIES", ICS_CATEGORIES }, { "X-MC-ORGANISERS", ICS_MC_ORGANISERS },
		{ "X-MC-TARGETS", ICS_MC_TARGETS }, { "X-MC-EXCEPT", ICS_MC_EXCEPT }
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (icsline_is(r->line, texts[i].name))
			take_text(r, texts[i].text, texts[i].escaped);
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		if (icsline_is(r->line, lists[i].name))
			take_list(r, lists[i].list);
}

void
icsreading_take(struct icsreading *r)
{
	struct icsline *l = r->line;

	if (text_invalid(l->value, l->value_len) < l->value_len || text_invalid(l->name, strlen(l->name)) < strlen(l->name)) {
		icsreading_refuse(r, "'%s' is not UTF-8; is it Windows-1252?", value_shown(r));
		return;
	}
	take_texts(r);
	if (icsline_is(l, "DTSTART")) {
		take_start(r);
	} else if (icsline_is(l, "DTEND")) {
		take_end(r);
	} else if (icsline_is(l, "DURATION")) {
		if (!icstime_duration(&r->duration, l->value, l->value_len))
			icsreading_refuse(r, "'%s' is no duration; one looks like PT1H30M", value_shown(r));
	} else if (icsline_is(l, "RRULE")) {
		if (r->rules++ > 0)
			icsreading_refuse(r, "a second RRULE; make two events of it in the calendar that it comes from");
		take_text(r, ICS_RULE, 0);
	} else if (icsline_is(l, "EXDATE")) {
		take_without(r);
	} else if (icsline_is(l, "RDATE") || icsline_is(l, "EXRULE")) {
		icsreading_refuse(r, "calendars disagree on %s; make an event of its own of each of its times in the calendar "
		    "that it comes from", shown(l->name, l->parameters));
	} else if (icsline_is(l, "RECURRENCE-ID")) {
		take_change(r);
	} else if (icsline_is(l, "SEQUENCE")) {
		r->e->sequence = strtol(l->value, NULL, 10);
	} else if (icsline_is(l, "STATUS")) {
		r->e->cancelled |= strcasecmp(l->value, "CANCELLED") == 0;
	} else if (icsline_is(l, "CLASS")) {
		r->e->private = strcasecmp(l->value, "PRIVATE") == 0 || strcasecmp(l->value, "CONFIDENTIAL") == 0;
	} else if (icsline_is(l, "X-MICROSOFT-CDO-ALLDAYEVENT")) {
		r->all_day = strcasecmp(l->value, "TRUE") == 0;
	} else if (icsline_is(l, "ORGANIZER")) {
		const char *name = icsline_parameter(l, "CN");

		if (name != NULL && *name != '\0' && r->e->text[ICS_ORGANISER] == NULL)
			r->e->text[ICS_ORGANISER] = mem_copy(name, strlen(name));
	}
}

/* ---- the whole of an event ---- */

/* Do all times of a rule that goes by UTC begin at one time of the clock? */
static int
is_always_as_far_from_utc(const struct icsreading *r, const struct rule *rule)
{
	int64_t away = r->e->from - r->utc_start, at;
	struct recurrence times;
	int more, same = !r->day_shift && (rule->count > 0 || rule->until != RULE_NO_END) &&
	    !rule_has(rule, RULE_HOURS) && !rule_has(rule, RULE_MINUTES);

	if (!same)
		return 0;
	recurrence_begin(&times, rule, r->e->from, r->e->from + (int64_t)100 * 366 * CLOCK_DAY);
	while ((more = recurrence_next(&times, &at)) > 0 && same)
		same = at - summertime_utc(at) == away;
	recurrence_end(&times);
	return same && more == 0;
}

static void
judge_rule(struct icsreading *r)
{
	const char *text = r->e->text[ICS_RULE], *wrong;
	struct rule rule;

	if (text == NULL)
		return;
	if (r->e->is_change) {
		free(r->e->text[ICS_RULE]);
		r->e->text[ICS_RULE] = NULL;
		return;
	}
	if ((wrong = ruletext_read(&rule, text, strlen(text))) != NULL)
		icsreading_refuse(r, "%s", wrong);
	else if (r->timed_utc && !is_always_as_far_from_utc(r, &rule))
		icsreading_refuse(r, "it is repeated by UTC, an hour later in summer than in winter; choose the zone of "
		    "Copenhagen in the calendar that it comes from, and export again");
	else if (r->e->withouts + r->e->idles > 0 && (rule_has(&rule, RULE_HOURS) || rule_has(&rule, RULE_MINUTES)))
		icsreading_refuse(r, "one of several times of a day does not take place, and 'except' holds whole days; make "
		    "an event of its own for each time of the day in the calendar that it comes from");
}

/*
 * When does what has a duration end?  Where it is repeated, each of its times has the same times of
 * day, and whole days have no hours: of these an hour is one on the clock.
 */
static int64_t
end_of(const struct icsreading *r)
{
	const struct icsevent *e = r->e;
	int64_t on_the_clock = r->duration.days * CLOCK_DAY + r->duration.minutes;

	if (on_the_clock == 0)
		return e->from + (e->whole ? CLOCK_DAY : 0);
	if (e->whole || e->text[ICS_RULE] != NULL)
		return e->from + on_the_clock;
	return r->timed_utc ? summertime_local(r->utc_start + on_the_clock) : icstime_after(e->from, &r->duration);
}

/*
 * A time takes out that which begins then and no other (RFC 5545, 3.8.5.1): what was left behind when
 * a series was moved to another hour takes nothing out.
 */
static void
take_out_times(struct icsevent *e)
{
	size_t kept = 0;

	for (size_t i = 0; i < e->idles; i++) {
		if (clock_minute_of(e->idle[i].at) == clock_minute_of(e->from))
			add_day_without(e, clock_day_of(e->idle[i].at));
		else
			e->idle[kept++] = e->idle[i];
	}
	e->idles = kept;
}

void
icsreading_end(struct icsreading *r, int is_cancelled)
{
	struct icsevent *e = r->e;

	if (e->wrong == NULL && r->starts == 0)
		icsreading_refuse(r, "an event without DTSTART; give it a time in the calendar that it comes from");
	if (r->all_day && !e->whole && clock_minute_of(e->from) == 0)
		e->whole = 1;
	if (r->ends == 0)
		e->until = end_of(r);
	/* Some have a whole day end with itself. */
	if (e->whole && e->until == e->from)
		e->until += CLOCK_DAY;
	is_in_time(r, e->whole ? e->until - CLOCK_DAY : e->until);
	if (e->wrong == NULL && e->until < e->from)
		icsreading_refuse(r, "it ends before it begins; put the times right in the calendar that it comes from");
	if (e->wrong == NULL)
		judge_rule(r);
	take_out_times(e);
	e->cancelled |= is_cancelled;
	r->e = NULL;
}
