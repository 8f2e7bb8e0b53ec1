/* What a person would say first: how much, what, who; then what people marked to be reported. */
#include <stdlib.h>
#include <string.h>

#include "analysis/figurewords.h"
#include "analysis/money.h"
#include "base/buf.h"
#include "base/collate.h"
#include "base/date.h"
#include "base/mem.h"
#include "report.h"

enum { MOST_TOLD = 8 };

/* What each form is, done; how often comes after it. */
static const char *const did[FORMS][2] = {
	[FORM_VIDENDELE] = { "delte viden", "shared knowledge" },
	[FORM_SAMVIRKE] = { "sendte folk videre eller tog hensyn til hinanden", "sent people on or took account of each other" },
	[FORM_RESSOURCEUDVEKSLE] = { "lånte, gav eller byttede noget", "lent, gave or exchanged something" },
	[FORM_SAMORDNE] = { "løste en opgave efter en fælles plan", "solved a task by a common plan" },
	[FORM_SAMSKABE] = { "fandt på noget nyt sammen", "made something new together" }
};

/* Beside the period before, if all of both is past and the log had begun by then. */
static void
say_before(const struct report *r)
{
	const struct summary *s = &r->summary;
	const struct period *p = &s->span[SPAN_PERIOD], *before = &s->span[SPAN_BEFORE];
	enum language l = r->language;
	unsigned long now = s->total[SPAN_PERIOD], then = s->total[SPAN_BEFORE];

	if (p->last >= r->today || period_is_empty(before) || s->activity.first > before->first)
		return;
	if (now == then)
		document_say(r->out, LANG(l, ", lige så mange som %s", ", as many as %s"), when_in(l, before));
	else if (now > then)
		document_say(r->out, LANG(l, ", %s end %s", ", %s than %s"), quantity(l, now - then,
		    LANG(l, "et mere|flere", "a more|more")), when_in(l, before));
	else
		document_say(r->out, LANG(l, ", %s end %s", ", %s than %s"), quantity(l, then - now,
		    LANG(l, "et færre|færre", "a fewer|fewer")), when_in(l, before));
}

static void
say_forms(const struct report *r)
{
	const unsigned long *form = r->summary.form[SPAN_PERIOD];
	enum language l = r->language;
	size_t n = 0, i = 0;

	for (int f = 0; f < FORMS; f++)
		n += form[f] > 0;
	document_text(r->out, LANG(l, " I ", " You "));
	for (int f = 0; f < FORMS; f++) {
		struct buf joint = { 0 };

		if (form[f] == 0)
			continue;
		lang_add_joint(&joint, l, i++, n);
		document_say(r->out, "%s%s %s", buf_text(&joint), did[f][l],
		    quantity_times(l, form[f]));
		buf_release(&joint);
	}
	document_text(r->out, ".");
}

static void
say_silent(const struct report *r)
{
	enum language l = r->language;
	struct house house;

	house_silent(&house, r);
	if (house.n > 1 && house.lack > 0 && house.lack < house.n)
		document_say(r->out, " %s", says(r, "{some} står ikke i loggen.", "{some} {is|are} not in the log.",
		    &(struct phrase_facts){ .value = (int64_t)house.lack, .of = (int64_t)house.n,
		    .noun = noun(NOUN_HOUSE_ACTOR, l) }));
	else if (house.n > 1 && house.lack == 0)
		document_say(r->out, " %s", says(r, "{some} står i loggen.", "{some} are in the log.",
		    &(struct phrase_facts){ .value = (int64_t)house.n, .of = (int64_t)house.n,
		    .noun = noun(NOUN_HOUSE_ACTOR, l) }));
	house_release(&house);
}

static int
by_day(const void *a, const void *b)
{
	const struct told *x = a, *y = b;

	return x->day != y->day ? (x->day > y->day) - (x->day < y->day) : strcmp(x->note, y->note);
}

void
story_keep(struct report *r, int day, const char *note, size_t len)
{
	r->told = mem_grow(r->told, &r->told_cap, r->told_n + 1, sizeof *r->told);
	r->told[r->told_n++] = (struct told){ day, mem_copy(note, len) };
}

void
story_release(struct report *r)
{
	for (size_t i = 0; i < r->told_n; i++)
		free(r->told[i].note);
	free(r->told);
}

/* Did it end in the period, and is it written what it led to? */
static int
has_news(const struct report *r, const struct initiative *t)
{
	return t->ended != NO_DAY && t->ended <= r->asof && *t->cell[INITIATIVE_OUTCOME] != '\0' &&
	    period_holds(&r->summary.span[SPAN_PERIOD], t->ended);
}

static size_t
count_news(const struct report *r)
{
	const struct initiatives *all = &r->sheet.initiatives;
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++)
		n += (size_t)has_news(r, &all->item[i]);
	return n;
}

