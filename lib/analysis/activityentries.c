/* The entries of the periods of activity.h, counted many at once. */
#include <limits.h>

#include "analysis/activity.h"
#include "base/listsizes.h"
#include "base/mem.h"
#include "centre/entryeach.h"
#include "field/terms.h"

void
activity_make_room(struct activity_tally *act)
{
	size_t n = activity_ids(act)->n;

	act->who = mem_grow(act->who, &act->who_cap, n, sizeof *act->who);
	for (; act->whos < n; act->whos++)
		act->who[act->whos] = (struct participant){ .first = INT_MAX };
}

/* What is asked of entries that are of the same periods. */
struct asking {
	unsigned together;	/* marks */
	struct activity_tally *counts[1 + ACTIVITY_PARTS];	/* who was in them */
	const struct activity_marks *led[1 + ACTIVITY_PARTS];
	size_t n_counts, n_led;
	int times;
};

/* Does one of a few stand twice? */
WORD_INLINE int
is_twice(const uint32_t *number, size_t n)
{
	int is = 0;

	WORD_UNROLL
	for (size_t k = 1; k < n; k++)
		WORD_UNROLL
		for (size_t i = 0; i < k; i++)
			is |= number[i] == number[k];
	return is;
}

/* One leads another. */
static inline unsigned
led(unsigned marks, const struct activity_marks *m, size_t leads, size_t other)
{
	/* (Of three and more the count says no more than of three.) */
	return (marks + ((marks & m->often) == m->often ? 0 : m->once)) | m->led[leads > other];
}

/* Who began an entry, the first, led the others. */
WORD_INLINE void
add_led(struct activity_tally *act, const struct activity_marks *m, const uint32_t *number, size_t n)
{
	WORD_UNROLL
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
WORD_INLINE void
add_participants(struct activity_tally *act, int form, const uint32_t *number, size_t n)
{
	const struct participant one = { .entries = 1, .demanding = form == FORM_SAMORDNE || form == FORM_SAMSKABE,
		.sharing = form == FORM_VIDENDELE };

	act->who[number[0]].led++;
	WORD_UNROLL
	for (size_t i = 0; i < n; i++) {
		struct participant *p = &act->who[number[i]];

		p->two[0] += one.two[0];
		p->two[1] += one.two[1];
	}
}

/* An entry, of which n actors differ. */
WORD_INLINE void
add_different(struct activity_tally *act, const struct asking *a, int form, const uint32_t *number, size_t n)
{
	for (size_t i = 0; i < a->n_counts; i++)
		add_participants(a->counts[i], form, number, n);
	if (a->together != 0)
		WORD_UNROLL
		for (size_t k = 1; k < n; k++)
			WORD_UNROLL
			for (size_t i = 0; i < k; i++)
				pairmarks_add(&act->pairs, number[i], number[k], a->together);
	for (size_t i = 0; i < a->n_led; i++)
		add_led(act, a->led[i], number, n);
	if (a->times)
		WORD_UNROLL
		for (size_t k = 1; k < n; k++)
			WORD_UNROLL
			for (size_t i = 0; i < k; i++)
				pairtimes_add(&act->times, number[i], number[k]);
}

/* The same of many actors, or of one who stands twice; and of an actor alone. */
static void
add_any(struct activity_tally *act, const struct asking *a, int form, const uint32_t *number, size_t n)
{
	static uint32_t different[ENTRY_MOST_ACTORS];
	size_t kept = 0;

	act->looked++;
	for (size_t i = 0; i < n; i++) {
		struct participant *p = &act->who[number[i]];

		/* Which of them stands twice nobody could guess: each is written. */
		different[kept] = number[i];
		kept += p->latest != act->looked;
		p->latest = act->looked;
	}
	add_different(act, a, form, different, kept);
}

/* So many entries of n actors each, which is a constant: no loop ends where nobody could guess it. */
WORD_INLINE void
add_few(struct activity_tally *act, const struct asking *a, const struct entries_rows *r, const uint32_t *number,
    const uint8_t *list, size_t lists, size_t n)
{
	for (size_t i = 0; i < lists; i++) {
		const size_t row = r->from + list[i];
		const uint32_t *few = number + r->first[row];

		if (is_twice(few, n))
			add_any(act, a, r->form[row], few, n);
		else
			add_different(act, a, r->form[row], few, n);
	}
}

/* Entries of the same periods: bits. */
static void
add_alike(struct activity_tally *act, const struct asking *a, const struct entries_rows *r, const uint32_t *number, uint64_t rows)
{
	struct listsizes by;
	uint64_t others = listsizes_sort(&by, r->first + r->from, rows);

#define ADD(size) add_few(act, a, r, number, by.list[size], by.lists[size], size);
	LISTSIZES_EACH(ADD)
#undef ADD
	for (size_t i = 0; i < by.lists[1]; i++)
		others |= (uint64_t)1 << by.list[1][i];
	while (others != 0) {
		size_t row = entries_rows_take(r, &others);

		add_any(act, a, r->form[row], number + r->first[row], (size_t)r->first[row + 1] - r->first[row]);
	}
	for (size_t i = 0; i < a->n_counts; i++) {
		a->counts[i]->entries += word_count(rows);
		for (uint64_t left = rows; left != 0; )
			dayset_add(&a->counts[i]->days, r->day[entries_rows_take(r, &left)]);
	}
}

void
activity_find_rows(struct activity_tally *act, const struct entries_rows *r)
{
	act->rows = entries_rows_within(r, act->period.first, act->period.last);
	for (size_t i = 0; i < act->parts; i++) {
		struct activity_tally *part = act->part[i];

		part->rows = part->same != NULL ? part->same->rows : entries_rows_within(r, part->period.first, part->period.last);
	}
}

/* Of entries: those that are of the same periods as the first of them, and what is asked of these. */
static uint64_t
find_alike(struct activity_tally *act, struct asking *a, uint64_t rows)
{
	const uint64_t first = rows & -rows;

	/* (Not all of it, which takes as long as several entries.) */
	a->together = 0;
	a->n_counts = a->n_led = 0;
	a->times = 0;
	for (size_t i = 0; i <= act->parts; i++) {
		struct activity_tally *of = i == 0 ? act : act->part[i - 1];

		rows &= of->rows & first ? of->rows : ~of->rows;
		if ((of->rows & first) == 0)
			continue;
		a->together |= of->marks.together;
		a->times |= (of->asks & ACTIVITY_TIMES) != 0;
		if (of->asks & ACTIVITY_LED)
			a->led[a->n_led++] = &of->marks;
		if (of->same == NULL) {
			activity_make_room(of);
			a->counts[a->n_counts++] = of;
		}
	}
	return rows;
}

void
activity_add_entries(struct activity_tally *act, const struct entries_rows *r, const uint32_t *number)
{
	uint64_t any = act->rows;

	for (size_t i = 0; i < act->parts; i++)
		any |= act->part[i]->rows;
	while (any != 0) {
		struct asking asking;
		uint64_t alike = find_alike(act, &asking, any);

		add_alike(act, &asking, r, number, alike);
		any &= ~alike;
	}
}
