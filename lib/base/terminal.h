/*
 * terminal - how wide is the terminal that is written to?
 *
 *	if ((columns = terminal_width()) > 0)
 *		... make it fit ...
 */
#ifndef MC_BASE_TERMINAL_H
#define MC_BASE_TERMINAL_H

#include <stddef.h>

/*
 * Columns of the terminal that is standard output: what it says itself, else COLUMNS of
 * the environment, else 80.  0: standard output is none.
 */
size_t terminal_width(void);

#endif
