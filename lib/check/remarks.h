/*
 * remarks - a comment behind a text of a YAML file, which may have been meant as the rest of it.
 *
 *	remarks_check(&centre);
 *
 * "name: Café #1 i byen" is the name "Café".  Who writes a comment puts a blank behind the '#'; where there is none, or a
 * number follows, it is asked about, as a slip (schema/slip.h).  Only texts: behind a code or a number nothing is missing.
 */
#ifndef MC_CHECK_REMARKS_H
#define MC_CHECK_REMARKS_H

struct centre;

void remarks_check(const struct centre *);

#endif
