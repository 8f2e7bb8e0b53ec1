/*
 * mc-report - the monthly report of a centre.
 *
 *	mc-report -p 2026-10 kvarterhuset > oktober.md
 *
 * See mc-report(1).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/period.h"
#include "base/safe.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/operands.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "cli/outfile.h"
#include "csv/remedy.h"
#include "net/graphviz.h"
#include "report/report.h"
#include "sheet/saved.h"

enum { SECTION, CHECKLIST, COMPARE, DRAWING, INTERESTS, ADVICE, EXPLAIN, SKIP_INVALID, OUTPUT, INDEX,
    PERIOD, TODAY, LANGUAGE };

/* As enum report_format, and as the table of sections. */
#define FORMATS "md|html|json"
#define SECTION_NAMES "overview|story|tally|actors|pairs|network|meetings|initiatives|activities|sharing|funding|lasting|type|conditions|advice|basis"

static const struct opt options[] = {
	[SECTION] = { "section", 0, "NAME,...", 0, "only these, as tally,basis; the page lists them",
	    OPT_CHOICES(SECTION_NAMES) },
	[CHECKLIST] = { "checklist", 0, NULL, 0, "the whole checklist, which is else in the report that ends a quarter", OPT_FLAG },
	[COMPARE] = { "compare", 0, NULL, 0, "also the same period a year before", OPT_FLAG },
	[DRAWING] = { "drawing", 0, NULL, 0, "in a page, also who works with whom as a drawing; Graphviz must be there", OPT_FLAG },
	[INTERESTS] = { "interests", 0, NULL, 0, "also who is noted with interest and ability, and is no partner", OPT_FLAG },
	[ADVICE] = { "advice", 0, NULL, 0, "the points on the forms that are new, also where none is", OPT_FLAG },
	[EXPLAIN] = { "explain", 0, NULL, 0, "instead: what each figure means, rests on, and the rows behind it", OPT_FLAG },
	[SKIP_INVALID] = OPT_SKIP_INVALID(0),
	[OUTPUT] = { "output", 'o', "FORMAT", 0, "md, Markdown; html, a page with pictures; json, for programs",
	    OPT_CHOICE(FORMATS) },
	[INDEX] = { "index", 0, "DIR", 0, "instead: a page for each centre and month in this folder, and an index of all",
	    OPT_FILE },
	[PERIOD] = { "period", 'p', "PERIOD", 0, "what the report is on; last-month if not given",
	    OPT_TIME },
	[TODAY] = OPT_TODAY, [LANGUAGE] = OPT_LANGUAGE(0), OPT_END
};

/* --index makes a page a month, so the period is of whole months, or of the one that runs. */
static void
check_index(const struct opts *o, const struct period *p, int today, enum report_format format)
{
	if (opts_count(o, EXPLAIN) > 0 || o->output_file != NULL)
		die("--index writes pages of its own; leave out --explain and --output-file");
	if (opts_value(o, OUTPUT) != NULL && format != REPORT_HTML)
		die("--index writes pages in HTML; leave out --output");
	if (p->first == PERIOD_OPEN || date_month_first(date_month(p->first)) != p->first ||
	    (p->last != today && date_month_last(date_month(p->last)) != p->last))
		die("--index makes a report for each month; give whole months, as 2026-10 or 2026");
	if (p->first > today)
		die("--index: the period has not begun");
}

/* It puts several centres side by side: what is of one alone does not go with it. */
static void
check_overview(const struct opts *o, const struct report_wish *w, size_t n)
{
	if (!report_wants_overview(w))
		return;
	if (n < 2)
		die("the overview puts centres side by side; name two or more");
	if (opts_count(o, INDEX) > 0)
		die("--index makes a page for each centre; leave 'overview' out of --section");
}

/* A page is drawn whole or is none, and that is told before any of it is made. */
static void
check_drawing(const struct report_wish *w)
{
	if (!w->drawing)
		return;
	if (w->format != REPORT_HTML)
		die("--drawing goes into a page: add -o html");
	if (!report_wants_network(w))
		die("--drawing is of the section 'network'; add it to --section");
	if (!graphviz_is_there())
		die("Graphviz is not here, which draws; install graphviz, or leave out --drawing");
}

static int
write_all(const struct opts *o, char *const *argv)
{
	struct report_wish w = {
		.compare = opts_count(o, COMPARE) > 0,
		.checklist = opts_count(o, CHECKLIST) > 0,
		.drawing = opts_count(o, DRAWING) > 0,
		.interests = opts_count(o, INTERESTS) > 0,
		.advice = opts_count(o, ADVICE) > 0,
		.skip_invalid = opts_count(o, SKIP_INVALID) > 0,
		.language = opts_value(o, LANGUAGE),
		.today = option_today(opts_value(o, TODAY)),
		.format = (enum report_format)option_choice(opts_value(o, OUTPUT), FORMATS)
	};
	struct report *report;
	struct buf text = { 0 };
	struct period p;
	int status;
	size_t n;

	for (size_t i = 0; i < o->n; i++)
		if (o->given[i].option == SECTION)
			report_choose(&w, o->given[i].value);
	if (w.format == REPORT_JSON && w.sections != 0 && report_wants_reports(&w))
		die("-o json has the whole report; leave out --section, or name the overview alone");
	argv = centres_given(argv);
	n = operands_count(argv);
	w.many = n > 1;
	check_overview(o, &w, n);
	p = option_period(opts_value(o, PERIOD) != NULL ? opts_value(o, PERIOD) : "last-month", w.today);
	if (opts_value(o, INDEX) != NULL) {
		check_index(o, &p, w.today, w.format);
		w.format = REPORT_HTML;
		check_drawing(&w);
		return report_index(opts_value(o, INDEX), argv, &p, &w);
	}
	check_drawing(&w);
	inputs_warn_twins(argv);
	/* All is read before anything is written. */
	report = inputs_array(argv, sizeof *report, &n);
	for (size_t k = 0; k < n; k++)
		report_read(&report[k], argv[k], &p, &w);
	if (diag_status() < 2 && opts_count(o, EXPLAIN) > 0)
		report_explain(&text, report, n, &w);
	else if (diag_status() < 2)
		report_write(&text, report, n, &w);
	if (diag_status() == 2)
		buf_clear(&text);
	for (size_t k = 0; k < n; k++)
		report_release(&report[k]);
	free(report);
	status = (w.format == REPORT_MD ? outfile_finish_text : outfile_finish)(buf_text(&text), text.len);
	buf_release(&text);
	return status;
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n", .run = write_all },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Write the monthly report of a centre, in Markdown or as a page: the tally of the period,\n"
	"who took part and with whom, meetings, initiatives, funding, the type of centre, the checklist of\n"
	"the three basic conditions, and what the figures rest on.", NULL
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
