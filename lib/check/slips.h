/*
 * slips - what of a centre's files is right by itself, and hardly meant beside the rest.
 *
 *	slips_check(&centre, &actors);
 *
 * Warned of are days before the house opened; entries and meetings with an actor before
 * its `since` or after its `left`; two actors of one name, or of names that differ in
 * accents only; and a source of money written as an actor's name and not its id.
 */
#ifndef MC_CHECK_SLIPS_H
#define MC_CHECK_SLIPS_H

struct actors;
struct centre;

void slips_check(const struct centre *, const struct actors *);

#endif
