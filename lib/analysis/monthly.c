#include <limits.h>

#include "analysis/monthly.h"
#include "base/date.h"
#include "centre/entry.h"

void
monthly_init(struct monthly *m, int last_month, int today)
{
	*m = (struct monthly){ .last = last_month, .today = today, .first_known = INT_MAX };
}

void
monthly_use(struct monthly *m, const struct entry *e)
{
	int month = date_month(e->day);

	if (e->day > m->today)
		return;
	if (month < m->first_known)
		m->first_known = month;
	if (month <= m->last && month > m->last - MONTHLY)
		m->form[m->last - month][e->form]++;
}

int
monthly_span(const struct monthly *m, int *first, int *last)
{
	*first = m->last - MONTHLY + 1;
	if (m->first_known > *first)
		*first = m->first_known;
	*last = date_month(m->today) < m->last ? date_month(m->today) : m->last;
	return *first <= *last;
}

unsigned long
monthly_count(const struct monthly *m, enum form form, int month)
{
	return m->form[m->last - month][form];
}
