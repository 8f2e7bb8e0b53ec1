/*
 * opts - what a command line gave: the options in their order, and the operands.
 *
 *	if (opts_count(o, FORCE) > 0)
 *		...
 *	format = option_format(opts_value(o, OUTPUT));
 *
 * An option is named by its row in the program's table (program.h); opt.h reads the line.
 */
#ifndef MC_CLI_OPTS_H
#define MC_CLI_OPTS_H

#include "cli/program.h"

/* An option as it was given: its row in the table, and its value or NULL. */
struct opt_given {
	int option;
	char *value;
};

struct opts {
	const struct program *program;
	const struct command *command;
	struct opt_given *given;	/* in the order of the command line */
	size_t n, cap;
	char *const *operand;		/* those after the word; ends with NULL */
	char **made;			/* the operands, where `.` was put before them; else NULL */
	char **joined;			/* values of options that were given more than once, made one list */
	size_t joins, joined_cap;
	const char *output_file;	/* of the common option; NULL: not given */
};

/* What reading it took; the texts are the command line's. */
void opts_release(struct opts *);

/* How often was an option given, by its row?  Of its values the last; NULL: not given. */
int opts_count(const struct opts *, int option);
char *opts_value(const struct opts *, int option);

/*
 * Which one was given of the options in some rows, both included, that ask for one thing each; -1: none.
 * Two of them are one too many (exit 2).
 */
int opts_one_of(const struct opts *, int first, int last);

/* The last value of an option by its name, for who does not know the table; or NULL. */
char *opts_value_of(const struct opts *, const char *name);

/*
 * The values that options with a field of the schema were given; each value[i] is of
 * field i, the last that was given, or NULL.  Fields of which some records have a column
 * come after the schema's own, and so n says how many there are.
 */
void opts_fields(const struct opts *, const struct schema *, char *value[], size_t n);

/* The field that an option's row names, or NULL. */
const struct field *opts_field(const struct opts *, int option);

/* What the user should read: exit 2 after a message and a pointer to --help. */
_Noreturn void opts_usage(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

#endif
