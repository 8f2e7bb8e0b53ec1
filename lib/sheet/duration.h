/*
 * duration - how long something took, as people write it in a spreadsheet.
 *
 *	duration_minutes("1 t 30 min", 10)			90
 *	duration_clock("1:30", 4)				90
 */
#ifndef MC_SHEET_DURATION_H
#define MC_SHEET_DURATION_H

#include <stddef.h>

/* "90 min", "1 t 30 min", "halvanden time", "et kvarter": so many minutes, or -1. */
long duration_minutes(const char *text, size_t len);

/*
 * "1:30", "01:30:00": so many minutes, or -1.  A spreadsheet that shows times so writes them into CSV so;
 * alone it may be a time of the day as well.
 */
long duration_clock(const char *text, size_t len);

#endif
