/* What is asked of activity.h once the entries are added. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/activity.h"
#include "base/mem.h"

const struct participant *
activity_of(const struct activity_tally *act, const char *id)
{
	size_t i = activity_number(act, id);

	return i != INTERN_NONE ? &act->who[i] : NULL;
}

size_t
activity_number(const struct activity_tally *act, const char *id)
{
	return intern_find(activity_ids(act), id, strlen(id));
}

/* The marks of two; none of one that is in no entry. */
static unsigned
marks_of(const struct activity_tally *act, size_t a, size_t b)
{
	return a != INTERN_NONE && b != INTERN_NONE && a != b ? pairmarks_find(activity_marks(act), a, b) : 0;
}

unsigned long
activity_times(const struct activity_tally *act, size_t a, size_t b)
{
	return a != INTERN_NONE && b != INTERN_NONE && a != b ? pairtimes_of(&act->times, a, b) : 0;
}

int
activity_together(const struct activity_tally *act, const char *a, const char *b)
{
	return (marks_of(act, activity_number(act, a), activity_number(act, b)) & act->marks.together) != 0;
}

int
activity_met(const struct activity_tally *act, const char *a, const char *b)
{
	size_t i = activity_number(act, a), k = activity_number(act, b);
	unsigned marks = act->marks.together;

	if (i == INTERN_NONE || k == INTERN_NONE)
		return 0;
	for (size_t part = 0; part < act->parts; part++)
		marks |= act->part[part]->marks.together;
	return (marks_of(act, i, k) & marks) != 0 || pairset_has(&act->before, i, k) || pairset_has(&act->later, i, k);
}

int
activity_first(const struct activity_tally *act, size_t a, size_t b)
{
	return (int)((int64_t)INT_MAX - ties_find(&act->firsts, a, b));
}

void
activity_mark_together(const struct activity_tally *act, const char *given, char *marked)
{
	const unsigned together = act->marks.together;
	struct pairmarks_some some = { 0 };

	while (together != 0 && pairmarks_more(activity_marks(act), together, 0, &some))
		for (size_t i = 0; i < some.n && given[some.b]; i++)
			if (given[some.from + some.at[i]])
				marked[some.from + some.at[i]] = marked[some.b] = 1;
}

long
activity_actors(const struct activity_tally *act)
{
	long n = 0;

	for (size_t i = 0; i < act->whos; i++)
		n += act->who[i].entries > 0;
	return n;
}

long
activity_months(const struct activity_tally *act)
{
	struct period p = act->period;

	if (act->ever == 0 || act->first > p.last)
		return 0;
	if (p.first < act->first)
		p.first = act->first;
	return period_month_count(&p);
}

long
activity_months_with(const struct activity_tally *act)
{
	return dayset_months(act->same != NULL ? &act->same->days : &act->days);
}

int
activity_last_day(const struct activity_tally *act)
{
	return dayset_last(act->same != NULL ? &act->same->days : &act->days);
}

/* The pairs that have all of some marks; of no marks, none. */
static long
count_marked(const struct activity_tally *act, unsigned marks)
{
	return marks != 0 ? (long)pairmarks_count(activity_marks(act), marks, 0) : 0;
}

long
activity_pairs(const struct activity_tally *act)
{
	return count_marked(act, act->marks.together);
}

long
activity_new_pairs(const struct activity_tally *act)
{
	const struct pairset *before = act->whole != NULL ? &act->whole->before : &act->before;
	const unsigned together = act->marks.together;
	struct pairmarks_some some = { 0 };
	long pairs = 0;

	while (together != 0 && pairmarks_more(activity_marks(act), together, 0, &some))
		for (size_t i = 0; i < some.n; i++)
			pairs += !pairset_has(before, some.from + some.at[i], some.b);
	return pairs;
}

long
activity_reciprocal(const struct activity_tally *act)
{
	return count_marked(act, act->marks.led[0] | act->marks.led[1]);
}

long
activity_led_pairs(const struct activity_tally *act)
{
	return count_marked(act, act->marks.led[0]) + count_marked(act, act->marks.led[1]) - activity_reciprocal(act);
}

unsigned long
activity_participations(const struct activity_tally *act)
{
	unsigned long n = 0;

	for (size_t i = 0; i < act->whos; i++)
		n += act->who[i].entries;
	return n;
}

static int
most_first(const void *a, const void *b)
{
	unsigned long x = *(const unsigned long *)a, y = *(const unsigned long *)b;

	return (x < y) - (x > y);
}

unsigned long
activity_busiest_third(const struct activity_tally *act)
{
	unsigned long *entries = mem_zero(act->whos + 1, sizeof *entries), sum = 0;
	size_t n = (size_t)activity_actors(act);

	for (size_t i = 0; i < act->whos; i++)
		entries[i] = act->who[i].entries;
	if (act->whos > 1)
		qsort(entries, act->whos, sizeof *entries, most_first);
	for (size_t i = 0; i < (n + 2) / 3; i++)
		sum += entries[i];
	free(entries);
	return sum;
}
