/*
 * inputs - what a program reads, one after the other: centres, files, standard input.
 *
 *	argv = inputs_given(argv);
 *	source = inputs_array(argv, sizeof *source, &n);
 *	for (size_t i = 0; i < n; i++)
 *		if (inputs_is_folder(argv[i]))
 *			... open the centre ...
 */
#ifndef MC_CLI_INPUTS_H
#define MC_CLI_INPUTS_H

#include <stddef.h>

/*
 * For programs that know centres: `.` is taken where a centre is left out, if it is one.
 * A function of centre/centre.h, for filters that know none are linked without.
 */
void inputs_know_centres(int (*is_centre)(const char *path));
int inputs_here(void);		/* is `.` one, for a program that knows them? */

/*
 * The operands of a filter; none is the one "-", standard input, or where that is a
 * terminal or /dev/null `.`, if it is a centre.  Else the program would wait at a terminal: fatal, as are two "-".
 */
char *const *inputs_given(char *const *argv);

/* One file, or "-" where none is given; it is fatal if that is a terminal. */
const char *inputs_file(const char *given);

/*
 * Two centres whose folders have one name, which is their id: each such pair.  Warn of them, for
 * their rows would add up without a word; inputs_given() does so, of other operands it is for
 * who writes the ids.
 */
void inputs_each_twins(char *const *argv, void (*found)(const char *one, const char *other));
void inputs_warn_twins(char *const *argv);

/* Is it a folder, and so a centre or nothing?  "-" is standard input. */
int inputs_is_folder(const char *operand);

/* An item of zeros for each operand, and how many; the caller frees it. */
void *inputs_array(char *const *argv, size_t size, size_t *n);

#endif
