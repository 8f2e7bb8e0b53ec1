/*
 * typology - the four types of centre, and by what they are told apart.
 *
 *	const struct criterion *c = &criteria[i];
 *
 *	printf("%s speaks for %s\n", c->code, type_vocab.term[c->type].code);
 *
 * Types are tendencies that can fuse, not boxes.  To change the typology,
 * change the table in typology.c: the classification, --explain, the report
 * and mc-types(7) all read it.
 *
 * A criterion belongs to a question (enum look).  The facts that a centre's
 * files hold on the question are codes, or a number; the criterion is weighed
 * by the share of the speaking facts that are among its codes.  So proportions
 * count, not heads, and a question of which nothing is known counts for nobody.
 *
 * Source: [R] Part 1, fig. 2 and the four types and cases.  The report gives
 * no weights: those are ours, by its emphasis.
 */
#ifndef MC_FIELD_TYPOLOGY_H
#define MC_FIELD_TYPOLOGY_H

#include <stdint.h>

#include "field/schemas.h"

enum type { TYPE_BOLIGOMRAADE, TYPE_FORENING, TYPE_BIBLIOTEK, TYPE_SUNDHED, TYPES };

/* What is looked at, the heaviest first. */
enum look {
	LOOK_RUN_BY, LOOK_BASE, LOOK_FOCUS, LOOK_FORUM, LOOK_ROOMS, LOOK_OWNER, LOOK_REACH,
	LOOK_SIZE, LOOK_PATCHWORK, LOOK_FUNDING, LOOKS
};

/* The fields of centre.yaml that they look at, and what people call the centre. */
#define CENTRE_TELLS_TYPE (SCHEMA_BIT(CENTRE_KNOWN_AS) | SCHEMA_BIT(CENTRE_OWNER) | \
    SCHEMA_BIT(CENTRE_RUN_BY) | SCHEMA_BIT(CENTRE_WORKPLACES) | SCHEMA_BIT(CENTRE_TENANTS) | \
    SCHEMA_BIT(CENTRE_BUILDING_COST) | SCHEMA_BIT(CENTRE_REACH) | SCHEMA_BIT(CENTRE_FOCUS) | \
    SCHEMA_BIT(CENTRE_ROOMS) | SCHEMA_BIT(CENTRE_FORUM))

struct look_about {
	const char *key;	/* in which file, under which key */
	int weight;		/* of its answer, when judging whether enough is known */
	const char *question_da, *question_en;
};

/* Weights are in thousandths; shares too. */
struct criterion {
	const char *code;	/* "run-by-library" */
	enum look look;
	enum type type;
	int weight;		/* when all that is known speaks for it */
	const char *codes;	/* parted by spaces; NULL: a number */
	int64_t least;		/* of a number: from here on it speaks */
	const char *da, *en;	/* the evidence, for readers; see phrase.h */
	const char *source;
};

/*
 * A type comes first, or is named as part of a fusion, only if a fact spoke that tells it from
 * the others: any of these codes, in answer to that question.  Source: [R] Part 1, fig. 2,
 * whom each type is the base of; a residents' board is residents' democracy.
 */
struct distinction {
	enum type type;
	enum look look;
	const char *codes;
};
extern const struct distinction distinctions[];
extern const size_t distinctions_count;

/*
 * A large house: one fact, however many of these numbers say so.  It is in the report
 * of the health-based type alone, and tells nothing where nothing else is about health.
 */
struct large {
	const char *key;	/* of centre.yaml */
	int64_t least;
};
enum { LARGE = 3 };
extern const struct large large[LARGE];

extern const struct look_about looks[LOOKS];
extern const struct criterion criteria[];
extern const size_t criteria_count;

enum {
	TYPOLOGY_LEAST_KNOWN = 7000,	/* weight of the answered questions; less is `uvist` */
	TYPOLOGY_LEAST_LOOKS = 2,	/* so many of them */
	TYPOLOGY_TRAIT = 200,		/* a second share that the wording heeds */
	TYPOLOGY_EVEN_PERCENT = 90,	/* of the first: the two are equals */
	TYPOLOGY_FUSED = 2, TYPOLOGY_FUSED_OF = 3,	/* so much of the first: the two are fused */

	/* Who is in the house, by presence; who comes ad hoc is not. */
	TYPOLOGY_HOUSED = 6, TYPOLOGY_REGULAR = 2, TYPOLOGY_UNKNOWN = 1,

	/* A patchwork: so many sources, none with half, most with an end. */
	TYPOLOGY_PATCHES = 3
};

/* What is typical of a type, in words of ours; [R] Part 1, fig. 2. */
struct type_about {
	const char *traits_da, *traits_en;	/* "sundhedsbaserede træk" */
	const char *missing_da, *missing_en;	/* where nothing tells it from the others */
	const char *strength[2], *challenge[2], *prerequisite[2];	/* by language */
	/* In English, for the manual. */
	const char *common, *base, *run_by, *aim, *reach, *rooms, *forum, *funding, *source;
};
extern const struct type_about type_about[TYPES];

/* What all four are for; [R] Part 1, "lokale samlingssteder". */
struct type_purpose {
	const char *level, *purpose;
};
enum { PURPOSES = 3 };
extern const struct type_purpose type_purposes[PURPOSES];

/*
 * What a centre's own log holds on the type's challenge, to be read and not judged:
 * the figures, what they rest on, those of the year before where one is to compare
 * with, and a question.  Sentences are filled in by phrase.h.
 */
struct challenge {
	const char *shows[2], *rests[2], *before[2], *question[2], *cannot[2];	/* by language */
	/* Instead of `shows` and `before` where the value is 0; NULL: these say it. */
	const char *none[2], *none_before[2];
};
extern const struct challenge challenges[TYPES];

#endif
