/* For an actor's own manager: what its hours of collaboration went with, and what rests on it. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/collate.h"
#include "base/date.h"
#include "base/mem.h"
#include "cli/latelog.h"
#include "field/forms.h"
#include "field/terms.h"
#include "page.h"
#include "yaml/yaml.h"

enum { MOST_OTHERS = 16, MOST_NOTES = 3 };

/* The days of the period on which the actor was there; empty if there were none. */
static struct period
days_there(const struct page *p)
{
	struct period days = p->passed;

	if (p->actor->since > days.first)
		days.first = p->actor->since;
	if (p->actor->left < days.last)
		days.last = p->actor->left;
	return days;
}

/* From the log's first entry on, where that lies in the period: the rest is unknown. */
static struct period
days_logged(const struct page *p)
{
	struct period days = p->passed;

	if (p->activity.ever > 0 && p->activity.first > days.first)
		days.first = p->activity.first;
	return days;
}

static int
is_logged(const struct page *p)
{
	return p->activity.ever > 0 && p->activity.first <= p->passed.last;
}

/* ---- the first lines ---- */

static void
say_hours(const struct page *p)
{
	int64_t hours = p->actor->collab_hours;
	const char *name = actor_name(p, p->actor);
	enum language l = p->language;
	struct buf weekly = { 0 };
	int past = p->actor->left < p->today;

	if (hours == UNKNOWN) {
		document_say(p->out, LANG(l, "Det er ikke oplyst, hvor mange timer om ugen %s har til samarbejde. ",
		    "It is not given how many hours a week %s has for collaboration. "), name);
		return;
	}
	add_weekly(&weekly, l, hours);
	if (past)
		document_say(p->out, LANG(l, "%s havde %s sat af til samarbejde. ", "%s had %s set aside for collaboration. "),
		    name, weekly.data);
	else
		document_say(p->out, LANG(l, "%s har %s sat af til samarbejde. ", "%s has %s set aside for collaboration. "),
		    name, weekly.data);
	buf_release(&weekly);
}

static void
lead(const struct page *p)
{
	const struct oneactor *one = &p->one;
	const char *name = actor_name(p, p->actor);
	enum language l = p->language;
	struct period days = days_logged(p);
	struct buf in = { 0 };

	document_open(p->out, DOCUMENT_LEAD);
	say_hours(p);
	if (is_logged(p)) {
		when_add_in(&in, l, &days);
		lang_capital(&in, 0);
	}
	if (period_is_empty(&p->passed)) {
		document_text(p->out, LANG(l, "Perioden er ikke begyndt, så loggen kan ikke vide noget om den endnu.",
		    "The period has not begun, so the log can tell nothing of it yet."));
	} else if (!is_logged(p) && p->activity.ever > 0) {
		document_say(p->out, LANG(l, "Loggen begynder %s, så det er ikke oplyst, hvad %s har været med til %s.",
		    "The log begins %s, so it is not given what %s took part in %s."), when_on(l, p->activity.first), name,
		    when_in(l, &p->passed));
		/* Who asked for the period knows it. */
		if (p->asof > p->passed.last)
			latelog_tell(&p->sheet.centre, entry_schema.file, p->activity.first, &p->passed, p->today);
	} else if (!is_logged(p)) {
		document_say(p->out, LANG(l, "Der er ingen log for perioden, så det er ikke oplyst, hvad %s har været med til.",
		    "There is no log of the period, so it is not given what %s took part in."), name);
	} else if (one->entries == 0) {
		document_say(p->out, LANG(l, "%s står %s ikke i loggen. Det kan betyde, at intet er skrevet ned.",
		    "%s, %s is not in the log. It may be that nothing was recorded."), in.data, name);
	} else {
		document_say(p->out, LANG(l, "%s står %s i loggen med %s", "%s, %s is in the log with %s"), in.data, name,
		    quantity(l, one->entries, noun(NOUN_COLLABORATION, l)));
		document_say(p->out, LANG(l, " sammen med %s", ", together with %s"), quantity(l, one->others.n,
		    LANG(l, "en anden aktør|andre aktører", "another actor|other actors")));
		if (one->led == 0)
			document_text(p->out, LANG(l, "; andre tog initiativet.", "; others took the initiative."));
		else if (one->led == one->entries)
			document_say(p->out, LANG(l, "; %s tog selv initiativet%s.", "; %s took the initiative itself%s."), name,
			    one->entries == 1 ? "" : LANG(l, " hver gang", " each time"));
		else
			document_say(p->out, LANG(l, "; %s tog %s selv initiativet.", "; %s %s took the initiative itself."),
			    quantity(l, one->led, LANG(l, "en gang|gange", "a time|times")), name);
	}
	document_close(p->out);
	buf_release(&in);
}

