/*
 * cursor - where the columns of a line are, asked from left to right.
 *
 *	struct csvcursor c = { 0 };
 *
 *	for (size_t k = 0; k < columns; k++)
 *		at = csvcursor_start(&c, number, line, len, k);
 *
 * Goes on from where it was asked last, so that a message about each of many
 * columns costs no walk over all before it; asked for an earlier place, or about
 * a line of another number, it begins anew.
 */
#ifndef MC_CSV_CURSOR_H
#define MC_CSV_CURSOR_H

#include <stddef.h>

struct csvcursor {
	unsigned long number;	/* of the line */
	size_t column, start;	/* where a column begins */
	size_t counted, characters;	/* so many bytes are so many characters */
};

/* The first byte of a column, which is its quote if it is quoted; the last one's if it is not there. */
size_t csvcursor_start(struct csvcursor *, unsigned long number, const char *line, size_t len,
    size_t column);

/* The character that begins at a byte, from 1. */
unsigned long csvcursor_character(struct csvcursor *, unsigned long number, const char *line,
    size_t at);

#endif
