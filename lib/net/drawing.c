#include "base/buf.h"
#include "field/terms.h"
#include "net/drawing.h"
#include "net/graphviz.h"
#include "net/net.h"

/* Lines that go round what is in their way take minutes where there are hundreds. */
enum { MOST_CURVES = 150 };

static void
add_row(struct buf *b, const char *colour, const char *text)
{
	buf_addf(b, "<tr><td width=\"18\" bgcolor=\"%s\"></td><td align=\"left\">%s</td></tr>", colour, text);
}

/*
 * A key to the sectors that are there, and to the lines: one node, for the layouts that draw
 * the same each time know of no boxes.  In such a label no text has markup in it.
 */
static void
add_key(struct buf *b, const struct net *net, int directed, enum language language)
{
	int met[SECTORS + 1] = { 0 };
	struct buf text = { 0 };

	for (size_t i = 0; i < net->actors; i++)
		met[net_sector(&net->actor[i]) + 1] = 1;
	buf_addf(b, "\t\"the key\" [shape=box, color=\"#c0c0c0\", fillcolor=\"#f4f4f4\", tooltip=\"%s\", label=<"
	    "<table border=\"0\" cellspacing=\"3\"><tr><td colspan=\"2\"><b>%s</b></td></tr>",
	    LANG(language, "Forklaring", "Key"), LANG(language, "Forklaring", "Key"));
	for (int i = 1; i <= SECTORS + 1; i++) {
		int sector = i <= SECTORS ? i - 1 : -1;

		if (!met[sector + 1])
			continue;
		buf_clear(&text);
		buf_addf(&text, "%s (%s)", sector >= 0 ? vocab_word(&sector_vocab, sector, language) :
		    LANG(language, "sektor ikke oplyst", "sector not known"), graphviz_shape(sector, language));
		add_row(b, graphviz_colour(sector), text.data);
	}
	if (directed)
		add_row(b, "#f4f4f4", LANG(language, "pilen går fra den, der tog initiativet",
		    "the arrow leads from who took the initiative"));
	add_row(b, "#f4f4f4", directed ? LANG(language, "tallet: hvor mange gange", "the number: how often") :
	    LANG(language, "tallet: hvor mange gange de var sammen om noget", "the number: how often they did something together"));
	add_row(b, "#f4f4f4", LANG(language, "stiplet streg: kun én gang", "dashed line: only once"));
	add_row(b, "#f4f4f4", LANG(language, "jo større figur, jo flere partnere", "the larger the shape, the more partners"));
	buf_adds(b, "</table>>];\n");
	buf_release(&text);
}

struct lines {
	struct buf *out;
	const struct net *net;
	int directed;
};

static void
add_line(void *arg, const struct net_tie *t, size_t from, size_t to, unsigned long count)
{
	const struct lines *l = arg;
	/* From 1 to 5 points: the line tells many from few, and the number beside says how many. */
	unsigned long width = count < 9 ? 2 + count : 10;

	(void)t;
	buf_addc(l->out, '\t');
	graphviz_add(l->out, l->net->actor[from].id);
	buf_adds(l->out, l->directed ? " -> " : " -- ");
	graphviz_add(l->out, l->net->actor[to].id);
	buf_addf(l->out, " [label=\"%lu\", penwidth=%lu.%lu%s];\n", count, width / 2, width % 2 * 5,
	    count == 1 ? ", style=dashed" : "");
}

void
drawing_add(struct buf *b, const struct net *net, const struct drawing *d)
{
	graphviz_begin(b, d->directed ? "digraph" : "graph", d->title, d->title);
	/* Of the layouts fdp does not draw the same each time. */
	buf_addf(b, "\tlayout=neato; pack=16;%s\n\tedge [color=\"#949494\"];\n",
	    net->ties > MOST_CURVES ? " splines=line;" : "");
	for (size_t i = 0; i < net->actors; i++) {
		const struct net_actor *a = &net->actor[i];
		size_t size = a->degree < 20 ? a->degree : 20;

		/* A drawing is read aloud by its ids.  The more partners, the larger, the letters too. */
		buf_addc(b, '\t');
		graphviz_add(b, a->id);
		buf_addf(b, " [%s, width=%zu.%zu, fontsize=%zu.%zu, label=", graphviz_look(net_sector(a)), (8 + size) / 10,
		    (8 + size) % 10, 9 + size / 2, size % 2 * 5);
		graphviz_add_label(b, net_name(a));
		buf_adds(b, ", tooltip=");
		graphviz_add(b, net_name(a));
		buf_adds(b, "];\n");
	}
	net_each_line(net, d->directed, add_line, &(struct lines){ b, net, d->directed });
	if (net->actors > 0)
		add_key(b, net, d->directed, d->language);
	buf_adds(b, "}\n");
}
