#include "base/date.h"
#include "schema/hours.h"
#include "schema/openweek.h"
#include "schema/spelledhours.h"
#include "yaml/yaml.h"

enum { WEEK = OPENWEEK_DAYS * OPENWEEK_DAY, MOST_SPANS = 64 };

#define WHOLE_HOUR (((uint64_t)1 << OPENWEEK_HOUR) - 1)

/* How many minutes of an hour are marked: as a rule none or all of them. */
static int
minutes_of(uint64_t hour)
{
	int n = 0;

	if (hour == WHOLE_HOUR)
		return OPENWEEK_HOUR;
	for (; hour != 0; hour &= hour - 1)
		n++;
	return n;
}

/* The minutes of an hour that are before one of the day. */
static uint64_t
before(int hour, int minute)
{
	int n = minute - hour * OPENWEEK_HOUR;

	return n <= 0 ? 0 : n >= OPENWEEK_HOUR ? WHOLE_HOUR : ((uint64_t)1 << n) - 1;
}

static void
add_hours(struct openweek *w, const struct hours *h)
{
	for (int d = 0; d < OPENWEEK_DAYS; d++)
		for (int i = 0; i < OPENWEEK_HOURS && hours_hold(h, d); i++) {
			uint64_t more = before(i, h->to) & ~before(i, h->from) & ~w->open[d][i];

			w->open[d][i] |= more;
			w->total += minutes_of(more);
		}
}

int
openweek_add_text(struct openweek *w, const char *text, size_t len)
{
	struct hours item[MOST_SPANS];
	size_t n;

	if (hours_read(&item[0], text, len))
		n = 1;
	else if (!spelledhours_parse(text, len, item, MOST_SPANS, &n))
		return 0;
	for (size_t i = 0; i < n; i++)
		add_hours(w, &item[i]);
	return 1;
}

int
openweek_add_items(struct openweek *w, const struct yaml_node *value, void (*unclear)(const struct yaml_node *))
{
	const struct yaml_node *item;
	int known = 0;

	for (size_t i = 0; (item = yaml_item_node(value, i)) != NULL; i++) {
		if (item->kind == YAML_SCALAR && openweek_add_text(w, item->text, item->len)) {
			known = known < 0 ? known : 1;
			continue;
		}
		known = -1;
		if (unclear != NULL)
			unclear(item);
	}
	return known;
}

int
openweek_common(const struct openweek *a, const struct openweek *b)
{
	int n = 0;

	for (int d = 0; d < OPENWEEK_DAYS; d++)
		for (int i = 0; i < OPENWEEK_HOURS; i++)
			n += minutes_of(a->open[d][i] & b->open[d][i]);
	return n;
}

void
openweek_always(struct openweek *w)
{
	struct hours all = { .first = 0, .last = OPENWEEK_DAYS - 1, .from = 0, .to = OPENWEEK_DAY };

	add_hours(w, &all);
}

int
openweek_holds(const struct openweek *w, int weekday, int minute)
{
	return w->open[weekday][minute / OPENWEEK_HOUR] >> minute % OPENWEEK_HOUR & 1;
}

static int
is_open(const struct openweek *w, int minute)
{
	int day = minute / OPENWEEK_DAY - (minute % OPENWEEK_DAY < 0);

	return openweek_holds(w, date_weekday(day), minute - day * OPENWEEK_DAY);
}

int64_t
openweek_minutes(const struct openweek *w, int from, int until)
{
	int64_t n = 0;

	if (w->total == WEEK)
		return until > from ? (int64_t)until - from : 0;
	/* Whole weeks at once. */
	if (until > from && until - from >= WEEK) {
		int weeks = (until - from) / WEEK;

		n = (int64_t)weeks * w->total;
		from += weeks * WEEK;
	}
	for (; from < until; from++)
		n += is_open(w, from);
	return n;
}

int
openweek_next(const struct openweek *w, int *at, int until, int *end)
{
	while (*at < until && !is_open(w, *at))
		(*at)++;
	if (*at >= until)
		return 0;
	for (*end = *at + 1; *end < until && is_open(w, *end);)
		(*end)++;
	return 1;
}
