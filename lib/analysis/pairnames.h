/*
 * pairnames - the first of many pairs of actors, in the order of their names.
 *
 *	struct pairnames p;
 *	char *first[8];
 *
 *	pairnames_begin(&p, name, n, LANG_DA);
 *	pairs = pairnames_first(&p, &ties, &asked, " med ", first, 8);	"Basen med Sumak", ...
 *	for (i = 0; i < pairs && i < 8; i++)
 *		free(first[i]);
 *	pairnames_release(&p);
 *
 * Of a hundred thousand pairs a sentence names a few: the others are not written, nor put in order.
 */
#ifndef MC_ANALYSIS_PAIRNAMES_H
#define MC_ANALYSIS_PAIRNAMES_H

#include <stddef.h>
#include <stdint.h>

#include "base/lang.h"

struct ties;
struct ties_asked;

struct pairnames {
	enum language language;
	const char *const *name;	/* by number */
	uint32_t *order, *rank;		/* numbers, as their names follow each other; where each stands */
	size_t n;
	int is_plain;
};

/* Names by number, which are borrowed; NULL: that number is in no pair. */
void pairnames_begin(struct pairnames *, const char *const *name, size_t n, enum language);

/*
 * The pairs that are asked for (ties.h): how many; and the first ones, `most` or fewer, as texts that are the caller's.
 * Of two the name that stands first is in front, then the joint, then the other.
 */
size_t pairnames_first(const struct pairnames *, const struct ties *, const struct ties_asked *, const char *joint,
    char **first, size_t most);

void pairnames_release(struct pairnames *);

#endif