/* What the hours come to, beside those that the log has. */
static void
say_basis(const struct page *p)
{
	const struct oneactor *one = &p->one;
	const char *name = actor_name(p, p->actor);
	enum language l = p->language;
	struct period days = days_there(p);
	int64_t hours = p->actor->collab_hours, logged;

	document_open(p->out, DOCUMENT_NOTE);
	if (hours > 0 && hours < INT64_MAX / 100000 && days.first <= days.last) {
		int64_t n = days.last - days.first + 1;
		int64_t total = (hours * n + 7 * (int64_t)NUMBER_ONE / 2) / (7 * (int64_t)NUMBER_ONE);

		if (total > 0)
			document_say(p->out, LANG(l, "Det svarer til omkring %s i alt %s, hvis det har været det samme hele tiden. ",
			    "That comes to about %s in all %s, if it was the same all the time. "),
			    total == 1 ? LANG(l, "1 time", "1 hour") : quantity(l, (uint64_t)total, LANG(l, "en time|timer", "an hour|hours")),
			    when_from(l, days.first, days.last));
	}
	if (one->hours.known > 0 && number_total(&one->hours.sum, &logged)) {
		struct buf sum = { 0 };

		lang_add_number(&sum, l, logged);
		document_say(p->out, LANG(l, "Loggen har %s %s for alle, der var med, ikke for %s alene; det er noteret i %s. ",
		    "The log has %s %s of all who took part, not of %s alone; that is noted in %s. "), sum.data,
		    logged > 0 && logged <= NUMBER_ONE ? LANG(l, "time", logged == NUMBER_ONE ? "hour" : "hours") : LANG(l, "timer", "hours"), name,
		    quantity_some(l, one->hours.known, one->entries, noun(NOUN_COLLABORATION, l)));
		buf_release(&sum);
	} else if (one->entries > 0) {
		document_text(p->out, LANG(l, "Loggen har ingen timer for samarbejderne. ",
		    "The log has no hours of the collaborations. "));
	}
	if (is_logged(p) && p->activity.first > p->passed.first)
		document_say(p->out, LANG(l, "Loggen begyndte %s; om tiden før er intet oplyst. ",
		    "The log began %s; of the time before nothing is given. "), when_on(l, p->activity.first));
	if (p->actor->left < p->today)
		document_say(p->out, LANG(l, "%s flyttede ud %s. ", "%s moved out %s. "), name, when_on(l, p->actor->left));
	if (p->log.left_out > 0)
		document_say(p->out, "%s ", phrase(l, LANG(l, "{value en række|rækker} i loggen er udeladt på grund af fejl.",
		    "{value a faulty row|faulty rows} of the log {is|are} left out."),
		    &(struct phrase_facts){ .value = (int64_t)p->log.left_out }));
	document_say(p->out, LANG(l, "Opgjort %s.", "As of %s."), when_day(l, p->today));
	document_close(p->out);
}

/* ---- with whom, and how ---- */

struct other {
	const char *name;	/* first: collate_sort goes by it */
	struct oneactor_with with;
};

static int
by_last(const void *a, const void *b)
{
	const struct other *x = a, *y = b;

	return x->with.last != y->with.last ? (x->with.last < y->with.last ? 1 : -1) : strcmp(x->name, y->name);
}

