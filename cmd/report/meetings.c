#include <string.h>

#include "analysis/attendance.h"
#include "centre/meeting.h"
#include "field/terms.h"
#include "report.h"
#include "yaml/yaml.h"

/* What is counted: meetings that join the house, or those of its board, as analysis/attendance has them. */
enum count { JOINT = -1, BOARD = MEETING_FORUM };

/* Those of a period that were held, up to today; and that are planned, after it. */
static unsigned long
count_held(const struct report *r, enum count what, const struct period *p)
{
	struct period passed = period_until(p, r->today);

	return (unsigned long)attendance_held(&r->sheet.meetings, what, &passed);
}

static unsigned long
count_planned(const struct report *r, enum count what, const struct period *p)
{
	return (unsigned long)attendance_held(&r->sheet.meetings, what, p) - count_held(r, what, p);
}

/* How many in the period and in what has passed of the twelve months; of one and the same period it is said once. */
static void
say_held(const struct report *r, enum count what)
{
	enum language l = r->language;
	const struct period *p = &r->summary.span[SPAN_PERIOD], *year = &r->summary.span[SPAN_YEAR];
	const struct period passed = year_passed(r);
	unsigned long n = count_held(r, what, p), in_year = count_held(r, what, year);
	unsigned long planned = count_planned(r, what, p);
	int once = p->first == year->first && p->last == year->last;
	const char *these = what == BOARD ?
	    LANG(l, "et møde i beboerledelsen|møder i beboerledelsen",
	    "a meeting of the residents' board|meetings of the residents' board") :
	    noun(NOUN_JOINT_MEETING, l);
	const char *any = strchr(these, '|') + 1;
	const char *of_year = quantity(l, in_year, LANG(l, "et|", "a|"));

	if (n > 0) {
		document_say(r->out, LANG(l, "Der er holdt %s i perioden", n == 1 ?
		    "There was %s in the period" : "There were %s in the period"), quantity(l, n, these));
		if (!once && in_year == n)
			document_say(r->out, ", %s %s", n == 1 ? LANG(l, "det eneste", "the only one") :
			    LANG(l, "de eneste", "the only ones"), when_in(l, &passed));
		else if (!once)
			document_say(r->out, LANG(l, " og %s %s", ", and %s %s"), of_year, when_in(l, &passed));
	} else {
		document_say(r->out, LANG(l, "Der er ikke noteret %s i perioden", "No %s were recorded in the period"), any);
		if (!once && in_year == 0)
			document_say(r->out, LANG(l, ", og heller ikke ellers %s", ", nor otherwise %s"), when_in(l, &passed));
		else if (!once)
			document_say(r->out, LANG(l, "; %s blev der holdt %s", in_year == 1 ?
			    "; %s there was %s" : "; %s there were %s"), when_in(l, &passed), of_year);
	}
	document_text(r->out, ".");
	if (planned > 0)
		document_say(r->out, LANG(l, " Der er planlagt %s%s i perioden.", " For the rest of the period %s%s planned."),
		    quantity(l, planned, LANG(l, "et|", "a|")), n == 0 ? LANG(l, "", planned == 1 ? " is" : " are") :
		    LANG(l, " mere", planned == 1 ? " more is" : " more are"));
}

/* What the forum is planned to do. */
static void
say_rhythm(const struct report *r)
{
	enum language l = r->language;
	int code = meetings_rhythm(&r->sheet.centre);

	if (code >= 0)
		document_say(r->out, LANG(l, " Efter planen mødes forummet %s om året.",
		    " The forum is planned to meet %s a year."), quantity_times(l,
		    (uint64_t)meetings_expected(code, 365)));
	else if (yaml_is_empty(yaml_get(centre_root(&r->sheet.centre), "forum")))
		document_text(r->out, LANG(l, " Der er ikke noteret noget forum.", " No forum is recorded."));
	else
		document_text(r->out, LANG(l, " Det er ikke oplyst, hvor tit forummet mødes.",
		    " It is not given how often the forum meets."));
}

/* The list of meetings may have begun within the twelve months: before, nothing is known. */
static void
say_since(const struct report *r)
{
	int first = r->sheet.meetings.first_day;

	if (first > r->summary.span[SPAN_YEAR].first && first <= r->today)
		document_say(r->out, LANG(r->language, " Møderne er noteret siden %s.",
		    " Meetings have been recorded since %s."), when_day(r->language, first));
}

/* ---- who came ---- */

/* Was it at none, though some were held while it was in the house?  A guest came, too. */
static enum lacks
is_absent(const void *attendances, const struct actor *a)
{
	struct attendance came = attendance_of_actor(attendances, a);

	return attendance_of(attendances, a->cell[ACTOR_ID]).attended > 0 ? LACKS_NOT : came.of > 0 ? LACKS : LACKS_UNASKED;
}

