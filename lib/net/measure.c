#include <igraph/igraph.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/quantity.h"
#include "net/measure.h"
#include "net/net.h"

const char *const measure_name[MEASURES] = {
	"actors", "ties", "isolates", "components", "density", "mean-degree",
	"degree-centralization", "betweenness-centralization", "transitivity", "reciprocity",
	"cross-sector"
};

/* ---- igraph ---- */

/*
 * Of its own accord igraph prints what went wrong and ends the program: here it returns.
 * What we ask is always right, so that all that can fail is to get memory.
 */
static void
check(igraph_error_t error)
{
	if (error != IGRAPH_SUCCESS)
		mem_zero(SIZE_MAX / 2, 1);	/* which tells of it, and ends */
}

static void
prepare(void)
{
#if IGRAPH_VERSION_MAJOR > 0
	check(igraph_setup());
#endif
	igraph_set_error_handler(igraph_error_handler_ignore);
	igraph_set_warning_handler(igraph_warning_handler_ignore);
	/* Nothing here is drawn by lot; should it ever be, it is the same in each run. */
	check(igraph_rng_seed(igraph_rng_default(), 1));
}

static void
make_graph(igraph_t *graph, struct net *net, int uses_up)
{
	igraph_integer_t actors = (igraph_integer_t)net->actors;
	igraph_vector_int_t ends;

	prepare();
	check(igraph_vector_int_init(&ends, 2 * (igraph_integer_t)net->ties));
	for (size_t i = 0; i < net->ties; i++) {
		VECTOR(ends)[2 * i] = (igraph_integer_t)net->tie[i].a;
		VECTOR(ends)[2 * i + 1] = (igraph_integer_t)net->tie[i].b;
	}
	if (uses_up)
		net_forget_ties(net);
	check(igraph_create(graph, &ends, actors, IGRAPH_UNDIRECTED));
	igraph_vector_int_destroy(&ends);
}

/*
 * The sum of what each lacks to the one that has most.  Of our own, for in igraph it stands
 * beside what needs ARPACK, which a program linked whole would need for nothing.
 */
static double
below_the_most(const igraph_vector_t *score, size_t n)
{
	double most = 0, below = 0;

	for (size_t i = 0; i < n; i++)
		most = fmax(most, VECTOR(*score)[i]);
	for (size_t i = 0; i < n; i++)
		below += most - VECTOR(*score)[i];
	return below;
}

static void
take_betweenness(struct measure *m, const igraph_t *graph, size_t n)
{
	double most = (double)(n - 1) * (double)(n - 2) / 2;
	igraph_vector_t score;

	for (size_t i = 0; m->betweenness != NULL && i < n; i++)
		m->betweenness[i] = NAN;
	if (n < 3 || !(m->wanted & MEASURE_BETWEENNESS))
		return;
	check(igraph_vector_init(&score, 0));
#if IGRAPH_VERSION_MAJOR > 0
	check(igraph_betweenness(graph, NULL, &score, igraph_vss_all(), IGRAPH_UNDIRECTED, 0));
#else
	check(igraph_betweenness(graph, &score, igraph_vss_all(), IGRAPH_UNDIRECTED, NULL));
#endif
	for (size_t i = 0; m->betweenness != NULL && i < n; i++)
		m->betweenness[i] = VECTOR(score)[i] / most;
	/* Of a star, which has the most: one with all, the others with none. */
	m->figure[MEASURE_BETWEENNESS_CENTRALIZATION] = below_the_most(&score, n) / (most * (double)(n - 1));
	igraph_vector_destroy(&score);
}

static void
take_harmonic(struct measure *m, const igraph_t *graph, size_t n)
{
	igraph_vector_t score;

	for (size_t i = 0; i < n; i++)
		m->harmonic[i] = NAN;
	if (n < 2)
		return;
	check(igraph_vector_init(&score, 0));
	check(igraph_harmonic_centrality(graph, &score, igraph_vss_all(), IGRAPH_ALL, NULL, 1));
	for (size_t i = 0; i < n; i++)
		m->harmonic[i] = VECTOR(score)[i];
	igraph_vector_destroy(&score);
}

static void
take_cuts(struct measure *m, const igraph_t *graph)
{
	igraph_vector_int_t cut;

	check(igraph_vector_int_init(&cut, 0));
	check(igraph_articulation_points(graph, &cut));
	for (igraph_integer_t i = 0; i < igraph_vector_int_size(&cut); i++)
		m->cut[VECTOR(cut)[i]] = 1;
	igraph_vector_int_destroy(&cut);
}

static size_t
parts(const igraph_t *graph, size_t n, size_t *part)
{
	igraph_vector_int_t of;
	igraph_integer_t many;

	check(igraph_vector_int_init(&of, 0));
	check(igraph_connected_components(graph, &of, NULL, &many, IGRAPH_WEAK));
	for (size_t i = 0; part != NULL && i < n; i++)
		part[i] = (size_t)VECTOR(of)[i];
	igraph_vector_int_destroy(&of);
	return (size_t)many;
}

size_t
measure_parts(struct net *net, size_t *part)
{
	igraph_t graph;
	size_t n;

	make_graph(&graph, net, 0);
	n = parts(&graph, net->actors, part);
	igraph_destroy(&graph);
	return n;
}

/* ---- what needs no graph ---- */

/* The share of initiatives that are returned: of a towards b, where b took one towards a. */
static double
reciprocity(const struct net *net)
{
	size_t arcs = 0, returned = 0;

	for (size_t i = 0; i < net->ties; i++) {
		int there = net_is_arc(net, &net->tie[i], 0), back = net_is_arc(net, &net->tie[i], 1);

		arcs += (size_t)(there + back);
		returned += there && back ? 2 : 0;
	}
	return arcs > 0 ? (double)returned / (double)arcs : NAN;
}

