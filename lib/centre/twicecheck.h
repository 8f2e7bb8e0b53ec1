/*
 * twicecheck - ask about a text of a centre that seems to have been decoded twice.
 *
 *	twicecheck_warn(&place, "KÃ¸kken", len, NULL);	"... is 'Køkken' meant?"
 *
 * It is UTF-8 as any other, so only who reads it sees it.  A warning is all that comes of it.
 */
#ifndef MC_CENTRE_TWICECHECK_H
#define MC_CENTRE_TWICECHECK_H

#include <stddef.h>

struct place;

/* The remedy is NULL or goes on after "the file", as saved_remedy() does. Was there anything to ask? */
int twicecheck_warn(const struct place *, const char *text, size_t len, const char *remedy);

#endif
