#include <stdlib.h>

#include "base/mem.h"
#include "schema/finding.h"

void
findings_add(struct findings *all, enum finding_kind kind, size_t field, enum topic topic,
    const char *text)
{
	size_t old = all->cap;
	struct finding *f;

	all->item = mem_grow(all->item, &all->cap, all->n + 1, sizeof *all->item);
	/* The texts of earlier findings are written over, and not made anew. */
	for (; old < all->cap; old++)
		all->item[old].text = (struct buf){ 0 };
	f = &all->item[all->n++];
	f->kind = kind;
	f->field = field;
	f->topic = topic;
	buf_clear(&f->text);
	buf_adds(&f->text, text);
}

void
findings_clear(struct findings *all)
{
	all->n = 0;
}

void
findings_release(struct findings *all)
{
	for (size_t i = 0; i < all->cap; i++)
		buf_release(&all->item[i].text);
	free(all->item);
	*all = (struct findings){ 0 };
}
