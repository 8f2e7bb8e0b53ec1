/*
 * usage - the parts of a line of usage, as program.h has them.
 *
 *	const char *at = "[CENTRE] FORM ACTOR... [--note TEXT]\n";
 *	struct usage_part part;
 *
 *	while (usage_next(&at, &part))
 *		printf("%.*s", (int)part.len, part.name);	CENTRE FORM ACTOR
 *
 * Passed over are options that may be left out, with their values, and what goes to
 * standard input.
 */
#ifndef MC_CLI_USAGE_H
#define MC_CLI_USAGE_H

#include <stddef.h>

struct usage_part {
	const char *name;	/* "CENTRE|FILE", "measure=TEXT", "--name"; in the line */
	size_t len;
	int is_option;		/* one that must be given; its value is passed over */
	int optional;		/* in brackets */
	int again;		/* it may come several times */
};

/* The next part of the line, and move behind it; 0 at the line's end. */
int usage_next(const char **at, struct usage_part *);

#endif
