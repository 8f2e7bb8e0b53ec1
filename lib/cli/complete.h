/*
 * complete - what may come next on a command line, for the completion of a shell.
 *
 *	$ mc-log --complete add . sam
 *	samvirke	Vi sender beboere videre ...
 *	samordne	...
 *
 * Made of the tables of a program (program.h), so it is never stale.  After --complete come
 * the words behind the program's name up to the one that is being typed, which may be empty.
 * Each line is a word that fits, a tab and what it means.  A line that begins with a colon
 * is for the shell to find itself:
 *
 *	:file	:folder			names of files, of folders
 *	:actors DIR	:initiatives DIR	ids in the centre DIR, as mc-actors and
 *					mc-initiatives list them; then a tab, and what of
 *					the typed word goes before the id
 *
 * So programs that read no YAML need not read it for this.  lib/cli/completion.* are the
 * shells' halves.
 */
#ifndef MC_CLI_COMPLETE_H
#define MC_CLI_COMPLETE_H

#include "cli/program.h"

/* Were we asked?  Then the answer is printed, and the exit status is 0. */
int complete_asked(const struct program *, int argc, char *argv[]);

#endif
