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
#include "calendar/icstime.h"
#include "calendar/icszone.h"
#include "calendar/recurrence.h"
#include "calendar/summertime.h"

/* A zone that the file itself describes. */
struct zone {
	char *name;
	int is_danish;		/* bits: winter is an hour before UTC, summer two */
};

struct reading {
	struct icsfile *out;
	struct icsline line;
	struct zone *zone;
	size_t zones, zone_cap;
	struct icsevent *e;	/* that is being read */
	int64_t duration;	/* of it, or -1 */
	int timed_utc, day_shift;	/* its start is in UTC, and then another day of the clock */
	int ends, starts, rules;	/* how often it says so */
	int64_t utc_start;
	int all_day;		/* Outlook says that its midnights mean whole days */
	int cancels;		/* the file takes all its events back */
};

static void refuse(struct reading *, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* The first of what is wrong with an event is told. */
static void
refuse(struct reading *r, const char *fmt, ...)
{
	struct buf text = { 0 };
	va_list ap;

	if (r->e->wrong != NULL)
		return;
	va_start(ap, fmt);
	buf_addv(&text, translate(fmt), ap);
	va_end(ap);
	r->e->wrong = buf_detach(&text);
	r->e->line = r->line.number;
}

static const char *
value_shown(const struct reading *r)
{
	return shown(r->line.value, r->line.value_len);
}

/* ---- zones ---- */

static void
read_zones(struct reading *r)
{
	int inside = 0, offsets = 0;
	char *name = NULL;

	while (icsline_next(&r->line) != ICSLINE_END) {
		if (icsline_is(&r->line, "BEGIN") && strcasecmp(r->line.value, "VTIMEZONE") == 0)
			inside = 1, offsets = 0;
		else if (inside && icsline_is(&r->line, "TZID") && name == NULL)
			name = mem_copy(r->line.value, r->line.value_len);
		else if (inside && icsline_is(&r->line, "TZOFFSETTO"))
			offsets |= strcmp(r->line.value, "+0100") == 0 ? 1 : strcmp(r->line.value, "+0200") == 0 ? 2 : 4;
		else if (inside && icsline_is(&r->line, "END") && strcasecmp(r->line.value, "VTIMEZONE") == 0) {
			r->zone = mem_grow(r->zone, &r->zone_cap, r->zones + 1, sizeof *r->zone);
			if (name != NULL)
				r->zone[r->zones++] = (struct zone){ name, offsets == 3 };
			name = NULL;
			inside = 0;
		}
	}
	free(name);
	r->line.at = 0;
	r->line.next = 0;
}

static enum icszone
zone_of(const struct reading *r, const char *name)
{
	enum icszone zone = icszone_of_name(name);

	for (size_t i = 0; zone == ICSZONE_UNKNOWN && i < r->zones; i++)
		if (r->zone[i].is_danish && strcmp(r->zone[i].name, name) == 0)
			zone = ICSZONE_DENMARK;
	return zone;
}

/* ---- moments ---- */

/* Years have four digits here, as in calendar files. */
static int
is_in_time(struct reading *r, int64_t at)
{
	if (at < (int64_t)date_day(10000, 1, 1) * CLOCK_DAY)
		return 1;
	refuse(r, "it goes on after the year 9999; put the times right in the calendar that it comes from");
	return 0;
}

/* The moment of a value of the current line, in the zone that the line names. */
static int
moment(struct reading *r, struct icstime *m, const char *text, size_t len)
{
	const char *name = icsline_parameter(&r->line, "TZID");
	enum icszone zone = name != NULL ? zone_of(r, name) : ICSZONE_DENMARK;

	if (icstime_read(m, text, len) != ICSTIME_GOOD) {
		refuse(r, "'%s' is no time; a calendar file has 20261105 or 20261105T160000", shown(text, len));
		return 0;
	}
	if (m->whole || m->utc)
		return is_in_time(r, m->at);
	if (zone == ICSZONE_UNKNOWN) {
		refuse(r, "the times are those of '%s', and not of Denmark; choose the zone of Copenhagen in the "
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
take_text(struct reading *r, enum icstext i, int escaped)
{
	struct buf text = { 0 };

	if (r->e->text[i] != NULL)
		return;
	if (escaped)
		icsline_add_text(&text, r->line.value, r->line.value_len);
	else
		buf_add(&text, r->line.value, r->line.value_len);
	while (text.len > 0 && text.data[text.len - 1] == ' ')
		buf_truncate(&text, text.len - 1);
	while (text.len > 0 && *text.data == ' ')
		buf_splice(&text, 0, 1, "", 0);
	if (text.len > 0)
		r->e->text[i] = buf_detach(&text);
	buf_release(&text);
}

static void
take_list(struct reading *r, enum icslist i)
{
	struct icsitems *items = &r->e->list[i];
	const char *at = r->line.value;
	size_t left = r->line.value_len;

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
take_start(struct reading *r)
{
	struct icstime m;

	if (r->starts++ > 0 || !moment(r, &m, r->line.value, r->line.value_len))
		return;
	r->e->from = m.at;
	r->e->whole = m.whole;
	r->timed_utc = m.utc;
	r->utc_start = m.in_utc;
	r->day_shift = m.utc && clock_day_of(m.at) != clock_day_of(m.in_utc);
}

static void
take_end(struct reading *r)
{
	struct icstime m;

	if (r->ends++ > 0 || !moment(r, &m, r->line.value, r->line.value_len))
		return;
	/* 23:59:59 is what some have for midnight. */
	r->e->until = m.at + (m.seconds == 59);
}

/* Days that do not take place, in any of the ways in which calendars write them. */
static void
take_without(struct reading *r)
{
	const char *at = r->line.value;
	size_t left = r->line.value_len;

	while (left > 0) {
		size_t n = icsline_item(at, left);
		struct icstime m;

		if (!moment(r, &m, at, n))
			return;
		r->e->without = mem_grow(r->e->without, &r->e->without_cap, r->e->withouts + 1, sizeof *r->e->without);
		r->e->without[r->e->withouts++] = clock_day_of(m.at);
		n += n < left;
		at += n;
		left -= n;
	}
}

static void
take_change(struct reading *r)
{
	const char *range = icsline_parameter(&r->line, "RANGE");
	struct icstime m;

	r->e->is_change = 1;
	r->e->changes_all_after = range != NULL && strcasecmp(range, "THISANDFUTURE") == 0;
	if (moment(r, &m, r->line.value, r->line.value_len))
		r->e->changes = m.at;
}

static void
take_property(struct reading *r)
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
	struct icsline *l = &r->line;

	if (text_invalid(l->value, l->value_len) < l->value_len || text_invalid(l->name, strlen(l->name)) < strlen(l->name)) {
		refuse(r, "'%s' is not UTF-8; is it Windows-1252?", value_shown(r));
		return;
	}
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (icsline_is(l, texts[i].name))
			take_text(r, texts[i].text, texts[i].escaped);
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		if (icsline_is(l, lists[i].name))
			take_list(r, lists[i].list);
	if (icsline_is(l, "DTSTART")) {
		take_start(r);
	} else if (icsline_is(l, "DTEND")) {
		take_end(r);
	} else if (icsline_is(l, "DURATION")) {
		if ((r->duration = icstime_duration(l->value, l->value_len)) < 0)
			refuse(r, "'%s' is no duration; one looks like PT1H30M", value_shown(r));
	} else if (icsline_is(l, "RRULE")) {
		if (r->rules++ > 0)
			refuse(r, "a second RRULE; make two events of it in the calendar that it comes from");
		take_text(r, ICS_RULE, 0);
	} else if (icsline_is(l, "EXDATE")) {
		take_without(r);
	} else if (icsline_is(l, "RDATE") || icsline_is(l, "EXRULE")) {
		refuse(r, "calendars disagree on %s; make an event of its own of each of its times in the calendar "
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
is_always_as_far_from_utc(const struct reading *r, const struct rule *rule)
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
judge_rule(struct reading *r)
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
	if ((wrong = rule_read(&rule, text, strlen(text))) != NULL)
		refuse(r, "%s", wrong);
	else if (r->timed_utc && !is_always_as_far_from_utc(r, &rule))
		refuse(r, "it is repeated by UTC, an hour later in summer than in winter; choose the zone of "
		    "Copenhagen in the calendar that it comes from, and export again");
	else if (r->e->withouts > 0 && (rule_has(&rule, RULE_HOURS) || rule_has(&rule, RULE_MINUTES)))
		refuse(r, "one of several times of a day does not take place, and 'except' holds whole days; make "
		    "an event of its own for each time of the day in the calendar that it comes from");
}

static void
end_event(struct reading *r)
{
	struct icsevent *e = r->e;

	if (e->wrong == NULL && r->starts == 0)
		refuse(r, "an event without DTSTART; give it a time in the calendar that it comes from");
	if (r->all_day && !e->whole && clock_minute_of(e->from) == 0)
		e->whole = 1;
	if (r->ends == 0)
		e->until = e->from + (r->duration > 0 ? r->duration : e->whole ? CLOCK_DAY : 0);
	/* Some have a whole day end with itself. */
	if (e->whole && e->until == e->from)
		e->until += CLOCK_DAY;
	is_in_time(r, e->whole ? e->until - CLOCK_DAY : e->until);
	if (e->wrong == NULL && e->until < e->from)
		refuse(r, "it ends before it begins; put the times right in the calendar that it comes from");
	if (e->wrong == NULL)
		judge_rule(r);
	e->cancelled |= r->cancels;
	r->e = NULL;
}

static void
begin_event(struct reading *r)
{
	struct icsfile *out = r->out;

	out->event = mem_grow(out->event, &out->cap, out->n + 1, sizeof *out->event);
	r->e = &out->event[out->n++];
	*r->e = (struct icsevent){ .line = r->line.number };
	r->duration = -1;
	r->timed_utc = r->day_shift = r->ends = r->starts = r->rules = r->all_day = 0;
}

static int
is_calendar(struct reading *r, enum icsline_found found)
{
	struct icsfile *out = r->out;

	if (found == ICSLINE_FOUND && icsline_is(&r->line, "BEGIN") &&
	    strcasecmp(r->line.value, "VCALENDAR") == 0)
		return 1;
	out->wrong_line = found == ICSLINE_END ? 1 : r->line.number;
	out->wrong = MESSAGE("this is no calendar file, which begins with BEGIN:VCALENDAR; export it as "
	    "iCalendar (.ics)");
	return 0;
}

/* What stands in no event: another of them, or the end of the file's calendar. */
static int
is_outside(const struct icsline *l)
{
	static const char *const beside[] = { "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VCALENDAR" };
	int is_end = icsline_is(l, "END");

	/* END:VEVENT is the first, and the event's own. */
	for (size_t i = is_end; i < sizeof beside / sizeof *beside; i++)
		if ((is_end || icsline_is(l, "BEGIN")) && strcasecmp(l->value, beside[i]) == 0)
			return 1;
	return 0;
}

static void
read_line(struct reading *r, int *deep)
{
	struct icsline *l = &r->line;

	if (r->e != NULL && is_outside(l)) {
		refuse(r, "it has no END:VEVENT: some of it is missing; export it again");
		end_event(r);
	}
	if (icsline_is(l, "BEGIN")) {
		if (r->e != NULL)
			++*deep;	/* an alarm */
		else if (strcasecmp(l->value, "VEVENT") == 0)
			*deep = 0, begin_event(r);
		else if (strcasecmp(l->value, "VCALENDAR") == 0)
			r->cancels = 0;
		else if (strcasecmp(l->value, "VTODO") == 0 || strcasecmp(l->value, "VJOURNAL") == 0)
			r->out->others++;
	} else if (icsline_is(l, "END") && r->e != NULL) {
		if (strcasecmp(l->value, "VEVENT") == 0)
			end_event(r);
		else if (*deep > 0)
			--*deep;
	} else if (r->e != NULL && *deep == 0) {
		take_property(r);
	} else if (icsline_is(l, "VERSION") && strcmp(l->value, "1.0") == 0) {
		r->out->wrong_line = l->number;
		r->out->wrong = MESSAGE("this is vCalendar 1.0 of 1996; export it as iCalendar (.ics), version 2.0");
	} else if (icsline_is(l, "METHOD") && strcasecmp(l->value, "CANCEL") == 0) {
		r->cancels = 1;
	}
}

void
icsfile_read(struct icsfile *out, const char *data, size_t len)
{
	struct reading r = { .out = out, .line = { .data = data, .len = len } };
	enum icsline_found found;
	int deep = 0;

	*out = (struct icsfile){ 0 };
	read_zones(&r);
	if (is_calendar(&r, icsline_next(&r.line)))
		while (out->wrong == NULL && (found = icsline_next(&r.line)) != ICSLINE_END) {
			if (found == ICSLINE_FOUND)
				read_line(&r, &deep);
			else if (r.e != NULL)
				refuse(&r, "'%s' is no line of a calendar file, which is NAME:VALUE; export it again",
				    shown(r.line.text.data, r.line.text.len));
		}
	if (r.e != NULL) {
		refuse(&r, "the file ends inside an event: it is cut off; export it again");
		r.e = NULL;
	}
	for (size_t i = 0; i < r.zones; i++)
		free(r.zone[i].name);
	free(r.zone);
	icsline_release(&r.line);
}

void
icsfile_release(struct icsfile *in)
{
	for (size_t i = 0; i < in->n; i++) {
		struct icsevent *e = &in->event[i];

		for (int k = 0; k < ICS_TEXTS; k++)
			free(e->text[k]);
		for (int k = 0; k < ICS_LISTS; k++) {
			for (size_t n = 0; n < e->list[k].n; n++)
				free(e->list[k].item[n]);
			free(e->list[k].item);
		}
		free(e->without);
		free(e->wrong);
	}
	free(in->event);
}

const char *
icsevent_uid(const struct icsevent *e)
{
	return e->text[ICS_UID] != NULL ? e->text[ICS_UID] : "";
}

struct activity
icsevent_activity(const struct icsevent *e, struct rule *rule)
{
	struct activity a = {
		.dated = 1, .whole = e->whole, .start = e->from, .except = e->without, .excepts = e->withouts,
		.length = e->until > e->from ? e->until - e->from : -1
	};

	if (e->text[ICS_RULE] != NULL) {
		rule_read(rule, e->text[ICS_RULE], strlen(e->text[ICS_RULE]));
		a.rule = rule;
	}
	return a;
}
