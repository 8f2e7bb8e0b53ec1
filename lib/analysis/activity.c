#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/activity.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/wide.h"
#include "centre/entryeach.h"
#include "field/terms.h"

void
activity_init(struct activity_tally *act, const struct period *p, unsigned asks)
{
	*act = (struct activity_tally){ .period = *p, .since = p->first, .asks = asks };
}

void
activity_part(struct activity_tally *act, struct activity_tally *whole, const struct period *p, unsigned asks)
{
	activity_init(act, p, asks);
	act->whole = whole;
	whole->part[whole->parts++] = act;
}

void
activity_release(struct activity_tally *act)
{
	intern_release(&act->own_ids);
	dayset_release(&act->days);
	free(act->known);
	free(act->who);
	pairset_release(&act->met);
	pairset_release(&act->led[0]);
	pairset_release(&act->led[1]);
	pairset_release(&act->before);
	pairset_release(&act->later);
	pairset_release(&act->twice);
	pairset_release(&act->often);
	ties_release(&act->times);
	ties_release(&act->firsts);
}

/* All actors have a place. */
static void
make_room(struct activity_tally *act)
{
	size_t n = activity_ids(act)->n;

	act->who = mem_grow(act->who, &act->who_cap, n, sizeof *act->who);
	for (; act->whos < n; act->whos++)
		act->who[act->whos] = (struct participant){ .first = INT_MAX };
}

/* All actors of a log have a place by the numbers that it gives them; another log's are forgotten. */
static void
know_log(struct activity_tally *act, const struct entries_rows *r)
{
	if (act->log != r->log)
		act->knowns = 0;
	act->log = r->log;
	if (act->knowns >= r->numbers)
		return;
	act->known = mem_grow(act->known, &act->known_cap, r->numbers, sizeof *act->known);
	for (; act->knowns < r->numbers; act->knowns++)
		act->known[act->knowns] = (struct activity_known){ .first = INT_MAX };
}

/* The number of actor k of some rows, by its id; its first day is perhaps this one. */
static uint32_t
learn_actor(struct activity_tally *act, const struct entries_rows *r, size_t k)
{
	struct csv_field id = entries_rows_actor(r, k);
	size_t number = intern_add(&act->own_ids, id.text, id.len);
	int day = r->day[r->row[k]];

	make_room(act);
	if (day < act->who[number].first)
		act->who[number].first = day;
	return (uint32_t)number;
}

/* All actors of some rows, by number, and the day of each one's first entry so far. */
static void
take_numbers(struct activity_tally *act, const struct entries_rows *r, uint32_t *number)
{
	const size_t end = r->first[r->to];
	struct activity_known *known;

	if (r->number == NULL) {
		for (size_t k = r->first[r->from]; k < end; k++)
			number[k] = learn_actor(act, r, k);
		return;
	}
	know_log(act, r);
	known = act->known;
	for (size_t k = r->first[r->from]; k < end; k++) {
		struct activity_known *a = &known[r->number[k]];
		int day = r->day[r->row[k]];

		/* That is rare, however the days follow each other: new, or the earliest day so far. */
		if (day < a->first)
			*a = (struct activity_known){ learn_actor(act, r, k), day };
		number[k] = a->number;
	}
}

/* A day as a number that is the greater the earlier it is, and not 0. */
static uint32_t
key_of(int day)
{
	return (uint32_t)INT_MAX - (uint32_t)day;
}

static void
add_firsts(struct activity_tally *act, const uint32_t *number, size_t n, int day)
{
	for (size_t k = 1; k < n; k++)
		for (size_t i = 0; i < k; i++) {
			uint32_t *first = ties_of(&act->firsts, number[i], number[k]), key = key_of(day);

			*first = key > *first ? key : *first;
		}
}

/* Who met, whenever that was; some may stand twice. */
static void
add_ever(struct activity_tally *act, const struct entries_rows *r, const uint32_t *number)
{
	struct pairset_lists lists = { .number = number, .first = r->first + r->from, .numbers = act->own_ids.n };
	uint64_t later = entries_rows_within(r, act->since, INT_MAX);

	if (act->asks & (ACTIVITY_NEW | ACTIVITY_EVER)) {
		lists.lists = ~later & wide_low(r->to - r->from);
		pairset_add_lists(&act->before, &lists);
	}
	/* A part that knows its pairs is asked for them. */
	for (size_t i = 0; i < act->parts && act->asks & ACTIVITY_EVER; i++)
		if (act->part[i]->asks & ACTIVITY_PAIRS)
			later &= ~entries_rows_within(r, act->part[i]->period.first, act->part[i]->period.last);
	if (act->asks & ACTIVITY_EVER && later != 0) {
		lists.lists = later;
		pairset_add_lists(&act->later, &lists);
	}
	for (size_t i = r->from; act->asks & ACTIVITY_FIRSTS && i < r->to; i++)
		add_firsts(act, number + r->first[i], (size_t)r->first[i + 1] - r->first[i], r->day[i]);
}

/* Those of an entry of the period that are different, in order; how many. */
static size_t
find_different(struct activity_tally *act, uint32_t *different, const uint32_t *number, size_t n)
{
	size_t kept = 0;

	act->entries++;
	for (size_t i = 0; i < n; i++) {
		struct participant *p = &act->who[number[i]];

		/* Which of them stands twice nobody could guess: each is written. */
		different[kept] = number[i];
		kept += p->latest != act->entries;
		p->latest = act->entries;
	}
	return kept;
}

int
activity_leads(const struct activity_tally *act, size_t leads, size_t other)
{
	return pairset_has(&act->led[leads > other], leads, other);
}

