/* Who is there for a group of people, when today, and what to mind: to hang beside the telephone. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/collate.h"
#include "base/contact.h"
#include "base/date.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "field/target.h"
#include "field/terms.h"
#include "page.h"
#include "schema/hourswords.h"
#include "yaml/yaml.h"

enum { MOST_ACTORS = 12, MOST_INITIATIVES = 6 };

/* ---- who is for whom ---- */

enum aim { AIM_OTHERS, AIM_ALL, AIM_THEM };

/* Do the words of one text stand in another, one after the other? */
static int
holds_words(const char *text, const char *words)
{
	size_t n = strlen(words);

	for (const char *s = text; n > 0 && (s = strstr(s, words)) != NULL; s++)
		if ((s == text || s[-1] == ' ') && (s[n] == '\0' || s[n] == ' '))
			return 1;
	return 0;
}

/* Whom a list of targets means: the one that was asked for goes before all. */
static enum aim
aim_of(const struct page *p, const struct yaml_node *targets)
{
	struct fold wanted = { 0 }, one = { 0 };
	enum aim aim = AIM_OTHERS;
	const char *item;

	fold_text(&wanted, p->target, strlen(p->target));
	for (size_t i = 0; aim != AIM_THEM && (item = yaml_item(targets, i)) != NULL; i++) {
		fold_text(&one, item, strlen(item));
		if (holds_words(buf_text(&one.text), buf_text(&wanted.text)))
			aim = AIM_THEM;
		else if (target_is_all(buf_text(&one.text)))
			aim = AIM_ALL;
	}
	fold_release(&wanted);
	fold_release(&one);
	return aim;
}

const char *
guide_nearest(const struct page *p)
{
	const struct actors *all = &p->sheet.actors;
	struct nearest near;
	const char *item;

	nearest_begin(&near, p->target, strlen(p->target));
	for (size_t i = 0; i < all->n; i++) {
		const struct yaml_node *targets = yaml_get(all->item[i].node, "targets");

		if (aim_of(p, targets) == AIM_THEM)
			return NULL;
		for (size_t k = 0; (item = yaml_item(targets, k)) != NULL; k++)
			nearest_offer(&near, item);
	}
	return nearest_best(&near);
}

/* ---- the table ---- */

struct helper {
	const char *name;	/* first: collate_sort goes by it */
	const struct actor *actor;
};

static void
cell_today(const struct page *p, const struct actor *a)
{
	struct buf times = { 0 };
	int here = add_hours_on(&times, p, yaml_get(a->node, "hours"), date_weekday(p->today));

	document_cell(p->out, here > 0 ? times.data : here == 0 ? LANG(p->language, "nej", "no") : not_given(p));
	buf_release(&times);
}

/* What people wrote that it can: its strengths, and what it offers. */
static void
cell_can(const struct page *p, const struct actor *a)
{
	struct buf text = { 0 }, offers = { 0 };

	add_items(&text, p, yaml_get(a->node, "strengths"));
	add_items(&offers, p, yaml_get(a->node, "offers"));
	if (offers.len > 0)
		buf_addf(&text, "%s%s", text.len > 0 ? "; " : "", offers.data);
	document_cell(p->out, text.len > 0 ? text.data : not_given(p));
	buf_release(&text);
	buf_release(&offers);
}

/* Whom to ask about what it lends, if that is a role; else it is for the reader to write. */
static void
cell_ask(const struct page *p, const struct actor *a)
{
	const struct recordlist *all = &p->resources;
	const char *ask = "";

	for (size_t i = 0; i < all->n && *ask == '\0'; i++) {
		const char *contact = yaml_text(all->record[i], "contact");

		if (strcmp(yaml_text(all->record[i], "owner"), a->cell[ACTOR_ID]) == 0 &&
		    contact_in(contact, strlen(contact), 0) == 0)
			ask = contact;
	}
	document_cell(p->out, ask);
}

static void
cell_text(const struct page *p, const char *text)
{
	document_cell(p->out, *text != '\0' ? text : not_given(p));
}

static void
row(const struct page *p, const struct helper *h)
{
	struct buf hours = { 0 };

	hourswords_add(&hours, p->language, yaml_get(h->actor->node, "hours"));
	document_cell(p->out, h->name);
	cell_can(p, h->actor);
	cell_today(p, h->actor);
	cell_text(p, buf_text(&hours));
	cell_text(p, h->actor->cell[ACTOR_CONDITIONS]);
	cell_ask(p, h->actor);
	buf_release(&hours);
}

