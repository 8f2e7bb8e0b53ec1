/*
 * optionmeant - which option of a program was meant by one that it does not have.
 *
 *	optionmeant_refuse(&program, command, "--fomr");	unknown option '--fomr'; did you mean '--form'?
 *
 * It may be a beginning of a name, misspelt, or Danish; what other programs call it; a period (--month), a format
 * (--csv, or -o ics) or a word (--delete).  Who asks for the largest first is told why nothing stands so.  What
 * is near none of the program's is looked up in cli/optionelse.h.
 */
#ifndef MC_CLI_OPTIONMEANT_H
#define MC_CLI_OPTIONMEANT_H

#include "cli/program.h"

/* Ends the program, with exit 2.  The word may have a value behind `=`, of which nothing is said. */
_Noreturn void optionmeant_refuse(const struct program *, const struct command *, const char *word);

/*
 * Of an option that was taken for the beginning of another: is it a word by itself that means another option
 * (--type: --kind, and not --typed)?  Then it ends the program.
 */
void optionmeant_begun(const struct program *, const struct command *, const char *word);

/* Is the value of an option no format, but an option by itself, or the name of a file?  Then it ends the program. */
void optionmeant_format(const struct program *, const struct opt *, const char *value);

/*
 * The same where a flag was shortened by its 's', and what comes next is no file: who writes --actor sumak meant one of
 * them.  Next: the word behind, or NULL.
 */
void optionmeant_shortened(const struct opt *, const char *word, const char *next);

#endif
