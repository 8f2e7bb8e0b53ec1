/*
 * mc-meetings - the meetings of a centre: list them, keep them, and who comes.
 *
 *	mc-meetings --attendance kvarterhuset
 *
 * See mc-meetings(1).
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "centre/centre.h"
#include "centre/csvstream.h"
#include "cli/assign.h"
#include "cli/cellvalue.h"
#include "cli/centres.h"
#include "cli/emptylist.h"
#include "cli/inputs.h"
#include "cli/newentry.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "cli/rowcommand.h"
#include "cli/rowsaid.h"
#include "csv/remedy.h"
#include "edit/addrow.h"
#include "edit/turn.h"
#include "edit/undo.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "meetings/questions.h"
#include "output/streamrow.h"
#include "sheet/saved.h"

/* What `add` gives a field is found by the field, and needs no name. */
enum { RHYTHM, ATTENDANCE, KIND, ACTOR, SKIP_INVALID, PERIOD, OUTPUT, TODAY, LINES };

static const struct opt options[] = {
	[RHYTHM] = { "rhythm", 0, 0, "-",
	    "how many were held, and how many the forum's rhythm makes", OPT_FLAG },
	[ATTENDANCE] = { "attendance", 0, 0, "-",
	    "how often each actor in the house came, and when last", OPT_FLAG },
	[KIND] = { "kind", 0, "KIND", "-",
	    "only meetings of this kind; of a list a,b is either",
	    OPT_FIELD(meeting_schema, MEETING_KIND) },
	[ACTOR] = { "actor", 0, "ID", "-",
	    "only with this actor; a,b is either, two options are both",
	    OPT_FIELD(meeting_schema, MEETING_ACTORS) },
	[SKIP_INVALID] = OPT_SKIP_INVALID("-"), [PERIOD] = OPT_PERIOD("-"),
	[OUTPUT] = OPT_OUTPUT("-"), [TODAY] = OPT_TODAY, [LINES] = OPT_LINES("-"),
	{ "date", 'd', "YYYY-MM-DD", "add", "the day; today if not given",
	    OPT_FIELD(meeting_schema, MEETING_DATE) },
	{ "topic", 'm', "TEXT", "add", "what it was about",
	    OPT_FIELD(meeting_schema, MEETING_TOPIC) },
	{ "minutes", 0, "PATH", "add", "path or address of the record",
	    OPT_FIELD(meeting_schema, MEETING_MINUTES) },
	OPT_END
};

/* ---- listing ---- */

/* A row that holds a wrong value is let through, for it is reported. */
static int
is_wanted(void *arg, const struct csvfile *in, int good)
{
	const struct request *r = arg;
	int code = csvfile_code(in, MEETING_KIND);
	const char *kind = code >= 0 ? meeting_kind_vocab.term[code].code : "";
	struct csv_field actors = csvfile_field(in, MEETING_ACTORS);

	return !good || ((!r->dated ||
	    period_holds(&r->period, csvfile_day(in, MEETING_DATE, 0))) &&
	    filter_text(&r->kind, kind, strlen(kind)) &&
	    filter_cell(&r->actor, actors.text, actors.len, ' '));
}

static void
begin(void *arg, const struct stream *stream)
{
	struct request *r = arg;

	r->out = streamrow_begin(r->format, stream);
}

static void
print_row(void *arg, const struct stream *stream, const char *centre, const struct csv *csv)
{
	streamrow(((struct request *)arg)->out, stream, centre, csv);
}

static void
print_meetings(struct request *r, char *const *argv)
{
	csvstream_run(&(struct csvstream){ .schema = &meeting_schema, .lines = r->lines, .begin = begin,
	    .wanted = is_wanted, .row = print_row, .arg = r }, argv);
	emptylist_say(r->out, &meeting_schema, &r->actor, NULL, argv);
	rows_end(r->out);
}

/* ---- adding ---- */

