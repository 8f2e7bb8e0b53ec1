/*
 * period - a stretch of days, as people write it.
 *
 *	struct period p;
 *
 *	if (!period_parse(&p, "2026-Q3", today))
 *		die("...");
 *	if (period_holds(&p, day))
 *		...
 *
 * Written: 2026, 2026-Q3, 2026-10, 2026-W42, 2026-10-05, A..B of any of
 * these, A.. and ..B, last-month, last-N-months.  Both ends are included.  An
 * open end at the right lies at today, one at the left at the first row.
 */
#ifndef MC_BASE_PERIOD_H
#define MC_BASE_PERIOD_H

#include <limits.h>
#include <stddef.h>

#define PERIOD_OPEN INT_MIN

struct period {
	int first;		/* a day, or PERIOD_OPEN */
	int last;
};

/* Returns 0 if text is no period. */
int period_parse(struct period *, const char *text, int today);

/*
 * The same, and it must not end before it begins.  NULL, or what is wrong with the
 * text and what would be right: in a static buffer.
 */
const char *period_read(struct period *, const char *text, int today);

struct period period_months(int first_month, int last_month);

static inline int
period_holds(const struct period *p, int day)
{
	return day >= p->first && day <= p->last;
}

/*
 * Does a list tell of its days that has so many rows, and begins on that day?  What was before is not known, and
 * what is still to come (period_until) is not either.
 */
static inline int
period_is_told(const struct period *p, unsigned long rows, int begins)
{
	return rows > 0 && begins <= p->last && p->first <= p->last;
}

/* What has passed of it by the end of a day; empty where it is still to come. */
struct period period_until(const struct period *, int day);

/* What a list tells of it that begins on a day: from then on, if the day lies in it. */
struct period period_from(const struct period *, int day);

/* Does it consist of whole calendar months? */
int period_is_months(const struct period *);
int period_month_count(const struct period *);	/* months it touches */

/*
 * The equally long period before: whole months by months, else by days.  It is
 * empty where that would begin before the year 1.
 */
struct period period_before(const struct period *);
/* The same months, or days, a year before; empty where that would be before the year 1. */
struct period period_last_year(const struct period *);
int period_is_empty(const struct period *);

/* The twelve calendar months that end with the period's last; in the year 1 perhaps fewer. */
struct period period_year_to(const struct period *);

/* What it is, as people name it: a year, a quarter, a month, some months, a week, a day, or days. */
enum period_unit {
	PERIOD_YEAR, PERIOD_QUARTER, PERIOD_MONTH, PERIOD_MONTHS, PERIOD_WEEK, PERIOD_DAY,
	PERIOD_DAYS
};
enum period_unit period_unit(const struct period *);

/* The shortest way to write it: 2026, 2026-Q3, 2026-10, 2026-10-01..2026-10-14. */
enum { PERIOD_TEXT = 24 };
void period_format(char text[PERIOD_TEXT], const struct period *);

#endif
