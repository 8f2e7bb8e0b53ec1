/*
 * opt - the options of a program, from one table that is also its --help.
 *
 *	static const struct opt options[] = {
 *		{ "form", 0, "FORM", 0, "only rows of this form" },
 *		OPT_PERIOD(0), OPT_END
 *	};
 *	struct opts o = { .options = options, .usage = USAGE };
 *
 *	while ((i = opts_next(&o, argc, argv)) >= 0)
 *		... options[i].name is set to o.value ...
 *	argv += o.first;
 *
 * Options may stand anywhere before `--`, as `--key value` or `--key=value`.
 * --help and --version answer and exit 0; what is no option exits 2 with the
 * nearest name.
 */
#ifndef MC_CLI_OPT_H
#define MC_CLI_OPT_H

struct opt {
	const char *name;
	char letter;		/* 0: only the long name */
	const char *value;	/* what it takes, in capitals; NULL: nothing */
	const char *only;	/* the subcommands it goes with; NULL: everywhere */
	const char *help;
};

/* Options that many programs have, so that they read alike; ONLY as above. */
#define OPT_OUTPUT(ONLY) { "output", 'o', "FORMAT", ONLY, \
    "csv, tsv, json, table, md; on a terminal table" }
#define OPT_PERIOD(ONLY) { "period", 'p', "PERIOD", ONLY, \
    "2026, 2026-Q3, 2026-10, 2026-W42, A..B, last-month" }
#define OPT_TODAY { "today", 0, "YYYY-MM-DD", 0, "the day to count from" }
#define OPT_LANGUAGE(ONLY) { "language", 0, "da|en", ONLY, "of what is written" }
#define OPT_SKIP_INVALID(ONLY) { "skip-invalid", 0, 0, ONLY, \
    "leave out faulty rows, and say how many" }
#define OPT_END { 0, 0, 0, 0, 0 }

struct opts {
	const struct opt *options;	/* ends with OPT_END */
	const char *usage;	/* lines "mc-x ARGS", the first without "usage:" */
	const char *about;	/* one sentence, for --help */
	char *value;		/* of the option last returned */
	int first;		/* the first operand, once -1 was returned */
	void *state;
};

/* The index of the next option in the table, -1 when there are no more. */
int opts_next(struct opts *, int argc, char *argv[]);

/* The operands of a filter; none is the one "-", standard input. */
char *const *opts_inputs(char *const *argv);

/* What the user should read: exit 2 after a message and a pointer to --help. */
_Noreturn void opts_usage(const struct opts *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Does an option go with this subcommand ("" is none)?  If not: exit 2. */
void opts_check(const struct opts *, int option, const char *subcommand);

#endif
