/*
 * mem - allocation that cannot fail: out of memory is fatal (exit 2).
 *
 *	item = mem_grow(item, &cap, n + 1, sizeof *item);
 */
#ifndef MC_BASE_MEM_H
#define MC_BASE_MEM_H

#include <stddef.h>

void *mem_zero(size_t n, size_t size);

/*
 * The same for a table that is filled in no order: where it is large, in large pages if the system has them, of
 * which each is found sooner and fewer are asked for.
 */
void *mem_table(size_t n, size_t size);
void *mem_resize(void *p, size_t n, size_t size);
char *mem_copy(const char *s, size_t len);	/* with a NUL after it */

/* Room for at least n items of the given size; *cap is kept and doubles. */
void *mem_grow(void *p, size_t *cap, size_t n, size_t size);

#endif
