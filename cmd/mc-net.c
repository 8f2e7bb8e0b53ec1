/*
 * mc-net - who works with whom, by the log: the figures of the network, and its files.
 *
 *	mc-net examples/centres/kvarterhuset -p 2026
 *
 * See mc-net(1).
 */
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/safe.h"
#include "base/whole.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "csv/remedy.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "net/ask.h"
#include "net/fileparts.h"
#include "net/graphviz.h"
#include "sheet/saved.h"
#include "schema/value.h"

/* The views first, in the order of the table below. */
enum {
	ACTORS, PAIRS, MONTHS, QUARTERS, COMPARE, BLOCKS, PARTNERS, WITHOUT, PATHS, BRIDGES, SIGNALS_SEEN, EDGES, NODES,
	DOT, SVG, GRAPHML, GEXF, PAJEK, VIEWS,
	FORM = VIEWS, MIN, ALL, DIRECTED, QUICK, WEIGHT, PERIOD, SKIP_INVALID, OUTPUT, LANGUAGE, TODAY
};

static void check_min(const char *);

static const struct opt options[] = {
	[ACTORS] = { "actors", 0, 0, 0, "each actor: ties, betweenness, nearness, is it a cut point", OPT_FLAG },
	[PAIRS] = { "pairs", 0, 0, 0, "each tie: how often, first, last, which forms", OPT_FLAG },
	[MONTHS] = { "months", 0, 0, 0, "the figures of each month, a row a month", OPT_FLAG },
	[QUARTERS] = { "quarters", 0, 0, 0, "the same by quarters", OPT_FLAG },
	[COMPARE] = { "compare", 0, "PERIOD2", 0, "what changed since an earlier period; -p is now", OPT_TIME },
	[BLOCKS] = { "blocks", 0, 0, 0, "ties within and between sectors, of those that could be", OPT_FLAG },
	[PARTNERS] = { "partners", 0, "ACTOR", 0, "those an actor works with",
	    OPT_FIELD(entry_schema, ENTRY_ACTORS) },
	[WITHOUT] = { "without", 0, "ACTOR", 0, "what is left if it leaves", OPT_FIELD(entry_schema, ENTRY_ACTORS) },
	[PATHS] = { "paths", 0, 0, 0, "each tie from its first form to its latest", OPT_FLAG },
	[BRIDGES] = { "bridges", 0, 0, 0, "do residents' groups meet anybody from outside?", OPT_FLAG },
	[SIGNALS_SEEN] = { "signals", 0, 0, 0, "what may be worth a question", OPT_FLAG },
	[EDGES] = { "edges", 0, 0, 0, "ties as a table for Kumu and Gephi", OPT_FLAG },
	[NODES] = { "nodes", 0, 0, 0, "actors as a table for Kumu and Gephi", OPT_FLAG },
	[DOT] = { "dot", 0, 0, 0, "a drawing, for Graphviz", OPT_FLAG },
	[SVG] = { "svg", 0, 0, 0, "the drawing itself; Graphviz must be there", OPT_FLAG },
	[GRAPHML] = { "graphml", 0, 0, 0, "a file for networkx, R igraph, Gephi, SocNetV", OPT_FLAG },
	[GEXF] = { "gexf", 0, 0, 0, "a dated file for Gephi and its timeline", OPT_FLAG },
	[PAJEK] = { "pajek", 0, 0, 0, "a file for Pajek", OPT_FLAG },
	[FORM] = { "form", 'f', "FORM", 0, "only entries of this form; a,b is either",
	    OPT_FIELD(entry_schema, ENTRY_FORM) },
	[MIN] = { "min", 0, "COUNT", 0, "a tie is so many contacts, or more", { OPT_IS_NUMBER, 0, 0, 0, check_min } },
	[ALL] = { "all", 0, 0, 0, "listed actors without an entry too", OPT_FLAG },
	[DIRECTED] = { "directed", 0, 0, 0, "from who takes the initiative to the others", OPT_FLAG },
	[QUICK] = { "quick", 0, 0, 0, "without betweenness, which takes long in a large net", OPT_FLAG },
	[WEIGHT] = { "weight", 0, 0, 0, "in files, the count once more as 'weight'", OPT_FLAG },
	[PERIOD] = OPT_PERIOD(0), [SKIP_INVALID] = OPT_SKIP_INVALID(0), [OUTPUT] = OPT_OUTPUT(0),
	[LANGUAGE] = OPT_LANGUAGE(0), [TODAY] = OPT_TODAY, OPT_END
};

/* What each view prints; the first is without one. */
#define FIGURES "actors", "ties", "isolates", "components", "density", "mean-degree", \
    "degree-centralization", "betweenness-centralization", "transitivity", "reciprocity", "cross-sector"
enum { MOST_NAMES = 13, MOST_CONTACTS = 999999999 };

