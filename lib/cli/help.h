/*
 * help - the help text of a program, made of its tables.
 *
 *	help_print(&program, &program.command[0]);	all of it
 *	help_print(&program, program_command(&program, "add"));
 *
 * Under each word are the options that go with it, and no others.
 */
#ifndef MC_CLI_HELP_H
#define MC_CLI_HELP_H

#include "cli/program.h"

/* To standard output; of the first command: the whole program. */
void help_print(const struct program *, const struct command *);

#endif
