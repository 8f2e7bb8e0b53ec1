/*
 * wordmeant - which word of a program was meant by one that it does not have.
 *
 *	wordmeant_refuse(&program, operand);	ends the program if it was hardly a file
 *
 * The words are English, and who writes Danish reaches for `tilføj` or `slet`; taken as the
 * name of a file, such a word would be told of in one line above the whole log.
 */
#ifndef MC_CLI_WORDMEANT_H
#define MC_CLI_WORDMEANT_H

#include <stddef.h>

#include "cli/program.h"

/*
 * Of n words the one that was probably meant: spelt nearly so, or what it is called in
 * Danish, or another English word for it; NULL if there is none.
 */
const char *wordmeant_of(const char *typed, const char *const *word, size_t n);

/*
 * What is typed where a program's word or its first operand stands, and is neither a word,
 * a file nor a folder: ends the program, with exit 2, if a word was meant.  NULL: nothing.
 */
void wordmeant_refuse(const struct program *, const char *typed);

#endif
