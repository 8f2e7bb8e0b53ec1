/*
 * The section on the network: how many were together, beside the period before; what in
 * the twelve months may be worth a question; and the drawing, where it is asked for.
 */
#include <limits.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/collate.h"
#include "base/diag.h"
#include "base/mem.h"
#include "field/schemas.h"
#include "net/aside.h"
#include "net/change.h"
#include "net/contacts.h"
#include "net/drawing.h"
#include "net/graphviz.h"
#include "net/net.h"
#include "net/signal.h"
#include "output/json.h"
#include "report.h"

enum { MOST_NAMED = 8 };	/* pairs in a sentence */

const unsigned long network_fields = SCHEMA_BIT(ENTRY_CHANNEL);

/* Is it of those that are counted again?  Of a log of many years a few months are enough. */
static int
is_kept(const struct report *r, int day)
{
	const struct period *span = r->summary.span;

	return period_holds(&span[SPAN_PERIOD], day) || period_holds(&span[SPAN_BEFORE], day) ||
	    period_holds(&span[SPAN_YEAR], day);
}

/* Keep it; its actors. */
static const uint32_t *
keep(struct contacts *c, const struct entries *log, const struct entry *e, size_t *n)
{
	struct csv_field actors = entries_field(log, ENTRY_ACTORS);
	size_t list;

	if (!contacts_recall(c, actors, &list))
		list = contacts_list(c, actors, e);
	contacts_add(c, list, e->day, e->form);
	return contacts_members(c, list, n);
}

void
network_use(struct report *r, const struct entries *log, const struct entry *e)
{
	struct aside_entry told = { .day = e->day, .form = e->form, .channel = -1 };

	if (e->day > r->today || !is_kept(r, e->day))
		return;
	told.actor = keep(r->contacts, log, e, &told.actors);
	if (e->form == FORM_VIDENDELE) {
		struct csv_field channel = entries_field(log, ENTRY_CHANNEL);

		told.channel = vocab_find(&channel_vocab, channel.text, channel.len);
	}
	aside_add(r->aside, r->contacts, &r->sheet.actors, &told);
}

void
network_use_rows(struct report *r, const struct entries_rows *rows)
{
	/* Who co-created is asked from the beginning, for somebody new is one who never did before. */
	uint64_t left = entries_rows_within(rows, INT_MIN, r->today) & entries_rows_of_form(rows, FORM_SAMSKABE);

	while (left != 0) {
		size_t i = entries_rows_take(rows, &left);
		struct aside_entry told = { .day = rows->day[i], .form = FORM_SAMSKABE, .channel = -1 };

		if (is_kept(r, told.day))
			continue;
		told.actor = contacts_actors(r->contacts, rows, i, &told.actors);
		aside_add(r->aside, r->contacts, &r->sheet.actors, &told);
	}
}

