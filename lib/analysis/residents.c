#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/attendance.h"
#include "analysis/relation.h"
#include "analysis/residents.h"
#include "analysis/residentslog.h"
#include "analysis/taken.h"
#include "base/fold.h"
#include "base/mem.h"
#include "calendar/activities.h"
#include "centre/csvfile.h"
#include "centre/dossier.h"
#include "csv/cell.h"
#include "field/terms.h"
#include "schema/openweek.h"
#include "yaml/yaml.h"

const char *const residents_name[RESIDENTS_FIGURES] = {
	"initiatives-begun", "initiatives-led", "partners-from-idea", "activities-led", "entries-led", "entries-with",
	"board", "volunteers", "volunteer-hours", "staff-hours", "meetings", "meetings-of", "meeting-hours", "tasks",
	"decisions"
};

/* ---- figures ---- */

struct counting {
	struct residents *r;
	const struct dossier *s;
	const struct activities *activities;
	const struct residentslog *log;
	struct period period;
	int day;
};

static struct residents_item *
add(const struct counting *t, enum residents_figure figure, long value, long of, int known)
{
	struct residents *r = t->r;

	r->item = mem_grow(r->item, &r->cap, r->n + 1, sizeof *r->item);
	/* A list of actors without any group does not tell that there is none. */
	known &= r->listed > 0 || figure == RESIDENTS_VOLUNTEER || figure == RESIDENTS_VOLUNTEER_HOUR ||
	    figure == RESIDENTS_STAFF_HOUR;
	r->item[r->n] = (struct residents_item){ .figure = figure, .known = known, .has_of = 1, .value = value, .of = of };
	return &r->item[r->n++];
}

static int
is_group(const struct counting *t, const char *id)
{
	const struct actor *a = actors_find(&t->s->actors, id, strlen(id));

	return a != NULL && actor_is_voluntary(a);
}

/* Of who is listed and of known sector it can be told whether it is a group. */
static int
can_tell(const struct counting *t, const char *id)
{
	const struct actor *a = actors_find(&t->s->actors, id, strlen(id));

	return a != NULL && a->sector >= 0;
}

/* A field of the ongoing initiatives that names one actor. */
static void
take_named(const struct counting *t, enum residents_figure figure, enum initiative_field field)
{
	long value = 0, of = 0, unknown = 0;

	for (size_t i = 0; i < t->s->initiatives.n; i++) {
		const struct initiative *in = &t->s->initiatives.item[i];

		if (!initiative_runs_on(in, t->day))
			continue;
		if (*in->cell[field] == '\0' || !can_tell(t, in->cell[field])) {
			unknown++;
			continue;
		}
		of++;
		value += is_group(t, in->cell[field]);
	}
	add(t, figure, value, of, of > 0)->unknown = unknown;
}

static void
take_from_idea(const struct counting *t)
{
	long value = 0, of = 0, unknown = 0;

	for (size_t i = 0; i < t->s->initiatives.n; i++) {
		const struct initiative *in = &t->s->initiatives.item[i];
		int known = 0, there = 0;

		if (!initiative_runs_on(in, t->day))
			continue;
		for (size_t k = 0; k < in->partners; k++) {
			known |= in->partner[k].since >= 0;
			there |= in->partner[k].since == PHASE_IDE && is_group(t, in->partner[k].actor);
		}
		of += known;
		unknown += !known;
		value += there;
	}
	add(t, RESIDENTS_FROM_IDEA, value, of, of > 0)->unknown = unknown;
}

/* Does an activity take place on some day of the period? */
static int
takes_place(const struct activity *a, const struct period *p)
{
	struct activity_times times;
	struct occurrence at;
	int any;

	if (!a->dated)
		return 0;
	activity_times_begin(&times, a, (int64_t)p->first * OPENWEEK_DAY, ((int64_t)p->last + 1) * OPENWEEK_DAY);
	any = activity_times_next(&times, &at) > 0;
	activity_times_end(&times);
	return any;
}

/* Does a list of ids name a group, and anybody of whom it can be told? */
static int
names_group(const struct counting *t, const struct yaml_node *list, int *told)
{
	const char *id;
	int any = 0;

	*told = 0;
	for (size_t i = 0; (id = yaml_item(list, i)) != NULL; i++) {
		*told |= can_tell(t, id);
		any |= is_group(t, id);
	}
	return any;
}

