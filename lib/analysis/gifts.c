#include <stdlib.h>
#include <string.h>

#include "analysis/gifts.h"
#include "analysis/taken.h"
#include "base/mem.h"
#include "base/text.h"
#include "centre/entry.h"
#include "centre/recordlist.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "yaml/yaml.h"

size_t
gifts_actor(struct gifts *g, const char *id, size_t len)
{
	size_t known = g->ids.n, i = intern_add(&g->ids, id, len);

	if (i == known) {
		g->gave = mem_grow(g->gave, &g->gave_cap, i + 1, sizeof *g->gave);
		g->got = mem_grow(g->got, &g->got_cap, i + 1, sizeof *g->got);
		g->gave[i] = g->got[i] = 0;
	}
	return i;
}

static void
add_gift(struct gifts *g, size_t from, size_t to, int day, int told)
{
	size_t pair[2] = { from, to }, known = g->pairs.n;
	size_t at = intern_add(&g->pairs, (const char *)pair, sizeof pair);
	struct gift *gift;

	if (at == known) {
		g->item = mem_grow(g->item, &g->cap, at + 1, sizeof *g->item);
		g->item[at] = (struct gift){ .from = from, .to = to, .first = day, .last = day };
		g->n = at + 1;
	}
	gift = &g->item[at];
	gift->times++;
	gift->first = day < gift->first ? day : gift->first;
	gift->last = day > gift->last ? day : gift->last;
	gift->told |= told;
}

/* "Køkken mod rengøring": the word stands by itself. */
static int
names_return(struct csv_field note)
{
	static const char *const words[] = { "mod", "bytte", "byttet", "gengæld", "gengaeld" };
	const char *s = note.text, *end = s + note.len;

	while (s < end) {
		size_t n = 0;

		while (s < end && (*s == ' ' || *s == ',' || *s == '.' || *s == ';' || *s == ':'))
			s++;
		while (s + n < end && strchr(" ,.;:", s[n]) == NULL)
			n++;
		for (size_t i = 0; i < sizeof words / sizeof *words; i++)
			if (text_is(s, n, words[i]))
				return 1;
		s += n;
	}
	return 0;
}

void
gifts_entry(struct gifts *g, const struct entries *log, const struct entry *e)
{
	size_t first;
	int told;

	if (g->ever++ == 0 || e->day < g->begins)
		g->begins = e->day;
	if (e->form != FORM_RESSOURCEUDVEKSLE || !period_holds(&g->period, e->day))
		return;
	g->entries++;
	first = gifts_actor(g, e->actor[0].text, e->actor[0].len);
	told = names_return(entries_field(log, ENTRY_NOTE));
	g->gave[first]++;
	for (size_t i = 1; i < e->actors; i++) {
		size_t to = gifts_actor(g, e->actor[i].text, e->actor[i].len);

		if (to == first)
			continue;
		g->got[to]++;
		add_gift(g, first, to, e->day, told);
	}
}

/* A loan: somebody else's thing was booked.  Rooms are no loans. */
static void
add_loan(struct gifts *g, const struct taken *t, const struct recordlist *resources, const struct taking *item)
{
	long at = recordlist_find(resources, intern_text(&t->resources, item->resource),
	    intern_len(&t->resources, item->resource));
	const char *owner, *kind, *actor = intern_text(&t->actors, item->actor);
	size_t from, to;
	int code;

	if (at < 0)
		return;
	kind = yaml_text(resources->record[at], "kind");
	code = vocab_find(&resource_kind_vocab, kind, strlen(kind));
	owner = yaml_text(resources->record[at], "owner");
	if (code == RESOURCE_LOKALE || code < 0 || *owner == '\0' || strcmp(owner, actor) == 0 ||
	    !period_holds(&g->period, taken_day(item->from)))
		return;
	from = gifts_actor(g, owner, strlen(owner));
	to = gifts_actor(g, actor, strlen(actor));
	g->gave[from]++;
	g->got[to]++;
	g->loans++;
	add_gift(g, from, to, taken_day(item->from), *yaml_text(resources->record[at], "terms") != '\0');
}

void
gifts_loans(struct gifts *g, const struct taken *t, const struct recordlist *resources)
{
	for (size_t i = 0; i < t->bookings; i++)
		add_loan(g, t, resources, &t->item[i]);
}

void
gifts_release(struct gifts *g)
{
	free(g->item);
	free(g->gave);
	free(g->got);
	intern_release(&g->ids);
	intern_release(&g->pairs);
}
