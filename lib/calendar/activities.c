#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "calendar/activities.h"
#include "calendar/clock.h"
#include "calendar/recurrence.h"
#include "calendar/summertime.h"
#include "centre/centre.h"
#include "field/schemas.h"
#include "schema/hours.h"
#include "schema/value.h"
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

static int
by_day(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;

	return (x > y) - (x < y);
}

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
	qsort(a->except, a->excepts, sizeof *a->except, by_day);
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

	return repeat != NULL ? rule_read(&rule, repeat->text, repeat->len) : NULL;
}

/* Where its times lie; what is wrong with them was told of already, but for its rule. */
static void
read_times(struct activity *a, int quiet)
{
	const char *start = yaml_text(a->map, "start"), *end = yaml_text(a->map, "end");
	const struct yaml_node *repeat = rule_of(a->map);
	int64_t until;
	int whole, good = activity_moment(start, strlen(start), &a->start, &a->whole);

	a->length = a->whole ? DAY : -1;
	if (*end != '\0') {
		good = activity_moment(end, strlen(end), &until, &whole) && good;
		a->length = until - a->start + (good && whole ? DAY : 0);
		if (good && a->length < 0 && !quiet)
			schema_check_times(&activity_schema, a->map);
		good = good && a->length >= 0;
		if (a->length == 0)
			a->length = -1;
	}
	if (repeat != NULL) {
		const char *wrong;

		a->rule = mem_zero(1, sizeof *a->rule);
		if ((wrong = rule_read(a->rule, repeat->text, repeat->len)) != NULL) {
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
	const char *title = yaml_text(a->map, "title");

	return *title != '\0' ? title : yaml_text(a->map, "id");
}

void
activity_add_cell(struct buf *out, const struct activity *a, const char *field)
{
	int i = schema_index(&activity_schema, field, strlen(field));
	const struct yaml_node *value = yaml_get(a->map, field);

	if (value != NULL)
		field_add_cell(out, &activity_schema.field[i], value);
}

/* ---- expanding ---- */

static int
is_excepted(const struct activity *a, int64_t at)
{
	int day = clock_day_of(at);

	return a->excepts > 0 &&
	    bsearch(&day, a->except, a->excepts, sizeof day, by_day) != NULL;
}

/* The clock has gone on by an hour where it would come in the hour that is left out. */
static int64_t
shown_at(const struct activity *a, int64_t at)
{
	return at + (!a->whole && summertime_is_left_out(at) ? 60 : 0);
}

/* Each time that ends after `first` and begins before `last` (both moments), until told to stop. */
static int
expand(const struct activity *a, int64_t first, int64_t last,
    int (*found)(void *arg, const struct occurrence *), void *arg)
{
	struct recurrence r;
	struct occurrence o = { 0 };
	int more;

	if (!a->dated || a->start >= last)
		return 0;
	recurrence_begin(&r, a->rule, a->start, last - 1);
	recurrence_skip(&r, first - (a->length > 0 ? a->length : 0));
	while ((more = recurrence_next(&r, &o.from)) > 0 && o.from < last) {
		o.until = shown_at(a, o.from + (a->length > 0 ? a->length : 0));
		o.from = shown_at(a, o.from);
		if ((o.until > first || (o.until == o.from && o.from >= first)) &&
		    !is_excepted(a, o.from) && !found(arg, &o))
			break;
	}
	recurrence_end(&r);
	return more;
}

struct gathering {
	struct occurrences *out;
	size_t activity;
};

static int
gather(void *arg, const struct occurrence *o)
{
	struct gathering *g = arg;
	struct occurrences *out = g->out;

	out->item = mem_grow(out->item, &out->cap, out->n + 1, sizeof *out->item);
	out->item[out->n] = *o;
	out->item[out->n++].activity = g->activity;
	return 1;
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
		struct gathering g = { out, i };
		size_t before = out->n;

		if (expand(&all->item[i], (int64_t)p->first * DAY, ((int64_t)p->last + 1) * DAY, gather, &g) < 0) {
			out->n = before;
			diag_fault(&rule_of(all->item[i].map)->place, TOPIC_VALUE,
			    "'%s' takes place more than %d times until then; ask for an earlier period, or let "
			    "its 'start' be later", shown(yaml_text(all->item[i].map, "id"),
			    strlen(yaml_text(all->item[i].map, "id"))), RECURRENCE_MOST);
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

static int
take_first(void *arg, const struct occurrence *o)
{
	*(struct occurrence *)arg = *o;
	return 0;
}

int
activity_next(const struct activity *a, int64_t after, struct occurrence *next)
{
	int64_t from = a->start > after ? a->start : after;

	next->from = INT64_MIN;
	expand(a, after, from + (int64_t)YEARS_AHEAD * DAY, take_first, next);
	return next->from != INT64_MIN;
}