static void
take_activities(const struct counting *t)
{
	long value = 0, of = 0, unknown = 0;

	for (size_t i = 0; i < t->activities->n; i++) {
		const struct activity *a = &t->activities->item[i];
		int told, any;

		if (!takes_place(a, &t->period))
			continue;
		any = names_group(t, yaml_get(a->map, "organisers"), &told);
		of += told;
		unknown += !told;
		value += any;
	}
	add(t, RESIDENTS_ACTIVITIES, value, of, of > 0)->unknown = unknown;
}

static void
take_log(const struct counting *t)
{
	static const enum residents_figure of_sum[RESIDENTSLOG_SUMS] = {
		[RESIDENTSLOG_VOLUNTEERS] = RESIDENTS_VOLUNTEER, [RESIDENTSLOG_VOLUNTEER_HOURS] = RESIDENTS_VOLUNTEER_HOUR,
		[RESIDENTSLOG_STAFF_HOURS] = RESIDENTS_STAFF_HOUR
	};
	const struct residentslog *log = t->log;
	long n = (long)log->entries;

	add(t, RESIDENTS_ENTRIES_LED, (long)log->led, n, n > 0);
	add(t, RESIDENTS_ENTRIES_WITH, (long)log->with, n, n > 0);
	if (t->r->board != NULL)
		add(t, RESIDENTS_BOARD, (long)log->of[t->r->board - t->s->actors.item], n, n > 0)->group = t->r->board;
	for (int i = 0; i < RESIDENTSLOG_SUMS; i++) {
		int64_t value = 0;
		int known = log->told[i] > 0 && number_total(&log->sum[i], &value);
		struct residents_item *item = add(t, of_sum[i], 0, 0, known);

		item->value = value;
		item->has_of = 0;
		item->of = (int64_t)log->told[i];
		item->unknown = (long)(log->entries - log->told[i]);
	}
}

/* ---- meetings ---- */

static void
take_meetings(const struct counting *t)
{
	const struct meetings *all = &t->s->meetings;
	struct period passed = period_until(&t->period, t->day);
	struct attendances at;
	long held = 0, with = 0;

	for (size_t i = 0; i < all->n; i++) {
		const struct meeting *m = &all->item[i];
		int any = 0;

		if (!meeting_is_joint(m) || !period_holds(&passed, m->day))
			continue;
		held++;
		for (size_t k = 0; k < m->n; k++)
			any |= is_group(t, intern_text(&all->ids, all->actor[m->first + k]));
		with += any;
	}
	add(t, RESIDENTS_MEETINGS, with, held, held > 0);
	attendance_count(&at, all, -1, &t->period, t->day);
	for (size_t i = 0; i < t->r->groups && held > 0; i++) {
		struct attendance a = attendance_of_actor(&at, t->r->group[i]);

		add(t, RESIDENTS_MEETINGS_OF, a.attended, a.of, a.of > 0)->group = t->r->group[i];
	}
	attendance_release(&at);
}

/* Does a text hold a word, as people compare words? */
static int
holds(const char *text, size_t len, const char *word)
{
	struct fold f = { 0 };
	int found;

	fold_text(&f, text, len);
	found = f.text.len > 0 && strstr(buf_text(&f.text), word) != NULL;
	fold_release(&f);
	return found;
}

/* A meeting in the calendar: what is called so, at a time of day, of those that have part in the house's meetings. */
static int
is_meeting(const struct counting *t, const struct activity *a)
{
	const char *title = yaml_text(a->map, "title");

	return a->dated && !a->whole && holds(title, strlen(title), "moede") && takes_place(a, &t->period);
}

/* How many times of a meeting begin while a group is there. */
static void
count_hours(const struct counting *t, struct residents_item *item, const struct openweek *there)
{
	struct activity_times times;
	struct occurrence at;

	activity_times_begin(&times, item->meeting, (int64_t)t->period.first * OPENWEEK_DAY,
	    ((int64_t)t->period.last + 1) * OPENWEEK_DAY);
	while (activity_times_next(&times, &at) > 0) {
		item->of++;
		item->value += openweek_minutes(there, (int)at.from, (int)at.from + 1) > 0;
	}
	activity_times_end(&times);
	item->known = item->of > 0;
}

