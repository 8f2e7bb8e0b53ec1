/* Which activities of the house were on at one time. */
#include <stdlib.h>

#include "base/buf.h"
#include "base/mem.h"
#include "life.h"

enum { MOST_PAIRS = 8 };

/* Both hold each time: that is said in one sentence. */
static int
is_said_with_room(const struct life *life, const struct life_pair *pair)
{
	const struct life_pair *room = pair->kind == OVERLAP_FOLK ? life_pair_of(life, pair->a, pair->b, OVERLAP_RUM) : NULL;

	return room != NULL && room->times == pair->times;
}

/* "»A« og »B« havde Salen på samme tid 2 gange, første gang den 5. oktober 2026, begge for unge." */
static void
say_pair(const struct report *r, const struct life_pair *pair)
{
	enum language l = r->language;
	const struct life_pair *people = pair->kind == OVERLAP_FOLK ? pair : life_pair_of(r->life, pair->a, pair->b, OVERLAP_FOLK);
	const struct overlaps *items = &r->life->overlaps;
	struct buf names = { 0 }, common = { 0 };

	buf_addf(&names, LANG(l, "»%s« og »%s«", "“%s” and “%s”"), life_title(r->life, pair->a), life_title(r->life, pair->b));
	document_open(r->out, DOCUMENT_ITEM);
	document_strong(r->out, names.data);
	if (pair->kind == OVERLAP_RUM)
		document_say(r->out, LANG(l, " havde %s på samme tid ", " had %s at the same time "),
		    overlaps_room_name(items, &pair->one));
	else
		document_text(r->out, LANG(l, " lå på samme tid ", " were on at the same time "));
	if (pair->times > 1)
		document_say(r->out, LANG(l, "%s, første gang %s", "%s, first %s"), quantity_times(l, pair->times),
		    when_on(l, pair->first));
	else
		document_text(r->out, when_on(l, pair->first));
	if (people != NULL && people->times == pair->times) {
		wordlists_add_common(&common, l, &items->targets, &items->item[pair->a].targets, &items->item[pair->b].targets);
		document_say(r->out, LANG(l, ", begge for %s", ", both for %s"), buf_text(&common));
	}
	document_text(r->out, ".");
	document_close(r->out);
	buf_release(&names);
	buf_release(&common);
}

static void
say_pairs(const struct report *r)
{
	const struct life *life = r->life;
	enum language l = r->language;
	size_t n = 0;

	for (size_t i = 0; i < life->n; i++)
		if (!is_said_with_room(life, &life->pair[i]) && n++ < MOST_PAIRS)
			say_pair(r, &life->pair[i]);
	document_open(r->out, DOCUMENT_PARAGRAPH);
	if (n > MOST_PAIRS)
		document_say(r->out, LANG(l, "Der er %s mere; mc-overlap viser dem alle. ", "And %s; mc-overlap lists them all. "),
		    quantity(l, n - MOST_PAIRS, LANG(l, "et par|par", "a pair more|pairs more")));
	document_text(r->out, n == 1 ? LANG(l, "Skal den ene flyttes, eller skal I lave det sammen? Det kan også være lige meningen.",
	    "Should one of them be moved, or will you do it together? It may also be just what was intended.") :
	    LANG(l, "Skal noget flyttes, eller skal I lave det sammen? Det kan også være lige meningen.",
	    "Should something be moved, or will you do it together? It may also be just what was intended."));
	document_close(r->out);
}

void
activities_section(const struct report *r)
{
	const struct life *life = r->life;
	enum language l = r->language;
	const char *these;

	if (!life_has_activities(r))
		return;
	document_heading(r->out, 2, LANG(l, "Aktiviteter på samme tid", "Activities at the same time"));
	these = quantity(l, life->activities.n, LANG(l, "en aktivitet|aktiviteter", "an activity|activities"));
	if (life->times == 0) {
		document_paragraph(r->out, life->activities.n == 1 ?
		    LANG(l, "Husets liste har %s, og efter planen fandt den ikke sted %s.",
		    "The house's list has %s, and according to plan it did not take place %s.") :
		    LANG(l, "Husets liste har %s, og efter planen fandt ingen af dem sted %s.",
		    "The house's list has %s, and according to plan none of them took place %s."), these, when_in(l, &life->period));
		return;
	}
	document_paragraph(r->out, life->activities.n == 1 ?
	    LANG(l, "Husets liste har %s, og efter planen fandt den sted %s %s.",
	    "The house's list has %s, and according to plan it took place %s %s.") :
	    LANG(l, "Husets liste har %s, og efter planen blev det til %s %s.",
	    "The house's list has %s, and according to plan they took place %s in all %s."), these, quantity_times(l, life->times),
	    when_in(l, &life->period));
	if (life->n > 0)
		say_pairs(r);
	else if (life->activities.n > 1)
		document_paragraph(r->out, "%s", LANG(l, "Ingen af dem lå på samme tid for de samme eller i det samme rum.",
		    "None of them were on at the same time for the same people or in the same room."));
	if (life->themes == 1)
		document_paragraph(r->out, "%s", LANG(l, "To aktiviteter er for de samme og handler om det samme, men på forskellige tidspunkter.",
		    "Two activities are about the same thing for the same people, at different times."));
	else if (life->themes > 1)
		document_paragraph(r->out, LANG(l, "%s par aktiviteter er for de samme og handler om det samme, men på forskellige tidspunkter.",
		    "%s pairs of activities are about the same thing for the same people, at different times."), lang_count(l, life->themes));
	document_open(r->out, DOCUMENT_NOTE);
	document_text(r->out, LANG(l, "Bygger på husets liste. Er noget aflyst, uden at det står dér, ses det ikke her.",
	    "Rests on the house's list. What was called off without a note there does not show here."));
	if (life->activities.n > 1)
		document_text(r->out, LANG(l, " Aktiviteter med samme arrangør eller initiativ er ikke regnet som par. Tal om det på et fast, fælles møde (3.1).",
		    " Activities of one organiser or initiative do not count as pairs. A regular joint meeting (3.1) is the place to talk about it."));
	document_close(r->out);
}
