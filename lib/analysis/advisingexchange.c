/* What is lacking, and what somebody has to give. */
#include <stdlib.h>
#include <string.h>

#include "analysis/advisingparts.h"
#include "analysis/advisingwords.h"
#include "analysis/match.h"
#include "base/mem.h"
#include "field/terms.h"
#include "yaml/yaml.h"

/*
 * Those who are asked about; of the house all that it knows, whether inside or outside.  Who has left lacks
 * nothing here and has nothing to give, and so it is with who is yet to come, as in mc-match.
 */
static int
is_concerned(const struct advising *a, const struct actor *actor)
{
	return actor_is_there(actor, a->today) && (a->house || advised_is_subject(a, actor));
}

/* The needs to which somebody has something that fits, as mc-match finds it. */
static const struct intern *
met_needs(struct advising *a)
{
	struct matches own = { 0 };
	const struct matches *all = &own;
	struct buf key = { 0 };
	struct matchhouse house = { .language = centre_language(&a->sheet->centre), .actors = &a->sheet->actors,
	    .resources = a->files->life.resources, .synonyms = a->files->has_synonyms ? &a->files->synonyms : NULL };

	if (a->has_met)
		return &a->met;
	if (a->beside != NULL && a->beside->has_met && matches_are_same(&house, a->today, a->beside->today))
		return &a->beside->met;
	if (a->matches != NULL && matches_are_same(&house, a->today, a->matches_day))
		all = a->matches;
	else
		matches_find(&own, &house, 1, a->today, MATCH_BIT(MATCH_TILBUD));
	for (size_t i = 0; i < all->n; i++) {
		if (all->item[i].kind != MATCH_TILBUD)
			continue;
		buf_clear(&key);
		buf_addf(&key, "%s\n%s", all->item[i].need_of->cell[ACTOR_ID], all->item[i].need);
		intern_add(&a->met, key.data, key.len);
	}
	a->has_met = 1;
	buf_release(&key);
	matches_release(&own);
	return &a->met;
}

/* What the house still has itself is nobody's offer, and answers a need all the same: by its id or name. */
static void
add_resources(const struct advising *a, struct advisingwords *things)
{
	struct actor house = { 0 };

	for (size_t i = 0; i < a->files->life.resources->n; i++) {
		if (recordlist_is_gone(a->files->life.resources->record[i], a->today))
			continue;
		house.node = a->files->life.resources->record[i];
		advisingwords_add(things, &house, "id");
		advisingwords_add(things, &house, "name");
	}
}

static int
is_met(const struct intern *met, const struct actor *actor, const char *need)
{
	struct buf key = { 0 };
	int found;

	buf_addf(&key, "%s\n%s", actor->cell[ACTOR_ID], need);
	found = intern_find(met, key.data, key.len) != INTERN_NONE;
	buf_release(&key);
	return found;
}

static void
unmet(struct advising *a)
{
	struct advisingwords open = { 0 }, things = { 0 };
	const struct intern *met = met_needs(a);
	const char *text;
	size_t needs = 0;

	add_resources(a, &things);
	for (size_t i = 0; i < a->sheet->actors.n; i++) {
		const struct actor *actor = &a->sheet->actors.item[i];
		const struct yaml_node *list = yaml_get(actor->node, "needs");

		for (size_t k = 0; is_concerned(a, actor) && k < yaml_items(list); k++) {
			needs++;
			if (!is_met(met, actor, yaml_item(list, k)) &&
			    advisingwords_find(&things, yaml_item(list, k)) == NULL)
				advisingwords_add_one(&open, actor, yaml_item(list, k));
		}
	}
	text = advisingwords_list(a, &open, 1);
	if (needs > 0)
		advised_tell(a, POINT_MANGLER_MIDLER, text != NULL, 0, 0)->what = text;
	advisingwords_release(&open);
	advisingwords_release(&things);
}

static void
without_hours(struct advising *a)
{
	struct buf *text = advised_text(a), *to;
	size_t n = 0, offering = 0, unknown = 0;

	for (size_t i = 0; i < a->sheet->actors.n; i++) {
		const struct actor *actor = &a->sheet->actors.item[i];
		const struct yaml_node *list = yaml_get(actor->node, "offers");
		int outside = actor->presence == PRESENCE_EKSTERN && actor->sector == SECTOR_PRIVAT;

		if (!is_concerned(a, actor) || yaml_items(list) == 0)
			continue;
		offering++;
		unknown += !outside && actor->collab_hours == UNKNOWN;
		if (!outside && actor->collab_hours != 0)
			continue;
		if ((to = advised_example(text, &n)) == NULL)
			continue;
		buf_addf(to, "%s (", actor_called(actor));
		for (size_t k = 0; k < yaml_items(list); k++)
			buf_addf(to, "%s%s", k > 0 ? ", " : "", yaml_item(list, k));
		buf_addc(to, ')');
	}
	advised_add_others(text, a->language, n);
	if (n > 0 || (offering > 0 && unknown == 0))
		advised_tell(a, POINT_MIDLER_UDEN_TIMER, n > 0, 0, 0)->what = buf_text(text);
}

void
advising_from_exchange(struct advising *a)
{
	struct advisingwords needs = { 0 };
	const char *shared;
	size_t telling = 0;

	for (size_t i = 0; i < a->sheet->actors.n; i++) {
		const struct actor *actor = &a->sheet->actors.item[i];

		if (!is_concerned(a, actor))
			continue;
		telling += *actor->cell[ACTOR_NEEDS] != '\0';
		advisingwords_add(&needs, actor, "needs");
	}
	unmet(a);
	shared = advisingwords_list(a, &needs, 2);
	if (telling > 1)
		advised_tell(a, POINT_SAMME_BEHOV, shared != NULL, 0, 0)->what = shared;
	without_hours(a);
	advisingwords_release(&needs);
}
