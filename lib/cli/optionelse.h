/*
 * optionelse - what is done here in place of an option that a program does not have.
 *
 *	optionelse_refuse(&program, command, "--agenda", 8);	unknown option '--agenda'; did you mean 'mc-page agenda'?
 *
 * Options that people guess from what other programs have, and that are nothing near in letters: another option,
 * with its value; another program; a program behind a pipe; a word or an operand of this one, which stand by
 * themselves; or nothing, for so it is without an option.
 */
#ifndef MC_CLI_OPTIONELSE_H
#define MC_CLI_OPTIONELSE_H

#include <stddef.h>

#include "cli/program.h"

/* Ends the program, with exit 2, if it is known what was meant by these n bytes, which begin with "--". */
void optionelse_refuse(const struct program *, const struct command *, const char *word, size_t n);

/* The same for what stands by itself: `ACTOR` for "--actor", `poster` for "--poster". */
void optionelse_refuse_operand(const struct command *, const char *word, size_t n);

#endif
