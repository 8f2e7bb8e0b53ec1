#include <assert.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/activity.h"
#include "base/mem.h"
#include "base/wide.h"
#include "centre/entryeach.h"
#include "field/terms.h"

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
	free(act->who);
	pairmarks_release(&act->pairs);
	ties_release(&act->times);
	pairset_release(&act->before);
	pairset_release(&act->later);
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
	if (act->log != r->log) {
		act->knowns = 0;
		act->in_step = 1;
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

	make_room(act);
	if (day < act->who[number].first)
		act->who[number].first = day;
	return (uint32_t)number;
}

/* The day of each actor's first entry so far, of those of a row. */
static void
learn_firsts(struct activity_tally *act, const struct entries_rows *r, size_t row)
{
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

	for (size_t k = r->first[r->from]; r->number == NULL && k < end; k++)
		number[k] = learn_actor(act, r, k, r->day[r->row[k]]);
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
	for (size_t k = r->first[r->from]; k < end; k++)
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
		if (act->part[i]->marks.together != 0)
			later &= ~entries_rows_within(r, act->part[i]->period.first, act->part[i]->period.last);
	if (act->asks & ACTIVITY_EVER && later != 0) {
		lists.lists = later;
		pairset_add_lists(&act->later, &lists);
	}
	for (size_t i = r->from; act->asks & ACTIVITY_FIRSTS && i < r->to; i++)
		add_firsts(act, number + r->first[i], (size_t)r->first[i + 1] - r->first[i], r->day[i]);
}

/* ---- entries of the period, or of that of a part ---- */

/* Those of an entry that are different, in order; how many. */
static size_t
find_different(struct activity_tally *act, uint32_t *different, const uint32_t *number, size_t n)
{
	size_t kept = 0;

	act->looked++;
	for (size_t i = 0; i < n; i++) {
		struct participant *p = &act->who[number[i]];

		/* Which of them stands twice nobody could guess: each is written. */
		different[kept] = number[i];
		kept += p->latest != act->looked;
		p->latest = act->looked;
	}
	return kept;
}

/* Each two of an entry. */
static void
mark_pairs(struct activity_tally *act, const uint32_t *number, size_t n, unsigned marks)
{
	for (size_t k = 1; k < n; k++)
		for (size_t i = 0; i < k; i++)
			pairmarks_add(&act->pairs, number[i], number[k], marks);
}

static void
count_pairs(struct activity_tally *act, const uint32_t *number, size_t n)
{
	for (size_t k = 1; k < n; k++)
		for (size_t i = 0; i < k; i++)
			++*ties_at(&act->times, number[i], number[k]);
}

/* One leads another. */
static inline unsigned
led(unsigned marks, const struct activity_marks *m, size_t leads, size_t other)
{
	/* (Of three and more the count says no more than of three.) */
	return (marks + ((marks & m->often) == m->often ? 0 : m->once)) | m->led[leads > other];
}

/* Who began an entry, the first, led the others. */
static void
add_led(struct activity_tally *act, const struct activity_marks *m, const uint32_t *number, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		unsigned char *marks = pairmarks_place(&act->pairs, number[0], number[i]);

		if (marks != NULL)
			*marks = (unsigned char)led(*marks, m, number[0], number[i]);
		else
			pairmarks_set(&act->pairs, number[0], number[i],
			    led(pairmarks_find(&act->pairs, number[0], number[i]), m, number[0], number[i]));
	}
}

/* Who was in an entry. */
static void
add_participants(struct activity_tally *act, int day, int form, const uint32_t *number, size_t n)
{
	const uint32_t demanding = form == FORM_SAMORDNE || form == FORM_SAMSKABE, sharing = form == FORM_VIDENDELE;

	act->entries++;
	act->who[number[0]].led++;
	for (size_t i = 0; i < n; i++) {
		struct participant *p = &act->who[number[i]];

		p->entries++;
		p->demanding += demanding;
		p->sharing += sharing;
	}
	dayset_add(&act->days, day);
}

/* The whole or a part, and which of some rows are of its period. */
struct asking {
	struct activity_tally *of;
	uint64_t rows;
};

/* An entry, for those of whose period it is. */
static void
add_entry(struct activity_tally *act, const struct asking *asking, size_t n, const struct entries_rows *r, size_t row,
    const uint32_t *number)
{
	static uint32_t different[ENTRY_MOST_ACTORS];
	size_t actors = find_different(act, different, number + r->first[row], (size_t)r->first[row + 1] - r->first[row]);
	unsigned marks = 0;

	for (size_t i = 0; i < n; i++)
		if (asking[i].rows >> (row - r->from) & 1) {
			marks |= asking[i].of->marks.together;
			if (asking[i].of->same == NULL)
				add_participants(asking[i].of, r->day[row], r->form[row], different, actors);
		}
	if (marks != 0)
		mark_pairs(act, different, actors, marks);
	for (size_t i = 0; i < n; i++) {
		const struct activity_tally *of = asking[i].of;

		if ((asking[i].rows >> (row - r->from) & 1) == 0)
			continue;
		if (of->asks & ACTIVITY_LED)
			add_led(act, &of->marks, different, actors);
		if (of->asks & ACTIVITY_TIMES)
			count_pairs(act, different, actors);
	}
}

static void
add_entries(struct activity_tally *act, const struct entries_rows *r, const uint32_t *number)
{
	struct asking asking[1 + ACTIVITY_PARTS] = { { .of = act } };
	uint64_t any = 0;
	size_t n = 0;

	for (size_t i = 0; i <= act->parts; i++) {
		struct activity_tally *of = i == 0 ? act : act->part[i - 1];
		uint64_t rows = entries_rows_within(r, of->period.first, of->period.last);

		if (rows == 0)
			continue;
		make_room(of);
		asking[n++] = (struct asking){ of, rows };
		any |= rows;
	}
	while (any != 0)
		add_entry(act, asking, n, r, entries_rows_take(r, &any), number);
}

void
activity_add_rows(struct activity_tally *act, const struct entries_rows *r)
{
	const uint32_t *number;

	if (act->ever == 0)
		act->first = INT_MAX;
	for (uint64_t left = entries_rows_within(r, INT_MIN, act->first - 1); left != 0; ) {
		int day = r->day[entries_rows_take(r, &left)];

		act->first = day < act->first ? day : act->first;
	}
	act->ever += (uint32_t)(r->to - r->from);
	if (act->ever == 0)
		act->first = 0;
	number = take_numbers(act, r);
	add_ever(act, r, number);
	add_entries(act, r, number);
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
	if (act->same != NULL) {
		act->entries = act->same->entries;
		if (act->same->whos > 0)
			memcpy(act->who, act->same->who, act->same->whos * sizeof *act->who);
	}
	for (size_t i = 0; i < act->whos; i++)
		act->who[i].first = act->whole->who[i].first;
}
