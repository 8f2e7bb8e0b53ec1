/*
 * newid - the id of a new record: is what was typed one, and what would be.
 *
 *	newid_check("Café Sumak");	ends the program: 'Café Sumak' is not an id; ..., such as 'café-sumak'
 */
#ifndef MC_CLI_NEWID_H
#define MC_CLI_NEWID_H

struct buf;
struct opts;

/* Exit 2 if it is none, or shaped like a CPR number; where one can be made of it that is suggested. */
void newid_check(const char *id);

/*
 * An `add` of a centre, ID and options lacks operands (program.h, `lacks`): exit 2 if that is the id alone, and one can be
 * made of the name or the title that is given.
 */
void newid_lacks(const struct opts *);

/*
 * Add an id made of a text to an empty buffer, "Åbent hus i Basen!" being aabent-hus-i-basen; only whole words
 * of a long one.  0: there is none in it, and nothing is added.
 */
int newid_add(struct buf *, const char *text);

#endif
