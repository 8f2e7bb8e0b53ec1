#include <stdlib.h>
#include <string.h>

#include "analysis/match.h"
#include "analysis/matchwords.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/shellword.h"
#include "base/translate.h"
#include "base/when.h"
#include "cli/emptylist.h"
#include "field/schemas.h"
#include "field/synonyms.h"
#include "field/terms.h"
#include "print.h"

/* Of several centres an actor is told by its centre, too. */
static void
put_id(struct rows *out, const struct request *r, const struct house *h, const struct actor *a)
{
	struct buf id = { 0 };

	if (!r->several) {
		rows_text(out, a->cell[ACTOR_ID]);
		return;
	}
	buf_addf(&id, "%s/%s", h->centre.id, a->cell[ACTOR_ID]);
	rows_cell(out, id.data, id.len);
	buf_release(&id);
}

static int
is_wanted(const struct request *r, const struct match *m)
{
	const struct csv_field both[] = {
		{ m->need_of->cell[ACTOR_ID], strlen(m->need_of->cell[ACTOR_ID]) },
		{ m->offer_of->cell[ACTOR_ID], strlen(m->offer_of->cell[ACTOR_ID]) }
	};

	return filter_items(&r->actor, both, 2);
}

static struct known *
known_of(const struct house *h, const struct actor *a)
{
	return &h->known[a - h->actors.item];
}

static const char *
means_of(const struct house *h, const struct actor *a)
{
	struct known *k = known_of(h, a);

	if (k->means == NULL) {
		struct buf b = { 0 };

		matchwords_add_means(&b, h->language, a, actor_called(a));
		k->means = b.data;
	}
	return k->means;
}

/* Has the log begun by the end of the period, and the period by today? */
static int
is_told(const struct house *h)
{
	return period_is_told(&h->activity.period, h->activity.ever, h->activity.first);
}

static void
add_unknown(struct buf *b, const struct house *h)
{
	enum language l = h->language;

	if (h->log.missing)
		buf_adds(b, LANG(l, "Der er ingen log, så", "There is no log, so"));
	else if (h->activity.ever == 0)
		buf_adds(b, LANG(l, "Loggen er tom, så", "The log is empty, so"));
	else if (period_is_empty(&h->activity.period))
		buf_adds(b, LANG(l, "Perioden er ikke begyndt, så", "The period has not begun, so"));
	else
		buf_addf(b, LANG(l, "Loggen begynder først %s, så", "The log does not begin before %s, so"),
		    when_day(l, h->activity.first));
	buf_adds(b, LANG(l, " det vides ikke, om de har gjort noget sammen.",
	    " it is not known whether they have done anything together."));
}

static void
add_says(struct buf *b, const struct request *r, const struct house *a, const struct house *other,
    const struct match *m, unsigned long together)
{
	struct buf one = { 0 }, two = { 0 };
	enum language l = a->language;

	if (a != other) {
		buf_addf(&one, "%s (%s)", actor_called(m->need_of), centre_name(&a->centre));
		buf_addf(&two, "%s (%s)", actor_called(m->offer_of), centre_name(&other->centre));
		matchwords_add(b, l, m, one.data, two.data, NULL);
	} else {
		const char *means[2] = { NULL, NULL };

		if (m->kind == MATCH_MAAL) {
			means[0] = means_of(a, m->need_of);
			means[1] = means_of(a, m->offer_of);
		}
		matchwords_add(b, l, m, actor_called(m->need_of), actor_called(m->offer_of), means);
	}
	buf_addc(b, ' ');
	if (a != other)
		buf_adds(b, LANG(l, "De hører til i hvert sit hus.", "They belong to different houses."));
	else if (!is_told(a))
		add_unknown(b, a);
	else
		matchwords_add_together(b, l, together, r->dated ? &r->period : NULL);
	buf_release(&one);
	buf_release(&two);
}

