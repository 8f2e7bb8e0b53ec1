/*
 * ownparts - the events that mc-calendar --ics made of one activity: are they still that activity?
 *
 *	char *stands = mem_zero(file.n + 1, 1);
 *
 *	ownparts_find(&file, used, stands);
 *	if (stands[i] == OWNPARTS_ALL)
 *		... file.event[i].text[ICS_MC_START] ...
 *
 * Each tells, in lines that begin with X-MC-, what the record of the activity says.  If their times,
 * titles and places are what mc-calendar would make of it, it is that activity, whatever way
 * calendars need to be told of it; if not, they are events like any.
 */
#ifndef MC_CALENDAR_OWNPARTS_H
#define MC_CALENDAR_OWNPARTS_H

#include "calendar/icsfile.h"

/* Did mc-calendar --ics make it, of whatever centre?  Then ownparts_centre() is the id of that. */
int ownparts_is_own(const struct icsevent *);
const char *ownparts_centre(const struct icsevent *);

/* Is it one of several of its activity, by its UID: ID-D20261105T160000@CENTRE, ID-T160000@CENTRE? */
int ownparts_is_piece(const struct icsevent *);

/* What an event is among the parts of an activity; 0: it is none, or by itself. */
enum { OWNPARTS_ALL = 1, OWNPARTS_BESIDE };

/* Of an activity that is unchanged the first part stands for all.  used: events that count. */
void ownparts_find(const struct icsfile *, const char *used, char *stands);

#endif
