/*
 * For an actor's own manager, its part in what goes on: the initiatives it is in, their goals,
 * and what others would have to take over.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/collate.h"
#include "base/mem.h"
#include "base/when.h"
#include "field/terms.h"
#include "page.h"
#include "yaml/yaml.h"

enum { MOST_INITIATIVES = 5, MOST_GOALS = 8, MOST_ALONE = 6 };

/* " Har en rolle i fasen ide og implementering." */
static void
add_roles(struct buf *text, enum language l, const struct initiative *t, const char *id)
{
	const char *phase[PHASE_AFSLUTTET];
	size_t n = 0;

	for (int i = 0; i < PHASE_AFSLUTTET; i++)
		if (initiative_has_role(t, i, id))
			phase[n++] = vocab_word(&phase_vocab, i, l);
	if (n == 0)
		return;
	buf_adds(text, n == 1 ? LANG(l, " Har en rolle i fasen ", " Has a role in the phase ") :
	    LANG(l, " Har en rolle i faserne ", " Has a role in the phases "));
	lang_add_names(text, l, phase, n);
	buf_addc(text, '.');
}

const char *
manager_part(const struct page *p, const struct initiative *t, struct buf *text)
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
			if (*t->partner[i].role != '\0') {
				buf_adds(text, LANG(l, " Rolle: ", " Role: "));
				add_stopped(text, t->partner[i].role);
			} else if (text->len == 0)
				buf_adds(text, LANG(l, " Er partner.", " Is a partner."));
			if (*t->partner[i].gets != '\0') {
				buf_adds(text, LANG(l, " Får ud af det: ", " Gets out of it: "));
				add_stopped(text, t->partner[i].gets);
			}
		}
	/* What it is besides says enough. */
	if (text->len == 0)
		add_roles(text, l, t, id);
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
	if (*t->cell[INITIATIVE_PURPOSE] != '\0') {
		struct buf purpose = { 0 };

		add_stopped(&purpose, t->cell[INITIATIVE_PURPOSE]);
		document_say(p->out, LANG(l, " Formål: %s", " Purpose: %s"), purpose.data);
		buf_release(&purpose);
	}
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
	const struct reading *latest = goal_latest(g, p->asof);
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

void
manager_initiatives(const struct page *p)
{
	const struct initiatives *all = &p->sheet.initiatives;
	enum language l = p->language;
	const struct initiative *named[MOST_INITIATIVES];
	struct buf part = { 0 };
	size_t n = 0;

	document_heading(p->out, 2, LANG(l, "Fælles initiativer", "Joint initiatives"));
	for (size_t i = 0; i < all->n; i++) {
		const struct initiative *t = &all->item[i];

		if (!initiative_runs_on(t, p->passed.last) || manager_part(p, t, &part) == NULL)
			continue;
		if (n < MOST_INITIATIVES) {
			named[n] = t;
			say_initiative(p, t, part.data);
		}
		n++;
	}
	if (n == 0)
		document_paragraph(p->out, LANG(l, "%s er ikke noteret i et initiativ, der var i gang %s.",
		    "%s is not noted in an initiative that ran %s."), actor_name(p, p->actor), when_on(l, p->passed.last));
	else if (n > MOST_INITIATIVES)
		document_paragraph(p->out, LANG(l, "Desuden er %s med i %s mere.", "Besides, %s is in %s more."),
		    actor_name(p, p->actor), quantity(l, n - MOST_INITIATIVES, noun(NOUN_INITIATIVE, l)));
	goals(p, named, n < MOST_INITIATIVES ? n : MOST_INITIATIVES);
	buf_release(&part);
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
		collate_add_names(&text, p->language, name, n, MOST_ALONE);
	say_item(p, label, buf_text(&text));
	buf_release(&text);
	free(name);
}

