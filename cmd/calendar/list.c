#include <stdlib.h>

#include "calendar.h"
#include "calendar/clock.h"
#include "cli/inputs.h"
#include "field/holiday.h"

struct house *
houses_read(char *const *argv, size_t *n)
{
	size_t given;
	struct house *all = inputs_array(argv, sizeof *all, &given);

	*n = 0;
	for (size_t i = 0; i < given; i++) {
		struct house *h = &all[*n];

		if (!centre_open(&h->centre, argv[i]))
			continue;
		activities_read(&h->activities, &h->centre, ~0ul);
		(*n)++;
	}
	return all;
}

void
houses_release(struct house *all, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		occurrences_release(&all[i].times);
		activities_release(&all[i].activities);
		centre_close(&all[i].centre);
	}
	free(all);
}

struct period
house_period(const struct house *h, const struct period *asked)
{
	struct period p = *asked;

	if (p.first == PERIOD_OPEN)
		p.first = activities_first_day(&h->activities);
	return p;
}

void
houses_expand(struct house *all, size_t n, const struct period *asked)
{
	for (size_t i = 0; i < n; i++) {
		struct period p = house_period(&all[i], asked);

		centre_speaks(all[i].centre.path);
		activities_expand(&all[i].activities, &p, &all[i].times);
	}
}

void
houses_pass_over_holidays(struct house *all, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct occurrences *times = &all[i].times;
		size_t kept = 0;

		for (size_t k = 0; k < times->n; k++)
			if (!holiday_is_official(clock_day_of(times->item[k].from)))
				times->item[kept++] = times->item[k];
		times->n = kept;
	}
}
