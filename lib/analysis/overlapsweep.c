#include <stdlib.h>

#include "analysis/overlapheld.h"
#include "analysis/overlapsweep.h"
#include "base/due.h"
#include "base/mem.h"
#include "base/pairset.h"
#include "base/period.h"
#include "calendar/activities.h"

enum { DAY = 24 * 60, SIDES = 2, MASK = 64 };

/* A time that has begun, and lasts. */
struct live {
	int64_t until;
	size_t item;
	int open;		/* nobody says until when: it lasts for the minute in which it begins */
};

/* Items that have a room, a target, or a target and a theme in common. */
struct group {
	size_t members[SIDES];
	size_t first;		/* a member, and which of its owners all members have */
	uint64_t owners;
	struct live *live[SIDES];
	size_t n[SIDES], cap[SIDES];
	/* those of themes: all members, by their ids, and how many of them were looked at */
	size_t *item, items, items_cap, next;
};

struct groups {
	struct group *item;
	size_t n;
};

/* Some times of an item at once: its rule and its record then lie in the cache. */
enum { AHEAD = 8 };
struct time {
	int64_t from, until;
};
struct ahead {
	unsigned char n, at;
};

/* An item's time that begins now. */
struct begun {
	int64_t from, until;
	size_t item;
};

struct sweep {
	const struct overlaps *o;
	const struct overlapsweep *how;
	struct groups rooms, targets;
	size_t *order;
	uint32_t *rank;	/* items by their ids; of each its place there */
	struct activity_times *times;
	struct time *time;	/* AHEAD of each item */
	struct ahead *ahead;
	char *occurs;		/* in the period */
	struct due due;		/* the items by their next times */
	struct overlapheld held;	/* those of one start */
	struct pairset met;	/* items with a theme and some time in common */
};

/* ---- groups ---- */

static int
side_of(const struct sweep *s, size_t item)
{
	return s->how->across && s->o->item[item].side > 0;
}

static void
join(const struct sweep *s, struct group *g, size_t item)
{
	const struct wordlists *owners = &s->o->owners;
	const struct wordlist *own = &s->o->item[item].owners;

	if (g->members[0] + g->members[1] == 0) {
		g->first = item;
		g->owners = own->n >= MASK ? ~(uint64_t)0 : ((uint64_t)1 << own->n) - 1;
	}
	g->members[side_of(s, item)]++;
	own = &s->o->item[g->first].owners;
	for (size_t i = 0; i < MASK && g->owners >> i != 0; i++)
		if ((g->owners >> i & 1) && !wordlists_has(owners, &s->o->item[item].owners, owners->number[own->from + i]))
			g->owners &= ~((uint64_t)1 << i);
}

/* Is there a pair in it that may be told? */
static int
is_followed(const struct sweep *s, const struct group *g)
{
	return (s->how->all || g->owners == 0) &&
	    (s->how->across ? g->members[0] > 0 && g->members[1] > 0 : g->members[0] > 1);
}

static void
make_groups(struct sweep *s)
{
	const struct overlaps *o = s->o;

	s->rooms.n = o->rooms.n;
	s->targets.n = o->targets.words.n;
	s->rooms.item = mem_zero(s->rooms.n + 1, sizeof *s->rooms.item);
	s->targets.item = mem_zero(s->targets.n + 1, sizeof *s->targets.item);
	for (size_t i = 0; i < o->n; i++) {
		const struct wordlist *targets = &o->item[i].targets;

		if (o->item[i].room != INTERN_NONE)
			join(s, &s->rooms.item[o->item[i].room], i);
		for (size_t k = 0; k < targets->n; k++)
			join(s, &s->targets.item[o->targets.number[targets->from + k]], i);
	}
}

static void
release_groups(struct groups *all)
{
	for (size_t i = 0; i < all->n; i++) {
		free(all->item[i].live[0]);
		free(all->item[i].live[1]);
		free(all->item[i].item);
	}
	free(all->item);
}

/* ---- pairs ---- */

