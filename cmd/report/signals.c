/* What in the twelve months of the network may be worth a question. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "net/aside.h"
#include "net/net.h"
#include "net/signal.h"
#include "output/json.h"
#include "report.h"

/* The actors of the twelve months, by their ids, as a net; where each stands in it, by number, which is the caller's. */
static uint32_t *
take_actors(const struct report *r, struct net *net)
{
	const struct activity_tally *year = &r->summary.year;
	const struct intern *ids = activity_ids(year);
	uint32_t *place = mem_zero(ids->n, sizeof *place);

	*net = (struct net){ .entries = year->entries };
	net->actor = mem_zero(ids->n, sizeof *net->actor);
	for (size_t i = 0; i < year->whos; i++)
		if (year->who[i].entries > 0)
			net->actor[net->actors++] = (struct net_actor){
				.id = intern_text(ids, i), .entries = year->who[i].entries, .led = year->who[i].led,
				.record = actors_find(&r->sheet.actors, intern_text(ids, i), intern_len(ids, i))
			};
	net_sort_actors(net);
	for (size_t i = 0; i < net->actors; i++)
		place[intern_find(ids, net->actor[i].id, strlen(net->actor[i].id))] = (uint32_t)i;
	return place;
}

struct year_ties {
	const struct activity_tally *year;
	const uint32_t *place;
};

/* For signals_take(): the pairs of the twelve months. */
static void
each_tie(void *arg, void (*use)(void *, const struct net_tie *), void *to)
{
	const struct year_ties *ties = arg;
	const struct ties_asked asked = activity_asked(ties->year);
	struct ties_some some = { 0 };

	while (ties_more(activity_ties(ties->year), &asked, &some))
		for (size_t i = 0; i < some.n; i++) {
			uint32_t a = ties->place[some.a[i]], b = ties->place[some.b];
			int swap = a > b;
			struct net_tie tie = { .a = swap ? b : a, .b = swap ? a : b, .count = 1 };

			if (activity_is_often_led(ties->year, some.number[i])) {
				tie.led[0] = activity_is_led(ties->year, some.number[i], swap) ? SIGNAL_INITIATIVES : 0;
				tie.led[1] = activity_is_led(ties->year, some.number[i], !swap) ? SIGNAL_INITIATIVES : 0;
			}
			use(to, &tie);
		}
}

/* Of the twelve months, up to today. */
static struct period
take_signals(const struct report *r, struct signals *all, struct net *net)
{
	struct period year = period_until(&r->summary.span[SPAN_YEAR], r->today);
	struct year_ties ties = { &r->summary.year, take_actors(r, net) };

	/* Since when there is a log, and not only what was looked at of it. */
	r->aside->first = r->summary.first;
	signals_take(all, &(struct signals_of){ .net = net, .ties = each_tie, .arg = &ties, .aside = r->aside,
	    .ids = activity_ids(&r->summary.activity), .known = &r->sheet.actors, .period = &year, .today = r->today });
	free((uint32_t *)ties.place);
	return year;
}

void
signals_say(const struct report *r)
{
	enum language l = r->language;
	struct signals all;
	struct buf text = { 0 };
	struct net net;
	struct period year = take_signals(r, &all, &net);
	int seen = 0;

	for (int i = 0; i < SIGNALS; i++)
		seen += all.item[i].state == SIGNAL_SEEN;
	if (all.too_few && all.entries > 0) {
		signals_add_too_few(&text, &all, l);
		document_paragraph(r->out, "%s", buf_text(&text));
	} else if (seen > 0) {
		document_paragraph(r->out, LANG(l, "At tale om, set over %s:", "To talk about, seen over %s:"),
		    lang_period(l, &year));
	}
	for (int i = 0; i < SIGNALS; i++) {
		buf_clear(&text);
		if (all.item[i].state == SIGNAL_NONE)
			continue;
		signal_add(&text, &all.item[i], l);
		if (all.item[i].state == SIGNAL_SEEN)
			document_item(r->out, "%s", text.data);
	}
	for (int i = 0; i < SIGNALS; i++) {
		buf_clear(&text);
		if (all.item[i].state != SIGNAL_UNKNOWN)
			continue;
		signal_add(&text, &all.item[i], l);
		document_note(r->out, "%s", text.data);
	}
	signals_release(&all);
	net_release(&net);
	buf_release(&text);
}

void
signals_json(struct json *j, const struct report *r)
{
	struct signals all;
	struct net net;

	take_signals(r, &all, &net);
	json_open(j, "signals", '[');
	for (int i = 0; i < SIGNALS; i++) {
		const struct signal *s = &all.item[i];

		if (s->state == SIGNAL_NONE)
			continue;
		json_open(j, NULL, '{');
		json_text(j, "signal", signal_name[i]);
		if (s->state == SIGNAL_UNKNOWN) {
			json_null(j, "value");
			json_null(j, "of");
		} else {
			json_count(j, "value", (int64_t)s->value);
			json_count(j, "of", (int64_t)s->of);
		}
		json_count(j, "entries", (int64_t)s->entries);
		json_text(j, "source", signal_source[i]);
		json_close(j);
	}
	json_close(j);
	json_bool(j, "too_few", all.too_few);
	signals_release(&all);
	net_release(&net);
}
