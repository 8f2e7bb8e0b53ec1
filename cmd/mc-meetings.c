/*
 * mc-meetings - the meetings of a centre: list them, add one, and who comes.
 *
 *	mc-meetings --attendance kvarterhuset
 *
 * See mc-meetings(1).
 */
#include <stdlib.h>
#include <string.h>

#include "analysis/attendance.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/period.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/csvstream.h"
#include "centre/meeting.h"
#include "cli/assign.h"
#include "cli/centres.h"
#include "cli/filter.h"
#include "cli/newentry.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "csv/remedy.h"
#include "edit/addrow.h"
#include "edit/turn.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "output/streamrow.h"
#include "schema/value.h"
#include "sheet/saved.h"

enum { RHYTHM, ATTENDANCE, KIND, ACTOR, SKIP_INVALID, PERIOD, DATE, TOPIC, MINUTES, OUTPUT, TODAY };

static const struct opt options[] = {
	{ "rhythm", 0, 0, "-", "how many were held, and how many the forum's rhythm makes" },
	{ "attendance", 0, 0, "-", "how often each actor in the house came, and when last" },
	{ "kind", 0, "KIND", "-", "only meetings of this kind; of a list a,b is either" },
	{ "actor", 0, "ID", "-", "only with this actor; a,b is either, two options are both" },
	OPT_SKIP_INVALID("-"), OPT_PERIOD("-"),
	{ "date", 0, "YYYY-MM-DD", "add", "the day; today if not given" },
	{ "topic", 0, "TEXT", "add", "what it was about" },
	{ "minutes", 0, "PATH", "add", "path or address of the record" },
	OPT_OUTPUT("-"), OPT_TODAY, OPT_END
};
_Static_assert(sizeof options / sizeof *options == TODAY + 2, "a name for each option");

static struct opts opts = {
	.options = options,
	.usage = "mc-meetings [OPTION]... [CENTRE]...\n"
	    "mc-meetings add CENTRE KIND ACTOR... [OPTION]...\n",
	.about = "List the meetings of centres, tell how often they are held and who comes,\n"
	    "or add one."
};

struct request {
	struct filter kind, actor;
	struct period period;
	int dated, today, skip;
	enum rows_format format;
	struct rows *out;
};

/* ---- listing ---- */