static void
take(const struct report *r, struct net *net, const struct period *p)
{
	contacts_tally(r->contacts, p, ~0u);
	contacts_settle(r->contacts);
	net_make(net, r->contacts, &r->sheet.actors, 1);
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

/* 2m/n to one decimal, half up: "3,1", and "én" of one. */
static const char *
mean_degree(const struct report *r, const struct net *net)
{
	struct buf *b = lang_buffer();
	int64_t n = (int64_t)net->actors, m = (int64_t)net->ties, tenths = (40 * m + n) / (2 * n);

	if (tenths == 10)
		buf_adds(b, LANG(r->language, "én", "one"));
	else
		lang_add_number(b, r->language, tenths * (NUMBER_ONE / 10));
	return buf_text(b);
}

static uint64_t
possible(const struct net *net)
{
	return (uint64_t)net->actors * (net->actors - (net->actors > 0)) / 2;
}

/* "14 af de 36 par, der kunne være (39 %)". */
static const char *
share(const struct report *r, const struct net *net)
{
	enum language l = r->language;
	struct buf *b = lang_buffer();

	quantity_add_some(b, l, net->ties, possible(net), LANG(l, "et muligt par|mulige par|mulige par",
	    "a possible pair|possible pairs"));
	if (net->ties < possible(net))
		buf_addf(b, " (%s)", quantity_percent(l, (int64_t)net->ties, (int64_t)possible(net)));
	return buf_text(b);
}

static void
say_now(const struct report *r, const struct net *net)
{
	enum language l = r->language;

	document_open(r->out, DOCUMENT_PARAGRAPH);
	say(r, LANG(l, "%s står i loggen %s, og ", "%s are in the log %s, and "),
	    quantity(l, net->actors, noun(NOUN_ACTOR, l)), when_in(l, &r->summary.span[SPAN_PERIOD]));
	/* Of two there is one pair, and no more to tell. */
	if (net->actors == 2)
		document_text(r->out, LANG(l, "de var sammen om noget.", "they did something together."));
	else
		document_say(r->out, LANG(l, "%s af dem var sammen om noget. Det svarer til, at hver var sammen med %s af de andre; %s var sammen.",
		    "%s of them did something together. That is as if each had been together with %s of the others; %s were together."),
		    quantity(l, net->ties, noun(NOUN_PAIR, l)), mean_degree(r, net), share(r, net));
	document_close(r->out);
}

/* ---- beside the period before ---- */

struct named {
	const char *name;	/* first: collate_sort goes by it */
};

/* The pairs that only one of the two periods has, by name. */
static void
name_pairs(const struct report *r, const struct change *c, enum change_kind kind, const struct period *p)
{
	enum language l = r->language;
	const char **pair = mem_zero(c->ties + 1, sizeof *pair);
	struct buf names = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < c->ties; i++) {
		struct named two[2] = { { dossier_name(&r->sheet, c->tie[i].a) }, { dossier_name(&r->sheet, c->tie[i].b) } };
		struct buf text = { 0 };

		if (c->tie[i].kind != kind)
			continue;
		collate_sort(two, 2, sizeof *two, l);
		buf_adds(&text, two[0].name);
		buf_adds(&text, LANG(l, " med ", " with "));
		buf_adds(&text, two[1].name);
		pair[n++] = text.data;
	}
	collate_add_names(&names, l, pair, n, MOST_NAMED);
	if (n > 0)
		document_item(r->out, LANG(l, "Kun %s: %s", "Only %s: %s"), when_in(l, p), names.data);
	for (size_t i = 0; i < n; i++)
		free((char *)pair[i]);
	free(pair);
	buf_release(&names);
}

