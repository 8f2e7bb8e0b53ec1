#include <stdio.h>
#include <string.h>

#include "field/reportfigures.h"
#include "pages.h"

static void
one(const struct report_figure *f)
{
	printf(".It Cm %s\n", f->key);
	page_text(f->name[LANG_EN]);
	printf(" (");
	page_text(f->name[LANG_DA]);
	printf(").\n");
	page_text(f->means[LANG_EN]);
	printf("\nRests on ");
	page_text(f->rests[LANG_EN]);
	printf(".\n.Bd -literal\n");
	page_text(f->command);
	printf("\n.Ed\n");
}

void
page_report(void)
{
	page_head("mc-report", 7, "what the figures of the monthly report mean");
	printf(".Sh DESCRIPTION\n"
	    "Each figure that\n.Xr mc-report 1\nwrites, by the sections of the report:\n"
	    "what it means, which files and columns it rests on, and the command that prints the rows behind it.\n"
	    ".Pp\n.Ic mc-report --explain\nprints the same for centres and a period, the common overview of several first, in the centre's language, with commands that\n"
	    "can be run as they stand.\nHere the words in braces stand for what the report used:\n"
	    ".Bl -tag -width {centres} -compact\n"
	    ".It {centre}\nthe folder of the centre\n"
	    ".It {centres}\nthe folders of all centres, of which the overview is\n"
	    ".It {period}\nthe period, up to today\n"
	    ".It {ahead}\nwhat of the period lies after today\n"
	    ".It {before}\nthe equally long period before\n"
	    ".It {year}\nthe twelve months that end with the period's last\n"
	    ".It {first}\nthe first day of the period\n"
	    ".It {day}\nthe period's last day, or today where that lies ahead\n"
	    ".It {today}\ntoday\n"
	    ".It {joint}\nthe kinds of meeting that gather the house: faelles, and forum where that is no residents' board\n"
	    ".It {board}\nforum, where that is a residents' board\n"
	    ".It {only}\n--kind faelles, where the forum is a residents' board; else nothing\n"
	    ".El\n.Pp\n"
	    "A figure tells what was written down.\n"
	    "What was not is unknown, and no 0.\n"
	    "None of them is a mark: the five forms, the four types and the centres are not ranked.\n");
	for (size_t i = 0; i < report_figures_n; i++) {
		const struct report_figure *f = &report_figures[i];

		if (i == 0 || strcmp(f->section, f[-1].section) != 0)
			printf("%s.Sh %s\n.Bl -tag -width Ds\n", i > 0 ? ".El\n" : "", f->section);
		one(f);
	}
	printf(".El\n.Sh SEE ALSO\n.Xr mc-report 1 ,\n.Xr mc 7 ,\n.Xr mc-conditions 7 ,\n.Xr mc-types 7\n");
}
