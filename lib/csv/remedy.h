/*
 * remedy - what a program knows of faulty CSV files that this room does not.
 *
 *	csvremedy_set(&saved);		once, in main()
 *
 * A fault may show what happened to a file, and a program may know the way back
 * (sheet/saved.h does).  The reader of CSV asks here when it is about to report a
 * fault.  Where nothing was set the answer is always that nothing is known.
 */
#ifndef MC_CSV_REMEDY_H
#define MC_CSV_REMEDY_H

#include <stddef.h>

#include "base/diag.h"

struct csvremedy {
	/* What to tell of the file a message shows so, a static buffer; NULL: nothing. */
	const char *(*of_file)(const char *shown);

	/* The same of the place's file, which is then told; NULL if it was told before. */
	const char *(*tell)(const struct place *);
	int (*is_told)(const char *shown);

	/*
	 * A field that is not what it should be; a line that is no row, for the byte at
	 * `at`; a line that is one field.  1: the fault was reported, with the remedy.
	 */
	int (*field)(const struct place *, enum topic, const char *text, size_t len);
	int (*line)(const struct place *, const char *line, size_t len, size_t at);
	int (*cell)(const struct place *, const char *line, size_t len);
};

/* What was set; never NULL. */
const struct csvremedy *csvremedy(void);

/* Borrowed until the end of the program. */
void csvremedy_set(const struct csvremedy *);

/* Report a text that is not UTF-8. */
void csvremedy_text(const struct place *, const char *text, size_t len);

#endif
