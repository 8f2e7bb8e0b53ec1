/*
 * icsfile - the events of a calendar file (.ics), in the terms of activities.yaml.
 *
 *	struct icsfile in;
 *
 *	icsfile_read(&in, bytes, len);
 *	for (size_t i = 0; i < in.n; i++)
 *		if (in.event[i].wrong == NULL)
 *			...
 *	icsfile_release(&in);
 *
 * Nothing is reported here.
 */
#ifndef MC_CALENDAR_ICSFILE_H
#define MC_CALENDAR_ICSFILE_H

#include <stddef.h>

#include "calendar/icsevent.h"

struct icsfile {
	struct icsevent *event;
	size_t n, cap;
	size_t others;		/* tasks, journals */
	unsigned long wrong_line;	/* it is no calendar file, as this line shows; 0: it is one */
	const char *wrong;	/* why it is none, to be translated; or NULL */
};

/* What stood in the struct is overwritten; the bytes are not needed any more when it returns. */
void icsfile_read(struct icsfile *, const char *data, size_t len);
void icsfile_release(struct icsfile *);

#endif