/* A pair of two items, if it may be told. */
static int
make_pair(const struct sweep *s, struct overlap *p, size_t x, size_t y)
{
	const struct overlaps *o = s->o;

	*p = (struct overlap){ .a = x, .b = y };
	if (s->rank[y] < s->rank[x]) {
		p->a = y;
		p->b = x;
	}
	p->same = overlaps_share_owner(o, x, y);
	p->whole = o->item[x].whole && o->item[y].whole;
	return x != y && (s->how->all || !p->same) &&
	    (!s->how->across || side_of(s, x) != side_of(s, y));
}

/* ---- the sweep ---- */

static void
tell_held(struct sweep *s)
{
	overlapheld_tell(&s->held, s->o, s->how->found, s->how->arg);
}

/* An item begins while another lasts. */
static void
meet(struct sweep *s, const struct begun *d, const struct live *other, enum overlap_kind kind, size_t group)
{
	struct overlap p;

	/* Of several targets in common the first tells of the pair. */
	if (kind == OVERLAP_FOLK && overlaps_common_target(s->o, d->item, other->item) != group)
		return;
	if (!make_pair(s, &p, d->item, other->item))
		return;
	p.kind = kind;
	p.from = d->from;
	p.until = other->until < d->until ? other->until : d->until;
	p.open = other->open || d->until == d->from;
	if (p.open)
		p.until = p.from;
	overlapheld_add(&s->held, &p);
	if (kind == OVERLAP_FOLK && overlaps_common_theme(s->o, p.a, p.b) != INTERN_NONE)
		pairset_add(&s->met, p.a, p.b);
}

static void
begin_in(struct sweep *s, const struct begun *d, struct groups *all, size_t number, enum overlap_kind kind)
{
	struct group *g = &all->item[number];
	int side = side_of(s, d->item), other = s->how->across ? !side : side;
	int open = d->until == d->from;
	size_t n = 0;

	if (!is_followed(s, g))
		return;
	for (size_t i = 0; i < g->n[other]; i++)
		if (g->live[other][i].until > d->from) {
			g->live[other][n] = g->live[other][i];
			meet(s, d, &g->live[other][n++], kind, number);
		}
	g->n[other] = n;
	g->live[side] = mem_grow(g->live[side], &g->cap[side], g->n[side] + 1, sizeof *g->live[side]);
	g->live[side][g->n[side]++] = (struct live){ open ? d->from + 1 : d->until, d->item, open };
}

/* The item is due at its next time, if it has one. */
static int
await(struct sweep *s, size_t item)
{
	struct ahead *a = &s->ahead[item];
	struct time *time = &s->time[item * AHEAD];
	struct occurrence o = { 0 };

	if (a->at == a->n)
		for (a->n = a->at = 0; a->n < AHEAD && activity_times_next(&s->times[item], &o) > 0; a->n++)
			time[a->n] = (struct time){ o.from, o.until };
	if (a->at == a->n)
		return 0;
	due_add(&s->due, item, time[a->at].from);
	return 1;
}

static void
begin_all(struct sweep *s, const struct period *p)
{
	const struct overlaps *o = s->o;

	for (size_t i = 0; i < o->n; i++) {
		if (!activity_is_countable(o->item[i].activity, p))
			continue;
		activity_times_begin(&s->times[i], o->item[i].activity, (int64_t)p->first * DAY,
		    ((int64_t)p->last + 1) * DAY);
		s->occurs[i] = (char)await(s, i);
	}
}

static void
run(struct sweep *s)
{
	const struct overlaps *o = s->o;
	struct begun d;

	while (due_next(&s->due, &d.item, &d.from)) {
		const struct overlaps_item *item = &o->item[d.item];

		d.until = s->time[d.item * AHEAD + s->ahead[d.item].at++].until;
		if (s->held.n > 0 && s->held.pair[0].from != d.from)
			tell_held(s);
		if (item->room != INTERN_NONE)
			begin_in(s, &d, &s->rooms, item->room, OVERLAP_RUM);
		for (size_t i = 0; i < item->targets.n; i++)
			begin_in(s, &d, &s->targets, o->targets.number[item->targets.from + i], OVERLAP_FOLK);
		await(s, d.item);
	}
	tell_held(s);
}

/* ---- themes ---- */

