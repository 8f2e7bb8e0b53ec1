/*
 * mc-calendar - what takes place in a centre, day by day.
 *
 *	mc-calendar kvarterhuset -p 2026-W45 -o table
 *
 * See mc-calendar(1).
 */
#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "calendar/calendar.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/newid.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "cli/outfile.h"
#include "field/schemas.h"

/* Who does not say when, asks what is on in the weeks to come. */
enum { DAYS_AHEAD = 28 };

static const struct opt options[] = {
	[PERIOD] = OPT_PERIOD("-"), [OUTPUT] = OPT_OUTPUT("-"), [TODAY] = OPT_TODAY,
	[HOLIDAYS_SHOWN] = { "holidays", 0, 0, "-",
	    "tell the holidays, too: two more columns, and rows of days with nothing on", OPT_FLAG },
	[NOT_ON_HOLIDAYS] = { "not-on-holidays", 0, 0, "-",
	    "leave out what begins on a day off by law", OPT_FLAG },
	[ICS] = { "ics", 0, 0, "-", "a calendar file (.ics) that other calendars read", OPT_FLAG },
	[IMPORT] = { "import", 0, "FILE", "-", "take the events of a calendar file (.ics) into activities.yaml",
	    OPT_FILE },
	[UPDATE] = { "update", 0, 0, "-", "of those that are there already, take what the calendar has", OPT_FLAG },
	{ "title", 0, "TEXT", "add", "its name",
	    OPT_FIELD(activity_schema, ACTIVITY_TITLE) },
	{ "organisers", 0, "ID,...", "add", "who holds it",
	    OPT_FIELD(activity_schema, ACTIVITY_ORGANISERS) },
	{ "targets", 0, "WORD,...", "add", "whom it is for",
	    OPT_FIELD(activity_schema, ACTIVITY_TARGETS) },
	{ "themes", 0, "WORD,...", "add", "what it is about",
	    OPT_FIELD(activity_schema, ACTIVITY_THEMES) },
	{ "initiative", 0, "ID", "add", "the initiative it is part of",
	    OPT_FIELD(activity_schema, ACTIVITY_INITIATIVE) },
	{ "room", 0, "TEXT", "add", "where: a resource's id or free text",
	    OPT_FIELD(activity_schema, ACTIVITY_ROOM) },
	{ "start", 0, "TIME", "add", "first time, as 2026-10-05T15:00, or a whole day",
	    OPT_FIELD(activity_schema, ACTIVITY_START) },
	{ "end", 0, "TIME", "add", "until when; of whole days the last",
	    OPT_FIELD(activity_schema, ACTIVITY_END) },
	{ "repeat", 0, "RULE", "add", "how it is repeated: 'hver torsdag', or a rule as FREQ=WEEKLY;BYDAY=TH",
	    OPT_FIELD(activity_schema, ACTIVITY_REPEAT) },
	OPT_END
};

/* A calendar file; without a period with all that there is, and what has to be written out for a year. */
static int
write_ics(const struct opts *o, struct house *all, size_t n, int today)
{
	struct ics asked = { .period = { PERIOD_OPEN, date_add_months(today, 12) } };
	struct buf text = { 0 };
	int status;

	if (opts_value(o, PERIOD) != NULL) {
		asked.period = option_period(opts_value(o, PERIOD), today);
		asked.dated = 1;
	}
	asked.not_on_holidays = opts_count(o, NOT_ON_HOLIDAYS) > 0;
	calendar_ics(&text, all, n, &asked);
	status = outfile_finish(buf_text(&text), text.len);
	buf_release(&text);
	return status;
}

static void
check_options(const struct opts *o)
{
	if (opts_count(o, ICS) > 0 && opts_count(o, HOLIDAYS_SHOWN) + opts_count(o, OUTPUT) > 0)
		opts_usage("--ics does not go with --output or --holidays");
	if (opts_count(o, UPDATE) > 0 && opts_count(o, IMPORT) == 0)
		opts_usage("--update goes with --import");
	if (opts_count(o, IMPORT) > 0 && o->n > (size_t)(opts_count(o, IMPORT) + opts_count(o, UPDATE) +
	    opts_count(o, TODAY)))
		opts_usage("--import goes with no other option than --update");
}

/* Into one centre: the one that is named, or the folder one stands in. */
static int
import(const struct opts *o, char *const *argv)
{
	argv = centres_given(argv);
	if (argv[1] != NULL)
		opts_usage("--import takes one centre");
	return edit_import(o, opts_value(o, IMPORT), argv[0]);
}

static int
list(const struct opts *o, char *const *argv)
{
	int today = option_today(opts_value(o, TODAY));
	struct asked asked = {
		.period = { today, today + DAYS_AHEAD - 1 }, .format = option_format(opts_value(o, OUTPUT)),
		.holidays = opts_count(o, HOLIDAYS_SHOWN) > 0, .not_on_holidays = opts_count(o, NOT_ON_HOLIDAYS) > 0
	};
	struct house *all;
	size_t n;
	int status;

	check_options(o);
	if (opts_value(o, IMPORT) != NULL)
		return import(o, argv);
	if (opts_value(o, PERIOD) != NULL)
		asked.period = option_period(opts_value(o, PERIOD), today);
	argv = centres_given(argv);
	inputs_warn_twins(argv);
	all = houses_read(argv, &n);
	if (opts_count(o, ICS) > 0) {
		status = write_ics(o, all, n, today);
		houses_release(all, n);
		return status;
	}
	if (diag_status() < 2)
		calendar_rows(all, n, &asked);
	houses_release(all, n);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n--import FILE [--update] [CENTRE]\n", .run = list },
	{ .word = "add", .usage = "CENTRE ID [OPTION]...\n",
	    .about = "Add the record of an activity to activities.yaml.",
	    .least = 2, .most = 2, .needs = "a centre and an id",
	    .lacks = newid_lacks, .writes = 1, .here = 1, .run = edit_add },
	{ .word = "set", .usage = "CENTRE ID KEY=VALUE...\n",
	    .about = "Change the record of an activity; KEY= takes the key out, and KEY+=a and\n"
	    "KEY-=a change a list.",
	    .least = 3, .needs = "a centre, an id and KEY=VALUE",
	    .writes = 1, .here = 1, .run = edit_set },
	{ .word = "rm", .usage = "CENTRE ID...\n",
	    .about = "Take the records of activities out.",
	    .least = 2, .needs = "a centre and an id",
	    .writes = 1, .here = 1, .run = edit_rm },
	{ .word = "except", .usage = "CENTRE ID DATE|FIRST..LAST...\n",
	    .about = "Say on which days an activity does not take place; of a period those on which it would.",
	    .least = 3, .needs = "a centre, an id and days",
	    .writes = 1, .here = 1, .run = edit_except },
	{ 0 }
};

static const struct operand operands[] = {
	{ .name = "KEY=VALUE", .takes = OPT_KEYS(activity_schema) },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"List what takes place in centres, each time of each activity, day by day, or keep the\n"
	"records in activities.yaml.", operands
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	return opts_run(&program, argc, argv);
}
