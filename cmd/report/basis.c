#include "report.h"

void
basis_section(const struct report *r)
{
	const struct activity *act = &r->summary.activity, *year = &r->summary.year;
	enum language l = r->language;

	document_heading(r->out, 2, LANG(l, "Hvad tallene bygger på", "What the figures rest on"));
	if (act->ever == 0)
		document_paragraph(r->out, "%s", r->log.missing ? LANG(l, "Der er ingen log.", "There is no log.") :
		    LANG(l, "Loggen er tom.", "The log is empty."));
	else
		document_paragraph(r->out, LANG(l, "Loggen rummer %s registrering%s fra %s til %s.",
		    "The log holds %s entr%s from %s to %s."), lang_count(l, act->ever),
		    act->ever == 1 ? LANG(l, "", "y") : LANG(l, "er", "ies"),
		    lang_day(l, act->first), lang_day(l, r->summary.last));
	if (act->ever > 0 && activity_months(act) > 1)
		document_paragraph(r->out, LANG(l, "Der er registreringer i %s af periodens %s måneder.",
		    "There are entries in %s of the period's %s months."),
		    lang_count(l, act->months.n),
		    lang_count(l, (uint64_t)activity_months(act)));
	if (act->ever > 0)
		document_paragraph(r->out, LANG(l, "Der er registreringer i %s af de 12 måneder i %s.",
		    "There are entries in %s of the 12 months of %s."),
		    lang_count(l, year->months.n), lang_period(l, &year->period));
	if (r->log.left_out > 0)
		document_paragraph(r->out, LANG(l, "%s række%s i loggen er udeladt på grund af fejl.", "%s faulty row%s left out."),
		    lang_count(l, r->log.left_out), r->log.left_out == 1 ?
		    LANG(l, "", " is") : LANG(l, "r", "s are"));
	if (sheet_left_out(&r->sheet) > 0)
		document_paragraph(r->out, LANG(l, "%s oplysning%s om møder, initiativer og økonomi er udeladt på grund af fejl.",
		    "%s faulty record%s on meetings, initiatives and funding left out."),
		    lang_count(l, sheet_left_out(&r->sheet)), sheet_left_out(&r->sheet) == 1 ?
		    LANG(l, "", " is") : LANG(l, "er", "s are"));
	document_paragraph(r->out, LANG(l, "Aktørlisten rummer %s aktør%s.", "%s actor%s listed."),
	    lang_count(l, r->sheet.actors.n), r->sheet.actors.n == 1 ?
	    LANG(l, "", " is") : LANG(l, "er", "s are"));
}
