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
	case AGAINST_NONE:
		return "contradicts ja when none, and nej when all";
	case AGAINST_TALKS:
		return "contradicts ja when 0";
	case AGAINST_SECTORS:
		return "contradicts ja when 1, and nej from 4";
	case AGAINST_NEW:
		return "contradicts ja where there are neither new actors nor new pairs";
	case AGAINST_YES:
		return "contradicts ja when 0, and nej when 1";
	case AGAINST_NEVER:
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
	    "that were there, by\n.Cm since\nand\n.Cm left ,\non the last day of the period, or today where that is earlier.\n"
	    "Money and initiatives are those of today, or where a period was asked for, those of that day:\n"
	    "money is active from its first day to its last, and an initiative is ongoing if its phase is known and not\n"
	    ".Cm afsluttet ,\n"
	    "and it had started and not ended.\n"
	    "The period is the last twelve calendar months unless\n.Fl p\nis given.\n"
	    "It begins no earlier than the first row of the log, or of the list of meetings, and ends today:\n"
	    "months before are unknown, and what is planned counts nowhere.\n"
	    "An answer is contradicted by facts only, and by a period only where six months of it are known.\n"
	    "In an entry the first actor takes the initiative towards each of the others.\n"
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
