#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/intern.h"
#include "base/mem.h"
#include "centre/actor.h"
#include "field/terms.h"
#include "net/aside.h"

enum { YEAR_MONTHS = 12 };

void
aside_begin(struct aside *a, const struct period *p, unsigned forms, int end, int moves)
{
	*a = (struct aside){ .period = *p, .forms = forms, .moves = moves, .limit = end,
	    .end = moves ? INT_MIN : end, .event = ASIDE_NEVER };
}

/* Days may be counted back from 0. */
static int
place(int day)
{
	return (day % ASIDE_DAYS + ASIDE_DAYS) % ASIDE_DAYS;
}

/* The end is a later day: those between the two have had no co-creation. */
static void
move(struct aside *a, int day)
{
	if (day == a->end)
		return;
	if (a->end == INT_MIN || day - a->end >= ASIDE_DAYS)
		memset(a->co, 0, sizeof a->co);
	else
		for (int d = a->end + 1; d <= day; d++)
			a->co[place(d)] = 0;
	a->end = day;
}

void
aside_know(struct aside *a, const struct intern *ids, const struct actors *known)
{
	a->who = mem_grow(a->who, &a->cap, ids->n, sizeof *a->who);
	for (; a->n < ids->n; a->n++) {
		const struct actor *record = known != NULL ?
		    actors_find(known, intern_text(ids, a->n), intern_len(ids, a->n)) : NULL;

		a->who[a->n] = (struct aside_actor){ .first = ASIDE_NEVER, .last = INT_MIN,
		    .first_co = ASIDE_NEVER, .last_co = INT_MIN,
		    .group = (unsigned char)actor_is_group(record),
		    .outside = (unsigned char)actor_is_from_outside(record) };
	}
}

/* In a log of many years a day is rarely the first or the last so far, or nearly always: what is guessed is right. */
static inline void
note_day(int *first, int *last, int day)
{
	if (day < *first)
		*first = day;
	if (day > *last)
		*last = day;
}

void
aside_made(struct aside *a, const uint32_t *actor, size_t n, int day)
{
	if (day > a->end - ASIDE_DAYS)
		a->co[place(day)]++;
	for (size_t i = 0; i < n; i++)
		note_day(&a->who[actor[i]].first_co, &a->who[actor[i]].last_co, day);
}

void
aside_shared(struct aside *a, int channel)
{
	a->shared++;
	a->told += channel >= 0;
	a->in_meeting += channel == CHANNEL_MOEDE;
	a->informal += channel == CHANNEL_UFORMEL;
}

static void
count(struct aside *a, const struct aside_entry *e, int bridges)
{
	if (e->form == FORM_VIDENDELE)
		aside_shared(a, e->channel);
	a->bridges += bridges != 0;
	a->tell += (e->guests & ASIDE_TELLS_GUESTS) != 0;
	if (e->guests & ASIDE_MET_GUESTS) {
		a->events++;
		a->event = e->day < a->event ? e->day : a->event;
	}
}

void
aside_add(struct aside *a, const struct intern *ids, const struct actors *known, const struct aside_entry *e)
{
	const int day = e->day, counts = day <= (a->moves ? a->limit : a->end);
	int group = 0, outside = 0;

	a->first = a->entries == 0 || day < a->first ? day : a->first;
	a->last = a->entries++ == 0 || day > a->last ? day : a->last;
	/* Of what is planned for a later day nothing is counted, but the log is known until the limit. */
	if (a->moves && day > a->end)
		move(a, day < a->limit ? day : a->limit);
	aside_know(a, ids, known);
	if (counts && e->form == FORM_SAMSKABE)
		aside_made(a, e->actor, e->actors, day);
	for (size_t i = 0; i < e->actors; i++) {
		struct aside_actor *who = &a->who[e->actor[i]];

		if (counts)
			note_day(&who->first, &who->last, day);
		else if (day < who->first)
			who->first = day;
		group |= who->group;
		outside |= who->outside;
	}
	if (counts && period_holds(&a->period, day) && a->forms & 1u << e->form)
		count(a, e, group && outside);
}

struct period
aside_year(const struct aside *a)
{
	return (struct period){ date_add_months(a->end, -YEAR_MONTHS) + 1, a->end };
}

uint64_t
aside_co_created(const struct aside *a)
{
	struct period year = aside_year(a);
	uint64_t n = 0;

	for (int day = year.first; day <= year.last; day++)
		n += a->co[place(day)];
	return n;
}

void
aside_release(struct aside *a)
{
	free(a->who);
	*a = (struct aside){ 0 };
}
