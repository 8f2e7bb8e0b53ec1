/*
 * clocktime - the time of day after a date, as people write it.
 *
 *	int hour, minute;
 *	size_t day = clocktime_at_end("05-10-2026 kl. 13.00", 20, &hour, &minute);
 *
 *	printf("%.*s", (int)day, text);		"05-10-2026 "
 *
 * 13:00, 13.00, kl. 13, 13:00:00, T13:00; a number alone is an hour where it is all there
 * is.  Seconds are passed over: a booking has none.
 */
#ifndef MC_SHEET_CLOCKTIME_H
#define MC_SHEET_CLOCKTIME_H

#include <stddef.h>

/* The index where it begins, "kl." and T included; len if there is no time. */
size_t clocktime_at_end(const char *text, size_t len, int *hour, int *minute);

#endif
