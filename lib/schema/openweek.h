/*
 * openweek - the open minutes of each weekday, to count and to go through.
 *
 *	struct openweek w = { 0 };
 *
 *	openweek_add_text(&w, "ma-to 9-16", 10);	as often as there are hours; they may overlap
 *	n = openweek_minutes(&w, from, until);
 *	while (openweek_next(&w, &at, until, &end))	each stretch at..end that is open
 *		at = end;
 *
 * Minutes are of local days, counted on from 1970-01-01T00:00; ends belong to the next.
 */
#ifndef MC_SCHEMA_OPENWEEK_H
#define MC_SCHEMA_OPENWEEK_H

#include <stddef.h>
#include <stdint.h>

struct yaml_node;

enum { OPENWEEK_HOUR = 60, OPENWEEK_HOURS = 24, OPENWEEK_DAY = 24 * 60, OPENWEEK_DAYS = 7 };

struct openweek {
	uint64_t open[OPENWEEK_DAYS][OPENWEEK_HOURS];	/* of Monday 0 .. by hours, a bit for each minute */
	int total;		/* minutes in a week */
};

/* Add hours in any usual spelling (schema/hours.h); 0: they are not understood, and none is added. */
int openweek_add_text(struct openweek *, const char *text, size_t len);

/*
 * The hours of a value of `hours` or `open`, a list or one text: 1, or 0: it says none, or -1: some
 * are not understood, each of which is told to `unclear` (or nobody, if that is NULL).
 */
int openweek_add_items(struct openweek *, const struct yaml_node *value, void (*unclear)(const struct yaml_node *item));
void openweek_always(struct openweek *);	/* day and night */

/* Is that minute of a weekday (Monday 0 ..) open? */
int openweek_holds(const struct openweek *, int weekday, int minute);

/* How many of the minutes from..until are open. */
int64_t openweek_minutes(const struct openweek *, int from, int until);

/* How many minutes of a week two have in common. */
int openweek_common(const struct openweek *, const struct openweek *);

/* The next stretch that is open, from *at on and before until: 0 if there is none. */
int openweek_next(const struct openweek *, int *at, int until, int *end);

#endif