/* Each theme with each target: the number of their group. */
struct themes {
	struct intern keys;
	struct groups groups;
	size_t cap;
};

static size_t
theme_group(struct themes *t, size_t theme, size_t target)
{
	size_t key[2] = { theme, target }, known = t->groups.n;
	size_t i = intern_add(&t->keys, (const char *)key, sizeof key);

	if (i == known) {
		t->groups.item = mem_grow(t->groups.item, &t->cap, i + 1, sizeof *t->groups.item);
		t->groups.item[t->groups.n++] = (struct group){ 0 };
	}
	return i;
}

static void
join_themes(const struct sweep *s, struct themes *t, size_t item)
{
	const struct overlaps *o = s->o;
	const struct wordlist *themes = &o->item[item].themes, *targets = &o->item[item].targets;

	for (size_t i = 0; i < themes->n; i++)
		for (size_t k = 0; k < targets->n; k++) {
			size_t number = theme_group(t, o->themes.number[themes->from + i], o->targets.number[targets->from + k]);
			struct group *g = &t->groups.item[number];

			join(s, g, item);
			g->item = mem_grow(g->item, &g->items_cap, g->items + 1, sizeof *g->item);
			g->item[g->items++] = item;
		}
}

/* Hold the pairs of an item with all that come behind it, each once. */
static void
hold_themes(struct sweep *s, struct themes *t, size_t item, size_t *met_by)
{
	const struct overlaps *o = s->o;
	const struct wordlist *themes = &o->item[item].themes, *targets = &o->item[item].targets;

	for (size_t i = 0; i < themes->n; i++)
		for (size_t k = 0; k < targets->n; k++) {
			struct group *g = &t->groups.item[theme_group(t, o->themes.number[themes->from + i],
			    o->targets.number[targets->from + k])];

			g->next++;
			for (size_t m = g->next; m < g->items && is_followed(s, g); m++) {
				struct overlap p;

				if (met_by[g->item[m]] == item)
					continue;
				met_by[g->item[m]] = item;
				if (!make_pair(s, &p, item, g->item[m]) || pairset_has(&s->met, p.a, p.b))
					continue;
				p.kind = OVERLAP_TEMA;
				overlapheld_add(&s->held, &p);
			}
		}
}

static void
find_themes(struct sweep *s)
{
	struct themes t = { 0 };
	size_t *met_by = mem_zero(s->o->n + 1, sizeof *met_by);

	for (size_t i = 0; i < s->o->n; i++) {
		met_by[i] = i;
		if (s->occurs[s->order[i]])
			join_themes(s, &t, s->order[i]);
	}
	for (size_t i = 0; i < s->o->n; i++)
		if (s->occurs[s->order[i]]) {
			hold_themes(s, &t, s->order[i], met_by);
			tell_held(s);
		}
	release_groups(&t.groups);
	intern_release(&t.keys);
	free(met_by);
}

void
overlapsweep_run(const struct overlaps *o, const struct period *p, const struct overlapsweep *how)
{
	struct sweep s = { .o = o, .how = how };

	s.order = overlaps_order(o);
	s.rank = mem_zero(o->n + 1, sizeof *s.rank);
	for (size_t i = 0; i < o->n; i++)
		s.rank[s.order[i]] = i;
	s.held.rank = s.rank;
	s.times = mem_zero(o->n + 1, sizeof *s.times);
	s.time = mem_zero((o->n + 1) * AHEAD, sizeof *s.time);
	s.ahead = mem_zero(o->n + 1, sizeof *s.ahead);
	s.occurs = mem_zero(o->n + 1, 1);
	due_begin(&s.due, o->n);
	make_groups(&s);
	begin_all(&s, p);
	run(&s);
	find_themes(&s);
	for (size_t i = 0; i < o->n; i++)
		activity_times_end(&s.times[i]);
	release_groups(&s.rooms);
	release_groups(&s.targets);
	free(s.order);
	free(s.rank);
	free(s.times);
	free(s.time);
	free(s.ahead);
	free(s.occurs);
	due_end(&s.due);
	overlapheld_release(&s.held);
	pairset_release(&s.met);
}
