/*
 * edit - keep the plans of plans.yaml.
 *
 *	{ .word = "decision", ..., .run = edit_decision },
 */
#ifndef MC_PLAN_EDIT_H
#define MC_PLAN_EDIT_H

#include "cli/opt.h"

/* A decision of a plan: its words, and KEY=VALUE of the day and who was heard.  Returns the exit status. */
int edit_decision(const struct opts *, char *const *argv);

#endif
