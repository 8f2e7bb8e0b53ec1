#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/safe.h"
#include "field/terms.h"
#include "ask.h"

/* The codes of an actor that are known, else "". */
static const char *
sector_code(const struct net_actor *a)
{
	return net_sector(a) >= 0 ? sector_vocab.term[net_sector(a)].code : "";
}

static const char *
presence_code(const struct net_actor *a)
{
	return net_presence(a) >= 0 ? presence_vocab.term[net_presence(a)].code : "";
}

static const char *
kind_code(const struct net_actor *a)
{
	return a->record != NULL ? a->record->cell[ACTOR_KIND] : "";
}

/* Call a function for each tie, or with --directed for each initiative that was taken. */
static void
each_line(const struct request *r, const struct net *net,
    void (*use)(void *, const struct net_tie *, size_t from, size_t to, unsigned long count), void *arg)
{
	for (size_t i = 0; i < net->ties; i++) {
		const struct net_tie *t = &net->tie[i];

		if (!r->directed)
			use(arg, t, t->a, t->b, t->count);
		if (r->directed && net_is_arc(net, t, 0))
			use(arg, t, t->a, t->b, t->led[0]);
		if (r->directed && net_is_arc(net, t, 1))
			use(arg, t, t->b, t->a, t->led[1]);
	}
}

static void
add_forms(struct buf *b, unsigned forms)
{
	int first = 1;

	for (int i = 0; i < FORMS; i++)
		if (forms & 1u << i) {
			buf_addf(b, "%s%s", first ? "" : " ", form_vocab.term[i].code);
			first = 0;
		}
}

/* ---- GraphML ---- */

/* A text between tags; what XML cannot hold is a question mark, a line end stays one. */
static void
add_xml(struct buf *b, const char *text)
{
	size_t len = strlen(text);

	for (size_t i = 0, n; i < len; i += n > 0 ? n : 1) {
		n = safe_character(text + i, len - i);
		if (text[i] == '<')
			buf_adds(b, "&lt;");
		else if (text[i] == '>')
			buf_adds(b, "&gt;");
		else if (text[i] == '&')
			buf_adds(b, "&amp;");
		else if (text[i] == '\n' || text[i] == '\t')
			buf_addc(b, text[i]);
		else if (n == 0 || (n == 1 && (unsigned char)text[i] < 0x20) ||
		    (n == 3 && (memcmp(text + i, "\xef\xbf\xbe", 3) == 0 || memcmp(text + i, "\xef\xbf\xbf", 3) == 0)))
			buf_addc(b, '?');
		else
			buf_add(b, text + i, n);
	}
}

/* What is unknown is left out: absent is no value. */
static void
add_data(struct buf *b, const char *key, const char *text)
{
	if (*text == '\0')
		return;
	buf_addf(b, "      <data key=\"%s\">", key);
	add_xml(b, text);
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
	add_forms(&forms, t->forms);
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
	static const char *const texts[] = { "name", "label", "id", "sector", "kind", "presence" };
	struct graphml g = { b, r, 0 };
	struct net net;

	net_take(&net, r, h, NULL);
	buf_adds(b, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		buf_addf(b, "  <key id=\"%s\" for=\"node\" attr.name=\"%s\" attr.type=\"string\"/>\n", texts[i],
		    strcmp(texts[i], "id") == 0 ? "actor" : texts[i]);
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
		add_data(b, "name", net_name(a));
		add_data(b, "label", net_name(a));
		add_data(b, "id", a->id);
		add_data(b, "sector", sector_code(a));
		add_data(b, "kind", kind_code(a));
		add_data(b, "presence", presence_code(a));
		buf_adds(b, "    </node>\n");
	}
	each_line(r, &net, add_edge, &g);
	buf_adds(b, "  </graph>\n</graphml>\n");
	net_release(&net);
}

/* ---- Pajek ---- */

/* Pajek has no way to write a quote in a name, and one name is on one line. */
static void
add_pajek_name(struct buf *b, const char *text)
{
	buf_addc(b, '"');
	for (const char *s = text; *s != '\0'; s++)
		buf_addc(b, *s == '"' ? '\'' : (unsigned char)*s < 0x20 ? ' ' : *s);
	buf_addc(b, '"');
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
	for (size_t i = 0; i < net.actors; i++) {
		buf_addf(b, "%zu ", i + 1);
		add_pajek_name(b, net_name(&net.actor[i]));
		buf_addc(b, '\n');
	}
	buf_adds(b, r->directed ? "*Arcs\n" : "*Edges\n");
	each_line(r, &net, add_pajek_line, b);
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
	each_line(r, &net, print_edge, &e);
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
		rows_text(r->out, sector_code(a));
		rows_text(r->out, kind_code(a));
		rows_text(r->out, presence_code(a));
	}
	net_release(&net);
}
