/* Of a sheet for a firm: what it can meet in the house. */
#include <stdlib.h>

#include "base/buf.h"
#include "base/collate.h"
#include "base/mem.h"
#include "page.h"
#include "yaml/yaml.h"

enum { MOST_STRONG = 8, MOST_OUTCOMES = 3 };

struct strong {
	const char *name;	/* first: collate_sort goes by it */
	const struct actor *actor;
};

void
sheet_pitch(const struct page *p, const struct actor *but)
{
	const struct actors *all = &p->sheet.actors;
	enum language l = p->language;
	struct strong *one = mem_zero(all->n + 1, sizeof *one);
	size_t n = 0, outcomes = 0;

	for (size_t i = 0; i < all->n; i++)
		if (&all->item[i] != but && actor_in_house(&all->item[i], p->today) &&
		    *all->item[i].cell[ACTOR_STRENGTHS] != '\0')
			one[n++] = (struct strong){ actor_name(p, &all->item[i]), &all->item[i] };
	collate_sort(one, n, sizeof *one, l);
	document_heading(p->out, 2, LANG(l, "Det kan I møde hos os", "What you can meet here"));
	for (size_t i = 0; i < n && i < MOST_STRONG; i++) {
		struct buf strengths = { 0 };

		add_items(&strengths, p, yaml_get(one[i].actor->node, "strengths"));
		say_item(p, one[i].name, buf_text(&strengths));
		buf_release(&strengths);
	}
	if (n > MOST_STRONG)
		document_item(p->out, "%s", phrase(l, LANG(l, "{value en aktør|aktører} mere.", "{value a more actor|more actors}."),
		    &(struct phrase_facts){ .value = (int64_t)(n - MOST_STRONG) }));
	if (n == 0)
		document_paragraph(p->out, LANG(l, "Hvad husets aktører er gode til, er ikke skrevet ned: %s",
		    "What the actors of the house are good at is not written down: %s"), DOCUMENT_LINE);
	for (size_t i = 0; i < p->sheet.initiatives.n; i++) {
		const struct initiative *t = &p->sheet.initiatives.item[i];

		if (*t->cell[INITIATIVE_OUTCOME] == '\0' || outcomes >= MOST_OUTCOMES)
			continue;
		if (outcomes++ == 0)
			document_heading(p->out, 2, LANG(l, "Det er der kommet ud af det", "What came of it"));
		say_item(p, initiative_title(t), t->cell[INITIATIVE_OUTCOME]);
	}
	free(one);
}
