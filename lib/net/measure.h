/*
 * measure - the figures of a network, reckoned by igraph.
 *
 *	struct measure m;
 *
 *	measure_take(&m, &net, MEASURE_BETWEENNESS);
 *	if (m.figure[MEASURE_DENSITY] == m.figure[MEASURE_DENSITY])
 *		... it is defined: what is not is a NAN ...
 *	measure_release(&m);
 *
 * All are of ties without weight or direction, but reciprocity, which is of who took the
 * initiative.  Formulas, sources and what other programs call them: mc-net(1).
 */
#ifndef MC_NET_MEASURE_H
#define MC_NET_MEASURE_H

#include <stddef.h>

#include "base/lang.h"

struct buf;
struct net;

enum measure_figure {
	MEASURE_ACTORS, MEASURE_TIES, MEASURE_ISOLATES, MEASURE_COMPONENTS, MEASURE_DENSITY,
	MEASURE_MEAN_DEGREE, MEASURE_DEGREE_CENTRALIZATION, MEASURE_BETWEENNESS_CENTRALIZATION,
	MEASURE_TRANSITIVITY, MEASURE_RECIPROCITY, MEASURE_CROSS_SECTOR, MEASURES
};

/* Their names, as they are printed. */
extern const char *const measure_name[MEASURES];

/* What is wanted, as bits; all else is quick. */
enum {
	MEASURE_BETWEENNESS = 1,	/* which takes long in a large net */
	MEASURE_EACH = 2,		/* the figures of each actor */
	MEASURE_DIRECTED = 4,		/* who took the initiative */
	MEASURE_USES_UP = 8		/* the net's ties: they are let go as soon as may be */
};

struct measure {
	double figure[MEASURES];	/* a NAN is undefined */
	unsigned wanted;
	size_t unknown;			/* ties with an actor whose sector is unknown */
	/* Of each actor, in the order of the net; between 0 and 1, or NANs.  NULL: not wanted. */
	double *betweenness, *harmonic;
	char *cut;			/* the net falls apart without it */
};

void measure_take(struct measure *, struct net *, unsigned wanted);
void measure_release(struct measure *);

/* How many parts has the net?  An isolate is one by itself.  part: of each actor which one it is in, from 0; NULL: not wanted. */
size_t measure_parts(struct net *, size_t *part);

/* Six decimals, without zeros at the end; nothing where it is undefined. */
void measure_add(struct buf *, double);

/* Why a figure is undefined, or what it leaves out; or nothing. */
void measure_add_note(struct buf *, const struct measure *, enum measure_figure, enum language);

#endif
