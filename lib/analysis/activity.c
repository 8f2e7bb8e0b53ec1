#include <assert.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/activity.h"
#include "base/mem.h"
#include "base/wide.h"
#include "centre/entryeach.h"

/* So many marks, the lowest of them; the whole has them. */
static unsigned
take_marks(struct activity_tally *whole, unsigned n)
{
	unsigned first = 1u << whole->marked;

	whole->marked += n;
	assert(whole->marked <= 8);
	return first;
}

/* The marks for what is asked. */
static void
mark(struct activity_tally *act, struct activity_tally *whole)
{
	struct activity_marks *m = &act->marks;

	if (act->asks & (ACTIVITY_TOGETHER | ACTIVITY_TIMES))
		m->together = take_marks(whole, 1);
	if (act->asks & ACTIVITY_LED) {
		m->led[0] = take_marks(whole, 2);
		m->led[1] = m->led[0] << 1;
	}
	if (act->asks & ACTIVITY_OFTEN) {
		m->once = take_marks(whole, 2);
		m->often = m->once * 3;
	}
}

void
activity_init(struct activity_tally *act, const struct period *p, unsigned asks)
{
	*act = (struct activity_tally){ .period = *p, .since = p->first, .asks = asks };
	mark(act, act);
}

void
activity_part(struct activity_tally *act, struct activity_tally *whole, const struct period *p, unsigned asks)
{
	*act = (struct activity_tally){ .period = *p, .since = p->first, .asks = asks };
	mark(act, whole);
	act->whole = whole;
	for (size_t i = 0; i <= whole->parts && act->same == NULL; i++) {
		struct activity_tally *other = i == 0 ? whole : whole->part[i - 1];

		if (other->same == NULL && other->period.first == p->first && other->period.last == p->last)
			act->same = other;
	}
	whole->part[whole->parts++] = act;
}

void
activity_release(struct activity_tally *act)
{
	intern_release(&act->own_ids);
	dayset_release(&act->days);
	free(act->known);
	free(act->met);
	free(act->who);
	pairmarks_release(&act->pairs);
	pairtimes_release(&act->times);
	pairset_release(&act->before);
	pairset_release(&act->later);
	ties_release(&act->firsts);
}

/* All actors of a log have a place by the numbers that it gives them; another log's are forgotten. */
static void
know_log(struct activity_tally *act, const struct entries_rows *r)
{
	if (act->log != r->log) {
		act->knowns = 0;
		act->in_step = 1;
		free(act->met);
		act->met = NULL;
		act->mets[0] = act->mets[1] = 0;
	}
	act->log = r->log;
	if (act->knowns >= r->numbers)
		return;
	act->known = mem_grow(act->known, &act->known_cap, r->numbers, sizeof *act->known);
	for (; act->knowns < r->numbers; act->knowns++)
		act->known[act->knowns] = (struct activity_known){ .first = INT_MAX };
	act->latest = INT_MAX;
}

/* The number of actor k of some rows, by its id; its first day is perhaps this one. */
static uint32_t
learn_actor(struct activity_tally *act, const struct entries_rows *r, size_t k, int day)
{
	struct csv_field id = entries_rows_actor(r, k);
	size_t number = intern_add(&act->own_ids, id.text, id.len);

	activity_make_room(act);
	if (day < act->who[number].first)
		act->who[number].first = day;
	return (uint32_t)number;
}

/* The day of each actor's first entry so far, of those of a row; and of all entries. */
static void
learn_firsts(struct activity_tally *act, const struct entries_rows *r, size_t row)
{
	act->first = r->day[row] < act->first ? r->day[row] : act->first;
	for (size_t k = r->first[row]; k < r->first[row + 1]; k++) {
		struct activity_known *a = &act->known[r->number[k]];

		if (r->day[row] >= a->first)
			continue;
		*a = (struct activity_known){ learn_actor(act, r, k, r->day[row]), r->day[row] };
		act->in_step &= a->number == r->number[k];
	}
}

/* The last of all actors' first days, once so many rows were looked at that it may be another. */
static void
find_latest(struct activity_tally *act, size_t looked)
{
	act->unsettled += looked;
	if (act->unsettled < act->knowns)
		return;
	act->unsettled = 0;
	act->latest = INT_MIN;
	for (size_t i = 0; i < act->knowns; i++)
		act->latest = act->known[i].first > act->latest ? act->known[i].first : act->latest;
}

