#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "output/xml.h"
#include "fileparts.h"

/*
 * GEXF 1.2, which Gephi, networkx and R rgexf read.  A tie is there in the months in which
 * the two met: its spells are the runs of such months, from the first day they met to the last.
 */

/* One day that two of the net met, as the file's line has them. */
struct meeting {
	uint32_t from, to;
	int day;
};

struct gexf {
	struct buf *out;
	const struct request *r;
	struct meeting *met;	/* by line, then by day */
	size_t meetings, cap;
	size_t edges;
};

static int
by_line(const void *va, const void *vb)
{
	const struct meeting *a = va, *b = vb;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	if (a->to != b->to)
		return a->to < b->to ? -1 : 1;
	return a->day < b->day ? -1 : a->day > b->day;
}

static void
add_meeting(struct gexf *g, size_t from, size_t to, int day)
{
	g->met = mem_grow(g->met, &g->cap, g->meetings + 1, sizeof *g->met);
	g->met[g->meetings++] = (struct meeting){ (uint32_t)from, (uint32_t)to, day };
}

/* Of the entries that were counted: who met whom on which day; and each actor's days. */
static void
take_meetings(struct gexf *g, const struct house *h, const struct net *net, const struct period *p,
    struct period *there)
{
	const struct contacts *c = &h->contacts;
	size_t *place = mem_zero(c->ids.n, sizeof *place);

	for (size_t i = 0; i < c->ids.n; i++)
		place[i] = net_find(net, intern_text(&c->ids, i));
	for (size_t i = 0; i < net->actors; i++)
		there[i] = (struct period){ INT_MAX, INT_MIN };
	for (size_t i = 0; i < c->entries; i++) {
		const struct contacts_entry *e = &c->entry[i];
		size_t n;
		const uint32_t *member = contacts_members(c, e->list, &n);

		if (!period_holds(p, e->day) || !(g->r->forms & 1u << e->form))
			continue;
		for (size_t k = 0; k < n; k++) {
			size_t x = place[member[k]];

			there[x].first = e->day < there[x].first ? e->day : there[x].first;
			there[x].last = e->day > there[x].last ? e->day : there[x].last;
			for (size_t l = k + 1; l < n && (k == 0 || !g->r->directed); l++) {
				size_t y = place[member[l]];

				if (g->r->directed)
					add_meeting(g, x, y, e->day);
				else
					add_meeting(g, x < y ? x : y, x < y ? y : x, e->day);
			}
		}
	}
	if (g->meetings > 0)
		qsort(g->met, g->meetings, sizeof *g->met, by_line);
	free(place);
}

static void
add_value(struct buf *b, const char *key, const char *text)
{
	if (*text == '\0')
		return;
	buf_addf(b, "          <attvalue for=\"%s\" value=\"", key);
	xml_add(b, text);
	buf_adds(b, "\"/>\n");
}

/* ' start="2026-10-01" end="2026-10-31"'; where nothing tells of a first day it is open. */
static void
add_span(struct buf *b, int first, int last)
{
	char text[DATE_TEXT];

	if (first != PERIOD_OPEN) {
		date_format(text, first);
		buf_addf(b, " start=\"%s\"", text);
	}
	date_format(text, last);
	buf_addf(b, " end=\"%s\"", text);
}

