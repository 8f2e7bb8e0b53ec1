/*
 * mc-org - who owns a house, runs it, is housed in it, works with it and pays: rows, and a chart.
 *
 *	mc-org kvarterhuset --svg > kvarterhuset.svg
 *
 * See mc-org(1).
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "cli/outfile.h"
#include "csv/remedy.h"
#include "field/terms.h"
#include "net/graphviz.h"
#include "org/org.h"
#include "output/rows.h"
#include "sheet/saved.h"

enum { DOT, SVG, SKIP_INVALID, PERIOD, OUTPUT, LANGUAGE, TODAY };

static const struct opt options[] = {
	[DOT] = { "dot", 0, 0, 0, "a chart, for Graphviz", OPT_FLAG },
	[SVG] = { "svg", 0, 0, 0, "the chart itself; Graphviz must be there", OPT_FLAG },
	[SKIP_INVALID] = OPT_SKIP_INVALID(0),
	[PERIOD] = { "period", 'p', "PERIOD", 0, "as it is on its last day; today if not given", OPT_TIME },
	[OUTPUT] = OPT_OUTPUT(0), [LANGUAGE] = OPT_LANGUAGE(0), [TODAY] = OPT_TODAY, OPT_END
};

/* ---- rows ---- */

static void
put_day(struct rows *out, int day)
{
	char text[DATE_TEXT] = "";

	if (day != INT_MIN && day != INT_MAX)
		date_format(text, day);
	rows_text(out, text);
}

static void
put_house(struct rows *out, const struct house *h)
{
	for (size_t i = 0; i < h->relations.n; i++) {
		const struct relation *r = &h->relations.item[i];

		rows_text(out, h->centre.id);
		rows_text(out, r->from);
		rows_text(out, r->kind >= 0 ? relation_vocab.term[r->kind].code : "");
		rows_text(out, relation_is_to_forum(r->kind) ? "forum" : h->centre.id);
		put_day(out, r->since);
		put_day(out, r->until);
	}
}

static void
print_rows(const struct house *house, size_t n, enum rows_format format)
{
	static const char *const name[] = { "centre", "from", "relation", "to", "since", "until" };
	struct rows *out;
	size_t good = 0;

	for (size_t i = 0; i < n; i++)
		good += house[i].good != 0;
	if (good == 0)
		return;
	out = rows_begin(format, sizeof name / sizeof *name, name);
	for (size_t i = 0; i < n; i++)
		if (house[i].good)
			put_house(out, &house[i]);
	rows_end(out);
}

/* ---- the chart ---- */

static int
draw(const struct house *h, const struct opts *o)
{
	struct buf text = { 0 };
	int status;

	if (h->good && diag_status() < 2) {
		org_dot(&text, h);
		if (opts_count(o, SVG) > 0 && !graphviz_svg(&text))
			buf_clear(&text);
	}
	status = outfile_finish(text.data, text.len);
	buf_release(&text);
	return status;
}

static int
org(const struct opts *o, char *const *argv)
{
	int today = option_today(opts_value(o, TODAY)), day = option_day(opts_value(o, PERIOD), today);
	int draws = opts_count(o, DOT) + opts_count(o, SVG), status;
	enum rows_format format = option_format(opts_value(o, OUTPUT));
	struct house *house;
	size_t n;

	if (draws > 1)
		opts_usage("--dot and --svg do not go together");
	argv = centres_given(argv);
	if (draws > 0 && argv[1] != NULL)
		opts_usage("a chart is of one centre");
	inputs_warn_twins(argv);
	house = inputs_array(argv, sizeof *house, &n);
	for (size_t i = 0; i < n; i++)
		house_read(&house[i], argv[i], day, opts_value(o, LANGUAGE), opts_count(o, SKIP_INVALID) > 0);
	if (draws > 0) {
		status = draw(&house[0], o);
	} else {
		if (diag_status() < 2)
			print_rows(house, n, format);
		status = diag_finish();
	}
	for (size_t i = 0; i < n; i++)
		house_release(&house[i]);
	free(house);
	return status;
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n", .run = org },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Who has to do with a centre, and how: owns it, runs it, is housed in it, works with it\n"
	"from outside, pays.", NULL
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
