/*
 * print - what mc-match writes: the matches of houses, or the words that mean the same there.
 */
#ifndef MC_MATCH_PRINT_H
#define MC_MATCH_PRINT_H

#include "house.h"

/* Each match that was asked for, with a sentence that says why it may be one. */
void print_matches(const struct request *, const struct house *const *, size_t n);

/* The lines in use: ours but for those that the centre has itself, then the centre's. */
void print_synonyms(const struct request *, const struct house *const *, size_t n);

#endif