static size_t
first_meeting(const struct gexf *g, size_t from, size_t to)
{
	struct meeting key = { (uint32_t)from, (uint32_t)to, INT_MIN };
	size_t low = 0, high = g->meetings;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (by_line(&g->met[middle], &key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void
add_spells(struct gexf *g, size_t from, size_t to)
{
	size_t i = first_meeting(g, from, to), end = i;

	buf_adds(g->out, "        <spells>\n");
	while (end < g->meetings && g->met[end].from == from && g->met[end].to == to)
		end++;
	for (size_t k; i < end; i = k) {
		for (k = i + 1; k < end && date_month(g->met[k].day) <= date_month(g->met[k - 1].day) + 1; k++)
			;
		buf_adds(g->out, "          <spell");
		add_span(g->out, g->met[i].day, g->met[k - 1].day);
		buf_adds(g->out, "/>\n");
	}
	buf_adds(g->out, "        </spells>\n");
}

static void
add_edge(void *arg, const struct net_tie *t, size_t from, size_t to, unsigned long count)
{
	struct gexf *g = arg;
	struct buf *b = g->out;
	char text[DATE_TEXT];
	struct buf forms = { 0 };

	buf_addf(b, "      <edge id=\"e%zu\" source=\"n%zu\" target=\"n%zu\" type=\"%s\"", g->edges++, from, to,
	    g->r->directed ? "directed" : "undirected");
	if (g->r->weight)
		buf_addf(b, " weight=\"%lu\"", count);
	buf_addf(b, ">\n        <attvalues>\n          <attvalue for=\"count\" value=\"%lu\"/>\n", count);
	date_format(text, t->first);
	add_value(b, "first", text);
	date_format(text, t->last);
	add_value(b, "last", text);
	net_add_forms(&forms, t->forms);
	add_value(b, "forms", buf_text(&forms));
	buf_adds(b, "        </attvalues>\n");
	add_spells(g, from, to);
	buf_adds(b, "      </edge>\n");
	buf_release(&forms);
}

static void
add_node(struct buf *b, const struct net_actor *a, size_t i, const struct period *there)
{
	buf_addf(b, "      <node id=\"n%zu\" label=\"", i);
	xml_add(b, net_whole_name(a));
	buf_addc(b, '"');
	/* Who is listed and has no entry is there all the time. */
	if (there->first <= there->last)
		add_span(b, there->first, there->last);
	buf_adds(b, ">\n        <attvalues>\n");
	add_value(b, "name", net_whole_name(a));
	add_value(b, "actor", a->id);
	add_value(b, "sector", net_sector_code(a));
	add_value(b, "kind", net_kind_code(a));
	add_value(b, "presence", net_presence_code(a));
	buf_adds(b, "        </attvalues>\n      </node>\n");
}

void
net_gexf(struct buf *b, const struct request *r, struct house *h)
{
	struct gexf g = { .out = b, .r = r };
	struct period p = net_period(r, h), *there;
	struct net net;

	net_take(&net, r, h, NULL);
	there = mem_zero(net.actors, sizeof *there);
	take_meetings(&g, h, &net, &p, there);
	buf_adds(b, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n");
	buf_addf(b, "  <graph mode=\"dynamic\" defaultedgetype=\"%s\" timeformat=\"date\"",
	    r->directed ? "directed" : "undirected");
	add_span(b, p.first, p.last);
	buf_adds(b, ">\n    <attributes class=\"node\" mode=\"static\">\n");
	for (const char *const *s = (const char *const []){ "name", "actor", "sector", "kind", "presence", NULL };
	    *s != NULL; s++)
		buf_addf(b, "      <attribute id=\"%s\" title=\"%s\" type=\"string\"/>\n", *s, *s);
	buf_adds(b, "    </attributes>\n    <attributes class=\"edge\" mode=\"static\">\n"
	    "      <attribute id=\"count\" title=\"count\" type=\"double\"/>\n"
	    "      <attribute id=\"first\" title=\"first\" type=\"string\"/>\n"
	    "      <attribute id=\"last\" title=\"last\" type=\"string\"/>\n"
	    "      <attribute id=\"forms\" title=\"forms\" type=\"string\"/>\n    </attributes>\n    <nodes>\n");
	for (size_t i = 0; i < net.actors; i++)
		add_node(b, &net.actor[i], i, &there[i]);
	buf_adds(b, "    </nodes>\n    <edges>\n");
	net_each_line(&net, r->directed, add_edge, &g);
	buf_adds(b, "    </edges>\n  </graph>\n</gexf>\n");
	free(there);
	free(g.met);
	net_release(&net);
}
