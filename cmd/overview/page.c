/* Many houses on a page for people. */
#include "analysis/houses.h"
#include "analysis/houseswords.h"
#include "base/buf.h"
#include "base/quantity.h"
#include "base/when.h"
#include "field/nouns.h"
#include "output/document.h"
#include "overview.h"

static void
put_paragraph(struct document *d, enum document_block kind, const char *text)
{
	if (*text == '\0')
		return;
	document_open(d, kind);
	document_text(d, text);
	document_close(d);
}

/* "Hvem ejer huset (11 huse): boligorganisation 8, forvaltning 3; ikke oplyst 1." */
static void
put_answers(struct document *d, const struct houses *h, enum house_question q, enum language l)
{
	const struct housequestion *about = &housequestions[q];
	const struct houses_answers *a = &h->answers[q];
	struct buf text = { 0 };

	document_open(d, DOCUMENT_ITEM);
	document_strong(d, about->title[l]);
	document_say(d, " (%s%s): ", quantity(l, a->answered, noun(about->flags & HOUSE_OF_PLANS ? NOUN_PLAN : NOUN_HOUSE, l)),
	    about->flags & HOUSE_MANY ? LANG(l, "; flere svar pr. hus", "; several answers a house") : "");
	for (size_t i = 0; i < a->n; i++) {
		if (a->cell[i].n == 0)
			continue;
		if (text.len > 0)
			buf_adds(&text, a->cell[i].rank == HOUSES_UNKNOWN ? "; " : ", ");
		houseswords_add_value(&text, q, &a->cell[i], l);
		buf_addf(&text, " %s", lang_count(l, a->cell[i].n));
	}
	document_say(d, "%s.", buf_text(&text));
	document_close(d);
	buf_release(&text);
}

void
page_write(struct document *d, const struct houses *h, size_t left_out, size_t surveys_left_out,
    enum language l)
{
	struct buf text = { 0 };

	buf_addf(&text, "%s", quantity(l, h->n, LANG(l, "et medborgercenter|medborgercentre",
	    "a citizens' centre|citizens' centres")));
	lang_capital(&text, 0);
	document_about(d, l, text.data);
	document_heading(d, 1, text.data);
	buf_clear(&text);
	houseswords_add(&text, h, l);
	put_paragraph(d, DOCUMENT_LEAD, buf_text(&text));
	buf_clear(&text);
	houseswords_add_more(&text, h, l);
	put_paragraph(d, DOCUMENT_PARAGRAPH, buf_text(&text));
	document_note(d, LANG(l, "Opgjort %s. Typerne er tendenser, og ingen af dem er bedre end de andre. "
	    "I parentes står, hos hvor mange svaret er kendt.",
	    "As of %s. Types are tendencies, and none is better than another. "
	    "In brackets stands of how many the answer is known."), when_day(l, h->day));
	if (left_out > 0) {
		buf_clear(&text);
		buf_addf(&text, LANG(l, "%s er ikke talt med, fordi oplysningerne skal rettes først.",
		    left_out == 1 ? "%s is not counted, for its data must be mended first." :
		    "%s are not counted, for their data must be mended first."), quantity(l, left_out, noun(NOUN_HOUSE, l)));
		lang_capital(&text, 0);
		document_note(d, "%s", text.data);
	}
	if (surveys_left_out > 0)
		document_note(d, "%s", LANG(l, "Svarene i survey.csv er ikke talt med, fordi filen skal rettes først.",
		    "The answers in survey.csv are not counted, for the file must be mended first."));
	for (int q = 0; q < HOUSE_QUESTIONS; q++)
		if (h->answers[q].answered > 0)
			put_answers(d, h, (enum house_question)q, l);
	buf_release(&text);
}
