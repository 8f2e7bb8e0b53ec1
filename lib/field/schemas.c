#include "base/translate.h"
#include "field/schemas.h"
#include "field/terms.h"

#define N_OF(array) (sizeof (array) / sizeof *(array))
#define REQ FIELD_REQUIRED
#define LIST FIELD_LIST
#define USED FIELD_IF_USED
#define SCHEMA(symbol, file, thing) SCHEMA_IN_TIME(symbol, file, thing, NULL)
#define SCHEMA_IN_TIME(symbol, file, thing, times) \
	const struct schema symbol##_schema = { \
		file, thing, symbol##_fields, N_OF(symbol##_fields), times \
	}; \
	_Static_assert(N_OF(symbol##_fields) <= SCHEMA_MOST, "a set has a bit for each field")

/* ---- centre.yaml ---- */

static const struct field forum_fields[] = {
	{ "name", FIELD_TEXT, 0, NULL, NULL, "what the forum is called" },
	{ "kind", FIELD_CODE, 0, &forum_kind_vocab, NULL, "what kind of forum it is" },
	{ "rhythm", FIELD_CODE, 0, &rhythm_vocab, NULL, "how often it meets" },
	{ "members", FIELD_COUNT, 0, NULL, NULL, "how many sit in it" },
	{ "convener", FIELD_ACTOR, 0, NULL, NULL, "the actor that calls the meetings" },
};
static SCHEMA(forum, "centre.yaml", "forum");

static const struct field centre_fields[] = {
	{ "name", FIELD_TEXT, REQ, NULL, NULL, "the centre's name" },
	{ "place", FIELD_TEXT, 0, NULL, NULL, "town or district" },
	{ "municipality", FIELD_TEXT, 0, NULL, NULL, "municipality" },
	{ "language", FIELD_CODE, 0, &language_vocab, NULL, "of everything generated; da unless given" },
	{ "known_as", FIELD_CODE, 0, &type_vocab, NULL, "the type that people call it; never evidence" },
	{ "owner", FIELD_ACTOR, 0, NULL, NULL, "who owns the house" },
	{ "run_by", FIELD_ACTOR, LIST, NULL, NULL, "who runs it" },
	{ "opened", FIELD_YEAR, 0, NULL, NULL, "year or date" },
	{ "open", FIELD_HOURS, LIST, NULL, NULL, "fixed opening hours" },
	{ "dwellings", FIELD_COUNT, 0, NULL, NULL, "in the area it serves" },
	{ "workplaces", FIELD_COUNT, 0, NULL, NULL, "people who work in the house" },
	{ "tenants", FIELD_COUNT, 0, NULL, NULL, "who pay rent, if rooms are let" },
	{ "building_cost", FIELD_DECIMAL, 0, NULL, NULL, "kr." },
	{ "operation_hours", FIELD_DECIMAL, 0, NULL, NULL, "staff hours a week for running the house" },
	{ "reach", FIELD_CODE, LIST, &reach_vocab, NULL, "whom it is for" },
	{ "focus", FIELD_CODE, LIST, &focus_vocab, NULL, "what it is about" },
	{ "rooms", FIELD_CODE, LIST, &room_vocab, NULL, "what the house holds" },
	{ "purpose", FIELD_TEXT, 0, NULL, NULL, "what the house is there for, in one sentence" },
	{ "targets", FIELD_WORD, LIST, NULL, NULL, "whom the house is for" },
	{ "booking_by", FIELD_ACTOR, 0, NULL, NULL, "who keeps the list of bookings" },
	{ "rules", FIELD_TEXT, 0, NULL, NULL, "path or address of the house rules" },
	{ "area", FIELD_WORD, LIST, NULL, NULL, "names of the areas it serves" },
	{ "near", FIELD_WORD, LIST, NULL, NULL, "ids of centres close by" },
	{ "plan", FIELD_WORD, LIST, NULL, NULL, "names of the helhedsplaner that it belongs to" },
	{ "works", FIELD_TEXT, 0, NULL, NULL, "what works well, as those in the house say it" },
	{ "hard", FIELD_TEXT, 0, NULL, NULL, "what is hard, as those in the house say it" },
	{ "forum", FIELD_MAP, 0, NULL, &forum_schema, "where the actors meet" },
};
SCHEMA(centre, "centre.yaml", "centre");

/* ---- actors.yaml ---- */

static const struct field actor_fields[] = {
	{ "id", FIELD_ID, REQ, NULL, NULL, "what other files call it" },
	{ "name", FIELD_TEXT, REQ, NULL, NULL, "its name; an organisation or a group, no resident" },
	{ "kind", FIELD_CODE, REQ, &kind_vocab, NULL, "kind of organisation" },
	{ "sector", FIELD_CODE, 0, &sector_vocab, NULL, "the kind's own unless given" },
	{ "presence", FIELD_CODE, 0, &presence_vocab, NULL, "how it is in the house" },
	{ "since", FIELD_DATE, 0, NULL, NULL, "in the house, or known to it, since" },
	{ "left", FIELD_DATE, 0, NULL, NULL, "its last day in the house" },
	{ "basis", FIELD_CODE, 0, &basis_vocab, NULL, "permanent or project-funded" },
	{ "until", FIELD_DATE, 0, NULL, NULL, "end of the project funding" },
	{ "hours", FIELD_HOURS, LIST, NULL, NULL, "when it is there" },
	{ "collab_hours", FIELD_DECIMAL, 0, NULL, NULL, "hours a week set aside for collaboration" },
	{ "targets", FIELD_WORD, LIST, NULL, NULL, "whom it works for" },
	{ "strengths", FIELD_WORD, LIST, NULL, NULL, "what it is good at" },
	{ "motivation", FIELD_TEXT, 0, NULL, NULL, "what it wants out of it" },
	{ "conditions", FIELD_TEXT, 0, NULL, NULL, "the terms it works under" },
	{ "offers", FIELD_WORD, LIST, NULL, NULL, "what it can lend or give" },
	{ "needs", FIELD_WORD, LIST, NULL, NULL, "what it lacks" },
	{ "themes", FIELD_WORD, LIST, NULL, NULL, "what it works with" },
	{ "area", FIELD_WORD, LIST, NULL, NULL, "the areas it works in" },
	{ "mandate", FIELD_CODE, 0, &mandate_vocab, NULL, "what it may decide in daily work; unknown unless given" },
	{ "tasks", FIELD_WORD, LIST, NULL, NULL, "what it does to keep the house running" },
	{ "aka", FIELD_TEXT, LIST, NULL, NULL, "other names that people write for it" },
};
static const struct timeorder actor_times[] = { { "since", "left", 0 }, { NULL, NULL, 0 } };
SCHEMA_IN_TIME(actor, "actors.yaml", "actor", actor_times);

/* ---- log.csv ---- */

static const struct field entry_fields[] = {
	{ "date", FIELD_DATE, REQ, NULL, NULL, "the day it took place" },
	{ "form", FIELD_CODE, REQ, &form_vocab, NULL, "one of the five forms" },
	{ "actors", FIELD_ACTOR, REQ | LIST, NULL, NULL, "two or more; the first took the initiative" },
	{ "initiative", FIELD_INITIATIVE, 0, NULL, NULL, "the initiative it is part of" },
	{ "channel", FIELD_CODE, 0, &channel_vocab, NULL, "how they were in touch" },
	{ "hours", FIELD_DECIMAL, 0, NULL, NULL, "staff hours in all" },
	{ "residents", FIELD_COUNT, 0, NULL, NULL, "people from the area who took part" },
	{ "visitors", FIELD_COUNT, 0, NULL, NULL, "people from outside who took part" },
	{ "note", FIELD_TEXT, 0, NULL, NULL, "free text" },
	{ "volunteers", FIELD_COUNT, USED, NULL, NULL, "volunteers who helped" },
	{ "volunteer_hours", FIELD_DECIMAL, USED, NULL, NULL, "hours of volunteers in all" },
	{ "new_residents", FIELD_COUNT, USED, NULL, NULL, "of the residents, those there for the first time" },
	{ "followed", FIELD_CODE, USED, &yes_no_vocab, NULL, "did a referral lead somewhere" },
};
SCHEMA(entry, "log.csv", "entry");

/* ---- conditions.yaml: a map from recommendations to these ---- */

static const struct field answer_fields[] = {
	{ "status", FIELD_CODE, 0, &status_vocab, NULL, "the answer" },
	{ "evidence", FIELD_TEXT, 0, NULL, NULL, "what it rests on" },
	{ "responsible", FIELD_ACTOR, 0, NULL, NULL, "the actor that sees to it" },
	{ "next", FIELD_TEXT, 0, NULL, NULL, "the next step" },
	{ "due", FIELD_DATE, 0, NULL, NULL, "when it is to be done" },
	{ "assessed", FIELD_DATE, 0, NULL, NULL, "the day of the answer" },
};
SCHEMA(answer, "conditions.yaml", "answer");

/* ---- initiatives.yaml ---- */

static const struct field partner_fields[] = {
	{ "actor", FIELD_ACTOR, REQ, NULL, NULL, "who takes part" },
	{ "since", FIELD_CODE, 0, &phase_vocab, NULL, "the phase in which it joined" },
	{ "role", FIELD_TEXT, 0, NULL, NULL, "what it does" },
	{ "gets", FIELD_TEXT, 0, NULL, NULL, "what it gets out of it" },
};
SCHEMA(partner, "initiatives.yaml", "partner");

static const struct field reading_fields[] = {
	{ "date", FIELD_DATE, REQ, NULL, NULL, "when it was read" },
	{ "value", FIELD_DECIMAL, REQ, NULL, NULL, "what was read" },
};
SCHEMA(reading, "initiatives.yaml", "reading");

static const struct field former_goal_fields[] = {
	{ "goal", FIELD_TEXT, REQ, NULL, NULL, "what was wanted then" },
	{ "until", FIELD_DATE, 0, NULL, NULL, "its last day" },
};
static SCHEMA(former_goal, "initiatives.yaml", "former goal");

static const struct field goal_fields[] = {
	{ "goal", FIELD_TEXT, REQ, NULL, NULL, "what is wanted" },
	{ "measure", FIELD_TEXT, 0, NULL, NULL, "how it is seen" },
	{ "target", FIELD_DECIMAL, 0, NULL, NULL, "how much is enough" },
	{ "better", FIELD_CODE, 0, &better_vocab, NULL, "is more wanted, or less" },
	{ "due", FIELD_DATE, 0, NULL, NULL, "by when" },
	{ "readings", FIELD_MAP, LIST, NULL, &reading_schema, "the follow-up" },
	{ "was", FIELD_MAP, LIST, NULL, &former_goal_schema, "what the goal was before it was changed" },
};
SCHEMA(goal, "initiatives.yaml", "goal");

static const struct field stakeholder_fields[] = {
	{ "actor", FIELD_ACTOR, REQ, NULL, NULL, "who" },
	{ "interest", FIELD_GRADE, 0, NULL, NULL, "interest in the problem, 1-5 (Bryson 2002)" },
	{ "ability", FIELD_GRADE, 0, NULL, NULL, "ability to solve it, 1-5 (Bryson 2002)" },
};
SCHEMA(stakeholder, "initiatives.yaml", "stakeholder");

static const struct field initiative_fields[] = {
	{ "id", FIELD_ID, REQ, NULL, NULL, "what other files call it" },
	{ "title", FIELD_TEXT, 0, NULL, NULL, "its name" },
	{ "purpose", FIELD_TEXT, 0, NULL, NULL, "what it is for" },
	{ "targets", FIELD_WORD, LIST, NULL, NULL, "whom it is for" },
	{ "themes", FIELD_WORD, LIST, NULL, NULL, "what it is about" },
	{ "phase", FIELD_CODE, 0, &phase_vocab, NULL, "how far it has come" },
	{ "started", FIELD_DATE, 0, NULL, NULL, "first day" },
	{ "ended", FIELD_DATE, 0, NULL, NULL, "last day" },
	{ "origin", FIELD_ACTOR, 0, NULL, NULL, "the actor whose idea it was" },
	{ "lead", FIELD_ACTOR, 0, NULL, NULL, "who drives it" },
	{ "partners", FIELD_MAP, LIST, NULL, &partner_schema, "who takes part" },
	{ "roles", FIELD_BY_CODE, 0, &phase_vocab, NULL, "who does what in each phase" },
	{ "anchor", FIELD_ACTOR, 0, NULL, NULL, "who carries it on" },
	{ "anchor_hours", FIELD_DECIMAL, 0, NULL, NULL, "hours a week for that" },
	{ "residents_asked", FIELD_TEXT, 0, NULL, NULL, "what residents asked for" },
	{ "adapted", FIELD_TEXT, 0, NULL, NULL, "what was changed after asking" },
	{ "linked", FIELD_INITIATIVE, LIST, NULL, NULL, "other initiatives that it hangs together with" },
	{ "goals", FIELD_MAP, LIST, NULL, &goal_schema, "what it wants to reach" },
	{ "stakeholders", FIELD_MAP, LIST, NULL, &stakeholder_schema, "interest and ability" },
	{ "plan", FIELD_PLAN, 0, NULL, NULL, "the physical plan it belongs to; one of plans.yaml, where there are any" },
	{ "outcome", FIELD_TEXT, 0, NULL, NULL, "what came of it" },
};
static const struct timeorder initiative_times[] = { { "started", "ended", 0 }, { NULL, NULL, 0 } };
SCHEMA_IN_TIME(initiative, "initiatives.yaml", "initiative", initiative_times);

/* ---- activities.yaml, resources.yaml, plans.yaml ---- */

static const struct field activity_fields[] = {
	{ "id", FIELD_ID, REQ, NULL, NULL, "what other files call it" },
	{ "title", FIELD_TEXT, 0, NULL, NULL, "its name" },
	{ "organisers", FIELD_ACTOR, LIST, NULL, NULL, "who holds it" },
	{ "targets", FIELD_WORD, LIST, NULL, NULL, "whom it is for" },
	{ "themes", FIELD_WORD, LIST, NULL, NULL, "what it is about" },
	{ "initiative", FIELD_INITIATIVE, 0, NULL, NULL, "the initiative it is part of" },
	{ "room", FIELD_TEXT, 0, NULL, NULL, "where: a resource's id or free text" },
	{ "start", FIELD_MOMENT, 0, NULL, NULL, "first time; a bare date is a whole day" },
	{ "end", FIELD_MOMENT, 0, NULL, NULL, "until; of a bare date its whole day" },
	{ "repeat", FIELD_TEXT, 0, NULL, NULL, "an RRULE of RFC 5545" },
	{ "except", FIELD_DATE, LIST, NULL, NULL, "days without" },
};
static const struct timeorder activity_times[] = { { "start", "end", 0 }, { NULL, NULL, 0 } };
SCHEMA_IN_TIME(activity, "activities.yaml", "activity", activity_times);

static const struct field resource_fields[] = {
	{ "id", FIELD_ID, REQ, NULL, NULL, "what other files call it" },
	{ "kind", FIELD_CODE, 0, &resource_kind_vocab, NULL, "what it is" },
	{ "name", FIELD_TEXT, 0, NULL, NULL, "its name" },
	{ "owner", FIELD_ACTOR, 0, NULL, NULL, "whose it is" },
	{ "contact", FIELD_TEXT, 0, NULL, NULL, "whom to ask" },
	{ "capacity", FIELD_COUNT, 0, NULL, NULL, "how many it holds" },
	{ "terms", FIELD_TEXT, 0, NULL, NULL, "what was agreed on its use" },
	{ "until", FIELD_DATE, 0, NULL, NULL, "its last day" },
};
SCHEMA(resource, "resources.yaml", "resource");

static const struct field decision_fields[] = {
	{ "date", FIELD_DATE, 0, NULL, NULL, "the day of the decision" },
	{ "what", FIELD_TEXT, REQ, NULL, NULL, "what was decided" },
	{ "heard", FIELD_ACTOR, LIST, NULL, NULL, "who was heard" },
};
SCHEMA(decision, "plans.yaml", "decision");

static const struct field plan_fields[] = {
	{ "id", FIELD_ID, REQ, NULL, NULL, "what other files call it" },
	{ "title", FIELD_TEXT, 0, NULL, NULL, "its name" },
	{ "start", FIELD_DATE, 0, NULL, NULL, "first day" },
	{ "end", FIELD_DATE, 0, NULL, NULL, "last day" },
	{ "area", FIELD_WORD, LIST, NULL, NULL, "the areas it is about" },
	{ "decisions", FIELD_MAP, LIST, NULL, &decision_schema, "what was decided, and who was heard" },
};
static const struct timeorder plan_times[] = { { "start", "end", 0 }, { NULL, NULL, 0 } };
SCHEMA_IN_TIME(plan, "plans.yaml", "plan", plan_times);

/* ---- advice.yaml: a map from points, or POINT/INITIATIVE, to these ---- */

static const struct field advice_fields[] = {
	{ "answer", FIELD_CODE, 0, &yes_no_vocab, NULL, "does it hold here" },
	{ "by", FIELD_ACTOR, 0, NULL, NULL, "the actor that answered" },
	{ "date", FIELD_DATE, 0, NULL, NULL, "the day of the answer" },
	{ "note", FIELD_TEXT, 0, NULL, NULL, "free text" },
};
SCHEMA(advice, "advice.yaml", "answer");

/* ---- synonyms.yaml: a map; centre/ownsynonyms.h reads it ---- */

static const struct field synonym_fields[] = {
	{ "synonyms", FIELD_WORD, LIST, NULL, NULL, "words that mean the same" },
};
SCHEMA(synonym, "synonyms.yaml", "synonym");

/* ---- import.yaml: a map; sheet/rules.h reads it ---- */

static const struct field sheetrule_fields[] = {
	{ "actors", FIELD_BY_CODE, 0, NULL, NULL, "who is meant by a name in a spreadsheet" },
};
SCHEMA(sheetrule, "import.yaml", "rule");

/* ---- meetings.csv, funding.csv, bookings.csv ---- */

static const struct field meeting_fields[] = {
	{ "date", FIELD_DATE, REQ, NULL, NULL, "the day" },
	{ "kind", FIELD_CODE, REQ, &meeting_kind_vocab, NULL, "which kind of meeting" },
	{ "actors", FIELD_ACTOR, LIST, NULL, NULL, "who came" },
	{ "topic", FIELD_TEXT, 0, NULL, NULL, "what it was about" },
	{ "minutes", FIELD_TEXT, 0, NULL, NULL, "path or address of the record" },
};
SCHEMA(meeting, "meetings.csv", "meeting");

static const struct field funding_fields[] = {
	{ "source", FIELD_ACTOR_OR_TEXT, REQ, NULL, NULL, "an actor's id or free text" },
	{ "basis", FIELD_CODE, 0, &basis_vocab, NULL, "permanent or project" },
	{ "amount", FIELD_DECIMAL, REQ | FIELD_ADDED_UP, NULL, NULL, "kr. a year" },
	{ "from", FIELD_DATE, 0, NULL, NULL, "first day; empty: always" },
	{ "until", FIELD_DATE, 0, NULL, NULL, "last day; empty: open-ended" },
	{ "note", FIELD_TEXT, 0, NULL, NULL, "free text" },
};
static const struct timeorder funding_times[] = { { "from", "until", 0 }, { NULL, NULL, 0 } };
SCHEMA_IN_TIME(funding, "funding.csv", "source", funding_times);

static const struct field booking_fields[] = {
	{ "start", FIELD_TIME, REQ, NULL, NULL, "from" },
	{ "end", FIELD_TIME, REQ, NULL, NULL, "to" },
	{ "resource", FIELD_RESOURCE, REQ, NULL, NULL, "what is booked" },
	{ "actor", FIELD_ACTOR, REQ, NULL, NULL, "by whom" },
	{ "purpose", FIELD_TEXT, 0, NULL, NULL, "what for" },
	{ "status", FIELD_CODE, 0, &booking_status_vocab, NULL, "booket unless given; only what is booket takes time" },
	{ "asked", FIELD_DATE, 0, NULL, NULL, "the day of the request" },
};
static const struct timeorder booking_times[] = { { "start", "end", 1 }, { NULL, NULL, 0 } };
SCHEMA_IN_TIME(booking, "bookings.csv", "booking", booking_times);

/* ---- survey.csv: of a folder of centres, and no centre's own ---- */

static const struct field survey_fields[] = {
	{ "plan", FIELD_TEXT, REQ, NULL, NULL, "the name of a helhedsplan" },
	{ "municipality", FIELD_TEXT, 0, NULL, NULL, "its municipality" },
	{ "asked", FIELD_DATE, 0, NULL, NULL, "the day it was asked; empty: not asked, or nobody wrote when" },
	{ "answered", FIELD_DATE, 0, NULL, NULL, "the day of its answer; empty: no answer" },
	{ "takes_part", FIELD_CODE, 0, &yes_no_vocab, NULL, "is it part of a centre; unknown unless given" },
	{ "houses", FIELD_COUNT, 0, NULL, NULL, "of how many houses it is part" },
	{ "centres", FIELD_WORD, LIST, NULL, NULL, "ids of those that have a folder beside this file" },
};
static const struct timeorder survey_times[] = { { "asked", "answered", 0 }, { NULL, NULL, 0 } };
SCHEMA_IN_TIME(survey, "survey.csv", "helhedsplan", survey_times);

const struct schema *const csv_schemas[CSV_SCHEMAS + 1] = {
	&entry_schema, &meeting_schema, &funding_schema, &booking_schema, NULL
};

const struct schema *const list_schemas[LIST_SCHEMAS + 1] = {
	&actor_schema, &initiative_schema, &activity_schema, &resource_schema, &plan_schema, NULL
};

/* Enumerations and tables are written side by side. */
_Static_assert(N_OF(centre_fields) == CENTRE_FIELDS, "centre");
_Static_assert(N_OF(actor_fields) == ACTOR_FIELDS, "actor");
_Static_assert(N_OF(entry_fields) == ENTRY_ALL, "entry");
_Static_assert(N_OF(answer_fields) == ANSWER_FIELDS, "answer");
_Static_assert(N_OF(initiative_fields) == INITIATIVE_FIELDS, "initiative");
_Static_assert(N_OF(meeting_fields) == MEETING_FIELDS, "meeting");
_Static_assert(N_OF(funding_fields) == FUNDING_FIELDS, "funding");
_Static_assert(N_OF(activity_fields) == ACTIVITY_FIELDS, "activity");
_Static_assert(N_OF(booking_fields) == BOOKING_FIELDS, "booking");
_Static_assert(N_OF(resource_fields) == RESOURCE_FIELDS, "resource");
_Static_assert(N_OF(survey_fields) == SURVEY_FIELDS, "survey");

const struct schema *const all_schemas[ALL_SCHEMAS + 1] = {
	&entry_schema, &actor_schema, &centre_schema, &answer_schema, &initiative_schema,
	&meeting_schema, &resource_schema, &funding_schema, &activity_schema, &booking_schema,
	&plan_schema, &advice_schema, &synonym_schema, NULL
};

const char entry_too_many[] = MESSAGE("more than 1000 actors in one entry");
_Static_assert(ENTRY_MOST_ACTORS == 1000, "entry_too_many names it");

const char *
entry_too_few(size_t different)
{
	return different == 0 ?
	    translate("no actors; an entry needs two or more ids, parted by a space") :
	    translate("only one actor; an entry needs two or more ids, parted by a space");
}
