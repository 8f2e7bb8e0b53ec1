/*
 * progress - a line on the terminal when reading takes long.
 *
 *	progress_alone(1);			all is read before anything is printed
 *	progress_read("log.csv", n);		so many more bytes were read
 *	progress_clear();			before anything else is said
 *
 * Only where standard error is a terminal, and only after a second; where
 * standard output is one too, only while it is alone there.  It is no part
 * of any output.
 */
#ifndef MC_BASE_PROGRESS_H
#define MC_BASE_PROGRESS_H

#include <stddef.h>

void progress_read(const char *what, size_t bytes);
void progress_clear(void);
void progress_alone(int);	/* 0: clears it, too */

#endif
