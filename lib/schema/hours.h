/*
 * hours - opening hours: days and times, as `ma-fr 09:00-15:00`.
 *
 *	if (!hours_right("ma-to 9-16", 10) && hours_forgive(&out, "ma-to 9-16", 10))
 *		...					out has "ma-to 09:00-16:00"
 */
#ifndef MC_SCHEMA_HOURS_H
#define MC_SCHEMA_HOURS_H

#include <stddef.h>

struct buf;

/* Is it written as the files have it?  lø and sø are taken for loe and soe. */
int hours_right(const char *text, size_t len);

/*
 * The weekdays (0 is Monday, both included; the second may be the lesser: fr-ma) and times
 * in minutes of what is right; 0 of anything else.
 */
struct hours {
	int first, last;
	int from, to;
};
int hours_read(struct hours *, const char *text, size_t len);

/* Do they hold on a weekday? */
int hours_hold(const struct hours *, int weekday);

/* HH:MM at s, 24:00 at most: minutes since midnight, or -1. */
int hours_clock(const char *s, size_t len);

/*
 * What people write, in any usual spelling: "ma, on og fr 9-12 og 13-16; lørdag lukket",
 * "kl. 9-16 på hverdage", "to 22-02" (which is of two days).  0: it is something else, or
 * more than `most` spans of days that follow each other, with one time each.
 */
int hours_parse(const char *text, size_t len, struct hours *out, size_t most, size_t *n);

/* Append what any usual spelling means, "mandag til torsdag kl. 9-16", "hverdage 9-16"; 0: it is
 * something else, or more than one span of days and time. */
int hours_forgive(struct buf *, const char *text, size_t len);

#endif
