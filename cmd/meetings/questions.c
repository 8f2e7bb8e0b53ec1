#include <stdlib.h>
#include <string.h>

#include "analysis/attendance.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/translate.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/meeting.h"
#include "cli/inputs.h"
#include "cli/latelog.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "questions.h"

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

/* Does the list tell of days up to the last?  Of those before its first row it tells nothing. */
static int
is_known(const struct meetings *all, const struct period *passed)
{
	return all->first_day <= passed->last;
}

/* The months that are counted where none are asked for may all lie before the list: which would tell something? */
static void
tell_counted(const struct request *r, const struct centre *c, const char *file, int first)
{
	char day[DATE_TEXT];

	date_format(day, first);
	if (first <= r->period.last)
		diag_note("%s: counted from %s on, when the list begins", file, day);
	latelog_tell(c, meeting_schema.file, first, &r->period, r->today);
}

/* Who names no period gets whole months, and `last` may tell of a meeting since, which is in no count. */
static void
tell_since(const struct request *r, const struct source *s)
{
	size_t n = 0;
	char last[DATE_TEXT], *file;

	for (size_t i = 0; i < s->meetings.n; i++)
		n += s->meetings.item[i].day > r->period.last && s->meetings.item[i].day <= r->today;
	if (r->dated || n == 0 || s->meetings.first_day > r->period.last)
		return;
	file = centre_file(&s->centre, meeting_schema.file);
	date_format(last, r->period.last);
	diag_note(translate_count(n, "%s: counted in whole months, until %s; %zu meeting since is in no count, but in 'last'",
	    "%s: counted in whole months, until %s; %zu meetings since are in no count, but in 'last'"), file, last, n);
	free(file);
}

/* Where the time begins before the list does, what is counted is of a shorter one. */
static void
warn_of_unknown(const struct request *r, const struct source *s)
{
	int first = s->meetings.first_day;
	char *file = centre_file(&s->centre, meeting_schema.file);
	char day[DATE_TEXT];

	if (r->period.first != PERIOD_OPEN && r->period.first < first && first <= r->today) {
		date_format(day, first);
		if (r->dated)
			diag_warning(&(struct place){ file, 0, 0 }, TOPIC_DATE, "the list begins on %s; of the days of "
			    "the period before that nothing is known, and nothing is counted", day);
		else
			tell_counted(r, &s->centre, file, first);
	}
	free(file);
}

/* The joint meetings against the rhythm, then each kind by itself. */
static void
print_rhythm(const struct request *r, const struct source *s)
{
	int rhythm = meetings_rhythm(&s->centre);
	struct period passed = period_until(&r->period, r->today);
	int known = is_known(&s->meetings, &passed);
	int first = s->meetings.first_day > passed.first ? s->meetings.first_day : passed.first;
	long days = first <= passed.last ? (long)passed.last - first + 1 : 0;
	/* The rhythm is the forum's: a board of residents meets by itself. */
	int of = s->meetings.board ? MEETING_FORUM : -1;

	for (int kind = -1; kind < MEETING_KINDS; kind++) {
		const struct meeting *last = meetings_last(&s->meetings, kind, r->today);

		rows_text(r->out, s->centre.id);
		rows_text(r->out, kind < 0 ? "joint" : meeting_kind_vocab.term[kind].code);
		cell_count(r->out, known, attendance_held(&s->meetings, kind, &passed));
		cell_count(r->out, known && kind == of && rhythm >= 0,
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
	int known = is_known(&s->meetings, &passed);
	struct attendances all;

	if (known && s->meetings.first_day > passed.first)
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
		cell_count(r->out, known, came.attended);
		cell_count(r->out, known, came.of);
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
	/* Of who comes only the forum's kind is asked, and that is judged elsewhere. */
	s->good = centre_read(&s->centre, attendance ? 0 : SCHEMA_BIT(CENTRE_FORUM));
	s->good &= meetings_read(&s->meetings, &s->centre);
	if (attendance)
		s->good &= actors_read(&s->actors, &s->centre, SCHEMA_BIT(ACTOR_ID) |
		    SCHEMA_BIT(ACTOR_PRESENCE) | SCHEMA_BIT(ACTOR_SINCE) | SCHEMA_BIT(ACTOR_LEFT));
	/* Nothing is summed up of what is at fault; the other centres are healthy. */
	s->good = centre_is_told(path, s->good, faults, skip);
}

void
questions_answer(struct request *r, char *const *argv, int attendance)
{
	static const char *const held[] = {
		"centre", "kind", "held", "expected", "last", "days"
	};
	static const char *const came[] = {
		"centre", "actor", "attended", "of", "last", "days"
	};
	struct source *source;
	size_t n;
	int good = 0;

	source = inputs_array(argv, sizeof *source, &n);
	for (size_t i = 0; i < n; i++)
		read_source(&source[i], argv[i], attendance, r->skip);
	for (size_t i = 0; i < n; i++)
		good |= source[i].good;
	if (diag_status() < 2 && good) {
		r->out = rows_begin(r->format, 6, attendance ? came : held);
		for (size_t i = 0; i < n; i++) {
			if (!source[i].good)
				continue;
			warn_of_unknown(r, &source[i]);
			tell_since(r, &source[i]);
			(attendance ? print_attendance : print_rhythm)(r, &source[i]);
		}
		rows_end(r->out);
	}
	for (size_t i = 0; i < n; i++) {
		meetings_release(&source[i].meetings);
		actors_release(&source[i].actors);
		centre_close(&source[i].centre);
	}
	free(source);
}
