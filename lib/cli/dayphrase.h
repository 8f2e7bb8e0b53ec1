/*
 * dayphrase - the words of what may be a day in words.
 *
 *	struct dayphrase w;
 *
 *	dayphrase_take(&w, "Mandag i uge 41", 15);		mandag, i, uge, 41
 *	dayphrase_weekday(&w, 0)				0
 *	dayphrase_ends(&w, 2, "uge 41")				1
 *	dayphrase_release(&w);
 *
 * Words are as base/fold leaves them: small letters, å as aa, ø as oe, no points.  A word behind the last is
 * none of those that are asked for.
 */
#ifndef MC_CLI_DAYPHRASE_H
#define MC_CLI_DAYPHRASE_H

#include <stddef.h>

enum { DAYPHRASE_WORDS = 6 };

struct dayphrase {
	char *copy;
	char *word[DAYPHRASE_WORDS];	/* borrowed from copy */
	int n;			/* of a text with more: 0, for no day has so many */
};

void dayphrase_take(struct dayphrase *, const char *text, size_t len);
void dayphrase_release(struct dayphrase *);

/* Is word i one of these, parted by blanks? */
int dayphrase_is(const struct dayphrase *, int i, const char *these);

/* Are the words of a phrase all that are left from word i on? */
int dayphrase_ends(const struct dayphrase *, int i, const char *phrase);

/* The number that word i is, of at most so many digits, or -1; and of one that counts, "3" or "tre", "three". */
int dayphrase_number(const struct dayphrase *, int i, size_t digits);
int dayphrase_count(const struct dayphrase *, int i);

/* The weekday whose Danish or English name word i begins with two letters or more, or -1; 0 is Monday. */
int dayphrase_weekday(const struct dayphrase *, int i);
int dayphrase_weekday_begun(const char *word, size_t len);

#endif