/* A row that holds a wrong value is let through, for it is reported. */
static int
is_wanted(void *arg, const struct rowfile *in, int good)
{
	const struct request *r = arg;
	int code = rowfile_code(in, MEETING_KIND);
	const char *kind = code >= 0 ? meeting_kind_vocab.term[code].code : "";
	struct csv_field actors = rowfile_field(in, MEETING_ACTORS);

	return !good || ((!r->dated ||
	    period_holds(&r->period, rowfile_day(in, MEETING_DATE, 0))) &&
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
list(struct request *r, char *const *argv)
{
	rowlist_run(&(struct rowlist){ .schema = &meeting_schema, .begin = begin,
	    .wanted = is_wanted, .row = print_row, .arg = r }, argv);
	rows_end(r->out);
}

/* ---- rhythm and attendance ---- */

struct source {
	struct centre centre;
	struct actors actors;
	struct meetings meetings;
	int good;
};

/* What no file tells is an empty cell, and no 0. */
static void
cell_count(struct rows *out, int known, int64_t n)
{
	if (known)
		rows_count(out, n);
	else
		rows_text(out, "");
}

/* A day and how long ago it was; or two empty cells. */
static void
cells_since(struct rows *out, int known, int day, int today)
{
	char text[DATE_TEXT];

	if (!known) {
		rows_text(out, "");
		rows_text(out, "");
		return;
	}
	date_format(text, day);
	rows_text(out, text);
	rows_count(out, (int64_t)today - day);
}

/* The joint meetings against the rhythm, then each kind by itself. */
static void
print_rhythm(const struct request *r, const struct source *s)
{
	int rhythm = meetings_rhythm(&s->centre), known = !s->meetings.missing;
	struct period passed = period_until(&r->period, r->today);
	int first = s->meetings.first_day > passed.first ? s->meetings.first_day : passed.first;
	long days = first <= passed.last ? (long)passed.last - first + 1 : 0;
	/* The rhythm is the forum's: a board of residents meets by itself. */
	int of = s->meetings.board ? MEETING_FORUM : -1;

	for (int kind = -1; kind < MEETING_KINDS; kind++) {
		const struct meeting *last = meetings_last(&s->meetings, kind, r->today);

		rows_text(r->out, s->centre.id);
		rows_text(r->out, kind < 0 ? "joint" : meeting_kind_vocab.term[kind].code);
		cell_count(r->out, known, attendance_held(&s->meetings, kind, &passed));
		cell_count(r->out, known && kind == of && rhythm >= 0 && s->meetings.n > 0,
		    rhythm >= 0 ? meetings_expected(rhythm, days) : 0);
		cells_since(r->out, last != NULL, last != NULL ? last->day : 0, r->today);
	}
}

static void
print_attendance(const struct request *r, const struct source *s)
{
	int kind = r->kind.n > 0 ?
	    vocab_find(&meeting_kind_vocab, intern_text(&r->kind.option[0], 0),
	    intern_len(&r->kind.option[0], 0)) : -1;
	struct period passed = period_until(&r->period, r->today);
	struct attendances all;

	if (passed.first == PERIOD_OPEN && s->meetings.first_day <= passed.last)
		passed.first = s->meetings.first_day;
	attendance_count(&all, &s->meetings, kind, &r->period, r->today);
	for (size_t i = 0; i < s->actors.n; i++) {
		const struct actor *a = &s->actors.item[i];
		struct csv_field id = { a->cell[ACTOR_ID], strlen(a->cell[ACTOR_ID]) };
		struct attendance came;

		if (!actor_was_in_house(a, passed.first, passed.last) || !filter_text(&r->actor, id.text, id.len))
			continue;
		came = attendance_of_actor(&all, a);
		rows_text(r->out, s->centre.id);
		rows_text(r->out, id.text);
		cell_count(r->out, !s->meetings.missing, came.attended);
		cell_count(r->out, !s->meetings.missing, came.of);
		cells_since(r->out, came.known, came.last, r->today);
	}
	attendance_release(&all);
}

/* Only what is asked about. */
static void
read_source(struct source *s, const char *path, int attendance, int skip)
{
	unsigned long faults = diag_faults();

	if (!centre_open(&s->centre, path))
		return;
	s->good = centre_read(&s->centre, SCHEMA_BIT(CENTRE_FORUM));
	s->good &= meetings_read(&s->meetings, &s->centre);
	if (attendance)
		s->good &= actors_read(&s->actors, &s->centre, SCHEMA_BIT(ACTOR_ID) |
		    SCHEMA_BIT(ACTOR_PRESENCE) | SCHEMA_BIT(ACTOR_SINCE) | SCHEMA_BIT(ACTOR_LEFT));
	/* Nothing is summed up of what is at fault; the other centres are healthy. */
	s->good &= skip || diag_faults() == faults;
}

static void
tell(struct request *r, char *const *argv, int attendance)
{
	static const char *const held[] = {
		"centre", "kind", "held", "expected", "last", "days"
	};
	static const char *const came[] = {
		"centre", "actor", "attended", "of", "last", "days"
	};
	struct source *source;
	size_t n = 0;
	int good = 0;

	while (argv[n] != NULL)
		n++;
	source = mem_zero(n, sizeof *source);
	for (size_t i = 0; i < n; i++)
		read_source(&source[i], argv[i], attendance, r->skip);
	for (size_t i = 0; i < n; i++)
		good |= source[i].good;
	if (diag_status() < 2 && good) {
		r->out = rows_begin(r->format, 6, attendance ? came : held);
		for (size_t i = 0; i < n; i++)
			if (source[i].good && attendance)
				print_attendance(r, &source[i]);
			else if (source[i].good)
				print_rhythm(r, &source[i]);
		rows_end(r->out);
	}
	for (size_t i = 0; i < n; i++) {
		meetings_release(&source[i].meetings);
		actors_release(&source[i].actors);
		centre_close(&source[i].centre);
	}
	free(source);
}

/* ---- adding ---- */

static int
add(char *const *argv, char *const value[], int today)
{
	struct buf cell[MEETING_FIELDS] = { 0 };
	struct centre c;
	const char *wrong;
	char now[DATE_TEXT];
	int day;

	if (argv[0] == NULL || argv[1] == NULL || argv[2] == NULL)
		opts_usage(&opts, "'add' needs a centre, a kind of meeting and the actors");
	if (!centre_find(&c, argv[0]))
		return diag_finish();
	date_format(now, today);
	assign_cell(cell, &meeting_schema, MEETING_DATE,
	    value[DATE] != NULL ? value[DATE] : now, today);
	wrong = date_parse(cell[MEETING_DATE].data, cell[MEETING_DATE].len, &day) ?
	    value_wrong_day(day, today, cell[MEETING_DATE].data, cell[MEETING_DATE].len,
	    "add what was held") : NULL;
	if (wrong != NULL)
		die("%s", wrong);
	assign_cell(cell, &meeting_schema, MEETING_KIND, argv[1], today);
	if (value[TOPIC] != NULL)
		assign_cell(cell, &meeting_schema, MEETING_TOPIC, value[TOPIC], today);
	if (value[MINUTES] != NULL)
		assign_cell(cell, &meeting_schema, MEETING_MINUTES, value[MINUTES], today);
	if (turn_take(&c)) {
		newentry_take_actors(&cell[MEETING_ACTORS], &c, argv + 2, 1);
		rowadd(&c, &meeting_schema, cell, NULL, NULL);
	}
	for (size_t i = 0; i < MEETING_FIELDS; i++)
		buf_release(&cell[i]);
	centre_close(&c);
	return diag_finish();
}

int
main(int argc, char *argv[])
{
	struct request r = { 0 };
	char *value[TODAY + 1] = { NULL };
	int used[TODAY + 1] = { 0 }, i, adding;

	diag_init(argv[0]);
	csvremedy_set(&csvsaved);
	while ((i = opts_next(&opts, argc, argv)) >= 0) {
		used[i] = 1;
		value[i] = opts.value;
		if (i == KIND)
			filter_add(&r.kind, opts.value, &meeting_schema.field[MEETING_KIND]);
		else if (i == ACTOR)
			filter_add(&r.actor, opts.value, &meeting_schema.field[MEETING_ACTORS]);
	}
	argv += opts.first;
	adding = *argv != NULL && strcmp(*argv, "add") == 0;
	for (i = 0; i < TODAY; i++)
		if (used[i])
			opts_check(&opts, i, adding ? "add" : "");
	r.today = option_today(value[TODAY]);
	if (adding)
		return add(argv + 1, value, r.today);
	if (used[RHYTHM] && used[ATTENDANCE])
		opts_usage(&opts, "--rhythm and --attendance do not go together");
	if (used[RHYTHM] && (used[KIND] || used[ACTOR]))
		opts_usage(&opts, "--rhythm counts all meetings of every kind");
	if (used[ATTENDANCE] && (r.kind.n > 1 || (used[KIND] && strchr(value[KIND], ',') != NULL)))
		opts_usage(&opts, "--attendance is of one kind of meeting at a time");
	r.skip = used[SKIP_INVALID];
	r.dated = used[PERIOD];
	r.format = option_format(value[OUTPUT]);
	if (used[PERIOD] || used[RHYTHM] || used[ATTENDANCE])
		r.period = option_period(used[PERIOD] ? value[PERIOD] : "last-12-months", r.today);
	if (r.period.first == PERIOD_OPEN && used[RHYTHM])
		die("give the period a first day");
	argv = (char **)centres_given(argv);
	if (used[RHYTHM] || used[ATTENDANCE])
		tell(&r, argv, used[ATTENDANCE]);
	else
		list(&r, argv);
	filter_release(&r.kind);
	filter_release(&r.actor);
	return diag_finish();
}
