/*
 * bothways - a value with its name, in either spelling: --lead sumak, lead=sumak.
 *
 *	argv = bothways_words(&program, &argc, argv);
 *
 * A word such as `add` has options, one such as `set` takes KEY=VALUE, and nobody who uses
 * both remembers which: what is written the other way is put right before it is read.
 * Only of words that write, and only names that the word has itself.
 */
#ifndef MC_CLI_BOTHWAYS_H
#define MC_CLI_BOTHWAYS_H

#include "cli/program.h"

/* The words, which live as long as the program; *argc becomes their number. */
char **bothways_words(const struct program *, int *argc, char *argv[]);

#endif
