#include <string.h>

#include "analysis/figurewords.h"
#include "base/buf.h"
#include "base/date.h"
#include "field/recommendation.h"
#include "field/terms.h"
#include "report.h"

static void
item(const struct report *r, const char *label, const char *text)
{
	if (*text != '\0')
		document_item(r->out, "%s: %s", label, text);
}

/* The next step, who takes it and when; marked when that day is over. */
static void
next_step(const struct report *r, const struct answer *a)
{
	const char *next = a->cell[ANSWER_NEXT], *due = a->cell[ANSWER_DUE];
	int day;

	if (*next == '\0' && *due == '\0')
		return;
	document_open(r->out, DOCUMENT_ITEM);
	if (*next != '\0') {
		document_text(r->out, LANG(r->language, "Næste skridt: ", "Next step: "));
		document_text(r->out, next);
	}
	if (*due != '\0')
		document_say(r->out, *next != '\0' ? LANG(r->language, " – senest %s", " – by %s") :
		    LANG(r->language, "Frist: %s", "Due: %s"),
		    *next != '\0' ? date_in_sentence(r, due) : date_in_words(r, due));
	if (date_parse(due, strlen(due), &day) && day < r->today && a->status != STATUS_JA)
		say_overdue(r);
	document_close(r->out);
}

static void
recommendation(const struct report *r, int i)
{
	const struct recommendation *about = &recommendations[i];
	const struct answer *a = &r->sheet.answers.item[i];
	const char *responsible = a->cell[ANSWER_RESPONSIBLE];
	struct buf data = { 0 }, conflict = { 0 };

	document_open(r->out, DOCUMENT_PARAGRAPH);
	document_say(r->out, "%s %s: ", about->code, recommendation_title(about, r->language));
	document_strong(r->out, status_in_words(r, a->status));
	if (a->status >= 0 && *a->cell[ANSWER_ASSESSED] != '\0')
		document_say(r->out, LANG(r->language, " (vurderet %s)", " (assessed %s)"),
		    date_in_words(r, a->cell[ANSWER_ASSESSED]));
	document_close(r->out);

	figurewords_data(&data, &r->figures, i, r->language);
	figurewords_conflict(&conflict, &r->figures, i, a->status, r->language);
	item(r, LANG(r->language, "Begrundelse", "Evidence"), a->cell[ANSWER_EVIDENCE]);
	item(r, "Data", buf_text(&data));
	item(r, LANG(r->language, "Uoverensstemmelse", "Contradiction"), buf_text(&conflict));
	item(r, LANG(r->language, "Ansvarlig", "Responsible"),
	    *responsible != '\0' ? dossier_name(&r->sheet, responsible) : "");
	next_step(r, a);
	buf_release(&data);
	buf_release(&conflict);
}

/* "1.3 og 1.4 ja": the recommendations from one up to another with this answer, behind others where there are some. */
static void
add_those(struct buf *b, const struct report *r, int from, int to, int status)
{
	size_t n = 0, k = 0;

	for (int i = from; i < to; i++)
		n += r->sheet.answers.item[i].status == status;
	if (n == 0)
		return;
	if (b->len > 0)
		buf_adds(b, "; ");
	for (int i = from; i < to; i++)
		if (r->sheet.answers.item[i].status == status) {
			lang_add_joint(b, r->language, k++, n);
			buf_adds(b, recommendations[i].code);
		}
	buf_addf(b, " %s", status_in_words(r, status));
}

/* A line a condition, for months without the checklist. */
static void
answers_briefly(const struct report *r)
{
	for (int i = 0, next; i < RECOMMENDATIONS; i = next) {
		const struct condition_name *name = &condition_names[recommendations[i].condition - 1];
		struct buf answers = { 0 };

		for (next = i; next < RECOMMENDATIONS && recommendations[next].condition == recommendations[i].condition; )
			next++;
		for (int status = STATUSES - 1; status >= -1; status--)
			add_those(&answers, r, i, next, status);
		document_item(r->out, "%s: %s", LANG(r->language, name->da, name->en), answers.data);
		buf_release(&answers);
	}
}

void
conditions_section(const struct report *r)
{
	const struct period passed = year_passed(r);
	unsigned long assessed = 0;
	const char *answered;

	for (int i = 0; i < RECOMMENDATIONS; i++)
		assessed += r->sheet.answers.item[i].status >= 0;
	document_heading(r->out, 2, LANG(r->language, "Grundbetingelser for samarbejde",
	    "Basic conditions for collaboration"));
	answered = says(r, "{some en anbefaling|anbefalinger} er {not}vurderet.",
	    "{some a recommendation|recommendations} {is|are} {not}assessed.",
	    &(struct phrase_facts){ .value = (int64_t)assessed, .of = RECOMMENDATIONS });
	if (r->checklist)
		document_paragraph(r->out, LANG(r->language, "%s Tallene fra loggen og møderne gælder %s; "
		    "resten er opgjort pr. %s.", "%s Figures from the log and the meetings are for %s; the rest is as of %s."),
		    answered, lang_period(r->language, &passed), lang_day(r->language, r->asof));
	else
		document_paragraph(r->out, "%s", answered);
	if (!r->checklist && assessed > 0)
		answers_briefly(r);
	history_paragraph(r);
	if (!r->checklist) {
		document_note(r->out, "%s", LANG(r->language, "Hele tjeklisten er med i rapporterne for "
		    "marts, juni, september og december.", "The reports for March, June, September and December "
		    "have the whole checklist."));
		return;
	}
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		int condition = recommendations[i].condition;
		const struct condition_name *name = &condition_names[condition - 1];

		if (i == 0 || recommendations[i - 1].condition != condition) {
			struct buf title = { 0 };

			buf_addf(&title, LANG(r->language, "Grundbetingelse %d: %s", "Basic condition %d: %s"), condition,
			    LANG(r->language, name->da, name->en));
			document_heading(r->out, 3, title.data);
			buf_release(&title);
		}
		recommendation(r, i);
	}
}
