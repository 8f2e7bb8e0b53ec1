/*
 * straight - many bytes to standard output, past its buffer, which would copy them.
 *
 *	straight_print(rows.data, rows.len);
 *
 * What was printed before is in that buffer perhaps, and is written first.
 */
#ifndef MC_BASE_STRAIGHT_H
#define MC_BASE_STRAIGHT_H

#include <stddef.h>
#include <stdnoreturn.h>

/* All of them; fatal where that cannot be. */
void straight_print(const char *text, size_t len);

/* The same for who cannot end there: 0, or the errno of the write that failed; and how many bytes were written. */
int straight_write(const char *text, size_t len, size_t *done);

/* It failed so: say it, and end the program. */
noreturn void straight_lost(int error);

#endif
