#include <math.h>
#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "base/quantity.h"
#include "base/when.h"
#include "field/nouns.h"
#include "net/change.h"
#include "ask.h"

/* One of the two periods: its net, its figures, and what is known of it. */
struct side {
	struct period period;
	struct net net;
	struct measure measure;
	int unknown;		/* the log begins after it */
	int from;		/* the day from which it is known */
};

enum { THEN, NOW, SIDES };

static void
take(struct side *s, struct request *r, struct house *h, const struct period *p)
{
	*s = (struct side){ .period = *p, .from = p->first };
	net_take(&s->net, r, h, p);
	measure_take(&s->measure, &s->net, r->wanted);
	if (h->contacts.added == 0 || h->contacts.first > p->last)
		s->unknown = 1;
	else if (h->contacts.first > p->first)
		s->from = h->contacts.first;
}

static void
release(struct side s[SIDES])
{
	for (int i = 0; i < SIDES; i++) {
		measure_release(&s[i].measure);
		net_release(&s[i].net);
	}
}

/* ---- notes ---- */

/* A note on one of the two begins: "før: ". */
static void
add_side(struct buf *note, int i, enum language language)
{
	if (note->len > 0)
		buf_adds(note, "; ");
	buf_adds(note, i == THEN ? LANG(language, "før: ", "then: ") : LANG(language, "nu: ", "now: "));
}

/* Density falls when a network grows: so many actors, with so many ties each. */
static void
add_size(struct buf *note, const struct side *s, enum language language)
{
	buf_adds(note, quantity(language, s->net.actors, noun(NOUN_ACTOR, language)));
	buf_adds(note, LANG(language, " med ", " with mean degree "));
	lang_add_number(note, language, llround(s->measure.figure[MEASURE_MEAN_DEGREE] * 10) * 100000);
	buf_adds(note, LANG(language, " bånd i gennemsnit", ""));
}

static void
add_since(struct buf *note, const struct house *h)
{
	if (h->contacts.added == 0)
		buf_adds(note, LANG(h->language, "loggen er tom", "the log is empty"));
	else
		buf_addf(note, LANG(h->language, "loggen begynder %s", "the log begins %s"),
		    when_on(h->language, h->contacts.first));
}

static void
add_note(struct buf *note, const struct side s[SIDES], const struct house *h, enum measure_figure figure)
{
	struct buf one[SIDES] = { { 0 } };

	for (int i = 0; i < SIDES; i++) {
		if (s[i].unknown)
			add_since(&one[i], h);
		else if (figure == MEASURE_DENSITY && s[i].net.actors > 1)
			add_size(&one[i], &s[i], h->language);
		else
			measure_add_note(&one[i], &s[i].measure, figure, h->language);
	}
	if (strcmp(buf_text(&one[THEN]), buf_text(&one[NOW])) == 0) {
		buf_adds(note, buf_text(&one[THEN]));
	} else {
		for (int i = 0; i < SIDES; i++) {
			if (one[i].len == 0)
				continue;
			add_side(note, i, h->language);
			buf_adds(note, buf_text(&one[i]));
		}
	}
	buf_release(&one[THEN]);
	buf_release(&one[NOW]);
}

/* ---- rows ---- */

static void
begin(struct request *r, const struct house *h, const char *over, const char *what, const char *a,
    const char *b)
{
	net_row(r, h);
	rows_text(r->out, over);
	rows_text(r->out, what);
	rows_text(r->out, a);
	rows_text(r->out, b);
}

static void
cell_count(struct request *r, int known, unsigned long n)
{
	if (known)
		rows_count(r->out, (int64_t)n);
	else
		rows_text(r->out, "");
}

static void
print_figures(struct request *r, const struct house *h, const char *over, const struct side s[SIDES])
{
	for (int i = 0; i < MEASURES; i++) {
		struct buf note = { 0 };

		begin(r, h, over, measure_name[i], "", "");
		for (int k = 0; k < SIDES; k++)
			net_cell_measure(r, s[k].unknown ? NAN : s[k].measure.figure[i]);
		add_note(&note, s, h, (enum measure_figure)i);
		net_cell(r, &note);
		buf_release(&note);
	}
}