/* What initiatives led to, in the words of those who wrote it. */
static void
say_news(const struct report *r)
{
	const struct initiatives *all = &r->sheet.initiatives;

	for (size_t i = 0; i < all->n; i++) {
		const struct initiative *t = &all->item[i];

		if (!has_news(r, t))
			continue;
		document_open(r->out, DOCUMENT_ITEM);
		document_strong(r->out, initiative_title(t));
		document_say(r->out, LANG(r->language, ", som sluttede %s: ", ", which ended %s: "),
		    when_on(r->language, t->ended));
		document_text(r->out, t->cell[INITIATIVE_OUTCOME]);
		document_close(r->out);
	}
}

/* What somebody marked to be told, in the order of its days, and what initiatives led to. */
static void
say_told(const struct report *r)
{
	enum language l = r->language;
	size_t n = r->told_n < MOST_TOLD ? r->told_n : MOST_TOLD;

	if (n == 0 && count_news(r) == 0)
		return;
	if (n > 0)
		qsort(r->told, r->told_n, sizeof *r->told, by_day);
	document_heading(r->out, 3, LANG(l, "Det kan I fortælle", "What you can tell"));
	for (size_t i = 0; i < n; i++) {
		document_open(r->out, DOCUMENT_QUOTE);
		document_text(r->out, r->told[i].note);
		document_close(r->out);
	}
	if (n < r->told_n)
		document_note(r->out, LANG(l, "Flere står i loggen: i alt %s noter er markeret med '!'.",
		    "The log holds more: %s notes in all are marked with '!'."), lang_count(l, r->told_n));
	say_news(r);
}

/* ---- what can be talked of: each is a fact and a question ---- */

enum { MOST_OVERDUE = 2, MOST_NAMES = 6 };	/* all names are under "Hvem deltog" */
enum { SOON = 6 };	/* months in which money runs out */

/* Under a heading, which comes with the first. */
static void
ask(const struct report *r, int *asked, const char *fact, const char *question)
{
	if ((*asked)++ == 0)
		document_heading(r->out, 3, LANG(r->language, "Det kan I tale om", "What you can talk about"));
	document_open(r->out, DOCUMENT_ITEM);
	document_strong(r->out, fact);
	document_say(r->out, " %s", question);
	document_close(r->out);
}

static void
ask_overdue(const struct report *r, int *asked)
{
	enum language l = r->language;
	int n = 0;

	for (int i = 0; i < RECOMMENDATIONS && n < MOST_OVERDUE; i++) {
		const struct answer *a = &r->sheet.answers.item[i];
		const char *next = a->cell[ANSWER_NEXT], *due = a->cell[ANSWER_DUE];
		struct buf fact = { 0 };
		int day;

		if (!date_parse(due, strlen(due), &day) || day >= r->today || a->status == STATUS_JA)
			continue;
		buf_addf(&fact, *next != '\0' ? LANG(l, "Fristen for næste skridt i %s, »%s«, var %s.",
		    "The next step of %s, “%s”, was due %s.") :
		    LANG(l, "Fristen for næste skridt i %s%s var %s.", "The next step of %s%s was due %s."),
		    recommendations[i].code, next, when_on(l, day));
		ask(r, asked, fact.data, LANG(l, "Skal den flyttes, eller skal det gøres på en anden måde?",
		    "Should it be moved, or done in another way?"));
		buf_release(&fact);
		n++;
	}
}

static void
ask_conflict(const struct report *r, int *asked)
{
	enum language l = r->language;
	struct buf conflict = { 0 }, fact = { 0 };
	int i = 0;

	while (i < RECOMMENDATIONS && conflict.len == 0) {
		figurewords_conflict(&conflict, &r->figures, i, r->sheet.answers.item[i].status, l);
		i += conflict.len == 0;
	}
	if (conflict.len > 0) {
		buf_addf(&fact, "%s %s: %s.", recommendations[i].code, recommendation_title(&recommendations[i], l),
		    conflict.data);
		ask(r, asked, fact.data, LANG(l, "Er det svaret eller det, der er skrevet ned, der skal ses på igen?",
		    "Is it the answer or what is recorded that should be looked at again?"));
	}
	buf_release(&conflict);
	buf_release(&fact);
}

