#include <stdio.h>

#include "field/forms.h"
#include "field/point.h"
#include "pages.h"

static void
item(const char *what, const char *text)
{
	printf(".It \\&%s\n", what);
	page_text(text);
	printf("\n");
}

static void
one_form(enum form form)
{
	const struct form_about *f = &form_about[form];

	printf(".Ss %s (%s)\n", form_vocab.term[form].code, form_vocab.term[form].en);
	page_text(f->says[LANG_EN]);
	printf("\n.Pq ");
	page_text(f->source);
	printf("\n.Bl -tag -width \"How it differs\" -compact\n");
	item("Fits", f->fits[LANG_EN]);
	item("Helps", f->helps[LANG_EN]);
	item("Hinders", f->hinders[LANG_EN]);
	item("An example", f->example[LANG_EN]);
	item("How it differs", f->differs[LANG_EN]);
	item("In Danish", f->says[LANG_DA]);
	printf(".El\n");
}

/* What mc-advise looks at for a form: the question of each point, and what of it is read. */
static void
points_of(enum form form)
{
	static const char *const readings[] = { [POINT_READ] = "Read: ", [POINT_HALF_SEEN] = "Half of it is read: ",
	    [POINT_HALF_NOT] = "Half of it is read: ",
	    [POINT_ASKED] = "Asked; beside it stands: " };

	printf(".Ss Points of %s\n.Bl -tag -width Ds -compact\n", form_vocab.term[form].code);
	for (int i = 0; i < POINTS; i++) {
		if (points[i].form != form)
			continue;
		printf(".It Cm %s No (%s %d)\n", points[i].word, point_side_vocab.term[points[i].side].en, point_number(i));
		page_text(points[i].question[LANG_EN]);
		printf("\n%s", points[i].rule == NULL ? "Asked.\n" : readings[points[i].reading]);
		if (points[i].rule != NULL) {
			page_text(points[i].rule);
			printf(".\n");
		}
	}
	printf(".El\n");
}

void
page_forms(void)
{
	page_head("mc-forms", 7, "the five forms of collaboration, and how to choose one");
	printf(".Sh DESCRIPTION\n"
	    "Each row of\n.Pa log.csv\nhas one of five forms.\n"
	    "From the first to the last the actors owe each other more; "
	    "where ressourceudveksle belongs among them varies.\n");
	page_text(form_all_are_valuable[LANG_EN]);
	printf("\n.Pp\n.Ic mc-log forms\nprints the same in Danish.\n"
	    ".Pp\n"
	    "[R] is\n.Rs\n.%%T Medborgercentre i udsatte boligområder\n"
	    ".%%A Lunar, Lund, Hansen and Foldgast\n.%%I CFBU\n.%%D 2019\n.Re\n"
	    "The examples are invented.\n.Sh FORMS\n");
	for (int i = 0; i < FORMS; i++)
		one_form((enum form)i);
	printf(".Sh IN DOUBT\n.Bl -tag -width Ds -compact\n");
	for (size_t i = 0; i < form_doubts_count; i++) {
		printf(".It %s or %s?\n", form_vocab.term[form_doubts[i].a].code,
		    form_vocab.term[form_doubts[i].b].code);
		page_text(form_doubts[i].question[LANG_EN]);
		printf("\n");
	}
	printf(".El\n.Sh POINTS\nWhen each form fits, what helps it and what hinders it: 38 points ([R] Part 2), which\n"
	    ".Xr mc-advise 1\nasks of a centre.\nThe questions are ours.\n"
	    "What is read is of the files of the centre, in the period; what nobody has written down is unknown.\n");
	for (int i = 0; i < FORMS; i++)
		points_of((enum form)i);
	printf(".Sh SEE ALSO\n.Xr mc-advise 1 ,\n.Xr mc-log 1 ,\n.Xr mc-vocabularies 5 ,\n.Xr mc 7\n");
}
