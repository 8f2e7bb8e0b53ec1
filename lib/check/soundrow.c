#include <stdlib.h>

#include "base/mem.h"
#include "check/soundrow.h"
#include "csv/cell.h"
#include "csv/csv.h"
#include "schema/value.h"

void
soundrow_begin(struct soundrow *s, const int *column)
{
	*s = (struct soundrow){ 0 };
	for (size_t i = 0; i < ENTRY_ALL; i++)
		if (column[i] >= 0 && !field_is_free(&entry_schema.field[i])) {
			s->look[s->n].field = i;
			s->look[s->n++].column = column[i];
		}
}

void
soundrow_release(struct soundrow *s)
{
	days_release(&s->days);
	memo_release(&s->actors);
	memo_release(&s->values);
	free(s->row);
}

/* Two actors or more, no one twice. */
static int
is_sound_list(struct soundrow *s, struct csv_field rest)
{
	struct csv_field item;
	size_t n = 0, actor;

	s->rows++;
	while (cell_next_near(&rest, ' ', &item)) {
		if (!memo_find_near(&s->actors, item.text, item.len, &actor) || s->row[actor] == s->rows)
			return 0;
		s->row[actor] = s->rows;
		n++;
	}
	return n >= 2 && n <= ENTRY_MOST_ACTORS;
}

int
soundrow_is(struct soundrow *s, const struct csv_glance *at)
{
	const uint16_t *end = csv_glance_ends(at);

	if (s->rows == UINT32_MAX)
		return 0;
	for (size_t i = 0; i < s->n; i++) {
		struct csv_field cell = csv_glance_inner(at, end, (size_t)s->look[i].column);
		size_t field = s->look[i].field, found;

		if (field == ENTRY_DATE) {
			if (!days_find(&s->days, cell.text, cell.len, &found))
				return 0;
		} else if (field == ENTRY_ACTORS) {
			if (!is_sound_list(s, cell))
				return 0;
		} else if (cell.len > 0 || entry_schema.field[field].flags & FIELD_REQUIRED) {
			if (!memo_find_near(&s->values, cell.text, cell.len, &found) ||
			    !(found & SCHEMA_BIT(field)))
				return 0;
		}
	}
	return 1;
}

static void
learn_actors(struct soundrow *s, struct csv_field rest)
{
	struct csv_field item;
	size_t actor;

	while (cell_next(&rest, ' ', &item)) {
		if (memo_find(&s->actors, item.text, item.len, &actor) || s->actor == UINT32_MAX)
			continue;
		s->row = mem_grow(s->row, &s->cap, s->actor + 1u, sizeof *s->row);
		s->row[s->actor] = 0;
		memo_keep(&s->actors, item.text, item.len, s->actor++);
	}
}

void
soundrow_learn(struct soundrow *s, const struct csv *csv)
{
	for (size_t i = 0; i < s->n; i++) {
		struct csv_field cell = csv_field(csv, s->look[i].column);
		size_t field = s->look[i].field, fields;

		if (field == ENTRY_DATE)
			days_keep(&s->days, cell.text, cell.len, 0);
		else if (field == ENTRY_ACTORS)
			learn_actors(s, cell);
		else if (cell.len > 0)
			memo_keep(&s->values, cell.text, cell.len, SCHEMA_BIT(field) |
			    (memo_find(&s->values, cell.text, cell.len, &fields) ? fields : 0));
	}
}
