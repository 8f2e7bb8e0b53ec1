/*
 * common - the options that programs have without naming them in their table.
 *
 *	for (int i = 0; i < COMMON_OPTIONS; i++)
 *		if (common_has(i, &program, "add"))
 *			puts(common_option(i, &program)->name);
 *
 * --help and --version every program has; --language, of what is said, where it has no
 * other one; --columns, --wide and --typed where it prints rows, and --output-file where it
 * prints in a format that is asked for and does not write the file itself.
 */
#ifndef MC_CLI_COMMON_H
#define MC_CLI_COMMON_H

#include "cli/program.h"

enum common {
	COMMON_COLUMNS, COMMON_WIDE, COMMON_TYPED, COMMON_OUTPUT_FILE, COMMON_HELP, COMMON_VERSION, COMMON_LANGUAGE,
	COMMON_OPTIONS
};

/* Does it go with the word (NULL: with any)? */
int common_has(enum common, const struct program *, const char *word);

/* As a table would have it.  A static row, good until the next call. */
const struct opt *common_option(enum common, const struct program *);

/* --columns, --wide and --typed, as they were given: to output/rows.h. */
void common_view(const char *columns, int wide, int typed);

#endif
