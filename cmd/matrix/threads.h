/*
 * threads - count a large file in several parts at once.
 *
 *	threads_check("4");			exit 2 if it is no number of them
 *	r.threads = threads_number(value);	NULL: what the machine has, at most four
 *	if (!threads_count(&r, csv, path, date, column))
 *		... count it in one
 *
 * Each part is counted by a process of its own, which tells what it counted.  Where any of them
 * met a fault, a warning or trouble, or was killed, nothing of it is taken, and the file is
 * counted in one: so messages, too, are those of one run, in their order.
 */
#ifndef MC_MATRIX_THREADS_H
#define MC_MATRIX_THREADS_H

#include "matrix.h"

void threads_check(const char *text);
unsigned threads_number(const char *text);

/*
 * 0: not counted, and the reader stands where it stood.  The path is that of the file, whose
 * header was read; NULL: it has none.
 */
int threads_count(struct request *, struct csv *, const char *path,
    const struct further *f);

#endif
