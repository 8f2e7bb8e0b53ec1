#include <stdlib.h>
#include <string.h>

#include "analysis/lasting.h"
#include "base/date.h"
#include "base/mem.h"
#include "centre/actor.h"
#include "centre/entryeach.h"
#include "field/terms.h"

/* What is known of an actor of the log. */
struct lasting_who {
	unsigned char asked, project, told;
	const struct actor *record;
};

/* A project that has left. */
static void
keep_left(struct lasting *l, const struct actor *a)
{
	int from = date_add_months(a->left, -12);

	l->left[l->n++].actor = a;
	l->from = from < l->from ? from : l->from;
}

void
lasting_begin(struct lasting *l, const struct actors *actors, const struct period *year, int day)
{
	*l = (struct lasting){ .actors = actors, .year = *year, .day = day, .from = year->first };
	l->left = mem_zero(actors->n + 1, sizeof *l->left);
	for (size_t i = 0; i < actors->n; i++) {
		const struct actor *a = &actors->item[i];

		l->any_told |= a->basis >= 0;
		if (actor_is_there(a, day)) {
			l->projects += a->basis == BASIS_PROJEKT;
			l->known += a->basis >= 0;
			l->unknown += a->basis < 0;
		}
		if (a->basis == BASIS_PROJEKT && a->left < day && a->left > date_add_months(day, -24))
			keep_left(l, a);
	}
}

/* Actor k of some rows. */
static const struct lasting_who *
who_is(struct lasting *l, const struct entries_rows *r, size_t k)
{
	size_t number = r->number[k];
	struct lasting_who *w;

	if (number >= l->whos) {
		l->who = mem_grow(l->who, &l->who_cap, number + 1, sizeof *l->who);
		memset(l->who + l->whos, 0, (number + 1 - l->whos) * sizeof *l->who);
		l->whos = number + 1;
	}
	w = &l->who[number];
	if (!w->asked) {
		struct csv_field id = entries_rows_actor(r, k);

		w->record = actors_find(l->actors, id.text, id.len);
		w->asked = 1;
		w->project = w->record != NULL && w->record->basis == BASIS_PROJEKT;
		w->told = w->record != NULL && w->record->basis >= 0;
	}
	return w;
}

/* The pairs of an entry's actors without the one that has left. */
static void
add_pairs(struct intern *pairs, const uint32_t *number, size_t n, size_t without)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < i; k++) {
			size_t a = number[i], b = number[k];
			size_t pair[2] = { a < b ? a : b, a < b ? b : a };

			if (a != b && a != without && b != without)
				intern_add(pairs, (const char *)pair, sizeof pair);
		}
}

static void
use_left(struct lasting *l, struct lasting_left *left, const struct entries_rows *r, size_t row)
{
	const uint32_t *number = r->number + r->first[row];
	size_t n = (size_t)r->first[row + 1] - r->first[row];

	if (r->day[row] > left->actor->left) {
		add_pairs(&left->after, number, n, SIZE_MAX);
		return;
	}
	if (r->day[row] <= date_add_months(left->actor->left, -12))
		return;
	for (size_t i = 0; i < n; i++)
		if (who_is(l, r, r->first[row] + i)->record == left->actor) {
			add_pairs(&left->before, number, n, number[i]);
			return;
		}
}

/* Entries of the year. */
static void
count(struct lasting *l, const struct entries_rows *r, uint64_t left)
{
	l->entries += word_count(left);
	if (!l->any_told) {
		l->untold += word_count(left);
		return;
	}
	while (left != 0) {
		size_t row = entries_rows_take(r, &left), first = r->first[row];
		int with = 0, told = 0;

		for (size_t k = first; k < r->first[row + 1]; k++) {
			const struct lasting_who *w = who_is(l, r, k);

			with |= w->project;
			told |= w->told;
		}
		l->led += who_is(l, r, first)->project;
		l->with += with != 0;
		l->untold += !told;
	}
}

void
lasting_use_rows(struct lasting *l, const struct entries_rows *r)
{
	struct period year = period_until(&l->year, l->day);

	for (size_t i = 0; i < l->n; i++)
		for (uint64_t left = entries_rows_within(r, l->from, l->day); left != 0; )
			use_left(l, &l->left[i], r, entries_rows_take(r, &left));
	count(l, r, entries_rows_within(r, year.first, year.last));
}

size_t
lasting_went_on(const struct lasting_left *left)
{
	size_t n = 0;

	for (size_t i = 0; i < left->before.n; i++)
		n += intern_find(&left->after, intern_text(&left->before, i), intern_len(&left->before, i)) != INTERN_NONE;
	return n;
}

void
lasting_release(struct lasting *l)
{
	for (size_t i = 0; i < l->n; i++) {
		intern_release(&l->left[i].before);
		intern_release(&l->left[i].after);
	}
	free(l->left);
	free(l->who);
	*l = (struct lasting){ 0 };
}
