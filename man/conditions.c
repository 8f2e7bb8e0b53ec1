#include <stdio.h>
#include <string.h>

#include "field/indicator.h"
#include "field/recommendation.h"
#include "pages.h"

/* When does the answer contradict the figure?  In words. */
static const char *
rule(enum indicator_rule r)
{
	switch (r) {
	case AGAINST_MOST:
		return "contradicts ja under half, and nej when all";
	case AGAINST_FEW:
		return "contradicts ja over half, and nej when none";
	case AGAINST_SECTORS:
		return "contradicts ja under 3, and nej from 4";
	case AGAINST_NEW:
		return "contradicts ja where there are neither new actors nor new pairs";
	case AGAINST_YES:
		return "contradicts ja when 0, and nej when 1";
	case AGAINST_NONE:
		break;
	}
	return NULL;
}

static void
one(const struct recommendation *r)
{
	printf(".It Sy %s %s\n", r->code, r->word);
	page_text(r->title_da);
	printf(".\n(");
	page_text(r->title_en);
	printf(".)\n");
	page_text(r->about);
	printf("\n.Pq ");
	page_text(r->source);
	printf("\n.Bl -tag -width Ds -compact\n");
	for (int i = 0; i < INDICATORS; i++) {
		const struct indicator *about = &indicators[i];

		if (strcmp(about->code, r->code) != 0)
			continue;
		printf(".It Cm %s\n", about->name);
		page_text(about->means);
		if (rule(about->rule) != NULL)
			printf("; %s", rule(about->rule));
		printf(".\n");
	}
	printf(".El\n");
}

void
page_conditions(void)
{
	page_head("mc-conditions", 7, "the three basic conditions for collaboration");
	printf(".Sh DESCRIPTION\n"
	    "The building by itself yields nothing: it puts actors next to each other.\n"
	    "Contacts become collaboration if everybody works at it and three conditions hold.\n"
	    "Under them stand seventeen recommendations.\n"
	    "Each is answered with\n.Cm nej , paa-vej\nor\n.Cm ja ,\nor is not assessed;\n"
	    "beside the answer stand the indicators, computed by\n.Xr mc-conditions 1 .\n"
	    "Where the two contradict each other the checklist says so; the answer stays as it was written.\n"
	    ".Pp\n"
	    "[R] is\n.Rs\n.%%T Medborgercentre i udsatte boligområder\n"
	    ".%%A Lunar, Lund, Hansen and Foldgast\n.%%I CFBU\n.%%D 2019\n.Re\n"
	    "The names of the conditions are the report's; titles and words are ours.\n"
	    ".Pp\n"
	    "In an indicator, house actors are those of presence\n.Cm fast\nor\n.Cm jaevnligt\n"
	    "that have not left, and an initiative is ongoing unless its phase is\n.Cm afsluttet .\n"
	    "The period is the last twelve calendar months unless\n.Fl p\nis given;\n"
	    "in an entry the first actor takes the initiative towards each of the others.\n"
	    "Where there is nothing to count from, there is no value, and the note says what is missing.\n");
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		const struct recommendation *r = &recommendations[i];
		const struct condition_name *c = &condition_names[r->condition - 1];

		if (i == 0 || recommendations[i - 1].condition != r->condition) {
			printf("%s.Sh %d. ", i > 0 ? ".El\n" : "", r->condition);
			page_text(c->da);
			printf("\n.Pq ");
			page_text(c->en);
			printf("\n");
			page_text(c->about);
			printf("\n.Bl -tag -width Ds\n");
		}
		one(r);
	}
	printf(".El\n.Sh SEE ALSO\n.Xr mc-conditions 1 ,\n.Xr mc-report 1 ,\n.Xr mc 7 ,\n.Xr mc-types 7\n");
}
