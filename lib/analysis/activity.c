#include <stdlib.h>
#include <string.h>

#include "analysis/activity.h"
#include "base/date.h"
#include "base/hash.h"
#include "base/mem.h"
#include "centre/entry.h"
#include "field/terms.h"

void
activity_init(struct activity *act, const struct period *p)
{
	*act = (struct activity){ .period = *p };
}

void
activity_release(struct activity *act)
{
	intern_release(&act->ids);
	intern_release(&act->months);
	once_release(&act->met);
	free(act->who);
	free(act->tie);
}

static size_t
number_of(struct activity *act, struct csv_field id, int day)
{
	size_t known = act->ids.n, i = intern_add(&act->ids, id.text, id.len);

	act->who = mem_grow(act->who, &act->who_cap, act->ids.n, sizeof *act->who);
	if (i == known)
		act->who[i] = (struct participant){ .first = day };
	else if (day < act->who[i].first)
		act->who[i].first = day;
	return i;
}

static uint64_t
key_of(size_t a, size_t b)
{
	size_t low = a < b ? a : b, high = a < b ? b : a;

	return ((uint64_t)low + 1) << 32 | ((uint64_t)high + 1);
}

static struct tie *
probe(const struct activity *act, uint64_t key)
{
	size_t i = (size_t)hash_number(key) & (act->slots - 1);

	while (act->tie[i].key != 0 && act->tie[i].key != key)
		i = (i + 1) & (act->slots - 1);
	return &act->tie[i];
}

static void
grow(struct activity *act)
{
	struct activity old = *act;

	act->slots = act->slots == 0 ? 256 : act->slots * 2;
	act->tie = mem_zero(act->slots, sizeof *act->tie);
	for (size_t i = 0; i < old.slots; i++)
		if (old.tie[i].key != 0)
			*probe(act, old.tie[i].key) = old.tie[i];
	free(old.tie);
}

static void
add_tie(struct activity *act, size_t a, size_t b, int day, int inside, int a_led)
{
	size_t low = a < b ? a : b;
	uint64_t key = key_of(a, b);
	struct tie *tie;

	if (act->ties * 2 >= act->slots)
		grow(act);
	tie = probe(act, key);
	if (tie->key == 0) {
		*tie = (struct tie){ .key = key, .first = day };
		act->ties++;
	} else if (day < tie->first) {
		tie->first = day;
	}
	tie->entries += (unsigned long)inside;
	if (inside && a_led)
		tie->led |= a == low ? 1 : 2;
}

void
activity_add(struct activity *act, const struct entry *e)
{
	static size_t number[ENTRY_MOST_ACTORS];
	int inside = period_holds(&act->period, e->day);
	size_t n = 0;
	int month;

	if (act->ever++ == 0 || e->day < act->first)
		act->first = e->day;
	once_begin(&act->met);
	for (size_t i = 0; i < e->actors; i++)
		if (once_add(&act->met, e->actor[i]))
			number[n++] = number_of(act, e->actor[i], e->day);
	for (size_t i = 0; i < n; i++)
		for (size_t k = i + 1; k < n; k++)
			add_tie(act, number[i], number[k], e->day, inside, i == 0);
	if (!inside)
		return;
	act->entries++;
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

const struct participant *
activity_of(const struct activity *act, const char *id)
{
	size_t i = intern_find(&act->ids, id, strlen(id));

	return i != INTERN_NONE ? &act->who[i] : NULL;
}

void
activity_mark_together(const struct activity *act, const char *given, char *marked)
{
	for (size_t i = 0; i < act->slots; i++) {
		const struct tie *tie = &act->tie[i];
		size_t a = (size_t)(tie->key >> 32) - 1, b = (size_t)(tie->key & UINT32_MAX) - 1;

		if (tie->key != 0 && tie->entries > 0 && given[a] && given[b])
			marked[a] = marked[b] = 1;
	}
}

long
activity_actors(const struct activity *act)
{
	long n = 0;

	for (size_t i = 0; i < act->ids.n; i++)
		n += act->who[i].entries > 0;
	return n;
}

long
activity_new_actors(const struct activity *act)
{
	long n = 0;

	for (size_t i = 0; i < act->ids.n; i++)
		n += act->who[i].entries > 0 && period_holds(&act->period, act->who[i].first);
	return n;
}

long
activity_months(const struct activity *act)
{
	struct period p = act->period;

	if (act->ever == 0 || act->first > p.last)
		return 0;
	if (p.first < act->first)
		p.first = act->first;
	return period_month_count(&p);
}

long
activity_pairs(const struct activity *act)
{
	long n = 0;

	for (size_t i = 0; i < act->slots; i++)
		n += act->tie[i].key != 0 && act->tie[i].entries > 0;
	return n;
}

long
activity_new_pairs(const struct activity *act)
{
	long n = 0;

	for (size_t i = 0; i < act->slots; i++)
		n += act->tie[i].key != 0 && act->tie[i].entries > 0 &&
		    period_holds(&act->period, act->tie[i].first);
	return n;
}

long
activity_reciprocal(const struct activity *act)
{
	long n = 0;

	for (size_t i = 0; i < act->slots; i++)
		n += act->tie[i].key != 0 && act->tie[i].led == 3;
	return n;
}

void
activity_tie(const struct tie *tie, size_t *a, size_t *b)
{
	*a = (size_t)(tie->key >> 32) - 1;
	*b = (size_t)(tie->key & UINT32_MAX) - 1;
}

long
activity_led_pairs(const struct activity *act)
{
	long n = 0;

	for (size_t i = 0; i < act->slots; i++)
		n += act->tie[i].key != 0 && act->tie[i].led != 0;
	return n;
}

unsigned long
activity_participations(const struct activity *act)
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
activity_busiest_third(const struct activity *act)
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
