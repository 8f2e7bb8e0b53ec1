#include <stdlib.h>

#include "base/date.h"
#include "base/days.h"
#include "base/mem.h"

void
days_keep(struct days *d, const char *text, size_t len, size_t value)
{
	size_t place = days_place(text, len);

	if (place == DAYS_PLACES || value >= UINT32_MAX)
		return;
	if (d->value == NULL)
		d->value = mem_zero(DAYS_PLACES, sizeof *d->value);
	d->value[place] = (uint32_t)value + 1;
	d->last = place;
}

void
days_keep_month(struct days *d, const char *text, size_t len, size_t value)
{
	size_t before, days;
	struct date date;
	int day;

	if (!date_parse(text, len, &day) || days_place(text, len) == DAYS_PLACES || value >= UINT32_MAX)
		return;
	date = date_civil(day);
	days_keep(d, text, len, value);
	before = d->last - (size_t)date.day;
	days = (size_t)date_month_days(date.year, date.month);
	for (size_t i = 1; i <= days; i++)
		d->value[before + i] = d->value[d->last];
}

int
days_learn_date(struct days *d, const char *text, size_t len, size_t *value)
{
	int day;

	if (!date_parse(text, len, &day))
		return 0;
	*value = (size_t)(day + DAYS_MORE);
	days_keep(d, text, len, *value);
	return 1;
}

void
days_unkeep(struct days *d)
{
	if (d->value != NULL)
		d->value[d->last] = 0;
}

void
days_clear(struct days *d)
{
	days_release(d);	/* sooner than to write over all of it */
}

void
days_release(struct days *d)
{
	free(d->value);
	*d = (struct days){ 0 };
}
