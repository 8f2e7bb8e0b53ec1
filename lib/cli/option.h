/*
 * option - what the options hold that many programs have.
 *
 *	today = option_today(value[TODAY]);
 *	period = option_period(value[PERIOD], today);
 *
 * What is wrong is fatal (exit 2), with what would be right.
 */
#ifndef MC_CLI_OPTION_H
#define MC_CLI_OPTION_H

#include "base/lang.h"
#include "base/period.h"
#include "output/rows.h"

/* A day.  NULL: the one of SOURCE_DATE_EPOCH in UTC, or else the local one. */
int option_today(const char *given);

/* Is the value of --today, of --language right?  If not: exit 2. */
void option_check_today(const char *text);
void option_check_language(const char *text);

struct period option_period(const char *text, int today);

/* The same, of what took place: a note says that nothing is known of one that has not begun. */
struct period option_period_past(const char *text, int today);

/* The last day of a period, for what is told as it is then; one that is not over is as it is today.  NULL: today. */
int option_day(const char *period, int today);

/* "da" or "en". */
enum language option_language(const char *text);
/* NULL: the other one, which is most often the centre's. */
enum language option_language_or(const char *text, enum language other);

/* Which of the choices of an option, as "md|html", its value is; NULL: the first. */
int option_choice(const char *value, const char *choices);

/* Ends the program where a format is not written, but there is a way to it; with the choices of the option. */
void option_no_format(const char *name, const char *choices);

/* By name; NULL: a table on a terminal, else CSV. */
enum rows_format option_format(const char *name);

/* May what was read be written: is nothing wrong, or nothing but what --skip-invalid skips? */
int option_may_write(int skip_invalid);

#endif
