/*
 * cprscan - find CPR numbers in all the files of a centre's folder.
 *
 *	cprscan_folder(&centre, &exempt);
 *
 * Every regular file that is text is looked at, also in folders below (not
 * behind links, nor in folders whose names begin with a dot); the position
 * is reported, never the number.  A column of a CSV file and a key of a YAML
 * file can be exempted.
 */
#ifndef MC_CPRSCAN_H
#define MC_CPRSCAN_H

struct centre;
struct exempt;

void cprscan_folder(const struct centre *, const struct exempt *);

#endif
