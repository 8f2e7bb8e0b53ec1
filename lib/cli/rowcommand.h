/*
 * rowcommand - the words `set`, `rm`, `undo` and `column` of a program that keeps a CSV file of a centre.
 *
 *	static const struct command commands[] = {
 *		{ ROWCOMMAND_SET(meeting_schema), .about = "Change the meeting in a line." },
 *		{ ROWCOMMAND_RM(meeting_schema), .about = "Take the meeting in a line out." },
 *		{ ROWCOMMAND_UNDO(meeting_schema), .about = "Take the last edit back." },
 *		{ ROWCOMMAND_COLUMN(meeting_schema), .about = "Give the file a column that it lacks." },
 *		{ 0 }
 *	};
 *	static const struct operand operands[] = {
 *		{ .name = "KEY=VALUE", .takes = OPT_KEYS(meeting_schema) }, { 0 }
 *	};
 *
 * The rows of the table are whole but for the sentence about the word.  The program needs
 * the option OPT_TODAY (program.h).
 */
#ifndef MC_CLI_ROWCOMMAND_H
#define MC_CLI_ROWCOMMAND_H

#include "cli/opt.h"

#define ROWCOMMAND_SET(SCHEMA) .word = "set", .usage = "[CENTRE] LINE KEY=VALUE...\n", \
    .least = 3, .needs = "a centre, a line and KEY=VALUE", .writes = 1, .here = 1, \
    .keeps = &(SCHEMA), .run = rowcommand_set
#define ROWCOMMAND_RM(SCHEMA) .word = "rm", .usage = "[CENTRE] LINE\n", \
    .least = 2, .most = 2, .needs = "a centre and a line", .writes = 1, .here = 1, \
    .keeps = &(SCHEMA), .run = rowcommand_rm
#define ROWCOMMAND_UNDO(SCHEMA) .word = "undo", .usage = "[CENTRE]\n", \
    .least = 1, .most = 1, .needs = "one centre", .writes = 1, .here = 1, \
    .keeps = &(SCHEMA), .run = rowcommand_undo
#define ROWCOMMAND_COLUMN(SCHEMA) .word = "column", .usage = "[CENTRE] COLUMN...\n", \
    .least = 2, .needs = "a centre and the column that its file is to have", .writes = 1, .here = 1, \
    .keeps = &(SCHEMA), .run = rowcommand_column

/*
 * Each returns the exit status.  If standard error is a terminal, a note says in words what
 * was done.
 *
 * set: values may be spelt as people spell them, and are judged as those of a new row are.
 * Anything else that is wrong in the row is only a warning, so that a row can be mended step by step.
 */
int rowcommand_set(const struct opts *, char *const *argv);
int rowcommand_rm(const struct opts *, char *const *argv);
int rowcommand_undo(const struct opts *, char *const *argv);
int rowcommand_column(const struct opts *, char *const *argv);

#endif
