/*
 * housequestion - what is asked of many houses at once, in the order in which it is told.
 *
 *	const struct housequestion *q = &housequestions[HOUSE_OWNER];
 *
 *	puts(q->name);				"owner"
 *	puts(q->title[LANG_DA]);		"Hvem ejer huset"
 *
 * Source: [R] How it was done, and Part 1, figs 2-6.  The bands of ages are ours.
 */
#ifndef MC_FIELD_HOUSEQUESTION_H
#define MC_FIELD_HOUSEQUESTION_H

#include "schema/vocab.h"

enum house_question {
	HOUSE_PLAN_ANSWERED, HOUSE_PLAN_TAKES_PART, HOUSE_PLAN_HOUSES,
	HOUSE_TYPE, HOUSE_MUNICIPALITY, HOUSE_OWNER, HOUSE_RUN_BY, HOUSE_BASED, HOUSE_FORUM,
	HOUSE_RHYTHM, HOUSE_ROOMS, HOUSE_REACH, HOUSE_FOCUS, HOUSE_AGE, HOUSE_PROJECT_MONEY,
	HOUSE_QUESTIONS
};

enum house_question_flag {
	HOUSE_OF_PLANS = 1,	/* helhedsplaner are counted, not houses */
	HOUSE_MANY = 2,		/* one house may have several answers */
	HOUSE_NAMES = 4,	/* the answers are names, which tell who is meant */
	HOUSE_ALL = 8		/* answers that nobody gave are told, too */
};

struct housequestion {
	const char *name;		/* of the question, in a cell */
	const struct vocab *vocab;	/* of its answers; NULL: names, or numbers */
	unsigned flags;
	const char *title[2];		/* by language */
};

extern const struct housequestion housequestions[HOUSE_QUESTIONS];

/* How long a house has been open, in bands: the code of the band for so many years. */
enum { AGE_NOT_OPEN = -1 };
int age_band(int years);

#endif
