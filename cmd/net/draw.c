#include <string.h>

#include "base/buf.h"
#include "base/lang.h"
#include "field/terms.h"
#include "net/graphviz.h"
#include "fileparts.h"

/* A title as people say it: whose, when. */
static void
add_title(struct buf *b, const struct request *r, const struct house *h)
{
	struct period p = net_period(r, h);

	if (h->centre.id != NULL)
		buf_addf(b, "%s: ", centre_name(&h->centre));
	else if (h->id != NULL)
		buf_addf(b, "%s: ", h->id);
	buf_addf(b, LANG(h->language, "hvem arbejder sammen med hvem, %s",
	    "who works with whom, %s"), lang_period(h->language, &p));
}

/* A key to the sectors that are there, and to the lines. */
static void
add_legend(struct buf *b, const struct net *net, enum language language)
{
	int met[SECTORS + 1] = { 0 };

	for (size_t i = 0; i < net->actors; i++)
		met[net_sector(&net->actor[i]) + 1] = 1;
	buf_adds(b, "\tsubgraph \"cluster legend\" {\n\t\tstyle=filled; fillcolor=\"#f4f4f4\"; color=\"#c0c0c0\"; label=");
	graphviz_add(b, LANG(language, "Forklaring", "Key"));
	buf_adds(b, ";\n");
	for (int i = 1; i <= SECTORS + 1; i++) {
		int sector = i <= SECTORS ? i - 1 : -1;

		if (!met[sector + 1])
			continue;
		buf_addf(b, "\t\t\"legend %d\" [%s, label=", i, graphviz_look(sector));
		graphviz_add_label(b, sector >= 0 ? vocab_word(&sector_vocab, sector, language) :
		    LANG(language, "sektor ikke oplyst", "sector not known"));
		buf_adds(b, "];\n");
	}
	buf_adds(b, "\t\t\"legend lines\" [shape=plaintext, fillcolor=\"#f4f4f4\", label=");
	graphviz_add_label(b, LANG(language, "stiplet: mødtes kun én gang; jo tykkere streg, jo flere gange",
	    "dashed: met only once; the thicker the line, the more often"));
	buf_adds(b, "];\n\t}\n");
}

struct drawing {
	struct buf *out;
	const struct net *net;
	int directed;
};

static void
add_line(void *arg, const struct net_tie *t, size_t from, size_t to, unsigned long count)
{
	const struct drawing *d = arg;
	/* From 1 to 5 points: the line tells many from few, and the number beside says how many. */
	unsigned long width = count < 9 ? 2 + count : 10;

	(void)t;
	buf_addc(d->out, '\t');
	graphviz_add(d->out, d->net->actor[from].id);
	buf_adds(d->out, d->directed ? " -> " : " -- ");
	graphviz_add(d->out, d->net->actor[to].id);
	buf_addf(d->out, " [label=\"%lu\", penwidth=%lu.%lu%s];\n", count, width / 2, width % 2 * 5,
	    count == 1 ? ", style=dashed" : "");
}

void
net_dot(struct buf *b, const struct request *r, struct house *h)
{
	struct buf title = { 0 };
	struct net net;

	net_take(&net, r, h, NULL);
	add_title(&title, r, h);
	graphviz_begin(b, r->directed ? "digraph" : "graph", h->id != NULL ? h->id : "net", buf_text(&title));
	buf_adds(b, "\tlayout=fdp;\n");
	for (size_t i = 0; i < net.actors; i++) {
		const struct net_actor *a = &net.actor[i];
		size_t size = a->degree < 20 ? a->degree : 20;

		/* A drawing is read aloud by its ids.  The more partners, the larger. */
		buf_addc(b, '\t');
		graphviz_add(b, a->id);
		buf_addf(b, " [%s, width=%zu.%zu, label=", graphviz_look(net_sector(a)), (8 + size) / 10, (8 + size) % 10);
		graphviz_add_label(b, net_name(a));
		buf_adds(b, ", tooltip=");
		graphviz_add(b, net_name(a));
		buf_adds(b, "];\n");
	}
	net_each_line(r, &net, add_line, &(struct drawing){ b, &net, r->directed });
	if (net.actors > 0)
		add_legend(b, &net, h->language);
	buf_adds(b, "}\n");
	buf_release(&title);
	net_release(&net);
}
