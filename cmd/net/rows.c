#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "field/terms.h"
#include "ask.h"

static void
measure(struct measure *m, struct net *net, struct request *r, struct house *h, const struct period *p, unsigned also)
{
	net_take(net, r, h, p);
	measure_take(m, net, r->wanted | also);
}

void
net_figures(struct request *r, struct house *h)
{
	struct measure m;
	struct net net;

	measure(&m, &net, r, h, NULL, MEASURE_USES_UP);
	for (int i = 0; i < MEASURES; i++) {
		struct buf note = { 0 };

		net_row(r, h);
		rows_text(r->out, measure_name[i]);
		net_cell_measure(r, m.figure[i]);
		measure_add_note(&note, &m, (enum measure_figure)i, h->language);
		net_cell(r, &note);
		buf_release(&note);
	}
	measure_release(&m);
	net_release(&net);
}

void
net_actors(struct request *r, struct house *h)
{
	struct measure m;
	struct net net;

	measure(&m, &net, r, h, NULL, MEASURE_USES_UP | MEASURE_EACH);
	for (size_t i = 0; i < net.actors; i++) {
		net_row(r, h);
		rows_text(r->out, net.actor[i].id);
		rows_count(r->out, (int64_t)net.actor[i].degree);
		rows_count(r->out, (int64_t)net.actor[i].strength);
		net_cell_measure(r, m.betweenness[i]);
		net_cell_measure(r, m.harmonic[i]);
		rows_count(r->out, m.cut[i]);
	}
	measure_release(&m);
	net_release(&net);
}

/* ---- pairs ---- */

static void
print_tie(struct request *r, const struct house *h, const char *a, const char *b,
    const struct net_tie *t, unsigned long count)
{
	net_row(r, h);
	rows_text(r->out, a);
	rows_text(r->out, b);
	rows_count(r->out, (int64_t)count);
	net_cell_day(r, t->first);
	net_cell_day(r, t->last);
	net_cell_forms(r, t->forms);
}

void
net_pairs(struct request *r, struct house *h)
{
	struct net net;

	net_take(&net, r, h, NULL);
	for (size_t i = 0; i < net.ties; i++) {
		const struct net_tie *t = &net.tie[i];
		const char *a = net.actor[t->a].id, *b = net.actor[t->b].id;

		if (!r->directed) {
			print_tie(r, h, a, b, t, t->count);
			continue;
		}
		if (net_is_arc(&net, t, 0))
			print_tie(r, h, a, b, t, t->led[0]);
		if (net_is_arc(&net, t, 1))
			print_tie(r, h, b, a, t, t->led[1]);
	}
	net_release(&net);
}

void
net_partners(struct request *r, struct house *h)
{
	struct net net;
	size_t me;

	if (!net_has_asked(r, h))
		return;
	net_take(&net, r, h, NULL);
	me = net_find(&net, r->actor);
	for (size_t i = 0; i < net.actors; i++) {
		const struct net_tie *t = me < net.actors && i != me ? net_tie_of(&net, me, i) : NULL;

		if (t == NULL)
			continue;
		net_row(r, h);
		rows_text(r->out, net.actor[i].id);
		rows_count(r->out, (int64_t)t->count);
		rows_count(r->out, (int64_t)t->led[t->a == me ? 0 : 1]);
		rows_count(r->out, (int64_t)t->led[t->a == me ? 1 : 0]);
		net_cell_day(r, t->first);
		net_cell_day(r, t->last);
		net_cell_forms(r, t->forms);
	}
	net_release(&net);
}

void
net_paths(struct request *r, struct house *h)
{
	/* The log's last entry is no end: who writes no more may well meet no more. */
	int end = net_day(r);
	struct net net;

	net_take(&net, r, h, NULL);
	for (size_t i = 0; i < net.ties; i++) {
		const struct net_tie *t = &net.tie[i];

		net_row(r, h);
		rows_text(r->out, net.actor[t->a].id);
		rows_text(r->out, net.actor[t->b].id);
		rows_count(r->out, (int64_t)t->count);
		net_cell_day(r, t->first);
		rows_text(r->out, form_vocab.term[t->first_form].code);
		net_cell_day(r, t->last);
		rows_text(r->out, form_vocab.term[t->last_form].code);
		rows_count(r->out, date_months_between(t->first, t->last));
		net_cell_forms(r, t->forms);
		rows_text(r->out, t->count == 1 ? "ja" : "nej");
		/* None within six months of the end. */
		rows_text(r->out, date_add_months(t->last, 6) <= end ? "ja" : "nej");
	}
	net_release(&net);
}

/* ---- sectors ---- */

/* Sectors in their order, and after them those that are unknown. */
static int
block_of(const struct net_actor *a)
{
	return net_sector(a) < 0 ? SECTORS : net_sector(a);
}

static const char *
block_name(int sector)
{
	return sector < SECTORS ? sector_vocab.term[sector].code : "-";
}

void
net_blocks(struct request *r, struct house *h)
{
	size_t size[SECTORS + 1] = { 0 }, ties[SECTORS + 1][SECTORS + 1] = { { 0 } };
	struct net net;

	net_take(&net, r, h, NULL);
	for (size_t i = 0; i < net.actors; i++)
		size[block_of(&net.actor[i])]++;
	for (size_t i = 0; i < net.ties; i++) {
		int a = block_of(&net.actor[net.tie[i].a]), b = block_of(&net.actor[net.tie[i].b]);

		ties[a < b ? a : b][a < b ? b : a]++;
	}
	for (int a = 0; a <= SECTORS; a++)
		for (int b = a; b <= SECTORS; b++) {
			size_t possible = a == b ? size[a] * (size[a] - (size[a] > 0)) / 2 : size[a] * size[b];

			if (size[a] == 0 || size[b] == 0)
				continue;
			net_row(r, h);
			rows_text(r->out, block_name(a));
			rows_text(r->out, block_name(b));
			rows_count(r->out, (int64_t)ties[a][b]);
			rows_count(r->out, (int64_t)possible);
			net_cell_measure(r, possible > 0 ? (double)ties[a][b] / (double)possible : NAN);
		}
	net_release(&net);
}

/* ---- over time ---- */

static void
print_steps(struct request *r, struct house *h, int months)
{
	struct period whole = net_period(r, h);
	int first = date_month(whole.first), last = date_month(whole.last);

	/* Without an entry an open end lies nowhere. */
	if (h->contacts.added == 0 && (!r->dated || whole.first == PERIOD_OPEN))
		return;
	for (first -= first % months; first <= last; first += months) {
		struct period step = period_months(first, first + months - 1);
		char name[PERIOD_TEXT];
		struct measure m;
		struct net net;

		period_format(name, &step);
		/* Of a month that is begun or ended elsewhere only what is asked for. */
		step.first = step.first < whole.first ? whole.first : step.first;
		step.last = step.last > whole.last ? whole.last : step.last;
		measure(&m, &net, r, h, &step, MEASURE_USES_UP);
		net_row(r, h);
		rows_text(r->out, name);
		for (int i = 0; i < MEASURES; i++)
			net_cell_measure(r, m.figure[i]);
		measure_release(&m);
		net_release(&net);
	}
}

void
net_months(struct request *r, struct house *h)
{
	print_steps(r, h, 1);
}

void
net_quarters(struct request *r, struct house *h)
{
	print_steps(r, h, 3);
}
