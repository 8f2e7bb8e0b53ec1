#include <stdlib.h>
#include <string.h>

#include "analysis/lasting.h"
#include "base/date.h"
#include "base/mem.h"
#include "centre/actor.h"
#include "centre/entry.h"
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

		if (actor_is_there(a, day)) {
			l->projects += a->basis == BASIS_PROJEKT;
			l->known += a->basis >= 0;
			l->unknown += a->basis < 0;
		}
		if (a->basis == BASIS_PROJEKT && a->left < day && a->left > date_add_months(day, -24))
			keep_left(l, a);
	}
}

static const struct lasting_who *
who_is(struct lasting *l, const struct entry *e, size_t i)
{
	size_t number = e->number[i];
	struct lasting_who *w;

	if (number >= l->whos) {
		l->who = mem_grow(l->who, &l->who_cap, number + 1, sizeof *l->who);
		memset(l->who + l->whos, 0, (number + 1 - l->whos) * sizeof *l->who);
		l->whos = number + 1;
	}
	w = &l->who[number];
	if (!w->asked) {
		w->record = actors_find(l->actors, e->actor[i].text, e->actor[i].len);
		w->asked = 1;
		w->project = w->record != NULL && w->record->basis == BASIS_PROJEKT;
		w->told = w->record != NULL && w->record->basis >= 0;
	}
	return w;
}

/* The pairs of an entry's actors without the one that has left. */
static void
add_pairs(struct intern *pairs, const struct entry *e, size_t without)
{
	for (size_t i = 0; i < e->actors; i++)
		for (size_t k = 0; k < i; k++) {
			size_t a = e->number[i], b = e->number[k];
			size_t pair[2] = { a < b ? a : b, a < b ? b : a };

			if (a != b && a != without && b != without)
				intern_add(pairs, (const char *)pair, sizeof pair);
		}
}

static void
use_left(struct lasting *l, struct lasting_left *left, const struct entry *e)
{
	int day = left->actor->left;

	if (e->day > day) {
		add_pairs(&left->after, e, SIZE_MAX);
		return;
	}
	if (e->day <= date_add_months(day, -12))
		return;
	for (size_t i = 0; i < e->actors; i++)
		if (who_is(l, e, i)->record == left->actor) {
			add_pairs(&left->before, e, e->number[i]);
			return;
		}
}

void
lasting_use(void *arg, const struct entries *log, const struct entry *e)
{
	struct lasting *l = arg;
	int with = 0, told = 0;

	(void)log;
	if (e->day > l->day)
		return;
	for (size_t i = 0; i < l->n; i++)
		use_left(l, &l->left[i], e);
	if (!period_holds(&l->year, e->day))
		return;
	for (size_t i = 0; i < e->actors; i++) {
		const struct lasting_who *w = who_is(l, e, i);

		with |= w->project;
		told |= w->told;
		l->led += i == 0 && w->project;
	}
	l->entries++;
	l->with += with != 0;
	l->untold += !told;
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
