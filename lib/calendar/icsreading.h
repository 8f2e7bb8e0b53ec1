/*
 * icsreading - an event of a calendar file as it is read, property by property, and judged as a whole.
 *
 *	struct icsreading r = { .zones = &zones, .line = &line };
 *
 *	icsreading_begin(&r, &event);
 *	while (icsline_next(&line) == ICSLINE_FOUND && !icsline_is(&line, "END"))
 *		icsreading_take(&r);
 *	icsreading_end(&r, 0);
 *
 * What is wrong with an event is put into it (icsevent.h), and nothing is reported.
 */
#ifndef MC_CALENDAR_ICSREADING_H
#define MC_CALENDAR_ICSREADING_H

#include <stdint.h>

#include "calendar/icstime.h"

struct icsevent;
struct icsline;
struct icszones;

struct icsreading {
	const struct icszones *zones;	/* borrowed: of the file */
	struct icsline *line;		/* borrowed: the current one */
	struct icsevent *e;		/* borrowed: that is read; NULL: none is */
	struct icsduration duration;	/* of it, or none */
	int timed_utc, day_shift;	/* its start is in UTC, and then another day of the clock */
	int ends, starts, rules;	/* how often it says so */
	int64_t utc_start;
	int all_day;			/* Outlook says that its midnights mean whole days */
};

/* The current line begins an event, which is overwritten. */
void icsreading_begin(struct icsreading *, struct icsevent *);

/* Take the property in the current line. */
void icsreading_take(struct icsreading *);

/* All of the event was read: complete and judge it.  is_cancelled: the file takes its events back. */
void icsreading_end(struct icsreading *, int is_cancelled);

/* Note what is wrong with the event, and the current line; the first counts. */
void icsreading_refuse(struct icsreading *, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

#endif
