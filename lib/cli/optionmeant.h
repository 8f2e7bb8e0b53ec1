/*
 * optionmeant - which option of a program was meant by one that it does not have.
 *
 *	optionmeant_refuse(&program, "--fomr");		unknown option '--fomr'; did you mean '--form'?
 *
 * It may be a beginning of a name, misspelt, or Danish.  Who asks for the largest first is told
 * why nothing stands so.
 */
#ifndef MC_CLI_OPTIONMEANT_H
#define MC_CLI_OPTIONMEANT_H

#include "cli/program.h"

/* Ends the program, with exit 2.  The word may have a value behind `=`, of which nothing is said. */
_Noreturn void optionmeant_refuse(const struct program *, const char *word);

#endif
