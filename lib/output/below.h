/*
 * below - sentences that stand below their row of a table, where beside the other cells they would be cut.
 *
 *	below_add(&b, NULL, "Hvem spørger?", 14, 80);	"    Hvem spørger?\n", lines broken between words
 *
 * A sentence of which half is read may say the opposite; a name or a word that is cut is still known.
 */
#ifndef MC_OUTPUT_BELOW_H
#define MC_OUTPUT_BELOW_H

#include <stddef.h>

struct buf;

/* Append a cell in lines of at most so many columns, `label: ` before it (NULL: none); an empty one is no line. */
void below_add(struct buf *, const char *label, const char *text, size_t len, size_t width);

#endif
