/*
 * rowcommand - the words `set`, `rm` and `undo` of a program that keeps a CSV file of a centre.
 *
 *	static int
 *	set(const struct opts *o, char *const *argv)
 *	{
 *		return rowcommand_set(&meeting_schema, argv, option_today(opts_value(o, TODAY)));
 *	}
 *
 * The operands are those of the command: CENTRE LINE KEY=VALUE..., CENTRE LINE, or CENTRE.
 * Each returns the exit status.  What a person sees the messages of (standard error
 * is a terminal) is told what was done, in words.
 */
#ifndef MC_CLI_ROWCOMMAND_H
#define MC_CLI_ROWCOMMAND_H

#include "schema/schema.h"

/*
 * Values may be spelt as people spell them, and are judged as those of a new row are; what
 * else is wrong in the row is told as a warning, so that it can be mended step by step.
 */
int rowcommand_set(const struct schema *, char *const *argv, int today);
int rowcommand_rm(const struct schema *, char *const *argv);
int rowcommand_undo(const struct schema *, char *const *argv);

#endif
