/*
 * lostfiles - a centre's files that are gone, though nobody told git so.
 *
 *	lostfiles_warn(&centre);	hus/log.csv: warning: missing, but git has it: 'git -C hus checkout -- log.csv' ...
 *
 * They would read as if nothing were known.  What is no file of a centre (schemas.h) is left alone.
 */
#ifndef MC_CENTRE_LOSTFILES_H
#define MC_CENTRE_LOSTFILES_H

struct centre;

/* It asks git. */
void lostfiles_warn(const struct centre *);

/* The same for who reads centres, only where the log or the actors are missing, and of the first few such centres. */
void lostfiles_warn_if_bare(const struct centre *);

#endif
