/*
 * The section on the network: how many were together, beside the period before; what in
 * the twelve months may be worth a question; and the drawing, where it is asked for.
 */
#include <limits.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/pairnames.h"
#include "base/diag.h"
#include "base/mem.h"
#include "field/schemas.h"
#include "net/aside.h"
#include "net/contacts.h"
#include "net/drawing.h"
#include "net/graphviz.h"
#include "net/net.h"
#include "net/signal.h"
#include "output/json.h"
#include "report.h"

enum { MOST_NAMED = 8 };	/* pairs in a sentence */

const unsigned long network_fields = SCHEMA_BIT(ENTRY_CHANNEL);

/* For the drawing. */
static void
keep(struct contacts *c, const struct entries *log, const struct entry *e)
{
	struct csv_field actors = entries_field(log, ENTRY_ACTORS);
	size_t list;

	if (!contacts_recall(c, actors, &list))
		list = contacts_list(c, actors, e);
	contacts_add(c, list, e->day, e->form);
}

/* The first day of which all entries are looked at: of a log of many years a few months are enough. */
static int
find_from(const struct report *r)
{
	const struct period *span = r->summary.span;
	int from = aside_year(r->aside).first;

	for (int i = 0; i < SPANS; i++)
		if (i != SPAN_LAST_YEAR && span[i].first < from)
			from = span[i].first;
	return from;
}

static int
is_asked(const struct report *r, const struct entry *e)
{
	const struct period *span = r->summary.span;

	/* What was made together is asked of all the time there was. */
	return e->day <= r->today && (e->form == FORM_SAMSKABE || period_holds(&span[SPAN_PERIOD], e->day) ||
	    period_holds(&span[SPAN_BEFORE], e->day) || period_holds(&span[SPAN_YEAR], e->day));
}

void
network_use(struct report *r, const struct entries *log, const struct entries_rows *rows, size_t row,
    const struct entry *e)
{
	static uint32_t actor[ENTRY_MOST_ACTORS];
	struct aside_entry told = { .actor = actor, .actors = e->actors, .day = e->day, .form = e->form, .channel = -1 };

	if (!is_asked(r, e))
		return;
	for (size_t i = 0; i < e->actors; i++)
		actor[i] = activity_number_in_rows(&r->summary.activity, rows, rows->first[row] + i);
	if (e->form == FORM_VIDENDELE) {
		struct csv_field channel = entries_field(log, ENTRY_CHANNEL);

		told.channel = vocab_find(&channel_vocab, channel.text, channel.len);
	}
	aside_add(r->aside, activity_ids(&r->summary.activity), &r->sheet.actors, &told);
	if (r->contacts != NULL && period_holds(&r->summary.span[SPAN_PERIOD], e->day))
		keep(r->contacts, log, e);
}

void
network_use_rows(struct report *r, const struct entries_rows *rows)
{
	const struct activity_tally *act = &r->summary.activity;
	int until = r->network_from - 1 < r->today ? r->network_from - 1 : r->today;
	/* Who co-created is asked from the beginning, for somebody new is one who never did before. */
	uint64_t left = entries_rows_within(rows, INT_MIN, until) & entries_rows_of_form(rows, FORM_SAMSKABE);

	while (left != 0) {
		size_t i = entries_rows_take(rows, &left);

		for (size_t k = rows->first[i]; k < rows->first[i + 1]; k++)
			aside_add_begun(r->aside, activity_ids(act), &r->sheet.actors,
			    activity_number_in_rows(act, rows, k), rows->day[i]);
	}
}

/* A sentence, which begins with a capital. */
static void say(const struct report *, const char *, ...) __attribute__((format(printf, 2, 3)));

static void
say(const struct report *r, const char *fmt, ...)
{
	struct buf text = { 0 };
	va_list ap;

	va_start(ap, fmt);
	buf_addv(&text, fmt, ap);
	va_end(ap);
	lang_capital(&text, 0);
	document_text(r->out, buf_text(&text));
	buf_release(&text);
}

/* ---- figures ---- */

/* How many were together in a period. */
struct together {
	size_t actors, pairs;
};

static struct together
count(const struct activity_tally *act)
{
	return (struct together){ (size_t)activity_actors(act), (size_t)activity_pairs(act) };
}