/* Money that runs out between two days; or that ran out, where these are past. */
static void
ask_ending(const struct report *r, int *asked, int from, int to, int is_past)
{
	const struct funding *f = &r->sheet.funding;
	enum language l = r->language;
	char *ends = mem_zero(f->sources.n + 1, 1);
	const char **name = mem_zero(f->sources.n + 1, sizeof *name);
	int64_t ending = money_ending(f, r->asof, from, to, ends);
	int is_one = funding_is_one_ending(r, ends, from, to);
	struct buf fact = { 0 }, names = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < f->sources.n; i++)
		if (ends[i])
			name[n++] = dossier_name(&r->sheet, funding_source(f, i));
	if (ending > 0 && n > 0) {
		add_names(&names, r, name, n);
		if (is_past)
			buf_addf(&fact, is_one ?
			    LANG(l, "En aftale om %s kr. om året udløb %s: %s.", "An agreement worth %s kr. a year ran out %s: %s.") :
			    LANG(l, "Aftaler om %s kr. om året udløb %s: %s.", "Agreements worth %s kr. a year ran out %s: %s."),
			    lang_money(l, ending), when_on(l, r->asof), names.data);
		else
			buf_addf(&fact, is_one ?
			    LANG(l, "En aftale om %s kr. om året udløber inden for et halvt år fra %s: %s.",
			    "An agreement worth %s kr. a year runs out within half a year from %s: %s.") :
			    LANG(l, "Aftaler om %s kr. om året udløber inden for et halvt år fra %s: %s.",
			    "Agreements worth %s kr. a year run out within half a year from %s: %s."), lang_money(l, ending),
			    when_day(l, r->asof), names.data);
		ask(r, asked, fact.data, is_past ?
		    LANG(l, "Er der andre penge i stedet?", "Is there other money instead?") :
		    LANG(l, "Hvem spørger, om pengene fortsætter?", "Who will ask whether the money continues?"));
	}
	buf_release(&fact);
	buf_release(&names);
	free(name);
	free(ends);
}

static void
ask_money(const struct report *r, int *asked)
{
	int is_over = r->asof < r->today;

	if (is_over)
		ask_ending(r, asked, r->asof, r->asof, 1);
	ask_ending(r, asked, r->asof + is_over, date_add_months(r->asof, SOON), 0);
}

static void
ask_silent(const struct report *r, int *asked)
{
	enum language l = r->language;
	struct house house;
	struct buf fact = { 0 }, names = { 0 };

	house_silent(&house, r);
	if (house.lack > 0 && house.lack < house.n) {
		collate_add_names(&names, r->language, house.name, house.lack, MOST_NAMES);
		buf_addf(&fact, LANG(l, "Ikke i loggen for perioden: %s.", "Not in the log for the period: %s."), names.data);
		ask(r, asked, fact.data, house.lack == 1 ?
		    LANG(l, "Var aktøren ikke med, eller er det ikke skrevet ned?",
		    "Did the actor not take part, or was it not recorded?") :
		    LANG(l, "Var de ikke med, eller er det ikke skrevet ned?",
		    "Did they not take part, or was it not recorded?"));
	}
	buf_release(&fact);
	buf_release(&names);
	house_release(&house);
}

void
story_section(const struct report *r)
{
	const struct summary *s = &r->summary;
	const struct period *p = &s->span[SPAN_PERIOD];
	enum language l = r->language;
	unsigned long n = s->total[SPAN_PERIOD];
	struct buf in = { 0 };
	int asked = 0;

	document_heading(r->out, 2, LANG(l, "Kort fortalt", "In short"));
	buf_adds(&in, when_in(l, p));
	lang_capital(&in, 0);
	document_open(r->out, DOCUMENT_LEAD);
	if (n == 0) {
		document_say(r->out, LANG(l, "Der står ingen samarbejder i loggen for %s", "The log has no collaborations for %s"), when_whole(l, p));
		if (s->activity.ever > 0 && !summary_knows(s, SPAN_PERIOD))
			document_say(r->out, LANG(l, "; den begyndte først %s", "; it did not begin before %s"), when_day(l, s->first));
		else if (p->last >= r->today)
			document_text(r->out, LANG(l, " endnu", " yet"));
		document_text(r->out, ".");
		/* A house may be closed in the summer; only those who are in it know. */
		if (s->activity.ever > 0 && summary_knows(s, SPAN_PERIOD) && p->last < r->today)
			document_text(r->out, LANG(l, " Var huset lukket, skete der ikke noget, eller er det ikke skrevet ned?",
			    " Was the house closed, did nothing happen, or was it not recorded?"));
	} else {
		document_say(r->out, LANG(l, "%s %s der %s mellem %s", n == 1 ? "%s there %s %s between %s" :
		    "%s there %s %s between %s"), in.data, p->last >= r->today ? LANG(l, "er", n == 1 ? "is" : "are") :
		    LANG(l, "var", n == 1 ? "was" : "were"), quantity(l, n, noun(NOUN_COLLABORATION, l)),
		    quantity(l, (uint64_t)activity_actors(&s->activity), noun(NOUN_ACTOR, l)));
		say_before(r);
		document_text(r->out, ".");
		say_forms(r);
		say_silent(r);
	}
	document_close(r->out);
	say_told(r);
	ask_overdue(r, &asked);
	ask_conflict(r, &asked);
	ask_money(r, &asked);
	ask_silent(r, &asked);
	buf_release(&in);
}
