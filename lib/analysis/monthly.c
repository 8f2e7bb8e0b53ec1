#include <limits.h>

#include "analysis/monthly.h"
#include "base/date.h"
#include "centre/entryeach.h"

void
monthly_init(struct monthly *m, int last_month, int today)
{
	*m = (struct monthly){ .last = last_month, .today = today, .first_day = INT_MAX };
	for (int i = 0; i <= MONTHLY; i++)
		m->begin[i] = date_month_first(last_month - MONTHLY + 1 + i);
}

/* Which of the months a day of them lies in: were all as long as the longest, none would begin a month later than so. */
static int
month_of(const struct monthly *m, int day)
{
	int month = (day - m->begin[0]) / 31;

	return month + (day >= m->begin[month + 1]);
}

void
monthly_use_rows(struct monthly *m, const struct entries_rows *r)
{
	int last = m->begin[MONTHLY] - 1;
	uint64_t left = entries_rows_within(r, m->begin[0], last < m->today ? last : m->today);

	while (left != 0) {
		size_t i = entries_rows_take(r, &left);

		m->form[MONTHLY - 1 - month_of(m, r->day[i])][r->form[i]]++;
	}
}

int
monthly_span(const struct monthly *m, int *first, int *last)
{
	*first = m->last - MONTHLY + 1;
	if (m->first_day > m->begin[0])
		*first = m->first_day == INT_MAX ? INT_MAX : date_month(m->first_day);
	*last = date_month(m->today) < m->last ? date_month(m->today) : m->last;
	return *first <= *last;
}

unsigned long
monthly_count(const struct monthly *m, enum form form, int month)
{
	return m->form[m->last - month][form];
}