/* When a group is there; 0: nobody says. */
static int
hours_of(struct openweek *w, const struct actor *a)
{
	struct csv_field rest = { a->cell[ACTOR_HOURS], strlen(a->cell[ACTOR_HOURS]) }, item;
	int any = 0;

	*w = (struct openweek){ 0 };
	while (cell_next(&rest, ';', &item))
		any |= openweek_add_text(w, item.text, item.len);
	return any;
}

static void
take_hours(const struct counting *t)
{
	struct openweek *there = mem_zero(1, sizeof *there);
	size_t meetings = 0;

	for (size_t k = 0; k < t->activities->n; k++) {
		if (!is_meeting(t, &t->activities->item[k]))
			continue;
		meetings++;
		for (size_t i = 0; i < t->r->groups; i++) {
			struct residents_item *item;

			if (taken_organises(t->activities->item[k].map, t->r->group[i]->cell[ACTOR_ID],
			    strlen(t->r->group[i]->cell[ACTOR_ID])))
				continue;
			item = add(t, RESIDENTS_MEETING_HOURS, 0, 0, 0);
			item->group = t->r->group[i];
			item->meeting = &t->activities->item[k];
			if (hours_of(there, t->r->group[i]))
				count_hours(t, item, there);
		}
	}
	free(there);
	if (meetings == 0)
		add(t, RESIDENTS_MEETING_HOURS, 0, 0, 0);
}

/* ---- the running of the house ---- */

static void
take_tasks(const struct counting *t)
{
	long value = 0, of = 0;

	for (size_t i = 0; i < t->s->actors.n; i++) {
		const struct actor *a = &t->s->actors.item[i];

		if (!actor_in_house(a, t->day) || *a->cell[ACTOR_TASKS] == '\0')
			continue;
		of++;
		value += actor_is_voluntary(a);
	}
	add(t, RESIDENTS_TASKS, value, of, of > 0);
}

/* Meetings that decided something, and those of them with a group. */
static void
take_decisions(const struct counting *t)
{
	struct centre quiet = centre_quietly(&t->s->centre);
	struct period passed = period_until(&t->period, t->day);
	struct csvfile in;
	long value = 0, of = 0;
	int good = csvfile_open(&in, &quiet, &meeting_schema, 0);

	while (good && csvfile_next(&in) >= 0) {
		struct csv_field topic = csvfile_field(&in, MEETING_TOPIC), rest = csvfile_field(&in, MEETING_ACTORS), item;
		int day = csvfile_day(&in, MEETING_DATE, INT_MIN), any = 0;

		if (day == INT_MIN || !period_holds(&passed, day) || !holds(topic.text, topic.len, "beslutning"))
			continue;
		of++;
		while (cell_next(&rest, ' ', &item)) {
			const struct actor *a = actors_find(&t->s->actors, item.text, item.len);

			any |= a != NULL && actor_is_voluntary(a);
		}
		value += any;
	}
	csvfile_close(&in);
	add(t, RESIDENTS_DECISIONS, value, of, of > 0);
}

void
residents_take(struct residents *r, const struct dossier *s, const struct activities *activities,
    const struct residentslog *log, const struct period *p, int day)
{
	struct counting t = { r, s, activities, log, *p, day };

	*r = (struct residents){ .group = mem_zero(s->actors.n + 1, sizeof *r->group) };
	for (size_t i = 0; i < s->actors.n; i++)
		r->listed += actor_is_voluntary(&s->actors.item[i]);
	for (size_t i = 0; i < s->actors.n; i++)
		if (actor_is_voluntary(&s->actors.item[i]) && actor_in_house(&s->actors.item[i], day))
			r->group[r->groups++] = &s->actors.item[i];
	if (s->meetings.board)
		r->board = relation_forum_itself(&s->centre, &s->actors);
	take_named(&t, RESIDENTS_BEGUN, INITIATIVE_ORIGIN);
	take_named(&t, RESIDENTS_LED, INITIATIVE_LEAD);
	take_from_idea(&t);
	take_activities(&t);
	take_log(&t);
	take_meetings(&t);
	take_hours(&t);
	take_tasks(&t);
	take_decisions(&t);
}

void
residents_release(struct residents *r)
{
	free(r->item);
	free(r->group);
	*r = (struct residents){ 0 };
}
