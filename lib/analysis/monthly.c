#include <limits.h>

#include "analysis/monthly.h"
#include "base/date.h"
#include "centre/entry.h"

void
monthly_init(struct monthly *m, int last_month, int today)
{
	*m = (struct monthly){ .last = last_month, .today = today, .first_day = INT_MAX,
	    .begin = date_month_first(last_month - MONTHLY + 1), .end = date_month_last(last_month) };
}

void
monthly_use(struct monthly *m, const struct entry *e)
{
	/* Most entries lie before: of them no month need be reckoned. */
	if (e->day >= m->begin && e->day <= m->end && e->day <= m->today)
		m->form[m->last - date_month(e->day)][e->form]++;
}

int
monthly_span(const struct monthly *m, int *first, int *last)
{
	*first = m->last - MONTHLY + 1;
	if (m->first_day > m->begin)
		*first = m->first_day == INT_MAX ? INT_MAX : date_month(m->first_day);
	*last = date_month(m->today) < m->last ? date_month(m->today) : m->last;
	return *first <= *last;
}

unsigned long
monthly_count(const struct monthly *m, enum form form, int month)
{
	return m->form[m->last - month][form];
}
