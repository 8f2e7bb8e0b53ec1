/*
 * mc-funding - where the money comes from, and what is left if a source leaves.
 *
 *	mc-funding --without aarhus-kommune foreningernes-hus
 *
 * See mc-funding(1).
 */

#include "base/date.h"
#include "base/diag.h"
#include "base/period.h"
#include "centre/centre.h"
#include "centre/csvstream.h"
#include "cli/centres.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "csv/remedy.h"
#include "field/schemas.h"
#include "funding/funding.h"
#include "output/streamrow.h"
#include "sheet/saved.h"

/* The questions stand in the order of enum question. */
enum { ALL, SUMMARY, TIMELINE, YEARS, WITHOUT, SKIP_INVALID, PERIOD, OUTPUT, TODAY };

static const struct opt options[] = {
	{ "all", 0, 0, 0, "list every row, whenever it is active" },
	{ "summary", 0, 0, 0, "permanent and project money, the largest source, what runs out" },
	{ "timeline", 0, 0, 0, "month by month what is left, and what ends" },
	{ "years", 0, 0, 0, "each source in each calendar year" },
	{ "without", 0, "SOURCE,...", 0, "what is left if these sources leave, one at a time" },
	OPT_SKIP_INVALID(0),
	{ "period", 'p', "PERIOD", 0, "active in it; of --timeline, its months" },
	OPT_OUTPUT(0), OPT_TODAY, OPT_END
};

static struct opts opts = {
	.options = options,
	.usage = "mc-funding [OPTION]... [CENTRE]...\n",
	.about = "List the sources of funding that are active today, or answer a question\n"
	    "about them."
};

struct listing {
	const struct request *request;
	enum rows_format format;
	int all;
	struct rows *out;
};

/* Is a row active on some day of the period?  One that is faulty is passed on. */
static int
is_wanted(void *arg, const struct rowfile *in, int good)
{
	const struct listing *l = arg;

	return l->all || !good ||
	    (rowfile_day(in, FUNDING_FROM, INT_MIN) <= l->request->period.last &&
	    rowfile_day(in, FUNDING_UNTIL, INT_MAX) >= l->request->period.first);
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
list(const struct request *r, char *const *argv, enum rows_format format, int all)
{
	struct listing l = { .request = r, .format = format, .all = all };

	rowlist_run(&(struct rowlist){ .schema = &funding_schema, .begin = begin,
	    .wanted = is_wanted, .row = row, .arg = &l }, argv);
	rows_end(l.out);
}

int
main(int argc, char *argv[])
{
	struct request r = { 0 };
	const char *period = NULL, *today = NULL, *output = NULL;
	int i, all = 0, skip = 0, question = -1;

	diag_init(argv[0]);
	csvremedy_set(&csvsaved);
	while ((i = opts_next(&opts, argc, argv)) >= 0)
		switch (i) {
		case ALL:
			all = 1;
			break;
		case SUMMARY:
		case TIMELINE:
		case YEARS:
		case WITHOUT:
			if (question >= 0 && question != i)
				opts_usage(&opts, "--%s and --%s do not go together",
				    options[question].name, options[i].name);
			question = i;
			if (i == WITHOUT)
				r.without = opts.value;
			break;
		case SKIP_INVALID:
			skip = 1;
			break;
		case PERIOD:
			period = opts.value;
			break;
		case OUTPUT:
			output = opts.value;
			break;
		case TODAY:
			today = opts.value;
			break;
		}
	if (all && (question >= 0 || period != NULL))
		opts_usage(&opts, "--all lists every row; it goes with no question and no period");
	if (period != NULL && (question == SUMMARY || question == WITHOUT))
		opts_usage(&opts, "--%s is about one day; give it with --today",
		    options[question].name);
	r.today = option_today(today);
	r.given = period != NULL;
	r.period = r.given ? option_period(period, r.today) :
	    (struct period){ r.today, r.today };
	if (r.period.first == PERIOD_OPEN && question >= 0)
		die("give the period a first day");
	argv = (char **)centres_given(argv + opts.first);
	if (question >= 0)
		question_ask((enum question)(question - SUMMARY), &r, argv, option_format(output), skip);
	else
		list(&r, argv, option_format(output), all);
	return diag_finish();
}
