/*
 * mc-conditions - the checklist of the three basic conditions, and its indicators.
 *
 *	mc-conditions kvarterhuset | mc-matrix condition status
 *
 * See mc-conditions(1).
 */
#include <stdlib.h>
#include <string.h>

#include "analysis/figurewords.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/number.h"
#include "base/safe.h"
#include "centre/entryeach.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "conditions/conditions.h"
#include "csv/remedy.h"
#include "sheet/saved.h"

/* What can be printed; each but the last is an option, with the same number. */
enum view { VIEW_INDICATORS = INDICATORS_VIEW, VIEW_SINCE = SINCE_VIEW, VIEW_AGENDA = AGENDA_VIEW,
    VIEW_CHECKLIST };

static const struct opt options[] = {
	[INDICATORS_VIEW] = { "indicators", 0, 0, "-", "what the data show, a row an indicator",
	    OPT_FLAG },
	[SINCE_VIEW] = { "since", 0, "DATE|REV", "-",
	    "how the answers moved since then, from git", OPT_REVISION },
	[AGENDA_VIEW] = { "agenda", 0, 0, "-",
	    "what the next meeting should take up, in order", OPT_FLAG },
	[DUE] = { "due", 0, "DAYS", "-",
	    "of the agenda: what is due so soon; 30 if not given", OPT_NUMBER },
	[SKIP_INVALID] = OPT_SKIP_INVALID("-"), [PERIOD] = OPT_PERIOD("-"),
	[OUTPUT] = OPT_OUTPUT("-"), [LANGUAGE] = OPT_LANGUAGE("-"), [TODAY] = OPT_TODAY,
	OPT_END
};

/* ---- reading ---- */

static void
use_rows(void *arg, const struct entries *log, const struct entries_rows *rows)
{
	(void)log;
	activity_add_rows(arg, rows);
}

static void
read_said(struct said *s, const struct request *r, const char *path)
{
	struct entries_read log = { 0 };
	struct period passed = period_until(&r->period, r->today);
	unsigned long faults = diag_faults();

	activity_init(&s->activity, &passed, ACTIVITY_PAIRS | ACTIVITY_NEW);
	s->good = dossier_read(&s->sheet, path, 0);
	/* The log too, so that all faults are reported. */
	if (s->sheet.centre.path != NULL)
		s->good &= entries_each_rows(&s->sheet.centre, 0, use_rows, &s->activity, &log);
	/* Nothing is summed up of what is at fault; the other centres are healthy. */
	s->good = centre_is_told(path, s->good, faults, r->skip);
	if (s->good)
		figures_compute(&s->figures, &s->sheet, &s->activity, !log.missing,
		    r->dated ? passed.last : r->today, r->today, r->today);
}

static void
release_said(struct said *s)
{
	history_release(&s->then);
	figures_release(&s->figures);
	activity_release(&s->activity);
	dossier_release(&s->sheet);
}

/* ---- printing ---- */

static void
print_checklist(struct rows *out, const struct said *s, const struct request *r)
{
	enum language language = option_language_or(r->language, centre_language(&s->sheet.centre));

	for (int i = 0; i < RECOMMENDATIONS; i++) {
		const struct recommendation *about = &recommendations[i];
		const struct answer *a = &s->sheet.answers.item[i];
		struct buf data = { 0 }, conflict = { 0 };

		figurewords_data(&data, &s->figures, i, language);
		figurewords_conflict(&conflict, &s->figures, i, a->status, language);
		rows_text(out, s->sheet.centre.id);
		rows_cell(out, about->code, 1);
		rows_text(out, about->code);
		rows_text(out, recommendation_title(about, language));
		for (size_t k = 0; k < ANSWER_FIELDS; k++)
			rows_text(out, a->cell[k]);
		rows_text(out, buf_text(&data));
		rows_text(out, buf_text(&conflict));
		buf_release(&data);
		buf_release(&conflict);
	}
}

