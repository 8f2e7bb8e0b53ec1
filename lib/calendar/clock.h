/*
 * clock - moments of the clock on the wall, as cells of a row.
 *
 *	clock_day(text, at);			2026-10-05
 *	clock_start(text, at, 0);		16:00
 *	clock_end(text, at, until, 0);		18:00
 *
 * A moment is a number of minutes, counted on from 1970-01-01 00:00.  An end stands as a time of day
 * where it comes within 24 hours, so that 02:00 after 22:00 is the next day's; else with its day,
 * 2026-10-07T10:00.  Of whole days the start is empty, and the end is the last of them where
 * they are more than one.
 */
#ifndef MC_CALENDAR_CLOCK_H
#define MC_CALENDAR_CLOCK_H

#include <stdint.h>

enum { CLOCK_TEXT = 17 };	/* room for YYYY-MM-DDTHH:MM and a NUL */
enum { CLOCK_HOUR = 60, CLOCK_DAY = 24 * CLOCK_HOUR };	/* minutes */

/* The day of a moment, as date.h counts days; and the minute of that day, from 0. */
int clock_day_of(int64_t at);
int clock_minute_of(int64_t at);

/* Written out: 2026-11-05; 2026-11-05T16:00; 16:00, or nothing where it is whole days. */
void clock_day(char text[CLOCK_TEXT], int64_t at);
void clock_moment(char text[CLOCK_TEXT], int64_t at);
void clock_start(char text[CLOCK_TEXT], int64_t from, int whole);

/* until == from: nobody says when it ends, and the text is empty. */
void clock_end(char text[CLOCK_TEXT], int64_t from, int64_t until, int whole);

#endif
