/*
 * logstart - a period with an open start begins with the log's first entry.
 *
 *	period = logstart_period("examples/centres/kvarterhuset", &period);
 *
 * For who compares the period with what was before it, or reckons from its days: such a program
 * needs the first day before it reads anything.
 */
#ifndef MC_CENTRE_LOGSTART_H
#define MC_CENTRE_LOGSTART_H

#include "base/period.h"

/*
 * The period, from the first entry on in the log of the centre in a folder; as it is where it has
 * a first day, or where the log has no entry in it.  Nothing is reported: who reads the log next does that.
 */
struct period logstart_period(const char *path, const struct period *);

#endif
