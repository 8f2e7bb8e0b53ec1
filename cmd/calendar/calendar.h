/*
 * calendar - what the files of mc-calendar share.
 *
 *	struct house *all = houses_read(argv, &n);
 *
 *	houses_expand(all, n, &period);
 *	calendar_rows(all, n, ROWS_CSV);
 *	houses_release(all, n);
 */
#ifndef MC_CALENDAR_PARTS_H
#define MC_CALENDAR_PARTS_H

#include "calendar/activities.h"
#include "centre/centre.h"
#include "cli/opt.h"
#include "output/rows.h"

/* The options that are asked for by name, in the order of their table. */
enum { PERIOD, OUTPUT, TODAY, HOLIDAYS_SHOWN, NOT_ON_HOLIDAYS, ICS, OUTPUT_FILE, IMPORT, UPDATE };

/* A centre, its activities, and those of their times that are asked for. */
struct house {
	struct centre centre;
	struct activities activities;
	struct occurrences times;
};

/* As many as there are centres that can be opened. */
struct house *houses_read(char *const *argv, size_t *n);
void houses_release(struct house *, size_t n);

/* The period asked for; where it has no first day, from the first activity on. */
struct period house_period(const struct house *, const struct period *);

/* All times of it. */
void houses_expand(struct house *, size_t n, const struct period *);

/* What begins on a day off by law (holiday.h) is not among the times any more. */
void houses_pass_over_holidays(struct house *, size_t n);

/* Edits of activities.yaml.  Each is the run() of a command (cli/program.h). */
int edit_add(const struct opts *, char *const *argv);
int edit_set(const struct opts *, char *const *argv);
int edit_rm(const struct opts *, char *const *argv);
int edit_except(const struct opts *, char *const *argv);

/* Take the events of a calendar file into a centre's activities.yaml. */
int edit_import(const struct opts *, const char *file, const char *centre);

void calendar_rows(const struct house *, size_t n, enum rows_format);

/* The same, and in two columns more which holiday the day is; each centre has all of the period. */
void calendar_holidays(const struct house *, size_t n, const struct period *, enum rows_format);

/* What is asked of a calendar file. */
struct ics {
	int dated;			/* a period was given: nothing lies outside of it */
	struct period period;		/* else what is written out time by time ends with it */
	int not_on_holidays;
};

/* Append a calendar file (.ics) of all their activities. */
void calendar_ics(struct buf *, struct house *, size_t n, const struct ics *);

#endif
