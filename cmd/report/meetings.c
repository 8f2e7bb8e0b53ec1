#include <stdlib.h>

#include "analysis/attendance.h"
#include "base/mem.h"
#include "field/terms.h"
#include "report.h"

/* What the forum's rhythm makes of the twelve months, or -1. */
static long
expected(const struct report *r)
{
	const struct period *year = &r->summary.span[SPAN_YEAR];
	int code = meetings_rhythm(&r->sheet.centre);

	return code < 0 ? -1 : meetings_expected(code, (long)year->last - year->first + 1);
}

static void
say_held(const struct report *r)
{
	enum language l = r->language;
	const struct period *p = &r->summary.span[SPAN_PERIOD], *year = &r->summary.span[SPAN_YEAR];
	unsigned long n = (unsigned long)attendance_held(&r->sheet.meetings, -1, p);
	unsigned long in_year = (unsigned long)attendance_held(&r->sheet.meetings, -1, year);
	long rhythm = expected(r);

	document_open(r->out, DOCUMENT_PARAGRAPH);
	document_say(r->out, LANG(l, "%s fælles møde%s i perioden og %s i %s.",
	    "%s joint meeting%s in the period, and %s in %s."), lang_count(l, n),
	    n == 1 ? "" : LANG(l, "r", "s"), lang_count(l, in_year), lang_period(l, year));
	if (rhythm >= 0)
		document_say(r->out, LANG(l, " Forummets rytme svarer til %s på et år.",
		    " The forum's rhythm makes %s in a year."), lang_count(l, (uint64_t)rhythm));
	else
		document_text(r->out, LANG(l, " Forummets rytme er ikke oplyst.",
		    " The forum's rhythm is not given."));
	document_close(r->out);
}

/* Did it come to none of the joint meetings of the year? */
static int
is_absent(const void *came, const char *actor)
{
	return attendance_of(came, actor).attended == 0;
}

static void
say_absent(const struct report *r)
{
	const struct period *year = &r->summary.span[SPAN_YEAR];
	const char **name = mem_zero(r->sheet.actors.n, sizeof *name);
	enum language l = r->language;
	struct attendances came;
	size_t house, n;

	attendance_count(&came, &r->sheet.meetings, -1, year, r->today);
	n = house_lacks(r, name, &house, is_absent, &came);
	if (n > 0 && came.held > 0) {
		document_open(r->out, DOCUMENT_PARAGRAPH);
		document_say(r->out, LANG(l, "%s af de %s aktører i huset var ikke med til fælles møder i %s: ",
		    "%s of the %s actors in the house came to no joint meeting in %s: "),
		    lang_count(l, n), lang_count(l, house), lang_period(l, year));
		say_names(r, name, n);
		document_text(r->out, ".");
		document_close(r->out);
	}
	attendance_release(&came);
	free(name);
}

void
meetings_section(const struct report *r)
{
	enum language l = r->language;
	const struct meeting *leaders = meetings_last(&r->sheet.meetings, MEETING_LEDELSE, r->today);

	document_heading(r->out, 2, LANG(l, "Møder", "Meetings"));
	if (r->sheet.meetings.n == 0) {
		document_paragraph(r->out, "%s", LANG(l, "Der er ikke noteret nogen møder.", "No meetings are recorded."));
		return;
	}
	say_held(r);
	say_absent(r);
	if (leaders != NULL)
		document_paragraph(r->out, LANG(l, "Seneste møde med ledelserne: %s.",
		    "Latest meeting with the managers: %s."), lang_day(l, leaders->day));
	else
		document_paragraph(r->out, "%s", LANG(l, "Der er ikke noteret møder med ledelserne.",
		    "No meetings with the managers are recorded."));
}
