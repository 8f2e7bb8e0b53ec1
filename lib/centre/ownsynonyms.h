/*
 * ownsynonyms - the words that mean the same in one centre: synonyms.yaml.
 *
 *	struct ownsynonyms own;
 *
 *	if (ownsynonyms_read(&own, &centre))
 *		for (size_t i = 0; (word = ownsynonyms_word(&own, i)) != NULL; i++)
 *			for (size_t k = 0; (same = ownsynonyms_same(&own, i, k)) != NULL; k++)
 *				...
 *	ownsynonyms_release(&own);
 *
 * A map from a word to words that mean the same, beside those of field/synonyms.h.  A
 * line with a word of that table goes in its place, and takes it out where nothing stands
 * behind it.  A map, for it merges line by line.
 */
#ifndef MC_CENTRE_OWNSYNONYMS_H
#define MC_CENTRE_OWNSYNONYMS_H

#include <stddef.h>

struct centre;
struct synonym;
struct yaml;

struct ownsynonyms {
	struct yaml *doc;	/* texts belong to it */
};

/* A missing file reads as no words.  What is wrong is reported; 0 if anything is. */
int ownsynonyms_read(struct ownsynonyms *, const struct centre *);
void ownsynonyms_release(struct ownsynonyms *);

/* The word of a line, and one that means the same; NULL: there are no more. */
const char *ownsynonyms_word(const struct ownsynonyms *, size_t line);
const char *ownsynonyms_same(const struct ownsynonyms *, size_t line, size_t k);

/* Has it a line for one of ours, which counts in its place? */
int ownsynonyms_has(const struct ownsynonyms *, const struct synonym *);

#endif
