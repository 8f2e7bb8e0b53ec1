/* Two at one table: what each has and lacks, and lines to fill in on what they try first. */
#include <stdlib.h>
#include <string.h>

#include "analysis/match.h"
#include "analysis/matchwords.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "field/terms.h"
#include "page.h"
#include "schema/hourswords.h"
#include "yaml/yaml.h"

enum { MOST_REASONS = 3, LINES = 3 };

static const char blank[] = DOCUMENT_LINE;
/* A short one, in a sentence. */
static const char short_blank[] = "……………";

/* The two of one sheet. */
struct two {
	const struct page *page;
	const struct actor *actor[2];
};

/* ---- why these two ---- */

static int
is_of(const struct match *m, const struct two *t)
{
	return (m->need_of == t->actor[0] && m->offer_of == t->actor[1]) ||
	    (m->need_of == t->actor[1] && m->offer_of == t->actor[0]);
}

static void
reasons(const struct two *t, const struct matches *all)
{
	const struct page *p = t->page;
	int n = 0;

	for (size_t i = 0; i < all->n && n < MOST_REASONS; i++) {
		const struct match *m = &all->item[i];
		struct buf says = { 0 };

		if (!is_of(m, t))
			continue;
		matchwords_add(&says, p->language, m, actor_name(p, m->need_of), actor_name(p, m->offer_of), NULL);
		document_open(p->out, DOCUMENT_ITEM);
		document_text(p->out, says.data);
		document_close(p->out);
		buf_release(&says);
		n++;
	}
}

static void
say_initiative(const struct page *p)
{
	const struct initiative *t = p->initiative;

	if (t == NULL)
		return;
	document_open(p->out, DOCUMENT_LEAD);
	document_say(p->out, LANG(p->language, "Det handler om: %s. ", "This is about: %s. "), initiative_title(t));
	if (*t->cell[INITIATIVE_PURPOSE] != '\0') {
		struct buf purpose = { 0 };

		add_stopped(&purpose, t->cell[INITIATIVE_PURPOSE]);
		document_text(p->out, purpose.data);
		buf_release(&purpose);
	}
	document_close(p->out);
}

/* ---- each by itself ---- */

static void
add_part(struct buf *b, const char *label, const char *text)
{
	if (b->len > 0)
		buf_addc(b, ' ');
	buf_addf(b, "%s%s", label, *label != '\0' ? " " : "");
	if (text == short_blank)
		buf_adds(b, text);
	else
		add_stopped(b, text);
}

/* Who they are: what is not written down has a line. */
static void
add_who(struct buf *b, const struct page *p, const struct actor *a)
{
	enum language l = p->language;
	int kind = vocab_find(&kind_vocab, a->cell[ACTOR_KIND], strlen(a->cell[ACTOR_KIND]));
	struct buf hours = { 0 }, targets = { 0 };

	if (kind >= 0)
		add_part(b, "", vocab_word(&kind_vocab, kind, l));
	if (b->len > 0)
		lang_capital(b, 0);
	if (a->presence != UNKNOWN) {
		size_t at = b->len > 0 ? b->len + 1 : 0;

		add_part(b, "", vocab_word(&presence_vocab, a->presence, l));
		lang_capital(b, at);
	}
	hourswords_add(&hours, p->language, yaml_get(a->node, "hours"));
	add_items(&targets, p, yaml_get(a->node, "targets"));
	add_part(b, LANG(l, "Tider:", "Hours:"), hours.len > 0 ? hours.data : short_blank);
	add_part(b, LANG(l, "Målgrupper:", "Targets:"), targets.len > 0 ? targets.data : short_blank);
	buf_release(&hours);
	buf_release(&targets);
}

/* The names of what an actor owns of the resources, and still has. */
static void
add_owned(struct buf *b, const struct page *p, const struct actor *a)
{
	for (size_t i = 0; i < p->resources.n; i++) {
		const struct yaml_node *r = p->resources.record[i];

		if (strcmp(yaml_text(r, "owner"), a->cell[ACTOR_ID]) != 0 || recordlist_is_gone(r, p->today))
			continue;
		buf_addf(b, "%s%s", b->len > 0 ? ", " : "", yaml_text_or_id(r, "name"));
	}
}

static void
add_gives(struct buf *b, const struct page *p, const struct actor *a)
{
	enum language l = p->language;
	struct buf offers = { 0 }, strengths = { 0 }, owned = { 0 };

	add_items(&offers, p, yaml_get(a->node, "offers"));
	add_items(&strengths, p, yaml_get(a->node, "strengths"));
	add_owned(&owned, p, a);
	if (offers.len > 0)
		add_part(b, LANG(l, "Tilbyder:", "Offers:"), offers.data);
	if (strengths.len > 0)
		add_part(b, LANG(l, "Styrker:", "Strengths:"), strengths.data);
	if (owned.len > 0)
		add_part(b, LANG(l, "Har:", "Has:"), owned.data);
	buf_release(&offers);
	buf_release(&strengths);
	buf_release(&owned);
}

static void
add_needs(struct buf *b, const struct page *p, const struct actor *a)
{
	add_items(b, p, yaml_get(a->node, "needs"));
}

