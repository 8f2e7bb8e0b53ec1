#include "field/housequestion.h"
#include "field/terms.h"

#define OWN "the toolkit's own"

/* No code looks like a day of a month, as 5-9 does to a spreadsheet. */
static const struct vocab_term ages[] = {
	{ "ikke-aabnet", "ikke åbnet endnu", "not open yet", OWN },
	{ "under-5", "under 5 år", "under 5 years", OWN },
	{ "5-til-9", "5-9 år", "5-9 years", OWN },
	{ "10-til-19", "10-19 år", "10-19 years", OWN },
	{ "20-og-over", "20 år og mere", "20 years and more", OWN }
};
enum { AGES = sizeof ages / sizeof *ages };
static const struct vocab age_vocab = { "age of a house", ages, AGES, NULL };

/* Each band begins at so many years. */
static const int begins[AGES] = { AGE_NOT_OPEN, 0, 5, 10, 20 };

int
age_band(int years)
{
	int band = AGES - 1;

	while (band > 0 && years < begins[band])
		band--;
	return band;
}

const struct housequestion housequestions[HOUSE_QUESTIONS] = {
	[HOUSE_PLAN_ANSWERED] = { "plan_answered", &yes_no_vocab, HOUSE_OF_PLANS,
	    { "Har helhedsplanen svaret", "Did the plan answer" } },
	[HOUSE_PLAN_TAKES_PART] = { "plan_takes_part", &yes_no_vocab, HOUSE_OF_PLANS,
	    { "Er den med i et center", "Does it take part in a centre" } },
	[HOUSE_PLAN_HOUSES] = { "plan_houses", NULL, HOUSE_OF_PLANS,
	    { "Antal huse pr. helhedsplan", "Houses of each plan" } },
	[HOUSE_TYPE] = { "type", NULL, HOUSE_ALL, { "Type", "Type" } },
	[HOUSE_MUNICIPALITY] = { "municipality", NULL, HOUSE_NAMES, { "Kommune", "Municipality" } },
	[HOUSE_OWNER] = { "owner", &kind_vocab, 0, { "Hvem ejer huset", "Who owns the house" } },
	[HOUSE_RUN_BY] = { "run_by", &kind_vocab, HOUSE_MANY, { "Hvem driver det", "Who runs it" } },
	[HOUSE_BASED] = { "based", &kind_vocab, HOUSE_MANY,
	    { "Hvem har til huse der", "Who is based there" } },
	[HOUSE_FORUM] = { "forum_kind", &forum_kind_vocab, 0, { "Forum", "Forum" } },
	[HOUSE_RHYTHM] = { "forum_rhythm", &rhythm_vocab, 0,
	    { "Hvor tit forummet mødes", "How often the forum meets" } },
	[HOUSE_ROOMS] = { "rooms", &room_vocab, HOUSE_MANY, { "Rum", "Rooms" } },
	[HOUSE_REACH] = { "reach", &reach_vocab, HOUSE_MANY, { "Hvem huset er for", "Whom the house is for" } },
	[HOUSE_FOCUS] = { "focus", &focus_vocab, HOUSE_MANY, { "Hvad det handler om", "What it is about" } },
	[HOUSE_AGE] = { "age", &age_vocab, 0, { "Hvor længe huset har været åbent", "How long it has been open" } },
	[HOUSE_PROJECT_MONEY] = { "project_money", &yes_no_vocab, 0,
	    { "Er der projektmidler i huset", "Is there project money in the house" } }
};
