#include <stdlib.h>
#include <string.h>

#include "analysis/attendance.h"
#include "base/dayorder.h"
#include "base/mem.h"
#include "centre/actor.h"
#include "centre/meeting.h"

/* A day in the period on which somebody came. */
struct attendance_day {
	int day;
	size_t before;		/* the same one's day before this, counted from 1; 0: none */
};

static int
is_of_kind(const struct meeting *m, int kind)
{
	return kind < 0 ? meeting_is_joint(m) : m->kind == kind;
}

static void
learn_days(struct attendances *t, int kind, const struct period *period)
{
	const struct meetings *all = t->meetings;

	t->day = mem_zero(all->n + 1, sizeof *t->day);
	for (size_t i = 0; i < all->n; i++)
		if (is_of_kind(&all->item[i], kind) && period_holds(period, all->item[i].day))
			t->day[t->held++] = all->item[i].day;
	dayorder_sort(t->day, (size_t)t->held);
}

void
attendance_count(struct attendances *t, const struct meetings *all, int kind,
    const struct period *whole, int today)
{
	struct period passed = period_until(whole, today), *period = &passed;

	/* Who is named twice in a meeting was there once. */
	size_t *counted = mem_zero(all->ids.n, sizeof *counted), n = 0;

	*t = (struct attendances){ .meetings = all, .id = mem_zero(all->ids.n, sizeof *t->id),
	    .came = mem_zero(all->actors + 1, sizeof *t->came),
	    .latest = mem_zero(all->ids.n, sizeof *t->latest) };
	learn_days(t, kind, period);
	for (size_t i = 0; i < all->n; i++) {
		const struct meeting *m = &all->item[i];

		for (size_t k = 0; k < m->n && is_of_kind(m, kind); k++) {
			size_t id = all->actor[m->first + k];
			struct attendance *a = &t->id[id];

			if (counted[id] == i + 1)
				continue;
			counted[id] = i + 1;
			if (period_holds(period, m->day)) {
				a->attended++;
				t->came[n] = (struct attendance_day){ m->day, t->latest[id] };
				t->latest[id] = ++n;
			}
			if (m->day <= today && (!a->known || m->day > a->last)) {
				a->known = 1;
				a->last = m->day;
			}
		}
	}
	free(counted);
}

struct attendance
attendance_of(const struct attendances *t, const char *actor)
{
	size_t i = intern_find(&t->meetings->ids, actor, strlen(actor));
	struct attendance a = i != INTERN_NONE ? t->id[i] : (struct attendance){ 0 };

	a.of = t->held;
	return a;
}

/* How many were held before a day. */
static long
held_before(const struct attendances *t, int day)
{
	long low = 0, high = t->held;

	while (low < high) {
		long middle = low + (high - low) / 2;

		if (t->day[middle] < day)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct attendance
attendance_of_actor(const struct attendances *t, const struct actor *a)
{
	size_t i = intern_find(&t->meetings->ids, a->cell[ACTOR_ID], strlen(a->cell[ACTOR_ID]));
	struct attendance came = attendance_of(t, a->cell[ACTOR_ID]);

	came.attended = 0;
	for (size_t k = i != INTERN_NONE ? t->latest[i] : 0; k > 0; k = t->came[k - 1].before)
		came.attended += actor_is_there(a, t->came[k - 1].day);
	came.of = (a->left == NEVER ? t->held : held_before(t, a->left + 1)) -
	    held_before(t, a->since);
	return came;
}

void
attendance_release(struct attendances *t)
{
	free(t->came);
	free(t->latest);
	free(t->day);
	free(t->id);
	*t = (struct attendances){ 0 };
}

long
attendance_held(const struct meetings *all, int kind, const struct period *period)
{
	long n = 0;

	for (size_t i = 0; i < all->n; i++)
		n += is_of_kind(&all->item[i], kind) && period_holds(period, all->item[i].day);
	return n;
}