static void
add_motivation(struct buf *b, const struct page *p, const struct actor *a)
{
	(void)p;
	buf_adds(b, a->cell[ACTOR_MOTIVATION]);
}

static void
add_conditions(struct buf *b, const struct page *p, const struct actor *a)
{
	(void)p;
	buf_adds(b, a->cell[ACTOR_CONDITIONS]);
}

static void
each(const struct two *t)
{
	static const struct {
		const char *label[2];
		void (*add)(struct buf *, const struct page *, const struct actor *);
	} part[] = {
		{ { "1 Hvem er vi?", "1 Who are we?" }, add_who },
		{ { "2 Det kan vi give", "2 What we can give" }, add_gives },
		{ { "3 Det mangler vi", "3 What we need" }, add_needs },
		{ { "4 Det vil vi opnå", "4 What we want to reach" }, add_motivation },
		{ { "5 Sådan arbejder vi", "5 How we work" }, add_conditions },
	};
	const struct page *p = t->page;

	document_table(p->out, 3, (const char *[]){ "", actor_name(p, t->actor[0]), actor_name(p, t->actor[1]) });
	for (size_t i = 0; i < sizeof part / sizeof *part; i++) {
		document_cell(p->out, part[i].label[p->language]);
		for (int k = 0; k < 2; k++) {
			struct buf text = { 0 };

			part[i].add(&text, p, t->actor[k]);
			document_cell(p->out, text.len > 0 ? text.data : blank);
			buf_release(&text);
		}
	}
	document_table_end(p->out);
}

/* Who asks for a period sees nothing of other times: " i oktober 2026", or nothing. */
static void
add_time(struct buf *b, const struct page *p)
{
	enum language l = p->language;

	if (p->period.first != PERIOD_OPEN) {
		buf_addc(b, ' ');
		when_add_in(b, l, &p->period);
	} else if (p->period.last < p->today) {
		buf_addf(b, LANG(l, " til og med %s", " until %s"), when_day(l, p->period.last));
	}
}

/* ---- both together ---- */

static void
before(const struct two *t)
{
	const struct page *p = t->page;
	const struct pairlog *log = &p->pairlog;
	enum language l = p->language;
	struct buf forms = { 0 };
	const char *form[FORMS];
	struct buf said[FORMS] = { { 0 } };
	size_t n = 0;

	document_heading(p->out, 2, LANG(l, "6 Det har vi lavet sammen før", "6 What we have done together before"));
	if (p->log.missing) {
		document_paragraph(p->out, LANG(l, "Der er ingen log, så her skriver I selv: %s",
		    "There is no log, so you write it here yourselves: %s"), blank);
		return;
	}
	for (int f = 0; f < FORMS; f++)
		if (log->form[f] > 0) {
			buf_addf(&said[n], "%s (", vocab_word(&form_vocab, f, l));
			quantity_add_times(&said[n], l, log->form[f]);
			buf_addc(&said[n], ')');
			form[n] = said[n].data;
			n++;
		}
	if (n == 0) {
		add_time(&forms, p);
		document_paragraph(p->out, LANG(l, "Loggen har intet%s, hvor vi begge er med. Er der alligevel noget? %s",
		    "The log has nothing%s that we both took part in. Is there something all the same? %s"), buf_text(&forms), blank);
	} else {
		lang_add_names(&forms, l, form, n);
		add_time(&forms, p);
		lang_capital(&forms, 0);
		document_paragraph(p->out, LANG(l, "%s. Sidst %s.", "%s. Last %s."), forms.data, when_on(l, log->last));
	}
	for (size_t i = 0; i < n; i++)
		buf_release(&said[i]);
	buf_release(&forms);
}

/* What an initiative says that its partner gets; "" where it says nothing. */
static const char *
gets_of(const struct page *p, const struct actor *a)
{
	for (size_t i = 0; p->initiative != NULL && a != NULL && i < p->initiative->partners; i++)
		if (strcmp(p->initiative->partner[i].actor, a->cell[ACTOR_ID]) == 0)
			return p->initiative->partner[i].gets;
	return "";
}

static void
cell_or_line(const struct page *p, const char *text)
{
	document_cell(p->out, *text != '\0' ? text : blank);
}

/* Of two, the sheet's parts are numbered; for firms that are not known yet there are few. */
static void
heading(const struct page *p, int number, const char *text)
{
	struct buf whole = { 0 };

	if (p->all || p->pair[0] != NULL)
		buf_addf(&whole, "%d ", number);
	buf_adds(&whole, text);
	document_heading(p->out, 2, whole.data);
	buf_release(&whole);
}

static void
gains(const struct page *p, const char *const name[2], const struct actor *const actor[2])
{
	enum language l = p->language;

	heading(p, 7, LANG(l, "Hvad får vi hver især ud af det, og hvad får beboerne?",
	    "What does each of us get out of it, and what do residents get?"));
	document_table(p->out, 3, (const char *[]){ name[0], name[1], LANG(l, "Beboerne", "Residents") });
	for (int i = 0; i < LINES; i++) {
		cell_or_line(p, i == 0 ? gets_of(p, actor[0]) : "");
		cell_or_line(p, i == 0 ? gets_of(p, actor[1]) : "");
		cell_or_line(p, i == 0 && p->initiative != NULL ? p->initiative->cell[INITIATIVE_RESIDENTS_ASKED] : "");
	}
	document_table_end(p->out);
}

