#include <stdlib.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/period.h"
#include "centre/centre.h"
#include "cli/latelog.h"

void
latelog_tell(const struct centre *c, const char *name, int first, const struct period *p, int today)
{
	struct date now = date_civil(today);
	char day[DATE_TEXT], last[DATE_TEXT], *file;

	if (first <= p->last || first > today)
		return;
	file = centre_file(c, name);
	date_format(day, first);
	date_format(last, p->last);
	diag_note("%s: nothing is counted: it begins on %s, and the 12 whole months that are counted end on %s; "
	    "-p %d-%02d counts this month", file, day, last, now.year, now.month);
	free(file);
}
