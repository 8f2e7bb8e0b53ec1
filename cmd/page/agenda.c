/* What the next meeting can take up of the checklist: by what calls for it, the oldest first. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/agenda.h"
#include "analysis/figures.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "centre/csvfile.h"
#include "field/terms.h"
#include "page.h"
#include "yaml/yaml.h"

enum { WITHIN = 30 };	/* days in which a step is due soon, as of mc-conditions --agenda */

static const char *
forum_name(const struct page *p)
{
	return yaml_text(yaml_get(centre_root(&p->sheet.centre), "forum"), "name");
}

/* The next meeting that is written down: its day, or today's before. */
static int
next_meeting(const struct page *p)
{
	const struct meetings *all = &p->sheet.meetings;
	int next = p->today - 1;

	for (size_t i = 0; i < all->n; i++)
		if (all->item[i].day >= p->today && (next < p->today || all->item[i].day < next) &&
		    all->item[i].kind != MEETING_DELT)
			next = all->item[i].day;
	return next;
}

/* What the meetings of that day are to be about, as meetings.csv has it; nothing where no topic is written. */
static void
say_topics(const struct page *p, int day)
{
	struct centre quiet = centre_quietly(&p->sheet.centre);
	struct csvfile in;
	int any = 0, good = csvfile_open(&in, &quiet, &meeting_schema, 0);

	while (good && csvfile_next(&in) >= 0) {
		struct csv_field topic = csvfile_field(&in, MEETING_TOPIC);
		struct buf text = { 0 };

		if (topic.len == 0 || csvfile_day(&in, MEETING_DATE, INT_MIN) != day || csvfile_code(&in, MEETING_KIND) == MEETING_DELT)
			continue;
		if (any++ == 0)
			document_paragraph(p->out, "%s", LANG(p->language, "Det skal mødet handle om:", "It is to be about:"));
		buf_add(&text, topic.text, topic.len);
		document_item(p->out, "%s", text.data);
		buf_release(&text);
	}
	csvfile_close(&in);
}

static void
say_step(const struct page *p, const struct agenda_item *item)
{
	const struct answer *a = &p->sheet.answers.item[item->recommendation];
	const struct recommendation *about = &recommendations[item->recommendation];
	enum language l = p->language;
	const char *due = a->cell[ANSWER_DUE];
	struct buf title = { 0 };
	int day;

	buf_addf(&title, "%s %s", about->code, recommendation_title(about, l));
	document_open(p->out, DOCUMENT_ITEM);
	document_strong(p->out, title.data);
	document_text(p->out, ".");
	if (*a->cell[ANSWER_NEXT] != '\0')
		document_say(p->out, LANG(l, " Næste skridt: %s.", " Next step: %s."), a->cell[ANSWER_NEXT]);
	if (item->reasons & (1u << AGENDA_OVERDUE | 1u << AGENDA_DUE) && date_parse(due, strlen(due), &day))
		document_say(p->out, LANG(l, " Frist: %s.", " Due: %s."), lang_day(l, day));
	if (*a->cell[ANSWER_RESPONSIBLE] != '\0')
		document_say(p->out, LANG(l, " Ansvarlig: %s.", " Responsible: %s."),
		    dossier_name(&p->sheet, a->cell[ANSWER_RESPONSIBLE]));
	if (item->conflict.len > 0) {
		struct buf fact = { 0 };

		buf_adds(&fact, item->conflict.data);
		lang_capital(&fact, 0);
		document_say(p->out, " %s.", fact.data);
		buf_release(&fact);
	}
	document_close(p->out);
	buf_release(&title);
}

/* The most urgent of its reasons, under which it stands. */
static int
reason_of(const struct agenda_item *item)
{
	int k = 0;

	while (k < AGENDA_NEVER && !(item->reasons & 1u << k))
		k++;
	return k;
}

static void
say_reason(const struct page *p, const struct agenda *agenda, int reason)
{
	struct buf heading = { 0 };

	for (size_t i = 0; i < agenda->n; i++) {
		if (reason_of(&agenda->item[i]) != reason)
			continue;
		if (heading.len == 0) {
			agenda_add_reason(&heading, (enum agenda_reason)reason, p->language, WITHIN);
			document_heading(p->out, 2, heading.data);
		}
		say_step(p, &agenda->item[i]);
	}
	buf_release(&heading);
}

/* ---- goals that are late ---- */

struct late {
	const struct initiative *initiative;
	const struct goal *goal;
	size_t number;		/* in the file, so that equals keep its order */
};

static int
by_due(const void *x, const void *y)
{
	const struct late *a = x, *b = y;

	return a->goal->due != b->goal->due ? (a->goal->due > b->goal->due) - (a->goal->due < b->goal->due) :
	    (a->number > b->number) - (a->number < b->number);
}

