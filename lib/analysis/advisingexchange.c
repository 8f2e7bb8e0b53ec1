/* What is lacking, and what somebody has to give. */
#include <stdlib.h>
#include <string.h>

#include "base/collate.h"
#include "base/mem.h"
#include "yaml/yaml.h"
#include "analysis/advisingparts.h"

/* Is it known to the house in the period: it had not left before that began? */
static int
was_there(const struct advising *a, const struct actor *actor)
{
	return a->period.first == PERIOD_OPEN || actor->left >= a->period.first;
}

/* Those who are asked about: of the house all that it knows, whether inside or outside. */
static int
is_concerned(const struct advising *a, const struct actor *actor)
{
	return a->house ? was_there(a, actor) : advising_is_subject(a, actor);
}

static int
by_name(const void *x, const void *y)
{
	const struct advising_word *const *a = x, *const *b = y;

	return strcmp((*a)->text, (*b)->text);
}

/* Needs that are nobody else's offer, nor a thing to borrow. */
static void
unmet(struct advising *a, const struct advising_words *needs, const struct advising_words *offers)
{
	const struct advising_word **open = mem_zero(needs->words.n + 1, sizeof *open);
	struct buf *text = advising_text(a);
	size_t n = 0;

	for (size_t i = 0; i < needs->words.n; i++) {
		size_t at = intern_find(&offers->words, intern_text(&needs->words, i), intern_len(&needs->words, i));
		const struct advising_word *need = &needs->item[i];

		if (at == INTERN_NONE || (offers->item[at].n == 1 && need->n == 1 && offers->item[at].actor[0] == need->actor[0]))
			open[n++] = need;
	}
	qsort(open, n, sizeof *open, by_name);
	for (size_t i = 0; i < n && i < ADVISING_MOST; i++)
		buf_addf(text, "%s%s (%s)", i > 0 ? "; " : "", open[i]->text,
		    advising_names(a, open[i]->actor, open[i]->n));
	advising_add_others(text, a->language, n);
	if (needs->words.n > 0)
		advising_tell(a, POINT_MANGLER_MIDLER, n > 0, 0, 0)->what = buf_text(text);
	free(open);
}

/* What can be borrowed is an offer, too: by its id and its name. */
static void
add_resources(const struct advising *a, struct advising_words *offers, struct actor *house)
{
	for (size_t i = 0; i < a->resources.n; i++) {
		house->node = a->resources.record[i];
		advising_words_add(offers, house, "id");
		advising_words_add(offers, house, "name");
	}
}

static void
without_hours(struct advising *a)
{
	struct buf *text = advising_text(a);
	size_t n = 0, offering = 0, unknown = 0;

	for (size_t i = 0; i < a->sheet->actors.n; i++) {
		const struct actor *actor = &a->sheet->actors.item[i];
		const struct yaml_node *list = yaml_get(actor->node, "offers");
		int outside = actor->presence == PRESENCE_EKSTERN && actor->sector == SECTOR_PRIVAT;

		if (!is_concerned(a, actor) || actor->left < a->today || advising_items(list) == 0)
			continue;
		offering++;
		unknown += !outside && actor->collab_hours == UNKNOWN;
		if (!outside && actor->collab_hours != 0)
			continue;
		if (n++ >= ADVISING_MOST)
			continue;
		buf_addf(text, "%s%s (", n > 1 ? "; " : "", advising_name(actor));
		for (size_t k = 0; k < advising_items(list); k++)
			buf_addf(text, "%s%s", k > 0 ? ", " : "", advising_item(list, k));
		buf_addc(text, ')');
	}
	advising_add_others(text, a->language, n);
	if (n > 0 || (offering > 0 && unknown == 0))
		advising_tell(a, POINT_MIDLER_UDEN_TIMER, n > 0, 0, 0)->what = buf_text(text);
}

void
advising_from_exchange(struct advising *a)
{
	struct advising_words needs = { 0 }, offers = { 0 };
	struct actor house = { 0 };
	const char *shared;
	size_t telling = 0;

	for (size_t i = 0; i < a->sheet->actors.n; i++) {
		const struct actor *actor = &a->sheet->actors.item[i];

		if (was_there(a, actor))
			advising_words_add(&offers, actor, "offers");
		if (!is_concerned(a, actor))
			continue;
		telling += *actor->cell[ACTOR_NEEDS] != '\0';
		advising_words_add(&needs, actor, "needs");
	}
	add_resources(a, &offers, &house);
	unmet(a, &needs, &offers);
	shared = advising_words_shared(a, &needs);
	if (telling > 1)
		advising_tell(a, POINT_SAMME_BEHOV, shared != NULL, 0, 0)->what = shared;
	without_hours(a);
	advising_words_release(&needs);
	advising_words_release(&offers);
}
