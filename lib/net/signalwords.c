#include "base/buf.h"
#include "base/phrase.h"
#include "base/quantity.h"
#include "base/when.h"
#include "field/nouns.h"
#include "net/signal.h"

enum { MOST_NAMES = 8 };	/* in a sentence */

/* What a sentence of base/phrase.h is filled in with; the names are the caller's to release. */
static struct phrase_facts
facts(const struct signal *s, struct buf *names, enum language language)
{
	struct buf pair[MOST_NAMES] = { { 0 } };
	const char *first[MOST_NAMES];

	/* (Of thousands no more are named.) */
	for (size_t i = 0; i < s->names && i < MOST_NAMES; i++) {
		first[i] = s->name[i];
		if (s->partner == NULL)
			continue;
		buf_addf(&pair[i], LANG(language, "%s over for %s", "%s towards %s"), s->name[i], s->partner[i]);
		first[i] = pair[i].data;
	}
	if (s->names > 0)
		lang_add_some_names(names, language, first, s->names, MOST_NAMES);
	for (size_t i = 0; i < MOST_NAMES; i++)
		buf_release(&pair[i]);
	return (struct phrase_facts){ .value = (int64_t)s->value, .of = (int64_t)s->of, .names = buf_text(names),
	    .period = &s->period };
}

static void
left_outside(struct buf *b, const struct signal *s, struct phrase_facts *f, enum language language)
{
	f->noun = noun(s->listed ? NOUN_HOUSE_ACTOR : NOUN_LOGGED_ACTOR, language);
	/* Of all of them it is said that none is. */
	if (s->value == s->of) {
		f->value = 0;
		phrase_add(b, language, LANG(language, "{some} er {not}skrevet ind sammen med nogen {in}: {names}. ",
		    "{some} {is|are} {not}in an entry together with anybody {in}: {names}. "), f);
		f->value = (int64_t)s->value;
	} else {
		phrase_add(b, language, LANG(language, "{some} er ikke skrevet ind sammen med nogen {in}: {names}. ",
		    "{some} {is|are} in no entry together with anybody {in}: {names}. "), f);
	}
	phrase_add(b, language, LANG(language, "Arbejder {aktøren|de} alene, eller er det bare ikke skrevet ned?",
	    "{Does it|Do they} work alone, or was it just not written down?"), f);
}

static void
small_circle(struct buf *b, const struct signal *s, const struct phrase_facts *f, enum language language)
{
	buf_addf(b, LANG(language, "%s af de %s aktører i loggen står for ", "%s of the %s actors in the log account for "),
	    lang_count(language, s->could), lang_count(language, s->could_of));
	phrase_add(b, language, LANG(language,
	    "{value} af de {of} gange, en aktør er nævnt {in}. Er det nemt for andre at komme ind i kredsen?",
	    "{value} of the {of} times that an actor is named {in}. Is it easy for others to get into the circle?"), f);
}

static void
closed_group(struct buf *b, const struct signal *s, const struct phrase_facts *f, enum language language)
{
	if (s->state == SIGNAL_UNKNOWN) {
		buf_addf(b, LANG(language,
		    "Loggen begynder %s. Om det er den samme kreds, der samskaber, kan først ses, når den går et år tilbage.",
		    "The log begins %s. Whether it is the same circle that co-creates can be seen once it goes back a year."),
		    when_on(language, s->since));
		return;
	}
	buf_addf(b, LANG(language, "Der er samskabt %s ", "There was co-creation %s "),
	    quantity_times(language, s->value));
	phrase_add(b, language, "{in}", f);
	buf_addf(b, LANG(language, ", og ingen ny er kommet med %s. ", ", and nobody new has joined %s. "),
	    when_since(language, s->since));
	phrase_add(b, language, LANG(language, "Kredsen er {names}. Hvem kunne se på det med andre øjne?",
	    "The circle is {names}. Who could look at it with fresh eyes?"), f);
}

static void
only_informal(struct buf *b, const struct signal *s, struct phrase_facts *f, enum language language)
{
	if (s->state == SIGNAL_UNKNOWN) {
		f->value = (int64_t)s->of;
		f->of = (int64_t)s->could_of;
		f->noun = LANG(language, "en registrering af videndeling|registreringer af videndeling",
		    "an entry of shared knowledge|entries of shared knowledge");
		phrase_add(b, language, LANG(language,
		    "{some} fortæller, om det var på et møde; det er for lidt at spørge ud fra.",
		    "{some} {tells|tell} whether it was at a meeting, which is too little to ask from."), f);
		return;
	}
	phrase_add(b, language, LANG(language,
	    "Ingen af de {of} gange, hvor der er delt viden {in}, og hvor det er noteret hvordan, var på et møde",
	    "Of the {of} times that knowledge was shared {in}, with a note of how, none was at a meeting"), f);
	if (s->could > 0)
		buf_addf(b, LANG(language, s->could == 1 ? ", og %s var uformel" : ", og %s var uformelle",
		    s->could == 1 ? ", and %s was informal" : ", and %s were informal"),
		    quantity(language, s->could, LANG(language, "en|", "a|")));
	buf_adds(b, LANG(language, ". Hvordan får de, der ikke var der, det at vide?",
	    ". How do those who were not there get to know?"));
}

