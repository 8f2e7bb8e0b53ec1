#include <stdlib.h>

#include "base/dayorder.h"

static int
by_day(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;

	return (x > y) - (x < y);
}

void
dayorder_sort(int *days, size_t n)
{
	if (n > 1)
		qsort(days, n, sizeof *days, by_day);
}

int
dayorder_has(const int *days, size_t n, int day)
{
	return n > 0 && bsearch(&day, days, n, sizeof day, by_day) != NULL;
}
