/*
 * schemas - the field table of each file of a centre.
 *
 *	const struct field *f = &actor_schema.field[ACTOR_SECTOR];
 *
 * The order of the fields is the order of columns in streams, and of keys
 * that a program adds.  formats.md, section 1, is what they say in prose.
 */
#ifndef MC_FIELD_SCHEMAS_H
#define MC_FIELD_SCHEMAS_H

#include "schema/schema.h"

enum centre_field {
	CENTRE_NAME, CENTRE_PLACE, CENTRE_MUNICIPALITY, CENTRE_LANGUAGE, CENTRE_KNOWN_AS,
	CENTRE_OWNER, CENTRE_RUN_BY, CENTRE_OPENED, CENTRE_OPEN, CENTRE_DWELLINGS,
	CENTRE_WORKPLACES, CENTRE_TENANTS, CENTRE_BUILDING_COST, CENTRE_OPERATION_HOURS,
	CENTRE_REACH, CENTRE_FOCUS, CENTRE_ROOMS, CENTRE_PURPOSE, CENTRE_TARGETS,
	CENTRE_BOOKING_BY, CENTRE_RULES, CENTRE_AREA, CENTRE_NEAR, CENTRE_PLAN, CENTRE_WORKS,
	CENTRE_HARD, CENTRE_FORUM, CENTRE_FIELDS
};

enum actor_field {
	ACTOR_ID, ACTOR_NAME, ACTOR_KIND, ACTOR_SECTOR, ACTOR_PRESENCE, ACTOR_SINCE,
	ACTOR_LEFT, ACTOR_BASIS, ACTOR_UNTIL, ACTOR_HOURS, ACTOR_COLLAB_HOURS,
	ACTOR_TARGETS, ACTOR_STRENGTHS, ACTOR_MOTIVATION, ACTOR_CONDITIONS,
	ACTOR_OFFERS, ACTOR_NEEDS, ACTOR_THEMES, ACTOR_AREA, ACTOR_MANDATE, ACTOR_TASKS,
	ACTOR_AKA, ACTOR_FIELDS
};

/* The fields that every log has, and after them those that one may have (FIELD_IF_USED). */
enum entry_field {
	ENTRY_DATE, ENTRY_FORM, ENTRY_ACTORS, ENTRY_INITIATIVE, ENTRY_CHANNEL,
	ENTRY_HOURS, ENTRY_RESIDENTS, ENTRY_VISITORS, ENTRY_NOTE, ENTRY_FIELDS,
	ENTRY_VOLUNTEERS = ENTRY_FIELDS, ENTRY_VOLUNTEER_HOURS, ENTRY_NEW_RESIDENTS,
	ENTRY_FOLLOWED, ENTRY_ALL
};

enum answer_field {
	ANSWER_STATUS, ANSWER_EVIDENCE, ANSWER_RESPONSIBLE, ANSWER_NEXT, ANSWER_DUE,
	ANSWER_ASSESSED, ANSWER_FIELDS
};

enum initiative_field {
	INITIATIVE_ID, INITIATIVE_TITLE, INITIATIVE_PURPOSE, INITIATIVE_TARGETS,
	INITIATIVE_THEMES, INITIATIVE_PHASE, INITIATIVE_STARTED, INITIATIVE_ENDED,
	INITIATIVE_ORIGIN, INITIATIVE_LEAD, INITIATIVE_PARTNERS, INITIATIVE_ROLES,
	INITIATIVE_ANCHOR, INITIATIVE_ANCHOR_HOURS, INITIATIVE_RESIDENTS_ASKED,
	INITIATIVE_ADAPTED, INITIATIVE_LINKED, INITIATIVE_GOALS, INITIATIVE_STAKEHOLDERS,
	INITIATIVE_PLAN, INITIATIVE_OUTCOME, INITIATIVE_FIELDS
};

enum advice_field { ADVICE_ANSWER, ADVICE_BY, ADVICE_DATE, ADVICE_NOTE, ADVICE_FIELDS };

enum meeting_field {
	MEETING_DATE, MEETING_KIND, MEETING_ACTORS, MEETING_TOPIC, MEETING_MINUTES,
	MEETING_FIELDS
};

enum funding_field {
	FUNDING_SOURCE, FUNDING_BASIS, FUNDING_AMOUNT, FUNDING_FROM, FUNDING_UNTIL,
	FUNDING_NOTE, FUNDING_FIELDS
};

enum booking_field {
	BOOKING_START, BOOKING_END, BOOKING_RESOURCE, BOOKING_ACTOR, BOOKING_PURPOSE,
	BOOKING_STATUS, BOOKING_ASKED, BOOKING_FIELDS
};

enum resource_field {
	RESOURCE_ID, RESOURCE_KIND, RESOURCE_NAME, RESOURCE_OWNER, RESOURCE_CONTACT,
	RESOURCE_CAPACITY, RESOURCE_TERMS, RESOURCE_UNTIL, RESOURCE_FIELDS
};

enum survey_field {
	SURVEY_PLAN, SURVEY_MUNICIPALITY, SURVEY_ASKED, SURVEY_ANSWERED, SURVEY_TAKES_PART,
	SURVEY_HOUSES, SURVEY_CENTRES, SURVEY_FIELDS
};

enum { ENTRY_MOST_ACTORS = 1000 };	/* pairs grow with the square */

/* What to say of an entry with so few different actors. */
const char *entry_too_few(size_t different);
extern const char entry_too_many[];

extern const struct schema centre_schema, actor_schema, entry_schema, answer_schema;
extern const struct schema partner_schema, goal_schema, reading_schema, stakeholder_schema;
enum activity_field {
	ACTIVITY_ID, ACTIVITY_TITLE, ACTIVITY_ORGANISERS, ACTIVITY_TARGETS, ACTIVITY_THEMES, ACTIVITY_INITIATIVE,
	ACTIVITY_ROOM, ACTIVITY_START, ACTIVITY_END, ACTIVITY_REPEAT, ACTIVITY_EXCEPT, ACTIVITY_FIELDS
};
extern const struct schema initiative_schema, activity_schema, resource_schema, plan_schema;
extern const struct schema decision_schema;	/* of a plan */
extern const struct schema advice_schema;
extern const struct schema synonym_schema;	/* a map of words: see centre/ownsynonyms.h */
extern const struct schema sheetrule_schema;	/* what of import.yaml names actors */
extern const struct schema meeting_schema, funding_schema, booking_schema;
extern const struct schema survey_schema;	/* of a folder of centres; in none of the lists below */

/* The CSV files, and the YAML files that are lists; each ends with NULL. */
enum { CSV_SCHEMAS = 4, LIST_SCHEMAS = 5 };
extern const struct schema *const csv_schemas[CSV_SCHEMAS + 1];
extern const struct schema *const list_schemas[LIST_SCHEMAS + 1];

/* All of them, the log first; ends with NULL. */
enum { ALL_SCHEMAS = CSV_SCHEMAS + LIST_SCHEMAS + 4 };
extern const struct schema *const all_schemas[ALL_SCHEMAS + 1];

#endif