/* One leads another; again, if one of the two did so before. */
static void
add_led(struct activity_tally *act, size_t leads, size_t other)
{
	int was_led = activity_leads(act, leads, other);

	if (act->asks & ACTIVITY_OFTEN && (was_led || activity_leads(act, other, leads)))
		pairset_add(pairset_has(&act->twice, leads, other) ? &act->often : &act->twice, leads, other);
	if (!was_led)
		pairset_add(&act->led[leads > other], leads, other);
}

/* Who was together in an entry of the period, and who began it: the first. */
static void
add_pairs(struct activity_tally *act, const uint32_t *number, size_t n)
{
	if (act->asks & ACTIVITY_PAIRS) {
		pairset_add_all(&act->met, number, n);
		for (size_t i = 1; i < n; i++)
			add_led(act, number[0], number[i]);
	}
	for (size_t i = 0; act->asks & ACTIVITY_TIMES && i < n; i++)
		for (size_t k = i + 1; k < n; k++)
			++*ties_of(&act->times, number[i], number[k]);
}

/* An entry of the period. */
static void
add_entry(struct activity_tally *act, int day, int form, const uint32_t *number, size_t actors)
{
	static uint32_t different[ENTRY_MOST_ACTORS];
	size_t n = find_different(act, different, number, actors);

	add_pairs(act, different, n);
	for (size_t i = 0; i < n; i++) {
		struct participant *p = &act->who[different[i]];

		p->entries++;
		p->led += i == 0;
		p->demanding += form == FORM_SAMORDNE || form == FORM_SAMSKABE;
		p->sharing += form == FORM_VIDENDELE;
	}
	dayset_add(&act->days, day);
}

static void
add_entries(struct activity_tally *act, const struct entries_rows *r, const uint32_t *number)
{
	uint64_t left = entries_rows_within(r, act->period.first, act->period.last);

	if (left != 0)
		make_room(act);
	while (left != 0) {
		size_t i = entries_rows_take(r, &left);

		add_entry(act, r->day[i], r->form[i], number + r->first[i], (size_t)r->first[i + 1] - r->first[i]);
	}
}

void
activity_add_rows(struct activity_tally *act, const struct entries_rows *r)
{
	static uint32_t number[ENTRIES_ROWS_ACTORS];
	int first = act->ever > 0 ? act->first : INT_MAX;

	for (size_t i = r->from; i < r->to; i++)
		first = r->day[i] < first ? r->day[i] : first;
	act->ever += (uint32_t)(r->to - r->from);
	act->first = act->ever > 0 ? first : 0;
	take_numbers(act, r, number);
	add_ever(act, r, number);
	add_entries(act, r, number);
	for (size_t i = 0; i < act->parts; i++)
		add_entries(act->part[i], r, number);
}

void
activity_add(struct activity_tally *act, const struct entry *e)
{
	uint16_t first[2];
	const struct entries_rows one = entries_rows_of(e, first);

	activity_add_rows(act, &one);
}

void
activity_part_learn(struct activity_tally *act)
{
	act->ever = act->whole->ever;
	act->first = act->whole->first;
	make_room(act);
	for (size_t i = 0; i < act->whos; i++)
		act->who[i].first = act->whole->who[i].first;
}

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

uint32_t
activity_number_in_rows(const struct activity_tally *act, const struct entries_rows *r, size_t k)
{
	struct csv_field id;

	if (r->number != NULL)
		return act->known[r->number[k]].number;
	id = entries_rows_actor(r, k);
	return (uint32_t)intern_find(&act->own_ids, id.text, id.len);
}

unsigned long
activity_times(const struct activity_tally *act, size_t a, size_t b)
{
	return a != INTERN_NONE && b != INTERN_NONE && a != b ? ties_find(&act->times, a, b) : 0;
}

/* Are two, of whom one may be in no entry, in a set? */
static int
are_in(const struct activity_tally *act, const struct pairset *s, const char *a, const char *b)
{
	size_t i = activity_number(act, a), k = activity_number(act, b);

	return i != INTERN_NONE && k != INTERN_NONE && pairset_has(s, i, k);
}

int
activity_together(const struct activity_tally *act, const char *a, const char *b)
{
	return are_in(act, &act->met, a, b);
}

int
activity_met(const struct activity_tally *act, const char *a, const char *b)
{
	int met = are_in(act, &act->before, a, b) || are_in(act, &act->later, a, b);

	for (size_t i = 0; i < act->parts && !met; i++)
		met = are_in(act, &act->part[i]->met, a, b);
	return met;
}

int
activity_often_led(const struct activity_tally *act, size_t a, size_t b)
{
	return pairset_has(&act->often, a, b);
}

int
activity_first(const struct activity_tally *act, size_t a, size_t b)
{
	return (int)((int64_t)INT_MAX - ties_find(&act->firsts, a, b));
}

void
activity_mark_together(const struct activity_tally *act, const char *given, char *marked)
{
	size_t at = 0, a, b;

	while (pairset_next(&act->met, &at, &a, &b))
		if (given[a] && given[b])
			marked[a] = marked[b] = 1;
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
	return dayset_months(&act->days);
}

long
activity_pairs(const struct activity_tally *act)
{
	return (long)pairset_count(&act->met);
}

long
activity_new_pairs(const struct activity_tally *act)
{
	const struct activity_tally *of = act->whole != NULL ? act->whole : act;

	return activity_pairs(act) - (long)pairset_common(&act->met, &of->before);
}

long
activity_reciprocal(const struct activity_tally *act)
{
	return (long)pairset_common(&act->led[0], &act->led[1]);
}

long
activity_led_pairs(const struct activity_tally *act)
{
	return (long)(pairset_count(&act->led[0]) + pairset_count(&act->led[1])) - activity_reciprocal(act);
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