static void
say_absent(const struct report *r)
{
	const struct period year = year_passed(r);
	enum language l = r->language;
	/* Who came to one of one came to that one. */
	int one = count_held(r, JOINT, &year) == 1;
	struct house house;
	struct attendances came;

	attendance_count(&came, &r->sheet.meetings, JOINT, &year, r->today);
	house_lacks(&house, r, &year, is_absent, &came);
	if (house.n > 0) {
		struct phrase_facts some = { .value = (int64_t)(house.n - house.lack), .of = (int64_t)house.n,
		    .period = &year, .names = house.only, .what = one ? LANG(l, "det ene fælles møde", "the one joint meeting") :
		    LANG(l, "fælles møder", "a joint meeting"), .noun = noun(NOUN_HOUSE_ACTOR, l) };

		document_open(r->out, DOCUMENT_PARAGRAPH);
		if (house.n == 1) {
			document_text(r->out, says(r, "den eneste aktør i huset, {names}, har {not}været med til {what} {in}.",
			    house.lack == 0 ? "the only actor in the house, {names}, came to {what} {in}." :
			    one ? "the only actor in the house, {names}, did not come to {what} {in}." :
			    "the only actor in the house, {names}, came to no joint meeting {in}.", &some));
		} else if (house.lack == 0 || house.lack == house.n) {
			document_text(r->out, says(r, "{some} har været med til {what} {in}.",
			    "{some} came to {what} {in}.", &some));
		} else {
			some.value = (int64_t)house.lack;
			document_text(r->out, says(r, "{some} har ikke været med til {what} {in}: ",
			    one ? "{some} did not come to {what} {in}: " : "{some} came to no joint meeting {in}: ", &some));
			say_names_end(r, house.name, house.lack);
		}
		document_close(r->out);
	}
	house_release(&house);
	attendance_release(&came);
}

/* ---- the managers ---- */

static const struct meeting *
next_with_leaders(const struct report *r)
{
	const struct meetings *all = &r->sheet.meetings;
	const struct meeting *next = NULL;

	for (size_t i = 0; i < all->n; i++)
		if (all->item[i].kind == MEETING_LEDELSE && all->item[i].day > r->today &&
		    (next == NULL || all->item[i].day < next->day))
			next = &all->item[i];
	return next;
}

static void
say_leaders(const struct report *r)
{
	enum language l = r->language;
	const struct meeting *last = meetings_last(&r->sheet.meetings, MEETING_LEDELSE, r->asof);
	const struct meeting *later = meetings_last(&r->sheet.meetings, MEETING_LEDELSE, r->today);
	const struct meeting *next = next_with_leaders(r);

	document_open(r->out, DOCUMENT_PARAGRAPH);
	/* A past period is told as it was. */
	if (last != NULL && later != last)
		document_say(r->out, LANG(l, "Pr. %s var det seneste møde med ledelserne holdt %s.",
		    "As of %s the latest meeting with the managers had been held %s."),
		    lang_day(l, r->asof), when_on(l, last->day));
	else if (last == NULL && later != NULL)
		document_say(r->out, LANG(l, "Pr. %s var der ikke noteret møder med ledelserne.",
		    "As of %s no meetings with the managers were recorded."), lang_day(l, r->asof));
	else if (last != NULL)
		document_say(r->out, LANG(l, "Det seneste møde med ledelserne blev holdt %s.",
		    "The latest meeting with the managers was held %s."), when_on(l, last->day));
	else if (next != NULL)
		document_text(r->out, LANG(l, "Der er ikke holdt møder med ledelserne endnu.",
		    "No meetings with the managers have been held yet."));
	else
		document_text(r->out, LANG(l, "Der er ikke noteret møder med ledelserne.",
		    "No meetings with the managers are recorded."));
	if (next != NULL && later == last)
		document_say(r->out, LANG(l, " Det næste er sat til %s.", " The next is set for %s."),
		    when_day(l, next->day));
	document_close(r->out);
}

void
meetings_section(const struct report *r)
{
	document_heading(r->out, 2, LANG(r->language, "Møder", "Meetings"));
	if (r->sheet.meetings.n == 0) {
		document_paragraph(r->out, "%s", LANG(r->language, "Der er ikke noteret nogen møder.", "No meetings are recorded."));
		return;
	}
	document_open(r->out, DOCUMENT_PARAGRAPH);
	if (r->sheet.meetings.first_day > r->summary.span[SPAN_PERIOD].last && r->sheet.meetings.first_day <= r->today) {
		document_say(r->out, LANG(r->language, "Møderne er først noteret fra %s.", "Meetings are recorded from %s only."),
		    when_day(r->language, r->sheet.meetings.first_day));
		say_rhythm(r);
	} else {
		say_held(r, JOINT);
		if (r->sheet.meetings.board) {
			document_text(r->out, " ");
			say_held(r, BOARD);
		}
		say_rhythm(r);
		say_since(r);
	}
	document_close(r->out);
	say_absent(r);
	say_leaders(r);
}
