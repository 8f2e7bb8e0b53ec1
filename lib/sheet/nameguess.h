/*
 * nameguess - which of the known names was meant, perhaps, by one that is not known.
 *
 *	struct nameguess guess = { 0 };
 *
 *	p = nameguess_find(&guess, &known, folded, len);
 *	if (p != NULL)
 *		did you mean p->id?
 *	nameguess_release(&guess);
 */
#ifndef MC_SHEET_NAMEGUESS_H
#define MC_SHEET_NAMEGUESS_H

#include <stddef.h>

#include "base/intern.h"
#include "base/nearlist.h"

struct nametable;
struct nametable_name;

/* Pieces of the names: of each the name, or that several have it. */
struct nameguess_pieces {
	struct intern piece;
	size_t *of, cap;
};

/* What was learnt of the names when the first was asked for. */
struct nameguess {
	struct nearlist near;
	struct nameguess_pieces part;	/* words, and each with what stands behind it */
	struct nameguess_pieces stem;	/* what the forms of a word have in common (base/stem.h) */
	size_t parted;
};

/*
 * The only name that begins as a folded text does, what is written a letter or two otherwise, the only
 * one with that word in it, or the only one whose words are these in another form, as "klubben" of "klub";
 * NULL: none.  The names have to be ready.
 */
const struct nametable_name *nameguess_find(struct nameguess *, const struct nametable *, const char *s, size_t len);

/* Free what was learnt: also before names are added or put in order again. */
void nameguess_release(struct nameguess *);

#endif
