/*
 * overview - what the parts of mc-overview know of each other.
 *
 *	survey_take(&houses, "country", 0);
 *	page_write(document, &houses, left_out, 0, LANG_DA);
 *
 * The houses are the caller's, who begins and releases them (analysis/houses.h); nothing is kept here.
 */
#ifndef MC_CMD_OVERVIEW_H
#define MC_CMD_OVERVIEW_H

#include "base/lang.h"

struct document;
struct houses;

/*
 * Count what the survey.csv of a folder tells of helhedsplaner.  0: it has faults, which are reported, and
 * is left out; with `skip` its good rows are counted all the same.
 */
int survey_take(struct houses *, const char *folder, int skip);

/* The page: what is said in words, and a line for each question that somebody answered. */
void page_write(struct document *, const struct houses *, size_t left_out, size_t surveys_left_out, enum language);

#endif
