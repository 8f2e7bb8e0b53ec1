#include <stdlib.h>
#include <string.h>

#include "analysis/activity.h"
#include "base/date.h"
#include "base/mem.h"
#include "centre/entry.h"
#include "field/terms.h"

void
activity_init(struct activity_tally *act, const struct period *p)
{
	*act = (struct activity_tally){ .period = *p };
}

void
activity_release(struct activity_tally *act)
{
	intern_release(&act->ids);
	intern_release(&act->months);
	lognumbers_release(&act->numbers);
	free(act->who);
	ties_release(&act->ties);
}

/* An actor by its id, which is hashed. */
static size_t
number_of_id(struct activity_tally *act, struct csv_field id)
{
	size_t known = act->ids.n, i = intern_add(&act->ids, id.text, id.len);

	act->who = mem_grow(act->who, &act->who_cap, act->ids.n, sizeof *act->who);
	if (i == known)
		act->who[i] = (struct participant){ 0 };
	return i;
}

/* The i-th actor of an entry: by its number in the log, where it has one and was met before. */
static inline size_t
number_of(struct activity_tally *act, const struct entry *e, size_t i)
{
	size_t *mine;

	if (e->number == NULL)
		return number_of_id(act, e->actor[i]);
	mine = lognumbers_of(&act->numbers, e, i);
	if (*mine == 0)
		*mine = number_of_id(act, e->actor[i]) + 1;
	return *mine - 1;
}

/* The different actors of an entry, by number; how many. */
static size_t
numbers_of(struct activity_tally *act, const struct entry *e, size_t number[])
{
	size_t n = 0;

	for (size_t i = 0; i < e->actors; i++) {
		size_t k = number_of(act, e, i);
		struct participant *p = &act->who[k];

		if (p->latest == act->ever)
			continue;
		if (p->latest == 0 || e->day < p->first)
			p->first = e->day;
		p->latest = act->ever;
		number[n++] = k;
	}
	return n;
}

/* An entry of the period, for each two of its actors. */
static void
add_ties(struct activity_tally *act, const size_t *number, size_t n)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n; k++) {
			struct tie *tie = ties_of(&act->ties, number[i], number[k]);

			tie->entries++;
			if (i == 0)
				tie->led |= number[0] < number[k] ? 1 : 2;
		}
}

void
activity_add(struct activity_tally *act, const struct entry *e)
{
	static size_t number[ENTRY_MOST_ACTORS];
	size_t n;
	int month;

	if (act->ever++ == 0 || e->day < act->first)
		act->first = e->day;
	n = numbers_of(act, e, number);
	if (!act->learns)
		ties_met_all(&act->ties, number, n, e->day);
	if (!period_holds(&act->period, e->day))
		return;
	act->entries++;
	add_ties(act, number, n);
	for (size_t i = 0; i < n; i++) {
		struct participant *p = &act->who[number[i]];

		p->entries++;
		p->led += i == 0;
		p->demanding += e->form == FORM_SAMORDNE || e->form == FORM_SAMSKABE;
		p->sharing += e->form == FORM_VIDENDELE;
	}
	month = date_month(e->day);
	intern_add(&act->months, (const char *)&month, sizeof month);
}

void
activity_learn_firsts(struct activity_tally *act, struct activity_tally *whole)
{
	size_t *of_whole = mem_zero(whole->ids.n + 1, sizeof *of_whole), at = 0, a, b;

	act->ever = whole->ever;
	act->first = whole->first;
	for (size_t i = 0; i < whole->ids.n; i++) {
		struct csv_field id = { intern_text(&whole->ids, i), intern_len(&whole->ids, i) };
		size_t k = number_of_id(act, id);

		act->who[k].first = whole->who[i].first;
		of_whole[k] = i;
	}
	while (ties_next(&act->ties, &at, &a, &b) != NULL)
		ties_met(&act->ties, a, b, ties_first(&whole->ties, of_whole[a], of_whole[b]));
	free(of_whole);
}

const struct participant *
activity_of(const struct activity_tally *act, const char *id)
{
	size_t i = intern_find(&act->ids, id, strlen(id));

	return i != INTERN_NONE ? &act->who[i] : NULL;
}

size_t
activity_number(const struct activity_tally *act, const char *id)
{
	return intern_find(&act->ids, id, strlen(id));
}

unsigned long
activity_together_of(const struct activity_tally *act, size_t a, size_t b)
{
	const struct tie *tie = a != INTERN_NONE && b != INTERN_NONE && a != b ? ties_find(&act->ties, a, b) : NULL;

	return tie != NULL ? tie->entries : 0;
}

unsigned long
activity_together(const struct activity_tally *act, const char *a, const char *b)
{
	return activity_together_of(act, activity_number(act, a), activity_number(act, b));
}

int
activity_met(const struct activity_tally *act, const char *a, const char *b)
{
	size_t i = activity_number(act, a), k = activity_number(act, b);

	return i != INTERN_NONE && k != INTERN_NONE && i != k && ties_first(&act->ties, i, k) != TIES_NEVER;
}

void
activity_mark_together(const struct activity_tally *act, const char *given, char *marked)
{
	size_t at = 0, a, b;

	while (ties_next(&act->ties, &at, &a, &b) != NULL)
		if (given[a] && given[b])
			marked[a] = marked[b] = 1;
}

long
activity_actors(const struct activity_tally *act)
{
	long n = 0;

	for (size_t i = 0; i < act->ids.n; i++)
		n += act->who[i].entries > 0;
	return n;
}

long
activity_new_actors(const struct activity_tally *act)
{
	long n = 0;

	for (size_t i = 0; i < act->ids.n; i++)
		n += act->who[i].entries > 0 && period_holds(&act->period, act->who[i].first);
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
activity_pairs(const struct activity_tally *act)
{
	size_t at = 0, a, b;
	long n = 0;

	while (ties_next(&act->ties, &at, &a, &b) != NULL)
		n++;
	return n;
}

long
activity_new_pairs(const struct activity_tally *act)
{
	size_t at = 0, a, b;
	long n = 0;

	while (ties_next(&act->ties, &at, &a, &b) != NULL)
		n += period_holds(&act->period, ties_first(&act->ties, a, b));
	return n;
}

/* Ties of the period that were led by at least so many of the two. */
static long
led_by(const struct activity_tally *act, int sides)
{
	size_t at = 0, a, b;
	const struct tie *tie;
	long n = 0;

	while ((tie = ties_next(&act->ties, &at, &a, &b)) != NULL)
		n += (tie->led & 1) + (tie->led >> 1) >= sides;
	return n;
}

long
activity_reciprocal(const struct activity_tally *act)
{
	return led_by(act, 2);
}

long
activity_led_pairs(const struct activity_tally *act)
{
	return led_by(act, 1);
}

unsigned long
activity_participations(const struct activity_tally *act)
{
	unsigned long n = 0;

	for (size_t i = 0; i < act->ids.n; i++)
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
	unsigned long *entries = mem_zero(act->ids.n + 1, sizeof *entries), sum = 0;
	size_t n = (size_t)activity_actors(act);

	for (size_t i = 0; i < act->ids.n; i++)
		entries[i] = act->who[i].entries;
	if (act->ids.n > 1)
		qsort(entries, act->ids.n, sizeof *entries, most_first);
	for (size_t i = 0; i < (n + 2) / 3; i++)
		sum += entries[i];
	free(entries);
	return sum;
}
