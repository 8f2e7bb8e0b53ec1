/*
 * The section on the network: how many were together, beside the period before; and the
 * drawing, where it is asked for.  What may be worth a question: signals.c.
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

/* The channel by which knowledge was shared, or -1. */
static int
channel_of(const struct entries *log, const struct entries_rows *rows, size_t row)
{
	struct csv_field channel = entries_rows_field(log, rows, row, ENTRY_CHANNEL);

	return vocab_find(&channel_vocab, channel.text, channel.len);
}

/* What signals ask of entries of the twelve months; of those of samskabe they ask from the beginning of the log. */
static void
add_aside(const struct report *r, const struct entries *log, const struct entries_rows *rows)
{
	const struct activity_tally *act = &r->summary.activity;
	const struct period year = r->network_year;
	uint64_t inside = entries_rows_within(rows, year.first, year.last);
	uint64_t made = entries_rows_of_form(rows, FORM_SAMSKABE) & entries_rows_within(rows, INT_MIN, year.last);
	/* (The two end on one day.) */
	uint64_t of_period = r->aside->period.first == year.first ? inside :
	    entries_rows_within(rows, r->aside->period.first, year.last);
	uint64_t shared = of_period != 0 ? of_period & entries_rows_of_form(rows, FORM_VIDENDELE) : 0;

	aside_know(r->aside, activity_ids(act), &r->sheet.actors);
	while (made != 0) {
		size_t i = entries_rows_take(rows, &made);

		aside_made(r->aside, act->number_in_rows + rows->first[i], (size_t)rows->first[i + 1] - rows->first[i], rows->day[i]);
	}
	while (inside != 0) {
		size_t i = entries_rows_take(rows, &inside);

		aside_was_there(r->aside, act->number_in_rows + rows->first[i], (size_t)rows->first[i + 1] - rows->first[i], rows->day[i]);
	}
	while (shared != 0)
		aside_shared(r->aside, channel_of(log, rows, entries_rows_take(rows, &shared)));
}

void
network_use_rows(struct report *r, const struct entries *log, const struct entries_rows *rows)
{
	uint64_t left;

	add_aside(r, log, rows);
	for (left = r->contacts != NULL ? r->summary.within[SPAN_PERIOD] : 0; left != 0; )
		keep(r->contacts, log, entries_row(log, rows, entries_rows_take(rows, &left)));
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
		    now->pairs == 1 ?
		    "%s of them did something together. That comes to %s of the others for each; %s was together." :
		    "%s of them did something together. That comes to %s of the others for each; %s were together."),
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
name_pairs(const struct report *r, const struct pairnames *names, const struct activity_tally *of,
    const struct activity_tally *but, const struct period *p)
{
	enum language l = r->language;
	char *first[MOST_NAMED] = { NULL };
	size_t n = pairnames_first(names, activity_marks(of), of->marks.together, but->marks.together,
	    LANG(l, " med ", " with "), first, MOST_NAMED);
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
	const struct activity_tally *now = &r->summary.activity;

	return pairmarks_count(activity_marks(now), now->marks.together | r->summary.before.marks.together, 0);
}

static void
say_change(const struct report *r, const struct together *then, const struct together *now)
{
	const struct period *before = &r->summary.span[SPAN_BEFORE], *period = &r->summary.span[SPAN_PERIOD];
	const struct activity_tally *of_now = &r->summary.activity, *of_then = &r->summary.before;
	const char **name = mem_zero(activity_ids(&r->summary.activity)->n, sizeof *name);
	size_t kept = count_kept(r);
	enum language l = r->language;
	struct pairnames names;

	document_open(r->out, DOCUMENT_PARAGRAPH);
	say(r, LANG(l, "%s var der %s og %s", "%s there were %s and %s"), when_in(l, before),
	    quantity(l, then->actors, noun(NOUN_ACTOR, l)), quantity(l, then->pairs, noun(NOUN_PAIR, l)));
	if (then->actors > 2)
		document_say(r->out, LANG(l, ", svarende til, at hver var sammen med %s af de andre; %s var sammen",
		    then->pairs == 1 ? ", or %s of the others for each; %s was together" :
		    ", or %s of the others for each; %s were together"),
		    mean_degree(r, then), share(r, then));
	document_text(r->out, ".");
	document_text(r->out, " ");
	say(r, LANG(l, "%s var sammen i begge perioder.", kept == 1 ?
	    "%s was together in both periods." : "%s were together in both periods."),
	    quantity(l, kept, noun(NOUN_PAIR, l)));
	document_close(r->out);
	name_actors(r, &names, name);
	name_pairs(r, &names, of_now, of_then, period);
	name_pairs(r, &names, of_then, of_now, before);
	pairnames_release(&names);
	free(name);
	if (then->actors != now->actors && then->actors > 2 && now->actors > 2)
		document_note(r->out, "%s", LANG(l,
		    "Når flere er med, bliver andelen af de mulige par mindre af sig selv; se den sammen med, hvor mange hver var sammen med.",
		    "When more take part, the share of the possible pairs falls of itself; read it together with the number of others for each."));
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
		    "The period is not over yet, so it is not compared with %s.") :
		    LANG(l, "Loggen dækker ikke hele %s, så perioden er ikke stillet op mod den.",
		    "The log does not cover all of %s, so the period is not compared with it."),
		    lang_period(l, before));
		return;
	}
	then = count(&r->summary.before);
	if (then.actors == 0)
		document_note(r->out, LANG(l, "Der er ingen registreringer %s at stille det op mod.",
		    "There are no entries %s to compare it with."), when_in(l, before));
	else
		say_change(r, &then, now);
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
		signals_say(r);
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

void
network_json(struct json *j, const struct report *r)
{
	struct together now = count(&r->summary.activity);

	json_open(j, "network", '{');
	put_together(j, "period", &now);
	put_before(j, r, &now);
	signals_json(j, r);
	json_close(j);
}

void
network_begin(struct report *r)
{
	struct period year = period_until(&r->summary.span[SPAN_YEAR], r->today);

	r->aside = mem_zero(1, sizeof *r->aside);
	aside_begin(r->aside, &year, ~0u, year.last, 0);
	r->network_year = aside_year(r->aside);
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
