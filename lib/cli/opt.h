/*
 * opt - read a command line by the tables of a program (program.h), and do what it says.
 *
 *	int
 *	main(int argc, char *argv[])
 *	{
 *		return opts_run(&program, argc, argv);
 *	}
 *
 *	static int
 *	list(const struct opts *o, char *const *argv)
 *	{
 *		enum rows_format format = option_format(opts_value(o, OUTPUT));
 *
 * Options may be anywhere before `--`, as `--key value` or `--key=value`.  --help (-h,
 * unless an option has that letter) and --version answer and exit with status 0; what is
 * no option, or does not go with the word, exits with 2 after a message.
 */
#ifndef MC_CLI_OPT_H
#define MC_CLI_OPT_H

#include "cli/opts.h"
#include "cli/program.h"

/* Read the command line, run its command, and return the exit status. */
int opts_run(const struct program *, int argc, char *argv[]);

/* The first half of that; the caller releases what was given. */
void opts_read(struct opts *, const struct program *, int argc, char *argv[]);

#endif
