#include "analysis/attendance.h"
#include "centre/meeting.h"

static int
is_of_kind(const struct meeting *m, int kind)
{
	return kind < 0 ? meeting_is_joint(m) : m->kind == kind;
}

struct attendance
attendance_of(const struct meetings *all, const char *actor, int kind,
    const struct period *period, int today)
{
	struct attendance a = { .of = attendance_held(all, kind, period) };

	for (size_t i = 0; i < all->n; i++) {
		const struct meeting *m = &all->item[i];

		if (!is_of_kind(m, kind) || !meeting_has(all, m, actor))
			continue;
		a.attended += period_holds(period, m->day);
		if (m->day <= today && (!a.known || m->day > a.last)) {
			a.known = 1;
			a.last = m->day;
		}
	}
	return a;
}

long
attendance_held(const struct meetings *all, int kind, const struct period *period)
{
	long n = 0;

	for (size_t i = 0; i < all->n; i++)
		n += is_of_kind(&all->item[i], kind) && period_holds(period, all->item[i].day);
	return n;
}
