/*
 * houses - the answers of many houses, counted question by question.
 *
 *	struct houses all;
 *
 *	houses_begin(&all, day);
 *	houses_take(&all, &centre, &actors, &funding);		house by house: none is kept
 *	houses_finish(&all, 0);
 *	for (size_t i = 0; i < all.answers[HOUSE_TYPE].n; i++)
 *		puts(all.answers[HOUSE_TYPE].cell[i].value);
 *	houses_release(&all);
 *
 * Of each question: how many houses gave each answer, and how many are asked.  What is not
 * written down, or is of a kind that nobody knows, is an answer of its own: unknown.
 */
#ifndef MC_ANALYSIS_HOUSES_H
#define MC_ANALYSIS_HOUSES_H

#include <stddef.h>

#include "analysis/housesanswers.h"
#include "analysis/profile.h"
#include "base/intern.h"
#include "field/housequestion.h"

struct buf;

struct actors;
struct centre;
struct funding;

struct houses {
	int day;		/* of which all is told */
	size_t n;		/* houses */
	struct intern ids;
	struct houses_answers answers[HOUSE_QUESTIONS];
	struct houses_answers plans;	/* that the houses name */
	size_t surveyed;	/* helhedsplaner that were taken from a survey */
	int dated;		/* of some of them the survey says when they were asked */
	size_t municipalities;	/* different ones */
};

void houses_begin(struct houses *, int day);

/*
 * Count a house.  What was read of it is that of PROFILE_OF_CENTRE and so on (profile.h), and the
 * fields below; a wrong value is none.
 */
#define HOUSES_OF_CENTRE (PROFILE_OF_CENTRE | SCHEMA_BIT(CENTRE_MUNICIPALITY) | SCHEMA_BIT(CENTRE_OPENED) | \
    SCHEMA_BIT(CENTRE_PLAN))
#define HOUSES_OF_FUNDING (PROFILE_OF_FUNDING | SCHEMA_BIT(FUNDING_BASIS))
void houses_take(struct houses *, const struct centre *, const struct actors *, const struct funding *);

/* Count a helhedsplan that was asked.  -1: not known. */
struct houses_plan {
	int asked, answered;	/* was it? */
	int takes_part;		/* of yes_no_vocab */
	long houses;
	const char *centres;	/* ids, parted by ';', as in survey.csv */
};
void houses_take_plan(struct houses *, const struct houses_plan *);

/*
 * Put all in order.  A cell of fewer than HOUSES_FEW names no house; and no cell of a question
 * does, where the names would leave fewer over, for these can be told then.  What is itself a
 * name, as of a municipality, is put together with others that few houses have.  own: all are named.
 */
void houses_finish(struct houses *, int own);

/* The ids of a cell's houses, parted by ';', in the order in which they were taken. */
void houses_add_ids(struct buf *, const struct houses *, const struct houses_cell *);

/* Among how many a cell's houses are counted. */
size_t houses_of(const struct houses_answers *, const struct houses_cell *);

/* How many gave the answer that has a rank. */
size_t houses_with(const struct houses *, enum house_question, long rank);

/* The rank of a type alone, and of two that a centre mixes. */
long houses_rank(enum type);
long houses_rank_of_two(enum type, enum type);
void houses_release(struct houses *);

#endif
