#include <limits.h>

#include "base/diag.h"
#include "centre/centre.h"
#include "centre/entryeach.h"
#include "centre/logstart.h"

static void
use_rows(void *arg, const struct entries *log, const struct entries_rows *rows)
{
	int *first = arg;

	(void)log;
	for (size_t i = rows->from; i < rows->to; i++)
		if (rows->day[i] < *first)
			*first = rows->day[i];
}

struct period
logstart_period(const char *path, const struct period *p)
{
	struct period from = *p;
	struct entries_read read;
	int first = INT_MAX, hushed;
	struct centre c;

	if (p->first != PERIOD_OPEN)
		return from;
	hushed = diag_hush(1);
	if (centre_open(&c, path)) {
		entries_each_rows(&c, 0, use_rows, &first, &read);
		centre_close(&c);
	}
	diag_hush(hushed);
	if (first <= p->last)
		from.first = first;
	return from;
}
