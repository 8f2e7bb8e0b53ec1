#include <stdlib.h>
#include <string.h>

#include "analysis/planwork.h"
#include "analysis/planwords.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/quantity.h"
#include "base/when.h"
#include "centre/dossier.h"
#include "field/nouns.h"
#include "field/terms.h"
#include "yaml/yaml.h"

void
planwords_add_quoted(struct buf *b, enum language l, const char *text)
{
	size_t n = strlen(text);

	buf_addf(b, "%s", lang_quoted(l, text));
	if (n == 0 || strchr(".!?", text[n - 1]) == NULL)
		buf_addc(b, '.');
}

void
planwords_add_days(struct buf *b, enum language l, const struct planwork *w)
{
	if (w->start == PLANWORK_NO_DAY)
		buf_adds(b, LANG(l, " Hvornår planen begynder, er ikke oplyst.", " When the plan begins is not given."));
	if (w->end != PLANWORK_NO_DAY)
		buf_addf(b, w->end < w->day ? LANG(l, " Planen løb til og med %s.", " The plan ran up to and including %s.") :
		    LANG(l, " Planen løber til og med %s.", " The plan runs up to and including %s."), when_day(l, w->end));
}

static void
add_plan(struct buf *b, const struct planwork *w, enum language l)
{
	const char *name = lang_quoted(l, yaml_text_or_id(w->plan, "title"));

	if (w->of == 0) {
		buf_addf(b, LANG(l, "Der er ingen initiativer, som kunne høre til %s.", "There are no initiatives that could belong to %s."), name);
	} else {
		quantity_add_some(b, l, w->initiatives, w->of, LANG(l, "et initiativ, der ikke er slut,|initiativer, der ikke er slut,",
		    "an initiative that is not over|initiatives that are not over"));
		lang_capital(b, 0);
		buf_addf(b, LANG(l, " hører %stil %s.", quantity_is_one(w->initiatives, w->of) ? " belongs %sto %s." : " belong %sto %s."),
		    quantity_not(l, w->initiatives, w->of), name);
	}
	planwords_add_days(b, l, w);
	if (w->decisions == 0)
		buf_adds(b, LANG(l, " Ingen beslutning er skrevet ned, så hvem der er hørt, vides ikke.",
		    " No decision is written down, so who was heard is not known."));
	else if (w->heard == 0)
		buf_adds(b, LANG(l, " Ingen er skrevet ned som hørt. Hvem kunne I spørge?", " Nobody is written down as heard. Whom could you ask?"));
}

static void
add_decision(struct buf *b, const struct dossier *s, const struct planwork_item *item, enum language l)
{
	const struct yaml_node *heard = yaml_get(item->node, "heard");
	const char **name = mem_zero(yaml_items(heard) + 1, sizeof *name), *id;
	size_t n = 0;

	for (size_t i = 0; (id = yaml_item(heard, i)) != NULL; i++)
		if (*id != '\0')
			name[n++] = dossier_name(s, id);
	planwords_add_quoted(b, l, yaml_text(item->node, "what"));
	buf_addc(b, ' ');
	if (item->day == PLANWORK_NO_DAY)
		buf_adds(b, LANG(l, "Hvornår er ikke oplyst. ", "When is not given. "));
	if (n == 0) {
		buf_adds(b, LANG(l, "Hvem der blev hørt, er ikke skrevet ned.", "Who was heard is not written down."));
	} else {
		buf_adds(b, LANG(l, "Hørt: ", "Heard: "));
		lang_add_names(b, l, name, n);
		if (b->data[b->len - 1] != '.')
			buf_addc(b, '.');
	}
	free(name);
}

static void
add_initiative(struct buf *b, const struct planwork *w, const struct planwork_item *item, enum language l)
{
	const struct initiative *t = item->initiative;

	buf_addf(b, "%s: ", lang_quoted(l, initiative_title(t)));
	buf_adds(b, t->phase >= 0 ? vocab_word(&phase_vocab, t->phase, l) : LANG(l, "fasen er ikke oplyst", "the phase is not given"));
	if (item->day > w->day)
		buf_addf(b, LANG(l, "; begynder %s", "; it begins %s"), when_on(l, item->day));
	else if (item->early == 1 && w->undated > 0)
		buf_adds(b, LANG(l, "; begyndte før den første af planens beslutninger, der har en dato",
		    "; it began before the first of the plan's decisions that has a date"));
	else if (item->early == 1)
		buf_adds(b, LANG(l, "; begyndte før planens første beslutning", "; it began before the plan's first decision"));
	else if (item->early == 0)
		buf_adds(b, LANG(l, "; begyndte, da planens første beslutning var taget", "; it began once the plan's first decision was taken"));
	else if (item->day == PLANWORK_NO_DAY)
		buf_adds(b, LANG(l, "; hvornår det begyndte, er ikke oplyst", "; when it began is not given"));
	buf_addc(b, '.');
}

