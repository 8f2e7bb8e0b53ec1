#include "base/buf.h"
#include "field/terms.h"
#include "net/drawing.h"
#include "net/graphviz.h"
#include "net/net.h"

/* A key to the sectors that are there, and to the lines. */
static void
add_key(struct buf *b, const struct net *net, enum language language)
{
	struct graphviz_key key = { b, language, NULL, 0 };
	int met[SECTORS + 1] = { 0 };

	for (size_t i = 0; i < net->actors; i++)
		met[net_sector(&net->actor[i]) + 1] = 1;
	graphviz_key_begin(&key);
	graphviz_key_sectors(&key, met);
	graphviz_key_text(&key, LANG(language, "stiplet: mødtes kun én gang; jo tykkere streg, jo flere gange",
	    "dashed: met only once; the thicker the line, the more often"));
	graphviz_key_end(&key);
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
	buf_adds(b, "\tlayout=fdp;\n");
	for (size_t i = 0; i < net->actors; i++) {
		const struct net_actor *a = &net->actor[i];
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
	net_each_line(net, d->directed, add_line, &(struct lines){ b, net, d->directed });
	if (net->actors > 0)
		add_key(b, net, d->language);
	buf_adds(b, "}\n");
}
