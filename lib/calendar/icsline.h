/*
 * icsline - the lines of a calendar file (.ics, RFC 5545, 3.1), one after the other.
 *
 *	struct icsline l = { .data = bytes, .len = n };
 *
 *	while (icsline_next(&l) != ICSLINE_END)
 *		if (icsline_is(&l, "DTSTART"))
 *			... l.value, icsline_parameter(&l, "TZID") ...
 *	icsline_release(&l);
 *
 * Folded lines are joined byte by byte, so that one folded inside a letter is whole again; they may
 * end with LF alone.  Names are in capitals.  An empty line is passed over.
 */
#ifndef MC_CALENDAR_ICSLINE_H
#define MC_CALENDAR_ICSLINE_H

#include <stddef.h>

#include "base/buf.h"

enum icsline_found { ICSLINE_END, ICSLINE_FOUND, ICSLINE_WRONG };

struct icsline {
	const char *data;	/* of the caller */
	size_t len;
	size_t at;		/* of the next line */
	unsigned long next;	/* lines before it */
	/* of the current one */
	unsigned long number;	/* of the line that it begins on, from 1 */
	struct buf text;
	const char *name, *value;
	size_t value_len;
	size_t parameters;	/* where they begin in the text; they end before the value */
	struct buf parameter;
};

/* ICSLINE_WRONG: it has no name and value, and both are empty. */
enum icsline_found icsline_next(struct icsline *);
void icsline_release(struct icsline *);

/* Is that the name of the current line?  In capitals. */
int icsline_is(const struct icsline *, const char *name);

/* The value of a parameter, without quotation marks, until the next call; NULL: it has none. */
const char *icsline_parameter(struct icsline *, const char *name);

/* Append a text as it was before it was escaped (3.3.11); line breaks become spaces. */
void icsline_add_text(struct buf *, const char *value, size_t len);

/* How far the first of several texts goes that are parted by commas. */
size_t icsline_item(const char *value, size_t len);

#endif