/* How many were new, kept, lost; and which. */
static void
print_items(struct request *r, const struct house *h, const char *over, const char *const name[CHANGE_KINDS],
    const char *const one[CHANGE_KINDS], const struct change_item *item, size_t n, const size_t *of, int known)
{
	for (int i = 0; i < CHANGE_KINDS; i++) {
		begin(r, h, over, name[i], "", "");
		cell_count(r, known && i != CHANGE_NEW, of[i]);
		cell_count(r, known && i != CHANGE_LOST, of[i]);
		rows_text(r->out, "");
	}
	for (int i = 0; known && i < CHANGE_KINDS; i++)
		for (size_t k = 0; k < n; k++) {
			if (item[k].kind != (enum change_kind)i)
				continue;
			begin(r, h, over, one[i], item[k].a, item[k].b != NULL ? item[k].b : "");
			cell_count(r, 1, item[k].then);
			cell_count(r, 1, item[k].now);
			rows_text(r->out, "");
		}
}

static void
print_changes(struct request *r, const struct house *h, const char *over, const struct side s[SIDES], int actors)
{
	static const char *const of_ties[] = { "ties-new", "ties-kept", "ties-lost" };
	static const char *const tie[] = { "tie-new", "tie-kept", "tie-lost" };
	static const char *const of_actors[] = { "actors-new", "actors-kept", "actors-gone" };
	static const char *const actor[] = { "actor-new", "actor-kept", "actor-gone" };
	int known = !s[THEN].unknown && !s[NOW].unknown;
	struct change c;

	change_take(&c, &s[THEN].net, &s[NOW].net);
	if (actors)
		print_items(r, h, over, of_actors, actor, c.actor, c.actors, c.actors_of, known);
	print_items(r, h, over, of_ties, tie, c.tie, c.ties, c.ties_of, known);
	change_release(&c);
}

/* What the figures rest on: the days that are known, and the entries of them. */
static void
print_ground(struct request *r, const struct house *h, const struct side s[SIDES])
{
	struct buf note = { 0 };

	begin(r, h, "all", "days", "", "");
	for (int i = 0; i < SIDES; i++) {
		int last = s[i].period.last < r->today ? s[i].period.last : r->today;

		cell_count(r, !s[i].unknown, s[i].unknown || last < s[i].from ? 0 : (unsigned long)(last - s[i].from) + 1);
		if (s[i].unknown || s[i].from != s[i].period.first) {
			add_side(&note, i, h->language);
			add_since(&note, h);
		}
	}
	net_cell(r, &note);
	buf_release(&note);
	begin(r, h, "all", "entries", "", "");
	for (int i = 0; i < SIDES; i++)
		cell_count(r, !s[i].unknown, s[i].net.entries);
	rows_text(r->out, "");
}

void
net_compare(struct request *r, struct house *h)
{
	struct period now = net_period(r, h), then = r->then;
	struct side all[SIDES], both[SIDES];

	if (then.first == PERIOD_OPEN)
		then.first = h->contacts.added > 0 && h->contacts.first < then.last ? h->contacts.first : then.last;
	take(&all[THEN], r, h, &then);
	take(&all[NOW], r, h, &now);
	print_ground(r, h, all);
	print_figures(r, h, "all", all);
	print_changes(r, h, "all", all, 1);
	for (int i = 0; i < SIDES; i++) {
		both[i] = all[i];
		both[i].unknown = all[THEN].unknown || all[NOW].unknown;
		change_common(&both[i].net, &all[i].net, &all[1 - i].net);
		measure_take(&both[i].measure, &both[i].net, r->wanted);
	}
	print_figures(r, h, "both", both);
	print_changes(r, h, "both", both, 0);
	release(both);
	release(all);
}
