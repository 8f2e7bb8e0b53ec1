/*
 * cellvalue - a cell's number, in the form in which cells.h has it.
 *
 *	cellvalue_add_written(&cells, 4, 0, "46300.604166666664", 18, NUMBERFORMAT_DATE);	2026-10-05 14:30
 *
 * Days count from 1900 as 1, with the 29 February of that year that never was, as in
 * every spreadsheet; or from 1904 as 0, where the workbook says so.
 */
#ifndef MC_WORKBOOK_CELLVALUE_H
#define MC_WORKBOOK_CELLVALUE_H

#include <stddef.h>

#include "workbook/numberformat.h"

struct buf;
struct cells;

/* A number as a file writes it.  0: no more cells are taken; -1: it is not a number, and nothing was added. */
int cellvalue_add_written(struct cells *, unsigned row, unsigned column, const char *text, size_t len, enum numberformat);

/* Add a day and the seconds after its midnight; there may be more than a day has, or fewer than 0. */
int cellvalue_add_moment(struct cells *, unsigned row, unsigned column, int day, double seconds);

/* The cell that was added last is shown without its day: where that is the first of a month, it says so. */
void cellvalue_no_day_shown(struct cells *);

/* Add a time of day or a duration, in seconds. */
int cellvalue_add_clock(struct cells *, unsigned row, unsigned column, double seconds, int duration);

/*
 * A number as a file writes it, of digits, sign, point and power of ten, blanks
 * around.  0: it is not a number.
 */
int cellvalue_read(const char *text, size_t len, double *value);

/* In decimal, of at most 15 digits that count: more are noise. */
void cellvalue_format(struct buf *, double value);

/* The day of a count of days, or 0 where the calendar has none. */
int cellvalue_day(double value, int since_1904, int *day);

#endif
