#include <stdio.h>

#include "field/forms.h"
#include "field/point.h"
#include "pages.h"

static void
item(const char *what, const char *text)
{
	printf(".TP\n.B %s\n", what);
	page_text(text);
	printf("\n");
}

static void
one_form(enum form form)
{
	const struct form_about *f = &form_about[form];

	printf(".SS %s\n", form_vocab.term[form].code);
	page_text(f->says[LANG_DA]);
	printf("\n");
	item("Passer godt", f->fits[LANG_DA]);
	item("Hjælper", f->helps[LANG_DA]);
	item("Står i vejen", f->hinders[LANG_DA]);
	item("Et eksempel", f->example[LANG_DA]);
	item("Til forskel", f->differs[LANG_DA]);
}

/* The questions about a form, as mc-advise asks them. */
static void
points_of(enum form form)
{
	printf(".SS Spørgsmål til %s\n", form_vocab.term[form].code);
	for (int i = 0; i < POINTS; i++) {
		if (points[i].form != form)
			continue;
		printf(".TP\n.B %s\n", points[i].word);
		page_text(points[i].question[LANG_DA]);
		printf("\n(%s)\n", point_side_vocab.term[points[i].side].da);
	}
}

void
page_forms_da(void)
{
	page_head_da("mc-forms", 7, "de fem samarbejdsformer, og hvordan man vælger");
	printf(".SH BESKRIVELSE\n"
	    "Hver række i\n.I log.csv\nhar en af fem former.\n"
	    "Fra den første til den sidste forpligter de mere; "
	    "hvor ressourceudveksle hører til mellem dem, er forskelligt.\n");
	page_text(form_all_are_valuable[LANG_DA]);
	printf("\n.PP\n.B mc-log forms\nviser det samme i terminalen, og\n.B mc-log forms samvirke\nen enkelt form.\n"
	    ".PP\nFormerne er dem, som Lunar, Lund, Hansen og Foldgast fandt:\n"
	    ".IR \"Medborgercentre i udsatte boligområder\" ,\nCFBU 2019, del 2.\n"
	    "Sætningerne er vores, og eksemplerne er opdigtede.\n.SH FORMERNE\n");
	for (int i = 0; i < FORMS; i++)
		one_form((enum form)i);
	printf(".SH I TVIVL?\n");
	for (size_t i = 0; i < form_doubts_count; i++) {
		printf(".TP\n.B %s eller %s?\n", form_vocab.term[form_doubts[i].a].code,
		    form_vocab.term[form_doubts[i].b].code);
		page_text(form_doubts[i].question[LANG_DA]);
		printf("\n");
	}
	printf(".SH HVORNÅR PASSER FORMEN?\nRapporten skriver for hver form, hvornår den passer, hvad der hjælper, og hvad der står i vejen: 38 punkter.\n"
	    ".B mc-advise\nlæser i centrets filer, hvad de fortæller om dem, og spørger om resten.\n");
	for (int i = 0; i < FORMS; i++)
		points_of((enum form)i);
	printf(".SH SE OGSÅ\n.BR mc-first-steps (7),\n.BR mc-log (1),\n.BR mc (7)\n");
}