static size_t
helpers(const struct page *p, enum aim aim)
{
	const struct actors *all = &p->sheet.actors;
	enum language l = p->language;
	struct helper *helper = mem_zero(all->n + 1, sizeof *helper);
	const char **rest = mem_zero(all->n + 1, sizeof *rest);
	size_t n = 0, shown;

	for (size_t i = 0; i < all->n; i++)
		if (actor_is_here(p, &all->item[i]) && aim_of(p, yaml_get(all->item[i].node, "targets")) == aim)
			helper[n++] = (struct helper){ actor_name(p, &all->item[i]), &all->item[i] };
	collate_sort(helper, n, sizeof *helper, l);
	shown = n < MOST_ACTORS ? n : MOST_ACTORS;
	if (n > 0) {
		struct buf heading = { 0 };

		buf_addf(&heading, LANG(l, "Noteret med målgruppen %s", "Noted with the target %s"),
		    aim == AIM_THEM ? p->target : LANG(l, "alle", "everybody"));
		document_heading(p->out, 2, heading.data);
		buf_release(&heading);
		document_table(p->out, 6, (const char *[]){ LANG(l, "Aktør", "Actor"), LANG(l, "Det kan de", "What they can do"),
		    LANG(l, "I dag", "Today"), LANG(l, "Faste tider", "Regular hours"),
		    LANG(l, "Tag hensyn til", "Keep in mind"), LANG(l, "Spørg efter", "Ask for") });
		for (size_t i = 0; i < shown; i++)
			row(p, &helper[i]);
		document_table_end(p->out);
	}
	if (shown < n) {
		struct buf names = { 0 };

		for (size_t i = shown; i < n; i++)
			rest[i - shown] = helper[i].name;
		collate_add_names(&names, p->language, rest, n - shown, MOST_ACTORS);
		document_paragraph(p->out, LANG(l, "Desuden: %s.", "Besides: %s."), names.data);
		buf_release(&names);
	}
	free(rest);
	free(helper);
	return n;
}

/* ---- initiatives, and how to hand over ---- */

static void
initiatives(const struct page *p)
{
	const struct initiatives *all = &p->sheet.initiatives;
	enum language l = p->language;
	struct buf heading = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++) {
		const struct initiative *t = &all->item[i];

		if (!initiative_runs_on(t, p->today) || aim_of(p, yaml_get(t->node, "targets")) != AIM_THEM)
			continue;
		if (n++ == 0) {
			buf_addf(&heading, LANG(l, "Fælles initiativer for %s", "Joint initiatives for %s"), p->target);
			document_heading(p->out, 2, heading.data);
			buf_release(&heading);
		}
		if (n > MOST_INITIATIVES)
			continue;
		document_open(p->out, DOCUMENT_ITEM);
		document_strong(p->out, initiative_title(t));
		document_say(p->out, " (%s).", vocab_word(&phase_vocab, t->phase, l));
		if (*t->cell[INITIATIVE_PURPOSE] != '\0')
			document_say(p->out, LANG(l, " Formål: %s.", " Purpose: %s."), t->cell[INITIATIVE_PURPOSE]);
		document_say(p->out, LANG(l, " Tovholder: %s.", " Lead: %s."), *t->cell[INITIATIVE_LEAD] != '\0' ?
		    dossier_name(&p->sheet, t->cell[INITIATIVE_LEAD]) : not_given(p));
		document_close(p->out);
	}
	if (n > MOST_INITIATIVES)
		document_paragraph(p->out, LANG(l, "Der er %s mere.", "And %s more."), quantity(l, n - MOST_INITIATIVES,
		    LANG(l, "et initiativ|initiativer", "an initiative|initiatives")));
}

static void
handing_over(const struct page *p)
{
	enum language l = p->language;

	document_heading(p->out, 2, LANG(l, "Når I giver en beboer videre", "When you send a resident on"));
	document_item(p->out, "%s", LANG(l, "Gå med derhen, eller ring sammen, mens beboeren har mod på det.",
	    "Walk along, or call together, while the resident feels up to it."));
	document_item(p->out, "%s", LANG(l, "Spørg først aktøren, om det er det rigtige sted, og aftal, hvem der vender tilbage til hvem.",
	    "Ask the actor first whether it is the right place, and agree on who gets back to whom."));
	document_item(p->out, "%s", LANG(l, "Skriv det i loggen som samvirke, uden navn på beboeren.",
	    "Write it into the log as samvirke, without the resident's name."));
}

void
guide_page(const struct page *p)
{
	enum language l = p->language;
	struct buf title = { 0 };
	size_t n;

	buf_addf(&title, LANG(l, "Hvem er her for %s?", "Who is here for %s?"), p->target);
	page_title(p, title.data);
	page_open_note(p);
	document_say(p->out, LANG(l, "»I dag« er %s %s.", "“Today” is %s %s."),
	    lang_weekday(l, date_weekday(p->today)), when_day(l, p->today));
	document_close(p->out);
	n = helpers(p, AIM_THEM);
	if (n == 0)
		document_paragraph(p->out, LANG(l, "Ingen aktør, der er her nu, er noteret med målgruppen %s.",
		    "No actor that is here now is noted with the target %s."), p->target);
	n += helpers(p, AIM_ALL);
	if (n > 0)
		document_note(p->out, "%s", LANG(l, "Alt er, som det står i aktørlisten. Under »Spørg efter« er der plads til at skrive en rolle i hånden, fx »vagten«; ikke en persons navn.",
		    "All is as the list of actors has it. Under “Ask for” there is room to write a role by hand, as “whoever is on duty”; no person's name."));
	initiatives(p);
	handing_over(p);
	buf_release(&title);
}
