/*
 * program - what a program can be asked to do: its words and its options, as tables.
 *
 *	static const struct opt options[] = {
 *		{ "form", 0, "FORM", "-", "only rows of this form",
 *		    OPT_FIELD(entry_schema, ENTRY_FORM) },
 *		{ "force", 0, 0, "rm", "even if other files name it", OPT_FLAG },
 *		OPT_PERIOD("-"), OPT_END
 *	};
 *	static const struct command commands[] = {
 *		{ .usage = "[OPTION]... [CENTRE]...\n", .run = list },
 *		{ .word = "rm", .usage = "[--force] CENTRE ID\n", .about = "Take a record out.",
 *		    .least = 2, .most = 2, .needs = "a centre and an id", .writes = 1, .run = rm },
 *		{ 0 }
 *	};
 *	static const struct operand operands[] = {
 *		{ .name = "ID", .takes = OPT_FIELD(entry_schema, ENTRY_ACTORS) }, { 0 }
 *	};
 *	static const struct program program = {
 *		options, commands, "List the records.", operands
 *	};
 *
 * opt.h reads a command line by these tables, and help.h makes the help text of them;
 * whatever else describes the options (a shell's completion) is to be made of them too.
 * A name may have two rows, where it does not mean the same with each word.
 */
#ifndef MC_CLI_PROGRAM_H
#define MC_CLI_PROGRAM_H

#include <stddef.h>

#include "schema/schema.h"

/* What kind of value an option takes. */
enum opt_kind {
	OPT_IS_FLAG,		/* none */
	OPT_IS_TEXT,		/* anything */
	OPT_IS_NUMBER,
	OPT_IS_DATE,
	OPT_IS_PERIOD,
	OPT_IS_FILE,
	OPT_IS_CHOICE,		/* one of `choices` */
	OPT_IS_CHOICES,		/* one or more of them, parted by commas */
	OPT_IS_COLUMN,		/* of the input */
	OPT_IS_REVISION,	/* that git knows */
	OPT_IS_FIELD,		/* what the field of `schema` may hold; see its type */
	OPT_IS_KEYS		/* KEY=VALUE of the fields of `schema` */
};

struct opt_takes {
	enum opt_kind kind;
	const char *choices;	/* words parted by '|' */
	const struct schema *schema;
	size_t field;
	void (*check)(const char *value);	/* exit 2 if it is not right; NULL: unchecked */
};

struct opt {
	const char *name;
	char letter;		/* 0: only the long name */
	const char *value;	/* what the help calls its value; NULL: it takes none */
	const char *words;	/* that it goes with, parted by a space; "-": without a word; NULL: with any */
	const char *help;
	struct opt_takes takes;
};

/* The last part of a row. */
#define OPT_FLAG { OPT_IS_FLAG, 0, 0, 0, 0 }
#define OPT_TEXT { OPT_IS_TEXT, 0, 0, 0, 0 }
#define OPT_NUMBER { OPT_IS_NUMBER, 0, 0, 0, 0 }
#define OPT_DATE { OPT_IS_DATE, 0, 0, 0, 0 }
#define OPT_TIME { OPT_IS_PERIOD, 0, 0, 0, 0 }
#define OPT_FILE { OPT_IS_FILE, 0, 0, 0, 0 }
#define OPT_COLUMN { OPT_IS_COLUMN, 0, 0, 0, 0 }
#define OPT_REVISION { OPT_IS_REVISION, 0, 0, 0, 0 }
#define OPT_CHOICE(CHOICES) { OPT_IS_CHOICE, CHOICES, 0, 0, 0 }
#define OPT_CHOICES(CHOICES) { OPT_IS_CHOICES, CHOICES, 0, 0, 0 }
#define OPT_FIELD(SCHEMA, FIELD) { OPT_IS_FIELD, 0, &(SCHEMA), FIELD, 0 }
#define OPT_KEYS(SCHEMA) { OPT_IS_KEYS, 0, &(SCHEMA), 0, 0 }

/* Options that many programs have, so that they read alike; WORDS as above (option.h). */
#define OPT_OUTPUT(WORDS) { "output", 'o', "FORMAT", WORDS, \
    "csv, tsv, json, table, md; on a terminal table", OPT_CHOICE("csv|tsv|json|table|md") }
#define OPT_PERIOD(WORDS) { "period", 'p', "PERIOD", WORDS, \
    "2026, 2026-Q3, 2026-10, 2026-W42, A..B, last-month", OPT_TIME }
#define OPT_TODAY { "today", 0, "YYYY-MM-DD", 0, "the day to count from", \
    { OPT_IS_DATE, 0, 0, 0, option_check_today } }
#define OPT_LANGUAGE(WORDS) { "language", 0, "da|en", WORDS, "of what is written", \
    { OPT_IS_CHOICE, "da|en", 0, 0, option_check_language } }
#define OPT_SKIP_INVALID(WORDS) { "skip-invalid", 0, 0, WORDS, \
    "leave out faulty rows, and say how many", OPT_FLAG }
#define OPT_LINES(WORDS) { "lines", 'n', 0, WORDS, \
    "put the number of each row's line in its file first", OPT_FLAG }
#define OPT_END { 0, 0, 0, 0, 0, OPT_FLAG }

struct opts;

/*
 * What a program does when it is called with a word, or without any, which is the
 * first in the table.  run() gets what follows the word, and returns the exit status,
 * or COMMAND_USAGE if these are not what the command needs.
 */
enum { COMMAND_USAGE = -1 };

struct command {
	const char *word;	/* NULL: without one */
	const char *usage;	/* lines of what may follow the program's name and the word */
	const char *about;	/* a sentence for the help; NULL: the program's */
	size_t least, most;	/* how many operands it takes; most 0: no limit */
	const char *needs;	/* "a centre and an id": said if something else is given */
	void (*lacks)(const struct opts *);	/* asked before that is said: ends the program where it knows better, or NULL */
	int writes;		/* it changes a centre's files */
	int here;		/* the first operand is a centre: `.`, if that is one and none is named */
	const struct schema *keeps;	/* whose file it changes, where run() is of many programs */
	int (*run)(const struct opts *, char *const *argv);
};

/*
 * A name for an operand in the lines of usage, such as FORM.  CENTRE and FILE need no
 * row.  The help tells which codes it may be, and a shell's completion offers them.
 */
struct operand {
	const char *name;
	struct opt_takes takes;
	const char *const *list;	/* it is one of these, which end with NULL; or NULL */
	/* What a code or a word of the list means, in a line, static; NULL: they say enough. */
	const char *(*says)(size_t code, enum language);
};

struct program {
	const struct opt *option;	/* ends with OPT_END */
	const struct command *command;	/* ends with one that has no `usage` */
	const char *about;		/* a sentence or two */
	const struct operand *operand;	/* ends with one that has no name; NULL: none */
};

/*
 * Is an operand named in a line of usage, as FORM is in "[CENTRE] FORM [ACTOR]..."?
 * So is asked which operands a line of usage has.
 */
int program_names(const char *usage, const char *word);

/* The word of a command; "" for none. */
const char *program_word(const struct command *);

/* The command that a word calls for: the first, if it is no other's word, or is NULL. */
const struct command *program_command(const struct program *, const char *word);

/* Does an option go with a command's word? */
int program_allows(const struct opt *, const char *word);

/* Is it of this word, or some words, while other options go with any? */
int program_has_own(const struct program *, const char *word);

#endif