static void
say_late(const struct page *p, const struct late *late)
{
	const struct reading *latest = goal_latest(late->goal, p->today);
	enum language l = p->language;
	struct buf text = { 0 };

	document_open(p->out, DOCUMENT_ITEM);
	document_strong(p->out, initiative_title(late->initiative));
	buf_addf(&text, ". %s", *late->goal->goal != '\0' ? late->goal->goal : late->goal->measure);
	buf_addf(&text, LANG(l, ". Frist: %s", ". Due: %s"), lang_day(l, late->goal->due));
	if (latest == NULL) {
		buf_adds(&text, LANG(l, ". Der er ingen måling", ". There is no reading"));
	} else {
		buf_adds(&text, LANG(l, ". Senest målt: ", ". Latest reading: "));
		lang_add_number(&text, l, latest->value);
		buf_addf(&text, ", %s", when_on(l, latest->day));
	}
	if (late->goal->target >= 0) {
		buf_adds(&text, LANG(l, "; målet er ", "; the target is "));
		lang_add_number(&text, l, late->goal->target);
	}
	buf_addc(&text, '.');
	document_text(p->out, text.data);
	document_close(p->out);
	buf_release(&text);
}

enum { MOST_LATE = 6 };	/* so that it is one sheet */

/* Goals of what goes on whose day has passed, the oldest first. */
static void
late_goals(const struct page *p)
{
	const struct initiatives *all = &p->sheet.initiatives;
	enum language l = p->language;
	struct late *late = NULL;
	size_t n = 0, cap = 0;

	for (size_t i = 0; i < all->n; i++)
		for (size_t g = 0; !initiative_is_over(&all->item[i], p->today) && g < all->item[i].goals; g++) {
			if (goal_overdue(&all->item[i].goal[g], p->today) == 0)
				continue;
			late = mem_grow(late, &cap, n + 1, sizeof *late);
			late[n] = (struct late){ &all->item[i], &all->item[i].goal[g], n };
			n++;
		}
	if (n == 0)
		return;
	qsort(late, n, sizeof *late, by_due);
	document_heading(p->out, 2, LANG(l, "Mål, hvis frist er overskredet", "Goals that are overdue"));
	for (size_t i = 0; i < n && i < MOST_LATE; i++)
		say_late(p, &late[i]);
	if (n > MOST_LATE)
		document_note(p->out, LANG(l, "Og %s til: alle står i mc-initiatives --goals.", "And %s more: mc-initiatives --goals lists all."),
		    quantity(l, n - MOST_LATE, LANG(l, "et mål|mål", "a goal|goals")));
	free(late);
}

void
agenda_page(const struct page *p)
{
	enum language l = p->language;
	const char *forum = forum_name(p);
	struct buf title = { 0 };
	struct figures figures = { 0 };
	struct agenda agenda;
	int next = next_meeting(p);

	buf_addf(&title, *forum != '\0' ? LANG(l, "Dagsorden: %s", "Agenda: %s") :
	    LANG(l, "Til det næste møde%s", "For the next meeting%s"), forum);
	page_title(p, title.data);
	page_open_note(p);
	if (next >= p->today)
		document_say(p->out, LANG(l, "Næste møde på listen er %s. ", "The next meeting on the list is %s. "), when_on(l, next));
	else
		document_text(p->out, LANG(l, "Der er ikke skrevet noget kommende møde på listen. ",
		    "No meeting to come is on the list. "));
	document_say(p->out, LANG(l, "Opgjort %s.", "As of %s."), when_day(l, p->today));
	document_close(p->out);
	if (next >= p->today)
		say_topics(p, next);

	figures_compute(&figures, &p->sheet, &p->activity, !p->log.missing, p->asof, p->today, p->today);
	agenda_make(&agenda, &p->sheet, &figures, l, p->today, WITHIN);
	if (agenda.n == 0)
		document_paragraph(p->out, "%s", LANG(l, "Intet på tjeklisten har en frist nu, og alle anbefalinger er vurderet.",
		    "Nothing on the checklist is due now, and all recommendations are assessed."));
	else
		document_paragraph(p->out, "%s", LANG(l, "Fra tjeklisten over de tre grundbetingelser. Vælg det, I vil tale om.",
		    "From the checklist of the three basic conditions. Choose what you want to talk about."));
	/* What was never assessed can wait for what is late. */
	for (int reason = 0; reason < AGENDA_NEVER; reason++)
		say_reason(p, &agenda, reason);
	late_goals(p);
	say_reason(p, &agenda, AGENDA_NEVER);
	agenda_release(&agenda);
	figures_release(&figures);
	buf_release(&title);
}