static void
put_match(struct rows *out, const struct request *r, const struct house *const *house,
    const struct match *m, struct buf *says)
{
	const struct house *a = house[m->need_house], *other = house[m->offer_house];
	int known = a == other && is_told(a);
	unsigned long together = known ? activity_times(&a->activity, known_of(a, m->need_of)->number,
	    known_of(a, m->offer_of)->number) : 0;

	if (!is_wanted(r, m) || (r->untried && together > 0))
		return;
	rows_text(out, a->centre.id);
	put_id(out, r, a, m->need_of);
	rows_text(out, m->need);
	put_id(out, r, other, m->offer_of);
	rows_text(out, m->offer);
	rows_text(out, match_kind_vocab.term[m->kind].code);
	if (known)
		rows_count(out, (int64_t)together);
	else
		rows_text(out, "");
	buf_clear(says);
	add_says(says, r, a, other, m, together);
	rows_cell(out, says->data, says->len);
}

static int
says_anything(const struct actors *all)
{
	for (size_t i = 0; i < all->n; i++)
		if (*all->item[i].cell[ACTOR_NEEDS] != '\0' || *all->item[i].cell[ACTOR_OFFERS] != '\0' ||
		    *all->item[i].cell[ACTOR_STRENGTHS] != '\0')
			return 1;
	return 0;
}

void
print_matches(const struct request *r, const struct house *const *house, size_t n)
{
	static const char *const name[] = {
		"centre", "need_of", "need", "offer_of", "offer", "kind", "together", "says"
	};
	struct rows *out = rows_begin(r->format, sizeof name / sizeof *name, name);
	struct matchhouse *given = mem_zero(n + 1, sizeof *given);
	struct matches all;
	struct buf says = { 0 };

	for (size_t i = 0; i < n; i++)
		given[i] = (struct matchhouse){ centre_language(&house[i]->centre), &house[i]->actors,
		    &house[i]->resources, &house[i]->synonyms };
	matches_find(&all, given, n, r->today, r->kinds);
	for (size_t i = 0; i < all.n; i++)
		put_match(out, r, house, &all.item[i], &says);
	if (r->actor.n > 0)
		emptylist_say(out, &actor_schema, &r->actor, NULL, r->centres);
	else if (n == 1 && !says_anything(&house[0]->actors))
		rows_why_none(out, translate("no actor in '%s' has needs, offers or strengths written down; write them with 'mc-actors set %s ID needs=... offers=...'"),
		    house[0]->centre.path, shellword(house[0]->centre.path));
	rows_end(out);
	buf_release(&says);
	matches_release(&all);
	free(given);
}

static void
put_line(struct rows *out, const struct house *h, const char *word, const char *same, const char *whose)
{
	rows_text(out, h->centre.id);
	rows_text(out, word);
	rows_text(out, same);
	rows_text(out, whose);
}

void
print_synonyms(const struct request *r, const struct house *const *house, size_t n)
{
	static const char *const name[] = { "centre", "word", "same", "whose" };
	struct rows *out = rows_begin(r->format, sizeof name / sizeof *name, name);
	struct buf same = { 0 };

	for (size_t i = 0; i < n; i++) {
		const struct ownsynonyms *own = &house[i]->synonyms;
		const char *word, *item;
		size_t lines;
		const struct synonym *ours = synonyms_of(centre_language(&house[i]->centre), &lines);

		for (size_t k = 0; k < lines; k++)
			if (!ownsynonyms_has(own, &ours[k]))
				put_line(out, house[i], ours[k].word, ours[k].same, "mc");
		for (size_t k = 0; (word = ownsynonyms_word(own, k)) != NULL; k++) {
			buf_clear(&same);
			for (size_t j = 0; (item = ownsynonyms_same(own, k, j)) != NULL; j++)
				buf_addf(&same, "%s%s", j > 0 ? ";" : "", item);
			put_line(out, house[i], word, buf_text(&same), house[i]->centre.id);
		}
	}
	rows_end(out);
	buf_release(&same);
}
