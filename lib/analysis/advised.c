#include <stdlib.h>

#include "analysis/advised.h"
#include "base/collate.h"
#include "base/lang.h"
#include "base/mem.h"

struct buf *
advised_text(struct advising *a)
{
	struct buf *text = mem_zero(1, sizeof *text);

	/* Facts keep the texts, so the buffers must not move. */
	a->text = mem_grow(a->text, &a->cap, a->texts + 1, sizeof *a->text);
	a->text[a->texts++] = text;
	return text;
}

struct phrase_facts *
advised_tell(struct advising *a, int point, int seen, int64_t value, int64_t of)
{
	struct advised *p = &a->point[point];

	p->known = 1;
	p->seen = seen;
	p->facts = (struct phrase_facts){ .value = value, .of = of, .names = "", .what = "", .period = &a->period };
	return &p->facts;
}

struct phrase_facts *
advised_more(struct advising *a, int point)
{
	struct advised *p = &a->point[point];

	p->has_more = 1;
	p->more = (struct phrase_facts){ .names = "", .what = "", .period = &a->period };
	return &p->more;
}

const char *
advised_names(struct advising *a, const struct actor *const *actor, size_t n)
{
	const char **name = mem_zero(n + 1, sizeof *name);
	struct buf *text = advised_text(a);

	for (size_t i = 0; i < n; i++)
		name[i] = actor_called(actor[i]);
	collate_add_names(text, a->language, name, n, ADVISED_MOST);
	free(name);
	return buf_text(text);
}

int
advised_is_subject(const struct advising *a, const struct actor *actor)
{
	return a->is_of[actor - a->sheet->actors.item];
}

struct buf *
advised_example(struct buf *text, size_t *n)
{
	if (++*n > ADVISED_MOST)
		return NULL;
	if (*n > 1)
		buf_adds(text, "; ");
	return text;
}

void
advised_add_others(struct buf *text, enum language l, size_t n)
{
	if (n > ADVISED_MOST)
		buf_addf(text, LANG(l, "; og %s til", "; and %s more"), lang_count(l, n - ADVISED_MOST));
}
