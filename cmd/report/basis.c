#include "base/date.h"
#include "report.h"

/* How many entries there are, and from when. */
static void
say_log(const struct report *r)
{
	const struct activity_tally *act = &r->summary.activity;
	enum language l = r->language;

	if (act->ever == 0)
		document_paragraph(r->out, "%s", r->log.missing ? LANG(l, "Der er ingen log.", "There is no log.") :
		    r->summary.ahead > 0 ? LANG(l, "Loggen rummer ingen registreringer fra før i dag.",
		    "The log holds no entries from before today.") :
		    LANG(l, "Loggen er tom.", "The log is empty."));
	else if (act->first == r->summary.last && act->ever > 1)
		document_paragraph(r->out, LANG(l, "Loggen rummer %s, %s fra %s.", "The log holds %s, %s from %s."),
		    quantity(l, act->ever, noun(NOUN_ENTRY, l)), act->ever == 2 ?
		    LANG(l, "begge", "both") : LANG(l, "alle", "all"), when_day(l, act->first));
	else
		document_paragraph(r->out, act->ever == 1 ? LANG(l, "Loggen rummer %s, fra %s.", "The log holds %s, from %s.") :
		    LANG(l, "Loggen rummer %s, %s.", "The log holds %s, %s."),
		    quantity(l, act->ever, noun(NOUN_ENTRY, l)), act->ever == 1 ?
		    when_day(l, act->first) : when_from(l, act->first, r->summary.last));
	if (r->summary.ahead > 0)
		document_paragraph(r->out, r->summary.ahead == 1 ?
		    LANG(l, "%s har en dato efter i dag og er ikke talt med.", "%s is dated after today and not counted.") :
		    LANG(l, "%s har en dato efter i dag og er ikke talt med.", "%s are dated after today and not counted."),
		    says(r, "{value en registrering|registreringer}", "{value an entry|entries}",
		    &(struct phrase_facts){ .value = (int64_t)r->summary.ahead }));
}

/* The days of a span of which something is known; of a span that cuts months no month is spoken of as a whole. */
static struct period
known_days(const struct report *r, const struct period *span)
{
	return (struct period){ r->summary.activity.first > span->first ? r->summary.activity.first : span->first,
	    span->last < r->today ? span->last : r->today };
}

/* The months of a span of which something is known: from the log's first on, up to today's. */
static struct period
known_months(const struct report *r, const struct period *span)
{
	int first = r->summary.activity.first > span->first ? r->summary.activity.first : span->first;
	int last = span->last < r->today ? span->last : r->today;

	return period_months(date_month(first), date_month(last));
}

static void
say_none(const struct report *r, const struct period *known)
{
	enum language l = r->language;

	document_paragraph(r->out, LANG(l, "Der er ingen registreringer %s.", "There are no entries %s."), when_in(l, known));
}

/* In how many of them there are entries. */
static void
say_months(const struct report *r, const struct activity_tally *act, const struct period *known)
{
	enum language l = r->language;
	uint64_t of = (uint64_t)period_month_count(known);

	if (activity_months_with(act) == 0)
		say_none(r, known);
	else if (of == 1)
		document_paragraph(r->out, LANG(l, "Der er registreringer %s.", "There are entries %s."),
		    when_in(l, known));
	else
		document_paragraph(r->out, LANG(l, "Der er registreringer i %s %s.", "There are entries in %s %s."),
		    quantity_some(l, (uint64_t)activity_months_with(act), of, noun(NOUN_MONTH, l)), when_in(l, known));
}

static void
say_left_out(const struct report *r)
{
	enum language l = r->language;

	if (r->log.left_out > 0)
		document_paragraph(r->out, "%s", says(r,
		    "{value en række|rækker} i loggen er udeladt på grund af fejl.",
		    "{value a faulty row|faulty rows} of the log {is|are} left out.",
		    &(struct phrase_facts){ .value = (int64_t)r->log.left_out }));
	if (dossier_left_out(&r->sheet) > 0)
		document_paragraph(r->out, "%s", says(r,
		    "{value en oplysning|oplysninger} om møder, initiativer og økonomi er udeladt på grund af fejl.",
		    "{value a faulty record|faulty records} on meetings, initiatives and funding {is|are} left out.",
		    &(struct phrase_facts){ .value = (int64_t)dossier_left_out(&r->sheet) }));
	if (r->sheet.actors.n == 0)
		document_paragraph(r->out, "%s", LANG(l, "Der er ingen aktører på aktørlisten.", "No actors are listed."));
	else
		document_paragraph(r->out, LANG(l, "Aktørlisten rummer %s.", "The list of actors holds %s."),
		    quantity(l, r->sheet.actors.n, noun(NOUN_ACTOR, l)));
}

void
basis_section(const struct report *r)
{
	const struct summary *s = &r->summary;
	struct period p = known_months(r, &s->span[SPAN_PERIOD]);
	struct period year = known_months(r, &s->span[SPAN_YEAR]);
	struct period days = known_days(r, &s->span[SPAN_PERIOD]);
	int whole = period_is_months(&s->span[SPAN_PERIOD]);

	document_heading(r->out, 2, LANG(r->language, "Hvad tallene bygger på", "What the figures rest on"));
	say_log(r);
	if (s->activity.ever > 0 && activity_months(&s->activity) > 1 && p.first < p.last) {
		if (whole)
			say_months(r, &s->activity, &p);
		else if (activity_months_with(&s->activity) == 0)
			say_none(r, &days);
	}
	if (s->activity.ever > 0 && year.first < year.last && (!whole || year.first != p.first || year.last != p.last))
		say_months(r, &s->year, &year);
	say_left_out(r);
}