static void
add_wish(struct buf *b, const struct planwork *w, const struct planwork_item *item, enum language l)
{
	buf_adds(b, LANG(l, "Beboerne har bedt om: ", "The residents asked for: "));
	planwords_add_quoted(b, l, item->initiative->cell[INITIATIVE_RESIDENTS_ASKED]);
	if (item->day != PLANWORK_NO_DAY && w->first_decision != PLANWORK_NO_DAY)
		buf_addf(b, w->undated > 0 ? LANG(l, " Initiativet %s %s, og den første af planens beslutninger, der har en dato, er fra %s.",
		    " The initiative %s %s, and the first of the plan's decisions that has a date is of %s.") :
		    LANG(l, " Initiativet %s %s, og planens første beslutning er fra %s.",
		    " The initiative %s %s, and the plan's first decision is of %s."),
		    item->day > w->day ? LANG(l, "begynder", "begins") : LANG(l, "begyndte", "began"), when_on(l, item->day),
		    when_day(l, w->first_decision));
	else
		buf_adds(b, LANG(l, " Ved de, der bygger, det?", " Do those who build know?"));
}

static void
add_knowledge(struct buf *b, const struct dossier *s, const struct planwork *w, const struct planwork_item *item, enum language l)
{
	const char *name = dossier_name(s, item->actor->cell[ACTOR_ID]);

	buf_addf(b, "%s: ", name);
	for (const char *c = item->actor->cell[ACTOR_STRENGTHS]; *c != '\0'; c++)
		buf_addf(b, *c == ';' ? ", " : "%c", *c);
	buf_addc(b, '.');
	if (item->heard)
		buf_adds(b, LANG(l, " Er hørt.", " Was heard."));
	else if (w->decisions > 0)
		buf_adds(b, LANG(l, " Er ikke skrevet ned som hørt.", " Is not written down as heard."));
}

static void
add_new(struct buf *b, const struct planwork *w, enum language l)
{
	int64_t sum;

	if (w->log.told == 0 || !number_total(&w->log.new_residents, &sum)) {
		buf_adds(b, LANG(l, "Hvor mange nye beboere der har været med, mens planen løb, er ikke skrevet ned.",
		    "How many new residents took part while the plan ran is not written down."));
		return;
	}
	buf_adds(b, LANG(l, "Nye beboere, mens planen løb: ", "New residents while the plan ran: "));
	lang_add_number(b, l, sum);
	buf_addf(b, LANG(l, " i alt, oplyst i %s.", " in all, given in %s."),
	    quantity_some(l, w->log.told, w->log.entries, noun(NOUN_COLLABORATION, l)));
	if (w->log.begins > w->start)
		buf_addf(b, LANG(l, " Loggen begyndte %s.", " The log began %s."), when_on(l, w->log.begins));
}

static void
add_met(struct buf *b, const struct planwork *w, enum language l)
{
	if (w->log.met == 0)
		buf_adds(b, LANG(l, "Intet samarbejde er skrevet ned, hvor både nye og andre beboere var med.",
		    "No collaboration is written down where both new and other residents were."));
	else
		buf_addf(b, LANG(l, "Nye og andre beboere var sammen i %s, sidst %s.", "New and other residents were together in %s, last %s."),
		    quantity(l, w->log.met, noun(NOUN_COLLABORATION, l)), when_on(l, w->log.last_met));
}

void
planwords_add(struct buf *b, enum language l, const struct dossier *s, const struct planwork *w,
    const struct planwork_item *item)
{
	const char *name;

	switch (item->what) {
	case PLANWORK_PLAN: add_plan(b, w, l); break;
	case PLANWORK_DECISION: add_decision(b, s, item, l); break;
	case PLANWORK_INITIATIVE: add_initiative(b, w, item, l); break;
	case PLANWORK_WISH: add_wish(b, w, item, l); break;
	case PLANWORK_KNOWLEDGE: add_knowledge(b, s, w, item, l); break;
	case PLANWORK_UNHEARD:
		buf_addf(b, LANG(l, "%s er ikke skrevet ned som hørt. Skal I spørge?", "%s is not written down as heard. Should you ask?"),
		    dossier_name(s, item->actor->cell[ACTOR_ID]));
		break;
	case PLANWORK_NEW: add_new(b, w, l); break;
	case PLANWORK_MET: add_met(b, w, l); break;
	case PLANWORK_ROOM:
		name = yaml_text(item->node, "name");
		buf_addf(b, item->day < w->day ? LANG(l, "%s var her til og med %s.", "%s was there up to and including %s.") :
		    LANG(l, "%s er her til og med %s. Hvor kan man så mødes?", "%s is there up to and including %s. Where can one meet then?"),
		    lang_quoted(l, *name != '\0' ? name : item->id), when_day(l, item->day));
		break;
	case PLANWORK_WHATS: break;
	}
}