static void
say_others(const struct page *p)
{
	const struct oneactor *one = &p->one;
	enum language l = p->language;
	struct other *other = mem_zero(one->others.n + 1, sizeof *other);
	const char **name = mem_zero(one->others.n + 1, sizeof *name);
	struct buf *said = mem_zero(one->others.n + 1, sizeof *said), text = { 0 };
	size_t n = one->others.n;

	for (size_t i = 0; i < n; i++)
		other[i] = (struct other){ dossier_name(&p->sheet, intern_text(&one->others, i)), one->with[i] };
	/* Of more than a page holds, those of the latest days. */
	if (n > MOST_OTHERS) {
		qsort(other, n, sizeof *other, by_last);
		n = MOST_OTHERS;
	}
	collate_sort(other, n, sizeof *other, l);
	for (size_t i = 0; i < n; i++) {
		buf_addf(&said[i], "%s (%s)", other[i].name, lang_count(l, other[i].with.entries));
		name[i] = said[i].data;
	}
	lang_add_names(&text, l, name, n);
	if (n < one->others.n)
		document_paragraph(p->out, LANG(l, "De %zu, som det er kortest tid siden, og hvor mange gange: %s.",
		    "The %zu of the latest days, and how often: %s."), n, text.data);
	else
		document_paragraph(p->out, LANG(l, "Med hvem, og hvor mange gange: %s.", "With whom, and how often: %s."), text.data);
	for (size_t i = 0; i < n; i++)
		buf_release(&said[i]);
	buf_release(&text);
	free(said);
	free(name);
	free(other);
}

static void
together(const struct page *p)
{
	enum language l = p->language;

	document_heading(p->out, 2, LANG(l, "Sammen med hvem, og hvordan", "With whom, and how"));
	document_table(p->out, 3, (const char *[]){ LANG(l, "Form", "Form"), LANG(l, "Det gør vi", "What we do"),
	    LANG(l, "Gange", "Times") });
	for (int f = 0; f < FORMS; f++) {
		document_cell(p->out, vocab_word(&form_vocab, f, l));
		document_cell(p->out, form_line((size_t)f, l));
		document_cell(p->out, lang_count(l, p->one.form[f]));
	}
	document_table_end(p->out);
	document_note(p->out, "%s", LANG(l, "Ingen form er bedre end en anden: hvad der passer, kommer an på opgaven.",
	    "No form is better than another: which one fits depends on the task."));
	say_others(p);
}

/* ---- what residents got ---- */

/* "Fremmøder fra området: 101, noteret i 20 af de 31 samarbejder." */
static void
say_people(const struct page *p, const char *label, const struct oneactor_sum *sum)
{
	enum language l = p->language;
	struct buf text = { 0 };
	int64_t total;

	if (sum->known == 0) {
		buf_adds(&text, not_given(p));
	} else if (number_total(&sum->sum, &total)) {
		lang_add_number(&text, l, total);
		buf_addf(&text, LANG(l, ", noteret i %s", ", noted in %s"),
		    quantity_some(l, sum->known, p->one.entries, noun(NOUN_COLLABORATION, l)));
	}
	say_item(p, label, buf_text(&text));
	buf_release(&text);
}

static int
by_day(const void *a, const void *b)
{
	const struct oneactor_note *x = a, *y = b;

	return x->day != y->day ? (x->day > y->day) - (x->day < y->day) : strcmp(x->text, y->text);
}

/* What people wrote: outcomes of what ended, then the latest of the notes that are marked to be told. */
static void
say_told(const struct page *p)
{
	const struct initiatives *all = &p->sheet.initiatives;
	size_t n = p->one.notes, first = n > MOST_NOTES ? n - MOST_NOTES : 0;
	struct buf part = { 0 };

	for (size_t i = 0; i < all->n; i++) {
		const struct initiative *t = &all->item[i];

		if (*t->cell[INITIATIVE_OUTCOME] != '\0' && t->ended != NO_DAY && period_holds(&p->passed, t->ended) &&
		    manager_part(p, t, &part) != NULL)
			say_item(p, initiative_title(t), t->cell[INITIATIVE_OUTCOME]);
	}
	buf_release(&part);
	if (n > 0)
		qsort(p->one.note, n, sizeof *p->one.note, by_day);
	for (size_t i = first; i < n; i++) {
		document_open(p->out, DOCUMENT_QUOTE);
		document_text(p->out, p->one.note[i].text);
		document_close(p->out);
	}
}

