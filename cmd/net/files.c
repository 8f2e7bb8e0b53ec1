#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/masked.h"
#include "base/mem.h"
#include "output/xml.h"
#include "fileparts.h"

/* ---- GraphML ---- */

/* What is unknown is left out: absent is no value. */
static void
add_data(struct buf *b, const char *key, const char *text)
{
	if (*text == '\0')
		return;
	buf_addf(b, "      <data key=\"%s\">", key);
	xml_add_between(b, text);
	buf_adds(b, "</data>\n");
}

struct graphml {
	struct buf *out;
	const struct request *r;
	size_t edges;
};

static void
add_edge(void *arg, const struct net_tie *t, size_t from, size_t to, unsigned long count)
{
	struct graphml *g = arg;
	char first[DATE_TEXT], last[DATE_TEXT];
	struct buf forms = { 0 };

	date_format(first, t->first);
	date_format(last, t->last);
	net_add_forms(&forms, t->forms);
	buf_addf(g->out, "    <edge id=\"e%zu\" source=\"n%zu\" target=\"n%zu\" directed=\"%s\">\n"
	    "      <data key=\"count\">%lu</data>\n", g->edges++, from, to,
	    g->r->directed ? "true" : "false", count);
	if (g->r->weight)
		buf_addf(g->out, "      <data key=\"weight\">%lu</data>\n", count);
	add_data(g->out, "first", first);
	add_data(g->out, "last", last);
	add_data(g->out, "forms", buf_text(&forms));
	buf_adds(g->out, "    </edge>\n");
	buf_release(&forms);
}

void
net_graphml(struct buf *b, const struct request *r, struct house *h)
{
	static const char *const texts[] = { "name", "label", "actor", "sector", "kind", "presence" };
	struct graphml g = { b, r, 0 };
	struct net net;

	net_take(&net, r, h, NULL);
	buf_adds(b, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		buf_addf(b, "  <key id=\"%s\" for=\"node\" attr.name=\"%s\" attr.type=\"string\"/>\n", texts[i],
		    texts[i]);
	buf_adds(b, "  <key id=\"count\" for=\"edge\" attr.name=\"count\" attr.type=\"double\"/>\n");
	if (r->weight)
		buf_adds(b, "  <key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n");
	buf_adds(b, "  <key id=\"first\" for=\"edge\" attr.name=\"first\" attr.type=\"string\"/>\n"
	    "  <key id=\"last\" for=\"edge\" attr.name=\"last\" attr.type=\"string\"/>\n"
	    "  <key id=\"forms\" for=\"edge\" attr.name=\"forms\" attr.type=\"string\"/>\n");
	buf_addf(b, "  <graph id=\"g\" edgedefault=\"%s\">\n", r->directed ? "directed" : "undirected");
	for (size_t i = 0; i < net.actors; i++) {
		const struct net_actor *a = &net.actor[i];

		buf_addf(b, "    <node id=\"n%zu\">\n", i);
		add_data(b, "name", net_whole_name(a));
		add_data(b, "label", net_whole_name(a));
		add_data(b, "actor", a->id);
		add_data(b, "sector", net_sector_code(a));
		add_data(b, "kind", net_kind_code(a));
		add_data(b, "presence", net_presence_code(a));
		buf_adds(b, "    </node>\n");
	}
	net_each_line(&net, r->directed, add_edge, &g);
	buf_adds(b, "  </graph>\n</graphml>\n");
	net_release(&net);
}

/* ---- Pajek ---- */

/*
 * Pajek has no way to write a quote in a name, and one name is on one line.  Readers
 * take a backslash before the last quote for an escape: a blank parts the two.
 */
static void
add_pajek_name(struct buf *b, const char *text)
{
	struct buf masked = { 0 };

	masked_add(&masked, text, strlen(text));
	for (const char *s = buf_text(&masked); *s != '\0'; s++)
		buf_addc(b, *s == '"' ? '\'' : (unsigned char)*s < 0x20 ? ' ' : *s);
	if (b->len > 0 && b->data[b->len - 1] == '\\')
		buf_addc(b, ' ');
	buf_release(&masked);
}

/* Readers know actors by their names: two with one name get their ids behind it. */
static void
add_pajek_names(struct buf *b, const struct net *net)
{
	struct intern names = { 0 };
	unsigned char *several = mem_zero(net->actors, 1);
	size_t *number = mem_zero(net->actors, sizeof *number);
	struct buf one = { 0 };

	for (int round = 0; round < 2; round++)
		for (size_t i = 0; i < net->actors; i++) {
			size_t known = names.n;

			buf_clear(&one);
			add_pajek_name(&one, net_name(&net->actor[i]));
			if (round == 0) {
				number[i] = intern_add(&names, buf_text(&one), one.len);
				several[number[i]] |= number[i] < known;
				continue;
			}
			if (several[number[i]])
				buf_addf(&one, " (%s)", net->actor[i].id);
			buf_addf(b, "%zu \"%s\"\n", i + 1, buf_text(&one));
		}
	buf_release(&one);
	free(several);
	free(number);
	intern_release(&names);
}

static void
add_pajek_line(void *arg, const struct net_tie *t, size_t from, size_t to, unsigned long count)
{
	(void)t;
	buf_addf(arg, "%zu %zu %lu\n", from + 1, to + 1, count);
}

void
net_pajek(struct buf *b, const struct request *r, struct house *h)
{
	struct net net;

	net_take(&net, r, h, NULL);
	buf_addf(b, "*Vertices %zu\n", net.actors);
	add_pajek_names(b, &net);
	buf_adds(b, r->directed ? "*Arcs\n" : "*Edges\n");
	net_each_line(&net, r->directed, add_pajek_line, b);
	net_release(&net);
}

/* ---- tables ---- */

struct edge_rows {
	struct request *r;
	struct house *h;
	const struct net *net;
};

static void
print_edge(void *arg, const struct net_tie *t, size_t from, size_t to, unsigned long count)
{
	struct edge_rows *e = arg;
	struct request *r = e->r;

	net_row(r, e->h);
	rows_text(r->out, e->net->actor[from].id);
	rows_text(r->out, e->net->actor[to].id);
	rows_text(r->out, r->directed ? "Directed" : "Undirected");
	rows_count(r->out, (int64_t)count);
	net_cell_day(r, t->first);
	net_cell_day(r, t->last);
	net_cell_forms(r, t->forms);
}

void
net_edges(struct request *r, struct house *h)
{
	struct net net;
	struct edge_rows e = { r, h, &net };

	net_take(&net, r, h, NULL);
	net_each_line(&net, r->directed, print_edge, &e);
	net_release(&net);
}

void
net_nodes(struct request *r, struct house *h)
{
	struct net net;

	net_take(&net, r, h, NULL);
	for (size_t i = 0; i < net.actors; i++) {
		const struct net_actor *a = &net.actor[i];

		net_row(r, h);
		rows_text(r->out, a->id);
		rows_text(r->out, net_name(a));
		rows_text(r->out, net_sector_code(a));
		rows_text(r->out, net_kind_code(a));
		rows_text(r->out, net_presence_code(a));
	}
	net_release(&net);
}
