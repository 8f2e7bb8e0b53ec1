/*
 * cpr - find CPR numbers in all the files of a centre's folder.
 *
 *	cprscan_folder(&centre, &exempt, NULL);
 *
 * Everything is looked at that git would take: regular files of whatever kind, those
 * in hidden folders and in folders below too, their names, and where links lead to;
 * not .git itself, nor what git is told to ignore.  The position is reported, never the
 * number.  What cannot be opened or read to its end is a fault, and the status 2.
 */
#ifndef MC_CHECK_CPR_H
#define MC_CHECK_CPR_H

struct centre;
struct cprbeside;
struct exempt;

/* The last: a file that was searched before, or NULL. */
void cprscan_folder(const struct centre *, const struct exempt *, const struct cprbeside *);

#endif
