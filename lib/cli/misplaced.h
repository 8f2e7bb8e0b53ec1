/*
 * misplaced - a word of a command line where something is to be named, and which belongs elsewhere
 *
 *	misplaced_refuse(word);		'5.11.26' is a day; give it as --date 5.11.26
 *
 * A day and a number belong to an option; an option belongs before --.
 */
#ifndef MC_CLI_MISPLACED_H
#define MC_CLI_MISPLACED_H

/*
 * Of words that end with NULL, the first of which names nothing: say where it belongs, if it is of those (exit 2).
 * A day may be several words ("i går").  For programs whose word has an option --date.
 */
void misplaced_refuse(char *const *word);

#endif