static void
first_try(const struct page *p)
{
	enum language l = p->language;

	heading(p, 8, LANG(l, "Det går vi i gang med", "What we begin with"));
	document_table(p->out, 3, (const char *[]){ LANG(l, "Hvad prøver vi først?", "What do we try first?"),
	    LANG(l, "Hvem gør hvad?", "Who does what?"), LANG(l, "Hvornår ses vi?", "When do we meet?") });
	for (int i = 0; i < LINES * 3; i++)
		document_cell(p->out, blank);
	document_table_end(p->out);
	document_note(p->out, LANG(l, "Bagefter kan det skrives ind med mc-initiatives: %s, og hvad hver får ud af det, med --gets.",
	    "Later it can be written down with mc-initiatives: %s, and what each gets out of it with --gets."),
	    p->initiative != NULL ? LANG(l, "hvem der er med, med join", "who takes part with join") :
	    LANG(l, "det nye med add, hvem der er med, med join", "what is new with add, who takes part with join"));
}

/* ---- the whole ---- */

static void
title(const struct page *p, const char *text, int first)
{
	if (first)
		page_title(p, text);
	else
		document_heading(p->out, 1, text);
	page_open_note(p);
	document_say(p->out, LANG(p->language, "Opgjort %s. Det, der ikke er skrevet ned, har en linje at skrive på.",
	    "As of %s. What is not written down has a line to write on."), when_day(p->language, p->today));
	document_close(p->out);
}

static void
write_sheet(const struct two *t, const struct matches *all, int first)
{
	const struct page *p = t->page;
	const char *const name[2] = { actor_name(p, t->actor[0]), actor_name(p, t->actor[1]) };
	struct buf text = { 0 };

	buf_addf(&text, LANG(p->language, "%s og %s: hvad kan vi sammen?", "%s and %s: what can we do together?"),
	    name[0], name[1]);
	title(p, text.data, first);
	say_initiative(p);
	reasons(t, all);
	if (p->firm)
		sheet_pitch(p, t->actor[1]);
	each(t);
	before(t);
	gains(p, name, t->actor);
	first_try(p);
	buf_release(&text);
}

/* Two that match and are in no entry together. */
struct pair {
	const struct actor *actor[2];
};

static int
by_ids(const void *x, const void *y)
{
	const struct pair *a = x, *b = y;
	int order = strcmp(a->actor[0]->cell[ACTOR_ID], b->actor[0]->cell[ACTOR_ID]);

	return order != 0 ? order : strcmp(a->actor[1]->cell[ACTOR_ID], b->actor[1]->cell[ACTOR_ID]);
}

static void
write_all(const struct page *p, const struct matches *all)
{
	struct pair *pair = mem_zero(all->n + 1, sizeof *pair);
	size_t n = 0, written = 0;

	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = all->item[i].need_of, *b = all->item[i].offer_of;
		int turned = strcmp(a->cell[ACTOR_ID], b->cell[ACTOR_ID]) > 0;

		if (!activity_together(&p->activity, a->cell[ACTOR_ID], b->cell[ACTOR_ID]))
			pair[n++] = (struct pair){ { turned ? b : a, turned ? a : b } };
	}
	if (n > 0)
		qsort(pair, n, sizeof *pair, by_ids);
	for (size_t i = 0; i < n; i++)
		if (i == 0 || by_ids(&pair[i - 1], &pair[i]) != 0)
			write_sheet(&(struct two){ p, { pair[i].actor[0], pair[i].actor[1] } }, all, written++ == 0);
	if (all->n == 0)
		diag_note("no two match by what they wrote of themselves, so there is no sheet to write");
	else if (n == 0)
		diag_note("no two that match are without an entry together, so there is no sheet to write");
	free(pair);
}

static void
write_pitch(const struct page *p)
{
	enum language l = p->language;
	const char *const name[2] = { centre_name(&p->sheet.centre), LANG(l, "Jer", "You") };
	struct buf text = { 0 };

	buf_addf(&text, LANG(l, "%s og jer: hvad kan vi sammen?", "%s and you: what can we do together?"), name[0]);
	title(p, text.data, 1);
	say_initiative(p);
	sheet_pitch(p, NULL);
	gains(p, name, (const struct actor *const[]){ NULL, NULL });
	first_try(p);
	buf_release(&text);
}

void
sheet_page(const struct page *p)
{
	struct matchhouse house = { centre_language(&p->sheet.centre), &p->sheet.actors, &p->resources, &p->synonyms };
	struct matches all;

	matches_find(&all, &house, 1, p->today, MATCH_ALL);
	if (p->all)
		write_all(p, &all);
	else if (p->pair[0] == NULL)
		write_pitch(p);
	else
		write_sheet(&(struct two){ p, { p->pair[0], p->pair[1] } }, &all, 1);
	matches_release(&all);
}
