#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/dayorder.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "calendar/activities.h"
#include "calendar/clock.h"
#include "calendar/recurrence.h"
#include "calendar/ruletext.h"
#include "calendar/summertime.h"
#include "centre/centre.h"
#include "field/schemas.h"
#include "schema/fieldcell.h"
#include "schema/hours.h"
#include "schema/yamlcheck.h"
#include "yaml/yaml.h"

enum { DAY = 24 * 60, YEARS_AHEAD = 40 * 366 };

int
activity_moment(const char *text, size_t len, int64_t *at, int *whole)
{
	int day, minute = 0;

	if ((len != 10 && len != 16) || !date_parse(text, 10, &day))
		return 0;
	*whole = len == 10;
	if (len == 16 && (text[10] != 'T' || (minute = hours_clock(text + 11, 5)) < 0))
		return 0;
	*at = (int64_t)day * DAY + minute;
	return 1;
}

/* ---- reading ---- */

static void
add_except(struct activity *a, const struct yaml_node *value)
{
	int day;

	if (value->kind == YAML_SCALAR && date_parse(value->text, value->len, &day))
		a->except[a->excepts++] = day;
}

static void
read_excepts(struct activity *a)
{
	const struct yaml_node *except = yaml_get(a->map, "except");

	if (except == NULL)
		return;
	a->except = mem_zero(except->n + 1, sizeof *a->except);
	if (except->kind == YAML_SCALAR)
		add_except(a, except);
	for (size_t i = 0; except->kind == YAML_LIST && i < except->n; i++)
		add_except(a, except->item[i]);
	dayorder_sort(a->except, a->excepts);
}

static const struct yaml_node *
rule_of(const struct yaml_node *map)
{
	const struct yaml_node *repeat = yaml_get(map, "repeat");

	return repeat != NULL && repeat->kind == YAML_SCALAR && repeat->len > 0 ? repeat : NULL;
}

const char *
activity_wrong_rule(const struct yaml_node *map)
{
	const struct yaml_node *repeat = rule_of(map);
	struct rule rule;

	return repeat != NULL ? ruletext_read(&rule, repeat->text, repeat->len) : NULL;
}

int
activity_put_times(struct activity *a, const char *start, const char *end)
{
	int64_t until;
	int whole;

	if (!activity_moment(start, strlen(start), &a->start, &a->whole))
		return 0;
	a->length = a->whole ? DAY : -1;
	if (*end == '\0')
		return 1;
	if (!activity_moment(end, strlen(end), &until, &whole))
		return 0;
	until += whole ? DAY : 0;
	a->length = until > a->start ? until - a->start : -1;
	return until >= a->start ? 1 : -1;
}

/* Where its times lie; what is wrong with them was told of already, but for its rule. */
static void
read_times(struct activity *a, int quiet)
{
	const struct yaml_node *repeat = rule_of(a->map);
	int found = activity_put_times(a, yaml_text(a->map, "start"), yaml_text(a->map, "end")), good = found > 0;

	if (found < 0 && !quiet)
		schema_check_times(&activity_schema, a->map);
	if (repeat != NULL) {
		const char *wrong;

		a->rule = mem_zero(1, sizeof *a->rule);
		if ((wrong = ruletext_read(a->rule, repeat->text, repeat->len)) != NULL) {
			good = 0;
			if (!quiet)
				diag_fault(&repeat->place, TOPIC_VALUE, "%s", wrong);
		}
	}
	a->dated = good;
}

int
activities_read(struct activities *all, const struct centre *c, unsigned long fields)
{
	int open;

	*all = (struct activities){ 0 };
	open = recordlist_open(&all->list, c, &activity_schema);
	while (open && recordlist_next(&all->list, fields)) {
		struct activity *a;

		all->item = mem_grow(all->item, &all->cap, all->n + 1, sizeof *all->item);
		a = &all->item[all->n++];
		*a = (struct activity){ .map = all->list.map };
		read_excepts(a);
		read_times(a, c->quiet);
		if (all->list.faulty)
			a->dated = 0;
	}
	return open;
}

void
activities_release(struct activities *all)
{
	for (size_t i = 0; i < all->n; i++) {
		free(all->item[i].rule);
		free(all->item[i].except);
	}
	free(all->item);
	recordlist_release(&all->list);
}

const char *
activity_title(const struct activity *a)
{
	return yaml_text_or_id(a->map, "title");
}

void
activity_add_cell(struct buf *out, const struct activity *a, const char *field)
{
	int i = schema_index(&activity_schema, field, strlen(field));
	const struct yaml_node *value = yaml_get(a->map, field);

	if (value != NULL)
		fieldcell_add(out, &activity_schema.field[i], value);
}

/* ---- expanding ---- */

int
activity_is_excepted(const struct activity *a, int day)
{
	return dayorder_has(a->except, a->excepts, day);
}

/* The clock has gone on by an hour where it would come in the hour that is left out. */
static int64_t
shown_at(const struct activity *a, int64_t at)
{
	return at + (!a->whole && summertime_is_left_out(at) ? 60 : 0);
}

