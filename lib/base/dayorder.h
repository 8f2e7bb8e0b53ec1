/*
 * dayorder - days in their order, the earliest first; and whether one is among them.
 *
 *	dayorder_sort(day, n);
 *	if (dayorder_has(day, n, today))
 *		...
 *
 * Days are those of date.h; one may stand there more than once.
 */
#ifndef MC_BASE_DAYORDER_H
#define MC_BASE_DAYORDER_H

#include <stddef.h>

/* Put days in order; of none the array may be NULL. */
void dayorder_sort(int *days, size_t n);

/* Is it one of some days that are in order? */
int dayorder_has(const int *days, size_t n, int day);

#endif
