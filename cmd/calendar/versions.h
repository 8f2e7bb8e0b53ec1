/*
 * versions - of the versions of an event that a calendar file holds, the one that counts.
 *
 *	struct versions v;
 *
 *	versions_find(&v, &file);
 *	if (v.counts[i])
 *		... file.event[i], of which v.origin[i] is true alone ...
 *	versions_release(&v);
 *
 * A calendar program may write an event again each time it was changed: the last SEQUENCE counts.
 * What changes one time of an event (RECURRENCE-ID) is no version of it, and never counts here.
 */
#ifndef MC_CALENDAR_VERSIONS_H
#define MC_CALENDAR_VERSIONS_H

#include "base/intern.h"
#include "calendar/icsfile.h"

struct versions {
	struct icsfile *file;	/* borrowed */
	char *counts;		/* of each event of the file: no other version counts, and it changes none */
	char **origin;		/* of each event, what tells it from all others */
	size_t older;		/* versions that do not count */
	struct intern uids;	/* of events that are no change of another */
	size_t *event;		/* of each: the event that counts */
	size_t cap;
};

/*
 * A day of an event that another changes is added to the days without it; an event of which all
 * times change from one on is refused, as is what changes it.
 */
void versions_find(struct versions *, struct icsfile *);
void versions_release(struct versions *);

#endif
