#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "field/forms.h"
#include "log.h"
#include "output/document.h"
#include "output/markdowndocument.h"
#include "output/wrapped.h"
#include "schema/value.h"
#include "sheet/wording.h"

static void
labelled(struct document *d, const char *label, const char *text)
{
	document_open(d, DOCUMENT_ITEM);
	document_strong(d, label);
	document_say(d, " %s", text);
	document_close(d);
}

static void
doubt(struct document *d, const struct form_doubt *f, enum language l)
{
	struct buf pair = { 0 };

	buf_addf(&pair, LANG(l, "%s eller %s?", "%s or %s?"), form_vocab.term[f->a].code,
	    form_vocab.term[f->b].code);
	labelled(d, pair.data, f->question[l]);
	buf_release(&pair);
}

static void
write_one(struct document *d, enum form form, enum language l)
{
	const struct form_about *f = &form_about[form];

	document_heading(d, 1, form_vocab.term[form].code);
	document_paragraph(d, "%s", f->says[l]);
	labelled(d, LANG(l, "Passer godt:", "Fits:"), f->fits[l]);
	labelled(d, LANG(l, "Hjælper:", "Helps:"), f->helps[l]);
	labelled(d, LANG(l, "Står i vejen:", "Hinders:"), f->hinders[l]);
	labelled(d, LANG(l, "Et eksempel:", "An example:"), f->example[l]);
	labelled(d, LANG(l, "Til forskel:", "How it differs:"), f->differs[l]);
	document_heading(d, 2, LANG(l, "I tvivl?", "In doubt?"));
	for (size_t i = 0; i < form_doubts_count; i++)
		if (form_doubts[i].a == form || form_doubts[i].b == form)
			doubt(d, &form_doubts[i], l);
}

static void
write_all(struct document *d, enum language l)
{
	document_heading(d, 1, LANG(l, "De fem samarbejdsformer", "The five forms of collaboration"));
	for (int i = 0; i < FORMS; i++) {
		document_open(d, DOCUMENT_ITEM);
		document_strong(d, form_vocab.term[i].code);
		document_say(d, ": %s", form_about[i].says[l]);
		document_close(d);
	}
	document_paragraph(d, "%s", form_all_are_valuable[l]);
	document_heading(d, 2, LANG(l, "I tvivl?", "In doubt?"));
	for (size_t i = 0; i < form_doubts_count; i++)
		doubt(d, &form_doubts[i], l);
	document_paragraph(d, "%s", LANG(l, "Mere om en af dem, for eksempel: mc-log forms samvirke",
	    "More about one of them, for instance: mc-log forms samvirke"));
}

/* Explain the forms as rows, if these are asked for. */
static void
print_rows(int only, enum language l, enum rows_format format)
{
	static const char *const names[] = { "form", "says", "fits", "helps", "hinders", "example",
	    "differs", "source" };
	enum { N = sizeof names / sizeof *names };
	struct rows *out = rows_begin(format, N, names);

	for (int i = 0; i < FORMS; i++) {
		const struct form_about *f = &form_about[i];
		const char *cell[N] = { form_vocab.term[i].code, f->says[l], f->fits[l], f->helps[l],
		    f->hinders[l], f->example[l], f->differs[l], f->source };

		for (size_t k = 0; k < N && (only < 0 || only == i); k++)
			rows_text(out, cell[k]);
	}
	rows_end(out);
}

int
log_form_meant(const char *word)
{
	return wording_read(&form_wording, word, strlen(word));
}

void
log_add_choice(struct buf *text, enum language l)
{
	struct document d;

	document_begin(&d, &markdown_document, text);
	for (int i = 0; i < FORMS; i++) {
		document_open(&d, DOCUMENT_ITEM);
		document_strong(&d, form_vocab.term[i].code);
		document_say(&d, LANG(l, ". For eksempel: %s %s", ". For instance: %s %s"), form_about[i].example[l],
		    form_about[i].differs[l]);
		document_close(&d);
	}
	for (size_t i = 0; i < form_doubts_count; i++)
		doubt(&d, &form_doubts[i], l);
	document_paragraph(&d, "%s", form_all_are_valuable[l]);
	document_end(&d);
}

void
log_explain_forms(const char *word, enum language l, const enum rows_format *format)
{
	int only = word != NULL ? log_form_meant(word) : -1;
	struct buf text = { 0 };
	struct document d;

	if (word != NULL && only < 0)
		die("%s", value_wrong_code(&form_vocab, word, strlen(word)));
	if (format != NULL) {
		print_rows(only, l, *format);
		return;
	}
	document_begin(&d, &markdown_document, &text);
	if (only >= 0)
		write_one(&d, (enum form)only, l);
	else
		write_all(&d, l);
	document_end(&d);
	wrapped_print(text.data, text.len);
	buf_release(&text);
}
