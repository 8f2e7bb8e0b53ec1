/*
 * point - when each form of collaboration fits, what helps it and what hinders it: 38 points.
 *
 *	const struct point *p = &points[POINT_SAMME_TID];
 *
 *	puts(p->question[LANG_DA]);
 *	phrase_add(&out, LANG_DA, p->seen[LANG_DA], &facts);
 *
 * Source: [R] Part 2, the three lists that each of the five forms has.  The words, questions
 * and sentences are ours.  27 points can be read from a centre's files, of 5 the files hold
 * half, and 6 nobody but people can tell; whatever people answered (advice.yaml) goes before.
 */
#ifndef MC_FIELD_POINT_H
#define MC_FIELD_POINT_H

#include <stddef.h>

#include "field/terms.h"

enum point_side { POINT_GODNAAR, POINT_FREMMER, POINT_BEGRAENSER, POINT_SIDES };

/* Of half points the files settle one way only: that it is not so, or (HALF_NOT) that it is. */
enum point_reading { POINT_READ, POINT_HALF_SEEN, POINT_HALF_NOT, POINT_ASKED };
enum point_state { POINT_SET, POINT_NOT, POINT_UNKNOWN, POINT_ASK, POINT_STATES };

/* In the report's order; so are the rows of mc-advise, always. */
enum point_id {
	POINT_UDFORSKE, POINT_KENDE_HINANDEN, POINT_BLIK_UDEFRA, POINT_ANLEDNINGER, POINT_OPSOEGE,
	POINT_DELTE_MOEDER, POINT_DIGITALT, POINT_KUN_UFORMELT, POINT_UKLAR_VAERDI,
	POINT_SAMME_MAALGRUPPE, POINT_LIGNER_ANDET, POINT_RETTE_TILBUD, POINT_SAMME_TID,
	POINT_KENDE_TILBUD, POINT_INTET_OVERBLIK,
	POINT_MANGLER_MIDLER, POINT_SAMME_BEHOV, POINT_MIDLER_UDEN_TIMER, POINT_DELEBOERS,
	POINT_AABEN_BOOKING, POINT_UDEN_AFTALE, POINT_MANGE_DELER,
	POINT_KOORDINERING, POINT_ANDRES_STYRKER, POINT_UFORUDSET, POINT_FAELLES_MAAL, POINT_RELEVANS,
	POINT_INGEN_OPBAKNING, POINT_INGEN_RISIKOVILJE,
	POINT_NYT, POINT_FORSKELLIGHED, POINT_HVER_VIL_DET, POINT_BLIK_PAA_TVAERS, POINT_PLATFORM,
	POINT_TILLID, POINT_ERFARING, POINT_UVIST_RESULTAT, POINT_TUNNELSYN, POINTS
};

struct point {
	const char *word;		/* "samme-tid": see pointword.h */
	enum form form;
	enum point_side side;
	enum point_reading reading;
	const char *rule;		/* what is read, for the manual; of an asked one what stands beside it, or NULL */
	/* From how many on it is so, as the rule tells in words: actors, entries, sectors, months, or minutes a week; 0: it is not by a number. */
	int least;
	const char *question[2];	/* by enum language */
	const char *seen[2];		/* what is said where it is seen; base/phrase.h fills it in */
	const char *other[2];		/* where it is seen in the other of two ways; or NULL */
	const char *more[2];		/* a second sentence, of facts of its own; or NULL */
	const char *not_seen[2];	/* where the files tell that it is not so */
	const char *not_other[2];	/* the same in the other of two ways; or NULL */
};

extern const struct point points[POINTS];
extern const struct vocab point_side_vocab, point_state_vocab;

/* No form is the goal: the last line below the points. */
extern const char *const point_closing[2];

/* Which of its form and side it is, from 1. */
int point_number(int point);

/* "[R] Part 2, samvirke, fremmer 1": its passage.  In a static buffer. */
const char *point_source(int point);

#endif
