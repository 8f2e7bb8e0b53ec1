#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/taken.h"
#include "analysis/usage.h"
#include "base/mem.h"
#include "base/period.h"
#include "base/shares.h"
#include "schema/openweek.h"
#include "yaml/yaml.h"

/* A stretch of time that an actor has a thing. */
struct stretch {
	const char *actor;	/* "": of an activity that nobody is said to hold */
	int from, until;
};

static int
by_actor(const void *x, const void *y)
{
	const struct stretch *a = x, *b = y;
	int order = strcmp(a->actor, b->actor);

	return order != 0 ? order : (a->from > b->from) - (a->from < b->from);
}

struct stretches {
	struct stretch *item;
	size_t n, cap;
};

static void
add(struct stretches *s, const char *actor, const struct taking *item)
{
	s->item = mem_grow(s->item, &s->cap, s->n + 1, sizeof *s->item);
	s->item[s->n++] = (struct stretch){ actor, item->from, item->until };
}

/* An activity is each of its organisers'. */
static void
add_activity(struct stretches *s, const struct taking *item)
{
	const struct yaml_node *all = yaml_get(item->activity, "organisers");
	const char *actor;
	size_t before = s->n;

	for (size_t i = 0; (actor = yaml_item(all, i)) != NULL; i++)
		if (*actor != '\0')
			add(s, actor, item);
	if (s->n == before)
		add(s, "", item);
}

/* What counts of a stretch: in the days that are asked about, and in the wanted hours. */
static int64_t
counted(const struct period *p, const struct openweek *prime, int from, int until)
{
	int first = p->first * TAKEN_DAY, last = (p->last + 1) * TAKEN_DAY;

	from = from > first ? from : first;
	until = until < last ? until : last;
	if (from >= until)
		return 0;
	return prime != NULL ? openweek_minutes(prime, from, until) : (int64_t)until - from;
}

/* The last day of a stretch of which some counts. */
static int
last_day(const struct period *p, const struct openweek *prime, const struct stretch *at)
{
	int day = taken_day(at->until - 1);

	if (day > p->last)
		day = p->last;
	while (day > taken_day(at->from) &&
	    counted(&(struct period){ day, day }, prime, at->from, at->until) == 0)
		day--;
	return day;
}

void
usage_of(struct usage *p, const struct taken *t, size_t resource, const struct period *span,
    const struct openweek *prime)
{
	struct stretches s = { 0 };
	int64_t *minutes;
	int *share, over = INT_MIN;

	for (size_t i = 0; i < t->n; i++) {
		const struct taking *item = &t->item[i];

		if (item->resource != resource)
			continue;
		if (item->activity != NULL)
			add_activity(&s, item);
		else
			add(&s, intern_text(&t->actors, item->actor), item);
	}
	*p = (struct usage){ 0 };
	if (s.n > 0)
		qsort(s.item, s.n, sizeof *s.item, by_actor);
	p->item = mem_zero(s.n + 1, sizeof *p->item);
	for (size_t i = 0; i < s.n; i++) {
		const struct stretch *at = &s.item[i];
		struct usage_part *part = p->n > 0 ? &p->item[p->n - 1] : NULL;
		int64_t n;
		int last;

		if (i == 0 || strcmp(s.item[i - 1].actor, at->actor) != 0)
			over = INT_MIN;
		n = counted(span, prime, at->from > over ? at->from : over, at->until);
		over = at->until > over ? at->until : over;
		if (n == 0)
			continue;
		if (part == NULL || strcmp(part->actor, at->actor) != 0) {
			part = &p->item[p->n++];
			*part = (struct usage_part){ .actor = at->actor, .last = INT_MIN };
		}
		last = last_day(span, prime, at);
		part->last = last > part->last ? last : part->last;
		part->minutes += n;
		p->minutes += n;
	}
	minutes = mem_zero(p->n + 1, sizeof *minutes);
	share = mem_zero(p->n + 1, sizeof *share);
	for (size_t i = 0; i < p->n; i++)
		minutes[i] = p->item[i].minutes;
	shares_thousandths(share, minutes, p->n);
	for (size_t i = 0; i < p->n; i++)
		p->item[i].share = share[i];
	free(minutes);
	free(share);
	free(s.item);
}

size_t
usage_users(const struct usage *p)
{
	return p->n - (p->n > 0 && *p->item[0].actor == '\0');	/* by ids: "" comes first */
}

void
usage_release(struct usage *p)
{
	free(p->item);
}
