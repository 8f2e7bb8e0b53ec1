/*
 * namesakes - actors of a centre that are called alike: one actor twice, perhaps, or a name that says nobody.
 *
 *	struct namesakes n;
 *
 *	namesakes_check(&n, &actors);		"the name of 'cafe-2' is that of 'cafe' but for accents .."
 *	if ((a = namesakes_of(&n, "Cafe Ost", 8)) != NULL)
 *		...				which is called "Café Øst", or so
 *	namesakes_release(&n);
 *
 * Names are compared as base/fold has them, and without accents.  The actors are borrowed.
 */
#ifndef MC_CHECK_NAMESAKES_H
#define MC_CHECK_NAMESAKES_H

#include <stddef.h>

#include "base/intern.h"

struct actor;
struct actors;

struct namesakes {
	const struct actors *actors;
	struct intern names;	/* without accents; each of the first actor that has it */
	size_t *named;		/* of each name its actor's place */
};

/*
 * Learn the names, and warn (slip.h) of each that another actor has, and of what an actor is called
 * besides (`aka`) where that is another's name.  Actors without a name are nobody's namesakes.
 */
void namesakes_check(struct namesakes *, const struct actors *);

/* The first actor that has this name, or NULL. */
const struct actor *namesakes_of(const struct namesakes *, const char *text, size_t len);

void namesakes_release(struct namesakes *);

#endif
