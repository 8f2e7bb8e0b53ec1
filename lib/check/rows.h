/*
 * rows - judge a CSV file of a centre: its header, and every field of every row.
 *
 *	checkrows_file(&centre, &entry_schema, &exempt, today, &log, seen, arg);
 *
 * Encoding, required columns and values, near misses of column names, and
 * rows that are there twice; of log.csv also the actors of each entry and
 * dates after today.  Each reference goes to `seen`.  What .mc-check exempts lets
 * telephone numbers and e-mail addresses pass.
 */
#ifndef MC_CHECK_ROWS_H
#define MC_CHECK_ROWS_H

#include "base/apart.h"
#include "centre/reference.h"
#include "check/cprbeside.h"

struct exempt;

/* How many rows of the log are of which day: who asks how they lie beside each other need not read it again. */
struct checkrows_days {
	int all;		/* are all there?  Not where the log could not be read, or a year is none of ours */
	struct apart days;
};

/* What is found out on the way through the log; zero at first. */
struct checkrows_log {
	struct checkrows_days days;
	struct cprbeside cpr;
};

/* 0 if the file cannot be read; a missing one is fine. */
int checkrows_file(const struct centre *, const struct schema *, const struct exempt *, int today,
    struct checkrows_log *, reference_seen *, void *arg);
void checkrows_release(struct checkrows_log *);

#endif
