/*
 * dateword - words that people say of days and periods.
 *
 *	dateword_is("on", "paa on")		1
 *	dateword_month("okt")			10
 *
 * Words are as base/fold leaves them: small letters, å as aa, ø as oe.
 */
#ifndef MC_BASE_DATEWORD_H
#define MC_BASE_DATEWORD_H

/* Is a word, which is not empty, one of these, which are parted by blanks? */
int dateword_is(const char *word, const char *these);

/* The month of a name, or of its usual short form, in Danish or English: 1 to 12; 0: it is none. */
int dateword_month(const char *word);

#endif
