/*
 * progress - a line on the terminal when reading takes long.
 *
 *	progress_read("log.csv", n);		so many more bytes were read
 *	progress_clear();			before anything else is said
 *
 * Only where standard error is a terminal and standard output is none, and
 * only after a second.  It is no part of any output.
 */
#ifndef MC_PROGRESS_H
#define MC_PROGRESS_H

#include <stddef.h>

void progress_read(const char *what, size_t bytes);
void progress_clear(void);

#endif
