#include <stdlib.h>
#include <string.h>

#include "analysis/together.h"
#include "base/diag.h"
#include "base/halfsquare.h"
#include "base/mem.h"
#include "base/period.h"
#include "base/safe.h"
#include "centre/actor.h"
#include "centre/entryeach.h"
#include "field/terms.h"
#include "yaml/yaml.h"

static void
tell_unclear(const struct yaml_node *item)
{
	diag_fault(&item->place, TOPIC_VALUE, "'%s' is not hours; write days and times, as in 'ma-fr 16:00-21:00'",
	    item->kind == YAML_SCALAR ? shown(item->text, item->len) : "...");
}

int
together_week(struct openweek *week, const struct yaml_node *value)
{
	return openweek_add_items(week, value, tell_unclear);
}

static int
by_id(const void *a, const void *b)
{
	return strcmp(((const struct together_actor *)a)->id, ((const struct together_actor *)b)->id);
}

int
together_read(struct together *p, const struct actors *all, int day)
{
	int good = 1;

	p->item = mem_zero(all->n + 1, sizeof *p->item);
	for (size_t i = 0; i < all->n; i++)
		if (actor_in_house(&all->item[i], day))
			p->item[p->n++] = (struct together_actor){ .actor = &all->item[i],
			    .id = all->item[i].cell[ACTOR_ID] };
	qsort(p->item, p->n, sizeof *p->item, by_id);
	for (size_t i = 0; i < p->n; i++) {
		struct together_actor *one = &p->item[i];
		struct openweek *week = mem_zero(1, sizeof *week);
		int known = together_week(week, yaml_get(one->actor->node, "hours"));

		if (known > 0)
			one->week = week;
		else
			free(week);
		good &= known >= 0;
		one->targets = wordlists_read_targets(&p->targets, yaml_get(one->actor->node, "targets"));
		intern_add(&p->ids, one->id, strlen(one->id));
	}
	return good;
}

struct counting {
	struct together *together;
	const struct period *period;
	size_t *met, cap;	/* the actors of an entry that are in the house */
};

static void
count_entry(void *arg, const struct entries *log, const struct entry *e)
{
	struct counting *c = arg;
	struct together *p = c->together;
	size_t n = 0;

	(void)log;
	if (p->ever++ == 0 || e->day < p->begins)
		p->begins = e->day;
	if (e->form != FORM_SAMVIRKE || !period_holds(c->period, e->day))
		return;
	c->met = mem_grow(c->met, &c->cap, e->actors, sizeof *c->met);
	for (size_t i = 0; i < e->actors; i++) {
		size_t at = intern_find(&p->ids, e->actor[i].text, e->actor[i].len);

		if (at != INTERN_NONE)
			c->met[n++] = at;
	}
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < i; k++)
			if (c->met[i] != c->met[k])
				p->referrals[halfsquare_at(c->met[i], c->met[k])]++;
}

int
together_count(struct together *p, const struct centre *centre, const struct period *period)
{
	struct counting c = { .together = p, .period = period };
	struct entries_read read = { 0 };
	int good;

	p->referrals = mem_zero(p->n * (p->n + 1) / 2 + 1, sizeof *p->referrals);
	good = entries_each(centre, 0, count_entry, &c, &read);
	p->counted = good && period_is_told(period, p->ever, p->begins);
	p->left_out = read.left_out;
	free(c.met);
	return good;
}

int
together_common(const struct together *p, size_t a, size_t b)
{
	if (p->item[a].week == NULL || p->item[b].week == NULL)
		return -1;
	return openweek_common(p->item[a].week, p->item[b].week);
}

unsigned long
together_referrals(const struct together *p, size_t a, size_t b)
{
	return p->referrals[halfsquare_at(a, b)];
}

void
together_release(struct together *p)
{
	for (size_t i = 0; i < p->n; i++)
		free(p->item[i].week);
	free(p->item);
	free(p->referrals);
	wordlists_release(&p->targets);
	intern_release(&p->ids);
}