/* Those whom the log of the period has with this actor and with nobody else. */
static void
name_alone(const struct page *p)
{
	const struct activity_tally *act = &p->activity;
	size_t self = intern_find(activity_ids(act), p->actor->cell[ACTOR_ID], strlen(p->actor->cell[ACTOR_ID]));
	size_t *ties = mem_zero(activity_ids(act)->n + 1, sizeof *ties), n = 0;
	char *ours = mem_zero(activity_ids(act)->n + 1, 1);
	const char **name = mem_zero(activity_ids(act)->n + 1, sizeof *name);
	struct buf text = { 0 }, label = { 0 };
	struct pairmarks_some some = { 0 };

	while (pairmarks_more(activity_marks(act), act->marks.together, 0, &some))
		for (size_t i = 0; i < some.n; i++) {
			size_t a = some.from + some.at[i], b = some.b;

			ties[a]++;
			ties[b]++;
			if (a == self || b == self)
				ours[a == self ? b : a] = 1;
		}
	for (size_t i = 0; i < activity_ids(act)->n; i++)
		if (ours[i] && ties[i] == 1)
			name[n++] = dossier_name(&p->sheet, intern_text(activity_ids(act), i));
	if (n > 0)
		collate_add_names(&text, p->language, name, n, MOST_ALONE);
	buf_addf(&label, LANG(p->language, "Står kun i loggen sammen med %s", "In the log with %s only"), actor_name(p, p->actor));
	say_item(p, label.data, buf_text(&text));
	buf_release(&label);
	buf_release(&text);
	free(name);
	free(ours);
	free(ties);
}

/* What the actor does for the house: its tasks, and what centre.yaml says of it. */
static void
add_tasks(struct buf *b, const struct page *p)
{
	const struct yaml_node *root = centre_root(&p->sheet.centre);
	const char *id = p->actor->cell[ACTOR_ID], *forum = yaml_text(yaml_get(root, "forum"), "name");
	enum language l = p->language;

	add_items(b, p, yaml_get(p->actor->node, "tasks"));
	if (yaml_lists(yaml_get(root, "run_by"), id))
		buf_addf(b, "%s%s", b->len > 0 ? "; " : "", LANG(l, "driver huset", "runs the house"));
	if (strcmp(yaml_text(root, "booking_by"), id) == 0)
		buf_addf(b, "%s%s", b->len > 0 ? "; " : "", LANG(l, "passer bookingen", "keeps the list of bookings"));
	if (strcmp(yaml_text(yaml_get(root, "forum"), "convener"), id) == 0)
		buf_addf(b, "%s%s %s", b->len > 0 ? "; " : "", LANG(l, "indkalder", "calls"),
		    *forum != '\0' ? forum : LANG(l, "forummet", "the forum"));
}

void
manager_resting(const struct page *p)
{
	const struct initiatives *all = &p->sheet.initiatives;
	const char *id = p->actor->cell[ACTOR_ID];
	enum language l = p->language;
	struct buf text = { 0 }, heading = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++)
		n += initiative_runs_on(&all->item[i], p->passed.last) && (strcmp(all->item[i].cell[INITIATIVE_LEAD], id) == 0 ||
		    strcmp(all->item[i].cell[INITIATIVE_ANCHOR], id) == 0);
	buf_addf(&heading, LANG(l, "Det skulle andre overtage, hvis %s ikke var her", "What others would have to take over without %s"),
	    actor_name(p, p->actor));
	document_heading(p->out, 2, heading.data);
	name_those(p, LANG(l, "Tovholder for", "Lead of"), INITIATIVE_LEAD);
	name_those(p, LANG(l, "Fører videre", "Carries on"), INITIATIVE_ANCHOR);
	add_tasks(&text, p);
	say_item(p, LANG(l, "Opgaver for huset", "Tasks for the house"), buf_text(&text));
	name_alone(p);
	if (n == 0 && text.len == 0)
		document_paragraph(p->out, LANG(l, "Der er ikke noteret opgaver i huset, som %s står for, "
		    "og ingen initiativer, der var i gang %s.", "No tasks in the house are noted that %s is in charge of, "
		    "and no initiatives that ran %s."), actor_name(p, p->actor), when_on(l, p->passed.last));
	buf_release(&heading);
	buf_release(&text);
}
