#include <stdlib.h>
#include <string.h>

#include "analysis/groups.h"
#include "analysis/tally.h"
#include "base/mem.h"

void
groups_add(struct groups *g, struct csv_field cell, const struct axis *a, struct tally *t)
{
	if (cell.len > LISTCACHE_LONGEST || *cell.text == '"') {
		tally_pairs(t, a->value, a->n, 1);
		return;
	}
	if (g->n == LISTCACHE_MOST)
		groups_settle(g, t);
	g->group = mem_grow(g->group, &g->cap_group, g->n + 1, sizeof *g->group);
	g->count = mem_grow(g->count, &g->cap_count, g->n + 1, sizeof *g->count);
	g->value = mem_grow(g->value, &g->cap_value, g->values + a->n, sizeof *g->value);
	listcache_keep(&g->met, cell.text, cell.len, g->n);
	memcpy(g->value + g->values, a->value, a->n * sizeof *a->value);
	g->group[g->n] = (struct group){ g->values, a->n };
	g->count[g->n++] = 1;
	g->values += a->n;
}

void
groups_settle(struct groups *g, struct tally *t)
{
	for (size_t i = 0; i < g->n; i++)
		tally_pairs(t, g->value + g->group[i].first, g->group[i].n, g->count[i]);
	listcache_clear(&g->met);
	g->n = g->values = 0;
}

void
groups_release(struct groups *g)
{
	listcache_release(&g->met);
	free(g->group);
	free(g->count);
	free(g->value);
	*g = (struct groups){ 0 };
}
