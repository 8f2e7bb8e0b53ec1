/*
 * synonyms - words of offers and needs that mean the same in a house.
 *
 *	const struct synonym *s = synonyms_of(LANG_DA, &n);
 *
 *	s[0].word, s[0].same		"hænder", "frivillige;hjælpere;..."
 *
 * The toolkit's own, and a small table: a centre adds to it, changes a line or takes one
 * out in its synonyms.yaml (centre/ownsynonyms.h).  The words of a line mean the same as
 * its first, and so as each other; from one line to another nothing is concluded.  Word
 * forms need no mention (base/stem.h) but where the vowel changes: barn, børn.
 */
#ifndef MC_FIELD_SYNONYMS_H
#define MC_FIELD_SYNONYMS_H

#include <stddef.h>

#include "base/language.h"

struct synonym {
	const char *word;	/* what the line is called, too */
	const char *same;	/* parted by ';'; one may be several words, which must all be there */
};

const struct synonym *synonyms_of(enum language, size_t *n);

/* The line that a word is the first of, however it is spelt; or NULL. */
const struct synonym *synonyms_line(enum language, const char *word, size_t len);

#endif
