/*
 * indicator - what the data can show about each recommendation, in one table.
 *
 *	const struct indicator *i = &indicators[INDICATOR_WITH_LEAD];
 *
 *	phrase_add(&out, LANG_DA, i->data[LANG_DA], &(struct phrase_facts){ 3, 7 });
 *		"3 af de 7 igangværende initiativer har en tovholder"
 *
 * The definitions are those of formats.md, section 4.  The sentences are filled in by
 * base/phrase.h; the answer `ja` or `nej` contradicts the figure by the rule, and then
 * `against` says how.  Only facts contradict: what is merely not written down does not.
 */
#ifndef MC_FIELD_INDICATOR_H
#define MC_FIELD_INDICATOR_H

#include "base/phrase.h"

/* In the order of formats.md. */
enum indicator_id {
	INDICATOR_HOURS_SET_ASIDE, INDICATOR_LAST_LEADERSHIP_MEETING,
	INDICATOR_MANDATE_KNOWN, INDICATOR_LEADERSHIP_TALKS, INDICATOR_PERMANENT_FUNDING,
	INDICATOR_LARGEST_SOURCE, INDICATOR_RUNNING_OUT, INDICATOR_HOUSED_ACTORS,
	INDICATOR_SECTORS_HOUSED, INDICATOR_TASKS_SHARED, INDICATOR_ANCHORED,
	INDICATOR_JOINED_AT_IDEA, INDICATOR_STAKEHOLDERS_ANALYSED, INDICATOR_PURPOSE_STATED,
	INDICATOR_GAIN_STATED, INDICATOR_ROLES_NAMED, INDICATOR_STRENGTHS_RECORDED,
	INDICATOR_CONDITIONS_RECORDED, INDICATOR_RESIDENTS_ASKED, INDICATOR_ADAPTED,
	INDICATOR_RECIPROCAL_PAIRS, INDICATOR_SILENT_ACTORS, INDICATOR_NEW_ACTORS,
	INDICATOR_NEW_PAIRS, INDICATOR_NEW_OUTSIDE, INDICATOR_MEETINGS_HELD,
	INDICATOR_BOARD_MEETINGS, INDICATOR_FORUM_CONVENER, INDICATOR_WITH_LEAD,
	INDICATOR_GOALS_FOLLOWED, INDICATOR_MONTHS_WITH_ENTRIES, INDICATOR_ACTORS_LOGGED,
	INDICATOR_BUSIEST_THIRD, INDICATORS
};

/* When does an answer contradict the figure? */
enum indicator_rule {
	AGAINST_NEVER,
	AGAINST_MOST,		/* ja and under half; nej and all */
	AGAINST_NONE,		/* ja and none; nej and all */
	AGAINST_TALKS,		/* ja and 0 */
	AGAINST_SECTORS,	/* ja and 1; nej and 4 or more */
	AGAINST_NEW,		/* ja, and neither this nor the next is above 0 */
	AGAINST_YES		/* ja and 0; nej and 1 */
};

struct indicator {
	const char *code;	/* of the recommendation */
	const char *name;
	enum indicator_rule rule;
	enum phrase_unit unit;	/* of the value */
	const char *means;	/* what is counted, of what; for the manual */
	const char *data[2];	/* by enum language */
	const char *none[2];	/* instead, where the value is 0; NULL: the same */
	const char *against_ja[2], *against_nej[2];
};

extern const struct indicator indicators[INDICATORS];

/*
 * Does a figure contradict an answer (enum status)?  `next` is the value after it;
 * `unknown` might come on top of the value, if it were known.
 */
int indicator_contradicts(const struct indicator *, int status, int64_t value, int64_t of,
    int64_t next, int64_t unknown);

/* What the data say, in the right sentence. */
const char *indicator_data(const struct indicator *, enum language, int64_t value);

#endif
