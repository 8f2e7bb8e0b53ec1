/*
 * conditions - what the files of mc-conditions share.
 *
 *	print_agenda(out, &said, &request);
 */
#ifndef MC_CONDITIONS_PARTS_H
#define MC_CONDITIONS_PARTS_H

#include "analysis/activity.h"
#include "analysis/figures.h"
#include "base/period.h"
#include "centre/dossier.h"
#include "centre/history.h"
#include "cli/opt.h"
#include "output/rows.h"

/* The options, in the order of their table; the views come first. */
enum { INDICATORS_VIEW, SINCE_VIEW, AGENDA_VIEW, DUE, SKIP_INVALID, PERIOD, OUTPUT, LANGUAGE, TODAY };

struct request {
	struct period period;
	int today, skip;
	int dated;		/* a period was named: its money and plans, and not today's */
	const char *language;	/* NULL: each centre's own */
	const char *since;	/* a date or a revision, or NULL */
	int within;		/* days that are still due in an agenda */
	int read;		/* it is printed for people: words for codes, names for ids */
};

/* What is said of one centre. */
struct said {
	struct dossier sheet;
	int good;
	struct activity_tally activity;
	struct figures figures;
	struct history then;	/* the answers as of --since */
	int compared;		/* there is something to compare with */
};

/* What git holds as of --since; says why, if that is nothing. */
void read_since(struct said *, const struct request *);

/* The rows about one centre. */
void print_indicators(struct rows *, const struct said *, const struct request *);
void print_since(struct rows *, const struct said *, const struct request *);
void print_agenda(struct rows *, const struct said *, const struct request *);

/* The run() of `set CENTRE CODE KEY=VALUE...` (cli/program.h). */
int set_answer(const struct opts *, char *const *argv);

#endif
