/*
 * icstext - a calendar file as text in UTF-8, whatever encoding it is in.
 *
 *	struct buf text = { 0 };
 *
 *	if (icstext_read("kalender.ics", &text))
 *		icsfile_read(&in, buf_text(&text), text.len);
 *	buf_release(&text);
 */
#ifndef MC_CALENDAR_ICSTEXT_H
#define MC_CALENDAR_ICSTEXT_H

#include "base/buf.h"

/*
 * Add all of a file, or of standard input ("-"), to a buffer of the caller's.  0: it is not there, cannot be read, or
 * is larger than 64 MiB, which was reported; the buffer is as it was.
 */
int icstext_read(const char *path, struct buf *utf8);

#endif