void
activity_times_begin(struct activity_times *t, const struct activity *a, int64_t first, int64_t last)
{
	*t = (struct activity_times){ .of = a, .first = first, .last = last };
	if (!a->dated || a->start >= last)
		return;
	recurrence_begin(&t->rule, a->rule, a->start, last - 1);
	recurrence_skip(&t->rule, first - (a->length > 0 ? a->length : 0));
	t->more = 1;
}

int
activity_times_next(struct activity_times *t, struct occurrence *o)
{
	const struct activity *a = t->of;

	while (t->more > 0 && (t->more = recurrence_next(&t->rule, &o->from)) > 0) {
		if (o->from >= t->last) {
			t->more = 0;
			break;
		}
		o->until = shown_at(a, o->from + (a->length > 0 ? a->length : 0));
		if (a->rule == NULL)	/* a rule leaves that hour out */
			o->from = shown_at(a, o->from);
		if ((o->until > t->first || (o->until == o->from && o->from >= t->first)) &&
		    !activity_is_excepted(a, clock_day_of(o->from)))
			return 1;
	}
	return t->more;
}

void
activity_times_end(struct activity_times *t)
{
	recurrence_end(&t->rule);
}

static void
add_time(struct occurrences *out, const struct occurrence *o)
{
	out->item = mem_grow(out->item, &out->cap, out->n + 1, sizeof *out->item);
	out->item[out->n++] = *o;
}

void
activity_tell_too_many(const struct activity *a)
{
	const char *id = yaml_text(a->map, "id");

	diag_fault(&rule_of(a->map)->place, TOPIC_VALUE,
	    "'%s' takes place more than %d times until then; ask for an earlier period, or let "
	    "its 'start' be later", shown(id, strlen(id)), RECURRENCE_MOST);
}

static int64_t
first_moment(const struct period *p)
{
	return (int64_t)p->first * DAY;
}

static int64_t
end_moment(const struct period *p)
{
	return ((int64_t)p->last + 1) * DAY;
}

/* More times than these it cannot have. */
static int64_t
times_at_most(const struct activity *a, const struct period *p)
{
	int64_t first = first_moment(p) - (a->length > 0 ? a->length : 0), days;
	int hours = a->rule->list[RULE_HOURS].n, minutes = a->rule->list[RULE_MINUTES].n;

	/* What is counted is met from its start on. */
	if (first < a->start || a->rule->count > 0)
		first = a->start;
	days = (end_moment(p) - first) / DAY + 2;
	return days * (hours > 0 ? hours : 1) * (minutes > 0 ? minutes : 1);
}

int
activity_is_countable(const struct activity *a, const struct period *p)
{
	struct activity_times t;
	struct occurrence o;
	int more;

	if (a->rule == NULL || times_at_most(a, p) <= RECURRENCE_MOST)
		return 1;
	activity_times_begin(&t, a, first_moment(p), end_moment(p));
	while ((more = activity_times_next(&t, &o)) > 0)
		;
	activity_times_end(&t);
	if (more < 0)
		activity_tell_too_many(a);
	return more == 0;
}

static int
by_start(const void *a, const void *b)
{
	const struct occurrence *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	if (x->until != y->until)
		return x->until < y->until ? -1 : 1;
	return (x->activity > y->activity) - (x->activity < y->activity);
}

void
activities_expand(const struct activities *all, const struct period *p, struct occurrences *out)
{
	for (size_t i = 0; i < all->n; i++) {
		struct activity_times t;
		struct occurrence o = { .activity = i };
		size_t before = out->n;
		int more;

		activity_times_begin(&t, &all->item[i], first_moment(p), end_moment(p));
		while ((more = activity_times_next(&t, &o)) > 0)
			add_time(out, &o);
		activity_times_end(&t);
		if (more < 0) {
			out->n = before;
			activity_tell_too_many(&all->item[i]);
		}
	}
	if (out->n > 0)
		qsort(out->item, out->n, sizeof *out->item, by_start);
}

void
occurrences_release(struct occurrences *all)
{
	free(all->item);
}

int
activities_first_day(const struct activities *all)
{
	int first = 0, met = 0;

	for (size_t i = 0; i < all->n; i++)
		if (all->item[i].dated) {
			int day = clock_day_of(all->item[i].start);

			if (!met || day < first)
				first = day;
			met = 1;
		}
	return first;
}

int
activity_next(const struct activity *a, int64_t after, struct occurrence *next)
{
	int64_t from = a->start > after ? a->start : after;
	struct activity_times t;
	int found;

	activity_times_begin(&t, a, after, from + (int64_t)YEARS_AHEAD * DAY);
	found = activity_times_next(&t, next) > 0;
	activity_times_end(&t);
	return found;
}

int
activity_begins_on(const struct activity *a, int day)
{
	int64_t midnight = (int64_t)day * DAY;
	struct activity always = *a;
	struct occurrence next = { .until = midnight - 1 };

	always.excepts = 0;
	do {
		if (!activity_next(&always, next.until, &next))
			return 0;
	} while (next.from < midnight);
	return next.from < midnight + DAY;
}

int
activity_leaves_out(const struct activity *a, int day)
{
	if (activity_begins_on(a, day))
		return 1;
	for (size_t i = 0; i < a->excepts; i++)
		if (abs(a->except[i] - day) < 7 && activity_begins_on(a, a->except[i]))
			return 1;
	return 0;
}