static const struct {
	void (*print)(struct rows *, const struct said *, const struct request *);
	void (*read)(struct said *, const struct request *);	/* what no other needs, or NULL */
	size_t n;
	const char *names[12];
} views[] = {
	[VIEW_INDICATORS] = { print_indicators, NULL, 6,
	    { "centre", "code", "indicator", "value", "of", "note" } },
	[VIEW_SINCE] = { print_since, read_since, 7,
	    { "centre", "condition", "code", "title", "then", "now", "move" } },
	[VIEW_AGENDA] = { print_agenda, NULL, 10,
	    { "centre", "item", "why", "code", "title", "status", "responsible", "next", "due",
	    "conflict" } },
	[VIEW_CHECKLIST] = { print_checklist, NULL, 12,
	    { "centre", "condition", "code", "title", "status", "evidence", "responsible",
	    "next", "due", "assessed", "data", "conflict" } },
};

static void
print(struct request *r, char *const *argv, enum rows_format format, enum view view)
{
	struct said *said;
	struct rows *out;
	size_t n;
	int good = 0;

	r->read = format == ROWS_TABLE || format == ROWS_MD;
	said = inputs_array(argv, sizeof *said, &n);
	for (size_t i = 0; i < n; i++)
		read_said(&said[i], r, argv[i]);
	for (size_t i = 0; i < n; i++)
		good |= said[i].good;
	if (diag_status() < 2 && good) {
		/* The names come first: on a terminal they are above what is said of git. */
		out = rows_begin(format, views[view].n, views[view].names);
		for (size_t i = 0; i < n; i++)
			if (said[i].good && views[view].read != NULL)
				views[view].read(&said[i], r);
		for (size_t i = 0; i < n; i++)
			if (said[i].good)	/* else it was reported */
				views[view].print(out, &said[i], r);
		rows_end(out);
	}
	for (size_t i = 0; i < n; i++)
		release_said(&said[i]);
	free(said);
}

static int
days(const char *text)
{
	int64_t value;

	if (number_parse(text, strlen(text), &value) != NULL || value < 0 ||
	    value % NUMBER_ONE != 0 || value / NUMBER_ONE > 36500)
		die("'%s' is no number of days; write 0, 30, 90 ...", shown(text, strlen(text)));
	return (int)(value / NUMBER_ONE);
}

/* The one view that was asked for. */
static enum view
view_of(const struct opts *o)
{
	int view = opts_one_of(o, 0, (int)VIEW_CHECKLIST - 1);

	return view < 0 ? VIEW_CHECKLIST : (enum view)view;
}

static int
list(const struct opts *o, char *const *argv)
{
	const char *period = opts_value(o, PERIOD);
	enum view view = view_of(o);
	struct request r = {
		.today = option_today(opts_value(o, TODAY)), .skip = opts_count(o, SKIP_INVALID),
		.language = opts_value(o, LANGUAGE), .since = opts_value(o, SINCE_VIEW),
		.within = opts_count(o, DUE) > 0 ? days(opts_value(o, DUE)) : 30
	};

	if (opts_count(o, DUE) > 0 && view != VIEW_AGENDA)
		opts_usage("--due goes with --agenda");
	r.dated = period != NULL;
	r.period = option_period_past(r.dated ? period : "last-12-months", r.today);
	argv = centres_given(argv);
	inputs_warn_twins(argv);
	print(&r, argv, option_format(opts_value(o, OUTPUT)), view);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n", .run = list },
	{ .word = "set", .usage = "CENTRE CODE KEY=VALUE...\n",
	    .about = "Record an answer of the checklist:\n"
	    "status=nej|paa-vej|ja evidence= responsible= next= due=",
	    .least = 3, .needs = "a centre, a recommendation and KEY=VALUE",
	    .writes = 1, .here = 1, .run = set_answer },
	{ 0 }
};

/* The number, which may be typed as well, and the title. */
static const char *
title_of(size_t i, enum language l)
{
	static struct buf says;

	buf_clear(&says);
	buf_addf(&says, "%s %s", recommendations[i].code, recommendation_title(&recommendations[i], l));
	return says.data;
}

static const struct operand operands[] = {
	{ .name = "CODE", .list = recommendation_words, .says = title_of },
	{ .name = "KEY=VALUE", .takes = OPT_KEYS(answer_schema) },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Print the checklist of the three basic conditions for collaboration, or\n"
	"record an answer: status=nej|paa-vej|ja evidence= responsible= next= due=", operands
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
