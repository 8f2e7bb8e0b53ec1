/*
 * cpr - find what is shaped like a Danish civil registration number.
 *
 *	size_t at = 0, n;
 *
 *	while ((n = cpr_find(text, len, &at)) > 0)
 *		at += n;
 *
 * The shape: six digits ddmmyy with a real day and month, then four, with a
 * hyphen, a space, a hyphen between spaces or nothing between, and no further
 * digit on either side.
 * 29 February always counts: the century is unknown.  The check digit
 * excludes nothing, for numbers without it have been given out since 2007
 * (CPR-kontoret, "Personnumre uden kontrolciffer").
 */
#ifndef MC_CPR_H
#define MC_CPR_H

#include <stddef.h>

/* Bytes of the first such shape at or after *at, and its place in *at; else 0. */
size_t cpr_find(const char *text, size_t len, size_t *at);

#endif
