/* What the next meeting can take up of the checklist: by what calls for it, the oldest first. */
#include <stdlib.h>
#include <string.h>

#include "analysis/agenda.h"
#include "analysis/figures.h"
#include "base/buf.h"
#include "base/date.h"
#include "field/terms.h"
#include "page.h"
#include "yaml/yaml.h"

enum { WITHIN = 30 };	/* days in which a step is due soon, as of mc-conditions --agenda */

static const char *const why[AGENDA_REASONS][2] = {
	[AGENDA_OVERDUE] = { "Fristen er overskredet", "Overdue" },
	[AGENDA_DUE] = { "Frist inden for 30 dage", "Due within 30 days" },
	[AGENDA_CONFLICT] = { "Svaret og tallene siger ikke det samme", "The answer and the figures do not agree" },
	[AGENDA_NEVER] = { "Ikke vurderet endnu", "Not assessed yet" }
};

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
	int begun = 0;

	for (size_t i = 0; i < agenda->n; i++) {
		if (reason_of(&agenda->item[i]) != reason)
			continue;
		if (!begun++)
			document_heading(p->out, 2, why[reason][p->language]);
		say_step(p, &agenda->item[i]);
	}
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

	buf_addf(&title, *forum != '\0' ? LANG(l, "Til mødet i %s", "For the meeting of %s") :
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

	figures_compute(&figures, &p->sheet, &p->activity, !p->log.missing, p->asof, p->today);
	agenda_make(&agenda, &p->sheet, &figures, l, p->today, WITHIN);
	if (agenda.n == 0)
		document_paragraph(p->out, "%s", LANG(l, "Intet på tjeklisten har en frist nu, og alle anbefalinger er vurderet.",
		    "Nothing on the checklist is due now, and all recommendations are assessed."));
	else
		document_paragraph(p->out, "%s", LANG(l, "Fra tjeklisten over de tre grundbetingelser. Vælg det, I vil tale om.",
		    "From the checklist of the three basic conditions. Choose what you want to talk about."));
	for (int reason = 0; reason < AGENDA_REASONS; reason++)
		say_reason(p, &agenda, reason);
	agenda_release(&agenda);
	figures_release(&figures);
	buf_release(&title);
}