static int
add(const struct opts *o, char *const *argv)
{
	int today = option_today(opts_value(o, TODAY));
	char *value[MEETING_FIELDS];
	struct buf cell[MEETING_FIELDS] = { 0 };
	struct centre c;
	char now[DATE_TEXT];

	opts_fields(o, &meeting_schema, value, MEETING_FIELDS);
	if (!centre_find(&c, argv[0]))
		return diag_finish();
	date_format(now, today);
	assign_cell(cell, &meeting_schema, MEETING_DATE,
	    value[MEETING_DATE] != NULL ? value[MEETING_DATE] : now, today);
	cellvalue_check_day(&meeting_schema.field[MEETING_DATE], &cell[MEETING_DATE], today);
	assign_check_first(&meeting_kind_vocab, argv + 1);
	assign_cell(cell, &meeting_schema, MEETING_KIND, argv[1], today);
	if (value[MEETING_TOPIC] != NULL)
		assign_cell(cell, &meeting_schema, MEETING_TOPIC, value[MEETING_TOPIC], today);
	if (value[MEETING_MINUTES] != NULL)
		assign_cell(cell, &meeting_schema, MEETING_MINUTES, value[MEETING_MINUTES], today);
	if (turn_take(&c)) {
		newentry_take_actors(&cell[MEETING_ACTORS], &c, argv + 2, 1);
		if (addrow(&c, &meeting_schema, cell, today, NULL, undo_remember))
			rowsaid_written(&c, &meeting_schema, cell);
	}
	for (size_t i = 0; i < MEETING_FIELDS; i++)
		buf_release(&cell[i]);
	centre_close(&c);
	return diag_finish();
}

/* ---- asking ---- */

static int
list(const struct opts *o, char *const *argv)
{
	int rhythm = opts_count(o, RHYTHM) > 0, attendance = opts_count(o, ATTENDANCE) > 0;
	const char *period = opts_value(o, PERIOD), *kind = opts_value(o, KIND);
	struct request r = {
		.today = option_today(opts_value(o, TODAY)), .skip = opts_count(o, SKIP_INVALID),
		.dated = period != NULL
	};

	filter_options((struct filter *const[]){ [KIND] = &r.kind, [ACTOR] = &r.actor }, ACTOR + 1, o);
	r.lines = opts_count(o, LINES) > 0;
	if (r.lines && (rhythm || attendance))
		opts_usage("-n tells the lines of a list of meetings");
	if (rhythm && attendance)
		opts_usage("--rhythm and --attendance do not go together");
	if (rhythm && r.kind.n + r.actor.n > 0)
		opts_usage("--rhythm counts all meetings of every kind");
	if (attendance && (r.kind.n > 1 || (kind != NULL && strchr(kind, ',') != NULL)))
		opts_usage("--attendance is of one kind of meeting at a time");
	r.format = option_format(opts_value(o, OUTPUT));
	if (r.dated || rhythm || attendance)
		r.period = option_period(period != NULL ? period : "last-12-months", r.today);
	argv = centres_given(argv);
	inputs_warn_twins(argv);
	if (rhythm || attendance)
		questions_answer(&r, argv, attendance);
	else
		print_meetings(&r, argv);
	filter_release(&r.kind);
	filter_release(&r.actor);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n", .run = list },
	{ .word = "add", .usage = "CENTRE KIND ACTOR... [OPTION]...\n",
	    .about = "Add a meeting to meetings.csv.",
	    .least = 3, .needs = "a centre, a kind of meeting and the actors",
	    .writes = 1, .here = 1, .run = add },
	{ ROWCOMMAND_SET(meeting_schema),
	    .about = "Change the meeting in a line of meetings.csv; KEY= empties a cell, and\n"
	    "actors+=a and actors-=a change the list.  Option -n shows the lines." },
	{ ROWCOMMAND_RM(meeting_schema),
	    .about = "Take the meeting in a line of meetings.csv out." },
	{ ROWCOMMAND_UNDO(meeting_schema),
	    .about = "Take the last edit of meetings.csv back, and again the one before." },
	{ ROWCOMMAND_COLUMN(meeting_schema),
	    .about = "Give meetings.csv a column that it may have and lacks, behind the others." },
	{ 0 }
};

static const char *
kind_line(size_t kind, enum language l)
{
	return meeting_kind_says[kind][l];
}

static const struct operand operands[] = {
	{ .name = "KIND", .takes = OPT_FIELD(meeting_schema, MEETING_KIND), .says = kind_line },
	{ .name = "ACTOR", .takes = OPT_FIELD(meeting_schema, MEETING_ACTORS) },
	{ .name = "KEY=VALUE", .takes = OPT_KEYS(meeting_schema) },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"List the meetings of centres, tell how often they are held and who comes,\n"
	"or add, change or take out one, or take that back.", operands
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
