/*
 * nearest - the known word that a mistyped one probably stands for.
 *
 *	struct nearest near;
 *
 *	nearest_begin(&near, word, len);
 *	for (...)
 *		nearest_offer(&near, known[i]);
 *	if ((best = nearest_best(&near)) != NULL)
 *		die("unknown form '%s'; did you mean '%s'?", word, best);
 *
 * Distance is the number of letters put in, left out, changed or swapped
 * with a neighbour (optimal string alignment, Damerau 1964), capitals aside.
 * Of equally near words the one offered first wins.
 */
#ifndef MC_BASE_NEAREST_H
#define MC_BASE_NEAREST_H

#include <stddef.h>

enum { NEAREST_LONGEST = 40 };	/* longer words are near nothing */

struct intern;

struct nearest {
	unsigned word[NEAREST_LONGEST];	/* code points */
	size_t n;
	size_t distance;	/* of best */
	const char *best;	/* borrowed from the offer; NULL: none near */
};

void nearest_begin(struct nearest *, const char *word, size_t len);

/* The same for words in ASCII, of which one may be typed with å, ø and æ (spelling.h). */
void nearest_begin_spelt(struct nearest *, const char *word, size_t len);
void nearest_offer(struct nearest *, const char *candidate);

/*
 * Offer a known word by another that people have for it, spelt with or without å, ø and æ;
 * of so many one letter is all that may differ, and of one with three letters none.
 */
void nearest_offer_other(struct nearest *, const char *other, const char *known);

/* The nearest word if it is near enough to be meant, else NULL. */
const char *nearest_best(const struct nearest *);

/*
 * The nearest of all known texts, or NULL; and of those alone that are ids (text_is_id), for
 * a place where nothing else may stand.
 */
const char *nearest_in(const struct intern *known, const char *word, size_t len);
const char *nearest_id(const struct intern *known, const char *word, size_t len);

/* As nearest_best(), if at most two letters away: near enough for a warning. */
const char *nearest_slip(const struct nearest *);

/*
 * What words are compared by: code points, capitals of ASCII as small letters;
 * none of a word that is too long or no UTF-8.
 */
size_t nearest_letters(unsigned letter[NEAREST_LONGEST], const char *word, size_t len);

/* How far away from a word of so many letters is near enough. */
size_t nearest_limit(size_t letters);

#endif
