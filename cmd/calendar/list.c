#include <stdlib.h>

#include "calendar.h"
#include "cli/inputs.h"

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
