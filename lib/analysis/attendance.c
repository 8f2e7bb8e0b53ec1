#include <stdlib.h>
#include <string.h>

#include "analysis/attendance.h"
#include "base/mem.h"
#include "centre/meeting.h"

static int
is_of_kind(const struct meeting *m, int kind)
{
	return kind < 0 ? meeting_is_joint(m) : m->kind == kind;
}

void
attendance_count(struct attendances *t, const struct meetings *all, int kind,
    const struct period *period, int today)
{
	/* Who is named twice in a meeting was there once. */
	size_t *counted = mem_zero(all->ids.n, sizeof *counted);

	*t = (struct attendances){ .meetings = all, .held = attendance_held(all, kind, period),
	    .id = mem_zero(all->ids.n, sizeof *t->id) };
	for (size_t i = 0; i < all->n; i++) {
		const struct meeting *m = &all->item[i];

		for (size_t k = 0; k < m->n && is_of_kind(m, kind); k++) {
			size_t id = all->actor[m->first + k];
			struct attendance *a = &t->id[id];

			if (counted[id] == i + 1)
				continue;
			counted[id] = i + 1;
			a->attended += period_holds(period, m->day);
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

void
attendance_release(struct attendances *t)
{
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
