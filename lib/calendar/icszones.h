/*
 * icszones - the time zones that a calendar file itself describes, and those that are known by their names.
 *
 *	struct icszones zones = { 0 };
 *
 *	icszones_read(&zones, &line);
 *	if (icszones_find(&zones, "Customized Time Zone") == ICSZONE_DENMARK)
 *		...
 *	icszones_release(&zones);
 *
 * Outlook gives a zone a name of its own, and says beside it how far it is from UTC.
 */
#ifndef MC_CALENDAR_ICSZONES_H
#define MC_CALENDAR_ICSZONES_H

#include <stddef.h>

#include "calendar/icszone.h"

struct icsline;
struct icszones_zone;

struct icszones {
	struct icszones_zone *zone;
	size_t n, cap;
};

/* Read the zones of a whole file; then its lines begin anew. */
void icszones_read(struct icszones *, struct icsline *);
void icszones_release(struct icszones *);

/* What a zone is by its name or, where that is not known, by what the file says of it. */
enum icszone icszones_find(const struct icszones *, const char *name);

#endif
