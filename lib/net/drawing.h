/*
 * drawing - a network as a drawing, in the language of Graphviz.
 *
 *	drawing_add(&dot, &net, &(struct drawing){ .title = "Hvem med hvem, 2026" });
 *	graphviz_svg(&dot);
 *
 * Colour and shape tell an actor's sector, its size how many partners it has; the width of a
 * line and the number beside it how often two met, and a dashed line that they did so once.
 * Actors and ties stand in the order of the net, so that the same net gives the same bytes.
 */
#ifndef MC_NET_DRAWING_H
#define MC_NET_DRAWING_H

#include "base/language.h"

struct buf;
struct net;

struct drawing {
	const char *title;
	enum language language;
	int directed;		/* arrows, from who takes the initiative */
};

void drawing_add(struct buf *, const struct net *, const struct drawing *);

#endif