/* 2m/n to one decimal, half up: "3,1", and "én" of one. */
static const char *
mean_degree(const struct report *r, const struct together *t)
{
	struct buf *b = lang_buffer();
	int64_t n = (int64_t)t->actors, m = (int64_t)t->pairs, tenths = (40 * m + n) / (2 * n);

	if (tenths == 10)
		buf_adds(b, LANG(r->language, "én", "one"));
	else
		lang_add_number(b, r->language, tenths * (NUMBER_ONE / 10));
	return buf_text(b);
}

static uint64_t
possible(const struct together *t)
{
	return (uint64_t)t->actors * (t->actors - (t->actors > 0)) / 2;
}

/* "14 af de 36 par, der kunne være (39 %)". */
static const char *
share(const struct report *r, const struct together *t)
{
	enum language l = r->language;
	struct buf *b = lang_buffer();

	quantity_add_some(b, l, t->pairs, possible(t), LANG(l, "et muligt par|mulige par|mulige par",
	    "a possible pair|possible pairs"));
	if (t->pairs < possible(t))
		buf_addf(b, " (%s)", quantity_percent(l, (int64_t)t->pairs, (int64_t)possible(t)));
	return buf_text(b);
}

static void
say_now(const struct report *r, const struct together *now)
{
	enum language l = r->language;

	document_open(r->out, DOCUMENT_PARAGRAPH);
	say(r, LANG(l, "%s står i loggen %s, og ", "%s are in the log %s, and "),
	    quantity(l, now->actors, noun(NOUN_ACTOR, l)), when_in(l, &r->summary.span[SPAN_PERIOD]));
	/* Of two there is one pair, and no more to tell. */
	if (now->actors == 2)
		document_text(r->out, LANG(l, "de var sammen om noget.", "they did something together."));
	else
		document_say(r->out, LANG(l, "%s af dem var sammen om noget. Det svarer til, at hver var sammen med %s af de andre; %s var sammen.",
		    "%s of them did something together. That is as if each had been together with %s of the others; %s were together."),
		    quantity(l, now->pairs, noun(NOUN_PAIR, l)), mean_degree(r, now), share(r, now));
	document_close(r->out);
}

/* ---- beside the period before ---- */

/* What all are called who were together in the period or before it. */
static void
name_actors(const struct report *r, struct pairnames *names, const char **name)
{
	const struct intern *ids = activity_ids(&r->summary.activity);
	const struct activity_tally *now = &r->summary.activity, *then = &r->summary.before;

	for (size_t i = 0; i < ids->n; i++)
		if ((i < now->whos && now->who[i].entries > 0) || (i < then->whos && then->who[i].entries > 0))
			name[i] = dossier_name(&r->sheet, intern_text(ids, i));
	pairnames_begin(names, name, ids->n, r->language);
}

/* The pairs that only one of the two periods has, by name. */
static void
name_pairs(const struct report *r, const struct pairnames *names, const struct pairset *of, const struct pairset *but,
    const struct period *p)
{
	enum language l = r->language;
	char *first[MOST_NAMED] = { NULL };
	size_t n = pairnames_first(names, of, but, LANG(l, " med ", " with "), first, MOST_NAMED);
	struct buf text = { 0 };

	lang_add_some_names(&text, l, (const char *const *)first, n, MOST_NAMED);
	if (n > 0)
		document_item(r->out, LANG(l, "Kun %s: %s", "Only %s: %s"), when_in(l, p), text.data);
	for (size_t i = 0; i < MOST_NAMED; i++)
		free(first[i]);
	buf_release(&text);
}

static size_t
count_kept(const struct report *r)
{
	return pairset_common(&r->summary.before.met, &r->summary.activity.met);
}