static void
residents(const struct page *p)
{
	enum language l = p->language;

	document_heading(p->out, 2, LANG(l, "Det fik beboerne", "What residents got"));
	if (p->one.entries > 0) {
		say_people(p, LANG(l, "Fremmøder fra området", "Attendances from the area"), &p->one.residents);
		say_people(p, LANG(l, "Fremmøder udefra", "Attendances from outside"), &p->one.visitors);
		if (p->one.residents.known + p->one.visitors.known > 0)
			document_note(p->out, "%s", LANG(l, "Samme person kan være talt flere gange, og alle, der var med, er fælles om tallene.",
			    "The same person may be counted several times, and the figures are those of all who took part."));
	} else {
		document_paragraph(p->out, "%s", LANG(l, "Hvor mange der har været med, er ikke oplyst.", "How many took part is not given."));
	}
	say_told(p);
}

/* ---- what is asked for ---- */

static void
asking(const struct page *p)
{
	const struct actor *a = p->actor;
	const struct meetings *all = &p->sheet.meetings;
	const char *name = actor_name(p, a), *until = a->cell[ACTOR_UNTIL];
	enum language l = p->language;
	struct buf needs = { 0 }, label = { 0 };
	int day, next = NEVER, asked = 0;

	document_heading(p->out, 2, LANG(l, "Det vil vi gerne tale om", "What we would like to talk about"));
	add_items(&needs, p, yaml_get(a->node, "needs"));
	buf_addf(&label, LANG(l, "%s mangler", "%s needs"), name);
	say_item(p, label.data, buf_text(&needs));
	asked += needs.len > 0;
	if (a->collab_hours == UNKNOWN && ++asked)
		document_item(p->out, LANG(l, "Hvor mange timer om ugen kan %s bruge på samarbejde?",
		    "How many hours a week can %s spend on collaboration?"), name);
	if (a->mandate != MANDATE_SELV && ++asked)
		document_item(p->out, a->mandate == UNKNOWN ?
		    LANG(l, "Hvad kan %s aftale med de andre i det daglige uden at spørge først? Det er ikke oplyst.",
		    "What can %s agree on with the others in daily work without asking first? It is not given.") :
		    LANG(l, "%s spørger først, før noget bliver aftalt med de andre. Hvad kunne aftales uden?",
		    "%s asks first before anything is agreed on with the others. What could be agreed on without?"), name);
	if (date_parse(until, strlen(until), &day) && day >= p->today && ++asked)
		document_item(p->out, LANG(l, "Bevillingen løber til og med %s. Hvem fører det fælles videre derefter?",
		    "The grant runs until %s. Who carries the joint efforts on after that?"), when_day(l, day));
	for (size_t i = 0; i < all->n; i++)
		if (all->item[i].kind == MEETING_LEDELSE && all->item[i].day >= p->today && all->item[i].day < next)
			next = all->item[i].day;
	if (next != NEVER)
		document_item(p->out, LANG(l, "Det næste møde med ledelserne er %s.", "The next meeting with the managers is %s."),
		    when_on(l, next));
	if (asked == 0 && next == NEVER)
		document_paragraph(p->out, "%s", LANG(l, "Der er ikke skrevet noget ned, som mangler.", "Nothing is noted that is needed."));
	buf_release(&needs);
	buf_release(&label);
}

void
manager_page(const struct page *p)
{
	enum language l = p->language;
	struct buf title = { 0 }, period = { 0 };

	buf_addf(&title, "%s: ", actor_name(p, p->actor));
	if (p->actor->collab_hours > 0) {
		buf_adds(&title, LANG(l, "hvad ", "what "));
		add_weekly(&title, l, p->actor->collab_hours);
		buf_adds(&title, LANG(l, " til samarbejde har givet", " of collaboration gave"));
	} else {
		buf_adds(&title, LANG(l, "hvad samarbejdet har givet", "what collaboration gave"));
	}
	page_title(p, title.data);
	page_open_note(p);
	lang_add_period(&period, l, &p->period);
	lang_capital(&period, 0);
	document_say(p->out, "%s.", period.data);
	document_close(p->out);
	lead(p);
	say_basis(p);
	if (p->one.entries > 0)
		together(p);
	manager_initiatives(p);
	residents(p);
	manager_resting(p);
	asking(p);
	buf_release(&title);
	buf_release(&period);
}
