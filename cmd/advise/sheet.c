/* The questions that nothing written answers, to take to a meeting. */
#include <string.h>

#include "base/collate.h"
#include "base/lang.h"
#include "output/htmldocument.h"
#include "output/markdowndocument.h"
#include "advise.h"

enum { ADVISED_NAMES = 12 };

static void
add_title(struct document *d, const struct advising *a)
{
	enum language l = a->language;
	struct buf title = { 0 };

	buf_addf(&title, LANG(l, "Spørgsmål til samarbejdet: %s", "Questions about collaboration: %s"),
	    a->initiative != NULL ? initiative_title(a->initiative) : centre_name(&a->sheet->centre));
	document_about(d, l, title.data);
	document_heading(d, 1, title.data);
	buf_release(&title);
}

static void
add_note(struct document *d, const struct advising *a)
{
	const char *name[ADVISED_NAMES];
	enum language l = a->language;
	struct buf names = { 0 };
	size_t n = 0;

	for (; n < a->actors && n < ADVISED_NAMES; n++)
		name[n] = dossier_name(a->sheet, a->actor[n]->cell[ACTOR_ID]);
	collate_add_names(&names, l, name, n, ADVISED_NAMES);
	if (a->house || n == 0)
		document_note(d, LANG(l, "%s. Her står det, som centrets filer ikke kan svare på.",
		    "%s. This is what the centre's files cannot answer."), centre_name(&a->sheet->centre));
	else
		document_note(d, LANG(l, "%s: %s. Her står det, som centrets filer ikke kan svare på.",
		    "%s: %s. This is what the centre's files cannot answer."), centre_name(&a->sheet->centre), buf_text(&names));
	buf_release(&names);
}

static void
add_form(struct document *d, const struct advising *a, const struct request *r, int form)
{
	enum language l = a->language;
	int begun = 0;

	for (int i = 0; i < POINTS; i++) {
		const struct advised *p = &a->point[i];

		if ((int)points[i].form != form || !is_wanted(r, i) || (p->state != POINT_ASK && p->state != POINT_UNKNOWN))
			continue;
		if (begun++ == 0) {
			struct buf heading = { 0 };

			buf_adds(&heading, vocab_word(&form_vocab, form, l));
			lang_capital(&heading, 0);
			document_heading(d, 2, heading.data);
			buf_release(&heading);
		}
		document_open(d, DOCUMENT_ITEM);
		document_text(d, advising_says(a, i));
		document_text(d, LANG(l, " Svar: ………………………", " Answer: ………………………"));
		document_close(d);
	}
}

void
add_sheet(struct buf *out, const struct advising *a, const struct request *r, int html)
{
	struct document d;

	document_begin(&d, html ? &html_document : &markdown_document, out);
	document_sheet(&d);
	add_title(&d, a);
	add_note(&d, a);
	for (int form = 0; form < FORMS; form++)
		add_form(&d, a, r, form);
	document_paragraph(&d, "%s", point_closing[a->language]);
	document_end(&d);
}
