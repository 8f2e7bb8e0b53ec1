#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "sheet/nameguess.h"
#include "sheet/nametable.h"

enum { LEAST_PART = 4, SEVERAL = -1 };

static int
is_letter(char c)
{
	return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static void
add_part(struct nameguess *g, const struct nametable *all, size_t name, const char *text, size_t len)
{
	size_t before = g->part.n, i;

	if (len < LEAST_PART)
		return;
	i = intern_add(&g->part, text, len);
	g->part_of = mem_grow(g->part_of, &g->part_cap, i + 1, sizeof *g->part_of);
	if (i >= before)
		g->part_of[i] = name;
	else if (g->part_of[i] != (size_t)SEVERAL &&
	    strcmp(all->item[g->part_of[i]].id, all->item[name].id) != 0)
		g->part_of[i] = (size_t)SEVERAL;
}

/* Each word of all names, and each with all that stands behind it: "Asta", "Asta på torvet". */
static void
learn_parts(struct nameguess *g, const struct nametable *all)
{
	if (g->parted == all->n)
		return;
	intern_release(&g->part);
	for (size_t k = 0; k < all->n; k++) {
		const char *s = all->item[k].folded;
		size_t len = all->item[k].len, end;

		for (size_t i = 0; i < len; i = end + 1) {
			for (end = i; end < len && is_letter(s[end]); end++)
				;
			add_part(g, all, k, s + i, end - i);
			if (end < len)
				add_part(g, all, k, s + i, len - i);
		}
	}
	g->parted = all->n;
}

/* The only name that the text is a word of, or the end from a word on; NULL: there is none, or several. */
static const struct nametable_name *
by_part(struct nameguess *g, const struct nametable *all, const char *s, size_t len)
{
	size_t i;

	learn_parts(g, all);
	i = intern_find(&g->part, s, len);
	if (i == INTERN_NONE || g->part_of[i] == (size_t)SEVERAL ||
	    all->item[g->part_of[i]].other != NULL)
		return NULL;
	return &all->item[g->part_of[i]];
}

const struct nametable_name *
nameguess_find(struct nameguess *g, const struct nametable *all, const char *s, size_t len)
{
	const struct nametable_name *p = len >= LEAST_PART ? nametable_begins(all, s, len) : NULL;
	size_t i;

	if (p != NULL)
		return p;
	while (g->near.added < all->n)
		nearlist_add(&g->near, all->item[g->near.added].folded);
	i = nearlist_find(&g->near, s, len);
	return i != NEARLIST_NONE ? &all->item[i] : by_part(g, all, s, len);
}

void
nameguess_release(struct nameguess *g)
{
	nearlist_release(&g->near);
	intern_release(&g->part);
	free(g->part_of);
	*g = (struct nameguess){ 0 };
}
