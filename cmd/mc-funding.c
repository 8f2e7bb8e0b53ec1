/*
 * mc-funding - where the money comes from, and what is left if a source leaves.
 *
 *	mc-funding --without aarhus-kommune foreningernes-hus
 *
 * See mc-funding(1).
 */
#include "base/buf.h"
#include "base/diag.h"
#include "base/period.h"
#include "centre/centre.h"
#include "centre/csvstream.h"
#include "centre/funding.h"
#include "cli/centres.h"
#include "cli/emptylist.h"
#include "cli/inputs.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "cli/rowcells.h"
#include "cli/rowcommand.h"
#include "cli/rowsaid.h"
#include "csv/remedy.h"
#include "edit/addrow.h"
#include "edit/turn.h"
#include "edit/undo.h"
#include "field/schemas.h"
#include "funding/funding.h"
#include "output/streamrow.h"
#include "sheet/saved.h"

/* The questions are in the order of enum question. */
enum { ALL, SUMMARY, TIMELINE, YEARS, WITHOUT, SKIP_INVALID, PERIOD, OUTPUT, TODAY, LINES };

static const struct opt options[] = {
	[ALL] = { "all", 0, 0, "-", "list every row, whenever it is active", OPT_FLAG },
	[SUMMARY] = { "summary", 0, 0, "-",
	    "permanent and project money, the largest source, what runs out", OPT_FLAG },
	[TIMELINE] = { "timeline", 0, 0, "-", "month by month what is left, and what ends", OPT_FLAG },
	[YEARS] = { "years", 0, 0, "-", "each source in each calendar year", OPT_FLAG },
	[WITHOUT] = { "without", 0, "SOURCE,...", "-",
	    "what is left if these sources leave, one at a time",
	    OPT_FIELD(funding_schema, FUNDING_SOURCE) },
	[SKIP_INVALID] = OPT_SKIP_INVALID("-"),
	[PERIOD] = { "period", 'p', "PERIOD", "-", "active in it; of --timeline, its months",
	    OPT_TIME },
	[OUTPUT] = OPT_OUTPUT("-"), [TODAY] = OPT_TODAY, [LINES] = OPT_LINES("-"),
	{ "from", 0, "DATE", "add", "the first day that the money is given for",
	    OPT_FIELD(funding_schema, FUNDING_FROM) },
	{ "until", 0, "DATE", "add", "the last one; none where it goes on",
	    OPT_FIELD(funding_schema, FUNDING_UNTIL) },
	{ "note", 'm', "TEXT", "add", "free text; no personal data",
	    OPT_FIELD(funding_schema, FUNDING_NOTE) },
	OPT_END
};

struct listing {
	const struct request *request;
	enum rows_format format;
	int all;
	struct rows *out;
	/* Of the centre that was asked about last: */
	const struct csvfile *of;
	struct funding money;
	size_t next;		/* the row after those that were asked about */
};

/* Does the source's next row begin on the day that this one ends, and count on it alone? */
static int
is_handed_over(struct listing *l, const struct csvfile *in)
{
	unsigned long line = csv_place(in->csv, 0).line;

	if (l->of != in) {
		struct centre judged = centre_quietly(in->centre);

		funding_release(&l->money);
		funding_read(&l->money, &judged, ~SCHEMA_BIT(FUNDING_NOTE));
		l->of = in;
		l->next = 0;
	}
	while (l->next < l->money.n && l->money.item[l->next].line < line)
		l->next++;
	return l->next < l->money.n && l->money.item[l->next].line == line &&
	    l->money.item[l->next].last < l->money.item[l->next].until;
}

/* Is a row active on some day of the period?  One that is faulty is passed on. */
static int
is_wanted(void *arg, const struct csvfile *in, int good)
{
	struct listing *l = arg;
	int until = csvfile_day(in, FUNDING_UNTIL, INT_MAX);

	return l->all || !good ||
	    (csvfile_day(in, FUNDING_FROM, INT_MIN) <= l->request->period.last &&
	    until >= l->request->period.first &&
	    (until != l->request->period.first || !is_handed_over(l, in)));
}

static void
begin(void *arg, const struct stream *stream)
{
	struct listing *l = arg;

	l->out = streamrow_begin(l->format, stream);
}

