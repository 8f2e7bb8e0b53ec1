#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/dayorder.h"
#include "base/mem.h"
#include "base/text.h"
#include "calendar/activities.h"
#include "calendar/clock.h"
#include "calendar/ruletext.h"
#include "ownparts.h"

enum { YEAR = 366 * CLOCK_DAY };

int
ownparts_is_own(const struct icsevent *e)
{
	const char *id = e->text[ICS_MC_ACTIVITY];

	return id != NULL && text_is_id(id, strlen(id)) && strrchr(icsevent_uid(e), '@') != NULL;
}

const char *
ownparts_centre(const struct icsevent *e)
{
	return strrchr(icsevent_uid(e), '@') + 1;
}

int
ownparts_is_piece(const struct icsevent *e)
{
	return ownparts_is_own(e) &&
	    (size_t)(ownparts_centre(e) - 1 - icsevent_uid(e)) > strlen(e->text[ICS_MC_ACTIVITY]);
}

static int
is_part(const struct icsevent *e)
{
	return ownparts_is_own(e) && e->text[ICS_MC_START] != NULL && !e->is_change && e->wrong == NULL &&
	    !e->cancelled && !e->private;
}

/* One of the times that stand by themselves, up to some day: ID-D20261105T160000@CENTRE, and no id has a capital. */
static int
is_one_time(const struct icsevent *e)
{
	return strstr(icsevent_uid(e), "-D") != NULL;
}

/* ---- times ---- */

struct times {
	struct occurrence *item;
	size_t n, cap;
};

static int
by_time(const void *a, const void *b)
{
	const struct occurrence *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return (x->until > y->until) - (x->until < y->until);
}

/* Of whole days the end is a midnight, also where the file of the activity has a noon. */
static void
add_all_times(struct times *t, const struct activity *a, int64_t before)
{
	struct activity_times times;
	struct occurrence o = { 0 };

	activity_times_begin(&times, a, INT64_MIN / 2, before);
	while (activity_times_next(&times, &o) > 0) {
		if (a->whole)
			o.until = (o.until + CLOCK_DAY - 1) / CLOCK_DAY * CLOCK_DAY;
		t->item = mem_grow(t->item, &t->cap, t->n + 1, sizeof *t->item);
		t->item[t->n++] = o;
	}
	activity_times_end(&times);
}

static int
are_same(const struct times *a, const struct times *b)
{
	for (size_t i = 0; i < a->n && i < b->n; i++)
		if (by_time(&a->item[i], &b->item[i]) != 0)
			return 0;
	return a->n == b->n;
}

/* ---- an activity and its parts ---- */

/* The activity as its parts tell of it; 0: what they tell is wrong. */
static int
read_whole(const struct icsevent *e, struct activity *a, struct rule *rule)
{
	const char *end = e->text[ICS_MC_END], *repeat = e->text[ICS_MC_REPEAT];
	const struct icsitems *except = &e->list[ICS_MC_EXCEPT];
	int day;

	*a = (struct activity){ .dated = 1 };
	if (activity_put_times(a, e->text[ICS_MC_START], end != NULL ? end : "") <= 0 ||
	    (repeat != NULL && ruletext_read(rule, repeat, strlen(repeat)) != NULL))
		return 0;
	a->rule = repeat != NULL ? rule : NULL;
	a->except = mem_zero(except->n + 1, sizeof *a->except);
	for (size_t i = 0; i < except->n; i++)
		if (date_parse(except->item[i], strlen(except->item[i]), &day))
			a->except[a->excepts++] = day;
	dayorder_sort(a->except, a->excepts);
	return 1;
}

/*
 * Until when the parts of an activity tell of its times: a year longer than anything that they have, unless
 * some stand time by time up to a day.
 */
static int64_t
told_until(struct icsevent *const *part, size_t n)
{
	int64_t last = INT64_MIN;
	int open = 0, is_cut = 0;

	for (size_t i = 0; i < n; i++) {
		const struct icsevent *e = part[i];
		struct rule rule;

		last = e->from > last ? e->from : last;
		is_cut |= is_one_time(e);
		for (size_t k = 0; k < e->withouts; k++)
			if (((int64_t)e->without[k] + 1) * CLOCK_DAY > last)
				last = ((int64_t)e->without[k] + 1) * CLOCK_DAY;
		if (e->text[ICS_RULE] == NULL)
			continue;
		ruletext_read(&rule, e->text[ICS_RULE], strlen(e->text[ICS_RULE]));
		open |= rule.until == RULE_NO_END;
		if (rule.until != RULE_NO_END && rule.until > last)
			last = rule.until;
	}
	return open || !is_cut ? last + YEAR : last + 1;
}

static int
is_same_text(const struct icsevent *a, const struct icsevent *b, enum icstext i)
{
	return strcmp(a->text[i] != NULL ? a->text[i] : "", b->text[i] != NULL ? b->text[i] : "") == 0;
}

/* Are the times of the parts those of the activity, and do they all say the same of it? */
static int
is_unchanged(struct icsevent *const *part, size_t n)
{
	struct times parts = { 0 }, all = { 0 };
	struct activity whole;
	struct rule rule;
	int64_t until = told_until(part, n);
	int same = 1;

	for (size_t i = 1; i < n; i++)
		same = same && is_same_text(part[0], part[i], ICS_TITLE) && is_same_text(part[0], part[i], ICS_ROOM);
	if (!same || !read_whole(part[0], &whole, &rule))
		return 0;
	for (size_t i = 0; i < n; i++) {
		struct rule own;
		struct activity a = icsevent_activity(part[i], &own);

		add_all_times(&parts, &a, until);
	}
	add_all_times(&all, &whole, until);
	if (parts.n > 0)
		qsort(parts.item, parts.n, sizeof *parts.item, by_time);
	same = are_same(&parts, &all);
	free(whole.except);
	free(parts.item);
	free(all.item);
	return same;
}

static int
by_activity(const struct icsevent *x, const struct icsevent *y)
{
	int order = strcmp(x->text[ICS_MC_ACTIVITY], y->text[ICS_MC_ACTIVITY]);

	return order != 0 ? order : strcmp(ownparts_centre(x), ownparts_centre(y));
}

static int
by_activity_in_order(const void *a, const void *b)
{
	struct icsevent *const *x = a, *const *y = b;
	int order = by_activity(*x, *y);

	return order != 0 ? order : (*x > *y) - (*x < *y);
}

void
ownparts_find(const struct icsfile *in, const char *used, char *stands)
{
	struct icsevent **part = mem_zero(in->n + 1, sizeof *part);
	size_t n = 0, next;

	for (size_t i = 0; i < in->n; i++)
		if (used[i] && is_part(&in->event[i]))
			part[n++] = &in->event[i];
	if (n > 0)
		qsort(part, n, sizeof *part, by_activity_in_order);
	for (size_t i = 0; i < n; i = next) {
		for (next = i + 1; next < n && by_activity(part[i], part[next]) == 0;)
			next++;
		if (!is_unchanged(part + i, next - i))
			continue;
		for (size_t k = i; k < next; k++)
			stands[part[k] - in->event] = k == i ? OWNPARTS_ALL : OWNPARTS_BESIDE;
	}
	free(part);
}
