/*
 * safeadd - add text that somebody else wrote to a buffer, made fit to show.
 *
 *	safeadd(&line, cell, len);
 *
 * The whole of it, as safe_show() makes it; apart from safe.h, where nothing allocates.
 */
#ifndef MC_BASE_SAFEADD_H
#define MC_BASE_SAFEADD_H

#include <stddef.h>

struct buf;

/* Returns the bytes added. */
size_t safeadd(struct buf *, const char *text, size_t len);

#endif
