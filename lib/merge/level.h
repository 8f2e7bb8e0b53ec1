/*
 * level - the pieces of one list or map in three versions: which one is which, and their order.
 *
 *	struct level l = { 0 };
 *
 *	... pieces_cut(&l.of[v], ...) of each version that has it ...
 *	level_find_slots(&l, text);
 *	level_find_order(&l);
 *	for (slot = l.next[l.slots]; slot <= l.slots; slot = l.next[slot])
 *		... level_piece(&l, VERSION_OURS, slot) ...
 *	level_release(&l);
 *
 * A slot is one piece, in whichever versions it stands: by its key, or as a record that got
 * another id and nothing else.
 */
#ifndef MC_MERGE_LEVEL_H
#define MC_MERGE_LEVEL_H

#include "base/intern.h"
#include "merge/pieces.h"
#include "merge/versions.h"

struct level {
	struct pieces of[VERSIONS];
	size_t *slot[VERSIONS];		/* of each piece: which one it is, in all of them */
	size_t *at[VERSIONS];		/* of each slot: the piece, or INTERN_NONE */
	size_t slots;
	size_t *next;			/* the order of the result; next[slots] is the first */
	int moved[VERSIONS];		/* the base's tail stands in front of what was added */
};

/* Of the pieces, cut from those texts. */
void level_find_slots(struct level *, const char *const text[VERSIONS]);

/*
 * The order of the result, without what one side took out and the other left as it was: all of
 * the side that moved something, and between them what only the other one has.
 */
void level_find_order(struct level *);

/* The piece in a version, or NULL. */
const struct piece *level_piece(const struct level *, int version, size_t slot);

/* Is it none of the base's? */
int level_is_new(const struct level *, size_t slot);

void level_release(struct level *);

#endif
