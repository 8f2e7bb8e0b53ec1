#include "base/date.h"
#include "schema/hours.h"
#include "schema/openweek.h"
#include "schema/spelledhours.h"
#include "yaml/yaml.h"

enum { WEEK = OPENWEEK_DAYS * OPENWEEK_DAY, MOST_SPANS = 64 };

void
openweek_add(struct openweek *w, const struct hours *h)
{
	for (int d = 0; d < OPENWEEK_DAYS; d++)
		for (int m = h->from; m < h->to && hours_hold(h, d); m++)
			if (!w->open[d][m]) {
				w->open[d][m] = 1;
				w->total++;
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
		openweek_add(w, &item[i]);
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
	const unsigned char *x = &a->open[0][0], *y = &b->open[0][0];
	int n = 0;

	for (int i = 0; i < WEEK; i++)
		n += x[i] & y[i];
	return n;
}

void
openweek_always(struct openweek *w)
{
	struct hours all = { .first = 0, .last = OPENWEEK_DAYS - 1, .from = 0, .to = OPENWEEK_DAY };

	openweek_add(w, &all);
}

static int
is_open(const struct openweek *w, int minute)
{
	int day = minute / OPENWEEK_DAY - (minute % OPENWEEK_DAY < 0);

	return w->open[date_weekday(day)][minute - day * OPENWEEK_DAY];
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
