/*
 * mc-overlap - what goes on at one time, or for the same people, in a centre.
 *
 *	mc-overlap kvarterhuset -p 2026-W45 -o table
 *
 * See mc-overlap(1).
 */
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/diag.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "cli/timeword.h"
#include "csv/remedy.h"
#include "field/schemas.h"
#include "overlap/overlap.h"
#include "sheet/saved.h"

/* Who does not say when, asks what is on in the weeks to come. */
enum { DAYS_AHEAD = 28, DAY = 24 * 60 };

/* The questions are in the order of enum question. */
enum {
	Q_NEAR, Q_PRESENCE, Q_TARGETS, Q_GAPS, Q_NEW, ALL, P_TARGET, P_THEME, P_ROOM, P_START, P_END, P_REPEAT,
	SKIP_INVALID, PERIOD, OUTPUT, TODAY
};

static const struct opt options[] = {
	[Q_NEAR] = { "near", 0, 0, "-", "with the activities of the centres close by", OPT_FLAG },
	[Q_PRESENCE] = { "presence", 0, 0, "-", "how many hours a week each two actors are there together", OPT_FLAG },
	[Q_TARGETS] = { "targets", 0, 0, "-", "for whom each actor is: a table", OPT_FLAG },
	[Q_GAPS] = { "gaps", 0, 0, "-", "when the house is open, and nobody or only one is there", OPT_FLAG },
	[Q_NEW] = { "new", 0, "TITLE", "-", "what is like something that is planned", OPT_TEXT },
	[ALL] = { "all", 0, 0, "-", "pairs of one organiser or initiative, too", OPT_FLAG },
	[P_TARGET] = { "target", 0, "WORD,...", "-", "of --new: whom it is for",
	    OPT_FIELD(activity_schema, ACTIVITY_TARGETS) },
	[P_THEME] = { "theme", 0, "WORD,...", "-", "of --new: what it is about",
	    OPT_FIELD(activity_schema, ACTIVITY_THEMES) },
	[P_ROOM] = { "room", 0, "TEXT", "-", "of --new: where", OPT_FIELD(activity_schema, ACTIVITY_ROOM) },
	[P_START] = { "start", 0, "TIME", "-", "of --new: first time, as 2026-10-05T15:00, or a whole day", OPT_TEXT },
	[P_END] = { "end", 0, "TIME", "-", "of --new: until when, as 2026-10-05T17:00 or 17:00", OPT_TEXT },
	[P_REPEAT] = { "repeat", 0, "RULE", "-", "of --new: how it is repeated: 'hver torsdag', or a rule as FREQ=WEEKLY;BYDAY=TH",
	    OPT_FIELD(activity_schema, ACTIVITY_REPEAT) },
	[SKIP_INVALID] = OPT_SKIP_INVALID("-"), [PERIOD] = OPT_PERIOD("-"),
	[OUTPUT] = OPT_OUTPUT("-"), [TODAY] = OPT_TODAY,
	OPT_END
};

static const char *const *const columns[QUESTIONS] = {
	[PAIRS] = pairs_columns, [NEAR] = pairs_columns, [PRESENCE] = presence_columns, [GAPS] = gaps_columns,
	[NEW] = new_columns
};

static void (*const view[QUESTIONS])(const struct request *, struct house *) = {
	[PAIRS] = view_pairs, [NEAR] = view_pairs, [PRESENCE] = view_presence, [GAPS] = view_gaps, [NEW] = view_new
};

static void
print(struct request *r, struct house *house, size_t n, enum rows_format format)
{
	size_t width = 0;

	if (r->question == TARGETS) {
		view_targets(r, house, n, format);
		return;
	}
	while (columns[r->question][width] != NULL)
		width++;
	r->out = rows_begin(format, width, columns[r->question]);
	for (size_t i = 0; i < n; i++)
		if (house[i].good) {
			centre_speaks(house[i].centre.path);
			view[r->question](r, &house[i]);
		}
	rows_end(r->out);
}

static void
tell(struct request *r, char *const *argv, enum rows_format format)
{
	size_t n;
	struct house *house = inputs_array(argv, sizeof *house, &n);
	int good = 0;

	for (size_t i = 0; i < n; i++) {
		house_read(&house[i], argv[i], r);
		good |= house[i].good;
	}
	if (diag_status() < 2 && good)
		print(r, house, n, format);
	for (size_t i = 0; i < n; i++)
		house_release(&house[i]);
	free(house);
}

/* The one question that was asked. */
static enum question
question_of(const struct opts *o)
{
	int question = opts_one_of(o, 0, Q_NEW);

	return question < 0 ? PAIRS : (enum question)(question + 1);
}

/* Times as people write them; an end may be a time of the day of the start. */
static void
read_plan(struct plan *p, const struct opts *o, int today, struct buf *start, struct buf *end)
{
	if (opts_value(o, P_START) != NULL)
		timeword_add(start, opts_value(o, P_START), NULL, today, 1);
	if (opts_value(o, P_END) != NULL)
		timeword_add(end, opts_value(o, P_END), start->len >= DATE_TEXT - 1 ? start->data : NULL, today, 1);
	*p = (struct plan){ .title = opts_value(o, Q_NEW), .targets = opts_value(o, P_TARGET),
	    .themes = opts_value(o, P_THEME), .room = opts_value(o, P_ROOM), .repeat = opts_value(o, P_REPEAT),
	    .start = start->data, .end = end->data };
	if (p->start == NULL && (p->end != NULL || p->repeat != NULL))
		opts_usage("--%s goes with --start", p->end != NULL ? "end" : "repeat");
	plan_make(p);
}

/* The weeks to come; of what is planned those from its start, or its days; of the log twelve months. */
static struct period
period_of(const struct request *r)
{
	const struct activity *a = r->plan.activities.item;
	int first = a != NULL && a->dated ? (int)(a->start / DAY) : r->today;

	if (r->question == PRESENCE)
		return option_period("last-12-months", r->today);
	if (a != NULL && a->dated && a->rule == NULL)
		return (struct period){ first, first + (int)((a->length > 0 ? a->length - 1 : 0) / DAY) + 1 };
	return (struct period){ first, first + DAYS_AHEAD - 1 };
}

static int
list(const struct opts *o, char *const *argv)
{
	struct request r = {
		.question = question_of(o), .today = option_today(opts_value(o, TODAY)),
		.all = opts_count(o, ALL) > 0, .skip = opts_count(o, SKIP_INVALID),
		.dated = opts_value(o, PERIOD) != NULL
	};
	enum rows_format format = option_format(opts_value(o, OUTPUT));
	struct buf start = { 0 }, end = { 0 };

	if (r.all && r.question != PAIRS && r.question != NEAR)
		opts_usage("--all goes with the activities that overlap");
	for (int i = P_TARGET; i <= P_REPEAT; i++)
		if (opts_count(o, i) > 0 && r.question != NEW)
			opts_usage("--%s goes with --new", options[i].name);
	if (r.question == NEW)
		read_plan(&r.plan, o, r.today, &start, &end);
	r.period = opts_value(o, PERIOD) != NULL ? option_period(opts_value(o, PERIOD), r.today) : period_of(&r);
	if (r.question == NEW && r.period.first == PERIOD_OPEN)
		r.period.first = 0;
	argv = centres_given(argv);
	inputs_warn_twins(argv);
	tell(&r, argv, format);
	plan_release(&r.plan);
	buf_release(&start);
	buf_release(&end);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n", .run = list },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Tell which activities of a centre take place at one time, or are about the same;\n"
	"or who is there together, and what is like something that is planned.", NULL
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
