#include <stdlib.h>

#include "base/mem.h"
#include "rounds.h"

struct rounds *
rounds_begin(const struct period *p)
{
	struct rounds *all = mem_zero(1, sizeof *all);

	all->period = *p;
	return all;
}

void
rounds_use(struct rounds *all, const struct entries *log, const struct entry *e)
{
	struct csv_field initiative = entries_field(log, ENTRY_INITIATIVE);

	if (initiative.len == 0 || (all->period.first != PERIOD_OPEN && !period_holds(&all->period, e->day)) ||
	    e->day > all->period.last)
		return;
	all->item = mem_grow(all->item, &all->cap, all->n + 1, sizeof *all->item);
	all->item[all->n++] = (struct round){
		.initiative = intern_text(&all->texts, intern_add(&all->texts, initiative.text, initiative.len)),
		.led_by = intern_text(&all->texts, intern_add(&all->texts, e->actor[0].text, e->actor[0].len)),
		.day = e->day
	};
}

void
rounds_release(struct rounds *all)
{
	if (all == NULL)
		return;
	intern_release(&all->texts);
	free(all->item);
	free(all);
}
