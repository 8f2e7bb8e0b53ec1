/*
 * centres - the centres that a program was given.
 *
 *	for (char *const *path = centres_given(argv); *path != NULL; path++)
 *
 * Not in option.h, for filters know no centre.
 */
#ifndef MC_CLI_CENTRES_H
#define MC_CLI_CENTRES_H

/*
 * Operands, which end with NULL.  Without any it is `.`, if that is a centre, else
 * the program ends with status 2.
 */
char *const *centres_given(char *const *argv);

/*
 * What is said before a centre is opened, is in the language of the first one that a
 * word of the command line names or stands in, or of this folder's; so is what is said of a
 * stream or a file. And `.` is taken where a centre
 * is left out (inputs.h).  First statement of main().
 */
void centres_speak(char *const *argv);

/* The same of who reads files alone, and no folder. */
void centres_speak_of_files(char *const *argv);

#endif
