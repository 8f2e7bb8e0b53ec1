#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "calendar.h"
#include "calendar/clock.h"
#include "cli/inputs.h"
#include "field/schemas.h"
#include "yaml/yaml.h"

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

void
houses_expand(struct house *all, size_t n, const struct period *asked)
{
	struct period p = *asked;

	for (size_t i = 0; i < n; i++) {
		centre_speaks(all[i].centre.path);
		if (asked->first == PERIOD_OPEN)
			p.first = activities_first_day(&all[i].activities);
		activities_expand(&all[i].activities, &p, &all[i].times);
	}
}

/* ---- rows ---- */

static void
put_cell(struct rows *out, const struct activity *a, const char *field)
{
	struct buf cell = { 0 };

	activity_add_cell(&cell, a, field);
	rows_cell(out, buf_text(&cell), cell.len);
	buf_release(&cell);
}

void
calendar_rows(const struct house *all, size_t n, enum rows_format format)
{
	static const char *const name[] = {
		"centre", "date", "start", "end", "activity", "title", "organisers", "targets", "themes", "room"
	};
	struct rows *out = rows_begin(format, sizeof name / sizeof *name, name);

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < all[i].times.n; k++) {
			const struct occurrence *o = &all[i].times.item[k];
			const struct activity *a = &all[i].activities.item[o->activity];
			char date[CLOCK_TEXT], start[CLOCK_TEXT], end[CLOCK_TEXT];

			clock_day(date, o->from);
			clock_start(start, o->from, a->whole);
			clock_end(end, o->from, o->until, a->whole);
			rows_text(out, all[i].centre.id);
			rows_text(out, date);
			rows_text(out, start);
			rows_text(out, end);
			put_cell(out, a, "id");
			put_cell(out, a, "title");
			put_cell(out, a, "organisers");
			put_cell(out, a, "targets");
			put_cell(out, a, "themes");
			put_cell(out, a, "room");
		}
	rows_end(out);
}