static void
say_change(const struct report *r, const struct net *then, const struct net *now)
{
	const struct period *before = &r->summary.span[SPAN_BEFORE], *period = &r->summary.span[SPAN_PERIOD];
	enum language l = r->language;
	struct change c;

	document_open(r->out, DOCUMENT_PARAGRAPH);
	say(r, LANG(l, "%s var der %s og %s", "%s there were %s and %s"), when_in(l, before),
	    quantity(l, then->actors, noun(NOUN_ACTOR, l)), quantity(l, then->ties, noun(NOUN_PAIR, l)));
	if (then->actors > 2)
		document_say(r->out, LANG(l, ", svarende til at hver var sammen med %s af de andre; %s var sammen",
		    ", as if each had been together with %s of the others; %s were together"),
		    mean_degree(r, then), share(r, then));
	document_text(r->out, ".");
	change_take(&c, then, now);
	document_text(r->out, " ");
	say(r, LANG(l, "%s var sammen i begge perioder.", c.ties_of[CHANGE_KEPT] == 1 ?
	    "%s was together in both periods." : "%s were together in both periods."),
	    quantity(l, c.ties_of[CHANGE_KEPT], noun(NOUN_PAIR, l)));
	document_close(r->out);
	name_pairs(r, &c, CHANGE_NEW, period);
	name_pairs(r, &c, CHANGE_LOST, before);
	if (then->actors != now->actors && then->actors > 2 && now->actors > 2)
		document_note(r->out, "%s", LANG(l,
		    "Når flere er med, bliver andelen af de mulige par mindre af sig selv; se den sammen med, hvor mange hver var sammen med.",
		    "When more take part, the share of the possible pairs falls by itself; see it beside how many others each was together with."));
	change_release(&c);
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
say_before(const struct report *r, const struct net *now)
{
	const struct period *before = &r->summary.span[SPAN_BEFORE], *period = &r->summary.span[SPAN_PERIOD];
	enum language l = r->language;
	struct net then;

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
	take(r, &then, before);
	if (then.actors == 0)
		document_note(r->out, LANG(l, "Der er ingen registreringer %s at stille det op mod.",
		    "There are no entries %s to set it beside."), when_in(l, before));
	else
		say_change(r, &then, now);
	net_release(&then);
}

/* ---- signals ---- */

/* Of the twelve months, up to today. */
static struct period
take_signals(const struct report *r, struct signals *all, struct net *net)
{
	struct period year = period_until(&r->summary.span[SPAN_YEAR], r->today);

	take(r, net, &year);
	/* Since when there is a log, and not only what was kept of it. */
	r->aside->first = r->summary.first;
	signals_take(all, net, r->contacts, r->aside, &r->sheet.actors, &year, r->today);
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
draw(const struct report *r, const struct net *net)
{
	enum language l = r->language;
	struct buf dot = { 0 }, title = { 0 };

	buf_addf(&title, LANG(l, "Hvem arbejder sammen med hvem %s", "Who works with whom %s"),
	    when_in(l, &r->summary.span[SPAN_PERIOD]));
	drawing_add(&dot, net, &(struct drawing){ .title = title.data, .language = l });
	if (graphviz_svg_as(&dot, picture_id(r, "netvaerk"))) {
		document_figure(r->out, dot.data, NULL);
		document_figure_end(r->out);
	}
	buf_release(&dot);
	buf_release(&title);
}

void
network_section(const struct report *r)
{
	const struct period *period = &r->summary.span[SPAN_PERIOD];
	struct net now;

	document_heading(r->out, 2, LANG(r->language, "Netværket", "The network"));
	take(r, &now, period);
	if (now.actors == 0)
		document_paragraph(r->out, LANG(r->language, "Der er ingen registreringer %s.", "There are no entries %s."),
		    when_in(r->language, period));
	else {
		say_now(r, &now);
		say_before(r, &now);
		if (r->drawing)
			draw(r, &now);
	}
	if (r->summary.activity.ever > 0)
		say_signals(r);
	net_release(&now);
}

/* ---- for programs ---- */

static void
put_net(struct json *j, const char *key, const struct net *net)
{
	json_open(j, key, '{');
	json_count(j, "actors", (int64_t)net->actors);
	json_count(j, "pairs", (int64_t)net->ties);
	json_count(j, "possible_pairs", (int64_t)possible(net));
	json_close(j);
}

static void
put_before(struct json *j, const struct report *r, const struct net *now)
{
	struct change c;
	struct net then;

	if (!is_comparable(r)) {
		json_null(j, "before");
		json_null(j, "changed");
		return;
	}
	take(r, &then, &r->summary.span[SPAN_BEFORE]);
	put_net(j, "before", &then);
	change_take(&c, &then, now);
	json_open(j, "changed", '{');
	json_count(j, "new", (int64_t)c.ties_of[CHANGE_NEW]);
	json_count(j, "kept", (int64_t)c.ties_of[CHANGE_KEPT]);
	json_count(j, "lost", (int64_t)c.ties_of[CHANGE_LOST]);
	json_close(j);
	change_release(&c);
	net_release(&then);
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
	struct net now;

	json_open(j, "network", '{');
	take(r, &now, &r->summary.span[SPAN_PERIOD]);
	put_net(j, "period", &now);
	put_before(j, r, &now);
	put_signals(j, r);
	json_close(j);
	net_release(&now);
}

void
network_begin(struct report *r)
{
	struct period year = period_until(&r->summary.span[SPAN_YEAR], r->today);

	r->contacts = mem_zero(1, sizeof *r->contacts);
	r->contacts->keeps = 1;
	r->aside = mem_zero(1, sizeof *r->aside);
	aside_begin(r->aside, &year, ~0u, year.last, 0);
}

void
network_release(struct report *r)
{
	if (r->contacts != NULL) {
		contacts_release(r->contacts);
		aside_release(r->aside);
	}
	free(r->contacts);
	free(r->aside);
	r->contacts = NULL;
	r->aside = NULL;
}
