#include <stdlib.h>

#include "base/mem.h"
#include "calendar/activities.h"
#include "calendar/clock.h"
#include "calendar/week.h"

enum { DAY = 24 * 60, SMALL_HOURS = 6 * 60 };

/* The last day on which it is worth a line. */
static int
last_day(const struct occurrence *o, int whole)
{
	int first = clock_day_of(o->from), last = o->until > o->from ? clock_day_of(o->until - 1) : first;

	if (!whole && last == first + 1 && clock_minute_of(o->until) <= SMALL_HOURS)
		return first;
	return last;
}

static void
add(struct week *w, int day, const struct occurrence *o)
{
	const struct activity *a = &w->activities->item[o->activity];
	int first = clock_day_of(o->from), last = last_day(o, a->whole);
	struct week_item *new;

	w->item = mem_grow(w->item, &w->cap, w->n + 1, sizeof *w->item);
	new = &w->item[w->n++];
	*new = (struct week_item){ .day = day, .from = WEEK_ALL_DAY, .until = WEEK_ALL_DAY, .last = last,
	    .map = a->map, .order = o->activity };
	if (a->whole)
		return;
	if (day == first)
		new->from = clock_minute_of(o->from);
	if (day == last)
		new->until = o->until == o->from ? WEEK_NOT_SAID :
		    clock_minute_of(o->until) == 0 ? DAY : clock_minute_of(o->until);
}

static int
by_time(const void *a, const void *b)
{
	const struct week_item *x = a, *y = b;

	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	if (x->until != y->until)
		return x->until < y->until ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

int
week_read(struct week *w, const struct centre *c, const struct period *p)
{
	struct occurrences all = { 0 };
	int good;

	w->activities = mem_zero(1, sizeof *w->activities);
	good = activities_read(w->activities, c, ~0ul);
	w->listed = w->activities->n > 0;
	for (size_t i = 0; i < w->activities->n; i++)
		w->left_out += !w->activities->item[i].dated;
	activities_expand(w->activities, p, &all);
	for (size_t i = 0; i < all.n; i++) {
		const struct activity *a = &w->activities->item[all.item[i].activity];
		int day = clock_day_of(all.item[i].from), last = last_day(&all.item[i], a->whole);

		for (day = day < p->first ? p->first : day; day <= last && day <= p->last; day++)
			add(w, day, &all.item[i]);
	}
	if (w->n > 0)
		qsort(w->item, w->n, sizeof *w->item, by_time);
	occurrences_release(&all);
	return good;
}

void
week_release(struct week *w)
{
	if (w->activities != NULL)
		activities_release(w->activities);
	free(w->activities);
	free(w->item);
}