static void
say_change(const struct report *r, const struct together *then, const struct together *now)
{
	const struct period *before = &r->summary.span[SPAN_BEFORE], *period = &r->summary.span[SPAN_PERIOD];
	const struct pairset *met = &r->summary.activity.met, *met_before = &r->summary.before.met;
	const char **name = mem_zero(activity_ids(&r->summary.activity)->n, sizeof *name);
	size_t kept = count_kept(r);
	enum language l = r->language;
	struct pairnames names;

	document_open(r->out, DOCUMENT_PARAGRAPH);
	say(r, LANG(l, "%s var der %s og %s", "%s there were %s and %s"), when_in(l, before),
	    quantity(l, then->actors, noun(NOUN_ACTOR, l)), quantity(l, then->pairs, noun(NOUN_PAIR, l)));
	if (then->actors > 2)
		document_say(r->out, LANG(l, ", svarende til at hver var sammen med %s af de andre; %s var sammen",
		    ", as if each had been together with %s of the others; %s were together"),
		    mean_degree(r, then), share(r, then));
	document_text(r->out, ".");
	document_text(r->out, " ");
	say(r, LANG(l, "%s var sammen i begge perioder.", kept == 1 ?
	    "%s was together in both periods." : "%s were together in both periods."),
	    quantity(l, kept, noun(NOUN_PAIR, l)));
	document_close(r->out);
	name_actors(r, &names, name);
	name_pairs(r, &names, met, met_before, period);
	name_pairs(r, &names, met_before, met, before);
	pairnames_release(&names);
	free(name);
	if (then->actors != now->actors && then->actors > 2 && now->actors > 2)
		document_note(r->out, "%s", LANG(l,
		    "Når flere er med, bliver andelen af de mulige par mindre af sig selv; se den sammen med, hvor mange hver var sammen med.",
		    "When more take part, the share of the possible pairs falls by itself; see it beside how many others each was together with."));
}

/* Can the period before be set beside this one: are both over, and all of them known? */
static int
is_comparable(const struct report *r)
{
	const struct period *before = &r->summary.span[SPAN_BEFORE];

	return tally_is_shown(r, SPAN_BEFORE) && r->summary.span[SPAN_PERIOD].last <= r->today &&
	    before->first >= r->summary.first;
}

static void
say_before(const struct report *r, const struct together *now)
{
	const struct period *before = &r->summary.span[SPAN_BEFORE], *period = &r->summary.span[SPAN_PERIOD];
	enum language l = r->language;
	struct together then;

	if (!tally_is_shown(r, SPAN_BEFORE))
		return;
	if (!is_comparable(r)) {
		document_note(r->out, period->last > r->today ?
		    LANG(l, "Perioden er ikke slut endnu, så den er ikke stillet op mod %s.",
		    "The period is not over yet, so it is not set beside %s.") :
		    LANG(l, "Loggen dækker ikke hele %s, så perioden er ikke stillet op mod den.",
		    "The log does not cover all of %s, so the period is not set beside it."),
		    lang_period(l, before));
		return;
	}
	then = count(&r->summary.before);
	if (then.actors == 0)
		document_note(r->out, LANG(l, "Der er ingen registreringer %s at stille det op mod.",
		    "There are no entries %s to set it beside."), when_in(l, before));
	else
		say_change(r, &then, now);
}

/* ---- signals ---- */

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
	char *leads;	/* by number: it is in a pair that was led often, as few are */
};

static void
mark_often_led(const struct activity_tally *year, char *leads)
{
	size_t at = 0, x, y;

	while (pairset_next(&year->often, &at, &x, &y))
		leads[x] = leads[y] = 1;
}

/* For signals_take(): the pairs of the twelve months. */
static void
each_tie(void *arg, void (*use)(void *, const struct net_tie *), void *to)
{
	const struct year_ties *ties = arg;
	size_t at = 0, x, y;

	while (pairset_next(&ties->year->met, &at, &x, &y)) {
		int swap = ties->place[x] > ties->place[y];
		size_t a = swap ? y : x, b = swap ? x : y;
		struct net_tie tie = { .a = ties->place[a], .b = ties->place[b], .count = 1 };

		if (ties->leads[a] && ties->leads[b] && activity_often_led(ties->year, a, b)) {
			tie.led[0] = activity_leads(ties->year, a, b) ? SIGNAL_INITIATIVES : 0;
			tie.led[1] = activity_leads(ties->year, b, a) ? SIGNAL_INITIATIVES : 0;
		}
		use(to, &tie);
	}
}

