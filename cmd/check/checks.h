/*
 * checks - the checks of mc-check, one a topic of what is reported, and which of them are wanted.
 *
 *	struct checks_choice choice = { 0 };
 *
 *	checks_only(&choice, "dates,cpr");
 *	checks_choose(&choice);		from here on no other topic is told of, or counted
 *
 * A name that is none is fatal (exit 2), with the nearest one.
 */
#ifndef MC_CHECK_CHECKS_H
#define MC_CHECK_CHECKS_H

#include "base/diag.h"

/* A check: its name, and what it is about, in English. */
struct check {
	const char *name, *help;
};

extern const struct check checks[TOPICS];

/* Their names in the order of the table, as the choices of an option. */
#define CHECKS_NAMES "files|encoding|syntax|keys|values|dates|references|actors|duplicates|identical|" \
    "spelling|plans|cpr|contacts|slips"

struct checks_choice {
	int only[TOPICS], skip[TOPICS];
	int is_narrowed;		/* only some were asked for */
};

/* Add checks, a comma between their names: the only ones that are wanted; and those that are not. */
void checks_only(struct checks_choice *, const char *names);
void checks_skip(struct checks_choice *, const char *names);
void checks_choose(const struct checks_choice *);

/* A line each on standard output: its name, and what it is about. */
void checks_print(void);

#endif
