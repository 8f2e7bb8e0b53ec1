/*
 * nearlist - the nearest of many known words, for many that are mistyped.
 *
 *	struct nearlist known = { 0 };
 *
 *	nearlist_add(&known, word[0]);		each; of equally near ones the first wins
 *	i = nearlist_find(&known, "sumka", 5);
 *	if (i != NEARLIST_NONE)
 *		printf("did you mean '%s'?\n", word[i]);
 *	nearlist_release(&known);
 *
 * Answers as nearest.h does when all words are offered to it, without going
 * through them all: words that begin alike, or end alike, are looked at once, and
 * what cannot come near any more is passed over.  Where thousands of known words
 * are so much alike that this takes long, a search gives up and finds none.
 */
#ifndef MC_BASE_NEARLIST_H
#define MC_BASE_NEARLIST_H

#include <stddef.h>
#include <stdint.h>

#define NEARLIST_NONE SIZE_MAX

struct intern;
struct nearlist_node;

struct nearlist_word {
	size_t first, n;	/* its letters */
	size_t number;		/* in the order in which words came */
};

struct nearlist {
	struct nearlist_word *word;
	size_t words, cap;
	uint32_t *letter;	/* of all words: code points, capitals of ASCII as small ones */
	size_t letters, letter_cap;
	struct nearlist_node *tree[2];	/* of their beginnings; of their ends */
	size_t added;		/* with those that are near nothing, for they are too long */
	int ready;		/* the trees are made */
};

void nearlist_add(struct nearlist *, const char *word);

/* The number of the word that is meant, 0 being the first that was added. */
size_t nearlist_find(struct nearlist *, const char *word, size_t len);

/*
 * The same among known ids, of which no other list is ever taken; NULL: none.  Those that they got
 * since the last time are added.  What is no id (text_is_id) is told of where it stands, and is never meant.
 */
const char *nearlist_in(struct nearlist *, const struct intern *known, const char *word,
    size_t len);
void nearlist_release(struct nearlist *);

#endif
