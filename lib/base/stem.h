/*
 * stem - what the forms of a word have in common.
 *
 *	stem_add(&b, LANG_DA, "vaerktoejet", 11);	"værktøj", as of "vaerktoej"
 *	stem_add(&b, LANG_DA, "koekkenet", 9);		"køk", as of "koekken"
 *
 * The word is one that base/fold.h folded.  Stems are by Snowball's rules for Danish and
 * English (Porter 2001), over and over until nothing more comes off: "køkkenet" loses its
 * article and then the ending that "køkken" loses.  Of a Danish word aa, ae and oe are read
 * as one letter, and an e that plurals drop is dropped: "cykel", "cykler".  A stem is no
 * word, and is shown to nobody.
 */
#ifndef MC_BASE_STEM_H
#define MC_BASE_STEM_H

#include <stddef.h>

#include "base/language.h"

struct buf;

/* The stem is added, in UTF-8. */
void stem_add(struct buf *, enum language, const char *word, size_t len);

#endif
