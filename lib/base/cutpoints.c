#include <stdlib.h>
#include <string.h>

#include "base/cutpoints.h"
#include "base/mem.h"

struct walk {
	size_t *first, *next, *to;	/* the ends of the pairs of each number, as lists */
	size_t *depth, *low, *parent, *at, *stack, *children;
};

static void
visit(struct walk *w, size_t root, char *cut)
{
	size_t top = 0, steps = 1;

	w->stack[top++] = root;
	w->depth[root] = w->low[root] = steps++;
	w->at[root] = w->first[root];
	while (top > 0) {
		size_t v = w->stack[top - 1], edge = w->at[v], u;

		if (edge == 0) {
			top--;
			if (top == 0)
				break;
			u = w->stack[top - 1];
			if (w->low[v] < w->low[u])
				w->low[u] = w->low[v];
			if (u != root && w->low[v] >= w->depth[u])
				cut[u] = 1;
			w->children[u]++;
			continue;
		}
		w->at[v] = w->next[edge];
		u = w->to[edge];
		if (w->depth[u] == 0) {
			w->parent[u] = v + 1;
			w->depth[u] = w->low[u] = steps++;
			w->at[u] = w->first[u];
			w->stack[top++] = u;
		} else if (w->parent[v] != u + 1 && w->depth[u] < w->low[v]) {
			w->low[v] = w->depth[u];
		}
	}
	cut[root] = w->children[root] > 1;
}

void
cutpoints_find(char cut[], size_t n, const struct cutpoints_pair *pair, size_t pairs)
{
	/* Ends count from 1: 0 is the end of a list. */
	size_t ends = 2 * pairs + 1, used = 1;
	size_t *room = mem_zero(7 * n + 2 * ends, sizeof *room);
	struct walk w = { .first = room, .depth = room + n, .low = room + 2 * n, .parent = room + 3 * n,
	    .at = room + 4 * n, .stack = room + 5 * n, .children = room + 6 * n, .next = room + 7 * n,
	    .to = room + 7 * n + ends };

	memset(cut, 0, n);
	for (size_t i = 0; i < pairs; i++) {
		const struct cutpoints_pair *p = &pair[i];

		w.to[used] = p->b, w.next[used] = w.first[p->a], w.first[p->a] = used++;
		w.to[used] = p->a, w.next[used] = w.first[p->b], w.first[p->b] = used++;
	}
	for (size_t v = 0; v < n; v++)
		if (w.depth[v] == 0 && w.first[v] != 0)
			visit(&w, v, cut);
	free(room);
}