/* Of the twelve months, up to today. */
static struct period
take_signals(const struct report *r, struct signals *all, struct net *net)
{
	struct period year = period_until(&r->summary.span[SPAN_YEAR], r->today);
	struct year_ties ties = { &r->summary.year, take_actors(r, net), mem_zero(activity_ids(&r->summary.year)->n, 1) };

	mark_often_led(ties.year, ties.leads);
	/* Since when there is a log, and not only what was looked at of it. */
	r->aside->first = r->summary.first;
	signals_take(all, &(struct signals_of){ .net = net, .ties = each_tie, .arg = &ties, .aside = r->aside,
	    .ids = activity_ids(&r->summary.activity), .known = &r->sheet.actors, .period = &year, .today = r->today });
	free((uint32_t *)ties.place);
	free(ties.leads);
	return year;
}

static void
say_signals(const struct report *r)
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

/* ---- the drawing ---- */

/* Where Graphviz fails that is told, and the status is 2: then nothing is written at all. */
static void
draw(const struct report *r)
{
	enum language l = r->language;
	struct buf dot = { 0 }, title = { 0 };
	struct net net;

	contacts_settle(r->contacts);
	net_make(&net, r->contacts, &r->sheet.actors, 1);
	buf_addf(&title, LANG(l, "Hvem arbejder sammen med hvem %s", "Who works with whom %s"),
	    when_in(l, &r->summary.span[SPAN_PERIOD]));
	drawing_add(&dot, &net, &(struct drawing){ .title = title.data, .language = l });
	if (graphviz_svg_as(&dot, picture_id(r, "netvaerk"))) {
		document_figure(r->out, dot.data, NULL);
		document_figure_end(r->out);
	}
	net_release(&net);
	buf_release(&dot);
	buf_release(&title);
}

void
network_section(const struct report *r)
{
	const struct period *period = &r->summary.span[SPAN_PERIOD];
	struct together now = count(&r->summary.activity);

	document_heading(r->out, 2, LANG(r->language, "Netværket", "The network"));
	if (now.actors == 0)
		document_paragraph(r->out, LANG(r->language, "Der er ingen registreringer %s.", "There are no entries %s."),
		    when_in(r->language, period));
	else {
		say_now(r, &now);
		say_before(r, &now);
		if (r->contacts != NULL)
			draw(r);
	}
	if (r->summary.activity.ever > 0)
		say_signals(r);
}

/* ---- for programs ---- */

static void
put_together(struct json *j, const char *key, const struct together *t)
{
	json_open(j, key, '{');
	json_count(j, "actors", (int64_t)t->actors);
	json_count(j, "pairs", (int64_t)t->pairs);
	json_count(j, "possible_pairs", (int64_t)possible(t));
	json_close(j);
}

static void
put_before(struct json *j, const struct report *r, const struct together *now)
{
	struct together then = count(&r->summary.before);
	size_t kept;

	if (!is_comparable(r)) {
		json_null(j, "before");
		json_null(j, "changed");
		return;
	}
	kept = count_kept(r);
	put_together(j, "before", &then);
	json_open(j, "changed", '{');
	json_count(j, "new", (int64_t)(now->pairs - kept));
	json_count(j, "kept", (int64_t)kept);
	json_count(j, "lost", (int64_t)(then.pairs - kept));
	json_close(j);
}

static void
put_signals(struct json *j, const struct report *r)
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

void
network_json(struct json *j, const struct report *r)
{
	struct together now = count(&r->summary.activity);

	json_open(j, "network", '{');
	put_together(j, "period", &now);
	put_before(j, r, &now);
	put_signals(j, r);
	json_close(j);
}

void
network_begin(struct report *r)
{
	struct period year = period_until(&r->summary.span[SPAN_YEAR], r->today);

	r->aside = mem_zero(1, sizeof *r->aside);
	aside_begin(r->aside, &year, ~0u, year.last, 0);
	r->network_from = find_from(r);
	if (r->drawing)
		r->contacts = mem_zero(1, sizeof *r->contacts);
}

void
network_release(struct report *r)
{
	if (r->aside != NULL)
		aside_release(r->aside);
	if (r->contacts != NULL)
		contacts_release(r->contacts);
	free(r->contacts);
	free(r->aside);
	r->contacts = NULL;
	r->aside = NULL;
}
