/*
 * said - how often each file was complained about.
 *
 *	if (said_add("log.csv", 1) <= 1000)
 *		...
 *
 * For diag.c, below which there is no memory that cannot fail.
 */
#ifndef MC_BASE_SAID_H
#define MC_BASE_SAID_H

#include <stddef.h>

/* Count so many more; how many there are now, 0 when memory is out.  The name is copied. */
unsigned long said_add(const char *file, unsigned long more);
unsigned long said_so_far(const char *file);

/* Give each file, in the order of first meeting, to a function; then forget them all. */
void said_end(void (*tell)(const char *file, unsigned long n));

#endif
