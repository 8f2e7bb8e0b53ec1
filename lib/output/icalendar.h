/*
 * icalendar - lines of a calendar file (.ics, RFC 5545).
 *
 *	icalendar_line(&out, "BEGIN", "VEVENT");
 *	icalendar_text(&out, "SUMMARY", "Mad, kaffe", 10);	SUMMARY:Mad\, kaffe
 *
 * Each ends with CRLF and is folded, between letters, after 75 bytes at most (3.1).  A text
 * is one line of people's words: line breaks and other control characters become spaces, and
 * what is shaped like a CPR number is masked, for such a file is given away.
 */
#ifndef MC_OUTPUT_ICALENDAR_H
#define MC_OUTPUT_ICALENDAR_H

#include <stddef.h>

struct buf;

/* A name, with its parameters if it has any, and a value as it stands. */
void icalendar_line(struct buf *, const char *name, const char *value);

/* The same of a text, which is escaped (3.3.11). */
void icalendar_text(struct buf *, const char *name, const char *text, size_t len);

/* Append a text, escaped, to a value that holds several. */
void icalendar_add_text(struct buf *value, const char *text, size_t len);

#endif
