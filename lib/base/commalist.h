/*
 * commalist - small numbers one after another, each after a comma: ",0,12,5".
 *
 *	char *to = room;
 *	size_t n = commalist_put(&to, byte, 1000);	those before the first that is too large
 *
 *	to = commalist_add(to, 70000);
 *
 * A table of actors by actors has millions of them, nearly all of one digit: sixteen of these
 * are written at once.
 */
#ifndef MC_BASE_COMMALIST_H
#define MC_BASE_COMMALIST_H

#include <stddef.h>
#include <stdint.h>

enum {
	COMMALIST_BELOW = 128,		/* what a byte says */
	COMMALIST_LONGEST = 21,		/* bytes of a number with its comma */
	COMMALIST_NEAR = 32		/* so many bytes behind the last one may be written, too */
};

/* Those of the first n bytes up to one that is no number below COMMALIST_BELOW; how many. */
size_t commalist_put(char **to, const unsigned char *byte, size_t n);

/* Any number.  Both return, or leave in `to`, where the next one goes. */
char *commalist_add(char *to, uint64_t number);

#endif
