/*
 * icuorder - the order of names by ICU, which knows all letters.
 *
 *	icuorder_begin(LANG_DA);
 *	order = icuorder_compare("Aarhus", "Ærø");
 *	icuorder_end();
 *
 * The library is loaded by icuorder_begin() and not before: a program linked to it starts a
 * millisecond later, and few names need it.  It is the version that the program was built
 * with; without it the program ends.
 */
#ifndef MC_BASE_ICUORDER_H
#define MC_BASE_ICUORDER_H

#include "base/lang.h"

void icuorder_begin(enum language);

/* As strcmp(), of UTF-8; 0: they are the same, or sort the same. */
int icuorder_compare(const char *, const char *);
void icuorder_end(void);

#endif