/*
 * The numbers of all actors of some rows, and the day of each one's first entry so far: most rows lie behind the day
 * on which the last of all actors came, and so nobody's first can be among them.
 */
static const uint32_t *
take_numbers(struct activity_tally *act, const struct entries_rows *r)
{
	static uint32_t number[ENTRIES_ROWS_ACTORS];
	const size_t end = r->first[r->to];
	uint64_t left;

	for (size_t i = r->from; r->number == NULL && i < r->to; i++) {
		act->first = r->day[i] < act->first ? r->day[i] : act->first;
		for (size_t k = r->first[i]; k < r->first[i + 1]; k++)
			number[k] = learn_actor(act, r, k, r->day[i]);
	}
	if (r->number == NULL)
		return number;
	know_log(act, r);
	left = entries_rows_within(r, INT_MIN, act->latest - 1);
	if (left != 0) {
		size_t looked = word_count(left);

		while (left != 0)
			learn_firsts(act, r, entries_rows_take(r, &left));
		find_latest(act, looked);
	}
	/* (They differ where somebody came in an entry that counts nowhere.) */
	if (act->in_step)
		return r->number;
	for (size_t k = 0; k < end; k++)
		number[k] = act->known[r->number[k]].number;
	return number;
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

enum { MET_BEFORE, MET_LATER };		/* places of bits */

/* Of some rows those whose list was not met before by such ones: who met again in the same circle is known. */
static uint64_t
new_lists(struct activity_tally *act, const struct entries_rows *r, uint64_t rows, int before_or_later)
{
	const unsigned char met = (unsigned char)(1u << before_or_later);
	size_t *mets = &act->mets[before_or_later];

	if (r->list == NULL)
		return rows;
	/* After some years in a house nobody meets in a circle that is new. */
	if (r->lists > 0 && *mets == r->lists)
		return 0;
	if (act->met == NULL)
		act->met = mem_zero(QUICKTEXTS_MOST, 1);
	for (uint64_t left = rows; left != 0; left &= left - 1) {
		uint32_t list = r->list[r->from + word_first(left)];

		if (list == QUICKTEXTS_NONE)
			continue;
		rows &= act->met[list] & met ? ~(left & -left) : ~(uint64_t)0;
		*mets += (act->met[list] & met) == 0;
		act->met[list] |= met;
	}
	return rows;
}

/* Who met, whenever that was; some may stand twice. */
static void
add_ever(struct activity_tally *act, const struct entries_rows *r, const uint32_t *number)
{
	struct pairset_lists lists = { .number = number, .first = r->first + r->from, .numbers = act->own_ids.n };
	uint64_t later = entries_rows_within(r, act->since, INT_MAX);

	if (act->asks & (ACTIVITY_NEW | ACTIVITY_EVER)) {
		lists.lists = new_lists(act, r, ~later & wide_low(r->to - r->from), MET_BEFORE);
		pairset_add_lists(&act->before, &lists);
	}
	/* A part that knows its pairs is asked for them. */
	for (size_t i = 0; i < act->parts && act->asks & ACTIVITY_EVER; i++)
		if (act->part[i]->marks.together != 0)
			later &= ~act->part[i]->rows;
	if (act->asks & ACTIVITY_EVER && later != 0) {
		lists.lists = new_lists(act, r, later, MET_LATER);
		pairset_add_lists(&act->later, &lists);
	}
	for (size_t i = r->from; act->asks & ACTIVITY_FIRSTS && i < r->to; i++)
		add_firsts(act, number + r->first[i], (size_t)r->first[i + 1] - r->first[i], r->day[i]);
}

void
activity_add_rows(struct activity_tally *act, const struct entries_rows *r)
{
	const uint32_t *number;

	if (act->ever == 0)
		act->first = INT_MAX;
	act->ever += (uint32_t)(r->to - r->from);
	if (act->ever == 0)
		act->first = 0;
	number = take_numbers(act, r);
	act->number_in_rows = number;
	activity_find_rows(act, r);
	add_ever(act, r, number);
	activity_add_entries(act, r, number);
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
	activity_make_room(act);
	if (act->same != NULL) {
		act->entries = act->same->entries;
		if (act->same->whos > 0)
			memcpy(act->who, act->same->who, act->same->whos * sizeof *act->who);
	}
	for (size_t i = 0; i < act->whos; i++)
		act->who[i].first = act->whole->who[i].first;
}
