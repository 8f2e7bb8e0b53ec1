/*
 * masked - text that goes to others: what is shaped like a CPR number masked, all else as it is.
 *
 *	masked_add(&out, name, strlen(name));	Anna 010190-1234	Anna 010190-****
 *
 * For files that other programs read; for people, safeadd.h, which hides control characters, too.
 */
#ifndef MC_BASE_MASKED_H
#define MC_BASE_MASKED_H

#include <stddef.h>

struct buf;

/* The text is added. */
void masked_add(struct buf *, const char *text, size_t len);

#endif