static const struct view {
	net_view *run;
	net_file *file;
	int keeps, plans, tells, counts;	/* see ask.h */
	const char *name[MOST_NAMES];
} views[] = {
	[ACTORS] = { .run = net_actors, .counts = 1, .name = { "actor", "degree", "strength", "betweenness", "harmonic", "cut" } },
	[PAIRS] = { .run = net_pairs, .name = { "a", "b", "count", "first", "last", "forms" } },
	[MONTHS] = { .run = net_months, .keeps = 1, .name = { "month", FIGURES } },
	[QUARTERS] = { .run = net_quarters, .keeps = 1, .name = { "quarter", FIGURES } },
	[COMPARE] = { .run = net_compare, .keeps = 1, .name = { "over", "what", "a", "b", "then", "now", "note" } },
	[BLOCKS] = { .run = net_blocks, .counts = 1, .name = { "sector_a", "sector_b", "ties", "possible", "share" } },
	[PARTNERS] = { .run = net_partners, .name = { "actor", "count", "led", "followed", "first", "last", "forms" } },
	[WITHOUT] = { .run = net_without, .plans = 1, .name = { "what", "a", "b", "with", "without", "note" } },
	[PATHS] = { .run = net_paths, .name = { "a", "b", "count", "first", "first_form", "last", "last_form",
	    "months", "forms", "once", "dormant" } },
	[BRIDGES] = { .run = net_bridges, .plans = 1, .tells = 1,
	    .name = { "figure", "value", "of", "names", "says", "source" } },
	[SIGNALS_SEEN] = { .run = net_signals, .tells = 1,
	    .name = { "signal", "value", "of", "rests_on", "says", "source" } },
	[EDGES] = { .run = net_edges, .name = { "Source", "Target", "Type", "count", "first", "last", "forms" } },
	[NODES] = { .run = net_nodes, .name = { "Id", "Label", "sector", "kind", "presence" } },
	[DOT] = { .file = net_dot }, [SVG] = { .file = net_dot }, [GRAPHML] = { .file = net_graphml },
	[GEXF] = { .file = net_gexf, .keeps = 1 }, [PAJEK] = { .file = net_pajek },
	[VIEWS] = { .run = net_figures, .counts = 1, .name = { "figure", "value", "note" } },
};

/* ---- the command line ---- */

static void
check_min(const char *text)
{
	if (whole_number(text, MOST_CONTACTS) == 0)
		opts_usage("--min '%s': it is a whole number from 1", shown(text, strlen(text)));
}

/* The forms that --form lets through, as bits. */
static unsigned
forms(const struct opts *o)
{
	unsigned bits = ~0u;

	for (size_t i = 0; i < o->n; i++) {
		unsigned some = 0;

		if (o->given[i].option != FORM)
			continue;
		for (const char *s = o->given[i].value; s != NULL; ) {
			size_t len = strcspn(s, ",");
			int form = vocab_find(&form_vocab, s, len);

			if (form < 0)
				opts_usage("%s", value_wrong_code(&form_vocab, s, len));
			some |= 1u << form;
			s = s[len] == ',' ? s + len + 1 : NULL;
		}
		bits &= some;
	}
	return bits;
}

/* Which one of the views?  Two are one too many. */
static int
view_of(const struct opts *o)
{
	int view = opts_one_of(o, 0, VIEWS - 1);

	return view < 0 ? VIEWS : view;
}

/* The period that another is compared with lies before it. */
static struct period
earlier_period(const char *text, const struct request *r)
{
	struct period then = option_period(text, r->today);

	if (r->dated && r->period.first != PERIOD_OPEN && then.first > r->period.first)
		opts_usage("--compare names the earlier period, -p the later one; here they are the other way round");
	return then;
}

/* ---- printing ---- */

static void
write_file(struct request *r, const struct view *view, int svg)
{
	struct house *only = net_only_house(r);
	struct buf text = { 0 };

	if (only == NULL)
		return;
	view->file(&text, r, only);
	if (!svg || graphviz_svg(&text))
		fwrite(buf_text(&text), 1, text.len, stdout);
	buf_release(&text);
}

static void
print(struct request *r, const struct view *view)
{
	size_t n = 0, good = 0;

	for (size_t i = 0; i < r->houses; i++)
		good += r->house[i].good != 0;
	if (good == 0)
		return;
	while (n < MOST_NAMES && view->name[n] != NULL)
		n++;
	if (r->actor != NULL)
		net_check_asked(r);
	net_begin(r, view->name, n);
	/* A column each, of which some are called as lists are. */
	for (size_t i = 1; i < n && (view->run == net_months || view->run == net_quarters); i++)
		rows_kind(r->out, i + (size_t)r->centre, CELLKIND_NUMBER);
	for (size_t i = 0; i < r->houses; i++)
		if (r->house[i].good)
			view->run(r, &r->house[i]);
	rows_end(r->out);
}

static int
net(const struct opts *o, char *const *argv)
{
	int kind = view_of(o);
	const struct view *view = &views[kind];
	struct request r = {
		.least = opts_count(o, MIN) > 0 ? whole_number(opts_value(o, MIN), MOST_CONTACTS) : 1,
		.forms = forms(o), .all = opts_count(o, ALL), .directed = opts_count(o, DIRECTED),
		.skip = opts_count(o, SKIP_INVALID), .weight = opts_count(o, WEIGHT),
		.wanted = (opts_count(o, QUICK) ? 0 : MEASURE_BETWEENNESS) |
		    (opts_count(o, DIRECTED) ? MEASURE_DIRECTED : 0),
		.keeps = view->keeps, .plans = view->plans, .tells = view->tells,
		.counts = view->counts && opts_count(o, DIRECTED) == 0,
		.language = opts_value(o, LANGUAGE),
		.actor = opts_value(o, kind == WITHOUT ? WITHOUT : PARTNERS),
		.today = option_today(opts_value(o, TODAY))
	};

	if (opts_count(o, PERIOD) > 0) {
		r.period = option_period_past(opts_value(o, PERIOD), r.today);
		r.dated = 1;
	}
	if (kind == COMPARE)
		r.then = earlier_period(opts_value(o, COMPARE), &r);
	r.format = option_format(opts_value(o, OUTPUT));
	net_read(&r, argv);
	if (diag_status() == 2)
		;	/* what could not be read was reported */
	else if (view->file != NULL)
		write_file(&r, view, kind == SVG);
	else
		print(&r, view);
	net_forget(&r);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE|FILE]...\n", .run = net },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Who works with whom, by the entries of the log: the figures of the network.", NULL
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