static void
one_sided(struct buf *b, const struct phrase_facts *f, enum language language)
{
	phrase_add(b, language, LANG(language,
	    "I {some et par|par}, hvor der er taget initiativ mindst 3 gange {in}, kom det hver gang fra den samme: {names}. "
	    "Har I fordelt det sådan, eller kunne den anden også spørge?",
	    "In {some a pair|pairs} in which the initiative was taken at least 3 times {in}, the same one took it each time: {names}. "
	    "Have you agreed on that, or could the other ask, too?"), f);
}

/* "; if all were together with all, 30 of 45 would." */
static void
add_could(struct buf *b, const struct signal *s, enum language language)
{
	buf_addf(b, LANG(language, "; var alle sammen med alle, ville %s af %s gøre det. ",
	    "; if all were together with all, %s of %s would. "), lang_count(language, s->could), lang_count(language, s->could_of));
}

static void
few_across(struct buf *b, const struct signal *s, const struct phrase_facts *f, enum language language)
{
	if (s->state == SIGNAL_UNKNOWN) {
		buf_adds(b, LANG(language, "For de fleste af aktørerne i loggen er sektoren ikke oplyst.",
		    "For most of the actors in the log the sector is not known."));
	} else if (s->could == 0) {
		buf_adds(b, LANG(language,
		    "De aktører, hvis sektor er oplyst, er alle fra samme sektor. Hvem fra en anden kunne være med?",
		    "The actors whose sector is known are all from one sector. Who from another could join?"));
	} else {
		phrase_add(b, language, LANG(language, "{some et bånd|bånd} går på tværs af sektorer",
		    "{some a tie|ties} {crosses|cross} sectors"), f);
		add_could(b, s, language);
		buf_adds(b, LANG(language, "Hvem fra en anden sektor kunne I lære bedre at kende?",
		    "Whom from another sector could you get to know better?"));
	}
}

static void
few_outside(struct buf *b, const struct signal *s, const struct phrase_facts *f, enum language language)
{
	if (s->state == SIGNAL_UNKNOWN) {
		buf_adds(b, LANG(language, "For de fleste af aktørerne i loggen er det ikke oplyst, om de hører til i huset.",
		    "For most of the actors in the log it is not known whether they belong to the house."));
		return;
	}
	if (s->could == 0) {
		phrase_add(b, language, LANG(language, "Ingen aktør udefra står i loggen {in}. ",
		    "No actor from outside is in the log {in}. "), f);
	} else {
		phrase_add(b, language, LANG(language, "{some et bånd|bånd} går ud af huset",
		    "{some a tie|ties} {leads|lead} out of the house"), f);
		if (s->names > 0)
			phrase_add(b, language, LANG(language, ", til {names}", ", to {names}"), f);
		add_could(b, s, language);
	}
	buf_adds(b, LANG(language, "Hvem kunne I invitere ind?", "Whom could you invite?"));
}

void
signal_add(struct buf *b, const struct signal *s, enum language language)
{
	struct buf names = { 0 };
	struct phrase_facts f = facts(s, &names, language);
	size_t at = b->len;

	switch (s->kind) {
	case SIGNAL_LEFT_OUTSIDE:
		left_outside(b, s, &f, language);
		break;
	case SIGNAL_SMALL_CIRCLE:
		small_circle(b, s, &f, language);
		break;
	case SIGNAL_CLOSED_GROUP:
		closed_group(b, s, &f, language);
		break;
	case SIGNAL_ONLY_INFORMAL:
		only_informal(b, s, &f, language);
		break;
	case SIGNAL_ONE_SIDED:
		one_sided(b, &f, language);
		break;
	case SIGNAL_FEW_ACROSS:
		few_across(b, s, &f, language);
		break;
	case SIGNAL_FEW_OUTSIDE:
	default:
		few_outside(b, s, &f, language);
		break;
	}
	lang_capital(b, at);
	buf_release(&names);
}

void
signals_add_too_few(struct buf *b, const struct signals *all, enum language language)
{
	buf_addf(b, LANG(language, "Der er %s", all->entries == 1 ? "There is %s" : "There are %s"),
	    quantity(language, all->entries, noun(NOUN_ENTRY, language)));
	if (all->entries > 0)
		buf_addf(b, LANG(language, " med %s", " with %s"),
		    quantity(language, all->actors, noun(NOUN_ACTOR, language)));
	phrase_add(b, language, LANG(language, " {in}. Det er for lidt til at se et mønster i.",
	    " {in}. That is too little to see a pattern in."), &(struct phrase_facts){ .period = &all->period });
}
