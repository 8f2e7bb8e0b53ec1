/* For an actor's own manager: what its hours of collaboration went with, and what rests on it. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/collate.h"
#include "base/date.h"
#include "base/mem.h"
#include "field/forms.h"
#include "field/terms.h"
#include "page.h"
#include "yaml/yaml.h"

enum { MOST_OTHERS = 16, MOST_INITIATIVES = 5, MOST_GOALS = 8, MOST_NOTES = 3, MOST_ALONE = 6 };

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
	if (!is_logged(p)) {
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

/* ---- initiatives ---- */

/* What the actor is in an initiative, as sentences; NULL where it is nothing in it. */
static const char *
part_of(const struct page *p, const struct initiative *t, struct buf *text)
{
	const char *id = p->actor->cell[ACTOR_ID];
	enum language l = p->language;

	buf_clear(text);
	if (strcmp(t->cell[INITIATIVE_LEAD], id) == 0)
		buf_adds(text, LANG(l, " Er tovholder.", " Is the lead."));
	if (strcmp(t->cell[INITIATIVE_ANCHOR], id) == 0) {
		buf_adds(text, LANG(l, " Fører det videre", " Carries it on"));
		if (t->anchor_hours > 0) {
			buf_adds(text, LANG(l, " med ", " with "));
			add_weekly(text, l, t->anchor_hours);
		}
		buf_addc(text, '.');
	}
	for (size_t i = 0; i < t->partners; i++)
		if (strcmp(t->partner[i].actor, id) == 0) {
			if (*t->partner[i].role != '\0')
				buf_addf(text, LANG(l, " Rolle: %s.", " Role: %s."), t->partner[i].role);
			else if (text->len == 0)
				buf_adds(text, LANG(l, " Er partner.", " Is a partner."));
			if (*t->partner[i].gets != '\0')
				buf_addf(text, LANG(l, " Får ud af det: %s.", " Gets out of it: %s."), t->partner[i].gets);
		}
	return text->len > 0 ? text->data : NULL;
}

static void
say_initiative(const struct page *p, const struct initiative *t, const char *part)
{
	enum language l = p->language;
	unsigned long entries = oneactor_in(&p->one, t->cell[INITIATIVE_ID]);

	document_open(p->out, DOCUMENT_ITEM);
	document_strong(p->out, initiative_title(t));
	document_say(p->out, " (%s).%s", vocab_word(&phase_vocab, t->phase, l), part);
	if (*t->cell[INITIATIVE_PURPOSE] != '\0')
		document_say(p->out, LANG(l, " Formål: %s.", " Purpose: %s."), t->cell[INITIATIVE_PURPOSE]);
	if (entries > 0)
		document_say(p->out, LANG(l, " I loggen: %s.", " In the log: %s."), quantity(l, entries, LANG(l, "en gang|gange", "a time|times")));
	if (t->goals == 0)
		document_text(p->out, LANG(l, " Der er ikke skrevet mål ned.", " No goals are recorded."));
	document_close(p->out);
}

/* A goal: what is to come of it, what was read last, and what is wanted by when. */
static void
goal_row(const struct page *p, const struct initiative *t, const struct goal *g)
{
	enum language l = p->language;
	const struct reading *latest = goal_latest(g, p->today);
	struct buf goal = { 0 }, read = { 0 }, target = { 0 };

	buf_adds(&goal, g->goal);
	if (*g->measure != '\0')
		buf_addf(&goal, " (%s)", g->measure);
	if (latest != NULL) {
		lang_add_number(&read, l, latest->value);
		buf_addf(&read, " (%s)", lang_day(l, latest->day));
	}
	if (g->target >= 0) {
		buf_adds(&target, g->better == BETTER_MINDRE ? LANG(l, "højst ", "at most ") :
		    g->better == BETTER_MERE ? LANG(l, "mindst ", "at least ") : "");
		lang_add_number(&target, l, g->target);
	}
	document_cell(p->out, initiative_title(t));
	document_cell(p->out, goal.data);
	document_cell(p->out, latest != NULL ? read.data : LANG(l, "ikke målt endnu", "not read yet"));
	document_cell(p->out, target.len > 0 ? target.data : not_given(p));
	document_cell(p->out, g->due != NO_DAY ? lang_day(l, g->due) : not_given(p));
	buf_release(&goal);
	buf_release(&read);
	buf_release(&target);
}

/* The goals of the initiatives that were named. */
static void
goals(const struct page *p, const struct initiative *const *of, size_t n)
{
	enum language l = p->language;
	size_t all = 0, shown = 0;

	for (size_t i = 0; i < n; i++)
		all += of[i]->goals;
	if (all == 0)
		return;
	document_table(p->out, 5, (const char *[]){ LANG(l, "Initiativ", "Initiative"), LANG(l, "Mål", "Goal"),
	    LANG(l, "Senest målt", "Read last"), LANG(l, "Målet er", "The target is"), LANG(l, "Frist", "Due") });
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < of[i]->goals && shown < MOST_GOALS; k++, shown++)
			goal_row(p, of[i], &of[i]->goal[k]);
	document_table_end(p->out);
	if (shown < all)
		document_note(p->out, LANG(l, "Desuden er der noteret %s.", "Also noted: %s."),
		    quantity(l, all - shown, noun(NOUN_GOAL, l)));
}