/* The share of ties between two sectors, of those whose sectors are known. */
static double
cross_sector(struct measure *m, const struct net *net)
{
	size_t known = 0, cross = 0;
	int one = -1, several = 0;

	for (size_t i = 0; i < net->actors; i++) {
		int sector = net_sector(&net->actor[i]);

		several |= sector >= 0 && one >= 0 && sector != one;
		one = sector >= 0 ? sector : one;
	}
	for (size_t i = 0; i < net->ties; i++) {
		int a = net_sector(&net->actor[net->tie[i].a]), b = net_sector(&net->actor[net->tie[i].b]);

		m->unknown += a < 0 || b < 0;
		known += a >= 0 && b >= 0;
		cross += a >= 0 && b >= 0 && a != b;
	}
	return several && known > 0 ? (double)cross / (double)known : NAN;
}

static double
degree_centralization(const struct net *net)
{
	size_t most = 0, below = 0, n = net->actors;

	for (size_t i = 0; i < n; i++)
		most = net->actor[i].degree > most ? net->actor[i].degree : most;
	for (size_t i = 0; i < n; i++)
		below += most - net->actor[i].degree;
	return n < 3 ? NAN : (double)below / ((double)(n - 1) * (double)(n - 2));
}

void
measure_take(struct measure *m, struct net *net, unsigned wanted)
{
	size_t n = net->actors;
	double ties = (double)net->ties;
	igraph_t graph;
	igraph_real_t share;

	*m = (struct measure){ .wanted = wanted };
	for (int i = 0; i < MEASURES; i++)
		m->figure[i] = NAN;
	m->figure[MEASURE_ACTORS] = (double)n;
	m->figure[MEASURE_TIES] = ties;
	m->figure[MEASURE_ISOLATES] = 0;
	for (size_t i = 0; i < n; i++)
		m->figure[MEASURE_ISOLATES] += net->actor[i].degree == 0;
	if (n > 0)
		m->figure[MEASURE_MEAN_DEGREE] = 2 * ties / (double)n;
	if (n > 1)
		m->figure[MEASURE_DENSITY] = 2 * ties / ((double)n * (double)(n - 1));
	m->figure[MEASURE_DEGREE_CENTRALIZATION] = degree_centralization(net);
	if (wanted & MEASURE_DIRECTED)
		m->figure[MEASURE_RECIPROCITY] = reciprocity(net);
	m->figure[MEASURE_CROSS_SECTOR] = cross_sector(m, net);
	make_graph(&graph, net, wanted & MEASURE_USES_UP);
	m->figure[MEASURE_COMPONENTS] = (double)parts(&graph, n, NULL);
	check(igraph_transitivity_undirected(&graph, &share, IGRAPH_TRANSITIVITY_NAN));
	m->figure[MEASURE_TRANSITIVITY] = share;
	if (wanted & MEASURE_EACH) {
		m->betweenness = mem_zero(n, sizeof *m->betweenness);
		m->harmonic = mem_zero(n, sizeof *m->harmonic);
		m->cut = mem_zero(n, 1);
		take_harmonic(m, &graph, n);
		take_cuts(m, &graph);
	}
	take_betweenness(m, &graph, n);
	igraph_destroy(&graph);
}

void
measure_release(struct measure *m)
{
	free(m->betweenness);
	free(m->harmonic);
	free(m->cut);
	*m = (struct measure){ 0 };
}

/* ---- in writing ---- */

void
measure_add(struct buf *out, double value)
{
	char text[NUMBER_TEXT];

	if (isnan(value))
		return;
	number_format(text, llround(value * 1e6));
	buf_adds(out, text);
}

static const char *
why_undefined(const struct measure *m, enum measure_figure figure, enum language language)
{
	switch (figure) {
	case MEASURE_MEAN_DEGREE:
		return LANG(language, "ingen aktører", "no actors");
	case MEASURE_DENSITY:
		return LANG(language, "færre end to aktører", "fewer than two actors");
	case MEASURE_DEGREE_CENTRALIZATION:
	case MEASURE_BETWEENNESS_CENTRALIZATION:
		if (figure == MEASURE_BETWEENNESS_CENTRALIZATION && m->figure[MEASURE_ACTORS] > 2)
			return LANG(language, "ikke regnet ud", "not reckoned");
		return LANG(language, "færre end tre aktører", "fewer than three actors");
	case MEASURE_TRANSITIVITY:
		return LANG(language, "ingen aktør har to partnere", "no actor has two partners");
	case MEASURE_RECIPROCITY:
		return m->wanted & MEASURE_DIRECTED ?
		    LANG(language, "ingen har taget initiativ", "nobody has taken the initiative") :
		    LANG(language, "kun med --directed", "only with --directed");
	case MEASURE_CROSS_SECTOR:
		if (m->figure[MEASURE_TIES] == 0)
			return LANG(language, "ingen bånd", "no ties");
		return (double)m->unknown == m->figure[MEASURE_TIES] ?
		    LANG(language, "aktørernes sektorer er ikke oplyst", "the actors' sectors are not known") :
		    LANG(language, "aktørerne er alle fra samme sektor", "the actors are all of one sector");
	default:
		return "";
	}
}

void
measure_add_note(struct buf *out, const struct measure *m, enum measure_figure figure, enum language language)
{
	if (isnan(m->figure[figure]))
		buf_adds(out, why_undefined(m, figure, language));
	else if (figure == MEASURE_CROSS_SECTOR && m->unknown > 0)
		buf_addf(out, LANG(language, "uden %s, hvor en sektor ikke er oplyst",
		    "without %s of which a sector is not known"),
		    quantity(language, m->unknown, LANG(language, "et bånd|bånd", "a tie|ties")));
}
