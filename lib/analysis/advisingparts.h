/*
 * advisingparts - the points of advising.h, by what they are read from; for advising.c.
 *
 *	advising_from_log(&a);
 */
#ifndef MC_ANALYSIS_ADVISINGPARTS_H
#define MC_ANALYSIS_ADVISINGPARTS_H

#include "analysis/advised.h"

void advising_from_actors(struct advising *);
void advising_from_exchange(struct advising *);
void advising_from_plans(struct advising *);
void advising_from_house(struct advising *);
void advising_from_log(struct advising *);

#endif