static void
initiatives(const struct page *p)
{
	const struct initiatives *all = &p->sheet.initiatives;
	enum language l = p->language;
	const struct initiative *named[MOST_INITIATIVES];
	struct buf part = { 0 };
	size_t n = 0;

	document_heading(p->out, 2, LANG(l, "Fælles initiativer", "Joint initiatives"));
	for (size_t i = 0; i < all->n; i++) {
		const struct initiative *t = &all->item[i];

		if (!initiative_runs_on(t, p->passed.last) || part_of(p, t, &part) == NULL)
			continue;
		if (n < MOST_INITIATIVES) {
			named[n] = t;
			say_initiative(p, t, part.data);
		}
		n++;
	}
	if (n == 0)
		document_paragraph(p->out, LANG(l, "%s er ikke noteret i et igangværende initiativ.",
		    "%s is not noted in an ongoing initiative."), actor_name(p, p->actor));
	else if (n > MOST_INITIATIVES)
		document_paragraph(p->out, LANG(l, "Desuden er %s med i %s mere.", "Besides, %s is in %s more."),
		    actor_name(p, p->actor), quantity(l, n - MOST_INITIATIVES, noun(NOUN_INITIATIVE, l)));
	goals(p, named, n < MOST_INITIATIVES ? n : MOST_INITIATIVES);
	buf_release(&part);
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
		    part_of(p, t, &part) != NULL)
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

/* ---- what rests on it ---- */

/* Names of initiatives by what the actor is in them. */
static void
name_those(const struct page *p, const char *label, enum initiative_field field)
{
	const struct initiatives *all = &p->sheet.initiatives;
	const char **name = mem_zero(all->n + 1, sizeof *name);
	struct buf text = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++)
		if (initiative_runs_on(&all->item[i], p->passed.last) &&
		    strcmp(all->item[i].cell[field], p->actor->cell[ACTOR_ID]) == 0)
			name[n++] = initiative_title(&all->item[i]);
	if (n > 0)
		add_few_names(&text, p, name, n, MOST_ALONE);
	say_item(p, label, buf_text(&text));
	buf_release(&text);
	free(name);
}

/* Those whom the log of the period has with this actor and with nobody else. */
static void
name_alone(const struct page *p)
{
	const struct activity *act = &p->activity;
	size_t self = intern_find(&act->ids, p->actor->cell[ACTOR_ID], strlen(p->actor->cell[ACTOR_ID]));
	size_t *ties = mem_zero(act->ids.n + 1, sizeof *ties), n = 0;
	char *ours = mem_zero(act->ids.n + 1, 1);
	const char **name = mem_zero(act->ids.n + 1, sizeof *name);
	struct buf text = { 0 }, label = { 0 };

	for (size_t i = 0; i < act->slots; i++) {
		size_t a, b;

		if (act->tie[i].key == 0 || act->tie[i].entries == 0)
			continue;
		activity_tie(&act->tie[i], &a, &b);
		ties[a]++;
		ties[b]++;
		if (a == self || b == self)
			ours[a == self ? b : a] = 1;
	}
	for (size_t i = 0; i < act->ids.n; i++)
		if (ours[i] && ties[i] == 1)
			name[n++] = dossier_name(&p->sheet, intern_text(&act->ids, i));
	if (n > 0)
		add_few_names(&text, p, name, n, MOST_ALONE);
	buf_addf(&label, LANG(p->language, "Står kun i loggen sammen med %s", "In the log with %s only"), actor_name(p, p->actor));
	say_item(p, label.data, buf_text(&text));
	buf_release(&label);
	buf_release(&text);
	free(name);
	free(ours);
	free(ties);
}

static void
resting(const struct page *p)
{
	const struct initiatives *all = &p->sheet.initiatives;
	const char *id = p->actor->cell[ACTOR_ID];
	enum language l = p->language;
	struct buf text = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++)
		n += initiative_runs_on(&all->item[i], p->passed.last) && (strcmp(all->item[i].cell[INITIATIVE_LEAD], id) == 0 ||
		    strcmp(all->item[i].cell[INITIATIVE_ANCHOR], id) == 0);
	document_heading(p->out, 2, LANG(l, "Det skulle andre tage over", "What others would have to take over"));
	name_those(p, LANG(l, "Tovholder for", "Lead of"), INITIATIVE_LEAD);
	name_those(p, LANG(l, "Fører videre", "Carries on"), INITIATIVE_ANCHOR);
	add_items(&text, p, yaml_get(p->actor->node, "tasks"));
	say_item(p, LANG(l, "Opgaver for huset", "Tasks for the house"), buf_text(&text));
	name_alone(p);
	if (n == 0 && text.len == 0)
		document_paragraph(p->out, LANG(l, "Der er ikke noteret initiativer eller opgaver i huset, som %s står for.",
		    "No initiatives or tasks in the house are noted that %s is in charge of."), actor_name(p, p->actor));
	buf_release(&text);
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
		    "The grant runs until %s. Who carries on what is joint after that?"), when_day(l, day));
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
	initiatives(p);
	residents(p);
	resting(p);
	asking(p);
	buf_release(&title);
	buf_release(&period);
}
