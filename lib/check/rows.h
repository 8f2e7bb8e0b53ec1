/*
 * rows - judge a CSV file of a centre: its header, and every field of every row.
 *
 *	checkrows_file(&centre, &entry_schema, &exempt, today, seen, arg);
 *
 * Encoding, required columns and values, near misses of column names, and
 * rows that are there twice; of log.csv also the actors of each entry and
 * dates after today.  Each reference goes to `seen`.  What .mc-check exempts lets
 * telephone numbers and e-mail addresses pass.
 */
#ifndef MC_CHECK_ROWS_H
#define MC_CHECK_ROWS_H

#include "centre/reference.h"

struct exempt;

/* 0 if the file cannot be read; a missing one is fine. */
int checkrows_file(const struct centre *, const struct schema *, const struct exempt *, int today,
    reference_seen *, void *arg);

#endif
