/*
 * matchwords - who might do something together, and why, as a question.
 *
 *	matchwords_add(&b, LANG_DA, &match, "Plejecentret", "Kvarterhusledelsen", NULL);
 *	buf_addc(&b, ' ');
 *	matchwords_add_together(&b, LANG_DA, 2, NULL);
 *
 * "Plejecentret mangler følge på ture, og Kvarterhusledelsen tilbyder hænder til
 * arrangementer.  Passer det sammen?  De står sammen i loggen 2 gange."
 */
#ifndef MC_ANALYSIS_MATCHWORDS_H
#define MC_ANALYSIS_MATCHWORDS_H

#include "base/lang.h"

struct actor;
struct buf;
struct match;
struct period;

/*
 * What they are called is the caller's to say, and so are both's means as matchwords_add_means()
 * says them, by one who keeps these for many matches; NULL: they are looked up.
 */
void matchwords_add(struct buf *, enum language, const struct match *, const char *need_of,
    const char *offer_of, const char *const means[2]);
/* "Basen: tæt kontakt til de unge, bordtennis og musikanlæg. " */
void matchwords_add_means(struct buf *, enum language, const struct actor *, const char *name);

/* How often they are in the log together; of a period only (NULL: of all of it, until today). */
void matchwords_add_together(struct buf *, enum language, unsigned long entries,
    const struct period *);

#endif