static void
row(void *arg, const struct stream *stream, const char *centre, const struct csv *csv)
{
	streamrow(((struct listing *)arg)->out, stream, centre, csv);
}

static void
print_list(const struct request *r, char *const *argv, enum rows_format format, int all, int lines)
{
	struct listing l = { .request = r, .format = format, .all = all };

	csvstream_run(&(struct csvstream){ .schema = &funding_schema, .lines = lines, .begin = begin,
	    .wanted = is_wanted, .row = row, .arg = &l }, argv);
	emptylist_say(l.out, &funding_schema, NULL, NULL, argv);
	rows_end(l.out);
	funding_release(&l.money);
}

static int
list(const struct opts *o, char *const *argv)
{
	const char *period = opts_value(o, PERIOD);
	int question = opts_one_of(o, SUMMARY, WITHOUT);
	struct request r = {
		.today = option_today(opts_value(o, TODAY)), .given = period != NULL,
		.without = opts_value(o, WITHOUT)
	};
	enum rows_format format;

	if (opts_count(o, LINES) > 0 && question >= 0)
		opts_usage("-n tells the lines of a list of sources");
	if (opts_count(o, ALL) > 0 && (question >= 0 || r.given))
		opts_usage("--all lists every row; it goes with no question and no period");
	if (r.given && (question == SUMMARY || question == WITHOUT))
		opts_usage("--%s is about one day; give it with --today", options[question].name);
	r.period = r.given ? option_period(period, r.today) :
	    (struct period){ r.today, r.today };
	argv = centres_given(argv);
	inputs_warn_twins(argv);
	format = option_format(opts_value(o, OUTPUT));
	if (question >= 0)
		question_ask((enum question)(question - SUMMARY), &r, argv, format,
		    opts_count(o, SKIP_INVALID));
	else
		print_list(&r, argv, format, opts_count(o, ALL), opts_count(o, LINES) > 0);
	return diag_finish();
}

/* ---- keeping ---- */

static int
add(const struct opts *o, char *const *argv)
{
	int today = option_today(opts_value(o, TODAY));
	struct buf cell[FUNDING_FIELDS] = { 0 };
	char *value[FUNDING_FIELDS];
	struct centre c;

	opts_fields(o, &funding_schema, value, FUNDING_FIELDS);
	value[FUNDING_SOURCE] = argv[1];
	value[FUNDING_BASIS] = argv[2];
	value[FUNDING_AMOUNT] = argv[3];
	if (centre_find(&c, argv[0])) {
		if (turn_take(&c)) {
			rowcells_take(cell, &c, &funding_schema, value, today);
			if (addrow(&c, &funding_schema, cell, today, NULL, undo_remember))
				rowsaid_written(&c, &funding_schema, cell);
		}
		centre_close(&c);
	}
	for (size_t i = 0; i < FUNDING_FIELDS; i++)
		buf_release(&cell[i]);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n", .run = list },
	{ .word = "add", .usage = "[CENTRE] SOURCE BASIS AMOUNT [OPTION]...\n",
	    .about = "Add a source to funding.csv: an actor's id or any name; fast or projekt; kr.\n"
	    "a year, as 250000 or 1250,50.",
	    .least = 4, .most = 4, .needs = "a centre, a source, its basis and kr. a year",
	    .writes = 1, .here = 1, .run = add },
	{ ROWCOMMAND_SET(funding_schema),
	    .about = "Change the source in a line of funding.csv; KEY= empties a cell.  Option -n\n"
	    "shows the lines." },
	{ ROWCOMMAND_RM(funding_schema),
	    .about = "Take the source in a line of funding.csv out." },
	{ ROWCOMMAND_UNDO(funding_schema),
	    .about = "Take the last edit of funding.csv back, and again the one before." },
	{ ROWCOMMAND_COLUMN(funding_schema),
	    .about = "Give funding.csv a column that it may have and lacks, behind the others." },
	{ 0 }
};

static const struct operand operands[] = {
	{ .name = "KEY=VALUE", .takes = OPT_KEYS(funding_schema) },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"List the sources of funding that are active today, answer a question about\n"
	"them, or add, change or take out one.", operands
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
