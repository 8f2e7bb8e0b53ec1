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

static void
put_answers(struct document *d, const struct houses *h, enum house_question q, enum language l)
{
	const struct housequestion *about = &housequestions[q];
	const struct houses_answers *a = &h->answers[q];
	const char *const name[] = { LANG(l, "Svar", "Answer"), about->flags & HOUSE_OF_PLANS ?
	    LANG(l, "Helhedsplaner", "Plans") : LANG(l, "Huse", "Houses"), LANG(l, "Af", "Of") };

	document_heading(d, 2, about->title[l]);
	if (about->flags & HOUSE_MANY)
		document_note(d, "%s", LANG(l, "Et hus kan have flere svar.", "A house may have several answers."));
	document_table(d, 3, name);
	for (size_t i = 0; i < a->n; i++) {
		struct buf value = { 0 };

		houseswords_add_value(&value, q, &a->cell[i], l);
		document_cell(d, value.data);
		document_cell(d, lang_count(l, a->cell[i].n));
		document_cell(d, lang_count(l, houses_of(a, &a->cell[i])));
		buf_release(&value);
	}
	document_table_end(d);
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
	    "»Af« er de huse, hvor svaret er kendt; ved »ikke oplyst« er det alle.",
	    "As of %s. Types are tendencies, and none is better than another. "
	    "“Of” is the houses whose answer is known; beside “not known” it is all of them."), when_day(l, h->day));
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
