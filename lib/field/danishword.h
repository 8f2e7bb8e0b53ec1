/*
 * danishword - what the words, options and keys of the programs are called in Danish.
 *
 *	nearest_offer(&near, "hours");
 *	danishword_offer(&near, "hours");	"timer" is near now, too
 *
 * And by other English words.  They are suggested, not taken: a script that has one of them
 * would mean something else with the next program.
 */
#ifndef MC_FIELD_DANISHWORD_H
#define MC_FIELD_DANISHWORD_H

struct nearest;

/* Offer a word that a program knows by all that it is called. */
void danishword_offer(struct nearest *, const char *known);

#endif
