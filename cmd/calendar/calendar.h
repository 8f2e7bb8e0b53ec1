/*
 * calendar - what the files of mc-calendar share.
 *
 *	struct house *all = houses_read(argv, &n);
 *
 *	calendar_rows(all, n, &(struct asked){ .period = period });
 *	houses_release(all, n);
 */
#ifndef MC_CALENDAR_PARTS_H
#define MC_CALENDAR_PARTS_H

#include "calendar/activities.h"
#include "centre/centre.h"
#include "cli/opt.h"
#include "output/rows.h"

/* The options that are asked for by name, in the order of their table. */
enum { PERIOD, OUTPUT, TODAY, HOLIDAYS_SHOWN, NOT_ON_HOLIDAYS, ICS, IMPORT, UPDATE };

/* A centre, and its activities. */
struct house {
	struct centre centre;
	struct activities activities;
};

/* As many as there are centres that can be opened. */
struct house *houses_read(char *const *argv, size_t *n);
void houses_release(struct house *, size_t n);

/* The period asked for; where it has no first day, from the first activity on. */
struct period house_period(const struct house *, const struct period *);

/* Edits of activities.yaml.  Each is the run() of a command (cli/program.h). */
int edit_add(const struct opts *, char *const *argv);
int edit_set(const struct opts *, char *const *argv);
int edit_rm(const struct opts *, char *const *argv);
int edit_except(const struct opts *, char *const *argv);

/* For them: the record with the id of argv[1] in the centre of argv[0], NULL if there is none; and change it by words, which are released. */
struct assign;
struct record;
struct yaml_node;
struct yaml_node *edit_begin_at(struct record *, char *const *argv);
int edit_change(struct record *, struct yaml_node *, struct assign *, size_t n, int today);

/* Take the events of a calendar file into a centre's activities.yaml. */
int edit_import(const struct opts *, const char *file, const char *centre);

/* What is asked of the rows. */
struct asked {
	struct period period;
	int holidays;		/* two columns more: which holiday the day is; and rows of those without anything */
	int not_on_holidays;	/* what begins on a day off by law (holiday.h) is left out */
	enum rows_format format;
};
void calendar_rows(const struct house *, size_t n, const struct asked *);

/* What is asked of a calendar file. */
struct ics {
	int dated;			/* a period was given: nothing lies outside of it */
	struct period period;		/* else what is written out time by time ends with it */
	int not_on_holidays;
};

/* Append a calendar file (.ics) of all their activities. */
void calendar_ics(struct buf *, struct house *, size_t n, const struct ics *);

#endif
