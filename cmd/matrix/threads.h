/*
 * threads - count a large file in several parts at once.
 *
 *	threads_check("4");			exit 2 if it is no number of them
 *	r.threads = threads_number(value);	NULL: what the machine has, at most four
 *	if (!threads_count(&r, csv, path, &further))
 *		... count it in one
 *
 * The first part is counted here, each of the others by a process of its own, which tells what it
 * counted.  Where one met a fault, a warning or trouble, or was killed, nothing of its part and those
 * behind it is taken, and they are counted here, too: so messages are those of one run, in their order.
 */
#ifndef MC_MATRIX_THREADS_H
#define MC_MATRIX_THREADS_H

#include "matrix.h"

void threads_check(const char *text);
unsigned threads_number(const char *text);

/*
 * 0: not counted, and the reader stands where it stood.  1: all is, but for what only the reader knows: its rows,
 * and those left out.  The path is that of the file, whose header was read; NULL: it has none.
 */
int threads_count(struct request *, struct csv *, const char *path, const struct further *);

#endif
